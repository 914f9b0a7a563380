//! Each place keeps the clock of its country and of its neighbours.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use miqat::chrono::{DateTime, Offset, TimeZone, Utc};
use miqat_places::{City, cities, distance_km, zone};

/// The zones and their countries: `zone.tab` of the tz database, and the countries that it leaves out.
const ZONE_COUNTRIES_CSV: &str = include_str!("../data/zone_countries.csv");
/// The tables of places, and the columns of their number, country and zone.
const PLACES_CSV: [(&str, [&str; 3]); 2] = [
    (include_str!("../data/cities.csv"), ["geonameid", "country", "timezone"]),
    (include_str!("../data/small_places.csv"), ["geonameid", "country", "timezone"]),
];

/// The places whose zone is another country's, by GeoNames number, as GeoNames has them.
const IN_ANOTHER_COUNTRYS_ZONE: [(u32, &str); 25] = [
    (13_527_315, "Santo António: Macau, which GeoNames lists under China"),
    (13_527_308, "Nossa Senhora de Fátima: Macau"),
    (13_527_318, "São Lourenço: Macau"),
    (13_527_316, "São Lázaro: Macau"),
    (63_400, "Cabudwaaq: by the border of Ethiopia, with the same clock"),
    (342_803, "Balanbale: by the border of Ethiopia, with the same clock"),
    (611_847, "Sokhumi: Abkhazia keeps the clock of Moscow"),
    (13_405_902, "Kota Sambas: the zone of Vietnam has the same clock"),
    (97_473, "Çey: by the border of Iraq, with the same clock"),
    (2_597_438, "Abdel Begrou: by the border of Mauritania, with the same clock"),
    (13_535_832, "Kampong Ayer: GeoNames has Pontianak, an hour behind Brunei"),
    (12_524_521, "Abbaspur: Azad Kashmir, which GeoNames lists under India"),
    (13_527_012, "Forward Kahuta: Azad Kashmir"),
    (12_196_125, "Dhekelia: a British base on Cyprus"),
    (13_645_768, "Longwa: the border of India crosses the village"),
    (13_527_055, "Guantanamo: a base of the United States"),
    (1_216_189, "Shohimardon: an exclave within Kyrgyzstan"),
    (13_645_465, "Bir Ghandouz: Western Sahara, under Moroccan administration"),
    (13_631_655, "Na Mèo: by the border of Laos, with the same clock"),
    (11_752_397, "Kobadukrom: by the border of Ghana, with the same clock"),
    (13_580_293, "Kecerovce: the zone of Prague has the same clock"),
    (6_175_609, "Walpole Island: by the border of the United States, with the same clock"),
    (12_687_605, "Zambla: by the border of Côte d'Ivoire, with the same clock"),
    (12_060_431, "Tsada: the zone of Greece has the same clock"),
    (12_166_277, "Hoàng Sa: the Paracel Islands, which China administers"),
];

