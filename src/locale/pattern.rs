//! Patterns in chrono's specifiers, with an `E` for the Hijri date.

use super::error::{FormatError, Part};

/// The layout of a date, a time or both, in the specifiers of chrono's `format`.
///
/// A specifier with an `E` after its `%` refers to the Hijri date, without it to the Gregorian date, so one pattern can
/// contain both. In C's `strftime`, `E` selects the alternative calendar of a locale; chrono does not use it.
///
/// | Gregorian | Hijri | writes | 24 November 2024, 22:56, 22 Jumada I 1446 |
/// |---|---|---|---|
/// | `%Y` | `%EY` | year, at least four digits | `2024`, `1446` |
/// | `%y` | | year without its century; 70 to 99 are read as 1970 to 1999, 00 to 69 as 2000 to 2069 | `24` |
/// | `%m` | `%Em` | number of the month, two digits | `11`, `05` |
/// | `%B` | `%EB` | name of the month | `November`, `Jumada I` |
/// | `%b` `%h` | `%Eb` `%Eh` | abbreviated name of the month | `Nov`, `Jum. I` |
/// | `%d` | `%Ed` | day of the month, two digits | `24`, `22` |
/// | `%e` | `%Ee` | day of the month, with a space instead of a leading zero | `24`, `22` |
/// | `%j` | | day of the year, three digits; a Hijri day of the year needs a calendar, which a pattern does not have | `329` |
/// | `%F` | `%EF` | year, month and day in the form of ISO 8601 | `2024-11-24`, `1446-05-22` |
/// | `%A` | `%EA` | weekday; with `E` the name used next to a Hijri date | `Sunday` |
/// | `%a` | `%Ea` | abbreviated weekday | `Sun` |
/// | `%N` | `%EN` | mark of the era, which chrono does not have; `%:N` wide, `%#N` narrow | `AD`, `AH` |
/// | `%H` `%k` | | hour 0 to 23, two digits or with a space | `22` |
/// | `%I` `%l` | | hour 1 to 12, two digits or with a space | `10` |
/// | `%M` `%S` | | minute; second, 60 in a leap second | `56` `00` |
/// | `%p` `%P` | | AM or PM; `%P` in lower case | `PM` `pm` |
/// | `%R` `%T` | | `%H:%M`; `%H:%M:%S` | `22:56` `22:56:00` |
/// | `%n` `%t` `%%` | | line feed, tab, percent sign | |
///
/// As in chrono, `-` after the `%` removes the padding of a number, `_` pads with spaces and `0` with zeros: `%-d`,
/// `%-Ed`. A number that follows another one without a separator is read if the first is padded (`%Y%m%d`, `%e%Y`), and
/// refused if it is not (`%-d%Y`), because `11970` is 1 and 1970 or 11 and 970. If the pattern contains the mark of an era, the year is counted within that era (1 BC, 1 BH); otherwise it
/// is a plain number, 0 or negative before year 1.
///
/// # Examples
///
/// ```
/// use miqat::locale::{FormatError, Pattern};
/// const DATELINE: Pattern = match Pattern::new("%d %B %Y %H:%M %Ed %EB %EY") {
///     Ok(pattern) => pattern,
///     Err(_) => panic!("a specifier that miqat does not know"),
/// };
/// assert_eq!(DATELINE.as_str(), "%d %B %Y %H:%M %Ed %EB %EY");
/// let error = Pattern::new("%d %Q").unwrap_err();
/// assert!(error.to_string().starts_with("unknown specifier %Q at byte 3 of the pattern"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pattern<'p> {
    text: &'p str,
    parts: u8,
    eras: u8,
}

/// One of CLDR's named layouts for each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "CLDR has four")]
pub enum Length {
    /// With the weekday: "Sunday, Jumada I 22, 1446 AH".
    Full,
    /// With the month's name: "Jumada I 22, 1446 AH".
    Long,
    /// With the month's name abbreviated: "Jum. I 22, 1446 AH".
    Medium,
    /// In digits: "5/22/1446 AH".
    Short,
}

/// The calendar that a specifier refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Gregorian,
    Hijri,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Year(Side),
    YearOfCentury,
    Month(Side),
    MonthName(Side),
    MonthAbbreviation(Side),
    Day(Side),
    DayOfYear,
    IsoDate(Side),
    Weekday(Side),
    WeekdayAbbreviation,
    Era(Side),
    Hour24,
    Hour12,
    Minute,
    Second,
    DayHalf,
    DayHalfSmall,
    HourMinute,
    HourMinuteSecond,
}

