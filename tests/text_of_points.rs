//! Angles and points are read as people type them, and the displayed form is read back to the last bit; any other text
//! is refused with the allowed forms.

use miqat::error::PlaceError;
use miqat::{Angle, Coordinates, Error};
use proptest::prelude::*;

/// A point's degrees, if the text is a point.
fn degrees(text: &str) -> (f64, f64) {
    let point: Coordinates = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(point.elevation_m(), 0.0, "{text}");
    (point.latitude().degrees(), point.longitude().degrees())
}

#[test]
fn a_point_is_read_as_people_write_it() {
    for text in [
        "30.0444,31.2357",
        "30.0444, 31.2357",
        "30.0444 31.2357",
        "30.0444N 31.2357E",
        "N30.0444 E31.2357",
        "30.0444°N, 31.2357°E",
        "30.0444°, 31.2357°",
        "٣٠٫٠٤٤٤،٣١٫٢٣٥٧",
        "۳۰٫۰۴۴۴؛۳۱٫۲۳۵۷",
        "+30.0444,+31.2357",
        " 30.0444,31.2357\n",
    ] {
        assert_eq!(degrees(text), (30.0444, 31.2357), "{text}");
    }
    for text in ["-33.9,-70", "−33.9,−70", "33.9S 70W", "33.9s 70w", "-33.9;-70"] {
        assert_eq!(degrees(text), (-33.9, -70.0), "{text}");
    }
    for text in [
        "30°02'40\"N 31°14'09\"E",
        "30°02′40″N, 31°14′09″E",
        "30 02 40 N 31 14 09 E",
        "N30°2'40'' E31°14'9''",
        "30º02’40”N 31º14’09”E",
        "30˚2´40′′ 31˚14´9′′",
    ] {
        let (latitude, longitude) = degrees(text);
        assert!((latitude - 30.044_444).abs() < 1e-6 && (longitude - 31.235_833).abs() < 1e-6, "{text}");
    }
    assert_eq!(degrees("33°54'S 18°24.5'E").0, -33.9);
}

#[test]
fn an_elevation_stands_last_and_has_its_unit() {
    for text in ["21.4225,39.8262,277m", "21.4225, 39.8262, 277 m", "21.4225N 39.8262E, 277M"] {
        let point: Coordinates = text.parse().unwrap();
        assert_eq!(point.to_string(), "21.4225,39.8262,277m");
    }
    assert_eq!("0,0,9001m".parse::<Coordinates>(), Err(Error::Place(PlaceError::Elevation { metres: 9001.0 })));
}

#[test]
fn what_is_no_point_is_refused_with_what_is_allowed() {
    for (text, wanted) in [
        ("91,0", "a latitude of 91° is not within -90° to 90°"),
        ("0,-181", "a longitude of -181° is not within -180° to 180°"),
        ("nan,nan", "a latitude of NaN° is not within -90° to 90°"),
        ("inf,0", "a latitude of inf° is not within -90° to 90°"),
        ("0,-inf", "a longitude of -inf° is not within -180° to 180°"),
    ] {
        assert_eq!(text.parse::<Coordinates>().unwrap_err().to_string(), wanted, "{text}");
    }
    let long = "0".repeat(200) + "١,0";
    for text in [
        "",
        ",",
        "30.0444",
        "30,31,32",
        "30,31,277",
        "30,31,m",
        "30,31,32m,33m",
        "30°61'N 31°E",
        "30.5°10'N 31°E",
        "30'10°N 31°E",
        "30°°N 31°E",
        "30°10'10\"10N 31°E",
        "30,abc",
        "-5S,3",
        "--5,3",
        "+-5,3",
        "5-,3",
        "1e1°,3",
        "°,°",
        "N,E",
        "N30",
        "30N",
        "Cairo",
        "6th of October City",
        "10th of Ramadan, Egypt",
        "Nan",
        "القاهرة",
        &long,
    ] {
        let error = text.parse::<Coordinates>().unwrap_err();
        assert!(matches!(error, Error::Text(_)), "{text}: {error}");
        assert_eq!(
            error.to_string(),
            "not a point on Earth: expected latitude,longitude in degrees, north and east positive, such as \
             30.0444,31.2357 or 30°02'40\"N 31°14'09\"E"
        );
    }
}

#[test]
fn an_angle_is_degrees_with_or_without_minutes_and_seconds() {
    for (text, wanted) in [
        ("30.5", 30.5),
        ("30.5°", 30.5),
        ("+30.5 °", 30.5),
        ("-30°30'", -30.5),
        ("−18°", -18.0),
        ("0°0'36\"", 0.01),
        ("1°30′ ", 1.5),
        ("١٨٫٥°", 18.5),
        (".5", 0.5),
    ] {
        assert_eq!(text.parse(), Ok(Angle::from_degrees(wanted)), "{text}");
    }
    let message = "not an angle: expected degrees, such as 30.5, -30.5° or 30°02'40\"";
    for text in ["", "°", "nan", "inf", "-inf°", "30°61'", "30.5°30'", "30N", "30,5", "1e400", "--1°"] {
        assert_eq!(text.parse::<Angle>().unwrap_err().to_string(), message, "{text}");
    }
}

proptest! {
    #[test]
    fn a_point_that_is_displayed_is_read_back(
        latitude in -90.0..=90.0_f64,
        longitude in prop_oneof![-180.0..=180.0_f64, -1e-300..1e-300_f64],
        elevation in prop_oneof![Just(0.0), -500.0..=9000.0_f64],
    ) {
        let point = Coordinates::new(latitude, longitude).unwrap().with_elevation(elevation).unwrap();
        prop_assert_eq!(point.to_string().parse(), Ok(point));
    }

    #[test]
    fn an_angle_that_is_displayed_is_read_back(degrees in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL) {
        let angle = Angle::from_degrees(degrees);
        prop_assert_eq!(angle.to_string().parse(), Ok(angle));
    }

    #[test]
    fn no_text_panics(text in ".{0,40}|[0-9NSEW°'\",. +-]{0,40}") {
        let (_, _) = (text.parse::<Coordinates>(), text.parse::<Angle>());
    }
}
