//! From what was typed to a point, a time zone and a country.

use chrono_tz::Tz;
use miqat::Coordinates;

use crate::gazetteer::{self, City, Country, Found, countries};

/// Beyond this distance the nearest city's country is not taken for the country of a point.
const SAME_COUNTRY_KM: f64 = 500.0;

/// How many of the other cities of the same name are named.
const OTHERS_NAMED: usize = 5;

/// Where the times are for.
#[derive(Debug)]
pub struct Site {
    /// The city, unless the place was given by its coordinates.
    pub city: Option<City>,
    /// The city's country, or that of the city nearest to the coordinates unless even that is far.
    pub country: Option<Country>,
    pub point: Coordinates,
    pub time_zone: Tz,
    /// What was taken for granted: one line each.
    pub notes: Vec<String>,
}

impl Site {
    /// The place of a name or of coordinates.
    ///
    /// # Errors
    ///
    /// A message that says what was given and what is allowed or near.
    pub fn find(given: &str, country: Option<Country>, time_zone: Option<Tz>) -> Result<Self, String> {
        match point(given) {
            Some(point) => Ok(Self::at(point?, country, time_zone)),
            None => Ok(Self::of_city(gazetteer::find(given, country.as_ref())?, time_zone)),
        }
    }

    fn at(point: Coordinates, country: Option<Country>, time_zone: Option<Tz>) -> Self {
        let (nearest, distance_km) = gazetteer::nearest(point);
        let mut notes = Vec::new();
        if time_zone.is_none() {
            notes.push(format!(
                "the time zone {} is that of the nearest city, {} ({}), {distance_km:.0} km away",
                nearest.time_zone, nearest.name, nearest.country,
            ));
        }
        let country =
            country.or_else(|| countries::by_code(&nearest.country).filter(|_| distance_km <= SAME_COUNTRY_KM));
        Self { city: None, country, point, time_zone: time_zone.unwrap_or(nearest.time_zone), notes }
    }

    fn of_city(Found { city, others }: Found, time_zone: Option<Tz>) -> Self {
        let mut notes = Vec::new();
        if !others.is_empty() {
            notes.push(ambiguity(&city, &others));
        }
        Self {
            country: countries::by_code(&city.country),
            point: city.point,
            time_zone: time_zone.unwrap_or(city.time_zone),
            city: Some(city),
            notes,
        }
    }

    /// The city's name in a language, or the coordinates.
    pub fn name(&self, language: &str) -> String {
        match &self.city {
            Some(city) if language == "ar" => city.arabic_name.as_ref().unwrap_or(&city.name).clone(),
            Some(city) => city.name.clone(),
            None => degrees(self.point),
        }
    }
}

/// Coordinates as they are typed: degrees, north and east positive.
fn degrees(point: Coordinates) -> String {
    format!("{},{}", point.latitude().degrees(), point.longitude().degrees())
}

/// Says which of several cities was taken, and which were not.
fn ambiguity(taken: &City, others: &[City]) -> String {
    let named: Vec<_> = others
        .iter()
        .take(OTHERS_NAMED)
        .map(|city| format!("{} ({}) at {}", city.name, city.country, degrees(city.point)))
        .collect();
    let more = match others.len().saturating_sub(OTHERS_NAMED) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    format!(
        "of {} places of this name the largest was taken, {} ({}); choose another with --country or by its coordinates: {}{more}",
        others.len() + 1,
        taken.name,
        taken.country,
        named.join(", "),
    )
}

/// The point that was given, where a point was meant; `None` for a name.
fn point(given: &str) -> Option<Result<Coordinates, String>> {
    let plain: String = given.trim().chars().map(plain).collect();
    let first = plain.split(',').next().unwrap_or_default();
    let is_number = |letter: char| letter.is_ascii_digit() || "+-. °NSEWnsew".contains(letter);
    let is_point = plain.starts_with(|letter: char| letter.is_ascii_digit() || "+-.".contains(letter))
        && first.chars().all(is_number);
    is_point.then(|| {
        let wrong = || {
            format!("'{given}' is not a point: latitude,longitude in degrees are wanted, north and east positive, such as 30.0444,31.2357")
        };
        let numbers: Vec<_> = plain.split([',', ' ']).filter(|number| !number.is_empty()).collect();
        let [latitude, longitude] = numbers[..] else { return Err(wrong()) };
        let latitude_deg = signed(latitude, ['N', 'S']).ok_or_else(wrong)?;
        let longitude_deg = signed(longitude, ['E', 'W']).ok_or_else(wrong)?;
        Coordinates::new(latitude_deg, longitude_deg).map_err(|error| error.to_string())
    })
}

