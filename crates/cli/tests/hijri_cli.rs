//! `miqat hijri` converts every day as in the tables, in both directions, and behaves as its help says.

mod common;

use common::hijri::{answer, hijri};
use common::rows;
use miqat::chrono::{Days, NaiveDate};

/// Every day of a table of month starts and lengths: its civil date and its Hijri date.
fn every_day(table: &str) -> Vec<(NaiveDate, String)> {
    let mut days: Vec<(NaiveDate, String)> = Vec::new();
    for row in rows(table) {
        let start: NaiveDate = row.get("gregorian_start_ISO");
        // The months follow each other without a gap.
        assert!(days.last().is_none_or(|(last, _)| *last + Days::new(1) == start), "{}", row.at());
        let (year, month): (i32, u8) = (row.get("hijri_year"), row.get("month"));
        days.extend(
            (0..row.get("length")).map(|day| (start + Days::new(day), format!("{year}-{month:02}-{:02}", day + 1))),
        );
    }
    days
}

/// Converts every day of a table in both directions.
fn converts(calendar: &str, table: &str, first: &str, last: &str, count: usize) {
    let days = every_day(table);
    assert_eq!(
        (days[0].0.to_string(), days[days.len() - 1].0.to_string(), days.len()),
        (first.into(), last.into(), count)
    );
    let lines = |of: &dyn Fn(&(NaiveDate, String)) -> String| days.iter().map(|day| of(day) + "\n").collect::<String>();
    let there = answer(&["convert", "--calendar", calendar], &lines(&|(civil, _)| civil.to_string()));
    assert!(there == lines(&|(civil, hijri)| format!("{civil},{hijri}")), "{calendar} to Hijri");
    let back = answer(&["convert", "--to-gregorian", "--calendar", calendar], &lines(&|(_, hijri)| hijri.clone()));
    assert!(back == lines(&|(civil, hijri)| format!("{hijri},{civil}")), "{calendar} to Gregorian");
}

#[test]
fn every_day_of_kacsts_table_is_converted_as_there_and_back() {
    converts("umm-al-qura-kacst", "hijri/raw/umm_al_qura_kacst.csv", "1882-11-12", "2174-11-25", 106_665);
}

#[test]
fn every_day_of_the_printed_table_is_converted_as_there_and_back() {
    converts("umm-al-qura-printed", "hijri/raw/umm_al_qura_printed.csv", "1924-08-01", "2077-11-16", 55_991);
}

#[test]
fn every_calendar_converts_a_century_there_and_back() {
    let first = NaiveDate::from_ymd_opt(1978, 1, 1).unwrap();
    let days: String = first.iter_days().take(400).map(|day| format!("{day}\n")).collect();
    let list = answer(&["compare", "--csv", "2024-11-24"], "");
    let ids: Vec<&str> = list.lines().next().unwrap().split(',').skip(1).collect();
    assert_eq!(ids.len(), 3 + 8 + 44);
    for id in ids {
        let there = answer(&["convert", "--calendar", id], &days);
        assert_eq!(there.lines().count(), 400, "{id}");
        let hijri: String = there.lines().map(|line| format!("{}\n", line.split_once(',').unwrap().1)).collect();
        let back = answer(&["convert", "--calendar", id, "--to-gregorian"], &hijri);
        let swapped: String =
            back.lines().map(|line| line.split_once(',').unwrap()).map(|(h, d)| format!("{d},{h}\n")).collect();
        assert!(swapped == there, "{id}");
    }
}

#[test]
fn the_date_of_the_page_is_its_own() {
    assert_eq!(answer(&["convert"], "2024-11-24\n"), "2024-11-24,1446-05-22\n");
    assert_eq!(answer(&["convert", "--to-gregorian"], "1446-05-22\r\n\n"), "1446-05-22,2024-11-24\n");
    // A last line without a line end and a byte order mark are both accepted.
    assert_eq!(answer(&["convert"], "\u{feff}2024-11-24"), "2024-11-24,1446-05-22\n");
    assert_eq!(answer(&["convert"], ""), "");
}

