//! Where, and in which words: the arguments of every question about a place, whatever its rules.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use miqat::locale::Lang;
use miqat_places::{Country, Zone, countries};

use crate::choices::{Clock, DigitChoice};
use crate::zones;

/// Where, and in which words.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct HereArgs {
    /// A place of more than 1,000 people, by any of its names, with its state or country where others bear it, or
    /// latitude,longitude in degrees, north and east positive [default: that of the settings]
    #[arg(value_name = "PLACE")]
    pub place: Vec<String>,

    /// Look only in this country: an ISO 3166 code or a name
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    pub country: Option<Country>,

    /// The time zone, by its IANA name or as UTC+3 or +05:45 [default: the city's, or that in whose boundaries the coordinates lie]
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
    pub tz: Option<Zone>,

    /// The file of the settings [default: config.toml in the folder miqat of the platform's configuration folder, where that
    /// file exists; `miqat config` tells of it]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,

    /// Read no settings
    #[arg(long)]
    pub no_config: bool,

    /// The language of what people read: of prayers, months, weekdays and countries, and of this program's own sentences; one
    /// that the language does not have is in English [default: en]
    #[arg(long, value_parser = lang())]
    pub lang: Option<Lang>,

    /// The clock on which people read times, of 12 or of 24 hours; csv and json have 24 [default: 24]
    #[arg(long, value_enum)]
    pub clock: Option<Clock>,

    /// The digits of what people read: Latin ones, or those of the language's script [default: Latin for Arabic and Urdu, whose
    /// countries differ, else those of the script]
    #[arg(long, value_enum)]
    pub digits: Option<DigitChoice>,
}

/// A language of the library by its code; the codes are named where another is given.
pub fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).try_map(|code| Lang::from_code(&code))
}
