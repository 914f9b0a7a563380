//! The margin by which a criterion or a condition for the beginning of a month is met or missed.

use core::fmt;

use crate::units::{ARCMINUTES_PER_DEGREE, MINUTES_PER_HOUR, SECONDS_PER_MINUTE};

/// The margin by which a criterion or a condition is met (positive) or missed (negative), in its own unit.
///
/// # Examples
///
/// ```
/// use miqat::hijri::Margin;
/// let seconds_apart = Margin::Lag { minutes: -0.05 };
/// assert!(!seconds_apart.is_met());
/// assert_eq!(seconds_apart.to_string(), "lag -0.05 min");
/// assert_eq!(Margin::Altitude { arcminutes: 12.0 }.to_string(), "altitude +12.0′");
/// assert_eq!(Margin::Altitude { arcminutes: -90.0 }.to_string(), "altitude -1.50°");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Margin {
    /// How much earlier the conjunction is than required.
    Conjunction {
        /// Minutes of time.
        minutes: f64,
    },
    /// How much older than required the Moon is at the best time.
    Age {
        /// Minutes of time.
        minutes: f64,
    },
    /// How much longer the lag of moonset after sunset is than required.
    Lag {
        /// Minutes of time.
        minutes: f64,
    },
    /// How much higher than required the Moon is at sunset.
    Altitude {
        /// Minutes of arc.
        arcminutes: f64,
    },
    /// How much the Moon's altitude above the Sun (ARCV) exceeds the limit of a visibility criterion for the crescent's
    /// width or difference of azimuth.
    RelativeAltitude {
        /// Minutes of arc.
        arcminutes: f64,
    },
    /// How much further than required the Moon is from the Sun at sunset.
    Elongation {
        /// Minutes of arc.
        arcminutes: f64,
    },
}

impl Margin {
    /// Whether the condition is met.
    pub const fn is_met(self) -> bool {
        self.value() >= 0.0
    }

    const fn value(self) -> f64 {
        match self {
            Self::Conjunction { minutes } | Self::Age { minutes } | Self::Lag { minutes } => minutes,
            Self::Altitude { arcminutes } | Self::RelativeAltitude { arcminutes } | Self::Elongation { arcminutes } => {
                arcminutes
            }
        }
    }

    /// The narrower of two margins that must both be met.
    pub(super) fn and(self, other: Self) -> Self {
        if other.in_doubts(0.0) < self.in_doubts(0.0) { other } else { self }
    }

    /// The wider of two margins of which one must be met.
    pub(super) fn or(self, other: Self) -> Self {
        if other.in_doubts(0.0) > self.in_doubts(0.0) { other } else { self }
    }

    /// The margin in units of the limit for "too close to call", for this uncertainty of TT − UT1.
    pub(super) const fn in_doubts(self, delta_t_uncertainty_s: f64) -> f64 {
        /// Undocumented differences between authorities and almanacs: the horizon, refraction, the ephemeris.
        const CONJUNCTION_DOUBT_MIN: f64 = 2.0;
        const LAG_DOUBT_MIN: f64 = 0.3;
        const ANGLE_DOUBT_ARCMIN: f64 = 1.0;
        /// The change of the lag and of the angles when the evening is one minute later: 50 min and 12° a day.
        const LAG_MIN_PER_MIN: f64 = 0.035;
        const ARCMIN_PER_MIN: f64 = 0.5;
        let late_min = delta_t_uncertainty_s / SECONDS_PER_MINUTE;
        let doubt = match self {
            Self::Conjunction { .. } | Self::Age { .. } => CONJUNCTION_DOUBT_MIN + late_min,
            Self::Lag { .. } => LAG_DOUBT_MIN + LAG_MIN_PER_MIN * late_min,
            Self::Altitude { .. } | Self::RelativeAltitude { .. } | Self::Elongation { .. } => {
                ANGLE_DOUBT_ARCMIN + ARCMIN_PER_MIN * late_min
            }
        };
        self.value() / doubt
    }
}

impl fmt::Display for Margin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, arcminutes) = match self {
            Self::Conjunction { minutes } if minutes.abs() >= MINUTES_PER_HOUR => {
                return write!(f, "conjunction {:+.1} h", minutes / MINUTES_PER_HOUR);
            }
            Self::Conjunction { minutes } => return write!(f, "conjunction {minutes:+.1} min"),
            Self::Age { minutes } => return write!(f, "age {:+.2} h", minutes / MINUTES_PER_HOUR),
            Self::Lag { minutes } => return write!(f, "lag {minutes:+.2} min"),
            Self::Altitude { arcminutes } => ("altitude", arcminutes),
            Self::RelativeAltitude { arcminutes } => ("relative altitude", arcminutes),
            Self::Elongation { arcminutes } => ("elongation", arcminutes),
        };
        if arcminutes.abs() >= ARCMINUTES_PER_DEGREE {
            write!(f, "{name} {:+.2}°", arcminutes / ARCMINUTES_PER_DEGREE)
        } else {
            write!(f, "{name} {arcminutes:+.1}′")
        }
    }
}
