//! The fields parsed so far, and the parts that they form.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::error::{Given, Part};
use super::parse_error::ParseError;
use super::pattern::{Field, Pattern, Side};
use super::read::{
    after_blanks, after_literal, after_month_word, exactly, expected, hijri_month, in_range, number, weekday, year,
};
use super::spelling::longest;
use super::variants::{self, AFTER_NOON, BEFORE, SOLAR};
use super::{DateParts, DayHalf};
use crate::hijri::{HijriDate, HijriMonth};

/// Stores a value, or refuses one that differs from the stored value.
fn keep<T: Copy + PartialEq>(slot: &mut Option<T>, value: T, what: &'static str, text: &str) -> Result<(), ParseError> {
    match slot.replace(value) {
        Some(former) if *slot != Some(former) => Err(ParseError::Contradiction { what, given: Given::new(text) }),
        _ => Ok(()),
    }
}

/// The parsed fields of one of the two dates.
#[derive(Default)]
struct ParsedDate {
    year: Option<i64>,
    month: Option<i64>,
    day: Option<i64>,
    is_before_era: Option<bool>,
}

/// The parsed fields.
#[derive(Default)]
pub(super) struct Parsed {
    gregorian: ParsedDate,
    hijri: ParsedDate,
    year_of_century: Option<i64>,
    day_of_year: Option<i64>,
    weekday: Option<Weekday>,
    hour24: Option<i64>,
    hour12: Option<i64>,
    half: Option<DayHalf>,
    minute: Option<i64>,
    second: Option<i64>,
}

impl Parsed {
    const fn side(&mut self, side: Side) -> &mut ParsedDate {
        match side {
            Side::Gregorian => &mut self.gregorian,
            Side::Hijri => &mut self.hijri,
        }
    }

