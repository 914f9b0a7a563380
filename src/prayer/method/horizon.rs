//! Where the Sun's centre stands at sunrise and sunset.

use crate::Depression;
use crate::place::Viewpoint;
use crate::units::ARCMINUTES_PER_DEGREE;

/// How far below the true horizon the Sun's centre stands at sunrise and sunset.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Horizon {
    /// 50′: 34′ of refraction and 16′ of semidiameter, the almanacs' convention.
    #[default]
    Standard,
    /// The authority's own figure for all its places.
    Depression(Depression),
    /// The place's own figure where it has one ([`Place::with_horizon`](crate::Place::with_horizon)), else this one.
    OfPlace {
        /// The figure for a place that has none of its own.
        otherwise: Depression,
    },
}

/// 34′ of refraction at the horizon and 16′ of the Sun's semidiameter (Explanatory Supplement to the Astronomical
/// Almanac, 3rd ed., § 12.4.1), in degrees.
const STANDARD_DEG: f64 = 50.0 / ARCMINUTES_PER_DEGREE;

impl Horizon {
    /// The depression of the Sun's centre at sunrise and sunset at one of a place's points, in degrees, before any dip.
    pub(crate) fn depression_deg(self, at: Viewpoint) -> f64 {
        match self {
            Self::Standard => STANDARD_DEG,
            Self::Depression(depression) => depression.degrees(),
            Self::OfPlace { otherwise } => at.horizon.unwrap_or(otherwise).degrees(),
        }
    }
}
