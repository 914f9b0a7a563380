//! Which method was taken, why, and what its authority has elsewhere.

use miqat::locale::Lang;
use miqat::prayer::{CountryMethod, Evidence, Shift};
use miqat::{Madhab, Mark, Method};
use miqat_places::points::AuthorityPoint;
use miqat_places::{Country, FALLBACK_METHOD};

use super::Value::{Latin, Own, Plain};
use super::{comma, say};
use crate::coordinates;

/// Why a method was taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It was asked for; by this id, where the authority has another rule at this latitude, which was taken.
    Asked(Option<&'static str>),
    /// It is that of the settings; likewise.
    Set(Option<&'static str>),
    /// It is the country's own, as surely as the library says.
    Country(Country, CountryMethod),
    /// It is the city's own, in a country without an authority.
    City(CountryMethod),
    /// No authority is known for the country, or the country is not known.
    Fallback(Option<Country>),
}

/// The method of a day, as it is told.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    pub method: &'a Method,
    pub why: &'a Why,
    /// Whether it is not the rule that its authority has now.
    pub is_former: bool,
    pub madhab: Madhab,
    /// Whether the caller or the settings said which school of Asr.
    pub is_madhab_asked: bool,
    /// What the caller adds to marks.
    pub shifts: &'a [(Mark, Shift)],
    /// What the settings have in place of the method's rules.
    pub own_rules: &'a [&'static str],
    /// How far the authority's own point is from the city's centre, where the times are for it and no note says so.
    pub point_km: Option<f64>,
}

impl Chosen<'_> {
    /// How sure it is, in a word for programs: of a country's method, that it is the country's own; of one that was asked for,
    /// that it is its authority's.
    pub fn evidence(&self) -> &'static str {
        match self.why {
            Why::Asked(_) | Why::Set(_) => {
                self.method.source().map_or("program", |source| evidence_word(source.evidence))
            }
            Why::Country(_, row) | Why::City(row) => evidence_word(row.evidence),
            Why::Fallback(_) => CONVENTION,
        }
    }

    /// Whether a reader has to be told of it where there is no room for it: the program took it and is not sure, or took another
    /// one than was asked for.
    pub fn needs_a_note(&self) -> bool {
        match self.why {
            Why::Asked(other) | Why::Set(other) => other.is_some(),
            Why::Country(_, row) | Why::City(row) => !matches!(row.evidence, Evidence::Measured | Evidence::Published),
            Why::Fallback(_) => true,
        }
    }
}

/// The word for programs of a method that no authority of the country is known to print.
pub const CONVENTION: &str = "convention";

/// How sure something is, in a word for programs.
pub fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => "measured",
        Evidence::Published => "published",
        Evidence::Fitted => "fitted",
        Evidence::Reported => "reported",
        _ => "program",
    }
}

/// The method that a country has by default, and why, in English.
pub fn default_of(country: Country) -> String {
    let (method, reason) = match country.method() {
        Some(row) => (row.method, Why::Country(country, row)),
        None => (FALLBACK_METHOD, Why::Fallback(Some(country))),
    };
    let id = method.id().unwrap_or_default();
    format!("{} ({id}), {}", method.name().unwrap_or(id), why(Lang::En, &reason))
}

/// The method, and why it was taken.
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
        chosen.point_km.map_or(String::new(), |km| say(lang, "near-point", &[("km", Plain(&format!("{km:.1}")))])),
    ];
    let id = if chosen.is_former { "former-method" } else { "method" };
    say(lang, id, &[("method", Latin(&name)), ("why", Own(&why)), ("asr", Own(&asr.concat()))])
}

/// When Asr begins. Who did not say which school gets the rule alone: its authority may be of any school that has it, or none.
fn asr(lang: Lang, chosen: &Chosen<'_>) -> String {
    match (chosen.madhab, chosen.is_madhab_asked) {
        (Madhab::Hanafi, _) => say(lang, "asr-hanafi", &[]),
        (Madhab::Shafii, true) => say(lang, "asr-shafii", &[]),
        (Madhab::Shafii, false) => say(lang, "asr-one-shadow", &[]),
    }
}

/// What the caller adds to marks.
fn own_margins(lang: Lang, shifts: &[(Mark, Shift)]) -> String {
    if shifts.is_empty() {
        return String::new();
    }
    let margin = |(mark, shift): &(Mark, Shift)| {
        let minutes = format!("{:+}", f64::from(shift.as_millis()) / 60_000.0);
        say(lang, "margin", &[("mark", Own(mark.name(lang))), ("minutes", Latin(&minutes))])
    };
    let margins = shifts.iter().map(margin).collect::<Vec<_>>().join(&comma(lang));
    say(lang, "own-margins", &[("margins", Own(&margins))])
}

/// Which rules the settings have in place of the method's.
fn own_rules(lang: Lang, keys: &[&str]) -> String {
    if keys.is_empty() {
        return String::new();
    }
    say(lang, "own-rules", &[("rules", Latin(&keys.join(", ")))])
}

/// Where the program is not sure and others in the country print a timetable too, what lists them.
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

/// How sure it is that this is the country's own method.
fn evidence(lang: Lang, evidence: Evidence) -> String {
    match evidence {
        Evidence::Measured => say(lang, "evidence-measured", &[]),
        Evidence::Published => say(lang, "evidence-published", &[]),
        Evidence::Fitted => say(lang, "evidence-fitted", &[]),
        Evidence::Reported => say(lang, "evidence-reported", &[]),
        _ => say(lang, "evidence-program", &[]),
    }
}

/// That the authority's own table is for another point.
pub fn own_point(lang: Lang, point: &AuthorityPoint, distance_km: f64) -> String {
    let (at, km) = (coordinates::text(point.place().point()), format!("{distance_km:.1}"));
    let values = [("point", Latin(&at)), ("km", Plain(&km)), ("option", Latin("--point authority"))];
    say(lang, "own-point", &values)
}

/// That the authority's own table is for another point, and what it prints there: of each mark that differs, its clock.
pub fn own_table(lang: Lang, point: &AuthorityPoint, distance_km: f64, clocks: &[(Mark, String)]) -> String {
    let begin = own_point(lang, point, distance_km);
    if clocks.is_empty() {
        return say(lang, "own-table-is-the-same", &[("begin", Own(&begin))]);
    }
    let times: Vec<_> = clocks.iter().map(|(mark, clock)| format!("{} {clock}", mark.name(lang))).collect();
    say(lang, "own-table", &[("begin", Own(&begin)), ("times", Own(&times.join(&comma(lang))))])
}
