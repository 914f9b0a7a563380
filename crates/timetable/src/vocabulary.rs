//! The words of timetables in many languages (`data/words.csv`), and what a heading is made of.

use std::collections::HashMap;
use std::sync::OnceLock;

use chrono::{Month, Weekday};
use miqat::locale::{Lang, MonthForm, Width};

use crate::fold::{fold, words};
use crate::mark::TableMark;

/// The meaning of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Mark(TableMark),
    /// A time of the day that is not read: midnight, the last third.
    OtherMark,
    Iqama,
    Begins,
    End,
    Hanafi,
    Shafi,
    Mithl,
    Ordinal(u8),
    Date,
    Day,
    Month,
    Year,
    Weekday,
    Hijri,
    Gregorian,
    Ramadan,
    Note,
    Place,
    Prayer,
    Time,
    Filler,
    Weekend,
    Number,
    /// 1 to 12.
    MonthName(u8),
    /// 1, Monday, to 7.
    WeekdayName(u8),
    /// 1 to 12.
    HijriMonth(u8),
    /// A word that is not known.
    Unknown,
}

impl Word {
    fn of_kind(kind: &str) -> Option<Self> {
        let number = || kind.split_once(':').and_then(|(_, number)| number.parse().ok());
        Some(match kind {
            "other" => Self::OtherMark,
            "iqama" => Self::Iqama,
            "begins" => Self::Begins,
            "end" => Self::End,
            "hanafi" => Self::Hanafi,
            "shafi" => Self::Shafi,
            "mithl" => Self::Mithl,
            "first" => Self::Ordinal(1),
            "second" => Self::Ordinal(2),
            "third" => Self::Ordinal(3),
            "date" => Self::Date,
            "day" => Self::Day,
            "month" => Self::Month,
            "year" => Self::Year,
            "weekday" => Self::Weekday,
            "hijri" => Self::Hijri,
            "gregorian" => Self::Gregorian,
            "ramadan" => Self::Ramadan,
            "note" => Self::Note,
            "place" => Self::Place,
            "prayer" => Self::Prayer,
            "time" => Self::Time,
            "name" => Self::Filler,
            "weekend" => Self::Weekend,
            "weekday-only" => Self::Filler,
            "number" => Self::Number,
            _ if kind.starts_with("month:") => Self::MonthName(number()?),
            _ if kind.starts_with("weekday:") => Self::WeekdayName(number()?),
            _ if kind.starts_with("hijri-month:") => Self::HijriMonth(number()?),
            _ => Self::Mark(TableMark::ALL.into_iter().find(|mark| mark.as_str() == kind)?),
        })
    }

    /// Whether it is a name of a day or a month, which a heading rarely is.
    const fn is_name(self) -> bool {
        matches!(self, Self::MonthName(_) | Self::WeekdayName(_) | Self::HijriMonth(_))
    }
}

type Table = HashMap<String, Vec<Word>>;

fn add(table: &mut Table, word: &str, meaning: Word) {
    let key = fold(word);
    if !key.is_empty() {
        let meanings = table.entry(key).or_default();
        if !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
}

fn load() -> Table {
    let mut table = Table::new();
    for line in include_str!("../data/words.csv").lines().filter(|line| !line.starts_with('#')) {
        let Some((kind, list)) = line.split_once(',') else { continue };
        if let Some(meaning) = Word::of_kind(kind) {
            list.split('|').for_each(|word| add(&mut table, word, meaning));
        }
    }
    for lang in Lang::ALL {
        for number in 1..=12_u8 {
            let Ok(month) = Month::try_from(number) else { continue };
            let forms =
                [MonthForm::Wide, MonthForm::Abbreviated, MonthForm::StandaloneWide, MonthForm::StandaloneAbbreviated];
            forms.into_iter().for_each(|form| add(&mut table, lang.month(month, form), Word::MonthName(number)));
        }
        for number in 1..=7_u8 {
            let Ok(weekday) = Weekday::try_from(number - 1) else { continue };
            for width in [Width::Wide, Width::Abbreviated] {
                add(&mut table, lang.weekday(weekday, width), Word::WeekdayName(number));
            }
        }
    }
    table
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(load)
}

/// The meanings of a folded word.
pub(crate) fn meanings(key: &str) -> &'static [Word] {
    table().get(key).map_or(&[], Vec::as_slice)
}