#[test]
fn what_is_printed_far_from_today_is_read_again() {
    let days = "-262143-01-01\n-262142-01-01\n-0001-12-31\n0000-01-01\n9999-12-31\n+10000-01-01\n+10001-02-28\n+262142-12-31\n";
    let tabular = ["--calendar", "tabular-ii-civil"];
    let there = answer(&[&["convert"], &tabular[..]].concat(), days);
    assert!(there.contains("+10001-02-28,9667-06-14\n") && there.contains("+262142-12-31,+269547-10-01\n"), "{there}");
    let hijri: String = there.lines().map(|line| format!("{}\n", line.split_once(',').unwrap().1)).collect();
    let back = answer(&[&["convert", "--to-gregorian"], &tabular[..]].concat(), &hijri);
    let swapped: String =
        back.lines().map(|line| line.split_once(',').unwrap()).map(|(h, d)| format!("{d},{h}\n")).collect();
    assert_eq!(swapped, there);
    // So are dates in arguments.
    let month = answer(&[&["month", "-0010-09"], &tabular[..]].concat(), "");
    assert!(month.starts_with("Ramadan 11 BH · Thu 0612-07-09 – "), "{month}");
    assert!(
        answer(&[&["month", "+10000-01"], &tabular[..]].concat(), "").starts_with("Muharram 10000 · Mon +10323-10-22")
    );
    assert!(answer(&["compare", "+10000-01-01", "--csv"], "").contains("\n+10000-01-01,,,,9666-04-03,9666-04-04,"));
    for year in ["-10", "-0010"] {
        assert!(answer(&[&["year", year], &tabular[..]].concat(), "").starts_with("11 BH · 354 days"));
    }
}

/// The expected form if a date of either calendar is allowed.
const WANTED: &str =
    "a date is wanted, such as 2024-11-24, 24/11/2024, 24 November 2024, 1446-05-22, 22 Jumada I 1446, today or +1";

#[test]
fn bad_lines_are_named_and_the_rest_goes_through() {
    let said = hijri(&["convert"], "2024-11-24\n2024-02-30\nlast week\n1882-11-11\n3/4/2024\n2024-11-25\n");
    assert_eq!(said.status, 2);
    assert_eq!(said.out, "2024-11-24,1446-05-22\n2024-11-25,1446-05-23\n");
    assert_eq!(
        said.err,
        format!(
            "line 2: '2024-02-30' is not a date; {WANTED}\n\
             line 3: 'last week' is not a date; {WANTED}\n\
             line 4: 1882-11-11: the date 1882-11-11 is outside this Hijri calendar, which covers the years 1300 to 1600 AH\n\
             line 5: '3/4/2024' can be 2024-04-03, day first, or 2024-03-04, month first; {WANTED}\n"
        )
    );
    let said = hijri(&["convert", "--to-gregorian"], "1447-08-30\n1446-13-01\n1446-05-32\n1700-01-01\n1446-05-22\n");
    assert_eq!((said.status, said.out.as_str()), (2, "1446-05-22,2024-11-24\n"));
    assert_eq!(
        said.err,
        "line 1: 1447-08-30: day 30 is not within 1 to 29, the days of Hijri month 1447-08\n\
         line 2: '1446-13-01' is not a date: a Hijri month 13 is not within 1 to 12; a Hijri date is wanted, such as \
         1446-05-22, 22/5/1446 or 22 Jumada I 1446\n\
         line 3: '1446-05-32' is not a date: day 32 of Hijri month 1446-05 is not within 1 to 31; a Hijri date is wanted, such \
         as 1446-05-22, 22/5/1446 or 22 Jumada I 1446\n\
         line 4: 1700-01-01: the Hijri year 1700 is outside this calendar, which covers the years 1300 to 1600 AH\n"
    );
}

