//! Dates as people write them: in numbers or with the month's name, of either calendar, or from today.

use chrono::{Datelike, Days, Local, NaiveDate};
use clap::ValueEnum;
use miqat::hijri::{HijriDate, HijriMonth};
use miqat::locale::{Digits, Lang, Locale, ParseError, Pattern};
use miqat::{Error, plain_letters};

use crate::minus::unveiled;
use crate::patterns::pattern;

/// The calendar of a year in a numeric date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// A year in [`HIJRI_YEARS`] is Hijri, any other Gregorian.
    Either,
    Gregorian,
    /// Always Gregorian; a Hijri date needs the name of its month.
    GregorianOrNamed,
    Hijri,
}

/// The years that are read as Hijri by default: 1882 to 2174 CE. As Gregorian years these numbers are medieval.
pub const HIJRI_YEARS: core::ops::RangeInclusive<i32> = 1300..=1600;

/// The days of a long month.
const USUAL_LONGEST_MONTH: u8 = 30;

/// Which number comes first in a date whose year is last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// A date as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    Gregorian(NaiveDate),
    /// The month may not have this day.
    Hijri(HijriDate),
    /// A number of days after today.
    FromToday(i64),
}

/// The words for yesterday, today and tomorrow. CLDR 48.2, `fields`, `day`, `relative-type`.
const RELATIVE: [(Lang, [&str; 3]); 9] = [
    (Lang::En, ["yesterday", "today", "tomorrow"]),
    (Lang::Ar, ["أمس", "اليوم", "غدًا"]),
    (Lang::Tr, ["dün", "bugün", "yarın"]),
    (Lang::Id, ["kemarin", "hari ini", "besok"]),
    (Lang::Ms, ["semalam", "hari ini", "esok"]),
    (Lang::Ur, ["گزشتہ کل", "آج", "آئندہ کل"]),
    (Lang::Fa, ["دیروز", "امروز", "فردا"]),
    (Lang::Bn, ["গতকাল", "আজ", "আগামীকাল"]),
    (Lang::Fr, ["hier", "aujourd’hui", "demain"]),
];

/// The most digits in an offset from today, such as `+1`.
const MOST_DAYS_DIGITS: usize = 5;

const GREGORIAN_NAMED: [Pattern; 4] =
    [pattern("%-d %B %-Y"), pattern("%-d %B %-Y %N"), pattern("%B %-d %-Y"), pattern("%B %-d %-Y %N")];
const HIJRI_NAMED: [Pattern; 4] =
    [pattern("%-Ed %EB %-EY"), pattern("%-Ed %EB %-EY %EN"), pattern("%EB %-Ed %-EY"), pattern("%EB %-Ed %-EY %EN")];

/// Normalises typed or pasted text: digits become 0 to 9, and invisible characters are removed.
pub fn plain(given: &str) -> String {
    let digit = |letter: char| Digits::value(letter).and_then(|value| char::from_digit(value, 10)).unwrap_or(letter);
    plain_letters(&unveiled(given)).map(digit).collect::<String>().trim().to_owned()
}

/// Today, by the machine's clock and time zone.
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Adds days to a date.
///
/// # Errors
///
/// A message if the result is out of range.
pub fn days_after(today: NaiveDate, days: i64) -> Result<NaiveDate, String> {
    let by = Days::new(days.unsigned_abs());
    let day = if days < 0 { today.checked_sub_days(by) } else { today.checked_add_days(by) };
    day.ok_or_else(|| format!("{days:+} days from today are further than a date goes"))
}

/// The expected forms, with examples.
const fn wanted(years: Years) -> &'static str {
    match years {
        Years::Either => {
            "a date is wanted, such as 2024-11-24, 24/11/2024, 24 November 2024, 1446-05-22, 22 Jumada I 1446, today or +1"
        }
        Years::GregorianOrNamed => {
            "a date is wanted, such as 2024-11-24, 24/11/2024, 24 November 2024, 22 Jumada I 1446, today or +1"
        }
        Years::Gregorian => "a Gregorian date is wanted, such as 2024-11-24, 24/11/2024, 24 November 2024, today or +1",
        Years::Hijri => "a Hijri date is wanted, such as 1446-05-22, 22/5/1446 or 22 Jumada I 1446",
    }
}

