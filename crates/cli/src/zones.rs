//! Time zones, from the system's data if they are newer than the program's own copy, otherwise from the copy.
//!
//! Countries change their clocks at short notice, and a system updates its data while a program stays as built. The system's
//! data may also be older than the copy. Zone files do not contain their version; the list in the same folder does.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use miqat::jiff::tz::{Offset, TimeZone};
use miqat_places::{City, Zone};
use strsim::osa_distance;

/// Where systems keep their time zone data, unless the environment variable TZDIR is set.
const FOLDERS: [&str; 4] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"];

/// The maximum length of the line that contains a version, in bytes.
const LONGEST_LINE_BYTES: u64 = 100;

/// The maximum length of a list of zones, in bytes; the list of 2026 has 110 kB.
const LONGEST_LIST_BYTES: u64 = 1_000_000;

/// The maximum size of a zone's file, in bytes; files of 2026 have up to 4 kB.
const LARGEST_FILE_BYTES: u64 = 1_000_000;

/// Zones of which every folder of time zone data has at least one.
const ALWAYS_THERE: [&str; 3] = ["UTC", "Etc/UTC", "Europe/London"];

/// The data used by this process.
static DATA: LazyLock<Data> = LazyLock::new(|| {
    let named = std::env::var_os("TZDIR").map(PathBuf::from);
    let folders = named.map_or_else(|| FOLDERS.map(PathBuf::from).to_vec(), |folder| vec![folder]);
    Data::newest(&folders)
});

/// The version of time zone data: a year, and letters that count within it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    year: i32,
    /// After "z" comes "za".
    letters: String,
}

/// How many digits the year of a version has.
const YEAR_DIGITS: usize = 4;

impl Version {
    /// The year in which the data were released.
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// Parses "2026f", optionally with a distributor's suffix, "2026f-debian"; other forms give none.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.split_once('-').map_or(text, |(version, _)| version);
        let (year, letters) = text.split_at_checked(YEAR_DIGITS)?;
        let is_known = year.bytes().all(|byte| byte.is_ascii_digit())
            && !letters.is_empty()
            && letters.bytes().all(|byte| byte.is_ascii_lowercase());
        is_known.then_some(Self { year: year.parse().ok()?, letters: letters.to_owned() })
    }

    /// The version of the program's copy.
    fn of_copy() -> Self {
        Self::read(miqat_places::zones_version()).unwrap_or(Self { year: 0, letters: String::new() })
    }

    /// The version of a folder of zones: from the first line of `tzdata.zi`, or from the file `+VERSION`; none if the zones
    /// themselves are missing.
    fn of_folder(folder: &Path) -> Option<Self> {
        ALWAYS_THERE.iter().find_map(|name| read_file(folder, name))?;
        let first_line = |name: &str| {
            let mut line = String::new();
            BufReader::new(File::open(folder.join(name)).ok()?.take(LONGEST_LINE_BYTES)).read_line(&mut line).ok()?;
            Some(line)
        };
        let in_list = first_line("tzdata.zi").and_then(|line| Self::read(line.trim().strip_prefix("# version ")?));
        in_list.or_else(|| first_line("+VERSION").and_then(|line| Self::read(&line)))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.year, self.letters)
    }
}

/// Time zone data: a folder of the system, or none for the program's copy.
#[derive(Debug)]
struct Data {
    version: Version,
    folder: Option<PathBuf>,
    /// A cache of the zones read from the folder.
    read: Mutex<BTreeMap<String, Option<Zone>>>,
}

impl Data {
    /// Selects the newest data among some folders and the program's copy.
    fn newest(folders: &[PathBuf]) -> Self {
        let known = folders.iter().filter_map(|folder| Some((Version::of_folder(folder)?, folder)));
        // The first of equal versions.
        let newest = known.reduce(|one, other| if other.0 > one.0 { other } else { one });
        match newest {
            Some((version, folder)) if version > Version::of_copy() => {
                Self { version, folder: Some(folder.clone()), read: Mutex::default() }
            }
            _ => Self { version: Version::of_copy(), folder: None, read: Mutex::default() },
        }
    }

    /// Returns the zone with a name, ignoring case.
    fn zone(&self, name: &str) -> Option<Zone> {
        let of_copy = || miqat_places::zone(name);
        let Some(folder) = &self.folder else { return of_copy() };
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let key = name.to_ascii_lowercase();
        *read.entry(key).or_insert_with(|| {
            // A name in the copy is spelt as there; a new name as in the folder's list.
            let written = of_copy().and_then(|zone| Some(zone.name()?.to_owned()));
            let written =
                written.or_else(|| listed(folder).into_iter().find(|listed| listed.eq_ignore_ascii_case(name)));
            // The copy may have a zone that is missing or unreadable in the folder.
            written.and_then(|written| read_file(folder, &written)).or_else(of_copy)
        })
    }

