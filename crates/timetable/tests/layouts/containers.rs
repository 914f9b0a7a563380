//! Containers of tables.

use crate::common::*;

#[test]
fn text_copied_from_a_page_is_read_by_its_spaces() {
    let days = london_days(4, 30);
    let mut text =
        String::from("Prayer times for April 2025\n\nDay  Date   Fajr   Sunrise   Dhuhr   Asr   Maghrib   Isha\n");
    for day in &days {
        text.push_str(&format!("{}  {:<4} {}\n", day.date.format("%a"), day.date.day(), row(day, "   ")));
    }
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
    let single = text.replace("   ", " ").replace("  ", " ");
    assert_plain(&single, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_workbook_of_dates_and_times_as_numbers_is_read() {
    let days = london_days(6, 30);
    let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    let mut cells = vec!["Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha".split(',').map(str::to_owned).collect::<Vec<_>>()];
    for day in &days {
        let mut row = vec![format!("d:{}", (day.date - first).num_days())];
        row.extend(day.times.iter().map(|minute| format!("t:{}", f64::from(*minute) / 1440.0)));
        cells.push(row);
    }
    assert_reads_as(&workbook(&cells, "Times"), &london(), wanted(&days, "%Y-%m-%d"));
    // A sheet for a month, with the number of the day.
    for (row, day) in cells.iter_mut().skip(1).zip(&days) {
        row[0] = day.date.day().to_string();
    }
    assert_reads_as(&workbook(&cells, "June 2025"), &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn html_tables_with_spanning_cells_are_read() {
    let days = london_days(9, 30);
    let mut page = String::from(
        "<html><body><h2>September 2025</h2><table><thead><tr><th rowspan=2>Day</th><th colspan=2>Fajr</th><th rowspan='2'>Sunrise</th><th colspan=2>Zuhr</th><th colspan=2>Asr</th><th colspan=2>Maghrib</th><th colspan=2>Isha</th></tr><tr><th>Begins</th><th>Jama&rsquo;ah</th><th>Begins</th><th>Jama'ah</th><th>Begins</th><th>Jama'ah</th><th>Begins</th><th>Jama'ah</th><th>Begins</th><th>Jama'ah</th></tr></thead><tbody>",
    );
    let mut rows = Vec::new();
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        let date = day.date;
        let pairs = [
            ("fajr", fajr, fajr + 30),
            ("dhuhr", dhuhr, 13 * 60 + 30),
            ("asr", asr, asr + 30),
            ("maghrib", maghrib, maghrib + 5),
            ("isha", isha, isha + 15),
        ];
        page.push_str(&format!("<tr><td>{}</td>", date.day()));
        for (name, begins, gathers) in pairs {
            page.push_str(&format!("<td>{}</td><td><b>{}</b></td>", hm(begins), hm(gathers)));
            if name == "fajr" {
                page.push_str(&format!("<td>{}</td>", hm(sunrise)));
            }
            rows.push(format!("{date},{name},{}", hm(begins)));
            rows.push(format!("{date},iqama:{name},{}", hm(gathers)));
        }
        rows.push(format!("{date},sunrise,{}", hm(sunrise)));
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table></body></html>");
    assert_plain(&page, &london(), rows);
}

#[test]
fn xml_is_read() {
    let days = london_days(12, 31);
    let item = |day: &Day| {
        format!(
            "<day date=\"{}\">{}</day>",
            day.date,
            NAMES
                .iter()
                .zip(day.times)
                .map(|(name, minute)| format!("<{name}>{}</{name}>", hm(minute)))
                .collect::<String>()
        )
    };
    let text = format!("<?xml version=\"1.0\"?>\n<timetable>{}</timetable>", days.iter().map(item).collect::<String>());
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
    let attributes = |day: &Day| {
        format!(
            "<day d=\"{}\" {}/>",
            day.date.day(),
            NAMES.iter().zip(day.times).map(|(name, minute)| format!("{name}=\"{}\" ", hm(minute))).collect::<String>()
        )
    };
    let text =
        format!("<year><month name=\"December\">{}</month></year>", days.iter().map(attributes).collect::<String>());
    assert_plain(&text, &london(), wanted(&days, "--%m-%d"));
}

#[test]
fn dumps_of_databases_are_read() {
    let days = london_days(10, 20);
    let tuple = |day: &Day| format!("(NULL, '{}', '{}')", day.date, row(day, "', '"));
    let text = format!(
        "CREATE TABLE `t` (`id` int NOT NULL, PRIMARY KEY (`id`));\nINSERT INTO `t` (`id`, `d_date`, `fajr_begins`, `sunrise`, `zuhr_begins`, `asr_mithl_1`, `maghrib_begins`, `isha_begins`) VALUES\n{};\n",
        days.iter().map(tuple).collect::<Vec<_>>().join(",\n")
    );
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn calendar_files_in_utc_and_of_whole_days_are_read() {
    let days = london_days(7, 10);
    let mut utc = String::from("BEGIN:VCALENDAR\r\n");
    for day in &days {
        for (name, minute) in NAMES.iter().zip(day.times) {
            let minute = minute - 60;
            utc.push_str(&format!(
                "BEGIN:VEVENT\r\nDTSTART:{}T{:02}{:02}00Z\r\nSUMMARY:{name} prayer\r\nEND:VEVENT\r\n",
                day.date.format("%Y%m%d"),
                minute / 60,
                minute % 60
            ));
        }
    }
    assert_plain(&utc, &london(), wanted(&days, "%Y-%m-%d"));
    let mut whole = String::from("BEGIN:VCALENDAR\r\n");
    for day in &days {
        let lines = NAMES
            .iter()
            .zip(day.times)
            .map(|(name, minute)| format!("{name}: {}", hm(minute)))
            .collect::<Vec<_>>()
            .join("\\n");
        whole.push_str(&format!(
            "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{}\r\nSUMMARY:Prayer times\r\nDESCRIPTION:{}\r\n {}\r\nEND:VEVENT\r\n",
            day.date.format("%Y%m%d"),
            &lines[..20],
            &lines[20..]
        ));
    }
    assert_plain(&whole, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn sections_of_markdown_are_read() {
    let (one, other) = (london_days(1, 31), london_days(2, 28));
    let mut text = String::new();
    for (name, days) in [("January 2025", &one), ("February 2025", &other)] {
        text.push_str(&format!(
            "## {name}\n\n| Day | Fajr | Sunrise | Dhuhr | Asr | Maghrib | Isha |\n|:--|---|---|---|---|---|---|\n"
        ));
        for day in days {
            text.push_str(&format!("| {} | {} |\n", day.date.day(), row(day, " | ")));
        }
        text.push('\n');
    }
    let rows = wanted(&one, "%Y-%m-%d").into_iter().chain(wanted(&other, "%Y-%m-%d")).collect();
    assert_plain(&text, &london(), rows);
}

#[test]
fn what_is_no_timetable_is_an_error_that_says_what_was_looked_at() {
    for text in [
        "",
        "hello",
        "{}",
        "a,b,c\n1,2,3\n",
        "<html><p>nothing</p></html>",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR",
    ] {
        assert!(read(text.as_bytes(), None, &london()).is_err(), "{text}");
    }
    let error = read(b"name,age\nA,31\nB,32\n", None, &london()).unwrap_err().to_string();
    assert!(error.starts_with("no times of prayers found"), "{error}");
    assert!(read(b"PK\x03\x04 nothing", None, &london()).is_err());
}

#[test]
fn line_ends_of_any_kind_part_lines() {
    let days = london_days(1, 12);
    let text = table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.to_string());
    for end in ["\r", "\r\n"] {
        assert_plain(&text.replace('\n', end), &london(), wanted(&days, "%Y-%m-%d"));
    }
}
