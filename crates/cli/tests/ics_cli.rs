//! The calendar file: read back by a parser, and compared with the csv of the same days and with the newspaper's page of Cairo.

mod common;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use common::{miqat, rows_of};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, Event};

fn file(arguments: &[&str]) -> String {
    let said = miqat("times", &[arguments, &["--format", "ics"]].concat(), b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out
}

fn events(text: &str) -> Vec<Event> {
    let calendar: Calendar = text.parse().expect("a calendar");
    let event = |component: &CalendarComponent| component.as_event().cloned();
    calendar.components.iter().filter_map(event).collect()
}

fn begin(event: &Event) -> DateTime<Utc> {
    match event.get_start() {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(begin))) => begin,
        other => panic!("{other:?}"),
    }
}

fn uids(text: &str) -> Vec<String> {
    events(text).iter().map(|event| event.get_uid().unwrap().to_owned()).collect()
}

#[test]
fn the_events_of_a_month_are_the_minutes_of_its_csv() {
    // Ramadan ends in the month, and London's clocks change on the 28th.
    for (place, zone) in [("Cairo", "Africa/Cairo"), ("London", "Europe/London"), ("New York", "America/New_York")] {
        let zone: Tz = zone.parse().unwrap();
        let month = [place, "--month", "2027-03"];
        let events = events(&file(&[&month[..], &["--with", "imsak,sunrise"]].concat()));
        let csv = miqat("times", &[&month[..], &["--other", "--format", "csv"]].concat(), b"").out;
        let rows = rows_of(place, &csv);
        assert_eq!((rows.len(), events.len()), (31, 31 * 7), "{place}");
        for (row, events) in rows.iter().zip(events.chunks(7)) {
            let date: NaiveDate = row.get("date");
            let marks = ["imsak", "fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"];
            for (mark, event) in marks.into_iter().zip(events) {
                let wanted = format!("{date} {}:00", row.text(mark));
                let local = begin(event).with_timezone(&zone).format("%Y-%m-%d %H:%M:%S").to_string();
                assert_eq!(local, wanted, "{place}: {mark}");
                assert!(event.get_summary().unwrap().to_lowercase() == mark, "{place}: {event:?}");
            }
        }
    }
}

#[test]
fn a_prayer_of_the_newspapers_page_begins_at_its_minute() {
    let events = events(&file(&["Cairo", "--date", "2024-11-24", "--duration", "20"]));
    for (event, (name, clock)) in events.iter().zip([
        ("Fajr", (4, 57)),
        ("Dhuhr", (11, 42)),
        ("Asr", (14, 36)),
        ("Maghrib", (16, 56)),
        ("Isha", (18, 17)),
    ]) {
        let wanted = Tz::Africa__Cairo.with_ymd_and_hms(2024, 11, 24, clock.0, clock.1, 0).unwrap().to_utc();
        assert_eq!((event.get_summary(), begin(event)), (Some(name), wanted));
        let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(end))) = event.get_end() else { panic!("{event:?}") };
        assert_eq!((end - wanted).num_minutes(), 20);
    }
}

#[test]
fn every_event_has_the_coordinates_of_its_place() {
    // RFC 5545, 3.8.1.6: latitude;longitude, which is not a text and has no backslash.
    for arguments in [
        &["30.0444,31.2357", "--date", "2024-11-24"][..],
        &["30.0444,31.2357", "--date", "2024-11-24", "--events", "day"],
    ] {
        let text = file(arguments);
        let count = text.matches("BEGIN:VEVENT").count();
        assert!(count > 0);
        assert_eq!(text.matches("\r\nGEO:30.04440;31.23570\r\n").count(), count, "{arguments:?}: {text}");
    }
}

#[test]
fn a_second_import_by_another_method_doubles_nothing() {
    let month = |more: &[&str]| uids(&file(&[&["Kuala Lumpur", "--month", "2027-03"], more].concat()));
    let first = month(&[]);
    assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), 31 * 5);
    // Another authority, another point, a margin, another language.
    for more in [
        &["--method", "mwl"][..],
        &["--method", "ummalqura"],
        &["--point", "centre"],
        &["--shift", "fajr=3"],
        &["--lang", "ar"],
        &["--alarm", "10", "--duration", "15"],
        &["--precision", "second"],
    ] {
        assert_eq!(month(more), first, "{more:?}");
    }
    // Another madhab is another event, and so is another place.
    let hanafi = month(&["--madhab", "hanafi"]);
    assert!(hanafi.iter().all(|uid| uid.contains("-hanafi-") && !first.contains(uid)), "{hanafi:?}");
    let cairo = uids(&file(&["30.04442,31.23571", "--date", "2027-03-08"]));
    assert_eq!(cairo[0], "2027-03-08-fajr-shafii-30.04442-31.23571@miqat");
}

