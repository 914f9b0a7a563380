//! What is wrong in a table is not read in silence.

use crate::common::*;

const HEADING: &str = "Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha";

fn chicago() -> Context {
    Context::new(Coordinates::new(41.88, -87.63).unwrap(), zone("America/Chicago"))
}

/// Every row that is read without a doubt is wanted; at least a share of those wanted is read.
#[track_caller]
fn assert_none_silent(text: &[u8], name: Option<&str>, context: &Context, wanted: &[String], share: f64) {
    let reading = read(text, name, context).unwrap();
    let silent: Vec<String> = reading
        .rows()
        .iter()
        .filter(|row| row.doubts().is_empty())
        .map(|row| format!("{},{},{}", row.written(), row.label(), row.time().format("%H:%M")))
        .filter(|row| !wanted.contains(row))
        .collect();
    assert!(
        silent.is_empty(),
        "wrong in silence: {:?} of {}; {:?}",
        &silent[..silent.len().min(6)],
        reading.rows().len(),
        reading.notes()
    );
    let rows = rows_of(&reading);
    let right = wanted.iter().filter(|row| rows.contains(row)).count();
    let missing: Vec<_> = wanted.iter().filter(|row| !rows.contains(row)).take(5).collect();
    assert!(
        right as f64 >= share * wanted.len() as f64,
        "{right} of {}: {missing:?}; {:?}",
        wanted.len(),
        &rows[..rows.len().min(8)]
    );
}

#[test]
fn another_month_than_the_name_says_is_not_believed() {
    let days = london_days(6, 30);
    let text: String = days.iter().map(|day| format!("{},{}\n", day.date.day(), row(day, ","))).collect();
    assert_none_silent(
        format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}").as_bytes(),
        Some("december 2024.csv"),
        &london(),
        &wanted(&days, "---%d"),
        0.0,
    );
}

#[test]
fn a_title_of_another_month_is_named() {
    // The title of last month above this month's times.
    let days = london_days(4, 30);
    let text: String = days.iter().map(|day| format!("{},{}\n", day.date.day(), row(day, ","))).collect();
    let reading = read(format!("March 2025\n{HEADING}\n{text}").as_bytes(), None, &london()).unwrap();
    let silent = reading.rows().iter().filter(|row| row.doubts().is_empty()).count();
    assert_eq!(silent, 0, "{:?}", reading.to_csv().lines().take(8).collect::<Vec<_>>());
}

#[test]
fn times_of_another_town_are_named() {
    let days = days_at(53.8, -1.55, "Europe/London", (2025, 3, 1), 31);
    let text = table(HEADING, &days, ",", |date| date.to_string());
    let reading = read(text.as_bytes(), None, &chicago()).unwrap();
    assert!(reading.rows().iter().all(|row| !row.doubts().is_empty()), "{}", reading.to_csv());
    assert_eq!(reading.notes(), ["31 rows: date or place? the Sun has other times"]);
}

#[test]
fn exchanged_fajr_and_isha_are_named() {
    let days = london_days(3, 31);
    let text = table("Date,Isha,Sunrise,Dhuhr,Asr,Maghrib,Fajr", &days, ",", |date| date.to_string());
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let wanted = wanted(&days, "%Y-%m-%d");
    let silent = reading
        .rows()
        .iter()
        .filter(|row| row.doubts().is_empty())
        .map(|row| format!("{},{},{}", row.written(), row.label(), row.time().format("%H:%M")))
        .filter(|row| !wanted.contains(row))
        .count();
    assert_eq!(silent, 0, "{:?}", reading.to_csv().lines().take(8).collect::<Vec<_>>());
}

#[test]
fn a_line_that_slipped_by_a_column_is_named() {
    let days = london_days(3, 31);
    let mut text = table(HEADING, &days[..20], ",", |date| date.to_string());
    for (day, number) in days[20..].iter().zip(0..) {
        // The sunrise was left out of one line.
        let cells: Vec<String> = day
            .times
            .iter()
            .enumerate()
            .filter(|(at, _)| number != 3 || *at != 1)
            .map(|(_, minute)| hm(*minute))
            .collect();
        text.push_str(&format!("{},{}\n", day.date, cells.join(",")));
    }
    assert_none_silent(text.as_bytes(), None, &london(), &wanted(&days, "%Y-%m-%d"), 0.9);
}

#[test]
fn a_short_week_without_dates_is_not_dated_in_silence() {
    let days = london_days(5, 7);
    let text: String = days.iter().map(|day| format!("{},{}\n", day.date.format("%A"), row(day, ","))).collect();
    let reading = read(format!("Day,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}").as_bytes(), None, &london()).unwrap();
    assert_eq!(reading.rows().len(), 42);
    assert!(reading.rows().iter().all(|row| row.written().to_string().is_empty() && row.doubt().contains("no date")));
}

#[test]
fn numbers_without_times_are_refused() {
    for text in [
        "Date,Temperature,Rain\n2025-01-01,5.1,0.2\n2025-01-02,4.9,1.1\n2025-01-03,4.2,0.0\n",
        "Bus,Stop A,Stop B\n12,8:05,8:15\n12,8:25,8:35\n",
    ] {
        let reading = read(text.as_bytes(), None, &london());
        assert!(reading.is_err() || reading.unwrap().rows().iter().all(|row| !row.doubts().is_empty()), "{text}");
    }
}
