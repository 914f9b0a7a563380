//! The command line behaves as its help says.

mod common;

use common::{Said, command, miqat};

fn city(arguments: &[&str]) -> Said {
    miqat("times", arguments, b"")
}

/// The output of a question with a full answer.
fn answer(arguments: &[&str]) -> String {
    let said = city(arguments);
    assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
    said.out
}

/// Asserts that a question gets only a message, which contains all of `wanted`.
fn refuses(arguments: &[&str], wanted: &[&str]) {
    let said = city(arguments);
    assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}: {}", said.err);
    for wanted in wanted {
        assert!(said.err.contains(wanted), "{arguments:?}: {wanted:?} is not in\n{}", said.err);
    }
}

/// Asserts that an answer contains all of these.
fn says(arguments: &[&str], wanted: &[&str]) {
    let said = answer(arguments);
    for wanted in wanted {
        assert!(said.contains(wanted), "{arguments:?}: {wanted:?} is not in\n{said}");
    }
}

/// The rows of a csv answer, without the header, as fields.
fn rows(arguments: &[&str]) -> Vec<Vec<String>> {
    let csv = answer(&[arguments, &["--format", "csv"]].concat());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), HEADER);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

const HEADER: &str = "date,hijri,fajr,sunrise,dhuhr,asr,sunset,maghrib,isha";
/// Cairo's printed page of 24 November 2024.
const CAIRO_ROW: &str = "2024-11-24,1446-05-22,04:57,06:28,11:42,14:36,16:56,16:56,18:17";

/// The box of the newspaper's page.
const CAIRO_BOX: &str = include_str!("cairo_box.txt");

#[test]
fn a_day_in_csv_is_the_printed_page() {
    for cairo in ["Cairo", "القاهرة", "30.0444,31.2357", "30.05,31.25"] {
        let csv = answer(&[cairo, "--date", "2024-11-24", "--format", "csv"]);
        assert_eq!(csv, format!("{HEADER}\n{CAIRO_ROW}\n"), "{cairo}");
    }
}

#[test]
fn the_box_is_the_pages_box() {
    let now = ["Cairo", "--at", "2024-11-24T22:56", "--format", "box", "--lang", "ar"];
    assert_eq!(answer(&now), CAIRO_BOX);
    let turned = answer(&[&now[..], &["--hijri-day", "sunset"]].concat());
    assert_eq!(turned, CAIRO_BOX.replace("22 جمادى أول", "23 جمادى أول"));
    let morning = ["Cairo", "--at", "2024-11-24T09:05", "--format", "box", "--lang", "ar", "--hijri-day", "sunset"];
    assert_eq!(answer(&morning), CAIRO_BOX.replace("الأحد 10:56 مـ", "الأحد 09:05 صـ"));
    let no_now = answer(&["Cairo", "--date", "2024-11-24", "--format", "box", "--lang", "ar"]);
    assert_eq!(no_now, CAIRO_BOX.replace("الأحد 10:56 مـ", "الأحد"));

    let english = answer(&["Cairo", "--at", "2024-11-24T22:56", "--format", "box"]);
    assert!(
        english
            .starts_with("Prayer times\nSunday 10:56 PM\n22 Jumada I 1446 AH 24 November 2024 AD\nEgypt\nFajr 04:57\n")
    );
    let two = answer(&["Cairo", "--from", "2024-11-24", "--to", "2024-11-25", "--format", "box", "--lang", "ar"]);
    let empty = two.lines().filter(|line| line.is_empty()).count();
    assert_eq!((empty, two.lines().count()), (1, 21), "an empty line between two boxes");
}

#[test]
fn a_sheet_tells_both_dates_the_times_the_next_prayer_and_the_method() {
    says(
        &["Cairo", "--at", "2024-11-24T22:56"],
        &[
            "Cairo · Egypt",
            "Sunday, November 24, 2024 · 22:56",
            "Jumada I 22, 1446 AH",
            "Africa/Cairo",
            "\n Fajr     04:57\n",
            "Next: Fajr at 04:58, in 6 h 2 min",
            "(egypt), which the authority of this country prints (Egypt: the Survey Authority's tables",
        ],
    );
    says(&["Cairo", "--at", "2024-11-24T11:40"], &["Next: Dhuhr at 11:42, in 2 min"]);
    says(
        &["Cairo", "--at", "2024-11-24T22:56", "--lang", "ar"],
        &[
            "القاهرة · مصر",
            "الأحد، 24 نوفمبر 2024",
            "22 جمادى الأولى 1446 هـ",
            "الصلاة القادمة: الفجر 04:58، المتبقي 6:02",
        ],
    );
    // Another day has no current time, and today is the default.
    assert!(!answer(&["Cairo", "--date", "2024-11-24"]).contains("Next"));
    assert!(answer(&["Cairo"]).contains("Next"));
}

