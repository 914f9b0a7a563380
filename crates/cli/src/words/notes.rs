//! Notes on assumptions and limits of an answer, one line each.

use chrono::NaiveDate;
use miqat::Method;
use miqat::locale::Lang;

use super::Value::{Latin, Own, Plain};
use super::marks::{decimal, isolated_in};
use super::{comma, say};
use crate::coordinates;
use miqat_places::boundaries::{Located, Sureness};
use miqat_places::points::AuthorityPoint;
use miqat_places::{City, Spread};

/// How many of the other cities with the same name are listed.
const OTHERS_NAMED: usize = 5;

/// The option that selects a city's centre, or the coordinates as they are.
const CENTRE: &str = "--point centre";

/// A note on an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// One of several cities with the same name was chosen.
    Namesakes { taken: City, others: Vec<City> },
    /// The country of a point is uncertain, and its time zone unless it was given.
    Located(Located, bool),
    /// The authority's own point was used for a city, or for nearby coordinates.
    OwnPoint { point: AuthorityPoint, distance_km: f64, city: Option<City> },
    /// The horizon or the height of the nearest known point was used.
    Neighbour { point: AuthorityPoint, distance_km: f64 },
    /// The authority uses horizons, edges or heights, and those of this place are unknown.
    NoPoint { method: &'static Method, spread: Spread },
    /// A height was given, but the method ignores heights.
    NoDip,
    /// The time zone data are of a year before the one that precedes the requested date.
    AgedZones { version: String },
    /// The rules of authorities were last read in such a year.
    AgedRules { known_until: NaiveDate },
    /// The rules in the settings are for their own place, and the question is about another.
    Elsewhere { place: String, keys: Vec<&'static str> },
    /// A year was read as Gregorian although it is more likely Hijri, with the option that reads it as Hijri.
    GregorianYear { year: i32, instead: String },
    /// A date that the place skipped.
    Skipped(NaiveDate),
}

impl Note {
    /// The note in a language, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Namesakes { taken, others } => namesakes(lang, *taken, others),
            Self::Located(located, is_zone_taken) => located_at(lang, located, *is_zone_taken),
            Self::OwnPoint { point, distance_km, city } => own_point(lang, point, *distance_km, *city),
            Self::Neighbour { point, distance_km } => {
                let (figure, id) = match point.place().horizon() {
                    Some(horizon) => (format!("{}°", horizon.degrees()), "neighbours-horizon"),
                    None => (format!("{} m", point.place().point().elevation_m()), "neighbours-height"),
                };
                let (km, figure) = (format!("{distance_km:.0}"), decimal(lang, &figure));
                let town = ("town", Latin(point.city()));
                say(lang, id, &[town, ("km", Plain(&km)), ("figure", Latin(&figure)), ("option", Latin(CENTRE))])
            }
            Self::NoPoint { method, spread } => {
                let (sunrise, maghrib) = (range(lang, spread.sunrise_min), range(lang, spread.maghrib_min));
                let values = [
                    ("towns", Plain(&spread.cities.to_string())),
                    ("sunrise", Latin(&sunrise)),
                    ("maghrib", Latin(&maghrib)),
                    ("method", Latin(method.id().unwrap_or_default())),
                ];
                say(lang, "no-point", &values)
            }
            Self::NoDip => say(lang, "no-dip", &[("option", Latin("--elevation-policy"))]),
            Self::AgedZones { version } => say(lang, "aged-zones", &[("version", Latin(version))]),
            Self::AgedRules { known_until } => say(lang, "aged-rules", &[("date", Latin(&known_until.to_string()))]),
            Self::Elsewhere { place, keys } => {
                let keys = keys.join(", ");
                say(lang, "settings-elsewhere", &[("keys", Latin(&keys)), ("place", Own(place))])
            }
            Self::GregorianYear { year, instead } => {
                let year = year.to_string();
                say(lang, "gregorian-year", &[("year", Latin(&year)), ("instead", Latin(instead))])
            }
            Self::Skipped(date) => say(lang, "skipped-date", &[("date", Latin(&date.to_string()))]),
        }
    }

    /// Whether the note names the point to which the times apply.
    pub fn is_of_point(&self) -> bool {
        matches!(self, Self::OwnPoint { .. } | Self::Neighbour { .. } | Self::NoPoint { .. })
    }
}

/// A city with its state, if the table has one, and its country. States have only English names.
fn named(lang: Lang, city: City) -> String {
    let state = city.state().map_or(String::new(), |state| comma(lang) + &isolated_in(lang, state.name()));
    let country = if lang == Lang::En { city.country().code() } else { city.country().name(lang) };
    format!("{}{state} ({country})", city.name_in(lang))
}

