//! How many of one unit another has, each written once: `f64` where time is a fraction of a day, integers where it is counted.

pub(crate) const HOURS_PER_DAY: f64 = 24.0;
pub(crate) const MINUTES_PER_HOUR: f64 = 60.0;
pub(crate) const MINUTES_PER_DAY: f64 = HOURS_PER_DAY * MINUTES_PER_HOUR;
/// One minute, in days.
pub(crate) const MINUTE_DAYS: f64 = 1.0 / MINUTES_PER_DAY;
pub(crate) const SECONDS_PER_MINUTE: f64 = 60.0;
/// Seconds in a day of UT1, TT or (as Unix time counts them) UTC.
pub(crate) const SECONDS_PER_DAY: f64 = 86_400.0;
pub(crate) const MS_PER_SECOND: f64 = 1_000.0;
pub(crate) const MS_PER_DAY: f64 = SECONDS_PER_DAY * MS_PER_SECOND;
pub(crate) const ARCMINUTES_PER_DEGREE: f64 = 60.0;

/// One second, in milliseconds.
pub(crate) const SECOND_MS: i32 = 1_000;
/// One minute, in seconds.
pub(crate) const MINUTE_S: i32 = 60;
/// One minute, in milliseconds.
pub(crate) const MINUTE_MS: i64 = 60_000;
/// One hour, in seconds.
pub(crate) const HOUR_S: i32 = 3_600;
/// One day, in seconds.
pub(crate) const DAY_S: i32 = 86_400;
/// One day, in milliseconds.
pub(crate) const DAY_MS: i64 = 86_400_000;

/// One year, in months.
pub(crate) const YEAR_MONTHS: usize = 12;