impl Field {
    const fn part(self) -> Part {
        match self {
            Self::Year(side)
            | Self::Month(side)
            | Self::MonthName(side)
            | Self::MonthAbbreviation(side)
            | Self::Day(side)
            | Self::IsoDate(side)
            | Self::Era(side) => match side {
                Side::Gregorian => Part::Date,
                Side::Hijri => Part::Hijri,
            },
            Self::YearOfCentury | Self::DayOfYear => Part::Date,
            Self::Weekday(_) | Self::WeekdayAbbreviation => Part::Weekday,
            Self::Hour24
            | Self::Hour12
            | Self::Minute
            | Self::Second
            | Self::DayHalf
            | Self::DayHalfSmall
            | Self::HourMinute
            | Self::HourMinuteSecond => Part::Time,
        }
    }

    /// The number of digits of the padded field, 0 if it is not a single number.
    pub(super) const fn digits(self) -> usize {
        match self {
            Self::Year(_) => 4,
            Self::DayOfYear => 3,
            Self::YearOfCentury | Self::Month(_) | Self::Day(_) => 2,
            Self::Hour24 | Self::Hour12 | Self::Minute | Self::Second => 2,
            _ => 0,
        }
    }

    /// Whether the field begins with a digit.
    pub(super) const fn is_numeric(self) -> bool {
        self.digits() > 0 || matches!(self, Self::IsoDate(_) | Self::HourMinute | Self::HourMinuteSecond)
    }
}

/// The padding of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    Zeros,
    Spaces,
    Nothing,
}

/// The flag between the `%` and the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flag {
    Fill(Fill),
    Wide,
    Narrow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item<'p> {
    Literal(&'p str),
    Field(Field, Option<Flag>),
}

impl<'p> Pattern<'p> {
    /// A pattern of chrono's specifiers, in which an `E` refers to the Hijri date.
    ///
    /// # Errors
    ///
    /// [`FormatError::Specifier`] for a specifier that is not in the table above.
    pub const fn new(text: &'p str) -> Result<Self, FormatError> {
        let mut pattern = Self { text, parts: 0, eras: 0 };
        let mut rest = text;
        loop {
            rest = match next(rest) {
                Step::End => return Ok(pattern),
                Step::Item(Item::Literal(_), rest) => rest,
                Step::Item(Item::Field(field, _), rest) => {
                    pattern.parts |= bit(field.part());
                    if let Field::Era(side) = field {
                        pattern.eras |= 1 << side as u8;
                    }
                    rest
                }
                Step::Unknown { rest, letter, hijri } => {
                    return Err(FormatError::Specifier { at: text.len() - rest.len(), letter, hijri });
                }
            }
        }
    }

    /// A pattern from this crate's own tables, checked at compile time.
    #[expect(clippy::panic, reason = "evaluated in constants only: a compile error")]
    pub(super) const fn known(text: &'p str) -> Self {
        match Self::new(text) {
            Ok(pattern) => pattern,
            Err(_) => panic!("a specifier that is not known"),
        }
    }

    /// The text of the pattern.
    pub const fn as_str(&self) -> &'p str {
        self.text
    }

    pub(super) const fn names(&self, part: Part) -> bool {
        self.parts & bit(part) != 0
    }

    /// Whether the pattern contains the mark of a calendar's era, so that its years are counted within the era.
    pub(super) const fn marks_era(&self, side: Side) -> bool {
        self.eras & (1 << side as u8) != 0
    }

    pub(super) fn items(&self) -> impl Iterator<Item = Item<'p>> + Clone + use<'p> {
        let mut rest = self.text;
        core::iter::from_fn(move || match next(rest) {
            Step::Item(item, tail) => {
                rest = tail;
                Some(item)
            }
            Step::End | Step::Unknown { .. } => None,
        })
    }
}

const fn bit(part: Part) -> u8 {
    1 << part as u8
}

enum Step<'p> {
    Item(Item<'p>, &'p str),
    Unknown { rest: &'p str, letter: Option<char>, hijri: bool },
    End,
}

