//! A user's settings, saved as JSON and read back: `cargo run --example settings --features serde`.
//!
//! The same types read TOML. `chrono_tz::Tz` needs the feature `serde` of chrono-tz.

use std::error::Error;

use chrono::{NaiveDate, TimeZone};
use chrono_tz::Tz;
use miqat::hijri::{AnyCalendar, Moved};
use miqat::locale::Lang;
use miqat::prayer::HighLatitude;
use miqat::{Coordinates, Madhab, Method, PerMark, Schedule, Shift};
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Settings {
    place: Coordinates,
    zone: Tz,
    method: Method,
    madhab: Madhab,
    high_latitude: HighLatitude,
    shifts: PerMark<Shift>,
    calendar: Moved<AnyCalendar>,
    language: Lang,
}

fn main() -> Result<(), Box<dyn Error>> {
    // Marks without a shift can be left out. A calendar can be moved; here its months begin a day later.
    let settings: Settings = serde_json::from_str(
        r#"{
            "place": { "latitude": 51.5074, "longitude": -0.1278 },
            "zone": "Europe/London",
            "method": "moonsighting",
            "madhab": "hanafi",
            "high_latitude": { "seasonal": "general" },
            "shifts": { "maghrib": "3min" },
            "calendar": "umm-al-qura+1",
            "language": "en"
        }"#,
    )?;
    let saved = serde_json::to_string_pretty(&settings)?;
    println!("{saved}");
    assert_eq!(serde_json::from_str::<Settings>(&saved)?, settings);

    let Settings { place, zone, method, madhab, high_latitude, shifts, calendar, language } = settings;
    let schedule =
        Schedule::new(place, zone, method).with_madhab(madhab).with_high_latitude(high_latitude).with_shifts(shifts);
    let date = NaiveDate::from_ymd_opt(2026, 11, 28).ok_or("no such date")?;
    println!("{}", schedule.day(date)?);
    let evening = zone.with_ymd_and_hms(2026, 11, 28, 20, 0, 0).single().ok_or("no such time")?;
    let hijri = schedule.hijri_at(evening, &calendar)?;
    println!("{hijri} in the evening: {} {}", hijri.day(), hijri.month().name(language));
    Ok(())
}
