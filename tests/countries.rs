//! Every country is answered on purpose: its own authority's method, or none.

mod common;

use std::collections::BTreeSet;

use common::rows_of;
use common::sources::read;
use miqat::Method;
use miqat::prayer::{CountryMethod, Evidence};

/// The countries whose authority is known, and the method that it prints.
const KNOWN: [(&str, &str); 38] = [
    ("AE", "uae"),
    ("AF", "karachi"),
    ("AZ", "azerbaijan"),
    ("BA", "bosnia"),
    ("BD", "bangladesh"),
    ("BH", "bahrain"),
    ("BN", "brunei"),
    ("CA", "isna"),
    ("DZ", "algeria"),
    ("EG", "egypt"),
    ("EH", "morocco"),
    ("FR", "france-uoif"),
    ("ID", "kemenag"),
    ("IN", "karachi"),
    ("IQ", "iraq"),
    ("IR", "tehran"),
    ("JO", "jordan"),
    ("KW", "kuwait"),
    ("LB", "lebanon"),
    ("LK", "acju"),
    ("MA", "morocco"),
    ("MV", "maldives"),
    ("MY", "jakim"),
    ("OM", "oman"),
    ("PK", "karachi"),
    ("PS", "palestine"),
    ("PT", "portugal"),
    ("QA", "qatar"),
    ("RU", "russia"),
    ("SA", "ummalqura"),
    ("SG", "muis"),
    ("SY", "syria"),
    ("TN", "tunisia"),
    ("TR", "diyanet"),
    ("UA", "ukraine"),
    ("US", "isna"),
    ("UZ", "uzbekistan"),
    ("YE", "yemen"),
];

/// The countries whose authority is not known, where a caller has to choose a convention: the example program takes the
/// Muslim World League's and says so. Among them are Libya, whose table was not found; Kosovo and Albania, whose calendar
/// could not be read; and Europe, where Diyanet's branches print diyanet-north beside others (Germany, the Netherlands,
/// Sweden, Austria …) and many British mosques print moonsighting.
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
    let known: BTreeSet<String> = KNOWN.iter().map(|(code, _)| (*code).to_owned()).collect();
    let unknown: BTreeSet<String> = UNKNOWN.split_whitespace().map(str::to_owned).collect();
    assert_eq!((known.len(), unknown.len()), (38, 212));
    assert_eq!(known.union(&unknown).cloned().collect::<BTreeSet<_>>(), all);
    for (code, id) in KNOWN {
        assert_eq!(Method::for_country(code).and_then(Method::id), Some(id), "{code}");
    }
    for code in &unknown {
        assert_eq!(Method::for_country(code), None, "{code}");
    }
}

#[test]
fn every_answer_says_how_sure_it_is() {
    for (code, id) in KNOWN {
        let answer = CountryMethod::of(code).unwrap();
        assert_eq!((answer.country, answer.method.id()), (code, Some(id)));
        assert!(answer.note.len() > 20, "{code}: {}", answer.note);
        // A country's answer is never surer than its method's source.
        let method = answer.method.source().unwrap().evidence;
        assert!(answer.evidence == method || answer.evidence == Evidence::Reported, "{code}: {method:?}");
        assert_ne!(answer.evidence, Evidence::Program, "{code}: a program is no authority");
    }
}

#[test]
fn where_no_authority_is_known_a_note_names_the_methods_that_others_print() {
    let unknown: BTreeSet<&str> = UNKNOWN.split_whitespace().collect();
    let noted: Vec<&str> = unknown.into_iter().filter(|code| CountryMethod::note_of(code).is_some()).collect();
    assert_eq!(noted, ["AT", "BE", "CH", "DE", "DK", "GB", "KG", "KZ", "NL", "SE", "TJ", "TM"]);
    for code in noted {
        let note = CountryMethod::note_of(code).unwrap();
        let mut words = note.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
        assert!(words.any(|word| Method::by_id(word).is_some()), "{code}: {note}");
    }
}

#[test]
fn london_has_a_timetable_of_its_own_and_the_rest_of_its_country_none() {
    let london = CountryMethod::of_city(2_643_743).unwrap();
    assert_eq!((london.country, london.method.id()), ("GB", Some("london-unified")));
    assert_eq!(london.evidence, london.method.source().unwrap().evidence);
    // Birmingham and Epsom.
    assert_eq!([2_655_603, 2_649_911].map(CountryMethod::of_city), [None, None]);
}

#[test]
fn what_is_no_country_has_no_method() {
    for code in ["", "eg", "EGY", "ZZ", "مصر"] {
        assert_eq!(Method::for_country(code), None, "{code:?}");
    }
}
