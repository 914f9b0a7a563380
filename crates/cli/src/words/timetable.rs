//! The words of a printed timetable, and the meaning of its symbols.

use chrono::NaiveDate;
use miqat::locale::Lang;

use super::Value::{Latin, Own, Plain};
use super::say;

/// A word of a timetable, in addition to the names of prayers, months and weekdays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    Imsak,
    Adhan,
    Iqama,
    Jumuah,
    Date,
    Hijri,
    Method,
    NextPrayer,
    Remaining,
}

/// A word of a timetable in a language.
pub fn heading(lang: Lang, heading: Heading) -> String {
    let id = match heading {
        Heading::Imsak => "heading-imsak",
        Heading::Adhan => "heading-adhan",
        Heading::Iqama => "heading-iqama",
        Heading::Jumuah => "heading-jumuah",
        Heading::Date => "heading-date",
        Heading::Hijri => "heading-hijri",
        Heading::Method => "heading-method",
        Heading::NextPrayer => "heading-next-prayer",
        Heading::Remaining => "heading-remaining",
    };
    say(lang, id, &[])
}

/// Explains the symbol of the last ten nights of Ramadan.
pub fn last_ten_nights(lang: Lang) -> String {
    say(lang, "last-ten-nights", &[])
}

/// Says that a time with this symbol is on another date.
pub fn another_date(lang: Lang) -> String {
    say(lang, "another-date", &[])
}

/// Says that the second of two times is the congregation's.
pub fn congregation(lang: Lang, adhan: &str, iqama: &str) -> String {
    say(lang, "congregation", &[("adhan", Own(adhan)), ("iqama", Own(iqama))])
}

/// Says when Imsak is.
pub fn imsak(lang: Lang) -> String {
    say(lang, "imsak-is", &[("imsak", Own(&heading(lang, Heading::Imsak)))])
}

/// The parts of a day from day to night; each twilight with the depression at which it ends.
pub fn skies(lang: Lang, edges_deg: [f64; 4]) -> [String; 5] {
    let [_, civil, nautical, astronomical] = edges_deg.map(|edge| edge.abs().to_string());
    [
        say(lang, "sky-day", &[]),
        say(lang, "sky-twilight", &[("degrees", Plain(&civil))]),
        say(lang, "sky-to", &[("degrees", Plain(&nautical))]),
        say(lang, "sky-to", &[("degrees", Plain(&astronomical))]),
        say(lang, "sky-night", &[]),
    ]
}

/// Says that dotted curves come from rules.
pub fn ruled(lang: Lang) -> String {
    say(lang, "dotted-by-rule", &[])
}

/// Says why a curve has a gap.
pub fn gap(lang: Lang, marks: &str, dates: &str, why: &str) -> String {
    say(lang, "no-marks", &[("marks", Own(marks)), ("dates", Own(dates)), ("why", Own(why))])
}

/// Says that the clocks change on a date, by this number of seconds.
pub fn clock_change(lang: Lang, date: NaiveDate, seconds: i32) -> String {
    let minutes = seconds / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let by = if rest == 0 { format!("{sign}{hours}") } else { format!("{sign}{hours}:{rest:02}") };
    say(lang, "clocks-change", &[("date", Latin(&date.to_string())), ("hours", Latin(&by))])
}
