//! Choices that each have a keyword, on the command line and in the settings.

use clap::ValueEnum;
use miqat::Madhab;
use miqat::locale::{Digits, Lang};
use serde::Deserialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PointChoice {
    Centre,
    Authority,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MadhabChoice {
    Shafii,
    Hanafi,
}

impl From<MadhabChoice> for Madhab {
    fn from(choice: MadhabChoice) -> Self {
        match choice {
            MadhabChoice::Shafii => Self::Shafii,
            MadhabChoice::Hanafi => Self::Hanafi,
        }
    }
}

/// A clock for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Clock {
    /// Hours from 1 to 12 with am and pm
    #[value(name = "12")]
    Hours12,
    /// Hours from 0 to 23
    #[default]
    #[value(name = "24")]
    Hours24,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DigitChoice {
    Latin,
    Language,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HijriDay {
    #[default]
    Midnight,
    Sunset,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Precision {
    #[default]
    Minute,
    Second,
    Millisecond,
}

/// How times, dates and names are written for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub lang: Lang,
    pub clock: Clock,
    pub digits: Digits,
    pub precision: Precision,
}
