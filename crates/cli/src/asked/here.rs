//! Arguments common to every question about a place: the place itself, and how the answer is written.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use miqat::locale::Lang;
use miqat_places::{Country, Zone, countries};

use crate::choices::{Clock, DigitChoice};
use crate::zones;

/// The place, and how the answer is written.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct HereArgs {
    /// A place of more than 1,000 people, by any of its names, with its state or country where the name is ambiguous, or
    /// latitude,longitude in degrees, north and east positive [default: the place in the settings]
    #[arg(value_name = "PLACE")]
    pub place: Vec<String>,

    /// Look only in this country: an ISO 3166 code or a name
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    pub country: Option<Country>,

    /// The time zone, by its IANA name or as UTC+3 or +05:45 [default: the time zone of the city or of the coordinates]
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
    pub tz: Option<Zone>,

    /// The settings file [default: config.toml in the folder miqat of the platform's configuration folder, if it exists; see
    /// `miqat config`]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,

    /// Ignore the settings
    #[arg(long)]
    pub no_config: bool,

    /// The language of the output: prayers, months, weekdays, countries and the program's own sentences; sentences without a
    /// translation are in English [default: en]
    #[arg(long, value_parser = lang())]
    pub lang: Option<Lang>,

    /// The clock on which people read times, 12 or 24 hours; csv and json always use 24 [default: 24]
    #[arg(long, value_enum)]
    pub clock: Option<Clock>,

    /// The digits in output for people: Latin, or the digits of the language's script [default: Latin for Arabic and Urdu,
    /// where usage differs by country; otherwise the script's own]
    #[arg(long, value_enum)]
    pub digits: Option<DigitChoice>,
}

/// Parses the code of a language; the error lists all codes.
pub fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).try_map(|code| Lang::from_code(&code))
}
