//! [`assert_times!`](crate::assert_times).

/// Asserts that a day's marks are those that a page prints, to the minute, or within some minutes with `within = 1 min`.
///
/// The day is [`PrayerTimes`](crate::PrayerTimes) or [`PartialTimes`](crate::PartialTimes), or a reference to one. The page is a
/// text of six times, Fajr, sunrise, Dhuhr, Asr, Maghrib and Isha, or of seven with sunset before Maghrib. A dash is a mark that
/// the date does not have, and a question mark one that is not compared. [`compare`](crate::testing::compare) is the same
/// without a panic.
///
/// # Panics
///
/// Where a mark differs: the message has every one that does, with both minutes, the unrounded time, and how far that is from the
/// edge at which rounding turns to the printed minute. Where the text is not a page.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Schedule, assert_times, chrono::NaiveDate, methods};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
/// assert_times!(day, "04:57 06:28 11:42 14:36 16:56 18:17");
/// assert_times!(&day, "04:57 06:28 11:42 14:36 16:56 16:56 18:17");
/// assert_times!(day, "04:58 06:28 11:42 14:36 16:56 18:18", within = 1 min);
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// A page that differs is a panic:
///
/// ```should_panic
/// # use miqat::{Coordinates, Schedule, assert_times, chrono::NaiveDate, methods};
/// # let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT);
/// # let day = cairo.day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap()).unwrap();
/// assert_times!(day, "04:57 06:28 11:42 14:36 16:56 18:18");
/// ```
#[macro_export]
macro_rules! assert_times {
    ($day:expr, $page:expr $(, within = $within_min:tt min)? $(,)?) => {{
        let page = &$page;
        match page.parse::<$crate::testing::Printed>() {
            ::core::result::Result::Ok(printed) => {
                let within_min = 0 $(+ $within_min)?;
                if let ::core::result::Result::Err(mismatch) = $crate::testing::compare(&$day, &printed, within_min) {
                    ::core::panic!("{mismatch}");
                }
            }
            ::core::result::Result::Err(error) => ::core::panic!("{page:?} is not a page: {error}"),
        }
    }};
}
