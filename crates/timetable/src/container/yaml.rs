//! Plain YAML: maps and lists by indentation, with scalars or flow values behind the keys.

use super::literal;
use super::tree;
use super::value::Tree;
use crate::grid::Grid;

const DEEPEST: usize = 24;

/// A line without its indentation.
struct Line<'t> {
    number: usize,
    indent: usize,
    text: &'t str,
}

/// The tables of a text, if it looks like YAML.
pub(crate) fn grids(text: &str) -> Vec<Grid> {
    let lines: Vec<Line<'_>> = text
        .lines()
        .zip(1..)
        .filter_map(|(line, number)| {
            let indent = line.chars().take_while(|letter| *letter == ' ').count();
            let text = line.trim();
            let is_empty = text.is_empty() || text.starts_with('#') || text == "---" || text == "...";
            (!is_empty).then_some(Line { number, indent, text })
        })
        .collect();
    let mut at = 0;
    let Some(first) = lines.first() else { return Vec::new() };
    match block(&lines, &mut at, first.indent, 0) {
        Some(tree) if at == lines.len() => tree::grids(vec![(String::new(), tree)]),
        _ => Vec::new(),
    }
}

/// The key of a line and what is behind its colon.
fn pair(text: &str) -> Option<(String, &str)> {
    let (key, rest) = match text.strip_prefix(['"', '\'']) {
        Some(inner) => {
            let end = inner.find(['"', '\''])?;
            (inner.get(..end)?, inner.get(end + 1..)?.trim_start().strip_prefix(':')?)
        }
        None => {
            let at = text.find(": ").or_else(|| text.ends_with(':').then_some(text.len() - 1))?;
            (text.get(..at)?, text.get(at + 1..)?)
        }
    };
    Some((key.trim().to_owned(), rest.trim()))
}

/// A scalar without its quotes and its comment, or a flow value.
fn value(text: &str) -> Tree {
    if text.starts_with(['{', '['])
        && let Some(tree) = literal::value(text)
    {
        return tree;
    }
    let text = text.split(" #").next().unwrap_or(text).trim();
    Tree::Scalar(text.trim_matches(['"', '\'']).to_owned())
}

fn block(lines: &[Line<'_>], at: &mut usize, indent: usize, depth: usize) -> Option<Tree> {
    let first = lines.get(*at)?;
    if depth > DEEPEST {
        return None;
    }
    let number = first.number;
    if first.text.starts_with("- ") || first.text == "-" {
        let mut items = Vec::new();
        while let Some(line) = lines.get(*at).filter(|line| line.indent == indent && line.text.starts_with('-')) {
            let rest = line.text.get(1..)?;
            let inner = rest.trim_start();
            let inner_indent = indent + 1 + (rest.len() - inner.len());
            *at += 1;
            if inner.is_empty() {
                let next = lines.get(*at).filter(|line| line.indent > indent)?;
                items.push(block(lines, at, next.indent, depth + 1)?);
            } else if pair(inner).is_some() && !inner.starts_with(['{', '[']) {
                items.push(Tree::Map(number, entries(lines, at, inner_indent, Some(inner), depth)?));
            } else {
                items.push(value(inner));
            }
        }
        return Some(Tree::List(number, items));
    }
    Some(Tree::Map(number, entries(lines, at, indent, None, depth)?))
}

/// The pairs of a map; the first may are behind the dash of a list.
fn entries(
    lines: &[Line<'_>],
    at: &mut usize,
    indent: usize,
    first: Option<&str>,
    depth: usize,
) -> Option<Vec<(String, Tree)>> {
    let mut entries = Vec::new();
    let mut text = first;
    loop {
        let line = match text.take() {
            Some(line) => line,
            None => match lines.get(*at).filter(|line| line.indent == indent && !line.text.starts_with("- ")) {
                Some(line) => {
                    *at += 1;
                    line.text
                }
                None => break,
            },
        };
        let (key, rest) = pair(line)?;
        if !rest.is_empty() && !rest.starts_with('#') {
            entries.push((key, value(rest)));
            continue;
        }
        let inner = match lines.get(*at) {
            Some(next) if next.indent > indent || (next.indent == indent && next.text.starts_with("- ")) => {
                block(lines, at, next.indent, depth + 1)?
            }
            _ => Tree::Scalar(String::new()),
        };
        entries.push((key, inner));
    }
    (!entries.is_empty()).then_some(entries)
}
