//! What can go wrong, and what can be missing.

use core::fmt;

use chrono::NaiveDate;

use crate::{Absent, AbsentReason, Expected};

/// The days of the longest month that any Hijri calendar here has.
pub(crate) const LONGEST_MONTH_DAYS: u8 = 31;

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
    /// An air pressure that is not a number or lies outside 0 hPa..=1200 hPa.
    Pressure {
        /// The pressure given, in hectopascals.
        hectopascals: f64,
    },
    /// An air temperature that is not a number or lies outside −100 °C..=60 °C.
    Temperature {
        /// The temperature given, in degrees Celsius.
        celsius: f64,
    },
    /// A span that a shift does not hold exactly: not whole milliseconds, or beyond ±24.8 days.
    Shift {
        /// The span given, in seconds.
        seconds: f64,
    },
    /// A date outside the years 1 to 4000, for which the sky is computed.
    DateOutOfRange {
        /// The date asked for.
        date: NaiveDate,
    },
    /// An instant that is not a number or lies beyond the dates that chrono can hold.
    InstantOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// An instant that is not a number or lies outside the years 1 to 4000, for which the sky is computed.
    SkyOutOfRange {
        /// The instant, in days from J2000.0.
        days: f64,
    },
    /// A lunation outside −24 740..=24 765, those of the years 1 to 4000 and a year more on both sides.
    Lunation {
        /// The number of the lunation.
        lunation: i32,
    },
    /// A number of days that leads from a date beyond those that chrono can hold.
    DaysOutOfRange {
        /// The days to be added.
        days: i64,
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
    /// A text that is not what was expected; the message says what is.
    Text(Expected),
    /// A Hijri day that no month of any calendar here has, outside 1..=31, or that this month does not have.
    HijriDay {
        /// The year asked for.
        year: i32,
        /// The month asked for, 1..=12.
        month: u8,
        /// The day given.
        day: u8,
        /// How many days the month has; 31, the most that any has, where no calendar was asked.
        length: u8,
    },
    /// A Hijri year, or a number of years between two dates, that an `i32` cannot hold.
    HijriYear {
        /// The year, or the number of years.
        year: i64,
    },
    /// A Hijri year that a Hijri calendar does not cover.
    HijriYearOutOfRange {
        /// The Hijri year asked for.
        year: i32,
        /// The first Hijri year covered.
        first_year: i32,
        /// The last Hijri year covered.
        last_year: i32,
    },
    /// A civil date that a Hijri calendar does not cover.
    HijriDateOutOfRange {
        /// The date asked for.
        date: NaiveDate,
        /// The first Hijri year covered.
        first_year: i32,
        /// The last Hijri year covered.
        last_year: i32,
    },
    /// A Hijri month of which no announcement tells what is asked: when it begins, or when it ends.
    HijriMonthNotAnnounced {
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
    HijriDateNotAnnounced {
        /// The date asked for.
        date: NaiveDate,
        /// The first Hijri year announced.
        first_year: i32,
        /// The last Hijri year announced.
        last_year: i32,
    },
    /// A Hijri month or a date asked of an empty list of announcements.
    NothingAnnounced,
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
        /// The first one's place in the list, from 0; the second is the next.
        first: u32,
        /// How many days lie between the two month starts.
        days: i32,
        /// How many months lie between the two month starts; [`u32::MAX`] stands for that many and for more.
        months: u32,
        /// The length in days that was announced with the first one.
        length: Option<u8>,
    },
    /// An announcement that the calendar under it contradicts: between them, a month has too few or too many days.
    AnnouncementSeam {
        /// The announcement's place in the list, from 0.
        announcement: u32,
        /// The year of the month that has one end by the announcement and the other by the calendar.
        year: i32,
        /// That month, 1..=12.
        month: u8,
        /// How many days it would have.
        days: i32,
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
            Self::Pressure { hectopascals } => {
                write!(f, "an air pressure of {hectopascals} hPa is not within 0 hPa to 1200 hPa")
            }
            Self::Temperature { celsius } => {
                write!(f, "an air temperature of {celsius} °C is not within -100 °C to 60 °C")
            }
            Self::Shift { seconds } => {
                write!(f, "a shift of {seconds} s is not whole milliseconds within -2147483.648 s to 2147483.647 s")
            }
            Self::DateOutOfRange { date } => {
                write!(f, "the date {date} is outside the years 1 to 4000, for which the sky is computed")
            }
            Self::InstantOutOfRange { days } => {
                write!(f, "an instant {days} days from 2000-01-01 is outside the years -262143 to 262142")
            }
            Self::SkyOutOfRange { days } => {
                write!(
                    f,
                    "an instant {days} days from 2000-01-01 is outside the years 1 to 4000, for which the sky is computed"
                )
            }
            Self::Lunation { lunation } => write!(f, "a lunation {lunation} is not within -24740 to 24765"),
            Self::DaysOutOfRange { days } => {
                write!(f, "a step of {days} days leads outside the years -262143 to 262142")
            }
            Self::DateSkipped { date } => {
                write!(f, "the date {date} did not exist at this place: its clocks jumped over it")
            }
            Self::HijriMonth { month } => write!(f, "a Hijri month {month} is not within 1 to 12"),
            Self::Text(expected) => expected.fmt(f),
            Self::HijriDay { year, month, day, length } if *length < LONGEST_MONTH_DAYS => {
                write!(
                    f,
                    "day {day} is not within 1 to {length}, the days of Hijri month {}-{month:02}",
                    IsoYear(*year)
                )
            }
            Self::HijriDay { year, month, day, length } => {
                write!(f, "day {day} of Hijri month {}-{month:02} is not within 1 to {length}", IsoYear(*year))
            }
            Self::HijriYear { year } => {
                write!(f, "a Hijri year {year} is not within {} to {}", i32::MIN, i32::MAX)
            }
            Self::HijriYearOutOfRange { year, first_year, last_year } => {
                write!(
                    f,
                    "the Hijri year {year} is outside this calendar, which covers the years {first_year} to {last_year} AH"
                )
            }
            Self::HijriDateOutOfRange { date, first_year, last_year } => {
                write!(
                    f,
                    "the date {date} is outside this Hijri calendar, which covers the years {first_year} to {last_year} AH"
                )
            }
            Self::HijriMonthNotAnnounced { year, month, first_year, last_year } => {
                write!(
                    f,
                    "no announcement covers Hijri month {}-{month:02}; announced are months of {first_year} to {last_year} AH",
                    IsoYear(*year)
                )
            }
            Self::HijriDateNotAnnounced { date, first_year, last_year } => {
                write!(
                    f,
                    "no announcement covers the date {date}; announced are months of {first_year} to {last_year} AH"
                )
            }
            Self::NothingAnnounced => f.write_str("nothing is announced: the list of Hijri month starts is empty"),
            Self::HijriMonthLength { year, month, days } => {
                write!(f, "a length of {days} days for Hijri month {}-{month:02} is not within 1 to 31", IsoYear(*year))
            }
            Self::HijriNoEvening { year, month } => {
                let year = IsoYear(*year);
                write!(
                    f,
                    "no evening within 6 days of the conjunction begins Hijri month {year}-{month:02} by this rule"
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
            Self::AnnouncementGap { first, days, months, length } => {
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
            Self::AnnouncementSeam { announcement, year, month, days } => {
                let year = IsoYear(*year);
                write!(
                    f,
                    "announcement {announcement} and the calendar under it leave {days} days to Hijri month {year}-{month:02}, not 29 or 30"
                )
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

/// A year as ISO 8601 and chrono write it: four digits at least after the sign, and a sign where there are more.
pub(crate) struct IsoYear(pub(crate) i32);

impl fmt::Display for IsoYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            year @ 0..=9_999 => write!(f, "{year:04}"),
            // The width counts the sign.
            year => write!(f, "{year:+05}"),
        }
    }
}
