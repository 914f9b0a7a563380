//! Answers of services and of the programs of mosques.

use crate::common::*;

/// Items joined by commas.
fn joined<T>(items: &[T], item: impl Fn(&T) -> String) -> String {
    items.iter().map(item).collect::<Vec<_>>().join(",")
}

fn quoted(minutes: &[u32]) -> String {
    joined(minutes, |minute| format!("\"{}\"", hm(*minute)))
}

#[test]
fn lists_of_twelve_months_with_congregations_are_read() {
    let days = london_days(1, 365);
    let month = |month: u32, of_day: &dyn Fn(&Day) -> String| {
        let own: Vec<Day> = days.iter().copied().filter(|day| day.date.month() == month).collect();
        format!("{{{}}}", joined(&own, |day| format!("\"{}\":[{}]", day.date.day(), of_day(day))))
    };
    let months =
        |of_day: &dyn Fn(&Day) -> String| joined(&(1..=12).collect::<Vec<_>>(), |number| month(*number, of_day));
    let calendar = months(&|day| quoted(&day.times));
    let iqama = months(&|_| "\"+20\",\"13:30\",\"+15\",\"+5\",\"+10\"".to_owned());
    let text = format!(
        "<html><script>let confData = {{\"name\":\"A mosque\",\"latitude\":51.5,\"times\":[\"05:00\",\"12:00\",\"15:00\",\"18:00\",\"19:00\"],\"shuruq\":\"06:30\",\"jumua\":\"13:15\",\"calendar\":[{calendar}],\"iqamaCalendar\":[{iqama}]}};</script></html>"
    );
    let mut rows = wanted(&days, "--%m-%d");
    for day in &days {
        let [fajr, _, _, asr, maghrib, isha] = day.times;
        for (name, minute) in
            [("fajr", fajr + 20), ("dhuhr", 810), ("asr", asr + 15), ("maghrib", maghrib + 5), ("isha", isha + 10)]
        {
            rows.push(format!("{},iqama:{name},{}", day.date.format("--%m-%d"), hm(minute % 1440)));
        }
    }
    let reading = assert_reads_as(text.as_bytes(), &london(), rows);
    let odd: Vec<_> = reading
        .rows()
        .iter()
        .filter(|row| !row.label().is_congregation() && !row.doubts().is_empty())
        .map(|row| format!("{} {} {}: {}", row.written(), row.label(), row.time(), row.doubt()))
        .take(5)
        .collect();
    assert!(odd.is_empty(), "{odd:?} {:?}", reading.notes());
}

