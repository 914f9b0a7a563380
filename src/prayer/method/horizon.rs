//! The horizon of sunrise and sunset.

use crate::Depression;
use crate::place::Viewpoint;
use crate::units::ARCMINUTES_PER_DEGREE;

/// The depression of the Sun's centre below the true horizon at sunrise and sunset.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Horizon {
    /// 50′: 34′ of refraction and 16′ of semidiameter, the almanacs' convention.
    #[default]
    Standard,
    /// The authority's own value for all its places.
    Depression(Depression),
    /// The place's own value if it has one ([`Place::with_horizon`](crate::Place::with_horizon)), otherwise this one.
    OfPlace {
        /// The value for a place without its own.
        otherwise: Depression,
    },
}

/// 34′ of refraction at the horizon and 16′ of the Sun's semidiameter (Explanatory Supplement to the Astronomical
/// Almanac, 3rd ed., § 12.4.1), in degrees.
const STANDARD_DEG: f64 = 50.0 / ARCMINUTES_PER_DEGREE;

impl Horizon {
    /// The depression of the Sun's centre at sunrise and sunset at a point of a place, in degrees, without the dip.
    pub(crate) fn depression_deg(self, at: Viewpoint) -> f64 {
        match self {
            Self::Standard => STANDARD_DEG,
            Self::Depression(depression) => depression.degrees(),
            Self::OfPlace { otherwise } => at.horizon.unwrap_or(otherwise).degrees(),
        }
    }
}
