//! The user's settings: a place with its rules, and the form of the output.
//!
//! Rules, methods, shifts and languages have the forms that the library deserializes.

mod by_date;
mod iqama;
mod text;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};
use miqat::locale::Lang;
use miqat::prayer::{
    AsrRule, Elevation, FajrRule, HighLatitude, IshaRule, MaghribRule, NightEnd, Polar, Ramadan, Rounding, Shift,
};
use miqat::{Madhab, Method, PerMark};
use miqat_places::{Country, Zone};
use serde::Deserialize;

use crate::calendars;
use crate::choices::{Clock, DigitChoice, HijriDay, PointChoice};
use crate::given;
use crate::typed;
pub use iqama::{Congregation, Iqama};

/// The environment variable that names the file of the settings.
const VARIABLE: &str = "MIQAT_CONFIG";

/// The settings file. Unknown keys are refused.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// A name or coordinates, as on the command line.
    pub place: Option<String>,
    #[serde(default, deserialize_with = "text::country")]
    pub country: Option<Country>,
    #[serde(default, deserialize_with = "text::time_zone")]
    pub time_zone: Option<Zone>,
    /// The name to show for the place, such as a mosque's.
    pub name: Option<String>,
    /// The height above the horizon.
    #[serde(default, deserialize_with = "text::elevation")]
    pub elevation_m: Option<f64>,
    #[serde(default, deserialize_with = "text::method")]
    pub method: Option<&'static Method>,
    pub point: Option<PointChoice>,
    pub madhab: Option<Madhab>,
    /// Margins in addition to the authority's.
    #[serde(default)]
    pub shifts: PerMark<Shift>,
    #[serde(default)]
    pub rules: Rules,
    #[serde(default, deserialize_with = "text::calendar")]
    pub calendar: Option<calendars::Choice>,
    #[serde(default, deserialize_with = "text::hijri_shift")]
    pub hijri_shift: Option<i8>,
    pub hijri_day: Option<HijriDay>,
    /// A file of announced months; relative to the folder of the settings.
    pub announced: Option<PathBuf>,
    pub language: Option<Lang>,
    #[serde(default, deserialize_with = "text::clock")]
    pub clock: Option<Clock>,
    pub digits: Option<DigitChoice>,
    pub iqama: Option<Iqama>,
}

/// Rules that replace the method's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub fajr: Option<FajrRule>,
    pub asr: Option<AsrRule>,
    pub maghrib: Option<MaghribRule>,
    pub isha: Option<IshaRule>,
    pub high_latitude: Option<HighLatitude>,
    pub polar: Option<Polar>,
    pub elevation: Option<Elevation>,
    pub night_end: Option<NightEnd>,
    pub ramadan: Option<Ramadan>,
    pub rounding: Option<PerMark<Rounding>>,
}

impl Rules {
    /// Applies these rules to a method.
    pub fn over(&self, method: Method) -> Method {
        let method = self.fajr.map_or(method, |rule| method.with_fajr(rule));
        let method = self.asr.map_or(method, |rule| method.with_asr(rule));
        let method = self.maghrib.map_or(method, |rule| method.with_maghrib(rule));
        let method = self.isha.map_or(method, |rule| method.with_isha(rule));
        self.rounding.map_or(method, |rounding| method.with_rounding(rounding))
    }

    /// The keys of the rules that replace the method's own.
    pub fn keys(&self) -> Vec<&'static str> {
        let keys = [
            ("fajr", self.fajr.is_some()),
            ("asr", self.asr.is_some()),
            ("maghrib", self.maghrib.is_some()),
            ("isha", self.isha.is_some()),
            ("high_latitude", self.high_latitude.is_some()),
            ("polar", self.polar.is_some()),
            ("elevation", self.elevation.is_some()),
            ("night_end", self.night_end.is_some()),
            ("ramadan", self.ramadan.is_some()),
            ("rounding", self.rounding.is_some()),
        ];
        keys.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
    }
}

impl Settings {
    /// The keys of the rules that apply to this place only.
    pub fn keys_of_the_place(&self) -> Vec<&'static str> {
        let keys = [
            ("elevation_m", self.elevation_m.is_some()),
            ("method", self.method.is_some()),
            ("point", self.point.is_some()),
            ("shifts", self.shifts != PerMark::default()),
            ("rules", self.rules != Rules::default()),
            ("calendar", self.calendar.is_some()),
            ("hijri_shift", self.hijri_shift.is_some()),
            ("announced", self.announced.is_some()),
            ("iqama", self.iqama.is_some()),
        ];
        keys.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
    }

    /// The settings that also apply to another place: the school of Asr and the form of the output.
    pub fn of_the_person(self) -> Self {
        let Self { madhab, language, clock, digits, hijri_day, .. } = self;
        Self { madhab, language, clock, digits, hijri_day, ..Self::default() }
    }
}

/// The settings and their file.
#[derive(Clone, Debug, Default)]
pub struct File {
    /// The file that was read; none if there is none.
    pub path: Option<PathBuf>,
    pub settings: Settings,
}

impl File {
    /// Reads the file given by an argument, otherwise by the environment, otherwise the platform's default if it exists.
    ///
    /// # Errors
    ///
    /// A fault in the file, with its line.
    pub fn read(given: Option<&Path>, is_none_wanted: bool) -> Result<Self, String> {
        if is_none_wanted {
            return Ok(Self::default());
        }
        let is_named = given.is_some() || variable().is_some();
        let Some(path) = given.map(Path::to_owned).or_else(path) else { return Ok(Self::default()) };
        let shown = path.display();
        let text = match fs::File::open(&path).and_then(|file| given::all(file, given::SETTINGS_MB)) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound && !is_named => return Ok(Self::default()),
            Err(error) => return Err(format!("the settings {shown}: {error}")),
        };
        let settings = given::text(&text).and_then(read).map_err(|fault| format!("{shown}{fault}"))?;
        let announced = settings.announced.as_ref();
        let announced = announced.map(|file| path.parent().map_or_else(|| file.clone(), |folder| folder.join(file)));
        Ok(Self { path: Some(path), settings: Settings { announced, ..settings } })
    }
}

