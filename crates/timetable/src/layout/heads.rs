//! The headings of columns, joined over the lines of a heading.

use crate::vocabulary::{self, Word};

/// The text of a column's heading, and what its words mean.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    pub(crate) text: String,
    pub(crate) words: Vec<Word>,
}

impl Head {
    pub(crate) fn has(&self, is: impl Fn(Word) -> bool) -> bool {
        self.words.iter().copied().any(is)
    }
}

const fn is_mark(word: &Word) -> bool {
    matches!(word, Word::Mark(_) | Word::OtherMark)
}

const fn is_kind(word: &Word) -> bool {
    matches!(word, Word::Iqama | Word::Begins | Word::Hanafi | Word::Shafi | Word::Mithl | Word::End | Word::Ordinal(_))
}

/// The longest heading above others that is more than a title.
const LONGEST_GROUP: usize = 40;

/// Joins the lines. A cell above empty ones has for them too: a prayer above `begins` and `jamaah`, or `jamaah` above prayers.
pub(crate) fn join(lines: &[Vec<String>], width: usize) -> Vec<Head> {
    let Some((last, upper)) = lines.split_last() else { return vec![Head::default(); width] };
    let mut heads: Vec<Head> = (0..width)
        .map(|column| {
            let text = last.get(column).map(|cell| cell.trim().to_owned()).unwrap_or_default();
            Head { words: vocabulary::heading(&text), text }
        })
        .collect();
    for line in upper.iter().rev() {
        let mut group: Option<(String, Vec<Word>)> = None;
        let alone = line.iter().filter(|cell| !cell.trim().is_empty()).count() < 2;
        for (column, head) in heads.iter_mut().enumerate() {
            let cell = line.get(column).map_or("", |cell| cell.trim());
            let is_new = !cell.is_empty();
            if is_new {
                group = (cell.len() <= LONGEST_GROUP).then(|| (cell.to_owned(), vocabulary::heading(cell)));
            }
            let Some((text, words)) = &group else { continue };
            let below_has_mark = head.words.iter().any(is_mark);
            let below_is_kind = head.words.iter().any(is_kind);
            let above_has_mark = words.iter().any(is_mark);
            let above_is_kind = words.iter().any(is_kind);
            let above_is_month = words.iter().any(|word| matches!(word, Word::MonthName(_)));
            let joins = if is_new {
                !(alone || below_has_mark && above_has_mark) || head.text.is_empty()
            } else {
                // Carried over from the left.
                let is_prayer_above = above_has_mark && below_is_kind && !below_has_mark;
                let is_kind_above = !above_has_mark && (above_is_kind || above_is_month);
                !alone && (is_prayer_above || is_kind_above && (below_has_mark || below_is_kind))
            };
            if !joins {
                if !is_new && !head.text.is_empty() && !below_is_kind && !below_has_mark && !above_is_month {
                    group = None;
                }
                continue;
            }
            let mut joined = words.clone();
            joined.append(&mut head.words);
            head.words = joined;
            head.text = if head.text.is_empty() { text.clone() } else { format!("{text} {}", head.text) };
        }
    }
    heads
}