/// The Hijri month of a text, by the library's spellings too.
pub(crate) fn hijri_month(text: &str) -> Option<u8> {
    let own = meanings(&fold(text)).iter().find_map(|word| match word {
        Word::HijriMonth(number) => Some(*number),
        Word::Ramadan => Some(9),
        _ => None,
    });
    own.or_else(|| miqat::locale::parse_month(text).ok().map(|month| month.number()))
}

/// The weekday of a text, 1 for Monday, if it is the name of one and nothing else.
pub(crate) fn weekday(text: &str) -> Option<u8> {
    let key = fold(text);
    if key.chars().count() < 2 {
        return None;
    }
    let own =
        meanings(&key).iter().find_map(|word| if let Word::WeekdayName(number) = word { Some(*number) } else { None });
    own.or_else(|| {
        let library = miqat::locale::parse_weekday(text).ok()?;
        u8::try_from(library.number_from_monday()).ok()
    })
}

/// The Gregorian month that a folded word names.
pub(crate) fn month(key: &str) -> Option<u8> {
    meanings(key).iter().find_map(|word| if let Word::MonthName(number) = word { Some(*number) } else { None })
}

/// Whether a title says that the times below it are of congregations, or that they are beginnings; none if it says neither or both.
pub(crate) fn says_congregation(text: &str) -> Option<bool> {
    let (mut gathers, mut begins) = (false, false);
    for word in words(text) {
        let meanings = meanings(&word);
        // Every mosque's title has its own name and prayers.
        let is_house = ["mas", "mos", "pri", "geb"].iter().any(|start| word.starts_with(start));
        gathers |= meanings.contains(&Word::Iqama) && !is_house;
        begins |= meanings.iter().any(|word| matches!(word, Word::Begins | Word::Mark(_)));
    }
    match (gathers, begins) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// Whether a cell says that its line is of congregations, or that it is of beginnings, and nothing else.
pub(crate) fn line_kind(cell: &str) -> Option<bool> {
    if cell.len() > 40 {
        return None;
    }
    let words = heading(cell);
    let is_plain =
        words.iter().all(|word| matches!(word, Word::Iqama | Word::Begins | Word::Time | Word::Prayer | Word::Filler));
    match (is_plain, words.contains(&Word::Iqama), words.contains(&Word::Begins)) {
        (true, true, false) => Some(true),
        (true, false, true) => Some(false),
        _ => None,
    }
}

/// The longest phrase of the table, in words.
const PHRASE: usize = 5;
/// The longest heading that is looked at, in words.
const LONGEST: usize = 24;

/// The meanings of the words of a heading, in order.
pub(crate) fn heading(text: &str) -> Vec<Word> {
    let words = words(text);
    let words = words.get(..words.len().min(LONGEST)).unwrap_or_default();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let phrase = (1..=PHRASE.min(words.len() - at)).rev().find_map(|length| {
            let key = words.get(at..at + length)?.concat();
            let meaning = in_heading(meanings(&key))?;
            Some((length, meaning))
        });
        if let Some((length, meaning)) = phrase {
            found.push(meaning);
            at += length;
            continue;
        }
        at += 1;
        match word.parse::<u8>() {
            Ok(number @ 1..=4) => found.push(Word::Ordinal(number)),
            Ok(_) => found.push(Word::Unknown),
            Err(_) => match parts(word) {
                Some(parts) => found.extend(parts),
                None => found.push(misspelled(word).unwrap_or(Word::Unknown)),
            },
        }
    }
    found
}

/// The meaning that a word has in a heading: a time before the name of a day or a month.
fn in_heading(meanings: &[Word]) -> Option<Word> {
    meanings.iter().find(|word| !word.is_name()).or_else(|| meanings.first()).copied()
}

