//! JSON, the literals of programming languages, and texts like them.

use crate::common::*;

#[test]
fn json_of_many_shapes_is_read() {
    let days = london_days(11, 30);
    let join = |item: &dyn Fn(&Day) -> String| days.iter().map(item).collect::<Vec<_>>().join(",\n");
    let by_date = format!("{{{}}}", join(&|day| format!("\"{}\": {}", day.date, object(day))));
    assert_plain(&by_date, &london(), wanted(&days, "%Y-%m-%d"));
    let nested =
        format!("{{\"2025\": {{\"11\": {{{}}}}}}}", join(&|day| format!("\"{}\": {}", day.date.day(), object(day))));
    assert_plain(&nested, &london(), wanted(&days, "%Y-%m-%d"));
    let months = format!(
        "{{\"city\": \"London\", \"year\": 2025, \"months\": [{{\"month\": \"November\", \"days\": [{}]}}]}}",
        join(&|day| format!("{{\"day\": {}, \"times\": {}}}", day.date.day(), object(day)))
    );
    assert_plain(&months, &london(), wanted(&days, "%Y-%m-%d"));
    let api = format!(
        "{{\"code\": 200, \"data\": [{}]}}",
        join(&|day| format!(
            "{{\"timings\": {}, \"date\": {{\"readable\": \"{}\", \"timestamp\": \"1730448061\", \"gregorian\": {{\"date\": \"{}\", \"format\": \"DD-MM-YYYY\", \"day\": \"{:02}\", \"weekday\": {{\"en\": \"{}\"}}, \"month\": {{\"number\": 11, \"en\": \"November\"}}, \"year\": \"2025\"}}, \"hijri\": {{\"date\": \"10-05-1447\", \"day\": \"10\", \"weekday\": {{\"en\": \"Al Sabt\", \"ar\": \"السبت\"}}, \"month\": {{\"number\": 5, \"en\": \"Jumādá al-ūlá\"}}, \"year\": \"1447\"}}}}, \"meta\": {{\"latitude\": 51.5, \"offset\": {{\"Fajr\": 0, \"Isha\": 0}}}}}}",
            object(day).replace("\",", " (GMT)\","),
            day.date.format("%d %b %Y"),
            day.date.format("%d-%m-%Y"),
            day.date.day(),
            day.date.format("%A")
        ))
    );
    assert_plain(&api, &london(), wanted(&days, "%Y-%m-%d"));
    let columns = format!(
        "{{\"date\": [{}], {}}}",
        days.iter().map(|day| format!("\"{}\"", day.date)).collect::<Vec<_>>().join(","),
        NAMES
            .iter()
            .enumerate()
            .map(|(at, name)| format!(
                "\"{name}\": [{}]",
                days.iter().map(|day| format!("\"{}\"", hm(day.times[at]))).collect::<Vec<_>>().join(",")
            ))
            .collect::<Vec<_>>()
            .join(",")
    );
    assert_plain(&columns, &london(), wanted(&days, "%Y-%m-%d"));
    let php = format!(
        "<?php\n$times = array(\n{}\n);\n",
        join(&|day| format!(
            "'{}' => array('fajr' => '{}', 'sunrise' => '{}', 'dhuhr' => '{}', 'asr' => '{}', 'maghrib' => '{}', 'isha' => '{}')",
            day.date,
            hm(day.times[0]),
            hm(day.times[1]),
            hm(day.times[2]),
            hm(day.times[3]),
            hm(day.times[4]),
            hm(day.times[5])
        ))
    );
    assert_plain(&php, &london(), wanted(&days, "%Y-%m-%d"));
    let pairs = join(&|day| {
        format!(
            "{{\"date\": \"{}\", \"prayers\": [{}]}}",
            day.date,
            NAMES
                .iter()
                .zip(day.times)
                .map(|(name, minute)| format!("{{\"name\": \"{name}\", \"time\": \"{}\"}}", hm(minute)))
                .collect::<Vec<_>>()
                .join(",")
        )
    });
    assert_plain(&format!("[{pairs}]"), &london(), wanted(&days, "%Y-%m-%d"));
    let script = format!(
        "export const times = [\n{}\n];\n",
        join(&|day| format!(
            "  {{ date: new Date(2025, 10, {}), fajr: '{}', sunrise: '{}', dhuhr: '{}', asr: '{}', maghrib: '{}', isha: '{}' }}, // a day",
            day.date.day(),
            hm(day.times[0]),
            hm(day.times[1]),
            hm(day.times[2]),
            hm(day.times[3]),
            hm(day.times[4]),
            hm(day.times[5])
        ))
    );
    assert_plain(&script, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn more_containers_and_shapes_are_read() {
    let days = london_days(2, 28);
    let rows = || wanted(&days, "%Y-%m-%d");
    let quoted = |day: &Day| day.times.map(|minute| format!("\"{}\"", hm(minute))).join(", ");
    // The seconds of epochs under names, as programs keep them.
    let epochs = days
        .iter()
        .map(|day| {
            let midnight = day.date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
            let pairs = NAMES
                .iter()
                .zip(day.times)
                .map(|(name, minute)| format!("\"{name}\": {}", midnight + i64::from(minute) * 60));
            format!("{{\"date\": \"{}\", {}}}", day.date, pairs.collect::<Vec<_>>().join(", "))
        })
        .collect::<Vec<_>>();
    assert_plain(&format!("[{}]", epochs.join(",")), &london(), rows());
    // Lists of days under the number of their month.
    let lists =
        days.iter().map(|day| format!("\"{}\": [{}]", day.date.day(), quoted(day))).collect::<Vec<_>>().join(", ");
    assert_reads_as(format!("{{\"calendar\": {{\"2025\": {{\"2\": {{{lists}}}}}}}}}").as_bytes(), &london(), rows());
    // Constructors of a class.
    let calls = days.iter().map(|day| format!("  PrayerDay(date = \"{}\", fajr = \"{}\", sunrise = \"{}\", dhuhr = \"{}\", asr = \"{}\", maghrib = \"{}\", isha = \"{}\"),\n", day.date, hm(day.times[0]), hm(day.times[1]), hm(day.times[2]), hm(day.times[3]), hm(day.times[4]), hm(day.times[5]))).collect::<String>();
    assert_plain(&format!("val days = listOf(\n{calls})\n"), &london(), rows());
    let yaml = days
        .iter()
        .map(|day| {
            format!(
                "  - date: {}\n    times:\n{}",
                day.date,
                NAMES
                    .iter()
                    .zip(day.times)
                    .map(|(name, minute)| format!("      {name}: '{}'\n", hm(minute)))
                    .collect::<String>()
            )
        })
        .collect::<String>();
    assert_plain(&format!("# London\ncity: London\ndays:\n{yaml}"), &london(), rows());
    let latex = days.iter().map(|day| format!("{} & {} \\\\\n", day.date, row(day, " & "))).collect::<String>();
    assert_plain(
        &format!("Date & Fajr & Sunrise & Dhuhr & Asr & Maghrib & Isha \\\\\n\\hline\n{latex}"),
        &london(),
        rows(),
    );
    let blocks = days
        .iter()
        .map(|day| {
            format!(
                "{}\n{}\n",
                day.date.format("%A %-d %B %Y"),
                NAMES
                    .iter()
                    .zip(day.times)
                    .map(|(name, minute)| format!("{name}: {}\n", hm(minute)))
                    .collect::<String>()
            )
        })
        .collect::<String>();
    assert_plain(&blocks, &london(), rows());
}
