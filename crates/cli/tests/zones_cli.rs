//! The clocks follow the newest available time zone data: the system's if they are newer than the program's copy.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::command;

/// The output and notes of the program with a given TZDIR; none leaves it unset.
fn with_data(folder: Option<&Path>, arguments: &[&str]) -> (String, String) {
    let mut command = command(arguments[0], &arguments[1..]);
    match folder {
        Some(folder) => command.env("TZDIR", folder),
        None => command.env_remove("TZDIR"),
    };
    let output = command.output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert!(output.status.success(), "{arguments:?}: {err}");
    (out, err)
}

/// A separate, empty folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A zone file (RFC 9636) with one offset, in whole hours east of Greenwich.
fn tzif(hours: i32) -> Vec<u8> {
    let block = |version: u8| {
        // No changes, no leap seconds; one offset, with an abbreviation of four bytes and its end.
        let mut block = b"TZif".to_vec();
        block.push(version);
        block.extend([0; 15]);
        block.extend([0_u32, 0, 0, 0, 1, 5].map(u32::to_be_bytes).concat());
        block.extend((hours * 3_600).to_be_bytes());
        block.extend(b"\0\0ZONE\0");
        block
    };
    [block(b'2'), block(b'2'), format!("\n<ZONE>{}\n", -hours).into_bytes()].concat()
}

/// A folder of time zone data of a version, in which Cairo's clocks are eleven hours ahead of UTC, and an invented town has a
/// zone.
fn data(name: &str, list: Option<&str>, version: Option<&str>) -> PathBuf {
    let folder = folder(name);
    fs::create_dir_all(folder.join("Africa")).unwrap();
    fs::write(folder.join("UTC"), tzif(0)).unwrap();
    fs::write(folder.join("Africa/Cairo"), tzif(11)).unwrap();
    fs::write(folder.join("Africa/Newtown"), tzif(7)).unwrap();
    fs::write(folder.join("Africa/Tunis"), "not a zone").unwrap();
    let list = list.map(|first| format!("{first}\nZ Africa/Cairo 11 - ZONE\nL Africa/Cairo Africa/Newtown\n"));
    for (file, text) in [("tzdata.zi", list), ("+VERSION", version.map(str::to_owned))] {
        if let Some(text) = text {
            fs::write(folder.join(file), text).unwrap();
        }
    }
    folder
}

/// The offset of the clocks by which a day's Dhuhr is written.
fn offset(folder: Option<&Path>, place: &[&str], date: &str) -> String {
    let (out, _) =
        with_data(folder, &[&["times"], place, &["--date", date, "--format", "json", "--method", "mwl"]].concat());
    let day: serde_json::Value = serde_json::from_str(&out).unwrap();
    let dhuhr = day["dhuhr"].as_str().unwrap_or_else(|| panic!("{out}"));
    dhuhr[19..].to_owned()
}

/// The names whose clocks differ between the data of 2025b and 2026f, and their offsets on 28 November 2026 and 1 July 2027.
const CHANGED: [(&str, [&str; 2]); 15] = [
    ("Africa/Casablanca", ["+00:00", "+00:00"]),
    ("Africa/El_Aaiun", ["+00:00", "+00:00"]),
    ("America/Edmonton", ["-06:00", "-06:00"]),
    ("America/Havana", ["-04:00", "-04:00"]),
    ("America/Inuvik", ["-06:00", "-06:00"]),
    ("America/Rainy_River", ["-05:00", "-05:00"]),
    ("America/Vancouver", ["-07:00", "-07:00"]),
    ("America/Winnipeg", ["-05:00", "-05:00"]),
    ("America/Yellowknife", ["-06:00", "-06:00"]),
    ("Canada/Central", ["-05:00", "-05:00"]),
    ("Canada/Mountain", ["-06:00", "-06:00"]),
    ("Canada/Pacific", ["-07:00", "-07:00"]),
    ("Cuba", ["-04:00", "-04:00"]),
    ("Europe/Chisinau", ["+02:00", "+03:00"]),
    ("Europe/Tiraspol", ["+02:00", "+03:00"]),
];

#[test]
fn what_changed_since_2025_is_right_with_the_systems_data_and_without_them() {
    let empty = folder("no-zones");
    for folder in [None, Some(empty.as_path()), Some(Path::new("no/such/folder"))] {
        for (name, expected) in CHANGED {
            for (date, expected) in ["2026-11-28", "2027-07-01"].into_iter().zip(expected) {
                assert_eq!(offset(folder, &["30,0", "--tz", name], date), expected, "{name} {date} {folder:?}");
            }
        }
        for (city, expected) in
            [("Rabat", "+00:00"), ("Laayoune", "+00:00"), ("Edmonton", "-06:00"), ("Tiraspol", "+02:00")]
        {
            assert_eq!(offset(folder, &[city], "2026-11-28"), expected, "{city} {folder:?}");
        }
    }
}

