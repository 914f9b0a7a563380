//! The program's own sentences; names come from the library.
//!
//! The sentences of pages for people are in `locale/*.ftl`. The technical commands describe methods in English only, in
//! `registry`.

mod age;
mod calendar;
mod compare;
mod marks;
mod method;
mod notes;
mod qibla;
mod registry;
mod rules;
mod said;
mod sheet;
mod timetable;

use miqat::locale::Lang;

pub use age::{DateLine, anniversary_line, date_line, days_line, period_line};
pub use calendar::{hijri_calendar, in_short};
pub use compare::{compared_with, tables_without_a_method};
pub use marks::{in_english, isolated, isolated_in, with_digits};
pub use method::{CONVENTION, Chosen, Why, default_of, evidence_word, method, own_point, own_table};
pub use notes::Note;
pub use qibla::{InLine, kaaba_distance, no_bearing, no_sun_soon, qibla, sun_in_line};
pub use registry::{epoch_of, northern, rounding_of, rule_of, rules_of, serves, signed, standing_of};
pub use rules::{absent, basis, basis_of_several, no_time, one_instant};
use said::{Value, say};
pub use sheet::{dates, from, next, next_in, next_with_seconds, no_next, now_since, other_time};
pub use timetable::{
    Heading, another_date, clock_change, congregation, gap, heading, imsak, last_ten_nights, ruled, skies,
};

/// The word that introduces a note, with its colon.
pub fn note(lang: Lang) -> String {
    say(lang, "note", &[])
}

/// A note on a line of its own.
pub fn note_line(lang: Lang, note: &str) -> String {
    say(lang, "note-line", &[("note", Value::Own(note))])
}

/// The separator of a list.
pub fn comma(lang: Lang) -> String {
    say(lang, "comma", &[])
}