/// The known words of which a word is made up without spaces: `fajrbegins`, `zuhrjamaah`.
fn parts(word: &str) -> Option<Vec<Word>> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    if !(5..=30).contains(&(ends.len() - 1)) {
        return None;
    }
    let is_piece = |piece: &str| {
        let meaning = in_heading(meanings(piece))?;
        let is_long = piece.chars().count() >= 3 || matches!(meaning, Word::Iqama);
        let is_of_times = matches!(
            meaning,
            Word::Mark(_)
                | Word::Iqama
                | Word::Begins
                | Word::End
                | Word::Hanafi
                | Word::Shafi
                | Word::Mithl
                | Word::Time
                | Word::Prayer
                | Word::Date
                | Word::Day
                | Word::Month
                | Word::Year
                | Word::Hijri
                | Word::Gregorian
                | Word::Ramadan
        );
        (is_long && is_of_times).then_some(meaning)
    };
    // For each end, the fewest pieces that cover the word to there.
    let mut best: Vec<Option<Vec<Word>>> = vec![None; ends.len()];
    *best.first_mut()? = Some(Vec::new());
    for to in 1..ends.len() {
        for from in 0..to {
            let Some(Some(before)) = best.get(from) else { continue };
            let Some(piece) = word.get(*ends.get(from)?..*ends.get(to)?) else { continue };
            let Some(meaning) = is_piece(piece) else { continue };
            let mut pieces = before.clone();
            pieces.push(meaning);
            let slot = best.get_mut(to)?;
            if slot.as_ref().is_none_or(|old| old.len() > pieces.len()) {
                *slot = Some(pieces);
            }
        }
    }
    best.pop().flatten().filter(|pieces| pieces.iter().any(|word| !matches!(word, Word::Time | Word::Prayer)))
}

/// The mark of a word with one letter too many, too few, wrong or exchanged.
fn misspelled(word: &str) -> Option<Word> {
    if !(5..=20).contains(&word.chars().count()) || !word.is_ascii() {
        return None;
    }
    let mut found = None;
    for (key, meanings) in table() {
        let Some(meaning @ (Word::Mark(_) | Word::Iqama)) = in_heading(meanings) else { continue };
        if key.len() < 5 || key.len().abs_diff(word.len()) > 1 || key.as_bytes().first() != word.as_bytes().first() {
            continue;
        }
        if strsim::osa_distance(key, word) == 1 {
            match found {
                Some(other) if other != meaning => return None,
                _ => found = Some(meaning),
            }
        }
    }
    found
}

/// The mark that a heading of one or two letters means: `f`, `dh`, `mg`.
pub(crate) fn abbreviation(text: &str) -> Option<TableMark> {
    Some(match fold(text).as_str() {
        "f" | "fj" | "fa" | "fjr" | "sb" => TableMark::Fajr,
        "s" | "sr" | "sh" | "su" | "shr" => TableMark::Sunrise,
        "d" | "z" | "dh" | "zh" | "du" | "zu" | "th" | "dhr" | "o" => TableMark::Dhuhr,
        "a" | "as" => TableMark::Asr,
        "m" | "mg" | "ma" | "mgh" => TableMark::Maghrib,
        "i" | "is" | "e" | "es" | "ish" => TableMark::Isha,
        "j" | "ju" => TableMark::Jumuah,
        "im" | "ims" => TableMark::Imsak,
        "ss" => TableMark::Sunset,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Word, heading};
    use crate::mark::TableMark::*;

    #[test]
    fn headings_in_many_spellings_are_understood() {
        let marks = [
            ("ʿAṣr", Asr),
            ("Duhur Adhan", Dhuhr),
            ("Levé du soleil", Sunrise),
            ("Sun Rise", Sunrise),
            ("Izlazak sunca", Sunrise),
            ("İkindi", Asr),
            ("Магриб", Maghrib),
            ("Isyak", Isha),
            ("Sehri End", Imsak),
            ("সাহরী শেষ", Imsak),
            ("الظهر", Dhuhr),
            ("Magrhib", Maghrib),
        ];
        for (text, mark) in marks {
            assert_eq!(heading(text).first(), Some(&Word::Mark(mark)), "{text}");
        }
        assert_eq!(heading("zuhrjamāah"), [Word::Mark(Dhuhr), Word::Iqama]);
        assert_eq!(heading("ishābegins"), [Word::Mark(Isha), Word::Begins]);
        assert_eq!(heading("asrmithl1"), [Word::Mark(Asr)]);
        assert_eq!(heading("Prière à la mosquée"), [Word::Iqama]);
        assert_eq!(heading("GregDate"), [Word::Date]);
    }
}