#[test]
fn a_span_has_a_row_for_each_day() {
    let month = rows(&["Cairo", "--month", "2024-11"]);
    assert_eq!(month.len(), 30);
    assert_eq!(month[23].join(","), CAIRO_ROW);
    let year = rows(&["Cairo", "--year", "2024"]);
    assert_eq!((year.len(), year[0][0].as_str(), year[365][0].as_str()), (366, "2024-01-01", "2024-12-31"));
    assert_eq!(year[305..335], month);
    assert_eq!(rows(&["Cairo", "--from", "2024-11-24", "--to", "2024-11-24"]).len(), 1);
    let table = answer(&["Cairo", "--month", "2024-11"]);
    assert!(table.contains("2024-11-24 Sun") && table.contains("1446-05-22") && table.contains("(egypt)"), "{table}");
}

#[test]
fn seconds_and_milliseconds_are_not_rounded_to_the_minute() {
    // Computed from DE440 for this point, Fajr, Dhuhr, Asr and Isha to 0.01 s.
    let milliseconds = rows(&["30.0444,31.2357", "--date", "2024-11-24", "--precision", "millisecond"]);
    for (column, seconds) in [(2, "04:56:55.05"), (4, "11:41:49.67"), (5, "14:35:53.91"), (8, "18:16:59.76")] {
        let clock = |text: &str| {
            let parts: Vec<f64> = text.split(':').map(|part| part.parse().unwrap()).collect();
            parts[0] * 3600.0 + parts[1] * 60.0 + parts[2]
        };
        let printed = &milliseconds[0][column];
        assert_eq!(printed.len(), "HH:MM:SS.mmm".len());
        assert!((clock(printed) - clock(seconds)).abs() < 0.1, "{printed} is not {seconds}");
    }
    let seconds = rows(&["30.0444,31.2357", "--date", "2024-11-24", "--precision", "second"]);
    assert_eq!(
        [&seconds[0][2], &seconds[0][4], &seconds[0][5], &seconds[0][8]],
        ["04:56:55", "11:41:49", "14:35:53", "18:16:59"]
    );
}

#[test]
fn json_has_instants_and_what_they_rest_on() {
    let day: serde_json::Value =
        serde_json::from_str(&answer(&["Cairo", "--date", "2024-11-24", "--format", "json"])).unwrap();
    assert_eq!(day["date"], "2024-11-24");
    assert_eq!(day["hijri"], "1446-05-22");
    assert_eq!(day["fajr"], "2024-11-24T04:57:00+02:00");
    assert_eq!(day["isha"], "2024-11-24T18:17:00+02:00");
    assert_eq!(day["basis"]["fajr"], "sun");
    assert_eq!(day["method"], "egypt");
    assert_eq!(day["place"]["name"], "Cairo");
    assert_eq!(day["place"]["country"], "EG");
    assert_eq!(day["place"]["time_zone"], "Africa/Cairo");
    assert_eq!(day["absent"], serde_json::json!({}));

    let june = ["London", "--from", "2026-06-21", "--to", "2026-06-22", "--method", "mwl", "--format", "json"];
    let days: serde_json::Value = serde_json::from_str(&answer(&june)).unwrap();
    assert_eq!(days.as_array().map(Vec::len), Some(2));
    assert_eq!(days[0]["basis"]["isha"]["night_portion"], "middle");
    let left = answer(&[&june[..], &["--high-latitude", "unresolved"]].concat());
    let days: serde_json::Value = serde_json::from_str(&left).unwrap();
    assert_eq!(days[1]["isha"], serde_json::Value::Null);
    assert_eq!(days[1]["absent"]["isha"], "sun_stays_above");
    assert_eq!(days[1]["basis"].get("isha"), None);
}

