//! Ages and periods between dates.

use miqat::locale::Lang;

use super::Value::{Count, Own, Plain};
use super::say;

/// A line of an answer about two dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateLine {
    Born,
    AgeOn,
    From,
    To,
}

/// A line with a date.
pub fn date_line(lang: Lang, line: DateLine, day: &str) -> String {
    let id = match line {
        DateLine::Born => "age-born",
        DateLine::AgeOn => "age-on",
        DateLine::From => "difference-from",
        DateLine::To => "difference-to",
    };
    say(lang, id, &[("day", Own(day))])
}

/// A line with a period in years, months and days of a calendar: `2 years, 0 months and 5 days`.
pub fn period_line(lang: Lang, is_hijri: bool, [years, months, days]: [u32; 3]) -> String {
    let count = |id, count: u32| say(lang, id, &[("count", Count(count.into()))]);
    let (years, months, days) = (count("years", years), count("months", months), count("days", days));
    let period = say(lang, "period", &[("years", Own(&years)), ("months", Own(&months)), ("days", Own(&days))]);
    say(lang, if is_hijri { "period-hijri" } else { "period-gregorian" }, &[("period", Own(&period))])
}

/// A line with a period in days.
pub fn days_line(lang: Lang, days: i64) -> String {
    say(lang, "period-days", &[("days", Plain(&days.to_string()))])
}

/// A line with the next anniversary: its number (none on the day itself), and in how many days.
pub fn anniversary_line(lang: Lang, is_hijri: bool, day: &str, years: u32, days: u64) -> String {
    let years = match years {
        0 => say(lang, "the-day-itself", &[]),
        years => say(lang, "years", &[("count", Count(years.into()))]),
    };
    let far = match days {
        0 => say(lang, "that-day", &[]),
        days => say(lang, "days-later", &[("count", Count(days))]),
    };
    let id = if is_hijri { "next-hijri-anniversary" } else { "next-gregorian-anniversary" };
    say(lang, id, &[("day", Own(day)), ("years", Own(&years)), ("far", Own(&far))])
}
