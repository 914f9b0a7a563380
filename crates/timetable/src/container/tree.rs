//! Values within values, and the tables that they are.

use std::collections::HashMap;

use super::sheets;
use super::value::Tree;
use super::values::{flatten, has_day, has_months, has_times, is_of_date, is_setting, is_time, positions};
use crate::grid::Grid;
use crate::vocabulary::{self, Word};

/// The tables of a value: its records as one, each list of lists as its own.
pub(crate) fn grids(trees: Vec<(String, Tree)>) -> Vec<Grid> {
    let mut builder = Builder::default();
    for (name, tree) in trees {
        let (name, tree) = (&name, &sheets::plain(tree, 0));
        let mut context = Vec::new();
        if is_of_date(name) {
            context.push(("\u{1}name".to_owned(), name.clone()));
        }
        builder.visit(tree, &mut context, name);
    }
    builder.finish()
}

type Context = Vec<(String, String)>;

#[derive(Default)]
struct Builder {
    columns: Vec<String>,
    index: HashMap<String, usize>,
    records: Vec<(usize, Vec<(usize, String)>)>,
    lists: Vec<Grid>,
    /// Lists of times next to other values, which are of some day: today, where the file has others.
    loose: Vec<(usize, Vec<(String, String)>)>,
}

impl Builder {
    fn column(&mut self, name: &str) -> usize {
        if let Some(at) = self.index.get(name) {
            return *at;
        }
        self.columns.push(name.to_owned());
        self.index.insert(name.to_owned(), self.columns.len() - 1);
        self.columns.len() - 1
    }

    fn record(&mut self, line: usize, cells: &[(String, String)], context: &Context) {
        let row = context.iter().chain(cells).map(|(name, value)| (self.column(name), value.clone())).collect();
        self.records.push((line, row));
    }

    fn visit(&mut self, tree: &Tree, context: &mut Context, name: &str) {
        match tree {
            Tree::Scalar(_) => {}
            Tree::List(line, items) => self.list(*line, items, context, name),
            Tree::Map(line, entries) => self.map(*line, entries, context, name),
        }
    }

    fn list(&mut self, line: usize, items: &[Tree], context: &mut Context, name: &str) {
        let rows = items
            .iter()
            .filter(|item| matches!(item, Tree::List(_, cells) if cells.iter().all(Tree::is_scalar)))
            .count();
        if rows > 0 && rows * 2 > items.len() {
            let mut titles: Vec<String> = context.iter().map(|(_, value)| value.clone()).collect();
            titles.push(name.to_owned());
            let mut grid = Grid::new(titles);
            for item in items {
                if let Tree::List(line, cells) = item {
                    grid.push(*line, cells.iter().map(|cell| cell.scalar().unwrap_or_default().to_owned()).collect());
                }
            }
            self.lists.push(grid);
            return;
        }
        if !items.is_empty() && items.iter().all(Tree::is_scalar) {
            // Lines of text as strings, or the times of one day.
            if items.iter().filter(|item| item.scalar().is_some_and(is_time)).count() >= 3 {
                let cells = positions(items, "");
                if context.is_empty() || context.iter().any(|(name, _)| name.starts_with('\u{1}')) {
                    self.record(line, &cells, context);
                } else {
                    self.loose.push((line, cells));
                }
            }
            return;
        }
        for (item, number) in items.iter().zip(1..) {
            match item {
                Tree::Map(_, entries)
                    if items.len() > 1
                        && !has_day(entries)
                        && !context.iter().any(|(name, _)| name == "\u{1}month")
                        && has_months(items) =>
                {
                    context.push(("\u{1}month".to_owned(), number.to_string()));
                    self.visit(item, context, name);
                    context.pop();
                }
                _ => self.visit(item, context, name),
            }
        }
    }

