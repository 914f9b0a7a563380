//! `HighLatitude::Portion`: a portion p of the night.
//!
//! Fajr = max(dawn, sunrise − p·night), Isha = min(dusk, sunset + p·night); if the rule is for absent twilights only, the
//! Sun's time is kept whenever it exists. p is 1/2, 1/7, or the depression in degrees divided by 60.
//!
//! Source: Muslim World League, Islamic Fiqh Council, 9th session (1986), and the practice of later programs, which differ
//! in the night that they divide (`NightSpan`). Our addition (`night.rs`): no portion goes beyond the middle of the night,
//! so that Fajr and Isha do not cross if the divided night is longer than the mark's own night.

use crate::prayer::day::night::Night;
use crate::prayer::{Basis, Limit, NightPortion, NightSpan};

pub(super) fn of(night: &mut Night<'_>, portion: NightPortion, span: NightSpan, limit: Limit) {
    for (mark, depression_deg) in night.twilights() {
        if (limit == Limit::Always || night.marks[mark].is_err())
            && let Some(bound) = night.of_night(mark, span, portion.of_night(depression_deg))
        {
            night.bound_by(mark, bound, Basis::NightPortion(portion));
        }
    }
}
