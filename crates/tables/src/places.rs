//! The index of the places: cities, countries and authorities' points, with their names sorted for the search.
//!
//! The layout of the bytes is defined in `miqat_places::layout`.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use miqat::prayer::{Epoch, SolarEpoch};
use miqat_places::layout::{
    BLOCK_NAMES, CITY_BYTES, COUNTRY_BYTES, COUNTRY_NAMES, DEGREE_PARTS, EPOCH_OF_EVENT, EPOCH_OF_UTC, NATIVE_NAMES,
    NO_COUNTRY, NO_EPOCH, NO_STATE, NUMBER_BYTES, POINT_BYTES, POINT_COLUMNS, SECTIONS, STATE_BYTES, Section,
    ZONE_COUNTRIES_BYTES,
};
use miqat_places::{fold, points};

/// The raw files, in the order of the arguments of [`index`].
pub const RAW: &[&str] = &[
    "crates/places/data/cities.csv",
    "crates/places/data/common_names.csv",
    "crates/places/data/countries.csv",
    "crates/places/data/common_countries.csv",
    "crates/places/data/points.csv",
    "crates/places/data/zone_countries.csv",
    "crates/places/data/states.csv",
    "crates/places/data/native_names.csv",
];

/// The raw files, in the order of the arguments of [`small_places`].
pub const SMALL_RAW: &[&str] = &[
    "crates/places/data/small_places.csv",
    "crates/places/data/cities.csv",
    "crates/places/data/zone_countries.csv",
    "crates/places/data/countries.csv",
    "crates/places/data/states.csv",
];

/// The keys of the places' names, each with the numbers of its places.
type Names = BTreeMap<String, BTreeSet<u32>>;

/// The index of the cities, and of everything else except the smaller places.
pub fn index(raw: &[String]) -> Vec<u8> {
    let [cities, common_names, countries, common_countries, points, zones, states, native] = raw else {
        panic!("{} raw files", RAW.len())
    };
    let mut index = Index::default();
    let codes = index.countries(&rows(countries), &rows(common_countries));
    let states = index.states(&rows(states), &codes);
    let (cities, native, zones) = (rows(cities), rows(native), rows(zones));
    let known = Known::of(&zones, codes, states);
    index.zones(&known);
    assert_eq!(cities.len(), native.len(), "a row of native names for each city");
    let cities = cities.iter().zip(&native).map(|(row, native)| {
        assert_eq!(row[0], native[0], "the native names are in the order of the cities");
        Town {
            names: row[3].split('|').chain(native[2].split('|')).collect(),
            arabic: &row[2],
            state: &native[1],
            ..Town::of(&row[0], &row[1], &row[4], [&row[5], &row[6]], &row[7], &row[8])
        }
    });
    let mut common = rows(common_names);
    index.cities(cities.collect(), &mut common, &known, 0);
    index.points(points);
    index.zone_countries(&zones, &known.codes);
    index.bytes()
}

/// The index of the places smaller than cities.
pub fn small_places(raw: &[String]) -> Vec<u8> {
    let [places, cities, zones, countries, states] = raw else { panic!("{} raw files", SMALL_RAW.len()) };
    let mut aside = Index::default();
    let codes = aside.countries(&rows(countries), &[]);
    let states = aside.states(&rows(states), &codes);
    let known = Known::of(&rows(zones), codes, states);
    let places = rows(places);
    let towns = places.iter().map(|row| Town {
        names: row[2].split('|').collect(),
        state: &row[4],
        ..Town::of(&row[0], &row[1], &row[3], [&row[5], &row[6]], &row[7], &row[8])
    });
    let mut index = Index::default();
    index.cities(towns.collect(), &mut Vec::new(), &known, rows(cities).len());
    index.bytes()
}

/// A row of a table of places.
#[derive(Default)]
struct Town<'a> {
    id: &'a str,
    name: &'a str,
    names: Vec<&'a str>,
    /// The displayed Arabic name, if the table chooses one.
    arabic: &'a str,
    country: &'a str,
    state: &'a str,
    degrees: [&'a str; 2],
    zone: &'a str,
    population: &'a str,
}

