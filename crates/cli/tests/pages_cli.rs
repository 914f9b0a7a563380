//! `miqat month`, `ramadan` and their formats: Markdown, a page of HTML, and a box for another page.

mod common;

use common::miqat;

/// The times of the Survey Authority's page of 24 November 2024 for Cairo.
const CAIRO: [&str; 6] = ["04:57", "06:28", "11:42", "14:36", "16:56", "18:17"];

fn said(subcommand: &str, arguments: &[&str]) -> String {
    let said = miqat(subcommand, arguments, b"");
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out
}

/// The text of a page's elements with a given name, without the tags within.
fn texts(page: &str, element: &str) -> Vec<String> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let inner = |part: &str| {
        let content = part.split_once('>')?.1.split(&close).next()?;
        let bare = content.split('<').enumerate().map(|(index, text)| match (index, text.split_once('>')) {
            (0, _) | (_, None) => text.to_owned(),
            (_, Some((_, text))) => text.to_owned(),
        });
        Some(bare.collect())
    };
    page.split(&open).skip(1).filter_map(inner).collect()
}

/// The clock times in a text, in order.
fn times(text: &str) -> Vec<String> {
    text.match_indices(':')
        .filter_map(|(at, _)| text.get(at.checked_sub(2)?..at + 3))
        .filter(|time| time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'))
        .map(str::to_owned)
        .collect()
}

/// A settings file of a mosque in Birmingham with its own congregations.
fn mosque(name: &str) -> std::path::PathBuf {
    let file = std::env::temp_dir().join(format!("miqat-pages-{}-{name}.toml", std::process::id()));
    let text = "place = \"Birmingham, GB\"\nname = \"Masjid <as-Salam> & Sons\"\nmethod = \"moonsighting\"\n\n[iqama]\n\
                fajr = { after = \"20min\", round_up_to = \"5min\" }\ndhuhr = \"13:15\"\njumuah = [\"12:45\", \"13:30\"]\n";
    std::fs::write(&file, text).unwrap();
    file
}

#[test]
fn ramadan_is_the_month_that_the_country_kept() {
    // In 2025 Egypt fasted thirty days, to 30 March, and Saudi Arabia 29.
    for (place, last, days) in [("Cairo", "2025-03-30,1446-09-30", 30), ("Makkah", "2025-03-29,1446-09-29", 29)] {
        let csv = said("ramadan", &["1446", place, "--format", "csv"]);
        let rows: Vec<_> = csv.lines().skip(1).collect();
        assert!(rows[0].starts_with("2025-03-01,1446-09-01,"), "{place}: {}", rows[0]);
        assert!(rows[rows.len() - 1].starts_with(last), "{place}: {}", rows[rows.len() - 1]);
        assert_eq!(rows.len(), days, "{place}");
        assert_eq!(csv, said("ramadan", &[place, "--year", "1446", "--format", "csv"]), "{place}");
        assert_eq!(csv, said("ramadan", &[place, "--hijri-month", "1446-09", "--format", "csv"]), "{place}");
    }
}

#[test]
fn imsak_stands_ten_minutes_before_fajr_and_the_last_ten_days_have_a_star() {
    let table = said("ramadan", &["1446", "Cairo"]);
    let rows: Vec<_> = table.lines().filter(|line| line.starts_with('│') && line.contains(':')).collect();
    assert_eq!(rows.len(), 30);
    for row in &rows {
        let clock = times(row);
        let minutes = |time: &str| 60 * time[..2].parse::<i32>().unwrap() + time[3..].parse::<i32>().unwrap();
        assert_eq!(clock.len(), 7, "{row}");
        assert_eq!(minutes(&clock[1]) - minutes(&clock[0]), 10, "{row}");
    }
    assert_eq!(rows.iter().filter(|row| row.contains('*')).count(), 10);
    assert!(!rows[19].contains('*') && rows[20].contains('*'), "{}", rows[20]);
}

#[test]
fn without_a_year_it_is_this_ramadan_or_the_next() {
    let csv = said("ramadan", &["Cairo", "--format", "csv"]);
    let rows: Vec<_> = csv.lines().skip(1).collect();
    assert!(rows.len() == 29 || rows.len() == 30, "{csv}");
    assert!(rows.iter().all(|row| row.split(',').nth(1).unwrap().contains("-09-")), "{csv}");
}

#[test]
fn any_hijri_month_is_asked_for_by_its_number() {
    // 1 Muharram 1447 was 26 June 2025 in Egypt and in Saudi Arabia, and 27 June in Morocco.
    for (place, first) in [("Cairo", "2025-06-26"), ("Makkah", "2025-06-26"), ("Rabat", "2025-06-27")] {
        for subcommand in ["times", "month"] {
            let csv = said(subcommand, &[place, "--hijri-month", "1447-01", "--format", "csv"]);
            assert_eq!(csv.lines().nth(1).unwrap().split(',').next(), Some(first), "{subcommand} {place}");
        }
    }
}

#[test]
fn every_page_has_the_authoritys_minutes() {
    let month = ["Cairo", "--month", "2024-11"];
    let markdown = said("month", &[&month[..], &["--format", "md"]].concat());
    let row = markdown.lines().find(|line| line.starts_with("| 24 |")).unwrap();
    assert_eq!(times(row), CAIRO, "{row}");
    assert!(row.contains("| Sun | 22 |"), "{row}");

    let page = said("month", &[&month[..], &["--format", "html"]].concat());
    let rows = texts(&page, "tr data-date");
    let rows = if rows.is_empty() { texts(&page, "tr") } else { rows };
    let row = rows.iter().find(|row| row.starts_with("24Sun")).unwrap();
    assert!(CAIRO.iter().all(|time| row.contains(time)), "{row}");
    assert!(page.contains("datetime=\"2024-11-24T04:57:00+02:00\" data-name=\"Fajr\""));

    let day = ["Cairo", "--date", "2024-11-24"];
    for format in ["html", "html-box", "md"] {
        let page = said("times", &[&day[..], &["--format", format]].concat());
        let found =
            CAIRO.iter().filter(|time| page.contains(&format!("{time}<")) || page.contains(&format!(" {time} ")));
        assert_eq!(found.count(), 6, "{format}: {page}");
    }
}

#[test]
fn a_page_loads_nothing_and_reads_from_the_right_where_its_language_does() {
    for (lang, direction) in [("ar", "rtl"), ("ur", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("bn", "ltr")] {
        let page = said("ramadan", &["1448", "Cairo", "--lang", lang, "--format", "html"]);
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{direction}\">")), "{lang}");
        for loaded in ["http://", "https://", " src=", "@import", "url(", "fetch("] {
            assert!(!page.contains(loaded), "{lang}: {loaded}");
        }
        assert!(page.contains("default-src 'none'"), "{lang}");
        // It has no external links.
        assert_eq!(page.matches("href=").count(), page.matches("href=\"data:,\"").count(), "{lang}");
    }
}

