//! Reads a timetable: `cargo run -p miqat-timetable --example read -- FILE LATITUDE LONGITUDE ZONE [YEAR]`.

use std::error::Error;
use std::path::Path;

use miqat::Coordinates;
use miqat::jiff::tz::TimeZone;
use miqat_timetable::{Context, read};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, latitude, longitude, zone, year @ ..] = arguments.as_slice() else {
        return Err("usage: read FILE LATITUDE LONGITUDE ZONE [YEAR]".into());
    };
    let mut context = Context::new(Coordinates::new(latitude.parse()?, longitude.parse()?)?, TimeZone::get(zone)?);
    if let Some(year) = year.first() {
        context = context.with_year(year.parse()?);
    }
    let name = Path::new(file).file_name().and_then(|name| name.to_str());
    let reading = read(&std::fs::read(file)?, name, &context)?;
    eprintln!("{}, {} rows; {}", reading.container(), reading.rows().len(), reading.notes().join("; "));
    print!("{}", reading.to_csv());
    Ok(())
}
