//! Calendars computed from the sky: each follows a rule given as data, and is not limited to the years of a table.

mod evenings;
mod rule;
mod rules;

pub use rule::{Clause, Condition, Places, RuleOrigin};

use chrono::{Datelike, NaiveDate};

use super::calendar::{HijriCalendar, check_day, later, length_between};
use super::month_number::MonthNumber;
use super::{HijriDate, HijriMonth, Margin};
use crate::Error;
use crate::error::{HijriError, TimeError};
use crate::events::MoonPhase;
use crate::time::{J2000_UNIX_DAYS, Tt, Ut1, delta_t};
use evenings::Question;

/// A computed Hijri calendar: a month begins on the day after the first evening that meets a rule.
///
/// The rule is data: a list of [clauses](Clause), one of which must be met. A clause is a list of
/// [conditions](Condition) that must all be met at one [place](Places). Known rules are constants; [`Calculated::new`]
/// makes one of your own. Months are numbered by lunation, so no table is needed.
///
/// A rule's result can differ from what an authority announced. [`UmmAlQura`](super::UmmAlQura) is the printed table
/// and [`Observed`](super::Observed) contains announcements; either can be laid over this calendar with
/// [`or`](HijriCalendar::or). An authority may also compute with other figures, which matters in a month [too close to
/// call](CalculatedMonth::is_too_close_to_call).
///
/// # Units
///
/// Hijri years [`FIRST_YEAR`](Self::FIRST_YEAR) to [`LAST_YEAR`](Self::LAST_YEAR), within the computed years 1 to 4000.
///
/// # Accuracy
///
/// `tests/calculated.rs` counts the months in which each rule agrees with its authority, and lists every other month.
/// Far from the present the Earth's rotation is the limit: it is uncertain by a minute in 2250 and by an hour in 3100.
///
/// # Cost
///
/// A month start needs a conjunction and two or three evenings, which take far longer than the look-up of a table; a
/// conversion takes one to three month starts. To convert many days in random order, cache the months by their first days: a century has
/// 1,237. Under [`Observed`](super::Observed), announced months need no computation.
///
/// # Examples
///
/// ```
/// use miqat::chrono::NaiveDate;
/// use miqat::hijri::{Calculated, HijriCalendar, HijriMonth, UmmAlQura};
///
/// // Ramadan 1447 by the rule of Umm al-Qura, and a year beyond every table.
/// let rule = Calculated::UMM_AL_QURA_1423;
/// assert_eq!(rule.month_start(1447, HijriMonth::Ramadan)?.to_string(), "2026-02-18");
/// assert_eq!(rule.month_start(2000, HijriMonth::Muharram)?.to_string(), "2562-01-08");
/// assert_eq!(rule.to_hijri(NaiveDate::from_ymd_opt(2562, 1, 8).unwrap())?.to_string(), "2000-01-01");
///
/// // The Moon set four seconds before the Sun: the rule's tolerance decided.
/// let month = rule.reckon(1446, HijriMonth::JumadaAlAkhira)?;
/// assert!(month.is_too_close_to_call());
/// assert_eq!(month.start(), UmmAlQura::PRINTED.month_start(1446, HijriMonth::JumadaAlAkhira)?);
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// A community whose months begin when the crescent is visible at Cape Town by Yallop's criterion, even if binoculars
/// are needed to find it:
///
/// ```
/// use miqat::Coordinates;
/// use miqat::hijri::crescent::{Criterion, YallopZone};
/// use miqat::hijri::{Calculated, Clause, Condition, HijriCalendar, HijriMonth, Places};
///
/// let cape_town = [Coordinates::new(-33.92, 18.42)?];
/// let seen = [Condition::Crescent(Criterion::Yallop(YallopZone::C))];
/// let rule = [Clause::new(Places::Sites(&cape_town), &seen)];
/// let calendar = Calculated::new(&rule);
/// assert_eq!(calendar.month_start(1447, HijriMonth::Ramadan)?.to_string(), "2026-02-19");
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calculated<'a> {
    clauses: &'a [Clause<'a>],
    known: Option<Known>,
}

