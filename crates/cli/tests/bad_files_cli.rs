//! A file that was cut, or of which a byte was changed to one that no text has, is refused with its name and line in one line
//! of standard error: whichever byte, of each kind of file that is read. What is left of a cut file never gets another meaning.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use common::{Said, miqat};

/// The number of runs at a time.
const AT_ONCE: usize = 4;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a command for each of several contents of a file, whose path replaces `FILE`.
fn each(name: &str, arguments: &[&str], contents: &[Vec<u8>]) -> Vec<Said> {
    let folder = folder(name);
    let said = |place: usize| {
        let file = folder.join(format!("{place}.txt"));
        fs::write(&file, &contents[place]).unwrap();
        let file = file.to_str().unwrap();
        let words: Vec<&str> = arguments.iter().map(|word| if *word == "FILE" { file } else { *word }).collect();
        let said = miqat(words[0], &words[1..], b"");
        assert!(said.status == 0 || said.status == 2 && said.out.is_empty(), "{place}: {}", said.err);
        if said.status == 2 {
            assert!(said.err.lines().count() == 1 && said.err.contains(file), "{place}: {}", said.err);
        }
        Said { err: said.err.replace(file, "FILE"), ..said }
    };
    let parts: Vec<Vec<(usize, Said)>> = thread::scope(|scope| {
        let part = |first: usize| {
            let said = &said;
            scope.spawn(move || (first..contents.len()).step_by(AT_ONCE).map(|place| (place, said(place))).collect())
        };
        let parts: Vec<_> = (0..AT_ONCE).map(part).collect();
        parts.into_iter().map(|part| part.join().unwrap()).collect()
    });
    let mut all: Vec<(usize, Said)> = parts.into_iter().flatten().collect();
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, said)| said).collect()
}

/// The text cut before each of its bytes.
fn cut(text: &str) -> Vec<Vec<u8>> {
    (0..text.len()).map(|end| text.as_bytes()[..end].to_vec()).collect()
}

/// The text with each of its bytes replaced in turn, by a byte that is not UTF-8 and by a NUL alternately.
fn spoilt(text: &str) -> Vec<Vec<u8>> {
    let with = |place: usize| {
        let mut bytes = text.as_bytes().to_vec();
        bytes[place] = if place.is_multiple_of(2) { 0xff } else { 0 };
        bytes
    };
    (0..text.len()).map(with).collect()
}

/// Asserts that each spoilt text is refused with the line of its byte.
fn assert_refused(text: &str, said: &[Said]) {
    assert_eq!(said.len(), text.len());
    for (place, said) in said.iter().enumerate() {
        let line = text[..place].matches('\n').count() + 1;
        let why = if place.is_multiple_of(2) { "it is not UTF-8" } else { "a NUL, which no text has" };
        assert!(
            said.status == 2 && said.err.ends_with(&format!("FILE, line {line}: {why}\n")),
            "{place}: {}",
            said.err
        );
    }
}

/// Asserts that a cut text is refused, or answered as one of its beginnings in whole lines is.
fn assert_no_other_meaning(text: &str, said: &[Said], whole: &str, least_refused: usize) {
    let of_lines = |place: &usize| *place == 0 || text.as_bytes()[place - 1] == b'\n';
    let answers = (0..text.len()).filter(of_lines).map(|place| &said[place]).filter(|said| said.status == 0);
    let allowed: BTreeSet<&str> = answers.map(|said| said.out.as_str()).chain([whole]).collect();
    for (place, said) in said.iter().enumerate() {
        assert!(said.status == 2 || allowed.contains(said.out.as_str()), "{place}: {}", said.out);
    }
    let refused = said.iter().filter(|said| said.status == 2).count();
    assert!((least_refused..text.len()).contains(&refused), "{refused} of {}", text.len());
}

const ANNOUNCEMENTS: &str = "hijri_year,hijri_month,gregorian_start\n1446,9,2025-03-02\n1446,10,2025-03-31\n";
const CONVERT: [&str; 5] = ["hijri", "convert", "2025-03-02", "--announced", "FILE"];

