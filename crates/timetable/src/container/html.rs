//! Tables of web pages, with their spanning cells written out.

use html5gum::{Token, Tokenizer};

use crate::grid::Grid;

/// The most columns and rows that a cell spans.
const MOST_SPAN: usize = 60;
/// The longest text of a cell that spans others, in characters: it is written into each of them.
const LONGEST_SPANNING: usize = 500;
/// The most lines and columns of a table.
const MOST_COLUMNS: usize = 2_000;

#[derive(Default)]
struct Table {
    grid: Grid,
    row: Option<Vec<String>>,
    /// For each column, the cell that spans down to it and for how many rows.
    down: Vec<(usize, String)>,
    cell: Option<Cell>,
    rows: usize,
}

#[derive(Default)]
struct Cell {
    text: String,
    across: usize,
    down: usize,
}

impl Table {
    fn open_row(&mut self) {
        self.close_row();
        self.row = Some(Vec::new());
    }

    /// Leaves cells empty up to a column, counted from 1.
    fn skip_to(&mut self, column: usize) {
        self.close_cell();
        if let Some(row) = &mut self.row
            && column > row.len() + 1
            && column <= MOST_COLUMNS
        {
            row.resize(column - 1, String::new());
        }
    }

    fn open_cell(&mut self, across: usize, down: usize) {
        self.close_cell();
        if self.row.is_none() {
            self.open_row();
        }
        self.cell =
            Some(Cell { text: String::new(), across: across.clamp(1, MOST_SPAN), down: down.clamp(1, MOST_SPAN) });
    }

    /// Fills the columns that a cell above spans.
    fn fill(&mut self) {
        let Some(row) = &mut self.row else { return };
        while let Some((rows, text)) = self.down.get_mut(row.len()).filter(|(rows, _)| *rows > 0) {
            *rows -= 1;
            row.push(text.clone());
        }
    }

    fn close_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        self.fill();
        let mut text = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
        if cell.across > 1 || cell.down > 1 {
            text = text.chars().take(LONGEST_SPANNING).collect();
        }
        let Some(row) = &mut self.row else { return };
        for _ in 0..cell.across {
            if row.len() >= MOST_COLUMNS {
                return;
            }
            if cell.down > 1 {
                if self.down.len() <= row.len() {
                    self.down.resize(row.len() + 1, (0, String::new()));
                }
                if let Some(slot) = self.down.get_mut(row.len()) {
                    *slot = (cell.down - 1, text.clone());
                }
            }
            row.push(text.clone());
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        self.fill();
        if let Some(row) = self.row.take() {
            self.rows += 1;
            self.grid.push(self.rows, row);
        }
    }
}

/// The text of a block outside of tables.
#[derive(Default)]
struct Loose(String);

impl Loose {
    fn push(&mut self, text: &str) {
        if self.0.len() <= LONGEST_SPANNING {
            self.0.push_str(text);
        }
    }

    /// The text, if it is a month and little else.
    fn title(&mut self) -> Option<String> {
        let text = core::mem::take(&mut self.0);
        let words = crate::fold::words(&text);
        let is_month = |word: &&String| word.chars().count() >= 3 && crate::vocabulary::month(word).is_some();
        let is_day = |word: &String| word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_title = words.len() <= 8 && words.iter().filter(is_month).count() == 1 && !words.iter().any(is_day);
        is_title.then(|| text.trim().to_owned())
    }
}

fn attribute(tag: &html5gum::StartTag<()>, name: &[u8]) -> Option<String> {
    tag.attributes
        .iter()
        .find(|(key, _)| key.0 == name)
        .map(|(_, value)| String::from_utf8_lossy(&value.value.0).into_owned())
}

