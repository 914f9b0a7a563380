//! Times in addition to the seven marks, and the times at which prayer is disliked.

use chrono::{DateTime, NaiveDate, TimeZone};

use super::{AsDay, Schedule, Window};
use crate::astro::horizontal::Air;
use crate::error::TimeError;
use crate::prayer::Moment;
use crate::prayer::day::sun::SunDay;
use crate::units::MS_PER_DAY;
use crate::{Error, Mark};

impl<Tz: TimeZone> Schedule<Tz> {
    /// The time of a [`Moment`] on a date.
    ///
    /// [`Moment::After`] counts from the printed time; every other moment is unrounded. An altitude is the Sun's altitude
    /// at the place itself; rules for polar days and bright nights do not change it.
    ///
    /// # Errors
    ///
    /// [`Error::NoCrossing`] if the Sun does not cross the altitude; [`Error::Absent`] if the date does not have the mark;
    /// [`Error::EndsFirst`] if the second mark of [`Moment::Between`] comes before the first; otherwise as
    /// [`Schedule::partial_day`].
    pub fn moment(&self, day: impl AsDay<Tz>, moment: Moment) -> Result<DateTime<Tz>, Error> {
        let date = day.date();
        let crossing = |altitude, air, side| {
            let found = self.sun(date)?.crossing_ms(altitude, air, side);
            self.local(found.map_err(|reason| Error::NoCrossing { date, reason })?)
        };
        match moment {
            Moment::After(mark, shift) => {
                let time = day.times(self)?.time(mark)?;
                let out_of_range = Error::Time(TimeError::DateOutOfRange { date });
                time.checked_add_signed(shift.into()).ok_or(out_of_range)
            }
            Moment::Altitude(altitude, side) => crossing(altitude, None, side),
            Moment::ApparentAltitude(altitude, side) => crossing(altitude, Some(Air::STANDARD), side),
            Moment::Between { from, to, numerator, denominator } => {
                let day = day.times(self)?;
                let window = Window { begin: day.unrounded(from)?, end: day.unrounded(to)? };
                let window = window.in_order().ok_or(Error::EndsFirst { date, begin: from, end: to })?;
                Ok(window.fraction(numerator, denominator))
            }
            Moment::ZawalBegin => self.local(self.sun(date)?.zawal_ms().0),
            Moment::ZawalEnd => self.local(self.sun(date)?.zawal_ms().1),
        }
    }

    /// The three times of a date at which prayer is disliked: from sunrise until the Sun is a spear's height above the
    /// horizon, during the Sun's transit (zawal), and from the yellowing of the Sun until sunset.
    ///
    /// The first begins at the printed sunrise and the third ends at the printed sunset, with margins and rounding, so that
    /// they agree with a timetable. The other limits are unrounded.
    ///
    /// If the Sun stays below a spear's height all day, the first window ends where the second begins, and the third begins
    /// where the second ends. If a rule for polar days or a margin puts sunrise after the Sun reaches a spear's height, or
    /// sunset before it yellows, that window is empty. For other limits, compute each [`Moment`] with [`Schedule::moment`].
    ///
    /// # Errors
    ///
    /// [`Error::Absent`] if the date has no sunrise or sunset; otherwise as [`Schedule::partial_day`].
    ///
    /// # Source
    ///
    /// The hadith of Uqba ibn Amir (Muslim 831). The limits are [`Moment::ISHRAQ`], [`Moment::ZawalBegin`],
    /// [`Moment::ZawalEnd`] and [`Moment::YELLOWING`].
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
    /// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
    /// let windows = cairo.disliked(NaiveDate::from_ymd_opt(2024, 11, 24).unwrap())?;
    /// let windows = windows.map(|window| (window.begin.format("%T").to_string(), window.end.format("%T").to_string()));
    /// assert_eq!(windows[0], ("06:28:00".into(), "06:54:12".into()));
    /// assert_eq!(windows[1], ("11:40:40".into(), "11:42:58".into()));
    /// assert_eq!(windows[2], ("16:29:12".into(), "16:56:00".into()));
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn disliked(&self, day: impl AsDay<Tz>) -> Result<[Window<Tz>; 3], Error> {
        let (date, day) = (day.date(), day.times(self)?);
        let (zawal_begin, zawal_end) = (self.moment(date, Moment::ZawalBegin)?, self.moment(date, Moment::ZawalEnd)?);
        let or_zawal = |moment, zawal: &DateTime<Tz>| match self.moment(date, moment) {
            Err(Error::NoCrossing { .. }) => Ok(zawal.clone()),
            found => found,
        };
        let (sunrise, sunset) = (day.time(Mark::Sunrise)?, day.time(Mark::Sunset)?);
        let (risen, yellow) = (or_zawal(Moment::ISHRAQ, &zawal_begin)?, or_zawal(Moment::YELLOWING, &zawal_end)?);
        Ok([
            Window { end: risen.max(sunrise.clone()), begin: sunrise },
            Window { begin: zawal_begin, end: zawal_end },
            Window { begin: yellow.min(sunset.clone()), end: sunset },
        ])
    }

    /// The Sun over the place on a date.
    fn sun(&self, date: NaiveDate) -> Result<SunDay<'_>, Error> {
        Ok(SunDay::of(self.civil_day(date)?.0))
    }

    fn local(&self, unix_ms: i64) -> Result<DateTime<Tz>, Error> {
        #[expect(clippy::cast_precision_loss, reason = "for the message only")]
        let out_of_range = Error::Time(TimeError::InstantOutOfRange { days: unix_ms as f64 / MS_PER_DAY });
        Ok(DateTime::from_timestamp_millis(unix_ms).ok_or(out_of_range)?.with_timezone(self.zone()))
    }
}
