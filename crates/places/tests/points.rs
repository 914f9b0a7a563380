//! The table of the authorities' own points is complete, and each point is near its city.

use std::collections::{BTreeMap, BTreeSet};

use miqat::prayer::{Elevation, Horizon};
use miqat::{Coordinates, Method};
use miqat_places::points::{self, AuthorityPoint};
use miqat_places::{by_geonames_id, distance_km, fold};

/// The raw files of the cities and of the smaller places, which contain every town that a point names, whatever the
/// features.
const TOWNS_CSV: [&str; 2] = [include_str!("../data/cities.csv"), include_str!("../data/small_places.csv")];

/// The greatest distance of a point from the centre of its city: in the city or near it. Farther points are in
/// [`FARTHER_KM`].
const FARTHEST_KM: f64 = 12.0;

/// A zone of Malaysia is several districts wide, and its point its westernmost.
const FARTHEST_OF_ZONE_KM: f64 = 75.0;

/// The points farther away: the method, the authority's name of the city, the distance, and why the point is taken as
/// the authority's. The percentages are the days of the authority's own table whose six minutes are all reproduced at
/// the point, and at the city's centre.
const FARTHER_KM: [(&str, &str, f64, &str); 18] = [
    ("egypt", "6th of October City", 18.8, "the survey's own page of the city: 98.6 %, 2.7 %"),
    ("egypt", "Aswan", 17.6, "the survey's own page of the city: 97.3 %, 29.9 %"),
    ("egypt", "Baltim", 20.6, "the survey's own page of the town: 100 %, 26.0 %"),
    ("egypt", "El-Kharga", 28.7, "the survey's own page of the town: 98.6 %, 0 %"),
    (
        "egypt",
        "El-Mahalla El-Kubra",
        21.0,
        "the survey's own page of the city: 97.3 %, 0 %; the point is by Qutur, which has no page",
    ),
    ("egypt", "Ras Gharib", 25.8, "the survey's own page of the town: 100 %, 0 %"),
    ("egypt", "Sidi Barani", 16.9, "the survey's own page of the town: 100 %, 27.4 %"),
    (
        "jakim",
        "PHG02 Kuantan",
        100.6,
        "JAKIM's list of reference points names FELDA Chempaka, 3°05′ 102°47′, in the southernmost of three districts; the \
         point fitted on the zone's table lies 0.4 km from it",
    ),
    ("jakim", "SGR02 Kuala Selangor", 89.1, "the list has 3°56′ 100°42′, in the sea 12 km west of Sabak Bernam"),
    ("jakim", "SWK02 Miri", 95.7, "the list has 3°35′ 113°43′ in the district of Niah, the zone's westernmost"),
    ("jordan", "عمان، البلقاء، الزرقاء، مادبا", 13.2, "one table for four governorates: 93.6 %, 3.1 %"),
    (
        "kemenag",
        "Cikarang",
        12.0,
        "the ministry's minutes of the regency of Bekasi, whose offices stand east of the town",
    ),
    (
        "oman",
        "Muscat",
        13.1,
        "the ministry's own table, 730 days: 94.1 %, 1.6 %; between the centre and Seeb, the governorate's other end",
    ),
    (
        "tunisia",
        "El Hamma (Gabes)",
        15.9,
        "the institute's own table: 87.5 %, 0 %; at the town's latitude, towards Gabès",
    ),
    ("uae", "Dubai", 25.0, "the western edge of the city, whose eastern one is 22 km east of the centre: 40.5 %, 0 %"),
    ("uae", "Khor Fakkan", 20.0, "the authority's own table: 93.7 %, 27.0 %"),
    ("uae", "Ruwais", 26.6, "the authority's own table, with edges 20 km apart: 94.8 %, 6.9 %"),
    ("egypt", "Taba", 49.1, "the survey's own page of the town, half a degree west of it: 95.9 %, 0 %"),
];

/// The towns of [`WITHOUT_ID`] that are in no raw file: their centres on maps of their country, in degrees.
const CENTRES: [(&str, &str, f64, f64); 1] = [("egypt", "Taba", 29.492, 34.8957)];

