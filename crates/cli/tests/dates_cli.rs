//! Dates at a place are read in the forms that people write.

mod common;

use common::{Said, miqat};

fn times(arguments: &[&str]) -> Said {
    miqat("times", &[arguments, &["--format", "csv"]].concat(), b"")
}

/// The row of the first day.
fn row(arguments: &[&str]) -> String {
    let said = times(arguments);
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out.lines().nth(1).unwrap().to_owned()
}

#[test]
fn a_day_is_the_same_however_it_is_written() {
    // The dateline and the box of a Cairo newspaper: 24 November 2024, 22 Jumada I 1446, Fajr at 4:57.
    let page = row(&["Cairo", "--date", "2024-11-24"]);
    assert!(page.starts_with("2024-11-24,1446-05-22,04:57,"), "{page}");
    for date in [
        "24/11/2024",
        "24.11.2024",
        "24 November 2024",
        "٢٤ نوفمبر ٢٠٢٤",
        "24 Kasım 2024",
        "22 Jumada I 1446",
        "٢٢ جمادى الأولى ١٤٤٦",
        "22 Cemaziyelevvel 1446",
    ] {
        assert_eq!(row(&["Cairo", "--date", date]), page, "{date}");
        assert_eq!(row(&["Cairo", "--from", date, "--to", date]), page, "{date}");
    }
}

#[test]
fn a_hijri_date_is_of_the_places_calendar() {
    // Eid of 1446 was on 30 March 2025 in Saudi Arabia and on 31 March in Egypt, Morocco and Pakistan, as was announced.
    for (place, day) in
        [("Makkah", "2025-03-30"), ("Cairo", "2025-03-31"), ("Rabat", "2025-03-31"), ("Karachi", "2025-03-31")]
    {
        let row = row(&[place, "--date", "1 Shawwal 1446"]);
        assert!(row.starts_with(&format!("{day},1446-10-01,")), "{place}: {row}");
    }
    let umm_al_qura = row(&["Cairo", "--date", "1 Shawwal 1446", "--calendar", "umm-al-qura"]);
    assert!(umm_al_qura.starts_with("2025-03-30,1446-10-01,"), "{umm_al_qura}");
}

#[test]
fn tomorrow_is_that_of_the_place_and_of_its_now() {
    // Kiritimati is a day ahead of Niue, except for the hour from 10 to 11 UTC, when they share a date.
    let date = |place: &str, day: &str| row(&[place, "--date", day])[..10].parse::<miqat::chrono::NaiveDate>().unwrap();
    let ahead = |place: &str| (date(place, "tomorrow"), date(place, "+1"), date(place, "today"), date(place, "-1"));
    for place in ["1.98,-157.36", "-19.05,-169.92"] {
        let (tomorrow, one, today, yesterday) = ahead(place);
        assert_eq!((tomorrow, one), (today.succ_opt().unwrap(), tomorrow), "{place}");
        assert_eq!(yesterday.succ_opt(), Some(today), "{place}");
    }
    assert!(date("1.98,-157.36", "today") > date("-19.05,-169.92", "today"));
}

#[test]
fn what_is_no_date_or_two_is_refused() {
    for (date, wanted) in [
        ("3/4/2024", "can be 2024-04-03, day first, or 2024-03-04, month first"),
        ("11/24/2024", "write 2024-11-24"),
        ("2024-02-30", "'2024-02-30' is not a date; a date is wanted, such as"),
        ("4001-01-01", "from 0001-01-01 to 4000-12-31"),
        ("30 Shaban 1447", "day 30 is not within 1 to 29"),
    ] {
        let said = times(&["Cairo", "--date", date, "--calendar", "umm-al-qura"]);
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(wanted), "{date}: {}", said.err);
    }
}

/// The single note on the years of a question.
fn year_note(question: &[&str]) -> String {
    let said = miqat(question[0], &question[1..], b"");
    let notes: Vec<_> = said.err.lines().filter(|line| line.contains("Gregorian year")).collect();
    assert!(said.status == 0 && notes.len() == 1, "{question:?}: {}{}", said.status, said.err);
    notes[0].to_owned()
}

#[test]
fn a_hijri_year_that_is_read_as_a_gregorian_one_is_said_everywhere() {
    let folder = std::env::temp_dir().join(format!("miqat-years-{}", std::process::id()));
    let folder = folder.to_str().unwrap();
    let map = format!("{folder}.svg");
    let convert = "miqat hijri convert 1 Ramadan 1448";
    for (question, instead) in [
        (&["times", "Cairo", "--date", "1448-09-01"][..], "--date '1 Ramadan 1448'"),
        (&["times", "Cairo", "--from", "1448-09-01", "--to", "1449-01-31"], "--from '1 Ramadan 1448'"),
        (&["times", "Cairo", "--month", "1448-09"], "--hijri-month 1448-09"),
        (&["times", "Cairo", "--year", "1448", "--format", "svg"], "miqat hijri year 1448"),
        (&["times", "Cairo", "--at", "1448-09-01T10:00"], convert),
        (&["times", "Cairo", "--ramadan", "1448-09-01..1448-09-29"], convert),
        (&["month", "Cairo", "--month", "1448-09"], "--hijri-month 1448-09"),
        (&["month", "1448-09", "Cairo"], "--hijri-month 1448-09"),
        (&["year", "Cairo", "--year", "1448", "--format", "svg"], "miqat hijri year 1448"),
        (&["site", folder, "Cairo", "--year", "1448"], "miqat hijri year 1448"),
        (&["next", "Cairo", "--at", "1448-09-01T10:00"], convert),
        (&["now", "Cairo", "--at", "1448-09-01T10:00"], convert),
        (&["explain", "Cairo", "--date", "1448-09-01"], "--date '1 Ramadan 1448'"),
        (&["compare", "Cairo", "--date", "1448-09-01"], "--date '1 Ramadan 1448'"),
        (&["compare", "Cairo", "--month", "1448-09"], "miqat hijri month 1448-09"),
        (&["hijri", "today", "Cairo", "--at", "1448-09-01T10:00"], convert),
        (&["hijri", "crescent", "Cairo", "1448-09-01"], convert),
        (&["hijri", "compare", "1448-09-01"], convert),
        (&["hijri", "map", "1448-09-01", "--out", &map, "--step", "20"], convert),
        (&["hijri", "occasions", "--year", "1448", "--calendar", "tabular-ii-civil"], "--hijri-year 1448"),
        (&["world", "--cities", "1", "--from", "1448-09-01", "--to", "1448-09-30"], convert),
    ] {
        let wanted = format!("note: 1448 is read as a Gregorian year; for the Hijri one use {instead}");
        assert_eq!(year_note(question), wanted, "{question:?}");
    }
    let arabic = miqat("times", &["Cairo", "--date", "1448-09-01", "--lang", "ar"], b"").err;
    assert!(arabic.contains("سنةً ميلادية"), "{arabic}");
}