    /// Parses a field, whose number has exactly these digits if they are known, and returns the text after it.
    pub(super) fn read<'t>(
        &mut self,
        field: Field,
        digits: Option<usize>,
        text: &'t str,
    ) -> Result<&'t str, ParseError> {
        let text = after_blanks(text);
        let named = |what, table| longest(table, text).ok_or_else(|| expected(what, text));
        let of_digits =
            |what, most| digits.map_or_else(|| number(what, most, text), |digits| exactly(what, digits, text));
        let two_digits = |what, least, greatest| {
            let (value, rest) = of_digits(what, 2)?;
            Ok::<_, ParseError>((in_range(what, value, least, greatest)?, rest))
        };
        Ok(match field {
            Field::Year(side) => {
                let (year, rest) = year("a year", digits, text)?;
                keep(&mut self.side(side).year, year, "the year", text)?;
                rest
            }
            Field::YearOfCentury => {
                let (year, rest) = two_digits("a year of two digits", 0, 99)?;
                keep(&mut self.year_of_century, year, "the year", text)?;
                rest
            }
            Field::Month(side) => {
                let (month, rest) = two_digits("a month", 1, 12)?;
                keep(&mut self.side(side).month, month, "the month", text)?;
                rest
            }
            Field::MonthName(Side::Hijri) | Field::MonthAbbreviation(Side::Hijri) => {
                let (month, rest) = hijri_month(text)?;
                keep(&mut self.hijri.month, i64::from(month.number()), "the month", text)?;
                rest
            }
            Field::MonthName(Side::Gregorian) | Field::MonthAbbreviation(Side::Gregorian) => {
                let (month, rest) = longest(variants::MONTHS, after_month_word(text))
                    .ok_or_else(|| expected("the name of a Gregorian month", text))?;
                keep(&mut self.gregorian.month, i64::from(month.trailing_zeros()), "the month", text)?;
                rest
            }
            Field::Day(side) => {
                let (day, rest) = two_digits("a day", 1, 31)?;
                keep(&mut self.side(side).day, day, "the day", text)?;
                rest
            }
            Field::DayOfYear => {
                let (day, rest) = of_digits("a day of the year", field.digits())?;
                keep(&mut self.day_of_year, in_range("a day of the year", day, 1, 366)?, "the day", text)?;
                rest
            }
            Field::IsoDate(side) => {
                let rest = after_literal("-", self.read(Field::Year(side), None, text)?)?;
                let rest = after_literal("-", self.read(Field::Month(side), None, rest)?)?;
                self.read(Field::Day(side), digits, rest)?
            }
            Field::Weekday(_) | Field::WeekdayAbbreviation => {
                let (weekday, rest) = weekday(text)?;
                keep(&mut self.weekday, weekday, "the weekday", text)?;
                rest
            }
            Field::Era(side) => {
                let (mark, rest) = match side {
                    Side::Gregorian => named("the mark of the Gregorian era", variants::ERAS)?,
                    Side::Hijri => named("the mark of the Hijri era", variants::HIJRI_ERAS)?,
                };
                if side == Side::Hijri && mark == SOLAR {
                    return Err(ParseError::SolarHijri { given: Given::new(text) });
                }
                keep(&mut self.side(side).is_before_era, mark == BEFORE, "the era", text)?;
                rest
            }
            Field::Hour24 => {
                let (hour, rest) = two_digits("an hour", 0, 23)?;
                keep(&mut self.hour24, hour, "the hour", text)?;
                rest
            }
            Field::Hour12 => {
                let (hour, rest) = two_digits("an hour", 1, 12)?;
                keep(&mut self.hour12, hour, "the hour", text)?;
                rest
            }
            Field::Minute => {
                let (minute, rest) = two_digits("a minute", 0, 59)?;
                keep(&mut self.minute, minute, "the minute", text)?;
                rest
            }
            Field::Second => {
                let (second, rest) = two_digits("a second", 0, 60)?;
                keep(&mut self.second, second, "the second", text)?;
                rest
            }
            Field::DayHalf | Field::DayHalfSmall => {
                let (mark, rest) = named("the mark of the half of the day", variants::DAY_HALVES)?;
                let half = if mark == AFTER_NOON { DayHalf::AfterNoon } else { DayHalf::BeforeNoon };
                keep(&mut self.half, half, "the half of the day", text)?;
                rest
            }
            Field::HourMinute => {
                let rest = after_literal(":", self.read(Field::Hour24, None, text)?)?;
                self.read(Field::Minute, digits, rest)?
            }
            Field::HourMinuteSecond => {
                let rest = after_literal(":", self.read(Field::HourMinute, None, text)?)?;
                self.read(Field::Second, digits, rest)?
            }
        })
    }

    /// Combines the parsed fields.
    pub(super) fn parts(&self, pattern: &Pattern<'_>, text: &str) -> Result<DateParts, ParseError> {
        let given = Given::new(text);
        let mut parts = DateParts::new();
        if pattern.names(Part::Date) {
            parts = parts.with_date(self.date(given)?);
            if self.weekday.is_some_and(|weekday| parts.weekday() != Some(weekday)) {
                return Err(ParseError::Contradiction { what: "the weekday", given });
            }
        } else if let Some(weekday) = self.weekday {
            parts = parts.with_weekday(weekday);
        }
        if pattern.names(Part::Hijri) {
            parts = parts.with_hijri(self.hijri.hijri(given)?);
        }
        if pattern.names(Part::Time) {
            parts = parts.with_time(self.time(given)?);
        }
        Ok(parts)
    }

    fn date(&self, given: Given) -> Result<NaiveDate, ParseError> {
        let year = match (self.gregorian.year, self.year_of_century) {
            (Some(_), _) => self.gregorian.year(given, NaiveDate::MIN.year(), NaiveDate::MAX.year())?,
            // The rule of C and chrono for two digits.
            (None, Some(year)) => i32::try_from(if year < 70 { 2000 + year } else { 1900 + year }).unwrap_or_default(),
            (None, None) => return Err(ParseError::Incomplete { what: "the year", given }),
        };
        if self.year_of_century.is_some_and(|two_digits| i64::from(year.rem_euclid(100)) != two_digits) {
            return Err(ParseError::Contradiction { what: "the year", given });
        }
        let date = match (self.gregorian.month, self.gregorian.day, self.day_of_year) {
            (Some(month), Some(day), _) => {
                let date = |day| NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?);
                date(day).ok_or_else(|| {
                    let length = (28..31).rev().find(|day| date(*day).is_some()).unwrap_or(31);
                    ParseError::Range { what: "a day", value: day, least: 1, greatest: length }
                })?
            }
            (None, None, Some(day)) => u32::try_from(day)
                .ok()
                .and_then(|day| NaiveDate::from_yo_opt(year, day))
                .ok_or(ParseError::Range { what: "a day of the year", value: day, least: 1, greatest: 365 })?,
            (None, ..) => return Err(ParseError::Incomplete { what: "the month", given }),
            (_, None, _) => return Err(ParseError::Incomplete { what: "the day", given }),
        };
        if self.day_of_year.is_some_and(|day| i64::from(date.ordinal()) != day) {
            return Err(ParseError::Contradiction { what: "the day", given });
        }
        Ok(date)
    }

    fn time(&self, given: Given) -> Result<NaiveTime, ParseError> {
        let is_after_noon = self.half == Some(DayHalf::AfterNoon);
        let hour = match (self.hour24, self.hour12, self.half) {
            (Some(hour), _, half) => {
                let contradicts = half.is_some() && (hour >= 12) != is_after_noon;
                if contradicts || self.hour12.is_some_and(|hour12| hour12 % 12 != hour % 12) {
                    return Err(ParseError::Contradiction { what: "the hour", given });
                }
                hour
            }
            (None, Some(hour), Some(_)) => hour % 12 + if is_after_noon { 12 } else { 0 },
            (None, Some(_), None) => return Err(ParseError::Incomplete { what: "the half of the day", given }),
            (None, None, _) => return Err(ParseError::Incomplete { what: "the hour", given }),
        };
        let minute = self.minute.ok_or(ParseError::Incomplete { what: "the minute", given })?;
        // chrono stores the leap second 60 as second 59 with 10⁹ more nanoseconds.
        let (second, nanoseconds) = match self.second.unwrap_or(0) {
            60 => (59, 1_000_000_000),
            second => (second, 0),
        };
        let whole = |number: i64| u32::try_from(number).unwrap_or_default();
        NaiveTime::from_hms_nano_opt(whole(hour), whole(minute), whole(second), nanoseconds)
            .ok_or(ParseError::Incomplete { what: "the time", given })
    }
}

