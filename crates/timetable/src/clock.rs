//! A cell with a time.

mod bare;

pub(crate) use bare::is_dashed_time;
use bare::number;

use crate::fold::{is_apostrophe, plain};

/// Before or after noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Half {
    Am,
    Pm,
}

/// A time as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    /// Minutes from 0:00, on the clock of the cell: 12 or 24 hours.
    pub(crate) minute: u16,
    pub(crate) half: Option<Half>,
    /// The digits that a spreadsheet took for trailing zeros: 8.2 lost one, 8 lost two.
    pub(crate) lost: u8,
    /// An instant in UTC, which the zone turns into a time of day.
    pub(crate) is_utc: bool,
    /// An instant in UTC of the first day of spreadsheets, 30 December 1899, as which they write a time of day.
    pub(crate) is_of_sheet: bool,
}

/// The content of a cell in a column of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    Blank,
    /// One time, or several of a day.
    Times(Vec<Clock>),
    /// Minutes after the beginning.
    After(i16),
    /// Words.
    Words,
}

/// The longest cell that is read for a time, in bytes; longer ones are prose.
const LONGEST: usize = 120;

const DAY: u16 = 24 * 60;

/// Whether a cell says that there is nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    let lower = text.to_lowercase();
    text.is_empty()
        || text
            .chars()
            .all(|letter| matches!(letter, '-' | '–' | '—' | '−' | '.' | '*' | '/' | '_' | '×' | ':' | '?' | '~'))
        || matches!(
            lower.as_str(),
            "na" | "n/a" | "null" | "nil" | "none" | "nan" | "undefined" | "x" | "\\n" | "tbc" | "tba" | "#n/a"
        )
}

/// Whether a cell is a number that can be a time: `8.2`, `0512`, a part of a day.
pub(crate) fn is_bare_time(cell: &str) -> bool {
    let cell = cell.trim();
    if !cell.starts_with(|letter: char| letter.is_ascii_digit()) && !cell.starts_with('.') {
        return false;
    }
    let number = cell.trim_end_matches(|letter: char| letter.is_alphabetic()).trim_end();
    cell.len() >= 3
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && matches!(read(cell, true), Content::Times(_))
}

struct Scan<'t> {
    letters: &'t [char],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn blanks(&mut self) {
        while self.peek(0) == Some(' ') {
            self.at += 1;
        }
    }

    /// A number with at most this number of digits, and its length.
    fn number(&mut self, longest: usize) -> Option<(u32, usize)> {
        let (mut value, mut length) = (0, 0);
        while let Some(digit) = self.peek(0).and_then(|letter| letter.to_digit(10)) {
            if length == longest {
                return None;
            }
            value = value * 10 + digit;
            length += 1;
            self.at += 1;
        }
        (length > 0).then_some((value, length))
    }

    /// The half of the day behind a time.
    fn half(&mut self) -> Option<Half> {
        let start = self.at;
        self.blanks();
        let rest: String = self.letters.get(self.at..).unwrap_or_default().iter().take(12).collect();
        let rest = rest.to_lowercase();
        const HALVES: [(&str, Half); 29] = [
            ("a.m.", Half::Am),
            ("p.m.", Half::Pm),
            ("a.m", Half::Am),
            ("p.m", Half::Pm),
            ("a m", Half::Am),
            ("p m", Half::Pm),
            ("am", Half::Am),
            ("pm", Half::Pm),
            ("a", Half::Am),
            ("p", Half::Pm),
            ("صباحا", Half::Am),
            ("مساء", Half::Pm),
            ("ص", Half::Am),
            ("م", Half::Pm),
            ("ق.ظ", Half::Am),
            ("ب.ظ", Half::Pm),
            ("ق ظ", Half::Am),
            ("ب ظ", Half::Pm),
            ("öö", Half::Am),
            ("ös", Half::Pm),
            ("পূর্বাহ্ন", Half::Am),
            ("এএম", Half::Am),
            ("পিএম", Half::Pm),
            ("অপরাহ্ন", Half::Pm),
            ("पूर्वाह्न", Half::Am),
            ("अपराह्न", Half::Pm),
            ("pg", Half::Am),
            ("ptg", Half::Pm),
            ("mlm", Half::Pm),
        ];
        for (word, half) in HALVES {
            if let Some(after) = rest.strip_prefix(word)
                && after.chars().next().is_none_or(|next| !next.is_alphabetic())
            {
                self.at += word.chars().count();
                return Some(half);
            }
        }
        self.at = start;
        None
    }

    /// `5:26`, `05.26`, `5h26`, `5 : 26 : 00`, with the half of the day.
    fn clock(&mut self) -> Option<Clock> {
        let start = self.at;
        let found = self.clock_here();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn clock_here(&mut self) -> Option<Clock> {
        let (hour, _) = self.number(2)?;
        let spaced = self.at;
        self.blanks();
        let separator = self.peek(0);
        let is_hour_word = separator.is_some_and(|letter| matches!(letter, 'h' | 'H'));
        let is_separator = is_hour_word || matches!(separator, Some(':' | ';' | '.' | ',' | '٬' | '\u{2236}'));
        if is_separator {
            self.at += 1;
            self.blanks();
            let minutes = self.number(2);
            match minutes {
                Some((minute, 2)) if minute < 60 => {
                    self.seconds();
                    let half = self.half();
                    return clock(hour, minute, half, 0);
                }
                // 5:7 for 5:07.
                Some((minute, 1)) if separator == Some(':') => {
                    let half = self.half();
                    return clock(hour, minute, half, 1);
                }
                None if is_hour_word => return clock(hour, 0, None, 0),
                _ => return None,
            }
        }
        // `5 am`: an hour alone, which its half makes a time.
        self.at = spaced;
        let half = self.half()?;
        clock(hour, 0, Some(half), 0)
    }

    fn seconds(&mut self) {
        let start = self.at;
        if matches!(self.peek(0), Some(':' | '.')) {
            self.at += 1;
            if matches!(self.number(2), Some((second, 2)) if second < 60) {
                if self.peek(0) == Some('.') {
                    self.at += 1;
                    let _ = self.number(9);
                }
                return;
            }
        }
        self.at = start;
    }
}