impl<'a> Town<'a> {
    fn of(
        id: &'a str,
        name: &'a str,
        country: &'a str,
        degrees: [&'a str; 2],
        zone: &'a str,
        population: &'a str,
    ) -> Self {
        Self { id, name, country, degrees, zone, population, ..Self::default() }
    }
}

/// The lists to which places refer by number.
struct Known {
    /// The countries' codes.
    codes: Vec<String>,
    /// The states, by country code and state code.
    states: BTreeMap<(String, String), u16>,
    /// The names of the time zones.
    zones: Vec<String>,
}

impl Known {
    fn of(zones: &[StringRecord], codes: Vec<String>, states: BTreeMap<(String, String), u16>) -> Self {
        Self { codes, states, zones: zones.iter().map(|row| row[0].to_owned()).collect() }
    }
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

    /// The offsets of the sections, then the sections.
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

    /// Adds a displayed text and returns its reference.
    fn text(&mut self, text: &str) -> [u8; 4] {
        let (start, length) = (self.section(Section::Text).len(), u8::try_from(text.len()).expect("a short text"));
        assert!(start < 1 << 24, "an offset of three bytes");
        self.section(Section::Text).extend(text.as_bytes());
        ((u32::try_from(start).unwrap() << 8) | u32::from(length)).to_le_bytes()
    }

