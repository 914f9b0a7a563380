//! Cases that the targets of `fuzz` found, each with the claim that it broke and its neighbours.

use miqat::chrono::{NaiveDate, Utc};
use miqat::events::{Side, SolarDay};
use miqat::prayer::Moment;
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates, Error, Schedule, methods};

/// An altitude of 180° was found where the Sun sets, because its sine is that of 0°.
#[test]
fn an_altitude_beyond_the_zenith_or_the_nadir_is_none_that_the_sun_crosses() {
    let date = NaiveDate::from_ymd_opt(2026, 3, 20).unwrap();
    let noon = Ut1::from_utc(date.and_hms_opt(12, 0, 0).unwrap().and_utc());
    let point = Coordinates::new(0.0, 0.0).unwrap();
    let schedule = Schedule::new(point, Utc, methods::MWL);
    let day = SolarDay::nearest(point, noon, EarthRotation::on(date));
    for side in [Side::Morning, Side::Evening] {
        for degrees in [90.001, 135.0, 180.0, 269.0, 360.0, 540.0, 1e300, f64::INFINITY] {
            for (degrees, reason) in [(degrees, AbsentReason::SunStaysBelow), (-degrees, AbsentReason::SunStaysAbove)] {
                let altitude = Angle::from_degrees(degrees);
                for day in [day, day.with_parallax()] {
                    assert_eq!(day.crossing(altitude, side), Err(reason), "{degrees}");
                }
                for moment in [Moment::Altitude(altitude, side), Moment::ApparentAltitude(altitude, side)] {
                    assert_eq!(schedule.moment(date, moment), Err(Error::NoCrossing { date, reason }), "{degrees}");
                }
            }
        }
        for degrees in [-60.0, 0.0, 60.0] {
            assert!(day.crossing(Angle::from_degrees(degrees), side).is_ok(), "{degrees}");
        }
    }
}

/// RON reads an identifier without quotes, and a key with them as a text: rules with a value were written and not read.
#[cfg(feature = "serde")]
mod keys_that_are_texts {
    use miqat::prayer::{Elevation, FajrRule, Horizon, IshaRule, MaghribRule};
    use miqat::{Depression, HighLatitude, Polar};
    use serde::de::value::{Error, MapDeserializer};
    use serde::de::{Deserializer, Error as _, IntoDeserializer, Visitor};
    use serde::{Deserialize, forward_to_deserialize_any};

    /// A key that is a text and no identifier.
    struct Key(&'static str);

    impl<'de> Deserializer<'de> for Key {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.visit_str(self.0)
        }

        fn deserialize_identifier<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(Error::custom("a text stands where an identifier should"))
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map struct enum ignored_any
        }
    }

    impl IntoDeserializer<'_> for Key {
        type Deserializer = Self;

        fn into_deserializer(self) -> Self {
            self
        }
    }

    fn read<'de, T: Deserialize<'de>, V: IntoDeserializer<'de>>(key: &'static str, value: V) -> Result<T, Error> {
        T::deserialize(MapDeserializer::new([(Key(key), value)].into_iter()))
    }

    #[test]
    fn a_rule_with_a_value_is_read_by_a_key_that_is_a_text() {
        let depression = Depression::new(18.0).unwrap();
        assert_eq!(read("depression", 18.0), Ok(FajrRule::Depression(depression)));
        assert_eq!(read("depression", 18.0), Ok(IshaRule::Depression(depression)));
        assert_eq!(read("depression", 18.0), Ok(MaghribRule::Depression(depression)));
        assert_eq!(read("depression", 18.0), Ok(Horizon::Depression(depression)));
        assert!(read::<Elevation, _>("all_depressions", "refracted").is_ok());
        assert!(read::<HighLatitude, _>("seasonal", "general").is_ok());
        assert!(read::<Polar, _>("latitude", 48.5).is_ok());
        let unknown = read::<Polar, _>("latitudes", 48.5).unwrap_err().to_string();
        assert!(unknown.starts_with("unknown variant `latitudes`, expected one of"), "{unknown}");
    }
}

