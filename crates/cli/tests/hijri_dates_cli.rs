//! `miqat hijri` reads dates as people write them: of arguments, lines and columns, in both calendars and nine languages.

mod common;

use common::hijri::{answer, hijri};
use common::{miqat, rows};

/// Sunday, 24 November 2024 is 22 Jumada I 1446, as the newspaper of that day prints it, and every way to write one of them is
/// answered with the other.
#[test]
fn a_date_is_read_however_it_is_written() {
    for gregorian in [
        "2024-11-24",
        "24/11/2024",
        "24.11.2024",
        "24-11-2024",
        "2024/11/24",
        "24 November 2024",
        "24 Nov 2024",
        "Sunday 24 November 2024",
        "24th November 2024",
        "٢٤ نوفمبر ٢٠٢٤",
        "24 Kasım 2024",
        "24 novembre 2024",
        "২৪ নভেম্বর ২০২৪",
        "24 نومبر 2024",
        "۲۴ نوامبر ۲۰۲۴",
    ] {
        assert!(answer(&["convert", gregorian], "").ends_with(",1446-05-22\n"), "{gregorian}");
        assert!(answer(&["convert"], &format!("{gregorian}\n")).ends_with(",1446-05-22\n"), "{gregorian}");
    }
    for hijri in [
        "1446-05-22",
        "1446-5-22",
        "22/5/1446",
        "22.5.1446",
        "٢٢/٥/١٤٤٦",
        "২২/৫/১৪৪৬",
        "22 Jumada I 1446",
        "22 Jumada al-Ula 1446",
        "22 Jumada I 1446 AH",
        "22 جمادى الأولى 1446",
        "٢٢ جمادى أول ١٤٤٦ هـ",
        "22 Cemaziyelevvel 1446",
        "22 Jumadil Awal 1446",
        "22 Jamadilawal 1446",
        "22 joumada al oula 1446",
        "২২ জমাদিউল আউয়াল ১৪৪৬",
        "۲۲ جمادی‌الاول ۱۴۴۶",
    ] {
        assert!(answer(&["convert", hijri], "").ends_with(",2024-11-24\n"), "{hijri}");
        assert!(answer(&["convert", "--to-gregorian"], &format!("{hijri}\n")).ends_with(",2024-11-24\n"), "{hijri}");
    }
    // Several dates, and one of several words without quotes.
    assert_eq!(answer(&["convert", "2024-11-24", "22/5/1446"], ""), "2024-11-24,1446-05-22\n22/5/1446,2024-11-24\n");
    assert_eq!(answer(&["convert", "22", "Jumada", "I", "1446"], ""), "22 Jumada I 1446,2024-11-24\n");
}

#[test]
fn a_date_with_two_readings_is_refused_with_both_and_taken_where_the_order_is_said() {
    let said = hijri(&["convert", "3/4/2024"], "");
    assert!(said.status == 2 && said.out.is_empty());
    assert!(said.err.contains("'3/4/2024' can be 2024-04-03, day first, or 2024-03-04, month first"), "{}", said.err);
    let of = |order: &str| answer(&["convert", "--order", order, "3/4/2024"], "");
    let iso = |date: &str| answer(&["convert", date], "").replace(date, "3/4/2024");
    assert_eq!(of("day-first"), iso("2024-04-03"));
    assert_eq!(of("month-first"), iso("2024-03-04"));
    // Nobody writes the month before points, and a day and month that are the same have one reading.
    assert_eq!(answer(&["convert", "3.4.2024"], ""), iso("2024-04-03").replace('/', "."));
    assert_eq!(hijri(&["convert", "5/5/2024"], "").status, 0);
    for (given, wanted) in [
        ("11/24/2024", "if the month comes first, write 2024-11-24"),
        ("24/11/24", "a year in four digits"),
        ("24 Nov 24", "is not a date"),
        ("Ramadan 1448", "is a month"),
        ("22 Jumada 1446", "can be Jumada I (5) or Jumada II (6)"),
        ("30 Shaban 1447", "day 30 is not within 1 to 29"),
        ("22 آبان 1403 ه.ش", "is not a date"),
    ] {
        let said = hijri(&["convert", given], "");
        assert!(said.status == 2 && said.out.is_empty(), "{given}: {}", said.out);
        assert!(said.err.contains(wanted) && said.err.contains(given) && said.err.lines().count() == 1, "{}", said.err);
    }
}

