//! Announced months that contradict each other or a calendar, and what they do not tell.

use core::fmt;

use chrono::NaiveDate;

use super::hijri::IsoYear;

/// How far an announced month may begin from where the calendar under it has it, in days.
pub(crate) const FURTHEST_DAYS: u8 = 3;

/// Why a list of announced Hijri months is refused, or does not tell what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnnouncementError {
    /// A Hijri month of which no announcement tells what is asked: when it begins, or when it ends.
    MonthNotAnnounced {
        /// The year asked for.
        year: i32,
        /// The month asked for, 1..=12.
        month: u8,
        /// The first Hijri year announced.
        first_year: i32,
        /// The last Hijri year announced.
        last_year: i32,
    },
    /// A civil date that lies in no month of which announcements tell both the beginning and the end.
    DateNotAnnounced {
        /// The date asked for.
        date: NaiveDate,
        /// The first Hijri year announced.
        first_year: i32,
        /// The last Hijri year announced.
        last_year: i32,
    },
    /// A Hijri month or a date asked of an empty list of announcements.
    NothingAnnounced,
    /// An announced month length outside 28..=31 days.
    Length {
        /// The length given, in days.
        days: u8,
    },
    /// Two neighbouring announcements of which the second does not follow the first.
    Order {
        /// The first one's place in the list, from 0.
        first: u32,
        /// The second one's place in the list, from 0.
        second: u32,
    },
    /// Two neighbouring announcements that leave too few or too many days to the months between them.
    Gap {
        /// The first one's place in the list, from 0; the second is the next.
        first: u32,
        /// How many days lie between the two month starts.
        days: i32,
        /// How many months lie between the two month starts; [`u32::MAX`] stands for that many and for more.
        months: u32,
        /// The length in days that was announced with the first one.
        length: Option<u8>,
    },
    /// An announcement that is too far from the calendar under it for both to be right.
    Apart {
        /// The announcement's place in the list, from 0.
        announcement: u32,
        /// The year of the announced month.
        year: i32,
        /// The announced month, 1..=12.
        month: u8,
        /// How many days later than by the calendar it begins, negative if earlier.
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