#[test]
fn announcements_that_are_cut_or_spoilt_are_refused_or_mean_the_same() {
    let said = each("cut_announcements", &CONVERT, &cut(ANNOUNCEMENTS));
    assert_no_other_meaning(ANNOUNCEMENTS, &said, "2025-03-02,1446-09-01\n", 60);
    assert_refused(ANNOUNCEMENTS, &each("spoilt_announcements", &CONVERT, &spoilt(ANNOUNCEMENTS)));
}

const SETTINGS: &str = "place = \"Cairo\"\nmethod = \"karachi\"\n[shifts]\nfajr = \"7min\"\n";
const TIMES: [&str; 7] = ["times", "--config", "FILE", "--date", "2027-02-08", "--format", "csv"];

#[test]
fn settings_that_are_cut_or_spoilt_are_refused_or_mean_the_same() {
    let whole = each("settings", &TIMES, &[SETTINGS.as_bytes().to_vec()]);
    assert_eq!(whole[0].status, 0, "{}", whole[0].err);
    // Without its first line the file has no place, which is no fault of the file.
    let begins = SETTINGS.find('\n').unwrap();
    let said = each("cut_settings", &TIMES, &cut(SETTINGS)[begins..]);
    assert_no_other_meaning(&SETTINGS[begins..], &said, &whole[0].out, 35);
    assert_refused(SETTINGS, &each("spoilt_settings", &TIMES, &spoilt(SETTINGS)));
}

const HEADER: &str = "city,lat,lon,tz,date,fajr,sunrise,dhuhr,asr,maghrib,isha,method\n";
const DAY: &str = "Cairo,30.0444,31.2357,Africa/Cairo,2024-11-24,04:57,06:24,11:42,14:36,16:59,18:17,egypt\n";

/// The lines of `miqat score --format csv` for a folder with a file for each content: its name, rows and unplaced rows.
fn scored(name: &str, contents: &[Vec<u8>]) -> (Vec<(usize, usize)>, String) {
    let folder = folder(name);
    for (place, content) in contents.iter().enumerate() {
        fs::write(folder.join(format!("{place:04}.csv")), content).unwrap();
    }
    let said = miqat("score", &[folder.to_str().unwrap(), "--format", "csv"], b"");
    assert_eq!(said.status, 2, "{:.900}", said.err);
    let rows = said.out.lines().skip(1).filter(|line| !line.starts_with("total,")).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        (fields[1].parse().unwrap(), fields[2].parse().unwrap())
    });
    (rows.collect(), said.err)
}

#[test]
fn a_timetable_that_is_cut_has_no_row_that_is_not_whole() {
    let text = format!("{HEADER}{DAY}");
    let (rows, err) = scored("cut_timetables", &cut(&text));
    assert_eq!(rows.len(), text.len());
    for (place, (rows, unplaced)) in rows.iter().enumerate() {
        // The last letter of the method ends the last field; the line feed after it may be missing.
        let is_whole = place >= text.len() - 1;
        assert_eq!(rows - unplaced, usize::from(is_whole), "{place}: {rows} {unplaced}");
        assert!(is_whole || err.contains(&format!("{place:04}.csv")), "{place}");
    }
}

#[test]
fn a_timetable_with_a_byte_that_is_not_utf_8_has_no_row_with_it() {
    let text = format!("{HEADER}{DAY}");
    let contents: Vec<Vec<u8>> = (0..text.len() - 1)
        .map(|place| {
            let mut bytes = text.as_bytes().to_vec();
            bytes[place] = 0xff;
            bytes
        })
        .collect();
    let (rows, err) = scored("spoilt_timetables", &contents);
    assert_eq!(rows.len(), text.len() - 1);
    // The coordinates are not needed where the authority's own point of the city is known.
    let header_of_coordinates = "city,".len().."city,lat,lon".len();
    for (place, (rows, unplaced)) in rows.iter().enumerate() {
        let placed = usize::from(header_of_coordinates.contains(&place) && text.as_bytes()[place] != b',');
        assert_eq!(rows - unplaced, placed, "{place}: {rows} {unplaced}");
        assert!(placed == 1 || err.contains(&format!("{place:04}.csv")), "{place}");
    }
}

