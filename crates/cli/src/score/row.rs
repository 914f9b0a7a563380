//! A row of a timetable, and the times that the library computes for it.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use clap::ValueEnum;
use csv::StringRecord;
use miqat::testing::{Deviation, Entry, Printed};
use miqat::{Coordinates, Error, Madhab, Mark, Method, PartialTimes, PerMark, Place, Rounding, Schedule};

use crate::score::faults;
use crate::score::places::Places;
use crate::zones;
use miqat_places::Zone;

/// The marks that timetables print.
pub const PRINTED: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

/// The columns of [`PRINTED`].
pub const COLUMNS: [&str; 6] = ["fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"];

/// By which method and for which year rows are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Reading {
    /// Each by its own method on its own date
    Labelled,
    /// Correct the rows of the publishers that the report names: use the method by which the publisher actually computes, and
    /// date a perpetual table in the year whose Ramadan it includes
    Found,
}

/// A known fact about a publisher's table that its rows do not state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The table is perpetual, and this print is of one year.
    PrintedFor(i32),
    /// It is computed by another method than the one its rows name.
    Method { is: String, named: String },
}

/// A row that can be computed.
#[derive(Clone, Debug)]
pub struct Row {
    /// The publisher of the table; empty if it is not given.
    pub authority: String,
    pub city: String,
    pub date: NaiveDate,
    pub method: Method,
    pub method_id: String,
    pub known: Option<Known>,
    /// Whether the place comes from a table of points.
    pub has_point: bool,
    pub place: Place,
    madhab: Madhab,
    zone: Zone,
    printed: Printed,
}

/// A record with its columns by name.
struct Fields<'a> {
    header: &'a StringRecord,
    record: &'a StringRecord,
}

/// The index of a column; spaces around its name are ignored.
pub fn position(header: &StringRecord, column: &str) -> Option<usize> {
    header.iter().position(|name| name.trim() == column)
}

/// The fault of every row in a file that lacks required columns or has one of them twice; otherwise none.
pub fn faulty_columns(header: &StringRecord) -> Option<String> {
    let needed = ["city", "tz", "date", "method"].into_iter().chain(COLUMNS);
    let used = needed.clone().chain(["lat", "lon", "elevation_m", "authority"]);
    let count = |column: &str| header.iter().filter(|name| name.trim() == column).count();
    if let Some(twice) = used.into_iter().find(|column| count(column) > 1) {
        return Some(format!("{} columns are named '{twice}'", count(twice)));
    }
    let missing: Vec<_> = needed.filter(|column| position(header, column).is_none()).collect();
    let named = missing.iter().map(|column| format!("'{column}'")).collect::<Vec<_>>().join(", ");
    (!missing.is_empty()).then(|| format!("there is no column {named}"))
}

impl<'a> Fields<'a> {
    fn text(&self, column: &str) -> Result<&'a str, String> {
        let index = position(self.header, column).ok_or_else(|| format!("there is no column '{column}'"))?;
        self.record.get(index).map(str::trim).ok_or_else(|| format!("the row ends before '{column}'"))
    }

    /// The text of an optional column; empty if there is no such column.
    fn optional(&self, column: &str) -> &'a str {
        self.text(column).unwrap_or_default()
    }

    fn number(&self, column: &str) -> Result<f64, String> {
        let text = self.text(column)?;
        text.parse().map_err(|_| format!("{column} is '{text}', not a number"))
    }
}

impl Row {
    /// Reads the row of a record, or returns why it cannot be placed.
    ///
    /// # Errors
    ///
    /// A message that names the column and its text.
    pub fn new(
        header: &StringRecord,
        record: &StringRecord,
        places: &Places,
        reading: Reading,
    ) -> Result<Self, String> {
        let fields = Fields { header, record };
        let say = |error: miqat::Error| error.to_string();
        let date = fields.text("date")?;
        let date: NaiveDate = date.parse().map_err(|_| format!("date is '{date}', not a date"))?;
        let city = fields.text("city")?;
        let at = || {
            let point = Coordinates::new(fields.number("lat")?, fields.number("lon")?).map_err(say)?;
            match fields.optional("elevation_m") {
                "" => Ok(point),
                _ => point.with_elevation(fields.number("elevation_m")?).map_err(say),
            }
        };
        let named = match places.users_method(city, at)? {
            Some(id) => id,
            None => fields.text("method")?,
        };
        // The date in a perpetual table has only the month and the day.
        let year = faults::printed_for(fields.optional("authority"));
        let authority = fields.optional("authority");
        let publishers = if places.has_rows_methods() { faults::method_of(authority, named) } else { None };
        let known = match (publishers, year) {
            (Some(is), _) => Some(Known::Method { is: is.to_owned(), named: named.to_owned() }),
            (_, Some(year)) => Some(Known::PrintedFor(year)),
            _ => None,
        };
        let (date, method_id) = match known.as_ref().filter(|_| reading == Reading::Found) {
            Some(Known::PrintedFor(year)) => (date.with_year(*year).unwrap_or(date), named),
            Some(Known::Method { .. }) => (date, publishers.unwrap_or(named)),
            None => (date, named),
        };
        let method = Method::by_id_on(method_id, date).ok_or_else(|| format!("no method '{method_id}' here"))?;
        let madhab = match fields.optional("madhab") {
            "" => method.madhab(),
            "shafii" => Madhab::Shafii,
            "hanafi" => Madhab::Hanafi,
            other => return Err(format!("madhab is '{other}', neither shafii nor hanafi")),
        };
        let zone = fields.text("tz")?;
        let zone = zones::zone(zone).ok_or_else(|| format!("no time zone '{zone}'"))?;
        let mut printed = Printed::BLANK;
        for (mark, column) in PRINTED.into_iter().zip(COLUMNS) {
            let text = fields.text(column)?;
            if !text.is_empty() {
                let read = NaiveTime::parse_from_str(text, "%H:%M");
                let time = read.map_err(|_| format!("{column} is '{text}', not a time HH:MM"))?;
                printed = printed.with(mark, Entry::Time(time));
            }
        }
        if printed.is_blank() {
            return Err("none of its times is there".to_owned());
        }
        let own = places.of_row(method_id, (method, date), city, at)?;
        let has_point = own.is_some();
        let (place, method) = match own {
            Some(own) => own,
            None => (at()?.into(), *method),
        };
        Ok(Self {
            authority: authority.to_owned(),
            city: city.to_owned(),
            date,
            method,
            method_id: method_id.to_owned(),
            known,
            has_point,
            place,
            madhab,
            zone,
            printed,
        })
    }

