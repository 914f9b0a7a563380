//! What serde writes and reads is what src/serde.rs lists, form by form; what is wrong is refused with a message that helps.

#[path = "serde_forms/bright_nights.rs"]
mod bright_nights;
#[path = "serde_forms/methods_and_days.rs"]
mod methods_and_days;

use core::fmt::Debug;

use miqat::chrono::NaiveDate;
use miqat::hijri::{HijriDate, HijriMonth, MonthStart};
use miqat::prayer::{
    AsrRule, Dip, Edge, Elevation, Epoch, Evidence, FajrRule, Horizon, IshaRule, Limit, MaghribRule, NightEnd,
    NightPortion, SolarEpoch,
};
use miqat::{AbsentReason, Angle, Coordinates, Depression, Madhab, Mark, PerMark, Place, Prayer, Rounding, Shift};
use serde::de::value::{Error as ValueError, F64Deserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The form of a value is this one; and the value is what is read from it, whether the text is borrowed, streamed or owned.
#[track_caller]
fn form<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T, form: &str) {
    assert_eq!(serde_json::to_string(&value).unwrap(), form);
    reads(form, value);
}

/// The value is what is read from this form, although another one is written.
#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(form: &str, value: T) {
    assert_eq!(serde_json::from_str::<T>(form).unwrap(), value, "borrowed");
    assert_eq!(serde_json::from_reader::<_, T>(form.as_bytes()).unwrap(), value, "streamed");
    let owned: Value = serde_json::from_str(form).unwrap();
    assert_eq!(serde_json::from_value::<T>(owned).unwrap(), value, "owned");
}

/// The form is refused, with a message that begins like this.
#[track_caller]
fn refused<T: DeserializeOwned + Debug>(form: &str, message: &str) {
    let error = serde_json::from_str::<T>(form).unwrap_err().to_string();
    assert!(error.starts_with(message), "{error}");
}

/// A variant in a format for machines, which counts them.
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

