//! A cell with a date, or a part of one.

mod numbers;
mod persian;
mod signs;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

pub(crate) use persian::SolarCell;

use self::numbers::numbers;
use crate::fold::words;
use crate::vocabulary::{Word, hijri_month, meanings, month, weekday};

/// The content of a cell about a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateCell {
    pub(crate) day: Option<u8>,
    pub(crate) month: Option<u8>,
    pub(crate) year: Option<i32>,
    /// Two numbers of which either can be the day: as they are, the first and the second.
    pub(crate) pair: Option<(u8, u8)>,
    /// 1, Monday, to 7.
    pub(crate) weekday: Option<u8>,
    pub(crate) hijri: Option<HijriCell>,
    /// Parts of a day of the solar Hijri calendar that say no whole one.
    pub(crate) solar: Option<SolarCell>,
    /// The instant of which the date is the one in UTC.
    pub(crate) instant: Option<DateTime<Utc>>,
    /// The last day of a range for which the row is valid.
    pub(crate) last: Option<Box<DateCell>>,
}

/// A day of the Hijri calendar, or a part of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct HijriCell {
    pub(crate) day: Option<u8>,
    pub(crate) month: Option<u8>,
    pub(crate) year: Option<i32>,
}

impl DateCell {
    /// Whether it says a day and its month, in whatever order.
    pub(crate) const fn has_month(&self) -> bool {
        (self.day.is_some() && self.month.is_some()) || self.pair.is_some()
    }
}

/// A part of a date.
enum Part {
    Number { value: u32, length: usize },
    Month(u8),
    HijriMonth(u8),
    SolarMonth(u8),
    Weekday(u8),
}

/// The years that a timetable can be of.
const YEARS: std::ops::RangeInclusive<u32> = 1950..=2100;
const HIJRI_YEARS: std::ops::RangeInclusive<u32> = 1360..=1530;

/// The parts of a text; none if it has a word that no date has.
fn parts(text: &str) -> Option<Vec<Part>> {
    let words = words(text);
    if words.is_empty() || words.len() > 14 {
        return None;
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            if word.len() > 8 {
                return None;
            }
            parts.push(Part::Number { value: word.parse().ok()?, length: word.len() });
            at += 1;
            continue;
        }
        // Two or three words can be one name: `e hene`, `tashrin al-awwal`, `rabi al awwal`.
        let name = (1..=4.min(words.len() - at)).rev().find_map(|length| {
            let slice = words.get(at..at + length)?;
            let key = slice.concat();
            let part = month(&key).map(Part::Month);
            let part = part.or_else(|| hijri_month(&slice.join(" ")).map(Part::HijriMonth));
            let part = part.or_else(|| persian::month(&key).map(Part::SolarMonth));
            let part =
                part.or_else(|| if parts_have_weekday(&parts) { None } else { weekday(&key).map(Part::Weekday) });
            Some((length, part?))
        });
        match name {
            // `mar.` is Tuesday in French where a month follows.
            Some((length, Part::Month(_)))
                if weekday(word).is_some()
                    && words.get(at + length..).is_some_and(|rest| rest.iter().any(|word| month(word).is_some())) =>
            {
                parts.push(Part::Weekday(weekday(word)?));
                at += length;
            }
            Some((length, part)) => {
                parts.push(part);
                at += length;
            }
            None if is_filler(word) => at += 1,
            None => return None,
        }
    }
    Some(parts)
}

fn parts_have_weekday(parts: &[Part]) -> bool {
    parts.iter().any(|part| matches!(part, Part::Weekday(_)))
}

/// Words between the parts of a date.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "st" | "nd"
            | "rd"
            | "th"
            | "de"
            | "of"
            | "del"
            | "den"
            | "le"
            | "er"
            | "ce"
            | "h"
            | "ah"
            | "hijri"
            | "ad"
            | "e"
            | "the"
            | "г"
            | "года"
            | "هـ"
            | "ه"
            | "م"
            | "t"
            | "هجري"
            | "day"
            | "date"
            | "tarikh"
    ) || meanings(word).iter().any(|word| matches!(word, Word::Day | Word::Date | Word::Hijri | Word::Gregorian))
}