    fn map(&mut self, line: usize, entries: &[(String, Tree)], context: &mut Context, name: &str) {
        let compound: Vec<&(String, Tree)> = entries.iter().filter(|(_, value)| !value.is_scalar()).collect();
        let keyed = compound.iter().filter(|(key, _)| is_of_date(key)).count();
        if keyed > 0 && keyed * 2 > compound.len() {
            self.keyed(&compound, context, entries, name);
            return;
        }
        let of_dates =
            entries.iter().filter(|(key, value)| value.scalar().is_some_and(is_time) && is_of_date(key)).count();
        if of_dates >= 3 && of_dates * 2 > entries.len() {
            for (key, value) in entries {
                if let Some(time) = value.scalar().filter(|_| is_of_date(key)) {
                    context.push(("\u{1}date".to_owned(), key.clone()));
                    self.record(line, &[("time".to_owned(), time.to_owned())], context);
                    context.pop();
                }
            }
            return;
        }
        if let Some(grid) = sheets::table(entries) {
            self.lists.push(grid);
            return;
        }
        if self.by_columns(line, entries, context) {
            return;
        }
        let mut cells = Vec::new();
        if flatten(entries, "", &mut cells, 0) && has_times(&cells) {
            self.record(line, &cells, context);
            return;
        }
        // A collection of others: what is next to it has for all of them.
        let length = context.len();
        for (key, value) in entries {
            if let Some(value) = value.scalar().filter(|value| !is_time(value) && !value.is_empty())
                && !is_setting(key)
            {
                context.push((key.clone(), value.to_owned()));
            }
        }
        for (key, value) in compound {
            if is_setting(key) {
                continue;
            }
            let words = vocabulary::heading(key);
            let is_list = matches!(value, Tree::List(..));
            let says_congregation = words.contains(&Word::Iqama);
            let is_mark = words.iter().any(|word| matches!(word, Word::Mark(_))) || says_congregation && !is_list;
            let is_place = !is_mark && entries.len() > 1 && words.iter().all(|word| *word == Word::Unknown);
            let tag = if is_mark {
                Some("\u{1}prayer")
            } else if is_place {
                Some("\u{1}place")
            } else {
                None
            };
            if let Some(tag) = tag {
                context.push((tag.to_owned(), key.clone()));
            }
            self.visit(value, context, if name.is_empty() || says_congregation { key } else { name });
            if tag.is_some() {
                context.pop();
            }
        }
        context.truncate(length);
    }

    /// Days, months or years as the keys of a map.
    fn keyed(&mut self, compound: &[&(String, Tree)], context: &mut Context, entries: &[(String, Tree)], name: &str) {
        let length = context.len();
        for (key, value) in entries {
            if let Some(value) = value.scalar().filter(|value| !is_time(value) && !value.is_empty()) {
                context.push((key.clone(), value.to_owned()));
            }
        }
        // Lists of congregations do not say which is which; five are those of the five prayers.
        let is_congregation = vocabulary::heading(name).contains(&Word::Iqama);
        let depth = context.iter().filter(|(name, _)| name.starts_with('\u{1}')).count();
        for (key, value) in compound {
            context.push((format!("\u{1}{depth}"), key.clone()));
            match value {
                Tree::List(line, items) if is_congregation && items.iter().all(Tree::is_scalar) => {
                    let names = ["fajr", "dhuhr", "asr", "maghrib", "isha"];
                    if items.len() == names.len() {
                        let cells = names.iter().zip(items);
                        let cells: Vec<(String, String)> = cells
                            .filter_map(|(name, item)| Some((format!("{name} iqama"), item.scalar()?.to_owned())))
                            .collect();
                        self.record(*line, &cells, context);
                    }
                }
                Tree::List(line, items) if items.iter().all(Tree::is_scalar) => {
                    let cells = positions(items, "\u{2}");
                    self.record(*line, &cells, context);
                }
                value => self.visit(value, context, if is_congregation { name } else { key }),
            }
            context.pop();
        }
        context.truncate(length);
    }

    /// A list of times for each mark, a place in it for each day.
    fn by_columns(&mut self, line: usize, entries: &[(String, Tree)], context: &Context) -> bool {
        let lists: Vec<(&str, &[Tree])> = entries
            .iter()
            .filter_map(|(key, value)| match value {
                Tree::List(_, items) if items.len() >= 5 && items.iter().all(Tree::is_scalar) => {
                    Some((key.as_str(), items.as_slice()))
                }
                _ => None,
            })
            .collect();
        let length = lists.first().map_or(0, |(_, items)| items.len());
        let times = lists
            .iter()
            .filter(|(_, items)| {
                items.iter().filter(|item| item.scalar().is_some_and(is_time)).count() * 2 > items.len()
            })
            .count();
        if times < 2 || lists.iter().any(|(_, items)| items.len() != length) {
            return false;
        }
        for at in 0..length {
            let cells: Vec<(String, String)> = lists
                .iter()
                .filter_map(|(key, items)| Some(((*key).to_owned(), items.get(at)?.scalar()?.to_owned())))
                .collect();
            self.record(line, &cells, context);
        }
        true
    }

    fn finish(mut self) -> Vec<Grid> {
        if self.records.is_empty() && self.lists.is_empty() {
            for (line, cells) in core::mem::take(&mut self.loose) {
                self.record(line, &cells, &Context::new());
            }
        }
        let mut grids = self.lists;
        if !self.records.is_empty() {
            let mut grid = Grid::default();
            let width = self.columns.len();
            let heads = self.columns.iter().map(|name| match name.strip_prefix('\u{1}') {
                Some("place") => "place".to_owned(),
                Some("prayer") => "prayer".to_owned(),
                Some(_) => String::new(),
                None if name.starts_with('\u{2}') => String::new(),
                None => name.clone(),
            });
            grid.push(0, heads.collect());
            for (line, record) in self.records {
                let mut cells = vec![String::new(); width];
                for (column, value) in record {
                    if let Some(cell) = cells.get_mut(column) {
                        *cell = value;
                    }
                }
                grid.push(line, cells);
            }
            grids.push(grid);
        }
        grids
    }
}
