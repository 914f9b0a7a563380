//! Points on Earth as people type them.

use core::fmt;
use core::str::FromStr;

use crate::degrees::{degrees_in, plain};
#[cfg(doc)]
use crate::error::PlaceError;
use crate::text::{Form, Plain, no_names};
use crate::{Coordinates, Error, Expected};

/// Writes latitude and longitude in degrees, and the elevation in metres if it is not 0. The text reads back as an equal
/// value.
impl fmt::Display for Coordinates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.latitude_deg, self.longitude_deg)?;
        if self.elevation_m.abs() > 0.0 { write!(f, ",{}m", self.elevation_m) } else { Ok(()) }
    }
}

/// Reads a point as people type it: latitude and longitude in degrees, or in degrees, minutes and seconds. Both take a sign
/// or the letter of a hemisphere. A comma, a semicolon, a letter or a space separates them. A decimal comma is accepted
/// where it cannot be a separator. An elevation in metres with the unit `m` can follow after a comma. The digits and marks
/// of Arabic and Persian keyboards are accepted.
///
/// # Errors
///
/// [`Error::Text`] for any other text; [`PlaceError::Latitude`], [`PlaceError::Longitude`] or [`PlaceError::Elevation`]
/// for a point that is not on Earth.
///
/// # Examples
///
/// ```
/// use miqat::Coordinates;
/// let cairo = Coordinates::new(30.0444, 31.2357)?;
/// for text in ["30.0444,31.2357", "30.0444 31.2357", "N30.0444 E31.2357", "٣٠٫٠٤٤٤،٣١٫٢٣٥٧"] {
///     assert_eq!(text.parse::<Coordinates>()?, cairo);
/// }
/// assert_eq!("33°54'S 18°25'12\"E".parse::<Coordinates>()?, Coordinates::new(-33.9, 18.42)?);
/// assert_eq!(cairo.with_elevation(23.0)?.to_string(), "30.0444,31.2357,23m");
/// assert_eq!("30.0444,31.2357,23m".parse::<Coordinates>()?.elevation_m(), 23.0);
/// // Decimal commas, where they are unambiguous.
/// for text in ["52,52;13,40", "52,52 13,40", "52,52°N 13,40°E"] {
///     assert_eq!(text.parse::<Coordinates>()?, Coordinates::new(52.52, 13.4)?);
/// }
/// assert!("Cairo".parse::<Coordinates>().is_err());
/// # Ok::<(), miqat::Error>(())
/// ```
impl FromStr for Coordinates {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        const POINT: Expected = Expected::new(&Form {
            what: "a point on Earth",
            name_at: no_names,
            otherwise: "latitude,longitude in degrees, north and east positive, such as 30.0444,31.2357 or \
                        30°02'40\"N 31°14'09\"E",
        });
        let mut plain = plain(text);
        if let Some(plain) = plain.as_mut() {
            if has_decimal_commas(plain.as_str().trim()) {
                plain.replace([b',', b'.']);
            }
            plain.replace([b';', b',']);
        }
        let read = || {
            let (point, elevation_m) = apart(plain.as_ref().map_or(text, Plain::as_str).trim());
            let (latitude, longitude) = halves(point)?;
            let (latitude_deg, longitude_deg) = (degrees_in(latitude, ['N', 'S'])?, degrees_in(longitude, ['E', 'W'])?);
            Some((latitude_deg, longitude_deg, elevation_m))
        };
        let (latitude_deg, longitude_deg, elevation_m) = read().ok_or(Error::Text(POINT))?;
        Self::new(latitude_deg, longitude_deg)?.with_elevation(elevation_m)
    }
}

/// Whether the commas of a point are decimal commas. They are if a semicolon separates two numbers and at least one has a
/// comma between digits, or if a space separates two numbers and both have one.
fn has_decimal_commas(plain: &str) -> bool {
    let is_decimal = |number: &str| {
        number.split_once(',').is_some_and(|(whole, decimals)| {
            whole.ends_with(|letter: char| letter.is_ascii_digit())
                && decimals.starts_with(|letter: char| letter.is_ascii_digit())
                && !decimals.contains(',')
        })
    };
    if plain.contains('.') {
        return false;
    }
    if let Some((latitude, longitude)) = plain.split_once(';') {
        let is_number = |half: &str| is_decimal(half.trim()) || !half.contains(',');
        return is_number(latitude) && is_number(longitude) && plain.contains(',') && !longitude.contains(';');
    }
    let mut words = plain.split_ascii_whitespace();
    matches!((words.next(), words.next(), words.next()), (Some(one), Some(other), None) if is_decimal(one) && is_decimal(other))
}

/// Splits a point from its elevation in metres, which is 0 if none is given.
fn apart(plain: &str) -> (&str, f64) {
    let given = plain.rsplit_once(',').and_then(|(point, elevation)| {
        let metres = elevation.strip_suffix(['m', 'M'])?;
        Some((point, metres.trim().parse().ok()?))
    });
    given.unwrap_or((plain, 0.0))
}

/// Splits latitude and longitude at a comma, at the letter of a hemisphere, or at a space.
fn halves(plain: &str) -> Option<(&str, &str)> {
    if let Some((latitude, longitude)) = plain.split_once(',') {
        return (!longitude.contains(',')).then_some((latitude, longitude));
    }
    let at = |letters: [char; 4]| plain.find(letters);
    match at(['N', 'S', 'n', 's']) {
        Some(0) => at(['E', 'W', 'e', 'w']).map(|middle| plain.split_at(middle)),
        Some(middle) => plain.split_at_checked(middle + 1),
        None => {
            let mut words = plain.split_whitespace();
            let halves = (words.next()?, words.next()?);
            words.next().is_none().then_some(halves)
        }
    }
}