/// The local time was written beside an offset without its seconds, which is another instant; +23:59:59 became +24:00.
#[cfg(feature = "serde")]
#[test]
fn instants_on_a_clock_with_seconds_in_its_offset_are_read_back_unchanged() {
    use miqat::chrono::FixedOffset;
    use miqat::schedule::Upcoming;
    use miqat::{Mark, PartialTimes};
    let date = NaiveDate::from_ymd_opt(1899, 6, 21).unwrap();
    // That of Cairo was 2:05:09, that of Monrovia -0:43:08.
    for offset_s in [7509, -2588, 1, -1, 29, 30, 31, 59, 60, 0, 7200, 86_399, -86_399, 86_340] {
        let zone = FixedOffset::east_opt(offset_s).unwrap();
        let schedule = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), zone, methods::EGYPT);
        let day = schedule.partial_day(date).unwrap();
        let read: PartialTimes<FixedOffset> = serde_json::from_value(serde_json::to_value(day).unwrap()).unwrap();
        for mark in Mark::ALL {
            assert!(day.time(mark).is_ok());
            assert_eq!(read.time(mark), day.time(mark), "{mark} {offset_s}");
            assert_eq!(read.unrounded(mark), day.unrounded(mark), "{mark} {offset_s}");
            assert_eq!(read.exact(mark), day.exact(mark), "{mark} {offset_s}");
        }
        let next = schedule.next(date.and_hms_opt(9, 0, 0).unwrap().and_utc()).unwrap();
        let read: Upcoming<FixedOffset> = serde_json::from_value(serde_json::to_value(&next).unwrap()).unwrap();
        assert_eq!((read.prayer, read.time), (next.prayer, next.time), "{offset_s}");
    }
}

/// Where Isha has the depression of the horizon, Isha at a latitude next to the place's own is its sunset: one solver found it before
/// sunset and moved it by a seventh of the night, and the other did not.
#[cfg(feature = "testing")]
#[test]
fn a_borrowed_time_on_the_edge_of_the_night_is_the_same_by_every_way() {
    use miqat::prayer::{Basis, FajrRule, Horizon, IshaRule, Latitude, NightPortion, Scope};
    use miqat::{Depression, HighLatitude, Mark, Method, PartialTimes};

    let first = NaiveDate::from_ymd_opt(1947, 9, 1).unwrap();
    let mut moved = 0;
    for (latitude_deg, borrowed_deg) in [(4.149e-6, 0.0), (-1e-9, 0.0), (30.000_001, 30.0), (-45.0 - 1e-10, 45.0)] {
        let place = Coordinates::new(latitude_deg, 154.6875).unwrap();
        let rule =
            HighLatitude::NearestLatitude { latitude: Latitude::constant(borrowed_deg), scope: Scope::FajrAndIsha };
        for (fajr_deg, isha_deg) in [(30.0, 12.0), (12.0, 12.0), (12.0, 18.0)] {
            let method = Method::custom(
                FajrRule::Depression(Depression::constant(fajr_deg)),
                IshaRule::Depression(Depression::constant(isha_deg)),
            )
            .with_horizon(Horizon::Depression(Depression::constant(12.0)));
            let schedule = Schedule::new(place, Utc, method).with_high_latitude(rule);
            for (day, date) in schedule.partial_days(first).zip(first.iter_days()).take(60) {
                let (day, alone) = (day.unwrap(), schedule.partial_day(date).unwrap());
                let reference = schedule.reference_day(date).unwrap();
                for mark in Mark::ALL {
                    assert_eq!(alone.basis(mark), reference.basis(mark), "{mark} on {date} at {latitude_deg}");
                    let ms = |day: &PartialTimes<Utc>| day.unrounded(mark).unwrap().timestamp_millis();
                    let reference_ms = ms(&reference);
                    assert!(ms(&alone).abs_diff(reference_ms) <= 1, "{mark} on {date} at {latitude_deg}");
                    assert!(ms(&day).abs_diff(reference_ms) <= 1, "{mark} on {date} at {latitude_deg}");
                    moved += usize::from(alone.basis(mark) == Ok(Basis::NightPortion(NightPortion::Seventh)));
                }
            }
        }
    }
    // Of each latitude and date, the four marks whose depression is the horizon's.
    assert_eq!(moved, 4 * 60 * 4);
}