#[test]
fn a_place_is_a_name_in_a_country_or_coordinates() {
    let san_jose = answer(&["san jose", "--country", "CR", "--date", "2026-01-01", "--format", "json"]);
    assert!(san_jose.contains("\"San José\"") && san_jose.contains("\"America/Costa_Rica\""), "{san_jose}");
    assert_eq!(answer(&["San", "José,", "Costa Rica", "--date", "2026-01-01", "--format", "json"]), san_jose);

    let said = city(&["san jose", "--date", "2026-01-01", "--format", "csv"]);
    assert_eq!(said.status, 0);
    assert!(
        said.err.contains("San Jose, California (US) was chosen") && said.err.contains("San José, San Jose (CR)"),
        "{}",
        said.err
    );
    assert!(answer(&["san jose", "--date", "2026-01-01"]).contains("San Jose, California (US) was chosen"));
    let cairo = city(&["Cairo", "--date", "2025-01-01", "--format", "csv"]);
    assert_eq!(cairo.doubts(), "", "nobody means Cairo in Illinois");

    let said = city(&["30.0444,31.2357", "--date", "2025-01-01", "--format", "csv"]);
    assert_eq!((said.status, said.doubts().as_str()), (0, ""), "nothing is in doubt");
    assert!(!answer(&["30.0444,31.2357", "--date", "2025-01-01"]).contains("Note:"));
    let said = city(&["-33.9,18.4", "--tz", "Africa/Johannesburg", "--date", "2026-01-01", "--format", "json"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(said.out.contains("\"latitude\": -33.9") && said.out.contains("+02:00"), "{}", said.out);
    assert_eq!(rows(&["--date", "2026-01-01", "-33.9,-70.5"]).len(), 1);
    refuses(&["30°02'40\"N 31°14'09\"E", "--country", "FR"], &["Bonifacio (FR)", "--tz"]);
}

#[test]
fn a_point_has_the_clocks_and_the_method_of_the_country_in_which_it_lies() {
    for (place, options, zone, country, method, sureness) in [
        ("26.48333,8.46667", &[][..], "Africa/Algiers", "DZ", "algeria", "clear"),
        ("24.5542,9.4847", &[], "Africa/Algiers", "DZ", "algeria", "clear"),
        ("5.71667,101.0", &[], "Asia/Kuala_Lumpur", "MY", "jakim-penang", "clear"),
        ("40.7660,73.9470", &[], "Asia/Bishkek", "KG", "mwl", "clear"),
        ("-43.815,-176.709", &[], "Pacific/Chatham", "NZ", "mwl", "clear"),
        ("65.8481,24.1466", &["--country", "SE"], "Europe/Stockholm", "SE", "mwl", "stated"),
    ] {
        let options = [&[place, "--date", "2026-06-01", "--format", "json"], options].concat();
        let said = city(&options);
        assert_eq!(said.status, 0, "{}", said.err);
        let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let place_told =
            ["time_zone", "country", "sureness"].map(|key| told["place"][key].as_str().unwrap_or_default().to_owned());
        assert_eq!(place_told, [zone, country, sureness], "{place}");
        assert_eq!(told["method"], method, "{place}");
        assert_eq!(said.err.contains("--country and --tz choose others"), sureness != "clear", "{}", said.err);
    }
    refuses(&["0,-140"], &["0,-140", "--tz"]);
    refuses(&["90,0"], &["90,0", "--tz"]);
    assert_eq!(city(&["0,-140", "--tz", "Pacific/Marquesas", "--date", "2026-01-01"]).status, 0);
}

#[test]
fn what_cannot_be_answered_is_refused_with_what_was_given_and_what_is_allowed() {
    refuses(&["Cairoo"], &["'Cairoo'", "Cairo (EG)"]);
    refuses(&["القاهرهه"], &["'القاهرهه'", "Cairo (EG)"]);
    refuses(&["Cairo", "--country", "FR"], &["'Cairo'", "in France", "Cairo (EG)"]);
    refuses(&["Cairo", "--country", "Egipt"], &["'Egipt'", "Egypt (EG)"]);
    refuses(&["Cairo", "--tz", "Africa/Kairo"], &["'Africa/Kairo'", "IANA", "Africa/Cairo"]);
    refuses(&["Cairo", "--method", "egipt"], &["'egipt'", "the nearest are egypt, ", "`miqat methods` lists them all"]);
    refuses(&["Cairo", "--madhab", "maliki"], &["'maliki'", "shafii", "hanafi"]);
    refuses(&["Cairo", "--date", "2024-02-30"], &["'2024-02-30'", "a date is wanted, such as 2024-11-24"]);
    refuses(&["Cairo", "--month", "2024-13"], &["'2024-13'", "YYYY-MM"]);
    refuses(&["Cairo", "--year", "20000"], &["'20000'", "0001 to 4000"]);
    refuses(&["Cairo", "--at", "2024-11-24"], &["'2024-11-24'", "YYYY-MM-DDTHH:MM"]);
    refuses(&["Cairo", "--at", "2024-04-26T00:30"], &["2024-04-26T00:30", "Africa/Cairo", "jumped"]);
    refuses(&["Cairo", "--from", "2024-02-02", "--to", "2024-02-01"], &["2024-02-02", "2024-02-01"]);
    refuses(&["Cairo", "--from", "2024-02-02"], &["--to"]);
    refuses(&["Cairo", "--date", "2024-02-02", "--at", "2024-02-03T12:00"], &["2024-02-02", "2024-02-03T12:00"]);
    refuses(&["91,31"], &["91", "-90° to 90°"]);
    refuses(&["30,181"], &["181", "-180° to 180°"]);
    refuses(&["30.0444"], &["'30.0444'", "latitude,longitude"]);
    refuses(&["Cairo", "--lang", "xx"], &["'xx'", "en", "ar"]);
    refuses(&["Cairo", "--format", "xml"], &["'xml'", "table", "box", "csv", "json"]);
    refuses(&["Cairo", "--precision", "hour"], &["'hour'", "minute", "second", "millisecond"]);
    refuses(&["Cairo", "--polar-latitude", "91"], &["'91'", "0 to 90"]);
    refuses(&["Cairo", "--polar-latitude", "-5"], &["'-5'", "0 to 90"]);
    refuses(&["Cairo", "--date", "24-11-24"], &["'24-11-24'", "four digits"]);
    refuses(&["Cairo", "--month", "24-11"], &["'24-11'", "four digits"]);
    refuses(&["Cairo", "--year", "24"], &["'24'", "four digits"]);
    refuses(&["Cairo", "--at", "24-11-24T10:00"], &["'24-11-24T10:00'", "four digits"]);
    refuses(&["nan,nan"], &["NaN°", "-90° to 90°"]);
    refuses(&["-inf,0"], &["-inf°", "-90° to 90°"]);
    refuses(&["東京"], &["'東京'", "Latin, Arabic, Cyrillic"]);
    refuses(&["119.4667,5.15"], &["119.4667", "the wrong way round"]);
    refuses(&["Iraq"], &["Iraq is a country: give a city"]);
    refuses(&["Cairo", "--hijri-day", "sunset", "--date", "2024-11-24"], &["--hijri-day sunset", "--at"]);
    refuses(&["Cairo", "--hijri-day", "sunset", "--month", "2024-11"], &["--hijri-day sunset", "--at"]);
    refuses(&["Leeds", "--point", "authority"], &["Leeds (GB)", "--point centre"]);
    refuses(&["30,31", "--point", "authority"], &["within 5 km of 30,31", "Aswan"]);
    refuses(&["Cairo", "--fajr"], &["--fajr"]);
    refuses(&[], &["PLACE"]);
}

#[test]
fn every_format_turns_the_hijri_day_alike() {
    let at = |format| ["Cairo", "--at", "2024-11-24T22:56", "--hijri-day", "sunset", "--format", format];
    says(&at("json"), &["\"hijri\": \"1446-05-23\""]);
    says(&at("csv"), &["2024-11-24,1446-05-23,04:57"]);
    says(&at("table"), &["Jumada I 23, 1446"]);
}

#[test]
fn arabic_is_arabic_throughout_and_seconds_are_seconds() {
    let said = answer(&["Alexandria", "--at", "2024-11-24T12:00", "--lang", "ar", "--method", "mwl"]);
    let outside = said.split('\u{2066}').map(|part| part.rsplit('\u{2069}').next().unwrap_or(part));
    let latin: String = outside.flat_map(str::chars).filter(char::is_ascii_alphabetic).collect();
    assert_eq!(latin, "", "{said}");
    says(
        &["Cairo", "--at", "2024-11-24T22:56:30", "--precision", "second"],
        &["· 22:56:30", "Next: Fajr at 04:57:35, in 6 h 1 min 5 s"],
    );
    // The current time is on the clock of the others.
    says(&["Cairo", "--at", "2024-11-24T22:56", "--clock", "12"], &["2024 · 10:56 PM\n", "Next: Fajr at 4:58 AM"]);
    let seconds = ["Cairo", "--at", "2024-11-24T22:56:30", "--precision", "second", "--format"];
    says(&[&seconds[..], &["box"]].concat(), &["Sunday 10:56:30 PM"]);
    says(&[&seconds[..], &["json"]].concat(), &["\"time\": \"2024-11-25T04:57:35+02:00\""]);
}

#[test]
fn a_method_is_as_sure_as_its_evidence_and_that_of_the_date() {
    let method = |city, date| {
        answer(&[city, "--date", date]).lines().find(|line| line.starts_with("Method")).unwrap().to_owned()
    };
    assert!(method("Paris", "2024-11-24").contains("reported for this country, not measured"));
    assert!(method("Baghdad", "2024-11-24").contains("fitted to a table printed in this country"));
    assert!(method("Makkah", "2008-12-28").contains("(ummalqura-pre1430), the rule of this date and not today's"));
    assert!(method("Makkah", "2008-12-29").contains("(ummalqura), which the authority of this country prints"));
    let month = answer(&["Makkah", "--month", "2008-12"]);
    assert!(month.contains("From 2008-12-01: Method") && month.contains("From 2008-12-29: Method"), "{month}");
}

#[test]
fn a_calendar_file_has_an_event_for_each_prayer() {
    let ics = answer(&["Cairo", "--at", "2024-11-24T10:00", "--format", "ics"]);
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 5);
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.ends_with("END:VCALENDAR\r\n"), "{ics}");
    assert_eq!(["PRODID:", "PRODID:-//miqat//times ", "VERSION:2.0"].map(|once| ics.matches(once).count()), [1; 3]);
    let fajr = ["SUMMARY:Fajr\r\n", "DTSTART:20241124T025700Z\r\n", "DTSTAMP:20241124T080000Z\r\n"];
    assert!(fajr.iter().all(|wanted| ics.contains(wanted)), "{ics}");
}

