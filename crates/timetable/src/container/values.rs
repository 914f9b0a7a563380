//! The days, months and times in maps and lists of values.

use super::value::Tree;
use crate::clock::{Content, read};
use crate::date;
use crate::fold::fold;
use crate::vocabulary::{self, Word};

/// Whether a map says which day it is.
pub(super) fn has_day(entries: &[(String, Tree)]) -> bool {
    entries.iter().any(|(key, value)| {
        value.is_scalar()
            && vocabulary::heading(key)
                .iter()
                .any(|word| matches!(word, Word::Date | Word::Day | Word::Month | Word::Weekday | Word::Mark(_)))
    })
}

/// Whether twelve maps of days are in a list: its places are the months.
pub(super) fn has_months(items: &[Tree]) -> bool {
    items.len() == 12
        && items.iter().all(|item| matches!(item, Tree::Map(_, entries) if !entries.is_empty() && entries.iter().all(|(key, value)| !value.is_scalar() && is_of_date(key))))
}

/// The items of a list as cells, named by their places.
pub(super) fn positions(items: &[Tree], mark: &str) -> Vec<(String, String)> {
    items.iter().enumerate().filter_map(|(at, item)| Some((format!("{mark}{at}"), item.scalar()?.to_owned()))).collect()
}

/// The scalars of a map and of the maps in it, under their joined keys. False if a list of maps is among them.
pub(super) fn flatten(
    entries: &[(String, Tree)],
    prefix: &str,
    cells: &mut Vec<(String, String)>,
    depth: usize,
) -> bool {
    for (key, value) in entries {
        if is_setting(key) {
            continue;
        }
        let name = if prefix.is_empty() { key.clone() } else { format!("{prefix} {key}") };
        match value {
            Tree::Scalar(text) => cells.push((name, text.clone())),
            Tree::Map(_, inner) => {
                let keys = inner.iter().filter(|(key, value)| !value.is_scalar() && is_of_date(key)).count();
                let times = inner.iter().filter(|(key, value)| value.scalar().is_some_and(is_time) && is_of_date(key)).count();
                if keys > 0 || times >= 3 || depth > 4 || !flatten(inner, &name, cells, depth + 1) {
                    return false;
                }
            }
            Tree::List(_, items) if items.iter().all(Tree::is_scalar) => {
                if items.len() > 6 && items.iter().filter(|item| item.scalar().is_some_and(is_time)).count() > 6 {
                    return false;
                }
                let is_one = items.len() == 1;
                for (item, number) in items.iter().zip(1..) {
                    let name = if is_one { name.clone() } else { format!("{name} {number}") };
                    cells.extend(item.scalar().map(|text| (name, text.to_owned())));
                }
            }
            Tree::List(_, items) if items.iter().any(|item| contains_time(item, 0)) => return false,
            Tree::List(_, items) => {
                if items.iter().any(|item| matches!(item, Tree::Map(_, entries) if entries.iter().any(|(_, value)| value.scalar().is_some_and(is_time)))) {
                    return false;
                }
            }
        }
    }
    true
}

/// Whether a time lies somewhere in a value.
pub(super) fn contains_time(tree: &Tree, depth: usize) -> bool {
    match tree {
        _ if depth > 8 => true,
        Tree::Scalar(text) => is_time(text),
        Tree::List(_, items) => items.iter().any(|item| contains_time(item, depth + 1)),
        Tree::Map(_, entries) => entries.iter().any(|(_, value)| contains_time(value, depth + 1)),
    }
}

/// Whether cells have a time, or numbers under the names of marks.
pub(super) fn has_times(cells: &[(String, String)]) -> bool {
    let is_bare = |(key, value): &&(String, String)| {
        matches!(read(value, true), Content::Times(_))
            && vocabulary::heading(key).iter().any(|word| matches!(word, Word::Mark(_)))
    };
    cells.iter().any(|(_, value)| is_time(value)) || cells.iter().filter(is_bare).count() >= 2
}

/// Whether a key names a day, a month or a year.
pub(super) fn is_of_date(key: &str) -> bool {
    let year = key.len() == 4 && key.parse().is_ok_and(|year: u16| (1950..=2100).contains(&year));
    year || date::read(key).is_some_and(|cell| cell.day.is_some() || cell.month.is_some() || cell.pair.is_some())
}

pub(super) fn is_time(text: &str) -> bool {
    matches!(read(text, false), Content::Times(_))
}

/// Keys under which numbers are not times.
pub(super) fn is_setting(key: &str) -> bool {
    matches!(
        fold(key).as_str(),
        "meta"
            | "offset"
            | "offsets"
            | "params"
            | "method"
            | "adjustment"
            | "adjustments"
            | "settings"
            | "config"
            | "angle"
            | "angles"
            | "tune"
            | "qibla"
            | "latitude"
            | "longitude"
    )
}