/// Reads a date.
///
/// # Errors
///
/// A message with the text and the expected form; for a date that can be read in two ways, both readings.
pub fn read(given: &str, years: Years, order: Option<Order>) -> Result<Written, String> {
    let given = plain(given);
    let read = match relative(&given) {
        Some(days) => Ok(Written::FromToday(days)),
        None => match era(&given).and_then(|(numbers, era)| self::numbers(numbers, era.unwrap_or(years), order)) {
            Some(read) => read,
            None => named(&given),
        },
    };
    let fault = match (read, years) {
        (Ok(Written::Hijri(_)), Years::Gregorian) => "is a Hijri date".to_owned(),
        (Ok(Written::Gregorian(_)), Years::Hijri) => "is a Gregorian date".to_owned(),
        (Ok(written), _) => return Ok(written),
        (Err(fault), _) => fault,
    };
    Err(format!("'{given}' {fault}; {}", wanted(years)))
}

/// The offset from today given by a word or a signed number.
fn relative(given: &str) -> Option<i64> {
    let simple = given.to_lowercase().replace('\'', "’");
    let simple = simple.split_whitespace().collect::<Vec<_>>().join(" ");
    let words =
        RELATIVE.iter().find_map(|(_, words)| words.iter().position(|word| *word == simple || same(word, given)));
    if let Some(place) = words {
        return i64::try_from(place).ok().map(|place| place - 1);
    }
    let (sign, digits) =
        given.strip_prefix('+').map(|rest| (1, rest)).or_else(|| Some((-1, given.strip_prefix('-')?)))?;
    let digits = digits.strip_suffix("days").or_else(|| digits.strip_suffix("day")).unwrap_or(digits).trim();
    let is_number =
        (1..=MOST_DAYS_DIGITS).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| digits.parse::<i64>().ok()).flatten().map(|days| sign * days)
}

/// Whether two words are equal when hamza and vowel signs are ignored.
fn same(a: &str, b: &str) -> bool {
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|letter| !('\u{64B}'..='\u{655}').contains(letter))
            .map(|letter| if matches!(letter, 'أ' | 'إ' | 'آ') { 'ا' } else { letter })
            .collect()
    };
    bare(a) == bare(b)
}

/// The numbers of a date and the calendar of the era behind them, "19/7/1427 هجري" or "13/8/2006 ميلادي"; none if another text
/// is there, or an era that counts backwards.
fn era(given: &str) -> Option<(&str, Option<Years>)> {
    let (numbers, mark) = given.split_at(given.rfind(|letter: char| letter.is_ascii_digit())? + 1);
    if mark.trim().is_empty() {
        return Some((given, None));
    }
    // The mark alone is unknown: the year 1 is that of its era.
    let first = format!("1-1-1 {mark}");
    let locale = Locale::new(Lang::En);
    let hijri = || locale.parse(&pattern("%-EY-%-Em-%-Ed %EN"), &first).ok()?.hijri().map(|date| date.year());
    let gregorian = || locale.parse(&pattern("%-Y-%-m-%-d %N"), &first).ok()?.date().map(|date| date.year());
    let years = match (hijri(), gregorian()) {
        (Some(1), _) => Years::Hijri,
        (_, Some(1)) => Years::Gregorian,
        _ => return None,
    };
    Some((numbers, Some(years)))
}

/// Reads a date of three numbers; none if the text does not have this form.
fn numbers(given: &str, years: Years, order: Option<Order>) -> Option<Result<Written, String>> {
    if given.starts_with(['-', '+']) {
        return Some(signed(given, years));
    }
    let separator = given.chars().find(|letter| "-/.ـ".contains(*letter))?;
    let parts: Vec<&str> = given.split(separator).map(str::trim).collect();
    let is_number =
        |part: &str, width: usize| (1..=width).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !given.chars().all(|letter| letter.is_ascii_digit() || "-/. ـ".contains(letter)) {
        return None;
    }
    let &[first, middle, last] = parts.as_slice() else { return Some(Err("is not a whole date".to_owned())) };
    let year_leads = first.len() == 4;
    let (year, day) = if year_leads { (first, last) } else { (last, first) };
    if year.len() != 4 || !is_number(year, 4) || !is_number(middle, 2) || !is_number(day, 2) {
        return Some(Err("is not a date with a year in four digits".to_owned()));
    }
    let [Ok(year), Ok(month), Ok(day)] = [year, middle, day].map(str::parse::<u16>) else { return None };
    let year = i32::from(year);
    let is_hijri = match years {
        Years::Either => HIJRI_YEARS.contains(&year),
        Years::Gregorian | Years::GregorianOrNamed => false,
        Years::Hijri => true,
    };
    // Nobody writes the day before the month when the year comes first, nor the month before the day when dots, or the tatweel of
    // Arabic texts, separate the numbers.
    let is_clear = year_leads || matches!(separator, '.' | 'ـ');
    Some(if is_hijri {
        hijri(year, month, day)
    } else {
        gregorian(year, (day, month), order.filter(|_| !is_clear), is_clear)
    })
}

