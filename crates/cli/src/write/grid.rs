//! The rows and columns of several days, shared by all formats for people.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta};
use miqat::hijri::HijriMonth;
use miqat::locale::{DateParts, Lang, Length, MonthForm, Pattern, Style, Width};
use miqat::{Mark, Prayer};
use miqat_places::Zone;

use super::{ABSENT, days_later, line, pattern};
use crate::choices::Words;
use crate::plan::{Day, Plan};
use crate::words::{Heading, heading};

/// The columns of a page of several days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The date first, then the prayer times.
    Days,
    /// For a month of fasting: the Hijri day first, and imsak before Fajr.
    Fast,
}

/// The interval after sunset from which Maghrib gets its own column: margins of timetables are shorter, and redness in the east
/// fades later.
const OWN_SUNSET: TimeDelta = TimeDelta::minutes(5);

/// The day of Ramadan on which the last ten nights begin; the night of a day precedes it.
const FIRST_OF_LAST_NIGHTS: u8 = 21;

const DAY: Pattern = pattern("%-d");
const DAY_AND_MONTH: Pattern = pattern("%-d %b");
const HIJRI_DAY: Pattern = pattern("%-Ed");
const HIJRI_DAY_AND_MONTH: Pattern = pattern("%-Ed %Eb");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Date,
    HijriDay,
    Weekday,
    Imsak,
    Mark(Mark),
    Iqama(Prayer),
}

/// The contents of a cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    pub text: String,
    /// Its instant, and the number of days after the row's date on which it falls.
    pub at: Option<(DateTime<Zone>, i64)>,
}

impl Cell {
    fn of(text: String) -> Self {
        Self { text, at: None }
    }

    pub fn time(time: Option<DateTime<Zone>>, day: &Day, words: Words) -> Self {
        match time {
            None => Self::of(ABSENT.to_owned()),
            Some(time) => Self { text: words.time(&time), at: Some((time, days_later(&time, day.date))) },
        }
    }

    /// With the symbol of another date.
    pub fn marked(&self, words: Words) -> String {
        match self.other_date(words) {
            Some(mark) => format!("{} {mark}", self.text),
            None => self.text.clone(),
        }
    }

    /// The symbol of another date, if the time falls on one: "+1".
    pub fn other_date(&self, words: Words) -> Option<String> {
        let days = self.at.map(|(_, days)| days).filter(|days| *days != 0)?;
        Some(format!("{}{}", if days > 0 { '+' } else { '-' }, words.digits.number(days.abs())))
    }
}

/// The marks on a page of some days; sunset is included where it differs from Maghrib.
pub fn marks(days: &[Day]) -> Vec<Mark> {
    let is_apart = |day: &Day| {
        let (sunset, maghrib) = (day.times.time(Mark::Sunset), day.times.time(Mark::Maghrib));
        matches!((sunset, maghrib), (Ok(sunset), Ok(maghrib)) if maghrib - sunset > OWN_SUNSET)
    };
    let has_sunset = days.iter().any(is_apart);
    Mark::ALL.into_iter().filter(|mark| *mark != Mark::Sunset || has_sunset).collect()
}

/// The columns of a page.
pub fn columns(plan: &Plan, kind: Kind, days: &[Day]) -> Vec<Column> {
    let dates = match kind {
        Kind::Days => &[Column::Date, Column::Weekday, Column::HijriDay][..],
        Kind::Fast => &[Column::HijriDay, Column::Weekday, Column::Date, Column::Imsak],
    };
    let iqama = |mark: Mark| mark.prayer().filter(|prayer| plan.has_iqama(*prayer)).map(Column::Iqama);
    let times = marks(days).into_iter().flat_map(|mark| [Some(Column::Mark(mark)), iqama(mark)]);
    dates.iter().copied().chain(times.flatten()).collect()
}

impl Column {
    pub fn heading(self, lang: Lang) -> String {
        match self {
            Self::Date => heading(lang, Heading::Date),
            Self::HijriDay => lang.hijri_era(1, Width::Abbreviated).to_owned(),
            Self::Weekday => String::new(),
            Self::Imsak => heading(lang, Heading::Imsak),
            Self::Mark(mark) => mark.name(lang).to_owned(),
            Self::Iqama(_) => heading(lang, Heading::Iqama),
        }
    }

