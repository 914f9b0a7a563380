//! The rounding of times to printed minutes.

/// The rounding of a time to a minute of the local clock. A method has one rounding for each mark.
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
    /// No rounding.
    Exact,
    /// To the nearest minute; 30 s are rounded up.
    #[default]
    Nearest,
    /// Up to the next whole minute; a time already on the minute stays.
    Up,
    /// Down to the current minute.
    Down,
}