fn clock(hour: u32, minute: u32, half: Option<Half>, lost: u8) -> Option<Clock> {
    let minute = u16::try_from(hour * 60 + minute).ok()?;
    let minute = if (DAY..DAY + 60).contains(&minute) { minute - DAY } else { minute };
    // 17:30 pm: the hours say it already.
    let half = half.filter(|_| (60..13 * 60).contains(&minute));
    (minute < DAY).then_some(Clock { minute, half, lost, is_utc: false, is_of_sheet: false })
}

/// Reads a cell. In a column of times, `bare` numbers are times too: `0512`, `8.2`, `5`, `0.2298` (a part of the day).
pub(crate) fn read(text: &str, bare: bool) -> Content {
    if text.len() > LONGEST {
        return Content::Words;
    }
    if is_blank(text) {
        return Content::Blank;
    }
    let text = plain(text);
    let text = text.trim().trim_matches(['*', '"', '~']).trim();
    if let Some(instant) = instant(text) {
        return Content::Times(vec![instant]);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut scan = Scan { letters: &letters, at: 0 };
    let mut times = Vec::new();
    let mut last: Option<char> = None;
    while let Some(letter) = scan.peek(0) {
        let is_start = letter.is_ascii_digit()
            && !last.is_some_and(|last| last.is_ascii_digit() || matches!(last, '.' | ':' | '+'));
        if is_start {
            let start = scan.at;
            if let Some(time) = scan.clock() {
                let next = scan.peek(0);
                // A part of a date or of a longer number is not a time.
                if !next.is_some_and(|next| {
                    next.is_ascii_digit()
                        || (matches!(next, '.' | '/')
                            && scan.peek(1).is_some_and(|letter| letter.is_ascii_digit())
                            && !text.contains(' ')
                            && text.matches('.').count() > 1)
                }) {
                    times.push(time);
                    last = None;
                    continue;
                }
                scan.at = start;
            }
        }
        last = Some(letter);
        scan.at += 1;
    }
    // One half behind the last of several: 1:15 & 2:00 pm.
    if !times.is_empty() {
        return Content::Times(times);
    }
    if let Some(minutes) = after(text) {
        return Content::After(minutes);
    }
    if bare && let Some(time) = number(text) {
        return Content::Times(vec![time]);
    }
    Content::Words
}

/// `2025-01-01T05:26:00+01:00`, `2025-01-01 05:26:00`: the time of day, and whether it is in UTC.
fn instant(text: &str) -> Option<Clock> {
    let (date, time) = text.split_once(['T', ' '])?;
    let is_date =
        date.len() == 10 && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && date.contains('-');
    if !is_date {
        return None;
    }
    let letters: Vec<char> = time.chars().collect();
    let mut scan = Scan { letters: &letters, at: 0 };
    let mut time = scan.clock()?;
    let is_utc = scan.peek(0) == Some('Z');
    time.is_of_sheet = is_utc && matches!(date, "1899-12-30" | "1899-12-31" | "1899-12-29");
    time.is_utc = is_utc && !time.is_of_sheet;
    Some(time)
}

/// `+10`, `10 min after`, `5 mins`: minutes after the beginning.
fn after(text: &str) -> Option<i16> {
    let lower = text.to_lowercase();
    let start = lower.find(|letter: char| letter.is_ascii_digit())?;
    let digits: String = lower.get(start..)?.chars().take_while(char::is_ascii_digit).collect();
    let minutes: i16 = digits.parse().ok().filter(|minutes| *minutes <= 120)?;
    let before = lower.get(..start)?.trim();
    let behind = lower.get(start + digits.len()..)?.trim();
    let is_unit =
        behind.split(|letter: char| !letter.is_alphabetic() && !is_apostrophe(letter)).next().is_some_and(|unit| {
            matches!(
                unit,
                "min"
                    | "mins"
                    | "minute"
                    | "minutes"
                    | "minuten"
                    | "minuti"
                    | "minutos"
                    | "m"
                    | "mn"
                    | "dk"
                    | "dakika"
                    | "menit"
                    | "minit"
                    | "мин"
                    | "минут"
                    | "دقيقة"
                    | "دقائق"
                    | "دقیقه"
                    | "منٹ"
                    | "মিনিট"
                    | "'"
            )
        });
    let is_plus = before.ends_with('+') || before.ends_with("after") || before.ends_with("plus");
    if text.starts_with('-') {
        return None;
    }
    (is_plus && (behind.is_empty() || is_unit)
        || is_unit && (before.is_empty() || before.ends_with('+'))
        || before.is_empty() && behind.contains("after"))
    .then_some(minutes)
}

#[cfg(test)]
mod tests;
