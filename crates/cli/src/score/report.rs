//! The scoreboard, for people and for programs.

use comfy_table::{Table, presets};

use crate::score::line::{Line, TOTAL};
use crate::score::row::{COLUMNS, Known, Reading};
use crate::score::tally::{Figures, Tally};

/// A table in Markdown. Below a file whose table is faulty or mislabelled, it has the figures without the fault and by the
/// other reading.
pub fn text(lines: &[Line], reading: Reading) -> String {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    let columns = COLUMNS.iter().map(|column| (*column).to_owned());
    let header = ["file", "rows"].map(str::to_owned).into_iter().chain(columns).chain(["all six".to_owned()]);
    table.set_header(header.collect::<Vec<_>>());
    for line in lines {
        table.add_row(cells(&line.name, &line.tally));
        if let Some(fault) = line.fault {
            table.add_row(cells(&format!("{} without {}", line.name, fault.rows), &line.without));
        }
        if line.known.is_some() {
            let other = if reading == Reading::Found { "as labelled" } else { "as found" };
            table.add_row(cells(&format!("{} {other}", line.name), &line.otherwise));
        }
    }
    format!("{table}\n\nexact / within a minute, in percent / largest deviation, computed less printed, in minutes\n")
}

/// Notes on the figures, one per line: rows that could not be placed, by their lines in the file; known facts about a table;
/// and cities computed for another point than DIR's.
pub fn notes(lines: &[Line], not_dirs: &[String], reading: Reading) -> String {
    let mut notes = String::new();
    let mut say = |name: &str, note: String| notes.push_str(&format!("{name}{note}\n"));
    for line in lines.iter().filter(|line| line.name != TOTAL) {
        if line.tally.rows() == 0 {
            let why = line.fault_of_columns.as_ref().map_or_else(String::new, |fault| format!(": {fault}"));
            say(&line.name, format!(": no rows{why}"));
        }
        for (reason, numbers) in &line.reasons {
            say(&line.name, format!(", {}: not placed: {reason}", ranges(numbers)));
        }
        if let Some(fault) = line.fault {
            let rows = line.tally.rows() - line.tally.unplaced - line.without.rows();
            let which = fault.which.map_or_else(String::new, |which| format!(": {which}"));
            say(&line.name, format!(": {rows} rows are counted though known to be wrong, {}{which}", fault.rows));
        }
        if let Some(known) = &line.known {
            let what = match known {
                Known::PrintedFor(year) => format!("for {year}, whose Ramadan is in this perpetual table"),
                Known::Method { is, named } => {
                    format!("by '{is}', by which its publisher computes, where its rows name '{named}'")
                }
            };
            say(
                &line.name,
                match reading == Reading::Found {
                    true => format!(": computed {what}; with --rows labelled as its rows say"),
                    false => format!(": computed as its rows say; with --rows found {what}"),
                },
            );
        }
        let absent: usize = line.tally.figures().iter().flatten().map(|column| column.absent).sum();
        if absent > 0 {
            say(&line.name, format!(": {absent} printed times are absent in the sky, and count as missed"));
        }
    }
    if let Some(total) = lines.last().filter(|line| line.tally.unplaced > 0) {
        let (unplaced, rows) = (total.tally.unplaced, total.tally.rows());
        say(TOTAL, format!(": {unplaced} of {rows} rows are not placed, and in no percentage"));
    }
    if !not_dirs.is_empty() {
        say(
            "points.csv",
            format!(
                ": our own points in place of these for {}: zones of several points, with an edge's own horizon, or points known more closely; with --without-own-points these",
                not_dirs.join(", ")
            ),
        );
    }
    notes
}

/// Line numbers in ascending order, as "line 7" or "lines 2-5, 9".
fn ranges(numbers: &[u64]) -> String {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for &number in numbers {
        match runs.last_mut() {
            // A line of a binary file can have several rows.
            Some((_, last)) if *last == number => {}
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(first, last): &(u64, u64)| if first == last { first.to_string() } else { format!("{first}-{last}") };
    let is_one = runs.len() == 1 && runs.iter().all(|(first, last)| first == last);
    let what = if is_one { "line" } else { "lines" };
    format!("{what} {}", runs.iter().map(run).collect::<Vec<_>>().join(", "))
}

fn cells(name: &str, tally: &Tally) -> Vec<String> {
    let mut cells = vec![name.to_owned(), tally.rows().to_string()];
    cells.extend(tally.figures().map(|column| {
        let of = |column: Figures| format!("{:.1} / {:.1} / {:+}", column.exact, column.within_one, column.worst_min);
        column.map_or_else(|| "–".to_owned(), of)
    }));
    cells.push(tally.all_six().map_or_else(|| "–".to_owned(), |share| format!("{share:.1} %")));
    cells
}

/// A line for each file and a total: shares in percent of the rows placed, and the largest absolute deviation in minutes; empty
/// if no placed row has the mark.
pub fn csv(lines: &[Line]) -> String {
    let columns = COLUMNS.map(|column| format!("{column}_exact,{column}_within1,{column}_max")).join(",");
    let mut csv = format!("file,rows,unplaced,{columns},all_six\n");
    for line in lines {
        let tally = &line.tally;
        let of = |column: Figures| format!("{:.2},{:.2},{}", column.exact, column.within_one, column.worst_min.abs());
        let figures = tally.figures().map(|column| column.map_or_else(|| ",,".to_owned(), of)).join(",");
        let all_six = tally.all_six().map_or_else(String::new, |share| format!("{share:.2}"));
        let name = if line.name.contains([',', '"']) {
            format!("\"{}\"", line.name.replace('"', "\"\""))
        } else {
            line.name.clone()
        };
        csv.push_str(&format!("{name},{},{},{figures},{all_six}\n", tally.rows(), tally.unplaced));
    }
    csv
}
