//! The authority's point of a place: what is said of it, and that it is not known.

use miqat_places::points::{self, AuthorityPoint};
use miqat_places::{NEAR_KM, Origin, Standpoint};

use crate::asked::Asked;
use crate::choices::PointChoice;
use crate::site::Site;
use crate::words::Note;

/// How many of the cities whose authority's point is known are named.
const CITIES_NAMED: usize = 8;

/// Refuses a policy for heights where no height is known.
///
/// # Errors
///
/// A message that names the option that has one.
pub fn check_height(asked: &Asked, stand: &Standpoint) -> Result<(), String> {
    let is_given = asked.rules.elevation.or(asked.settings.elevation_m).is_some();
    if asked.rules.elevation_policy().is_none() || is_given || stand.place().point().elevation_m() != 0.0 {
        return Ok(());
    }
    Err("--elevation-policy says what a height does, and none is known here: give one with --elevation METRES"
        .to_owned())
}

/// What is said of the place for which the times are, where it is not the one that was asked for.
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

/// Says that the authority's own point of a place is not known, and which are.
pub fn no_point(site: &Site, method: &str) -> String {
    // Those alone that can be asked for by a name of the gazetteer.
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