#[test]
fn a_year_of_a_service_with_offsets_and_instants_is_read() {
    let days: Vec<Day> = london_days(2, 28).into_iter().chain(london_days(3, 31)).collect();
    let day = |day: &Day, time: &dyn Fn(&Day, u32) -> String| {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        let of = |minute| time(day, minute);
        format!(
            "{{\"timings\":{{\"Fajr\":\"{}\",\"Sunrise\":\"{}\",\"Dhuhr\":\"{}\",\"Asr\":\"{}\",\"Sunset\":\"{}\",\"Maghrib\":\"{}\",\"Isha\":\"{}\",\"Imsak\":\"{}\",\"Midnight\":\"{}\",\"Firstthird\":\"{}\",\"Lastthird\":\"{}\"}},\"date\":{{\"readable\":\"{}\",\"timestamp\":\"1738396861\",\"hijri\":{{\"date\":\"02-08-1446\",\"format\":\"DD-MM-YYYY\",\"day\":\"02\",\"weekday\":{{\"en\":\"Al Sabt\",\"ar\":\"السبت\"}},\"month\":{{\"number\":8,\"en\":\"Shaʿbān\",\"ar\":\"شَعْبان\",\"days\":29}},\"year\":\"1446\",\"designation\":{{\"abbreviated\":\"AH\",\"expanded\":\"Anno Hegirae\"}},\"holidays\":[]}},\"gregorian\":{{\"date\":\"{}\",\"format\":\"DD-MM-YYYY\",\"day\":\"{}\",\"weekday\":{{\"en\":\"{}\"}},\"month\":{{\"number\":{},\"en\":\"{}\"}},\"year\":\"2025\",\"designation\":{{\"abbreviated\":\"AD\",\"expanded\":\"Anno Domini\"}},\"lunarSighting\":false}}}},\"meta\":{{\"latitude\":51.5,\"longitude\":-0.12,\"timezone\":\"Europe/London\",\"method\":{{\"id\":3,\"name\":\"Muslim World League\",\"params\":{{\"Fajr\":18,\"Isha\":17}}}},\"latitudeAdjustmentMethod\":\"ANGLE_BASED\",\"midnightMode\":\"STANDARD\",\"school\":\"STANDARD\",\"offset\":{{\"Imsak\":0,\"Fajr\":0,\"Sunrise\":0}}}}}}",
            of(fajr),
            of(sunrise),
            of(dhuhr),
            of(asr),
            of(maghrib),
            of(maghrib),
            of(isha),
            of(fajr - 10),
            of(10),
            of(1310),
            of(130),
            day.date.format("%d %b %Y"),
            day.date.format("%d-%m-%Y"),
            day.date.format("%d"),
            day.date.format("%A"),
            day.date.month(),
            day.date.format("%B"),
        )
    };
    let month = |number: u32, time: &dyn Fn(&Day, u32) -> String| {
        let own: Vec<Day> = days.iter().copied().filter(|day| day.date.month() == number).collect();
        format!("\"{number}\":[{}]", joined(&own, |of_day| day(of_day, time)))
    };
    let mut rows = wanted(&days, "%Y-%m-%d");
    rows.extend(days.iter().map(|day| format!("{},sunset,{}", day.date, hm(day.times[4]))));
    rows.extend(days.iter().map(|day| format!("{},imsak,{}", day.date, hm(day.times[0] - 10))));
    type Form<'f> = &'f dyn Fn(&Day, u32) -> String;
    let forms: [Form<'_>; 2] = [
        &|day, minute| {
            format!("{} ({})", hm(minute), if day.date.month() == 3 && day.date.day() >= 30 { "BST" } else { "GMT" })
        },
        &|day, minute| {
            let summer = day.date.month() == 3 && day.date.day() >= 30;
            format!("{}T{}:00+0{}:00 ({})", day.date, hm(minute), u8::from(summer), if summer { "BST" } else { "GMT" })
        },
    ];
    for form in forms {
        let text = format!("{{\"code\":200,\"status\":\"OK\",\"data\":{{{},{}}}}}", month(2, form), month(3, form));
        assert_plain(&text, &london(), rows.clone());
    }
}

#[test]
fn the_answers_of_malaysian_services_are_read() {
    let days = days_at(3.07, 101.52, "Asia/Kuala_Lumpur", (2025, 1, 1), 31);
    let place = Context::new(Coordinates::new(3.07, 101.52).unwrap(), zone("Asia/Kuala_Lumpur"));
    let names = ["fajr", "syuruk", "dhuhr", "asr", "maghrib", "isha"];
    let day = |day: &Day| {
        format!(
            "{{\"hijri\":\"1446-07-{:02}\",\"date\":\"{}\",\"day\":\"{}\",\"imsak\":\"{}:00\",{}}}",
            day.date.day(),
            day.date.format("%d-%b-%Y"),
            day.date.format("%A"),
            hm(day.times[0] - 10),
            joined(&names.iter().zip(day.times).collect::<Vec<_>>(), |(name, minute)| format!(
                "\"{name}\":\"{}:00\"",
                hm(*minute)
            ))
        )
    };
    let text = format!(
        "{{\"prayerTime\":[{}],\"status\":\"OK!\",\"serverTime\":\"2025-01-01 10:02:11\",\"periodType\":\"month\",\"lang\":\"ms_my\",\"zone\":\"SGR01\",\"bearing\":\"292&#176; 32&#8242; 0&#8243;\"}}",
        joined(&days, day)
    );
    let mut rows = wanted(&days, "%Y-%m-%d");
    rows.extend(days.iter().map(|day| format!("{},imsak,{}", day.date, hm(day.times[0] - 10))));
    assert_plain(&text, &place, rows);
    let epoch = |day: &Day, minute: u32| {
        day.date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() + i64::from(minute) * 60 - 8 * 3600
    };
    let text = format!(
        "{{\"zone\":\"SGR01\",\"year\":2025,\"month\":\"JAN\",\"month_number\":1,\"last_updated\":null,\"prayers\":[{}]}}",
        joined(&days, |day| format!(
            "{{\"day\":{},\"hijri\":\"1446-07-{:02}\",{}}}",
            day.date.day(),
            day.date.day(),
            joined(&names.iter().zip(day.times).collect::<Vec<_>>(), |(name, minute)| format!(
                "\"{name}\":{}",
                epoch(day, *minute)
            ))
        ))
    );
    assert_plain(&text, &place, wanted(&days, "%Y-%m-%d"));
}

