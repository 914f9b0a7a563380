//! The direction of the Kaaba, and when the Sun shows it: `miqat qibla`.

mod compass;
mod write;

use std::io::{self, BufWriter, Write};

use chrono::{DateTime, NaiveDateTime, Utc};
use clap::ValueEnum;
use miqat::qibla::{self, SunInLine, SunStance};
use miqat::time::{EarthRotation, Ut1};
use miqat::{Angle, Coordinates, Error};
use miqat_places::Zone;

use crate::asked::{AskedArgs, HereArgs};
use crate::choices::Precision;
use crate::outcome::{Failure, Outcome, say};
use crate::plan;
use crate::site::Site;
use crate::typed::date_and_time;
use crate::words;
use crate::years;

/// The number of days searched for the Sun: a polar night ends within them.
const SEARCHED_DAYS: u32 = 366;

/// The direction of the Kaaba from true north, its distance, and when the Sun or a shadow points there
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    here: HereArgs,

    /// Use this as the current time, on the place's clocks; if they showed it twice, the first
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = date_and_time)]
    at: Option<NaiveDateTime>,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with a compass drawn in characters
    Table,
    /// An object; the Sun's instants in RFC 3339
    Json,
    /// A header and a line
    Csv,
}

const NOTES: &str = "\
Examples:
  miqat qibla Cairo
  miqat qibla 40.7128,-74.0060 --at 2027-03-08T08:00
  miqat qibla --format json                         for the place in the settings: see `miqat config`

The bearing follows the great circle on a sphere, in degrees clockwise from true north. A compass needle points to magnetic \
north, which can differ from true north by 20° or more in inhabited places: look up the declination of your place, or take the \
direction from the Sun. The Sun's altitude is of its centre, without refraction. The place is the city's centre or the \
coordinates, even if its authority computes times for another point.

Columns of csv: place, latitude, longitude, bearing_deg, direction, distance_km, sun_toward, sun_toward_altitude_deg, \
sun_opposite, sun_opposite_altitude_deg. A field is empty if it has no value: no bearing at the Kaaba, or no Sun within \
366 days.
Exit status: 0 for a full answer, 2 if anything cannot be answered.";

/// The Sun in line with the qibla, by the place's clocks.
struct Shown {
    time: DateTime<Zone>,
    altitude: Angle,
}

/// The qibla of a place.
struct Qibla {
    name: String,
    point: Coordinates,
    /// None at the Kaaba and at its antipode.
    bearing: Option<Angle>,
    distance_km: f64,
    now: DateTime<Zone>,
    /// When the Sun is next in its direction.
    toward: Option<Shown>,
    /// When the Sun is next in the opposite direction.
    opposite: Option<Shown>,
}

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let asked = AskedArgs { here: args.here.clone(), ..AskedArgs::default() }.asked(Precision::Minute)?;
    let site = Site::find(&asked)?;
    let now = match args.at {
        Some(at) => plan::instant(at, site.time_zone)?,
        None => Utc::now().with_timezone(&site.time_zone),
    };
    let words = asked.words;
    let year = args.at.and_then(|at| years::of_civil_date(at.date()));
    for note in year.iter().chain(&site.notes) {
        say(&words::note(words.lang), &note.text(words.lang));
    }
    let next = |stance| next(site.point, now, stance);
    let qibla = Qibla {
        name: site.name(words.lang),
        point: site.point,
        bearing: qibla::bearing(site.point),
        distance_km: qibla::distance_km(site.point),
        now,
        toward: next(SunStance::Toward)?,
        opposite: next(SunStance::Opposite)?,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Table => write::table(&mut out, &qibla, words)?,
        Format::Json => write::json(&mut out, &qibla)?,
        Format::Csv => write::csv(&mut out, &qibla)?,
    }
    out.flush()?;
    Ok(Outcome::Whole)
}

/// The first such instant of the Sun after another instant, within a year.
fn next(from: Coordinates, now: DateTime<Zone>, stance: SunStance) -> Result<Option<Shown>, Error> {
    let start = Ut1::from_utc(now.to_utc());
    let windows = (0..SEARCHED_DAYS).map(|day| start.plus_days(f64::from(day)));
    // The library does not compute the year 4001.
    let windows = windows.map_while(|start| Some((start, start.to_utc().ok()?.date_naive())));
    let mut found = windows.flat_map(|(start, date)| qibla::sun_in_line(from, start, EarthRotation::on(date)));
    let line: Option<SunInLine> = found.find(|line| line.stance == stance);
    line.map(|line| {
        let time = line.instant.to_utc()?.with_timezone(&now.timezone());
        Ok(Shown { time, altitude: line.altitude })
    })
    .transpose()
}
