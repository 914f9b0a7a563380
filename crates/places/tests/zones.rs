//! The clocks of the zones equal the tz database, hour by hour from 2015 to 2031, in a table made without this
//! library's data and parser (`tests/data/zones`).

use std::collections::{BTreeMap, BTreeSet};

use miqat::chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use miqat::jiff::Timestamp;
use miqat_places::{Zone, cities, zone, zone_names, zones_version};

/// The hours from the beginning of 2015 to the end of 2031.
const HOURS: i64 = 149_016;
const FIRST: &str = "2015-01-01T00:00:00Z";
const END: &str = "2032-01-01T00:00:00Z";

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The offset at the beginning and each change with its instant, in seconds.
type Changes = Vec<(i64, i32)>;

/// The table by name, and its version.
fn truth() -> (BTreeMap<String, Changes>, String) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/zones/offsets.csv");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines();
    let version = lines.next().and_then(|line| line.strip_prefix("# tz database ")).unwrap().to_owned();
    assert_eq!(lines.next(), Some("names,changes"));
    let mut zones = BTreeMap::new();
    for line in lines {
        let (names, changes) = line.split_once(',').unwrap();
        let change = |change: &str| {
            let (instant, offset_s) = change.split_once('=').unwrap();
            (utc(instant).timestamp(), offset_s.parse().unwrap())
        };
        let changes: Changes = changes.split(' ').map(change).collect();
        zones.extend(names.split(' ').map(|name| (name.to_owned(), changes.clone())));
    }
    (zones, version)
}

fn offset_s(zone: Zone, unix_s: i64) -> i32 {
    let utc = DateTime::from_timestamp(unix_s, 0).unwrap().naive_utc();
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

/// The changes of a zone's clocks in its data: the offset is constant from one to the next.
fn changes(zone: Zone) -> Changes {
    let [first, end] = [FIRST, END].map(|text| utc(text).timestamp());
    let mut changes = vec![(first, offset_s(zone, first))];
    let following = zone.time_zone().following(Timestamp::from_second(first).unwrap());
    let following = following.map(|change| (change.timestamp().as_second(), change.offset().seconds()));
    for change in following.take_while(|(unix_s, _)| *unix_s < end) {
        // A change of the name alone does not change the clock.
        if changes.last().is_some_and(|(_, before)| *before != change.1) {
            changes.push(change);
        }
    }
    changes
}

#[test]
fn the_clocks_of_every_zone_are_set_at_the_same_seconds_to_the_same_offsets() {
    let (truth, version) = truth();
    assert_eq!(zones_version(), version, "renew tests/data/zones with scripts/zone-offsets");
    assert_eq!(zone_names().collect::<BTreeSet<_>>(), truth.keys().map(String::as_str).collect());
    assert_eq!(truth.len(), 598);
    for (name, expected) in &truth {
        assert_eq!(changes(zone(name).unwrap()), *expected, "{name}");
    }
}

#[test]
fn hour_by_hour_every_zone_of_the_places_shows_what_the_table_has() {
    let (truth, _) = truth();
    let names: BTreeSet<&str> = cities().map(|city| city.zone_name()).collect();
    assert_eq!(names.len(), 356);
    let first = utc(FIRST).timestamp();
    assert_eq!(utc(END).timestamp() - first, HOURS * 3_600);
    // Names with the same clocks share the walk through the hours, and each is tested for one hour in 97.
    let mut walked = BTreeSet::new();
    for name in names {
        let zone = zone(name).unwrap();
        let expected = &truth[name];
        let step = if walked.insert(expected) { 1 } else { 97 };
        let mut current = 0;
        for unix_s in (0..HOURS).step_by(step).map(|hour| first + hour * 3_600) {
            while expected.get(current + 1).is_some_and(|(from, _)| *from <= unix_s) {
                current += 1;
            }
            assert_eq!(offset_s(zone, unix_s), expected[current].1, "{name} at {unix_s}");
        }
    }
    assert_eq!(walked.len(), 99);
}

/// The names whose clocks differ between the data of 2025b and 2026f, with their offsets on 28 November 2026 and 1 July
/// 2027 at noon UTC.
const CHANGED: [(&str, [&str; 2]); 15] = [
    ("Africa/Casablanca", ["12:00", "12:00"]),
    ("Africa/El_Aaiun", ["12:00", "12:00"]),
    ("America/Edmonton", ["06:00", "06:00"]),
    ("America/Havana", ["08:00", "08:00"]),
    ("America/Inuvik", ["06:00", "06:00"]),
    ("America/Rainy_River", ["07:00", "07:00"]),
    ("America/Vancouver", ["05:00", "05:00"]),
    ("America/Winnipeg", ["07:00", "07:00"]),
    ("America/Yellowknife", ["06:00", "06:00"]),
    ("Canada/Central", ["07:00", "07:00"]),
    ("Canada/Mountain", ["06:00", "06:00"]),
    ("Canada/Pacific", ["05:00", "05:00"]),
    ("Cuba", ["08:00", "08:00"]),
    ("Europe/Chisinau", ["14:00", "15:00"]),
    ("Europe/Tiraspol", ["14:00", "15:00"]),
];

#[test]
fn the_clocks_that_were_changed_since_2025_are_right_in_november_2026_and_in_july_2027() {
    for (name, expected) in CHANGED {
        let shown = ["2026-11-28T12:00:00Z", "2027-07-01T12:00:00Z"]
            .map(|noon| utc(noon).with_timezone(&zone(name).unwrap()).format("%H:%M").to_string());
        assert_eq!(shown, expected, "{name}");
    }
    // Moldova follows the European Union, at one o'clock UTC on the last Sundays of March and October.
    for name in ["Europe/Chisinau", "Europe/Tiraspol"] {
        for (change, hours) in [("2027-03-28T01:00:00Z", [2, 3]), ("2026-10-25T01:00:00Z", [3, 2])] {
            let at = utc(change);
            let shown = [at - TimeDelta::seconds(1), at].map(|at| offset_s(zone(name).unwrap(), at.timestamp()));
            assert_eq!(shown, hours.map(|hours| hours * 3_600), "{name} at {change}");
        }
    }
}

#[test]
fn no_name_of_the_places_is_without_data() {
    for city in cities() {
        assert_eq!(city.zone().name(), Some(city.zone_name()), "{city}");
    }
}