#[test]
fn years_from_1300_to_1600_are_hijri_unless_it_is_said_otherwise() {
    let tabular =
        |arguments: &[&str]| answer(&[&["convert", "--calendar", "tabular-ii-civil"], arguments].concat(), "");
    assert_eq!(tabular(&["1446-05-22"]), "1446-05-22,2024-11-24\n");
    // Columbus' landfall, 12 October 1492 by the Julian calendar.
    assert_eq!(tabular(&["--to-hijri", "1492-10-21"]), "1492-10-21,0897-12-19\n");
    assert!(tabular(&["--to-gregorian", "0001-01-01"]).ends_with(",0622-07-19\n"));
    let both = hijri(&["convert", "--to-hijri", "--to-gregorian", "1446-05-22"], "");
    assert!(both.status == 2 && both.err.contains("--to-hijri"), "{}", both.err);
}

#[test]
fn days_from_today_are_words_of_nine_languages_or_numbers_with_a_sign() {
    let of = |given: &str| answer(&["convert", given], "").rsplit_once(',').unwrap().1.to_owned();
    for (yesterday, today, tomorrow) in [
        ("yesterday", "today", "tomorrow"),
        ("-1", "+0", "+1"),
        ("امس", "اليوم", "غدا"),
        ("dün", "bugün", "yarın"),
        ("kemarin", "hari ini", "besok"),
        ("semalam", "hari ini", "esok"),
        ("گزشتہ کل", "آج", "آئندہ کل"),
        ("دیروز", "امروز", "فردا"),
        ("গতকাল", "আজ", "আগামীকাল"),
        ("hier", "aujourd'hui", "demain"),
    ] {
        assert_eq!(of(yesterday), of("yesterday"), "{yesterday}");
        assert_eq!(of(today), of("today"), "{today}");
        assert_eq!(of(tomorrow), of("tomorrow"), "{tomorrow}");
    }
    // A civil day and the next have Hijri dates one day apart, or the next is a first.
    let day = |date: String| date.trim().rsplit('-').next().unwrap().parse::<u8>().unwrap();
    let (today, tomorrow) = (day(of("today")), day(of("+1")));
    assert!(tomorrow == today + 1 || tomorrow == 1, "{today} {tomorrow}");
}

#[test]
fn a_column_is_converted_and_all_else_stays_as_it_is() {
    let table =
        "\u{feff}Name;\"Date of birth\";x\r\n\"A;\"\"b\"\"\";24/11/2024;1\r\n\r\nF;;4\r\n\"G\r\nG2\";25.11.2024; 5";
    let wanted = "\u{feff}Name;\"Date of birth\";x;Date of birth_hijri\r\n\"A;\"\"b\"\"\";24/11/2024;1;1446-05-22\r\n\r\nF;;4;\r\n\"G\r\nG2\";25.11.2024; 5;1446-05-23";
    assert_eq!(answer(&["convert", "--column", "date of birth", "-"], table), wanted);
    assert_eq!(answer(&["convert", "--column", "DATE OF BIRTH"], table), wanted);
    let tabs = "dob\tname\n22 Jumada I 1446\t,\n";
    assert_eq!(
        answer(&["convert", "--column", "dob"], tabs),
        "dob\tname\tdob_gregorian\n22 Jumada I 1446\t,\t2024-11-24\n"
    );

    // A table of a file: every month of the printed calendar begins where that says.
    let path = "tests/data/hijri/raw/umm_al_qura_printed.csv";
    let said =
        miqat("hijri", &["convert", "--calendar", "umm-al-qura-printed", "--column", "GREGORIAN_START_ISO", path], b"");
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let truth = rows("hijri/raw/umm_al_qura_printed.csv");
    let lines = said.out.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut count = 0;
    for (line, row) in lines.zip(&truth) {
        let first = format!("{}-{:02}-01", row.text("hijri_year"), row.get::<u8>("month"));
        assert!(line.ends_with(&format!(",{first}")), "{}: {line}", row.at());
        count += 1;
    }
    assert_eq!(count, 1896);
}

#[test]
fn what_a_column_has_wrong_is_named_by_line_and_column_and_the_rest_is_done() {
    let table = "name,dob\n\"a\nb\",2024-11-24\nc,1446-05-22\nd,last week\ne\nf,2024-11-25\n";
    let said = hijri(&["convert", "--column", "dob"], table);
    assert_eq!(said.status, 2);
    assert_eq!(
        said.out,
        "name,dob,dob_hijri\n\"a\nb\",2024-11-24,1446-05-22\nc,1446-05-22,\nd,last week,\ne\nf,2024-11-25,1446-05-23\n"
    );
    let starts: Vec<_> = said.err.lines().filter_map(|line| line.split_once(": ")).collect();
    assert_eq!(
        starts.iter().map(|(start, _)| *start).collect::<Vec<_>>(),
        ["line 4, column dob", "line 5, column dob", "line 6, column dob"]
    );
    assert!(starts[0].1.contains("a Hijri date in a column of Gregorian ones"), "{}", said.err);
    assert_eq!(starts[2].1, "1 fields, where the header has 2");
    // A number of a table is no day from today.
    let numbers = hijri(&["convert", "--column", "n"], "n\n+7\n-1\n");
    assert!(numbers.out == "n,n_hijri\n+7,\n-1,\n" && numbers.err.contains("'+7' is a number"), "{}", numbers.err);
    for (arguments, wanted) in [
        (&["--column", "born"][..], "no column 'born'; the columns are name, dob"),
        (&["--column", "dob", "/nonexistent.csv"], "/nonexistent.csv"),
        (&["--column", "dob", "a.csv", "b.csv"], "'b.csv' is one too many"),
    ] {
        let said = hijri(&[&["convert"], arguments].concat(), table);
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(wanted), "{}", said.err);
    }
    let utf16 = miqat("hijri", &["convert", "--column", "dob"], &[0xff, 0xfe, b'd', 0]);
    assert!(utf16.status == 2 && utf16.err.contains("save it as CSV in UTF-8"), "{}", utf16.err);
}

