//! Times of one clock, and the minute to which an unrounded one is brought.

use chrono::{NaiveTime, Timelike};

use crate::prayer::Rounding;
use crate::units::{DAY_MS, MINUTE_MS};

/// The way from one time to another by the shorter way round the clock, in milliseconds: −12 h ≤ way < 12 h.
pub(super) fn way_ms(from: NaiveTime, to: NaiveTime) -> i64 {
    ((to - from).num_milliseconds() + DAY_MS / 2).rem_euclid(DAY_MS) - DAY_MS / 2
}

/// The minute that runs at a time.
pub(super) fn running_minute(time: NaiveTime) -> NaiveTime {
    time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time)
}

/// The first unrounded time of those that are printed as a minute, from that minute on, in milliseconds. They end a minute
/// later. A time that is not rounded is printed as the current minute.
const fn first_ms(rounding: Rounding) -> i64 {
    match rounding {
        Rounding::Up => -MINUTE_MS,
        Rounding::Nearest => -MINUTE_MS / 2,
        Rounding::Down | Rounding::Exact => 0,
    }
}

/// How much later an unrounded time would have to be to be printed as a minute, in milliseconds: below zero if it would have to
/// be earlier, zero if it is printed so or is at the very edge.
pub(super) fn missed_ms(unrounded: NaiveTime, printed: NaiveTime, rounding: Rounding) -> i64 {
    let (after_ms, first_ms) = (way_ms(running_minute(printed), unrounded), first_ms(rounding));
    let last_ms = first_ms + MINUTE_MS;
    after_ms.clamp(first_ms, last_ms) - after_ms
}
