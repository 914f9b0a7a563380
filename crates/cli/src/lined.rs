//! Tables that line up in a terminal in every script.

use comfy_table::{ContentArrangement, Row, Table};
use miqat::locale::Lang;
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

/// The lines of a table, with rules between its rows if it is ruled.
///
/// A terminal gives each character its own cells. The table crate counts a lam followed by an alef as one cell, because the
/// letters are joined. In terminals that use two cells for the pair (xterm, and others that follow wcwidth), its rows with
/// الأحد are therefore a cell too wide. Tables in the Arabic script are drawn here, by the cells of their characters.
///
/// A table too wide for the available room first loses the blanks next to its rules; then its cells wrap.
pub fn lines(table: &Table, lang: Lang, is_ruled: bool) -> Vec<String> {
    fitted(table, lang, is_ruled, room())
}

/// The width of the terminal on standard output, or the width set in the environment; none for a file or a pipe.
pub fn room() -> Option<usize> {
    let named = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let of_terminal = || Some(usize::from(terminal_size::terminal_size_of(std::io::stdout())?.0.0));
    named.or_else(of_terminal).filter(|columns| *columns >= LEAST_ROOM)
}

/// The minimum width at which a table is legible.
const LEAST_ROOM: usize = 40;

/// Wraps a sentence to the width of the terminal.
pub fn flowed(text: &str) -> String {
    let Some(room) = room() else { return text.to_owned() };
    let options =
        Options::new(room).word_separator(WordSeparator::AsciiSpace).word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

fn fitted(table: &Table, lang: Lang, is_ruled: bool, room: Option<usize>) -> Vec<String> {
    let whole = drawn(table, lang, is_ruled, " ");
    let is_wide = |lines: &[String]| room.is_some_and(|room| lines.iter().any(|line| display_width(line) > room));
    if !is_wide(&whole) {
        return whole;
    }
    let mut table = table.clone();
    for column in table.column_iter_mut() {
        column.set_padding((0, 0));
    }
    table.set_content_arrangement(ContentArrangement::Disabled);
    let close = drawn(&table, lang, is_ruled, "");
    if !is_wide(&close) {
        return close;
    }
    if lang.is_right_to_left() {
        // The headings of these tables are longer than their cells.
        let words = |row: &Row| row.cell_iter().map(|cell| cell.content().replace(' ', "\n")).collect::<Vec<_>>();
        if let Some(header) = table.header().map(words) {
            table.set_header(header);
        }
        return drawn(&table, lang, is_ruled, "");
    }
    table
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(room.and_then(|room| room.try_into().ok()).unwrap_or(u16::MAX));
    drawn(&table, lang, is_ruled, "")
}

/// The lines of a table with this many blanks on each side of its rules.
fn drawn(table: &Table, lang: Lang, is_ruled: bool, blanks: &str) -> Vec<String> {
    if !lang.is_right_to_left() {
        return table.lines().map(|line| line.trim_end().to_owned()).collect();
    }
    let cells = |row: &Row| row.cell_iter().map(|cell| cell.content()).collect::<Vec<_>>();
    let header = table.header().map(cells);
    let rows: Vec<_> = table.row_iter().map(cells).collect();
    let all = || header.iter().chain(&rows);
    let columns = all().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let lines = all().filter_map(|row| row.get(column)).flat_map(|cell| cell.lines());
        lines.map(display_width).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let rule = |[left, line, middle, right]: [&str; 4]| {
        let lines: Vec<_> = widths.iter().map(|width| line.repeat(width + 2 * blanks.len())).collect();
        format!("{left}{}{right}", lines.join(middle))
    };
    let mut drawn = vec![rule(["┌", "─", "┬", "┐"])];
    if let Some(header) = &header {
        drawn.extend(row_lines(header, &widths, blanks));
        drawn.push(rule(["╞", "═", "╪", "╡"]));
    }
    for (place, row) in rows.iter().enumerate() {
        if is_ruled && place > 0 {
            drawn.push(rule(["├", "╌", "┼", "┤"]));
        }
        drawn.extend(row_lines(row, &widths, blanks));
    }
    drawn.push(rule(["└", "─", "┴", "┘"]));
    drawn
}

/// The lines of a row, as many as its tallest cell.
fn row_lines(row: &[String], widths: &[usize], blanks: &str) -> Vec<String> {
    let height = row.iter().map(|cell| cell.lines().count()).max().unwrap_or(1).max(1);
    let line = |place: usize| {
        let cells = widths.iter().enumerate().map(|(column, width)| {
            let cell = row.get(column).map_or("", String::as_str);
            let text = cell.lines().nth(place).unwrap_or_default();
            let blank = " ".repeat(width.saturating_sub(display_width(text)));
            // Numbers are right-aligned.
            if cell.parse::<u16>().is_ok() {
                format!("{blanks}{blank}{text}{blanks}")
            } else {
                format!("{blanks}{text}{blank}{blanks}")
            }
        });
        format!("│{}│", cells.collect::<Vec<_>>().join("┆"))
    };
    (0..height).map(line).collect()
}

/// Pads a text with blanks to a number of cells.
pub fn padded(text: &str, cells: usize) -> String {
    format!("{text}{}", " ".repeat(cells.saturating_sub(display_width(text))))
}

#[cfg(test)]
mod tests {
    use super::lines;
    use comfy_table::{Table, presets};
    use miqat::locale::Lang;

    /// The number of cells that xterm gives a line: two for each lam with its alef, none for signs above and below letters.
    fn cells(line: &str) -> usize {
        line.chars().filter(|letter| !('\u{64B}'..='\u{65F}').contains(letter) && *letter != '\u{200c}').count()
    }

    #[test]
    fn rows_with_lam_alef_are_as_wide_as_others() {
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED);
        table.set_header(["اليوم", "الأولى"]);
        for day in ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]
        {
            table.add_row([day, "29"]);
        }
        for is_ruled in [false, true] {
            let drawn = lines(&table, Lang::Ar, is_ruled);
            assert_eq!(drawn.len(), if is_ruled { 17 } else { 11 });
            assert!(drawn.iter().all(|line| cells(line) == cells(&drawn[0])), "{drawn:#?}");
        }
    }

    #[test]
    fn the_frame_is_that_of_other_languages() {
        let mut table = Table::new();
        table.load_style(presets::UTF8_FULL_CONDENSED);
        table.set_header(["day", "date"]);
        table.add_row(["Mon", "2027-02-08\n1"]).add_row(["Tuesday", ""]);
        assert_eq!(lines(&table, Lang::Ar, false), lines(&table, Lang::En, false));
        table.load_style(presets::UTF8_FULL);
        assert_eq!(lines(&table, Lang::Ar, true), lines(&table, Lang::En, true));
    }
}
