//! The fixtures of the library: as many rows as stated, those of the excerpts in `tests/data`, on the clocks that they name.

mod common;

use std::collections::BTreeMap;

use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;
use common::rows;
use miqat::Method;
use miqat::testing::fixtures::{self, Fixture};
use miqat::testing::{Entry, MarkScore, Printed};

/// The city, its rows, those right in every mark, the equal minutes of six a row (five for Jakarta, whose table does not have
/// sunrise), and the largest deviation in minutes. All are exact: a better rule changes them as a worse one does.
const SCORES: [(&str, usize, usize, usize, i64); 6] = [
    ("Cairo", 30, 30, 180, 0),
    ("Jeddah", 30, 29, 175, 1),
    ("Istanbul", 29, 27, 172, 1),
    ("Jakarta", 30, 30, 150, 0),
    ("Singapore", 30, 30, 180, 0),
    ("London", 30, 30, 180, 0),
];

/// The excerpt that has the same city's rows, the city there, and how many dates are in both.
const EXCERPTS: [(&str, &str, &str, usize); 5] = [
    ("Cairo", "egypt", "Cairo", 3),
    ("Istanbul", "diyanet", "istanbul", 1),
    ("Jakarta", "kemenag", "Jakarta", 10),
    ("Singapore", "muis", "Singapore", 4),
    ("London", "london-unified", "London", 1),
];

fn zone(fixture: &Fixture) -> Tz {
    fixture.zone.parse().unwrap()
}

#[test]
fn every_fixture_comes_out_as_stated() {
    let scores = fixtures::ALL.map(|fixture| {
        let score = fixture.timetable().score(&fixture.schedule(zone(fixture)));
        let marks = miqat::Mark::ALL.map(|mark| score.mark(mark));
        let worst = marks.iter().filter_map(|mark| mark.worst()).map(|(_, minutes)| minutes.abs()).max().unwrap();
        let printed = score.rows() * if fixture.city == "Jakarta" { 5 } else { 6 };
        assert_eq!(marks.map(MarkScore::printed).iter().sum::<usize>(), printed, "{}", fixture.city);
        (fixture.city, score.rows(), score.whole(), marks.map(MarkScore::exact).iter().sum(), worst)
    });
    assert_eq!(scores, SCORES);
}

#[test]
fn the_rows_are_those_of_the_excerpts_where_both_have_a_date() {
    let shared = EXCERPTS.map(|(city, id, name, _)| {
        let fixture = fixtures::ALL.into_iter().find(|fixture| fixture.city == city).unwrap();
        let excerpt: BTreeMap<NaiveDate, String> = rows(&format!("methods/{id}/excerpt.csv"))
            .iter()
            .filter(|row| row.text("city") == name)
            .map(|row| {
                let times = ["fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"].map(|column| row.text(column));
                (row.get("date"), times.join(" "))
            })
            .collect();
        let timetable = fixture.timetable();
        let both = timetable.rows().iter().filter_map(|row| Some((row, excerpt.get(&row.date())?)));
        let both = both.inspect(|(row, page)| {
            let page: Printed = page.parse().unwrap();
            for (mark, entry) in row.printed().iter().filter(|(_, entry)| *entry != Entry::Blank) {
                assert_eq!(entry, page.entry(mark), "{mark} in {city} on {}", row.date());
            }
        });
        (city, id, name, both.count())
    });
    assert_eq!(shared, EXCERPTS);
}

#[test]
fn the_offsets_are_those_of_the_zone_on_every_date() {
    let mut seen = 0;
    for fixture in fixtures::ALL {
        for row in &fixture.timetable() {
            let noon = row.date().and_hms_opt(12, 0, 0).unwrap();
            let offset = zone(fixture).offset_from_local_datetime(&noon).unwrap().fix();
            assert_eq!(fixture.offset_on(row.date()), offset, "{} on {}", fixture.city, row.date());
            seen += 1;
        }
    }
    assert_eq!(seen, 179);
}

#[test]
fn each_says_whose_it_is_where_it_was_read_and_on_what_terms() {
    for fixture in fixtures::ALL {
        assert!(fixture.authority.len() > 5 && fixture.url.starts_with("https://"), "{fixture:?}");
        assert!(fixture.read_on.parse::<NaiveDate>().is_ok(), "{}", fixture.read_on);
        assert!(fixture.terms.len() > 20, "{}", fixture.terms);
        assert_eq!(Method::by_id(fixture.method.id().unwrap()), Some(&fixture.method));
        assert!(fixture.timetable().rows().is_sorted_by_key(miqat::testing::Row::date), "{}", fixture.city);
    }
}
