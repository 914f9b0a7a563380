//! The point for which the program computes by default, and the note on it.

mod common;

use common::{Said, miqat};

fn city(arguments: &[&str]) -> Said {
    let said = miqat("times", arguments, b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said
}

/// The row of a day in CSV, from Fajr on, and the notes on the point.
fn row(arguments: &[&str]) -> (String, String) {
    let said = city(&[arguments, &["--format", "csv"]].concat());
    let times = said.out.lines().nth(1).unwrap().splitn(3, ',').nth(2).unwrap().to_owned();
    (times, said.doubts())
}

#[test]
fn the_authoritys_own_point_is_the_default_and_the_centre_can_be_asked_for() {
    let kuala_lumpur = ["Kuala Lumpur", "--country", "MY", "--date", "2026-06-09"];
    let (times, err) = row(&kuala_lumpur);
    // From JAKIM's e-Solat; Maghrib is sunset.
    assert_eq!(times, "05:50,07:03,13:15,16:41,19:24,19:24,20:40");
    assert!(
        err.contains(
            "note: computed for the point of JAKIM's zone WLY01 Kuala Lumpur, 73.9 km from the city's centre (3.7333,101.3833, known \
             to 1 km); --point centre selects the centre\n"
        ),
        "{err}"
    );
    assert_eq!(row(&[&kuala_lumpur[..], &["--point", "authority"]].concat()), (times, err));
    let (centre, err) = row(&[&kuala_lumpur[..], &["--point", "centre"]].concat());
    assert_eq!((centre.as_str(), err.as_str()), ("05:49,07:03,13:14,16:39,19:22,19:22,20:37", ""));

    // A city's own timetable is for a point of its own, too: the Unified Prayer Timetable of 2026.
    let (london, err) = row(&["London", "--country", "GB", "--date", "2026-06-22"]);
    assert_eq!(london, "02:41,04:41,13:08,17:26,21:22,21:25,22:42");
    assert!(err.contains("computed for the authority's own point, 51.5,-0.1673"), "{err}");

    assert_eq!(row(&["51.5074,-0.1278", "--date", "2026-06-22"]).0, london);
    // If a country is given, its timetables apply.
    assert_ne!(row(&["51.5074,-0.1278", "--country", "FR", "--tz", "Europe/London", "--date", "2026-06-22"]).0, london);

    // Syria's, Tunisia's and the Emirates' tables of 2026.
    let (douma, _) = row(&["Douma", "--country", "SY", "--date", "2026-06-10"]);
    assert!(douma.starts_with("03:38,05:11,") && douma.contains(",19:57,"), "{douma}");
    for (place, of) in [("Dubai", "25.066,55.061"), ("Ar Ramtha", "the point of the authority's table for اربد, ")]
    {
        let (own, err) = row(&[place, "--date", "2026-06-10"]);
        assert!(err.contains(of), "{err}");
        assert_ne!(own, row(&[place, "--date", "2026-06-10", "--point", "centre"]).0, "{place}");
    }
    // If no point is known, the default is the centre, without a note.
    for (place, country) in [("Leeds", "GB"), ("Hurghada", "EG")] {
        let (centre, err) = row(&[place, "--country", country, "--date", "2026-06-10"]);
        assert!(!err.contains("point") && !centre.is_empty(), "{err}");
    }
}

#[test]
fn every_format_says_for_which_point_it_is() {
    let alexandria = ["Alexandria", "--date", "2026-11-24", "--country", "EG"];
    let with = |more: &[&str]| city(&[&alexandria[..], more].concat());
    let own =
        "computed for the authority's own point, 31.228,29.964, known to 0.3 km; the city's centre is 5.4 km away";
    let sheet = with(&[]).out;
    assert!(sheet.starts_with(&format!("Note: {own}")) && sheet.contains(" · 31.20176,29.91582 · "), "{sheet}");
    assert!(with(&["--format", "box"]).err.starts_with(&format!("note: {own}")));
    let ics = with(&["--format", "ics"]).out.replace("\r\n ", "");
    assert_eq!(ics.matches("own point\\, 31.228\\,29.964").count(), 5, "{ics}");
    let arabic = with(&["--lang", "ar"]).out;
    assert!(arabic.starts_with("ملاحظة: حُسبت لنقطة الجهة نفسها"), "{arabic}");
    let json: serde_json::Value = serde_json::from_str(&with(&["--format", "json"]).out).unwrap();
    let place = &json["place"];
    assert_eq!((&place["point"], &place["latitude"]), (&"authority".into(), &31.20176.into()));
    let point = &place["authority_point"];
    assert_eq!(
        (&point["city"], &point["latitude"], &point["distance_km"]),
        (&"Alexandria".into(), &31.228.into(), &5.4.into())
    );
    let centre: serde_json::Value =
        serde_json::from_str(&with(&["--format", "json", "--point", "centre"]).out).unwrap();
    assert_eq!((centre["place"].get("point"), centre["place"].get("authority_point")), (None, None));
    let sheet = with(&["--point", "centre"]).out;
    assert!(sheet.contains("table is for another point, 31.228,29.964, 5."), "{sheet}");
    let json: serde_json::Value =
        serde_json::from_str(&city(&["Abu Dhabi", "--date", "2026-06-10", "--format", "json"]).out).unwrap();
    assert_eq!(json["place"]["horizon_deg"], 1.37);
    assert_eq!(json["place"]["eastern_edge"]["longitude"], 54.651);
}

#[test]
fn coordinates_near_a_point_are_computed_for_it_and_shown_as_they_were_given() {
    // 2 km and 30 km north of Douma's point, which is at 33.5783, 36.3992.
    let near = ["33.5963,36.3992", "--tz", "Asia/Damascus", "--date", "2026-06-10"];
    let sheet = city(&near).out;
    assert!(sheet.contains("own point of Douma, 33.5783,36.3992, known to 0.5 km; the coordinates are 2.0 km away"));
    assert!(sheet.contains("\n33.5963,36.3992 · "), "{sheet}");
    assert_eq!(row(&near).0, row(&["Douma", "--country", "SY", "--date", "2026-06-10"]).0);
    let far = ["33.8481,36.3992", "--tz", "Asia/Damascus", "--country", "SY", "--date", "2026-06-10"];
    let (_, err) = row(&far);
    assert!(!err.contains("own point") && err.contains("taken from the nearest known one"), "{err}");
    // A given height implies that the times are for the given place.
    let (_, err) = row(&[&near[..], &["--elevation", "700"]].concat());
    assert!(!err.contains("own point") && !err.contains("nearest known one"), "{err}");
}

#[test]
fn a_point_is_taken_from_its_first_year_on_unless_it_is_asked_for() {
    // The newspaper's page of 2024 has Maghrib at 16:56.
    let (page, err) = row(&["Cairo", "--date", "2024-11-24"]);
    assert_eq!((page.as_str(), err.as_str()), ("04:57,06:28,11:42,14:36,16:56,16:56,18:17", ""));
    let (own, err) = row(&["Cairo", "--date", "2024-11-24", "--point", "authority"]);
    assert!(own.contains(",16:55,18:17") && err.contains("own point, 30.0789,31.2735"), "{own} {err}");
    let (_, err) = row(&["Cairo", "--from", "2025-12-31", "--to", "2026-01-01"]);
    assert!(err.contains("computed from 2026 on for the authority's own point, 30.0789,31.2735"), "{err}");
}

#[test]
fn a_town_without_a_point_has_its_neighbours_horizon_or_is_told_what_that_costs() {
    // At Daraya, 8 km away, the table of 2026 has 05:11 and 19:57 for this day.
    let (damascus, err) = row(&["Damascus", "--country", "SY", "--date", "2026-06-10"]);
    assert!(damascus.contains(",05:12,") && damascus.contains(",19:57,"), "{damascus}");
    assert!(err.contains("from the nearest known one, Daraya, 8 km away (1.876°)"), "{err}");
    let (_, err) = row(&["Thala", "--country", "TN", "--date", "2026-06-10"]);
    assert!(
        err.contains("uses a height for each town") && err.contains("Foussana (Kasserine), 25 km away (717 m)"),
        "{err}"
    );

    let costs = "this place's are not known: at its";
    for (place, country, moved) in [
        ("Hasakah", "SY", "21 known towns they move sunrise by -6 to 0 and Maghrib by 0 to +6 min (syria)"),
        ("Taiz", "YE", "9 known towns they move sunrise by -8 to 0 and Maghrib by 0 to +8 min (yemen)"),
    ] {
        let (_, err) = row(&[place, "--country", country, "--date", "2026-06-10"]);
        assert!(err.contains(costs) && err.contains(moved), "{place}: {err}");
    }
    // At its centre Damascus has no horizon of its own.
    let (bare, err) = row(&["Damascus", "--country", "SY", "--date", "2026-06-10", "--point", "centre"]);
    assert!(bare.contains(",19:53,") && err.contains(costs), "{bare} {err}");
    let arabic = city(&["Hasakah", "--date", "2026-06-10", "--lang", "ar"]).out;
    assert!(arabic.contains("وما لهذا الموضع غير معلوم"), "{arabic}");
    // Another country's rule has no note on this place.
    let (_, err) = row(&["Berlin", "--method", "syria", "--date", "2026-06-10"]);
    assert!(!err.contains(costs), "{err}");
}

#[test]
fn a_point_within_a_kilometre_is_named_in_the_line_of_the_method() {
    let kairouan = ["Kairouan", "--date", "2026-06-10"];
    let (own, err) = row(&kairouan);
    assert!(!err.contains("point"), "{err}");
    assert_ne!(own, row(&[&kairouan[..], &["--point", "centre"]].concat()).0);
    let sheet = city(&kairouan).out;
    let method = sheet.lines().find(|line| line.starts_with("Method: ")).unwrap();
    assert!(!sheet.starts_with("Note: ") && method.contains("; for the authority's own point, 0."), "{sheet}");
    let centre = city(&[&kairouan[..], &["--point", "centre"]].concat()).out;
    assert!(!centre.contains("; for the authority's own point"), "{centre}");
}

#[test]
fn json_has_the_notes_of_the_place_in_the_asked_language() {
    let notes = |arguments: &[&str]| -> Vec<String> {
        let json: serde_json::Value =
            serde_json::from_str(&city(&[arguments, &["--format", "json"]].concat()).out).unwrap();
        json["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap().to_owned()).collect()
    };
    let hasakah = ["Hasakah", "--date", "2026-06-21"];
    let said = notes(&hasakah);
    assert!(said.len() == 1 && said[0].contains("this place's are not known"), "{said:?}");
    let said = notes(&[&hasakah[..], &["--lang", "ar"]].concat());
    assert!(said.len() == 1 && said[0].contains("وما لهذا الموضع غير معلوم"), "{said:?}");
    assert!(notes(&["Cairo", "--date", "2024-11-24"]).is_empty());
    // Both are the middle of the night.
    for place in ["Leeds", "Utrecht"] {
        let of = |date| {
            notes(&[place, "--date", date]).iter().any(|note| note.contains("are the same instant by this rule"))
        };
        assert!(of("2026-06-21") && !of("2026-12-21"), "{place}");
    }
}
