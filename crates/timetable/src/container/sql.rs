//! Dumps of databases: the rows of INSERT and of COPY, under the names of their columns where these are whole.

use std::collections::HashMap;

use crate::grid::Grid;

/// The tables of a dump.
pub(crate) fn grids(text: &str) -> Vec<Grid> {
    let lower = text.to_ascii_lowercase();
    let created = created(text, &lower);
    let mut grids: Vec<(String, Grid)> = Vec::new();
    let (mut at, mut counted, mut line) = (0, 0, 1);
    while let Some(found) = lower.get(at..).and_then(|rest| rest.find("values")) {
        let start = at + found;
        at = start + "values".len();
        // The statement's head, from the last INSERT before it.
        let head_start = lower.get(..start).and_then(|before| {
            let from = before.len().saturating_sub(4_000);
            let from = (from..=before.len()).find(|from| before.is_char_boundary(*from))?;
            before.get(from..)?.rfind("insert").map(|found| from + found)
        });
        let Some(head) = head_start.and_then(|from| text.get(from..start)) else { continue };
        let (table, columns) = head_of(head);
        line += text.get(counted..at).map_or(0, |before| before.matches('\n').count());
        let (rows, end) = tuples(text, at, line);
        counted = at;
        at = end;
        let slot = match grids.iter().position(|(name, _)| *name == table) {
            Some(slot) => slot,
            None => {
                grids.push((table.clone(), Grid::new(vec![table.clone()])));
                grids.len() - 1
            }
        };
        let Some((_, grid)) = grids.get_mut(slot) else { continue };
        for (row, line) in rows {
            if grid.lines.is_empty() {
                let names = if columns.is_empty() { created.get(&table.to_ascii_lowercase()) } else { Some(&columns) };
                if let Some(names) = names.filter(|names| names.len() == row.len()) {
                    grid.push(0, names.clone());
                }
            }
            grid.push(line, row);
        }
    }
    grids.extend(copied(text));
    grids.into_iter().map(|(_, grid)| grid).collect()
}

/// A name without its quotes and its schema.
fn bare(name: &str) -> String {
    let name = name.trim().trim_matches(['`', '"', '\'', '[', ']', ' ']);
    name.rsplit('.').next().unwrap_or(name).trim_matches(['`', '"', '[', ']']).to_owned()
}

/// The table and the columns of `INSERT INTO t (a, b) `.
fn head_of(head: &str) -> (String, Vec<String>) {
    let lower = head.to_ascii_lowercase();
    let rest = lower.find("into").and_then(|at| head.get(at + 4..)).unwrap_or(head);
    match rest.split_once('(') {
        Some((name, columns)) => {
            let columns = columns.rsplit_once(')').map_or(columns, |(columns, _)| columns);
            (bare(name), columns.split(',').map(bare).collect())
        }
        None => (bare(rest), Vec::new()),
    }
}

/// The columns of each CREATE TABLE that is closed before the next statement.
fn created(text: &str, lower: &str) -> HashMap<String, Vec<String>> {
    let mut tables = HashMap::new();
    let mut at = 0;
    while let Some(found) = lower.get(at..).and_then(|rest| rest.find("create table")) {
        let start = at + found + "create table".len();
        let statement = text.get(start..).unwrap_or_default();
        // A statement that is longer than this is none.
        let statement: String = statement.chars().take(20_000).collect();
        let own = statement.to_ascii_lowercase();
        let end = ["insert", "create table"].into_iter().filter_map(|next| own.find(next)).min().unwrap_or(own.len());
        at = start + end;
        let statement = statement.get(..end).unwrap_or_default();
        let Some((name, body)) = statement.split_once('(') else { continue };
        let mut depth = 0_i32;
        let mut columns = vec![String::new()];
        for letter in body.chars() {
            match letter {
                '(' => depth += 1,
                ')' if depth == 0 => break,
                ')' => depth -= 1,
                ',' if depth == 0 => columns.push(String::new()),
                letter => {
                    if let Some(column) = columns.last_mut() {
                        column.push(letter)
                    }
                }
            }
        }
        let names = columns.iter().filter_map(|column| {
            let first = column.split_whitespace().next()?;
            let is_key = matches!(
                first.to_ascii_lowercase().as_str(),
                "primary" | "unique" | "key" | "constraint" | "foreign" | "index" | "check"
            );
            (!is_key).then(|| bare(first))
        });
        let name = name.to_ascii_lowercase().replace("if not exists", "");
        tables.insert(bare(&name), names.collect());
    }
    tables
}

/// A row, and the line on which it is.
type Tuple = (Vec<String>, usize);

/// The tuples from a place on, up to the end of the statement.
fn tuples(text: &str, from: usize, first_line: usize) -> (Vec<Tuple>, usize) {
    let mut rows = Vec::new();
    let mut cells: Option<Vec<String>> = None;
    let mut cell = String::new();
    let mut line = first_line;
    // The arguments of a call, of which the first is the value: to_date('2025-01-31', 'YYYY-MM-DD').
    let (mut depth, mut argument) = (0_usize, 0_usize);
    let mut letters = text.get(from..).unwrap_or_default().char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\n' {
            line += 1;
        }
        match (letter, &mut cells) {
            ('\'' | '"', Some(_)) => {
                let before = cell.len();
                while let Some((_, inner)) = letters.next() {
                    if inner == '\\' {
                        cell.extend(letters.next().map(|(_, escaped)| escaped));
                    } else if inner == letter {
                        if letters.peek().is_some_and(|(_, next)| *next == letter) {
                            letters.next();
                            cell.push(letter);
                        } else {
                            break;
                        }
                    } else {
                        cell.push(inner);
                    }
                }
                if argument > 0 && depth > 0 {
                    cell.truncate(before);
                }
            }
            ('(', None) => cells = Some(Vec::new()),
            ('(', Some(_)) => {
                (depth, argument) = (depth + 1, 0);
                cell.clear();
            }
            (')', Some(_)) if depth > 0 => depth -= 1,
            (',', Some(_)) if depth > 0 => argument += 1,
            (',', Some(cells)) => cells.push(core::mem::take(&mut cell).trim().to_owned()),
            (')', Some(_)) => {
                if let Some(mut done) = cells.take() {
                    done.push(core::mem::take(&mut cell).trim().to_owned());
                    rows.push((done, line));
                }
            }
            (_, Some(_)) if depth > 0 && argument > 0 => {}
            (letter, Some(_)) => cell.push(letter),
            (letter, None) if letter == ',' || letter.is_whitespace() => {}
            (_, None) => return (rows, from + at),
        }
    }
    (rows, text.len())
}

/// The rows of `COPY t (a, b) FROM stdin;`, up to `\.`.
fn copied(text: &str) -> Vec<(String, Grid)> {
    let mut grids = Vec::new();
    let mut open: Option<(String, Grid)> = None;
    for (line, number) in text.lines().zip(1..) {
        if let Some((_, grid)) = &mut open {
            if line.starts_with("\\.") {
                grids.extend(open.take());
            } else {
                grid.push(number, line.split('\t').map(str::to_owned).collect());
            }
        } else if line.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("copy "))
            && line.to_ascii_lowercase().contains("from stdin")
            && let Some((name, rest)) = line.get(5..).and_then(|rest| rest.split_once('('))
        {
            let mut grid = Grid::new(vec![bare(name)]);
            grid.push(0, rest.split(')').next().unwrap_or_default().split(',').map(bare).collect());
            open = Some((bare(name), grid));
        }
    }
    grids.extend(open);
    grids
}
