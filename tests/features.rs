//! What is compiled with a feature alone is also run: the test command has every feature, and `scripts/features` checks each alone.

mod common;

use std::collections::BTreeSet;

use common::root;
use common::sources::read;

/// The features of the manifest.
fn features() -> BTreeSet<String> {
    let manifest = read(&root().join("Cargo.toml"));
    let features = manifest.split("[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    features.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}

#[test]
fn the_test_command_runs_what_is_compiled_with_any_feature() {
    let readme = read(&root().join("README.md"));
    let commands: Vec<&str> = readme.lines().filter(|line| line.starts_with("cargo test")).collect();
    assert_eq!(commands, ["cargo test --release --all-features"]);
    let script = read(&root().join("scripts/test"));
    assert!(script.contains("grep -x 'cargo test.*' README.md") && script.contains("\n$command "), "{script}");
}

#[test]
fn every_feature_is_checked_alone() {
    let script = read(&root().join("scripts/features"));
    let list = script.split("features=(\n").nth(1).unwrap().split("\n)").next().unwrap();
    let built: BTreeSet<String> = list.lines().map(|line| line.trim().to_owned()).collect();
    let mut all = features();
    assert!(all.remove("default"));
    assert_eq!(built, all);
}