/// The origin of a rule that is a constant of this crate.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Known {
    id: &'static str,
    name: &'static str,
    origin: RuleOrigin,
    source: &'static str,
}

/// A month computed by a rule, with the margins that decided it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalculatedMonth {
    year: i32,
    month: HijriMonth,
    start: NaiveDate,
    conjunction: Ut1,
    met: Option<Margin>,
    missed: Option<Margin>,
}

impl CalculatedMonth {
    /// The Hijri year.
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// The month.
    pub const fn month(&self) -> HijriMonth {
        self.month
    }

    /// The civil day on which it begins: the day after the evening that met the rule.
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The geocentric conjunction (new moon) that precedes the month.
    pub const fn conjunction(&self) -> Ut1 {
        self.conjunction
    }

    /// The margin by which the evening before the month met the rule: that of the narrowest condition, at the best
    /// place and by the best clause. `None` if a rule without conditions is met.
    pub const fn met(&self) -> Option<Margin> {
        self.met
    }

    /// The margin by which the evening one day earlier missed the rule, chosen in the same way. `None` if it has no
    /// margin, for example if the Sun or the Moon does not set at any of the places.
    pub const fn missed(&self) -> Option<Margin> {
        self.missed
    }

    /// The narrower of the two margins: a change this small would move the month by a day.
    pub fn margin(&self) -> Option<Margin> {
        match (self.met, self.missed) {
            (Some(met), Some(missed)) => {
                Some(if self.doubts(met).abs() <= self.doubts(missed).abs() { met } else { missed })
            }
            (met, missed) => met.or(missed),
        }
    }

    /// Whether the margin is too narrow for the day to be certain: a conjunction within 2 minutes, a lag within 0.3
    /// minutes, or an angle within 1′. The limits grow in proportion to
    /// [the uncertainty](crate::time::DeltaT::uncertainty_s) of TT − UT1.
    ///
    /// Authorities that follow the same rule differ by about these amounts, because of the horizon, the refraction and
    /// the ephemeris. Real refraction moves moonset by minutes, but no such rule takes it into account.
    pub fn is_too_close_to_call(&self) -> bool {
        self.margin().is_some_and(|margin| self.doubts(margin).abs() < 1.0)
    }

    fn doubts(&self, margin: Margin) -> f64 {
        margin.in_doubts(delta_t(self.conjunction).uncertainty_s())
    }
}

/// Lunation 0, the new moon of 2000-01-06, was followed by Shawwal 1420.
const MONTH_OF_LUNATION_0: MonthNumber = MonthNumber::of(1420, HijriMonth::Shawwal);
/// The evenings that are tested, in days from the UT date of the conjunction. At Mecca the Moon may set after the Sun
/// ten hours before the conjunction; at high latitudes a crescent may take days to become visible.
const FIRST_EVENING: i32 = -1;
const LAST_EVENING: i32 = 6;
/// Days from a conjunction to the start of the month by most rules, less half a day: subtracted from a day to estimate
/// its month. A wrong estimate costs one more month start, nothing else.
const USUAL_DELAY_DAYS: f64 = 1.0;

impl<'a> Calculated<'a> {
    /// The first Hijri year that is computed.
    pub const FIRST_YEAR: i32 = -639;
    /// The last Hijri year that is computed.
    pub const LAST_YEAR: i32 = 3482;