#[test]
fn help_is_an_answer() {
    says(&["--help"], &["--hijri-day", "GeoNames", "after midnight", HEADER]);
}

#[test]
fn the_day_that_apia_never_had_is_refused_alone_and_left_out_of_a_month() {
    refuses(&["Apia", "--date", "2011-12-30"], &["2011-12-30", "did not exist"]);
    let month = rows(&["Apia", "--month", "2011-12"]);
    assert_eq!(month.len(), 30);
    assert_eq!([&month[28][0], &month[29][0]], ["2011-12-29", "2011-12-31"]);
}

#[test]
fn kiritimati_is_a_day_ahead_of_its_meridian() {
    refuses(&["Kiritimati"], &["Pacific/Kiritimati"]);
    let said = city(&["1.87,-157.43", "--tz", "Pacific/Kiritimati", "--date", "2026-01-01", "--format", "json"]);
    let day: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        day["dhuhr"].as_str().map(|dhuhr| (&dhuhr[..12], &dhuhr[19..])),
        Some(("2026-01-01T1", "+14:00")),
        "{day}"
    );
}

#[test]
fn tromso_has_no_sunset_in_june_and_no_sunrise_in_december() {
    let june = &rows(&["Tromsø", "--date", "2026-06-21", "--method", "mwl"])[0];
    assert_eq!([2, 3, 6, 7, 8].map(|column| june[column].as_str()), [""; 5]);
    assert!(!june[4].is_empty() && !june[5].is_empty(), "{june:?}");
    let december = &rows(&["Tromso", "--date", "2026-12-21", "--method", "mwl"])[0];
    assert_eq!([3, 5, 6].map(|column| december[column].as_str()), [""; 3]);
    let borrowed = &rows(&["Tromso", "--date", "2026-06-21", "--method", "mwl", "--polar-latitude", "60"])[0];
    assert!(borrowed.iter().all(|field| !field.is_empty()), "{borrowed:?}");
    let sheet = answer(&["Tromso", "--at", "2026-06-21T12:00", "--method", "mwl"]);
    assert!(sheet.contains("the Sun never sinks far enough"), "{sheet}");
}

