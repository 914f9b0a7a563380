//! Reports, maps and scores of crescents.

mod common;

use std::path::Path;

use common::hijri::{answer, hijri};

#[test]
fn the_report_of_an_evening_says_when_and_where_to_look() {
    let noted = hijri(&["crescent", "30.0444,31.2357", "2026-02-18"], "");
    assert_eq!((noted.status, noted.err.as_str()), (0, ""), "nothing of the point is in doubt");
    assert_eq!(hijri(&["crescent", "0,-140", "2026-02-18"], "").status, 2, "at sea a zone is asked for");
    assert_eq!(hijri(&["crescent", "0,-140", "2026-02-18", "--tz", "Etc/GMT+9"], "").status, 0);
    let said = noted.out;
    assert!(said.contains("conjunction         2026-02-17 14:01:0"), "{said}");
    assert!(said.contains("zone A, easily visible to the naked eye"), "{said}");
    assert!(
        said.contains("Look at 18:14, 29 min after sunset, towards azimuth 259° (W), 7° above the horizon"),
        "{said}"
    );
    let named = hijri(&["crescent", "Cape", "Town", "2026-02-17"], "");
    assert!(named.status == 0 && named.out.contains("clocks of Africa/Johannesburg"), "{}{}", named.out, named.err);
    let south = hijri(&["crescent", "-33.92,18.42", "2026-02-18"], "");
    assert!(south.status == 0 && south.out.contains("to the right of where the Sun set"), "{}{}", south.out, south.err);
    // If there is nothing to see, the report says so and why, and not where to look.
    for (date, why) in [
        ("2026-02-16", "Nothing to see: the Moon sets 57 min before the Sun, 20.3 h before its conjunction.\n"),
        (
            "2026-02-17",
            "Nothing to see: the Moon is up, but by no criterion can the crescent be seen, even with a telescope. \
             (From the limit of Yallop's zone D: relative altitude -7.71°; from that of Odeh's zone C: relative altitude -5.38°.)\n",
        ),
        (
            "2026-03-01",
            "No crescent: the Moon is 160° from the Sun, beyond its quarter, where the criteria say nothing.\n",
        ),
    ] {
        let said = hijri(&["crescent", "Cairo", date], "");
        assert!(said.status == 0 && said.out.ends_with(why) && !said.out.contains("Look at"), "{}", said.out);
    }
    let morning = hijri(&["crescent", "Cairo", "2026-02-16", "--morning"], "");
    assert!(morning.status == 0 && morning.out.contains("moonrise"), "{}{}", morning.out, morning.err);
    let polar = hijri(&["crescent", "69.65,18.96", "2026-06-16"], "");
    assert!(polar.status == 2 && polar.err.contains("no crescent"), "{}", polar.err);
    let no_date = hijri(&["crescent", "Cairo", "2026-13-01"], "");
    assert!(no_date.status == 2 && no_date.err.contains("after the place the date"), "{}", no_date.err);
}

#[test]
fn the_evening_is_tonights_or_the_coming_29th() {
    let heading = |arguments: &[&str], line: usize| {
        let said = hijri(&[&["crescent"], arguments].concat(), "");
        assert_eq!(said.status, 0, "{}", said.err);
        said.out.lines().nth(line).unwrap().to_owned()
    };
    let day = |date: &str| answer(&["today", "Makkah"], "").lines().nth(1).unwrap()[..date.len()].to_owned();
    let today = day("2026-11-29");
    assert!(heading(&["Makkah", "tonight"], 0).starts_with(&format!("The crescent of the evening of {today} at ")));
    assert_eq!(heading(&["Makkah", "today"], 0), heading(&["Makkah", "+0"], 0));
    assert_eq!(heading(&["Cape", "Town", "17", "February", "2026"], 0), heading(&["Cape", "Town", "2026-02-17"], 0));
    // Without a date, the first line says which 29th it is, and that day is a 29th in the calendar.
    let first = heading(&["Makkah"], 0);
    let coming = &first[..today.len()];
    assert!(coming >= today.as_str() && first.contains(" is the 29th of ") && first.contains("country-sa"), "{first}");
    assert!(heading(&["Makkah"], 1).contains(coming));
    assert!(answer(&["convert", "--country", "SA", coming], "").ends_with("-29\n"));
}

