//! The Hijri day begins at sunset: not at midnight, not in another zone, not early in the south, and late where the Sun
//! sets late.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{Africa, Atlantic, Australia, Pacific, Tz};
use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriMonth, MonthStart, Observed, UmmAlQura};
use miqat::{Coordinates, Schedule, methods};

fn schedule(latitude_deg: f64, longitude_deg: f64, zone: Tz) -> Schedule<Tz> {
    Schedule::new(Coordinates::new(latitude_deg, longitude_deg).unwrap(), zone, methods::MWL)
}

fn cairo() -> Schedule<Tz> {
    schedule(30.0444, 31.2357, Africa::Cairo)
}

fn sydney() -> Schedule<Tz> {
    schedule(-33.8688, 151.2093, Australia::Sydney)
}

fn reykjavik() -> Schedule<Tz> {
    schedule(64.1466, -21.9426, Atlantic::Reykjavik)
}

/// The Umm al-Qura date at a local time.
#[track_caller]
fn at(schedule: &Schedule<Tz>, clock: &str) -> String {
    let local = chrono::NaiveDateTime::parse_from_str(clock, "%Y-%m-%d %H:%M").unwrap();
    let now = schedule.zone().from_local_datetime(&local).unwrap();
    schedule.hijri_at(now, &UmmAlQura::default()).unwrap().to_string()
}

#[test]
fn before_sunset_it_is_the_civil_date_s_and_after_it_the_next_one_s() {
    // The Survey of Egypt's page for 24 November 2024, which the calendar gives as 22 Jumada al-Ula: Maghrib at 16:55.
    let cairo = cairo();
    for clock in ["2024-11-24 00:00", "2024-11-24 04:57", "2024-11-24 12:00", "2024-11-24 16:53"] {
        assert_eq!(at(&cairo, clock), "1446-05-22", "{clock}");
    }
    for clock in ["2024-11-24 16:57", "2024-11-24 23:59"] {
        assert_eq!(at(&cairo, clock), "1446-05-23", "{clock}");
    }
}

#[test]
fn midnight_turns_nothing() {
    let cairo = cairo();
    for clock in ["2024-11-24 23:59", "2024-11-25 00:00", "2024-11-25 03:00", "2024-11-25 16:50"] {
        assert_eq!(at(&cairo, clock), "1446-05-23", "{clock}");
    }
}

#[test]
fn in_the_south_it_turns_at_the_southern_sunset() {
    // Geoscience Australia, Sydney: sunset on 21 December 2024 at 20:05, on 21 June 2024 at 16:54.
    let sydney = sydney();
    assert_eq!(at(&sydney, "2024-12-21 20:03"), "1446-06-20");
    assert_eq!(at(&sydney, "2024-12-21 20:07"), "1446-06-21");
    assert_eq!(at(&sydney, "2024-06-21 16:52"), "1445-12-15");
    assert_eq!(at(&sydney, "2024-06-21 16:56"), "1445-12-16");
}

#[test]
fn a_sunset_after_midnight_turns_the_date_that_was_yesterday_s() {
    // Reykjavik around the solstice of 2024: the Sun sets four minutes after midnight (Almanac of the University of Iceland).
    let reykjavik = reykjavik();
    for clock in ["2024-06-21 12:00", "2024-06-21 23:59", "2024-06-22 00:00", "2024-06-22 00:02"] {
        assert_eq!(at(&reykjavik, clock), "1445-12-15", "{clock}");
    }
    for clock in ["2024-06-22 00:06", "2024-06-22 02:00", "2024-06-22 12:00", "2024-06-22 23:59"] {
        assert_eq!(at(&reykjavik, clock), "1445-12-16", "{clock}");
    }
}

#[test]
fn it_is_the_place_s_date_whatever_clock_asks() {
    let noon_in_utc: DateTime<Utc> = "2025-01-01T22:00:00Z".parse().unwrap();
    let calendar = UmmAlQura::default();
    // The same hour on clocks a day apart: noon on 1 January and on 2 January.
    let honolulu = schedule(21.31, -157.86, Pacific::Honolulu).hijri_at(noon_in_utc, &calendar).unwrap();
    let kiritimati = schedule(1.8721, -157.4278, Pacific::Kiritimati).hijri_at(noon_in_utc, &calendar).unwrap();
    assert_eq!((honolulu.to_string().as_str(), kiritimati.to_string().as_str()), ("1446-07-01", "1446-07-02"));
    let cairo = cairo();
    for zone in [Africa::Cairo, Pacific::Kiritimati, Pacific::Honolulu] {
        let asked = noon_in_utc.with_timezone(&zone);
        assert_eq!(cairo.hijri_at(asked, &calendar), cairo.hijri_at(noon_in_utc, &calendar));
    }
}

#[test]
fn where_the_sun_does_not_set_it_turns_six_hours_after_the_transit() {
    // Transits by the longitude and the equation of time of the Astronomical Almanac: −1 min 51 s at noon of 21 June 2024,
    // +1 min 57 s at noon of 21 December 2024.
    let troll = schedule(-72.0117, 2.535, chrono_tz::UTC);
    let tromso = schedule(69.6492, 18.9553, chrono_tz::Europe::Oslo);
    for (place, before, after, dates) in [
        (&tromso, "2024-06-21 18:44", "2024-06-21 18:48", ["1445-12-15", "1445-12-16"]),
        (&troll, "2024-12-21 17:46", "2024-12-21 17:50", ["1446-06-20", "1446-06-21"]),
    ] {
        assert_eq!([at(place, before), at(place, after)], dates, "{before}, {after}");
    }
}

#[test]
fn it_turns_once_a_day_and_never_back() {
    let calendar = UmmAlQura::default();
    for schedule in [cairo(), sydney(), reykjavik()] {
        let first = schedule.zone().with_ymd_and_hms(2024, 3, 1, 12, 0, 0).unwrap();
        let mut last = schedule.hijri_at(first, &calendar).unwrap();
        let mut turns = 0;
        for hours in 1..=366 * 24 {
            let now = first + TimeDelta::hours(hours);
            let date = schedule.hijri_at(now, &calendar).unwrap();
            if date != last {
                assert_eq!(calendar.days_between(last, date), Ok(1), "{now}");
                turns += 1;
            }
            last = date;
        }
        assert_eq!(turns, 366, "{}", schedule.zone());
    }
}

#[test]
fn the_calendar_s_own_months_are_kept() {
    // Ramadan 1434 was announced for 10 July 2013; its first night was the evening of the 9th.
    let announced = [MonthStart::new(1434, HijriMonth::Ramadan, "2013-07-10".parse().unwrap())];
    let calendar = Observed::new(&announced).unwrap().or(UmmAlQura::default()).unwrap();
    let mecca = schedule(21.4225, 39.8262, chrono_tz::Asia::Riyadh);
    let at = |day, hour| mecca.zone().with_ymd_and_hms(2013, 7, day, hour, 0, 0).unwrap();
    for (day, hour, expected) in
        [(8, 20, "1434-08-30"), (9, 12, "1434-08-30"), (9, 20, "1434-09-01"), (10, 12, "1434-09-01")]
    {
        assert_eq!(mecca.hijri_at(at(day, hour), &calendar).unwrap().to_string(), expected, "{day} July, {hour}h");
    }
}
