//! Points on Earth as people type them.

use miqat::Coordinates;

/// What stands between the parts of an angle, in their order: degrees, minutes, seconds.
const MARKS: [char; 3] = ['°', '\'', '"'];

/// Minutes in a degree, and seconds in a minute.
const SIXTY: f64 = 60.0;

/// Degrees as they are typed: north and east positive.
pub fn text(point: Coordinates) -> String {
    format!("{},{}", point.latitude().degrees(), point.longitude().degrees())
}

/// The point that was given, where a point was meant; `None` for a name.
pub fn point(given: &str) -> Option<Result<Coordinates, String>> {
    let plain = given.trim().replace("''", "\"");
    let plain: String = plain.chars().map(plain_letter).collect();
    let halves: Vec<_> = plain.split(',').collect();
    let is_angle = |text: &str| {
        let letter = |letter: char| letter.is_ascii_digit() || "+-. °'\"NSEWnsew".contains(letter);
        text.contains(|letter: char| letter.is_ascii_digit()) && text.chars().all(letter)
    };
    let begins = plain.trim_start_matches(['N', 'S', 'n', 's', ' ']);
    let begins = begins.starts_with(|letter: char| letter.is_ascii_digit() || "+-.".contains(letter));
    // Rust reads nan and inf as numbers: they are refused as such.
    let are_numbers = matches!(halves[..], [a, b] if [a, b].iter().all(|half| half.trim().parse::<f64>().is_ok()));
    (are_numbers || begins && is_angle(halves[0])).then(|| {
        let wrong = || {
            format!(
                "'{given}' is not a point: latitude,longitude in degrees are wanted, north and east positive, such as \
                 30.0444,31.2357 or 30°02'40\"N 31°14'09\"E"
            )
        };
        let (latitude, longitude) = halved(&plain).ok_or_else(wrong)?;
        let latitude_deg = degrees(latitude, ['N', 'S']).ok_or_else(wrong)?;
        let longitude_deg = degrees(longitude, ['E', 'W']).ok_or_else(wrong)?;
        Coordinates::new(latitude_deg, longitude_deg).map_err(|error| error.to_string())
    })
}

/// A sign, mark, separator or digit as a keyboard writes it in any of our scripts, as ASCII has it.
fn plain_letter(letter: char) -> char {
    match letter {
        '−' | '–' => '-',
        '،' | ';' | '؛' => ',',
        '٫' => '.',
        '′' | '’' | '‘' | '´' | 'ʹ' => '\'',
        '″' | '”' | '“' | 'ʺ' => '"',
        'º' | '˚' => '°',
        '٠'..='٩' => ascii_digit(letter, '٠'),
        '۰'..='۹' => ascii_digit(letter, '۰'),
        other => other,
    }
}

fn ascii_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// Latitude and longitude: parted by a comma, by the letter of a hemisphere, or by a space.
fn halved(plain: &str) -> Option<(&str, &str)> {
    if let Some((latitude, longitude)) = plain.split_once(',') {
        return (!longitude.contains(',')).then_some((latitude, longitude));
    }
    let at = |letters: [char; 4]| plain.find(letters);
    match at(['N', 'S', 'n', 's']) {
        Some(0) => at(['E', 'W', 'e', 'w']).map(|middle| plain.split_at(middle)),
        Some(middle) => Some(plain.split_at(middle + 1)),
        None => {
            let mut words = plain.split_whitespace();
            let halves = (words.next()?, words.next()?);
            words.next().is_none().then_some(halves)
        }
    }
}

/// Degrees with a sign or with the letter of one of two hemispheres, the positive one first; whole, or with minutes and
/// seconds.
fn degrees(text: &str, [positive, negative]: [char; 2]) -> Option<f64> {
    let text = text.trim();
    if let Ok(value) = text.parse() {
        return Some(value);
    }
    let is = |letter: char| move |other: char| other.eq_ignore_ascii_case(&letter);
    let stripped = |letter: char| text.strip_suffix(is(letter)).or_else(|| text.strip_prefix(is(letter)));
    let (text, hemisphere) = match (stripped(positive), stripped(negative)) {
        (Some(rest), _) => (rest.trim(), Some(1.0)),
        (_, Some(rest)) => (rest.trim(), Some(-1.0)),
        _ => (text, None),
    };
    let (text, sign) = match text.strip_prefix(['+', '-']) {
        Some(rest) => (rest, if text.starts_with('-') { -1.0 } else { 1.0 }),
        None => (text, 1.0),
    };
    if text.starts_with(['+', '-']) || hemisphere.is_some() && sign < 0.0 {
        return None;
    }
    let mut value = 0.0;
    let mut unit = 1.0;
    let marks: Vec<_> = text.chars().filter(|letter| MARKS.contains(letter)).collect();
    let parts: Vec<_> = text.split([MARKS[0], MARKS[1], MARKS[2], ' ']).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() || parts.len() > MARKS.len() || !MARKS.starts_with(&marks) || marks.len() > parts.len() {
        return None;
    }
    for (place, part) in parts.iter().enumerate() {
        let number: f64 = part.parse().ok()?;
        let is_last = place + 1 == parts.len();
        if !is_last && number.fract() != 0.0 || place > 0 && !(0.0..SIXTY).contains(&number) {
            return None;
        }
        value += number / unit;
        unit *= SIXTY;
    }
    Some(value * sign * hemisphere.unwrap_or(1.0))
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
        for name in ["Cairo", "6th of October City", "10th of Ramadan, Egypt", "Nan", "القاهرة"] {
            assert_eq!(degrees(name), None, "{name}");
        }
    }

    #[test]
    fn a_wrong_point_is_refused_with_what_is_allowed() {
        for (given, wanted) in [
            ("91,0", "a latitude of 91° is not within -90° to 90°"),
            ("0,-181", "a longitude of -181° is not within -180° to 180°"),
            ("nan,nan", "is not within -90° to 90°"),
            ("inf,0", "a latitude of inf° is not within -90° to 90°"),
            ("0,-inf", "a longitude of -inf° is not within -180° to 180°"),
            ("30.0444", "latitude,longitude in degrees are wanted"),
            ("30,31,32", "latitude,longitude in degrees are wanted"),
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
