//! Timetables in many layouts and languages say the same rows.
//!
//! The minutes are those that the engine prints for London and Jakarta; what is tested is the reading of the layouts, which are made here.

use std::io::Write;

use chrono::{Datelike, NaiveDate, Timelike};
use miqat::jiff::tz::TimeZone;
use miqat::zone::Zone;
use miqat::{Coordinates, Madhab, Mark, Schedule, methods};
use miqat_timetable::{Context, Reading, read};

/// A day: its date, and its minutes of Fajr, sunrise, Dhuhr, Asr, Maghrib and Isha.
#[derive(Clone, Copy, Debug)]
struct Day {
    date: NaiveDate,
    times: [u32; 6],
}

const NAMES: [&str; 6] = ["fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"];

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn london() -> Context {
    Context::new(Coordinates::new(51.5074, -0.1278).unwrap(), zone("Europe/London"))
}

fn jakarta() -> Context {
    Context::new(Coordinates::new(-6.2088, 106.8456).unwrap(), zone("Asia/Jakarta"))
}

fn days_at(latitude: f64, longitude: f64, zone_name: &str, first: (i32, u32, u32), count: usize) -> Vec<Day> {
    let schedule =
        Schedule::new(Coordinates::new(latitude, longitude).unwrap(), Zone::new(zone(zone_name)), methods::MWL);
    let first = NaiveDate::from_ymd_opt(first.0, first.1, first.2).unwrap();
    first
        .iter_days()
        .take(count)
        .map(|date| {
            let day = schedule.day(date).unwrap();
            let marks = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];
            Day { date, times: marks.map(|mark| day.time(mark).hour() * 60 + day.time(mark).minute()) }
        })
        .collect()
}

fn london_days(month: u32, count: usize) -> Vec<Day> {
    days_at(51.5074, -0.1278, "Europe/London", (2025, month, 1), count)
}