/// The rows without a GeoNames id, and the reason.
const WITHOUT_ID: [(&str, &str, &str); 15] = [
    ("egypt", "Taba", "fewer people than the places of the gazetteer have"),
    ("jakim", "Rantau Panjang, Kelantan, Malaysia", "an application's name for the zone KTN01, whose point it has"),
    ("jakim", "Kuala Perlis, Malaysia", "an application's name for the zone PLS01, whose point it has"),
    ("jakim", "JHR01 Pulau Aur", "a zone of islands, a mountain or a forest, in which the gazetteer has no town"),
    ("jakim", "KDH07 Gunung Jerai", "a zone of islands, a mountain or a forest, in which the gazetteer has no town"),
    ("jakim", "PRK04 Temengor", "a zone of islands, a mountain or a forest, in which the gazetteer has no town"),
    ("jakim", "PRK07 Bukit Larut", "a zone of islands, a mountain or a forest, in which the gazetteer has no town"),
    ("jakim", "SBH06 Gunung Kinabalu", "a zone of islands, a mountain or a forest, in which the gazetteer has no town"),
    (
        "jakim",
        "SWK09 Kampung Patarikan",
        "a zone of islands, a mountain or a forest, in which the gazetteer has no town",
    ),
    ("jakim", "PHG01 Pulau Tioman", "a zone without a town of 15,000 people; its smaller ones find it by their zone"),
    ("jakim", "PHG05 Bukit Tinggi", "a zone without a town of 15,000 people; its smaller ones find it by their zone"),
    (
        "jakim",
        "PHG06 Cameron Highlands",
        "a zone without a town of 15,000 people; its smaller ones find it by their zone",
    ),
    ("jakim", "SBH02 Beluran", "a zone without a town of 15,000 people; its smaller ones find it by their zone"),
    ("jakim", "TRG02 Besut", "a zone without a town of 15,000 people; its smaller ones find it by their zone"),
    (
        "jakim",
        "TRG03 Hulu Terengganu",
        "a zone without a town of 15,000 people; its smaller ones find it by their zone",
    ),
];

/// Rows printed under the name of another, distant town: the method, the name of the town whose centre is the rows'
/// point, the printed name, and the town with that name, by GeoNames id.
const UNDER_ANOTHERS_NAME: [(&str, &str, &str, u32); 3] = [
    ("morocco", "Ifrane (Azilal)", "Ifrane", 2_546_917),
    ("morocco", "Skhirate", "Sale", 2_537_763),
    ("syria", "Salakhid", "Salkhad", 164_917),
];

/// Towns whose name in the authority's spelling is in no raw file.
const OTHER_NAMES: [&str; 6] = [
    "diyanet sakarya: adapazarı",
    "iraq Qara Qosh: alhamdaniya",
    "jakim KDH06 Langkawi: kuah",
    "lebanon Jbeil: byblos",
    "tunisia Dar Chaabane Elfehri (Nabeul): darchabanne",
    "uae Madinat Zayed: zayedcity",
];

/// The rows of the table, and those whose town has a GeoNames id.
const POINTS: usize = 430;
const MATCHED: usize = 415;

/// The accuracy of a point: a Ramadan near the equator and the equinox is nearly independent of the latitude, and for
/// some zones of Malaysia only the outlines of districts are known.
const CLOSEST_KM: [(&str, f64); 3] = [("kemenag", 4.4), ("jakim", 2.0), ("", 1.0)];

/// A town of the raw files: its names, folded, and its centre.
struct Town {
    names: Vec<String>,
    centre: Coordinates,
}

fn towns() -> BTreeMap<u32, Town> {
    let mut towns = BTreeMap::new();
    for raw in TOWNS_CSV {
        let mut reader = csv::Reader::from_reader(raw.as_bytes());
        let header = reader.headers().unwrap().clone();
        let at = |name: &str| header.iter().position(|column| column == name);
        let names = ["name", "name_ar", "alternate_names", "names"].map(at);
        let numbers = ["geonameid", "latitude", "longitude"].map(|name| at(name).unwrap());
        for record in reader.records().map(Result::unwrap) {
            let number = |place: usize| record[numbers[place]].parse::<f64>().unwrap();
            let all = names.into_iter().flatten().flat_map(|at| record[at].split('|'));
            let town = Town {
                names: all.filter(|name| !name.is_empty()).map(fold::letters).collect(),
                centre: Coordinates::new(number(1), number(2)).unwrap(),
            };
            towns.insert(record[numbers[0]].parse().unwrap(), town);
        }
    }
    towns
}

/// The authority's name of the town alone: without the code of a zone, the governorate and the other towns.
fn bare_name(point: &AuthorityPoint) -> String {
    let name = point.city().split(['(', ',', '،']).next().unwrap();
    fold::letters(if point.method_id() == "jakim" { name.split_once(' ').unwrap().1 } else { name })
}