#[test]
fn singaporean_tables_of_twelve_hours_are_read() {
    let days = days_at(1.29, 103.85, "Asia/Singapore", (2025, 5, 1), 61);
    let place = Context::new(Coordinates::new(1.29, 103.85).unwrap(), zone("Asia/Singapore"));
    let mut text = String::from("\u{FEFF}_id,Date,Day,Subuh,Syuruk,Zohor,Asar,Maghrib,Isyak\n");
    for (day, number) in days.iter().zip(121..) {
        let date = day.date;
        text.push_str(&format!("{number},{date},{},{}\n", date.format("%A"), day.times.map(twelve).join(",")));
    }
    let reading = assert_reads_as(text.as_bytes(), &place, wanted(&days, "%Y-%m-%d"));
    let is_said = |row: &miqat_timetable::Row| (row.doubt() == "am/pm missing") == (row.time().hour() >= 13);
    assert!(reading.rows().iter().all(is_said));
}

#[test]
fn the_answers_of_a_turkish_service_are_read() {
    let days = days_at(41.01, 28.95, "Europe/Istanbul", (2025, 1, 1), 31);
    let place = Context::new(Coordinates::new(41.01, 28.95).unwrap(), zone("Europe/Istanbul"));
    let text = format!(
        "[{}]",
        joined(&days, |day| {
            let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times.map(hm);
            let date = day.date;
            format!(
                "{{\"HicriTarihKisa\":\"{}.7.1446\",\"HicriTarihKisaIso8601\":null,\"HicriTarihUzun\":\"{} Recep 1446\",\"AyinSekliURL\":\"https://example.com/d1.gif\",\"MiladiTarihKisa\":\"{}\",\"MiladiTarihKisaIso8601\":\"{}\",\"MiladiTarihUzun\":\"{} Ocak 2025 Çarşamba\",\"MiladiTarihUzunIso8601\":\"{date}T00:00:00.0000000+03:00\",\"GreenwichOrtalamaZamani\":3,\"Aksam\":\"{maghrib}\",\"Gunes\":\"{sunrise}\",\"GunesBatis\":\"{}\",\"GunesDogus\":\"{}\",\"Ikindi\":\"{asr}\",\"Imsak\":\"{fajr}\",\"KibleSaati\":\"10:49\",\"Ogle\":\"{dhuhr}\",\"Yatsi\":\"{isha}\"}}",
                date.day(),
                date.day(),
                date.format("%d.%m.%Y"),
                date.format("%d.%m.%Y"),
                date.format("%d"),
                hm(day.times[4] - 7),
                hm(day.times[1] + 7),
            )
        })
    );
    let mut rows: Vec<String> = wanted(&days, "%Y-%m-%d").into_iter().map(|row| row.replace("fajr", "imsak")).collect();
    rows.extend(days.iter().map(|day| format!("{},sunset,{}", day.date, hm(day.times[4] - 7))));
    assert_reads_as(text.as_bytes(), &place, rows);
}