#[test]
fn a_month_is_a_grid_with_both_dates() {
    let said = answer(&["month", "1447-09"], "");
    assert!(said.starts_with("Ramadan 1447 · Wed 2026-02-18 – Thu 2026-03-19\n"), "{said}");
    assert!(said.contains("┆ 18 Feb ┆ 19  ┆ 20  ┆ 21  │\n"), "{said}");
    assert!(said.contains("\n13–15  Mon 2026-03-02  White days\n21–30  Tue 2026-03-10  Last ten nights\n"), "{said}");
    assert!(said.ends_with("umm-al-qura: official comparison books\n"), "{said}");
    let arabic = answer(&["--lang", "ar", "month", "1447-09"], "");
    assert!(arabic.starts_with("رمضان 1447 · "), "{arabic}");
    let computed = answer(&["--calendar", "computed-umm-al-qura-1423-strict", "month", "1446-06"], "");
    assert!(
        computed.contains("missed it by lag -0.06 min; too close to call\n")
            && computed.contains("2024-12-01 06:21 UTC"),
        "{computed}"
    );
    let said = hijri(&["month", "1447-13"], "");
    assert!(said.status == 2 && said.err.contains("a Hijri month YYYY-MM is wanted"), "{}", said.err);
}

#[test]
fn a_year_has_its_months_and_its_days_that_matter() {
    let said = answer(&["year", "1447"], "");
    for wanted in [
        "1447 · 355 days · umm-al-qura: official comparison books\n",
        "│  9 ┆ Ramadan      ┆ Wed 2026-02-18 ┆   30 ┆        │\n",
        "│  7 ┆ Rajab        ┆ Sun 2025-12-21 ┆   30 ┆ sacred │\n",
        "│ Wed 2026-05-27 ┆ 1447-12-10 ┆ Eid al-Adha               ┆ not allowed │\n",
        "│ Sat 2025-07-05 ┆ 1447-01-10 ┆ Ashura                    ┆ by many     │\n",
        "1447-03-12 ┆ Mawlid (12 Rabi al-Awwal)",
        "white days 13, 14 and 15",
    ] {
        assert!(said.contains(wanted), "{wanted}{said}");
    }
    let computed = answer(&["--calendar", "computed-istanbul-2016", "year", "1453"], "");
    assert!(computed.contains("┆ decided by") && computed.contains("1453-12-10 ┆ Eid al-Adha"), "{computed}");
}

