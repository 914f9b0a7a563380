//! `miqat hijri occasions` lists the days on which occasions are kept, under the names used by those who keep them, in every
//! format.

mod common;

use std::collections::BTreeSet;

use common::hijri::{answer, hijri};

/// The religious days of Diyanet for 2026 and 2027 (nkhalilov3/dinigunler_diyanet_json, commit 4dc504e2, seen 2026-11-29),
/// except those without a fixed Hijri date or specific to Turkey; nights are listed on the date of their evening.
const DIYANET: [(&str, &str); 22] = [
    ("2026-01-15", "Miraç Kandili"),
    ("2026-02-02", "Berat Kandili"),
    ("2026-02-19", "Ramazan başlangıcı"),
    ("2026-03-16", "Kadir Gecesi"),
    ("2026-03-20", "Ramazan Bayramı"),
    ("2026-05-26", "Arefe Günü"),
    ("2026-05-27", "Kurban Bayramı"),
    ("2026-06-16", "Hicri Yılbaşı"),
    ("2026-06-25", "Aşure Günü"),
    ("2026-08-24", "Mevlid Kandili"),
    ("2027-01-04", "Miraç Kandili"),
    ("2027-01-22", "Berat Kandili"),
    ("2027-02-08", "Ramazan başlangıcı"),
    ("2027-03-05", "Kadir Gecesi"),
    ("2027-03-09", "Ramazan Bayramı"),
    ("2027-05-15", "Arefe Günü"),
    ("2027-05-16", "Kurban Bayramı"),
    ("2027-06-06", "Hicri Yılbaşı"),
    ("2027-06-15", "Aşure Günü"),
    ("2027-08-13", "Mevlid Kandili"),
    ("2027-12-24", "Miraç Kandili"),
    ("2026-06-16", "Hicri Yılbaşı"),
];

/// The rows of an answer in CSV, each by the names of the columns.
fn table(arguments: &[&str]) -> Vec<csv::StringRecord> {
    let said = hijri(&[&["occasions", "--format", "csv"], arguments].concat(), "");
    assert_eq!(said.status, 0, "{}", said.err);
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let header: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header.join(","), "date,last,hijri,occasion,name,name_lang,kept,evening,fast");
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn turkeys_days_stand_where_diyanet_has_them() {
    let rows = [
        table(&["--year", "2026", "--country", "TR", "--lang", "tr"]),
        table(&["--year", "2027", "--country", "TR", "--lang", "tr"]),
    ]
    .concat();
    for (date, name) in DIYANET {
        let is_there = rows.iter().any(|row| {
            let kept = if &row[6] == "night" { &row[7] } else { &row[0] };
            kept == date && &row[4] == name && &row[5] == "tr"
        });
        assert!(is_there, "{date} {name}");
    }
    // And on no other date.
    let names: BTreeSet<_> = DIYANET.iter().map(|(_, name)| *name).collect();
    assert_eq!(rows.iter().filter(|row| names.contains(&row[4])).count(), 21);
}

#[test]
fn feasts_have_the_names_of_nine_languages() {
    // By the law or the ministry of a country: Saudi Arabia, Turkey, Indonesia, Malaysia, Pakistan, Iran, Bangladesh, the
    // mosque of Paris.
    for (lang, fitr, adha) in [
        ("en", "Eid al-Fitr", "Eid al-Adha"),
        ("ar", "عيد الفطر", "عيد الأضحى"),
        ("tr", "Ramazan Bayramı", "Kurban Bayramı"),
        ("id", "Hari Raya Idul Fitri", "Hari Raya Idul Adha"),
        ("ms", "Hari Raya Aidilfitri", "Hari Raya Aidiladha"),
        ("ur", "عید الفطر", "عید الاضحیٰ"),
        ("fa", "عید سعید فطر", "عید سعید قربان"),
        ("bn", "ঈদুল ফিতর", "ঈদুল আজহা"),
        ("fr", "Aïd al-Fitr", "Aïd al-Adha"),
    ] {
        let rows = table(&["--hijri-year", "1448", "--lang", lang]);
        let name = |id: &str| rows.iter().find(|row| &row[3] == id).map(|row| row[4].to_owned()).unwrap();
        assert_eq!((name("eid-al-fitr").as_str(), name("eid-al-adha").as_str()), (fitr, adha));
        // The pages of a month and a year have them too.
        assert!(answer(&["--lang", lang, "month", "1448-10"], "").contains(fitr), "{lang}");
        assert!(answer(&["--lang", lang, "year", "1448"], "").contains(adha), "{lang}");
    }
}

#[test]
fn a_name_that_a_language_lacks_is_the_english_one_and_marked() {
    for lang in ["ar", "tr", "id", "ms", "ur", "fa", "bn", "fr"] {
        let rows = table(&["--hijri-year", "1448", "--lang", lang]);
        let english: Vec<_> = rows.iter().filter(|row| &row[5] != lang).collect();
        let said = hijri(&["occasions", "--hijri-year", "1448", "--lang", lang], "");
        assert_eq!(english.is_empty(), said.err.is_empty(), "{lang}: {}", said.err);
        for row in english {
            assert_eq!(&row[5], "en");
            assert!(
                said.out.contains(&format!("{} (en)", &row[4])) && said.err.contains(&row[4]),
                "{lang}: {}",
                &row[4]
            );
        }
        // Latin text on an Arabic page is marked.
        if matches!(lang, "ar" | "ur" | "fa") {
            let rows = said.out.lines().filter(|line| line.starts_with('│'));
            for row in rows.filter(|row| row.contains(|letter: char| letter.is_ascii_alphabetic())) {
                assert!(row.contains("(en)"), "{row}");
            }
        }
    }
}

