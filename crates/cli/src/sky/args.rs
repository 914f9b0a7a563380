//! The arguments of `miqat sky`.

use clap::Subcommand;

/// The years for which the sky is computed.
const YEARS: std::ops::RangeInclusive<i32> = 1..=4000;

const EXAMPLES: &str = "\
Examples:
  printf 'unix_s\\n1770000000\\n' | miqat sky sun
  printf 'lat,lon,date\\n30.04,31.24,2027-02-08\\n' | miqat sky sun-events
  miqat sky phases --from 2027 --to 2027";

const AT_INSTANTS: &str = "\
Examples:
  printf 'unix_s\\n1770000000\\n' | miqat sky sun
  miqat sky moon <instants.csv";

const AT_PLACES: &str = "\
Examples:
  printf 'lat,lon\\n30.04,31.24\\n' | miqat sky qibla
  printf 'unix_s,lat,lon\\n1770000000,30.04,31.24\\n' | miqat sky horizontal";

const ON_DATES: &str = "\
Examples:
  printf 'lat,lon,date\\n30.04,31.24,2027-02-08\\n' | miqat sky sun-events
  printf 'lat,lon,date\\n30.04,31.24,2027-02-07\\n' | miqat sky crescent
  miqat sky moon-events <places.csv";

const PHASES: &str = "\
Examples:
  miqat sky phases --from 2027 --to 2027";

/// Astronomical values as CSV: what the library computes, in a form that can be compared with any ephemeris.
///
/// Requests are read from standard input. Answers are written to standard output in the order of the requests, with a header.
/// Columns of a request are found by name in any order; unknown ones are ignored. Non-empty values in the columns delta_t (TT -
/// UT1, s) and dut1 (UT1 - UTC, s) replace the built-in tables; a dut1 is carried over a leap second. Times of events are Unix
/// times in milliseconds. Places are apparent, of date and geocentric; altitudes and azimuths are without refraction. A row
/// that cannot be read is reported on standard error with its line and the fault; the others are answered, and the exit status
/// is 2.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    pub question: Question,
}

#[derive(Debug, Subcommand)]
pub enum Question {
    /// The Sun's place at unix_s
    #[command(after_help = AT_INSTANTS)]
    Sun,
    /// The Moon's place at unix_s
    #[command(after_help = AT_INSTANTS)]
    Moon,
    /// Twilights, sunrise, transit, Asr (shadow 1 and 2 above the one at transit) and sunset at lat, lon on date
    ///
    /// The solar day is the one whose transit is nearest to 12h local mean time. sunrise and sunset: the centre at -0.8333
    /// degrees; dawn_a and dusk_a: at -a degrees. status: ok, none_above (the Sun stays above the altitude) or none_below.
    /// Repeated requests are answered once.
    #[command(after_help = ON_DATES)]
    SunEvents,
    /// The Moon's phases in the UTC years --from to --to
    #[command(after_help = PHASES)]
    Phases {
        #[arg(long, value_name = "YEAR", value_parser = year)]
        from: i32,
        #[arg(long, value_name = "YEAR", value_parser = year)]
        to: i32,
    },
    /// Moonrise and moonset at lat, lon on date
    ///
    /// The first of each in the local mean solar day; the upper limb, seen from the surface, for a refraction of 34'. status:
    /// ok or none. Repeated requests are answered once.
    #[command(after_help = ON_DATES)]
    MoonEvents,
    /// The crescent after sunset at lat, lon on date
    ///
    /// g_: from the Earth's centre, t_: from the surface, both at the best time (Yallop's). status: ok,
    /// moonset_before_sunset (best time: sunset), no_sunset or no_moonset.
    #[command(after_help = ON_DATES)]
    Crescent,
    /// Bearing and distance of the Kaaba from lat, lon, on a sphere
    #[command(after_help = AT_PLACES)]
    Qibla,
    /// When the Sun is in the direction of the qibla of lat, lon, or opposite to it, in the local mean solar day of date
    ///
    /// kind: toward, opposite or none. Repeated requests are answered once.
    #[command(after_help = ON_DATES)]
    QiblaSun,
    /// The Sun's altitude and azimuth at unix_s, lat, lon
    #[command(after_help = AT_PLACES)]
    Horizontal,
}

fn year(given: &str) -> Result<i32, String> {
    let year = given.parse().ok().filter(|year| YEARS.contains(year));
    year.ok_or_else(|| format!("a year from {} to {} is wanted, such as 2027", YEARS.start(), YEARS.end()))
}
