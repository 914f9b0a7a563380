//! Tables of Markdown, with the headings above them.

use crate::grid::Grid;

/// The tables of a text. A heading between two tables is a line of its own.
pub(crate) fn grids(text: &str) -> Vec<Grid> {
    let mut grid = Grid::default();
    for (line, number) in text.lines().zip(1..) {
        let line = line.trim();
        if line.starts_with('|') || line.matches('|').count() >= 2 {
            let inner = line.strip_prefix('|').unwrap_or(line);
            let inner = inner.strip_suffix('|').unwrap_or(inner);
            let cells: Vec<String> =
                inner.split('|').map(|cell| cell.trim().replace("**", "").replace('`', "")).collect();
            let is_rule = cells
                .iter()
                .all(|cell| !cell.is_empty() && cell.chars().all(|letter| matches!(letter, '-' | ':' | ' ')));
            if !is_rule {
                grid.push(number, cells);
            }
        } else if !line.is_empty() {
            grid.push(number, vec![line.trim_start_matches('#').trim().to_owned()]);
        }
    }
    vec![grid]
}