/// A borrowed time counts as in the day until it is a millisecond in the night, and then moves by hours: two solvers, whose last
/// bits differ, decide alike beside that limit.
#[cfg(feature = "testing")]
#[test]
fn a_borrowed_time_beside_the_limit_of_the_edge_is_the_same_by_every_way() {
    use chrono::Days;
    use miqat::prayer::{Basis, FajrRule, Horizon, IshaRule, Latitude, NightPortion, Scope};
    use miqat::{Depression, HighLatitude, Mark, Method};

    let of_horizon = Depression::constant(12.0);
    let method = |fajr_deg: f64, isha_deg: f64| {
        Method::custom(
            FajrRule::Depression(Depression::constant(fajr_deg)),
            IshaRule::Depression(Depression::constant(isha_deg)),
        )
        .with_horizon(Horizon::Depression(of_horizon))
    };
    let mut jumps = 0;
    for (fajr_deg, isha_deg, mark) in [(12.0, 18.0, Mark::Fajr), (18.0, 12.0, Mark::Isha)] {
        for (borrowed_deg, month, days) in [(0.0, 3, 20), (30.0, 10, 20), (45.0, 1, 20), (-45.0, 1, 20), (-30.0, 4, 20)]
        {
            let rule = HighLatitude::NearestLatitude {
                latitude: Latitude::constant(f64::abs(borrowed_deg)),
                scope: Scope::FajrAndIsha,
            };
            let at = |latitude_deg: f64| {
                let place = Coordinates::new(latitude_deg, 154.6875).unwrap();
                Schedule::new(place, Utc, method(fajr_deg, isha_deg)).with_high_latitude(rule)
            };
            let towards_pole = if borrowed_deg < 0.0 { -1.0 } else { 1.0 };
            for day in 0..days {
                let date = NaiveDate::from_ymd_opt(1947, month, 1).unwrap() + Days::new(day);
                let is_moved = |latitude_deg: f64| {
                    let basis = at(latitude_deg).partial_day(date).unwrap().basis(mark);
                    basis == Ok(Basis::NightPortion(NightPortion::Seventh))
                };
                // The latitude from which the time is not moved by the portion of the night.
                let [mut near, mut far] = [1e-9, 1e-3].map(|off| borrowed_deg + towards_pole * off);
                if is_moved(far) {
                    continue;
                }
                assert!(is_moved(near), "{mark} on {date} at {near}");
                for _ in 0..60 {
                    let middle = (near + far) / 2.0;
                    *if is_moved(middle) { &mut near } else { &mut far } = middle;
                }
                jumps += 1;
                for step in -40..=40 {
                    let schedule = at(near + f64::from(step) * 1e-11);
                    check_ways(&schedule, date, &format!("{step} steps from {near}"));
                }
            }
        }
    }
    println!("{jumps} jumps");
    assert!(jumps > 100, "{jumps}");
}

