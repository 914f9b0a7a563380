//! Imports point down: no file of `src` names one of a higher layer, or one of another folder of its own layer.

mod common;

use std::collections::BTreeMap;

use common::sources::{is_word, rust_files, shipped_tokens, tokens};

/// Which layer a module belongs to, by the longest path that fits. A module may use those of lower layers, and of its own
/// layer those of its own folder (a folder and the file of its name are one).
const LAYERS: &[(&str, u8)] = &[
    ("units", 0),
    ("math", 0),
    ("angle", 0),
    ("degrees", 0),
    ("mark", 0),
    ("error", 0),
    ("absent", 0),
    ("text", 0),
    ("place", 1),
    ("time", 1),
    ("hijri/date", 1),
    ("hijri/mean_month", 1),
    ("hijri/calendar", 1),
    ("hijri/moved", 1),
    ("hijri/tabular", 1),
    ("hijri/umm_al_qura", 1),
    ("hijri/observed", 1),
    ("hijri/ramadan", 1),
    ("hijri/arithmetic", 1),
    ("hijri/month", 1),
    ("hijri/month_number", 1),
    ("hijri/days", 1),
    ("astro", 2),
    ("events", 3),
    ("prayer", 4),
    ("hijri/margin", 4),
    ("hijri/crescent", 4),
    ("hijri/calculated", 4),
    ("hijri/any", 4),
    ("qibla", 4),
    ("schedule", 5),
    ("batch", 6),
    ("locale", 6),
    ("fmt", 6),
    ("serde", 6),
];

/// Modules whose children lie in more than one layer: they may declare and re-export them, and hold nothing else.
const FACADES: &[&str] = &["lib", "hijri"];

/// The modules of a crate, by path (`hijri/date`), each with the tokens of its file.
type Tree = BTreeMap<String, Vec<String>>;

fn tree<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Tree {
    let module = |path: &str| path.strip_suffix(".rs").unwrap().trim_end_matches("/mod").to_owned();
    files.into_iter().map(|(path, text)| (module(path), shipped_tokens(text))).collect()
}

/// What is wrong with the imports of a crate: one line each.
fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for (module, tokens) in tree {
        if FACADES.contains(&module.as_str()) {
            if let Some(word) = word_of_logic(tokens) {
                faults.push(format!("{module} may declare and re-export only, but has `{word}`"));
            }
            continue;
        }
        let Some(layer) = layer(module) else {
            faults.push(format!("{module} is in no layer: add it to the list"));
            continue;
        };
        for path in paths(tokens, module) {
            match target(tree, &path, 0) {
                None if FACADES.contains(&path.join("/").as_str()) => {
                    faults.push(format!("{module} names {} as a whole: name what it uses of it", path.join("/")));
                }
                None => faults.push(format!("{module} names crate::{}, which no file has", path.join("::"))),
                Some(target) => match self::layer(&target) {
                    None => faults.push(format!("{module} names {target}, which is in no layer")),
                    Some(other) if other > layer => {
                        faults.push(format!("{module} (layer {layer}) names {target} (layer {other})"));
                    }
                    Some(other) if other == layer && !siblings(module, &target) => {
                        faults.push(format!("{module} names {target}, of another folder in the same layer"));
                    }
                    Some(_) => {}
                },
            }
        }
    }
    faults
}

fn layer(module: &str) -> Option<u8> {
    let fits = |path: &str| module.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    LAYERS.iter().filter(|(path, _)| fits(path)).max_by_key(|(path, _)| path.len()).map(|(_, layer)| *layer)
}

/// Whether two modules share a folder: both are files of the crate's own, or they are under one of its folders.
fn siblings(one: &str, other: &str) -> bool {
    let folder = |module: &str| module.split('/').next().map(str::to_owned);
    folder(one) == folder(other) || !(one.contains('/') || other.contains('/'))
}

/// The first word of a facade that neither declares nor re-exports.
fn word_of_logic(tokens: &[String]) -> Option<&String> {
    const LOGIC: [&str; 10] =
        ["fn", "struct", "enum", "union", "trait", "impl", "const", "static", "type", "macro_rules"];
    tokens.iter().find(|token| LOGIC.contains(&token.as_str()))
}

