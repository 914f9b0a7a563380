//! Every file under tests/data and every table of the crates matches its folder's SHA256SUMS, and every topic of tests/data has
//! a README with its origin.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use miqat_tables::root;
use sha2::{Digest, Sha256};

/// The faults of the files of a topic, given its list of sums (`hash  path`, as written by sha256sum).
fn faults(sums: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let listed: BTreeMap<&str, &str> =
        sums.lines().filter_map(|line| line.split_once("  ")).map(|(h, p)| (p, h)).collect();
    let changed = files.iter().filter_map(|(path, hash)| match listed.get(path.as_str()) {
        None => Some(format!("{path} is not in SHA256SUMS")),
        Some(sum) if sum != hash => Some(format!("{path} has changed: SHA256SUMS says {sum}, it is {hash}")),
        Some(_) => None,
    });
    let lost = listed.keys().filter(|path| !files.contains_key(**path)).map(|path| format!("{path} is missing"));
    changed.chain(lost).collect()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file under a folder, at any depth.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

fn sha256(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

/// Compares the files of a folder with its list, and returns their number.
fn check(folder: &Path) -> usize {
    let files: BTreeMap<String, String> = files_under(folder)
        .into_iter()
        .map(|path| (path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/"), sha256(&path)))
        .filter(|(path, _)| path != "README.md" && path != "SHA256SUMS")
        .collect();
    let name = folder.display();
    assert!(!files.is_empty(), "{name}: no files");
    let faults = faults(&read(&folder.join("SHA256SUMS")), &files);
    assert!(faults.is_empty(), "{name} (scripts/checksums writes the list):\n{}", faults.join("\n"));
    files.len()
}

#[test]
fn every_file_of_every_topic_is_the_one_listed() {
    let entries = std::fs::read_dir(root().join("tests/data")).unwrap().map(|entry| entry.unwrap().path());
    let topics: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    assert!(topics.len() >= 10, "{topics:?}");
    for topic in topics {
        assert!(read(&topic.join("README.md")).len() > 100, "{}: its README says too little", topic.display());
        check(&topic);
    }
}

#[test]
fn every_table_that_the_crates_are_made_with_is_the_one_listed() {
    assert!(check(&root().join("crates/places/data")) >= 12);
    assert!(check(&root().join("crates/cli/data")) >= 4);
}

#[test]
fn a_changed_an_unlisted_and_a_missing_file_are_found() {
    let files = BTreeMap::from([("a.csv".to_owned(), "11".to_owned()), ("b.csv".to_owned(), "22".to_owned())]);
    assert_eq!(faults("11  a.csv\n22  b.csv\n", &files), [""; 0]);
    assert_eq!(
        faults("12  a.csv\n33  c.csv\n", &files),
        ["a.csv has changed: SHA256SUMS says 12, it is 11", "b.csv is not in SHA256SUMS", "c.csv is missing"]
    );
}
