//! Every constructor accepts the ends of its range and refuses values beyond them, with the value and the range in the
//! message. Parsing and deserialising apply the same check.

use miqat::astro::horizontal::Air;
use miqat::prayer::{EpochOffset, EpochYear, Latitude};
use miqat::{Coordinates, Depression, Error, Shift};

/// A number, whether it is within the range, and the message if it is not.
fn check(made: impl Fn(f64) -> Result<(), Error>, within: [f64; 2], beyond: [f64; 2], range: &str) {
    for value in within {
        assert_eq!(made(value), Ok(()), "{value}");
    }
    for value in beyond.into_iter().chain([f64::NAN, f64::INFINITY, -f64::INFINITY]) {
        let error = made(value).unwrap_err();
        assert!(error.is_out_of_range(), "{error}");
        let message = error.to_string();
        assert!(message.contains(&value.to_string()) && message.contains(range), "{message}");
    }
}

#[test]
fn each_number_is_taken_at_the_ends_of_its_range_and_refused_beyond() {
    let point = || Coordinates::new(0.0, 0.0).unwrap();
    check(|value| Coordinates::new(value, 0.0).map(drop), [-90.0, 90.0], [-90.001, 90.001], "-90° to 90°");
    check(|value| Coordinates::new(0.0, value).map(drop), [-180.0, 180.0], [-180.001, 180.001], "-180° to 180°");
    check(|value| point().with_elevation(value).map(drop), [-500.0, 9000.0], [-500.1, 9000.1], "-500 m to 9000 m");
    check(|value| Depression::new(value).map(drop), [0.25, 30.0], [0.249, 30.001], "0.25° to 30°");
    // The values that the report accepted, and two that it did not name.
    check(|value| Depression::new(value).map(drop), [0.829, 20.0], [1e-12, -18.0], "0.25° to 30°");
    check(|value| Latitude::new(value).map(drop), [0.0, 90.0], [-0.001, 90.001], "0° to 90°");
    check(|value| Latitude::new(value).map(drop), [45.0, 48.5], [1000.0, -48.5], "0° to 90°");
    check(|value| Air::new(value, 10.0).map(drop), [0.0, 1200.0], [-0.1, 1200.1], "0 hPa to 1200 hPa");
    check(|value| Air::new(1010.0, value).map(drop), [-100.0, 60.0], [-100.1, 60.1], "-100 °C to 60 °C");
}

#[test]
fn a_shift_is_at_most_half_a_day_and_an_epoch_at_most_two_days_off() {
    const HALF_DAY_MS: i32 = 43_200_000;
    assert_eq!([Shift::MIN, Shift::MAX].map(Shift::as_millis), [-HALF_DAY_MS, HALF_DAY_MS]);
    for ms in [HALF_DAY_MS + 1, 86_400_000, i32::MAX] {
        for ms in [ms, -ms] {
            let error = Shift::new(ms).unwrap_err();
            let seconds = f64::from(ms) / 1000.0;
            let message = format!("a shift of {seconds} s is not whole milliseconds within -43200 s to 43200 s");
            assert_eq!((error, error.to_string()), (Error::Shift { seconds }, message));
            assert!(error.is_out_of_range());
        }
    }
    // The sum of two limits is a limit.
    assert_eq!(
        [Shift::MAX + Shift::MAX, Shift::MIN + Shift::MIN, Shift::MIN - Shift::MAX],
        [Shift::MAX, Shift::MIN, Shift::MIN]
    );
    assert_eq!(-Shift::MIN, Shift::MAX);
    assert_eq!(["12h", "-720min"].map(str::parse), [Ok(Shift::MAX), Ok(Shift::MIN)]);
    assert!(["12h 1ms", "-721min", "24h", "2d"].iter().all(|text| text.parse::<Shift>().is_err()));
    assert_eq!(EpochOffset::new(EpochOffset::MAX.as_millis()), Ok(EpochOffset::hours(48)));
    for ms in [172_800_001, -172_800_001, i32::MIN] {
        assert!(EpochOffset::new(ms).unwrap_err().to_string().contains("within -172800 s to 172800 s"));
    }
    assert_eq!(
        ["48h", "-48h", "0"].map(str::parse),
        [Ok(EpochOffset::MAX), Ok(EpochOffset::MIN), Ok(EpochOffset::ZERO)]
    );
    assert!(["49h", "-49h", "21"].iter().all(|text| text.parse::<EpochOffset>().is_err()));
    assert_eq!([1, 4000].map(|year| EpochYear::new(year).map(EpochYear::year)), [Ok(1), Ok(4000)]);
    for year in [0, -1, 4001, i16::MAX] {
        let error = EpochYear::new(year).unwrap_err();
        let message = format!("the year {year} is outside the years 1 to 4000, for which the sky is computed");
        assert_eq!(error.to_string(), message);
    }
}

#[cfg(feature = "serde")]
#[test]
fn a_settings_file_is_refused_where_its_constructor_is() {
    use miqat::prayer::{Epoch, HighLatitude};
    use miqat::{Method, Polar};
    fn refused<T: serde::de::DeserializeOwned>(json: &str, message: &str) {
        let Err(error) = serde_json::from_str::<T>(json) else { panic!("{json} was taken") };
        assert!(error.to_string().contains(message), "{json}: {error}");
    }
    refused::<Depression>("1e-12", "a depression of 0.000000000001° is not within 0.25° to 30°");
    refused::<Shift>(r#""24h""#, "expected a span with its unit");
    refused::<Epoch>(r#"{"utc":"49h"}"#, "expected a span with its unit");
    refused::<Epoch>(r#"{"in_year":4001}"#, "the year 4001 is outside the years 1 to 4000");
    refused::<Polar>(r#"{"latitude":1000}"#, "a rule's latitude of 1000° is not within 0° to 90°");
    let rule = r#"{"nearest_latitude":{"latitude":-91,"scope":"when_absent"}}"#;
    refused::<HighLatitude>(rule, "a rule's latitude of -91° is not within 0° to 90°");
    let method = r#"{"fajr":{"depression":0.1},"isha":{"depression":18}}"#;
    refused::<Method>(method, "a depression of 0.1° is not within 0.25° to 30°");
}
