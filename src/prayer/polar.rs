//! Days without a sunrise or a sunset.

use crate::Angle;

/// What a day is where the Sun does not rise or does not set.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Polar {
    /// Its marks are absent, each with its reason: a whole missing day is not ours to fill.
    #[default]
    Unresolved,
    /// The marks of the same day at this latitude, on the place's own side of the equator and its own meridian.
    Latitude(Angle),
}
