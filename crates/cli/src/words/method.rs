//! The method of an answer, why it was chosen, and the authority's other points.

use miqat::locale::Lang;
use miqat::prayer::{CountryMethod, Evidence, Shift};
use miqat::{Madhab, Mark, Method};
use miqat_places::points::AuthorityPoint;
use miqat_places::{Country, FALLBACK_METHOD};

use super::Value::{Latin, Own, Plain};
use super::marks::decimal;
use super::{comma, say};
use crate::coordinates;

/// The reason why a method was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// Requested by this id; the authority may have another rule at this latitude, which was used.
    Asked(Option<&'static str>),
    /// From the settings; likewise.
    Set(Option<&'static str>),
    /// The country's own, with the library's evidence.
    Country(Country, CountryMethod),
    /// The city's own, in a country without an authority.
    City(CountryMethod),
    /// The country is unknown, or no authority of it is known.
    Fallback(Option<Country>),
}

/// The method of a day, as it is reported.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    pub method: &'a Method,
    pub why: &'a Why,
    /// Whether it differs from the authority's present rule.
    pub is_former: bool,
    pub madhab: Madhab,
    /// Whether the caller or the settings chose the school of Asr.
    pub is_madhab_asked: bool,
    /// The caller's additional margins.
    pub shifts: &'a [(Mark, Shift)],
    /// The rules in the settings that replace the method's.
    pub own_rules: &'a [&'static str],
    /// The distance of the authority's own point from the city's centre, if the times are for it and no note says so.
    pub point_km: Option<f64>,
}

impl Chosen<'_> {
    /// The evidence as a keyword for programs: that a country's method is its own, or that a requested method is its
    /// authority's.
    pub fn evidence(&self) -> &'static str {
        match self.why {
            Why::Asked(_) | Why::Set(_) => {
                self.method.source().map_or("program", |source| evidence_word(source.evidence))
            }
            Why::Country(_, row) | Why::City(row) => evidence_word(row.evidence),
            Why::Fallback(_) => CONVENTION,
        }
    }

    /// Whether readers must be told even in formats without room for it: the program's choice is uncertain, or differs from the
    /// requested method.
    pub fn needs_a_note(&self) -> bool {
        match self.why {
            Why::Asked(other) | Why::Set(other) => other.is_some(),
            Why::Country(_, row) | Why::City(row) => !matches!(row.evidence, Evidence::Measured | Evidence::Published),
            Why::Fallback(_) => true,
        }
    }
}

/// The keyword for a method that no authority of the country is known to print.
pub const CONVENTION: &str = "convention";

/// The keyword of an evidence.
pub fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => "measured",
        Evidence::Published => "published",
        Evidence::Fitted => "fitted",
        Evidence::Reported => "reported",
        _ => "program",
    }
}

/// The default method of a country, and why, in English.
pub fn default_of(country: Country) -> String {
    let (method, reason) = match country.method() {
        Some(row) => (row.method, Why::Country(country, row)),
        None => (FALLBACK_METHOD, Why::Fallback(Some(country))),
    };
    let id = method.id().unwrap_or_default();
    format!("{} ({id}), {}", method.name().unwrap_or(id), why(Lang::En, &reason))
}

/// The method, and why it was chosen.
pub fn method(lang: Lang, chosen: &Chosen<'_>) -> String {
    let name = match chosen.method.id() {
        Some(id) => format!("{} ({id})", chosen.method.name().unwrap_or(id)),
        None => say(lang, "your-own-method", &[]),
    };
    let why = why(lang, chosen.why) + &others(lang, chosen.why);
    let asr = [
        asr(lang, chosen),
        own_margins(lang, chosen.shifts),
        own_rules(lang, chosen.own_rules),
        chosen
            .point_km
            .map_or(String::new(), |km| say(lang, "near-point", &[("km", Plain(&decimal(lang, &format!("{km:.1}"))))])),
    ];
    let id = if chosen.is_former { "former-method" } else { "method" };
    say(lang, id, &[("method", Latin(&name)), ("why", Own(&why)), ("asr", Own(&asr.concat()))])
}

/// The rule of Asr. Unless a school was chosen, only the rule is named: the authority may follow any school with this rule, or
/// none.
fn asr(lang: Lang, chosen: &Chosen<'_>) -> String {
    match (chosen.madhab, chosen.is_madhab_asked) {
        (Madhab::Hanafi, _) => say(lang, "asr-hanafi", &[]),
        (Madhab::Shafii, true) => say(lang, "asr-shafii", &[]),
        (Madhab::Shafii, false) => say(lang, "asr-one-shadow", &[]),
    }
}

