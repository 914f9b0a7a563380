//! Angles, stored in degrees.

use core::fmt;
use core::ops::{Add, Neg, Sub};

use crate::Error;
use crate::math::DEGREE_RAD;
use crate::units::ARCMINUTES_PER_DEGREE;

/// A plane angle.
///
/// The value is stored in degrees: a written angle such as 15° or 18.5° does not survive a round trip through radians.
///
/// # Units
///
/// Degrees or radians, as the name of each constructor and accessor says. The sign depends on the quantity: latitude is
/// positive north, longitude positive east, altitude positive up, hour angle positive west; azimuth is clockwise from
/// north.
///
/// # Examples
///
/// ```
/// use miqat::Angle;
/// let right = Angle::from_degrees(90.0);
/// assert_eq!(right.radians(), core::f64::consts::FRAC_PI_2);
/// assert_eq!((right - Angle::from_degrees(100.0)).degrees(), -10.0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Angle {
    degrees: f64,
}

impl Angle {
    /// An angle from a number of degrees.
    pub const fn from_degrees(degrees: f64) -> Self {
        Self { degrees }
    }

    /// An angle from a number of radians.
    pub const fn from_radians(radians: f64) -> Self {
        Self { degrees: radians / DEGREE_RAD }
    }

    /// The angle in degrees, bit for bit the argument of [`Angle::from_degrees`].
    pub const fn degrees(self) -> f64 {
        self.degrees
    }

    /// The angle in radians.
    pub const fn radians(self) -> f64 {
        self.degrees * DEGREE_RAD
    }

    /// The angle in arcminutes.
    pub(crate) const fn arcminutes(self) -> f64 {
        self.degrees * ARCMINUTES_PER_DEGREE
    }
}

impl Add for Angle {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::from_degrees(self.degrees + other.degrees)
    }
}

impl Sub for Angle {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::from_degrees(self.degrees - other.degrees)
    }
}

impl Neg for Angle {
    type Output = Self;
    fn neg(self) -> Self {
        Self::from_degrees(-self.degrees)
    }
}

impl fmt::Display for Angle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.degrees, f)?;
        f.write_str("°")
    }
}

/// The depression of the Sun's centre below the horizon: the angle that defines Fajr and Isha.
///
/// It is a separate type because some sources write 18 for an angle below the horizon and others −18.
///
/// # Units
///
/// Degrees below the horizon, positive downwards, 0.25 ≤ d ≤ 30.
///
/// # Examples
///
/// ```
/// use miqat::Depression;
/// let dawn = Depression::new(18.0)?;
/// assert_eq!(dawn.altitude().degrees(), -18.0);
/// assert_eq!(Depression::new(-18.0).unwrap_err().to_string(), "a depression of -18° is not within 0.25° to 30°");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Depression {
    degrees: f64,
}

impl Depression {
    /// The largest depression accepted, in degrees. No authority or astronomer defines dawn by more than 20°; 30° leaves a
    /// margin.
    pub const MAX_DEGREES: f64 = 30.0;

    /// The smallest depression accepted, in degrees. When the Sun's limb touches an airless horizon, the depression equals
    /// the semidiameter, 0.262° in July (The Astronomical Almanac, section C). The smallest in use are 0.829° for a horizon
    /// and 4° for a twilight.
    pub const MIN_DEGREES: f64 = 0.25;

    /// A depression from a number of degrees.
    ///
    /// # Errors
    ///
    /// [`Error::Depression`] unless [`Depression::MIN_DEGREES`] ≤ `degrees` ≤ [`Depression::MAX_DEGREES`].
    pub const fn new(degrees: f64) -> Result<Self, Error> {
        if degrees >= Self::MIN_DEGREES && degrees <= Self::MAX_DEGREES {
            Ok(Self { degrees })
        } else {
            Err(Error::Depression { degrees })
        }
    }

    /// A depression for use in constants, where an invalid value is a compile error.
    ///
    /// For a value that is known only at run time, use [`Depression::new`], which returns the error.
    ///
    /// # Panics
    ///
    /// Unless [`Depression::MIN_DEGREES`] ≤ `degrees` ≤ [`Depression::MAX_DEGREES`]; in a `const` that is a compile error.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::Depression;
    /// const DAWN: Depression = Depression::constant(18.0);
    /// assert_eq!(Ok(DAWN), Depression::new(18.0));
    /// ```
    ///
    /// The sign is wrong:
    ///
    /// ```compile_fail
    /// use miqat::Depression;
    /// const DAWN: Depression = Depression::constant(-18.0);
    /// ```
    #[track_caller]
    #[expect(clippy::panic, reason = "for constants, in which it is a compile error; `new` returns the error")]
    pub const fn constant(degrees: f64) -> Self {
        match Self::new(degrees) {
            Ok(depression) => depression,
            Err(_) => panic!("the depression is not within 0.25° to 30°"),
        }
    }

    /// The depression in degrees, positive below the horizon.
    pub const fn degrees(self) -> f64 {
        self.degrees
    }

    /// The altitude of the Sun's centre, negative below the horizon.
    pub const fn altitude(self) -> Angle {
        Angle::from_degrees(-self.degrees)
    }
}

impl fmt::Display for Depression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.altitude(), f)
    }
}
