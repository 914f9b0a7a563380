//! The zone and the country of a point are determined by its boundaries.

use miqat::Coordinates;
use miqat::chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use miqat_places::boundaries::{Boundaries, Sureness};
use miqat_places::{countries, zone};

/// GeoNames' places, with the way in which each was sampled.
const PLACES: &str = include_str!("../../../tests/data/places/located.csv");

struct Place {
    name: String,
    latitude_deg: f64,
    longitude_deg: f64,
    country: String,
    zone: String,
    sample: String,
}

fn places() -> Vec<Place> {
    let mut rows = csv::Reader::from_reader(PLACES.as_bytes());
    let place = |row: csv::StringRecord| Place {
        name: row[1].to_owned(),
        latitude_deg: row[2].parse().unwrap(),
        longitude_deg: row[3].parse().unwrap(),
        country: row[4].to_owned(),
        zone: row[5].to_owned(),
        sample: row[6].to_owned(),
    };
    rows.records().map(|row| place(row.unwrap())).collect()
}

fn point(latitude_deg: f64, longitude_deg: f64) -> Coordinates {
    Coordinates::new(latitude_deg, longitude_deg).unwrap()
}

/// The zone, the country and the sureness of a point.
fn located(boundaries: &Boundaries, latitude_deg: f64, longitude_deg: f64) -> (&'static str, &'static str, Sureness) {
    let located = boundaries.locate(point(latitude_deg, longitude_deg)).unwrap();
    (located.zone, located.country.code(), located.sureness)
}

#[test]
fn a_place_asked_by_its_coordinates_has_its_own_country_and_clocks() {
    let (places, boundaries) = (places(), Boundaries::load());
    let (mut rows, mut misses) = ([0, 0], [Vec::new(), Vec::new()]);
    for place in &places {
        let sample = usize::from(place.sample == "border");
        rows[sample] += 1;
        let (zone, country, _) = located(&boundaries, place.latitude_deg, place.longitude_deg);
        // A zone with another name counts as a miss, even if its clocks are the same.
        if (zone, country) != (&place.zone, &place.country) {
            misses[sample].push(format!("{} {} {}: {country} {zone}", place.name, place.country, place.zone));
        }
    }
    assert_eq!(rows, [300, 100]);
    assert_eq!(
        misses.each_ref().map(Vec::len),
        if cfg!(feature = "small-places") { [0, 0] } else { [2, 1] },
        "{misses:#?}"
    );
}

/// 99.86 %, as the documentation says.
#[test]
fn of_all_small_places_all_but_190_have_their_own_country_and_clocks_by_the_boundaries_and_the_cities() {
    const SMALL_PLACES: &str = include_str!("../data/small_places.csv");
    let boundaries = Boundaries::load();
    let new_year: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    let offsets = |name: &str| {
        let zone = zone(name).unwrap();
        (0..365 * 24)
            .map(move |hour| zone.offset_from_utc_datetime(&(new_year + TimeDelta::hours(hour)).naive_utc()).fix())
    };
    let is_same_clock = |one: &str, other: &str| one == other || offsets(one).eq(offsets(other));
    let (mut rows, mut misses) = (0, 0);
    for row in csv::Reader::from_reader(SMALL_PLACES.as_bytes()).into_records().map(Result::unwrap) {
        rows += 1;
        let (zone, country, _) = located(&boundaries, row[5].parse().unwrap(), row[6].parse().unwrap());
        misses += usize::from(country != &row[3] || !is_same_clock(zone, &row[7]));
    }
    println!("{misses} of {rows}");
    assert_eq!(rows, 136_385);
    assert_eq!(misses, if cfg!(feature = "small-places") { 0 } else { 190 });
}

