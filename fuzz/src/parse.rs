//! Texts: no parser panics, what it reads is written and read again, and a date by a pattern is read back.

use core::fmt::{Debug, Display};
use core::str::FromStr;

use chrono::{Month, NaiveDate, Weekday};
use miqat::hijri::{AnyCalendar, HijriDate, HijriMonth, Moved, Tabular, UmmAlQura};
use miqat::locale::{
    DateParts, Digits, Lang, Length, Locale, MonthForm, Pattern, Style, Width, parse_month, parse_weekday,
};
use miqat::prayer::EpochOffset;
use miqat::testing::{Printed, Timetable};
use miqat::{Angle, Coordinates, Madhab, Mark, Method, Prayer, Shift, plain_letters};

use crate::clock::timed;
use crate::values::Values;

/// No text of a line takes longer to read or to write, in milliseconds.
const LINE_MS: f64 = 0.3;

/// Pieces of dates, points, spans and their signs, in several scripts.
const PIECES: [&str; 44] = [
    " ",
    "-",
    "/",
    ".",
    ",",
    "،",
    "٫",
    "'",
    "\"",
    "°",
    "′",
    "″",
    "+",
    "−",
    "N",
    "S",
    "E",
    "W",
    "m",
    "h",
    "min",
    "s",
    "ms",
    "AH",
    "هـ",
    "م",
    "BH",
    "shahr",
    "شهر",
    "المبارك",
    "ذو",
    "ذي",
    "الحجة",
    "Rabi",
    "Jumada",
    "II",
    "\u{200f}",
    "\u{200e}",
    "\u{640}",
    "\u{301}",
    "\u{0}",
    ":",
    "_",
    "umm-al-qura",
];

/// Specifiers of a pattern, some of them unknown, and what can stand between them.
const SPECIFIERS: [&str; 44] = [
    "%Y", "%y", "%m", "%d", "%e", "%B", "%b", "%h", "%j", "%F", "%A", "%a", "%N", "%:N", "%#N", "%EY", "%Em", "%Ed",
    "%Ee", "%EB", "%Eb", "%EF", "%EA", "%Ea", "%EN", "%:EN", "%H", "%k", "%I", "%l", "%M", "%S", "%p", "%P", "%R",
    "%T", "%n", "%t", "%%", "%-d", "%_Ed", "%0Em", "%E", "%Q",
];

/// What stands between the fields of a pattern whose dates are read back.
const SEPARATORS: [&str; 4] = [" / ", " | ", ", ", "\n"];

/// Layouts of a whole date; a name stands beside a number only where a separator keeps them apart.
const LAYOUTS: [&str; 14] = [
    "%F",
    "%Y/%m/%d",
    "%-d %B %Y",
    "%B %-d, %Y",
    "%d %b %-Y %N",
    "%Y %j",
    "%EF",
    "%Ed/%Em/%EY",
    "%-Ed %EB %EY",
    "%EB %-Ed, %-EY %EN",
    "%Ed %Eb %-EY %EN",
    "%:EN %Ee %EB %EY",
    "%T",
    "%A",
];

/// One case.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    let text = text(&mut values);
    read_all(&text);
    let locale = locale(&mut values);
    let parts = parts(&mut values);
    let layout = layout(&mut values);
    if let Ok(pattern) = Pattern::new(&layout) {
        assert_eq!(pattern.as_str(), layout);
        let _ = timed("parse", LINE_MS, || locale.parse(&pattern, &text).map_err(|error| error.to_string()));
        if let Ok(formatted) = locale.format(&pattern, parts) {
            let line = timed("format", LINE_MS, || formatted.to_string());
            let _ = locale.parse(&pattern, &line);
        }
    }
    check_layouts(&mut values, locale, parts);
}

/// Any text, or one of pieces, names and numbers.
fn text(values: &mut Values<'_>) -> String {
    if values.one_in(3) {
        return values.text();
    }
    let mut text = String::new();
    for _ in 0..values.below(12) {
        let lang = values.one_of(&Lang::ALL);
        let form = values.one_of(&[MonthForm::Wide, MonthForm::StandaloneWide, MonthForm::Abbreviated]);
        let style = values.one_of(&[Style::Standard, Style::Newspaper]);
        match values.any::<u8>() % 9 {
            0 => text.push_str(lang.hijri_month(values.hijri_month(), form, style)),
            1 => text.push_str(&lang.native_digits().number(values.any::<i32>().into()).to_string()),
            2 => text.push_str(lang.hijri_era(values.any(), Width::Wide)),
            3 => text.push_str(lang.month(month(values), form)),
            4 => text.push_str(lang.weekday(weekday(values), Width::Wide)),
            5 => text.push_str(&values.any::<u16>().to_string()),
            6 => text.push_str(&values.number().to_string()),
            7 => text.push(values.any()),
            _ => text.push_str(values.one_of::<&str>(&PIECES)),
        }
    }
    text
}

fn month(values: &mut Values<'_>) -> Month {
    Month::try_from(1 + values.any::<u8>() % 12).unwrap_or(Month::January)
}

