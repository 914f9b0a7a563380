//! Reading and writing shifts as text.

use core::fmt;
use core::str::FromStr;

use super::Shift;
use crate::text::{Form, Plain, no_names};
use crate::{Error, Expected};

const SECOND_MS: i64 = 1000;
const MINUTE_MS: i64 = 60 * SECOND_MS;

/// The accepted units with their milliseconds, the longest first.
const UNITS: [(&str, i64); 4] = [("h", 60 * MINUTE_MS), ("min", MINUTE_MS), ("s", SECOND_MS), ("ms", 1)];

/// Writes minutes and seconds with the sign. `{:#}` writes one unit without a plus sign, as for a settings file.
///
/// # Examples
///
/// ```
/// use miqat::Shift;
/// let shift = Shift::seconds(-90);
/// assert_eq!((shift.to_string(), format!("{shift:#}")), ("-1 min 30 s".into(), "-90s".into()));
/// let interval = Shift::minutes(90);
/// assert_eq!((interval.to_string(), format!("{interval:#}")), ("+90 min".into(), "90min".into()));
/// ```
impl fmt::Display for Shift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Milliseconds(self.as_millis().into()).fmt(f)
    }
}

/// A span in milliseconds that displays like a shift.
pub(in crate::prayer::method) struct Milliseconds(pub(in crate::prayer::method) i64);

impl fmt::Display for Milliseconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = self.0;
        let (minutes, rest_ms) = (millis.abs() / MINUTE_MS, millis.abs() % MINUTE_MS);
        let sign = match millis.signum() {
            -1 => "-",
            1 if !f.alternate() => "+",
            _ => "",
        };
        match (f.alternate(), minutes, rest_ms) {
            (true, 1.., 0) => write!(f, "{sign}{minutes}min"),
            (true, ..) => write!(f, "{sign}{}s", Seconds(millis.abs())),
            (false, 1.., 0) => write!(f, "{sign}{minutes} min"),
            (false, 1.., _) => write!(f, "{sign}{minutes} min {} s", Seconds(rest_ms)),
            (false, ..) => write!(f, "{sign}{} s", Seconds(rest_ms)),
        }
    }
}

/// Milliseconds that display as seconds, with the necessary decimals.
struct Seconds(i64);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, mut decimals) = (self.0 / SECOND_MS, self.0 % SECOND_MS);
        let mut width = 3;
        while width > 0 && decimals % 10 == 0 {
            (decimals, width) = (decimals / 10, width - 1);
        }
        write!(f, "{seconds}")?;
        if width > 0 { write!(f, ".{decimals:0width$}") } else { Ok(()) }
    }
}

/// Reads a span with its unit (`h`, `min`, `s`, `ms`), or several in descending order, after an optional sign; or `0`.
///
/// # Errors
///
/// [`Error::Text`] for any other text, including a number without a unit, and for a span that is not whole milliseconds or
/// is beyond ±12 h.
///
/// # Examples
///
/// ```
/// use miqat::Shift;
/// for (text, shift) in [
///     ("2min", Shift::minutes(2)),
///     ("-90s", Shift::seconds(-90)),
///     ("1.5min", Shift::seconds(90)),
///     ("-1 min 30 s", Shift::seconds(-90)),
///     ("1h", Shift::minutes(60)),
///     ("0", Shift::ZERO),
/// ] {
///     assert_eq!(text.parse(), Ok(shift));
/// }
/// assert_eq!(
///     "2".parse::<Shift>().unwrap_err().to_string(),
///     "not a shift: expected a span with its unit (h, min, s, ms), such as 2min, -90s, 1.5min or 1h 30min, in whole \
///      milliseconds and within 12 h; or 0"
/// );
/// ```
impl FromStr for Shift {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const SHIFT: Expected = Expected::new(&Form {
            what: "a shift",
            name_at: no_names,
            otherwise: "a span with its unit (h, min, s, ms), such as 2min, -90s, 1.5min or 1h 30min, in whole \
                        milliseconds and within 12 h; or 0",
        });
        let millis = Plain::read(text, |plain| signed_ms(plain.trim())).and_then(|millis| i32::try_from(millis).ok());
        millis.and_then(|millis| Self::new(millis).ok()).ok_or(Error::Text(SHIFT))
    }
}

/// Reads a span of whole milliseconds with its sign.
pub(in crate::prayer::method) fn signed_ms(text: &str) -> Option<i64> {
    if text == "0" {
        return Some(0);
    }
    match text.strip_prefix(['-', '−']) {
        Some(rest) => Some(-spans_ms(rest)?),
        None => spans_ms(text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Reads numbers with units in descending order.
fn spans_ms(text: &str) -> Option<i64> {
    let (mut rest, mut shorter_than_ms, mut sum_ms) = (text.trim_start(), i64::MAX, 0_i64);
    while shorter_than_ms == i64::MAX || !rest.is_empty() {
        let number = rest.find(|letter: char| !(letter.is_ascii_digit() || letter == '.'))?;
        let (number, unit) = rest.split_at_checked(number)?;
        let unit = unit.trim_start();
        let end = unit.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(unit.len());
        let (unit, after) = unit.split_at_checked(end)?;
        let (_, unit_ms) = UNITS.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(unit))?;
        if unit_ms >= shorter_than_ms {
            return None;
        }
        sum_ms = sum_ms.checked_add(decimal_ms(number, unit_ms)?)?;
        (rest, shorter_than_ms) = (after.trim_start(), unit_ms);
    }
    Some(sum_ms)
}

/// Reads a decimal number of units, if it is a whole number of milliseconds.
fn decimal_ms(number: &str, unit_ms: i64) -> Option<i64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let whole_ms = whole.parse::<i64>().ok()?.checked_mul(unit_ms)?;
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() {
        return Some(whole_ms);
    }
    let divisor = 10_i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let scaled = decimals.parse::<i64>().ok()?.checked_mul(unit_ms)?;
    (scaled % divisor == 0).then_some(())?;
    whole_ms.checked_add(scaled / divisor)
}
