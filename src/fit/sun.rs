//! The Sun of a page: the school of Asr, and how well a Sun explains it.

use chrono::TimeZone;

use super::choice::{Rule, Variant, best};
use super::ground::Ground;
use super::observed::{Cell, median};
use super::printing::Printing;
use crate::prayer::{Method, Rounding};
use crate::{Madhab, Mark, PerMark};

/// The school whose Asr is nearer to the printed one.
pub(super) fn madhab<Tz: TimeZone>(ground: &Ground<'_, Tz>, method: &Method) -> Madhab {
    let apart = |madhab: Madhab| {
        let columns = ground.columns(&method.with_madhab(madhab));
        let apart = columns[Mark::Asr].iter().filter_map(|cell| match cell {
            Cell::Apart(apart_ms) => Some(apart_ms.abs()),
            _ => None,
        });
        median(apart.collect()).unwrap_or(0)
    };
    if apart(Madhab::Hanafi) < apart(Madhab::Shafii) { Madhab::Hanafi } else { Madhab::Shafii }
}

/// The marks of the Sun's own day.
pub(super) const RISING: [Mark; 4] = [Mark::Sunrise, Mark::Dhuhr, Mark::Sunset, Mark::Maghrib];
/// The marks that the Sun alone decides, in a school.
pub(super) const OF_SUN: [Mark; 5] = [Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Sunset, Mark::Maghrib];

/// How well the Sun of a method explains a page under the best shifts and roundings, in nats.
pub(super) fn sun_nats<Tz: TimeZone>(ground: &Ground<'_, Tz>, method: &Method, marks: &[Mark]) -> f64 {
    let columns = ground.columns(method);
    let usual = PerMark::from_fn(|mark| Printing::of(method.shifts()[mark], method.rounding()[mark]));
    let of = |rounding: Rounding| -> f64 {
        let of_mark = |mark: Mark| {
            let variant =
                Variant { rule: Rule::OfMethod, column: columns[mark].clone(), nats: 0.0, is_margin_short: false };
            best(&[variant], usual[mark], rounding).map_or(0.0, |best| best.nats())
        };
        marks.iter().copied().map(of_mark).sum()
    };
    [Rounding::Nearest, Rounding::Up, Rounding::Down].into_iter().map(of).fold(f64::INFINITY, f64::min)
}
