//! The imports of each module of a crate, read from the tokens of its file.

use std::collections::BTreeMap;

use super::sources::{is_word, shipped_tokens};

/// Modules whose children belong to more than one layer: they may only declare and re-export them.
pub const FACADES: &[&str] = &["lib", "hijri"];

/// The modules of a crate, by path (`hijri/date`), each with the tokens of its file.
pub type Tree = BTreeMap<String, Vec<String>>;

pub fn tree<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Tree {
    let module = |path: &str| path.strip_suffix(".rs").unwrap().trim_end_matches("/mod").to_owned();
    files.into_iter().map(|(path, text)| (module(path), shipped_tokens(text))).collect()
}

/// Every path in a file that starts with `crate`, `self` or `super`, from the crate's root.
pub fn paths(tokens: &[String], module: &str) -> Vec<Vec<String>> {
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

/// Reads `a::b`, `a::{b, c::d}` or `a::*` from token `i` on, adds each path to `found`, and returns its end.
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

/// The file of a path: the deepest module on it, or the one from which a facade re-exports its next name.
pub fn target(tree: &Tree, path: &[String], depth: u8) -> Option<String> {
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