#[test]
fn each_subcommand_reads_the_dates_that_times_reads() {
    // 8 February 2027 is 1 Ramadan 1448 in Egypt by its calendar, and the first row of its timetable.
    let day = |question: &[&str]| {
        let said = miqat(question[0], &question[1..], b"");
        assert_eq!(said.status, 0, "{question:?}: {}", said.err);
        said.out
    };
    let hijri = row(&["Cairo", "--date", "1 Ramadan 1448"])[..10].to_owned();
    for date in ["1 Ramadan 1448", "١ رمضان ١٤٤٨", &hijri] {
        assert!(day(&["explain", "Cairo", "--date", date, "--format", "json"]).contains(&hijri), "{date}");
        assert!(day(&["compare", "Cairo", "--date", date, "--format", "csv"]).contains(&hijri), "{date}");
    }
    let tomorrow = row(&["Cairo", "--date", "tomorrow"])[..10].to_owned();
    for date in ["tomorrow", "+1", "غدا"] {
        assert!(day(&["explain", "Cairo", "--date", date, "--format", "json"]).contains(&tomorrow), "{date}");
        assert!(day(&["compare", "Cairo", "--date", date, "--format", "csv"]).contains(&tomorrow), "{date}");
    }
    assert!(day(&["world", "--cities", "1", "--from", "today", "--to", "tomorrow"]).contains("1 cities x 2 days"));
    for (month, first) in [
        ("--month=February 2027", "2027-02-01"),
        ("--month=2/2027", "2027-02-01"),
        ("--month=Şubat 2027", "2027-02-01"),
        ("--month=فبراير ٢٠٢٧", "2027-02-01"),
        ("--hijri-month=Ramadan 1448", &hijri),
    ] {
        assert!(row(&["Cairo", month]).starts_with(first), "{month}");
        let said = miqat("month", &["Cairo", month, "--format", "csv"], b"").out;
        assert_eq!(said.lines().nth(1).map(|row| row[..10].to_owned()).as_deref(), Some(first), "{month}");
    }
    // A name alone is the current month or the next one: within a Hijri year of today.
    let named = row(&["Cairo", "--hijri-month", "Ramadan"]);
    assert!(named[11..].contains("-09-01,"), "{named}");
    assert_eq!(row(&["Cairo", "--hijri-month", "رمضان"]), named);
    let help = miqat("times", &["--help"], b"").out;
    assert!(help.contains("13/2/2027") && row(&["Cairo", "--date", "13/2/2027"]).starts_with("2027-02-13"));
}

#[test]
fn what_belongs_to_an_option_or_a_subcommand_is_said_where_no_place_has_the_name() {
    for (words, wanted) in [
        (&["times", "Cairo", "tomorrow"][..], "; for other days: miqat Cairo --date tomorrow\n"),
        (&["times", "Cairo", "2027-02-08"], "; for other days: miqat Cairo --date 2027-02-08\n"),
        (&["next", "Cairo", "2027-02-08"], "; for other days: miqat Cairo --date 2027-02-08\n"),
        (&["tims", "Cairo"], "; if the subcommand is meant: miqat times Cairo\n"),
        (&["mont", "Cairo"], "; if the subcommand is meant: miqat month Cairo\n"),
        (&["Cairo", "next"], "; if the subcommand is meant: miqat next Cairo\n"),
    ] {
        let said = miqat(words[0], &words[1..], b"");
        assert!(said.status == 2 && said.err.ends_with(wanted), "{words:?}: {}", said.err);
    }
}

#[test]
fn an_empty_place_is_the_same_fault_everywhere() {
    for words in [
        &["times", ""][..],
        &["month", ""],
        &["ramadan", " "],
        &["year", ""],
        &["next", ""],
        &["qibla", ""],
        &["explain", ""],
        &["compare", ""],
        &["places", ""],
        &["config", "init", ""],
        &["hijri", "crescent", ""],
        &["hijri", "today", ""],
    ] {
        let said = miqat(words[0], &words[1..], b"");
        assert!(said.status == 2 && said.err.contains("a PLACE is wanted, such as Cairo"), "{words:?}: {}", said.err);
    }
    let said = miqat("hijri", &["crescent", "Cairo", ""], b"");
    assert!(said.status == 2 && said.err.contains("the place or the date is empty"), "{}", said.err);
}