    /// The row of a table that is read as `miqat read` reads it: its method with its id, and its place with whether it comes from a table
    /// of points.
    pub fn of_print(
        city: &str,
        date: NaiveDate,
        (method, method_id): (Method, &str),
        (place, has_point): (Place, bool),
        zone: Zone,
        printed: Printed,
    ) -> Self {
        Self {
            authority: String::new(),
            city: city.to_owned(),
            date,
            method,
            method_id: method_id.to_owned(),
            known: None,
            has_point,
            place,
            madhab: method.madhab(),
            zone,
            printed,
        }
    }

    /// The row by a school of Asr.
    pub fn with_madhab(self, madhab: Madhab) -> Self {
        Self { madhab, ..self }
    }

    /// The row at another place.
    pub fn at(&self, place: Place) -> Self {
        Self { place, ..self.clone() }
    }

    fn day(&self) -> Result<PartialTimes<impl TimeZone>, Error> {
        Schedule::new(self.place, self.zone, self.method).with_madhab(self.madhab).partial_day(self.date)
    }

    /// Computed minus printed time of each mark.
    pub fn deviations(&self) -> PerMark<Deviation> {
        match self.day() {
            Ok(day) => self.printed.deviations(&day),
            Err(_) => self.printed.all_absent(),
        }
    }

    /// The total over all marks of the seconds by which the unrounded times miss those that round to the printed minutes. It
    /// measures how close a place is, where minutes alone are only right or wrong. An absent mark counts as an hour, and no
    /// mark counts more than the cap.
    pub fn missed_s(&self, most_s: f64) -> f64 {
        let day = self.day().ok();
        let of_mark = |mark: Mark| {
            let Some(printed) = self.printed.entry(mark).time() else { return 0.0 };
            let times = day.as_ref().and_then(|day| Some((day.time(mark).ok()?, day.unrounded(mark).ok()?)));
            match times {
                None => ABSENT_S,
                Some((time, _)) if time.time() == printed => 0.0,
                Some((_, unrounded)) => {
                    let after_s = wrapped_s(unrounded.time() - printed);
                    let earliest_s = match self.method.rounding()[mark] {
                        Rounding::Up => -MINUTE_S,
                        Rounding::Nearest => -MINUTE_S / 2.0,
                        _ => 0.0,
                    };
                    (earliest_s - after_s).max(after_s - earliest_s - MINUTE_S).max(0.0)
                }
            }
        };
        PRINTED.into_iter().map(|mark| of_mark(mark).min(most_s)).sum()
    }

    /// The half to which this day belongs: 0 or 1, alternating.
    pub fn half(&self) -> usize {
        usize::from(self.date.num_days_from_ce() / HALF_RUN_DAYS % 2 != 0)
    }
}

/// The number of consecutive days in a half before the other takes over; tables thinned to every third, fifth or tenth day have
/// rows in both.
const HALF_RUN_DAYS: i32 = 30;

/// The error of an absent mark, in seconds.
const ABSENT_S: f64 = 3_600.0;
/// Seconds in a minute, and in a day.
const MINUTE_S: f64 = 60.0;
const DAY_S: f64 = 86_400.0;

/// The shortest way round the clock, in seconds. It is not `Printed::missed`, which is in whole milliseconds: the fitted tables
/// of AUTHORITIES.md were made with these sums, and ties between them decide which place is chosen.
fn wrapped_s(difference: TimeDelta) -> f64 {
    (difference.as_seconds_f64() + DAY_S / 2.0).rem_euclid(DAY_S) - DAY_S / 2.0
}
