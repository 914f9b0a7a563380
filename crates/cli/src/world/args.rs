//! The arguments.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::typed::civil;

/// Every city of the world over a year.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// The number of largest cities to compute, or the ISO 3166 codes of countries
    #[arg(long, value_name = "NUMBER|CODE,CODE", default_value = "all")]
    pub cities: String,

    /// The first day
    #[arg(long, value_name = "DATE", value_parser = civil, default_value = "2026-01-01")]
    pub from: NaiveDate,

    /// The last day [default: a year after the first]
    #[arg(long, value_name = "DATE", value_parser = civil)]
    pub to: Option<NaiveDate>,

    /// A CSV file for every computed time
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

const EXAMPLES: &str = "\
Examples:
  miqat world --cities 500
  miqat world --cities EG,SA --from 2027-02-08 --to 2027-03-09 --out ramadan.csv";

/// Days in a common year.
const YEAR_DAYS: usize = 365;

impl Args {
    /// The number of requested days.
    pub fn days(&self) -> Result<usize, String> {
        let Some(to) = self.to else { return Ok(YEAR_DAYS) };
        let days = (to - self.from).num_days() + 1;
        usize::try_from(days)
            .ok()
            .filter(|days| *days > 0)
            .ok_or_else(|| format!("the last day, {to}, is before the first, {}", self.from))
    }
}
