//! What is compiled with a feature alone is also run: `scripts/test` runs each such test, and `scripts/features` builds each feature.

mod common;

use std::collections::BTreeSet;

use common::root;
use common::sources::{read, rust_files};

/// The features that every run of the tests has: the crate's default, and those of its dev-dependency on itself.
const ALWAYS: [&str; 5] = ["std", "alloc", "testing", "proptest", "arbitrary"];

/// The features of the manifest.
fn features() -> BTreeSet<String> {
    let manifest = read(&root().join("Cargo.toml"));
    let features = manifest.split("[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    features.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}

/// The features that a text makes a condition.
fn conditions(text: &str) -> BTreeSet<&str> {
    let found = text.split("feature = \"").skip(1).filter_map(|rest| rest.split('"').next());
    found.filter(|feature| !ALWAYS.contains(feature)).collect()
}

#[test]
fn every_test_that_needs_a_feature_is_run_with_it() {
    let script = read(&root().join("scripts/test"));
    let runs: Vec<&str> = script.lines().filter(|line| line.contains("--all-features --test ")).collect();
    assert_eq!(runs.len(), 1, "{runs:?}");
    let run: BTreeSet<&str> = runs[0].split("--test ").skip(1).map(|rest| rest.split(' ').next().unwrap()).collect();
    let of_features: BTreeSet<String> = rust_files("tests")
        .into_iter()
        .filter(|(path, text)| path != "tests/features.rs" && !conditions(text).is_empty())
        .map(|(path, _)| path.strip_prefix("tests/").unwrap().split(['/', '.']).next().unwrap().to_owned())
        .collect();
    assert!(of_features.len() >= 5, "{of_features:?}");
    let missing: Vec<&String> = of_features.iter().filter(|name| !run.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "scripts/test does not run {missing:?} with all features");
}

#[test]
fn the_examples_of_every_item_that_needs_a_feature_are_run() {
    let script = read(&root().join("scripts/test"));
    let run = script.lines().find(|line| line.contains("--all-features --doc")).unwrap();
    let filters: Vec<&str> = run.split(" -- ").nth(1).unwrap().split(' ').collect();
    let mut examples = 0;
    for (path, text) in rust_files("src") {
        for item in text.split("#[cfg(feature = \"").skip(1) {
            let feature = item.split('"').next().unwrap();
            let signature = item.lines().nth(1).unwrap_or_default().trim();
            let Some(name) = signature.strip_prefix("pub fn ").and_then(|rest| rest.split(['(', '<']).next()) else {
                continue;
            };
            if ALWAYS.contains(&feature) {
                continue;
            }
            examples += 1;
            assert!(filters.iter().any(|filter| name.contains(filter)), "{path}: {name} ({feature})");
        }
    }
    assert!(examples >= 2, "{examples}");
}

#[test]
fn every_feature_is_built_alone() {
    let script = read(&root().join("scripts/features"));
    let list = script.split("features=(\n").nth(1).unwrap().split("\n)").next().unwrap();
    let built: BTreeSet<String> = list.lines().map(|line| line.trim().to_owned()).collect();
    let mut all = features();
    assert!(all.remove("default"));
    assert_eq!(built, all);
}