#[test]
fn a_page_has_one_kind_of_digits_and_the_words_of_its_language() {
    for (lang, imsak) in [("fa", "امساک"), ("bn", "ইমসাক"), ("tr", "İhtiyatlı imsak"), ("ar", "الإمساك")]
    {
        let page = said("ramadan", &["1448", "Cairo", "--lang", lang, "--format", "html"]);
        let head = texts(&page, "thead").join(" ");
        assert!(head.contains(imsak), "{lang}: {head}");
        let table: String = texts(&page, "tbody").concat();
        let has_latin = table.bytes().any(|byte| byte.is_ascii_digit());
        assert_eq!(has_latin, ["tr", "ar"].contains(&lang), "{lang}");
    }
    // Egypt's own digits, in the sentences too.
    let page = said("ramadan", &["1448", "Cairo", "--lang", "ar", "--digits", "language", "--format", "html"]);
    let body = ["h1", "p", "tbody"].map(|element| texts(&page, element).concat()).concat();
    let latin = body.chars().filter(char::is_ascii_digit).count();
    let all = said("ramadan", &["1448", "Cairo", "--lang", "ar", "--digits", "latin", "--format", "html"]);
    assert!(texts(&all, "tbody").concat().contains("05:13") && latin < 20, "{latin}");
}

#[test]
fn a_mosques_page_has_its_congregations_and_its_name_is_no_markup() {
    let file = mosque("name");
    let config = ["--config", file.to_str().unwrap()];
    let page = said("ramadan", &[&["1448"][..], &config, &["--format", "html"]].concat());
    let csv = said("ramadan", &[&["1448"][..], &config, &["--format", "csv"]].concat());
    let markdown = said("ramadan", &[&["1448"][..], &config, &["--format", "md"]].concat());
    std::fs::remove_file(&file).unwrap();
    assert!(page.contains("Masjid &lt;as-Salam&gt; &amp; Sons") && !page.contains("<as-Salam>"), "{page}");
    assert!(markdown.contains("Masjid \\<as-Salam\\> & Sons"), "{markdown}");
    let rows: Vec<_> = texts(&page, "tr").into_iter().filter(|row| row.contains(':')).collect();
    let lines: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let header: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
    assert_eq!((rows.len(), lines.len()), (29, 29));
    for (row, line) in rows.iter().zip(&lines) {
        let field = |name: &str| line[header.iter().position(|known| *known == name).unwrap()];
        let names =
            ["imsak", "fajr", "fajr_iqama", "sunrise", "dhuhr", "dhuhr_iqama", "jumuah", "asr", "maghrib", "isha"];
        let wanted: Vec<_> = names.into_iter().flat_map(|name| times(field(name))).collect();
        assert_eq!(times(row), wanted, "{row}");
    }
    // The four Fridays have two prayers each, and no other day has one.
    assert_eq!(rows.iter().filter(|row| row.contains("12:45 13:30")).count(), 4);
}