/// The tables of a page. The headings and captions before a table are its titles.
pub(crate) fn grids(text: &str) -> Vec<Grid> {
    let mut done = Vec::new();
    let mut open: Vec<Table> = Vec::new();
    let mut titles: Vec<String> = Vec::new();
    let mut heading: Option<String> = None;
    let mut loose = Loose::default();
    let mut is_script = false;
    for token in Tokenizer::new(text).flatten() {
        match token {
            Token::StartTag(tag) => match tag.name.0.as_slice() {
                b"table" | b"w:tbl" | b"table:table" if open.len() < 16 => {
                    titles.extend(loose.title());
                    open.push(Table::default());
                }
                b"tr" | b"w:tr" | b"table:table-row" | b"row" => {
                    if let Some(table) = open.last_mut() {
                        table.open_row()
                    }
                }
                b"td" | b"th" | b"w:tc" | b"table:table-cell" | b"cell" => {
                    let span =
                        |name: &[u8]| attribute(&tag, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
                    let (across, down) = (span(b"colspan"), span(b"rowspan"));
                    if let Some(table) = open.last_mut() {
                        // The cells of a spreadsheet's XML name their column where some before them are empty.
                        let index = attribute(&tag, b"ss:index").and_then(|value| value.trim().parse().ok());
                        table.skip_to(index.unwrap_or(0));
                        table.open_cell(across, down);
                    }
                }
                b"br" | b"p" | b"div" | b"li" | b"span" | b"w:p" | b"text:p" => {
                    append(&mut open, &mut heading, " ");
                    if open.is_empty() {
                        titles.extend(loose.title());
                    }
                }
                b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"caption" | b"title" | b"text:h" => {
                    heading = Some(String::new())
                }
                b"worksheet" => titles.extend(attribute(&tag, b"ss:name")),
                b"script" | b"style" => is_script = true,
                _ => {}
            },
            Token::EndTag(tag) => match tag.name.0.as_slice() {
                b"table" | b"w:tbl" | b"table:table" => {
                    if let Some(mut table) = open.pop() {
                        table.close_row();
                        table.grid.titles.clone_from(&titles);
                        titles.clear();
                        done.push(table.grid);
                    }
                }
                b"tr" | b"w:tr" | b"table:table-row" | b"row" => {
                    if let Some(table) = open.last_mut() {
                        table.close_row()
                    }
                }
                b"td" | b"th" | b"w:tc" | b"table:table-cell" | b"cell" => {
                    if let Some(table) = open.last_mut() {
                        table.close_cell()
                    }
                }
                b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"caption" | b"title" | b"text:h" => {
                    titles.extend(heading.take())
                }
                b"p" | b"div" | b"li" | b"w:p" | b"text:p" if open.is_empty() => titles.extend(loose.title()),
                b"script" | b"style" => is_script = false,
                _ => {}
            },
            Token::String(text) if !is_script => {
                let text = String::from_utf8_lossy(&text.value.0);
                if open.is_empty() && heading.is_none() {
                    loose.push(&text);
                }
                append(&mut open, &mut heading, &text)
            }
            _ => {}
        }
    }
    while let Some(mut table) = open.pop() {
        table.close_row();
        done.push(table.grid);
    }
    done.retain(|grid| !grid.lines.is_empty());
    done
}

fn append(open: &mut [Table], heading: &mut Option<String>, text: &str) {
    if let Some(heading) = heading {
        heading.push_str(text);
    } else if let Some(cell) = open.last_mut().and_then(|table| table.cell.as_mut()) {
        cell.text.push_str(text);
    }
}

/// The text of a page, a line for each block.
pub(crate) fn text(page: &str) -> String {
    let mut text = String::new();
    let mut is_script = false;
    for token in Tokenizer::new(page).flatten() {
        match token {
            Token::StartTag(tag) => match tag.name.0.as_slice() {
                b"script" | b"style" => is_script = true,
                b"span" | b"b" | b"i" | b"strong" | b"em" | b"a" | b"td" | b"th" => text.push_str("  "),
                _ => text.push('\n'),
            },
            Token::EndTag(tag) if matches!(tag.name.0.as_slice(), b"script" | b"style") => is_script = false,
            Token::String(part) if !is_script => {
                text.push_str(&String::from_utf8_lossy(&part.value.0).replace('\n', " "))
            }
            _ => {}
        }
    }
    text
}
