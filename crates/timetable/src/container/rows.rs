//! Pages whose rows are no tables: an element of several short ones, as `div` in `div`.

use html5gum::{Token, Tokenizer};

use crate::grid::Grid;

/// The fewest cells of a row.
const FEWEST_CELLS: usize = 3;
/// The longest text of a cell, in letters.
const LONGEST_CELL: usize = 60;
/// How deep elements may lie in one another.
const DEEPEST: usize = 200;

#[derive(Default)]
struct Element {
    name: Vec<u8>,
    /// The texts in it and in the elements in it, in order.
    cells: Vec<String>,
    text: String,
    has_rows: bool,
}

impl Element {
    fn close_text(&mut self) {
        let text = self.text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.text.clear();
        if !text.is_empty() {
            self.cells.push(text);
        }
    }
}

/// Elements that have no end.
fn is_void(name: &[u8]) -> bool {
    matches!(name, b"br" | b"img" | b"input" | b"hr" | b"meta" | b"link" | b"source" | b"wbr" | b"col")
}

/// The rows of a page and, as lines of one cell, the texts between them.
pub(crate) fn grids(page: &str) -> Vec<Grid> {
    let mut grid = Grid::default();
    let mut open: Vec<Element> = vec![Element::default()];
    let mut is_script = false;
    for token in Tokenizer::new(page).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = tag.name.0.as_slice();
                is_script |= matches!(name, b"script" | b"style");
                if !is_void(name) && !tag.self_closing && open.len() < DEEPEST {
                    open.push(Element { name: name.to_vec(), ..Element::default() });
                }
            }
            Token::EndTag(tag) => {
                let name = tag.name.0.as_slice();
                is_script &= !matches!(name, b"script" | b"style");
                // Elements left open within it end with it.
                let Some(depth) = open.iter().rposition(|element| element.name == name) else { continue };
                while open.len() > depth.max(1) {
                    close(&mut open, &mut grid);
                }
            }
            Token::String(text) if !is_script => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&String::from_utf8_lossy(&text.value.0));
                }
            }
            _ => {}
        }
    }
    while open.len() > 1 {
        close(&mut open, &mut grid);
    }
    vec![grid]
}

/// Closes the innermost element: a row, a cell of the one around it, or neither.
fn close(open: &mut Vec<Element>, grid: &mut Grid) {
    let Some(mut element) = open.pop() else { return };
    element.close_text();
    let Some(parent) = open.last_mut() else { return };
    parent.close_text();
    let is_short =
        element.cells.iter().all(|cell| cell.len() <= 4 * LONGEST_CELL && cell.chars().count() <= LONGEST_CELL);
    if !element.has_rows && element.cells.len() >= FEWEST_CELLS && is_short {
        parent.has_rows = true;
        grid.push(grid.lines.len() + 1, element.cells);
    } else if element.has_rows {
        parent.has_rows = true;
    } else if matches!(element.name.as_slice(), b"h1" | b"h2" | b"h3" | b"h4" | b"caption" | b"p") {
        // A title above rows.
        grid.push(grid.lines.len() + 1, vec![element.cells.join(" ")]);
    } else {
        parent.cells.push(element.cells.join(" "));
    }
}