/// Every path of a file that starts at `crate`, `self` or `super`, from the crate's root.
fn paths(tokens: &[String], module: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut i = 0;
    while i + 1 < tokens.len() {
        let mut base = match tokens[i].as_str() {
            _ if tokens[i + 1] != "::" => None,
            "crate" => Some(Vec::new()),
            "self" => Some(module.split('/').map(str::to_owned).collect()),
            "super" => Some(parent(module.split('/').map(str::to_owned).collect())),
            _ => None,
        };
        i += if base.is_some() { 2 } else { 1 };
        while base.is_some() && tokens.get(i).is_some_and(|token| token == "super") {
            base = base.map(parent);
            i += 2;
        }
        if let Some(base) = base {
            i = use_tree(tokens, i, &base, &mut found);
        }
    }
    found
}

fn parent(mut module: Vec<String>) -> Vec<String> {
    module.pop();
    module
}

/// Reads `a::b`, `a::{b, c::d}` or `a::*` from token `i` on, adds each path to `found`, and says where it ends.
fn use_tree(tokens: &[String], mut i: usize, base: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = base.to_vec();
    while let Some(token) = tokens.get(i) {
        if token == "{" {
            i += 1;
            while tokens.get(i).is_some_and(|token| token != "}") {
                i = use_tree(tokens, i, &path, found);
                if tokens.get(i).is_some_and(|token| token == "as") {
                    i += 2;
                }
                if tokens.get(i).is_some_and(|token| token == ",") {
                    i += 1;
                }
            }
            return i + 1;
        }
        if (token.starts_with(is_word) && token != "self") || token == "*" {
            path.push(token.clone());
        }
        i += 1;
        if tokens.get(i).is_some_and(|token| token == "::") {
            i += 1;
            // `name::<T>` ends the path.
            if tokens.get(i).is_some_and(|token| token == "<") {
                break;
            }
        } else {
            break;
        }
    }
    found.push(path);
    i
}

/// The file that a path leads to: the deepest module on it, or the one from which a facade re-exports its next name.
fn target(tree: &Tree, path: &[String], depth: u8) -> Option<String> {
    let is_module = |length: &usize| tree.contains_key(&path[..*length].join("/"));
    let deepest = (1..=path.len()).rev().find(is_module).unwrap_or(0);
    let module = if deepest == 0 { String::from("lib") } else { path[..deepest].join("/") };
    if let Some(name) = path.get(deepest)
        && let Some(reexport) =
            reexports(tree.get(&module)?, &path[..deepest]).into_iter().find(|p| p.last() == Some(name))
        && depth < 8
    {
        return target(tree, &reexport, depth + 1);
    }
    (deepest > 0 && !FACADES.contains(&module.as_str())).then_some(module)
}

/// The paths that a module re-exports, from the crate's root: `pub use child::Name`, or `crate::`, or `self::`.
fn reexports(tokens: &[String], module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for i in
        (0..tokens.len()).filter(|&i| tokens[i] == "use" && i > 0 && (tokens[i - 1] == "pub" || tokens[i - 1] == ")"))
    {
        match tokens[i + 1].as_str() {
            "crate" => use_tree(tokens, i + 3, &[], &mut found),
            "self" => use_tree(tokens, i + 3, module, &mut found),
            _ => use_tree(tokens, i + 1, module, &mut found),
        };
    }
    found
}