#[test]
fn a_turkish_page_of_thirty_days_is_read() {
    let days = days_at(41.01, 28.95, "Europe/Istanbul", (2025, 1, 10), 30);
    let place = Context::new(Coordinates::new(41.01, 28.95).unwrap(), zone("Europe/Istanbul"));
    let weekdays = ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"];
    let line = |day: &Day| {
        let date = day.date;
        let month = if date.month() == 1 { "Ocak" } else { "Şubat" };
        let hijri = if date.day() < 30 && date.month() == 1 {
            format!("{} Recep 1446", date.day())
        } else {
            "1 Şaban 1446".to_owned()
        };
        format!(
            "<tr>\n<td>{:02} {month} 2025 {}</td>\n<td>{hijri}</td><td>{}</td></tr>",
            date.day(),
            weekdays[date.weekday().num_days_from_monday() as usize],
            day.times.map(hm).join("</td><td>")
        )
    };
    let text = format!(
        "<!DOCTYPE html><html lang=tr><head><meta charset=utf-8><title>İstanbul Namaz Vakitleri</title></head><body><div class=\"tpt-title\">İmsak</div><div>06:50</div><table class=\"table vakit-table\"><thead><tr><th>Miladi Tarih</th><th>Hicri Tarih</th><th>İmsak</th><th>Güneş</th><th>Öğle</th><th>İkindi</th><th>Akşam</th><th>Yatsı</th></tr></thead><tbody>{}</tbody></table></body></html>",
        days.iter().map(line).collect::<String>()
    );
    let rows = wanted(&days, "%Y-%m-%d").into_iter().map(|row| row.replace("fajr", "imsak")).collect();
    assert_plain(&text, &place, rows);
}

#[test]
fn records_wrapped_by_stores_and_lines_of_json_are_read() {
    let days = london_days(4, 30);
    let records = joined(&days, |day| {
        format!(
            "{{\"id\":\"rec{}\",\"createdTime\":\"2024-12-01T10:00:00.000Z\",\"fields\":{{\"Date\":\"{}\",\"Times\":{}}}}}",
            day.date.day(),
            day.date,
            object(day)
        )
    });
    assert_plain(&format!("{{\"records\":[{records}],\"offset\":\"itr\"}}"), &london(), wanted(&days, "%Y-%m-%d"));
    let lines: String = days.iter().map(|day| format!("{{\"d\":\"{}\",\"t\":{}}}\n", day.date, object(day))).collect();
    assert_plain(&lines, &london(), wanted(&days, "%Y-%m-%d"));
    let wrapped = format!("jQuery1124_17({{\"items\":[{records}]}});");
    assert_plain(&wrapped, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn the_table_of_a_spreadsheet_service_is_read() {
    let days = london_days(10, 31);
    let rows = joined(&days, |day| {
        let date = day.date;
        let cells = joined(&day.times, |minute| {
            format!("{{\"v\":[{},{},0,0],\"f\":\"{}\"}}", minute / 60, minute % 60, hm(*minute))
        });
        format!(
            "{{\"c\":[{{\"v\":\"Date({},{},{})\",\"f\":\"{}\"}},{cells}]}}",
            date.year(),
            date.month0(),
            date.day(),
            date.format("%d/%m/%Y")
        )
    });
    let heads = joined(&["Date", "Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"], |name| {
        format!("{{\"id\":\"A\",\"label\":\"{name}\",\"type\":\"timeofday\",\"pattern\":\"HH:mm\"}}")
    });
    let text = format!(
        "/*O_o*/\ngoogle.visualization.Query.setResponse({{\"version\":\"0.6\",\"reqId\":\"0\",\"status\":\"ok\",\"table\":{{\"cols\":[{heads}],\"rows\":[{rows}],\"parsedNumHeaders\":1}}}});"
    );
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
    // Times of day as instants of the first day of spreadsheets.
    let times = |day: &Day| {
        joined(&NAMES.iter().zip(day.times).collect::<Vec<_>>(), |(name, minute)| {
            format!("\"{name}\":\"1899-12-30T{}:00.000Z\"", hm(*minute))
        })
    };
    let text = format!("[{}]", joined(&days, |day| format!("{{\"date\":\"{}\",{}}}", day.date, times(day))));
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}