#[test]
fn what_cannot_be_asked_is_refused_in_one_line() {
    for (subcommand, arguments, wanted) in [
        ("ramadan", &["1448", "Cairo", "--year", "1447"][..], "1448 and --year 1447"),
        ("ramadan", &["1448", "--hijri-month", "1448-08", "Cairo"], "--hijri-month 1448-08"),
        ("ramadan", &["9999", "Cairo"], "1 to 4000"),
        ("ramadan", &["1448"], "a PLACE is wanted"),
        ("month", &["Cairo", "--month", "2027-13"], "2027-13"),
        ("month", &["Cairo", "--month", "2027-02", "--hijri-month", "1448-09"], "--month"),
        ("month", &["Cairo", "--hijri-month", "1448-13"], "1447-09"),
        ("times", &["Cairo", "--month", "2027-02", "--other", "--format", "html"], "--other"),
    ] {
        let said = miqat(subcommand, arguments, b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.starts_with("error: ") && said.err.contains(wanted), "{arguments:?}: {}", said.err);
    }
}

#[test]
fn a_gregorian_year_is_not_taken_for_the_year_of_a_ramadan() {
    for words in [
        &["2027", "Cairo"][..],
        &["Cairo", "2027"],
        &["Cairo", "--year", "2027"],
        &["Cairo", "--hijri-month", "2027-09"],
    ] {
        let said = miqat("ramadan", words, b"");
        let wanted = "2027 is a Gregorian year; its Ramadan is that of 1448";
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(wanted), "{words:?}: {}", said.err);
    }
    for subcommand in ["times", "month"] {
        let said = miqat(subcommand, &["Cairo", "--hijri-month", "2027-02"], b"");
        assert!(said.status == 2 && said.err.contains("2027 is a Gregorian year"), "{}", said.err);
    }
    for question in [&["year", "2027"][..], &["month", "2027-02"], &["occasions", "--hijri-year", "2027"]] {
        let said = miqat("hijri", &[question, &["--calendar", "tabular-ii-civil"]].concat(), b"");
        let wanted = "note: 2027 is read as a Hijri year; the Gregorian one has days of 1448 to 1449\n";
        assert!(said.status == 0 && said.err.contains(wanted), "{question:?}: {}", said.err);
    }
}

#[test]
fn a_year_or_a_month_stands_before_the_place_or_after_it() {
    for (subcommand, wanted, orders) in [
        ("ramadan", "2025-03-01,", [&["1446", "Cairo"][..], &["Cairo", "1446"], &["Cairo", "--year", "1446"]]),
        ("month", "2027-02-01,", [&["2027-02", "Cairo"], &["Cairo", "2027-02"], &["Cairo", "--month", "2027-02"]]),
        ("year", "2027-01-01,", [&["2027", "Cairo"], &["Cairo", "2027"], &["Cairo", "--year", "2027"]]),
    ] {
        for order in orders {
            let csv = said(subcommand, &[order, &["--format", "csv"]].concat());
            assert!(csv.lines().nth(1).is_some_and(|row| row.starts_with(wanted)), "{subcommand} {order:?}");
        }
    }
    let two = miqat("month", &["2027-02", "Cairo", "--month", "2027-03"], b"");
    assert!(two.status == 2 && two.err.contains("give one of them"), "{}", two.err);
}

#[test]
fn a_year_before_the_hijra_is_counted_backwards_as_in_hijri_month() {
    for format in ["table", "md", "html"] {
        let page = said("ramadan", &["--year", "0", "Cairo", "--format", format]);
        assert!(page.contains("Ramadan 1 BH") && !page.contains("Ramadan 0000"), "{format}");
    }
    assert!(said("hijri", &["month", "0000-09", "--calendar", "tabular-ii-civil"]).starts_with("Ramadan 1 BH"));
}

#[test]
fn pages_have_the_other_times_and_the_seconds_that_times_has() {
    let flags = ["--other", "--night-end", "sunrise", "--precision", "second", "--format", "csv"];
    let of = |subcommand: &str, words: &[&str]| said(subcommand, &[words, &flags].concat());
    let month = of("times", &["Cairo", "--month", "2027-02"]);
    assert!(
        month.lines().nth(1).is_some_and(|row| row.ends_with(",sunrise") && row.matches(':').count() > 28),
        "{month}"
    );
    assert_eq!(of("month", &["Cairo", "--month", "2027-02"]), month);
    assert_eq!(of("ramadan", &["1448", "Cairo"]), of("times", &["Cairo", "--hijri-month", "1448-09"]));
    assert!(of("year", &["Cairo", "--year", "2027"]).contains(month.lines().last().unwrap()));
}