#[test]
fn no_import_of_the_library_points_up() {
    let files = rust_files("src");
    assert!(files.len() >= 8, "only {} files under src", files.len());
    let faults = faults(&tree(files.iter().map(|(path, text)| (&path["src/".len()..], text.as_str()))));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The faults of a small crate to which one file is added.
fn faults_with(path: &str, text: &str) -> Vec<String> {
    let mut files = BTreeMap::from([
        (
            "lib.rs",
            "mod angle; mod place; pub mod hijri; mod schedule; pub use angle::{Angle, Depression};\npub use hijri::HijriDate; pub use place::Place; pub use schedule::Schedule;",
        ),
        ("angle.rs", "pub struct Angle; pub struct Depression;"),
        ("place.rs", "use crate::{Angle, Depression}; pub struct Place;"),
        ("hijri.rs", "mod crescent; mod date; pub use date::HijriDate; pub use crescent::Criterion;"),
        ("hijri/date.rs", "use crate::angle::Angle; pub struct HijriDate;"),
        ("hijri/crescent.rs", "use super::HijriDate; use crate::astro::sun; pub enum Criterion {}"),
        ("astro.rs", "pub mod sun;"),
        ("astro/sun.rs", "use crate::Angle;"),
        ("qibla.rs", "use crate::astro::sun;"),
        ("schedule.rs", "use crate::{Place, hijri::{Criterion, HijriDate}}; pub struct Schedule;"),
    ]);
    files.insert(path, text);
    faults(&tree(files))
}

#[test]
fn a_tree_whose_imports_point_down_has_no_faults() {
    assert_eq!(faults_with("place.rs", "use crate::{Angle, Depression}; pub struct Place;"), [""; 0]);
}

#[test]
fn an_import_that_points_up_is_a_fault_however_it_is_written() {
    let up = ["place (layer 1) names schedule (layer 5)"];
    for text in [
        "use crate::schedule::Schedule;",
        "use crate::Schedule;",
        "use crate::{Angle, Schedule as Planned};",
        "use crate::{angle::{Angle, Depression}, schedule::{self}};",
        "use super::schedule::*;",
        "use super::Schedule;",
        "fn f() { crate::schedule::g::<u8>(1) }",
        "/// Words.\npub(crate) use crate::Schedule;",
    ] {
        assert_eq!(faults_with("place.rs", text), up, "{text}");
    }
    assert_eq!(
        faults_with("hijri/date.rs", "use super::crescent::Criterion;"),
        ["hijri/date (layer 1) names hijri/crescent (layer 4)"]
    );
    assert_eq!(
        faults_with("hijri/date.rs", "use crate::hijri::Criterion;"),
        ["hijri/date (layer 1) names hijri/crescent (layer 4)"]
    );
}

#[test]
fn an_import_from_another_folder_of_the_same_layer_is_a_fault() {
    assert_eq!(
        faults_with("qibla.rs", "use crate::hijri::Criterion;"),
        ["qibla names hijri/crescent, of another folder in the same layer"]
    );
    assert_eq!(
        faults_with("place.rs", "use crate::hijri::HijriDate;"),
        ["place names hijri/date, of another folder in the same layer"]
    );
}

#[test]
fn a_file_in_no_layer_and_a_name_of_no_file_are_faults() {
    assert_eq!(faults_with("extras.rs", ""), ["extras is in no layer: add it to the list"]);
    assert_eq!(faults_with("place.rs", "use crate::Nothing;"), ["place names crate::Nothing, which no file has"]);
    assert_eq!(
        faults_with("schedule.rs", "use crate::hijri; pub struct Schedule;"),
        ["schedule names hijri as a whole: name what it uses of it"]
    );
    assert_eq!(faults_with("place.rs", "use crate::*;"), ["place names crate::*, which no file has"]);
}

#[test]
fn logic_in_a_facade_is_a_fault() {
    let faults = faults_with(
        "hijri.rs",
        "mod date; mod crescent; pub use date::HijriDate; pub use crescent::Criterion; fn f() {}",
    );
    assert_eq!(faults, ["hijri may declare and re-export only, but has `fn`"]);
}

#[test]
fn comments_literals_and_unit_tests_are_not_imports() {
    for text in [
        "// use crate::Schedule;\n/// [`crate::Schedule`]\n/* crate::Schedule /* crate::Schedule */ crate::Schedule */",
        "const T: &str = \"crate::Schedule \\\" crate::Schedule\";",
        "const T: &str = r#\"crate::Schedule \" crate::Schedule\"#; const Q: char = '\"'; const A: char = '\\'';",
        "fn f<'a>(x: &'a str) -> &'a str { x }\n#[cfg(test)]\nmod tests { use crate::Schedule; fn g() { {} } }",
        "#[cfg(test)]\nuse crate::Schedule;",
    ] {
        assert_eq!(faults_with("place.rs", &format!("{text} pub struct Place;")), [""; 0], "{text}");
    }
    let after = faults_with("place.rs", "#[cfg(test)]\nmod tests { fn g() { {} } }\nuse crate::Schedule;");
    assert_eq!(after, ["place (layer 1) names schedule (layer 5)"]);
}

#[test]
fn a_path_is_one_token_apart_from_its_colons() {
    assert_eq!(tokens("a::b_2 :c"), ["a", "::", "b_2", ":", "c"]);
}