impl ParsedDate {
    /// The year, which is counted within the era if there is a mark of an era.
    fn year(&self, given: Given, least: i32, greatest: i32) -> Result<i32, ParseError> {
        let year = self.year.ok_or(ParseError::Incomplete { what: "the year", given })?;
        let year = match self.is_before_era {
            Some(is_before) => {
                let furthest = if is_before { 1 - i64::from(least) } else { i64::from(greatest) };
                let year = in_range("a year of an era", year, 1, furthest)?;
                if is_before { 1 - year } else { year }
            }
            None => year,
        };
        let range = ParseError::Range { what: "a year", value: year, least: least.into(), greatest: greatest.into() };
        i32::try_from(year).ok().filter(|year| (least..=greatest).contains(year)).ok_or(range)
    }

    fn hijri(&self, given: Given) -> Result<HijriDate, ParseError> {
        let year = self.year(given, i32::MIN, i32::MAX)?;
        let month = self.month.ok_or(ParseError::Incomplete { what: "the month", given })?;
        let day = self.day.ok_or(ParseError::Incomplete { what: "the day", given })?;
        let month = u8::try_from(month).ok().and_then(|month| HijriMonth::new(month).ok());
        let date = month.zip(u8::try_from(day).ok()).and_then(|(month, day)| HijriDate::new(year, month, day).ok());
        date.ok_or(ParseError::Range { what: "a day", value: day, least: 1, greatest: HijriDate::MAX_DAY.into() })
    }
}
