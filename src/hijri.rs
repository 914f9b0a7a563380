//! The Hijri calendars, and counting in them.
//!
//! A [`HijriDate`] is three numbers; a [`HijriCalendar`] says on which civil day they fall. Which calendar is right is for
//! the community that uses it to say:
//!
//! | calendar | months begin | years |
//! |---|---|---|
//! | [`UmmAlQura`] | as printed in Saudi Arabia, or as KACST computes | 1300–1600 |
//! | [`Calculated`] | as a rule computes from the sky | −639–3482 |
//! | [`CountryCalendar`] | as an authority of a country keeps them, with the evidence | those of its underlying calendar |
//! | [`Tabular`] | by arithmetic, in eight ways | all that chrono has |
//! | [`Observed`] | as announced, by a list of yours | those of the list |
//!
//! They are laid over each other with [`or`](HijriCalendar::or), best first:
//!
//! ```
//! use miqat::chrono::NaiveDate;
//! use miqat::hijri::{
//!     HijriArithmetic, HijriCalendar, HijriMonth, MonthStart, Observed, Tabular,
//!     UmmAlQura,
//! };
//!
//! let announced = [MonthStart::new(
//!     1446,
//!     HijriMonth::Shawwal,
//!     NaiveDate::from_ymd_opt(2025, 3, 31).unwrap(),
//! )];
//! let calendar =
//!     Observed::new(&announced)?.or(UmmAlQura::default())?.or(Tabular::CIVIL)?;
//!
//! let eve = NaiveDate::from_ymd_opt(2025, 3, 30).unwrap();
//! assert_eq!(UmmAlQura::default().to_hijri(eve)?.to_string(), "1446-10-01");
//! assert_eq!(calendar.to_hijri(eve)?.to_string(), "1446-09-30");
//! assert_eq!(calendar.add_days(calendar.to_hijri(eve)?, 1)?.to_string(), "1446-10-01");
//! # Ok::<(), miqat::Error>(())
//! ```
//!
//! A calendar chosen at run time is an [`AnyCalendar`], stored as its id. If a community begins its months a day after a calendar,
//! use that calendar [`moved`](HijriCalendar::moved). Every function that takes a calendar accepts a
//! `&dyn HijriCalendar`.
//!
//! | I want … | use |
//! |---|---|
//! | the Hijri date of a civil day | [`HijriCalendar::to_hijri`] |
//! | the Hijri date of this evening, which begins at sunset | [`Schedule::hijri_at`](crate::Schedule::hijri_at) |
//! | the civil day of a Hijri date | [`HijriCalendar::to_gregorian`] |
//! | a date that the calendar really has | [`HijriCalendar::date`], rather than [`HijriDate::new`] |
//! | a month with its days | [`HijriArithmetic::month`] |
//! | to add days, months or years; an age | [`HijriArithmetic`] |
//! | the calendar of a country, and how sure it is | [`CountryCalendar::of`], [`CountryCalendar::in_country`] |
//! | a calendar from a settings file | [`AnyCalendar`], and [`Moved<AnyCalendar>`](Moved) for a day before or after |
//! | feasts, and which days are fasted | [`occasions`], [`occasions_of_year`], [`fasting`] |
//! | whether a crescent can be seen | [`crescent`] |
//! | names of months in nine languages | [`HijriMonth::name`], [`locale`](crate::locale) |
//!
//! # Accuracy
//!
//! A table reproduces its source in every month (`tests/umm_al_qura.rs`, `tests/tabular.rs`). A computed month says how near it
//! was to another answer ([`CalculatedMonth::is_too_close_to_call`]). No calendar knows what will be announced.
//!
//! # Source
//!
//! [`UmmAlQuraSource`] for each range of years, [`Calculated::source`] and [`RuleOrigin`] for a rule, [`Era::why`] for a country.

mod any;
mod arithmetic;
mod calculated;
mod calendar;
mod country;
pub mod crescent;
mod date;
mod days;
mod margin;
mod mean_month;
mod month;
mod month_number;
mod observed;
mod ramadan;
mod tabular;
mod umm_al_qura;

pub use any::AnyCalendar;
pub use arithmetic::{HijriArithmetic, HijriDays, HijriMonths, HijriPeriod};
pub use calculated::{Calculated, CalculatedMonth, Clause, Condition, Places, RuleOrigin};
pub use calendar::{HijriCalendar, Moved, Or, Origin};
pub use country::{CalendarKind, Confidence, CountryCalendar, Era, EraCalendar, Tally, Why};
pub use date::{HijriDate, HijriMonth};
pub use days::{
    Fast, Occasion, OccasionsOfYear, Recurrence, fasting, feast_without_fast, occasions, occasions_of_year,
};
pub use margin::Margin;
pub use month::CalendarMonth;
pub use observed::{MonthStart, Observed};
pub(crate) use ramadan::is_ramadan;
pub use tabular::{LeapPattern, Tabular, TabularEpoch};
pub use umm_al_qura::{UmmAlQura, UmmAlQuraSource};
