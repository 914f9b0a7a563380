//! A fit as text.

use std::fmt::Write;

use comfy_table::{CellAlignment, Table, presets};
use miqat::fit::{Fit, Ranked};
use miqat::testing::MarkScore;
use miqat::{Depression, Mark};

/// The width of the longest bar of a histogram.
const BAR: usize = 20;
/// Deviations beyond are counted together.
const MOST_MIN: i64 = 3;
/// The most alternatives of a mark, and the most misprints, that are listed.
const MOST: usize = 5;
const MOST_SUSPECTS: usize = 20;

/// The share of all compared minutes that come out.
pub fn share(fit: &Fit) -> f64 {
    let of =
        |count: fn(&MarkScore) -> usize| -> usize { Mark::ALL.iter().map(|mark| count(fit.score().mark(*mark))).sum() };
    of(MarkScore::exact) as f64 / of(MarkScore::printed).max(1) as f64
}

/// The verdict, the marks with their deviations, the alternatives, the ranking, and the misprints.
pub fn text(fit: &Fit, methods: usize) -> String {
    let mut text = format!("{fit}\n\n{}\n", marks(fit));
    let _ = write!(text, "{}", alternatives(fit));
    let _ = write!(
        text,
        "\nThe known methods, unchanged. Their order also counts how far off the other minutes are:\n\n{}\n",
        ranking(fit, methods)
    );
    if fit.suspects().len() > 3 {
        let _ = write!(text, "\nMinutes that look misprinted, or are one off:\n");
        for suspect in fit.suspects().iter().take(MOST_SUSPECTS) {
            let _ = writeln!(text, "  {suspect}");
        }
        if fit.suspects().len() > MOST_SUSPECTS {
            let _ = writeln!(text, "  and {} more", fit.suspects().len() - MOST_SUSPECTS);
        }
    }
    text
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1}", 100.0 * part as f64 / whole.max(1) as f64)
}

fn printed(fit: &Fit) -> impl Iterator<Item = Mark> {
    Mark::ALL.into_iter().filter(|mark| fit.mark(*mark).is_some())
}

/// A line for each mark: its rule, how many minutes come out, and how the others deviate.
fn marks(fit: &Fit) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    table.set_header(["mark", "rule", "exact %", "within 1 min %", "minutes the rule is later (+) or earlier: rows"]);
    for mark in printed(fit) {
        let Some(of_mark) = fit.mark(mark) else { continue };
        let score = fit.score().mark(mark);
        table.add_row([
            mark.to_string(),
            of_mark.to_string(),
            percent(score.exact(), score.printed()),
            percent(score.within_one(), score.printed()),
            histogram(score),
        ]);
    }
    for column in [2, 3] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// How many rows have each deviation, a bar each.
fn histogram(score: &MarkScore) -> String {
    let mut counts = [0_usize; 2 * MOST_MIN as usize + 1];
    for (minutes, count) in score.deviations() {
        let place = usize::try_from(minutes.clamp(-MOST_MIN, MOST_MIN) + MOST_MIN).unwrap_or_default();
        if let Some(sum) = counts.get_mut(place) {
            *sum += count;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let line = |(place, count): (i64, &usize)| {
        let minutes = place - MOST_MIN;
        let sign = match minutes {
            0 => "",
            below if below < 0 => "−",
            _ => "+",
        };
        let more = if minutes.abs() == MOST_MIN { " or more" } else { "" };
        format!("{sign}{}{more}: {count} {}", minutes.abs(), "#".repeat((count * BAR).div_ceil(most)))
    };
    let lines = (0..).zip(&counts).filter(|(_, count)| **count > 0).map(line);
    let absent = (score.absent() > 0).then(|| format!("absent: {}", score.absent()));
    lines.chain(absent).collect::<Vec<_>>().join("\n")
}

/// The other rules that print the same rows, mark by mark.
fn alternatives(fit: &Fit) -> String {
    let mut text = String::new();
    for mark in printed(fit) {
        let Some(of_mark) = fit.mark(mark) else { continue };
        let range = of_mark.depressions.filter(|(least, most)| least != most);
        if range.is_none() && of_mark.alternatives.is_empty() {
            continue;
        }
        let degrees = |depression: Depression| format!("{}°", depression.degrees());
        let range = range.map(|(least, most)| format!("from {} to {}", degrees(least), degrees(most)));
        let others = of_mark.alternatives.iter().take(MOST).map(|other| format!("{other} ({} exact)", other.exact));
        let others: Vec<String> = range.into_iter().chain(others).collect();
        let _ = writeln!(text, "\n{mark} may also be: {}", others.join("; "));
    }
    text
}

/// The best methods of the registry, with the share of exact minutes of each mark.
fn ranking(fit: &Fit, methods: usize) -> Table {
    let mut table = Table::new();
    table.load_style(presets::ASCII_MARKDOWN);
    let marks: Vec<Mark> = printed(fit).collect();
    let names = marks.iter().map(|mark| format!("{mark} %"));
    table.set_header(["method", "Asr", "all %"].map(str::to_owned).into_iter().chain(names));
    for ranked in fit.ranking().iter().take(methods) {
        let share = |mark: &Mark| percent(ranked.exact(*mark), ranked.printed(*mark));
        table.add_row(cells(ranked, marks.iter().map(share)));
    }
    table
}

fn cells(ranked: &Ranked, shares: impl Iterator<Item = String>) -> Vec<String> {
    let id = ranked.method().id().unwrap_or_default().to_owned();
    let all = format!("{:.1}", 100.0 * ranked.share());
    [id, ranked.madhab().to_string(), all].into_iter().chain(shares).collect()
}
