//! Names as they are given, and lists in messages.

use core::fmt;
use core::fmt::Write;

/// A text that is longer is no name, and is not looked for: the longest name of the table has 57 letters.
pub(crate) const LONGEST_NAME_BYTES: usize = 1024;

/// The most letters of a given text that a message repeats.
const LETTERS_SHOWN: usize = 64;

/// A text in a message: one line, and no longer than a line.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars().take(LETTERS_SHOWN) {
            if letter.is_control() { write!(f, "{}", letter.escape_default())? } else { f.write_char(letter)? }
        }
        if self.0.chars().nth(LETTERS_SHOWN).is_some() { f.write_char('…') } else { Ok(()) }
    }
}

/// Writes what `write` makes of each item, and `between` between them.
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
