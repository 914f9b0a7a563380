//! `HighLatitude::NearestLatitude`: the times of the same day at a lower latitude ("aqrab al-bilad").
//!
//! For φ > φ′, Fajr(φ) = Fajr(φ′) and Isha(φ) = Isha(φ′) on the same meridian. The rule applies where the Sun gives no
//! time, or on every day.
//!
//! Source: the books of law, with φ′ = 48.5°; Islamic Fiqh Council, 19th session (2007), with φ′ = 45°. Our addition
//! (`night.rs`): a time of a lower latitude that would fall into the local day is moved to a seventh of the night from it.
//! The scope with every mark needs no night (`high_latitude.rs`).

use crate::Angle;
use crate::prayer::Scope;
use crate::prayer::day::night::Night;

pub(super) fn of(night: &mut Night<'_>, latitude: Angle, scope: Scope) {
    if !night.sun.is_beyond(latitude) {
        return;
    }
    let lower = night.sun.at_latitude(latitude);
    for (mark, _) in night.twilights() {
        if (scope != Scope::WhenAbsent || night.marks[mark].is_err())
            && let Ok((ut, basis)) = lower.mark(mark)
        {
            night.borrow(mark, ut, basis);
        }
    }
}
