//! What serde writes and reads is what docs/serde_forms.md lists, form by form; what is wrong is refused with a message that helps.

#[path = "serde_forms/bright_nights.rs"]
mod bright_nights;
#[path = "serde_forms/calendars.rs"]
mod calendars;
#[path = "serde_forms/days.rs"]
mod days;
#[path = "serde_forms/methods.rs"]
mod methods;

use core::fmt::Debug;

use miqat::astro::SunFormula;
use miqat::chrono::{NaiveDate, NaiveTime};
use miqat::prayer::{
    AsrRule, DateStep, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, Evidence, FajrRule, Horizon,
    IntervalsByDate, IshaRule, Limit, MaghribRule, NightEnd, NightPortion, SolarEpoch,
};
use miqat::{AbsentReason, Angle, Coordinates, Depression, Madhab, Mark, PerMark, Place, Prayer, Rounding, Shift};
use serde::de::value::Error as ValueError;
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Asserts the form of a value, and that the value is read back from it, whether the text is borrowed, streamed or
/// owned.
#[track_caller]
fn form<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T, form: &str) {
    assert_eq!(serde_json::to_string(&value).unwrap(), form);
    reads(form, value);
}

/// Asserts that the value is read from this form, although another one is written.
#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(form: &str, value: T) {
    assert_eq!(serde_json::from_str::<T>(form).unwrap(), value, "borrowed");
    assert_eq!(serde_json::from_reader::<_, T>(form.as_bytes()).unwrap(), value, "streamed");
    let owned: Value = serde_json::from_str(form).unwrap();
    assert_eq!(serde_json::from_value::<T>(owned).unwrap(), value, "owned");
}

/// Asserts that the form is refused, with a message that begins like this.
#[track_caller]
fn refused<T: DeserializeOwned + Debug>(form: &str, message: &str) {
    let error = serde_json::from_str::<T>(form).unwrap_err().to_string();
    assert!(error.starts_with(message), "{error}");
}

/// A value as CBOR, a binary format.
fn cbor(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

/// Asserts that a value written as CBOR is read back.
#[track_caller]
fn reads_cbor<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T) {
    assert_eq!(ciborium::from_reader::<T, _>(&*cbor(&value)).unwrap(), value);
}

/// A variant in a binary format, which numbers them.
struct Counted(u32);

