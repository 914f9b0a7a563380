//! Further layouts of mosques.

use crate::common::*;

fn chicago() -> Context {
    Context::new(Coordinates::new(41.88, -87.63).unwrap(), zone("America/Chicago"))
}

fn chicago_days(first: (i32, u32, u32), count: usize) -> Vec<Day> {
    days_at(41.88, -87.63, "America/Chicago", first, count)
}

#[test]
fn prayers_over_their_beginnings_and_congregations_in_three_lines_are_read() {
    let days = london_days(3, 31);
    let mut text = String::from(
        "Masjid,,,,,,,,,,,,\nMarch 2025,,,,,,,,,,,,\n,,FAJR,,,ZUHR,,ASR,,MAGHRIB,,ISHA,\nDate,Day,Begins,Jamaat,Sunrise,Begins,Jamaat,Mithl 1,Jamaat,Begins,Jamaat,Begins,Jamaat\n",
    );
    let mut rows = wanted(&days, "%Y-%m-%d");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        text.push_str(&format!(
            "{},{},{},{},{},{},1:15,{},{},{},{},{},{}\n",
            day.date.day(),
            day.date.format("%a"),
            hm(fajr),
            hm(fajr + 30),
            hm(sunrise),
            hm(dhuhr),
            hm(asr),
            hm(asr + 20),
            hm(maghrib),
            hm(maghrib + 3),
            hm(isha),
            hm(isha + 15)
        ));
        for (name, minute) in
            [("fajr", fajr + 30), ("dhuhr", 795), ("asr", asr + 20), ("maghrib", maghrib + 3), ("isha", isha + 15)]
        {
            rows.push(format!("{},iqama:{name},{}", day.date, hm(minute)));
        }
    }
    let reading = assert_reads_as(text.as_bytes(), &london(), rows);
    assert!(reading.rows().iter().all(|row| row.doubts().is_empty() || row.doubt() == "am/pm missing"));
}

#[test]
fn congregations_grouped_behind_beginnings_are_read() {
    let days = london_days(10, 31);
    let mut text = String::from(
        ",,Beginning Times,,,,,,Jama'at Times,,,,\nDay,Date,Fajr,Sunrise,Zuhr,Asr,Maghrib,Isha,Fajr,Zuhr,Asr,Maghrib,Isha\n",
    );
    let mut rows = wanted(&days, "---%d");
    for day in &days {
        let [fajr, _, _, asr, maghrib, isha] = day.times;
        let gathers =
            [("fajr", fajr + 40), ("dhuhr", 810), ("asr", asr + 30), ("maghrib", maghrib + 5), ("isha", isha + 15)];
        text.push_str(&format!(
            "{},{},{},{}\n",
            day.date.format("%a"),
            day.date.day(),
            row(day, ","),
            gathers.map(|(_, minute)| hm(minute)).join(",")
        ));
        rows.extend(gathers.map(|(name, minute)| format!("{},iqama:{name},{}", day.date.format("---%d"), hm(minute))));
    }
    assert_plain(&text, &london(), rows);
}

#[test]
fn both_times_in_a_cell_are_a_beginning_and_its_congregation() {
    let days = chicago_days((2025, 1, 1), 31);
    let mut rows = wanted(&days, "%Y-%m-%d");
    let mut text = String::from("Date\tFajr\tSunrise\tDhuhr\tAsr\tMaghrib\tIsha\n");
    for day in &days {
        let cells: Vec<String> = NAMES
            .iter()
            .zip(day.times)
            .map(|(name, minute)| {
                if *name == "sunrise" {
                    return hm(minute);
                }
                rows.push(format!("{},iqama:{name},{}", day.date, hm(minute + 15)));
                format!("{} / {}", hm(minute), hm(minute + 15))
            })
            .collect();
        text.push_str(&format!("{}\t{}\n", day.date.format("%m/%d/%Y"), cells.join("\t")));
    }
    assert_plain(&text, &chicago(), rows);
}

