//! The error for a timetable that is too short.

use core::fmt;

/// The least number of printed minutes from which anything is found.
pub(super) const LEAST_MINUTES: usize = 10;

/// Why a search has no answer: the timetable prints too few times.
///
/// # Examples
///
/// ```
/// use miqat::fit::Search;
/// use miqat::testing::Timetable;
/// use miqat::{Coordinates, chrono::FixedOffset};
/// let page: Timetable = "date,fajr\n2026-01-01,05:00\n".parse().unwrap();
/// let error = Search::new(&page, Coordinates::new(30.0, 31.2)?, FixedOffset::east_opt(7200).unwrap()).run().unwrap_err();
/// assert_eq!(error.to_string(), "1 printed times: at least 10 are needed to find a rule");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FitError {
    pub(super) minutes: usize,
}

impl fmt::Display for FitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} printed times: at least {LEAST_MINUTES} are needed to find a rule", self.minutes)
    }
}

impl core::error::Error for FitError {}
