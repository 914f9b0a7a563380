//! The files of tests as modules of one program: to build each alone takes longer than to run them all.
#![allow(clippy::duplicate_mod, reason = "each file has its own copy of what the tests share")]

#[path = "adjacent_numbers.rs"]
mod adjacent_numbers;
#[path = "announced_histories.rs"]
mod announced_histories;
#[path = "announcement_checks.rs"]
mod announcement_checks;
#[path = "any_calendar.rs"]
mod any_calendar;
#[path = "any_rules.rs"]
mod any_rules;
#[path = "assert_times.rs"]
mod assert_times;
#[path = "auto_traits.rs"]
mod auto_traits;
#[path = "batch_agrees.rs"]
mod batch_agrees;
#[path = "batch_edges.rs"]
mod batch_edges;
#[path = "batch_refusals.rs"]
mod batch_refusals;
#[path = "bright_seasons.rs"]
mod bright_seasons;
#[path = "cairo_page.rs"]
mod cairo_page;
#[path = "calculated.rs"]
mod calculated;
#[path = "calculated_round_trip.rs"]
mod calculated_round_trip;
#[path = "countries.rs"]
mod countries;
#[path = "country_calendar_days.rs"]
mod country_calendar_days;
#[path = "country_calendars.rs"]
mod country_calendars;
#[path = "crescent.rs"]
mod crescent;
#[path = "data_editions.rs"]
mod data_editions;
#[path = "delta_t.rs"]
mod delta_t;
#[path = "digest.rs"]
mod digest;
#[path = "drawn_values.rs"]
mod drawn_values;
#[path = "elevation.rs"]
mod elevation;
#[path = "errors.rs"]
mod errors;
#[path = "every_latitude.rs"]
mod every_latitude;
#[path = "excerpt_points.rs"]
mod excerpt_points;
#[path = "features.rs"]
mod features;
#[path = "fit.rs"]
mod fit;
#[path = "fixtures_of_authorities.rs"]
mod fixtures_of_authorities;
#[path = "fuzzed.rs"]
mod fuzzed;
#[path = "gauge.rs"]
mod gauge;
#[path = "guides.rs"]
mod guides;
#[path = "high_latitude.rs"]
mod high_latitude;
#[path = "hijri_announced.rs"]
mod hijri_announced;
#[path = "hijri_dates.rs"]
mod hijri_dates;
#[path = "hijri_day.rs"]
mod hijri_day;
#[path = "hijri_format.rs"]
mod hijri_format;
#[path = "hijri_spellings.rs"]
mod hijri_spellings;
#[path = "instructions.rs"]
mod instructions;
#[path = "intervals_by_date.rs"]
mod intervals_by_date;
#[path = "jiff_zones.rs"]
mod jiff_zones;
#[path = "layers.rs"]
mod layers;
#[path = "method_fields.rs"]
mod method_fields;
#[path = "methods.rs"]
mod methods;
#[path = "methods_by_latitude.rs"]
mod methods_by_latitude;
#[path = "moon_events.rs"]
mod moon_events;
#[path = "moon_phases.rs"]
mod moon_phases;
#[path = "moon_truth.rs"]
mod moon_truth;
#[path = "names.rs"]
mod names;
#[path = "next_and_current.rs"]
mod next_and_current;
#[path = "observed.rs"]
mod observed;
#[path = "other_times.rs"]
mod other_times;
#[path = "own_calendar.rs"]
mod own_calendar;
#[path = "partial_days.rs"]
mod partial_days;
#[path = "pipeline.rs"]
mod pipeline;
#[path = "polar.rs"]
mod polar;
#[path = "printed_order.rs"]
mod printed_order;
#[path = "properties.rs"]
mod properties;
#[path = "qibla.rs"]
mod qibla;
#[path = "ranges.rs"]
mod ranges;
#[path = "readme.rs"]
mod readme;
#[cfg(feature = "serde")]
#[path = "serde_forms.rs"]
mod serde_forms;
#[path = "series.rs"]
mod series;
#[path = "shapes.rs"]
mod shapes;
#[path = "shifts.rs"]
mod shifts;
#[path = "signs.rs"]
mod signs;
#[path = "sky_batch.rs"]
mod sky_batch;
#[path = "sun_events.rs"]
mod sun_events;
#[path = "sun_truth.rs"]
mod sun_truth;
#[path = "tabular.rs"]
mod tabular;
#[path = "text_of_names.rs"]
mod text_of_names;
#[path = "text_of_points.rs"]
mod text_of_points;
#[path = "text_of_rules.rs"]
mod text_of_rules;
#[path = "tidy.rs"]
mod tidy;
#[path = "time_zones.rs"]
mod time_zones;
#[path = "timetables.rs"]
mod timetables;
#[path = "umm_al_qura.rs"]
mod umm_al_qura;
#[path = "written_times.rs"]
mod written_times;

#[test]
fn every_file_of_tests_is_run() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (folder, program, least) in [("", "claims", 71), ("crates/places", "claims", 11), ("crates/cli", "program", 35)]
    {
        let package = root.join(folder);
        let read = |path: &str| std::fs::read_to_string(package.join(path)).unwrap();
        let (manifest, modules) = (read("Cargo.toml"), read(&format!("tests/{program}.rs")));
        let mut files = 0;
        for entry in std::fs::read_dir(package.join("tests")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let Some(module) = name.strip_suffix(".rs") else { continue };
            files += 1;
            let is_alone = manifest.contains(&format!("[[test]]\nname = \"{module}\"\n"));
            let is_module = modules.contains(&format!("\nmod {module};\n"));
            assert!(is_alone != is_module, "{folder}: {name}");
        }
        assert!(files >= least, "{files} in {folder}");
    }
}