#[test]
fn a_month_is_read_by_its_name_and_the_present_one_is_the_default() {
    // The printed calendar: Ramadan 1448 begins on 8 February 2027.
    for given in ["1448-09", "9/1448", "Ramadan 1448", "1448 Ramazan", "رمضان ١٤٤٨", "রমজান ১৪৪৮"]
    {
        let said = answer(&["month", given], "");
        assert!(said.starts_with("Ramadan 1448 · Mon 2027-02-08 – "), "{given}: {said}");
    }
    assert_eq!(answer(&["month", "Ramadan", "1448"], ""), answer(&["month", "1448-09"], ""));
    let today = answer(&["convert", "today"], "").trim().rsplit(',').next().unwrap().to_owned();
    assert_eq!(answer(&["month"], ""), answer(&["month", &today[..7]], ""));
    assert_eq!(answer(&["year"], ""), answer(&["year", &today[..4]], ""));
    // A name alone is of the present year or the next.
    let ramadan = answer(&["month", "Ramadan"], "");
    let year: i32 = today[..4].parse().unwrap();
    let heading = ramadan.lines().next().unwrap();
    assert!([year, year + 1].iter().any(|year| heading.starts_with(&format!("Ramadan {year} · "))), "{heading}");
    for (given, wanted) in [("Jumada 1448", "can be Jumada I (5) or Jumada II (6)"), ("Ramadam", "is not a month")] {
        let said = hijri(&["month", given], "");
        assert!(said.status == 2 && said.err.contains(wanted), "{}", said.err);
    }
}

#[test]
fn today_of_a_place_turns_at_its_sunset_where_asked() {
    // The newspaper of Cairo: sunset at 16:55 on 24 November 2024, 22 Jumada I 1446.
    let at = |time: &str, turn: &str| {
        answer(&["today", "Cairo", "--at", &format!("2024-11-24T{time}"), "--hijri-day", turn], "")
    };
    for (time, turn, date) in
        [("16:00", "sunset", "1446-05-22"), ("22:56", "sunset", "1446-05-23"), ("22:56", "midnight", "1446-05-22")]
    {
        let said = at(time, turn);
        assert!(said.starts_with(date) && said.lines().count() == 3, "{said}");
        assert!(said.contains("2024-11-24  Sunday, November 24, 2024") && said.contains("Cairo"), "{said}");
        assert!(said.contains("country-eg"), "{said}");
        assert_eq!(said.contains("Sunset 16:5"), turn == "sunset", "{said}");
    }
    let arabic = answer(&["today", "Cairo", "--at", "2024-11-24T22:56", "--lang", "ar"], "");
    assert!(arabic.starts_with("1446-05-22  22 جمادى الأولى 1446 هـ\n") && arabic.contains("القاهرة"), "{arabic}");
    // Another calendar, by name.
    let named = answer(&["today", "Cairo", "--at", "2024-11-24T22:56", "--calendar", "umm-al-qura"], "");
    assert!(named.contains("umm-al-qura"), "{named}");
    for (arguments, wanted) in [
        (&["today", "--hijri-day", "sunset"][..], "give one, such as `miqat hijri today Cairo`"),
        (&["today", "Kairro"], "Kairro"),
    ] {
        let said = hijri(arguments, "");
        assert!(said.status == 2 && said.err.contains(wanted), "{}", said.err);
    }
}

#[test]
fn today_is_that_of_the_settings_place_where_there_is_one() {
    let file = std::env::temp_dir().join(format!("miqat-hijri-today-{}.toml", std::process::id()));
    std::fs::write(&file, "place = \"Rabat\"\nlanguage = \"fr\"\n").unwrap();
    let path = file.to_str().unwrap();
    let said = answer(&["today", "--config", path, "--at", "2024-11-24T12:00"], "");
    std::fs::remove_file(&file).unwrap();
    // Morocco's ministry announced Jumada I 1446 for 4 November 2024.
    assert!(said.starts_with("1446-05-21  21 joumada al oula 1446 ") && said.contains("country-ma"), "{said}");
}

