//! Measures the reader on a folder of timetables next to which lies what each of them says.
//!
//! `cargo run -p miqat-timetable --example evaluate -- FOLDER [NN|all [YEAR]]`: a folder with `index.csv` and files `NN.expected.csv`. With a number,
//! the rows of that file that differ.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use miqat::Coordinates;
use miqat::jiff::tz::TimeZone;
use miqat_timetable::{Context, read};

/// A row by its date, mark and time, and its doubts.
type Rows = BTreeMap<(String, String, String), Vec<String>>;

fn add(rows: &mut Rows, date: &str, mark: &str, time: &str, doubt: &str) {
    rows.entry((date.to_owned(), mark.to_owned(), time.to_owned())).or_default().push(doubt.to_owned());
}

/// The kinds of a doubt: its parts without what follows a colon or a question mark, in order.
fn kinds(doubt: &str) -> Vec<String> {
    let mut kinds: Vec<String> = doubt
        .split("; ")
        .filter(|part| !part.is_empty())
        .map(|part| {
            let part = if part.contains(" after") || part.starts_with('+') { "after" } else { part };
            let part = if part.starts_with("misprint?") { "misprint?" } else { part };
            part.split(':').next().unwrap_or(part).to_owned()
        })
        .collect();
    kinds.sort();
    kinds
}

#[derive(Default)]
struct Score {
    expected: usize,
    right: usize,
    silent: usize,
    plain: usize,
    plain_right: usize,
    named: usize,
    missed: usize,
    extra: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: evaluate FOLDER [NN|all [YEAR]]")?;
    let only = arguments.next().filter(|only| only != "all");
    let year: Option<i32> = arguments.next().map(|year| year.parse()).transpose()?;
    let folder = Path::new(&folder);
    let mut total = Score::default();
    let (mut files, mut whole) = (0, 0);
    println!(
        "{:<48} {:>5} {:>5} {:>6} {:>11} {:>5} {:>6} {:>5}",
        "file", "rows", "right", "silent", "plain right", "named", "missed", "extra"
    );
    for record in csv::Reader::from_path(folder.join("index.csv"))?.records() {
        let record = record?;
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let (file, number) = (cell(0), cell(0).chars().take(2).collect::<String>());
        if only.as_ref().is_some_and(|only| *only != number) {
            continue;
        }
        let mut context = Context::new(Coordinates::new(cell(2).parse()?, cell(3).parse()?)?, TimeZone::get(&cell(4))?);
        if let Some(year) = year {
            context = context.with_year(year);
        }
        let mut wanted = Rows::new();
        for row in csv::Reader::from_path(folder.join(format!("{number}.expected.csv")))?.records() {
            let row = row?;
            let cell = |at: usize| row.get(at).unwrap_or_default();
            add(&mut wanted, cell(0), cell(1), cell(2), cell(3));
        }
        let mut found = Rows::new();
        match read(&std::fs::read(folder.join(&file))?, Some(&file), &context) {
            Ok(reading) => {
                for row in reading.rows() {
                    add(
                        &mut found,
                        &row.written().to_string(),
                        &row.label().to_string(),
                        &row.time().format("%H:%M").to_string(),
                        &row.doubt(),
                    );
                }
                if only.is_some() {
                    println!("{}: {}", reading.container(), reading.notes().join("; "));
                }
            }
            Err(error) => println!("{file}: {error}"),
        }
        let mut score = Score::default();
        for (key, doubts) in &wanted {
            let mut own = found.get(key).cloned().unwrap_or_default();
            for doubt in doubts {
                score.expected += 1;
                score.plain += usize::from(doubt.is_empty());
                // The reading of the same doubt first.
                let at = own.iter().position(|other| kinds(other) == kinds(doubt)).or(if own.is_empty() {
                    None
                } else {
                    Some(0)
                });
                match at.map(|at| own.remove(at)) {
                    Some(other) => {
                        score.right += 1;
                        score.plain_right += usize::from(doubt.is_empty());
                        let (want, have) = (kinds(doubt), kinds(&other));
                        score.named += want.iter().filter(|kind| have.contains(kind)).count();
                        score.missed += want.iter().filter(|kind| !have.contains(kind)).count();
                        score.extra += have.iter().filter(|kind| !want.contains(kind)).count();
                        if only.is_some() && want != have {
                            println!("{key:?}: {doubt:?} is read as {other:?}");
                        }
                    }
                    None => {
                        score.missed += kinds(doubt).len();
                        if only.is_some() {
                            println!("not read: {key:?} {doubt:?}");
                        }
                    }
                }
            }
        }
        for (key, doubts) in &found {
            let known = wanted.get(key).map_or(0, Vec::len);
            for doubt in doubts.iter().skip(known) {
                score.silent += usize::from(doubt.is_empty());
                if only.is_some() {
                    println!("not there: {key:?} {doubt:?}");
                }
            }
        }
        files += 1;
        whole += usize::from(score.right * 100 >= score.expected * 99);
        println!(
            "{:<48} {:>5} {:>5} {:>6} {:>5}/{:<5} {:>5} {:>6} {:>5}",
            file.chars().take(48).collect::<String>(),
            score.expected,
            score.right,
            score.silent,
            score.plain_right,
            score.plain,
            score.named,
            score.missed,
            score.extra
        );
        total = Score {
            expected: total.expected + score.expected,
            right: total.right + score.right,
            silent: total.silent + score.silent,
            plain: total.plain + score.plain,
            plain_right: total.plain_right + score.plain_right,
            named: total.named + score.named,
            missed: total.missed + score.missed,
            extra: total.extra + score.extra,
        };
    }
    println!(
        "{:<48} {:>5} {:>5} {:>6} {:>5}/{:<5} {:>5} {:>6} {:>5}",
        format!("{whole} of {files} files read (99 % of their rows)"),
        total.expected,
        total.right,
        total.silent,
        total.plain_right,
        total.plain,
        total.named,
        total.missed,
        total.extra
    );
    Ok(())
}
