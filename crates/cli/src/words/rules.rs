//! The rule that produced a time, and the reason why one is absent.

use miqat::locale::Lang;
use miqat::prayer::{Basis, NightPortion, Shafaq};
use miqat::{AbsentReason, Angle, Error};

use super::Value::{Latin, Own};
use super::marks::decimal;
use super::say;

/// Why a mark is absent.
pub fn absent(lang: Lang, reason: AbsentReason) -> String {
    match reason {
        AbsentReason::SunStaysAbove => say(lang, "absent-sun-stays-above", &[]),
        AbsentReason::SunStaysBelow => say(lang, "absent-sun-stays-below", &[]),
        _ => reason.to_string(),
    }
}

/// Why a time other than the marks is absent.
pub fn no_time(lang: Lang, why: &Error) -> String {
    match why {
        Error::NoCrossing { reason, .. } => absent(lang, *reason),
        Error::Absent(missing) => absent(lang, missing.reason),
        Error::EndsFirst { begin, end, .. } => {
            say(lang, "ends-first", &[("end", Own(end.name(lang))), ("begin", Own(begin.name(lang)))])
        }
        _ if lang == Lang::En => why.to_string(),
        _ => say(lang, "not-known", &[]),
    }
}

/// The same for a basis whose latitude or day varies by date.
pub fn basis_of_several(lang: Lang, basis: Basis) -> String {
    match basis {
        Basis::BorrowedLatitude(_) => say(lang, "basis-lower-latitudes", &[]),
        _ => say(lang, "basis-other-days", &[]),
    }
}

/// The rule that produced a mark; none if the time comes from the Sun at the place itself.
pub fn basis(lang: Lang, basis: Basis) -> Option<String> {
    let of_latitude = |id, latitude: Angle| {
        let degrees = format!("{}°", (latitude.degrees() * 1000.0).round() / 1000.0);
        say(lang, id, &[("latitude", Latin(&decimal(lang, &degrees)))])
    };
    Some(match basis {
        Basis::Sun => return None,
        Basis::Interval => say(lang, "basis-interval", &[]),
        Basis::NightPortion(NightPortion::Middle) => say(lang, "basis-half-of-night", &[]),
        Basis::NightPortion(NightPortion::Seventh) => say(lang, "basis-seventh-of-night", &[]),
        Basis::NightPortion(_) => say(lang, "basis-angle-of-night", &[]),
        Basis::BorrowedLatitude(latitude) => of_latitude("basis-latitude", latitude),
        Basis::LatitudeFraction(latitude) => of_latitude("basis-fraction-at-latitude", latitude),
        Basis::BorrowedDay(date) => say(lang, "basis-day", &[("date", Latin(&date.to_string()))]),
        Basis::MeanFraction => say(lang, "basis-mean-fraction", &[]),
        Basis::HeldFraction => say(lang, "basis-held-fraction", &[]),
        Basis::Seasonal(shafaq) => say(lang, "basis-seasonal", &[("twilight", Own(&twilight(lang, shafaq)))]),
        Basis::Makkah => say(lang, "basis-makkah", &[]),
        Basis::Transition => say(lang, "basis-transition", &[]),
        Basis::LengthBound => say(lang, "basis-length-bound", &[]),
        _ => say(lang, "basis-rule", &[]),
    })
}

pub(super) fn twilight(lang: Lang, shafaq: Shafaq) -> String {
    match shafaq {
        Shafaq::Ahmar => say(lang, "twilight-red", &[]),
        Shafaq::Abyad => say(lang, "twilight-white", &[]),
        _ => say(lang, "twilight-general", &[]),
    }
}

/// Says that Fajr and Isha coincide, and which options give other times.
pub fn one_instant(lang: Lang) -> String {
    say(lang, "one-instant", &[])
}
