//! The reader understands real timetables of mosques, in the layouts in which they lie about.
//!
//! The files are not in the repository, because no mosque grants reuse of its tables. The folder is named by `MIQAT_TIMETABLES`: files, `index.csv` (file,
//! place, latitude, longitude, zone), and next to each file `NN.expected.csv` with what a careful person reads in it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use miqat::Coordinates;
use miqat::jiff::tz::TimeZone;
use miqat_timetable::{Context, read};

fn folder() -> PathBuf {
    PathBuf::from(
        std::env::var_os("MIQAT_TIMETABLES").expect("MIQAT_TIMETABLES names the folder of the real timetables"),
    )
}

/// The files: name, number and where they are of.
fn files() -> Vec<(String, String, Context)> {
    let mut index = csv::Reader::from_path(folder().join("index.csv")).unwrap();
    let files = index.records().map(|record| {
        let record = record.unwrap();
        let place = Coordinates::new(record[2].parse().unwrap(), record[3].parse().unwrap()).unwrap();
        (record[0].to_owned(), record[0][..2].to_owned(), Context::new(place, TimeZone::get(&record[4]).unwrap()))
    });
    files.collect()
}

#[test]
#[ignore = "needs the real timetables (MIQAT_TIMETABLES); 2 s"]
fn every_row_of_the_real_files_is_right_and_none_is_wrong_in_silence() {
    let files = files();
    let (mut rows, mut right, mut silent, mut doubts, mut named) = (0, 0, 0, 0, 0);
    for (file, number, context) in &files {
        let reading = read(&std::fs::read(folder().join(file)).unwrap(), Some(file), context).unwrap();
        let mut found: BTreeMap<[String; 3], Vec<String>> = BTreeMap::new();
        for row in reading.rows() {
            let key = [row.written().to_string(), row.label().to_string(), row.time().format("%H:%M").to_string()];
            found.entry(key).or_default().push(row.doubt());
        }
        for record in csv::Reader::from_path(folder().join(format!("{number}.expected.csv"))).unwrap().records() {
            let record = record.unwrap();
            rows += 1;
            doubts += usize::from(!record[3].is_empty());
            let key = [0, 1, 2].map(|at| record[at].to_owned());
            let Some(own) = found.get_mut(&key).filter(|own| !own.is_empty()) else { continue };
            right += 1;
            let at = own.iter().position(|doubt| doubt.is_empty() == record[3].is_empty()).unwrap_or(0);
            let doubt = own.remove(at);
            named += usize::from(!record[3].is_empty() && !doubt.is_empty());
        }
        // What no expected row has taken is wrong, and in silence where it has no doubt.
        silent += found.values().flatten().filter(|doubt| doubt.is_empty()).count();
    }
    assert_eq!((files.len(), rows, right), (31, 8001, 8001), "files, rows expected, rows right");
    assert!(named * 100 >= doubts * 99, "{named} of {doubts} doubts");
    assert_eq!(silent, 0, "rows wrong in silence");
}

/// A generator of numbers that are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

#[test]
#[ignore = "needs the real timetables (MIQAT_TIMETABLES); a minute"]
fn damaged_files_are_read_or_refused_without_a_panic() {
    let mut dice = Dice(1);
    let mut read_count = 0;
    for (file, _, context) in files() {
        let whole = std::fs::read(folder().join(&file)).unwrap();
        for _ in 0..20 {
            let mut bytes = whole.clone();
            for _ in 0..=dice.below(12) {
                let (from, to) = (dice.below(bytes.len()), dice.below(bytes.len()));
                match dice.below(5) {
                    0 => bytes.truncate(from.max(1)),
                    1 => drop(bytes.drain(from.min(to)..from.max(to))),
                    2 => bytes[from] = u8::try_from(dice.below(256)).unwrap(),
                    3 => bytes.swap(from, to),
                    _ => bytes.extend_from_within(from..(from + 40).min(whole.len()).min(bytes.len()).max(from)),
                }
                if bytes.is_empty() {
                    bytes.push(b'x');
                }
            }
            read_count += usize::from(read(&bytes, Some(&file), &context).is_ok());
        }
    }
    assert!(read_count > 300, "{read_count} of the damaged files read");
}
