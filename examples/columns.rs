//! Many places and days at once, as columns of Unix seconds.

use chrono::NaiveDate;
use miqat::batch::{ABSENT, Batch};
use miqat::{Coordinates, Error, Mark, methods};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

fn main() -> Result<(), Error> {
    // Places one degree apart along the meridian of Greenwich, from the equator towards the pole.
    let places = (0..90).map(|latitude| Coordinates::new(f64::from(latitude), 0.0)).collect::<Result<Vec<_>, _>>()?;
    let days = 365;
    let columns = Batch::new(methods::MWL, FIRST, days).run(&places)?;

    // The cell of a place and a day is `place * days + day`.
    let sunrises = columns.column(Mark::Sunrise);
    for (latitude, year) in sunrises.chunks(days).enumerate().step_by(15) {
        let missing = year.iter().filter(|&&seconds| seconds == ABSENT).count();
        println!("latitude {latitude:>2}°: {missing} days without a sunrise");
    }
    let equinox = columns.time(51, 78, Mark::Sunrise);
    println!("sunrise at latitude 51° on day 79: {}", equinox.map_or("absent".into(), |time| time.to_string()));
    Ok(())
}