    /// The names of all zones.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = miqat_places::zone_names().map(str::to_owned).collect();
        names.extend(self.folder.as_deref().map(listed).unwrap_or_default());
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Reads the zone of a file in the folder. It is kept until the program ends, so that a zone is a reference and `Copy`.
fn read_file(folder: &Path, name: &str) -> Option<Zone> {
    let mut bytes = Vec::new();
    File::open(folder.join(name)).ok()?.take(LARGEST_FILE_BYTES).read_to_end(&mut bytes).ok()?;
    let zone = TimeZone::tzif(name, &bytes).ok()?;
    Some(Zone::new(Box::leak(Box::new(zone))))
}

/// The names in a folder's list of zones and links, `Z NAME ...` and `L TARGET NAME`.
fn listed(folder: &Path) -> Vec<String> {
    let mut list = String::new();
    let Ok(file) = File::open(folder.join("tzdata.zi")) else { return Vec::new() };
    if file.take(LONGEST_LIST_BYTES).read_to_string(&mut list).is_err() {
        return Vec::new();
    }
    let name = |line: &str| {
        let mut words = line.split_ascii_whitespace();
        let name = match words.next()? {
            "Z" => words.next()?,
            "L" => words.nth(1)?,
            _ => return None,
        };
        // Only a file within the folder.
        let is_inside = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
        is_inside.then(|| name.to_owned())
    };
    list.lines().filter_map(name).collect()
}

/// Returns the zone with an IANA name, ignoring case.
pub fn zone(name: &str) -> Option<Zone> {
    DATA.zone(name)
}

/// Returns the zone of a city.
pub fn of(city: City) -> Zone {
    zone(city.zone_name()).unwrap_or_else(|| city.zone())
}

/// The names of all zones, sorted.
pub fn names() -> Vec<String> {
    DATA.names()
}

/// Describes the data and their origin: "2026f, the program's own copy".
pub fn described() -> String {
    match &DATA.folder {
        Some(folder) => format!("{}, from {}", DATA.version, folder.display()),
        None => format!("{}, the program's own copy", DATA.version),
    }
}

/// The most letters of a wrong zone that are compared with the known names, all of which are shorter.
const COMPARED_LETTERS: usize = 64;

/// Parses a typed zone.
///
/// # Errors
///
/// A message that names the nearest zones.
pub fn time_zone(given: &str) -> Result<Zone, String> {
    if let Some(zone) = zone(given).or_else(|| fixed(given)) {
        return Ok(zone);
    }
    if is_offset(given) {
        return Err("an offset from UTC is from -12:00 to +14:00, such as UTC+3 or +05:45".to_owned());
    }
    if given.trim().is_empty() {
        return Err("a time zone of the IANA database is wanted, such as Africa/Cairo".to_owned());
    }
    // The city alone ("Kairo") is as close to "Africa/Cairo" as the whole name.
    let given: String = given.to_ascii_lowercase().chars().take(COMPARED_LETTERS).collect();
    let edits = |name: &str| {
        let name = name.to_ascii_lowercase();
        let city = name.rsplit('/').next().unwrap_or(&name);
        osa_distance(&given, &name).min(osa_distance(&given, city))
    };
    let mut near: Vec<_> = names().into_iter().map(|name| (edits(&name), name)).collect();
    near.sort_unstable();
    let near: Vec<_> = near.into_iter().take(3).map(|(_, name)| name).collect();
    Err(format!(
        "a time zone of the IANA database is wanted, such as Africa/Cairo; the nearest are {}",
        near.join(", ")
    ))
}

/// The text before an offset, if any.
const BEFORE_OFFSETS: [&str; 2] = ["UTC", "GMT"];

/// Seconds per minute.
const MINUTE_SECONDS: i32 = 60;

/// Minutes per hour.
const HOUR_MINUTES: i32 = 60;

/// The UTC offsets in use, in minutes east of UTC.
const OFFSETS_MINUTES: std::ops::RangeInclusive<i32> = -12 * HOUR_MINUTES..=14 * HOUR_MINUTES;

/// The text after UTC or GMT, or the whole text.
fn after_utc(given: &str) -> &str {
    let given = given.trim();
    let after = BEFORE_OFFSETS.iter().find_map(|name| {
        let (before, after) = given.split_at_checked(name.len())?;
        before.eq_ignore_ascii_case(name).then_some(after)
    });
    after.unwrap_or(given).trim()
}

/// Whether a text looks like an offset rather than a name.
fn is_offset(given: &str) -> bool {
    let after = after_utc(given);
    let digits = after.strip_prefix(['+', '-', '\u{2212}']).unwrap_or_default();
    digits.starts_with(|first: char| first.is_ascii_digit())
}

/// The zone of a UTC offset as people write it: "UTC+3", "GMT-5", "+03:00", "+05:45".
fn fixed(given: &str) -> Option<Zone> {
    let offset = after_utc(given);
    let (sign, clock) = match offset.chars().next()? {
        '+' => (1, &offset[1..]),
        '-' => (-1, &offset[1..]),
        '\u{2212}' => (-1, &offset['\u{2212}'.len_utf8()..]),
        _ => return None,
    };
    let number = |digits: &str| {
        let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse::<i32>().ok().filter(|_| is_number)
    };
    let (hours, minutes) = match clock.split_once(':') {
        Some((hours, minutes)) => {
            (hours, number(minutes).filter(|of_hour| minutes.len() == 2 && *of_hour < HOUR_MINUTES)?)
        }
        None if clock.len() == 4 => {
            (clock.get(..2)?, number(clock.get(2..)?).filter(|minutes| *minutes < HOUR_MINUTES)?)
        }
        None => (clock, 0),
    };
    let east = sign * (number(hours)? * HOUR_MINUTES + minutes);
    if !OFFSETS_MINUTES.contains(&east) {
        return None;
    }
    if east == 0 {
        return zone("UTC");
    }
    let offset = Offset::from_seconds(east * MINUTE_SECONDS).ok()?;
    Some(Zone::new(Box::leak(Box::new(TimeZone::fixed(offset)))))
}

/// A zone for people: its name, or for an offset "UTC+3" or "UTC+05:45".
pub fn shown(zone: Zone) -> String {
    // The database has whole hours under names with the opposite sign: Etc/GMT-3 is three hours ahead.
    let named = zone.name().and_then(|name| name.strip_prefix("Etc/GMT")?.parse::<i32>().ok());
    let seconds = named
        .map(|west| -west * HOUR_MINUTES * MINUTE_SECONDS)
        .or_else(|| Some(zone.time_zone().to_fixed_offset().ok()?.seconds()));
    let Some(seconds) = seconds.filter(|seconds| *seconds != 0) else { return zone.to_string() };
    let minutes = seconds / MINUTE_SECONDS;
    let (sign, minutes) = if minutes < 0 { ('-', -minutes) } else { ('+', minutes) };
    match (minutes / HOUR_MINUTES, minutes % HOUR_MINUTES) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours:02}:{minutes:02}"),
    }
}

