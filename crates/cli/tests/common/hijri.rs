//! `miqat hijri`, asked on one line.

use super::{Said, miqat};

pub fn hijri(arguments: &[&str], input: &str) -> Said {
    miqat("hijri", arguments, input.as_bytes())
}

/// What a question that can be answered is answered with.
pub fn answer(arguments: &[&str], input: &str) -> String {
    let said = hijri(arguments, input);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{arguments:?}");
    said.out
}
