//! The times other than the seven marks, as the library computes them.

use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta};
use miqat::prayer::{Moment, NightEnd};
use miqat::schedule::Schedule;
use miqat::{Error, Mark, Prayer};
use miqat_places::Zone;

use crate::choices::Precision;

/// A time other than the marks, or the reason why it is absent.
#[derive(Clone, Debug)]
pub struct Other {
    /// Its column and key.
    pub key: &'static str,
    time: Result<DateTime<Zone>, Error>,
    /// The unrounded time, if it is a printed mark.
    unrounded: Option<DateTime<Zone>>,
}

impl Other {
    /// The reason why it is absent.
    pub fn missing(&self) -> Option<&Error> {
        self.time.as_ref().err()
    }

    /// The time; a time to the minute is rounded as timetables round it.
    pub fn time(&self, precision: Precision) -> Result<DateTime<Zone>, Error> {
        let time = self.time?;
        Ok(match precision {
            Precision::Minute => time.duration_round(TimeDelta::minutes(1)).unwrap_or(time),
            Precision::Second | Precision::Millisecond => self.unrounded.unwrap_or(time),
        })
    }
}

/// The keys of all times, in the order of [`times`].
pub const KEYS: [&str; 21] = [
    "imsak",
    "ishraq",
    "duha",
    "dahwa_kubra",
    "zawal_begin",
    "zawal_end",
    "yellowing",
    "ishtibaq",
    "middle_of_night",
    "last_third_of_night",
    "disliked_morning_begin",
    "disliked_morning_end",
    "disliked_noon_begin",
    "disliked_noon_end",
    "disliked_evening_begin",
    "disliked_evening_end",
    "fajr_end",
    "dhuhr_end",
    "asr_end",
    "maghrib_end",
    "isha_end",
];

/// The column and the key for the night that was divided.
pub const NIGHT_END: &str = "night_end";

/// The name of the mark at which a night ends, in columns and keys.
pub fn night_end(end: NightEnd) -> &'static str {
    match end {
        NightEnd::Sunrise => "sunrise",
        _ => "fajr",
    }
}

/// The times other than the marks on a date.
pub fn times(schedule: &Schedule<Zone>, date: NaiveDate, night_end: NightEnd) -> Vec<Other> {
    let moment = |moment| schedule.moment(date, moment);
    let night = schedule.night(date, night_end);
    let disliked = schedule.disliked(date);
    let disliked = |index: usize| match &disliked {
        Ok(windows) => [Ok(windows[index].begin), Ok(windows[index].end)],
        Err(error) => [Err(*error), Err(*error)],
    };
    let day = schedule.partial_day(date).ok();
    let unrounded = |key: &str| {
        let mark = match key {
            "disliked_morning_begin" => Mark::Sunrise,
            "disliked_evening_end" => Mark::Sunset,
            _ => return None,
        };
        day.as_ref()?.unrounded(mark).ok()
    };
    let [morning, evening] = [disliked(0), disliked(2)];
    // The Sun also crosses the meridian on days without sunrise.
    let noon = [moment(Moment::ZawalBegin), moment(Moment::ZawalEnd)];
    let end = |prayer| schedule.span(date, prayer).map(|span| span.end);
    let times = [
        moment(Moment::IMSAK),
        moment(Moment::ISHRAQ),
        moment(Moment::DUHA_QUARTER),
        moment(Moment::DAHWA_KUBRA),
        noon[0],
        noon[1],
        moment(Moment::YELLOWING),
        moment(Moment::ISHTIBAQ),
        night.map(|night| night.middle()),
        night.map(|night| night.last_third()),
        morning[0],
        morning[1],
        noon[0],
        noon[1],
        evening[0],
        evening[1],
        end(Prayer::Fajr),
        end(Prayer::Dhuhr),
        end(Prayer::Asr),
        end(Prayer::Maghrib),
        end(Prayer::Isha),
    ];
    KEYS.into_iter().zip(times).map(|(key, time)| Other { key, time, unrounded: unrounded(key) }).collect()
}
