//! The religious days by their names in nine languages.

use std::sync::OnceLock;

use csv::ReaderBuilder;
use miqat::chrono::{Datelike, NaiveDate, Weekday};
use miqat::hijri::{Fast, HijriDate, HijriMonth, Occasion, fasting};
use miqat::locale::{Lang, Width};

/// The names, with their sources.
const NAMES: &str = include_str!("../../data/occasions.csv");

/// A row of the names.
struct Name {
    id: String,
    lang: Lang,
    is_night: bool,
    text: String,
}

/// The rows of the file.
fn names() -> &'static [Name] {
    static ALL: OnceLock<Vec<Name>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut reader = ReaderBuilder::new().comment(Some(b'#')).from_reader(NAMES.as_bytes());
        let rows = reader.records().filter_map(Result::ok).filter_map(|row| {
            Some(Name {
                id: row.get(0)?.to_owned(),
                lang: Lang::from_code(row.get(1)?).ok()?,
                is_night: row.get(2)? == "night",
                text: row.get(3)?.to_owned(),
            })
        });
        rows.collect()
    })
}

/// A word in a language, or the English one if no source gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    /// The language of the word.
    pub lang: Lang,
}

impl Word {
    /// The word on a page in a language; an English one is marked.
    pub fn on(&self, page: Lang) -> String {
        if self.lang == page { self.text.clone() } else { format!("{} ({})", self.text, self.lang) }
    }
}

/// A word of the file by its id.
pub fn word(id: &str, lang: Lang, english: &str) -> Word {
    let found = names().iter().find(|name| name.id == id && name.lang == lang);
    match found {
        Some(name) => Word { text: name.text.clone(), lang },
        None => Word { text: english.to_owned(), lang: Lang::En },
    }
}

/// The night that many take for Laylat al-Qadr; the only odd night with an entry of its own.
const QADR: u8 = 27;

/// Whether an occasion with several days is listed on this date.
pub fn begins(occasion: Occasion, date: HijriDate) -> bool {
    match occasion {
        Occasion::LastTenNights => date.day() == 21,
        // The 13th of Dhu al-Hijja is the last day of Tashriq.
        Occasion::WhiteDay => date.day() == if date.month() == HijriMonth::DhuAlHijja { 14 } else { 13 },
        Occasion::Tashriq => date.day() == 11,
        Occasion::OddNight => date.day() == QADR,
        _ => true,
    }
}

/// The id of an occasion, for programs.
pub const fn id(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::NewYear => "new-year",
        Occasion::Tasua => "tasua",
        Occasion::Ashura => "ashura",
        Occasion::Arbain => "arbain",
        Occasion::MawlidOf12 => "mawlid-12",
        Occasion::MawlidOf17 => "mawlid-17",
        Occasion::IsraAndMiraj => "isra-miraj",
        Occasion::MidShaban => "mid-shaban",
        Occasion::RamadanBegins => "ramadan-begins",
        Occasion::LastTenNights => "last-ten-nights",
        Occasion::OddNight => "laylat-al-qadr",
        Occasion::EidAlFitr => "eid-al-fitr",
        Occasion::Tarwiyah => "tarwiyah",
        Occasion::Arafah => "arafah",
        Occasion::EidAlAdha => "eid-al-adha",
        Occasion::Tashriq => "tashriq",
        Occasion::Ghadir => "ghadir",
        Occasion::WhiteDay => "white-days",
        Occasion::Monday => "monday",
        Occasion::Thursday => "thursday",
        _ => "other",
    }
}

/// The name of an occasion; if it lasts several days, the name of them all.
pub fn name(occasion: Occasion, lang: Lang) -> Word {
    let weekday = |day| Word { text: lang.weekday(day, Width::Wide).to_owned(), lang };
    match occasion {
        Occasion::Monday => weekday(Weekday::Mon),
        Occasion::Thursday => weekday(Weekday::Thu),
        Occasion::WhiteDay => word(id(occasion), lang, "White days"),
        Occasion::Tashriq => word(id(occasion), lang, "Days of Tashriq"),
        Occasion::OddNight => word(id(occasion), lang, "Laylat al-Qadr"),
        _ => word(id(occasion), lang, occasion.as_str()),
    }
}

/// Whether a language's name refers to the night before the day: Mevlid Kandili is a night, the Mawlid a day.
pub fn is_night(occasion: Occasion, lang: Lang) -> bool {
    let named = names().iter().find(|name| name.id == id(occasion) && name.lang == lang);
    named.map_or(
        matches!(occasion, Occasion::IsraAndMiraj | Occasion::MidShaban | Occasion::LastTenNights | Occasion::OddNight),
        |name| name.is_night,
    )
}

/// The ruling on fasting on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FastKind {
    Obligatory,
    Recommended,
    NotAllowed,
}

impl FastKind {
    /// The ruling on fasting on a day, considering this occasion alone.
    pub fn of(occasion: Occasion, date: HijriDate, day: NaiveDate) -> Option<Self> {
        match fasting(date, day.weekday())? {
            Fast::Obligatory => Some(Self::Obligatory),
            Fast::NotAllowed(_) => Some(Self::NotAllowed),
            Fast::Voluntary(of) if of == occasion => Some(Self::Recommended),
            _ => None,
        }
    }

    /// For programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Obligatory => "obligatory",
            Self::Recommended => "recommended",
            Self::NotAllowed => "not-allowed",
        }
    }

    /// For people.
    pub fn word(self, lang: Lang) -> Word {
        match self {
            Self::Obligatory => word("fast-obligatory", lang, "obligatory"),
            Self::Recommended => word("fast-recommended", lang, "by many"),
            Self::NotAllowed => word("fast-forbidden", lang, "not allowed"),
        }
    }
}
