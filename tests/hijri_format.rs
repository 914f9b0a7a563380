//! Written dates are read back unchanged, a newspaper's lines are written to the letter, and common spellings are read.

use std::fmt::Write;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use miqat::hijri::{HijriDate, HijriMonth};
use miqat::locale::{
    DateParts, Digits, FormatError, Lang, Length, Locale, ParseError, Part, Pattern, Style, parse_month, parse_weekday,
};
use proptest::prelude::*;

fn pattern(text: &str) -> Pattern<'_> {
    Pattern::new(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn hijri(year: i32, month: u8, day: u8) -> HijriDate {
    HijriDate::new(year, HijriMonth::new(month).unwrap(), day).unwrap()
}

/// The parts of the newspaper's page: 24 November 2024, 22:56, 22 Jumada I 1446.
fn page() -> DateParts {
    let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
    DateParts::from(date.and_hms_opt(22, 56, 0).unwrap()).with_hijri(hijri(1446, 5, 22))
}

const NEWSPAPER: Locale = Locale::new(Lang::Ar).with_style(Style::Newspaper);

/// Every language, in both styles where it has two, with its default digits and its own.
fn locales() -> Vec<Locale> {
    let mut locales = vec![NEWSPAPER, NEWSPAPER.with_digits(Digits::ArabicIndic)];
    for lang in Lang::ALL {
        locales.push(Locale::new(lang));
        locales.push(Locale::new(lang).with_digits(lang.native_digits()));
    }
    locales
}

#[test]
fn a_newspapers_lines_are_written_to_the_letter_and_read_back() {
    let lines = [
        (NEWSPAPER, "%d %B %Y %H:%M %Ed %EB %EY", "24 نوفمبر 2024 22:56 22 جمادى أول 1446"),
        (NEWSPAPER, "%Ed %EB %EY %EN %d %B %Y %N", "22 جمادى أول 1446 هـ 24 نوفمبر 2024 م"),
        (Locale::new(Lang::Ar), "%Ed %EB %EY %EN", "22 جمادى الأولى 1446 هـ"),
        (NEWSPAPER.with_digits(Digits::ArabicIndic), "%Ed %EB %EY %EN", "٢٢ جمادى أول ١٤٤٦ هـ"),
        (Locale::new(Lang::En), "%A, %-d %B %Y / %-Ed %EB %EY %EN", "Sunday, 24 November 2024 / 22 Jumada I 1446 AH"),
        (Locale::new(Lang::Id), "%A %EA", "Minggu Ahad"),
        (Locale::new(Lang::Bn), "%Ed %EB %EY %EN", "২২ জমাদিউল আউয়াল ১৪৪৬ হিজরি"),
        (Locale::new(Lang::Fa), "%Ed %EB %EY %EN", "۲۲ جمادی\u{200c}الاول ۱۴۴۶ ه\u{200d}.ق."),
    ];
    for (locale, text, line) in lines {
        let written = locale.format(&pattern(text), page()).unwrap().to_string();
        assert_eq!(written, line);
        let read = locale.parse(&pattern(text), line).unwrap_or_else(|error| panic!("{line}: {error}"));
        let named = |part: Option<HijriDate>| part.is_none() || part == page().hijri();
        assert!(named(read.hijri()), "{line}");
        assert!(read.date().is_none() || read.date() == page().date(), "{line}");
        assert!(read.time().is_none() || read.time() == page().time(), "{line}");
        assert_eq!(read.hijri().is_some(), text.contains("%EY"), "{line}");
    }
    let clock = NEWSPAPER.format(&pattern("%A %I:%M %p"), page()).unwrap().to_string();
    assert_eq!(clock, "الأحد 10:56 مـ");
    let read = NEWSPAPER.parse(&pattern("%A %I:%M %p"), &clock).unwrap();
    assert_eq!((read.weekday(), read.time()), (Some(Weekday::Sun), page().time()));
}

/// Writes and reads every day of every `step`th year from 1300 to 1600, and returns their number.
fn read_back(step_years: usize) -> usize {
    let patterns = [pattern("%-Ed %EB %EY"), pattern("%Ed %Eb %-EY %EN")];
    let (mut read, mut line) = (0, String::new());
    for (shift, locale) in locales().into_iter().enumerate() {
        for pattern in &patterns {
            for year in (1300 + i32::try_from(shift % step_years).unwrap()..=1600).step_by(step_years) {
                for (month, day) in HijriMonth::ALL.into_iter().flat_map(|month| (1..=30).map(move |day| (month, day)))
                {
                    let date = HijriDate::new(year, month, day).unwrap();
                    line.clear();
                    write!(line, "{}", locale.format(pattern, date).unwrap()).unwrap();
                    assert_eq!(locale.parse(pattern, &line), Ok(DateParts::from(date)), "{line}");
                    read += 1;
                }
            }
        }
    }
    read
}

#[test]
fn every_hijri_day_is_read_back_in_every_language_in_full_and_abbreviated() {
    // 17 is prime to 30. 20 locales, 2 patterns, 12 months, 30 days; 18 years, or 17 for five of the locales.
    assert_eq!(read_back(17), 2 * 12 * 30 * (20 * 18 - 5));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "4.3 million dates: half a minute with optimisation, many without")]
