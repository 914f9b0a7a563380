//! Prints the public items of a package, one a line: `miqat-api LABEL FILE [LABEL FILE]...`, where each file is rustdoc's JSON of the
//! package, with more features than the one before. Each label is a heading, with the items that the files before it do not have.

use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::process::ExitCode;

use public_api::Builder;
use rustdoc_types::FORMAT_VERSION;

/// The public items of a package, from rustdoc's JSON, in the order of their paths.
fn items(file: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let found = json["format_version"].as_u64();
    if found != Some(FORMAT_VERSION.into()) {
        let found = found.map_or("no known format".to_owned(), |found| format!("format {found}"));
        return Err(format!(
            "{file} has {found} of rustdoc's JSON, and crates/api reads format {FORMAT_VERSION}: take the toolchain that \
             scripts/api names, or renew public-api and rustdoc-types in crates/api/Cargo.toml"
        )
        .into());
    }
    let api = Builder::from_rustdoc_json(file).omit_blanket_impls(true).omit_auto_trait_impls(true).build()?;
    Ok(without_implied(api.items().map(ToString::to_string)))
}

/// The items without what others of them imply: the functions in an implementation of a trait, which the trait declares, and
/// the compiler's mark of a derived comparison.
fn without_implied(items: impl Iterator<Item = String>) -> Vec<String> {
    let mut of_type = None;
    let mut kept = Vec::new();
    for item in items {
        if item.starts_with("impl") {
            of_type = implementor(&item).map(|of_type| format!("{of_type}::"));
        }
        let path = item.split_once("fn ").map(|(_, path)| path);
        let implied = path.zip(of_type.as_ref()).is_some_and(|(path, of_type)| path.starts_with(of_type.as_str()));
        if !implied && !item.contains("core::marker::StructuralPartialEq for ") {
            kept.push(item);
        }
    }
    kept
}

/// The type of an implementation of a trait; an implementation without a trait has none.
fn implementor(header: &str) -> Option<&str> {
    let (_, of_type) = header.rsplit_once(" for ")?;
    Some(of_type.split(" where ").next().unwrap_or(of_type))
}

fn listing(arguments: &[String]) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    let mut listed = HashSet::new();
    for pair in arguments.chunks(2) {
        let [label, file] = pair else { return Err("a label and a file in turn".into()) };
        let items = items(file)?;
        let with_these: HashSet<&String> = items.iter().collect();
        // Features add: a dependency that turns one on must not break another that needs the item.
        if let Some(lost) = listed.iter().find(|item| !with_these.contains(item)) {
            return Err(format!("{label}: these features take away: {lost}").into());
        }
        text.push_str(&format!("# {label}\n"));
        for item in items {
            if !listed.contains(&item) {
                text.push_str(&item);
                text.push('\n');
                listed.insert(item);
            }
        }
    }
    Ok(text)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match listing(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[test]
fn functions_of_traits_are_implied_and_those_of_types_and_modules_are_not() {
    let items = [
        "pub struct a::B<T>",
        "impl<T> a::B<T>",
        "pub const fn a::B<T>::new() -> Self",
        "impl<T> core::clone::Clone for a::B<T>",
        "pub fn a::B<T>::clone(&self) -> a::B<T>",
        "impl core::marker::StructuralPartialEq for a::B",
        "impl<'a, T> core::iter::IntoIterator for &'a a::B<T> where T: Copy",
        "pub type &'a a::B<T>::Item = &'a T",
        "pub fn &'a a::B<T>::into_iter(self) -> Self::IntoIter",
        "pub fn a::before(a::B<u8>) -> u8",
    ];
    let kept = without_implied(items.iter().map(ToString::to_string));
    let wanted: Vec<&str> = [0, 1, 2, 3, 6, 7, 9].map(|row| items[row]).to_vec();
    assert_eq!(kept, wanted);
}