fn weekday(values: &mut Values<'_>) -> Weekday {
    Weekday::try_from(values.any::<u8>() % 7).unwrap_or(Weekday::Mon)
}

/// Reads a text as a type, and what was read once more from its display.
fn reads<T: FromStr<Err: Debug + Display> + Display + PartialEq + Debug>(text: &str) {
    match timed("a value from a text", LINE_MS, || text.parse::<T>()) {
        Ok(value) => {
            let shown = value.to_string();
            let again = shown.parse::<T>();
            assert!(again.as_ref().is_ok_and(|again| *again == value), "{text:?} is {value:?}, {shown:?} is {again:?}");
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Every parser of a text alone.
fn read_all(text: &str) {
    reads::<HijriDate>(text);
    reads::<HijriMonth>(text);
    reads::<Coordinates>(text);
    reads::<Angle>(text);
    reads::<Shift>(text);
    reads::<EpochOffset>(text);
    reads::<Method>(text);
    reads::<Madhab>(text);
    reads::<Mark>(text);
    reads::<Prayer>(text);
    reads::<Lang>(text);
    reads::<AnyCalendar>(text);
    reads::<Moved<AnyCalendar>>(text);
    reads::<Tabular>(text);
    reads::<UmmAlQura>(text);
    let _ = (Method::by_id(text), Tabular::by_id(text), UmmAlQura::by_id(text), Lang::from_code(text));
    let _ = (HijriMonth::from_name(text), parse_weekday(text), plain_letters(text).count());
    let _ = (text.parse::<Printed>(), text.parse::<Timetable>().map_err(|error| error.to_string()));
    if let Ok(month) = timed("parse_month", LINE_MS, || parse_month(text)) {
        for lang in Lang::ALL {
            let name = lang.hijri_month(month, MonthForm::Wide, Style::Standard);
            assert_eq!(parse_month(name), Ok(month), "{text:?} in {lang}");
        }
    }
}

fn locale(values: &mut Values<'_>) -> Locale {
    let lang = values.one_of(&Lang::ALL);
    let digits = values.one_of(&[Digits::Latin, lang.native_digits(), lang.digits()]);
    Locale::new(lang).with_digits(digits).with_style(values.one_of(&[Style::Standard, Style::Newspaper]))
}

/// A date in both calendars and a time of whole seconds, or fewer of them.
fn parts(values: &mut Values<'_>) -> DateParts {
    let (date, time, hijri) = (values.date(), values.time(), values.any::<HijriDate>());
    let time = time.format("%H:%M:%S").to_string().parse().unwrap_or_default();
    match values.any::<u8>() % 8 {
        0 => DateParts::new().with_date(date),
        1 => DateParts::new().with_hijri(hijri),
        2 => DateParts::new().with_weekday(weekday(values)).with_time(time),
        _ => DateParts::new().with_date(date).with_time(time).with_hijri(hijri),
    }
}

fn layout(values: &mut Values<'_>) -> String {
    if values.one_in(4) {
        return values.text();
    }
    let mut layout = String::new();
    for _ in 0..values.below(10) {
        let piece = if values.one_in(3) { values.one_of::<&str>(&PIECES) } else { values.one_of::<&str>(&SPECIFIERS) };
        layout.push_str(piece);
    }
    layout
}

/// Whole dates by usual layouts, side by side, are read back.
fn check_layouts(values: &mut Values<'_>, locale: Locale, parts: DateParts) {
    let separator = values.one_of::<&str>(&SEPARATORS);
    let [first, second] = [0; 2].map(|_| values.one_of::<&str>(&LAYOUTS));
    check_layout(locale, &format!("{first}{separator}{second}"), parts);
    for length in [Length::Full, Length::Long, Length::Medium] {
        check_layout(locale, locale.hijri_pattern(length).as_str(), parts);
        check_layout(locale, locale.date_pattern(length).as_str(), parts);
    }
}

fn check_layout(locale: Locale, layout: &str, parts: DateParts) {
    let pattern = Pattern::new(layout).expect("a layout of known specifiers");
    let Ok(formatted) = locale.format(&pattern, parts) else { return };
    let line = formatted.to_string();
    let about = || format!("{layout:?} {line:?} {locale:?}");
    let read = locale.parse(&pattern, &line).unwrap_or_else(|error| panic!("{error}: {}", about()));
    let is_same = |read: Option<NaiveDate>| read.is_none() || read == parts.date();
    assert!(is_same(read.date()), "{read:?} {}", about());
    assert!(read.hijri().is_none() || read.hijri() == parts.hijri(), "{read:?} {}", about());
    assert!(read.time().is_none() || read.time() == parts.time(), "{read:?} {}", about());
    assert_eq!(
        read.date().is_some(),
        layout.contains("%Y") || layout.contains("%-Y") || layout.contains("%F"),
        "{}",
        about()
    );
    assert_eq!(
        read.hijri().is_some(),
        ["%EY", "%-EY", "%EF"].iter().any(|field| layout.contains(field)),
        "{}",
        about()
    );
}
