//! What a text can have wrong that was to be a date, a time or a name.

use core::fmt;

use super::Lang;
use super::error::Given;
use crate::hijri::HijriMonth;

/// Why a text is not the date, time or name that it was to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// A name that two months share: "Jumada" and "ربيع" without their ordinals, "Zul".
    Ambiguous {
        /// The text from the name on.
        given: Given,
        /// One month that the name can be.
        first: HijriMonth,
        /// The other.
        second: HijriMonth,
    },
    /// A mark of the solar Hijri era, whose months and years are others: "ه.ش", "SH".
    SolarHijri {
        /// The text from the mark on.
        given: Given,
    },
    /// Something else than what should stand here.
    Expected {
        /// What should stand here, in English.
        what: &'static str,
        /// The text from this place on.
        given: Given,
    },
    /// A number that its place does not admit.
    Range {
        /// What the number counts, in English.
        what: &'static str,
        /// The number given.
        value: i64,
        /// The least number allowed.
        least: i64,
        /// The greatest number allowed.
        greatest: i64,
    },
    /// Two statements that exclude each other, such as a weekday that is not the date's.
    Contradiction {
        /// What is stated in two ways, in English.
        what: &'static str,
        /// The text.
        given: Given,
    },
    /// A text, or a pattern, that names a part of a date or time and not the whole of it.
    Incomplete {
        /// What is missing, in English.
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
                    "solar Hijri date at {given}: allowed is the lunar Hijri era, marked هـ, ه.ق, AH or not at all"
                )
            }
            Self::Expected { what, given } if given.as_str().is_empty() => {
                write!(f, "the text ends where {what} should stand")
            }
            Self::Expected { what, given } => write!(f, "{given} stands where {what} should"),
            Self::Range { what, value, least, greatest } => {
                write!(f, "{what} {value} is not within {least} to {greatest}")
            }
            Self::Contradiction { what, given } => write!(f, "{given} states {what} in two ways; allowed is one"),
            Self::Incomplete { what, given } => {
                write!(f, "{given} does not say {what}, without which it is no date or time")
            }
        }
    }
}

impl core::error::Error for ParseError {}
