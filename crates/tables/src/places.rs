//! The index of the places: cities, countries and authorities' points, with their names sorted for the search.
//!
//! `miqat_places::layout` says how the bytes lie.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use miqat::prayer::{Epoch, SolarEpoch};
use miqat_places::layout::{
    BLOCK_NAMES, CITY_BYTES, COUNTRY_BYTES, COUNTRY_NAMES, DEGREE_PARTS, EPOCH_OF_EVENT, EPOCH_OF_UTC, NO_COUNTRY,
    NO_EPOCH, POINT_BYTES, POINT_COLUMNS, SECTIONS, Section, ZONE_COUNTRIES_BYTES,
};
use miqat_places::{fold, points};

/// The raw files, in the order in which [`index`] takes them.
pub const RAW: &[&str] = &[
    "crates/places/data/cities.csv",
    "crates/places/data/common_names.csv",
    "crates/places/data/countries.csv",
    "crates/places/data/common_countries.csv",
    "crates/places/data/points.csv",
    "crates/places/data/zone_countries.csv",
];

/// The names that each of some places has, by their keys.
type Names = BTreeMap<String, BTreeSet<u16>>;

/// The whole index.
pub fn index(raw: &[String]) -> Vec<u8> {
    let [cities, common_names, countries, common_countries, points, zones] = raw else {
        panic!("{} raw files", RAW.len())
    };
    let mut index = Index::default();
    let codes = index.countries(&rows(countries), &rows(common_countries));
    index.cities(&rows(cities), &rows(common_names), &codes);
    index.points(points);
    index.zone_countries(&rows(zones), &codes);
    index.bytes()
}

/// The rows of a table after its header.
fn rows(raw: &str) -> Vec<StringRecord> {
    csv::Reader::from_reader(raw.as_bytes()).records().map(|row| row.expect("a row of the header's columns")).collect()
}

#[derive(Default)]
struct Index {
    sections: [Vec<u8>; SECTIONS],
}

impl Index {
    fn section(&mut self, section: Section) -> &mut Vec<u8> {
        &mut self.sections[section as usize]
    }

    /// The offsets of the sections, and the sections.
    fn bytes(self) -> Vec<u8> {
        let mut end = u32::try_from(4 * (SECTIONS + 1)).unwrap();
        let mut bytes = end.to_le_bytes().to_vec();
        for section in &self.sections {
            end += u32::try_from(section.len()).unwrap();
            bytes.extend(end.to_le_bytes());
        }
        bytes.extend(self.sections.concat());
        bytes
    }

    /// Adds a text that is shown, and says where it stands.
    fn text(&mut self, text: &str) -> [u8; 4] {
        let (start, length) = (self.section(Section::Text).len(), u8::try_from(text.len()).expect("a short text"));
        assert!(start < 1 << 24, "an offset of three bytes");
        self.section(Section::Text).extend(text.as_bytes());
        ((u32::try_from(start).unwrap() << 8) | u32::from(length)).to_le_bytes()
    }

    /// The countries; returns their codes in the order of their numbers.
    fn countries(&mut self, rows: &[StringRecord], common: &[StringRecord]) -> Vec<String> {
        let codes: Vec<String> = rows.iter().map(|row| row[0].to_owned()).collect();
        assert!(codes.is_sorted() && codes.len() <= usize::from(u8::MAX), "countries are numbers of one byte");
        let mut names = Names::new();
        for (number, row) in rows.iter().enumerate() {
            assert_eq!((row[0].len(), row.len()), (2, 1 + COUNTRY_NAMES), "a code and its names: {row:?}");
            let mut record = row[0].as_bytes().to_vec();
            for name in row.iter().skip(1) {
                record.extend(self.text(name));
                // "Myanmar (Burma)" is found as a whole and by each of its parts.
                let parts = name.split(['(', ')']).filter(|_| name.contains('('));
                add(&mut names, number, parts.chain([name]));
            }
            assert_eq!(record.len(), COUNTRY_BYTES);
            self.section(Section::Countries).extend(record);
        }
        for row in common {
            let number = codes.iter().position(|code| *code == row[1]).expect("a common name's country");
            add(&mut names, number, [&row[0]]);
        }
        assert!(names.keys().all(|key| !fold::without_articles(key).is_empty()), "a country that is an article");
        self.names(Section::CountryKeys, Section::CountryLooseKeys, &names);
        codes
    }

