//! The methods of the registry, unchanged, in the order of how well they explain a page.

use alloc::vec::Vec;

use chrono::TimeZone;

use super::base::Base;
use super::choice::{Rule, Variant, best};
use super::ground::Ground;
use super::likelihood::Tally;
use super::observed::Column;
use super::place::{Town, nearest};
use super::printing::Printing;
use crate::prayer::{AsrRule, CountryMethod, Edge, Evidence, Method, Publisher, SolarEpoch, methods};
use crate::{Madhab, Mark, PerMark, Place};

/// The point for which an authority computes a place, and its method as it applies there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct OwnPoint {
    pub(super) registered: &'static Method,
    pub(super) here: Method,
    pub(super) place: Place,
}

/// A method of the registry, unchanged except for the school of Asr, and how many printed minutes it prints.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    method: &'static Method,
    /// The method in the school of the page, as the authority applies it at the place.
    here: Method,
    madhab: Madhab,
    place: Place,
    tallies: PerMark<Tally>,
    /// How long it takes to say the method and its point, in nats.
    length_nats: f64,
    /// The measure without shifts.
    nats: f64,
    /// The measure with the best shifts.
    shifted_nats: f64,
}

impl Ranked {
    /// The method.
    pub const fn method(&self) -> &'static Method {
        self.method
    }

    /// The school of Asr that the page prints.
    pub const fn madhab(&self) -> Madhab {
        self.madhab
    }

    /// The point that explains the page best with this method: the given one, the authority's, or one within the town.
    pub const fn place(&self) -> Place {
        self.place
    }

    /// How many minutes of a mark were compared.
    pub fn printed(&self, mark: impl Into<Mark>) -> usize {
        count(self.tallies[mark.into()].printed())
    }

    /// How many of them come out to the minute.
    pub fn exact(&self, mark: impl Into<Mark>) -> usize {
        count(self.tallies[mark.into()].exact)
    }

    /// How many of them come out within one minute.
    pub fn within_one(&self, mark: impl Into<Mark>) -> usize {
        let tally = self.tallies[mark.into()];
        count(tally.exact + tally.beside)
    }

    /// The share of all compared minutes that come out.
    pub fn share(&self) -> f64 {
        let mut all = Tally::default();
        for (_, tally) in &self.tallies {
            all.add(tally);
        }
        all.share()
    }

    /// The method as a start of a search.
    pub(super) fn as_base(&self) -> (Base, Place) {
        let nats = methods_nats() + self.length_nats;
        (Base { registered: Some(self.method), unchanged: self.here, method: self.here, nats }, self.place)
    }

    /// How much longer it takes to explain the page by this method than by the best, in nats.
    pub(super) fn behind(&self, best: &Self) -> f64 {
        self.nats - best.nats
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Another school than the method's.
const MADHAB_NATS: f64 = 0.7;
/// A method of another country than the page's.
const OTHER_COUNTRY_NATS: f64 = 1.5;
/// A Sun of another instant, an edge of a city or a shadow of its own, which few authorities have.
const OWN_SUN_NATS: f64 = 5.0;
/// A program's preset is less likely on a page than an authority's rule.
const PROGRAM_NATS: f64 = 1.0;
/// A method that is no country's: an older rule, or a society's.
const NO_COUNTRY_NATS: f64 = 0.3;
/// The authority's own point.
const OWN_POINT_NATS: f64 = 1.0;
/// Another point than the given one.
const POINT_NATS: f64 = 4.0;
/// How many methods are tried with the points of the town.
const PLACED: usize = 16;

/// A method of another country than the page's, in nats: enough to decide between methods that print the same rows.
fn preference(method: &Method, country: Option<&str>) -> f64 {
    let is_by = |publisher: &Publisher| publisher.method.is_some_and(|of| of.id() == method.id());
    let is_of_country = country.is_some_and(|country| CountryMethod::all_of(country).iter().any(is_by));
    let is_program = method.source().is_some_and(|source| source.evidence == Evidence::Program);
    let has_own_sun = method.asr() != AsrRule::Airless
        || *method.solar_epoch() != PerMark::splat(SolarEpoch::EVENT)
        || *method.edges() != PerMark::splat(Edge::Point);
    let is_of_no_country = !CountryMethod::countries().any(|country| CountryMethod::all_of(country).iter().any(is_by));
    let [elsewhere, program, own_sun, no_country] =
        [country.is_some() && !is_of_country, is_program, has_own_sun, is_of_no_country]
            .map(|holds| if holds { 1.0 } else { 0.0 });
    elsewhere * OTHER_COUNTRY_NATS + program * PROGRAM_NATS + own_sun * OWN_SUN_NATS + no_country * NO_COUNTRY_NATS
}

/// All methods, the best first.
pub(super) fn rank<Tz: TimeZone>(
    ground: &Ground<'_, Tz>,
    points: &[OwnPoint],
    country: Option<&str>,
    town: Town,
    madhab: Madhab,
) -> Vec<Ranked> {
    let mut all: Vec<Ranked> = Vec::new();
    let latitude = ground.place.point().latitude();
    // A method that speaks through another at this latitude is that other.
    for method in methods::ALL.iter().filter(|method| method.for_latitude(latitude).id() == method.id()) {
        let country_nats = preference(method, country);
        all.push(ranked(ground, method, method, madhab, country_nats));
        for own in points.iter().filter(|own| own.registered.id() == method.id()) {
            let at = ranked(&ground.at(own.place), method, &own.here, madhab, country_nats + OWN_POINT_NATS);
            if let Some(last) = all.last_mut()
                && at.nats < last.nats
            {
                *last = at;
            }
        }
    }
    all.sort_by(|one, other| one.shifted_nats.total_cmp(&other.shifted_nats));
    if town.radius_km > 0.0 {
        for ranked in all.iter_mut().take(PLACED) {
            let (base, place) = ranked.as_base();
            let printings =
                PerMark::from_fn(|mark| Some(Printing::of(base.method.shifts()[mark], base.method.rounding()[mark])));
            let moved = nearest(&ground.at(place), &base.method, &printings, town);
            if moved != place {
                let moved = self::ranked(
                    &ground.at(moved),
                    ranked.method,
                    &ranked.here,
                    madhab,
                    ranked.length_nats + POINT_NATS,
                );
                if moved.nats < ranked.nats {
                    *ranked = Ranked { shifted_nats: ranked.shifted_nats.min(moved.shifted_nats), ..moved };
                }
            }
        }
    }
    all.sort_by(|one, other| one.nats.total_cmp(&other.nats));
    all
}

fn ranked<Tz: TimeZone>(
    ground: &Ground<'_, Tz>,
    method: &'static Method,
    here: &Method,
    madhab: Madhab,
    length_nats: f64,
) -> Ranked {
    let in_school = if here.madhab() == madhab { *here } else { here.with_madhab(madhab) };
    let columns = ground.columns(&in_school);
    let usual = PerMark::from_fn(|mark| Printing::of(in_school.shifts()[mark], in_school.rounding()[mark]));
    let tallies = PerMark::from_fn(|mark| Tally::of(&columns[mark], usual[mark].shift_ms, usual[mark].rounding));
    let of_school = if here.madhab() == madhab { 0.0 } else { MADHAB_NATS };
    let shifted = |mark: Mark, column: &Column| {
        let variant = Variant { rule: Rule::OfMethod, column: column.clone(), nats: 0.0, is_margin_short: false };
        best(&[variant], usual[mark], usual[mark].rounding).map_or(0.0, |best| best.nats())
    };
    let more = length_nats + of_school;
    let nats = more + tallies.iter().map(|(_, tally)| tally.nats()).sum::<f64>();
    let shifted_nats = more + columns.iter().map(|(mark, column)| shifted(mark, column)).sum::<f64>();
    Ranked { method, here: in_school, madhab, place: ground.place, tallies, length_nats, nats, shifted_nats }
}

/// The length of the name of one method of the registry, in nats.
fn methods_nats() -> f64 {
    crate::math::ln(super::likelihood::float(i64::try_from(methods::ALL.len()).unwrap_or(1)))
}
