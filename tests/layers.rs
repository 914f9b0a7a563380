//! Imports point down: no file of `src` imports from a higher layer or from another folder in its own, and in no cycle.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::imports::{FACADES, Tree, paths, target, tree};
use common::sources::{rust_files, tokens};

/// The layer of a module, by the longest matching path. A module may use modules of lower layers and, in its own layer,
/// those of its own folder (a folder and the file of its name are one).
const LAYERS: &[(&str, u8)] = &[
    ("units", 0),
    ("math", 0),
    ("angle", 0),
    ("degrees", 0),
    ("mark", 0),
    ("mark_names", 0),
    ("error", 0),
    ("absent", 0),
    ("data", 0),
    ("text", 0),
    ("place", 1),
    ("time", 1),
    ("zone", 1),
    ("hijri/date", 1),
    ("hijri/mean_month", 1),
    ("hijri/calendar", 1),
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
    ("hijri/country", 4),
    ("hijri/any", 4),
    ("qibla", 4),
    ("schedule", 5),
    ("batch", 6),
    ("locale", 6),
    ("serde", 7),
    ("testing", 7),
    ("fit", 8),
    ("_documentation", 7),
];

/// The folders with temporary import cycles, each with the date and the reason.
const CIRCULAR: &[(&str, &str)] = &[];

/// The layers inside `prayer`, whose files may use those of the same and of lower layers. `day` is the reference, and
/// never depends on the fast path in `lanes`.
const LAYERS_OF_PRAYER: &[(&str, u8)] = &[
    ("prayer/method", 0),
    ("prayer/basis", 1),
    ("prayer/moment", 1),
    ("prayer/day", 2),
    ("prayer/finish", 3),
    ("prayer/lanes", 4),
    ("prayer/agreement", 5),
    ("prayer", 5),
];

/// The faults in the imports of a crate, one line each.
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
                    Some(_) => {
                        let [own, other] = [module, &target].map(|module| layer_in(LAYERS_OF_PRAYER, module));
                        if own.is_some() && own < other {
                            faults.push(format!("{module} names {target}, of a higher layer of prayer"));
                        }
                    }
                },
            }
        }
    }
    faults
}

fn layer(module: &str) -> Option<u8> {
    layer_in(LAYERS, module)
}

/// The layer of a module by the longest matching path of a list.
fn layer_in(layers: &[(&str, u8)], module: &str) -> Option<u8> {
    layers
        .iter()
        .filter(|(path, _)| is_within(module, path))
        .max_by_key(|(path, _)| path.len())
        .map(|(_, layer)| *layer)
}

/// Whether a module is a path's, or one of its folder.
fn is_within(module: &str, path: &str) -> bool {
    module.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The rows of a list of layers that match no file.
fn idle_rows(tree: &Tree, layers: &[(&str, u8)]) -> Vec<String> {
    let idle = layers.iter().filter(|(path, _)| !tree.keys().any(|module| is_within(module, path)));
    idle.map(|(path, _)| format!("{path} is in the list, and is no file")).collect()
}

/// The imports among the files of each folder, by folder; a folder and the file of its name are one.
fn imports(tree: &Tree) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let mut imports = BTreeMap::<_, BTreeMap<_, BTreeSet<_>>>::new();
    for (module, tokens) in tree {
        for target in paths(tokens, module).iter().filter_map(|path| target(tree, path, 0)) {
            let (from, to): (Vec<_>, Vec<_>) = (module.split('/').collect(), target.split('/').collect());
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if let (Some(from_here), Some(to_here)) = (from.get(shared), to.get(shared)) {
                let folder = imports.entry(from[..shared].join("/")).or_default();
                folder.entry((*from_here).to_owned()).or_default().insert((*to_here).to_owned());
            }
        }
    }
    imports
}

/// The import cycles in a crate's folders, and the exceptions without a cycle, one line each.
fn circles(tree: &Tree, excepted: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    let imports = imports(tree);
    for (folder, files) in &imports {
        let in_circle: Vec<&str> =
            files.keys().filter(|file| reached(files, file).contains(file.as_str())).map(String::as_str).collect();
        match excepted.iter().find(|(excepted, _)| excepted == folder) {
            None if !in_circle.is_empty() => {
                let folder = if folder.is_empty() { "the root" } else { folder };
                faults.push(format!("in {folder}, {} import each other in a circle", in_circle.join(", ")));
            }
            Some((folder, why)) if in_circle.is_empty() => {
                faults.push(format!("{folder} has no circle any more: remove its exception ({why})"));
            }
            _ => {}
        }
    }
    faults
}

/// The direct and indirect imports of a file within its folder.
fn reached<'a>(files: &'a BTreeMap<String, BTreeSet<String>>, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut ahead: Vec<&str> = vec![file];
    while let Some(file) = ahead.pop() {
        for next in files.get(file).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                ahead.push(next);
            }
        }
    }
    reached
}

/// Whether two modules share a folder: both are files of the crate's own, or they are under one of its folders.
fn siblings(one: &str, other: &str) -> bool {
    let folder = |module: &str| module.split('/').next().map(str::to_owned);
    folder(one) == folder(other) || !(one.contains('/') || other.contains('/'))
}