#[test]
fn the_systems_data_are_taken_where_they_are_newer() {
    for (number, (list, version)) in
        [(Some("# version 2999a"), None), (None, Some("2999a\n")), (Some("# version 2999a-dist"), Some("2020a"))]
            .into_iter()
            .enumerate()
    {
        let newer = data(&format!("newer-{number}"), list, version);
        assert_eq!(offset(Some(&newer), &["Cairo"], "2026-11-28"), "+11:00");
        assert_eq!(offset(Some(&newer), &["30,31", "--tz", "africa/CAIRO"], "2026-11-28"), "+11:00");
        // Zones that are missing or unreadable there come from the copy.
        assert_eq!(offset(Some(&newer), &["Rabat"], "2026-11-28"), "+00:00");
        assert_eq!(offset(Some(&newer), &["Tunis"], "2026-11-28"), "+01:00");
        let (said, _) = with_data(Some(&newer), &["--version"]);
        assert!(said.contains(&format!("\ntime zone database: 2999a, from {}\n", newer.display())), "{said}");
        // A name newer than the copy is known from the list.
        if list.is_some() {
            assert_eq!(offset(Some(&newer), &["30,31", "--tz", "africa/newtown"], "2026-11-28"), "+07:00");
            let output = command("times", &["30,31", "--tz", "Africa/Newtwon"]).env("TZDIR", &newer).output().unwrap();
            assert!(String::from_utf8_lossy(&output.stderr).contains("the nearest are Africa/Newtown,"));
        }
    }
}

#[test]
fn data_that_are_older_or_of_an_unknown_version_are_left_alone() {
    for (number, (list, version)) in [
        (Some("# version 2025b"), None),
        (Some("# version 2026f"), None),
        (Some("# version unknown"), None),
        (Some("# redo posix_only"), Some("today")),
        (None, Some("2026")),
        (None, None),
    ]
    .into_iter()
    .enumerate()
    {
        let older = data(&format!("older-{number}"), list, version);
        assert_eq!(offset(Some(&older), &["Cairo"], "2026-11-28"), "+02:00", "{list:?} {version:?}");
        let (said, _) = with_data(Some(&older), &["--version"]);
        assert!(said.contains("\ntime zone database: 2026f, the program's own copy\n"), "{said}");
    }
}

#[test]
fn a_date_more_than_a_year_after_the_data_has_one_line_that_says_so() {
    let copy = Path::new("no/such/folder");
    let note = "the time zone data are from 2026f: later decisions about clocks are not included";
    let notes = |arguments: &[&str]| {
        let (out, err) = with_data(Some(copy), arguments);
        // JSON contains the notes on the place too.
        let said = if arguments.contains(&"json") { err } else { out + &err };
        said.matches(note).count()
    };
    for silent in [
        vec!["Cairo", "--date", "2027-12-31"],
        vec!["Cairo", "--year", "2027"],
        vec!["Cairo", "--date", "1900-01-01"],
        // No country changes these clocks.
        vec!["30,31", "--tz", "UTC", "--date", "2035-01-01"],
        vec!["30,31", "--tz", "Etc/GMT-1", "--date", "2035-01-01"],
    ] {
        assert_eq!(notes(&[&["times"], silent.as_slice()].concat()), 0, "{silent:?}");
    }
    for format in ["table", "box", "csv", "json", "ics"] {
        for days in
            [["--date", "2028-01-01"].as_slice(), &["--from", "2027-12-31", "--to", "2028-01-01"], &["--year", "2035"]]
        {
            let asked = [&["times", "Cairo", "--format", format], days].concat();
            assert_eq!(notes(&asked), 1, "{asked:?}");
        }
    }
    assert_eq!(notes(&["times", "Cairo", "--at", "2028-01-01T00:00"]), 1);
    assert_eq!(notes(&["world", "--cities", "1", "--from", "2028-01-01", "--to", "2028-01-02"]), 1);
    assert_eq!(notes(&["hijri", "crescent", "Cairo", "2035-01-10"]), 1);
    assert_eq!(notes(&["next", "Cairo", "--at", "2028-01-01T00:00"]), 1);
    let (out, _) = with_data(Some(copy), &["times", "Cairo", "--date", "2028-01-01", "--lang", "ar"]);
    assert!(out.contains("بيانات المناطق الزمنية من الإصدار \u{2066}2026f\u{2069}"), "{out}");
}

#[test]
fn a_folder_without_the_files_of_zones_is_not_taken() {
    let (own, _) = with_data(Some(&folder("zones_none")), &["--version"]);
    for (name, file) in [("zones_list_alone", "tzdata.zi"), ("zones_version_alone", "+VERSION")] {
        let folder = folder(name);
        fs::write(folder.join(file), if file == "+VERSION" { "2099a" } else { "# version 2099a\n" }).unwrap();
        assert_eq!(with_data(Some(&folder), &["--version"]).0, own, "{file}");
        // A file that is not a zone is rejected.
        fs::write(folder.join("UTC"), "not a zone").unwrap();
        assert_eq!(with_data(Some(&folder), &["--version"]).0, own, "{file}");
        fs::write(folder.join("UTC"), tzif(0)).unwrap();
        assert!(with_data(Some(&folder), &["--version"]).0.contains("2099a, from "), "{file}");
    }
    assert!(own.contains("time zone database: ") && own.contains("the program's own copy"), "{own}");
}