/// What these tests compare with is not the fast path itself: of 14,000 marks, about a hundred are a millisecond apart.
#[cfg(feature = "testing")]
#[test]
fn the_reference_is_another_solver() {
    use miqat::Mark;

    let schedule = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), Utc, methods::EGYPT);
    let mut apart = 0;
    for date in NaiveDate::from_ymd_opt(2025, 1, 1).unwrap().iter_days().take(2000) {
        let (fast, reference) = (schedule.partial_day(date).unwrap(), schedule.reference_day(date).unwrap());
        apart += Mark::ALL.into_iter().filter(|mark| fast.unrounded(*mark) != reference.unrounded(*mark)).count();
    }
    assert!((20..500).contains(&apart), "{apart} of 14,000");
}

/// What a mark is by every way: a day alone, days in a row, a batch, and the reference.
#[cfg(feature = "testing")]
fn check_ways(schedule: &Schedule<Utc>, date: NaiveDate, about: &str) {
    use miqat::Mark;
    use miqat::batch::{ABSENT, Batch, ColumnsMut};

    let mut cells_ms = [[0_i64; 1]; Mark::COUNT];
    let mut columns = ColumnsMut::new(cells_ms.each_mut().map(|cell| &mut cell[..]));
    Batch::new(*schedule.method(), date, 1)
        .with_high_latitude(schedule.high_latitude())
        .with_polar(schedule.polar())
        .with_offsets(&[0])
        .fill_unrounded(&[*schedule.place()], &mut columns)
        .unwrap();
    let reference = schedule.reference_day(date).unwrap();
    for day in [schedule.partial_day(date), schedule.partial_days(date).next().unwrap()] {
        let day = day.unwrap();
        for mark in Mark::ALL {
            assert_eq!(day.basis(mark), reference.basis(mark), "{mark} on {date}: {about}");
            let ms =
                |day: &miqat::PartialTimes<Utc>| day.unrounded(mark).map_or(ABSENT, |time| time.timestamp_millis());
            for other_ms in [ms(&day), columns.column(mark)[0]] {
                let off_ms = other_ms.abs_diff(ms(&reference));
                assert!(off_ms <= 1, "{off_ms} ms: {mark} on {date}: {about}");
            }
        }
    }
}

