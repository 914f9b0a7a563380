//! How a time becomes a printed minute.

/// How a time is brought to the whole minute of the local clock. A method has one for each mark.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, Rounding, methods};
/// assert_eq!(methods::UMM_AL_QURA.rounding()[Mark::Sunrise], Rounding::Down);
/// assert_eq!(methods::UMM_AL_QURA.rounding()[Mark::Maghrib], Rounding::Up);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Rounding {
    /// Not at all.
    Exact,
    /// To the nearest minute; 30 s go up.
    #[default]
    Nearest,
    /// To the minute that has not yet begun: a whole minute stays.
    Up,
    /// To the minute that runs.
    Down,
}
