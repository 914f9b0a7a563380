//! Input texts in messages, and lists.

use core::fmt;
use core::fmt::Write;

/// A longer text is not searched: the longest name of the table has 57 letters.
pub(crate) const LONGEST_NAME_BYTES: usize = 1024;

/// The maximum number of letters of the input that a message repeats.
const LETTERS_SHOWN: usize = 64;

/// A text in a message: one line of limited length.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars().take(LETTERS_SHOWN) {
            if letter.is_control() { write!(f, "{}", letter.escape_default())? } else { f.write_char(letter)? }
        }
        if self.0.chars().nth(LETTERS_SHOWN).is_some() { f.write_char('…') } else { Ok(()) }
    }
}

/// Writes each item with `write`, and `between` between the items.
pub(crate) fn listed<T>(
    f: &mut fmt::Formatter<'_>,
    between: &str,
    items: &[T],
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            f.write_str(between)?;
        }
        write(f, item)?;
    }
    Ok(())
}