/// Instants that are equal by definition or nearly so, in rules that then decide for hours or for another basis.
#[cfg(feature = "testing")]
#[test]
fn where_a_rule_compares_equal_instants_every_way_decides_alike() {
    use chrono::Days;
    use miqat::prayer::{FajrRule, IshaRule, Limit, NightPortion, NightSpan};
    use miqat::{Depression, HighLatitude, Mark, Method, Polar, Shift};

    let method = |fajr_deg: f64, isha_deg: f64| {
        let [fajr, isha] = [fajr_deg, isha_deg].map(Depression::constant);
        Method::custom(FajrRule::Depression(fajr), IshaRule::Depression(isha))
    };
    let at = |latitude_deg: f64, longitude_deg: f64, method: Method, rule: HighLatitude| {
        let place = Coordinates::new(latitude_deg, longitude_deg).unwrap();
        Schedule::new(place, Utc, method).with_high_latitude(rule)
    };
    // The twilight of the horizon, to a few digits of 50/60 of a degree.
    for depression_deg in [50.0 / 60.0, 0.833_333_333_3, 0.833_333_333, 0.833_333_33] {
        for (fajr_deg, isha_deg) in [(depression_deg, 17.0), (18.0, depression_deg)] {
            for latitude_deg in [45.0, 55.0, -61.0] {
                let schedule = at(latitude_deg, 0.0, method(fajr_deg, isha_deg), HighLatitude::LastDarkNight);
                for date in NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().iter_days().step_by(12).take(30) {
                    check_ways(&schedule, date, &format!("{fajr_deg}, {isha_deg} at {latitude_deg}"));
                }
            }
        }
    }
    // Half of a night by 30/60, against the middle of a night that is 24 hours less the same day.
    for (fajr_deg, isha_deg) in [(30.0, 30.0), (18.0, 30.0), (30.0, 18.0)] {
        for span in [NightSpan::Own, NightSpan::Following, NightSpan::SameDay] {
            for (latitude_deg, minutes) in [(-75.0, 0), (-75.0, 30), (70.0, -30)] {
                let shift = Shift::minutes(minutes);
                let method = method(fajr_deg, isha_deg).with_shift(Mark::Fajr, shift).with_shift(Mark::Isha, shift);
                let rule = HighLatitude::Portion(NightPortion::AngleOver60, span, Limit::WhenAbsent);
                let schedule = at(latitude_deg, 18.9553, method, rule).with_polar(Polar::NearestDay);
                for day in 0..40 {
                    let date = NaiveDate::from_ymd_opt(2022, 5, 20).unwrap() + Days::new(day);
                    check_ways(&schedule, date, &format!("{fajr_deg}, {isha_deg}, {span:?} at {latitude_deg}"));
                }
            }
        }
    }
    // The latitudes at which the local estimation begins, found between two of them.
    let mut jumps = 0;
    for day in [10, 20] {
        let date = NaiveDate::from_ymd_opt(2025, 5, day).unwrap();
        let of = |latitude_deg: f64| at(latitude_deg, 10.0, method(18.0, 17.0), HighLatitude::LocalEstimation);
        for mark in [Mark::Fajr, Mark::Isha] {
            let basis = |latitude_deg: f64| of(latitude_deg).partial_day(date).unwrap().basis(mark);
            for tenths in (490..590).step_by(5) {
                let [mut near, mut far] = [tenths, tenths + 5].map(|tenths| f64::from(tenths) / 10.0);
                let first = basis(near);
                if first == basis(far) {
                    continue;
                }
                for _ in 0..50 {
                    let middle = (near + far) / 2.0;
                    *if basis(middle) == first { &mut near } else { &mut far } = middle;
                }
                jumps += 1;
                for step in -10..=10 {
                    let latitude_deg = near + f64::from(step) * 1e-10;
                    check_ways(&of(latitude_deg), date, &format!("{step} steps from {near}"));
                }
            }
        }
    }
    println!("{jumps} jumps");
    assert!(jumps >= 4, "{jumps}");
}

/// The program is compiled a second time for its readers, with a list of modules of its own.
#[test]
fn the_program_that_is_fuzzed_has_every_module_of_the_program() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let modules = |path: &str| -> Vec<String> {
        let text = std::fs::read_to_string(root.join(path)).unwrap();
        text.lines().filter_map(|line| Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned())).collect()
    };
    let of_program = modules("crates/cli/src/main.rs");
    assert!(of_program.len() > 30, "{of_program:?}");
    assert_eq!(modules("fuzz/program/src/lib.rs"), of_program);
}

/// The figures of SECURITY.md are those to which the targets hold each call.
#[test]
fn the_slowest_calls_of_security_md_are_those_that_the_targets_allow() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let constant = |file: &str, name: &str| -> String {
        let text = read(&format!("fuzz/src/{file}.rs"));
        let value = text.split_once(&format!("const {name}: f64 = ")).unwrap().1.split_once(';').unwrap().0;
        value.trim_end_matches(".0").to_owned()
    };
    let [day, next, hijri, rule] =
        [("schedule", "DAY_MS"), ("schedule", "NEXT_MS"), ("schedule", "HIJRI_AT_MS"), ("hijri", "RULE_MS")]
            .map(|(file, name)| constant(file, name));
    let [slack, disturbance] = ["SLACK", "DISTURBANCE_MS"].map(|name| constant("clock", name));
    let stated = read("SECURITY.md").replace("\n  ", " ");
    for wanted in [
        format!(
            "{day} ms for a day, {hijri} ms for the Hijri date of an instant, {next} ms for the next prayer by a method"
        ),
        format!("{rule} ms for a date in a calendar by the rule of an authority"),
        format!("{slack} times its slowest one and {disturbance} ms"),
    ] {
        assert!(stated.contains(&wanted), "SECURITY.md does not have: {wanted}");
    }
}
