//! The scoreboard, for people and for programs.

use comfy_table::{Table, presets};

use crate::Line;
use crate::row::COLUMNS;
use crate::tally::Tally;

/// The most reasons that are written for a line.
const REASONS: usize = 5;

/// A table in Markdown, and below it what could not be placed and what is known to be wrong with the tables.
pub fn text(lines: &[Line]) {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    let columns = COLUMNS.iter().map(|column| (*column).to_owned());
    let header = ["file", "rows"].map(str::to_owned).into_iter().chain(columns).chain(["all six".to_owned()]);
    table.set_header(header.collect::<Vec<_>>());
    for line in lines {
        table.add_row(cells(&line.name, &line.tally));
        if let Some(fault) = line.fault {
            table.add_row(cells(&format!("{} without {fault}", line.name), &line.without));
        }
    }
    println!("{table}");
    println!("\nexact / within a minute, in percent / largest deviation, computed less printed, in minutes");
    for line in lines {
        if line.tally.unplaced > 0 {
            println!("\n{}: {} rows could not be placed", line.name, line.tally.unplaced);
            for (reason, count) in line.reasons.iter().take(REASONS) {
                println!("  {count}: {reason}");
            }
            if line.reasons.len() > REASONS {
                println!("  and {} reasons more", line.reasons.len() - REASONS);
            }
        }
        if let Some((method, named)) = &line.renamed {
            println!("\n{}: computed by '{method}', its publisher's own method; its rows name '{named}'", line.name);
        }
        if let Some(year) = line.printed_for {
            println!("\n{}: a perpetual table, computed for {year}, whose Ramadan it holds", line.name);
        }
        let absent: usize = line.tally.figures().map_or(0, |columns| columns.iter().map(|column| column.absent).sum());
        if absent > 0 {
            println!("\n{}: {absent} printed times are absent in the sky, and count as missed", line.name);
        }
    }
}

fn cells(name: &str, tally: &Tally) -> Vec<String> {
    let mut cells = vec![name.to_owned(), tally.rows.to_string()];
    match tally.figures() {
        Some(figures) => cells.extend(
            figures.map(|column| format!("{:.1} / {:.1} / {:+}", column.exact, column.within_one, column.worst_min)),
        ),
        None => cells.extend(COLUMNS.map(|_| "–".to_owned())),
    }
    cells.push(tally.all_six().map_or_else(|| "–".to_owned(), |share| format!("{share:.1} %")));
    cells
}

/// One line a file and a last one of all: shares in percent of the rows placed, the largest deviation in minutes without
/// its sign; empty where no row was placed.
pub fn csv(lines: &[Line]) {
    let columns = COLUMNS.map(|column| format!("{column}_exact,{column}_within1,{column}_max")).join(",");
    println!("file,rows,unplaced,{columns},all_six");
    for line in lines {
        let tally = &line.tally;
        let figures = match tally.figures() {
            Some(figures) => figures
                .map(|column| format!("{:.2},{:.2},{}", column.exact, column.within_one, column.worst_min.abs()))
                .join(","),
            None => COLUMNS.map(|_| ",,").join(","),
        };
        let all_six = tally.all_six().map_or_else(String::new, |share| format!("{share:.2}"));
        let name = if line.name.contains([',', '"']) {
            format!("\"{}\"", line.name.replace('"', "\"\""))
        } else {
            line.name.clone()
        };
        println!("{name},{},{},{figures},{all_six}", tally.rows, tally.unplaced);
    }
}
