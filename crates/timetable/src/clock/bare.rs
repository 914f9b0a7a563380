//! Times without a colon: `0512`, `8.2`, `5 12`, parts of a day, seconds of an epoch.

use super::{Clock, DAY, clock};
use crate::fold::plain;

/// The longest such cell, in bytes: four digits of another script, and spaces.
const LONGEST_BYTES: usize = 32;

/// Whether a cell is two numbers that can be a time, with a dash or a space between them: `05-12`, `5 12`, `05°12`.
pub(crate) fn is_dashed_time(cell: &str) -> bool {
    let is_number = cell.trim_start().starts_with(char::is_numeric);
    is_number && cell.len() <= LONGEST_BYTES && parted(plain(cell).trim()).is_some()
}

/// The time of two numbers without a colon between them.
fn parted(text: &str) -> Option<Clock> {
    let (hour, minute) = text.split_once(['-', ' ', '°', '\'', '_'])?;
    let minute = minute.trim_end_matches(['\'', '"', '′']);
    let is_number = |part: &str, longest: usize| {
        (1..=longest).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(hour, 2) || !is_number(minute, 2) || minute.len() != 2 {
        return None;
    }
    let (hour, minute) =
        (hour.parse().ok().filter(|hour| *hour < 24)?, minute.parse().ok().filter(|minute| *minute < 60)?);
    clock(hour, minute, None, 0)
}

/// A number that is a time in a column of times.
pub(super) fn number(text: &str) -> Option<Clock> {
    let text =
        ["hrs", "hr", "h", "uhr", "Uhr"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim_end();
    if let Some(time) = parted(text) {
        return Some(time);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    match text.split_once('.') {
        None => {
            if text.len() == 13 {
                return of_epoch(text.parse::<u64>().ok()? / 1000);
            }
            let value: u32 = text.parse().ok()?;
            match text.len() {
                1 | 2 if value < 24 => clock(value, 0, None, 2),
                3 | 4 if value % 100 < 60 => clock(value / 100, value % 100, None, 0),
                10 => of_epoch(value.into()),
                _ => None,
            }
        }
        // Of a part of a day that happens to be short, 0.95, the minutes are impossible.
        Some(("0", part)) if part.len() <= 2 => {
            let value: f64 = text.parse().ok()?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "less than the minutes of a day"
            )]
            let minute = (value * f64::from(DAY)).round() as u16;
            Some(Clock { minute, half: None, lost: 0, is_utc: false, is_of_sheet: false })
        }
        Some((whole, part)) if part.len() == 1 && whole.len() <= 2 => {
            let tens: u32 = part.parse().ok().filter(|tens| *tens < 6)?;
            clock(whole.parse().ok()?, tens * 10, None, 1)
        }
        Some((_, part)) if part.len() >= 3 => {
            let value: f64 = text.parse().ok()?;
            let minutes = (value.fract() * f64::from(DAY)).round();
            let is_sound =
                (value < 1.0 || (20_000.0..80_000.0).contains(&value)) && (0.0..f64::from(DAY)).contains(&minutes);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "from 0 to the minutes of a day"
            )]
            is_sound.then_some(Clock { minute: minutes as u16, half: None, lost: 0, is_utc: false, is_of_sheet: false })
        }
        Some(_) => None,
    }
}

/// The time of day of seconds since 1970, in UTC: 2000 to 2100.
fn of_epoch(seconds: u64) -> Option<Clock> {
    let is_near = (946_684_800..4_102_444_800).contains(&seconds);
    let minute = u16::try_from(seconds % 86_400 / 60).ok()?;
    is_near.then_some(Clock { minute, half: None, lost: 0, is_utc: true, is_of_sheet: false })
}