fn every_day_of_every_year_from_1300_to_1600_is_read_back_in_every_language() {
    assert_eq!(read_back(1), 2 * 12 * 30 * 20 * 301);
}

#[test]
fn every_year_and_edge_of_the_numbers_is_read_back() {
    let patterns = ["%EF", "%EY%Em%Ed", "%-Ed/%-Em/%-EY", "%_Ed|%_Em|%_EY", "%EB %-Ed, %-EY %EN", "%:EN %Ee %EB %EY"];
    for locale in locales() {
        for text in patterns {
            for year in (1300..=1600).chain([-1, 0, 1, 9, 99, 999, 9999, 10_000, -10_000, i32::MIN, i32::MAX]) {
                // Without a separator a year has exactly its four padded digits, and no sign.
                if text == "%EY%Em%Ed" && !(0..=9999).contains(&year) {
                    continue;
                }
                for date in [hijri(year, 1, 1), hijri(year, 9, 30), hijri(year, 12, 31)] {
                    let line = locale.format(&pattern(text), date).unwrap().to_string();
                    assert_eq!(locale.parse(&pattern(text), &line), Ok(date.into()), "{text}: {line}");
                }
            }
        }
    }
}

#[test]
fn every_layout_of_cldr_is_read_back_in_both_calendars() {
    let mut read = 0;
    for locale in locales() {
        for length in [Length::Full, Length::Long, Length::Medium, Length::Short] {
            for (month, day) in (1..=12).flat_map(|month| [1, 9, 24, 28].map(|day| (month, day))) {
                let date = NaiveDate::from_ymd_opt(2024, month, day).unwrap();
                let line = locale.format(&locale.date_pattern(length), date).unwrap().to_string();
                assert_eq!(locale.parse(&locale.date_pattern(length), &line), Ok(date.into()), "{line}");

                let date = hijri(1446, u8::try_from(month).unwrap(), u8::try_from(day).unwrap());
                let parts = DateParts::from(date).with_weekday(Weekday::Sun);
                let line = locale.format(&locale.hijri_pattern(length), parts).unwrap().to_string();
                let back = locale.parse(&locale.hijri_pattern(length), &line);
                let expected = if length == Length::Full { parts } else { date.into() };
                assert_eq!(back, Ok(expected), "{line}");
                read += 2;
            }
        }
    }
    assert_eq!(read, 2 * 20 * 4 * 48);
}

#[test]
fn gregorian_specifiers_write_what_chrono_writes_and_are_read_back() {
    let specifiers = [
        "%Y",
        "%-Y",
        "%_Y",
        "%y",
        "%-y",
        "%m",
        "%-m",
        "%_m",
        "%B",
        "%b",
        "%h",
        "%d",
        "%-d",
        "%0e",
        "%e",
        "%j",
        "%-j",
        "%F",
        "%A",
        "%a",
        "%H",
        "%-H",
        "%k",
        "%0k",
        "%I",
        "%-I",
        "%l",
        "%M",
        "%-M",
        "%S",
        "%_S",
        "%p",
        "%P",
        "%R",
        "%T",
        "%n%t%%",
        "%d%m%Y",
        "100 %% of %A",
    ];
    let midnight = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let en = Locale::new(Lang::En);
    let mut compared = 0;
    for minutes in (0..400 * 1440).step_by(1009) {
        let stamp = midnight + chrono::TimeDelta::minutes(minutes);
        for text in specifiers {
            let ours = en.format(&pattern(text), stamp).unwrap().to_string();
            assert_eq!(ours, stamp.format(text).to_string(), "{text}");
            compared += 1;
        }
        let text = "%a %d %b %Y %I:%M:%S %p %j";
        let line = en.format(&pattern(text), stamp).unwrap().to_string();
        assert_eq!(NaiveDateTime::parse_from_str(&line, text), Ok(stamp));
        assert_eq!(en.parse(&pattern(text), &line), Ok(stamp.into()));
    }
    assert_eq!(compared, 571 * specifiers.len());
    for year in [-262_000, -1, 0, 1, 99, 9999, 10_000, 262_000] {
        let date = NaiveDate::from_ymd_opt(year, 2, 28).unwrap();
        for text in ["%Y", "%-Y", "%F"] {
            assert_eq!(en.format(&pattern(text), date).unwrap().to_string(), date.format(text).to_string(), "{text}");
        }
        assert_eq!(en.parse(&pattern("%F"), &date.format("%F").to_string()), Ok(date.into()));
    }
}

