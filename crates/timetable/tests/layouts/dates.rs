//! Dates in many forms, and dates that a table leaves out.

use crate::common::*;

#[test]
fn dates_of_many_forms_are_read() {
    let days = london_days(3, 28);
    for form in [
        "%d.%m.%Y",
        "%m/%d/%Y",
        "%d-%b-%y",
        "%Y%m%d",
        "%A %-d %B %Y",
        "%B %-d, %Y",
        "%-d/%-m/%y",
        "%Y/%m/%d",
        "%d %b %Y",
        "%a, %d %b %Y",
    ] {
        let text = table("Date;Fajr;Sunrise;Dhuhr;Asr;Maghrib;Isha", &days, ";", |date| date.format(form).to_string());
        assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
    }
    for form in ["%d/%m", "%m-%d", "%-d %B", "%b %-d", "%d.%m."] {
        let text = table("Date;Fajr;Sunrise;Dhuhr;Asr;Maghrib;Isha", &days, ";", |date| date.format(form).to_string());
        assert_plain(&text, &london(), wanted(&days, "--%m-%d"));
    }
}

#[test]
fn the_sun_tells_day_first_from_month_first() {
    // The first twelve days of the year's months, one day a month: each date can be read both ways.
    let days: Vec<Day> = (1..=12).flat_map(|month| london_days(month, 3).into_iter().skip(1).take(1)).collect();
    let text =
        table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.format("%m/%d/%Y").to_string());
    assert_reads_as(text.as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
    let text =
        table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.format("%d/%m/%Y").to_string());
    assert_reads_as(text.as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_congregation_for_a_range_of_days_is_one_for_each() {
    let text = "Dates,Fajr Iqama,Dhuhr Iqama,Asr Iqama,Isha Iqama\n1-15 May,4:30,1:30,6:15,10:30\n16-31 May,4:15,1:30,6:30,10:45\n";
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let rows = rows_of(&reading);
    assert_eq!(rows.len(), 31 * 4);
    assert!(rows.contains(&"--05-15,iqama:asr,18:15".to_owned()), "{rows:?}");
    assert!(rows.contains(&"--05-16,iqama:isha,22:45".to_owned()), "{rows:?}");
    assert!(reading.rows().iter().all(|row| row.doubt().starts_with("one row for several days")));
}

#[test]
fn a_month_that_stands_on_its_first_day_alone_holds_on() {
    let days: Vec<Day> = london_days(4, 30).into_iter().chain(london_days(5, 31)).collect();
    let text = days
        .iter()
        .map(|day| {
            format!(
                "{},{},{}\n",
                if day.date.day() == 1 { day.date.format("%B").to_string() } else { String::new() },
                day.date.day(),
                row(day, ",")
            )
        })
        .collect::<String>();
    assert_plain(
        &format!("Month,Day,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}"),
        &london(),
        wanted(&days, "--%m-%d"),
    );
}

#[test]
fn days_of_the_year_are_dates() {
    let days = london_days(2, 28);
    let text = days.iter().map(|day| format!("{},{}\n", day.date.ordinal(), row(day, ","))).collect::<String>();
    assert_plain(&format!("doy,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}"), &london(), wanted(&days, "--%m-%d"));
}

#[test]
fn days_without_a_month_are_of_the_month_that_the_sun_says() {
    let days = london_days(9, 30);
    let text = days.iter().map(|day| format!("{},{}\n", day.date.day(), row(day, ","))).collect::<String>();
    let reading = assert_reads_as(
        format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}").as_bytes(),
        &london(),
        wanted(&days, "---%d"),
    );
    assert!(reading.rows().iter().all(|row| row.date().is_some_and(|date| date.month() == 9)), "{:?}", reading.notes());
    // Of two months in a row each is found.
    let both: Vec<Day> = days.iter().copied().chain(london_days(10, 31)).collect();
    let text = both.iter().map(|day| format!("{},{}\n", day.date.day(), row(day, ","))).collect::<String>();
    let reading = assert_reads_as(
        format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}").as_bytes(),
        &london(),
        wanted(&both, "--%m-%d"),
    );
    assert!(reading.rows().iter().all(|row| row.doubt().starts_with("month missing")));
}

#[test]
fn days_of_ramadan_alone_are_no_days_of_a_month() {
    let days = london_days(3, 29);
    let text = days
        .iter()
        .map(|day| format!("{},{},{}\n", day.date.day(), hm(day.times[0]), hm(day.times[4])))
        .collect::<String>();
    let reading = read(format!("Ramadan 1446\nRamadan,Sehri,Iftar\n{text}").as_bytes(), None, &london()).unwrap();
    assert_eq!(reading.rows().len(), 58);
    let first = &reading.rows()[1];
    assert_eq!((first.written().to_string(), first.label().to_string()), (String::new(), "maghrib".to_owned()));
    assert_eq!(first.doubt(), "row 1; no date");
    // 1 Ramadan 1446 was 1 March 2025 by the calendar of Umm al-Qura.
    assert_eq!(first.date(), NaiveDate::from_ymd_opt(2025, 3, 1));
}

#[test]
fn days_of_a_month_that_share_a_row_are_a_row_each() {
    let text = "March 2025\nDates,Fajr Iqama,Dhuhr Iqama,Isha Iqama\n1-10,5:45,1:15,7:45\n11-20,5:30,1:15,8:00\n21-31,5:00,1:15,8:15\n";
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let rows = rows_of(&reading);
    assert_eq!(rows.len(), 31 * 3);
    assert!(rows.contains(&"2025-03-10,iqama:isha,19:45".to_owned()), "{rows:?}");
    assert!(rows.contains(&"2025-03-31,iqama:fajr,05:00".to_owned()), "{rows:?}");
}
