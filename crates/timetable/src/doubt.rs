//! The doubts of a careful reader about a row.

use core::fmt;

use chrono::{NaiveTime, Timelike};

/// A doubt about a row: what was supplied, or what seems wrong.
///
/// It displays as the words of the column `doubt`.
///
/// # Examples
///
/// ```
/// use miqat_timetable::Doubt;
/// assert_eq!(Doubt::ClockOff { minutes: 60 }.to_string(), "clock an hour off: +60");
/// assert_eq!(Doubt::ZerosLost { written: "8.2".into(), count: 1 }.to_string(), "zero lost: 8.2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// The table has no dates: the row's number.
    Row(usize),
    /// The table has no dates.
    NoDate,
    /// The date follows from the order of the rows.
    NthRow,
    /// The file has the day of the Hijri calendar alone, which can begin a day earlier or later than the computed one.
    HijriDay,
    /// The month follows from the order of the days and the Sun.
    MonthMissing,
    /// The month, the year or both are in the name of the file alone.
    FromFileName,
    /// The row is valid for several days.
    Range,
    /// Twelve hours were added or taken, because the mark cannot be in the other half of the day.
    AmPmMissing,
    /// A decimal number that lost its trailing zeros.
    ZerosLost {
        /// The cell.
        written: String,
        /// How many zeros.
        count: u8,
    },
    /// A congregation a number of minutes after the beginning, in the words of the cell.
    After(String),
    /// A time out of step with its neighbours or the Sun.
    Misprint {
        /// The right time, where it is clear.
        instead: Option<NaiveTime>,
    },
    /// An hour that is wrong, where the minutes may be right.
    HourMisprint,
    /// A congregation that differs on one day alone.
    OutOfStep {
        /// The time on the days around.
        around: NaiveTime,
    },
    /// A time that differs from the one of all other days.
    NotAsEveryDay {
        /// The time in the file.
        written: NaiveTime,
        /// The time of the other days.
        usual: NaiveTime,
    },
    /// A beginning that never moves, as only a congregation does.
    SameEveryDay,
    /// Times in whole steps of five minutes are congregations, whatever the heading says.
    RoundTimes,
    /// A congregation at the very minute of its beginning, in the whole column.
    EqualToBeginning,
    /// Another time of the same mark on the same day.
    TwoTimes {
        /// The other one.
        other: NaiveTime,
    },
    /// A congregation before its beginning.
    BeforeBeginning,
    /// The column has no heading; the Sun says what it is.
    NoHeading,
    /// The column, of this heading, has another mark than it says.
    ColumnHolds {
        /// The heading.
        heading: String,
        /// The mark.
        holds: crate::TableMark,
    },
    /// The heading is that of another mark.
    HeadingSays(String),
    /// The local clock reads a number of minutes more than the file.
    ClockOff {
        /// Minutes to add.
        minutes: i16,
    },
    /// Whether the clock is right depends on the year, which the file does not say.
    ClockInSomeYears,
    /// The Sun at the place has other times on these dates: the dates or the place are wrong.
    NotThisSun {
        /// The month, 1 to 12, in which it has them.
        month: Option<u8>,
    },
    /// The row is of another place than was asked for.
    Place(String),
}

impl Doubt {
    /// Whether it is about the time itself, which then is not taken into a `Timetable`.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat_timetable::Doubt;
    /// assert!(Doubt::HourMisprint.is_of_the_time());
    /// assert!(!Doubt::AmPmMissing.is_of_the_time());
    /// ```
    pub const fn is_of_the_time(&self) -> bool {
        matches!(
            self,
            Self::Misprint { .. }
                | Self::HourMisprint
                | Self::NotAsEveryDay { .. }
                | Self::SameEveryDay
                | Self::TwoTimes { .. }
                | Self::Place(_)
                | Self::NotThisSun { .. }
        )
    }
}

struct Hm(NaiveTime);

impl fmt::Display for Hm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(number) => write!(f, "row {number}"),
            Self::NoDate => f.write_str("no date"),
            Self::NthRow => f.write_str("no date: the n-th row"),
            Self::HijriDay => f.write_str("no date: the Hijri day alone, which can be a day off"),
            Self::MonthMissing => f.write_str("month missing"),
            Self::FromFileName => f.write_str("month or year from the file's name"),
            Self::Range => f.write_str("one row for several days"),
            Self::AmPmMissing => f.write_str("am/pm missing"),
            Self::ZerosLost { written, count: 1 } => write!(f, "zero lost: {written}"),
            Self::ZerosLost { written, .. } => write!(f, "zeros lost: {written}"),
            Self::After(words) => f.write_str(words),
            Self::Misprint { instead: None } => f.write_str("misprint?"),
            Self::Misprint { instead: Some(time) } => write!(f, "misprint? {}", Hm(*time)),
            Self::HourMisprint => f.write_str("misprint? the hour"),
            Self::OutOfStep { around } => write!(f, "misprint? {} on the days around", Hm(*around)),
            Self::NotAsEveryDay { written, usual } => write!(f, "misprint? {} for {}", Hm(*written), Hm(*usual)),
            Self::SameEveryDay => f.write_str("the same time every day: congregation"),
            Self::RoundTimes => f.write_str("round times are congregations"),
            Self::EqualToBeginning => f.write_str("equal to its beginning"),
            Self::TwoTimes { other } => write!(f, "misprint? {} as well on this day", Hm(*other)),
            Self::BeforeBeginning => f.write_str("congregation before its beginning"),
            Self::NoHeading => f.write_str("no heading"),
            Self::ColumnHolds { heading, holds } => write!(f, "the column {heading} holds {}", holds.as_str()),
            Self::HeadingSays(heading) => write!(f, "heading says {heading}"),
            Self::ClockOff { minutes } => write!(f, "clock an hour off: {minutes:+}"),
            Self::ClockInSomeYears => f.write_str("clock: summer time in some years"),
            Self::NotThisSun { month: None } => f.write_str("date or place? the Sun has other times"),
            Self::NotThisSun { month: Some(month) } => write!(f, "date? the Sun has these times in month {month}"),
            Self::Place(place) => write!(f, "place: {place}"),
        }
    }
}
