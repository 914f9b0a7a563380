//! The errors of parsing a date, a time or a name.

use core::fmt;

use super::Lang;
use super::error::Given;
use crate::hijri::HijriMonth;

/// The reason why a text is not the expected date, time or name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// A name that two months share: "Jumada" and "ربيع" without their ordinals, "Zul".
    Ambiguous {
        /// The text from the name on.
        given: Given,
        /// One possible month.
        first: HijriMonth,
        /// The other possible month.
        second: HijriMonth,
    },
    /// A mark of the solar Hijri era, which has different months and years: "ه.ش", "SH".
    SolarHijri {
        /// The text from the mark on.
        given: Given,
    },
    /// Something other than the expected part.
    Expected {
        /// The expected part, in English.
        what: &'static str,
        /// The text from this place on, empty at its end.
        given: Given,
    },
    /// A number outside the allowed range.
    Range {
        /// The quantity, in English.
        what: &'static str,
        /// The number given.
        value: i64,
        /// The least number allowed.
        least: i64,
        /// The greatest number allowed.
        greatest: i64,
    },
    /// Two parts that contradict each other, such as a weekday that is not the date's.
    Contradiction {
        /// The quantity with two values, in English.
        what: &'static str,
        /// The text.
        given: Given,
    },
    /// A text or pattern that lacks a part of the date or time.
    Incomplete {
        /// The missing part, in English.
        what: &'static str,
        /// The text.
        given: Given,
    },
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ambiguous { given, first, second } => {
                let [(first, a), (second, b)] = [*first, *second].map(|month| (month.name(Lang::En), month.number()));
                write!(f, "the month at {given} can be {first} ({a}) or {second} ({b}); give its whole name")
            }
            Self::SolarHijri { given } => {
                write!(
                    f,
                    "solar Hijri date at {given}: only the lunar Hijri era is supported, marked هـ, ه.ق, AH or not at all"
                )
            }
            Self::Expected { what, given } if given.as_str().is_empty() => {
                write!(f, "expected {what}, but the text ends")
            }
            Self::Expected { what, given } => write!(f, "expected {what}, found {given}"),
            Self::Range { what, value, least, greatest } => {
                write!(f, "{what} {value} is not within {least} to {greatest}")
            }
            Self::Contradiction { what, given } => write!(f, "{given} contains two different values for {what}"),
            Self::Incomplete { what, given } => {
                write!(f, "{given} does not contain {what}, so it is not a complete date or time")
            }
        }
    }
}

impl core::error::Error for ParseError {}
