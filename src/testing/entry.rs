//! The times of a day on a printed page.

use alloc::borrow::ToOwned;
use core::fmt;
use core::str::FromStr;

use chrono::{NaiveTime, Timelike};

use super::read_error::{Fault, ReadError};
use crate::text::Plain;
use crate::{Mark, PerMark};

/// The marks of a page without a column for sunset.
pub(super) const SIX: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

/// The entry of a printed page for a mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a page says nothing, that there is none, or a time")]
pub enum Entry {
    /// Nothing: there is no such column, or its cell is empty.
    #[default]
    Blank,
    /// That the date does not have the mark: a dash.
    Dash,
    /// The mark's time on the page's own clock, without a date. Seconds are dropped when it is compared.
    Time(NaiveTime),
}

impl Entry {
    /// The time; none for a blank and for a dash.
    pub const fn time(self) -> Option<NaiveTime> {
        match self {
            Self::Time(time) => Some(time),
            Self::Blank | Self::Dash => None,
        }
    }

    /// The entry of a cell: nothing, `-`, or `HH:MM`.
    pub(super) fn read(cell: &str) -> Result<Self, ReadError> {
        let not_a_time = || ReadError::new(Fault::Minute(cell.to_owned()));
        Plain::read(cell.trim(), |plain| match plain {
            "" => Ok(Self::Blank),
            "-" | "–" | "—" | "−" => Ok(Self::Dash),
            _ => minute(plain).map(Self::Time).ok_or_else(not_a_time),
        })
    }
}

/// The minute of `HH:MM` or `H:MM`, 0:00 to 23:59.
fn minute(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    let is_number = |text: &str, lengths: &[usize]| {
        lengths.contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit())
    };
    if !is_number(hour, &[1, 2]) || !is_number(minute, &[2]) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// `04:57`, `-` for a dash, nothing for a blank.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => Ok(()),
            Self::Dash => f.write_str("-"),
            Self::Time(time) => write!(f, "{:02}:{:02}", time.hour(), time.minute()),
        }
    }
}

/// The minutes that a page prints for a day, on its own clock.
///
/// # Examples
///
/// ```
/// use miqat::Mark;
/// use miqat::testing::{Entry, Printed};
/// let page: Printed = "04:57 06:28 11:42 14:36 16:56 18:17".parse()?;
/// assert_eq!(page.entry(Mark::Maghrib).time().unwrap().to_string(), "16:56:00");
/// assert_eq!(page.entry(Mark::Sunset), Entry::Blank);
/// // Tromsø on 21 June: the page has noon and Asr only.
/// let june: Printed = "- - 12:46 17:58 - -".parse()?;
/// assert_eq!(june.entry(Mark::Fajr), Entry::Dash);
/// # Ok::<(), miqat::testing::ReadError>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Printed {
    entries: PerMark<Entry>,
}

impl Printed {
    /// A page of which every mark is blank.
    pub const BLANK: Self = Self { entries: PerMark::splat(Entry::Blank) };

    /// The page with these entries.
    pub const fn new(entries: PerMark<Entry>) -> Self {
        Self { entries }
    }

    /// With another entry for a mark.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::Mark;
    /// use miqat::chrono::NaiveTime;
    /// use miqat::testing::{Entry, Printed};
    /// let noon = Printed::BLANK.with(Mark::Dhuhr, Entry::Time(NaiveTime::from_hms_opt(11, 42, 0).unwrap()));
    /// assert_eq!(noon.to_string(), "? ? 11:42 ? ? ?");
    /// ```
    #[must_use]
    pub const fn with(self, mark: Mark, entry: Entry) -> Self {
        Self { entries: self.entries.with(mark, entry) }
    }

    /// The entry of the page for a mark.
    pub fn entry(&self, mark: impl Into<Mark>) -> Entry {
        self.entries[mark.into()]
    }

    /// Each mark with what the page says of it, in the order of the day.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Mark, Entry)> + DoubleEndedIterator {
        self.entries.iter().map(|(mark, entry)| (mark, *entry))
    }

    /// Whether the page says nothing of any mark.
    pub fn is_blank(&self) -> bool {
        self.iter().all(|(_, entry)| entry == Entry::Blank)
    }
}

/// Reads the times of Fajr, sunrise, Dhuhr, Asr, Maghrib and Isha as `HH:MM` with spaces between them; of seven times the
/// fifth is sunset. A dash is a mark that the date does not have, a question mark one of which the page says nothing.
///
/// # Errors
///
/// [`ReadError`] for another number of times, and for what is neither a time of 00:00 to 23:59 nor a dash nor a question mark.
///
/// # Examples
///
/// ```
/// use miqat::testing::Printed;
/// assert_eq!("4:57 6:28 11:42 14:36 16:56 18:17".parse::<Printed>()?.to_string(), "04:57 06:28 11:42 14:36 16:56 18:17");
/// assert_eq!(
///     "04:57 06:28 11:42".parse::<Printed>().unwrap_err().to_string(),
///     "3 times: six are expected, Fajr, Sunrise, Dhuhr, Asr, Maghrib and Isha, or seven with Sunset before Maghrib"
/// );
/// assert_eq!(
///     "04:57 06:28 11:42 14:36 16:56 18:77".parse::<Printed>().unwrap_err().to_string(),
///     "'18:77' is neither a time HH:MM nor a dash"
/// );
/// # Ok::<(), miqat::testing::ReadError>(())
/// ```
impl FromStr for Printed {
    type Err = ReadError;

    fn from_str(text: &str) -> Result<Self, ReadError> {
        let count = text.split_whitespace().count();
        let marks: &[Mark] = match count {
            6 => &SIX,
            Mark::COUNT => &Mark::ALL,
            _ => return Err(ReadError::new(Fault::Count(count))),
        };
        let mut page = Self::BLANK;
        for (mark, word) in marks.iter().zip(text.split_whitespace()) {
            *page.entries.get_mut(*mark) = if word == "?" { Entry::Blank } else { Entry::read(word)? };
        }
        Ok(page)
    }
}

/// The text that is read: six times, or seven where the page has sunset.
impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (mark, entry) in self.iter() {
            match entry {
                Entry::Blank if mark == Mark::Sunset => continue,
                Entry::Blank => f.write_str(if mark == Mark::Fajr { "?" } else { " ?" })?,
                entry => write!(f, "{}{entry}", if mark == Mark::Fajr { "" } else { " " })?,
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Printed({self})")
    }
}
