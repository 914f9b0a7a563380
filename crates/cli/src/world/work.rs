//! Units of work: small tables of cities with the same method.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{NaiveDate, Offset, TimeZone};
use miqat::batch::{ABSENT, Batch, Columns};
use miqat::{Coordinates, Mark, Method, Schedule, methods};

use crate::world::tally::{Fajr, Tally};
use crate::zones;
use miqat_places::{City, Zone};

/// The number of cities in a unit: enough to share the Sun, and few enough for the processor's cache.
const TABLE_CITIES: usize = 64;

/// The columns of the file.
pub const HEADER: &str = "geonameid,name,country,method,date,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha";

/// Some cities with the same method.
pub struct Item {
    pub method: &'static Method,
    pub cities: Vec<City>,
    places: Vec<Coordinates>,
    zones: Vec<Zone>,
    offsets_s: Vec<i32>,
}

/// The cities by their countries' methods, each with its UTC offset on the first day.
pub fn items(cities: &[City], first: NaiveDate) -> Vec<Item> {
    let mut by_method: BTreeMap<&str, (&'static Method, Vec<City>)> = BTreeMap::new();
    for &city in cities {
        let method = city.method_on(first);
        let id = method.id().expect("a country's method is in the registry");
        by_method.entry(id).or_insert_with(|| (method, Vec::new())).1.push(city);
    }
    let mut items = Vec::new();
    for (method, cities) in by_method.into_values() {
        for cities in cities.chunks(TABLE_CITIES) {
            let zones: Vec<_> = cities.iter().map(|city| zones::of(*city)).collect();
            items.push(Item {
                method,
                cities: cities.to_vec(),
                places: cities.iter().map(|city| city.point()).collect(),
                offsets_s: zones.iter().map(|zone| offset_s(*zone, first)).collect(),
                zones,
            });
        }
    }
    items
}

/// Refuses days for which the sky is not computed.
pub fn check(first: NaiveDate, days: usize) -> Result<(), String> {
    let nowhere: [Coordinates; 0] = [];
    let batch = Batch::new(methods::MWL, first, days);
    batch.run(&nowhere).map(|_| ()).map_err(|error| error.to_string())
}

/// The UTC offset of a clock at noon on a date, in seconds, positive east of Greenwich.
fn offset_s(zone: Zone, date: NaiveDate) -> i32 {
    let noon = date.and_hms_opt(12, 0, 0).expect("a day has a noon");
    zone.offset_from_utc_datetime(&noon).fix().local_minus_utc()
}

/// The times of a unit.
pub struct Table<'a> {
    item: &'a Item,
    first: NaiveDate,
    columns: Columns,
}

impl<'a> Table<'a> {
    pub fn of(item: &'a Item, first: NaiveDate, days: usize) -> Self {
        let batch = Batch::new(*item.method, first, days).with_offsets(&item.offsets_s);
        let columns = batch.run(&item.places).expect("days that were checked, and a zone's offsets");
        Self { item, first, columns }
    }

    /// Each city with its number, and its dates with their numbers.
    fn days(&self) -> impl Iterator<Item = (usize, City, usize, NaiveDate)> {
        let (first, days) = (self.first, self.columns.days());
        self.item.cities.iter().enumerate().flat_map(move |(place, city)| {
            first.iter_days().take(days).enumerate().map(move |(day, date)| (place, *city, day, date))
        })
    }

    /// Counts absent times, and finds the earliest and the latest Fajr.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for (place, city, day, date) in self.days() {
            let cell = place * self.columns.days() + day;
            if let Some(mark) = Mark::ALL.into_iter().find(|mark| self.columns.column(*mark)[cell] == ABSENT) {
                let schedule = Schedule::new(city.point(), self.item.zones[place], *self.item.method);
                let reason = schedule.partial_day(date).ok().and_then(|times| times.time(mark).err());
                tally.miss(reason.map(|absent| absent.reason), city);
            }
            let fajr = self.columns.column(Mark::Fajr)[cell];
            if fajr != ABSENT {
                tally.see(Fajr::new(city, self.item.zones[place], date, fajr));
            }
        }
        tally
    }

    /// A line for each day: the times on the city's clock, `HH:MM`.
    pub fn rows(&self) -> String {
        let mut rows = String::new();
        let id = self.item.method.id().unwrap_or_default();
        for (place, city, day, date) in self.days() {
            let (geonames_id, name, country) = (city.geonames_id(), city.name(), city.country().code());
            // City names contain no quotation marks.
            let quote = if name.contains(',') { "\"" } else { "" };
            write!(rows, "{geonames_id},{quote}{name}{quote},{country},{id},{date}").expect("text grows");
            let zone = self.item.zones[place];
            for mark in Mark::ALL {
                rows.push(',');
                if let Some(time) = self.columns.time(place, day, mark) {
                    write!(rows, "{}", time.with_timezone(&zone).format("%H:%M")).expect("text grows");
                }
            }
            rows.push('\n');
        }
        rows
    }
}
