//! The places of the excerpts are those of the table of points: a point that is moved in one of them is seen.

mod common;

use std::collections::BTreeSet;

use common::excerpts::places_of;
use common::root;
use miqat::Place;
use miqat_places::points::{self, AuthorityPoint};

/// The excerpts with a place of the table of points, and how many of their cities have one.
const WITH_POINTS: [(&str, usize); 30] = [
    ("algeria", 3),
    ("bahrain", 1),
    ("bosnia", 1),
    ("diyanet", 30),
    ("egypt", 19),
    ("iraq", 18),
    ("jadwalsholat", 7),
    ("jakim", 3),
    ("jakim-johor", 2),
    ("jakim-kelantan", 1),
    ("jakim-penang", 1),
    ("jordan", 4),
    ("kemenag", 11),
    ("kuwait", 1),
    ("lebanon", 6),
    ("london-unified", 2),
    ("morocco", 16),
    ("muis", 1),
    ("muis-2025", 1),
    ("oman", 7),
    ("palestine", 13),
    ("qatar", 1),
    ("syria", 20),
    ("tunisia", 5),
    ("uae", 7),
    ("ukraine", 4),
    ("uzbekistan", 10),
    ("uzbekistan-2024-04", 1),
    ("uzbekistan-pre2024-04", 10),
    ("yemen", 4),
];

#[test]
fn a_city_of_an_excerpt_is_where_the_table_of_points_has_it() {
    let folder = root().join("tests/data/methods");
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut ids: Vec<String> = entries
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    ids.sort();
    let mut found = Vec::new();
    let mut moved = Vec::new();
    // Of a program: its rows are at GeoNames' point and not at the Calendar House's.
    ids.retain(|id| id != "qatar-salahtv");
    for id in &ids {
        let excerpt = places_of(id);
        let mut cities = BTreeSet::new();
        for of_excerpt in excerpt.points() {
            // A variant of a method, such as that of a state of Malaysia, has the method's points.
            let is_its =
                |point: &AuthorityPoint| id.starts_with(point.method_id()) && point.city() == of_excerpt.city();
            let Some(own) = points::all().find(is_its) else { continue };
            let [here, there]: [&Place; 2] = [of_excerpt.place(), own.place()];
            if here != there {
                moved.push(format!("{id} {}: {here:?}, {there:?}", of_excerpt.city()));
            }
            cities.insert(of_excerpt.city().to_owned());
        }
        if !cities.is_empty() {
            found.push((id.as_str(), cities.len()));
        }
    }
    assert!(moved.is_empty(), "{}", moved.join("\n"));
    assert_eq!(found, WITH_POINTS);
}
