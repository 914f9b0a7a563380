//! The content of the columns.

use crate::common::*;

#[test]
fn a_table_with_a_day_in_each_column_is_turned() {
    let days = london_days(2, 14);
    let mut text = format!("Prayer,{}\n", days.iter().map(|day| day.date.to_string()).collect::<Vec<_>>().join(","));
    for (at, name) in ["Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"].into_iter().enumerate() {
        text.push_str(&format!("{name},{}\n", days.iter().map(|day| hm(day.times[at])).collect::<Vec<_>>().join(",")));
    }
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn months_side_by_side_are_read() {
    let (march, april) = (london_days(3, 30), london_days(4, 30));
    let mut text = String::from(
        ",March,,,,,,April,,,,,\nDay,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n",
    );
    for (one, other) in march.iter().zip(&april) {
        text.push_str(&format!("{},{},{}\n", one.date.day(), row(one, ","), row(other, ",")));
    }
    let rows = wanted(&march, "--%m-%d").into_iter().chain(wanted(&april, "--%m-%d")).collect();
    assert_plain(&text, &london(), rows);
}

#[test]
fn a_line_for_each_prayer_is_read() {
    let days = london_days(1, 9);
    let mut text = String::from("date,prayer,adhan,iqamah\n");
    let mut rows = wanted(&days, "%Y-%m-%d");
    for day in &days {
        for (name, minute) in NAMES.iter().zip(day.times) {
            let gathers = if *name == "sunrise" { String::new() } else { hm(minute + 10) };
            text.push_str(&format!("{},{name},{},{gathers}\n", day.date.format("%d/%m/%Y"), hm(minute)));
            if !gathers.is_empty() {
                rows.push(format!("{},iqama:{name},{gathers}", day.date));
            }
        }
    }
    assert_plain(&text, &london(), rows);
}

#[test]
fn a_bare_iqama_belongs_to_the_prayer_on_its_left() {
    let days = london_days(1, 12);
    let mut text = String::from("Date,Fajr,Iqama,Sunrise,Dhuhr,Iqama,Asr,Iqama,Maghrib,Iqama,Isha,Iqama\n");
    let mut rows = wanted(&days, "%Y-%m-%d");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        text.push_str(&format!(
            "{},{},{},{},{},{},{},{},{},+5,{},{}\n",
            day.date,
            hm(fajr),
            hm(fajr + 20),
            hm(sunrise),
            hm(dhuhr),
            "13:15",
            hm(asr),
            hm(asr + 15),
            hm(maghrib),
            hm(isha),
            hm(isha + 15)
        ));
        for (name, minute) in [
            ("fajr", fajr + 20),
            ("dhuhr", 13 * 60 + 15),
            ("asr", asr + 15),
            ("maghrib", maghrib + 5),
            ("isha", isha + 15),
        ] {
            rows.push(format!("{},iqama:{name},{}", day.date, hm(minute)));
        }
    }
    let reading = assert_reads_as(text.as_bytes(), &london(), rows);
    let doubts: Vec<_> = reading.rows().iter().filter(|row| !row.doubts().is_empty()).map(|row| row.doubt()).collect();
    assert_eq!(doubts, vec!["+5"; 12]);
}

#[test]
fn two_asrs_and_two_friday_prayers_are_told_apart() {
    let days = london_days(1, 14);
    let hanafi =
        Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Zone::new(zone("Europe/London")), methods::MWL)
            .with_madhab(Madhab::Hanafi);
    let mut rows = wanted(&days, "%Y-%m-%d");
    let mut text =
        String::from("Date,Fajr,Sunrise,Dhuhr,Asr (Shafi'i),Asr (Hanafi),Maghrib,Isha,Jumu'ah 1,Jumu'ah 2\n");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times.map(hm);
        let late = hanafi.day(day.date).unwrap().time(Mark::Asr).format("%H:%M").to_string();
        let friday = if day.date.weekday().num_days_from_monday() == 4 { ["13:00", "14:00"] } else { ["", ""] };
        text.push_str(&format!(
            "{},{fajr},{sunrise},{dhuhr},{asr},{late},{maghrib},{isha},{},{}\n",
            day.date, friday[0], friday[1]
        ));
        rows.push(format!("{},asr2,{late}", day.date));
        if !friday[0].is_empty() {
            rows.push(format!("{},jumuah,13:00", day.date));
            rows.push(format!("{},jumuah:2,14:00", day.date));
        }
    }
    assert_reads_as(text.as_bytes(), &london(), rows);
}

#[test]
fn small_numbers_under_iqama_are_minutes() {
    let days = london_days(3, 10);
    let text = days
        .iter()
        .map(|day| {
            format!(
                "{},{},{},{},10,{},15,{},5,{},20\n",
                day.date,
                hm(day.times[0]),
                hm(day.times[1]),
                hm(day.times[2]),
                hm(day.times[3]),
                hm(day.times[4]),
                hm(day.times[5])
            )
        })
        .collect::<String>();
    let reading = read(
        format!("Date,Fajr,Sunrise,Dhuhr,Iqamah,Asr,Iqamah,Maghrib,Iqamah,Isha,Iqamah\n{text}").as_bytes(),
        None,
        &london(),
    )
    .unwrap();
    let rows = rows_of(&reading);
    assert_eq!(rows.len(), 100);
    assert!(rows.contains(&format!("2025-03-01,iqama:dhuhr,{}", hm(days[0].times[2] + 10))), "{rows:?}");
    assert!(rows.contains(&format!("2025-03-01,iqama:isha,{}", hm(days[0].times[5] + 20))), "{rows:?}");
}

#[test]
fn the_second_of_two_asrs_without_more_words_is_the_later_one() {
    let days = london_days(6, 12);
    let hanafi =
        Schedule::new(Coordinates::new(51.5074, -0.1278).unwrap(), Zone::new(zone("Europe/London")), methods::MWL)
            .with_madhab(Madhab::Hanafi);
    let mut rows = wanted(&days, "%Y-%m-%d");
    let mut text = String::from("Date,Fajr,Sunrise,Dhuhr,Asr,Asr,Maghrib,Isha\n");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times.map(hm);
        let late = hanafi.day(day.date).unwrap().time(Mark::Asr).format("%H:%M").to_string();
        text.push_str(&format!("{},{fajr},{sunrise},{dhuhr},{asr},{late},{maghrib},{isha}\n", day.date));
        rows.push(format!("{},asr2,{late}", day.date));
    }
    assert_plain(&text, &london(), rows);
}
