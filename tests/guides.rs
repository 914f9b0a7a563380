//! Every text under `docs` is a page of the documentation, and each of its examples asserts what it says.

mod common;

use std::fs;

use common::root;
use common::sources::{read, rust_files};

/// The texts: file name and contents.
fn texts() -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), read(&entry.path()))).collect()
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
