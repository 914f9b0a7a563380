//! The rules of a mosque: 15°, Isha 80 minutes after Maghrib, everything rounded up, the Hanafi Asr, Maghrib 3 minutes
//! later.

use chrono::NaiveDate;
use chrono_tz::Europe;
use miqat::prayer::IshaRule;
use miqat::{Coordinates, Error, Madhab, Mark, Method, PerMark, Prayer, Rounding, Schedule, Shift};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 10, 24).unwrap();

fn main() -> Result<(), Error> {
    let eighty = Shift::minutes(80);
    let rules = Method::from_depressions(15.0, 15.0)?
        .with_isha(IshaRule::AfterMaghrib { usual: eighty, ramadan: eighty })
        .with_rounding(PerMark::splat(Rounding::Up).with(Mark::Sunrise, Rounding::Down));
    let mosque = Schedule::new(Coordinates::new(51.5074, -0.1278)?, Europe::London, rules)
        .with_madhab(Madhab::Hanafi)
        .with_shift(Prayer::Maghrib, Shift::minutes(3));

    for day in mosque.days(FIRST).take(3) {
        println!("{}", day?);
    }
    Ok(())
}
