//! The zones into which Yallop and Odeh divide their test values.

use core::fmt;

use crate::Angle;
use crate::math::polynomial;

/// The cubic in the width W that Yallop fitted to Bruin's curve and Odeh adopted, without its constant.
///
/// # Units
///
/// Degrees, for a width of about 0 to 4 arcminutes.
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
    /// Coefficients of the powers of W, in arcminutes.
    const BY_WIDTH_DEG: [f64; 4] = [0.0, -6.322_6, 0.731_9, -0.101_8];
    polynomial(width.arcminutes(), &BY_WIDTH_DEG)
}

/// The reason why a crescent has no zone of visibility, whatever its test values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ZoneAbsence {
    /// The Moon is below the horizon at sunset, or in the morning at sunrise.
    MoonDown,
    /// The conjunction is on the wrong side: later than the evening, or earlier than the morning.
    OtherSide,
    /// The Moon is 90° or more from the Sun: half lit or more, so it is not a crescent.
    BeyondQuarter,
}

impl fmt::Display for ZoneAbsence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::MoonDown => "no zone: the Moon is below the horizon",
            Self::OtherSide => "no zone: the evening precedes the conjunction, or the morning follows it",
            Self::BeyondQuarter => "no zone: the Moon is beyond its quarter",
        })
    }
}

impl core::error::Error for ZoneAbsence {}

/// Yallop's six zones of the test value q, best first.
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
    /// q ≤ −0.293: below Danjon's limit.
    F,
}

/// Yallop's limits between the zones, as values of q, which has no unit (Technical Note 69).
mod yallop {
    pub(super) const A: f64 = 0.216;
    pub(super) const B: f64 = -0.014;
    pub(super) const C: f64 = -0.160;
    pub(super) const D: f64 = -0.232;
    pub(super) const E: f64 = -0.293;
}

impl YallopZone {
    /// The lower limit of the zone.
    pub(super) const fn least_q(self) -> f64 {
        match self {
            Self::A => yallop::A,
            Self::B => yallop::B,
            Self::C => yallop::C,
            Self::D => yallop::D,
            Self::E => yallop::E,
            Self::F => f64::NEG_INFINITY,
        }
    }

    /// The zone of a test value q; F if q is not a number.
    pub const fn of(q: f64) -> Self {
        if q > yallop::A {
            Self::A
        } else if q > yallop::B {
            Self::B
        } else if q > yallop::C {
            Self::C
        } else if q > yallop::D {
            Self::D
        } else if q > yallop::E {
            Self::E
        } else {
            Self::F
        }
    }
}

/// Odeh's four zones of the test value V, best first.
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
    /// V < −0.96: not visible even with an optical aid.
    D,
}

/// Odeh's limits between the zones, as values of V, which has no unit (2004).
mod odeh {
    pub(super) const A: f64 = 5.65;
    pub(super) const B: f64 = 2.0;
    pub(super) const C: f64 = -0.96;
}

impl OdehZone {
    /// The lower limit of the zone.
    pub(super) const fn least_v(self) -> f64 {
        match self {
            Self::A => odeh::A,
            Self::B => odeh::B,
            Self::C => odeh::C,
            Self::D => f64::NEG_INFINITY,
        }
    }

    /// The zone of a test value V; D if V is not a number.
    pub const fn of(v: f64) -> Self {
        if v >= odeh::A {
            Self::A
        } else if v >= odeh::B {
            Self::B
        } else if v >= odeh::C {
            Self::C
        } else {
            Self::D
        }
    }
}
