//! Every name and layout is CLDR's, except for the rows that errata.csv lists with a reason.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Month, Weekday};
use common::{Row, root, rows};
use miqat::hijri::HijriMonth;
use miqat::locale::{DayHalf, Digits, Lang, Length, Locale, MonthForm, Style, Width};
use miqat::{Mark, Prayer};
use serde_json::Value;

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Sun, "sun"),
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
];

const ERAS: [(&str, Width); 3] =
    [("eraNames", Width::Wide), ("eraAbbr", Width::Abbreviated), ("eraNarrow", Width::Narrow)];

const LENGTHS: [(&str, Length); 4] =
    [("full", Length::Full), ("long", Length::Long), ("medium", Length::Medium), ("short", Length::Short)];

/// A CLDR calendar in a language.
struct Cldr {
    calendar: &'static str,
    root: Value,
}

impl Cldr {
    fn new(lang: Lang, calendar: &'static str) -> Self {
        let path = root().join(format!("tests/data/locale/raw/{lang}-ca-{calendar}.json"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut root: Value = serde_json::from_str(&text).unwrap();
        let root = root["main"][lang.code()]["dates"]["calendars"][calendar].take();
        assert!(root.is_object(), "{}: no calendar {calendar}", path.display());
        Self { calendar, root }
    }

    /// The text at a path of keys separated by spaces, and the path from the calendar on.
    fn at(&self, path: &str) -> (String, String) {
        let value = path.split(' ').fold(&self.root, |value, key| &value[key]);
        let text = value.as_str().unwrap_or_else(|| panic!("{} {path} is not a text", self.calendar));
        (format!("{} {path}", self.calendar), text.to_owned())
    }
}

/// Each name that both the crate and CLDR have: the path in CLDR, CLDR's name, ours.
fn names(lang: Lang) -> Vec<((String, String), &'static str)> {
    let (islamic, gregorian) = (Cldr::new(lang, "islamic"), Cldr::new(lang, "gregorian"));
    let mut names = Vec::new();
    for (context, width, form) in [
        ("format", "wide", MonthForm::Wide),
        ("format", "abbreviated", MonthForm::Abbreviated),
        ("stand-alone", "wide", MonthForm::StandaloneWide),
        ("stand-alone", "abbreviated", MonthForm::StandaloneAbbreviated),
    ] {
        for month in HijriMonth::ALL {
            let theirs = islamic.at(&format!("months {context} {width} {}", month.number()));
            names.push((theirs, lang.hijri_month(month, form, Style::Standard)));
        }
        for number in 1..=12 {
            let theirs = gregorian.at(&format!("months {context} {width} {number}"));
            names.push((theirs, lang.month(Month::try_from(number).unwrap(), form)));
        }
    }
    for (name, width) in
        [("wide", Width::Wide), ("abbreviated", Width::Abbreviated), ("short", Width::Short), ("narrow", Width::Narrow)]
    {
        for (weekday, key) in WEEK {
            let path = format!("days format {name} {key}");
            names.push((gregorian.at(&path), lang.weekday(weekday, width)));
            names.push((islamic.at(&path), lang.hijri_weekday(weekday, width)));
        }
    }
    for (name, width) in ERAS {
        names.push((islamic.at(&format!("eras {name} 0")), lang.hijri_era(1, width)));
        names.push((islamic.at(&format!("eras {name} 1")), lang.hijri_era(0, width)));
        names.push((gregorian.at(&format!("eras {name} 1")), lang.gregorian_era(1, width)));
        names.push((gregorian.at(&format!("eras {name} 0")), lang.gregorian_era(0, width)));
    }
    for (key, half) in [("am", DayHalf::BeforeNoon), ("pm", DayHalf::AfterNoon)] {
        let theirs = gregorian.at(&format!("dayPeriods format abbreviated {key}"));
        names.push((theirs, lang.day_half(half, Style::Standard)));
    }
    names
}

#[test]
fn every_name_is_cldrs_or_in_the_errata() {
    let mut errata: BTreeMap<(String, String), (String, String)> = rows("locale/errata.csv")
        .iter()
        .map(|row| {
            assert!(!row.text("reason").is_empty(), "{}", row.at());
            let key = (row.text("lang").to_owned(), row.text("path").to_owned());
            (key, (row.text("theirs").to_owned(), row.text("ours").to_owned()))
        })
        .collect();
    assert_eq!(errata.len(), 31);
    let mut compared = 0;
    for lang in Lang::ALL {
        for ((path, theirs), ours) in names(lang) {
            compared += 1;
            match errata.remove(&(lang.code().to_owned(), path.clone())) {
                Some(erratum) => assert_eq!(erratum, (theirs, ours.to_owned()), "{lang} {path}"),
                None => assert_eq!(ours, theirs, "{lang} {path}"),
            }
        }
    }
    // In each language 96 months, 56 weekdays, 12 eras, 2 halves of the day.
    assert_eq!(compared, 9 * (96 + 56 + 12 + 2));
    assert!(errata.is_empty(), "errata without a name: {errata:?}");
}

/// A CLDR layout in our specifiers.
fn translated(cldr: &str, e: &str) -> String {
    let letters: Vec<char> = cldr.chars().collect();
    let runs = letters.chunk_by(|a, b| a == b && a.is_ascii_alphabetic());
    runs.map(|run| match (run[0], run.len()) {
        ('E', 4) => format!("%{e}A"),
        ('d', 1) => format!("%-{e}d"),
        ('d', 2) => format!("%{e}d"),
        ('M', 1) => format!("%-{e}m"),
        ('M', 2) => format!("%{e}m"),
        ('M', 3) => format!("%{e}b"),
        ('M', 4) => format!("%{e}B"),
        ('y', 1) => format!("%-{e}Y"),
        ('y', 2) => format!("%{e}y"),
        ('G', 1) => format!("%{e}N"),
        ('G', 5) => format!("%#{e}N"),
        (letter, _) if !letter.is_ascii_alphabetic() => letter.to_string(),
        _ => panic!("{run:?} in {cldr}"),
    })
    .collect()
}

#[test]
fn every_layout_is_cldrs() {
    for lang in Lang::ALL {
        let (islamic, gregorian) = (Cldr::new(lang, "islamic"), Cldr::new(lang, "gregorian"));
        for (name, length) in LENGTHS {
            let path = format!("dateFormats {name}");
            let locale = Locale::new(lang);
            assert_eq!(locale.hijri_pattern(length).as_str(), translated(&islamic.at(&path).1, "E"), "{lang} {name}");
            assert_eq!(locale.date_pattern(length).as_str(), translated(&gregorian.at(&path).1, ""), "{lang} {name}");
        }
    }
}

#[test]
fn the_digits_of_each_language_are_cldrs() {
    let digits = |name: &str| match name {
        "latn" => Digits::Latin,
        "arab" => Digits::ArabicIndic,
        "arabext" => Digits::ExtendedArabicIndic,
        "beng" => Digits::Bengali,
        _ => panic!("{name} is no set of digits"),
    };
    let rows = rows("locale/digits.csv");
    assert_eq!(rows.len(), Lang::ALL.len());
    for (row, lang) in rows.iter().zip(Lang::ALL) {
        assert_eq!(row.text("lang"), lang.code());
        assert_eq!(lang.digits(), digits(row.text("default")), "{lang}");
        assert_eq!(lang.native_digits(), digits(row.text("native")), "{lang}");
    }
}

#[test]
fn the_words_of_an_arabic_timetable_are_the_newspapers() {
    let marks = Mark::ALL.map(|mark| mark.name(Lang::Ar));
    assert_eq!(marks, ["الفجر", "الشروق", "الظهر", "العصر", "الغروب", "المغرب", "العشاء"]);
    assert_eq!(Prayer::ALL.map(|prayer| prayer.name(Lang::Ar)), ["الفجر", "الظهر", "العصر", "المغرب", "العشاء"]);
    assert_eq!(Lang::Ar.prayer_times(), "مواقيت الصلاة");
    let month = |month| Lang::Ar.hijri_month(month, MonthForm::Wide, Style::Newspaper);
    let differing = [
        (HijriMonth::RabiAlAwwal, "ربيع أول"),
        (HijriMonth::RabiAlAkhir, "ربيع ثاني"),
        (HijriMonth::JumadaAlUla, "جمادى أول"),
        (HijriMonth::JumadaAlAkhira, "جمادى ثاني"),
    ];
    for (named, name) in differing {
        assert_eq!(month(named), name);
    }
    let others = HijriMonth::ALL.into_iter().filter(|month| !(3..=6).contains(&month.number()));
    assert_eq!(others.filter(|other| month(*other) == other.name(Lang::Ar)).count(), 8);
    let halves = [DayHalf::BeforeNoon, DayHalf::AfterNoon].map(|half| Lang::Ar.day_half(half, Style::Newspaper));
    assert_eq!(halves, ["صـ", "مـ"]);
}

/// The words that are not quite what their source prints.
const REWORDED: usize = 18;

/// The key of a name of a timetable in `timetable_words.csv`, and ours.
fn timetable_words(lang: Lang) -> Vec<(String, &'static str)> {
    let key = |kind: &str, mark: Mark| format!("{kind} {}", mark.name(Lang::En).to_lowercase());
    let marks = Mark::ALL.map(|mark| (key("mark", mark), mark.name(lang)));
    let prayers = Prayer::ALL.map(|prayer| (key("prayer", Mark::of(prayer)), prayer.name(lang)));
    marks.into_iter().chain(prayers).chain([("heading".to_owned(), lang.prayer_times())]).collect()
}

#[test]
fn every_word_of_a_timetable_is_the_one_that_its_source_prints_or_has_a_reason() {
    let table = rows("locale/timetable_words.csv");
    let ours: Vec<_> = Lang::ALL
        .into_iter()
        .flat_map(|lang| timetable_words(lang).into_iter().map(move |word| (lang, word)))
        .collect();
    // In each language seven marks, five prayers, one heading.
    assert_eq!((table.len(), ours.len()), (9 * 13, 9 * 13));
    let mut reworded = 0;
    for (lang, (key, name)) in ours {
        let is_its = |row: &&Row| row.text("lang") == lang.code() && row.text("key") == key;
        let found: Vec<&Row> = table.iter().filter(is_its).collect();
        assert_eq!(found.len(), 1, "{lang} {key}");
        assert_eq!(name, found[0].text("name"), "{lang} {key}");
        assert!(!found[0].text("source").is_empty(), "{lang} {key}");
        let is_printed_so = name == found[0].text("printed");
        assert_eq!(found[0].text("reason").is_empty(), is_printed_so, "{lang} {key}");
        reworded += usize::from(!is_printed_so);
    }
    assert_eq!(reworded, REWORDED);
}

#[test]
fn no_two_marks_of_a_day_share_a_name() {
    for lang in Lang::ALL {
        let names: BTreeSet<&str> = Mark::ALL.iter().map(|mark| mark.name(lang)).collect();
        assert_eq!(names.len(), Mark::COUNT, "{lang}");
    }
}

#[test]
fn the_newspapers_style_differs_in_arabic_alone() {
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != Lang::Ar) {
        for month in HijriMonth::ALL {
            for form in [MonthForm::Wide, MonthForm::Abbreviated, MonthForm::StandaloneAbbreviated] {
                let name = |style| lang.hijri_month(month, form, style);
                assert_eq!(name(Style::Newspaper), name(Style::Standard), "{lang}");
            }
        }
    }
}

#[test]
fn a_code_gives_its_language_and_any_other_is_refused() {
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Ok(lang));
        assert_eq!(format!("{lang}-XX").to_uppercase().parse(), Ok(lang));
    }
    let error = Lang::from_code("de").unwrap_err();
    assert_eq!(error.to_string(), "no names in the language \"de\"; allowed are en ar tr id ms ur fa bn fr");
    assert!(Lang::from_code("").is_err());
    assert!(Lang::from_code("ara").is_err());
}