#[test]
fn a_boundary_goes_before_the_nearest_city() {
    let boundaries = Boundaries::load();
    for (name, latitude_deg, longitude_deg, zone, country) in [
        // Algeria's south-east, whose nearest cities are in Libya and Niger.
        ("Illizi", 26.48333, 8.46667, "Africa/Algiers", "DZ"),
        ("Djanet", 24.5542, 9.4847, "Africa/Algiers", "DZ"),
        ("west of Ghadames", 30.12, 9.35, "Africa/Algiers", "DZ"),
        ("Ghadames", 30.1337, 9.5007, "Africa/Tripoli", "LY"),
        ("In Guezzam", 19.5664, 5.7722, "Africa/Algiers", "DZ"),
        ("Kyrgyzstan near Uzbekistan", 40.7660, 73.9470, "Asia/Bishkek", "KG"),
        ("Chatham Islands", -43.815, -176.709, "Pacific/Chatham", "NZ"),
        ("Pitt Island", -44.29, -176.22, "Pacific/Chatham", "NZ"),
        ("Pulau Banggi's neighbour across the strait", 5.71667, 101.0, "Asia/Kuala_Lumpur", "MY"),
        ("Wadi Halfa", 21.79577, 31.37129, "Africa/Khartoum", "SD"),
        ("Haparanda", 65.8355, 24.1368, "Europe/Stockholm", "SE"),
        ("Tornio", 65.8481, 24.1466, "Europe/Helsinki", "FI"),
        ("Lahore", 31.5497, 74.3436, "Asia/Karachi", "PK"),
        ("Wagah", 31.6045, 74.5650, "Asia/Karachi", "PK"),
        ("Attari", 31.6000, 74.6060, "Asia/Kolkata", "IN"),
        ("Amritsar", 31.6340, 74.8723, "Asia/Kolkata", "IN"),
        ("Dahagram, of Bangladesh within India", 26.3040, 88.9560, "Asia/Dhaka", "BD"),
        ("Cooch Behar", 26.3239, 89.4510, "Asia/Kolkata", "IN"),
        ("Baarle-Hertog, of Belgium", 51.4406, 4.9297, "Europe/Brussels", "BE"),
        ("Baarle-Nassau's south", 51.4300, 4.9400, "Europe/Amsterdam", "NL"),
        ("Hebron", 31.5294, 35.0938, "Asia/Hebron", "PS"),
        ("Ramallah", 31.8996, 35.2042, "Asia/Hebron", "PS"),
        ("Gaza", 31.5017, 34.4668, "Asia/Gaza", "PS"),
        ("Tel Aviv", 32.0809, 34.7806, "Asia/Jerusalem", "IL"),
        ("Ceuta, Monte Hacho", 35.8985, -5.2870, "Africa/Ceuta", "ES"),
        ("Melilla", 35.2919, -2.9406, "Africa/Ceuta", "ES"),
        ("Fnideq, by Ceuta", 35.8494, -5.3575, "Africa/Casablanca", "MA"),
        ("Pristina", 42.6726, 21.1669, "Europe/Belgrade", "XK"),
        ("Belgrade", 44.8040, 20.4651, "Europe/Belgrade", "RS"),
        ("Hanoi", 21.0245, 105.8412, "Asia/Bangkok", "VN"),
        ("Enggano", -5.40, 102.30, "Asia/Jakarta", "ID"),
        ("Big Diomede's neighbour, Little Diomede", 65.7583, -168.9525, "America/Nome", "US"),
    ] {
        let (found, in_country, _) = located(&boundaries, latitude_deg, longitude_deg);
        assert_eq!((found, in_country), (zone, country), "{name}");
    }
}

#[test]
fn a_doubt_is_said_and_where_there_is_none_nothing() {
    let boundaries = Boundaries::load();
    let sureness = |latitude_deg, longitude_deg| located(&boundaries, latitude_deg, longitude_deg).2;
    for (latitude_deg, longitude_deg) in [(30.0444, 31.2357), (26.2, 8.9), (52.5, 13.4), (-33.9, 18.4), (21.42, 39.83)]
    {
        assert_eq!(sureness(latitude_deg, longitude_deg), Sureness::Clear, "{latitude_deg} {longitude_deg}");
    }
    // The bridge between Haparanda and Tornio, and the Friendship Bridge of Nong Khai.
    for (latitude_deg, longitude_deg) in [(65.8430, 24.1430), (17.8770, 102.7150)] {
        assert_ne!(sureness(latitude_deg, longitude_deg), Sureness::Clear, "{latitude_deg} {longitude_deg}");
    }
    // Xinjiang, which has two clocks, and a settlement in the West Bank.
    for (latitude_deg, longitude_deg) in [(41.0, 81.0), (31.66, 35.15)] {
        assert_eq!(sureness(latitude_deg, longitude_deg), Sureness::Disputed, "{latitude_deg} {longitude_deg}");
    }
    assert_eq!(sureness(35.35, 14.4), Sureness::Sea);
}

#[test]
fn a_clock_a_thousand_kilometres_away_is_nobodys() {
    let boundaries = Boundaries::load();
    for (latitude_deg, longitude_deg) in [(90.0, 0.0), (-90.0, 0.0), (0.0, -140.0), (-45.0, 90.0), (30.0, -40.0)] {
        let none = boundaries.locate(point(latitude_deg, longitude_deg)).unwrap_err();
        assert!(none.distance_km() > 100.0 && none.to_string().contains("nearest city"), "{none}");
    }
}

#[test]
fn the_zone_of_a_stated_country_is_one_of_its_own() {
    let boundaries = Boundaries::load();
    let near = [(30.0444, 31.2357, "EG", "Africa/Cairo"), (65.8481, 24.1466, "SE", "Europe/Stockholm")];
    for (latitude_deg, longitude_deg, code, zone) in near {
        let country = countries::by_code(code).unwrap();
        let located = boundaries.locate_in(point(latitude_deg, longitude_deg), country).unwrap();
        assert_eq!((located.country, located.zone), (country, zone));
        assert_eq!(located.sureness == Sureness::Clear, code == "EG", "{country}");
    }
    // No clock is known if the country's nearest city is farther away than the limit at the coast.
    let cairo = point(30.0444, 31.2357);
    for country in ["SD", "LY", "SA", "FR", "NZ", "US"].map(|code| countries::by_code(code).unwrap()) {
        let none = boundaries.locate_in(cairo, country).unwrap_err();
        assert!(none.distance_km() > 100.0 && none.nearest().country() == country, "{country}: {none}");
    }
}