impl<'de> Deserializer<'de> for Counted {
    type Error = ValueError;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The names of an enum's unit variants, in order.
#[track_caller]
fn names<T: Copy + Serialize + DeserializeOwned + PartialEq + Debug>(variants: &[(T, &str)]) {
    for (place, (variant, name)) in (0_u32..).zip(variants) {
        form(*variant, &format!("\"{name}\""));
        assert_eq!(T::deserialize(Counted(place)).unwrap(), *variant, "the variant at {place}");
    }
}

fn depression(degrees: f64) -> Depression {
    Depression::new(degrees).unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn coordinates_are_a_table_of_degrees_and_metres() {
    let cairo = Coordinates::new(30.04, 31.24).unwrap();
    form(cairo, r#"{"latitude":30.04,"longitude":31.24,"elevation_m":0.0}"#);
    reads(r#"{"latitude":30.04,"longitude":31.24,"elevation_m":0}"#, cairo);
    reads(r#"{"longitude":31.24,"latitude":30.04}"#, cairo);
    let mecca = Coordinates::new(21.4225, 39.8262).unwrap().with_elevation(277.0).unwrap();
    form(mecca, r#"{"latitude":21.4225,"longitude":39.8262,"elevation_m":277.0}"#);
}

#[test]
fn wrong_coordinates_are_refused_as_their_constructor_refuses_them() {
    type C = Coordinates;
    refused::<C>(r#"{"latitude":95,"longitude":31}"#, "a latitude of 95° is not within -90° to 90°");
    refused::<C>(r#"{"latitude":30,"longitude":181}"#, "a longitude of 181° is not within -180° to 180°");
    let high = r#"{"latitude":30,"longitude":31,"elevation_m":9001}"#;
    refused::<C>(high, "an elevation of 9001 m is not within -500 m to 9000 m");
    let short = r#"{"latitude":30,"lng":31}"#;
    refused::<C>(short, "unknown field `lng`, expected one of `latitude`, `longitude`, `elevation_m`");
    refused::<C>(r#"{"latitude":30}"#, "missing field `longitude`");
    refused::<C>(r#"{"latitude":30,"latitude":31}"#, "duplicate field `latitude`");
    refused::<C>(r#"{"latitude":"30","longitude":31}"#, "invalid type: string \"30\", expected f64");
    // Some formats put longitude first, so half of the readers would misread a plain pair.
    refused::<C>("[30,31]", "invalid type: sequence, expected a table of latitude and longitude in degrees");
}

#[test]
fn a_place_is_its_point_and_what_is_set_besides() {
    let point = Coordinates::new(24.464, 54.297).unwrap();
    let edge = Coordinates::new(24.464, 54.651).unwrap();
    form(Place::new(point), r#"{"latitude":24.464,"longitude":54.297,"elevation_m":0.0}"#);
    form(
        Place::new(point).with_eastern_edge(edge, None).with_horizon(depression(1.37)),
        r#"{"latitude":24.464,"longitude":54.297,"elevation_m":0.0,"eastern_edge":{"latitude":24.464,"longitude":54.651,"elevation_m":0.0},"horizon":1.37}"#,
    );
    form(
        Place::new(point).with_eastern_edge(point, Some(depression(1.32))),
        r#"{"latitude":24.464,"longitude":54.297,"elevation_m":0.0,"eastern_horizon":1.32}"#,
    );
    reads(
        r#"{"latitude":24.464,"longitude":54.297,"eastern_edge":{"latitude":24.464,"longitude":54.297}}"#,
        Place::new(point),
    );
    form(
        Place::new(point).with_second_point(edge, Some(depression(1.5))).with_second_edge(edge),
        r#"{"latitude":24.464,"longitude":54.297,"elevation_m":0.0,"second_point":{"latitude":24.464,"longitude":54.651,"elevation_m":0.0},"second_edge":{"latitude":24.464,"longitude":54.651,"elevation_m":0.0},"second_horizon":1.5}"#,
    );
    reads(r#"{"latitude":24.464,"longitude":54.297,"eastern_edge":null,"horizon":null}"#, Place::new(point));
    refused::<Place>(r#"{"latitude":-91,"longitude":0}"#, "a latitude of -91°");
    refused::<Place>(r#"{"latitude":0,"longitude":0,"second_horizon":1}"#, "`second_horizon` needs a `second_point`");
    refused::<Place>(r#"{"latitude":0,"longitude":0,"horizon":-1}"#, "a depression of -1° is not within 0.25° to 30°");
    refused::<Place>(r#"{"latitude":0,"longitude":0,"eastern_edge":{"latitude":0,"longitude":200}}"#, "a longitude");
    let known = "`latitude`, `longitude`, `elevation_m`, `eastern_edge`, `horizon`";
    refused::<Place>(r#"{"altitude":0}"#, &format!("unknown field `altitude`, expected one of {known}"));
}

#[test]
fn angles_and_depressions_are_degrees() {
    form(Angle::from_degrees(-18.5), "-18.5");
    form(depression(18.0), "18.0");
    reads("18", depression(18.0));
    refused::<Depression>("-18", "a depression of -18° is not within 0.25° to 30°");
    refused::<Depression>("31", "a depression of 31° is not within 0.25° to 30°");
    refused::<Depression>("null", "invalid type: null, expected f64");
}

#[test]
fn a_shift_is_a_span_with_its_unit() {
    form(Shift::minutes(90), r#""90min""#);
    form(Shift::seconds(-90), r#""-90s""#);
    form(Shift::millis(-850), r#""-0.85s""#);
    form(Shift::ZERO, r#""0s""#);
    reads(r#""1.5min""#, Shift::seconds(90));
    reads("0", Shift::ZERO);
    reads("0.0", Shift::ZERO);
    for millis in [-43_200_000, 43_200_000, 43_199_999, 1, -1, 999, -12_345_678] {
        let text = serde_json::to_string(&Shift::millis(millis)).unwrap();
        reads(&text, Shift::millis(millis));
    }
    for number in ["2", "-2", "2.5"] {
        let message = format!(r#"a shift of {number} has no unit: write "{number}min" or "{number}s""#);
        refused::<Shift>(number, &message);
    }
    let expected = r#"expected a span with its unit, such as "2min", "-90s" or "1.5min""#;
    for text in ["2", "0.0005s", "43200.001s", "-12h 1ms", "1440min", "5 minutes"] {
        refused::<Shift>(&format!("\"{text}\""), &format!("invalid value: string \"{text}\", {expected}"));
    }
    refused::<Shift>("null", &format!("invalid type: null, {expected}"));
}

#[test]
fn in_a_format_for_machines_a_shift_is_a_number_of_milliseconds() {
    // RFC 8949: a negative number n is major type 1 with -1 - n.
    assert_eq!(cbor(&Shift::millis(-850)), [0x39, 0x03, 0x51]);
    for millis in [-43_200_000, 43_200_000, 0, 1, -850] {
        reads_cbor(Shift::millis(millis));
    }
}

#[test]
fn plain_names_are_snake_case() {
    names(&Prayer::ALL.map(|prayer| (prayer, prayer.as_str().to_lowercase())).each_ref().map(|(p, n)| (*p, &n[..])));
    names(&Mark::ALL.map(|mark| (mark, mark.as_str().to_lowercase())).each_ref().map(|(m, n)| (*m, &n[..])));
    names(&[(Madhab::Shafii, "shafii"), (Madhab::Hanafi, "hanafi")]);
    names(&[(AsrRule::Airless, "airless"), (AsrRule::Refracted, "refracted")]);
    names(&[(Edge::Point, "point"), (Edge::Eastern, "eastern")]);
    names(&[(NightEnd::Sunrise, "sunrise"), (NightEnd::Fajr, "fajr")]);
    names(&[
        (Rounding::Exact, "exact"),
        (Rounding::Nearest, "nearest"),
        (Rounding::Up, "up"),
        (Rounding::Down, "down"),
    ]);
    names(&[(Dip::Geometric, "geometric"), (Dip::Refracted, "refracted")]);
    names(&[
        (NightPortion::Middle, "middle"),
        (NightPortion::Seventh, "seventh"),
        (NightPortion::AngleOver60, "angle_over_60"),
    ]);
    names(&[(Limit::WhenAbsent, "when_absent"), (Limit::Always, "always")]);
    names(&[(AbsentReason::SunStaysAbove, "sun_stays_above"), (AbsentReason::SunStaysBelow, "sun_stays_below")]);
    names(&[
        (Evidence::Measured, "measured"),
        (Evidence::Published, "published"),
        (Evidence::Fitted, "fitted"),
        (Evidence::Reported, "reported"),
        (Evidence::Program, "program"),
    ]);
}

#[test]
fn an_unknown_name_is_refused_with_the_known_ones() {
    refused::<Rounding>("\"UP\"", "unknown variant `UP`, expected one of `exact`, `nearest`, `up`, `down`");
    refused::<Madhab>("\"maliki\"", "unknown variant `maliki`, expected `shafii` or `hanafi`");
    refused::<Prayer>("\"sunrise\"", "unknown variant `sunrise`, expected one of `fajr`, `dhuhr`, `asr`, `maghrib`");
    refused::<Rounding>("{\"up\":1}", "`up` has no value: \"up\"");
    refused::<Rounding>("{}", "invalid length 0, expected a rounding, one of `exact`, `nearest`, `up`, `down`");
    refused::<Rounding>("true", "invalid type: boolean `true`, expected a rounding, one of `exact`, `nearest`, `up`");
    let error = Rounding::deserialize(Counted(4)).unwrap_err().to_string();
    assert_eq!(error, "invalid value: integer `4`, expected one of `exact`, `nearest`, `up`, `down`");
}

#[test]
fn a_table_of_intervals_is_read_by_its_name_and_written_where_it_has_one() {
    refused::<IshaRule>(
        r#"{"after_maghrib_by_date":"bolton"}"#,
        "invalid value: string \"bolton\", expected the name of a table of intervals, one of `london-unified-fajr`, \
         `london-unified-isha`, `ukraine-isha`",
    );
    static STEPS: [DateStep; 1] = [DateStep::new(1, 1, Shift::minutes(90))];
    static OWN: IntervalsByDate = IntervalsByDate::new(&STEPS);
    let error = serde_json::to_string(&IshaRule::AfterMaghribByDate(&OWN)).unwrap_err();
    assert_eq!(error.to_string(), "a table of intervals that has no name here cannot be written");
}

#[test]
fn a_rule_with_a_value_is_a_table_of_one_name() {
    form(FajrRule::Depression(depression(18.0)), r#"{"depression":18.0}"#);
    form(FajrRule::BeforeSunrise(Shift::minutes(90)), r#"{"before_sunrise":"90min"}"#);
    form(
        FajrRule::BeforeSunriseByDate(&IntervalsByDate::LONDON_UNIFIED_FAJR),
        r#"{"before_sunrise_by_date":"london-unified-fajr"}"#,
    );
    form(
        IshaRule::AfterMaghribByDate(&IntervalsByDate::LONDON_UNIFIED_ISHA),
        r#"{"after_maghrib_by_date":"london-unified-isha"}"#,
    );
    form(IshaRule::AfterMaghribByDate(&IntervalsByDate::UKRAINE_ISHA), r#"{"after_maghrib_by_date":"ukraine-isha"}"#);
    form(MaghribRule::Sunset, r#""sunset""#);
    form(MaghribRule::Depression(depression(4.5)), r#"{"depression":4.5}"#);
    form(IshaRule::Depression(depression(17.0)), r#"{"depression":17.0}"#);
    form(
        IshaRule::AfterMaghrib { usual: Shift::minutes(90), ramadan: Shift::minutes(120) },
        r#"{"after_maghrib":{"usual":"90min","ramadan":"120min"}}"#,
    );
    form(Horizon::Standard, r#""standard""#);
    form(Horizon::Depression(depression(0.845)), r#"{"depression":0.845}"#);
    form(Horizon::OfPlace { otherwise: depression(1.37) }, r#"{"of_place":{"otherwise":1.37}}"#);
    form(Elevation::Ignored, r#""ignored""#);
    form(Elevation::SunriseAndSunset(Dip::Geometric), r#"{"sunrise_and_sunset":"geometric"}"#);
    form(Elevation::AllDepressions(Dip::Refracted), r#"{"all_depressions":"refracted"}"#);
    form(Epoch::EVENT, r#"{"event":"0s"}"#);
    form(AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT), r#"{"noon_shadow_of":{"utc":"0s"}}"#);
    form(AsrRule::OneDeclination, r#""one_declination""#);
    form(Epoch::DayBeforeInNorth, r#""day_before_in_north""#);
    form(Epoch::InYear(EpochYear::constant(2009)), r#"{"in_year":2009}"#);
    form(Epoch::Transit, r#""transit""#);
    form(Epoch::Utc(EpochOffset::seconds(-1800)), r#"{"utc":"-30min"}"#);
    form(
        SolarEpoch::apart(Epoch::Transit, Epoch::UTC_MIDNIGHT),
        r#"{"declination":"transit","equation_of_time":{"utc":"0s"},"formula":"sky"}"#,
    );
    form(
        SolarEpoch::EVENT.by(SunFormula::Almanac),
        r#"{"declination":{"event":"0s"},"equation_of_time":{"event":"0s"},"formula":"almanac"}"#,
    );
    // The form written before there was a choice of formulas.
    let before = r#"{"declination":"transit","equation_of_time":"transit"}"#;
    assert_eq!(serde_json::from_str::<SolarEpoch>(before).unwrap(), SolarEpoch::both(Epoch::Transit));
}

#[test]
fn a_wrong_rule_is_refused() {
    let known = "expected one of `depression`, `before_sunrise`, `before_sunrise_by_date`";
    refused::<FajrRule>(r#"{"angle":18}"#, &format!("unknown variant `angle`, {known}"));
    refused::<FajrRule>(r#"{"depression":45}"#, "a depression of 45° is not within 0.25° to 30°");
    refused::<FajrRule>(
        "18",
        "invalid type: integer `18`, expected a rule for Fajr, one of `depression`, `before_sunrise`, `before_sunrise_by_date`",
    );
    refused::<FajrRule>(r#""depression""#, r#"`depression` needs a value: {"depression": …}"#);
    refused::<FajrRule>(r#"{"depression":18,"before_sunrise":0}"#, "no other key is allowed with `depression`");
    refused::<IshaRule>(r#"{"after_maghrib":{"usual":"90min"}}"#, "missing field `ramadan`");
    let typing = r#"{"after_maghrib":{"usual":"90min","ramadhan":"2h"}}"#;
    refused::<IshaRule>(typing, "unknown field `ramadhan`, expected `usual` or `ramadan`");
    refused::<IshaRule>(r#"{"after_maghrib":5400}"#, "invalid type: integer `5400`, expected a table");
}

#[test]
fn a_value_for_each_mark_is_a_table_of_the_seven() {
    let shifts = PerMark::splat(0).with(Mark::Sunrise, -60).with(Mark::Isha, 30);
    form(shifts, r#"{"fajr":0,"sunrise":-60,"dhuhr":0,"asr":0,"sunset":0,"maghrib":0,"isha":30}"#);
    form(PerMark::from_fn(|mark| mark.to_string()).get(Mark::Asr).clone(), r#""Asr""#);
    let named = PerMark::from_fn(|mark| Some(mark.to_string()).filter(|_| mark == Mark::Asr));
    form(named, r#"{"fajr":null,"sunrise":null,"dhuhr":null,"asr":"Asr","sunset":null,"maghrib":null,"isha":null}"#);
    // An omitted field has the default of its type.
    let fajr = PerMark::splat(Shift::ZERO).with(Mark::Fajr, Shift::minutes(2));
    reads(r#"{"fajr":"2min"}"#, fajr);
    reads("{}", PerMark::<Shift>::default());
    reads(r#"{"isha":"23:30:00"}"#, PerMark::splat(None).with(Mark::Isha, NaiveTime::from_hms_opt(23, 30, 0)));
    reads_cbor(fajr);
    refused::<PerMark<Shift>>(r#"{"fajr":2}"#, "a shift of 2 has no unit");
    refused::<PerMark<i32>>(r#"{"fajr":0,"fajr":1}"#, "duplicate field `fajr`");
    refused::<PerMark<i32>>("[0,0,0,0,0,0,0]", "invalid type: sequence, expected a table by mark");
    let known = "`fajr`, `sunrise`, `dhuhr`, `asr`, `sunset`, `maghrib`, `isha`";
    refused::<PerMark<i32>>(r#"{"zuhr":0}"#, &format!("unknown field `zuhr`, expected one of {known}"));
}
