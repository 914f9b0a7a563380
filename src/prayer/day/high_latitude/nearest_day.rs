//! `HighLatitude::NearestDay`: the times of another day that has both ("aqrab al-ayyam").
//!
//! Fajr(d) = Fajr(d′) and Isha(d) = Isha(d′) in local mean time, where d′ is the nearest date, or the last date before d,
//! on which the Sun reaches every depression of the method.
//!
//! Source: Muslim World League and Islamic Fiqh Council, as for the portions. Our additions: of two equally near days, the
//! earlier; a time that would fall into the local day is moved to a seventh of the night from it (`night.rs`).

use crate::prayer::day::night::Night;
use crate::prayer::day::{polar, season};
use crate::prayer::{DaySearch, Scope};

pub(super) fn of(night: &mut Night<'_>, search: DaySearch, scope: Scope) {
    let sun = night.sun;
    let Some(reason) = night.twilights().find_map(|(mark, _)| night.marks[mark].err()) else { return };
    let why_not = |days: i32| {
        let sun = sun.later(days);
        night.twilights().find_map(|(mark, _)| sun.mark(mark).err())
    };
    let days = match (search, season::ends(sun.latitude(), sun.day.date, reason, why_not)) {
        (DaySearch::Before, (before, _)) => before,
        (DaySearch::Nearest, (Some(before), Some(after))) => Some(if -before <= after { before } else { after }),
        (DaySearch::Nearest, (before, after)) => before.or(after),
    };
    let Some(days) = days else { return };
    let borrowed = polar::brought_back(&sun.later(days), days);
    if scope == Scope::EveryMark {
        night.marks = borrowed;
        return;
    }
    for (mark, _) in night.twilights() {
        if (scope != Scope::WhenAbsent || night.marks[mark].is_err())
            && let Ok((ut, basis)) = borrowed[mark]
        {
            night.borrow(mark, ut, basis);
        }
    }
}