/// The first word of a facade that neither declares nor re-exports.
fn word_of_logic(tokens: &[String]) -> Option<&String> {
    let logic = ["fn", "struct", "enum", "union", "trait", "impl", "const", "static", "type", "macro_rules"];
    tokens.iter().find(|token| logic.contains(&token.as_str()))
}

/// The files of a package under a folder; there are at least this many.
fn package(folder: &str, at_least: usize) -> Tree {
    let files = rust_files(folder);
    assert!(files.len() >= at_least, "only {} files under {folder}", files.len());
    tree(files.iter().map(|(path, text)| (&path[folder.len() + 1..], text.as_str())))
}

fn library() -> Tree {
    package("src", 100)
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_import_of_the_library_points_up() {
    assert_none(&faults(&library()));
}

#[test]
fn no_files_of_a_folder_import_each_other_in_a_circle() {
    assert_none(&circles(&library(), CIRCULAR));
}

#[test]
fn no_files_of_the_other_packages_import_each_other_in_a_circle() {
    let folders = [("places", 10), ("cli", 40), ("timetable", 40), ("python", 15)];
    let circles = |(folder, least)| circles(&package(&format!("crates/{folder}/src"), least), &[]);
    assert_none(&folders.map(circles).concat());
}

/// The permitted dependencies of each package of the workspace.
const PACKAGES: [(&str, &[&str]); 5] = [
    ("crates/places", &["miqat"]),
    ("crates/timetable", &["miqat", "miqat_timetable"]),
    ("crates/cli", &["miqat", "miqat_places", "miqat_timetable"]),
    ("crates/tables", &["miqat", "miqat_places"]),
    ("crates/python", &["miqat", "miqat_places"]),
];

/// The packages of the workspace that files use without permission.
fn foreign(tokens: &[String], allowed: &[&str]) -> Vec<String> {
    let names = ["miqat", "miqat_places", "miqat_cli", "miqat_tables", "miqat_timetable"];
    let named = tokens.windows(2).filter(|pair| pair[1] == "::").map(|pair| pair[0].as_str());
    named.filter(|name| names.contains(name) && !allowed.contains(name)).map(str::to_owned).collect()
}

#[test]
fn each_package_takes_only_from_the_packages_below_it() {
    library().values().for_each(|tokens| assert_none(&foreign(tokens, &[])));
    for (folder, allowed) in PACKAGES {
        for (module, tokens) in &package(&format!("{folder}/src"), 4) {
            let faults = foreign(tokens, allowed);
            assert!(faults.is_empty(), "{folder}/src/{module}: {}", faults.join(", "));
        }
    }
    assert_eq!(foreign(&tokens("use miqat::Mark; use miqat_places::find;"), &["miqat"]), ["miqat_places"]);
}

#[test]
fn every_row_of_the_layers_has_a_file() {
    [LAYERS, LAYERS_OF_PRAYER].into_iter().for_each(|layers| assert_none(&idle_rows(&library(), layers)));
}

/// A small crate to which one file is added.
fn tree_with(path: &str, text: &str) -> Tree {
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
    tree(files)
}

/// The faults of a small crate to which one file is added.
fn faults_with(path: &str, text: &str) -> Vec<String> {
    faults(&tree_with(path, text))
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
fn a_planted_circle_is_found_and_an_exception_that_is_none() {
    let circles_with = |path, text, excepted: &[(&str, &str)]| circles(&tree_with(path, text), excepted);
    assert_eq!(circles_with("astro/moon.rs", "use super::sun::Sun;", &[]), [""; 0]);
    let sun_and_moon = ["in astro, moon, sun import each other in a circle"];
    for sun in ["use super::moon::Moon;", "use super::Moon;", "use crate::astro::{moon::Moon};"] {
        let mut tree = tree_with("astro/moon.rs", "use super::sun::Sun;");
        tree.insert("astro".into(), tokens("pub mod sun; pub mod moon; pub use moon::Moon;"));
        tree.insert("astro/sun".into(), tokens(sun));
        assert_eq!(circles(&tree, &[]), sun_and_moon, "{sun}");
        assert_eq!(circles(&tree, &[("astro", "2026-11-28")]), [""; 0]);
    }
    // Through a third, in the crate's own folder; a folder's file and its other files are one.
    assert_eq!(
        circles_with("angle.rs", "use crate::schedule::Schedule; pub struct Angle;", &[]),
        ["in the root, angle, astro, hijri, place, schedule import each other in a circle"]
    );
    assert_eq!(
        circles_with("place.rs", "pub struct Place;", &[("hijri", "2026-11-28, until then")]),
        ["hijri has no circle any more: remove its exception (2026-11-28, until then)"]
    );
}

#[test]
fn a_planted_row_without_a_file_is_found() {
    let tree = tree_with("place.rs", "pub struct Place;");
    let rows = [("angle", 0), ("hijri", 1), ("hijri/date", 1), ("fmt", 6), ("hij", 1)];
    assert_eq!(idle_rows(&tree, &rows), ["fmt is in the list, and is no file", "hij is in the list, and is no file"]);
}

#[test]
fn a_path_is_one_token_apart_from_its_colons() {
    assert_eq!(tokens("a::b_2 :c"), ["a", "::", "b_2", ":", "c"]);
}
