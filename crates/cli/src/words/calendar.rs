//! Which Hijri calendar a date belongs to, and why.

use miqat::hijri::CalendarKind;
use miqat::locale::Lang;

use super::Value::{Count, Latin, Own, Plain};
use super::marks::isolated_in;
use super::{comma, say};
use crate::standing::Standing;

/// The calendar of a Hijri date. English has a sentence for each country; other languages have one for each kind of calendar.
pub fn hijri_calendar(lang: Lang, standing: &Standing) -> String {
    let said = if lang == Lang::En {
        standing.to_string()
    } else {
        format!("{}{}: {}", isolated_in(lang, &ids(standing)), moved(lang, standing), why(lang, standing))
    };
    say(lang, "hijri-date", &[("calendar", Own(&said))])
}

/// Methods and calendars, each in a few words.
pub fn in_short(lang: Lang, methods: &[String], calendars: &[String]) -> String {
    let (methods, calendars) = (methods.join(&comma(lang)), calendars.join("; "));
    say(lang, "in-short", &[("methods", Latin(&methods)), ("calendars", Latin(&calendars))])
}

/// The calendar's id, and the id of its rule if the date is computed.
fn ids(standing: &Standing) -> String {
    match standing.rule.filter(|_| !standing.is_announced && standing.moved_by.is_none()) {
        Some(rule) => format!("{}, {rule}", standing.id),
        None => standing.id.to_owned(),
    }
}

fn moved(lang: Lang, standing: &Standing) -> String {
    let days = standing.shift;
    if days == 0 {
        return String::new();
    }
    let signed = format!("{days:+}");
    say(lang, "hijri-date-moved", &[("days", Latin(&signed)), ("count", Count(days.unsigned_abs().into()))])
}

fn why(lang: Lang, standing: &Standing) -> String {
    let this_country = say(lang, "this-country", &[]);
    let country = Own(standing.country.map_or(&this_country, |country| country.name(lang)));
    let country = ("country", country);
    if let Some(file) = &standing.file {
        return say(lang, "calendar-in-file", &[("file", Latin(file))]);
    }
    if let (Some(month), false) = (&standing.moved_by, standing.is_announced) {
        return say(lang, "calendar-moved-by", &[country, ("month", Latin(month))]);
    }
    if standing.is_announced {
        return say(lang, "calendar-announced", &[country]);
    }
    match (standing.kind, standing.tally) {
        (Some(CalendarKind::Rule), _) => say(lang, "calendar-by-rule", &[country]),
        (Some(CalendarKind::Announced), _) => say(lang, "calendar-by-sighting", &[country]),
        (Some(CalendarKind::Fit), Some(tally)) => {
            let (right, months) = (tally.right().to_string(), tally.months().to_string());
            say(lang, "calendar-fitted-of", &[country, ("right", Plain(&right)), ("months", Plain(&months))])
        }
        (Some(CalendarKind::Fit), None) => say(lang, "calendar-fitted", &[country]),
        (Some(CalendarKind::UmmAlQura), _) => say(lang, "calendar-umm-al-qura", &[country]),
        (Some(_), _) => say(lang, "calendar-elsewhere", &[country]),
        (None, _) => isolated_in(lang, &standing.why).into_owned(),
    }
}
