//! The table of the authorities' own points is whole, and each point lies by its city.

use std::collections::BTreeSet;

use miqat::Method;
use miqat::prayer::{Elevation, Horizon};
use miqat_places::points::{self, AuthorityPoint};
use miqat_places::{by_geonames_id, distance_km};

/// A zone of Malaysia is a district wide, and its point its westernmost; a city's point is in the city or near it.
const FARTHEST_KM: [(&str, f64); 2] = [("jakim", 75.0), ("", 30.0)];

/// The points that lie farther away, each with its distance and the reason.
const FARTHER_KM: [(&str, f64); 3] = [
    // JAKIM's zone is three districts from north to south, and its list of reference points names FELDA Chempaka in the
    // southernmost, 3°05′ 102°47′; the point fitted on the zone's table lies 0.4 km from it.
    ("PHG02 Kuantan", 100.6),
    // The list has 3°56′ 100°42′, in the sea 12 km west of Sabak Bernam, the zone's other district.
    ("SGR02 Kuala Selangor", 89.1),
    // The list has 3°35′ 113°43′ in the district of Niah, the zone's westernmost.
    ("SWK02 Miri", 95.7),
];

/// The most by which a point may be off: those from the outlines of districts.
const UNCERTAIN_KM: f64 = 2.0;

/// The rows of the table, and those whose city the gazetteer has.
const POINTS: usize = 386;
const MATCHED: usize = 319;

fn limit_km(method: &str) -> f64 {
    FARTHEST_KM.iter().find(|(id, _)| id.is_empty() || *id == method).unwrap().1
}

#[test]
fn every_point_has_a_method_and_lies_by_its_city() {
    let points: Vec<AuthorityPoint> = points::all().collect();
    let (mut named, mut matched) = (BTreeSet::new(), 0);
    for point in &points {
        let (id, place) = (point.method_id(), point.place());
        let what = format!("{id} {}", point.city());
        assert!(Method::by_id(id).is_some(), "{what}");
        assert!(named.insert((id, point.city())), "{what} is there twice");
        assert!(point.uncertainty_km() > 0.0 && point.uncertainty_km() <= UNCERTAIN_KM, "{what}");
        assert_eq!(points::of_city(id, point.city()).as_ref(), Some(point), "{what}");
        if let Some(geonames_id) = point.geonames_id() {
            let city = by_geonames_id(geonames_id).unwrap_or_else(|| panic!("{what}: no city {geonames_id}"));
            let away_km = distance_km(city.point(), place.point());
            match FARTHER_KM.iter().find(|(name, _)| *name == point.city()) {
                Some((_, known_km)) => assert!((away_km - known_km).abs() < 0.1, "{what}: {away_km} km from {city}"),
                None => assert!(away_km < limit_km(id), "{what}: {away_km} km from {city}"),
            }
            // The latest of a zone stands within the zone: a governorate of Jordan is as wide as one of Malaysia's.
            for other in [place.second_point(), place.second_edge()].into_iter().flatten() {
                assert!(distance_km(city.point(), other) < limit_km("jakim"), "{what}: {other:?}");
            }
            let of_id = points::of_geonames_id(id, geonames_id).unwrap_or_else(|| panic!("{what}"));
            assert!(city.authority_points().any(|point| point == of_id), "{what}");
            matched += 1;
        }
    }
    assert_eq!((points.len(), matched), (POINTS, MATCHED));
}

#[test]
fn a_point_has_what_its_method_asks_of_a_place() {
    for point in points::all() {
        let method = Method::by_id(point.method_id()).unwrap();
        let asks_horizon = matches!(method.horizon(), Horizon::OfPlace { .. });
        assert_eq!(point.place().horizon().is_some(), asks_horizon, "{} {}", point.method_id(), point.city());
        let has_height = point.place().point().elevation_m() > 0.0;
        assert!(!has_height || method.elevation() != Elevation::Ignored, "{} {}", point.method_id(), point.city());
    }
}
