//! TAI − UTC since the introduction of leap seconds.

use chrono::NaiveDate;

use super::unix_day_of;

/// (day from 1970-01-01 on which it begins, TAI − UTC in seconds), newest first.
///
/// Source: IERS Bulletin C and its list of leap seconds, <https://hpiers.obspm.fr/iers/bul/bulc/Leap_Second.dat>,
/// unchanged since 2017.
static STEPS: [(i32, f64); 28] = [
    (17_167, 37.0), // 2017-01-01
    (16_617, 36.0), // 2015-07-01
    (15_522, 35.0), // 2012-07-01
    (14_245, 34.0), // 2009-01-01
    (13_149, 33.0), // 2006-01-01
    (10_592, 32.0), // 1999-01-01
    (10_043, 31.0), // 1997-07-01
    (9_496, 30.0),  // 1996-01-01
    (8_947, 29.0),  // 1994-07-01
    (8_582, 28.0),  // 1993-07-01
    (8_217, 27.0),  // 1992-07-01
    (7_670, 26.0),  // 1991-01-01
    (7_305, 25.0),  // 1990-01-01
    (6_574, 24.0),  // 1988-01-01
    (5_660, 23.0),  // 1985-07-01
    (4_929, 22.0),  // 1983-07-01
    (4_564, 21.0),  // 1982-07-01
    (4_199, 20.0),  // 1981-07-01
    (3_652, 19.0),  // 1980-01-01
    (3_287, 18.0),  // 1979-01-01
    (2_922, 17.0),  // 1978-01-01
    (2_557, 16.0),  // 1977-01-01
    (2_191, 15.0),  // 1976-01-01
    (1_826, 14.0),  // 1975-01-01
    (1_461, 13.0),  // 1974-01-01
    (1_096, 12.0),  // 1973-01-01
    (912, 11.0),    // 1972-07-01
    (730, 10.0),    // 1972-01-01
];

/// The last day, counted from 1970-01-01, on which TAI − UTC is known: 2026-12-31 (IERS Bulletin C 72, July 2026).
const LAST_KNOWN_UNIX_DAY: i32 = 20_818;

/// TAI − UTC on a UTC day, in seconds; `None` before 1972 and after 2026, when UTC is taken as UT1.
///
/// # Source
///
/// IERS Bulletin C and its list of leap seconds, <https://hpiers.obspm.fr/iers/bul/bulc/Leap_Second.dat>.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::time::tai_minus_utc_s;
/// assert_eq!(tai_minus_utc_s(NaiveDate::from_ymd_opt(2016, 12, 31).unwrap()), Some(36.0));
/// assert_eq!(tai_minus_utc_s(NaiveDate::from_ymd_opt(2017, 1, 1).unwrap()), Some(37.0));
/// assert_eq!(tai_minus_utc_s(NaiveDate::from_ymd_opt(1971, 12, 31).unwrap()), None);
/// ```
pub fn tai_minus_utc_s(date: NaiveDate) -> Option<f64> {
    tai_minus_utc_on_unix_day(unix_day_of(date))
}

pub(super) fn tai_minus_utc_on_unix_day(unix_day: i32) -> Option<f64> {
    if unix_day > LAST_KNOWN_UNIX_DAY {
        return None;
    }
    STEPS.iter().find(|(first_unix_day, _)| *first_unix_day <= unix_day).map(|(_, seconds)| *seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dates as printed by the IERS: a second transcription.
    const IERS: [(i32, u32); 28] = [
        (2017, 1),
        (2015, 7),
        (2012, 7),
        (2009, 1),
        (2006, 1),
        (1999, 1),
        (1997, 7),
        (1996, 1),
        (1994, 7),
        (1993, 7),
        (1992, 7),
        (1991, 1),
        (1990, 1),
        (1988, 1),
        (1985, 7),
        (1983, 7),
        (1982, 7),
        (1981, 7),
        (1980, 1),
        (1979, 1),
        (1978, 1),
        (1977, 1),
        (1976, 1),
        (1975, 1),
        (1974, 1),
        (1973, 1),
        (1972, 7),
        (1972, 1),
    ];

    #[test]
    fn every_step_begins_on_the_date_that_the_iers_prints() {
        for ((year, month), (unix_day, _)) in IERS.into_iter().zip(STEPS) {
            assert_eq!(unix_day_of(NaiveDate::from_ymd_opt(year, month, 1).unwrap()), unix_day);
        }
        assert!(STEPS.windows(2).all(|pair| pair[0].1 - pair[1].1 == 1.0));
    }
}
