//! The next prayer, with a countdown, and the current prayer.

use chrono::TimeZone;
use chrono_tz::Africa::Cairo;
use miqat::{Coordinates, Error, Schedule, methods};

fn main() -> Result<(), Error> {
    let schedule = Schedule::new(Coordinates::new(30.0444, 31.2357)?, Cairo, methods::EGYPT);
    // In an application this is `Utc::now()`.
    for (hour, minute) in [(5, 30), (9, 0), (14, 36), (22, 56)] {
        let Some(now) = Cairo.with_ymd_and_hms(2024, 11, 24, hour, minute, 0).single() else { continue };
        let next = schedule.next(now)?;
        let minutes = next.remaining(now).num_minutes();
        let current = schedule.current(now)?.map_or("no prayer", |prayer| prayer.as_str());
        println!(
            "{}  now {current}; {} at {} in {} h {:02} min",
            now.format("%H:%M"),
            next.prayer,
            next.time.format("%H:%M"),
            minutes / 60,
            minutes % 60
        );
    }
    Ok(())
}