/// Reads a date in numbers or words; none for any other text.
pub(crate) fn read(text: &str) -> Option<DateCell> {
    let text = text.trim();
    if text.is_empty() || text.len() > 80 || text.contains(':') && !text.contains('T') && !text.contains("00:00") {
        return None;
    }
    if let Some(cell) = instant(text) {
        return Some(cell);
    }
    if let Some(cell) = signs::read(text) {
        return Some(cell);
    }
    if let Some(range) = range(text) {
        return Some(range);
    }
    single(text)
}

/// `1-10`, `11 to 20`: days of one month, the first and the last.
pub(crate) fn days(text: &str) -> Option<(u8, u8)> {
    let text = crate::fold::plain(text);
    let (first, last) = text.split_once('-').or_else(|| text.split_once(" to "))?;
    let day = |text: &str| text.trim().parse().ok().filter(|day| (1..=31).contains(day));
    let (first, last): (u8, u8) = (day(first)?, day(last)?);
    (first <= last).then_some((first, last))
}

/// `1-15 May`, `1 May - 15 May`, `01/05 to 15/05`.
fn range(text: &str) -> Option<DateCell> {
    let (first, last) = [" to ", " - ", " – ", " — ", " bis ", " au ", " until ", " till ", "–", " s/d "]
        .into_iter()
        .find_map(|separator| text.split_once(separator))
        .or_else(|| {
            // A hyphen between two numbers before the name of a month.
            let (first, rest) = text.split_once('-')?;
            let is_number = first.trim().len() <= 2 && first.trim().bytes().all(|byte| byte.is_ascii_digit());
            let rest_words = words(rest);
            let is_rest = rest_words
                .first()
                .is_some_and(|word| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()));
            let has_month = rest_words.get(1).is_some_and(|word| month(word).is_some());
            (is_number && is_rest && has_month).then_some((first, rest))
        })
        .or_else(|| {
            // `May 1-15`.
            let (first, rest) = text.split_once('-')?;
            let words = words(first);
            let named = words.first().is_some_and(|word| month(word).is_some()) && words.len() == 2;
            let number = rest.trim().len() <= 2
                && rest.trim().bytes().all(|byte| byte.is_ascii_digit())
                && !rest.trim().is_empty();
            (named && number).then_some((first, rest))
        })?;
    let (mut first, mut last) = (single(first)?, single(last)?);
    if first.month.is_none() && first.pair.is_none() {
        first.month = last.month;
    }
    if last.month.is_none() && last.pair.is_none() {
        last.month = first.month;
    }
    if first.year.is_none() {
        first.year = last.year;
    }
    let is_range = (first.day.is_some() || first.pair.is_some()) && (last.day.is_some() || last.pair.is_some());
    (is_range && first.hijri.is_none() && first.has_month()).then(|| DateCell { last: Some(Box::new(last)), ..first })
}

fn single(text: &str) -> Option<DateCell> {
    let parts = parts(text)?;
    let mut cell = DateCell {
        weekday: parts.iter().find_map(|part| if let Part::Weekday(day) = part { Some(*day) } else { None }),
        ..DateCell::default()
    };
    let gregorian = parts.iter().position(|part| matches!(part, Part::Month(_)));
    let hijri = parts.iter().position(|part| matches!(part, Part::HijriMonth(_)));
    if let (None, Some(month)) = (gregorian, solar_month(&parts)) {
        return Some(of_solar(month, &parts, cell));
    }
    match (gregorian, hijri) {
        // Both calendars in a cell: the numbers up to the first name's year belong to it.
        (Some(one), Some(other)) => {
            let first = one.min(other);
            let year =
                parts.get(first + 1).is_some_and(|part| matches!(part, Part::Number { value, .. } if *value >= 1000));
            let (before, behind) = parts.split_at(first + 1 + usize::from(year));
            let (named, of_hijri) = if one < other { (before, behind) } else { (behind, before) };
            numbers(named, &mut cell)?;
            cell.hijri = Some(of_hijri_numbers(of_hijri));
        }
        (None, Some(_)) => cell.hijri = Some(of_hijri_numbers(&parts)),
        _ => numbers(&parts, &mut cell)?,
    }
    Some(cell)
}

