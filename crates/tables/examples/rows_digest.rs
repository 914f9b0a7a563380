//! The digest of the times of many cities by the library's `Batch`, with which `scripts/engines` compares those of Spark and DataFusion.
//!
//! ```sh
//! cargo run --release -p miqat-tables --example rows_digest -- 34006 2026-01-01 589
//! ```
//!
//! The cities are the first of `miqat_places::cities`, numbered from 0, each by the method that serves it. A row is the number of the
//! city, the day since 1970-01-01, and the seven marks in Unix seconds, as nine little-endian `i64`; a mark that does not exist is
//! `i64::MIN`. Rows are in the order of cities and days. It prints their number and their SHA-256.

use miqat::Mark;
use miqat::batch::{ABSENT, Batch};
use miqat::chrono::NaiveDate;
use miqat_places::cities;
use sha2::{Digest, Sha256};

/// A mark that does not exist, in a row.
const NO_TIME: i64 = i64::MIN;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [places, first, days] = arguments.as_slice() else {
        return Err("rows_digest needs the number of cities, the first date and the number of days".into());
    };
    let (places, first, days): (usize, NaiveDate, usize) = (places.parse()?, first.parse()?, days.parse()?);
    if !(1..=cities().len()).contains(&places) {
        return Err(format!("{places} cities: 1 to {} are known", cities().len()).into());
    }
    let mut digest = Sha256::new();
    for (number, city) in cities().take(places).enumerate() {
        let times = Batch::new(*city.method(), first, days).run(&[city.point()])?;
        for day in 0..days {
            let since_1970 = i64::from(first.to_epoch_days()) + i64::try_from(day)?;
            let marks =
                Mark::ALL.map(|mark| times.column(mark)[day]).map(|cell| if cell == ABSENT { NO_TIME } else { cell });
            for value in [i64::try_from(number)?, since_1970].into_iter().chain(marks) {
                digest.update(value.to_le_bytes());
            }
        }
    }
    let bytes = digest.finalize();
    println!("{} {}", places * days, bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    Ok(())
}