#[test]
fn nights_begin_on_the_evening_before_and_days_last_as_long_as_they_do() {
    let rows = table(&["--from", "1 Ramadan 1448", "--to", "20 Dhu al-Hijja 1448"]);
    let row =
        |id: &str| rows.iter().find(|row| &row[3] == id).map(|row| row.iter().collect::<Vec<_>>().join(",")).unwrap();
    // The printed calendar: 1 Ramadan 1448 is 8 February 2027, 1 Shawwal 9 March, 10 Dhu al-Hijja 16 May.
    assert_eq!(
        row("ramadan-begins"),
        "2027-02-08,2027-02-08,1448-09-01,ramadan-begins,First of Ramadan,en,day,2027-02-07,obligatory"
    );
    assert_eq!(
        row("laylat-al-qadr"),
        "2027-03-06,2027-03-06,1448-09-27,laylat-al-qadr,Laylat al-Qadr,en,night,2027-03-05,obligatory"
    );
    assert_eq!(
        row("last-ten-nights"),
        "2027-02-28,2027-03-08,1448-09-21,last-ten-nights,Last ten nights,en,night,2027-02-27,obligatory"
    );
    assert_eq!(
        row("eid-al-fitr"),
        "2027-03-09,2027-03-09,1448-10-01,eid-al-fitr,Eid al-Fitr,en,day,2027-03-08,not-allowed"
    );
    assert_eq!(
        row("tashriq"),
        "2027-05-17,2027-05-19,1448-12-11,tashriq,Days of Tashriq,en,day,2027-05-16,not-allowed"
    );
    // The 13th of Dhu al-Hijja is not a day of fasting: its white days are two.
    let white: Vec<_> =
        rows.iter().filter(|row| &row[3] == "white-days").map(|row| (&row[0], &row[1], &row[8])).collect();
    assert_eq!(white.len(), 4);
    assert_eq!(white[3], ("2027-05-20", "2027-05-21", "recommended"));
    // The night of Eid's eve falls within the last requested date, and so does the next day's night.
    let eve = table(&["--from", "2027-03-05", "--to", "2027-03-05"]);
    assert_eq!(eve.iter().map(|row| row[3].to_owned()).collect::<Vec<_>>(), ["last-ten-nights", "laylat-al-qadr"]);
    // The last year of a calendar, which has no day after it.
    assert_eq!(table(&["--hijri-year", "1600"]).len(), 29);
    // Fifty-two weeks have a Monday and a Thursday each.
    let weekly = table(&["--from", "2027-01-01", "--to", "2027-12-30", "--weekly"]);
    assert_eq!(weekly.iter().filter(|row| &row[3] == "monday").count(), 52);
    assert_eq!(weekly.iter().filter(|row| &row[3] == "thursday").count(), 52);
}

#[test]
fn json_and_the_calendar_file_have_what_the_csv_has() {
    let of = |format: &str| answer(&["occasions", "--year", "2027", "--country", "MA", "--format", format], "");
    let rows = table(&["--year", "2027", "--country", "MA"]);
    let objects: serde_json::Value = serde_json::from_str(&of("json")).unwrap();
    let objects = objects.as_array().unwrap();
    assert_eq!(objects.len(), rows.len());
    let names = ["date", "last", "hijri", "occasion", "name", "name_lang", "kept", "evening", "fast"];
    for (object, row) in objects.iter().zip(&rows) {
        for (place, name) in names.into_iter().enumerate() {
            assert_eq!(object[name].as_str().unwrap_or_default(), &row[place]);
        }
    }
    let file = of("ics");
    assert_eq!(file.matches("BEGIN:VEVENT").count(), rows.len());
    for row in &rows {
        assert!(file.contains(&format!("UID:{}-{}@miqat", &row[2], &row[3])), "{row:?}");
        let begins = if &row[6] == "night" { &row[7] } else { &row[0] };
        assert!(file.contains(&format!("DTSTART;VALUE=DATE:{}", begins.replace('-', ""))), "{row:?}");
    }
    let uids: BTreeSet<_> = file.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(uids.len(), rows.len());
}

#[test]
fn what_cannot_be_asked_is_one_line() {
    for (arguments, wanted) in [
        (&["--from", "2027-03-09", "--to", "2027-03-01"][..], "the first day must not be after the last"),
        (&["--from", "soon"], "--from: 'soon' is not a date"),
        (&["--hijri-year", "1601"], "1601"),
        (&["--year", "-5"], "the date -0005-01-01 is outside"),
        (&["--year", "2300"], "outside this Hijri calendar"),
    ] {
        let said = hijri(&[&["occasions"], arguments].concat(), "");
        assert!(said.status == 2 && said.out.is_empty() && said.err.contains(wanted), "{}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
}