#[test]
fn every_minute_of_a_day_is_read_back_in_every_language() {
    let patterns = [pattern("%I:%M %p"), pattern("%p %-I.%M"), pattern("%R"), pattern("%l:%M:%S %P")];
    for locale in locales() {
        for minute in 0..1440 {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
            for pattern in &patterns {
                let line = locale.format(pattern, time).unwrap().to_string();
                assert_eq!(locale.parse(pattern, &line), Ok(time.into()), "{line}");
            }
        }
    }
    let leap = NaiveTime::from_hms_milli_opt(23, 59, 59, 1000).unwrap();
    let line = Locale::new(Lang::En).format(&pattern("%T"), leap).unwrap().to_string();
    assert_eq!(line, "23:59:60");
    assert_eq!(Locale::new(Lang::En).parse(&pattern("%T"), &line), Ok(leap.into()));
}

#[test]
fn a_year_beside_its_era_is_counted_within_it() {
    let en = Locale::new(Lang::En);
    for (year, alone, beside) in [(1, "0001", "1 AH"), (0, "0000", "1 BH"), (-1, "-0001", "2 BH")] {
        let date = hijri(year, 1, 1);
        assert_eq!(en.format(&pattern("%EY"), date).unwrap().to_string(), alone);
        assert_eq!(en.format(&pattern("%-EY %EN"), date).unwrap().to_string(), beside);
        for locale in locales() {
            for text in ["%EF %EN", "%EF %:EN", "%#EN %EF"] {
                let line = locale.format(&pattern(text), date).unwrap().to_string();
                assert_eq!(locale.parse(&pattern(text), &line), Ok(date.into()), "{line}");
            }
        }
    }
    let caesar = NaiveDate::from_ymd_opt(-43, 3, 15).unwrap();
    assert_eq!(en.format(&pattern("%-d %B %-Y %N"), caesar).unwrap().to_string(), "15 March 44 BC");
    for locale in locales() {
        for text in ["%F %N", "%F %:N", "%#N %F"] {
            let line = locale.format(&pattern(text), caesar).unwrap().to_string();
            assert_eq!(locale.parse(&pattern(text), &line), Ok(caesar.into()), "{line}");
        }
    }
}

#[test]
fn the_solar_era_is_refused_and_the_lunar_one_read() {
    let dated = pattern("%Ed %EB %EY %EN");
    for mark in
        ["ه.ش", "هـ.ش", "ه\u{200d}.ش.", "هجری شمسی", "هجري شمسي", "SH", "H.S.", "A.P.", "Hicri Şemsi", "خورشیدی"]
    {
        for pattern in [dated, pattern("%Ed %EB %EY")] {
            let line = format!("22 رمضان 1403 {mark}");
            let error = NEWSPAPER.parse(&pattern, &line).unwrap_err();
            assert!(matches!(error, ParseError::SolarHijri { .. }), "{line}: {error}");
        }
    }
    for mark in ["هـ", "ه", "هجري", "هجرية", "AH", "A.H.", "H", "Hicri", "ه.ق", "হিজরী", "ہجری"]
    {
        let line = format!("22 رمضان 1403 {mark}");
        assert_eq!(NEWSPAPER.parse(&dated, &line), Ok(hijri(1403, 9, 22).into()), "{line}");
    }
}

