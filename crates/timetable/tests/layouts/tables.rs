//! Tables as mosques lay them out.

use crate::common::*;

fn pairs_of(day: &Day) -> [(&'static str, u32, u32); 5] {
    let [fajr, _, dhuhr, asr, maghrib, isha] = day.times;
    [
        ("fajr", fajr, fajr + 25),
        ("dhuhr", dhuhr, 13 * 60 + 15),
        ("asr", asr, asr + 20),
        ("maghrib", maghrib, maghrib + 5),
        ("isha", isha, isha + 15),
    ]
}

/// The rows of beginnings and of congregations.
fn both(days: &[Day], date: &str) -> Vec<String> {
    let mut rows = wanted(days, date);
    for day in days {
        rows.extend(
            pairs_of(day).map(|(name, _, gathers)| format!("{},iqama:{name},{}", day.date.format(date), hm(gathers))),
        );
    }
    rows
}

#[test]
fn a_line_of_beginnings_above_a_line_of_congregations_is_read() {
    let days = london_days(1, 14);
    let mut text = String::from("Date,,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n");
    for day in &days {
        let [_, sunrise, ..] = day.times;
        let p = pairs_of(day);
        text.push_str(&format!(
            "{},Begins,{},{},{}\n",
            day.date,
            hm(p[0].1),
            hm(sunrise),
            p[1..].iter().map(|pair| hm(pair.1)).collect::<Vec<_>>().join(",")
        ));
        text.push_str(&format!(
            ",Jama'ah,{},,{}\n",
            hm(p[0].2),
            p[1..].iter().map(|pair| hm(pair.2)).collect::<Vec<_>>().join(",")
        ));
    }
    assert_plain(&text, &london(), both(&days, "%Y-%m-%d"));
}

#[test]
fn beginnings_and_congregations_in_tables_of_their_own_are_joined() {
    let days = london_days(2, 20);
    let begins = days
        .iter()
        .map(|day| format!("<tr><td>{}</td><td>{}</td></tr>", day.date.day(), row(day, "</td><td>")))
        .collect::<String>();
    let gathers = days
        .iter()
        .map(|day| {
            format!(
                "<tr><td>{}</td>{}</tr>",
                day.date.day(),
                pairs_of(day).map(|pair| format!("<td>{}</td>", hm(pair.2))).concat()
            )
        })
        .collect::<String>();
    let text = format!(
        "<h2>February 2025</h2><h3>Prayer start times</h3><table><tr><th>Day<th>Fajr<th>Sunrise<th>Dhuhr<th>Asr<th>Maghrib<th>Isha</tr>{begins}</table><h2>February 2025</h2><h3>Jama'at times</h3><table><tr><th>Day<th>Fajr<th>Dhuhr<th>Asr<th>Maghrib<th>Isha</tr>{gathers}</table>"
    );
    assert_plain(&text, &london(), both(&days, "%Y-%m-%d"));
}

#[test]
fn a_turned_table_with_weekdays_above_the_dates_is_read() {
    let days = london_days(2, 28);
    let heads = |form: &str| days.iter().map(|day| day.date.format(form).to_string()).collect::<Vec<_>>().join(";");
    let mut text = format!("Februar 2025;;\nTag;{}\nDatum;{}\n", heads("%a"), heads("%-d"));
    for (at, name) in ["Fadschr", "Sonnenaufgang", "Dhuhr", "Asr", "Maghrib", "Ischa"].into_iter().enumerate() {
        text.push_str(&format!("{name};{}\n", days.iter().map(|day| hm(day.times[at])).collect::<Vec<_>>().join(";")));
    }
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_turned_week_on_a_page_is_read() {
    let days = london_days(5, 7);
    let cells =
        |cell: &dyn Fn(&Day) -> String| days.iter().map(|day| format!("<td>{}</td>", cell(day))).collect::<String>();
    let lines = ["Fajr", "Shuruq", "Dhuhr", "Asr", "Maghrib", "Isha"]
        .into_iter()
        .enumerate()
        .map(|(at, name)| format!("<tr><th>{name}</th>{}</tr>", cells(&|day| hm(day.times[at]))))
        .collect::<String>();
    let text = format!(
        "<table><tr><th></th>{}</tr>{lines}</table>",
        cells(&|day| day.date.format("%a<br>%-d %b").to_string())
    );
    assert_plain(&text, &london(), wanted(&days, "--%m-%d"));
}

#[test]
fn two_months_side_by_side_with_a_blank_column_between_are_read() {
    let (one, other) = (london_days(7, 31), london_days(8, 31));
    let mut text = String::from(
        "July 2025,,,,,,,,August 2025,,,,,,\nDate,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha,,Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n",
    );
    for (a, b) in one.iter().zip(&other) {
        text.push_str(&format!("{},{},,{},{}\n", a.date.day(), row(a, ","), b.date.day(), row(b, ",")));
    }
    let rows = wanted(&one, "%Y-%m-%d").into_iter().chain(wanted(&other, "%Y-%m-%d")).collect();
    assert_plain(&text, &london(), rows);
}

#[test]
fn two_halves_of_a_month_side_by_side_are_read() {
    let days = london_days(6, 30);
    let mut text =
        String::from("June 2025\nDate,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha,,Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n");
    for (a, b) in days[..15].iter().zip(&days[15..]) {
        text.push_str(&format!("{},{},,{},{}\n", a.date.day(), row(a, ","), b.date.day(), row(b, ",")));
    }
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn weeks_from_a_day_to_another_have_their_congregations_on_each_day() {
    let text = "From,To,Fajr,Zuhr,Asr,Isha\n06/01/2025,12/01/2025,7:00,1:00,2:45,7:00\n13/01/2025,19/01/2025,6:55,1:00,3:00,7:15\n20/01/2025,26/01/2025,6:45,1:00,3:15,7:15\n";
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let rows = rows_of(&reading);
    assert_eq!(rows.len(), 21 * 4, "{rows:?}");
    assert!(rows.iter().any(|row| row.starts_with("2025-01-19,") && row.ends_with("isha,19:15")), "{rows:?}");
    assert!(reading.rows().iter().all(|row| row.doubt().starts_with("one row for several days")));
}

#[test]
fn dates_of_two_digit_years_month_first_are_read() {
    let days = days_at(41.88, -87.63, "America/Chicago", (2025, 2, 20), 30);
    let chicago = Context::new(Coordinates::new(41.88, -87.63).unwrap(), zone("America/Chicago"));
    let half = |minute: &u32| format!("{}{}", twelve(*minute), if *minute < 720 { "a" } else { "p" });
    let mut text = String::from("Day|Date|Fajr|Sunrise|Dhuhr|Asr|Maghrib|Isha\n");
    for day in &days {
        text.push_str(&format!(
            "{}|{}|{}\n",
            day.date.format("%a"),
            day.date.format("%-m/%-d/%y"),
            day.times.each_ref().map(half).join("|")
        ));
    }
    assert_plain(&text, &chicago, wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_clock_change_a_week_late_is_named() {
    let mut days = days_at(41.88, -87.63, "America/Chicago", (2025, 3, 1), 31);
    let chicago = Context::new(Coordinates::new(41.88, -87.63).unwrap(), zone("America/Chicago"));
    for day in days.iter_mut().filter(|day| (9..16).contains(&day.date.day())) {
        day.times = day.times.map(|minute| minute - 60);
    }
    let text =
        table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.format("%m/%d/%Y").to_string());
    let reading = assert_reads_as(text.as_bytes(), &chicago, wanted(&days, "%Y-%m-%d"));
    for row in reading.rows() {
        let is_late = (9..16).contains(&row.date().unwrap().day());
        assert_eq!(
            row.doubt(),
            if is_late { "clock an hour off: +60" } else { "" },
            "{} {}",
            row.written(),
            row.label()
        );
    }
}

#[test]
fn a_missing_month_and_a_leap_day_are_read() {
    let days: Vec<Day> = [(2024, 1, 31), (2024, 2, 29), (2024, 4, 30)]
        .into_iter()
        .flat_map(|(year, month, count)| days_at(51.5074, -0.1278, "Europe/London", (year, month, 1), count))
        .collect();
    let mut text = String::new();
    for month in [1, 2, 4] {
        let own: Vec<&Day> = days.iter().filter(|day| day.date.month() == month).collect();
        text.push_str(&format!("{},,,,,,\nDate,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n", own[0].date.format("%B")));
        own.iter().for_each(|day| text.push_str(&format!("{},{}\n", day.date.day(), row(day, ","))));
        text.push('\n');
    }
    assert_plain(&text, &london(), wanted(&days, "--%m-%d"));
    // Without the names of the months.
    let bare: String = text.lines().filter(|line| !line.ends_with(",,,,,,")).map(|line| format!("{line}\n")).collect();
    let reading = assert_reads_as(bare.as_bytes(), &london(), wanted(&days, "--%m-%d"));
    assert!(reading.rows().iter().all(|row| row.doubt().contains("month missing")));
}

#[test]
fn headings_over_lines_in_quotes_and_notes_in_cells_are_read() {
    let days = london_days(9, 30);
    let mut text = String::from(
        "\"Masjid Timetable\nSeptember 2025\",,,,,,\n\"Date\",\"Fajr\nBegins\",\"Sun\nrise\",\"Zuhr\nBegins\",\"Asr\nBegins\",\"Maghrib\n& Iftar\",\"Isha\nBegins\"\n",
    );
    let marks = ["", "*", " *", "†", "¹", " (1)", " ²"];
    for (day, number) in days.iter().zip(0..) {
        let cells = day.times.map(|minute| format!("{}{}", hm(minute), marks[number % marks.len()])).join(",");
        text.push_str(&format!("{},{cells}\n", day.date.day()));
    }
    text.push_str("\n* Jumu'ah at 1:15\n\"¹ Clocks, as always, change in October\"\n");
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn notes_above_and_friday_prayers_below_are_no_days() {
    let days = london_days(11, 30);
    let mut text = String::from(
        "Masjid An-Noor,,,,,,,\n\"12 High Street, London\",,,,,,,\nwww.example.org,,,,,,,\nTel 020 7946 0123,,,,,,,\nNovember 2025 / Jumada I - Jumada II 1447,,,,,,,\n,,,,,,,\nDay,Date,Fajr,Sunrise,Zuhr,Asr,Maghrib,Isha\n",
    );
    days.iter()
        .for_each(|day| text.push_str(&format!("{},{},{}\n", day.date.format("%a"), day.date.day(), row(day, ","))));
    text.push_str(",,,,,,,\nJumu'ah,1st,,,1:00 pm,,,\nJumu'ah,2nd,,,2:00 pm,,,\n");
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let plain: Vec<String> = reading
        .rows()
        .iter()
        .filter(|row| row.doubts().is_empty())
        .map(|row| format!("{},{},{}", row.written(), row.label(), row.time().format("%H:%M")))
        .collect();
    let mut rows = wanted(&days, "%Y-%m-%d");
    let mut plain_sorted = plain;
    plain_sorted.sort();
    rows.sort();
    assert_eq!(plain_sorted, rows);
}

#[test]
fn columns_of_other_times_are_told_apart() {
    let days = london_days(3, 25);
    let mut text = String::from(
        "Date\tImsak\tFajr\tSunrise\tIshraq\tZawal\tDhuhr\tAsr (Shafi)\tAsr (Hanafi)\tSunset\tMaghrib\tIsha\tMidnight\tLast Third\n",
    );
    let mut rows = wanted(&days, "%Y-%m-%d");
    let hanafi =
        Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Zone::new(zone("Europe/London")), methods::MWL)
            .with_madhab(Madhab::Hanafi);
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        let late = hanafi.day(day.date).unwrap().time(Mark::Asr);
        let late = late.hour() * 60 + late.minute();
        let cells =
            [fajr - 10, fajr, sunrise, sunrise + 15, dhuhr - 5, dhuhr, asr, late, maghrib - 3, maghrib, isha, 12, 140]
                .map(hm)
                .join("\t");
        text.push_str(&format!("{}\t{cells}\n", day.date.format("%d-%m-%Y")));
        for (mark, minute) in [
            ("imsak", fajr - 10),
            ("ishraq", sunrise + 15),
            ("zawal", dhuhr - 5),
            ("asr2", late),
            ("sunset", maghrib - 3),
        ] {
            rows.push(format!("{},{mark},{}", day.date, hm(minute)));
        }
    }
    assert_plain(&text, &london(), rows);
}

#[test]
fn times_in_many_spellings_are_read() {
    let days = london_days(12, 20);
    let forms: [(&str, &dyn Fn(u32) -> String); 9] = [
        ("h", &|minute| format!("{}h{:02}", minute / 60, minute % 60)),
        ("H", &|minute| format!("{} h {:02}", minute / 60, minute % 60)),
        ("space", &|minute| format!("{:02} {:02}", minute / 60, minute % 60)),
        ("dash", &|minute| format!("{:02}-{:02}", minute / 60, minute % 60)),
        ("hrs", &|minute| format!("{:02}{:02} hrs", minute / 60, minute % 60)),
        ("seconds", &|minute| {
            format!("{}:{:02}:00 {}", (minute / 60 + 11) % 12 + 1, minute % 60, if minute < 720 { "AM" } else { "PM" })
        }),
        ("uhr", &|minute| format!("{}.{:02} Uhr", minute / 60, minute % 60)),
        ("letters", &|minute| {
            format!("{}:{:02}{}", (minute / 60 + 11) % 12 + 1, minute % 60, if minute < 720 { "A" } else { "P" })
        }),
        ("degrees", &|minute| format!("{:02}°{:02}", minute / 60, minute % 60)),
    ];
    for (name, form) in forms {
        println!("{name}");
        let lines: String =
            days.iter().map(|day| format!("{};{}\n", day.date, day.times.map(form).join(";"))).collect();
        assert_plain(
            &format!("Date;Fajr;Sunrise;Dhuhr;Asr;Maghrib;Isha\n{lines}"),
            &london(),
            wanted(&days, "%Y-%m-%d"),
        );
    }
}

#[test]
fn noon_on_a_clock_of_twelve_hours_is_told_from_midnight() {
    // Isha after midnight in the summer of the north, Dhuhr before and after noon in winter.
    let place = Context::new(Coordinates::new(55.0, -7.3).unwrap(), zone("Europe/London"));
    let days = days_at(52.48, 1.75, "Europe/London", (2025, 10, 20), 30);
    let east = Context::new(Coordinates::new(52.48, 1.75).unwrap(), zone("Europe/London"));
    let lines: String = days.iter().map(|day| format!("{},{}\n", day.date, day.times.map(twelve).join(","))).collect();
    assert_reads_as(
        format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{lines}").as_bytes(),
        &east,
        wanted(&days, "%Y-%m-%d"),
    );
    let mut days = days_at(55.0, -7.3, "Europe/London", (2025, 6, 1), 30);
    days.iter_mut().for_each(|day| {
        day.times[5] = 24 * 60 + 10;
        day.times[0] = 150;
    });
    let lines: String = days.iter().map(|day| format!("{},{}\n", day.date, day.times.map(twelve).join(","))).collect();
    days.iter_mut().for_each(|day| day.times[5] = 10);
    assert_reads_as(
        format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{lines}").as_bytes(),
        &place,
        wanted(&days, "%Y-%m-%d"),
    );
}
