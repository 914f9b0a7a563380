//! `miqat site`: a folder of pages and files for any web space.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use common::miqat;

/// A folder of a test's own, which is not there yet.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("miqat-site-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    folder
}

#[test]
fn a_folder_has_a_page_for_each_month_and_ramadan_and_every_link_leads_to_a_file() {
    let folder = folder("whole");
    let path = folder.to_str().unwrap();
    let said = miqat("site", &[path, "Makkah", "--year", "2025"], b"");
    assert_eq!(said.status, 0, "{}", said.err);
    let names: BTreeSet<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let months = (1..=12).map(|month| format!("2025-{month:02}.html"));
    let others = ["index.html", "ramadan-1446.html", "2025.ics", "2025.json"].map(str::to_owned);
    assert_eq!(names, months.chain(others).collect());
    for name in names.iter().filter(|name| name.ends_with(".html")) {
        let page = fs::read_to_string(folder.join(name)).unwrap();
        let links: Vec<_> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(links.len() > 15 && page.trim_end().ends_with("</html>"), "{name}");
        for link in links.iter().filter(|link| **link != "data:,") {
            assert!(names.contains(*link), "{name}: {link}");
        }
    }
    // Saudi Arabia began Ramadan 1446 on 1 March 2025 and fasted 29 days.
    let ramadan = fs::read_to_string(folder.join("ramadan-1446.html")).unwrap();
    assert_eq!(ramadan.matches("data-date=\"").count(), 29);
    assert!(ramadan.contains("data-date=\"2025-03-01\"") && ramadan.contains("data-date=\"2025-03-29\""));
    let json: serde_json::Value = serde_json::from_slice(&fs::read(folder.join("2025.json")).unwrap()).unwrap();
    assert_eq!(json.as_array().map(Vec::len), Some(365));
    let ics = fs::read_to_string(folder.join("2025.ics")).unwrap();
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 5 * 365);
    let index = fs::read_to_string(folder.join("index.html")).unwrap();
    assert_eq!(index.matches("data-date=\"").count(), 365);
    // Again over the same files, another year's are left alone.
    let again = miqat("site", &[path, "Makkah", "--year", "2026"], b"");
    assert_eq!(again.status, 0, "{}", again.err);
    assert!(folder.join("2025.ics").exists() && folder.join("2026.ics").exists());
    assert!(!fs::read_dir(&folder).unwrap().any(|entry| entry.unwrap().path().extension().unwrap() == "new"));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_cannot_be_written_is_one_line_and_leaves_nothing() {
    let file = folder("file");
    fs::write(&file, "somebody's").unwrap();
    let path = file.to_str().unwrap();
    let said = miqat("site", &[path, "Makkah"], b"");
    assert_eq!((said.status, said.out.as_str()), (2, ""));
    assert!(said.err.starts_with(&format!("error: {path}: ")), "{}", said.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "somebody's");
    fs::remove_file(&file).unwrap();
    // A year that is not computed, and a place that is not known, make no folder.
    for arguments in [&["Makkah", "--year", "4001"][..], &["Mkkkah"], &["Makkah", "--hijri-day", "sunset"]] {
        let said = miqat("site", &[&[path][..], arguments].concat(), b"");
        assert_eq!(said.status, 2, "{arguments:?}");
        assert!(!file.exists(), "{arguments:?}");
    }
}
