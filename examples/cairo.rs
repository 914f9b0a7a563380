//! Today in Cairo: the date, the times, the next prayer.

use chrono::Utc;
use chrono_tz::Africa;
use miqat::hijri::UmmAlQura;
use miqat::{Coordinates, Error, Schedule, methods};

fn main() -> Result<(), Error> {
    let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, Africa::Cairo, methods::EGYPT);
    let now = Utc::now();

    println!("{}, {} AH", cairo.date_of(now)?, cairo.hijri_at(now, &UmmAlQura::default())?);
    for (mark, time) in cairo.day_of(now)?.iter() {
        println!("{mark:<8} {}", time.format("%H:%M"));
    }
    let next = cairo.next(now)?;
    println!("{} in {} min", next.prayer, next.remaining(now).num_minutes());
    Ok(())
}
