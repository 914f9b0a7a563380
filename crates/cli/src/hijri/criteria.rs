//! The criteria of visibility and of calendars, by name.

use miqat::hijri::crescent::{Criterion, OdehZone, YallopZone};

/// A criterion and its name.
pub struct Named {
    pub name: &'static str,
    pub criterion: Criterion,
    pub promises: Promise,
}

/// The visibility that a criterion predicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// Visible to the naked eye.
    Eye,
    /// Visible with an optical aid, or to the naked eye after it was found with one.
    Aid,
    /// At most possibly visible, or only the start of a calendar's month.
    Nothing,
}

const fn named(name: &'static str, criterion: Criterion) -> Named {
    let promises = match criterion {
        Criterion::Yallop(YallopZone::A | YallopZone::B)
        | Criterion::Odeh(OdehZone::A)
        | Criterion::RelativeAltitude(_)
        | Criterion::Shaukat
        | Criterion::AgeAndLag { .. } => Promise::Eye,
        Criterion::Yallop(_) | Criterion::Odeh(_) => Promise::Aid,
        _ => Promise::Nothing,
    };
    Named { name, criterion, promises }
}

/// Criteria that predict a sighting.
pub const SIGHTING: [Named; 13] = [
    named("Yallop 1997, zone A (easily, by eye)", Criterion::Yallop(YallopZone::A)),
    named("Yallop 1997, zone B (by eye in perfect air)", Criterion::Yallop(YallopZone::B)),
    named("Yallop 1997, zone C (found with an optical aid)", Criterion::Yallop(YallopZone::C)),
    named("Yallop 1997, zone D (with an optical aid only)", Criterion::Yallop(YallopZone::D)),
    named("Odeh 2004, zone A (by eye)", Criterion::Odeh(OdehZone::A)),
    named("Odeh 2004, zone B (with an optical aid, perhaps by eye)", Criterion::Odeh(OdehZone::B)),
    named("Odeh 2004, zone C (with an optical aid only)", Criterion::Odeh(OdehZone::C)),
    named("Fotheringham 1910", Criterion::FOTHERINGHAM),
    named("Maunder 1911", Criterion::MAUNDER),
    named("Indian Astronomical Ephemeris (Schoch)", Criterion::INDIAN),
    named("Shaukat", Criterion::Shaukat),
    named("Babylonian", Criterion::BABYLONIAN),
    named("Danjon's limit, 7°", Criterion::DANJON),
];

/// Criteria of calendars.
pub const CALENDARS: [Named; 4] = [
    named("MABIMS until 2021", Criterion::MABIMS_1992),
    named("neo-MABIMS", Criterion::NEO_MABIMS),
    named("Istanbul 1978: 5° and 8°", Criterion::ISTANBUL),
    named("conjunction and moonset", Criterion::CONJUNCTION_AND_MOONSET),
];
