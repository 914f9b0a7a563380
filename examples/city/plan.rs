//! The rules that were asked for, laid on the place: from here on the library answers.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use miqat::hijri::{HijriCalendar, HijriDate, Tabular, UmmAlQura};
use miqat::prayer::Polar;
use miqat::schedule::{PartialTimes, Schedule, Upcoming};
use miqat::{Absent, Error, Madhab, Mark, Method, methods};

use crate::args::{Args, HijriDay, MethodChoice, Precision};
use crate::gazetteer::Country;
use crate::site::Site;

/// The convention for a country whose authority is not known here: no authority's, and spoken for by the most programs.
const FALLBACK: &Method = &methods::MWL;

/// Why a method was taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    Asked,
    /// It is the country's own.
    Country(Country),
    /// No authority is known for the country, or the country is not known.
    Fallback(Option<Country>),
}

/// A place and the rules by which its days are computed.
#[derive(Debug)]
pub struct Plan {
    pub site: Site,
    pub method: &'static Method,
    pub why: Why,
    pub madhab: Madhab,
    schedule: Schedule<Tz>,
    hijri_day: HijriDay,
}

/// A civil day: its Hijri date and its times.
#[derive(Clone, Debug)]
pub struct Day {
    pub date: NaiveDate,
    pub hijri: HijriDate,
    pub times: PartialTimes<Tz>,
}

impl Day {
    /// A mark's time: as the authority rounds it, or as it was before.
    pub fn time(&self, mark: Mark, precision: Precision) -> Result<DateTime<Tz>, Absent> {
        match precision {
            Precision::Minute => self.times.time(mark),
            Precision::Second | Precision::Millisecond => self.times.unrounded(mark),
        }
    }
}

/// An instant that is taken for now: the Hijri date, which turns when it was asked to, and the next prayer.
#[derive(Debug)]
pub struct Now {
    pub time: DateTime<Tz>,
    pub hijri: HijriDate,
    pub next: Result<Upcoming<Tz>, Error>,
}

impl Plan {
    pub fn new(args: &Args, site: Site) -> Self {
        let (method, why) = match (args.method, &site.country) {
            (MethodChoice::Named(method), _) => (method, Why::Asked),
            (MethodChoice::Auto, Some(country)) => match Method::for_country(country.code()) {
                Some(method) => (method, Why::Country(country.clone())),
                None => (FALLBACK, Why::Fallback(Some(country.clone()))),
            },
            (MethodChoice::Auto, None) => (FALLBACK, Why::Fallback(None)),
        };
        let madhab = args.madhab.map_or(method.madhab(), Madhab::from);
        let mut schedule = Schedule::new(site.point, site.time_zone, *method).with_madhab(madhab);
        if let Some(rule) = args.high_latitude() {
            schedule = schedule.with_high_latitude(rule);
        }
        if let Some(latitude) = args.polar_latitude {
            schedule = schedule.with_polar(Polar::Latitude(latitude));
        }
        Self { site, method, why, madhab, schedule, hijri_day: args.hijri_day }
    }

    /// A day's times.
    pub fn day(&self, date: NaiveDate) -> Result<Day, Error> {
        Ok(Day { date, hijri: calendar().to_hijri(date)?, times: self.schedule.partial_day(date)? })
    }

    /// What an instant is in.
    pub fn now(&self, time: DateTime<Tz>) -> Result<Now, Error> {
        let hijri = match self.hijri_day {
            HijriDay::Midnight => calendar().to_hijri(time.date_naive())?,
            HijriDay::Sunset => self.schedule.hijri_at(time, &calendar())?,
        };
        Ok(Now { time, hijri, next: self.schedule.next(time) })
    }
}

/// The Hijri calendar of every format: Umm al-Qura as printed and as KACST has it, and arithmetic outside its years.
fn calendar() -> impl HijriCalendar {
    UmmAlQura::default().or(Tabular::CIVIL)
}

/// What a wall clock shows, as an instant: the first of two.
///
/// # Errors
///
/// A message where the clocks jumped over it.
pub fn instant(at: NaiveDateTime, zone: Tz) -> Result<DateTime<Tz>, String> {
    match zone.from_local_datetime(&at) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => Ok(instant),
        LocalResult::None => {
            Err(format!("{} did not exist in {zone}: its clocks jumped over it", at.format("%Y-%m-%dT%H:%M")))
        }
    }
}