/// The file named in the environment.
fn variable() -> Option<PathBuf> {
    std::env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The default settings file: the one named in the environment, or the one in the platform's configuration folder.
pub fn path() -> Option<PathBuf> {
    variable().or_else(usual)
}

fn usual() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join("miqat").join("config.toml"))
}

/// Reads settings from TOML.
///
/// # Errors
///
/// `, line 3: what is wrong`, to be appended to the name of the file.
pub fn read(text: &str) -> Result<Settings, String> {
    let settings: Settings = parsed(text)?;
    if let Some(fault) = settings.elevation_m.and_then(|metres| typed::metres(&metres.to_string()).err()) {
        let line = text.lines().position(|line| line.trim_start().starts_with("elevation_m")).unwrap_or_default();
        return Err(format!(", line {}: elevation_m: {fault}", line + 1));
    }
    Ok(settings)
}

fn parsed(text: &str) -> Result<Settings, String> {
    toml::from_str(text).map_err(|error| {
        let message = error.message().lines().collect::<Vec<_>>().join(" ");
        let Some(before) = error.span().and_then(|span| text.get(..span.start)) else { return format!(": {message}") };
        let line = before.matches('\n').count();
        // For a wrong value, the key too.
        let key = before.lines().nth(line).and_then(|line| line.split_once('=')).map(|(key, _)| key.trim());
        let key = key.map_or_else(String::new, |key| format!("{key}: "));
        format!(", line {}: {key}{}", line + 1, text::plain(&message))
    })
}

#[cfg(test)]
mod tests {
    use super::{Settings, read};
    use miqat::prayer::{FajrRule, Shift};
    use miqat::{Depression, Mark};

    #[test]
    fn a_key_or_a_value_that_is_not_known_is_refused_with_its_line() {
        for (text, wanted) in [
            ("place = \"Cairo\"\nmetod = \"egypt\"\n", [", line 2: ", "`metod`", "the nearest is `method`"]),
            ("method = \"egipt\"", [", line 1: ", "egipt: no such method", "the nearest are egypt, "]),
            ("\n[rules]\nfajr = 15\n", [", line 3: ", "fajr", "depression"]),
            ("[shifts]\nfajr = 2\n", [", line 2: ", "2", "2min"]),
            ("place = \"Cairo\"\nelevation_m = -99999\n", [", line 2: ", "elevation_m", "-99999"]),
            ("clock = 13", [", line 1: ", "13", "12 or 24"]),
            ("clock = \"12\"", [", line 1: clock: ", "", "12 or 24 is wanted"]),
            (
                "elevation_m = \"120\"",
                [", line 1: elevation_m: ", "the text \"120\", ", "where a number such as 120 is wanted"],
            ),
            ("elevation_m = -99999", [", line 1: elevation_m: ", "-99999", "m"]),
            ("method = 5", [", line 1: method: ", "5 is no method", "an id in quotes is wanted, such as \"egypt\""]),
            ("place = 5", [", line 1: place: ", "`5`, ", "where a text in quotes is wanted"]),
            ("announced = true", [", line 1: announced: ", "`true`, ", "where a text in quotes is wanted"]),
            ("digits = 5", [", line 1: digits: ", "", "a text in quotes is wanted"]),
            ("digits = \"x\"", [", line 1: digits: ", "`x`, ", "where `latin` or `language` is wanted"]),
            ("iqama = 5", [", line 1: iqama: ", "`5`, ", "where a table is wanted"]),
            ("rules = \"x\"", [", line 1: rules: ", "the text \"x\", ", "where a table is wanted"]),
            ("hijri_shift = 1.5", [", line 1: hijri_shift: ", "", "a whole number of days from -3 to 3 is wanted"]),
            ("[iqama]\njumuah = \"13:30\"", [", line 2: jumuah: ", "the text \"13:30\", ", "where a list such as "]),
            ("time_zone = \"Africa/Kairo\"", [", line 1: ", "Africa/Kairo", "Africa/Cairo"]),
            ("[iqama]\nfajr = \"6 o'clock\"", [", line 2: ", "6 o'clock", "20min"]),
            ("[iqama]\nsunrise = \"20min\"", [", line 2: ", "`sunrise`", ""]),
            ("place = Cairo", [", line 1: ", "", ""]),
        ] {
            let fault = read(text).unwrap_err();
            assert!(wanted.iter().all(|part| fault.contains(part)) && !fault.contains('\n'), "{text}: {fault}");
        }
    }

    #[test]
    fn the_forms_are_those_of_the_library() {
        let Settings { shifts, rules, .. } = read(
            "method = { fajr = { depression = 18 }, isha = { depression = 17 } }\n\
             [shifts]\nfajr = \"-90s\"\n[rules]\nfajr = { depression = 15 }\nhigh_latitude = { seasonal = \"general\" }\n",
        )
        .unwrap();
        assert_eq!(shifts[Mark::Fajr], Shift::seconds(-90));
        assert_eq!(rules.fajr, Some(FajrRule::Depression(Depression::new(15.0).unwrap())));
        assert_eq!(rules.keys(), ["fajr", "high_latitude"]);
    }
}
