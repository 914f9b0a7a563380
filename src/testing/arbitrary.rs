//! `arbitrary::Arbitrary` for what a schedule is made of. Bytes that run out are zeros, which are the simplest value.

use ::arbitrary::{Arbitrary, Result, Unstructured};
use chrono::FixedOffset;

use super::draw::{Draw, Source};
use crate::hijri::HijriDate;
use crate::prayer::{Elevation, Latitude, Moment, Ramadan};
use crate::{Coordinates, Depression, HighLatitude, Madhab, Mark, Method, Place, Polar, Rounding, Schedule, Shift};

impl Source for &mut Unstructured<'_> {
    fn fraction(&mut self) -> f64 {
        // An integer of a source without bytes is zero, never an error.
        u32::arbitrary(self).map_or(0.0, |number| f64::from(number) / (f64::from(u32::MAX) + 1.0))
    }
}

/// `Arbitrary` of types, each by the way to draw it.
macro_rules! arbitrary {
    ($($type:ty: $draw:ident,)*) => {$(
        /// Any value that the constructors accept, from the bytes of a fuzzer.
        impl<'a> Arbitrary<'a> for $type {
            fn arbitrary(bytes: &mut Unstructured<'a>) -> Result<Self> {
                Ok(Draw(bytes).$draw())
            }
        }
    )*};
}

arbitrary! {
    Coordinates: coordinates,
    Depression: depression,
    Elevation: elevation,
    HighLatitude: high_latitude,
    HijriDate: hijri_date,
    Latitude: latitude,
    Madhab: madhab,
    Mark: mark,
    Method: method,
    Moment: moment,
    Place: place,
    Polar: polar,
    Ramadan: ramadan,
    Rounding: rounding,
    Schedule<FixedOffset>: schedule,
    Shift: shift,
}