    /// The calendar of a rule: at least one of these clauses must be met.
    pub const fn new(clauses: &'a [Clause<'a>]) -> Self {
        Self { clauses, known: None }
    }

    /// The rule.
    pub const fn clauses(&self) -> &'a [Clause<'a>] {
        self.clauses
    }

    /// The rule's id, which begins with `computed-`, if the rule is a constant here.
    pub const fn id(&self) -> Option<&'static str> {
        match self.known {
            Some(Known { id, .. }) => Some(id),
            None => None,
        }
    }

    /// The rule's name, if the rule is a constant here.
    pub const fn name(&self) -> Option<&'static str> {
        match self.known {
            Some(Known { name, .. }) => Some(name),
            None => None,
        }
    }

    /// Whether the rule is the authority's own or a fit to its announcements, if the rule is a constant here.
    pub const fn origin(&self) -> Option<RuleOrigin> {
        match self.known {
            Some(Known { origin, .. }) => Some(origin),
            None => None,
        }
    }

    /// The rule's source and its measured agreement, if the rule is a constant here.
    pub const fn source(&self) -> Option<&'static str> {
        match self.known {
            Some(Known { source, .. }) => Some(source),
            None => None,
        }
    }

    /// Computes a month together with the margins that decided it.
    ///
    /// # Errors
    ///
    /// As [`month_start`](HijriCalendar::month_start).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::{Calculated, HijriMonth, Margin};
    /// // 25 June 2006 at Mecca: the conjunction came a minute before sunset, and Umm al-Qura let the evening pass.
    /// let strict = Calculated::UMM_AL_QURA_1423_STRICT.reckon(1427, HijriMonth::JumadaAlAkhira)?;
    /// assert_eq!(strict.start().to_string(), "2006-06-26");
    /// assert!(matches!(strict.met(), Some(Margin::Conjunction { minutes }) if (minutes - 1.1).abs() < 0.1));
    /// assert_eq!(Calculated::UMM_AL_QURA_1423.reckon(1427, HijriMonth::JumadaAlAkhira)?.start().to_string(), "2006-06-27");
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub fn reckon(&self, year: i32, month: HijriMonth) -> Result<CalculatedMonth, Error> {
        let new_moon = NewMoon::of(computed(year, month)?)?;
        let day = new_moon.first_evening(self.clauses).ok_or(no_evening(year, month))?;
        Ok(CalculatedMonth {
            year,
            month,
            start: date_after(day)?,
            conjunction: new_moon.conjunction.to_ut1(),
            met: new_moon.evening(day).answer(self.clauses).margin,
            missed: new_moon.evening(day - 1).answer(self.clauses).margin.filter(|margin| !margin.is_met()),
        })
    }

    /// The first day of the month with this number.
    fn start_of(&self, number: MonthNumber) -> Result<NaiveDate, Error> {
        let Some(day) = NewMoon::of(number)?.first_evening(self.clauses) else {
            let (year, month) = number.year_and_month()?;
            return Err(no_evening(year, month));
        };
        date_after(day)
    }

    /// The number and the first day of the month that contains `date`.
    ///
    /// A rule may leave a month without a beginning, for example where the Sun does not set. Its neighbours are still
    /// found: by the days that every month has, or by the start of the month after.
    fn month_with(&self, date: NaiveDate) -> Result<(MonthNumber, NaiveDate), Error> {
        let noon = Ut1::from_days(f64::from(date.to_epoch_days()) + 0.5 - J2000_UNIX_DAYS - USUAL_DELAY_DAYS);
        let last = MoonPhase::New.mean_lunation(noon.to_tt());
        let guess = MONTH_OF_LUNATION_0.plus(last.into());
        let begun = |number: MonthNumber| self.start_of(number).map(|start| (number, start));
        let (mut number, mut start) = match begun(guess) {
            Ok(found) => found,
            // The month of this lunation has no beginning: the day belongs to the next month or to the one before.
            Err(none) => match begun(guess.plus(1)) {
                Ok(next) if next.1 <= date => next,
                _ => begun(guess.plus(-1)).map_err(|_| none)?,
            },
        };
        while date < start {
            (number, start) = begun(number.plus(-1))?;
        }
        while date.to_epoch_days() - start.to_epoch_days() >= SURE_DAYS {
            let next = begun(number.plus(1))?;
            if date < next.1 {
                let (year, month) = number.year_and_month()?;
                length_between(year, month, start, next.1)?;
                break;
            }
            (number, start) = next;
        }
        Ok((number, start))
    }
}

/// Days that every month has under any rule: a lunation has at least 29.27.
const SURE_DAYS: i32 = 29 - (LAST_EVENING - FIRST_EVENING);

