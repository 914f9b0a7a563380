//! Points on Earth as typed. The library parses them; this module decides whether a point or a name was meant.

use miqat::{Coordinates, Error};

/// The error for a missing or empty place.
pub const NO_PLACE: &str =
    "a PLACE is wanted, such as Cairo or 30.0444,31.2357; `miqat config init PLACE` keeps one as the default";

/// Degrees as typed: north and east positive.
pub fn text(point: Coordinates) -> String {
    let rounded = |degrees: f64| (degrees * SHOWN_PARTS).round() / SHOWN_PARTS;
    format!("{},{}", rounded(point.latitude().degrees()), rounded(point.longitude().degrees()))
}

/// Six decimals of a degree, which is 0.1 m.
const SHOWN_PARTS: f64 = 1e6;

/// The text without brackets and the scheme of links (RFC 5870), with Bengali digits converted to Latin.
fn plain(given: &str) -> String {
    let given = given.trim();
    let bare = given.strip_prefix("geo:").unwrap_or(given);
    let bare = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')')).unwrap_or(bare);
    let latin =
        |digit: char| u32::from(digit).checked_sub(u32::from('০')).and_then(|value| char::from_digit(value, 10));
    bare.chars().map(|letter| latin(letter).unwrap_or(letter)).collect()
}

/// Parses a point; returns `None` if the text is a name.
pub fn point(given: &str) -> Option<Result<Coordinates, String>> {
    let given = plain(given);
    let given = given.as_str();
    match given.parse() {
        Ok(point) => Some(Ok(point)),
        Err(Error::Text(_)) if is_meant(given) => Some(Err(format!(
            "'{given}' is not a point: latitude,longitude in degrees are wanted, north and east positive, such as \
             30.0444,31.2357 or 30°02'40\"N 31°14'09\"E"
        ))),
        Err(Error::Text(_)) => None,
        Err(error) if is_reversed(given) => Some(Err(format!("{error}: are they the wrong way round?"))),
        Err(error) => Some(Err(error.to_string())),
    }
}

/// Whether an invalid point becomes valid when its two values are swapped.
fn is_reversed(given: &str) -> bool {
    let parted = given.split_once([',', '،', ';', '؛']).or_else(|| given.trim().split_once(' '));
    parted.is_some_and(|(one, other)| format!("{other},{one}").parse::<Coordinates>().is_ok())
}

/// Whether a text starts like a point: its first half contains only characters used to write angles.
fn is_meant(given: &str) -> bool {
    let is_digit = |letter: char| letter.is_numeric();
    let is_of_angles = |letter: char| is_digit(letter) || "+-−–.٫ °º˚'′’‘´ʹ\"″”“ʺNSEWnsew".contains(letter);
    let half = given.trim().split([',', '،', ';', '؛']).next().unwrap_or_default();
    let begins = half.trim_start_matches(['N', 'S', 'n', 's', ' ']);
    begins.starts_with(|letter: char| is_digit(letter) || "+-−–.".contains(letter))
        && half.contains(is_digit)
        && half.chars().all(is_of_angles)
}

#[cfg(test)]
mod tests {
    use super::point;

    fn degrees(given: &str) -> Option<(f64, f64)> {
        let point = point(given)?.unwrap_or_else(|message| panic!("{given}: {message}"));
        Some((point.latitude().degrees(), point.longitude().degrees()))
    }

    #[test]
    fn a_point_is_read_as_people_write_it() {
        for given in [
            "30.0444,31.2357",
            "30.0444, 31.2357",
            "30.0444 31.2357",
            "30.0444N 31.2357E",
            "N30.0444 E31.2357",
            "30.0444°N, 31.2357°E",
            "٣٠٫٠٤٤٤،٣١٫٢٣٥٧",
            "+30.0444,+31.2357",
            "(30.0444, 31.2357)",
            "geo:30.0444,31.2357",
            "৩০.০৪৪৪, ৩১.২৩৫৭",
        ] {
            assert_eq!(degrees(given), Some((30.0444, 31.2357)), "{given}");
        }
        for given in ["-33.9,-70", "−33.9,−70", "33.9S 70W"] {
            assert_eq!(degrees(given), Some((-33.9, -70.0)), "{given}");
        }
        for given in
            ["30°02'40\"N 31°14'09\"E", "30°02′40″N, 31°14′09″E", "30 02 40 N 31 14 09 E", "N30°2'40'' E31°14'9''"]
        {
            let (latitude, longitude) = degrees(given).expect(given);
            assert!((latitude - 30.044_444).abs() < 1e-6 && (longitude - 31.235_833).abs() < 1e-6, "{given}");
        }
        assert_eq!(degrees("33°54'S 18°24.5'E").map(|(latitude, _)| latitude), Some(-33.9));
        for given in
            ["40,5;-80,333", "40,5; -80,333", "40,5 -80,333", "40,5°N 80,333°W", "٤٠٫٥،-٨٠٫٣٣٣", "40.5;-80.333"]
        {
            assert_eq!(degrees(given), Some((40.5, -80.333)), "{given}");
        }
        assert_eq!(degrees("40;-80,333"), Some((40.0, -80.333)));
        // A comma separates the two numbers even where it could be a decimal comma.
        assert_eq!(degrees("52 30,13"), Some((52.5, 13.0)));
        assert_eq!(degrees("30,31"), Some((30.0, 31.0)));
        for name in ["Cairo", "6th of October City", "10th of Ramadan, Egypt", "Nan", "القاهرة"] {
            assert_eq!(degrees(name), None, "{name}");
        }
    }

    #[test]
    fn a_point_is_shown_with_six_decimals() {
        let point = point("30°02'40\"N 31°14'09\"E").unwrap().unwrap();
        assert_eq!(super::text(point), "30.044444,31.235833");
    }

    #[test]
    fn a_wrong_point_is_refused_with_what_is_allowed() {
        for (given, wanted) in [
            ("91,0", "a latitude of 91° is not within -90° to 90°"),
            ("0,-181", "a longitude of -181° is not within -180° to 180°"),
            ("nan,nan", "is not within -90° to 90°"),
            ("inf,0", "a latitude of inf° is not within -90° to 90°"),
            ("0,-inf", "a longitude of -inf° is not within -180° to 180°"),
            ("119.4667,5.15", "a latitude of 119.4667° is not within -90° to 90°: are they the wrong way round?"),
            ("106.8 -6.2", "are they the wrong way round?"),
            ("30.0444", "latitude,longitude in degrees are wanted"),
            ("30,31,32", "latitude,longitude in degrees are wanted"),
            ("30,31,32,33", "latitude,longitude in degrees are wanted"),
            ("40,5;80,3;1", "latitude,longitude in degrees are wanted"),
            ("30°61'N 31°E", "latitude,longitude in degrees are wanted"),
            ("30.5°10'N 31°E", "latitude,longitude in degrees are wanted"),
            ("30'10°N 31°E", "latitude,longitude in degrees are wanted"),
            ("30,abc", "'30,abc' is not a point"),
            ("-5S,3", "'-5S,3' is not a point"),
            ("--5,3", "'--5,3' is not a point"),
        ] {
            let message = point(given).expect(given).unwrap_err();
            assert!(message.contains(wanted), "{given}: {message}");
        }
    }
}
