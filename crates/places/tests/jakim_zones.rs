//! JAKIM's zones: each has a point, each town of Malaysia has a zone, and a zone whose table was not used for its point
//! has the table's minutes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use miqat::{Coordinates, Mark, Method, Schedule, methods};
use miqat_places::points::{self, AuthorityPoint, Table};
use miqat_places::{Standpoint, cities, countries, find};

/// The points of the zones as derived from published data, without a table.
const DERIVED: &str = include_str!("../data/jakim_zones.csv");
/// The table of all points, with the number of rows to which each was fitted.
const POINTS: &str = include_str!("../data/points.csv");
/// Rows of e-Solat's tables of 2026.
const EXCERPTS: [&str; 4] = [
    include_str!("../../../tests/data/methods/jakim/excerpt.csv"),
    include_str!("../../../tests/data/methods/jakim-johor/excerpt.csv"),
    include_str!("../../../tests/data/methods/jakim-kelantan/excerpt.csv"),
    include_str!("../../../tests/data/methods/jakim-penang/excerpt.csv"),
];
const MARKS: [(&str, Mark); 6] = [
    ("fajr", Mark::Fajr),
    ("sunrise", Mark::Sunrise),
    ("dhuhr", Mark::Dhuhr),
    ("asr", Mark::Asr),
    ("maghrib", Mark::Maghrib),
    ("isha", Mark::Isha),
];
/// The zones of e-Solat's selector by state, with their number (30 September 2026).
const SELECTOR: [(&str, usize); 14] = [
    ("JHR", 4),
    ("KDH", 7),
    ("KTN", 2),
    ("MLK", 1),
    ("NGS", 3),
    ("PHG", 6),
    ("PLS", 1),
    ("PNG", 1),
    ("PRK", 7),
    ("SBH", 9),
    ("SGR", 3),
    ("SWK", 9),
    ("TRG", 4),
    ("WLY", 2),
];

type Row = BTreeMap<String, String>;

fn rows(csv: &str) -> Vec<Row> {
    csv::Reader::from_reader(csv.as_bytes()).deserialize().map(|row| row.unwrap()).collect()
}

fn code(point: &AuthorityPoint) -> &str {
    &point.city()[..5]
}

#[test]
fn a_zone_left_out_of_the_making_has_the_minutes_of_its_table() {
    let derived = Table::read(DERIVED).unwrap();
    let zone = find("Kuala Lumpur", countries::by_code("MY")).unwrap().city.zone();
    let (mut right, mut all): (BTreeMap<String, [usize; 2]>, _) = (BTreeMap::new(), 0);
    for row in EXCERPTS.iter().flat_map(|csv| rows(csv)) {
        let point = derived.of_city("jakim", &row["city"]).unwrap_or_else(|| panic!("{}", row["city"]));
        let date: NaiveDate = row["date"].parse().unwrap();
        let day = Schedule::new(*point.place(), zone, point.method_here(&methods::JAKIM)).day(date).unwrap();
        let is_right = |(name, mark): &(&str, Mark)| day.time(*mark).format("%H:%M").to_string() == row[*name];
        let [six, of] = right.entry(code(point).to_owned()).or_default();
        *six += usize::from(MARKS.iter().all(is_right));
        *of += 1;
        all += 1;
    }
    let six: usize = right.values().map(|[six, _]| six).sum();
    assert_eq!(all, 114);
    assert!(six * 100 >= all * 80, "{six} of {all}: {right:?}");
}

#[test]
fn every_zone_has_a_point_and_every_town_of_malaysia_a_zone() {
    let codes: BTreeSet<String> = Table::own()
        .points()
        .iter()
        .filter(|point| point.method_id() == "jakim")
        .map(|point| code(point).to_owned())
        .filter(|code| code[3..].parse::<u8>().is_ok())
        .collect();
    let wanted: BTreeSet<String> =
        SELECTOR.iter().flat_map(|(state, zones)| (1..=*zones).map(move |zone| format!("{state}{zone:02}"))).collect();
    assert_eq!((codes.len(), codes), (59, wanted));
    let mut towns = 0;
    for city in cities().filter(|city| city.country().code() == "MY") {
        let own = points::of_geonames_id("jakim", city.geonames_id());
        assert!(own.is_some_and(|own| own.city().is_char_boundary(5)), "{city}");
        towns += 1;
    }
    assert!(towns >= 355, "{towns}");
}

#[test]
fn a_city_has_the_zone_of_its_district_however_far_its_point_is() {
    for (name, zone) in [
        ("Ipoh", "PRK02"),
        ("Kuching", "SWK08"),
        ("Kota Bharu", "KTN01"),
        ("Sandakan", "SBH01"),
        ("Shah Alam", "SGR01"),
        ("Petaling Jaya", "SGR01"),
        ("Kangar", "PLS01"),
        ("Langkawi", "KDH06"),
        ("Alor Setar", "KDH01"),
        ("Seremban", "NGS03"),
        ("Kuala Terengganu", "TRG01"),
        ("Labuan", "WLY02"),
        ("Klang", "SGR03"),
        ("Taiping", "PRK06"),
        ("Miri", "SWK02"),
        ("Muar", "JHR04"),
    ] {
        let city = find(name, countries::by_code("MY")).unwrap().city;
        let stand = city.standpoint();
        assert_eq!(stand.own_point().map(code), Some(zone), "{name}");
    }
    // Coordinates get the zone of the nearest town: Genting Highlands, Bukit Fraser, a plantation between Segamat and
    // Rompin, and the middle of Singapore, which has none.
    for (latitude_deg, longitude_deg, zone) in [
        (3.4236, 101.7932, Some("PHG06")),
        (3.7119, 101.7366, Some("PHG06")),
        (2.98, 102.95, Some("PHG02")),
        (1.35, 103.82, None),
    ] {
        let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
        let stand = Standpoint::of(&methods::JAKIM, None, point);
        assert_eq!(stand.own_point().map(code), zone, "{latitude_deg}, {longitude_deg}");
    }
}

#[test]
fn a_point_that_was_fitted_on_no_table_is_the_derived_one() {
    let (derived, own) = (Table::read(DERIVED).unwrap(), Table::read(POINTS).unwrap());
    let (mut without, mut fitted) = (0, BTreeSet::new());
    for row in rows(POINTS).iter().filter(|row| row["method"] == "jakim" && row["city"].as_bytes()[3].is_ascii_digit())
    {
        let (point, from) =
            (own.of_city("jakim", &row["city"]).unwrap(), derived.of_city("jakim", &row["city"]).unwrap());
        assert!(Method::by_id(from.variant_id().unwrap_or("jakim")).is_some());
        assert_eq!(point.method_here(&methods::JAKIM), from.method_here(&methods::JAKIM), "{}", row["city"]);
        if row["rows"] == "0" {
            assert_eq!(point.place(), from.place(), "{}", row["city"]);
            without += 1;
        } else {
            fitted.insert(code(point).to_owned());
        }
    }
    let of_tables = ["JHR02", "KDH01", "KTN01", "MLK01", "NGS03", "PHG02", "PNG01", "SBH07"];
    assert_eq!((without, fitted), (51, of_tables.map(str::to_owned).into()));
}
