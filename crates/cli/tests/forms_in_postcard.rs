//! The library's serialized forms survive a round trip through postcard, a format without field names and without
//! self-description, and through RON, a format for people with names of its own for options and variants.

use std::fmt::Debug;

use miqat::chrono::{NaiveDate, Utc};
use miqat::hijri::{AnyCalendar, HijriCalendar, HijriDate, HijriMonth, MonthStart};
use miqat::locale::Lang;
use miqat::prayer::{Epoch, FajrRule, HighLatitude, IntervalsByDate, IshaRule, SolarEpoch};
use miqat::{Angle, Coordinates, Depression, Mark, PartialTimes, PerMark, Place, Schedule, Shift, methods};
use serde::{Serialize, de::DeserializeOwned};

#[track_caller]
fn reads_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T) {
    let bytes = postcard::to_allocvec(&value).unwrap();
    assert_eq!(postcard::from_bytes::<T>(&bytes).unwrap(), value);
    reads_ron(value);
}

#[track_caller]
fn reads_ron<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T) {
    let text = ron::to_string(&value).unwrap();
    let read = ron::from_str::<T>(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(read, value, "{text}");
}

#[test]
fn a_place_reads_back_with_everything_that_is_set_and_nothing_that_is_not() {
    let at = |latitude, longitude| Coordinates::new(latitude, longitude).unwrap();
    let horizon = |degrees| Depression::new(degrees).unwrap();
    let point = Place::from(at(24.464, 54.297).with_elevation(27.5).unwrap());
    reads_back(point.point());
    for place in [
        point,
        point.with_horizon(horizon(1.37)),
        point.with_eastern_edge(at(24.464, 54.651), None),
        point.with_eastern_edge(at(24.464, 54.651), Some(horizon(0.9))),
        point.with_second_point(at(2.69, 101.597), None),
        point.with_second_point(at(2.69, 101.597), Some(horizon(1.1))).with_second_edge(at(2.7, 101.7)),
        point
            .with_horizon(horizon(1.2))
            .with_eastern_edge(at(24.5, 54.7), Some(horizon(0.8)))
            .with_second_point(at(24.6, 54.2), Some(horizon(1.3)))
            .with_second_edge(at(24.7, 54.8)),
    ] {
        reads_back(place);
    }
}

#[test]
fn numbers_rules_dates_and_days_read_back() {
    reads_back(Angle::from_degrees(18.5));
    reads_back(Shift::millis(-90_500));
    reads_back(PerMark::splat(Shift::minutes(2)).with(Mark::Dhuhr, Shift::seconds(-1)));
    reads_back(FajrRule::BeforeSunrise(Shift::minutes(90)));
    reads_back(FajrRule::BeforeSunriseByDate(&IntervalsByDate::LONDON_UNIFIED_FAJR));
    reads_back(IshaRule::AfterMaghrib { usual: Shift::minutes(90), ramadan: Shift::minutes(120) });
    reads_back(HighLatitude::MIDDLE);
    reads_back(HijriDate::new(1448, HijriMonth::JumadaAlAkhira, 9).unwrap());
    let start = MonthStart::new(1434, HijriMonth::Ramadan, NaiveDate::from_ymd_opt(2013, 7, 10).unwrap());
    reads_back(start);
    reads_back(start.with_length(29).unwrap());
    for calendar in AnyCalendar::all() {
        reads_back(calendar);
        reads_back(calendar.moved(-1));
    }
    for epoch in [Epoch::EVENT, Epoch::Transit, Epoch::DayBeforeInNorth, Epoch::UTC_MIDNIGHT] {
        reads_back(SolarEpoch::both(epoch));
    }
    for lang in Lang::ALL {
        reads_back(lang);
    }
    let mut methods_read = 0;
    for method in methods::ALL {
        // A method is an id or a table, which postcard does not tell apart. Without its id it is a table.
        reads_ron(**method);
        reads_ron(method.with_isha(method.isha()));
        reads_back((method.fajr(), method.maghrib(), method.isha(), method.asr()));
        reads_back((method.horizon(), method.elevation(), method.night_end(), *method.rounding(), *method.shifts()));
        methods_read += 1;
    }
    assert!(methods_read > 70, "{methods_read}");
    let zone = miqat_places::zone("Africa/Cairo").unwrap();
    let cairo = Schedule::new(Coordinates::constant(30.0444, 31.2357), zone, methods::EGYPT);
    let day = cairo.partial_day(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap()).unwrap();
    let bytes = postcard::to_allocvec(&day).unwrap();
    let read: PartialTimes<_> = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(read, day.fixed_offset());
    assert_eq!(read.time(Mark::Fajr).unwrap().with_timezone(&Utc).to_string(), "2024-11-24 02:57:00 UTC");
}
