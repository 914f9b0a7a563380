//! The rules of a timetable, found from its printed minutes.
//!
//! A page of a mosque often names no method. [`Search`] finds the method, or the rules, that print its minutes at a place. It lists
//! the other rules that print the same minutes, the minutes that look misprinted, and the faults of the page as a whole.
//!
//! With the feature `fit`, which needs no other package.
//!
//! # Examples
//!
//! ```
//! use miqat::fit::Search;
//! use miqat::testing::Timetable;
//! use miqat::{Coordinates, Mark, Schedule, Shift, chrono::NaiveDate, methods, testing};
//!
//! // A mosque of Leicester: the Moonsighting Committee's rules, and Maghrib five minutes after sunset.
//! let leicester = Coordinates::new(52.6386, -1.1317)?;
//! let mosque = methods::MOONSIGHTING.with_shift(Mark::Maghrib, Shift::minutes(5));
//! let printed = Schedule::new(leicester, chrono_tz::Europe::London, mosque);
//! let page: Timetable = printed
//!     .days(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap())
//!     .take(30)
//!     .map(|day| Ok(testing::Row::new(day.as_ref().unwrap().date(), testing::Printed::new(miqat::PerMark::from_fn(|mark| {
//!         testing::Entry::Time(day.as_ref().unwrap().time(mark).time())
//!     })).with(Mark::Sunset, testing::Entry::Blank))))
//!     .collect::<Result<_, miqat::Error>>()?;
//!
//! let fit = Search::new(&page, leicester, chrono_tz::Europe::London).in_country("GB").run()?;
//! assert_eq!(
//!     fit.to_string(),
//!     "This is Moonsighting Committee Worldwide (moonsighting) with Maghrib at sunset + 5 min.\n\
//!      30 of 30 rows come out in every mark."
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How it decides
//!
//! 1. The clock of each row: whole half hours by which its marks are off together. A Sun that fits another place much better is that
//!    place's, and so with another year.
//! 2. The methods of the registry, unchanged, with the school of the printed Asr, and with the point within the town that misses the
//!    minutes least: the ranking.
//! 3. From the best of them, and from no method, mark by mark: another rule, a margin of whole minutes, a rounding; for Fajr and Isha
//!    depressions, the rules for nights without darkness, intervals, and intervals by the date.
//!
//! The engine computes each candidate, so that a fit and a schedule never differ. The shortest description is chosen: each rule costs
//! what it takes to say it, and each minute that it does not print what it takes to say that one. So a known method comes before
//! whole minutes, these before halves of a degree, and these before tenths; a finer depression is not tried.
//!
//! # Accuracy
//!
//! `tests/fit.rs` makes timetables of 60 days by rules thrown at random, rounds them, and spoils one day in fifty: in 19 of 20 the rule
//! comes back, or is among the alternatives, and the spoilt minutes are named. The authorities' own fixtures give
//! their own methods.

mod alternatives;
mod base;
mod candidates;
mod checks;
mod choice;
mod clocks;
mod error;
mod found;
mod ground;
mod intervals;
mod likelihood;
mod observed;
mod place;
mod printing;
mod ranking;
mod search;
mod sun;
mod twilight;
mod verdict;

pub use alternatives::{Alternative, MarkRule};
pub use clocks::ClockFault;
pub use error::FitError;
pub use found::{Fit, MarkFit, Suspect};
pub use ranking::Ranked;
pub use search::{Progress, Search};
