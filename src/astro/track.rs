//! The Sun's declination and the equation of time around an instant, as cubics: one evaluation of the theory serves a
//! whole day.

use super::almanac::{AlmanacSun, SunFormula};
use super::earth::sidereal_gain_rad;
use super::earth::{MEAN_OBLIQUITY_RATE_RAD, mean_obliquity_rad};
use super::nutation::main_nutation;
use super::sun::{EclipticSun, distance_au};
use crate::math::{atan2, sin_cos, sqrt, wrap_pi};
use crate::time::{Tt, Ut1};

/// c₀ + c₁u + c₂u² + c₃u³, u in days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cubic([f64; 4]);

impl Cubic {
    /// The Taylor cubic of a value and its first three derivatives.
    pub(crate) const fn taylor([value, rate, curve, jerk]: [f64; 4]) -> Self {
        Self([value, rate, curve / 2.0, jerk / 6.0])
    }

    pub(crate) const fn new(coefficients: [f64; 4]) -> Self {
        Self(coefficients)
    }

    /// The coefficients c₀ to c₃.
    pub(crate) const fn coefficients(&self) -> [f64; 4] {
        self.0
    }

    pub(super) const fn plus(&self, other: &Self) -> Self {
        let [[a0, a1, a2, a3], [b0, b1, b2, b3]] = [self.0, other.0];
        Self([a0 + b0, a1 + b1, a2 + b2, a3 + b3])
    }

    pub(super) const fn less(&self, other: &Self) -> Self {
        let [[a0, a1, a2, a3], [b0, b1, b2, b3]] = [self.0, other.0];
        Self([a0 - b0, a1 - b1, a2 - b2, a3 - b3])
    }

    /// The coefficients for u counted in units of `unit` days.
    pub(super) const fn scaled(&self, unit: f64) -> [f64; 4] {
        let [c0, c1, c2, c3] = self.0;
        [c0, c1 * unit, c2 * unit * unit, c3 * unit * unit * unit]
    }

    pub(crate) const fn constant(value: f64) -> Self {
        Self([value, 0.0, 0.0, 0.0])
    }

    #[inline(always)]
    pub(crate) const fn at(&self, u: f64) -> f64 {
        let [c0, c1, c2, c3] = self.0;
        c0 + u * (c1 + u * (c2 + u * c3))
    }

    #[inline]
    pub(crate) const fn rate_at(&self, u: f64) -> f64 {
        let [_, c1, c2, c3] = self.0;
        c1 + u * (2.0 * c2 + u * (3.0 * c3))
    }

    /// The value, and the derivative without its smallest term, 1e-6 of the whole.
    #[inline(always)]
    pub(crate) const fn with_rough_rate(&self, u: f64) -> [f64; 2] {
        let [_, c1, c2, _] = self.0;
        [self.at(u), c1 + (u + u) * c2]
    }

    /// The second derivative.
    #[inline]
    pub(crate) const fn curve_at(&self, u: f64) -> f64 {
        let [_, _, c2, c3] = self.0;
        2.0 * c2 + u * (6.0 * c3)
    }

    /// The cubic q with q(u) = self(u + shift).
    pub(crate) const fn shifted(&self, shift: f64) -> Self {
        let [_, _, _, c3] = self.0;
        Self([self.at(shift), self.rate_at(shift), self.curve_at(shift) / 2.0, c3])
    }

    /// The cubic q with q(u) = self(−u).
    pub(crate) const fn reversed(&self) -> Self {
        let [c0, c1, c2, c3] = self.0;
        Self([c0, -c1, c2, -c3])
    }

    pub(crate) const fn negated(&self) -> Self {
        let [c0, c1, c2, c3] = self.0;
        Self([-c0, -c1, -c2, -c3])
    }
}

/// An upper bound of the equation of time plus UT1 − UTC, in days: 17.5 min and a second.
pub(crate) const LARGEST_EQUATION_DAYS: f64 = 0.0125;

/// The Sun around an instant: u is days of UT1 from it.
///
/// The cubics differ from the theory by 0.002″ within a day of the instant, and by 0.03″ within two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct SunTrack {
    /// The equation of time in radians: the Sun's hour angle at Greenwich minus the mean Sun's.
    pub(crate) equation_of_time_rad: Cubic,
    pub(crate) sin_declination: Cubic,
    pub(crate) cos_declination: Cubic,
    pub(crate) distance_au: f64,
}

impl SunTrack {
    /// The track by the crate's own formulas.
    pub(crate) fn about(ut: Ut1, tt: Tt) -> Self {
        let nutation = main_nutation(tt);
        let sun = EclipticSun::at(tt, &nutation);
        let [nutation_rad, nutation_rate_rad, e2, e3] = nutation.obliquity_rad;
        let obliquity_rad = mean_obliquity_rad(tt) + nutation_rad;
        let (_, cos_obliquity) = sin_cos(obliquity_rad);
        let gain_rad = sidereal_gain_rad(ut, tt, &nutation, cos_obliquity);
        let [longitude, ..] = sun.longitude_rad;
        let obliquity_rad = [obliquity_rad, MEAN_OBLIQUITY_RATE_RAD + nutation_rate_rad, e2, e3];
        Self::of(&sun, obliquity_rad, gain_rad, distance_au(tt, longitude))
    }

