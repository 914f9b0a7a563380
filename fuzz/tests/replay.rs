//! Every file of the corpus passes its target: a case that once failed does not fail again.

use std::fs;
use std::path::{Path, PathBuf};

use miqat_fuzz::TARGETS;

/// The files of a target's folder.
fn files(target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

#[test]
fn every_file_of_the_corpus_passes_its_target() {
    std::thread::scope(|scope| {
        for (name, run) in TARGETS {
            let files = files(name);
            assert!(files.len() >= 10, "{name} has {} files", files.len());
            scope.spawn(move || {
                for file in &files {
                    let data = fs::read(file).unwrap();
                    let result = std::panic::catch_unwind(|| run(&data));
                    assert!(result.is_ok(), "{}", file.display());
                }
                println!("{name}: {} files", files.len());
            });
        }
    });
}

/// This many random cases for each target, or as many as MIQAT_FUZZ_CASES says.
const CASES: u64 = 40;

#[test]
fn no_bytes_and_random_bytes_are_cases_too() {
    let cases = std::env::var("MIQAT_FUZZ_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(CASES);
    std::thread::scope(|scope| {
        for (name, run) in TARGETS {
            scope.spawn(move || {
                run(&[]);
                // Knuth's linear congruential generator.
                let mut state = 1448_u64;
                let mut next = || {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    state >> 40
                };
                for case in 0..cases {
                    let length = next() % 600;
                    let data: Vec<u8> = (0..length).map(|_| (next() >> 8) as u8).collect();
                    let result = std::panic::catch_unwind(|| run(&data));
                    assert!(result.is_ok(), "case {case} of {name}");
                }
            });
        }
    });
}
