//! The answers of a schedule, written and read back.

use chrono_tz::{Africa, Europe, Tz};
use miqat::chrono::{FixedOffset, NaiveDate, TimeDelta, TimeZone, Utc};
use miqat::prayer::FajrRule;
use miqat::schedule::Upcoming;
use miqat::{
    Coordinates, Depression, HighLatitude, Mark, PartialTimes, PerMark, PrayerTimes, Rounding, Schedule, Shift, methods,
};
use serde_json::json;

use super::{date, form, reads, reads_cbor, refused};

fn cairo() -> Schedule<Tz> {
    Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), Africa::Cairo, methods::EGYPT)
}

#[test]
fn a_day_is_its_date_and_each_mark_with_its_time_and_basis() {
    // The minute of the Sun, and the seconds that were rounded.
    let sun = |mark: &str, time: &str, unrounded: &str| {
        let at = |time: &str| format!("2024-11-24T{time}+02:00");
        let (time, unrounded) = (at(&format!("{time}:00")), at(unrounded));
        format!(r#""{mark}":{{"time":"{time}","basis":"sun","unrounded":"{unrounded}"}}"#)
    };
    let day = cairo().day(date(2024, 11, 24)).unwrap();
    let second = |mark| day.unrounded(mark).format("%H:%M:%S%.3f").to_string();
    let marks = [
        sun("fajr", "04:57", "04:56:55.044"),
        sun("sunrise", "06:28", &second(Mark::Sunrise)),
        sun("dhuhr", "11:42", &second(Mark::Dhuhr)),
        sun("asr", "14:36", &second(Mark::Asr)),
        sun("sunset", "16:56", &second(Mark::Sunset)),
        sun("maghrib", "16:56", &second(Mark::Maghrib)),
        sun("isha", "18:17", &second(Mark::Isha)),
    ];
    let written = format!(r#"{{"date":"2024-11-24",{}}}"#, marks.join(","));
    form(day.fixed_offset(), &written);
    form(PartialTimes::from(day.fixed_offset()), &written);
    assert_eq!(serde_json::to_string(&day).unwrap(), written);
    assert_eq!(serde_json::to_string(&cairo().partial_day(date(2024, 11, 24)).unwrap()).unwrap(), written);
    let next = cairo().next(day.isha()).unwrap();
    let text = r#"{"prayer":"fajr","time":"2024-11-25T04:58:00+02:00"}"#;
    assert_eq!(serde_json::to_string(&next).unwrap(), text);
    form(Upcoming { prayer: next.prayer, time: next.time.fixed_offset() }, text);
}

#[test]
fn a_mark_keeps_its_own_date_and_basis_and_an_absent_one_its_reason() {
    let london = Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Utc, methods::MWL);
    let june = serde_json::to_value(london.day(date(2026, 6, 21)).unwrap()).unwrap();
    assert_eq!(june["isha"]["time"], "2026-06-22T00:02:00Z");
    assert_eq!(june["isha"]["basis"], json!({"night_portion": "middle"}));
    let unresolved = london.with_high_latitude(HighLatitude::Unresolved);
    let june = serde_json::to_value(unresolved.partial_day(date(2026, 6, 21)).unwrap()).unwrap();
    assert_eq!(june["isha"], json!({"absent": "sun_stays_above"}));
    assert_eq!(june["dhuhr"]["basis"], "sun");
}

#[test]
fn an_instant_is_written_where_it_differs_from_the_one_before_it() {
    let exact = methods::EGYPT.with_rounding(PerMark::splat(Rounding::Exact));
    let exact = Schedule::new(*cairo().place(), Africa::Cairo, exact);
    let fajr = |schedule: Schedule<Tz>| {
        let day = serde_json::to_value(schedule.day(date(2024, 11, 24)).unwrap()).unwrap();
        day["fajr"].clone()
    };
    assert_eq!(fajr(exact), json!({"time": "2024-11-24T04:56:55.044+02:00", "basis": "sun"}));
    assert_eq!(
        fajr(exact.with_shift(Mark::Fajr, Shift::minutes(1))),
        json!({
            "time": "2024-11-24T04:57:55.044+02:00",
            "basis": "sun",
            "exact": "2024-11-24T04:56:55.044+02:00",
        })
    );
}

/// Asserts that the day is read back, and written again unchanged.
#[track_caller]
fn returns<T: TimeZone>(schedule: &Schedule<T>, date: NaiveDate) -> bool {
    let day = schedule.partial_day(date).unwrap();
    let text = serde_json::to_string(&day).unwrap();
    let fixed = day.fixed_offset();
    reads(&text, fixed);
    reads_cbor(fixed);
    for mark in Mark::ALL {
        assert_eq!(fixed.time(mark).ok(), day.time(mark).ok().map(|time| time.fixed_offset()), "the same instant");
    }
    if let Ok(complete) = day.complete() {
        reads(&text, complete.fixed_offset());
    }
    serde_json::to_string(&fixed).unwrap() == text
}

#[test]
fn a_day_that_is_written_reads_back() {
    let place = |latitude, longitude| Coordinates::new(latitude, longitude).unwrap();
    for method in methods::ALL {
        for (point, zone) in [
            (place(30.0444, 31.2357), Africa::Cairo),
            (place(51.5074, -0.1278), Europe::London),
            (place(69.6492, 18.9553), Europe::Oslo),
        ] {
            let schedule = Schedule::new(point, zone, **method).with_shift(Mark::Asr, Shift::seconds(-100));
            for day in [date(2026, 1, 6), date(2026, 3, 20), date(2026, 5, 17), date(2026, 6, 21), date(1968, 2, 29)] {
                assert!(returns(&schedule, day), "{method} {day}");
            }
        }
    }
}

#[test]
fn on_a_date_on_which_the_clocks_change_the_instants_are_kept_on_the_clock_of_dhuhr() {
    // Far to the east of its zone, dawn comes in the last hour of summer time.
    let deep = FajrRule::Depression(Depression::new(30.0).unwrap());
    let point = Coordinates::new(55.0, 40.0).unwrap();
    let early = Schedule::new(point, Europe::Helsinki, methods::MWL.with_fajr(deep));
    let day = early.day(date(2026, 10, 25)).unwrap();
    assert_eq!((day.fajr().offset().to_string(), day.dhuhr().offset().to_string()), ("EEST".into(), "EET".into()));
    let fixed = day.fixed_offset();
    assert_eq!(day.fajr().naive_local() - fixed.fajr().naive_local(), TimeDelta::hours(1));
    assert!(!returns(&early, date(2026, 10, 25)));
    let again: PrayerTimes<FixedOffset> = serde_json::from_str(&serde_json::to_string(&fixed).unwrap()).unwrap();
    assert_eq!(again, fixed);
}

#[test]
fn a_date_without_any_mark_reads_back_on_the_clock_of_utc() {
    let absent = r#"{"absent":"sun_stays_below"}"#;
    let marks: String = ["fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha"]
        .map(|mark| format!(r#","{mark}":{absent}"#))
        .concat();
    let text = format!(r#"{{"date":"2026-12-21"{marks}}}"#);
    let day: PartialTimes<FixedOffset> = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_string(&day).unwrap(), text);
    refused::<PrayerTimes<FixedOffset>>(&text, "no Fajr on 2026-12-21: the Sun never rises far enough");
}

#[test]
fn a_day_that_lacks_a_time_or_says_too_much_is_refused() {
    type Day = PartialTimes<FixedOffset>;
    let time = r#""time":"2024-11-24T04:57:00+02:00""#;
    let day = |fajr: &str| format!(r#"{{"date":"2024-11-24","fajr":{{{fajr}}}}}"#);
    refused::<Day>(&day(&format!(r#"{time},"basis":"sun""#)), "missing field `sunrise`");
    refused::<Day>(&day(time), "missing field `basis`");
    refused::<Day>(&day(r#""basis":"sun""#), "missing field `time`");
    refused::<Day>(&day(r#""time":"04:57","basis":"sun""#), "");
    let both = format!(r#"{time},"basis":"sun","absent":"sun_stays_above""#);
    refused::<Day>(&day(&both), "no other key is allowed with `absent`");
    refused::<Day>(
        &day(r#""printed":"04:57""#),
        "unknown field `printed`, expected one of `time`, `basis`, `unrounded`",
    );
    refused::<Day>(r#"{"fajr":{}}"#, "missing field `time`");
    refused::<Day>("[]", "invalid type: sequence, expected a table of a date and its seven marks");
    refused::<Upcoming<FixedOffset>>(r#"{"prayer":"sunrise"}"#, "unknown variant `sunrise`");
}