fn table(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn each_place_has_a_zone_of_its_country() {
    let zones = table(ZONE_COUNTRIES_CSV);
    assert_eq!(zones.len(), 418);
    let countries: BTreeMap<&str, [&str; 2]> =
        zones.iter().map(|row| (row["zone"].as_str(), [row["country"].as_str(), row["also"].as_str()])).collect();
    let (mut rows, mut others) = (0, BTreeSet::new());
    for (text, [id, country, zone]) in PLACES_CSV {
        for row in table(text) {
            rows += 1;
            let of_zone = countries.get(row[zone].as_str()).unwrap_or_else(|| panic!("no zone {}", row[zone]));
            if !of_zone.contains(&row[country].as_str()) {
                others.insert(row[id].parse::<u32>().unwrap());
            }
        }
    }
    assert_eq!(rows, common::CITIES + 136_385);
    assert_eq!(others, IN_ANOTHER_COUNTRYS_ZONE.iter().map(|(id, _)| *id).collect());
}

/// What the clocks of a city show in January and in July 2026, in seconds east of Greenwich.
fn clocks(city: City) -> [i32; 2] {
    ["2026-01-15T00:00:00Z", "2026-07-15T00:00:00Z"].map(|instant| {
        let instant: DateTime<Utc> = instant.parse().unwrap();
        zone(city.zone_name()).unwrap().offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc()
    })
}

/// The cities whose nearest neighbours in their country all keep another clock: on the edge of a zone, or far from any other.
/// San José del Valle is GeoNames' error: its municipality keeps the clock of Bahía de Banderas, an hour ahead of Mazatlán's.
const ALONE: [(u32, &str); 39] = [
    (498_687, "Sarapul"),
    (569_742, "Chaykovskiy"),
    (579_460, "Balashov"),
    (583_983, "Agryz"),
    (611_847, "Sokhumi"),
    (708_878, "Henichesk"),
    (1_490_796, "Strezhevoy"),
    (1_634_266, "Negara"),
    (1_639_304, "Kualakapuas"),
    (2_017_945, "Petrovsk-Zabaykal’skiy"),
    (2_077_895, "Alice Springs"),
    (2_082_539, "Merauke"),
    (2_100_633, "Arawa"),
    (2_121_909, "Poronaysk"),
    (2_122_614, "Okha"),
    (2_122_850, "Nikolayevsk-on-Amure"),
    (2_123_628, "Magadan"),
    (2_127_202, "Anadyr"),
    (2_156_643, "Mount Gambier"),
    (2_176_934, "Banora Point"),
    (3_393_758, "Oiapoque"),
    (3_446_098, "Três Lagoas"),
    (3_470_339, "Bataguassu"),
    (3_470_709, "Barra do Garças"),
    (3_985_604, "San Luis Río Colorado"),
    (4_004_267, "Ixtlán del Río"),
    (4_013_708, "Ciudad Juárez"),
    (4_029_308, "San José del Valle"),
    (4_259_640, "Jasper"),
    (5_329_649, "Blythe"),
    (5_462_393, "Clovis"),
    (5_508_180, "Mesquite"),
    (5_688_789, "Dickinson"),
    (5_703_670, "Elko"),
    (5_955_960, "Fort St. John"),
    (6_180_550, "Whitehorse"),
    (6_185_377, "Yellowknife"),
    (6_941_014, "Ponta Delgada"),
    (8_521_718, "Bole"),
];

/// A city with its latitude in degrees and its clocks.
type OnClock = (f64, [i32; 2], City);

/// The number of neighbours of which one at least keeps the same clock.
const NEIGHBOURS: usize = 3;
/// The neighbours are sought in a belt of latitude of this half width, in degrees.
const BELT_DEG: f64 = 2.0;

#[test]
fn each_city_keeps_the_clock_of_a_neighbour_in_its_country() {
    let mut by_country: BTreeMap<&str, Vec<OnClock>> = BTreeMap::new();
    for city in cities() {
        let row = (city.point().latitude().degrees(), clocks(city), city);
        by_country.entry(city.country().code()).or_default().push(row);
    }
    let mut alone = Vec::new();
    for cities in by_country.values_mut() {
        if cities.iter().all(|(_, clocks, _)| *clocks == cities[0].1) {
            continue;
        }
        cities.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (latitude_deg, clocks, city) in cities.iter() {
            let from = cities.partition_point(|(other_deg, ..)| *other_deg < latitude_deg - BELT_DEG);
            let belt = cities[from..].iter().take_while(|(other_deg, ..)| *other_deg < latitude_deg + BELT_DEG);
            let mut near: Vec<(f64, bool)> = belt
                .filter(|(.., other)| other != city)
                .map(|(_, others, other)| (distance_km(city.point(), other.point()), others == clocks))
                .collect();
            near.sort_by(|a, b| a.0.total_cmp(&b.0));
            near.truncate(NEIGHBOURS);
            if !near.is_empty() && near.iter().all(|(_, is_same)| !is_same) {
                alone.push((city.geonames_id(), city.name()));
            }
        }
    }
    alone.sort_unstable();
    assert_eq!(alone, ALONE);
}