/// The caller's additional margins.
fn own_margins(lang: Lang, shifts: &[(Mark, Shift)]) -> String {
    if shifts.is_empty() {
        return String::new();
    }
    let margin = |(mark, shift): &(Mark, Shift)| {
        let minutes = format!("{:+}", f64::from(shift.as_millis()) / 60_000.0);
        say(lang, "margin", &[("mark", Own(mark.name(lang))), ("minutes", Latin(&decimal(lang, &minutes)))])
    };
    let margins = shifts.iter().map(margin).collect::<Vec<_>>().join(&comma(lang));
    say(lang, "own-margins", &[("margins", Own(&margins))])
}

/// The rules in the settings that replace the method's.
fn own_rules(lang: Lang, keys: &[&str]) -> String {
    if keys.is_empty() {
        return String::new();
    }
    say(lang, "own-rules", &[("rules", Latin(&keys.join(", ")))])
}

/// The command that lists the publishers of the country, if the program's choice is uncertain and there are others.
fn others(lang: Lang, why: &Why) -> String {
    let (country, by_default) = match why {
        Why::Country(_, row) if matches!(row.evidence, Evidence::Measured | Evidence::Published) => {
            return String::new();
        }
        Why::Country(country, _) => (country, 1),
        Why::Fallback(Some(country)) => (country, 0),
        _ => return String::new(),
    };
    let code = country.code();
    if CountryMethod::all_of(code).len() <= by_default {
        return String::new();
    }
    say(lang, "who-prints-what", &[("command", Latin(&format!("miqat methods --country {code}")))])
}

fn why(lang: Lang, why: &Why) -> String {
    match why {
        Why::Asked(None) => say(lang, "as-asked", &[]),
        Why::Asked(Some(id)) => say(lang, "rule-for-latitude-as-asked", &[("method", Latin(id))]),
        Why::Set(None) => say(lang, "as-set", &[]),
        Why::Set(Some(id)) => say(lang, "rule-for-latitude-as-set", &[("method", Latin(id))]),
        Why::Country(country, row) => {
            let evidence = evidence(lang, row.evidence);
            let values =
                [("evidence", Own(&evidence)), ("country", Own(country.name(lang))), ("note", Latin(row.note))];
            say(lang, "of-country", &values)
        }
        Why::City(row) => say(lang, "of-city", &[("note", Latin(row.note))]),
        Why::Fallback(Some(country)) => {
            let country_name = ("country", Own(country.name(lang)));
            match CountryMethod::note_of(country.code()) {
                Some(note) => say(lang, "convention-with-note", &[country_name, ("note", Latin(note))]),
                None => say(lang, "convention", &[country_name]),
            }
        }
        Why::Fallback(None) => say(lang, "convention-of-no-country", &[]),
    }
}

/// The evidence that this is the country's own method.
fn evidence(lang: Lang, evidence: Evidence) -> String {
    match evidence {
        Evidence::Measured => say(lang, "evidence-measured", &[]),
        Evidence::Published => say(lang, "evidence-published", &[]),
        Evidence::Fitted => say(lang, "evidence-fitted", &[]),
        Evidence::Reported => say(lang, "evidence-reported", &[]),
        _ => say(lang, "evidence-program", &[]),
    }
}

/// Says that the authority's own table is for another point.
pub fn own_point(lang: Lang, point: &AuthorityPoint, distance_km: f64) -> String {
    let (at, km) = (coordinates::text(point.place().point()), decimal(lang, &format!("{distance_km:.1}")));
    let values = [("point", Latin(&at)), ("km", Plain(&km)), ("option", Latin("--point authority"))];
    say(lang, "own-point", &values)
}

/// Says that the authority's own table is for another point, and lists its times for the marks that differ.
pub fn own_table(lang: Lang, point: &AuthorityPoint, distance_km: f64, clocks: &[(Mark, String)]) -> String {
    let begin = own_point(lang, point, distance_km);
    if clocks.is_empty() {
        return say(lang, "own-table-is-the-same", &[("begin", Own(&begin))]);
    }
    let times: Vec<_> = clocks.iter().map(|(mark, clock)| format!("{} {clock}", mark.name(lang))).collect();
    say(lang, "own-table", &[("begin", Own(&begin)), ("times", Own(&times.join(&comma(lang))))])
}
