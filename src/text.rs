//! The plain form of a text that people or programs write, and the message for a text that cannot be read.

use core::fmt;

/// Whether a character is invisible: a soft hyphen, a mark of direction or of an isolate, a joiner, the byte order mark.
pub(crate) const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The characters of a number, a date or a name in plain form: without invisible characters (marks of direction, isolates,
/// joiners, the byte order mark), and with Arabic-Indic and Persian digits as 0 to 9. Every parser of this crate reads this
/// form of a text.
///
/// # Examples
///
/// ```
/// use miqat::plain_letters;
/// let written_by_arabic_programs = "\u{200f}١٤٤٦-٠٥-٢٢\u{200e}";
/// assert_eq!(plain_letters(written_by_arabic_programs).collect::<String>(), "1446-05-22");
/// ```
pub fn plain_letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| !is_invisible(*letter)).map(|letter| match letter {
        '٠'..='٩' => ascii_digit(letter, '٠'),
        '۰'..='۹' => ascii_digit(letter, '۰'),
        other => other,
    })
}

fn ascii_digit(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// A text of [`plain_letters`].
pub(crate) struct Plain {
    bytes: [u8; Self::LONGEST],
    length: usize,
}

impl Plain {
    /// Longer than any point, date or number that a person types.
    const LONGEST: usize = 128;

    pub(crate) const EMPTY: Self = Self { bytes: [0; Self::LONGEST], length: 0 };

    /// Reads the plain form of a text, or the text itself if it is too long, as a number of many digits can be.
    pub(crate) fn read<T>(text: &str, read: impl FnOnce(&str) -> T) -> T {
        let mut plain = Self::EMPTY;
        let fits = plain_letters(text).all(|letter| plain.push(letter).is_some());
        read(if fits { plain.as_str() } else { text })
    }

    /// Adds a character; `None` if there is no room.
    pub(crate) fn push(&mut self, letter: char) -> Option<()> {
        let end = self.length + letter.len_utf8();
        letter.encode_utf8(self.bytes.get_mut(self.length..end)?);
        self.length = end;
        Some(())
    }

    /// Removes the last byte.
    pub(crate) const fn pop(&mut self) {
        self.length = self.length.saturating_sub(1);
    }

    /// Replaces every occurrence of one ASCII character by another.
    pub(crate) fn replace(&mut self, [from, with]: [u8; 2]) {
        self.bytes.iter_mut().filter(|byte| **byte == from).for_each(|byte| *byte = with);
    }

    pub(crate) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// The expected form of a text that could not be read; see [`Error::Text`](crate::Error::Text).
///
/// # Examples
///
/// A program can suggest names from the list in the error:
///
/// ```
/// use miqat::{Error, Mark};
/// let Err(Error::Text(expected)) = "noon".parse::<Mark>() else { panic!("noon is no mark") };
/// assert_eq!(expected.what(), "a mark of the day");
/// assert_eq!(expected.names().nth(2), Some("Dhuhr"));
/// ```
#[derive(Clone, Copy)]
pub struct Expected(&'static Form);

/// The form of a text.
pub(crate) struct Form {
    /// The noun with its article.
    pub(crate) what: &'static str,
    /// The name at an index, if the text must be one of a list.
    pub(crate) name_at: fn(usize) -> Option<&'static str>,
    /// The other forms allowed.
    pub(crate) otherwise: &'static str,
}

impl Expected {
    pub(crate) const fn new(form: &'static Form) -> Self {
        Self(form)
    }

    /// The expected kind of text, with its article: "a mark of the day".
    pub const fn what(self) -> &'static str {
        self.0.what
    }

    /// The allowed names, if the text must be one of a list.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(self.0.name_at)
    }

    /// Finds the value whose name is the text.
    pub(crate) fn pick<T: Copy>(self, text: &str, all: &[T], name: impl Fn(T) -> &'static str) -> Result<T, Self> {
        all.iter().copied().find(|value| is_same_name(name(*value), text)).ok_or(self)
    }
}

/// The list of a form without names.
pub(crate) const fn no_names(_: usize) -> Option<&'static str> {
    None
}

/// Whether two names are equal, apart from the case of ASCII letters, invisible characters, and the characters that join
/// words: spaces, hyphens, low lines and apostrophes.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = char> {
        let joins = |letter: char| letter.is_whitespace() || "-_'’".contains(letter) || is_invisible(letter);
        name.chars().filter(move |letter| !joins(*letter)).map(|letter| letter.to_ascii_lowercase())
    }
    other.len() <= LONGEST_NAME_BYTES && letters(one).eq(letters(other))
}

/// Longer than any name, however its words are joined. Without it, a text of a million spaces is read once for each name of a list.
const LONGEST_NAME_BYTES: usize = 512;

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not {}: expected ", self.0.what)?;
        let mut before = "one of ";
        for name in self.names() {
            write!(f, "{before}{name}")?;
            before = ", ";
        }
        f.write_str(self.0.otherwise)
    }
}

impl fmt::Debug for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Expected").field(&self.0.what).finish()
    }
}

impl PartialEq for Expected {
    fn eq(&self, other: &Self) -> bool {
        self.0.what == other.0.what
    }
}

impl Eq for Expected {}