#[test]
fn a_table_without_its_column_is_told_how_to_name_it() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("without_column.csv");
    for table in ["name,dob\nAli,2024-11-24\n", "name;dob\r\nAli;24/11/2024\r\n", "id\tdob\n7\t\"1446-05-22\"\n"] {
        std::fs::write(&path, table).unwrap();
        for (arguments, input) in [(&["convert", path.to_str().unwrap()][..], ""), (&["convert"], table)] {
            let said = hijri(arguments, input);
            assert_eq!((said.status, said.out.as_str(), said.err.lines().count()), (2, "", 1), "{}", said.err);
            assert!(said.err.contains("dob: --column NAME says which of them has the dates"), "{}", said.err);
        }
    }
    // Lines of dates, one of which has a comma, are no table; nor are lines that are no dates.
    assert_eq!(answer(&["convert"], "24 November, 2024\n2024-11-24\n").lines().count(), 2);
    assert!(hijri(&["convert"], "born, when\n2024-11-24\n").out.contains("2024-11-24,1446-05-22"));
}

#[test]
fn dates_with_their_eras_are_read_as_arabic_texts_have_them() {
    // Datelines of gazettes and letters with both dates; 23 July 2019 is the 20th of Dhul-Qadah 1440 on the same line.
    for (given, wanted) in [
        ("20 ذي القعدة 1440هـ", "2019-07-23"),
        ("23 يوليو 2019م", "1440-11-20"),
        ("19/7/1427 هجري", "2006-08-13"),
        ("19 /7 /1427", "2006-08-13"),
        ("13/8/2006 ميلادي", "1427-07-19"),
        ("20/11/1440 AH", "2019-07-23"),
        ("١ من شهر رمضان المبارك ١٤٤٦", "2025-03-01"),
    ] {
        let said = miqat("hijri", &["convert", "--calendar", "umm-al-qura", given], b"");
        let answer = said.out.trim_end().rsplit(',').next();
        assert_eq!((said.status, answer), (0, Some(wanted)), "{given}: {}", said.err);
    }
    // The same days in plain numbers.
    for (given, plain) in [("3/2/1448هـ", "1448-02-03"), ("6 ـ 4 ـ 1959", "1959-04-06"), ("3/2/1448 H", "1448-02-03")]
    {
        let said = [given, plain].map(|date| miqat("hijri", &["convert", "--calendar", "umm-al-qura", date], b""));
        let answers = said.each_ref().map(|said| said.out.trim_end().rsplit_once(',').map(|(_, answer)| answer));
        assert!(answers[0].is_some() && answers[0] == answers[1], "{given}: {answers:?}");
    }
    // The era says which calendar it is, whatever the year; the solar one and the years before an era are other calendars.
    for (given, fault) in [
        (&["13/8/2006 ميلادي", "--to-gregorian"][..], "is a Gregorian date"),
        (&["1403/1/1 هجري شمسي"], "is not a date"),
        (&["5/6/44 ق.م"], "is not a date"),
        (&["كانون 2 2024"], "is not a date"),
        (&["May 2024"], "is not a date"),
    ] {
        let said = miqat("hijri", &[&["convert"], given].concat(), b"");
        assert!(
            said.status == 2 && said.out.is_empty() && said.err.contains(fault),
            "{given:?}: {}{}",
            said.out,
            said.err
        );
    }
}

#[test]
fn a_hijri_date_before_1582_has_the_julian_date_of_catalogues_on_request() {
    // 22 Ramadan 977 is 28 February 1570 in the Fihrist of manuscripts; 1 Muharram 1 is 16 July 622.
    let said = |more: &[&str], input: &[u8]| {
        let said = miqat("hijri", &[&["convert", "--calendar", "tabular-ii-civil"], more].concat(), input);
        assert_eq!(said.status, 0, "{more:?}: {}", said.err);
        said.out
    };
    assert_eq!(said(&["--to-gregorian", "0977-09-22"], b""), "0977-09-22,1570-03-10\n");
    assert_eq!(
        said(&["--to-julian", "0977-09-22", "0001-01-01"], b""),
        "0977-09-22,1570-02-28\n0001-01-01,0622-07-16\n"
    );
    let table = b"id,written\n7,0977-09-22\n";
    assert_eq!(
        said(&["--to-julian", "--column", "written"], table),
        "id,written,written_julian\n7,0977-09-22,1570-02-28\n"
    );
    let help = miqat("hijri", &["convert", "--help"], b"").out;
    assert!(help.contains("proleptic") && help.contains("28 February 1570"), "{help}");
}
