//! Names, digits and layouts of dates in nine languages, written and read back without allocating.
//!
//! Begin with [`Locale`]: a [`Lang`], its [`Digits`] and a [`Style`]. It turns a [`DateParts`] (a day in one or both
//! calendars, a time) into a line by a [`Pattern`], and back. The names are also there one by one: [`Lang::hijri_month`],
//! [`Lang::month`], [`Lang::weekday`], [`Prayer::name`](crate::Prayer::name), [`Mark::name`](crate::Mark::name).
//!
//! One pattern names both calendars, because a newspaper's dateline does: chrono's specifiers mean the Gregorian date, the
//! same ones with an `E` the Hijri date. Two formatters set side by side could write that line, but not read it, as neither
//! knows where its half ends. A pattern is checked when it is made, and the parts of a date in [`Locale::format`], so that writing the
//! result cannot fail.
//!
//! | I want … | use |
//! |---|---|
//! | a date in words, as the language has it | [`Locale::hijri_pattern`], [`Locale::date_pattern`], then [`Locale::format`] |
//! | a time on a 12-hour clock | [`Pattern::new`]`("%-I:%M %p")`; the halves of the day are CLDR's: ص and م in Arabic, AM and PM in Urdu |
//! | a layout of my own | [`Pattern::new`], which is checked when it is made |
//! | to read a date that was written so | [`Locale::parse`] |
//! | a name alone | [`Lang::hijri_month`], [`Lang::weekday`], [`Mark::name`](crate::Mark::name) … |
//! | to read a name in any language | [`parse_month`], [`parse_weekday`] |
//! | other digits | [`Locale::with_digits`], [`Digits::number`] |
//! | the language of a code such as `ar-EG` | [`Lang::from_code`] |
//!
//! # Examples
//!
//! The dateline of a newspaper, and the same date as each language writes it:
//!
//! ```
//! use miqat::chrono::NaiveDate;
//! use miqat::hijri::{HijriCalendar, UmmAlQura};
//! use miqat::locale::{DateParts, Lang, Length, Locale, Pattern};
//!
//! let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
//! let parts = DateParts::new()
//!     .with_date(date)
//!     .with_hijri(UmmAlQura::default().to_hijri(date)?);
//! let english = Locale::new(Lang::En);
//! let pattern = Pattern::new("%A, %-d %B %Y / %-Ed %EB %EY")?;
//! let line = english.format(&pattern, parts)?.to_string();
//! assert_eq!(line, "Sunday, 24 November 2024 / 22 Jumada I 1446");
//! assert_eq!(english.parse(&pattern, &line)?.hijri(), parts.hijri());
//!
//! let arabic = Locale::new(Lang::Ar).with_digits(Lang::Ar.native_digits());
//! let full = arabic.format(&arabic.hijri_pattern(Length::Full), parts)?.to_string();
//! assert_eq!(full, "الأحد، ٢٢ جمادى الأولى ١٤٤٦ هـ");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Accuracy
//!
//! A written date is read back unchanged, in every language (`tests/hijri_format.rs`).
//!
//! # Source
//!
//! Months, weekdays, eras, halves of the day and the four lengths of date are those of Unicode CLDR 48.2 (npm packages
//! `cldr-cal-islamic-full` and `cldr-dates-full` 48.2.0, seen 2026-11-23), © Unicode, Inc., under the Unicode License v3
//! (SPDX `Unicode-3.0`, <https://www.unicode.org/license.txt>), except for these:
//!
//! * Urdu, months 3 and 4 in full: CLDR has a stray space ("ر بیع"); here "ربیع الاول", "ربیع الثانی".
//! * Bengali, Hijri era: CLDR has "যুগ", which means "era" and names none; here "হিজরি".
//! * Years before the Hijra: CLDR has "BH" in all nine languages; here it is translated (general usage).
//! * [`Style::Newspaper`]: "ربيع أول", "جمادى ثاني" and the like and the marks "صـ" and "مـ", as Egyptian newspapers print
//!   them.
//! * Prayers, marks of the day and [`Lang::prayer_times`]: Arabic as the newspapers print them; Turkish as Diyanet's
//!   timetables name them (İmsak, Güneş, Öğle, İkindi, Akşam, Yatsı; the dawn prayer itself is Sabah); the other languages by
//!   general usage, where spellings vary (Dohr, Dhouhr; Zuhur, Dzuhur).
//!
//! Some forms of CLDR may surprise. Arabic and Urdu use Latin digits unless [`Locale::with_digits`] changes them. Turkish puts the
//! era first ("Hicri 1 Ramazan 1447"). Indonesian calls Sunday Minggu next to a Gregorian date and Ahad next to a Hijri date. Urdu's
//! narrow weekdays are English letters.

mod date_parts;
mod digits;
mod error;
mod format;
mod lang;
mod names;
mod parse;
mod parse_error;
mod parsed;
mod pattern;
mod read;
mod spelling;
mod variants;
mod words;

pub use date_parts::DateParts;
pub use digits::{Digits, Number};
pub use error::{FormatError, Given, Part};
pub use format::{Formatted, Locale};
pub use lang::Lang;
pub use names::{DayHalf, MonthForm, Style, Width};
pub use parse::{parse_month, parse_weekday};
pub use parse_error::ParseError;
pub use pattern::{Length, Pattern};