fn hijri(year: i32, month: u16, day: u16) -> Result<Written, String> {
    let month =
        HijriMonth::new(u8::try_from(month).unwrap_or(u8::MAX)).map_err(|error| format!("is not a date: {error}"))?;
    HijriDate::new(year, month, u8::try_from(day).unwrap_or(u8::MAX))
        .map(Written::Hijri)
        .map_err(|error| format!("is not a date: {error}"))
}

/// A Gregorian date from two numbers; the second is the month unless the option puts it first.
fn gregorian(year: i32, (first, second): (u16, u16), order: Option<Order>, is_clear: bool) -> Result<Written, String> {
    let date = |day: u16, month: u16| NaiveDate::from_ymd_opt(year, month.into(), day.into());
    let (day_first, month_first) = (date(first, second), date(second, first));
    match (day_first, month_first, order) {
        (_, Some(date), Some(Order::MonthFirst)) | (Some(date), _, Some(Order::DayFirst)) => {
            Ok(Written::Gregorian(date))
        }
        (_, Some(other), None) if !is_clear && day_first.is_none() => {
            Err(format!("is not a date with the day first; if the month comes first, write {other}"))
        }
        (Some(date), Some(other), None) if !is_clear && date != other => {
            Err(format!("can be {date}, day first, or {other}, month first"))
        }
        (Some(date), _, None) => Ok(Written::Gregorian(date)),
        _ => Err("is not a date".to_owned()),
    }
}

/// Reads dates after the year 9999 or before the year 0 in their printed form.
fn signed(given: &str, years: Years) -> Result<Written, String> {
    if years == Years::Hijri {
        return given.parse().map(Written::Hijri).map_err(|error| match error {
            Error::Text(_) => "is not a date".to_owned(),
            error => format!("is not a date: {error}"),
        });
    }
    let date = given.parse::<NaiveDate>().ok().filter(|date| date.to_string() == given);
    date.map(Written::Gregorian).ok_or_else(|| "is not a date".to_owned())
}

/// Reads a date with the name of its month, in any of the nine languages.
fn named(given: &str) -> Result<Written, String> {
    let text = words_of(given);
    let has_whole_year = text
        .split(|letter: char| !letter.is_ascii_digit())
        .rfind(|digits| !digits.is_empty())
        .is_some_and(|year| year.len() >= 3);
    let locale = Locale::new(Lang::En);
    let texts = [Some(text.as_str()), after_weekday(&text)];
    let mut two_months = None;
    for text in texts.into_iter().flatten() {
        for pattern in &HIJRI_NAMED {
            match locale.parse(pattern, text) {
                Ok(parts) => {
                    let Some(date) = parts.hijri() else { continue };
                    // A two-digit year is Hijri if an era follows it.
                    if has_whole_year || text.ends_with(|letter: char| !letter.is_ascii_digit()) {
                        return Ok(Written::Hijri(date));
                    }
                }
                Err(error @ (ParseError::Ambiguous { .. } | ParseError::SolarHijri { .. })) => {
                    two_months = two_months.or(Some(error));
                }
                Err(_) => {}
            }
        }
        for pattern in &GREGORIAN_NAMED {
            if let Some(date) =
                locale.parse(pattern, text).ok().and_then(|parts| parts.date()).filter(|_| has_whole_year)
            {
                return Ok(Written::Gregorian(date));
            }
        }
    }
    Err(match two_months {
        Some(error) => format!("is not a date: {error}"),
        None if month(given).is_ok() => "is a month".to_owned(),
        None => "is not a date".to_owned(),
    })
}

/// Splits a text into words and numbers, without separators: commas, the dot after a day, the ending of an ordinal.
fn words_of(given: &str) -> String {
    let words = given.split([' ', ',', '،', '\u{a0}', '\t']).filter(|word| !word.is_empty());
    let bare = words.map(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let is_ordinal = (1..=2).contains(&digits) && matches!(&word[digits..], "st" | "nd" | "rd" | "th" | "er" | ".");
        if is_ordinal { &word[..digits] } else { word }
    });
    bare.collect::<Vec<_>>().join(" ")
}

