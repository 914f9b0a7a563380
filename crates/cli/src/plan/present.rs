//! The current prayer, and when a mosque's congregation begins.

use chrono::{DateTime, Datelike, TimeDelta, Weekday};
use miqat::{Mark, Prayer};
use miqat_places::Zone;

use super::{Day, Now, Plan};
use crate::settings::Iqama;

impl Now {
    /// The prayer whose time it is; none between sunrise and Dhuhr, or where the day's times are not known.
    pub fn present(&self) -> Option<Prayer> {
        self.current.as_ref().ok().copied().flatten()
    }

    /// The time left until an instant.
    pub fn left(&self, until: DateTime<Zone>) -> TimeDelta {
        until.signed_duration_since(self.time)
    }
}

impl Plan {
    /// The start of the last mark at or before an instant, of the five prayers and sunrise.
    pub fn since(&self, time: DateTime<Zone>) -> Option<DateTime<Zone>> {
        let today = time.date_naive();
        // Isha of the previous date may have begun after midnight.
        let dates = [today.pred_opt(), Some(today)].into_iter().flatten();
        let days = dates.filter_map(|date| self.day(date).ok()).collect::<Vec<_>>();
        let marks = Mark::ALL.into_iter().filter(|mark| *mark != Mark::Sunset);
        let begun = marks.flat_map(|mark| days.iter().filter_map(move |day| day.times.time(mark).ok()));
        begun.filter(|begin| *begin <= time).max()
    }

    /// When the congregation of a prayer begins, if the settings say so and the day has the prayer. On a Friday with Friday
    /// prayers, Dhuhr has none.
    pub fn iqama(&self, day: &Day, prayer: Prayer) -> Option<DateTime<Zone>> {
        if prayer == Prayer::Dhuhr && !self.jumuah(day).is_empty() {
            return None;
        }
        self.iqama.as_ref()?.of(prayer)?.on(day.date, day.times.time(Mark::of(prayer)).ok()?)
    }

    /// Whether a prayer has a congregation on any day.
    pub fn has_iqama(&self, prayer: Prayer) -> bool {
        let of = |iqama: &Iqama| iqama.of(prayer).is_some() || prayer == Prayer::Dhuhr && !iqama.jumuah.is_empty();
        self.iqama.as_ref().is_some_and(of)
    }

    /// The Friday prayers of a day.
    pub fn jumuah(&self, day: &Day) -> Vec<DateTime<Zone>> {
        if day.date.weekday() != Weekday::Fri {
            return Vec::new();
        }
        let times = self.iqama.iter().flat_map(|iqama| &iqama.jumuah);
        times.filter_map(|time| time.on(day.date, self.site.time_zone)).collect()
    }
}