/// The first item of a pattern, and the text after it.
const fn next(text: &str) -> Step<'_> {
    let bytes = text.as_bytes();
    let (flag, after_flag) = match bytes {
        [] => return Step::End,
        [b'%', b'%', ..] => return literal(text, 1, 2, "%"),
        [b'%', b'n', ..] => return literal(text, 1, 2, "\n"),
        [b'%', b't', ..] => return literal(text, 1, 2, "\t"),
        [b'%', b'-', rest @ ..] => (Some(Flag::Fill(Fill::Nothing)), rest),
        [b'%', b'_', rest @ ..] => (Some(Flag::Fill(Fill::Spaces)), rest),
        [b'%', b'0', rest @ ..] => (Some(Flag::Fill(Fill::Zeros)), rest),
        [b'%', b':', rest @ ..] => (Some(Flag::Wide), rest),
        [b'%', b'#', rest @ ..] => (Some(Flag::Narrow), rest),
        [b'%', rest @ ..] => (None, rest),
        _ => {
            let mut rest = bytes;
            while let [first, tail @ ..] = rest {
                if *first == b'%' {
                    break;
                }
                rest = tail;
            }
            let length = bytes.len() - rest.len();
            return literal(text, 0, length, "");
        }
    };
    let (hijri, after_side) = match after_flag {
        [b'E', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let side = if hijri { Side::Hijri } else { Side::Gregorian };
    let unknown = Step::Unknown { rest: text, letter: first_char(after_side), hijri };
    let [letter, tail @ ..] = after_side else { return unknown };
    let (field, usual) = match (*letter, hijri) {
        (b'Y', _) => (Field::Year(side), Fill::Zeros),
        (b'm', _) => (Field::Month(side), Fill::Zeros),
        (b'B', _) => (Field::MonthName(side), Fill::Nothing),
        (b'b' | b'h', _) => (Field::MonthAbbreviation(side), Fill::Nothing),
        (b'd', _) => (Field::Day(side), Fill::Zeros),
        (b'e', _) => (Field::Day(side), Fill::Spaces),
        (b'F', _) => (Field::IsoDate(side), Fill::Nothing),
        (b'A', _) => (Field::Weekday(side), Fill::Nothing),
        (b'a', _) => (Field::WeekdayAbbreviation, Fill::Nothing),
        (b'N', _) => (Field::Era(side), Fill::Nothing),
        (b'y', false) => (Field::YearOfCentury, Fill::Zeros),
        (b'j', false) => (Field::DayOfYear, Fill::Zeros),
        (b'H', false) => (Field::Hour24, Fill::Zeros),
        (b'k', false) => (Field::Hour24, Fill::Spaces),
        (b'I', false) => (Field::Hour12, Fill::Zeros),
        (b'l', false) => (Field::Hour12, Fill::Spaces),
        (b'M', false) => (Field::Minute, Fill::Zeros),
        (b'S', false) => (Field::Second, Fill::Zeros),
        (b'p', false) => (Field::DayHalf, Fill::Nothing),
        (b'P', false) => (Field::DayHalfSmall, Fill::Nothing),
        (b'R', false) => (Field::HourMinute, Fill::Nothing),
        (b'T', false) => (Field::HourMinuteSecond, Fill::Nothing),
        _ => return unknown,
    };
    // A flag is accepted only for a field to which it applies: padding for numbers, width for eras.
    let flag = match (flag, field) {
        (None, _) if field.digits() > 0 => Some(Flag::Fill(usual)),
        (None, _) => None,
        (Some(Flag::Fill(_)), _) if field.digits() > 0 => flag,
        (Some(Flag::Wide | Flag::Narrow), Field::Era(_)) => flag,
        _ => return unknown,
    };
    match text.split_at_checked(bytes.len() - tail.len()) {
        Some((_, rest)) => Step::Item(Item::Field(field, flag), rest),
        None => unknown,
    }
}

/// The literal that takes `length` bytes of the pattern: `stands_for` or, if `from` is 0, those bytes themselves.
const fn literal<'p>(text: &'p str, from: usize, length: usize, stands_for: &'static str) -> Step<'p> {
    match text.split_at_checked(length) {
        Some((itself, rest)) => Step::Item(Item::Literal(if from == 0 { itself } else { stands_for }), rest),
        None => Step::End,
    }
}

/// The first character of well-formed UTF-8; `str` has no constant function for it.
const fn first_char(bytes: &[u8]) -> Option<char> {
    /// The six payload bits of a continuation byte.
    const fn tail(byte: u8) -> u32 {
        (byte & 0x3F) as u32
    }
    match *bytes {
        [] => None,
        [a, ..] if a < 0x80 => Some(a as char),
        [a, b, ..] if a < 0xE0 => char::from_u32(((a & 0x1F) as u32) << 6 | tail(b)),
        [a, b, c, ..] if a < 0xF0 => char::from_u32(((a & 0x0F) as u32) << 12 | tail(b) << 6 | tail(c)),
        [a, b, c, d, ..] => char::from_u32(((a & 0x07) as u32) << 18 | tail(b) << 12 | tail(c) << 6 | tail(d)),
        _ => None,
    }
}
