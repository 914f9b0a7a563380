//! Sheets within values: headings in one list, lines in another, cells as maps of a value and its form.

use super::value::Tree;
use crate::grid::Grid;
use crate::vocabulary::{self, Word};

const DEEPEST: usize = 48;

/// The value with its cells as texts: `{"v": …, "f": "5:12"}` is `5:12`, and `{"c": [ … ]}` is the list.
pub(super) fn plain(tree: Tree, depth: usize) -> Tree {
    if depth > DEEPEST {
        return tree;
    }
    match tree {
        Tree::Scalar(_) => tree,
        Tree::List(line, items) => Tree::List(line, items.into_iter().map(|item| plain(item, depth + 1)).collect()),
        Tree::Map(line, mut entries) => {
            let is_cell = !entries.is_empty() && entries.iter().all(|(key, _)| matches!(key.as_str(), "v" | "f" | "p"));
            if is_cell {
                let mut of = |name: &str| {
                    let at = entries.iter().position(|(key, value)| key == name && value.is_scalar())?;
                    Some(entries.swap_remove(at).1)
                };
                return of("f").or_else(|| of("v")).unwrap_or(Tree::Scalar(String::new()));
            }
            if let [(key, Tree::List(..))] = entries.as_slice()
                && matches!(key.as_str(), "c" | "cells" | "values")
                && let Some((_, list)) = entries.pop()
            {
                return plain(list, depth + 1);
            }
            Tree::Map(line, entries.into_iter().map(|(key, value)| (key, plain(value, depth + 1))).collect())
        }
    }
}

/// The heading that an item of a list is: a text, or a map with a label.
fn heading(item: &Tree) -> Option<String> {
    match item {
        Tree::Scalar(text) => Some(text.clone()),
        Tree::Map(_, entries) => ["label", "title", "name", "header", "id"].iter().find_map(|wanted| {
            let (_, value) = entries.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted))?;
            value.scalar().filter(|text| !text.is_empty()).map(str::to_owned)
        }),
        Tree::List(..) => None,
    }
}

/// The table of a map that has a list of headings and a list of lines as long.
pub(super) fn table(entries: &[(String, Tree)]) -> Option<Grid> {
    let lists =
        || entries.iter().filter_map(|(_, value)| if let Tree::List(_, items) = value { Some(items) } else { None });
    let lines = lists().find(|items| {
        let is_line = |item: &&Tree| matches!(item, Tree::List(_, cells) if cells.len() >= 3 && cells.iter().all(Tree::is_scalar));
        !items.is_empty() && items.iter().filter(is_line).count() == items.len()
    })?;
    let heads = lists().find_map(|items| {
        let heads: Vec<String> = items.iter().map(heading).collect::<Option<_>>()?;
        let marks =
            heads.iter().filter(|text| vocabulary::heading(text).iter().any(|word| matches!(word, Word::Mark(_))));
        (marks.count() >= 2).then_some(heads)
    })?;
    let titles = entries.iter().filter_map(|(_, value)| value.scalar().map(str::to_owned)).collect();
    let mut grid = Grid::new(titles);
    grid.push(0, heads);
    for item in lines {
        if let Tree::List(line, cells) = item {
            grid.push(*line, cells.iter().map(|cell| cell.scalar().unwrap_or_default().to_owned()).collect());
        }
    }
    Some(grid)
}