/// The month of the solar Hijri calendar that a folded word names.
pub(crate) fn solar_month_of(word: &str) -> Option<u8> {
    persian::month(word)
}

/// The year of that calendar.
pub(crate) fn solar_year_of(word: &str) -> Option<i32> {
    let year = word.parse().ok().filter(|year| persian::YEARS.contains(year))?;
    i32::try_from(year).ok()
}

fn solar_month(parts: &[Part]) -> Option<u8> {
    parts.iter().find_map(|part| if let Part::SolarMonth(month) = part { Some(*month) } else { None })
}

/// A date of the solar Hijri calendar: the civil one if it is whole.
fn of_solar(month: u8, parts: &[Part], cell: DateCell) -> DateCell {
    let values = values(parts);
    let solar = SolarCell {
        month: Some(month),
        day: values.iter().find_map(|(value, length)| small(*value, 31).filter(|_| *length <= 2)),
        year: values
            .iter()
            .find_map(|(value, _)| persian::YEARS.contains(value).then(|| i32::try_from(*value).ok())?),
    };
    let civil = solar.date().and_then(of);
    civil.map_or_else(
        || DateCell { solar: Some(solar), ..cell.clone() },
        |civil| DateCell { weekday: cell.weekday, ..civil },
    )
}

fn values(parts: &[Part]) -> Vec<(u32, usize)> {
    parts
        .iter()
        .filter_map(|part| if let Part::Number { value, length } = part { Some((*value, *length)) } else { None })
        .collect()
}

fn of_hijri_numbers(parts: &[Part]) -> HijriCell {
    let values = values(parts);
    HijriCell {
        day: values.iter().find_map(|(value, length)| small(*value, 30).filter(|_| *length <= 2)),
        month: parts.iter().find_map(|part| if let Part::HijriMonth(month) = part { Some(*month) } else { None }),
        year: values.iter().find_map(|(value, _)| HIJRI_YEARS.contains(value).then(|| i32::try_from(*value).ok())?),
    }
}

fn small(value: u32, most: u8) -> Option<u8> {
    u8::try_from(value).ok().filter(|value| (1..=most).contains(value))
}

/// The cell of a date.
pub(crate) fn of(date: NaiveDate) -> Option<DateCell> {
    use chrono::Datelike;
    Some(DateCell {
        day: u8::try_from(date.day()).ok(),
        month: u8::try_from(date.month()).ok(),
        year: Some(date.year()),
        ..DateCell::default()
    })
}

/// `2020-09-30T23:00:00.000Z`, `2025-01-05 00:00:00`.
fn instant(text: &str) -> Option<DateCell> {
    if !text
        .get(..5)?
        .bytes()
        .enumerate()
        .all(|(at, byte)| if at == 4 { matches!(byte, b'-' | b'/') } else { byte.is_ascii_digit() })
    {
        return None;
    }
    let (day, time) = text.split_once(['T', ' '])?;
    let mut cell = single(day).filter(DateCell::has_month)?;
    let has_zone = time.ends_with('Z') || time.contains('+') || time.matches('-').count() == 1;
    let time_of = time.get(..5).and_then(|time| NaiveTime::parse_from_str(time, "%H:%M").ok())?;
    if has_zone {
        let date = NaiveDate::from_ymd_opt(cell.year?, cell.month?.into(), cell.day?.into())?;
        let instant = DateTime::parse_from_rfc3339(text)
            .map_or_else(|_| date.and_time(time_of).and_utc(), |instant| instant.with_timezone(&Utc));
        cell.instant = time.ends_with('Z').then_some(instant);
    }
    Some(cell)
}

#[cfg(test)]
mod tests;