#[test]
fn isha_after_midnight_is_the_next_dates_clock() {
    let isha = |format| answer(&["London", "--date", "2026-06-21", "--method", "mwl", "--format", format]);
    let csv = isha("csv");
    assert!(csv.trim_end().rsplit(',').next().is_some_and(|isha| isha.starts_with("01:")), "{csv}");
    assert!(isha("json").contains("\"isha\": \"2026-06-22T01:"), "{}", isha("json"));
    assert!(isha("table").lines().any(|line| line.contains("Isha") && line.contains("+1")), "{}", isha("table"));
}

#[test]
fn a_day_on_which_the_clocks_change_keeps_its_order() {
    // Cairo's clocks went from 24:00 to 01:00 after 25 April 2024 and back at 24:00 of 31 October.
    let spring = rows(&["Cairo", "--from", "2024-04-25", "--to", "2024-04-27"]);
    let hour = |row: usize, column: usize| spring[row][column][..2].parse::<i32>().unwrap();
    assert_eq!([hour(1, 4) - hour(0, 4), hour(2, 4) - hour(1, 4)], [1, 0]);
    for row in &spring {
        assert!(row[2..].is_sorted(), "{row:?}");
    }
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let mut child =
        command("times", &["Cairo", "--from", "1800-01-01", "--to", "2026-12-31", "--format", "csv"]).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.lines().all(|line| line.starts_with("note: ")), "{said}");
}
