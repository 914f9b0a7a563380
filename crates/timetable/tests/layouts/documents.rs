//! Documents, pages and programs with a timetable in them.

use crate::common::*;

fn line(day: &Day, open: &str, close: &str) -> String {
    let cells = std::iter::once(day.date.day().to_string()).chain(day.times.map(hm));
    cells.map(|cell| format!("{open}{cell}{close}")).collect()
}

const HEADS: [&str; 7] = ["Date", "Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"];

/// An archive of one file, stored as it is.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in files {
        archive
            .start_file(
                *name,
                zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
            )
            .unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn the_table_of_a_text_document_is_read() {
    let days = london_days(4, 30);
    let heads = HEADS.map(|name| format!("<w:tc><w:p><w:r><w:t>{name}</w:t></w:r></w:p></w:tc>")).concat();
    let lines: String = days
        .iter()
        .map(|day| format!("<w:tr>{}</w:tr>", line(day, "<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>")))
        .collect();
    let content = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>Prayer times </w:t></w:r><w:r><w:t>April 2025</w:t></w:r></w:p><w:tbl><w:tr>{heads}</w:tr>{lines}</w:tbl></w:body></w:document>"
    );
    let file = archive(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &content)]);
    assert_reads_as(&file, &london(), wanted(&days, "%Y-%m-%d"));
    let heads = HEADS.map(|name| format!("<table:table-cell><text:p>{name}</text:p></table:table-cell>")).concat();
    let lines: String = days
        .iter()
        .map(|day| {
            format!(
                "<table:table-row>{}</table:table-row>",
                line(day, "<table:table-cell><text:p>", "</text:p></table:table-cell>")
            )
        })
        .collect();
    let content = format!(
        "<office:document-content><office:body><office:text><text:h>April 2025</text:h><table:table><table:table-row>{heads}</table:table-row>{lines}</table:table></office:text></office:body></office:document-content>"
    );
    let file = archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)]);
    assert_reads_as(&file, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_sheet_of_open_document_is_read() {
    let days = london_days(4, 30);
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let lines: String = days
        .iter()
        .map(|day| {
            let times = day.times.map(|minute| format!("<table:table-cell office:value-type=\"time\" office:time-value=\"PT{:02}H{:02}M00S\"><text:p>{}</text:p></table:table-cell>", minute / 60, minute % 60, hm(minute)));
            format!("<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"{}\"><text:p>{}</text:p></table:table-cell>{}</table:table-row>", day.date, day.date.format("%d/%m/%y"), times.concat())
        })
        .collect();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Times\"><table:table-row>{}</table:table-row>{lines}</table:table></office:spreadsheet></office:body></office:document-content>",
        HEADS.map(text).concat()
    );
    let manifest = "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>";
    let file = archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ]);
    assert_reads_as(&file, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn the_xml_of_a_spreadsheet_is_read() {
    let days = london_days(5, 31);
    let cell = |text: &str| format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>");
    let lines: String = days
        .iter()
        .map(|day| format!("<Row>{}</Row>\n", line(day, "<Cell><Data ss:Type=\"String\">", "</Data></Cell>")))
        .collect();
    let text = format!(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\n<Worksheet ss:Name=\"May 2025\"><Table>\n<Row>{}</Row>\n{lines}</Table></Worksheet></Workbook>",
        HEADS.map(cell).concat()
    );
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn a_page_of_several_tables_is_read_once() {
    let days = london_days(5, 31);
    let heads = HEADS.map(|name| format!("<th>{name}</th>")).concat();
    let lines: String = days
        .iter()
        .map(|day| {
            format!(
                "<tr class=\"{}\">{}</tr>",
                if day.date.day() == 7 { "today" } else { "" },
                line(day, "<td>", "</td>")
            )
        })
        .collect();
    let text = format!(
        "<!DOCTYPE html><html><body><table class=layout><tr><td><h1>Masjid</h1></td><td>Today: <table><tr><th>Prayer</th><th>Begins</th></tr><tr><td>Fajr</td><td>{}</td></tr><tr><td>Maghrib</td><td>{}</td></tr></table></td></tr></table><h2>May 2025</h2><table><thead><tr>{heads}</tr></thead>{lines}</table><p>Jumu'ah 13:30</p><table><tr><td>Office</td><td>9:00 - 17:00</td></tr></table></body></html>",
        hm(days[6].times[0]),
        hm(days[6].times[4])
    );
    let reading = read(text.as_bytes(), None, &london()).unwrap();
    let mut rows: Vec<String> = reading
        .rows()
        .iter()
        .filter(|row| row.doubts().is_empty())
        .map(|row| format!("{},{},{}", row.written(), row.label(), row.time().format("%H:%M")))
        .collect();
    let mut all = wanted(&days, "%Y-%m-%d");
    rows.sort();
    all.sort();
    assert_eq!(rows, all);
}

#[test]
fn a_page_without_tables_is_read() {
    let days = london_days(5, 31);
    let lines: String = days
        .iter()
        .map(|day| format!("<div class=\"row\">{}</div>\n", line(day, "<div class=\"cell\">", "</div>")))
        .collect();
    let heads = HEADS.map(|name| format!("<div class=\"cell head\">{name}</div>")).concat();
    let text = format!(
        "<!DOCTYPE html><html><body><h2>May 2025</h2><div class=\"grid\"><div class=\"row\">{heads}</div>\n{lines}</div></body></html>"
    );
    assert_plain(&text, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn boxes_and_wikis_are_read() {
    let days = london_days(8, 31);
    let rule = "+------+-------+---------+-------+-------+---------+-------+\n";
    let lines: String = days.iter().map(|day| format!("|{}\n", line(day, " ", " |"))).collect();
    let boxed = format!("August 2025\n{rule}|{}\n{rule}{lines}{rule}", HEADS.map(|name| format!(" {name} |")).concat());
    assert_plain(&boxed, &london(), wanted(&days, "%Y-%m-%d"));
    let lines: String =
        days.iter().map(|day| format!("|-\n|{}\n", line(day, "", " || ").trim_end_matches(" || "))).collect();
    let wiki = format!("== August 2025 ==\n{{| class=\"wikitable\"\n! {}\n{lines}|}}\n", HEADS.join(" !! "));
    assert_plain(&wiki, &london(), wanted(&days, "%Y-%m-%d"));
    let bare: String = days.iter().map(|day| format!("{}\n", line(day, "", " | ").trim_end_matches(" | "))).collect();
    let markdown = format!("# August 2025\n\n{}\n---|---|---|---|---|---|---\n{bare}", HEADS.join(" | "));
    assert_plain(&markdown, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn lists_of_programs_are_read() {
    let days = london_days(10, 31);
    let quoted = |day: &Day| day.times.map(|minute| format!("'{}'", hm(minute))).join(", ");
    let script: String =
        days.iter().map(|day| format!("  [{}, {}, {}],\n", day.date.month(), day.date.day(), quoted(day))).collect();
    let text = format!(
        "/* month, day, fajr, sunrise, dhuhr, asr, maghrib, isha */\nvar times = [\n{script}];\nfunction show() {{ return times[0]; }}\n"
    );
    assert_reads_as(text.as_bytes(), &london(), wanted(&days, "--%m-%d"));
    let python: String = days
        .iter()
        .map(|day| format!("    datetime.date(2025, {}, {}): ({}),\n", day.date.month(), day.date.day(), quoted(day)))
        .collect();
    assert_reads_as(
        format!("import datetime\n\nTIMES = {{\n{python}}}\n").as_bytes(),
        &london(),
        wanted(&days, "%Y-%m-%d"),
    );
    let php: String = days.iter().map(|day| format!("$t['{}'] = array({});\n", day.date, quoted(day))).collect();
    assert_reads_as(format!("<?php\n$t = array();\n{php}?>\n").as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
    let sql: String = days
        .iter()
        .map(|day| {
            format!(
                "INSERT INTO prayer_times VALUES ({}, '{}', {}, 'London');\n",
                day.date.ordinal(),
                day.date.format("%d-%b-%Y"),
                quoted(day)
            )
        })
        .collect();
    assert_reads_as(sql.as_bytes(), &london(), wanted(&days, "%Y-%m-%d"));
    let named: String = days.iter().map(|day| format!("insert into times (prayer_date, fajr, sunrise, dhuhr, asr, maghrib, isha) values (to_date('{}','YYYY-MM-DD'), {});\n", day.date, quoted(day))).collect();
    assert_plain(&named, &london(), wanted(&days, "%Y-%m-%d"));
    let ini: String = days
        .iter()
        .map(|day| {
            format!(
                "[{}]\n{}\n",
                day.date,
                NAMES
                    .iter()
                    .zip(day.times)
                    .map(|(name, minute)| format!("{name} = \"{}\"\n", hm(minute)))
                    .collect::<String>()
            )
        })
        .collect();
    assert_plain(&ini, &london(), wanted(&days, "%Y-%m-%d"));
}

#[test]
fn calendar_files_of_many_makers_are_read() {
    let days = london_days(3, 31);
    let event = |start: String, summary: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{start}@x\r\nDTSTART;TZID=\"Europe/London\":{start}\r\nDURATION:PT10M\r\nSUMMARY;LANGUAGE=en:{summary}\r\nBEGIN:VALARM\r\nTRIGGER:-PT10M\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        )
    };
    let mut text = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nBEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
    );
    let mut rows = wanted(&days, "%Y-%m-%d");
    for day in &days {
        for (name, minute) in
            ["Fajr Adhan 🕌", "Shurooq", "Zuhr Adhan", "Asr Adhan", "Maghrib Adhan", "Isha Adhan"].iter().zip(day.times)
        {
            text.push_str(&event(
                format!("{}T{:02}{:02}00", day.date.format("%Y%m%d"), minute / 60, minute % 60),
                name,
            ));
        }
        let gathers = day.times[3] + 20;
        text.push_str(&event(
            format!("{}T{:02}{:02}00", day.date.format("%Y%m%d"), gathers / 60, gathers % 60),
            "Asr Iqamah",
        ));
        rows.push(format!("{},iqama:asr,{}", day.date, hm(gathers)));
    }
    text.push_str("END:VCALENDAR\r\n");
    assert_plain(&text, &london(), rows);
}