/// The version of the data used by this process.
pub fn version() -> &'static Version {
    &DATA.version
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn an_offset_is_the_zone_that_is_so_far_ahead_of_utc() {
        for (given, name, shown) in [
            ("UTC+3", "+03:00", "UTC+3"),
            ("utc-5", "-05:00", "UTC-5"),
            ("GMT+14", "+14:00", "UTC+14"),
            ("+03:00", "+03:00", "UTC+3"),
            ("-8", "-08:00", "UTC-8"),
            ("+05:45", "+05:45", "UTC+05:45"),
            ("UTC+5:45", "+05:45", "UTC+05:45"),
            ("+0330", "+03:30", "UTC+03:30"),
            ("UTC\u{2212}3:30", "-03:30", "UTC-03:30"),
            ("+0", "UTC", "UTC"),
            ("Etc/GMT-3", "Etc/GMT-3", "UTC+3"),
            ("Africa/Cairo", "Africa/Cairo", "Africa/Cairo"),
        ] {
            let zone = super::time_zone(given).unwrap();
            assert_eq!((zone.to_string().as_str(), super::shown(zone).as_str()), (name, shown), "{given}");
        }
        for given in ["UTC+15", "UTC-13", "+14:01", "+05:60", "+5:3", "UTC+", "UTC", "+abc", "+003", "+1:00:00"] {
            assert!(super::fixed(given).is_none(), "{given}");
        }
        for given in ["UTC+15", "+25:00", "+003"] {
            assert!(super::time_zone(given).unwrap_err().contains("-12:00 to +14:00"), "{given}");
        }
    }

    #[test]
    fn versions_are_in_the_order_in_which_they_came() {
        let read = |text| Version::read(text).unwrap();
        let order = ["1996a", "2025b", "2025c", "2026a", "2026f", "2026z", "2026za", "2027a"].map(read);
        assert!(order.is_sorted() && order.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!((read("2026f\n").to_string(), read(" 2026f-debian")), ("2026f".to_owned(), read("2026f")));
        for unknown in ["", "2026", "unknown", "26f", "2026F", "2026.6", "f2026", "२०२६f", "2026f+1"] {
            assert!(Version::read(unknown).is_none(), "{unknown}");
        }
        assert!(Version::of_copy() >= read("2026f"));
    }
}