#[test]
fn the_map_of_an_evening_is_drawn_in_the_zones_that_it_has() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("map.svg");
    let path = file.to_str().unwrap();
    assert_eq!(answer(&["map", "2026-02-18", "--step", "10", "--out", path], ""), "");
    let drawn = std::fs::read_to_string(&file).unwrap();
    assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>"));
    assert!(drawn.contains("conjunction 2026-02-17 12:01 UTC"));
    assert!(drawn.contains("Where to see the crescent on the evening of Wednesday, 18 February 2026"));
    // Each zone is drawn and explained, as are the places where the Moon sets first.
    for colour in ["#74c480", "#bfe08a", "#fbe88b", "#f8b566", "#e08f86", "#d3d6da", "#eceef0"] {
        assert_eq!(drawn.matches(colour).count(), 2, "{colour}");
    }
    // The land is drawn: Mecca by its name, the coastline as rings, and no line across the whole map.
    assert!(drawn.contains("Makkah") && drawn.contains("Natural Earth"));
    let coast = drawn.lines().find(|line| line.contains("#4a4a4a")).expect("a coastline");
    let data = coast.split("d=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a path");
    let mut longest: f64 = 0.0;
    let mut vertices = 0;
    for line in data.split('M').skip(1) {
        let xs: Vec<f64> =
            line.split('L').map(|point| point.split([',', ' ']).next().unwrap().parse().unwrap()).collect();
        vertices += xs.len();
        longest = xs.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(longest, f64::max);
    }
    assert!(vertices > 4_500 && longest < 100.0, "{vertices} vertices, {longest} units");
    answer(&["map", "2026-02-18", "--zones", "odeh", "--step", "20", "--out", path], "");
    let said = hijri(&["map", "2026-02-18", "--step", "7", "--out", path], "");
    assert_eq!((said.status, said.err.as_str()), (2, "error: a cell of 7° does not divide 180°\n"));
}

#[test]
fn observations_are_scored_by_every_criterion() {
    let said = answer(&["score", "tests/data/crescent/raw/observations_sample.csv"], "");
    assert!(said.starts_with("63 observations under a clear sky\n57 are counted; left out are 6 "), "{said}");
    let row = |start: &str| {
        let line = said.lines().find(|line| line.starts_with(&format!("│ {start} "))).unwrap();
        line.split('┆').skip(1).map(|field| field.trim_matches([' ', '│']).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(row("A"), ["25", "1", "4"]);
    assert_eq!(row("Maunder 1911")[..6].iter().map(|count| count.parse::<u32>().unwrap()).sum::<u32>(), 57);
}

#[test]
fn a_moon_that_sets_before_the_sun_has_no_zone() {
    // Three days before a conjunction, at full Moon, and the old Moon of a morning requested for the evening.
    for (date, options, wanted) in [
        ("2026-02-14", &[][..], "no zone: the Moon is below the horizon"),
        ("2026-03-02", &[], "no zone: the Moon is beyond its quarter"),
        ("2026-02-20", &["--morning"], "no zone: the Moon is below the horizon"),
    ] {
        let said = hijri(&[&["crescent", "30.0444,31.2357", date], options].concat(), "");
        let zones = said.out.lines().filter(|line| line.starts_with("Yallop  ") || line.starts_with("Odeh  "));
        assert_eq!(zones.filter(|line| line.ends_with(wanted)).count(), 2, "{date}: {}", said.out);
        assert!(!said.out.contains(": zone"), "{date}: {}", said.out);
    }
}

#[test]
fn observations_of_which_none_is_scored_are_a_failure() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cloudy.csv");
    let header = "jd_best_time_utc,lat,lon,cloud_level_0clear_1cloudy,seen,method\n";
    for rows in ["", "2459465.29768,53.08333,-4.33492,1.0,Not_seen,Not_seen\n"] {
        std::fs::write(&file, format!("{header}{rows}")).unwrap();
        let said = hijri(&["score", file.to_str().unwrap()], "");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{}", said.err);
        assert!(said.err.contains("no observation to score"), "{}", said.err);
    }
}
