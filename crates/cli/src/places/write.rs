//! The output formats.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use miqat::locale::Lang;
use miqat_places::State;
use serde_json::json;

use super::Place;
use crate::coordinates;
use crate::lined;
use crate::outcome::Failure;

pub fn table(out: &mut impl Write, places: &[Place], all: usize) -> io::Result<()> {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(["place", "state", "country", "point", "time zone", "people", "method", "authority's point"]);
    for place in places {
        let city = place.city;
        let point = match place.point() {
            Some(("own", name, km)) => format!("{name}, {km:.1} km away"),
            Some((_, name, km)) => format!("like {name}, {km:.0} km away"),
            None => String::new(),
        };
        let text = |text: &str| Cell::new(text);
        table.add_row([
            text(city.name()),
            text(city.state().map_or("", State::name)),
            text(&format!("{} ({})", city.country().name(Lang::En), city.country().code())),
            text(&coordinates::text(city.point())),
            text(city.zone_name()),
            text(&thousands(city.population())).set_alignment(CellAlignment::Right),
            text(place.method),
            text(&point),
        ]);
    }
    for line in lined::lines(&table, Lang::En, false) {
        writeln!(out, "{line}")?;
    }
    match all - places.len() {
        0 => Ok(()),
        more => writeln!(out, "and {more} more: --limit {all} names all"),
    }
}

/// A number with commas between its thousands.
fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let separated = digits.char_indices().map(|(place, digit)| {
        let is_first_of_three = place > 0 && (digits.len() - place).is_multiple_of(3);
        if is_first_of_three { format!(",{digit}") } else { digit.to_string() }
    });
    separated.collect()
}

pub fn csv(out: &mut impl Write, places: &[Place]) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record([
        "geonames_id",
        "name",
        "state",
        "country",
        "latitude",
        "longitude",
        "time_zone",
        "population",
        "method",
        "method_evidence",
        "authority_point",
        "authority_point_name",
        "authority_point_km",
    ])?;
    for place in places {
        let city = place.city;
        let (known, name, km) = match place.point() {
            Some((known, name, km)) => (known, name, format!("{km:.1}")),
            None => ("", "", String::new()),
        };
        writer.write_record([
            city.geonames_id().to_string().as_str(),
            city.name(),
            city.state().map_or("", State::name),
            city.country().code(),
            &city.point().latitude().degrees().to_string(),
            &city.point().longitude().degrees().to_string(),
            city.zone_name(),
            &city.population().to_string(),
            place.method,
            place.evidence,
            known,
            name,
            &km,
        ])?;
    }
    writer.flush()?;
    Ok(())
}

pub fn json(out: &mut impl Write, places: &[Place]) -> io::Result<()> {
    let object = |place: &Place| {
        let city = place.city;
        let point = place.point().map(|(known, name, km)| {
            let point = place.stand.place().point();
            json!({
                "kind": known,
                "name": name,
                "distance_km": (km * 10.0).round() / 10.0,
                "latitude": point.latitude().degrees(),
                "longitude": point.longitude().degrees(),
            })
        });
        json!({
            "geonames_id": city.geonames_id(),
            "name": city.name(),
            "arabic_name": city.arabic_name(),
            "state": city.state().map(State::name),
            "country": city.country().code(),
            "latitude": city.point().latitude().degrees(),
            "longitude": city.point().longitude().degrees(),
            "time_zone": city.zone_name(),
            "population": city.population(),
            "method": place.method,
            "method_evidence": place.evidence,
            "authority_point": point,
        })
    };
    let array: Vec<_> = places.iter().map(object).collect();
    writeln!(out, "{:#}", serde_json::Value::from(array))
}
