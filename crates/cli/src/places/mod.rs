//! The places with a name: `miqat places`.

mod write;

use std::io::{self, BufWriter, Write};
use std::num::NonZeroUsize;

use clap::ValueEnum;
use miqat_places::{City, Country, Origin, Standpoint, countries};

use crate::coordinates;
use crate::minus::unveiled;
use crate::outcome::{Failure, Outcome};
use crate::words;

/// The default number of places in the table.
const IN_A_TABLE: usize = 20;

/// The places that match a name, in the program's order of preference
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    /// A name in any of the place's languages, optionally with its state or country
    #[arg(value_name = "QUERY", required = true)]
    query: Vec<String>,

    /// Look only in this country: an ISO 3166 code or a name
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    country: Option<Country>,

    /// The maximum number of places [default: 20 in the table, all in csv and json]
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    limit: Option<NonZeroUsize>,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// A line for each place
    Csv,
    /// An array of objects
    Json,
}

const NOTES: &str = "\
Examples:
  miqat places Springfield
  miqat places 'San José' --country CR
  miqat places القاهرة --format json

`miqat QUERY` takes the first place; the others have the same name, the largest first. The method is the default there. The \
authority's point is the point for which the authority computes the place, if known: the place's own, with its distance from the \
centre, or the horizon or height of a neighbouring town.

Columns of csv: geonames_id, name, state, country, latitude, longitude, time_zone, population, method, method_evidence, \
authority_point (own, neighbour or empty), authority_point_name, authority_point_km.
Exit status: 0 for an answer, 2 if no place has the name, with the nearest names.

Cities and time zones: GeoNames (CC BY 4.0), IANA.";

/// A place, with the method and the point that the program would choose there.
struct Place {
    city: City,
    method: &'static str,
    evidence: &'static str,
    stand: Standpoint,
}

impl Place {
    fn of(city: City) -> Self {
        let row = city.own_method().or_else(|| city.country().method());
        let method = city.method().for_latitude(city.point().latitude());
        Self {
            city,
            method: method.id().unwrap_or_default(),
            evidence: row.map_or(words::CONVENTION, |row| words::evidence_word(row.evidence)),
            stand: Standpoint::of(method, Some(city), city.point()),
        }
    }

    /// How the authority's point is known, its name, and its distance from the centre in kilometres.
    fn point(&self) -> Option<(&'static str, &str, f64)> {
        match self.stand.origin() {
            Origin::Own(own) => {
                let km = miqat_places::distance_km(self.city.point(), own.place().point());
                Some(("own", own.city(), km))
            }
            Origin::Neighbour { point, distance_km } => Some(("neighbour", point.city(), *distance_km)),
            _ => None,
        }
    }
}

fn number(given: &str) -> Result<NonZeroUsize, String> {
    given.parse().map_err(|_| "a whole number from 1 is wanted, such as 5".to_owned())
}

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let query = unveiled(&args.query.join(" "));
    if query.trim().is_empty() {
        return Err(Failure::Message(coordinates::NO_PLACE.to_owned()));
    }
    if let Some(point) = coordinates::point(&query) {
        point?;
        return Err(Failure::Message(format!(
            "{query} is a point, and a name is wanted, such as Cairo; `miqat {query}` takes the point as it is"
        )));
    }
    let found = miqat_places::find(&query, args.country).map_err(|error| error.to_string())?;
    let all: Vec<_> = [found.city].into_iter().chain(found.others).collect();
    let limit = args.limit.map(NonZeroUsize::get);
    let limit = limit.unwrap_or(if args.format == Format::Table { IN_A_TABLE } else { usize::MAX });
    let places: Vec<_> = all.iter().take(limit).copied().map(Place::of).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Table => write::table(&mut out, &places, all.len())?,
        Format::Csv => write::csv(&mut out, &places)?,
        Format::Json => write::json(&mut out, &places)?,
    }
    out.flush()?;
    Ok(Outcome::Whole)
}
