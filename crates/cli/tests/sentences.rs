//! The files of sentences: each is complete, agrees with the English, and is written in its own script and digits.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use common::miqat;
use fluent_bundle::FluentResource;

/// The number of messages of each language. English has all; a message that a language lacks is printed in English.
const MESSAGES: [(&str, usize); 9] = [
    ("ar", 188),
    ("bn", 185),
    ("en", 188),
    ("fa", 188),
    ("fr", 188),
    ("id", 188),
    ("ms", 188),
    ("tr", 188),
    ("ur", 188),
];

/// Values on which the English wording depends; other languages need not use them.
const NEEDLESS: [(&str, &str); 2] = [
    // A plural.
    ("hijri-date-moved", "count"),
    // A name that remains in English.
    ("computed-for-zone", "authority"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locale")
}

fn text(language: &str) -> String {
    fs::read_to_string(folder().join(format!("{language}.ftl"))).expect("the file is read")
}

/// The messages of a file by their ids, without its comments.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut last = String::new();
    for line in text(language).lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let begun = line.split_once('=').filter(|_| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        let said = match begun {
            Some((id, said)) => {
                id.trim().clone_into(&mut last);
                let is_new = messages.insert(last.clone(), String::new()).is_none();
                assert!(is_new, "{language}: {last} is there twice");
                said
            }
            None => line,
        };
        let message = messages.get_mut(&last).unwrap_or_else(|| panic!("{language}: {line} belongs to no message"));
        message.push_str(said);
        message.push('\n');
    }
    messages
}

/// The names after dollars.
fn values(message: &str) -> BTreeSet<&str> {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let name = |after: &'_ str| after.find(|letter| !is_of_name(letter)).unwrap_or(after.len());
    message.split('$').skip(1).map(|after| &after[..name(after)]).collect()
}

/// A message without placeholders, selectors and option names.
fn words(message: &str) -> String {
    let mut outside = String::new();
    let mut rest = message;
    while let Some((before, after)) = rest.split_once('{') {
        outside.push_str(before);
        // A selector has sentences within its braces: only the text before the arrow is its value.
        let end = ["}", "->"].into_iter().filter_map(|end| Some(after.find(end)? + end.len())).min();
        rest = &after[end.expect("a brace is closed")..];
    }
    outside.push_str(rest);
    let mut words = Vec::new();
    let mut is_option = false;
    for word in outside.split_whitespace() {
        let is_case = word.starts_with('[') || word.starts_with("*[");
        // The word after an option is its value.
        if !(is_case || is_option || word.starts_with("--")) {
            words.push(word);
        }
        is_option = word == "--method";
    }
    words.join(" ")
}

#[test]
fn every_file_is_read_without_an_error() {
    let mut found: Vec<_> = fs::read_dir(folder())
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect();
    found.sort();
    assert_eq!(found, MESSAGES.map(|(language, _)| format!("{language}.ftl")));
    for (language, _) in MESSAGES {
        let read = FluentResource::try_new(text(language));
        assert!(read.is_ok(), "{language}: {:?}", read.err().map(|(_, errors)| errors));
        assert_eq!(read.unwrap().entries().filter(is_message).count(), messages(language).len());
    }
}

fn is_message(entry: &impl core::fmt::Debug) -> bool {
    format!("{entry:?}").starts_with("Message(")
}

#[test]
fn every_language_says_what_english_says() {
    let english = messages("en");
    let counts = MESSAGES.map(|(language, _)| (language, messages(language).len()));
    assert_eq!(counts, MESSAGES);
    let mut needless = BTreeSet::new();
    for (language, _) in MESSAGES {
        for (id, message) in messages(language) {
            let of_english = english.get(&id).unwrap_or_else(|| panic!("{language}: English has no {id}"));
            let (wanted, found) = (values(of_english), values(&message));
            let more: Vec<_> = found.difference(&wanted).collect();
            assert!(more.is_empty(), "{language}: {id} has {more:?}");
            for missing in wanted.difference(&found) {
                let pair = NEEDLESS.into_iter().find(|pair| *pair == (id.as_str(), *missing));
                needless.insert(pair.unwrap_or_else(|| panic!("{language}: {id} lacks {missing}")));
            }
        }
    }
    assert_eq!(needless, BTreeSet::from(NEEDLESS));
}

