//! Every method has a source and an id of its own, and reproduces the minutes of an excerpt of its authority's table.

mod common;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::Tz;
use common::excerpts::places_of;
use common::{Row, rows};
use miqat::prayer::Evidence;
use miqat::testing::{MarkScore, Printed, Score};
use miqat::{Madhab, Mark, Method, Schedule, methods};
use miqat_places::points::AuthorityPoint;

/// The expected result of an excerpt: the method, its rows, the number of equal printed minutes, and the largest
/// deviation in minutes. Both figures are exact, so that a better rule changes them as well as a worse one:
/// they are our own output, and show a change of a rule rather than that it is right.
const EXCERPTS: [(&str, usize, usize, i64); 42] = [
    ("acju", 26, 123, 1),
    ("algeria", 29, 167, 1),
    ("azerbaijan", 24, 137, 1),
    ("bahrain", 28, 165, 1),
    ("bangladesh", 26, 103, 2),
    ("bosnia", 28, 131, 1),
    ("brunei", 9, 38, 1),
    ("diyanet", 30, 178, 1),
    ("diyanet-north", 30, 170, 1),
    ("egypt", 30, 179, 1),
    ("ialfm", 26, 132, 1),
    ("iraq", 29, 172, 1),
    ("jadwalsholat", 30, 177, 1),
    ("jakim", 29, 168, 1),
    ("jakim-johor", 29, 171, 1),
    ("jakim-kelantan", 28, 167, 1),
    ("jakim-penang", 28, 166, 1),
    ("jordan", 30, 178, 1),
    ("kemenag", 30, 180, 0),
    ("kuwait", 25, 142, 1),
    ("lebanon", 29, 169, 1),
    ("london-unified", 30, 180, 0),
    ("maldives", 30, 131, 1),
    ("moonsighting", 28, 157, 1),
    ("morocco", 30, 179, 1),
    ("muis", 30, 180, 0),
    ("muis-2025", 30, 180, 0),
    ("oman", 30, 179, 1),
    ("palestine", 30, 178, 1),
    ("qatar", 26, 153, 1),
    ("qatar-salahtv", 29, 170, 1),
    ("russia", 30, 163, 1),
    ("syria", 30, 180, 0),
    ("tehran", 12, 66, 1),
    ("tunisia", 30, 176, 1),
    ("uae", 30, 173, 1),
    ("ukraine", 30, 166, 2),
    ("ummalqura", 30, 177, 1),
    ("uzbekistan", 30, 176, 1),
    ("uzbekistan-2024-04", 30, 169, 1),
    ("uzbekistan-pre2024-04", 30, 176, 1),
    ("yemen", 30, 179, 1),
];

/// The methods without an excerpt, and the reason: the basis of each.
const WITHOUT_A_TABLE: [(Evidence, &str, &[&str]); 3] = [
    (
        Evidence::Program,
        "presets of programs, for users who must reproduce them: no authority prints them",
        &[
            "adhan-dubai",
            "adhan-egyptian",
            "adhan-karachi",
            "adhan-kuwait",
            "adhan-mwl",
            "adhan-north-america",
            "adhan-qatar",
            "adhan-singapore",
            "adhan-tehran",
            "adhan-turkey",
            "adhan-ummalqura",
            "aladhan-algeria",
            "aladhan-dubai",
            "aladhan-jordan",
            "aladhan-malaysia",
            "aladhan-morocco",
            "praytimes-egypt",
            "praytimes-isna",
            "praytimes-karachi",
            "praytimes-makkah",
            "praytimes-mwl",
        ],
    ),
    (
        Evidence::Reported,
        "conventions: a pair of angles, of which each mosque makes its own table",
        &["france-15", "france-18", "france-uoif", "gulf", "isna", "karachi", "mwl"],
    ),
    (
        Evidence::Reported,
        "an authority's rule as others report it: none of its tables was at hand",
        &[
            "banuri",
            "egypt-old",
            "fcna-ca",
            "fcna-us",
            "jafari",
            "jakim-old",
            "muhammadiyah",
            "portugal",
            "ummalqura-pre1430",
        ],
    ),
];

/// The ids of the survey of calculation methods of November 2026, without those that exist only as a table (Semerkand
/// and Fazilet) or are too little known (Kosovo).
const SURVEYED: [&str; 45] = [
    "london-unified",
    "mwl",
    "isna",
    "fcna-us",
    "fcna-ca",
    "egypt",
    "egypt-old",
    "karachi",
    "ummalqura",
    "ummalqura-pre1430",
    "uae",
    "kuwait",
    "qatar",
    "gulf",
    "bahrain",
    "oman",
    "muis",
    "jakim",
    "jakim-old",
    "kemenag",
    "muhammadiyah",
    "brunei",
    "tehran",
    "jafari",
    "diyanet",
    "diyanet-north",
    "moonsighting",
    "france-uoif",
    "france-15",
    "france-18",
    "russia",
    "algeria",
    "tunisia",
    "morocco",
    "jordan",
    "portugal",
    "bosnia",
    "iraq",
    "syria",
    "lebanon",
    "palestine",
    "yemen",
    "maldives",
    "acju",
    "banuri",
];

/// The columns of an excerpt.
const PRINTED: [(Mark, &str); 6] = [
    (Mark::Fajr, "fajr"),
    (Mark::Sunrise, "sunrise"),
    (Mark::Dhuhr, "dhuhr"),
    (Mark::Asr, "asr"),
    (Mark::Maghrib, "maghrib"),
    (Mark::Isha, "isha"),
];

