//! The summary of all days.

use std::collections::BTreeMap;
use std::io::{self, Write};

use chrono::{DateTime, NaiveDate, TimeDelta};
use miqat::AbsentReason;

use miqat_places::{City, Zone};

/// The counts of some days.
#[derive(Default)]
pub struct Tally {
    /// Days without a time: their number for each reason, and a city with such days.
    missing: BTreeMap<&'static str, (u64, City)>,
    earliest: Option<Fajr>,
    latest: Option<Fajr>,
}

/// A Fajr on its city's clock, counted from the midnight at which its date begins.
#[derive(Clone, Copy)]
pub struct Fajr {
    clock: TimeDelta,
    city: City,
    date: NaiveDate,
}

impl Fajr {
    pub fn new(city: City, zone: Zone, date: NaiveDate, unix_s: i64) -> Self {
        let utc = DateTime::from_timestamp(unix_s, 0).expect("a time of this age");
        let local = utc.with_timezone(&zone).naive_local();
        let midnight = date.and_hms_opt(0, 0, 0).expect("a day begins");
        Self { clock: local - midnight, city, date }
    }

    fn text(&self) -> String {
        let minutes = self.clock.num_minutes();
        let day_before = if minutes < 0 { ", the evening before" } else { "" };
        let of_day = minutes.rem_euclid(24 * 60);
        format!("{:02}:{:02}{day_before}, {}, {}", of_day / 60, of_day % 60, self.city, self.date)
    }
}

impl Tally {
    /// Records a day on which a city lacks a time.
    pub fn miss(&mut self, reason: Option<AbsentReason>, city: City) {
        let reason = match reason {
            Some(AbsentReason::SunStaysAbove) => "the Sun stays above",
            Some(AbsentReason::SunStaysBelow) => "the Sun stays below",
            _ => "for another reason",
        };
        self.missing.entry(reason).or_insert((0, city)).0 += 1;
    }

    /// Records a day's Fajr.
    pub fn see(&mut self, fajr: Fajr) {
        if self.earliest.is_none_or(|earliest| fajr.clock < earliest.clock) {
            self.earliest = Some(fajr);
        }
        if self.latest.is_none_or(|latest| fajr.clock > latest.clock) {
            self.latest = Some(fajr);
        }
    }

    pub fn add(&mut self, other: Self) {
        for (reason, (days, city)) in other.missing {
            self.missing.entry(reason).or_insert((0, city)).0 += days;
        }
        // Ties go to the first city, so the result does not depend on the order of threads.
        let key = |fajr: &Fajr| (fajr.date, fajr.city.geonames_id());
        if let Some(fajr) = other.earliest {
            let better = |old: Fajr| (fajr.clock, key(&fajr)) < (old.clock, key(&old));
            if self.earliest.is_none_or(better) {
                self.earliest = Some(fajr);
            }
        }
        if let Some(fajr) = other.latest {
            let better = |old: Fajr| (old.clock, key(&fajr)) < (fajr.clock, key(&old));
            if self.latest.is_none_or(better) {
                self.latest = Some(fajr);
            }
        }
    }

    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let missing: u64 = self.missing.values().map(|(days, _)| days).sum();
        writeln!(out, "{missing} days without one of the times")?;
        for (reason, (days, city)) in &self.missing {
            writeln!(out, "  {days} because {reason}, for example in {city}")?;
        }
        if let (Some(earliest), Some(latest)) = (&self.earliest, &self.latest) {
            writeln!(out, "the earliest Fajr: {}", earliest.text())?;
            writeln!(out, "the latest Fajr: {}", latest.text())?;
        }
        Ok(())
    }
}
