//! The doubts about rows.

use crate::common::*;

#[test]
fn hours_of_twelve_without_am_and_pm_are_supplied_and_said() {
    let days = london_days(6, 30);
    let mut text = String::from("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n");
    for day in &days {
        text.push_str(&format!("{},{}\n", day.date, day.times.map(twelve).join(",")));
    }
    let reading = assert_reads_as(text.as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
    for row in reading.rows() {
        let is_shifted = row.time().hour() >= 13 || row.time().hour() == 0;
        assert_eq!(row.doubt(), if is_shifted { "am/pm missing" } else { "" }, "{} {}", row.written(), row.label());
    }
}

#[test]
fn four_digits_and_decimals_are_times() {
    let days = london_days(1, 31);
    let digits = days
        .iter()
        .map(|day| format!("{},{}\n", day.date, day.times.map(hm).map(|time| time.replace(':', "")).join(",")))
        .collect::<String>();
    assert_plain(&format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{digits}"), &london(), wanted(&days, "%Y-%m-%d"));
    let points = days
        .iter()
        .map(|day| format!("{},{}\n", day.date, day.times.map(hm).map(|time| time.replace(':', ".")).join(",")))
        .collect::<String>();
    assert_plain(&format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{points}"), &london(), wanted(&days, "%Y-%m-%d"));
    let lost = days
        .iter()
        .map(|day| {
            format!(
                "{},{}\n",
                day.date,
                day.times
                    .map(hm)
                    .map(|time| time
                        .replace(':', ".")
                        .trim_start_matches('0')
                        .trim_end_matches('0')
                        .trim_end_matches('.')
                        .to_owned())
                    .join(",")
            )
        })
        .collect::<String>();
    let reading = assert_reads_as(
        format!("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{lost}").as_bytes(),
        &london(),
        wanted(&days, "%Y-%m-%d"),
    );
    assert!(reading.rows().iter().any(|row| row.doubt().starts_with("zero lost")));
}

#[test]
fn standard_time_in_summer_is_said() {
    let days = london_days(6, 10);
    let late: Vec<Day> =
        days.iter().map(|day| Day { times: day.times.map(|minute| (minute + 1440 - 60) % 1440), ..*day }).collect();
    let text = table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &late, ",", |date| date.to_string());
    let reading = assert_reads_as(text.as_bytes(), &london(), wanted(&late, "%Y-%m-%d"));
    assert!(reading.rows().iter().all(|row| row.doubt() == "clock an hour off: +60"), "{}", reading.to_csv());
}

#[test]
fn a_misprint_is_named_and_its_neighbours_are_not() {
    let mut days = london_days(3, 20);
    days[9].times[4] += 10;
    days[14].times[1] -= 60;
    let text = table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.to_string());
    let reading = assert_reads_as(text.as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
    let doubts: Vec<String> = reading
        .rows()
        .iter()
        .filter(|row| !row.doubts().is_empty())
        .map(|row| format!("{} {}: {}", row.written(), row.label(), row.doubt()))
        .collect();
    assert_eq!(doubts.len(), 2, "{doubts:?}");
    assert!(doubts[0].starts_with("2025-03-10 maghrib: misprint?"), "{doubts:?}");
    assert_eq!(doubts[1], "2025-03-15 sunrise: misprint? the hour");
}

#[test]
fn the_reading_becomes_a_timetable() {
    let days = london_days(3, 31);
    let text = table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.to_string());
    let timetable = read(text.as_bytes(), None, &london()).unwrap().timetable();
    assert_eq!(timetable.rows().len(), 31);
    let schedule =
        Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Zone::new(zone("Europe/London")), methods::MWL);
    assert_eq!(timetable.score(&schedule).whole(), 31);
}

#[test]
fn rows_of_another_place_are_named() {
    let (london_rows, leeds) = (london_days(3, 20), days_at(53.8, -1.55, "Europe/London", (2025, 3, 1), 20));
    let mut text = String::from("City,Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n");
    for (city, days) in [("London", &london_rows), ("Leeds", &leeds)] {
        days.iter().for_each(|day| text.push_str(&format!("{city},{},{}\n", day.date, row(day, ","))));
    }
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    assert_eq!(reading.rows().len(), 240);
    assert!(reading.rows().iter().take(120).all(|row| row.doubts().is_empty()), "{}", reading.to_csv());
    assert!(reading.rows().iter().skip(120).all(|row| row.doubt() == "place: Leeds"));
}

#[test]
fn exchanged_headings_are_named() {
    let days = london_days(3, 20);
    let text = table("Date,Fajr,Dhuhr,Sunrise,Asr,Maghrib,Isha", &days, ",", |date| date.to_string());
    let reading = assert_reads_as(text.as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
    let doubts: Vec<String> =
        reading.rows().iter().filter(|row| !row.doubts().is_empty()).map(|row| row.doubt()).collect();
    assert_eq!(doubts.iter().filter(|doubt| *doubt == "heading says dhuhr").count(), 20);
    assert_eq!(doubts.iter().filter(|doubt| *doubt == "heading says sunrise").count(), 20);
    assert_eq!(doubts.len(), 40, "{doubts:?}");
}

#[test]
fn a_line_without_a_date_among_others_is_named() {
    let days = london_days(1, 12);
    let text = table("Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha", &days, ",", |date| date.to_string());
    let reading = read(format!("{text}Jumuah,,,13:15,,,\n").as_bytes(), None, &london()).unwrap();
    let doubts: Vec<String> =
        reading.rows().iter().filter(|row| !row.doubts().is_empty()).map(|row| row.doubt()).collect();
    assert_eq!((reading.rows().len(), doubts), (73, vec!["row 13; no date".to_owned()]));
}