#[test]
fn a_line_for_each_prayer_of_a_month_with_the_days_across_and_two_lines_a_prayer_is_read() {
    let days = london_days(6, 7);
    let mut text = format!(
        "Week,,{}\n",
        days.iter().map(|day| day.date.format("%d/%m/%Y").to_string()).collect::<Vec<_>>().join(",")
    );
    let mut rows = wanted(&days, "%Y-%m-%d");
    for (at, name) in ["Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"].into_iter().enumerate() {
        text.push_str(&format!(
            "{name},Adhan,{}\n",
            days.iter().map(|day| hm(day.times[at])).collect::<Vec<_>>().join(",")
        ));
        if at != 1 {
            text.push_str(&format!(
                ",Iqamah,{}\n",
                days.iter().map(|day| hm((day.times[at] + 10) % 1440)).collect::<Vec<_>>().join(",")
            ));
            rows.extend(
                days.iter().map(|day| format!("{},iqama:{},{}", day.date, NAMES[at], hm((day.times[at] + 10) % 1440))),
            );
        }
    }
    assert_reads_as(text.as_bytes(), &london(), rows);
}

#[test]
fn days_of_the_week_with_dates_in_one_cell_are_read() {
    let days = london_days(11, 30);
    for form in
        ["%A %-d", "%a, %-d %b", "%-d (%a)", "%a %d/%m", "%-d %b '%y", "%d.%m.%y (%a)", "%b. %-d, %Y", "%Y年%-m月%-d日"]
    {
        println!("{form}");
        let text = table("Date;Fajr;Sunrise;Dhuhr;Asr;Maghrib;Isha", &days, ";", |date| date.format(form).to_string());
        let date = if form.contains("%Y") || form.contains("%y") {
            "%Y-%m-%d"
        } else if form.contains("%b") || form.contains("%m") {
            "--%m-%d"
        } else {
            "---%d"
        };
        assert_plain(&text, &london(), wanted(&days, date));
    }
}