/// The names of an enum's plain variants, in their order, are these.
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
    // Some write longitude first, so that a plain pair would be read wrongly by half of its readers.
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
    refused::<Place>(
        r#"{"latitude":0,"longitude":0,"second_horizon":1}"#,
        "`second_horizon` without the `second_point`",
    );
    refused::<Place>(r#"{"latitude":0,"longitude":0,"horizon":-1}"#, "a depression of -1° is not above 0°");
    refused::<Place>(r#"{"latitude":0,"longitude":0,"eastern_edge":{"latitude":0,"longitude":200}}"#, "a longitude");
    let known = "`latitude`, `longitude`, `elevation_m`, `eastern_edge`, `horizon`";
    refused::<Place>(r#"{"altitude":0}"#, &format!("unknown field `altitude`, expected one of {known}"));
}

#[test]
fn angles_and_depressions_are_degrees() {
    form(Angle::from_degrees(-18.5), "-18.5");
    form(depression(18.0), "18.0");
    reads("18", depression(18.0));
    refused::<Depression>("-18", "a depression of -18° is not above 0° and at most 30°");
    refused::<Depression>("31", "a depression of 31° is not above 0° and at most 30°");
    refused::<Depression>("null", "invalid type: null, expected f64");
}

#[test]
fn a_shift_is_seconds_to_the_millisecond() {
    form(Shift::minutes(90), "5400.0");
    form(Shift::millis(-850), "-0.85");
    reads("64", Shift::seconds(64));
    for millis in [i32::MIN, i32::MAX, i32::MAX - 1, 1, -1, 0, 999, 86_399_999, -1_234_567_891] {
        let text = serde_json::to_string(&Shift::millis(millis)).unwrap();
        reads(&text, Shift::millis(millis));
    }
    let expected = "expected seconds with at most three decimals, within -2147483.648 to 2147483.647";
    refused::<Shift>("0.0005", &format!("invalid value: floating point `0.0005`, {expected}"));
    refused::<Shift>("2147483.648", &format!("invalid value: floating point `2147483.648`, {expected}"));
    refused::<Shift>("-2147483.649", &format!("invalid value: floating point `-2147483.649`, {expected}"));
    refused::<Shift>("\"5 min\"", "invalid type: string \"5 min\", expected f64");
    for not_finite in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let number: F64Deserializer<ValueError> = not_finite.into_deserializer();
        assert!(Shift::deserialize(number).is_err(), "{not_finite}");
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
fn a_rule_with_a_value_is_a_table_of_one_name() {
    form(FajrRule::Depression(depression(18.0)), r#"{"depression":18.0}"#);
    form(FajrRule::BeforeSunrise(Shift::minutes(90)), r#"{"before_sunrise":5400.0}"#);
    form(MaghribRule::Sunset, r#""sunset""#);
    form(MaghribRule::Depression(depression(4.5)), r#"{"depression":4.5}"#);
    form(IshaRule::Depression(depression(17.0)), r#"{"depression":17.0}"#);
    form(
        IshaRule::AfterMaghrib { usual: Shift::minutes(90), ramadan: Shift::minutes(120) },
        r#"{"after_maghrib":{"usual":5400.0,"ramadan":7200.0}}"#,
    );
    form(Horizon::Standard, r#""standard""#);
    form(Horizon::Depression(depression(0.845)), r#"{"depression":0.845}"#);
    form(Horizon::OfPlace { otherwise: depression(1.37) }, r#"{"of_place":{"otherwise":1.37}}"#);
    form(Elevation::Ignored, r#""ignored""#);
    form(Elevation::SunriseAndSunset(Dip::Geometric), r#"{"sunrise_and_sunset":"geometric"}"#);
    form(Elevation::AllDepressions(Dip::Refracted), r#"{"all_depressions":"refracted"}"#);
    form(Epoch::EVENT, r#"{"event":0.0}"#);
    form(AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT), r#"{"noon_shadow_of":{"utc":0.0}}"#);
    form(Epoch::DayBeforeInNorth, r#""day_before_in_north""#);
    form(Epoch::InYear(2009), r#"{"in_year":2009}"#);
    form(Epoch::Transit, r#""transit""#);
    form(Epoch::Utc(Shift::minutes(-30)), r#"{"utc":-1800.0}"#);
    form(
        SolarEpoch::apart(Epoch::Transit, Epoch::UTC_MIDNIGHT),
        r#"{"declination":"transit","equation_of_time":{"utc":0.0}}"#,
    );
}

#[test]
fn a_wrong_rule_is_refused() {
    let known = "expected `depression` or `before_sunrise`";
    refused::<FajrRule>(r#"{"angle":18}"#, &format!("unknown variant `angle`, {known}"));
    refused::<FajrRule>(r#"{"depression":45}"#, "a depression of 45° is not above 0° and at most 30°");
    refused::<FajrRule>(
        "18",
        "invalid type: integer `18`, expected a rule for Fajr, one of `depression`, `before_sunrise`",
    );
    refused::<FajrRule>(r#""depression""#, r#"`depression` needs a value: {"depression": …}"#);
    refused::<FajrRule>(r#"{"depression":18,"before_sunrise":0}"#, "nothing may stand beside `depression`");
    refused::<IshaRule>(r#"{"after_maghrib":{"usual":5400}}"#, "missing field `ramadan`");
    let typing = r#"{"after_maghrib":{"usual":5400,"ramadhan":7200}}"#;
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
    refused::<PerMark<i32>>(r#"{"fajr":0}"#, "missing field `sunrise`");
    refused::<PerMark<i32>>(r#"{"fajr":0,"fajr":1}"#, "duplicate field `fajr`");
    refused::<PerMark<i32>>("[0,0,0,0,0,0,0]", "invalid type: sequence, expected a table by mark");
    let known = "`fajr`, `sunrise`, `dhuhr`, `asr`, `sunset`, `maghrib`, `isha`";
    refused::<PerMark<i32>>(r#"{"zuhr":0}"#, &format!("unknown field `zuhr`, expected one of {known}"));
}

#[test]
fn a_hijri_date_is_its_numbers_and_its_shape_is_checked() {
    let date = |year, month, day| HijriDate::new(year, HijriMonth::new(month).unwrap(), day).unwrap();
    form(date(1448, 6, 9), r#""1448-06-09""#);
    form(date(1349, 10, 31), r#""1349-10-31""#);
    form(date(-640, 2, 1), r#""-0640-02-01""#);
    form(date(10_000, 2, 1), r#""+10000-02-01""#);
    for year in [i32::MIN, -12_345, -1000, -999, -1, 0, 1, 999, 10_000, i32::MAX] {
        form(date(year, 12, 30), &format!("\"{}\"", date(year, 12, 30)));
    }
    refused::<HijriDate>(r#""1448-13-01""#, "a Hijri month 13 is not within 1 to 12");
    refused::<HijriDate>(r#""1448-06-32""#, "day 32 of Hijri month 1448-06 is not within 1 to 31");
    refused::<HijriDate>(r#""1448-06-00""#, "day 0 of Hijri month 1448-06 is not within 1 to 31");
    for text in [
        "",
        "1448",
        "1448-06",
        "1448-6-9",
        "448-06-09",
        "1448-06-09 ",
        "+1448-06-09",
        "-640-06-09",
        "10000-06-09",
        "1448/06/09",
        "--01-06-09",
        "1448-06-+9",
        "99999999999-01-01",
        "١٤٤٨-٠٦-٠٩",
    ] {
        let message = format!("invalid value: string \"{text}\", expected a Hijri date such as `1448-06-09`");
        refused::<HijriDate>(&format!("\"{text}\""), &message);
    }
    refused::<HijriDate>("14480609", "invalid type: integer `14480609`, expected a Hijri date such as `1448-06-09`");
}

#[test]
fn a_hijri_month_is_its_name() {
    let months = [
        "muharram",
        "safar",
        "rabi_al_awwal",
        "rabi_al_akhir",
        "jumada_al_ula",
        "jumada_al_akhira",
        "rajab",
        "shaban",
        "ramadan",
        "shawwal",
        "dhu_al_qada",
        "dhu_al_hijja",
    ];
    let pairs: Vec<(HijriMonth, &str)> = HijriMonth::ALL.into_iter().zip(months).collect();
    names(&pairs);
    refused::<HijriMonth>("9", "invalid type: integer `9`, expected a Hijri month, one of `muharram`, `safar`");
}

#[test]
fn an_announcement_is_a_month_and_its_first_day() {
    let ramadan = MonthStart::new(1434, HijriMonth::Ramadan, date(2013, 7, 10));
    form(ramadan, r#"{"year":1434,"month":"ramadan","date":"2013-07-10"}"#);
    form(ramadan.with_length(29).unwrap(), r#"{"year":1434,"month":"ramadan","date":"2013-07-10","length":29}"#);
    let long = r#"{"year":1434,"month":"ramadan","date":"2013-07-10","length":32}"#;
    refused::<MonthStart>(long, "an announced length of 32 days is not within 28 to 31");
}
