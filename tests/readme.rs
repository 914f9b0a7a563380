//! The README has no figure of its own: each is that of a table which a script writes or a test measures, or the library's.

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::root;
use common::sources::read;
use miqat::hijri::CountryCalendar;
use miqat::methods;

/// The rows of a table between its comments, each the name of a timetable and the other cells.
fn scores(text: &str, name: &str) -> Vec<(String, Vec<String>)> {
    let begin = format!("<!-- scores: {name}, by scripts/scores -->\n");
    assert_eq!(text.matches(&begin).count(), 1, "{name}");
    let table = text.split(&begin).nth(1).unwrap().split("<!-- end of scores -->").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with('|')).skip(2).map(|line| {
        let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
        (cells.next().unwrap(), cells.collect())
    });
    rows.collect()
}

#[test]
fn the_tables_of_timetables_are_whole_and_the_totals_are_theirs() {
    let authorities = read(&root().join("AUTHORITIES.md"));
    let table = |name| scores(&authorities, name);
    let total = |name| table(name).pop().filter(|(name, _)| name == "total").unwrap().1;
    // Six marks, all six, within a minute; then the other columns.
    for (name, timetables, more) in [("points", 30, 1), ("places", 30, 2), ("later", 15, 1), ("users", 15, 0)] {
        let rows = table(name);
        assert_eq!(rows.len(), timetables + 1, "{name}");
        for (timetable, cells) in rows {
            assert_eq!(cells.len(), 9 + more, "{name}: {timetable}");
            let share =
                |cell: &String| cell == "–" || cell.parse::<f64>().is_ok_and(|share| (0.0..=100.0).contains(&share));
            assert!(cells.iter().skip(1).all(share), "{name}: {timetable}: {cells:?}");
        }
    }
    let fitted = table("fitted");
    assert!(fitted.len() > 20 && fitted.iter().all(|(_, cells)| cells.len() == 9), "{fitted:?}");
    let stated: Vec<Vec<String>> = scores(&authorities, "totals").into_iter().map(|(_, cells)| cells).collect();
    assert_eq!(stated[0], total("points")[..9]);
    assert_eq!(stated[1], total("places")[..9]);
    assert_eq!(stated[2], total("later")[..9]);
    let of_adhan = read(&root().join("scripts/scores-adhan.csv"));
    let of_adhan: Vec<&str> = of_adhan.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(of_adhan, table("points").iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
}

/// `scripts/accuracy --check` compares these rows with what the tests measured: a lost comment must not leave it with none.
#[test]
fn the_tables_of_accuracy_that_a_script_compares_are_whole() {
    let accuracy = read(&root().join("ACCURACY.md"));
    for (of, count) in [("the samples", 15), ("the whole truth", 18)] {
        let begin = format!("\n<!-- accuracy of {of}: ");
        assert_eq!(accuracy.matches(&begin).count(), 1, "{of}");
        let table = accuracy.split(&begin).nth(1).unwrap().split("\n<!-- end of accuracy -->\n").next().unwrap();
        let rows = table.lines().filter(|line| line.starts_with('|')).skip(2);
        let rows: Vec<Vec<&str>> = rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect();
        assert_eq!(rows.len(), count, "{of}");
        for row in rows {
            let [worst, limit, seen] = [1, 2, 3].map(|cell| row[cell].parse::<f64>().unwrap());
            // As `Gauge` allows: no worse, and not loose, but for the resolution of the truth.
            assert!(worst <= limit && limit < 4.0 * worst && seen >= 3.0, "{of}: {row:?}");
        }
    }
    assert_eq!(accuracy.matches("<!-- end of accuracy -->").count(), 2);
    let script = read(&root().join("scripts/accuracy"));
    assert!(script.contains("ACCURACY.md | grep '^|' | tail -n +3\n"), "a table without rows must end the script");
}

/// The cells of the last row of a file whose first cell is this: of two tables, that of all the truth comes after the sample's.
fn row(file: &str, name: &str) -> Vec<String> {
    let text = read(&root().join(file));
    let rows = text
        .lines()
        .filter_map(|line| line.strip_prefix('|')?.strip_suffix('|'))
        .map(|row| row.split('|').map(str::trim));
    let found = rows.rev().find(|cells| cells.clone().next() == Some(name));
    let cells = found.unwrap_or_else(|| panic!("{file} has no row {name}"));
    cells.skip(1).map(str::to_owned).collect()
}

#[test]
fn the_figures_of_the_readme_are_those_of_the_tables() {
    let readme = read(&root().join("README.md"));
    let number = |cell: &str| cell.replace([',', ' '], "").trim_end_matches("ns").parse::<f64>().unwrap();
    let events = number(&row("ACCURACY.md", "sun events 45-66° (from the Earth's centre, all), s")[0]);
    let moon = number(&row("ACCURACY.md", "Moon, ecliptic longitude, arcsec, 1900-2100")[0]);
    let printed = row("AUTHORITIES.md", "first timetables, at the authorities' points");
    let of_adhan = read(&root().join("scripts/scores-adhan.csv"));
    let of_adhan = of_adhan.lines().find_map(|line| line.strip_prefix("total,")).unwrap();
    let day = row("ACCURACY.md", "one day of Cairo, seven marks");
    let batch = row("ACCURACY.md", "1,000 cities by 365 days, a day (`Batch::fill`)");
    let countries: BTreeSet<&str> =
        CountryCalendar::all().filter(|of| *of != CountryCalendar::elsewhere()).map(CountryCalendar::country).collect();
    for wanted in [
        format!("within {events} s of JPL DE440 by the same TT − UT1, and the Moon within {moon}″"),
        format!(
            "of {} days of 30 printed timetables, at the authorities' points, all six minutes are right on {} %",
            printed[0], printed[7]
        ),
        format!("each mark is within a minute\n  on {} % or more", printed[8]),
        format!("has all six right on {of_adhan} %"),
        format!("{} methods, each with its source", methods::ALL.len()),
        format!("a day takes {:.1} µs, and {} µs in a batch", number(&day[4]) / 1e3, number(&batch[4]) / 1e3),
        format!("and those of {} countries", countries.len()),
        format!("{} of what adhan 0.2.0 takes", batch[5]),
    ] {
        assert!(readme.contains(&wanted), "README.md does not have: {wanted}");
    }
}

#[test]
fn every_relative_link_of_the_documents_leads_to_a_file() {
    let mut links = 0;
    for document in [
        "README.md",
        "SECURITY.md",
        "ACCURACY.md",
        "AUTHORITIES.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "DESIGN.md",
        "crates/cli/README.md",
        "crates/places/README.md",
        "crates/python/README.md",
        "crates/python/examples/README.md",
    ] {
        let path = root().join(document);
        for target in read(&path).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap();
            if target.contains("://") || file.is_empty() {
                continue;
            }
            links += 1;
            assert!(path.with_file_name(file).exists(), "{document} links to {target}");
        }
    }
    assert!(links >= 10, "only {links} links found");
}

#[test]
fn of_each_excerpt_it_is_said_whether_its_rows_were_used_for_a_fit() {
    let folder = root().join("tests/data/methods");
    let excerpts = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let excerpts: BTreeSet<String> =
        excerpts.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let stated = read(&folder.join("README.md"));
    let stated = stated.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned));
    assert_eq!(stated.collect::<Vec<_>>(), excerpts.into_iter().collect::<Vec<_>>());
}
