//! The contents of a request: an instant, a place, a date, and the time scales that relate them.

use miqat::chrono::{DateTime, Datelike, Days, NaiveDate};
use miqat::error::TimeError;
use miqat::time::{EarthRotation, Tt, Ut1, tai_minus_utc_s};
use miqat::{Coordinates, Error};

use crate::sky::requests::Request;

pub const SECONDS_PER_DAY: f64 = 86_400.0;
pub const DEGREES_PER_DAY: f64 = 360.0;
/// Days from 1970-01-01 0h to J2000.0.
pub const J2000_UNIX_DAYS: f64 = 10_957.5;
/// The years for which the sky is computed.
const YEARS: std::ops::RangeInclusive<i32> = 1..=4000;
/// The largest accepted difference of two time scales, in seconds: a day.
const LARGEST_DIFFERENCE_S: f64 = SECONDS_PER_DAY;
/// How close to a leap second a given UT1 - UTC may belong to its other side, in days: an event may fall on the neighbouring
/// day of UTC, and a conjunction two days away.
const LEAP_SECOND_REACH_DAYS: Days = Days::new(3);

/// TT − UT1 and UT1 − UTC in seconds, if the request gives them.
#[derive(Clone, Copy)]
pub struct Clock {
    delta_t_s: Option<f64>,
    ut1_minus_utc_s: Option<f64>,
}

impl Clock {
    fn of(request: &Request<'_>) -> Result<Self, String> {
        let difference = |column: &str| match request.optional_number(column)? {
            Some(value_s) if !(-LARGEST_DIFFERENCE_S..=LARGEST_DIFFERENCE_S).contains(&value_s) => {
                Err(format!("{column} is {value_s} s, not within a day of 0"))
            }
            value_s => Ok(value_s),
        };
        Ok(Self { delta_t_s: difference("delta_t")?, ut1_minus_utc_s: difference("dut1")? })
    }

    /// The Earth's rotation on a date: the given values, completed from the built-in tables.
    pub fn rotation(self, date: NaiveDate) -> EarthRotation {
        let own = EarthRotation::on(date);
        EarthRotation::given(
            self.delta_t_s.unwrap_or(own.delta_t_s()),
            self.ut1_minus_utc_s.map_or(own.ut1_minus_utc_s(), |given_s| carried_over_leap_seconds_s(given_s, date)),
        )
    }

    /// The Unix time of an instant in milliseconds, by the UT1 − UTC of its own day.
    pub fn unix_ms(self, ut: Ut1) -> Result<String, Error> {
        let day = ut.to_utc_with(EarthRotation::given(0.0, 0.0))?.date_naive();
        Ok(ut.to_utc_with(self.rotation(day))?.timestamp_millis().to_string())
    }
}

/// The UT1 − UTC of a date; the given value may belong to the other side of a nearby leap second.
fn carried_over_leap_seconds_s(given_s: f64, date: NaiveDate) -> f64 {
    let before = date.checked_sub_days(LEAP_SECOND_REACH_DAYS).and_then(tai_minus_utc_s);
    let after = date.checked_add_days(LEAP_SECOND_REACH_DAYS).and_then(tai_minus_utc_s);
    match (before, after) {
        (Some(before_s), Some(after_s)) if before_s < after_s => {
            given_s + (EarthRotation::on(date).ut1_minus_utc_s() - given_s).round()
        }
        _ => given_s,
    }
}

/// An instant, from `unix_s`.
pub struct Moment {
    pub unix_s: String,
    pub ut: Ut1,
    pub tt: Tt,
}

impl Moment {
    pub fn of(request: &Request<'_>) -> Result<Self, String> {
        let unix_s = request.number("unix_s")?;
        let date = whole(unix_s).and_then(|unix_s| DateTime::from_timestamp(unix_s, 0));
        let Some(date) = date.map(|utc| utc.date_naive()).filter(|date| YEARS.contains(&date.year())) else {
            return Err(format!(
                "unix_s is {unix_s}, which is not within the years {} to {}",
                YEARS.start(),
                YEARS.end()
            ));
        };
        let clock = Clock::of(request)?;
        // A request for an instant gives the value at that instant, so no leap second intervenes.
        let rotation = EarthRotation::given(
            clock.rotation(date).delta_t_s(),
            clock.ut1_minus_utc_s.unwrap_or(EarthRotation::on(date).ut1_minus_utc_s()),
        );
        let ut = Ut1::from_days((unix_s + rotation.ut1_minus_utc_s()) / SECONDS_PER_DAY - J2000_UNIX_DAYS);
        Ok(Self { unix_s: request.text("unix_s").to_owned(), ut, tt: ut.to_tt_with(rotation.delta_t_s()) })
    }
}

/// A number of seconds as an integer; none if it has a fraction.
fn whole(seconds: f64) -> Option<i64> {
    const LARGEST: f64 = 1e15;
    #[expect(clippy::cast_possible_truncation, reason = "its size was compared")]
    if seconds.abs() < LARGEST { Some(seconds.floor() as i64) } else { None }
}

/// A place, from `lat` and `lon`.
pub struct Spot {
    /// Both as written in the request.
    pub texts: [String; 2],
    pub point: Coordinates,
}

impl Spot {
    pub fn of(request: &Request<'_>) -> Result<Self, String> {
        let point =
            Coordinates::new(request.number("lat")?, request.number("lon")?).map_err(|error| error.to_string())?;
        Ok(Self { texts: ["lat", "lon"].map(|column| request.text(column).to_owned()), point })
    }

    pub fn longitude_days(&self) -> f64 {
        self.point.longitude().degrees() / DEGREES_PER_DAY
    }
}

/// A place and a date, from `lat`, `lon` and `date`.
pub struct PlaceDate {
    pub spot: Spot,
    pub date: NaiveDate,
    pub clock: Clock,
}

/// The key under which requests are equal: the bits of latitude and longitude, and the date.
pub type Key = (u64, u64, NaiveDate);

impl PlaceDate {
    pub fn of(request: &Request<'_>) -> Result<Self, String> {
        let spot = Spot::of(request)?;
        let text = request.text("date");
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|date| date.to_string() == text);
        let date = date.ok_or_else(|| format!("date is {text:?}, not a date like 2024-11-24"))?;
        if !YEARS.contains(&date.year()) {
            return Err(Error::Time(TimeError::DateOutOfRange { date }).to_string());
        }
        Ok(Self { spot, date, clock: Clock::of(request)? })
    }

    pub fn key(&self) -> Key {
        // Negative zero equals zero.
        let bits = |degrees: f64| (degrees + 0.0).to_bits();
        (bits(self.spot.point.latitude().degrees()), bits(self.spot.point.longitude().degrees()), self.date)
    }

    pub fn rotation(&self) -> EarthRotation {
        self.clock.rotation(self.date)
    }

    /// The start of the local mean solar day.
    pub fn midnight(&self) -> Ut1 {
        Ut1::from_days(f64::from(self.date.to_epoch_days()) - J2000_UNIX_DAYS - self.spot.longitude_days())
    }

    pub fn noon(&self) -> Ut1 {
        self.midnight().plus_days(0.5)
    }

    /// The cells of the request at the beginning of each row of its answer, followed by others.
    pub fn row<const N: usize>(&self, cells: [String; N]) -> Vec<String> {
        let [lat, lon] = self.spot.texts.clone();
        [lat, lon, self.date.to_string()].into_iter().chain(cells).collect()
    }
}