/// A sign, separator or digit as a keyboard writes it in any of our scripts, as ASCII has it.
fn plain(letter: char) -> char {
    match letter {
        '−' | '–' => '-',
        '،' | ';' | '؛' => ',',
        '٫' => '.',
        '٠'..='٩' => arabic_digit(letter, '٠'),
        '۰'..='۹' => arabic_digit(letter, '۰'),
        other => other,
    }
}

fn arabic_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// Degrees that carry a sign or end in one of two hemispheres, the positive one first.
fn signed(number: &str, [positive, negative]: [char; 2]) -> Option<f64> {
    let hemisphere = number.chars().next_back().map(|letter| letter.to_ascii_uppercase());
    let sign = if hemisphere == Some(negative) { -1.0 } else { 1.0 };
    let has_hemisphere = hemisphere == Some(negative) || hemisphere == Some(positive);
    let number = if has_hemisphere { &number[..number.len() - 1] } else { number };
    let value: f64 = number.trim_end_matches('°').parse().ok()?;
    (!has_hemisphere || value.is_sign_positive()).then_some(sign * value)
}

#[cfg(test)]
mod tests {
    use super::{Site, point};
    use crate::gazetteer::countries;

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
            "30.0444°N, 31.2357°E",
            "٣٠٫٠٤٤٤،٣١٫٢٣٥٧",
            "+30.0444,+31.2357",
        ] {
            assert_eq!(degrees(given), Some((30.0444, 31.2357)), "{given}");
        }
        for given in ["-33.9,-70", "−33.9,−70", "33.9S 70W"] {
            assert_eq!(degrees(given), Some((-33.9, -70.0)), "{given}");
        }
        for name in ["Cairo", "6th of October City", "10th of Ramadan, Egypt", "nan,31", "القاهرة"] {
            assert_eq!(degrees(name), None, "{name}");
        }
    }

    #[test]
    fn a_wrong_point_is_refused_with_what_is_allowed() {
        for (given, wanted) in [
            ("91,0", "a latitude of 91° is not within -90° to 90°"),
            ("0,-181", "a longitude of -181° is not within -180° to 180°"),
            ("30.0444", "latitude,longitude in degrees are wanted"),
            ("30,31,32", "latitude,longitude in degrees are wanted"),
            ("30,abc", "'30,abc' is not a point"),
            ("-5S,3", "'-5S,3' is not a point"),
        ] {
            let message = point(given).expect(given).unwrap_err();
            assert!(message.contains(wanted), "{given}: {message}");
        }
    }

    #[test]
    fn what_was_taken_for_granted_is_said() {
        let cairo = Site::find("30.0444,31.2357", None, None).unwrap();
        assert_eq!(cairo.time_zone, chrono_tz::Africa::Cairo);
        assert_eq!(cairo.country.as_ref().map(|country| country.name("ar")), Some("مصر"));
        assert!(
            cairo.notes[0].contains("nearest city") && cairo.notes[0].contains("Africa/Cairo"),
            "{:?}",
            cairo.notes
        );

        let cape = Site::find("-33.9,18.4", None, Some(chrono_tz::Africa::Johannesburg)).unwrap();
        assert!(cape.notes.is_empty() && cape.country.is_some());

        let springfield = Site::find("Springfield", None, None).unwrap();
        assert!(springfield.notes[0].contains("the largest was taken, Springfield (US)"), "{:?}", springfield.notes);
        let costa_rica = countries::find("CR").unwrap();
        assert_eq!(Site::find("san jose", Some(costa_rica), None).unwrap().time_zone, chrono_tz::America::Costa_Rica);

        let pole = Site::find("90,0", None, None).unwrap();
        assert_eq!(pole.country, None);
    }
}