#[test]
fn every_point_has_a_method_and_lies_by_its_city() {
    let towns = towns();
    let (mut named, mut matched, mut farther, mut without) = (BTreeSet::new(), 0, 0, 0);
    for point in points::all() {
        let (id, place) = (point.method_id(), point.place());
        let what = format!("{id} {}", point.city());
        assert!(Method::by_id(id).is_some(), "{what}");
        assert!(named.insert((id.to_owned(), point.city().to_owned())), "{what} is there twice");
        let closest_km = CLOSEST_KM.iter().find(|(method, _)| method.is_empty() || *method == id).unwrap().1;
        assert!(point.uncertainty_km() > 0.0 && point.uncertainty_km() <= closest_km, "{what}");
        assert_eq!(points::of_city(id, point.city()).as_ref(), Some(&point), "{what}");
        let of_row = |row: (&str, &str)| row == (id, point.city());
        let centre = match point.geonames_id() {
            Some(geonames_id) => {
                matched += 1;
                let of_id = points::of_geonames_id(id, geonames_id).unwrap_or_else(|| panic!("{what}"));
                if let Some(city) = by_geonames_id(geonames_id) {
                    assert!(city.authority_points().any(|point| point == of_id), "{what}");
                }
                Some(towns.get(&geonames_id).unwrap_or_else(|| panic!("{what}: no town {geonames_id}")).centre)
            }
            None => {
                without += 1;
                assert!(WITHOUT_ID.iter().any(|row| of_row((row.0, row.1))), "{what} has no id and no reason");
                let centre = CENTRES.iter().find(|row| of_row((row.0, row.1)));
                centre.map(|row| Coordinates::new(row.2, row.3).unwrap())
            }
        };
        let Some(centre) = centre else { continue };
        let away_km = distance_km(centre, place.point());
        match FARTHER_KM.iter().find(|row| of_row((row.0, row.1))) {
            Some((.., known_km, _)) => {
                farther += 1;
                assert!((away_km - known_km).abs() < 0.1, "{what}: {away_km} km");
            }
            None => {
                let limit_km = if id == "jakim" { FARTHEST_OF_ZONE_KM } else { FARTHEST_KM };
                assert!(away_km < limit_km, "{what}: {away_km} km from its town, and no reason");
            }
        }
        // The latest point of a zone is within the zone: a governorate of Jordan is as wide as one of Malaysia's zones.
        for other in [place.second_point(), place.second_edge()].into_iter().flatten() {
            assert!(distance_km(centre, other) < FARTHEST_OF_ZONE_KM, "{what}: {other:?}");
        }
    }
    assert_eq!((named.len(), matched), (POINTS, MATCHED));
    assert_eq!((farther, without), (FARTHER_KM.len(), WITHOUT_ID.len()), "an exception that is none");
}

#[test]
fn the_town_of_a_point_bears_its_name_and_no_nearer_one_does() {
    let towns = towns();
    let mut by_name: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (id, town) in &towns {
        town.names.iter().for_each(|name| by_name.entry(name).or_default().push(*id));
    }
    let mut other_names = Vec::new();
    for point in points::all() {
        let Some(id) = point.geonames_id() else { continue };
        let (name, town, at) = (bare_name(&point), &towns[&id], point.place().point());
        let likeness = |other: &String| strsim::normalized_levenshtein(&name, other);
        let like = town.names.iter().map(likeness).fold(0.0, f64::max);
        if like < 0.6 {
            other_names.push(format!("{} {}: {}", point.method_id(), point.city(), town.names[0]));
        }
        let away_km = |id: &u32| distance_km(towns[id].centre, at);
        let nearest =
            by_name.get(name.as_str()).and_then(|ids| ids.iter().min_by(|a, b| away_km(a).total_cmp(&away_km(b))));
        // The point of a zone is its westernmost, if other towns have the name too.
        let is_its = point.method_id() == "jakim" || nearest.is_none_or(|nearest| away_km(nearest) >= away_km(&id));
        assert!(is_its, "{} {}: {nearest:?} is nearer than {id}", point.method_id(), point.city());
    }
    assert_eq!(other_names, OTHER_NAMES);
}

#[test]
fn a_town_under_whose_name_another_ones_rows_were_printed_is_not_computed_at_their_point() {
    let towns = towns();
    for (method, is, printed, namesake) in UNDER_ANOTHERS_NAME {
        let point = points::of_city(method, is).unwrap_or_else(|| panic!("{method} {is}"));
        let (own, at) = (point.geonames_id().unwrap(), point.place().point());
        assert!(distance_km(towns[&own].centre, at) < 1.0, "{is}");
        assert!(distance_km(towns[&namesake].centre, at) > 30.0, "{printed}");
        assert_eq!(points::of_city(method, printed), None);
        assert_eq!(points::of_geonames_id(method, namesake), None);
        if let Some(city) = by_geonames_id(namesake) {
            assert!(city.standpoint().own_point().is_none_or(|own| *own != point), "{city}");
        }
    }
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
