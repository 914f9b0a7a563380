//! The authority's point of a place: notes about it, and the error if it is unknown.

use miqat_places::points::{self, AuthorityPoint};
use miqat_places::{NEAR_KM, Origin, Standpoint};

use crate::asked::Asked;
use crate::choices::PointChoice;
use crate::site::Site;
use crate::words::Note;

/// The most cities with a known point that the error names.
const CITIES_NAMED: usize = 8;

/// Refuses a policy for heights if no height is known.
///
/// # Errors
///
/// A message that names the option for a height.
pub fn check_height(asked: &Asked, stand: &Standpoint) -> Result<(), String> {
    let is_given = asked.rules.elevation.or(asked.settings.elevation_m).is_some();
    if asked.rules.elevation_policy().is_none() || is_given || stand.place().point().elevation_m() != 0.0 {
        return Ok(());
    }
    Err("--elevation-policy says what a height does, and none is known here: give one with --elevation METRES"
        .to_owned())
}

/// The note on the place to which the times apply, if it is not the requested one.
pub fn point_note(site: &Site, stand: &Standpoint, point: PointChoice) -> Option<Note> {
    let away_km = |of: &AuthorityPoint| miqat_places::distance_km(site.point, of.place().point());
    match stand.origin() {
        _ if point == PointChoice::Centre => None,
        Origin::Own(own) => Some(Note::OwnPoint { distance_km: away_km(own), point: own.clone(), city: site.city }),
        Origin::Neighbour { point, distance_km } => {
            Some(Note::Neighbour { point: point.clone(), distance_km: *distance_km })
        }
        _ => None,
    }
}

/// The error for an unknown point, with the cities that have one.
pub fn no_point(site: &Site, method: &str) -> String {
    // Only cities that the gazetteer's names can select.
    let asked = |point: &AuthorityPoint| point.method_id() == method && point.geonames_id().is_some();
    let known: Vec<_> = points::all().filter(asked).map(|point| point.city().to_owned()).collect();
    let more = match known.len().saturating_sub(CITIES_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let named = known.iter().take(CITIES_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let known = if known.is_empty() { "none".to_owned() } else { format!("{named}{more}") };
    let place = match &site.city {
        Some(city) => format!("the authority's own point of {city} is not known"),
        None => format!(
            "no point of the authority is known within {} km of {}",
            NEAR_KM,
            crate::coordinates::text(site.point)
        ),
    };
    format!("--point authority: {place}; allowed is --point centre, and known for the method {method} are: {known}")
}