    fn cities(&mut self, rows: &[StringRecord], common: &[StringRecord], codes: &[String]) {
        let mut common: BTreeMap<&str, &StringRecord> = common.iter().map(|row| (&row[0], row)).collect();
        let zones: BTreeSet<&str> = rows.iter().map(|row| &row[7]).collect();
        let zones: Vec<&str> = zones.into_iter().collect();
        for zone in &zones {
            let text = self.text(zone);
            self.section(Section::Zones).extend(text);
        }
        let mut names = Names::new();
        let mut latitudes = Vec::new();
        let mut before = u32::MAX;
        for (number, row) in rows.iter().enumerate() {
            let common = common.remove(&row[0]);
            let of_city = [&row[1], &row[2]].into_iter().chain(row[3].split('|'));
            add(&mut names, number, of_city);
            let mut arabic = &row[2];
            if let Some(common) = common {
                add(&mut names, number, common[2].split('|').chain([&common[1]]));
                arabic = Some(&common[1]).filter(|name| !name.is_empty()).unwrap_or(arabic);
            }
            // Some of GeoNames' Arabic names are half transliterated: those are not shown.
            let arabic = if arabic.contains(|letter: char| letter.is_ascii_alphanumeric()) { "" } else { arabic };

            let population: u32 = row[8].parse().expect("a population");
            assert!(population <= before, "the cities are the largest first: {row:?}");
            before = population;
            let (latitude, longitude) = (parts(&row[5]), parts(&row[6]));
            let country = codes.iter().position(|code| *code == row[4]).expect("a city's country");
            let zone = zones.binary_search(&&row[7]).expect("a city's zone");

            let mut record = row[0].parse::<u32>().expect("GeoNames' id").to_le_bytes().to_vec();
            record.extend([latitude.to_le_bytes(), longitude.to_le_bytes(), population.to_le_bytes()].concat());
            record.extend(self.text(&row[1]));
            self.text(arabic);
            record.extend([u8::try_from(arabic.len()).unwrap(), u8::try_from(country).unwrap()]);
            record.extend(u16::try_from(zone).unwrap().to_le_bytes());
            assert_eq!(record.len(), CITY_BYTES);
            self.section(Section::Cities).extend(record);
            latitudes.push((latitude, u16::try_from(number).unwrap()));
        }
        assert!(common.is_empty(), "every common name belongs to a city: {common:?}");
        latitudes.sort_unstable();
        let by_latitude = latitudes.iter().flat_map(|(_, number)| number.to_le_bytes());
        self.section(Section::ByLatitude).extend(by_latitude);
        self.names(Section::CityKeys, Section::CityLooseKeys, &names);
    }

    fn zone_countries(&mut self, rows: &[StringRecord], codes: &[String]) {
        assert!(rows.is_sorted_by(|a, b| a[0] < b[0]), "the zones are in the order of their names");
        for row in rows {
            let mut record = self.text(&row[0]).to_vec();
            for code in [&row[1], &row[2]] {
                let number = codes.iter().position(|known| known == code);
                assert!(number.is_some() || code.is_empty(), "a zone's country: {row:?}");
                record.push(number.map_or(NO_COUNTRY, |number| u8::try_from(number).unwrap()));
            }
            assert_eq!(record.len(), ZONE_COUNTRIES_BYTES);
            self.section(Section::ZoneCountries).extend(record);
        }
    }

