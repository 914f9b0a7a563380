//! Finds the names within a given number of edits of a text.
//!
//! An edit is an extra letter, a missing letter, a replaced letter, or an exchange of two neighbours: the optimal
//! string alignment distance, by the bit vectors of H. Hyyrö (2003, "A bit-vector algorithm for computing Levenshtein
//! and Damerau edit distances", Nordic Journal of Computing 10, 29-39). The names are sorted, so most of them share
//! their first letters with the name before, and the columns of these letters are reused.

use crate::names::{Bearers, Entry, Names};

/// The maximum number of letters that are compared: one bit for each, and one for none.
pub const LONGEST_LETTERS: usize = 127;

/// A name near to a text.
pub struct Near {
    pub edits: usize,
    /// The length of the name in bytes.
    pub bytes: usize,
    pub bearers: Bearers,
}

/// A column of the distance matrix: for the first letters of a name and every prefix of the text.
#[derive(Clone, Copy)]
struct Column {
    /// The rows in which the distance is one more than in the row before.
    more: u128,
    /// The rows in which it is one less.
    less: u128,
    /// The rows in which it equals the distance without the last letter of both.
    same: u128,
    /// The rows in which the text has the last letter of the name.
    matches: u128,
    /// The distance to the whole text.
    edits: usize,
}

/// A text, and the columns of the first letters of a name.
struct Distances {
    /// The positions of each letter in the text.
    letters: Vec<(char, u128)>,
    /// The bit of the whole text.
    whole: u128,
    none: Column,
    /// For each letter of the name, the byte offset of its end and its column.
    columns: Vec<(usize, Column)>,
}

impl Distances {
    fn to(text: &str) -> Self {
        let mut letters: Vec<(char, u128)> = Vec::new();
        let mut whole = 1;
        for letter in text.chars().take(LONGEST_LETTERS) {
            match letters.iter_mut().find(|(known, _)| *known == letter) {
                Some((_, places)) => *places |= whole,
                None => letters.push((letter, whole)),
            }
            whole <<= 1;
        }
        let none = Column { more: u128::MAX, less: 0, same: 0, matches: 0, edits: whole.trailing_zeros() as usize };
        Self { letters, whole, none, columns: Vec::new() }
    }

    /// The column after `before`, for one more letter.
    fn after(&self, before: Column, letter: char) -> Column {
        let found = self.letters.iter().find(|(known, _)| *known == letter);
        let matches = found.map_or(0, |(_, places)| *places);
        let exchanged = ((!before.same & matches) << 1) & before.matches;
        let carried = (matches & before.more).wrapping_add(before.more) ^ before.more;
        let same = carried | matches | before.less | exchanged;
        // The change of the distance by the letter of the name, for each prefix of the text, beginning with the empty
        // one.
        let rises = (before.less | !(same | before.more)) << 1 | 1;
        let falls = (same & before.more) << 1;
        let edits = before.edits + usize::from(rises & self.whole != 0) - usize::from(falls & self.whole != 0);
        Column { more: falls | !(same | rises), less: rises & same, same, matches, edits }
    }

    /// The edit distance of a name; `None` if it exceeds `bound`. Its first `shared` bytes are also the first bytes of the
    /// previous name.
    fn edits(&mut self, name: &[u8], shared: usize, bound: usize) -> Option<usize> {
        let kept = self.columns.iter().rposition(|(end, _)| *end <= shared).map_or(0, |last| last + 1);
        self.columns.truncate(kept);
        let (mut end, mut column) = self.columns.last().copied().unwrap_or((0, self.none));
        // A letter reduces the distance by at most one.
        let is_beyond = |column: Column, end| column.edits > bound.saturating_add(name.len() - end);
        if is_beyond(column, end) {
            return None;
        }
        for letter in str::from_utf8(name.get(end..)?).ok()?.chars() {
            end += letter.len_utf8();
            column = self.after(column, letter);
            self.columns.push((end, column));
            if is_beyond(column, end) {
                return None;
            }
        }
        (column.edits <= bound).then_some(column.edits)
    }
}

/// Passes each name that is within `bound` edits of a text to `see`, if their lengths in bytes differ by at most two
/// for each edit.
///
/// Of a text longer than [`LONGEST_LETTERS`] only the first letters are compared.
pub fn near(names: Names, text: &str, bound: usize, mut see: impl FnMut(Near)) {
    let mut distances = Distances::to(text);
    let mut name = Vec::new();
    // The number of bytes that equal those of the last measured name.
    let mut unchanged = 0;
    for Entry { shared, rest, bearers } in names.entries() {
        name.truncate(shared);
        name.extend_from_slice(rest);
        unchanged = shared.min(unchanged);
        if name.len().abs_diff(text.len()) > bound.saturating_mul(2) {
            continue;
        }
        if let Some(edits) = distances.edits(&name, unchanged, bound) {
            see(Near { edits, bytes: name.len(), bearers });
        }
        unchanged = name.len();
    }
}

#[cfg(test)]
mod tests {
    use super::Distances;

    #[test]
    fn the_distance_of_two_texts_is_that_of_their_table() {
        let words = [
            "",
            "a",
            "ab",
            "ba",
            "abc",
            "ca",
            "cairo",
            "ciaro",
            "cario",
            "karachi",
            "القاهرة",
            "القاهر",
            "saint louis",
        ];
        for text in words {
            let mut distances = Distances::to(text);
            for name in words {
                let edits = strsim::osa_distance(text, name);
                for bound in [0, 1, 2, 5, usize::MAX] {
                    let found = distances.edits(name.as_bytes(), 0, bound);
                    assert_eq!(found, Some(edits).filter(|edits| *edits <= bound), "{text} {name} {bound}");
                }
            }
        }
    }
}
