//! The direction of the Kaaba, and the Sun as a guide to it.

use miqat::locale::Lang;

use super::Value::{Latin, Own, Plain};
use super::marks::decimal;
use super::say;

/// The guide to the direction: the Sun, or the shadow opposite to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InLine {
    Sun,
    Shadow,
}

/// The 16 directions from north clockwise.
const DIRECTIONS: [&str; 16] = [
    "direction-n",
    "direction-nne",
    "direction-ne",
    "direction-ene",
    "direction-e",
    "direction-ese",
    "direction-se",
    "direction-sse",
    "direction-s",
    "direction-ssw",
    "direction-sw",
    "direction-wsw",
    "direction-w",
    "direction-wnw",
    "direction-nw",
    "direction-nnw",
];

/// "Qibla: ↘ 136.1° SE, from true north".
pub fn qibla(lang: Lang, arrow: &str, degrees: &str, number: usize) -> String {
    let direction = say(lang, DIRECTIONS[number], &[]);
    say(
        lang,
        "qibla",
        &[("bearing", Latin(&format!("{arrow} {}", decimal(lang, degrees)))), ("direction", Own(&direction))],
    )
}

pub fn kaaba_distance(lang: Lang, km: &str) -> String {
    say(lang, "kaaba-distance", &[("km", Latin(&decimal(lang, km)))])
}

/// Says why there is no bearing: the place is the Kaaba or its antipode.
pub fn no_bearing(lang: Lang, is_kaaba: bool) -> String {
    say(lang, if is_kaaba { "no-bearing-at-kaaba" } else { "no-bearing-at-antipode" }, &[])
}

/// Says when the Sun or a shadow points in the direction, and what to do then; with the day if it is not today.
pub fn sun_in_line(
    lang: Lang,
    how: InLine,
    clock: &str,
    day: Option<&str>,
    altitude_deg: f64,
    is_high: bool,
) -> String {
    // Near the horizon, whole degrees are too coarse.
    let altitude = if altitude_deg < 10.0 { format!("{altitude_deg:.1}°") } else { format!("{altitude_deg:.0}°") };
    let on = |day| say(lang, "clock-on-day", &[("clock", Plain(clock)), ("day", Own(day))]);
    let when = day.map_or_else(|| clock.to_owned(), on);
    let high = if is_high { say(lang, "sun-too-high", &[]) } else { String::new() };
    let id = match how {
        InLine::Sun => "sun-in-line",
        InLine::Shadow => "shadow-in-line",
    };
    say(lang, id, &[("when", Own(&when)), ("altitude", Latin(&decimal(lang, &altitude))), ("too-high", Own(&high))])
}

/// Says that neither the Sun nor a shadow points there in the next days.
pub fn no_sun_soon(lang: Lang, days: u64) -> String {
    say(lang, "no-sun-soon", &[("days", Plain(&days.to_string()))])
}
