//! Announced months that contradict each other or a calendar, and dates and months that they do not cover.

use core::fmt;

use chrono::NaiveDate;

use super::hijri::IsoYear;

/// The largest number of days by which an announced month start may differ from the underlying calendar's.
pub(crate) const FURTHEST_DAYS: u8 = 3;

/// An error in a list of announced Hijri months, or in a lookup in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnnouncementError {
    /// A Hijri month whose requested beginning or end follows from no announcement.
    MonthNotAnnounced {
        /// The requested year.
        year: i32,
        /// The requested month, 1..=12.
        month: u8,
        /// The first Hijri year announced.
        first_year: i32,
        /// The last Hijri year announced.
        last_year: i32,
    },
    /// A civil date that is in no month with an announced beginning and end.
    DateNotAnnounced {
        /// The requested date.
        date: NaiveDate,
        /// The first Hijri year announced.
        first_year: i32,
        /// The last Hijri year announced.
        last_year: i32,
    },
    /// A lookup in an empty list of announcements.
    NothingAnnounced,
    /// An announced month length outside 28..=31 days.
    Length {
        /// The length given, in days.
        days: u8,
    },
    /// Two consecutive announcements out of order.
    Order {
        /// The first one's index in the list, from 0.
        first: u32,
        /// The second one's index in the list, from 0.
        second: u32,
    },
    /// Two consecutive announcements with too few or too many days between them for the number of months.
    Gap {
        /// The first one's index in the list, from 0; the second follows it.
        first: u32,
        /// The days between the two month starts.
        days: i32,
        /// The months between the two month starts; [`u32::MAX`] means that number or more.
        months: u32,
        /// The length in days announced with the first one.
        length: Option<u8>,
    },
    /// An announcement that is too far from the underlying calendar for both to be right.
    Apart {
        /// The announcement's index in the list, from 0.
        announcement: u32,
        /// The year of the announced month.
        year: i32,
        /// The announced month, 1..=12.
        month: u8,
        /// Days from the calendar's month start to the announced one, negative if it is earlier.
        days: i32,
    },
}

impl fmt::Display for AnnouncementError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MonthNotAnnounced { year, month, first_year, last_year } => {
                write!(
                    f,
                    "no announcement covers Hijri month {}-{month:02}; announced are months of {first_year} to {last_year} AH",
                    IsoYear(*year)
                )
            }
            Self::DateNotAnnounced { date, first_year, last_year } => {
                write!(
                    f,
                    "no announcement covers the date {date}; announced are months of {first_year} to {last_year} AH"
                )
            }
            Self::NothingAnnounced => f.write_str("nothing is announced: the list of Hijri month starts is empty"),
            Self::Length { days } => write!(f, "an announced length of {days} days is not within 28 to 31"),
            Self::Order { first, second } => {
                write!(
                    f,
                    "announcement {second} does not follow announcement {first}: month and day must both be later"
                )
            }
            Self::Gap { first, days, months, length } => {
                let second = first.saturating_add(1);
                write!(f, "announcements {first} and {second} are {days} days apart, not ")?;
                let others = match length {
                    Some(length) => {
                        write!(f, "{length} as announced for the first month")?;
                        months.saturating_sub(1)
                    }
                    None => *months,
                };
                match (length, others) {
                    (Some(_), 0) => return Ok(()),
                    (Some(_), _) => f.write_str(" and ")?,
                    (None, _) => {}
                }
                write!(f, "29 or 30 for each of {others}{}", if *months == u32::MAX { " or more" } else { "" })?;
                f.write_str(if others == 1 { " month" } else { " months" })
            }
            Self::Apart { announcement, year, month, days } => {
                let year = IsoYear(*year);
                let (days, side) = (days.unsigned_abs(), if *days < 0 { "before" } else { "after" });
                write!(
                    f,
                    "announcement {announcement} begins Hijri month {year}-{month:02} {days} days {side} the calendar under it, \
                     which is more than {FURTHEST_DAYS} days off"
                )
            }
        }
    }
}

impl core::error::Error for AnnouncementError {}
