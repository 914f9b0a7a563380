//! Astronomical values as CSV: `miqat sky sun-events < requests.csv`.

mod answers;
mod args;
mod asked;
pub mod requests;

use std::collections::HashSet;
use std::io::{self, BufWriter, StdoutLock};

use answers::Rows;
pub use args::Args;
use args::Question;
use asked::{Key, Moment, PlaceDate, Spot};
use requests::{Numbered, Request, Requests};

use crate::given;
use crate::outcome::{Failure, Outcome, say};

const MOMENT: [&str; 1] = ["unix_s"];
const PLACE: [&str; 2] = ["lat", "lon"];
const PLACE_DATE: [&str; 3] = ["lat", "lon", "date"];
const MOMENT_PLACE: [&str; 3] = ["unix_s", "lat", "lon"];

pub fn answer(question: &Question) -> Result<Outcome, Failure> {
    match *question {
        Question::Sun => {
            let header = "unix_s,ra_deg,dec_deg,dist_au,ecl_lon_deg,ecl_lat_deg,eot_s,gast_deg";
            each(header, &MOMENT, Moment::of, answers::sun_place)
        }
        Question::Moon => {
            let header = "unix_s,ra_deg,dec_deg,dist_km,ecl_lon_deg,ecl_lat_deg,illum_frac,elong_deg";
            each(header, &MOMENT, Moment::of, answers::moon_place)
        }
        Question::SunEvents => once("lat,lon,date,event,status,unix_ms", answers::sun_events),
        Question::Phases { from, to } => phases(from, to),
        Question::MoonEvents => once("lat,lon,date,event,status,unix_ms", answers::moon_events),
        Question::Crescent => {
            let header = "lat,lon,date,status,sunset_unix_ms,moonset_unix_ms,lag_min,best_unix_ms,conj_unix_ms,\
                          g_arcv,g_daz,g_arcl,yallop_w,yallop_q,t_arcv,t_arcl,odeh_w,odeh_v";
            each(header, &PLACE_DATE, PlaceDate::of, answers::crescent)
        }
        Question::Qibla => each("lat,lon,bearing_deg,distance_km", &PLACE, Spot::of, answers::qibla),
        Question::QiblaSun => once("lat,lon,date,kind,unix_ms,sun_alt_deg", answers::qibla_sun),
        Question::Horizontal => {
            let read = |request: &Request<'_>| Ok((Moment::of(request)?, Spot::of(request)?));
            each("unix_s,lat,lon,alt_deg,az_deg", &MOMENT_PLACE, read, answers::horizontal)
        }
    }
}

/// Answers each request of standard input.
fn each<Q>(
    header: &str,
    needed: &[&str],
    read: impl Fn(&Request<'_>) -> Result<Q, String>,
    rows: impl Fn(&Q) -> Rows,
) -> Result<Outcome, Failure> {
    let input = given::all(io::stdin().lock(), given::TABLE_MB).map_err(|error| format!("standard input: {error}"))?;
    if let Some(line) = given::long_line(&input) {
        return Err(Failure::Message(format!("standard input, {}", given::too_long(line))));
    }
    let mut requests = Requests::of(&input, needed)?;
    let mut out = begin(header)?;
    let mut outcome = Outcome::Whole;
    while let Some(Numbered { line, request }) = requests.next()? {
        let answer = request
            .and_then(|request| read(&request))
            .and_then(|question| rows(&question).map_err(|error| error.to_string()));
        match answer {
            Ok(rows) => rows.iter().try_for_each(|row| out.write_record(row))?,
            Err(fault) => {
                outcome = Outcome::Partial;
                say(&format!("line {line}:"), &fault);
            }
        }
    }
    out.flush()?;
    Ok(outcome)
}

/// Answers each place and date of standard input once: tables of events repeat them for each event.
fn once(header: &str, rows: impl Fn(&PlaceDate) -> Rows) -> Result<Outcome, Failure> {
    let answered = std::cell::RefCell::new(HashSet::<Key>::new());
    each(header, &PLACE_DATE, PlaceDate::of, |question| {
        if answered.borrow_mut().insert(question.key()) { rows(question) } else { Ok(Vec::new()) }
    })
}

fn phases(from_year: i32, to_year: i32) -> Result<Outcome, Failure> {
    if from_year > to_year {
        return Err(Failure::Message(format!("--from {from_year} is after --to {to_year}")));
    }
    let mut out = begin("lunation_k,phase,unix_ms")?;
    for row in answers::phases(from_year, to_year) {
        out.write_record(row.map_err(|error| error.to_string())?)?;
    }
    out.flush()?;
    Ok(Outcome::Whole)
}

/// The output, with its header.
fn begin(header: &str) -> Result<csv::Writer<BufWriter<StdoutLock<'static>>>, Failure> {
    let mut out = csv::Writer::from_writer(BufWriter::new(io::stdout().lock()));
    out.write_record(header.split(','))?;
    Ok(out)
}
