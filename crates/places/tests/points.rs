//! The table of the authorities' own points is whole, and each point lies by its city.

use std::collections::{BTreeMap, BTreeSet};

use miqat::prayer::{Elevation, Epoch, Horizon, SolarEpoch};
use miqat::{Coordinates, Method, PerMark, Shift};
use miqat_places::{cities, points};

/// A zone of Malaysia is a district wide, and its point its westernmost; a city's point is in the city or beside it.
const FARTHEST_KM: [(&str, f64); 2] = [("jakim", 75.0), ("", 30.0)];

/// The rows of the table, and those whose city the gazetteer has.
const POINTS: usize = 325;
const MATCHED: usize = 269;

/// The distance of two neighbouring points, on a plane.
fn distance_km(a: Coordinates, b: Coordinates) -> f64 {
    /// Kilometres in a degree of a great circle of 6371 km.
    const DEGREE_KM: f64 = 111.2;
    let north = a.latitude().degrees() - b.latitude().degrees();
    let east = (a.longitude().degrees() - b.longitude().degrees()) * a.latitude().radians().cos();
    north.hypot(east) * DEGREE_KM
}

fn limit_km(method: &str) -> f64 {
    FARTHEST_KM.iter().find(|(id, _)| id.is_empty() || *id == method).unwrap().1
}

#[test]
fn every_point_has_a_method_and_lies_by_its_city() {
    let cities: BTreeMap<u32, Coordinates> = cities().map(|city| (city.geonames_id, city.point)).collect();
    let points = points::own().unwrap();
    let (mut named, mut matched) = (BTreeSet::new(), 0);
    for point in &points {
        let what = format!("{} {}", point.method, point.city);
        assert!(Method::by_id(&point.method).is_some(), "{what}");
        assert!(named.insert((&point.method, &point.city)), "{what} is there twice");
        assert!(point.uncertainty_km > 0.0 && point.uncertainty_km <= 1.0, "{what}");
        if let Some(id) = point.geonameid {
            let city = cities.get(&id).unwrap_or_else(|| panic!("{what}: no city {id}"));
            let away_km = distance_km(*city, point.place.point());
            assert!(away_km < limit_km(&point.method), "{what}: {away_km} km from city {id}");
            // The latest of a zone stands within the zone: a governorate of Jordan is as wide as one of Malaysia's.
            for other in [point.place.second_point(), point.place.second_edge()].into_iter().flatten() {
                assert!(distance_km(*city, other) < limit_km("jakim"), "{what}: {other:?}");
            }
            assert_eq!(
                points::of_geonameid(&points, &point.method, id).map(|found| &found.method),
                Some(&point.method)
            );
            matched += 1;
        }
    }
    assert_eq!((points.len(), matched), (POINTS, MATCHED));
}

#[test]
fn a_point_has_what_its_method_asks_of_a_place() {
    for point in points::own().unwrap() {
        let method = Method::by_id(&point.method).unwrap();
        let asks_horizon = matches!(method.horizon(), Horizon::OfPlace { .. });
        assert_eq!(point.place.horizon().is_some(), asks_horizon, "{} {}", point.method, point.city);
        let has_height = point.place.point().elevation_m() > 0.0;
        assert!(!has_height || method.elevation() != Elevation::Ignored, "{} {}", point.method, point.city);
    }
}

#[test]
fn a_table_says_what_is_wrong_with_it() {
    let fault = |row: &str| {
        let header = "method,city,lat,lon,lat_east,lon_east,horizon_deg,elevation_m,sun,variant,uncertainty_km\n";
        points::read(&format!("{header}{row}\n")).unwrap_err()
    };
    assert_eq!(fault("jakim,A,x,1,,,,,,,"), "points.csv, line 2: lat is 'x', not a number");
    assert_eq!(fault("jakim,A,,1,,,,,,,"), "points.csv, line 2: lat is missing");
    assert_eq!(fault("jakim,A,91,1,,,,,,,"), "points.csv, line 2: a latitude of 91° is not within -90° to 90°");
    assert_eq!(fault("jakim,A,1,1,,,,,,nobody,"), "points.csv, line 2: variant is 'nobody', which is no method's id");
    assert!(fault("jakim,A,1,1,,,,,yesterday,,").contains("sun is 'yesterday'"));
}

#[test]
fn several_points_of_a_zone_are_one_answer() {
    let theirs = "method,city,lat,lon,sun\njakim,A,1,101,at event\njakim,B,2,102,at event\n";
    let ours = "method,city,lat,lon,lat_second,lon_second,lat_second_east,lon_second_east,horizon_east_deg,sun\n\
        jakim,A,1.5,101.5,1.2,101.2,1.3,101.9,,frozen at 0h UT + 0.25 d\n\
        jakim,B,2.5,102.5,,,,,,frozen at 0h UT + 0.25 d\n";
    let (theirs, ours) = (points::read(theirs).unwrap(), points::read(ours).unwrap());
    assert_eq!(ours[0].place.second_point(), Some(Coordinates::new(1.2, 101.2).unwrap()));
    assert_eq!(ours[0].place.second_edge(), Some(Coordinates::new(1.3, 101.9).unwrap()));
    let both = points::completed(theirs.clone(), ours.clone());
    assert_eq!(both[0], ours[0], "what one point cannot say is taken whole");
    assert_eq!(both[1], theirs[1], "one point is not exchanged for another");
}

#[test]
fn a_city_has_its_own_sun_its_own_rule_and_what_another_table_knows() {
    let table = "method,city,lat,lon,sun,variant\n\
        jakim,A,1,101,frozen at 0h UT + 0.25 d,\n\
        jakim,B,2,102,at event,jakim-kelantan\n\
        kuwait,C,29,48,0.40 d earlier than 2026 (perpetual table),\n";
    let read = points::read(table).unwrap();
    let jakim = Method::by_id("jakim").unwrap();
    let frozen = PerMark::splat(SolarEpoch::both(Epoch::Utc(Shift::seconds(21_600))));
    assert_eq!(*read[0].method_here(jakim).solar_epoch(), frozen);
    assert_eq!(read[1].method_here(jakim).isha(), Method::by_id("jakim-kelantan").unwrap().isha());
    assert_eq!(read[2].sun, None, "a perpetual table's year is its method's");
    let bare = points::read("method,city,lat,lon\njakim, a\u{301},1.5,101.5\n").unwrap();
    let both = points::completed(bare, read);
    assert_eq!(both.len(), 3, "a city is the same however it is written");
    assert_eq!(both[0].place.point().latitude().degrees(), 1.5);
    assert!(both[0].sun.is_some());
}
