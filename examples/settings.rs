//! A person's settings, saved as JSON and read back: `cargo run --example settings --features serde`.

use std::collections::BTreeMap;
use std::error::Error;

use chrono::NaiveDate;
use miqat::prayer::{HighLatitude, Shift};
use miqat::{Coordinates, Madhab, Mark, Method, PerMark, Schedule, methods};
use serde_json::{from_value, json, to_string_pretty, to_value};

fn main() -> Result<(), Box<dyn Error>> {
    let shifts = PerMark::splat(Shift::ZERO).with(Mark::Maghrib, Shift::minutes(3));
    let saved = to_string_pretty(&json!({
        "place": to_value(Coordinates::new(51.5074, -0.1278)?)?,
        "zone": "Europe/London",
        "method": to_value(methods::MOONSIGHTING)?,
        "madhab": to_value(Madhab::Hanafi)?,
        "high_latitude": to_value(HighLatitude::MIDDLE)?,
        "shifts": to_value(shifts)?,
    }))?;
    println!("{saved}");

    let mut read: BTreeMap<String, serde_json::Value> = serde_json::from_str(&saved)?;
    let mut take = |key: &str| read.remove(key).ok_or_else(|| format!("{key} is missing"));
    let place: Coordinates = from_value(take("place")?)?;
    let zone: chrono_tz::Tz = from_value::<String>(take("zone")?)?.parse()?;
    let method: Method = from_value(take("method")?)?;
    let mut schedule = Schedule::new(place, zone, method)
        .with_madhab(from_value(take("madhab")?)?)
        .with_high_latitude(from_value(take("high_latitude")?)?);
    let shifts: PerMark<Shift> = from_value(take("shifts")?)?;
    for (mark, shift) in shifts.iter() {
        schedule = schedule.with_shift(mark, *shift);
    }
    println!("{}", schedule.day(NaiveDate::from_ymd_opt(2026, 11, 28).ok_or("no such date")?)?);
    Ok(())
}
