//! The sentences of a day and of the next prayer.

use chrono::{NaiveDate, TimeDelta};
use miqat::Error;
use miqat::locale::{Digits, Lang};
use miqat::prayer::NightEnd;

use super::Value::{Count, Latin, Own, Plain};
use super::marks::{isolated_in, with_digits};
use super::say;

/// "Next: Fajr at 04:58, in 6 h 2 min"; minutes are rounded up.
pub fn next(lang: Lang, prayer: &str, clock: &str, remaining: TimeDelta) -> String {
    next_at(lang, prayer, clock, &hours_and_minutes(lang, milliseconds(remaining).div_ceil(60_000)))
}

/// The same to the second, truncated like the clock time in it.
pub fn next_with_seconds(lang: Lang, prayer: &str, clock: &str, remaining: TimeDelta) -> String {
    let seconds = milliseconds(remaining) / 1000;
    let (hours, minutes, seconds) = (Count(seconds / 3600), Count(seconds / 60 % 60), Count(seconds % 60));
    let left = say(lang, "hours-minutes-seconds", &[("hours", hours), ("minutes", minutes), ("seconds", seconds)]);
    next_at(lang, prayer, clock, &left)
}

fn next_at(lang: Lang, prayer: &str, clock: &str, left: &str) -> String {
    say(lang, "next", &[("prayer", Own(prayer)), ("clock", Plain(clock)), ("left", Own(left))])
}

/// "Maghrib 16:56, in 1 h 2 min".
pub fn next_in(lang: Lang, prayer: &str, clock: &str, minutes: i64, digits: Digits) -> String {
    let left = hours_and_minutes(lang, minutes.unsigned_abs());
    let next = say(lang, "next-short", &[("prayer", Own(prayer)), ("clock", Plain(clock)), ("left", Own(&left))]);
    with_digits(&next, digits)
}

fn hours_and_minutes(lang: Lang, minutes: u64) -> String {
    say(lang, "hours-and-minutes", &[("hours", Count(minutes / 60)), ("minutes", Count(minutes % 60))])
}

/// The current prayer and since when; between sunrise and Dhuhr there is none.
pub fn now_since(lang: Lang, prayer: &str, clock: &str) -> String {
    if prayer.is_empty() {
        return say(lang, "between-sunrise-and-dhuhr", &[("clock", Plain(clock))]);
    }
    say(lang, "now-since", &[("prayer", Own(prayer)), ("clock", Plain(clock))])
}

fn milliseconds(remaining: TimeDelta) -> u64 {
    u64::try_from(remaining.num_milliseconds()).unwrap_or_default()
}

/// Says that there is no next prayer.
pub fn no_next(lang: Lang, why: &Error) -> String {
    say(lang, "no-next", &[("why", Latin(&why.to_string()))])
}

/// From a date on.
pub fn from(lang: Lang, date: NaiveDate) -> String {
    say(lang, "from-date", &[("date", Latin(&date.to_string()))])
}

/// From a date to a date, or a date alone.
pub fn dates(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    let [first_text, last_text] = [first, last].map(|date| date.to_string());
    if first == last {
        return isolated_in(lang, &first_text).into_owned();
    }
    say(lang, "from-date-to-date", &[("first", Latin(&first_text)), ("last", Latin(&last_text))])
}

/// The name of a time other than the marks, by its key; for a part of the night, also which night.
pub fn other_time(lang: Lang, key: &str, night_end: NightEnd) -> String {
    let id = match key {
        "imsak" => "time-imsak",
        "ishraq" => "time-ishraq",
        "duha" => "time-duha",
        "dahwa_kubra" => "time-dahwa-kubra",
        "zawal_begin" => "time-zawal-begin",
        "zawal_end" => "time-zawal-end",
        "yellowing" => "time-yellowing",
        "ishtibaq" => "time-ishtibaq",
        "middle_of_night" => "time-middle-of-night",
        "last_third_of_night" => "time-last-third-of-night",
        "disliked_morning_begin" => "time-disliked-morning-begin",
        "disliked_morning_end" => "time-disliked-morning-end",
        "disliked_noon_begin" => "time-disliked-noon-begin",
        "disliked_noon_end" => "time-disliked-noon-end",
        "disliked_evening_begin" => "time-disliked-evening-begin",
        "disliked_evening_end" => "time-disliked-evening-end",
        "fajr_end" => "time-fajr-end",
        "dhuhr_end" => "time-dhuhr-end",
        "asr_end" => "time-asr-end",
        "maghrib_end" => "time-maghrib-end",
        "isha_end" => "time-isha-end",
        _ => return String::new(),
    };
    let name = say(lang, id, &[]);
    match (key, night_end) {
        ("middle_of_night" | "last_third_of_night", NightEnd::Sunrise) => {
            say(lang, "of-night-to-sunrise", &[("part", Own(&name))])
        }
        ("middle_of_night" | "last_third_of_night", _) => say(lang, "of-night-to-fajr", &[("part", Own(&name))]),
        _ => name,
    }
}