#[test]
fn calendars_stand_side_by_side() {
    let said = answer(&["compare", "2026-02-15..2026-02-20"], "");
    let row = |id: &str| {
        let line = said.lines().find(|line| line.contains(&format!("│ {id} "))).unwrap();
        line.split('┆').skip(1).map(|date| date.trim_matches([' ', '│']).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(row("umm-al-qura")[3], "1447-09-01");
    assert_eq!(row("tabular-iii-astronomical")[2], "1447-09-01");
    assert_eq!(row("computed-istanbul-2016")[4], "1447-09-01");
    assert_eq!(row("computed-indonesia"), row("computed-malaysia"));
    // The calendars of countries are combinations of these; a requested one is added.
    assert!(!said.contains("country-"));
    assert!(hijri(&["--country", "MA", "compare", "2026-02-15"], "").out.contains("country-ma"));
    let said = hijri(&["compare", "2026-02-20..2026-02-15"], "");
    assert!(said.status == 2 && said.err.contains("the first day must not be after the last"), "{}", said.err);
}

#[test]
fn the_calendars_are_listed_with_their_sources() {
    let said = answer(&["calendars"], "");
    for wanted in [
        "umm-al-qura-printed",
        "tabular-iv-astronomical",
        "computed-kacst",
        "newspaper Umm al-Qura",
        "16 July 622",
        "country-tr",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    let said = hijri(&["--calendar", "umm-al-kura", "convert"], "");
    assert!(said.status == 2 && said.err.contains("the nearest is umm-al-qura"), "{}", said.err);
}

#[test]
fn without_a_question_it_is_today() {
    let said = answer(&[], "");
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(said.lines().nth(1).unwrap().starts_with("20"), "{said}");
}

#[test]
fn the_year_before_the_hijra_is_one_before_it() {
    for (month, heading) in [
        ("0000-12", "Dhuʻl-Hijjah 1 BH · "),
        ("-0332-01", "Muharram 333 BH · "),
        ("0001-01", "Muharram 1 · "),
        ("-0001-09", "Ramadan 2 BH · "),
    ] {
        let said = answer(&["month", month, "--calendar", "tabular-ii-civil"], "");
        assert!(said.starts_with(heading), "{said}");
    }
    let arabic = answer(&["year", "0000", "--calendar", "tabular-ii-civil", "--lang", "fa"], "");
    assert!(arabic.starts_with("1 ") && !arabic.starts_with("1 BH"), "{arabic}");
}

#[test]
fn what_arabic_programs_write_around_a_date_is_passed_over() {
    let around = [
        ("", ""),
        ("\u{200e}", ""),
        ("\u{200f}", "\u{200f}"),
        ("\u{202a}", "\u{202c}"),
        ("\u{202b}", "\u{202c}"),
        ("\u{202d}", "\u{202c}"),
        ("\u{202e}", "\u{202c}"),
        ("\u{2066}", "\u{2069}"),
        ("\u{2067}", "\u{2069}"),
        ("\u{2068}", "\u{2069}"),
        ("\u{61c}", "\u{61c}"),
        ("\u{feff}", "\u{200b}"),
    ];
    for (before, after) in around {
        for date in ["1446-05-22", "1446\u{200f}-05-\u{200e}22", "١٤٤٦-٠٥-٢٢", "۱۴۴۶-۰۵-۲۲"] {
            let line = format!("{before}{date}{after}\n");
            assert_eq!(answer(&["convert", "--to-gregorian"], &line), "1446-05-22,2024-11-24\n", "{line:?}");
        }
        let line = format!("{before}2024-11-24{after}\n");
        assert_eq!(answer(&["convert"], &line), "2024-11-24,1446-05-22\n", "{line:?}");
        // In arguments too: dates, months, years, ids.
        let of = |text: &str| format!("{before}{text}{after}");
        assert_eq!(answer(&["month", &of("١٤٤٧-٠٩")], ""), answer(&["month", "1447-09"], ""));
        assert_eq!(answer(&["year", &of("1447")], ""), answer(&["year", "1447"], ""));
        let compared = answer(&["compare", &of("2026-02-15..2026-02-16"), "--csv"], "");
        assert_eq!(compared, answer(&["compare", "2026-02-15..2026-02-16", "--csv"], ""));
        let id = answer(&["--calendar", &of("tabular-ii-civil"), "month", "1447-09"], "");
        assert_eq!(id, answer(&["--calendar", "tabular-ii-civil", "month", "1447-09"], ""));
    }
}

#[test]
fn a_date_with_its_year_first_or_last_is_read_where_it_can_mean_one_day() {
    let to_gregorian = "1446-5-22\n22/5/1446\n1446/05/22\n22.5.1446\n3/2/1448\n";
    let expected = "1446-5-22,2024-11-24\n22/5/1446,2024-11-24\n1446/05/22,2024-11-24\n22.5.1446,2024-11-24\n3/2/1448,2026-07-17\n";
    assert_eq!(answer(&["convert", "--to-gregorian"], to_gregorian), expected);
    assert_eq!(
        answer(&["convert"], "24/11/2024\n2024-1-1\n5/5/2024\n"),
        "24/11/2024,1446-05-22\n2024-1-1,1445-06-19\n5/5/2024,1445-10-26\n"
    );
    // The month may come first, a two-digit year could be of any century, and two separators are an error.
    for wrong in ["3/4/2024", "11/24/2024", "24/11/24", "2024-11/24", "2024/11", "124/1/2024"] {
        let said = hijri(&["convert"], &format!("{wrong}\n"));
        assert!(said.status == 2 && said.err.contains(WANTED), "{wrong}: {}", said.err);
    }
}
