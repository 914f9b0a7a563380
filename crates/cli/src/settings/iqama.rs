//! When a mosque's congregation begins: at a fixed time, or an interval after the adhan.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike};
use miqat::Prayer;
use miqat::prayer::Shift;
use miqat_places::Zone;
use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::outcome::short;

/// Seconds per minute.
const MINUTE_SECONDS: u32 = 60;

/// The largest step to which an iqama is rounded, in minutes.
const LONGEST_STEP_MINUTES: u32 = 60;

/// The iqama of each prayer that has one, and the Friday prayers.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Iqama {
    pub fajr: Option<Congregation>,
    pub dhuhr: Option<Congregation>,
    pub asr: Option<Congregation>,
    pub maghrib: Option<Congregation>,
    pub isha: Option<Congregation>,
    /// The Friday prayers in order, in place of the iqama of Dhuhr.
    #[serde(default)]
    pub jumuah: Vec<Fixed>,
}

/// When the congregation of a prayer begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Congregation {
    /// At this time of the local clock.
    At(NaiveTime),
    /// An interval after the adhan, rounded up to a multiple of a number of minutes from midnight.
    After { span: Shift, round_up_minutes: u32 },
}

/// A time of the local clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed(NaiveTime);

impl Fixed {
    /// The instant on a date; none if the clocks skip it.
    pub fn on(self, date: NaiveDate, zone: Zone) -> Option<DateTime<Zone>> {
        zone.from_local_datetime(&date.and_time(self.0)).earliest()
    }
}

impl Iqama {
    /// The iqama of a prayer.
    pub fn of(&self, prayer: Prayer) -> Option<Congregation> {
        match prayer {
            Prayer::Fajr => self.fajr,
            Prayer::Dhuhr => self.dhuhr,
            Prayer::Asr => self.asr,
            Prayer::Maghrib => self.maghrib,
            Prayer::Isha => self.isha,
        }
    }
}

impl Congregation {
    /// The instant on a date for an adhan; none for a fixed time that the clocks skip.
    pub fn on(self, date: NaiveDate, adhan: DateTime<Zone>) -> Option<DateTime<Zone>> {
        match self {
            Self::At(time) => Fixed(time).on(date, adhan.timezone()),
            Self::After { span, round_up_minutes } => {
                let begin = adhan + TimeDelta::milliseconds(span.as_millis().into());
                let step = round_up_minutes.max(1) * MINUTE_SECONDS;
                let over = begin.num_seconds_from_midnight() % step;
                let rest = if over == 0 { 0 } else { step - over };
                Some(begin + TimeDelta::seconds(rest.into()))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Congregation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, deny_unknown_fields)]
        enum Given {
            Text(String),
            Table(Rounded),
        }
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Rounded {
            after: String,
            round_up_to: String,
        }
        let span = |text: &str| {
            let span: Shift = text.trim_start_matches('+').parse().map_err(|_| wrong(text))?;
            if span.as_millis() < 0 {
                Err(format!("{}: the iqama is not before the adhan", short(text)))
            } else {
                Ok(span)
            }
        };
        let step = |text: &str| {
            let millis = span(text)?.as_millis().unsigned_abs();
            let minutes = millis / (1000 * MINUTE_SECONDS);
            let is_whole = millis % (1000 * MINUTE_SECONDS) == 0 && (1..=LONGEST_STEP_MINUTES).contains(&minutes);
            if is_whole {
                Ok(minutes)
            } else {
                Err(format!("{}: whole minutes from 1min to 60min are wanted", short(text)))
            }
        };
        let read = |given: Given| match given {
            Given::Text(text) => match clock(&text) {
                Some(time) => Ok(Self::At(time)),
                None => Ok(Self::After { span: span(&text)?, round_up_minutes: 1 }),
            },
            Given::Table(Rounded { after, round_up_to }) => {
                Ok(Self::After { span: span(&after)?, round_up_minutes: step(&round_up_to)? })
            }
        };
        let given = Given::deserialize(deserializer).map_err(|_| {
            D::Error::custom("an iqama is \"13:30\", \"20min\" or { after = \"20min\", round_up_to = \"5min\" }")
        })?;
        read(given).map_err(|message: String| D::Error::custom(message))
    }
}

impl<'de> Deserialize<'de> for Fixed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        clock(&text).map(Self).ok_or_else(|| {
            D::Error::custom(format!("{}: a time of 24 hours is wanted, such as \"13:30\"", short(&text)))
        })
    }
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

fn wrong(text: &str) -> String {
    format!("{}: an iqama is a time such as \"13:30\", or a span after the adhan such as \"20min\"", short(text))
}

#[cfg(test)]
mod tests {
    use super::Iqama;
    use crate::zones;
    use chrono::{NaiveDate, TimeZone};
    use miqat::Prayer;

    /// The iqama of a prayer whose adhan is at a time in London.
    fn shown(text: &str, prayer: Prayer, adhan: (u32, u32)) -> Option<String> {
        let iqama: Iqama = toml::from_str(text).unwrap();
        let date = NaiveDate::from_ymd_opt(2027, 3, 28).unwrap();
        let london = zones::zone("Europe/London").unwrap();
        let adhan = london.from_local_datetime(&date.and_hms_opt(adhan.0, adhan.1, 0).unwrap()).unwrap();
        Some(iqama.of(prayer)?.on(date, adhan)?.format("%H:%M").to_string())
    }

    #[test]
    fn an_iqama_is_fixed_or_follows_the_adhan_rounded_up_where_asked() {
        assert_eq!(shown("dhuhr = '13:30'", Prayer::Dhuhr, (13, 13)).as_deref(), Some("13:30"));
        assert_eq!(shown("asr = '15min'", Prayer::Asr, (16, 58)).as_deref(), Some("17:13"));
        let rounded = "asr = { after = '15min', round_up_to = '5min' }";
        assert_eq!(shown(rounded, Prayer::Asr, (16, 58)).as_deref(), Some("17:15"));
        assert_eq!(shown(rounded, Prayer::Asr, (17, 0)).as_deref(), Some("17:15"));
        assert_eq!(shown(rounded, Prayer::Fajr, (4, 0)), None);
        // Clocks go from 01:00 to 02:00 on this date.
        assert_eq!(shown("fajr = '01:30'", Prayer::Fajr, (4, 0)), None);
    }
}