fn hm(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// On a clock of 12 hours without am and pm.
fn twelve(minute: u32) -> String {
    let hour = (minute / 60 + 11) % 12 + 1;
    format!("{hour}:{:02}", minute % 60)
}

fn row(day: &Day, separator: &str) -> String {
    day.times.map(hm).join(separator)
}

/// The rows of days as a reading has them, with the date in a form.
fn wanted(days: &[Day], date: &str) -> Vec<String> {
    days.iter()
        .flat_map(|day| {
            NAMES
                .iter()
                .zip(day.times)
                .map(move |(name, minute)| format!("{},{name},{}", day.date.format(date), hm(minute)))
        })
        .collect()
}

fn rows_of(reading: &Reading) -> Vec<String> {
    reading
        .rows()
        .iter()
        .map(|row| format!("{},{},{}", row.written(), row.label(), row.time().format("%H:%M")))
        .collect()
}

/// What is read is what is wanted, in whatever order, without doubts.
#[track_caller]
fn assert_reads_as(text: &[u8], context: &Context, mut wanted: Vec<String>) -> Reading {
    let reading = read(text, None, context).unwrap();
    let mut rows = rows_of(&reading);
    rows.sort();
    wanted.sort();
    let differ: Vec<_> = rows.iter().filter(|row| !wanted.contains(row)).take(5).collect();
    let missing: Vec<_> = wanted.iter().filter(|row| !rows.contains(row)).take(5).collect();
    assert!(
        rows == wanted,
        "read but not there: {differ:?}; there but not read: {missing:?}; {} of {}; {:?}",
        rows.len(),
        wanted.len(),
        reading.notes()
    );
    reading
}

#[track_caller]
fn assert_plain(text: &str, context: &Context, wanted: Vec<String>) {
    let reading = assert_reads_as(text.as_bytes(), context, wanted);
    let doubts: Vec<_> =
        reading.rows().iter().filter(|row| !row.doubts().is_empty()).map(|row| row.doubt()).take(3).collect();
    assert!(doubts.is_empty(), "{doubts:?}");
}

/// A table of a heading and lines, each line a date and six times.
fn table(heading: &str, days: &[Day], separator: &str, date: impl Fn(NaiveDate) -> String) -> String {
    let lines = days.iter().map(|day| format!("{}{separator}{}\n", date(day.date), row(day, separator)));
    format!("{heading}\n{}", lines.collect::<String>())
}

#[test]
fn headings_of_many_languages_are_read() {
    let days = london_days(1, 20);
    let iso = |date: NaiveDate| date.to_string();
    for heading in [
        "Datum;Zora;Izlazak sunca;Podne;Ikindija;Akšam;Jacija",
        "Datum;Fadschr;Sonnenaufgang;Dhuhr;Asr;Maghrib;Ischa",
        "Datum;Morgengebet;Sonnenaufgang;Mittagsgebet;Nachmittagsgebet;Abendgebet;Nachtgebet",
        "Date;Fajr;Chourouk;Dohr;Asr;Maghreb;Icha",
        "Fecha;Fayr;Amanecer sol;Duhr;Asr;Magrib;Isha",
        "Дата;Фаджр;Восход;Зухр;Аср;Магриб;Иша",
        "تاریخ;فجر;طلوع آفتاب;ظہر;عصر;مغرب;عشاء",
        "التاريخ;الفجر;الشروق;الظهر;العصر;المغرب;العشاء",
        "তারিখ;ফজর;সূর্যোদয়;যোহর;আসর;মাগরিব;এশা",
        "Tarikh;Subuh;Syuruk;Zohor;Asar;Maghrib;Isyak",
        "Data;Sabahu;Lindja e diellit;Dreka;Ikindia;Akshami;Jacia",
        "Datum;Fajr;Soluppgång;Dhuhr;Asr;Maghrib;Isha",
        "Date;FAJR;SHUROOQ;ZUHR;ASR;MAGRIB;ESHA",
        "Sana;Bomdod;Quyosh;Peshin;Asr;Shom;Xufton",
        "Datum;Fajr;Zonsopkomst;Dhoehr;Asr;Maghrib;Isha",
    ] {
        println!("{heading}");
        assert_plain(&table(heading, &days, ";", iso), &london(), wanted(&days, "%Y-%m-%d"));
    }
}

#[test]
fn turkish_imsak_is_the_end_of_the_meal() {
    let days = london_days(1, 10);
    let months = "1 Ocak 2025 Çarşamba";
    assert!(read(months.as_bytes(), None, &london()).is_err());
    let weekdays = ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"];
    let date = |date: NaiveDate| {
        format!("{} Ocak 2025 {}", date.day(), weekdays[date.weekday().num_days_from_monday() as usize])
    };
    let text = table("Miladi Tarih,İmsak,Güneş,Öğle,İkindi,Akşam,Yatsı", &days, ",", date);
    let wanted = wanted(&days, "%Y-%m-%d").into_iter().map(|row| row.replace("fajr", "imsak")).collect();
    assert_plain(&text, &london(), wanted);
}

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
fn indonesian_tables_with_imsak_and_dhuha_are_read() {
    let days = days_at(-6.2088, 106.8456, "Asia/Jakarta", (2025, 3, 1), 31);
    let mut text = String::from("Tanggal\tImsak\tSubuh\tTerbit\tDhuha\tDzuhur\tAshar\tMaghrib\tIsya\n");
    for day in &days {
        let [fajr, sunrise, dhuhr, asr, maghrib, isha] = day.times;
        let cells = [fajr - 10, fajr, sunrise, sunrise + 25, dhuhr, asr, maghrib, isha].map(hm).join("\t");
        text.push_str(&format!("{}\t{cells}\n", day.date.format("%d/%m/%Y")));
    }
    let mut rows = wanted(&days, "%Y-%m-%d");
    rows.extend(days.iter().map(|day| format!("{},imsak,{}", day.date, hm(day.times[0] - 10))));
    rows.extend(days.iter().map(|day| format!("{},ishraq,{}", day.date, hm(day.times[1] + 25))));
    assert_plain(&text, &jakarta(), rows);
}

#[test]
fn digits_of_other_scripts_are_read() {
    let days = london_days(5, 12);
    let persian = |text: String| {
        text.chars()
            .map(|letter| letter.to_digit(10).map_or(letter, |digit| char::from_u32('۰' as u32 + digit).unwrap()))
            .collect::<String>()
    };
    let text = table(
        "تاریخ;اذان صبح;طلوع آفتاب;اذان ظهر;عصر;اذان مغرب;عشا",
        &days,
        ";",
        |date| date.format("%Y/%m/%d").to_string(),
    );
    assert_plain(&persian(text), &london(), wanted(&days, "%Y-%m-%d"));
}

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
fn a_congregation_for_a_range_of_days_is_one_for_each() {
    let text = "Dates,Fajr Iqama,Dhuhr Iqama,Asr Iqama,Isha Iqama\n1-15 May,4:30,1:30,6:15,10:30\n16-31 May,4:15,1:30,6:30,10:45\n";
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let rows = rows_of(&reading);
    assert_eq!(rows.len(), 31 * 4);
    assert!(rows.contains(&"--05-15,iqama:asr,18:15".to_owned()), "{rows:?}");
    assert!(rows.contains(&"--05-16,iqama:isha,22:45".to_owned()), "{rows:?}");
    assert!(reading.rows().iter().all(|row| row.doubt().starts_with("one row for several days")));
}

/// A workbook with one sheet of cells that are numbers, of which style 1 is a date and style 2 a time, or text.
fn workbook(cells: &[Vec<String>], sheet_name: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &str| {
        archive
            .start_file(
                name,
                zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
            )
            .unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    put(
        "[Content_Types].xml",
        &format!(
            "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
        ),
    );
    put(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"{sheet_name}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        ),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
        ),
    );
    let mut rows = String::new();
    for (row, number) in cells.iter().zip(1..) {
        rows.push_str(&format!("<row r=\"{number}\">"));
        for (cell, column) in row.iter().zip(b'A'..) {
            let place = format!("{}{number}", char::from(column));
            match cell.split_once(':') {
                Some(("d", value)) => rows.push_str(&format!("<c r=\"{place}\" s=\"1\"><v>{value}</v></c>")),
                Some(("t", value)) => rows.push_str(&format!("<c r=\"{place}\" s=\"2\"><v>{value}</v></c>")),
                _ => rows.push_str(&format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")),
            }
        }
        rows.push_str("</row>");
    }
    put("xl/worksheets/sheet1.xml", &format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"));
    archive.finish().unwrap().into_inner()
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

/// A value of JSON for a day: names and times.
fn object(day: &Day) -> String {
    let pairs = ["Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"].into_iter().zip(day.times);
    format!(
        "{{{}}}",
        pairs.map(|(name, minute)| format!("\"{name}\": \"{}\"", hm(minute))).collect::<Vec<_>>().join(", ")
    )
}

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
fn other_encodings_are_read() {
    let days = london_days(1, 5);
    let text =
        table("Date;Fajr;Lever;Dhuhr;Asr;Maghrib;Prière Isha", &days, ";", |date| format!("{} février", date.day()));
    let days: Vec<Day> = days.iter().map(|day| Day { date: day.date.with_month(2).unwrap(), ..*day }).collect();
    let rows: Vec<String> = wanted(&days, "--%m-%d").into_iter().map(|row| row.replace("isha", "iqama:isha")).collect();
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_reads_as(&utf16, &london(), rows.clone());
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    assert_reads_as(&latin, &london(), rows);
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
