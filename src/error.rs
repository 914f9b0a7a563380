//! What can go wrong, and what can be missing.

use core::fmt;

use chrono::NaiveDate;

use crate::Mark;

/// Why a request cannot be answered.
///
/// Every message is one lower-case line that names the value and the range allowed. An error owns no memory.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// A latitude that is not a number or lies outside −90°..=90°.
    Latitude {
        /// The latitude given, in degrees.
        degrees: f64,
    },
    /// A longitude that is not a number or lies outside −180°..=180°.
    Longitude {
        /// The longitude given, in degrees.
        degrees: f64,
    },
    /// An elevation that is not a number or lies outside −500 m..=9000 m.
    Elevation {
        /// The elevation given, in metres above sea level.
        metres: f64,
    },
    /// A depression that is not a number or lies outside 0° < d ≤ 30°.
    Depression {
        /// The depression given, in degrees below the horizon.
        degrees: f64,
    },
    /// A date outside the years 1 to 4000, for which the sky is computed.
    DateOutOfRange {
        /// The date asked for.
        date: NaiveDate,
    },
    /// An instant beyond the dates that chrono can hold.
    InstantOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// A date that the place never had: its clocks jumped over it, as Apia's did over 30 December 2011.
    DateSkipped {
        /// The date asked for.
        date: NaiveDate,
    },
    /// A Hijri month number outside 1..=12.
    HijriMonth {
        /// The number given.
        month: u8,
    },
    /// A Hijri day that no month of any calendar here has, outside 1..=31, or that this month does not have.
    HijriDay {
        /// The year asked for.
        year: i32,
        /// The month asked for, 1..=12.
        month: u8,
        /// The day given.
        day: u8,
        /// How many days the month has.
        length: u8,
    },
    /// A year or date outside the years that a Hijri calendar covers.
    HijriOutOfRange {
        /// The first Hijri year covered.
        first_year: i32,
        /// The last Hijri year covered.
        last_year: i32,
    },
    /// A Hijri month or day of which no announcement tells both the beginning and the end.
    HijriNotAnnounced {
        /// The first Hijri year announced, 0 where nothing is.
        first_year: i32,
        /// The last Hijri year announced, 0 where nothing is.
        last_year: i32,
    },
    /// A Hijri month whose length makes no sense, because two calendars laid over each other contradict each other.
    HijriMonthLength {
        /// The year of the month.
        year: i32,
        /// The month, 1..=12.
        month: u8,
        /// How many days it would have, or the day of it that was met.
        days: i32,
    },
    /// A Hijri month that a calendar's rule never begins: no evening within six days of the conjunction meets it.
    HijriNoEvening {
        /// The year of the month.
        year: i32,
        /// The month, 1..=12.
        month: u8,
    },
    /// Columns that do not have a cell for each place and each day.
    ColumnLength {
        /// How many cells each of them must have.
        cells: usize,
    },
    /// Offsets from UTC of which there is not one for each place.
    OffsetCount {
        /// How many places there are.
        places: usize,
    },
    /// An offset from UTC of a day or more.
    Offset {
        /// The offset given, in seconds.
        seconds: i32,
    },
    /// A size of a map's cells that does not divide the Earth.
    CellSize {
        /// The size given, in degrees.
        degrees: u8,
    },
    /// An announced month length outside 28..=31 days.
    AnnouncedLength {
        /// The length given, in days.
        days: u8,
    },
    /// Two neighbouring announcements of which the second does not follow the first.
    AnnouncementOrder {
        /// The first one's place in the list, from 0.
        first: u32,
        /// The second one's place in the list, from 0.
        second: u32,
    },
    /// Two neighbouring announcements that leave too few or too many days to the months between them.
    AnnouncementGap {
        /// The first one's place in the list, from 0.
        first: u32,
        /// The second one's place in the list, from 0.
        second: u32,
        /// How many days lie between the two month starts.
        days: i32,
        /// How many months lie between the two month starts.
        months: u16,
    },
    /// A mark that the day does not have.
    Absent(Absent),
    /// An altitude that the Sun does not cross on a date.
    NoCrossing {
        /// The date asked for.
        date: NaiveDate,
        /// Why it does not.
        reason: AbsentReason,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latitude { degrees } => write!(f, "a latitude of {degrees}° is not within -90° to 90°"),
            Self::Longitude { degrees } => write!(f, "a longitude of {degrees}° is not within -180° to 180°"),
            Self::Elevation { metres } => write!(f, "an elevation of {metres} m is not within -500 m to 9000 m"),
            Self::Depression { degrees } => {
                write!(f, "a depression of {degrees}° is not above 0° and at most 30°")
            }
            Self::DateOutOfRange { date } => {
                write!(f, "the date {date} is outside the years 1 to 4000, for which the sky is computed")
            }
            Self::InstantOutOfRange { days } => {
                write!(f, "an instant {days} days from 2000-01-01 is outside the years -262143 to 262142")
            }
            Self::DateSkipped { date } => {
                write!(f, "the date {date} did not exist at this place: its clocks jumped over it")
            }
            Self::HijriMonth { month } => write!(f, "a Hijri month {month} is not within 1 to 12"),
            Self::HijriDay { year, month, day, length } => {
                write!(f, "day {day} is not within 1 to {length}, the days of Hijri month {year:04}-{month:02}")
            }
            Self::HijriOutOfRange { first_year, last_year } => {
                write!(f, "outside this Hijri calendar, which covers the years {first_year} to {last_year} AH")
            }
            Self::HijriNotAnnounced { first_year, last_year } => {
                write!(
                    f,
                    "no announcement covers this Hijri month; announced are months of {first_year} to {last_year} AH"
                )
            }
            Self::HijriMonthLength { year, month, days } => {
                write!(f, "a length of {days} days for Hijri month {year:04}-{month:02} is not within 1 to 31")
            }
            Self::HijriNoEvening { year, month } => {
                write!(
                    f,
                    "no evening within 6 days of the conjunction begins Hijri month {year:04}-{month:02} by this rule"
                )
            }
            Self::ColumnLength { cells } => {
                write!(f, "each column needs {cells} cells, one for each place and day, neither more nor fewer")
            }
            Self::OffsetCount { places } => {
                write!(f, "{places} places need {places} offsets from utc, neither more nor fewer")
            }
            Self::Offset { seconds } => write!(f, "an offset of {seconds} s is not within -86399 s to 86399 s"),
            Self::CellSize { degrees } => write!(f, "a cell of {degrees}° does not divide 180°"),
            Self::AnnouncedLength { days } => write!(f, "an announced length of {days} days is not within 28 to 31"),
            Self::AnnouncementOrder { first, second } => {
                write!(
                    f,
                    "announcement {second} does not follow announcement {first}: month and day must both be later"
                )
            }
            Self::AnnouncementGap { first, second, days, months } => {
                write!(
                    f,
                    "announcements {first} and {second} are {days} days apart, not 29 or 30 for each of {months}"
                )?;
                f.write_str(if *months == 1 { " month" } else { " months" })
            }
            Self::Absent(absent) => absent.fmt(f),
            Self::NoCrossing { date, reason } => {
                write!(f, "no such altitude of the Sun on {date}: {reason}; ask for one that it crosses on that date")
            }
        }
    }
}

