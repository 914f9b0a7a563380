//! `miqat site`: a folder of pages and files for any web space.

mod common;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use common::{command, miqat, root};

/// A separate folder for a test, which does not exist yet.
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
    // Again over the same files; those of another year are left alone.
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
    // A year that is not computed and a place that is not known create no folder.
    for arguments in [&["Makkah", "--year", "4001"][..], &["Mkkkah"], &["Makkah", "--hijri-day", "sunset"]] {
        let said = miqat("site", &[&[path][..], arguments].concat(), b"");
        assert_eq!(said.status, 2, "{arguments:?}");
        assert!(!file.exists(), "{arguments:?}");
    }
}

/// A run whose files are limited to 8 kB, as on a full disk.
#[cfg(unix)]
fn on_a_full_disk(arguments: &[&str]) -> Output {
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_miqat")]).args(arguments);
    shell.current_dir(root()).env("MIQAT_CONFIG", "").env("HOME", "/nonexistent").output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_older_file_and_no_half_of_a_new_one() {
    let folder = folder("full");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("file");
    fs::write(&file, "older").unwrap();
    let (path, in_folder) = (file.to_str().unwrap(), folder.to_str().unwrap());
    for (arguments, named) in [
        (&["hijri", "map", "2027-02-07", "--step", "10", "--out", path][..], path),
        (&["world", "--cities", "20", "--out", path], path),
        (&["man", in_folder], in_folder),
        (&["site", in_folder, "Makkah", "--year", "2025"], in_folder),
    ] {
        let said = on_a_full_disk(arguments);
        let error = String::from_utf8(said.stderr).unwrap();
        let last = error.lines().last().unwrap_or_default();
        assert_eq!((said.status.code(), said.stdout.len()), (Some(2), 0), "{arguments:?}: {error}");
        assert!(last.starts_with(&format!("error: {named}")), "{arguments:?}: {error}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "older", "{arguments:?}");
    }
    for left in fs::read_dir(&folder).unwrap() {
        let left = left.unwrap();
        assert!(left.metadata().unwrap().len() > 0, "{left:?}");
        assert!(!left.path().to_str().unwrap().ends_with(".new"), "{left:?}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_what_it_leads_to_is_written() {
    let folder = folder("links");
    fs::create_dir_all(folder.join("real")).unwrap();
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    for (name, arguments) in [
        ("config.toml", vec!["config", "init", "Cairo", "--force", "--config"]),
        ("map.svg", vec!["hijri", "map", "2027-02-07", "--step", "90", "--out"]),
        ("world.csv", vec!["world", "--cities", "1", "--from", "2026-01-01", "--to", "2026-01-01", "--out"]),
    ] {
        // The link is relative to its own folder; its target exists, or not yet.
        std::os::unix::fs::symlink(format!("real/{name}"), at(name)).unwrap();
        for content in [None, Some("older")] {
            if let Some(content) = content {
                fs::write(at(&format!("real/{name}")), content).unwrap();
            }
            let file = at(name);
            let said = miqat(arguments[0], &[&arguments[1..], &[file.as_str()]].concat(), b"");
            assert_eq!(said.status, 0, "{name}: {}", said.err);
            assert!(Path::new(&file).is_symlink(), "{name}");
            let written = fs::read_to_string(at(&format!("real/{name}"))).unwrap();
            assert!(written.len() > 50 && written != "older", "{name}: {written}");
        }
    }
    fs::write(at("real/index.html"), "older").unwrap();
    std::os::unix::fs::symlink("real/index.html", at("index.html")).unwrap();
    let said = miqat("site", &[folder.to_str().unwrap(), "Makkah", "--year", "2025"], b"");
    assert_eq!(said.status, 0, "{}", said.err);
    assert!(Path::new(&at("index.html")).is_symlink());
    assert!(fs::read_to_string(at("real/index.html")).unwrap().contains("</html>"));
    fs::remove_dir_all(&folder).unwrap();
}

#[cfg(unix)]
#[test]
fn what_is_not_a_file_is_not_written_over() {
    let folder = folder("devices");
    fs::create_dir_all(&folder).unwrap();
    // A socket represents a device, which a test must not put at risk.
    let path = folder.join("socket");
    let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let path = path.to_str().unwrap();
    for arguments in [
        &["config", "init", "Cairo", "--force", "--config", path][..],
        &["hijri", "map", "2027-02-07", "--step", "90", "--out", path],
        &["world", "--cities", "1", "--out", path],
        &["config", "init", "Cairo", "--force", "--config", folder.to_str().unwrap()],
    ] {
        let said = miqat(arguments[0], &arguments[1..], b"");
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            said.err.contains("not a regular file") && said.err.contains(arguments[arguments.len() - 1]),
            "{}",
            said.err
        );
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "{arguments:?}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_folder_of_manual_pages_is_made() {
    let folder = folder("man").join("man1");
    let said = miqat("man", &[folder.to_str().unwrap()], b"");
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    for name in ["miqat.1", "miqat-times.1", "miqat-hijri-convert.1"] {
        assert!(fs::read_to_string(folder.join(name)).unwrap().starts_with(".ie"), "{name}");
    }
    fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn an_answer_that_cannot_be_written_is_one_line_and_status_2() {
    let Ok(full) = File::options().write(true).open("/dev/full") else { return };
    for arguments in [
        &["world", "--cities", "1", "--from", "2026-01-01", "--to", "2026-01-01"][..],
        &["times", "Makkah"],
        &["times", "Makkah", "--year", "2025", "--format", "csv"],
        &["month", "Makkah", "--format", "html"],
        &["next", "Makkah"],
        &["qibla", "Makkah"],
        &["compare", "Cairo"],
        &["explain", "Cairo"],
        &["places", "Cairo"],
        &["methods"],
        &["hijri", "calendars"],
        &["hijri", "convert", "2027-02-08"],
        &["config", "path", "--help"],
        &["config", "show", "Cairo"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
    ] {
        let said = command(arguments[0], &arguments[1..]).stdout(full.try_clone().unwrap()).output().unwrap();
        let error = String::from_utf8(said.stderr).unwrap();
        let lines: Vec<_> = error.lines().filter(|line| line.starts_with("error: standard output: ")).collect();
        assert_eq!((said.status.code(), lines.len()), (Some(2), 1), "{arguments:?}: {error}");
        assert!(!error.contains("panicked"), "{arguments:?}: {error}");
    }
}

#[test]
fn a_year_that_is_refused_leaves_no_folder() {
    let folder = folder("refused");
    let said = miqat("site", &[folder.to_str().unwrap(), "Makkah", "4001"], b"");
    assert_eq!((said.status, said.out.as_str()), (2, ""), "{}", said.err);
    assert!(!folder.exists(), "{}", said.err);
}
