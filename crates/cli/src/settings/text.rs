//! Values of the settings that have the same form as on the command line.

use super::by_date;
use miqat::Method;
use miqat_places::{Country, Zone, countries};
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use strsim::osa_distance;

use crate::choices::Clock;
use crate::outcome::short;
use crate::typed;
use crate::{calendars, zones};

/// The edit distance from which a key is no longer suggested.
const FAR_LETTERS: usize = 3;

pub fn country<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Country>, D::Error> {
    let given = String::deserialize(deserializer)?;
    countries::find(&given).map(Some).map_err(|error| D::Error::custom(format!("{}: {error}", short(&given))))
}

pub fn time_zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Zone>, D::Error> {
    let given = String::deserialize(deserializer)?;
    zones::time_zone(&given).map(Some).map_err(|error| D::Error::custom(format!("{}: {error}", short(&given))))
}

pub fn calendar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<calendars::Choice>, D::Error> {
    let given = String::deserialize(deserializer)?;
    calendars::choice(&given).map(Some).map_err(|error| D::Error::custom(format!("{}: {error}", short(&given))))
}

pub fn hijri_shift<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i8>, D::Error> {
    let given = i64::deserialize(deserializer)
        .map_err(|_| D::Error::custom("a whole number of days from -3 to 3 is wanted"))?;
    typed::hijri_days(&given.to_string()).map(Some).map_err(|error| D::Error::custom(format!("{given}: {error}")))
}

pub fn clock<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Clock>, D::Error> {
    match i64::deserialize(deserializer).map_err(|_| D::Error::custom("12 or 24 is wanted"))? {
        12 => Ok(Some(Clock::Hours12)),
        24 => Ok(Some(Clock::Hours24)),
        hours => Err(D::Error::custom(format!("a clock of {hours} hours: 12 or 24 is wanted"))),
    }
}

/// Reads a method with a static lifetime, like the methods of the registry. `auto` reads as `None`: the country's method applies.
pub fn method<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'static Method>, D::Error> {
    match toml::Value::deserialize(deserializer)? {
        toml::Value::String(id) => match typed::method(&id) {
            Ok(typed::MethodChoice::Named(method)) => Ok(Some(method)),
            Ok(typed::MethodChoice::Auto) => Ok(None),
            Err(fault) => Err(D::Error::custom(format!("{}: {fault}", short(&id)))),
        },
        toml::Value::Table(mut rules) => {
            let tables = by_date::take(&mut rules).map_err(D::Error::custom)?;
            let method = Method::deserialize(rules).map_err(|error| D::Error::custom(error.message()))?;
            Ok(Some(Box::leak(Box::new(tables.over(method)))))
        }
        other => Err(D::Error::custom(format!(
            "{other} is no method: an id in quotes is wanted, such as \"egypt\", or a table of rules"
        ))),
    }
}

/// A height above the horizon, within the same limits as on the command line.
pub fn elevation<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
    let metres = f64::deserialize(deserializer)?;
    typed::metres(&metres.to_string()).map(Some).map_err(D::Error::custom)
}

/// The message for a value of the wrong kind or an unknown key: the expected kind in the words of TOML files, or the nearest
/// known key.
pub fn plain(message: &str) -> String {
    if let Some((given, wanted)) =
        message.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", expected "))
    {
        return format!("{}, where {} is wanted", short(&value(given)), kind(wanted));
    }
    if let Some((given, wanted)) =
        message.strip_prefix("unknown variant ").and_then(|rest| rest.split_once(", expected "))
    {
        return format!("{}, where {wanted} is wanted", short(given));
    }
    if message == "wanted string or table" {
        return format!("{} is wanted", kind("a string"));
    }
    let Some(rest) = message.strip_prefix("unknown field `") else { return message.to_owned() };
    let Some((key, known)) = rest.split_once('`') else { return message.to_owned() };
    let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    let near = known.iter().min_by_key(|known| osa_distance(key, known));
    match near.filter(|near| osa_distance(key, near) < FAR_LETTERS) {
        Some(near) => format!("unknown key `{key}`; the nearest is `{near}`"),
        None => format!("unknown key `{key}`; known are {}", known.join(", ")),
    }
}

/// Describes a value in the words of the file.
fn value(given: &str) -> String {
    match given {
        "sequence" => "a list".to_owned(),
        "map" => "a table".to_owned(),
        _ => match given.split_once(' ') {
            Some(("string", text)) => format!("the text {text}"),
            Some((_, value)) => value.rsplit(' ').next().unwrap_or(value).to_owned(),
            None => given.to_owned(),
        },
    }
}

/// Describes a kind of value in the words of the file.
fn kind(wanted: &str) -> &str {
    match wanted {
        "f64" => "a number such as 120",
        "i64" | "i32" | "i8" => "a whole number such as 12",
        "a boolean" => "true or false",
        "a sequence" => "a list such as [\"13:30\"]",
        "a string" | "path string" | "a borrowed string" => "a text in quotes",
        _ if wanted.starts_with("struct ") || wanted == "a map" => "a table",
        other => other,
    }
}