#[test]
fn a_specifier_that_is_not_known_is_refused_when_the_pattern_is_made() {
    for (text, at, letter, hijri) in [
        ("%Q", 0, Some('Q'), false),
        ("%d %Ej", 3, Some('j'), true),
        ("%Ey", 0, Some('y'), true),
        ("%EH", 0, Some('H'), true),
        ("في %س", 5, Some('س'), false),
        ("%d %", 3, None, false),
        ("%E", 0, None, true),
        ("%-", 0, None, false),
        ("%-B", 0, Some('B'), false),
        ("%:d", 0, Some('d'), false),
        ("%E%", 0, Some('%'), true),
        ("%😀", 0, Some('😀'), false),
    ] {
        assert_eq!(Pattern::new(text), Err(FormatError::Specifier { at, letter, hijri }), "{text}");
    }
}

#[test]
fn a_moment_without_what_the_pattern_names_is_refused_before_anything_is_written() {
    let en = Locale::new(Lang::En);
    let time = NaiveTime::from_hms_opt(1, 2, 3).unwrap();
    for (text, part) in
        [("%d", Part::Date), ("%EB", Part::Hijri), ("%A", Part::Weekday), ("%EN %H", Part::Hijri), ("%N", Part::Date)]
    {
        assert_eq!(en.format(&pattern(text), time).map(|_| ()), Err(FormatError::Missing { part }), "{text}");
    }
    let missing = en.format(&pattern("%H"), hijri(1446, 1, 1)).unwrap_err();
    assert_eq!(missing.to_string(), "the pattern names a time, which is not given; add it with DateParts::with_time");
}

#[test]
fn a_wrong_text_is_refused_with_the_place_and_what_should_stand_there() {
    let en = Locale::new(Lang::En);
    for (layout, text, message) in [
        ("%Ed %EB %EY", "22 Smarch 1446", "expected the name of a Hijri month, found \"Smarch 1446\""),
        ("%Ed %EB %EY", "22 Rajab", "expected a year, but the text ends"),
        ("%Ed %EB %EY", "32 Rajab 1446", "a day 32 is not within 1 to 31"),
        ("%Ed %EB %EY", "22 Rajab 1446 noon", "expected the end of the text, found \"noon\""),
        ("%Ed/%Em/%EY", "1/13/1446", "a month 13 is not within 1 to 12"),
        ("%Ed/%Em/%EY", "1-1-1446", "expected the pattern's own text, found \"-1-1446\""),
        ("%d/%m/%Y", "30/2/2024", "a day 30 is not within 1 to 29"),
        ("%d/%m/%Y", "29/2/2023", "a day 29 is not within 1 to 28"),
        ("%A %d/%m/%Y", "Monday 24/11/2024", "\"Monday 24/11/2024\" contains two different values for the weekday"),
        ("%H %p:%M", "22 AM:56", "\"22 AM:56\" contains two different values for the hour"),
        ("%I:%M", "10:56", "\"10:56\" does not contain the half of the day, so it is not a complete date or time"),
        ("%EB %EY", "Rajab 1446", "\"Rajab 1446\" does not contain the day, so it is not a complete date or time"),
        ("%EF %EN", "0000-01-01 AH", "a year of an era 0 is not within 1 to 2147483647"),
        ("%EF", "2147483648-01-01", "a year 2147483648 is not within -2147483648 to 2147483647"),
        ("%EB %Ed %EY", "Rabi 1 1446", "expected a space, found \"46\""),
        ("%Y %j", "2023 366", "a day of the year 366 is not within 1 to 365"),
    ] {
        assert_eq!(en.parse(&pattern(layout), text).unwrap_err().to_string(), message, "{layout}");
    }
    assert_eq!(parse_month("").unwrap_err().to_string(), "expected the name of a Hijri month, but the text ends");
    for text in ["Rajabb el x", "Rajabov", "رجبي", "Muharram 5", "Jumada III", "Jumada I I", "رمضانية", "شهر", "من شهر"]
    {
        assert!(parse_month(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn no_pattern_and_no_text_makes_it_panic(layout in "(%[-_0:#]?E?[a-zA-Z%]|\\PC){0,8}", text in "\\PC{0,40}") {
        if let Ok(pattern) = Pattern::new(&layout) {
            for locale in locales() {
                let parts = page().with_hijri(hijri(1446, 5, 22));
                let line = locale.format(&pattern, parts).unwrap().to_string();
                let _ = locale.parse(&pattern, &line);
                let _ = locale.parse(&pattern, &text);
            }
        }
        let _ = parse_month(&text);
        let _ = parse_weekday(&text);
    }
}