    /// The track by the given formulas.
    pub(crate) fn about_by(formula: SunFormula, ut: Ut1, tt: Tt) -> Self {
        match formula {
            SunFormula::Sky => Self::about(ut, tt),
            SunFormula::Almanac => {
                let sun = AlmanacSun::at(ut);
                let ([obliquity, e1], [mean, m1]) = (sun.obliquity_rad, sun.mean_longitude_rad);
                Self::of(&sun.ecliptic, [obliquity, e1, 0.0, 0.0], [mean, m1, 0.0, 0.0], sun.distance_au)
            }
        }
    }

    /// The track from the ecliptic Sun, the obliquity, and the gain of sidereal time on the mean Sun, each with its
    /// derivatives.
    fn of(sun: &EclipticSun, obliquity_rad: [f64; 4], gain_rad: [f64; 4], distance_au: f64) -> Self {
        let EclipticSun { longitude_rad: [longitude, l1, l2, l3], latitude_rad } = *sun;
        let [obliquity, e1, e2, e3] = obliquity_rad;
        let (sin_obliquity, cos_obliquity) = sin_cos(obliquity);
        let (sin_l, cos_l) = sin_cos(longitude);

        // The ecliptic unit vector (cos λ, sin λ, β) with its derivatives; cos β differs from 1 by 2e-11.
        let ex =
            [cos_l, -sin_l * l1, -cos_l * l1 * l1 - sin_l * l2, sin_l * (l1 * l1 * l1 - l3) - 3.0 * cos_l * l1 * l2];
        let ey =
            [sin_l, cos_l * l1, -sin_l * l1 * l1 + cos_l * l2, -cos_l * (l1 * l1 * l1 - l3) - 3.0 * sin_l * l1 * l2];
        let ez = latitude_rad;

        // Rotated about x by the obliquity ε; products with its derivatives below 1e-11 are omitted.
        let turn = |y: f64, z: f64| (y * cos_obliquity - z * sin_obliquity, y * sin_obliquity + z * cos_obliquity);
        let [x, x1, x2, x3] = ex;
        let [[ey0, ey1, ey2, ey3], [ez0, ez1, ez2, ez3]] = [ey, ez];
        let (y, z) = turn(ey0, ez0);
        let (y1, z1) = turn(ey1, ez1);
        let (y2, z2) = turn(ey2, ez2);
        let (y3, z3) = turn(ey3, ez3);
        let (y3, z3) = (y3 - 3.0 * (z2 * e1 + z1 * e2) - z * e3, z3 + 3.0 * (y2 * e1 + y1 * e2) + y * e3);
        let (y2, z2) = (y2 - 2.0 * z1 * e1 - z * e2, z2 + 2.0 * y1 * e1 + y * e2);
        let (y1, z1) = (y1 - z * e1, z1 + y * e1);

        // sin δ = z; ρ = cos δ = √(x² + y²) = √(1 − z²), differentiated through ρ² = 1 − z².
        let rho_squared = x * x + y * y;
        let rho = sqrt(rho_squared);
        let rho1 = -z * z1 / rho;
        let rho2 = -(z1 * z1 + z * z2 + rho1 * rho1) / rho;
        let rho3 = -(3.0 * z1 * z2 + z * z3 + 3.0 * rho1 * rho2) / rho;

        // α = atan2(y, x), differentiated through ρ² α′ = x y′ − y x′.
        let w = x * y1 - y * x1;
        let w1 = x * y2 - y * x2;
        let w2 = x * y3 - y * x3 + x1 * y2 - y1 * x2;
        let a1 = w / rho_squared;
        let a2 = (w1 - 2.0 * rho * rho1 * a1) / rho_squared;
        let a3 = (w2 - 2.0 * (rho1 * rho1 + rho * rho2) * a1 - 4.0 * rho * rho1 * a2) / rho_squared;

        let [gain, g1, g2, g3] = gain_rad;
        Self {
            equation_of_time_rad: Cubic::taylor([wrap_pi(gain - atan2(y, x)), g1 - a1, g2 - a2, g3 - a3]),
            sin_declination: Cubic::taylor([z, z1, z2, z3]),
            cos_declination: Cubic::taylor([rho, rho1, rho2, rho3]),
            distance_au,
        }
    }

    /// The Sun whose cubics are functions of these.
    pub(crate) fn map(&self, of: impl Fn(&Cubic) -> Cubic) -> Self {
        Self {
            equation_of_time_rad: of(&self.equation_of_time_rad),
            sin_declination: of(&self.sin_declination),
            cos_declination: of(&self.cos_declination),
            ..*self
        }
    }

    /// The same declination with the equation of time of another Sun.
    pub(crate) const fn with_equation_of_time_of(self, other: &Self) -> Self {
        Self { equation_of_time_rad: other.equation_of_time_rad, ..self }
    }

    /// The same Sun, with time counted from an instant `shift` days of UT1 later.
    pub(crate) fn shifted(&self, shift: f64) -> Self {
        self.map(|cubic| cubic.shifted(shift))
    }
}
