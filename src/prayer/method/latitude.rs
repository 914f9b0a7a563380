//! The latitude from which a rule borrows.

use crate::{Angle, Error};

/// A latitude from which a rule borrows, on the place's own side of the equator.
///
/// # Units
///
/// Degrees from the equator, 0 ≤ φ ≤ 90, without a sign: the rule is the same in the north and in the south.
///
/// # Examples
///
/// ```
/// use miqat::prayer::{HighLatitude, Latitude, Scope};
/// const OF_THE_BOOKS: Latitude = Latitude::constant(48.5);
/// let rule = HighLatitude::NearestLatitude { latitude: OF_THE_BOOKS, scope: Scope::WhenAbsent };
/// assert_eq!(Latitude::new(48.5), Ok(OF_THE_BOOKS));
/// assert_eq!(
///     Latitude::new(1000.0).unwrap_err().to_string(),
///     "a rule's latitude of 1000° is not within 0° to 90°, counted on the place's own side of the equator"
/// );
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Latitude {
    degrees: f64,
}

impl Latitude {
    /// The latitude of the poles, in degrees.
    pub const MAX_DEGREES: f64 = 90.0;

    /// A latitude from degrees.
    ///
    /// # Errors
    ///
    /// [`Error::RuleLatitude`] unless 0 ≤ `degrees` ≤ 90.
    pub const fn new(degrees: f64) -> Result<Self, Error> {
        if degrees >= 0.0 && degrees <= Self::MAX_DEGREES {
            Ok(Self { degrees })
        } else {
            Err(Error::RuleLatitude { degrees })
        }
    }

    /// A latitude for use in constants, where an invalid value is a compile error.
    ///
    /// For a value that is known only at run time, use [`Latitude::new`], which returns the error.
    ///
    /// # Panics
    ///
    /// If [`Latitude::new`] would return an error; in a `const` this is a compile error.
    ///
    /// # Examples
    ///
    /// ```compile_fail
    /// use miqat::prayer::Latitude;
    /// const SOUTH: Latitude = Latitude::constant(-48.5);
    /// ```
    #[track_caller]
    #[expect(clippy::panic, reason = "for constants, in which it is a compile error; `new` returns the error")]
    pub const fn constant(degrees: f64) -> Self {
        match Self::new(degrees) {
            Ok(latitude) => latitude,
            Err(_) => panic!("the latitude of a rule is not within 0° to 90°"),
        }
    }

    /// The latitude in degrees from the equator.
    pub const fn degrees(self) -> f64 {
        self.degrees
    }

    /// The latitude as an angle from the equator.
    pub const fn angle(self) -> Angle {
        Angle::from_degrees(self.degrees)
    }
}