/// Adds the deviations of a row.
fn add_row(score: &mut Score, method: &Method, row: &Row, point: &AuthorityPoint) {
    let madhab = match row.text("madhab") {
        "shafii" => Madhab::Shafii,
        "hanafi" => Madhab::Hanafi,
        other => panic!("{}: no school {other}", row.at()),
    };
    let schedule = Schedule::new(*point.place(), row.get::<Tz>("tz"), point.method_here(method)).with_madhab(madhab);
    let day = schedule.day(row.get("date")).unwrap_or_else(|error| panic!("{}: {error}", row.at()));
    let page = PRINTED.map(|(_, column)| row.text(column)).join(" ");
    let page: Printed = page.parse().unwrap_or_else(|error| panic!("{}: {error}", row.at()));
    score.add_row(day.date(), &page.deviations(&day));
}

/// The rows, the equal minutes and the largest deviation of a method's excerpt.
fn score(id: &str) -> (usize, usize, i64) {
    let path = format!("methods/{id}/excerpt.csv");
    let method = Method::by_id(id).unwrap_or_else(|| panic!("no method {id}"));
    let rows = rows(&path);
    let places = places_of(id);
    assert_eq!(rows.len(), places.points().len(), "{id}");
    let mut score = Score::default();
    rows.iter().zip(places.points()).for_each(|(row, point)| add_row(&mut score, method, row, point));
    let marks = PRINTED.map(|(mark, _)| score.mark(mark));
    assert_eq!(marks.map(MarkScore::printed), [rows.len(); 6], "{id}");
    let worst = marks.iter().filter_map(|mark| mark.worst()).map(|(_, minutes)| minutes.abs()).max().unwrap();
    (score.rows(), marks.map(MarkScore::exact).iter().sum(), worst)
}

#[test]
fn every_excerpt_comes_out_as_stated() {
    let scores = EXCERPTS.map(|(id, ..)| {
        let (rows, equal, worst) = score(id);
        assert!((1..=30).contains(&rows), "{id}: {rows} rows");
        (id, rows, equal, worst)
    });
    assert_eq!(scores, EXCERPTS);
}

#[test]
fn a_measured_method_is_measured_here_too() {
    // For a measured table, at most one minute in ten of the excerpt may differ.
    for (id, rows, equal, _) in EXCERPTS {
        let measured = Method::by_id(id).unwrap().source().unwrap().evidence == Evidence::Measured;
        assert!(!measured || equal * 10 >= rows * 6 * 9, "{id}: {equal} of {}", rows * 6);
    }
}

#[test]
fn every_method_has_an_id_of_its_own_a_name_and_a_source() {
    let ids: BTreeSet<_> = methods::ALL.iter().map(|method| method.id().unwrap()).collect();
    assert_eq!(ids.len(), methods::ALL.len());
    for method in methods::ALL {
        let (id, source) = (method.id().unwrap(), method.source().unwrap());
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{id}");
        assert_eq!(Method::by_id(id), Some(*method));
        assert!(method.name().is_some_and(|name| name.len() > 2) && source.title.len() > 10, "{id}");
        assert!(source.url.is_empty() || source.url.starts_with("https://"), "{id}: {}", source.url);
        assert!(source.checked.parse::<NaiveDate>().is_ok(), "{id}: {}", source.checked);
    }
}

#[test]
fn every_method_has_a_passing_excerpt_or_says_that_no_table_was_at_hand() {
    let with: BTreeSet<_> = EXCERPTS.iter().map(|(id, ..)| *id).collect();
    let without: BTreeSet<_> = WITHOUT_A_TABLE.iter().flat_map(|(.., ids)| ids.iter().copied()).collect();
    let all: BTreeSet<_> = methods::ALL.iter().map(|method| method.id().unwrap()).collect();
    assert_eq!(with.union(&without).copied().collect::<BTreeSet<_>>(), all);
    assert_eq!(with.intersection(&without).count(), 0);
    for (evidence, why, ids) in WITHOUT_A_TABLE {
        for id in ids {
            assert_eq!(Method::by_id(id).unwrap().source().unwrap().evidence, evidence, "{id}: {why}");
        }
    }
}

#[test]
fn every_surveyed_method_is_there() {
    for id in SURVEYED {
        assert!(Method::by_id(id).is_some(), "{id}");
    }
}

#[test]
fn an_authority_that_changed_its_rule_has_the_one_of_the_date() {
    let on = |id, (year, month, day)| {
        Method::by_id_on(id, NaiveDate::from_ymd_opt(year, month, day).unwrap()).unwrap().id().unwrap()
    };
    for (id, date, expected) in [
        ("ummalqura", (2008, 12, 28), "ummalqura-pre1430"),
        ("ummalqura", (2008, 12, 29), "ummalqura"),
        ("jakim", (2019, 12, 1), "jakim-old"),
        ("jakim", (2019, 12, 2), "jakim"),
        ("muis", (2025, 12, 31), "muis-2025"),
        ("muis", (2026, 1, 1), "muis"),
        ("uzbekistan", (2024, 3, 31), "uzbekistan-pre2024-04"),
        ("uzbekistan", (2024, 4, 1), "uzbekistan-2024-04"),
        ("uzbekistan", (2024, 5, 1), "uzbekistan"),
        ("egypt", (1950, 1, 1), "egypt"),
        ("ummalqura-pre1430", (2026, 1, 1), "ummalqura-pre1430"),
    ] {
        assert_eq!(on(id, date), expected, "{id} on {date:?}");
    }
    assert_eq!(Method::by_id_on("no-such-method", NaiveDate::MIN), None);
    let old = NaiveDate::from_ymd_opt(2005, 1, 1).unwrap();
    assert_eq!(Method::for_country_on("SA", old), Some(&methods::UMM_AL_QURA_PRE_1430));
    assert_eq!(Method::for_country_on("AQ", old), None);
}
