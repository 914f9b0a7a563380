//! `HighLatitude::LatitudeFraction`: the night divided as it is at a lower latitude.
//!
//! Over φ > φ′: (sunrise − Fajr)/night and (Isha − sunset)/night are those over φ′ on the same day, where the Sun gives no
//! time, or every night.
//!
//! Source: Islamic Fiqh Council, 19th session (2007): φ′ = 45° for places from 48° to 66°. Ours: the night of Fajr is the one
//! that ends at its sunrise; and the rule holds wherever the place lies beyond φ′, so that nothing jumps at 48° and at 66°.

use crate::Angle;
use crate::prayer::day::night::Night;
use crate::prayer::{Basis, Limit, NightSpan};

pub(super) fn of(night: &mut Night<'_>, latitude: Angle, limit: Limit) {
    if !night.sun.is_beyond(latitude) {
        return;
    }
    let lower = night.sun.at_latitude(latitude);
    let mut lower = Night::by_the_sun(&lower);
    for (mark, _) in night.twilights() {
        if (limit == Limit::Always || night.marks[mark].is_err())
            && let Some(fraction) = lower.fraction(mark)
            && let Some(ut) = night.of_night(mark, NightSpan::Own, fraction)
        {
            night.set(mark, ut, Basis::LatitudeFraction(lower.sun.latitude()));
        }
    }
}
