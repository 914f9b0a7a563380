//! Dates of a place are read as people write them.

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
    // Kiritimati is a day ahead of Niue, or they share a date for the hour from 10 to 11 UTC.
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
    // A year of the Hijri calendar in numbers is Gregorian here, and a note says so.
    let said = times(&["Cairo", "--date", "1446-05-22", "--calendar", "tabular-ii-civil"]);
    assert!(said.status == 0 && said.err.contains("the Hijri one is written 22 Jumada I 1446\n"), "{}", said.err);
}