#[test]
fn every_english_message_is_said_somewhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let source: String = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| fs::read_to_string(entry.expect("an entry").path()).expect("the file is read"))
        .collect();
    let unsaid: Vec<_> = messages("en").into_keys().filter(|id| !source.contains(&format!("\"{id}\""))).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

#[test]
fn languages_of_other_scripts_have_no_latin_letters() {
    let mut count = 0;
    for language in ["ar", "bn", "fa", "ur"] {
        for (id, message) in messages(language) {
            let words = words(&message);
            let latin: String = words.chars().filter(char::is_ascii_alphabetic).collect();
            assert_eq!(latin, "", "{language}: {id}: {words}");
            count += usize::from(words.contains(char::is_alphabetic));
        }
    }
    assert_eq!(count, 730);
}

/// The text of a page, without its head, its script, its tags, and English passages.
fn shown(page: &str) -> String {
    let (_, body) = page.split_once("<body").expect("a page has a body");
    let (body, _) = body.split_once("<script").expect("a page has a script");
    let mut text = String::new();
    let mut is_english = false;
    for part in body.split('<').skip(1) {
        let (tag, after) = part.split_once('>').expect("a tag is closed");
        is_english = tag.contains("lang=\"en\"") || is_english && tag != "/span";
        if !is_english {
            text.push_str(after);
        }
    }
    text
}

/// The kinds of digits in a text, each by its first digit. Ids, zones of coordinates and English keep their digits: they are
/// isolated, or a single word with Latin letters.
fn kinds_of_digits(text: &str) -> BTreeSet<char> {
    const ZEROES: [char; 4] = ['0', '٠', '۰', '০'];
    let mut outside = String::new();
    for part in text.split('\u{2066}').enumerate() {
        match part {
            (0, before) => outside.push_str(before),
            (_, part) => {
                let (inner, after) = part.split_once('\u{2069}').expect("a mark is closed");
                if !inner.contains(char::is_alphabetic) {
                    outside.push_str(inner);
                }
                outside.push_str(after);
            }
        }
    }
    let kind = |letter: char| {
        let number = u32::from(letter);
        ZEROES.into_iter().find(|zero| (u32::from(*zero)..u32::from(*zero) + 10).contains(&number))
    };
    outside.chars().filter_map(kind).collect()
}

#[test]
fn a_page_and_a_table_have_one_kind_of_digits() {
    let wanted = [
        ("en", '0'),
        ("ar", '٠'),
        ("tr", '0'),
        ("id", '0'),
        ("ms", '0'),
        ("ur", '۰'),
        ("fa", '۰'),
        ("bn", '০'),
        ("fr", '0'),
    ];
    for (language, zero) in wanted {
        let said = |command: &str, arguments: &[&str]| {
            let arguments = [arguments, &["--lang", language, "--digits", "language"]].concat();
            let said = miqat(command, &arguments, b"");
            assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
            said.out
        };
        for page in [
            said("times", &["Tromso", "--from", "2026-05-20", "--to", "2026-05-22", "--format", "html"]),
            said("times", &["Cairo", "--date", "2027-02-28", "--other", "--format", "html"]),
            said("ramadan", &["Dhaka", "--year", "1448", "--format", "html"]),
        ] {
            assert_eq!(kinds_of_digits(&shown(&page)), BTreeSet::from([zero]), "{language}: {}", shown(&page));
        }
        for (command, arguments) in [
            ("times", &["Tromso", "--at", "2026-05-20T10:00", "--other"][..]),
            ("times", &["Dhaka", "--from", "2026-05-20", "--to", "2026-05-22"]),
            ("ramadan", &["Cairo", "--year", "1448"]),
            ("now", &["Cairo", "--at", "2026-05-20T10:00"]),
            ("qibla", &["Cairo", "--at", "2026-05-20T10:00"]),
            ("compare", &["Cairo", "--date", "2026-05-20"]),
        ] {
            // Below its table, compare describes the origin of each method in English.
            let is_source = |line: &&str| line.starts_with(|letter: char| letter.is_ascii_lowercase());
            let table: String = said(command, arguments).lines().filter(|line| !is_source(line)).collect();
            assert_eq!(kinds_of_digits(&table), BTreeSet::from([zero]), "{language}: {table}");
        }
    }
}

