//! Everything that the program says in its own words, in English and in Arabic; names are the library's.

mod calendar;
mod compare;
mod method;
mod notes;
mod qibla;
mod registry;
mod rules;
mod sheet;
mod timetable;

use miqat::locale::Lang;

pub use calendar::{hijri_calendar, in_short};
pub use compare::{compared_with, method_heading, tables_without_a_method};
pub use method::{CONVENTION, Chosen, Why, default_of, evidence_word, method, own_point, own_table};
pub use notes::Note;
pub use qibla::{InLine, kaaba_distance, no_bearing, no_sun_soon, qibla, sun_in_line};
pub use registry::{epoch_of, northern, rounding_of, rule_of, rules_of, serves, signed, standing_of};
pub use rules::{absent, basis, basis_of_several, no_time, one_instant};
pub use sheet::{
    congregation_headings, date_headings, dates, from, jumuah, next, next_in, next_with_seconds, no_next, now_since,
    other_time,
};
pub use timetable::{
    Heading, another_date, clock_change, congregation, gap, heading, imsak, last_ten_nights, ruled, skies, with_digits,
};

/// The languages of this program's own sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sentences {
    En,
    Ar,
}

/// Which of its own sentences the program uses for a language.
pub trait Spoken {
    fn sentences(self) -> Sentences;
}

impl Spoken for Lang {
    fn sentences(self) -> Sentences {
        if self == Self::Ar { Sentences::Ar } else { Sentences::En }
    }
}

impl Sentences {
    pub fn of_library(self) -> Lang {
        match self {
            Self::En => Lang::En,
            Self::Ar => Lang::Ar,
        }
    }
}

/// The word before what is said beside an answer.
pub fn note(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => "note",
        Sentences::Ar => "ملاحظة",
    }
}

/// Latin text that stands in an Arabic line, kept from turning it round.
pub fn isolated(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// A word of a page's language in a sentence of this program's own, kept from turning it round where the two are written in
/// other directions.
pub fn quoted(lang: Lang, word: &str) -> String {
    let is_turned = lang.is_right_to_left() && lang.sentences() == Sentences::En;
    if is_turned { format!("\u{2068}{word}\u{2069}") } else { word.to_owned() }
}

/// What stands between the parts of a list.
pub fn comma(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => ", ",
        Sentences::Ar => "، ",
    }
}

/// Latin text in a line of a language.
fn isolated_in(lang: Sentences, text: &str) -> String {
    match lang {
        Sentences::En => text.to_owned(),
        Sentences::Ar => isolated(text),
    }
}
