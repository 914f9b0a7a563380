//! Every country has a deliberate answer: its own authority's method, or none.

mod common;

use std::collections::BTreeSet;

use common::sources::read;
use common::{Row, rows, rows_of};
use miqat::Method;
use miqat::chrono::{Datelike, NaiveDate};
use miqat::prayer::{CountryMethod, Evidence, Serves};

/// The countries with a known authority, the method that it prints, and where that was read.
fn known() -> Vec<Row> {
    let rows = rows("countries/methods.csv");
    assert_eq!(rows.len(), 38);
    rows
}

fn evidence_of(name: &str) -> Evidence {
    match name {
        "measured" => Evidence::Measured,
        "fitted" => Evidence::Fitted,
        "reported" => Evidence::Reported,
        other => panic!("no evidence is called {other}"),
    }
}

/// The countries without a known authority, for which a caller must choose a convention; the example program takes that
/// of the Muslim World League and says so. They include Libya, whose table was not found; Kosovo and Albania, whose
/// calendars could not be read; and Europe, where Diyanet's branches print diyanet-north alongside others (Germany, the
/// Netherlands, Sweden, Austria …) and many British mosques print moonsighting.
const UNKNOWN: &str = "\
AD AG AI AL AM AO AQ AR AS AT AU AW AX BB BE BF BG BI BJ BL BM BO BQ BR BS BT BV BW BY BZ CC CD CF CG CH CI CK CL \
CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO EC EE ER ES ET FI FJ FK FM FO GA GB GD GE GF GG GH GI GL GM GN GP GQ \
GR GS GT GU GW GY HK HM HN HR HT HU IE IL IM IO IS IT JE JM JP KE KG KH KI KM KN KP KR KY KZ LA LC LI LR LS LT LU LV \
LY MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MW MX MZ NA NC NE NF NG NI NL NO NP NR NU NZ PA PE PF PG PH PL \
PM PN PR PW PY RE RO RS RW SB SC SD SE SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TF TG TH TJ TK TL TM TO TT TV \
TW TZ UG UM UY VA VC VE VG VI VN VU WF WS XK YT ZA ZM ZW";

#[test]
fn every_country_is_answered_on_purpose() {
    let table = rows_of("countries.csv", &read(&common::root().join("crates/places/data/countries.csv")));
    let all: BTreeSet<String> = table.iter().map(|row| row.text("iso3166").to_owned()).collect();
    // The 249 codes of ISO 3166-1, and XK.
    assert_eq!(all.len(), 250);
    let rows = known();
    let known: BTreeSet<String> = rows.iter().map(|row| row.text("country").to_owned()).collect();
    let unknown: BTreeSet<String> = UNKNOWN.split_whitespace().map(str::to_owned).collect();
    assert_eq!((known.len(), unknown.len()), (38, 212));
    assert_eq!(known.union(&unknown).cloned().collect::<BTreeSet<_>>(), all);
    for row in &rows {
        let id = Method::for_country(row.text("country")).and_then(Method::id);
        assert_eq!(id, Some(row.text("method")), "{}", row.at());
    }
    for code in &unknown {
        assert_eq!(Method::for_country(code), None, "{code}");
    }
}

#[test]
fn every_answer_says_how_sure_it_is() {
    for row in known() {
        let (code, source) = (row.text("country"), row.text("source"));
        let answer = CountryMethod::of(code).unwrap();
        assert_eq!((answer.country, answer.method.id()), (code, Some(row.text("method"))));
        assert!(answer.note.len() > 20, "{code}: {}", answer.note);
        assert_eq!(answer.evidence, evidence_of(row.text("evidence")), "{code}");
        // A country's method is known as well as the method is, and not better.
        assert_eq!(answer.evidence, answer.method.source().unwrap().evidence, "{code}");
        let publisher = CountryMethod::all_of(code)[0].name;
        assert!(row.text("publisher") == "none found" || publisher.starts_with(row.text("publisher")), "{code}");
        assert!(source.len() > 20 && row.get::<NaiveDate>("read").year() == 2026, "{}", row.at());
        let address = row.text("address");
        assert!(address.is_empty() || address.starts_with("https://"), "{}", row.at());
        // What was measured has its publisher's page, except for calendars that are printed.
        assert!(!address.is_empty() || answer.evidence == Evidence::Reported || ["AZ", "KW", "QA"].contains(&code));
    }
}

/// The words of a text that could be ids of methods.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'))
}