#[test]
fn a_sentence_is_in_its_language_and_one_that_it_lacks_in_english() {
    let next = [
        ("en", "Next: Dhuhr at 11:43, in 1 h 43 min"),
        ("ar", "الصلاة القادمة: الظهر 11:43، المتبقي 1:43"),
        ("tr", "Sonraki namaz: Öğle 11:43, 1 sa 43 dk kaldı"),
        ("id", "Salat berikutnya: Zuhur pukul 11:43, 1 jam 43 menit lagi"),
        ("ms", "Waktu solat seterusnya: Zohor pukul 11:43, 1 jam 43 minit lagi"),
        ("ur", "اگلی نماز: ظہر 11:43، باقی وقت 1 گھنٹہ 43 منٹ"),
        ("fa", "نماز بعدی: ظهر، ساعت ۱۱:۴۳، ۱ ساعت و ۴۳ دقیقه دیگر"),
        ("bn", "পরবর্তী নামাজ: যোহর ১১:৪৩, অবশিষ্ট সময় ১ ঘণ্টা ৪৩ মিনিট"),
        ("fr", "Prochaine prière\u{a0}: Dohr à 11:43, dans 1 h 43 min"),
    ];
    for (language, line) in next {
        let said = miqat("times", &["Cairo", "--at", "2026-11-29T10:00", "--lang", language], b"").out;
        assert!(said.lines().any(|found| found == line), "{language}: {said}");
    }
    // The Bengali spelling of the school is uncertain.
    let said = miqat("times", &["Cairo", "--date", "2026-11-29", "--lang", "bn", "--madhab", "shafii"], b"").out;
    assert!(said.contains("আসর: \u{2066}Shafi'i\u{2069}"), "{said}");
}

#[test]
fn who_did_not_choose_a_school_reads_the_rule_of_asr() {
    let line = |more: &[&str]| {
        let said = miqat("times", &[&["--date", "2026-11-29"], more].concat(), b"").out;
        said.lines().find(|line| line.contains("Asr: ")).expect("the line of the method").to_owned()
    };
    for city in ["Tehran", "Najaf", "Casablanca", "Riyadh", "Cairo"] {
        assert!(line(&[city]).contains("; Asr: shadow of one height"), "{city}");
    }
    assert!(line(&["Casablanca", "--madhab", "shafii"]).contains("; Asr: Shafi'i"));
    assert!(line(&["Casablanca", "--madhab", "hanafi"]).contains("; Asr: Hanafi"));
    assert!(line(&["Karachi"]).contains("; Asr: Hanafi"));
}

#[test]
fn cities_of_one_name_have_their_states_in_every_language() {
    for (language, city) in [
        ("en", "Springfield, Missouri (US)"),
        ("tr", "Springfield, Missouri (Amerika Birleşik Devletleri)"),
        ("id", "Springfield, Missouri (Amerika Serikat)"),
        ("ar", "، \u{2066}Missouri\u{2069} (الولايات المتحدة)"),
    ] {
        let asked = ["Springfield", "--date", "2026-11-29", "--format", "csv", "--lang", language];
        let said = miqat("times", &asked, b"").err;
        assert!(said.contains(city), "{said}");
    }
}

#[test]
fn a_number_has_the_decimal_sign_of_its_language() {
    for (language, degrees, km) in [
        ("en", "136.1°", "2.32 km"),
        ("ms", "136.1°", "2.32 km"),
        ("tr", "136,1°", "2,32 km"),
        ("id", "136,1°", "2,32 km"),
        ("fr", "136,1°", "2,32 km"),
    ] {
        let far = miqat("qibla", &["30.0444,31.2357", "--lang", language], b"").out;
        assert!(far.contains(degrees) && far.contains("1287 km"), "{far}");
        let near = miqat("qibla", &["21.4434,39.8262", "--lang", language], b"").out;
        assert!(near.contains(km), "{near}");
    }
    let alexandria = ["Alexandria", "--date", "2024-11-24", "--format", "csv", "--lang", "fr"];
    let said = miqat("times", &alexandria, b"").err;
    assert!(said.contains("31.228,29.964, connu à 0,3 km près") && said.contains("à 5,4 km"), "{said}");
}

#[test]
fn a_note_on_standard_error_begins_with_the_word_of_the_language() {
    let occasions = ["occasions", "--hijri-year", "1448", "--lang", "fr"];
    let times = ["Springfield", "--date", "2026-11-29", "--format", "csv", "--lang", "fr"];
    for said in [miqat("hijri", &occasions, b"").err, miqat("times", &times, b"").err] {
        assert!(!said.is_empty() && said.lines().all(|line| line.starts_with("remarque\u{a0}: ")), "{said}");
    }
}