/// Says which of several cities with the same name was chosen, and lists the first of the others.
fn namesakes(lang: Lang, taken: City, others: &[City]) -> String {
    let named_at = |city: &City| {
        let (name, at) = (named(lang, *city), coordinates::text(city.point()));
        say(lang, "city-at", &[("city", Own(&name)), ("point", Latin(&at))])
    };
    let listed = others.iter().take(OTHERS_NAMED).map(named_at).collect::<Vec<_>>().join(&comma(lang));
    let more = match others.len().saturating_sub(OTHERS_NAMED) {
        0 => String::new(),
        more => say(lang, "and-more", &[("count", Plain(&more.to_string()))]),
    };
    let (taken, count) = (named(lang, taken), (others.len() + 1).to_string());
    let values = [
        ("count", Plain(&count)),
        ("taken", Own(&taken)),
        ("option", Latin("--country")),
        ("others", Own(&listed)),
        ("more", Own(&more)),
    ];
    say(lang, "namesakes", &values)
}

/// Says to which point of the authority the times apply.
fn own_point(lang: Lang, point: &AuthorityPoint, distance_km: f64, city: Option<City>) -> String {
    let km = decimal(lang, &format!("{distance_km:.1}"));
    let at = coordinates::text(point.place().point());
    let uncertainty = decimal(lang, &point.uncertainty_km().to_string());
    let (id, place) = match city {
        Some(_) if has_code(point) => ("computed-for-zone", point.city()),
        Some(city) if !is_of(point, city) => ("computed-for-table", point.city()),
        Some(_) => ("computed-for-own-point", ""),
        None => ("computed-for-near-point", point.city()),
    };
    let computed = match point.since_year() {
        Some(year) => say(lang, "computed-since", &[("year", Plain(&year.to_string()))]),
        None => say(lang, "computed", &[]),
    };
    let authority = point.method_id().to_uppercase();
    let values = [
        ("computed", Own(&computed)),
        ("authority", Latin(&authority)),
        ("town", Latin(place)),
        ("km", Plain(&km)),
        ("point", Latin(&at)),
        ("uncertainty", Plain(&uncertainty)),
        ("option", Latin(CENTRE)),
    ];
    say(lang, id, &values)
}

/// Whether a point belongs to the city itself, rather than to its zone or a neighbouring town.
fn is_of(point: &AuthorityPoint, city: City) -> bool {
    point.geonames_id() == Some(city.geonames_id())
}

/// Whether a point is named by a zone code of three letters and two digits: "WLY01 Kuala Lumpur".
fn has_code(point: &AuthorityPoint) -> bool {
    let Some((code, _)) = point.city().split_once(' ') else { return false };
    let Some((letters, digits)) = code.split_at_checked(3) else { return false };
    letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && digits.len() == 2
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A range in whole minutes with their signs.
fn range(lang: Lang, [least, most]: [f64; 2]) -> String {
    let minutes = |minutes: f64| {
        let whole = minutes.round();
        if whole == 0.0 { "0".to_owned() } else { format!("{whole:+}") }
    };
    match (minutes(least), minutes(most)) {
        (least, most) if least == most => least,
        (least, most) if lang == Lang::En => format!("{least} to {most}"),
        (least, most) => format!("{least} … {most}"),
    }
}

/// Says why the place of a point is uncertain, and what was chosen.
fn located_at(lang: Lang, located: &Located, is_zone_taken: bool) -> String {
    let Located { zone, country, nearest, distance_km, .. } = located;
    let country = country.name(lang);
    let city = if lang == Lang::En { nearest.to_string() } else { named(lang, *nearest) };
    let (km, km_closely) = (format!("{distance_km:.0}"), decimal(lang, &format!("{distance_km:.1}")));
    let city = ("city", Own(&city));
    let why = match located.sureness {
        Sureness::Border => say(lang, "point-near-border", &[]),
        Sureness::Sea => say(lang, "point-at-sea", &[city, ("km", Plain(&km))]),
        Sureness::Stated => say(lang, "point-not-in-country", &[("country", Own(country)), city, ("km", Plain(&km))]),
        _ => say(lang, "map-and-cities-differ", &[city, ("km", Plain(&km_closely))]),
    };
    let values = [
        ("why", Own(&why)),
        ("country", Own(country)),
        ("zone", Latin(zone)),
        ("country-option", Latin("--country")),
        ("zone-option", Latin("--tz")),
    ];
    say(lang, if is_zone_taken { "country-and-zone-taken" } else { "country-taken" }, &values)
}