#[test]
fn where_no_authority_is_known_a_note_says_what_others_print_or_that_nothing_was_found() {
    let unknown: BTreeSet<&str> = UNKNOWN.split_whitespace().collect();
    let noted: Vec<&str> = unknown.into_iter().filter(|code| CountryMethod::note_of(code).is_some()).collect();
    assert_eq!(noted, ["AT", "AU", "BE", "CH", "DE", "DK", "GB", "KG", "KZ", "NG", "NL", "SE", "TJ", "TM", "XK", "ZA"]);
    for code in noted {
        let note = CountryMethod::note_of(code).unwrap();
        let has_a_method = CountryMethod::all_of(code).iter().any(|publisher| publisher.method.is_some());
        let names_one = words(note).any(|word| Method::by_id(word).is_some());
        assert_eq!(names_one, has_a_method, "{code}: {note}");
        assert!(!CountryMethod::all_of(code).is_empty() || note.contains("was found"), "{code}: {note}");
    }
}

/// The authorities of countries with several: the methods' ids, and the number of their own tables.
const SEVERAL: [(&str, &[&str], usize); 19] = [
    ("AU", &[], 1),
    ("CA", &["isna", "fcna-ca", "moonsighting"], 1),
    ("DE", &["diyanet-north"], 0),
    ("FR", &["france-uoif", "france-18", "france-15", "diyanet-north"], 0),
    ("GB", &["london-unified", "moonsighting", "france-uoif", "adhan-mwl"], 4),
    ("ID", &["kemenag", "muhammadiyah", "jadwalsholat"], 0),
    ("IN", &["karachi"], 2),
    ("IQ", &["iraq", "jafari"], 1),
    ("IR", &["tehran", "jafari"], 0),
    ("KZ", &["uzbekistan"], 0),
    ("MY", &["jakim", "jakim-johor", "jakim-kelantan", "jakim-penang"], 0),
    ("PK", &["karachi", "banuri"], 0),
    ("PS", &["palestine"], 1),
    ("QA", &["qatar", "qatar-salahtv"], 1),
    ("RU", &["russia"], 2),
    ("SE", &["diyanet-north"], 1),
    ("TR", &["diyanet"], 1),
    ("US", &["isna", "fcna-us", "ialfm", "moonsighting"], 0),
    ("XK", &[], 1),
];

#[test]
fn who_prints_what_in_a_country_is_data() {
    for (code, ids, own_tables) in SEVERAL {
        let publishers = CountryMethod::all_of(code);
        let printed: Vec<_> = publishers.iter().filter_map(|publisher| publisher.method?.id()).collect();
        assert_eq!(printed, ids, "{code}");
        assert_eq!(publishers.len() - printed.len(), own_tables, "{code}");
    }
    let codes: Vec<_> = CountryMethod::countries().collect();
    assert!(codes.is_sorted_by(|a, b| a < b) && codes.len() == 38 + 16, "{codes:?}");
    let mut names = BTreeSet::new();
    for code in codes {
        let (publishers, note) = (CountryMethod::all_of(code), CountryMethod::note_of(code).unwrap());
        // The country's own method is first, and it is the only one.
        let serves: Vec<bool> = publishers.iter().map(|publisher| publisher.serves == Serves::Country).collect();
        assert!(serves.iter().skip(1).all(|serves| !serves), "{code}");
        assert_eq!(serves.first() == Some(&true), CountryMethod::of(code).is_some(), "{code}");
        for publisher in publishers {
            assert!(publisher.note.len() > 15, "{code}: {publisher:?}");
            assert!(publisher.name == "not confirmed" || names.insert((code, publisher.name)), "{code}: {publisher:?}");
        }
        // A method named in a note is printed by somebody there, and is therefore in the list.
        for id in words(note).filter(|word| Method::by_id(word).is_some()) {
            let is_listed = publishers.iter().any(|publisher| publisher.method.and_then(Method::id) == Some(id));
            assert!(is_listed, "{code} names {id} and does not list it");
        }
    }
}

#[test]
fn londons_timetable_is_the_citys_and_the_countrys_default_is_none() {
    let london = CountryMethod::of_city(2_643_743).unwrap();
    assert_eq!((london.country, london.method.id()), ("GB", Some("london-unified")));
    assert_eq!(london.evidence, london.method.source().unwrap().evidence);
    assert_eq!(CountryMethod::all_of("GB")[0].serves, Serves::Cities(&[2_643_743]));
    // Birmingham and Epsom.
    assert_eq!([2_655_603, 2_649_911].map(CountryMethod::of_city), [None, None]);
}

#[test]
fn what_is_no_country_has_no_method() {
    for code in ["", "eg", "EGY", "ZZ", "مصر"] {
        assert_eq!(Method::for_country(code), None, "{code:?}");
    }
}
