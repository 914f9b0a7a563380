//! `HighLatitude::LatitudeFraction`: the night divided as it is at a lower latitude.
//!
//! For φ > φ′, (sunrise − Fajr)/night and (Isha − sunset)/night equal their values at φ′ on the same day. The rule applies
//! where the Sun gives no time, or on every night.
//!
//! Source: Islamic Fiqh Council, 19th session (2007): φ′ = 45° for places from 48° to 66°. Our additions: the night of Fajr
//! ends at the sunrise after it; the rule applies everywhere beyond φ′, so that times do not jump at 48° and 66°.

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
