//! The zones into which Yallop and Odeh divide their test values.

use super::arcminutes;
use crate::Angle;
use crate::math::polynomial;

/// The cubic in the width W that Yallop fitted to Bruin's curve and Odeh kept, without its constant.
///
/// # Units
///
/// Degrees, for a width within 0 to 4 arcminutes or so.
///
/// # Source
///
/// −6.3226 W + 0.7319 W² − 0.1018 W³, W in arcminutes (Yallop 1997; Odeh 2004).
///
/// # Examples
///
/// ```
/// use miqat::{Angle, hijri::crescent::visibility_polynomial};
/// assert!((visibility_polynomial(Angle::from_degrees(1.0 / 60.0)) + 5.6925).abs() < 1e-12);
/// ```
pub fn visibility_polynomial(width: Angle) -> f64 {
    const BY_WIDTH_DEG: [f64; 4] = [0.0, -6.322_6, 0.731_9, -0.101_8];
    polynomial(arcminutes(width), &BY_WIDTH_DEG)
}

/// Yallop's six zones of the test value q, the best first.
///
/// # Source
///
/// B. D. Yallop, HM Nautical Almanac Office, Technical Note 69, 1997.
///
/// # Examples
///
/// ```
/// use miqat::hijri::crescent::YallopZone;
/// assert_eq!(YallopZone::of(0.3), YallopZone::A);
/// assert!(YallopZone::of(-0.2) > YallopZone::C);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the criterion has six zones")]
pub enum YallopZone {
    /// q > +0.216: easily visible to the naked eye.
    A,
    /// q > −0.014: visible under perfect conditions.
    B,
    /// q > −0.160: an optical aid may be needed to find it, then visible to the naked eye.
    C,
    /// q > −0.232: visible with an optical aid only.
    D,
    /// q > −0.293: below the limit of a telescope.
    E,
    /// Below that: below Danjon's limit.
    F,
}

impl YallopZone {
    /// The zone of a test value q; F for one that is not a number.
    pub const fn of(q: f64) -> Self {
        if q > 0.216 {
            Self::A
        } else if q > -0.014 {
            Self::B
        } else if q > -0.160 {
            Self::C
        } else if q > -0.232 {
            Self::D
        } else if q > -0.293 {
            Self::E
        } else {
            Self::F
        }
    }
}

/// Odeh's four zones of the test value V, the best first.
///
/// # Source
///
/// M. Sh. Odeh, Experimental Astronomy 18 (2004) 39-64.
///
/// # Examples
///
/// ```
/// use miqat::hijri::crescent::OdehZone;
/// assert_eq!(OdehZone::of(5.65), OdehZone::A);
/// assert_eq!(OdehZone::of(-1.0), OdehZone::D);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the criterion has four zones")]
pub enum OdehZone {
    /// V ≥ 5.65: visible to the naked eye.
    A,
    /// V ≥ 2: visible with an optical aid, perhaps to the naked eye.
    B,
    /// V ≥ −0.96: visible with an optical aid only.
    C,
    /// Below that: not visible even with an optical aid.
    D,
}

impl OdehZone {
    /// The zone of a test value V; D for one that is not a number.
    pub const fn of(v: f64) -> Self {
        if v >= 5.65 {
            Self::A
        } else if v >= 2.0 {
            Self::B
        } else if v >= -0.96 {
            Self::C
        } else {
            Self::D
        }
    }
}