    /// Adds the countries and returns their codes in order of number.
    fn countries(&mut self, rows: &[StringRecord], common: &[StringRecord]) -> Vec<String> {
        let codes: Vec<String> = rows.iter().map(|row| row[0].to_owned()).collect();
        assert!(codes.is_sorted() && codes.len() <= usize::from(u8::MAX), "countries are numbers of one byte");
        let mut names = Names::new();
        for (number, row) in rows.iter().enumerate() {
            assert_eq!((row[0].len(), row.len()), (2, 1 + COUNTRY_NAMES), "a code and its names: {row:?}");
            let mut record = row[0].as_bytes().to_vec();
            for name in row.iter().skip(1) {
                record.extend(self.text(name));
                // "Myanmar (Burma)" is found by the whole name and by each part.
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

    /// Adds the states and returns their numbers.
    fn states(&mut self, rows: &[StringRecord], codes: &[String]) -> BTreeMap<(String, String), u16> {
        let (mut names, mut numbers) = (Names::new(), BTreeMap::new());
        for (number, row) in rows.iter().enumerate() {
            let country = codes.iter().position(|code| *code == row[0]).expect("a state's country");
            let mut record = vec![u8::try_from(country).unwrap()];
            record.extend(self.text(&row[1]));
            record.extend(self.text(&row[2]));
            assert_eq!(record.len(), STATE_BYTES);
            self.section(Section::States).extend(record);
            add(&mut names, number, row[3].split('|').chain([&row[2]]));
            numbers.insert((row[0].to_owned(), row[1].to_owned()), u16::try_from(number).unwrap());
        }
        assert_eq!(numbers.len(), rows.len(), "a state has one row");
        *self.section(Section::StateKeys) = sorted_names(&names);
        numbers
    }

    fn zones(&mut self, known: &Known) {
        for zone in &known.zones {
            let text = self.text(zone);
            self.section(Section::Zones).extend(text);
        }
    }

    /// Adds the places, numbered from `first` on.
    fn cities(&mut self, towns: Vec<Town<'_>>, common: &mut Vec<StringRecord>, known: &Known, first: usize) {
        let mut names = Names::new();
        let mut latitudes = Vec::new();
        let mut before = u32::MAX;
        for (number, town) in (first..).zip(&towns) {
            let common = common.iter().position(|row| row[0] == *town.id).map(|row| common.remove(row));
            add(&mut names, number, [town.name, town.arabic].into_iter().chain(town.names.iter().copied()));
            let mut arabic = town.arabic;
            if let Some(common) = &common {
                add(&mut names, number, common[2].split('|').chain([&common[1]]));
                arabic = Some(&common[1]).filter(|name| !name.is_empty()).unwrap_or(arabic);
            }
            let common = common.iter().flat_map(|row| row[2].split('|'));
            let native = native_names(arabic, &common.chain(town.names.iter().copied()).collect::<Vec<_>>());

            let population: u32 = town.population.parse().expect("a population");
            assert!(population <= before, "the places are the largest first: {}", town.id);
            before = population;
            let [latitude, longitude] = town.degrees.map(parts);
            let country = known.codes.iter().position(|code| *code == town.country).expect("a country");
            let state = known.states.get(&(town.country.to_owned(), town.state.to_owned()));
            let zone = known.zones.iter().position(|zone| *zone == town.zone).expect("a zone of the list");

            let mut record = town.id.parse::<u32>().expect("GeoNames' id").to_le_bytes().to_vec();
            record.extend([latitude.to_le_bytes(), longitude.to_le_bytes(), population.to_le_bytes()].concat());
            record.extend(self.text(town.name));
            record.extend(state.unwrap_or(&NO_STATE).to_le_bytes());
            record.extend(u16::try_from(zone).unwrap().to_le_bytes());
            record.push(u8::try_from(country).unwrap());
            for name in native {
                self.text(name);
                record.push(u8::try_from(name.len()).unwrap());
            }
            assert_eq!(record.len(), CITY_BYTES);
            self.section(Section::Cities).extend(record);
            latitudes.push((latitude, number));
        }
        assert!(common.is_empty(), "every common name belongs to a city: {common:?}");
        latitudes.sort_unstable();
        let by_latitude = latitudes.iter().flat_map(|(_, number)| number_bytes(u32::try_from(*number).unwrap()));
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

    /// Adds the names by their keys, and by their loose keys where these differ.
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

/// Adds the keys of a place's names; a name without letters and digits has no key.
fn add<'a>(names: &mut Names, number: usize, of_place: impl IntoIterator<Item = &'a str>) {
    let number = u32::try_from(number).expect("places are numbers of three bytes");
    for key in of_place.into_iter().map(fold::key).filter(|key| !key.is_empty()) {
        names.entry(key).or_default().insert(number);
    }
}

/// A place's number.
fn number_bytes(number: u32) -> [u8; NUMBER_BYTES] {
    let [low, middle, high, 0] = number.to_le_bytes() else { panic!("{number} has more than three bytes") };
    [low, middle, high]
}

/// The letters of Persian and of Urdu that Arabic does not have; the corresponding Arabic letters; and the letters of
/// Kurdish, Pashto, Uighur and other languages, whose names are not displayed.
const PERSIAN: &str = "پچژگکی";
const URDU: &str = "ہھٹڈڑےںۃ";
const ARABIC: &str = "كيىة";
const OTHERS: &str = "ەېۈۆۇۋڭێڕڵۊڤډړټځڅښږڼګۍڎڳڪڙڄٻڀٽٿڃڏڌ";

/// The displayed names in Arabic, Persian, Urdu and Bengali; empty where none is known.
fn native_names<'a>(arabic: &'a str, names: &[&'a str]) -> [&'a str; NATIVE_NAMES] {
    let of = |letters: &'static str| move |letter: char| letters.contains(letter);
    // Some of GeoNames' Arabic names are half transliterated, and are not displayed.
    let is_whole = |name: &&&str| !name.contains(|letter: char| letter.is_ascii_alphanumeric());
    let is_arabic_script = |name: &&&str| name.contains(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
    let written = || names.iter().filter(is_whole).filter(is_arabic_script);
    let is_foreign = |name: &str| name.contains(of(OTHERS));
    let arabic = Some(arabic).filter(|name| is_whole(&name)).unwrap_or_default();
    let plain = || written().find(|name| !name.contains(of(PERSIAN)) && !name.contains(of(URDU)) && !is_foreign(name));
    let arabic = if arabic.is_empty() { plain().copied().unwrap_or_default() } else { arabic };
    let is_eastern = |name: &str| !name.contains(of(ARABIC)) && !is_foreign(name);
    let is_persian = |name: &&&str| name.contains(of(PERSIAN)) && !name.contains(of(URDU)) && is_eastern(name);
    let persian = written().find(is_persian).copied().unwrap_or_default();
    let urdu = written().find(|name| name.contains(of(URDU)) && is_eastern(name)).copied().unwrap_or_default();
    let bengali =
        names.iter().filter(is_whole).find(|name| name.contains(|letter| ('\u{980}'..='\u{9ff}').contains(&letter)));
    [arabic, persian, urdu, bengali.copied().unwrap_or_default()]
}

/// Degrees as a whole number of parts, from which the reader computes the same number again.
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
        bytes.extend(bearers.iter().flat_map(|number| number_bytes(*number)));
        before = name;
    }
    let blocks = u32::try_from(offsets.len()).unwrap();
    let offsets = [blocks].into_iter().chain(offsets).flat_map(u32::to_le_bytes);
    offsets.chain(bytes).collect()
}