#[test]
fn a_table_in_which_nothing_is_read_is_an_error_with_its_reason() {
    let twice = format!("{},fajr\n{},05:00\n", HEADER.trim_end(), DAY.trim_end());
    let utf_16: Vec<u8> = format!("{HEADER}{DAY}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (place, (content, reason)) in [
        (&b""[..], "a.csv: no rows: there is no column 'city', "),
        (b"a,b\n1,2\n", "a.csv, line 2: not placed: there is no column 'city', "),
        (HEADER.as_bytes(), "a.csv: no rows\n"),
        (b"\x00\x01\xfe\n\x80\x81\n", "a.csv, line 2: not placed: there is no column 'city', "),
        (twice.as_bytes(), "a.csv, line 2: not placed: 2 columns are named 'fajr'"),
        (&utf_16, "not placed: there is no column 'city', "),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = folder(&format!("unread_{place}"));
        fs::write(folder.join("a.csv"), content).unwrap();
        // Alone, and next to one that is read.
        for is_alone in [true, false] {
            if !is_alone {
                fs::write(folder.join("b.csv"), format!("\u{feff}{HEADER}{DAY}").replace('\n', "\r\n")).unwrap();
            }
            let said = miqat("score", &[folder.to_str().unwrap()], b"");
            assert!(said.status == 2 && said.out.contains(reason), "{place} {is_alone}: {} {}", said.out, said.err);
        }
        fs::write(folder.join("a.csv"), format!("{HEADER}{DAY}")).unwrap();
        assert_eq!(miqat("score", &[folder.to_str().unwrap()], b"").status, 0);
    }
}

#[test]
fn announcements_and_observations_in_wrong_tables_are_refused_with_the_fault() {
    let utf_16: Vec<u8> = ANNOUNCEMENTS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe], &utf_16[..]].concat();
    let long = format!("{ANNOUNCEMENTS}1446,{},2025-04-29\n", "x".repeat(1001));
    let columns = "hijri_year,hijri_month,gregorian_start";
    let contents: Vec<(Vec<u8>, &str)> = vec![
        (vec![], ": no column hijri_year, hijri_month, gregorian_start\n"),
        (b"a,b\n1,2\n".to_vec(), ": no column hijri_year, hijri_month, gregorian_start\n"),
        (b"hijri_year,hijri_month\n1446,9\n".to_vec(), ": no column gregorian_start\n"),
        (
            format!("{columns},gregorian_start\n1446,9,2025-03-01,2025-03-02\n").into_bytes(),
            ": the columns 3 and 4 are both named gregorian_start\n",
        ),
        (
            format!("{columns},length,length\n1446,9,2025-03-01,29,30\n").into_bytes(),
            ": the columns 4 and 5 are both named length\n",
        ),
        (marked, ": it is in UTF-16: save it in UTF-8\n"),
        (utf_16, ", line 1: a NUL, which no text has\n"),
        (long.into_bytes(), ", line 4: a field longer than 1000 bytes\n"),
    ];
    let said = each("wrong_tables", &CONVERT, &contents.iter().map(|(text, _)| text.clone()).collect::<Vec<_>>());
    for (said, (_, wanted)) in said.iter().zip(&contents) {
        assert!(said.status == 2 && said.err == format!("error: FILE{wanted}"), "{wanted}: {}", said.err);
    }
    // The calendar of a file from a Windows program is that of the same file without its marks.
    let windows = format!("\u{feff}{}", ANNOUNCEMENTS.replace('\n', "\r\n")).into_bytes();
    let said = each("windows", &CONVERT, &[windows, ANNOUNCEMENTS.as_bytes().to_vec()]);
    assert_eq!((said[0].status, &said[0].out), (0, &said[1].out), "{}", said[0].err);

    let observations = "jd_best_time_utc,lat,lon,seen,method,lat\n2460000.2,30,31,Seen,Seen_eye,3\n";
    let said = each("observations", &["hijri", "score", "FILE"], &[observations.as_bytes().to_vec()]);
    assert_eq!(said[0].err, "error: FILE: the columns 2 and 6 are both named lat\n");
}