#[test]
fn a_year_of_sheets_of_text_under_the_names_of_months_is_read() {
    let days = london_days(1, 365);
    let mut text = String::from("LONDON PRAYER TIMETABLE 2025\n");
    for month in 1..=12 {
        let own: Vec<&Day> = days.iter().filter(|day| day.date.month() == month).collect();
        text.push_str(&format!(
            "\n                 {}\n Dt Day    Fajr  Sunrise   Zuhr    Asr  Maghrib   Isha\n",
            own[0].date.format("%B").to_string().to_uppercase()
        ));
        own.iter().for_each(|day| {
            text.push_str(&format!(
                " {:>2} {}   {}    {}  {}  {}    {}  {}\n",
                day.date.day(),
                day.date.format("%a"),
                hm(day.times[0]),
                hm(day.times[1]),
                hm(day.times[2]),
                hm(day.times[3]),
                hm(day.times[4]),
                hm(day.times[5])
            ))
        });
    }
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_month_and_a_year_in_the_name_of_the_file_are_used_with_a_doubt() {
    let days = london_days(9, 30);
    let text: String =
        days.iter().map(|day| format!("{},{},{}\n", day.date.day(), day.date.format("%A"), row(day, ","))).collect();
    for name in
        ["september-2025.csv", "Prayer_Times_Sep_2025.csv", "2025-09.csv", "09-2025 timetable.csv", "times_202509.csv"]
    {
        println!("{name}");
        let reading =
            read(format!("Date,Day,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\n{text}").as_bytes(), Some(name), &london())
                .unwrap();
        let mut rows = rows_of(&reading);
        let mut all = wanted(&days, "%Y-%m-%d");
        rows.sort();
        all.sort();
        assert_eq!(rows[..3], all[..3], "{name}");
        assert_eq!(rows, all, "{name}");
        assert!(reading.rows().iter().all(|row| row.doubt() == "month or year from the file's name"), "{name}");
    }
}

#[test]
fn ramadan_tables_of_many_countries_are_read() {
    let days = london_days(3, 29);
    let french = format!(
        "Jour,Ramadan 1446,Date,Imsak,Fajr (début du jeûne),Chourouk,Dhouhr,Asr,Maghreb (rupture du jeûne),Icha,Tarawih\n{}",
        days.iter()
            .map(|day| {
                let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
                format!(
                    "{},{},{} mars,{},{},{},{},{},{},{},{}\n",
                    day.date.format("%a"),
                    day.date.day(),
                    day.date.day(),
                    hm(fajr - 10),
                    hm(fajr),
                    hm(sunrise),
                    hm(dhuhr),
                    hm(asr),
                    hm(maghrib),
                    hm(isha),
                    hm(isha + 20)
                )
            })
            .collect::<String>()
    );
    let mut rows = wanted(&days, "--%m-%d");
    for day in &days {
        rows.push(format!("{},imsak,{}", day.date.format("--%m-%d"), hm(day.times[0] - 10)));
        rows.push(format!("{},taraweeh,{}", day.date.format("--%m-%d"), hm(day.times[5] + 20)));
    }
    assert_plain(&french, &london(), rows);
    let urdu = format!(
        "رمضان,تاریخ,دن,ختم سحر,وقت افطار\n{}",
        days.iter()
            .map(|day| format!(
                "{},{} مارچ,{},{},{}\n",
                day.date.day(),
                day.date.day(),
                ["پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"]
                    [day.date.weekday().num_days_from_monday() as usize],
                twelve(day.times[0]),
                twelve(day.times[4])
            ))
            .collect::<String>()
    );
    let rows = days
        .iter()
        .flat_map(|day| {
            [
                format!("{},imsak,{}", day.date.format("--%m-%d"), hm(day.times[0])),
                format!("{},maghrib,{}", day.date.format("--%m-%d"), hm(day.times[4])),
            ]
        })
        .collect();
    assert_reads_as(urdu.as_bytes(), &london(), rows);
    let turkish = format!(
        "RAMAZAN 2025 İMSAKİYE\nGün;Tarih;İmsak;Güneş;Öğle;İkindi;İftar (Akşam);Yatsı\n{}",
        days.iter()
            .map(|day| format!(
                "{}. Gün;{:02}.03.2025 {};{}\n",
                day.date.day(),
                day.date.day(),
                ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"]
                    [day.date.weekday().num_days_from_monday() as usize],
                row(day, ";")
            ))
            .collect::<String>()
    );
    let rows = wanted(&days, "%Y-%m-%d").into_iter().map(|row| row.replace("fajr", "imsak")).collect();
    assert_plain(&turkish, &london(), rows);
}

#[test]
fn congregations_in_words_and_minutes_are_read() {
    let days = london_days(1, 20);
    let mut text = String::from(
        "Date,Fajr,Fajr Iqamah,Sunrise,Dhuhr,Dhuhr Iqamah,Asr,Asr Iqamah,Maghrib,Maghrib Iqamah,Isha,Isha Iqamah\n",
    );
    let mut rows = wanted(&days, "%Y-%m-%d");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        text.push_str(&format!(
            "{},{},+20 min,{},{},1:30 PM,{},15 mins after adhan,{},Sunset + 5,{},7:30 PM\n",
            day.date,
            hm(fajr),
            hm(sunrise),
            hm(dhuhr),
            hm(asr),
            hm(maghrib),
            hm(isha)
        ));
        rows.extend(
            [("fajr", fajr + 20), ("dhuhr", 810), ("asr", asr + 15), ("maghrib", maghrib + 5), ("isha", 1170)]
                .map(|(name, minute)| format!("{},iqama:{name},{}", day.date, hm(minute))),
        );
    }
    assert_reads_as(text.as_bytes(), &london(), rows);
}

#[test]
fn words_of_the_same_prayer_in_two_languages_are_one_heading() {
    let days = london_days(4, 30);
    let heading =
        "Date / التاريخ,Fajr / الفجر,Sunrise / الشروق,Dhuhr / الظهر,Asr / العصر,Maghrib / المغرب,Isha / العشاء";
    assert_plain(
        &table(heading, &days, ",", |date| date.format("%d/%m/%Y").to_string()),
        &london(),
        wanted(&days, "%Y-%m-%d"),
    );
    let lines = "Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\nالتاريخ,الفجر,الشروق,الظهر,العصر,المغرب,العشاء";
    assert_plain(
        &table(lines, &days, ",", |date| date.format("%d/%m/%Y").to_string()),
        &london(),
        wanted(&days, "%Y-%m-%d"),
    );
    let below = "Date,Fajr,Sunrise,Dhuhr,Asr,Maghrib,Isha\nDD/MM,hh:mm,hh:mm,hh:mm,hh:mm,hh:mm,hh:mm";
    assert_plain(
        &table(below, &days, ",", |date| date.format("%d/%m").to_string()),
        &london(),
        wanted(&days, "--%m-%d"),
    );
}