    fn points(&mut self, raw: &str) {
        let table = points::Table::read(raw).expect("data/points.csv is whole");
        let header = csv::Reader::from_reader(raw.as_bytes()).headers().expect("a header").clone();
        let rows = rows(raw);
        assert_eq!(table.points().len(), rows.len(), "data/points.csv has no comments");
        for (point, row) in table.points().iter().zip(&rows) {
            let texts =
                [point.method_id(), point.city(), &fold::letters(point.city()), point.variant_id().unwrap_or("")];
            let mut record = texts.map(|text| self.text(text)).concat();
            record.extend(point.geonames_id().unwrap_or(0).to_le_bytes());
            let (kind, shift) = match point.solar_epoch() {
                None => (NO_EPOCH, 0),
                Some(sun) => match sun.declination {
                    epoch if sun != SolarEpoch::both(epoch) => panic!("two epochs of a Sun: {row:?}"),
                    Epoch::Event(shift) => (EPOCH_OF_EVENT, shift.as_millis()),
                    Epoch::Utc(shift) => (EPOCH_OF_UTC, shift.as_millis()),
                    other => panic!("a Sun that a point cannot have: {other:?}"),
                },
            };
            record.extend([kind.to_le_bytes(), shift.to_le_bytes()].concat());
            for column in POINT_COLUMNS {
                let place = header.iter().position(|name| name == column).expect("a column of data/points.csv");
                let number = if row[place].is_empty() { f64::NAN } else { row[place].parse().expect("a number") };
                record.extend(number.to_le_bytes());
            }
            assert_eq!(record.len(), POINT_BYTES);
            self.section(Section::Points).extend(record);
        }
    }

    /// The names by their keys, and by those of their loose keys that are others.
    fn names(&mut self, keys: Section, loose_keys: Section, names: &Names) {
        let mut loose_names = Names::new();
        for (key, bearers) in names {
            let loose = fold::without_articles(key);
            if !loose.is_empty() && loose != *key {
                loose_names.entry(loose).or_default().extend(bearers);
            }
        }
        *self.section(keys) = sorted_names(names);
        *self.section(loose_keys) = sorted_names(&loose_names);
    }
}

/// Adds the keys of a place's names; a name without letters and digits has none.
fn add<'a>(names: &mut Names, number: usize, of_place: impl IntoIterator<Item = &'a str>) {
    let number = u16::try_from(number).expect("places are numbers of two bytes");
    for key in of_place.into_iter().map(fold::key).filter(|key| !key.is_empty()) {
        names.entry(key).or_default().insert(number);
    }
}

/// Degrees in whole parts, of which the reader makes the same number again.
fn parts(degrees: &str) -> i32 {
    let value: f64 = degrees.parse().expect("degrees");
    let parts = (value * DEGREE_PARTS).round() as i32;
    assert_eq!(f64::from(parts) / DEGREE_PARTS, value, "degrees have five decimals");
    parts
}

/// The offsets of the blocks, and the names in them.
fn sorted_names(names: &Names) -> Vec<u8> {
    let (mut offsets, mut bytes) = (Vec::new(), Vec::new());
    let mut before = "";
    for (place, (name, bearers)) in names.iter().enumerate() {
        if place % BLOCK_NAMES == 0 {
            before = "";
            offsets.push(u32::try_from(bytes.len()).unwrap());
        }
        let shared = before.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
        let rest = &name.as_bytes()[shared..];
        bytes.extend([u8::try_from(shared).unwrap(), u8::try_from(rest.len()).unwrap()]);
        bytes.extend(rest);
        bytes.push(u8::try_from(bearers.len()).expect("few cities of one name"));
        bytes.extend(bearers.iter().flat_map(|number| number.to_le_bytes()));
        before = name;
    }
    let blocks = u32::try_from(offsets.len()).unwrap();
    let offsets = [blocks].into_iter().chain(offsets).flat_map(u32::to_le_bytes);
    offsets.chain(bytes).collect()
}
