//! Values of the settings that are written as on the command line.

use miqat::Method;
use miqat_places::{Country, Zone, countries};
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use strsim::osa_distance;

use crate::choices::Clock;
use crate::typed;
use crate::{calendars, zones};

/// From how many changed letters on a key is not the one that was meant.
const FAR_LETTERS: usize = 3;

pub fn country<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Country>, D::Error> {
    let given = String::deserialize(deserializer)?;
    countries::find(&given).map(Some).map_err(|error| D::Error::custom(format!("{given}: {error}")))
}

pub fn time_zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Zone>, D::Error> {
    let given = String::deserialize(deserializer)?;
    zones::time_zone(&given).map(Some).map_err(|error| D::Error::custom(format!("{given}: {error}")))
}

pub fn calendar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<calendars::Choice>, D::Error> {
    let given = String::deserialize(deserializer)?;
    calendars::choice(&given).map(Some).map_err(|error| D::Error::custom(format!("{given}: {error}")))
}

pub fn hijri_shift<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i8>, D::Error> {
    let given = i64::deserialize(deserializer)?;
    typed::hijri_days(&given.to_string()).map(Some).map_err(|error| D::Error::custom(format!("{given}: {error}")))
}

pub fn clock<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Clock>, D::Error> {
    match i64::deserialize(deserializer)? {
        12 => Ok(Some(Clock::Hours12)),
        24 => Ok(Some(Clock::Hours24)),
        hours => Err(D::Error::custom(format!("a clock of {hours} hours: 12 or 24 is wanted"))),
    }
}

/// A method as long as the program, as those of the registry are. `auto` is none of them: it is left to the country.
pub fn method<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'static Method>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Given {
        Id(String),
        Rules(toml::Table),
    }
    match Given::deserialize(deserializer)? {
        Given::Id(id) => match typed::method(&id) {
            Ok(typed::MethodChoice::Named(method)) => Ok(Some(method)),
            Ok(typed::MethodChoice::Auto) => Ok(None),
            Err(_) => {
                Err(D::Error::custom(format!("no method `{id}`; the nearest is `{}`", typed::nearest_method(&id))))
            }
        },
        Given::Rules(rules) => {
            let method = Method::deserialize(rules).map_err(|error| D::Error::custom(error.message()))?;
            Ok(Some(Box::leak(Box::new(method))))
        }
    }
}

/// A message about an unknown key, with the nearest known one in place of the list.
pub fn plain(message: &str) -> String {
    let Some(rest) = message.strip_prefix("unknown field `") else { return message.to_owned() };
    let Some((key, known)) = rest.split_once('`') else { return message.to_owned() };
    let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
    let near = known.iter().min_by_key(|known| osa_distance(key, known));
    match near.filter(|near| osa_distance(key, near) < FAR_LETTERS) {
        Some(near) => format!("unknown key `{key}`; the nearest is `{near}`"),
        None => format!("unknown key `{key}`; known are {}", known.join(", ")),
    }
}
