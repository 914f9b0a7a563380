//! The Sun at the place, and the clock of its zone.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};
use jiff::civil;
use jiff::tz::TimeZone;
use miqat::{Coordinates, Madhab, Mark, Schedule, methods};

use crate::mark::TableMark;

/// Minutes of a day in UTC, from its 0:00; below 0 and above 1440 for the days before and after.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SunDay {
    fajr: f64,
    sunrise: Option<f64>,
    noon: f64,
    asr: f64,
    asr2: f64,
    sunset: Option<f64>,
    isha: f64,
}

/// A place, its zone and its Sun.
pub(crate) struct Sky {
    schedule: Schedule<FixedOffset>,
    longitude_deg: f64,
    zone: TimeZone,
    days: RefCell<HashMap<NaiveDate, SunDay>>,
    offsets: RefCell<HashMap<NaiveDate, f64>>,
    standard: RefCell<HashMap<i32, f64>>,
}

/// A difference of clock times, at most half a period long.
pub(crate) fn wrapped(minutes: f64, period: f64) -> f64 {
    minutes - period * (minutes / period).round()
}

/// The median; none of nothing.
pub(crate) fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// The median distance from the median.
pub(crate) fn spread(values: &[f64]) -> Option<(f64, f64)> {
    let middle = median(&mut values.to_vec())?;
    let mut distances: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
    Some((middle, median(&mut distances)?))
}

impl Sky {
    pub(crate) fn new(place: Coordinates, zone: TimeZone) -> Self {
        let longitude_deg = place.longitude().degrees();
        #[expect(clippy::cast_possible_truncation, reason = "at most 12 hours in seconds")]
        let offset = FixedOffset::east_opt((longitude_deg / 15.0).round() as i32 * 3600);
        let offset = offset.or_else(|| FixedOffset::east_opt(0));
        let schedule = Schedule::new(
            place,
            offset.unwrap_or_else(|| DateTime::UNIX_EPOCH.fixed_offset().timezone()),
            methods::MWL,
        );
        Self {
            schedule,
            longitude_deg,
            zone,
            days: RefCell::default(),
            offsets: RefCell::default(),
            standard: RefCell::default(),
        }
    }

    fn day(&self, date: NaiveDate) -> SunDay {
        if let Some(day) = self.days.borrow().get(&date) {
            return *day;
        }
        let midnight = date.and_time(NaiveTime::MIN).and_utc();
        let minutes = |schedule: &Schedule<FixedOffset>, mark: Mark| {
            let time = schedule.partial_day(date).ok()?.exact(mark).ok()?;
            #[expect(clippy::cast_precision_loss, reason = "milliseconds of a few days")]
            let minutes = (time.with_timezone(&chrono::Utc) - midnight).num_milliseconds() as f64 / 60_000.0;
            Some(minutes)
        };
        let of = |mark| minutes(&self.schedule, mark);
        let noon = of(Mark::Dhuhr).unwrap_or(720.0 - self.longitude_deg * 4.0);
        let (sunrise, sunset) = (of(Mark::Sunrise), of(Mark::Sunset));
        // Where the twilight does not end, dawn is a seventh of the night before sunrise: good enough to choose between am and pm.
        let night = 1440.0 - sunset.unwrap_or(noon + 360.0) + sunrise.unwrap_or(noon - 360.0);
        let asr = of(Mark::Asr).unwrap_or(noon + 180.0);
        let day = SunDay {
            fajr: of(Mark::Fajr).unwrap_or_else(|| sunrise.unwrap_or(noon - 360.0) - night / 3.0),
            sunrise,
            noon,
            asr,
            asr2: minutes(&self.schedule.with_madhab(Madhab::Hanafi), Mark::Asr).unwrap_or(asr + 50.0),
            sunset,
            isha: of(Mark::Isha).unwrap_or_else(|| sunset.unwrap_or(noon + 360.0) + night / 3.0),
        };
        self.days.borrow_mut().insert(date, day);
        day
    }

    /// The zone's offset at noon, in minutes.
    pub(crate) fn offset(&self, date: NaiveDate) -> f64 {
        if let Some(offset) = self.offsets.borrow().get(&date) {
            return *offset;
        }
        let civil = civil_date(date).map(|day| day.at(12, 0, 0, 0));
        let instant = civil.and_then(|noon| self.zone.to_ambiguous_timestamp(noon).compatible().ok());
        let offset = instant.map_or(0.0, |instant| f64::from(self.zone.to_offset(instant).seconds()) / 60.0);
        self.offsets.borrow_mut().insert(date, offset);
        offset
    }

    /// The smallest offset of the zone in a year: its standard time.
    pub(crate) fn standard(&self, year: i32) -> f64 {
        if let Some(offset) = self.standard.borrow().get(&year) {
            return *offset;
        }
        let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(year, month, 15));
        let standard = months.map(|date| self.offset(date)).fold(f64::INFINITY, f64::min);
        let standard = if standard.is_finite() { standard } else { 0.0 };
        self.standard.borrow_mut().insert(year, standard);
        standard
    }

    /// The instant's date and minute on the local clock.
    pub(crate) fn local(&self, instant: DateTime<chrono::Utc>) -> Option<(NaiveDate, u16)> {
        let zoned = self.zone.to_datetime(jiff::Timestamp::from_second(instant.timestamp()).ok()?);
        let date = NaiveDate::from_ymd_opt(
            zoned.year().into(),
            u32::try_from(zoned.month()).ok()?,
            u32::try_from(zoned.day()).ok()?,
        )?;
        let minute = u16::try_from(i32::from(zoned.hour()) * 60 + i32::from(zoned.minute())).ok()?;
        Some((date, minute))
    }

    /// A mark in minutes of UTC. For those that a rule of a mosque decides, about when it is.
    pub(crate) fn utc(&self, date: NaiveDate, mark: TableMark) -> Option<f64> {
        let day = self.day(date);
        Some(match mark {
            TableMark::Imsak => day.fajr - 8.0,
            TableMark::Fajr => day.fajr,
            TableMark::Sunrise => day.sunrise?,
            TableMark::Ishraq => day.sunrise? + 20.0,
            TableMark::Zawal | TableMark::Dhuhr => day.noon,
            TableMark::Jumuah => day.noon + 60.0,
            TableMark::Asr => day.asr,
            TableMark::Asr2 => day.asr2,
            TableMark::Sunset | TableMark::Maghrib => day.sunset?,
            TableMark::Isha => day.isha,
            TableMark::Taraweeh => day.isha + 30.0,
        })
    }

    /// A mark in minutes of the local clock.
    pub(crate) fn expected(&self, date: NaiveDate, mark: TableMark) -> Option<f64> {
        Some(self.utc(date, mark)? + self.offset(date))
    }
}

fn civil_date(date: NaiveDate) -> Option<civil::Date> {
    civil::Date::new(i16::try_from(date.year()).ok()?, i8::try_from(date.month()).ok()?, i8::try_from(date.day()).ok()?)
        .ok()
}