impl core::error::Error for Error {}

impl From<Absent> for Error {
    fn from(absent: Absent) -> Self {
        Self::Absent(absent)
    }
}

/// A mark that a day does not have, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Absent {
    /// The mark that is missing.
    pub mark: Mark,
    /// The civil date on which it is missing.
    pub date: NaiveDate,
    /// Why it is missing.
    pub reason: AbsentReason,
}

impl Absent {
    pub(crate) const fn new(mark: Mark, date: NaiveDate, reason: AbsentReason) -> Self {
        Self { mark, date, reason }
    }
}

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mark, date, reason } = self;
        let remedy = match mark {
            Mark::Fajr | Mark::Maghrib | Mark::Isha => "a HighLatitude or Polar rule",
            Mark::Sunrise | Mark::Dhuhr | Mark::Asr | Mark::Sunset => "a Polar rule",
        };
        write!(f, "no {mark} on {date}: {reason}; set {remedy} to have one")
    }
}

impl core::error::Error for Absent {}

/// Why the Sun does not give a mark on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AbsentReason {
    /// The Sun stays above the altitude that defines the mark: no darkness, or no sunset.
    SunStaysAbove,
    /// The Sun stays below the altitude that defines the mark: no sunrise, or no shadow for Asr.
    SunStaysBelow,
}

impl fmt::Display for AbsentReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SunStaysAbove => "the Sun never sinks far enough",
            Self::SunStaysBelow => "the Sun never rises far enough",
        })
    }
}
