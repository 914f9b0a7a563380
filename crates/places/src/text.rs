//! Names as they are given, and lists as they are told.

use core::fmt;

/// A text that is longer is no name, and is not looked for: the longest name of the table has 57 letters.
pub(crate) const LONGEST_NAME_BYTES: usize = 1024;

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