    /// The cell of a day in this column; `is_first` on the first row of a page, which names the month.
    pub fn cell(self, plan: &Plan, day: &Day, words: Words, kind: Kind, is_first: bool) -> Cell {
        let locale = words.locale();
        match (self, kind) {
            (Self::Date, Kind::Days) if is_first || day.date.day() == 1 => {
                Cell::of(line(locale, DAY_AND_MONTH, day.date.into()))
            }
            (Self::Date, Kind::Days) => Cell::of(line(locale, DAY, day.date.into())),
            (Self::Date, Kind::Fast) => Cell::of(line(locale, DAY_AND_MONTH, day.date.into())),
            (Self::HijriDay, Kind::Days) if is_first || day.hijri.day() == 1 => {
                Cell::of(line(locale, HIJRI_DAY_AND_MONTH, day.hijri.into()))
            }
            (Self::HijriDay, _) => Cell::of(line(locale, HIJRI_DAY, day.hijri.into())),
            (Self::Weekday, _) => Cell::of(words.lang.weekday(day.date.weekday(), Width::Abbreviated).to_owned()),
            (Self::Imsak, _) => {
                let imsak = day.other.iter().find(|other| other.key == "imsak");
                Cell::time(imsak.and_then(|other| other.time(words.precision).ok()), day, words)
            }
            (Self::Mark(mark), _) => Cell::time(day.time(mark, words.precision).ok(), day, words),
            (Self::Iqama(prayer), _) => {
                let times = congregations(plan, day, prayer, words);
                Cell::of(if times.is_empty() { ABSENT.to_owned() } else { times.join(" ") })
            }
        }
    }
}

/// When the congregations of a prayer begin; on Fridays the Friday prayers replace Dhuhr's.
pub fn congregations(plan: &Plan, day: &Day, prayer: Prayer, words: Words) -> Vec<String> {
    let jumuah = if prayer == Prayer::Dhuhr { plan.jumuah(day) } else { Vec::new() };
    let at = if jumuah.is_empty() { plan.iqama(day, prayer).into_iter().collect() } else { jumuah };
    at.iter().map(|at| words.time(at)).collect()
}

/// Whether the night before a day is one of the last ten of Ramadan.
pub fn is_of_last_ten(day: &Day) -> bool {
    day.hijri.month() == HijriMonth::Ramadan && day.hijri.day() >= FIRST_OF_LAST_NIGHTS
}

/// A Hijri year; years before the Hijra are counted backwards from it.
pub fn hijri_year(words: Words, year: i32) -> String {
    if year > 0 {
        return words.digits.number(year.into()).to_string();
    }
    let before = words.digits.number(1 - i64::from(year));
    format!("{before} {}", words.lang.hijri_era(year, Width::Abbreviated))
}

/// The Hijri months of some days: "Ramadan 1448", "Rajab – Sha'ban 1448".
pub fn hijri_period(days: &[Day], words: Words) -> String {
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return String::new() };
    let name = |month| words.lang.hijri_month(month, MonthForm::Wide, Style::Standard);
    let whole = |day: &Day| format!("{} {}", name(day.hijri.month()), hijri_year(words, day.hijri.year()));
    let (a, b) = (first.hijri, last.hijri);
    if (a.year(), a.month()) == (b.year(), b.month()) {
        return whole(last);
    }
    let before = if a.year() == b.year() { name(a.month()).to_owned() } else { whole(first) };
    format!("{before} – {}", whole(last))
}

/// The Gregorian dates of some days: a full month or year by name, otherwise a range.
pub fn gregorian_period(days: &[Day], words: Words) -> String {
    const MONTH_AND_YEAR: Pattern = pattern("%B %Y");
    const YEAR: Pattern = pattern("%Y");
    let (Some(first), Some(last)) = (days.first().map(|day| day.date), days.last().map(|day| day.date)) else {
        return String::new();
    };
    let locale = words.locale();
    let written = |date: NaiveDate, pattern| line(locale, pattern, DateParts::from(date));
    let ends_a_month = last.succ_opt().is_none_or(|next| next.day() == 1);
    if first.day() == 1 && ends_a_month && first.year() == last.year() {
        match (first.month(), last.month()) {
            (a, b) if a == b => return written(first, MONTH_AND_YEAR),
            (1, 12) => return written(first, YEAR),
            _ => {}
        }
    }
    let long = locale.date_pattern(Length::Long);
    if first == last {
        return written(first, locale.date_pattern(Length::Full));
    }
    format!("{} – {}", written(first, long), written(last, long))
}