#[test]
fn of_two_files_the_later_one_counts() {
    let made = |at: &str| {
        let event = events(&file(&["Cairo", "--at", at, "--date", "2027-03-08"])).remove(0);
        let number: u32 = event.property_value("SEQUENCE").unwrap().parse().unwrap();
        let modified = event.get_last_modified().unwrap();
        assert_eq!(Some(modified), event.get_timestamp());
        (number, modified)
    };
    let (morning, evening) = (made("2027-03-08T08:00"), made("2027-03-08T20:00"));
    assert!(morning.0 == evening.0 && morning.1 < evening.1);
    // 2027-03-08 is 20,885 days after 1970-01-01.
    assert_eq!(morning.0, 20_885);
}

#[test]
fn alarms_are_as_many_minutes_before_as_was_asked() {
    let text = file(&["Cairo", "--date", "2027-03-08", "--alarm", "10", "--alarm", "0", "--alarm", "10"]);
    assert_eq!(text.matches("BEGIN:VALARM\r\n").count(), 10);
    assert_eq!(text.matches("\r\nTRIGGER:-PT10M\r\n").count(), 5);
    assert_eq!(text.matches("\r\nTRIGGER:PT0M\r\n").count(), 5);
    assert_eq!(text.matches("\r\nACTION:DISPLAY\r\n").count(), 10);
    assert!(text.contains("\r\nDESCRIPTION:Fajr 04:47\r\n"), "{text}");
    let again = file(&["Cairo", "--at", "2027-03-08T08:00", "--alarm", "10"]);
    assert_eq!(again, file(&["Cairo", "--at", "2027-03-08T08:00", "--alarm", "10"]));
}

#[test]
fn a_day_is_one_event_with_its_times_in_words() {
    let text = file(&["Cairo", "--from", "2024-11-24", "--to", "2024-11-25", "--events", "day", "--with", "sunrise"]);
    let events = events(&text);
    assert_eq!(events.len(), 2);
    let day = |day| DatePerhapsTime::Date(NaiveDate::from_ymd_opt(2024, 11, day).unwrap());
    assert_eq!((events[0].get_start(), events[0].get_end()), (Some(day(24)), Some(day(25))));
    assert_eq!(
        events[0].get_summary(),
        Some("Fajr 04:57 · Sunrise 06:28 · Dhuhr 11:42 · Asr 14:36 · Maghrib 16:56 · Isha 18:17")
    );
    let uid = events[0].get_uid().unwrap();
    assert!(uid.starts_with("2024-11-24-day-shafii-") && Some(uid) != events[1].get_uid(), "{uid}");
}

#[test]
fn who_subscribes_reads_it_again_each_day() {
    let text = file(&["Cairo", "--date", "2027-03-08"]);
    for line in ["REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"] {
        assert_eq!(text.matches(&format!("\r\n{line}\r\n")).count(), 1, "{text}");
    }
}

#[test]
fn what_has_nothing_to_act_on_is_refused() {
    for (arguments, wanted) in [
        (&["--alarm", "10"][..], "--alarm is for --format ics"),
        (&["--with", "imsak"], "--with is for --format ics"),
        (&["--format", "csv", "--duration", "5"], "--duration is for --format ics"),
        (&["--format", "ics", "--events", "day", "--alarm", "10"], "--alarm goes with --events prayer"),
        (&["--format", "ics", "--events", "day", "--duration", "10"], "--duration goes with --events prayer"),
        (&["--format", "ics", "--alarm", "721"], "0 to 720"),
        (&["--format", "ics", "--alarm", "ten"], "ten"),
        (&["--format", "ics", "--with", "moonrise"], "sunrise, imsak"),
    ] {
        let said = miqat("times", &[&["Cairo", "--date", "2027-03-08"], arguments].concat(), b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}
