//! The arguments.

use clap::ValueEnum;
use miqat::Method;
use miqat_places::{Country, countries};

use crate::typed::registered;

/// The methods: what each computes, how well it is known, and who prints it in each country; in English.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    /// A method's id, to describe it in full [default: list all methods]
    #[arg(value_name = "ID", value_parser = registered, conflicts_with = "country")]
    pub id: Option<&'static Method>,

    /// List the publishers of timetables in this country, with their methods: an ISO 3166 code or a name
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    pub country: Option<Country>,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// The notes below the options in the help.
const NOTES: &str = "\
Examples:
  miqat methods                          every method, and the countries in which it is printed
  miqat methods diyanet                  angles, margins, rounding, source, former rules
  miqat methods --country GB             publishers in the United Kingdom, with the evidence
  miqat methods --country FR --format csv
  miqat methods --format json

Evidence:
  measured   recovered from the authority's own tables and checked on days or
             places not used to find it
  published  the authority states the rule; no table was at hand
  fitted     to a table whose publisher is not confirmed, or to few rows
  reported   by others; neither the rule nor a table of the authority was seen
  program    a program's or a site's own variant; no authority prints it

`miqat times PLACE --method ID` uses a method. The default is the first in the country's list that serves the country or the city, \
or mwl if there is none.";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Table,
    Csv,
    Json,
}