/// A conjunction and the evenings near it.
struct NewMoon {
    conjunction: Tt,
    /// Its date in UT, counted from 1970-01-01.
    unix_day: i32,
}

impl NewMoon {
    /// The new moon before the month with this number.
    fn of(number: MonthNumber) -> Result<Self, Error> {
        let (year, _) = number.year_and_month()?;
        let lunation = i32::try_from(number.since(MONTH_OF_LUNATION_0)).map_err(|_| year_out_of_range(year))?;
        let conjunction = MoonPhase::New.of_lunation(lunation).map_err(|_| year_out_of_range(year))?.instant;
        Ok(Self { conjunction, unix_day: conjunction.to_ut1().unix_day() })
    }

    fn evening(&self, unix_day: i32) -> Question {
        Question::new(unix_day, self.conjunction)
    }

    /// The first evening that meets a rule, in days from 1970-01-01.
    fn first_evening(&self, clauses: &[Clause<'_>]) -> Option<i32> {
        (FIRST_EVENING..=LAST_EVENING)
            .map(|days| self.unix_day + days)
            .find(|unix_day| self.evening(*unix_day).is_met(clauses))
    }
}

/// The number of a month in a computed year.
fn computed(year: i32, month: HijriMonth) -> Result<MonthNumber, Error> {
    if (Calculated::FIRST_YEAR..=Calculated::LAST_YEAR).contains(&year) {
        Ok(MonthNumber::of(year, month))
    } else {
        Err(year_out_of_range(year))
    }
}

const fn year_out_of_range(year: i32) -> Error {
    Error::Hijri(HijriError::YearOutOfRange {
        year,
        first_year: Calculated::FIRST_YEAR,
        last_year: Calculated::LAST_YEAR,
    })
}

const fn date_out_of_range(date: NaiveDate) -> Error {
    Error::Hijri(HijriError::DateOutOfRange {
        date,
        first_year: Calculated::FIRST_YEAR,
        last_year: Calculated::LAST_YEAR,
    })
}

fn no_evening(year: i32, month: HijriMonth) -> Error {
    Error::Hijri(HijriError::NoEvening { year, month: month.number() })
}

fn date_after(unix_day: i32) -> Result<NaiveDate, Error> {
    NaiveDate::from_epoch_days(unix_day + 1).ok_or(Error::Time(TimeError::DaysOutOfRange { days: unix_day.into() }))
}

impl HijriCalendar for Calculated<'_> {
    /// The civil day of the first day of a month.
    ///
    /// # Errors
    ///
    /// [`HijriError::YearOutOfRange`]; [`HijriError::NoEvening`] if no evening within six days of the conjunction meets
    /// the rule, for example where the Sun does not set.
    fn month_start(&self, year: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        self.start_of(computed(year, month)?)
    }

    fn to_hijri(&self, date: NaiveDate) -> Result<HijriDate, Error> {
        // One extra year on both sides, so that the estimate cuts off no day at the edges.
        let may_lie_within = (0..=4_001).contains(&date.year());
        if !may_lie_within {
            return Err(date_out_of_range(date));
        }
        let by_date = |error| match error {
            Error::Hijri(HijriError::YearOutOfRange { .. }) => date_out_of_range(date),
            other => other,
        };
        let (number, start) = self.month_with(date).map_err(by_date)?;
        let (year, month) = number.year_and_month()?;
        computed(year, month).map_err(by_date)?;
        let day = length_between(year, month, start, later(date, 1)?)?;
        HijriDate::new(year, month, day)
    }

    fn month_length(&self, year: i32, month: HijriMonth) -> Result<u8, Error> {
        let number = computed(year, month)?;
        length_between(year, month, self.start_of(number)?, self.start_of(number.plus(1))?)
    }

    fn to_gregorian(&self, date: HijriDate) -> Result<NaiveDate, Error> {
        let start = self.month_start(date.year(), date.month())?;
        if i32::from(date.day()) > SURE_DAYS {
            check_day(date, self.month_length(date.year(), date.month())?)?;
        }
        later(start, u64::from(date.day()) - 1)
    }
}
