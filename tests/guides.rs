//! Every text under `docs` is a page of the documentation, each of its examples asserts what it says, and the front page has no
//! figure and no feature of its own.

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::root;
use common::sources::{read, rust_files};

/// The texts: file name and contents.
fn texts() -> Vec<(String, String)> {
    let paths = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    texts.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), read(&path))).collect()
}

/// The examples of a text: what stands in fences without a language, which rustdoc compiles.
fn examples(text: &str) -> Vec<&str> {
    let fenced = text.split("```").skip(1).step_by(2);
    fenced.filter_map(|example| example.strip_prefix('\n')).collect()
}

#[test]
fn every_text_is_a_page() {
    let sources: String = rust_files("src").into_iter().map(|(_, text)| text).collect();
    let attributes: Vec<&str> =
        sources.lines().filter(|line| line.starts_with("#[") || line.starts_with("#![")).collect();
    let texts = texts();
    assert!(texts.len() >= 11, "{}", texts.len());
    for (name, _) in texts {
        let is_page = |line: &&&str| line.contains("include_str!(\"") && line.contains(&format!("docs/{name}\")"));
        assert_eq!(attributes.iter().filter(is_page).count(), 1, "a page includes docs/{name}");
    }
}

#[test]
fn every_example_asserts() {
    let texts = texts();
    let mut count = 0;
    for (name, text) in &texts {
        assert_eq!(text.matches("```").count() % 2, 0, "{name}: a fence is open");
        for example in examples(text) {
            assert!(example.contains("assert"), "{name}: this example asserts nothing:\n{example}");
            count += 1;
        }
    }
    assert!(count >= 40, "{count}");
}

#[test]
fn a_planted_example_without_an_assertion_is_found_and_a_command_is_none() {
    let text = "a\n```\nlet x = 1;\n```\nb\n```sh\ncargo test\n```\n";
    assert_eq!(examples(text), ["let x = 1;\n"]);
}

/// The rows of the tables under a heading of the crate's page, their headers included.
fn rows_of_page(heading: &str) -> Vec<String> {
    let page = read(&root().join("docs/crate.md"));
    let section = page.split(&format!("\n# {heading}\n")).nth(1).unwrap().split("\n# ").next().unwrap();
    section.lines().filter(|line| line.starts_with('|')).map(str::to_owned).collect()
}

#[test]
fn the_figures_of_the_front_page_are_rows_of_the_tables_that_scripts_compare() {
    let tables = ["README.md", "ACCURACY.md", "AUTHORITIES.md"].map(|name| root().join(name));
    let tables: String = tables.iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
    let (stated, tables) = (rows_of_page("Accuracy"), tables.lines().collect::<BTreeSet<_>>());
    assert!(stated.len() >= 11, "{stated:?}");
    for row in &stated {
        assert!(tables.contains(row.as_str()), "no table has {row}");
    }
}

#[test]
fn the_front_page_names_every_feature() {
    let manifest = read(&root().join("Cargo.toml"));
    let features = manifest.split("[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let features: BTreeSet<&str> = features.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    let stated = rows_of_page("Crate features");
    let mut stated: BTreeSet<&str> = stated.iter().filter_map(|row| row.split('`').nth(1)).collect();
    assert!(stated.len() >= 6, "{stated:?}");
    stated.insert("default");
    assert_eq!(stated, features);
}