/// The rest of a text that begins with a weekday.
fn after_weekday(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    miqat::locale::parse_weekday(first).ok().map(|_| rest)
}

/// A Hijri month with its year, or a name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenMonth {
    pub year: Option<i32>,
    pub month: HijriMonth,
}

/// Reads a Hijri month: `1448-09`, `9/1448`, `Ramadan 1448`, `Ramadan`.
///
/// # Errors
///
/// A message with the text and the expected form.
pub fn month(given: &str) -> Result<WrittenMonth, String> {
    let given = plain(given);
    let wanted =
        |fault: &str| format!("'{given}' {fault}; a Hijri month YYYY-MM is wanted, such as 1447-09, or Ramadan 1447");
    let of = |year: &str, month: &str| {
        let month = month.parse().ok().and_then(|month| HijriMonth::new(month).ok())?;
        Some(WrittenMonth { year: Some(year.parse().ok()?), month })
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let separator = |letter: char| "-/. ".contains(letter);
    let unsigned = given.strip_prefix(['-', '+']).unwrap_or(&given);
    if let Some((first, second)) = unsigned.split_once(separator)
        && is_digits(first)
        && is_digits(second)
    {
        let sign = &given[..given.len() - unsigned.len()];
        let read = match (first.len(), second.len()) {
            (4.., 1 | 2) => of(&format!("{sign}{first}"), second),
            (1 | 2, 4) if sign.is_empty() => of(second, first),
            _ => None,
        };
        return read.ok_or_else(|| wanted("is not a month"));
    }
    // A name, and a year before or after it.
    let text = words_of(&given);
    let locale = Locale::new(Lang::En);
    let with_year = |text: &str| {
        let patterns = [pattern("%-Ed %EB %-EY"), pattern("%-Ed %EB %-EY %EN")];
        patterns
            .iter()
            .find_map(|pattern| locale.parse(pattern, &format!("1 {text}")).ok())
            .and_then(|parts| parts.hijri())
    };
    let turned = || {
        let (year, name) = text.split_once(' ').filter(|(year, _)| is_digits(year))?;
        with_year(&format!("{name} {year}"))
    };
    if let Some(date) = with_year(&text).or_else(turned) {
        return Ok(WrittenMonth { year: Some(date.year()), month: date.month() });
    }
    match HijriMonth::from_name(&text) {
        Ok(month) => Ok(WrittenMonth { year: None, month }),
        Err(error @ ParseError::Ambiguous { .. }) => Err(wanted(&format!("is not one month: {error}"))),
        Err(_) => Err(wanted("is not a month")),
    }
}

/// A Gregorian date that does not depend on today.
///
/// # Errors
///
/// A message with the text and the expected form.
pub fn gregorian_date(given: &str) -> Result<NaiveDate, String> {
    match read(given, Years::Gregorian, None)? {
        Written::Gregorian(date) => Ok(date),
        _ => Err(format!("'{}' is not a date by itself; a Gregorian date is wanted, such as 2024-11-24", plain(given))),
    }
}

/// A Gregorian date, or an offset from today on the machine's calendar.
///
/// # Errors
///
/// A message with the text and the expected form.
pub fn civil_date(given: &str) -> Result<NaiveDate, String> {
    match read(given, Years::Gregorian, None)? {
        Written::FromToday(days) => days_after(today(), days),
        Written::Gregorian(date) => Ok(date),
        Written::Hijri(_) => Err(wanted(Years::Gregorian).to_owned()),
    }
}

/// The Hijri date with the same numbers, if a Gregorian date's year is more likely a Hijri one.
pub fn if_hijri(date: NaiveDate) -> Option<String> {
    let [month, day] = [date.month(), date.day()].map(|number| u8::try_from(number).ok());
    let hijri = HijriDate::new(date.year(), HijriMonth::new(month?).ok()?, day?).ok()?;
    // Only one printed calendar has months of 31 days.
    let is_likely = HIJRI_YEARS.contains(&hijri.year()) && hijri.day() <= USUAL_LONGEST_MONTH;
    is_likely.then(|| format!("{} {} {}", hijri.day(), hijri.month().name(Lang::En), hijri.year()))
}
