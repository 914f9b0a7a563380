//! Names as people write them, and the message for a text that is none of them.

use core::fmt;

/// What a text was expected to be: see [`Error::Text`](crate::Error::Text).
///
/// # Examples
///
/// A program that suggests a name takes the list from the error:
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
    /// With its article.
    pub(crate) what: &'static str,
    /// The name at a place, where the text is one of a list.
    pub(crate) name_at: fn(usize) -> Option<&'static str>,
    /// What else is allowed.
    pub(crate) otherwise: &'static str,
}

impl Expected {
    pub(crate) const fn new(form: &'static Form) -> Self {
        Self(form)
    }

    /// What it was expected to be: "a mark of the day".
    pub const fn what(self) -> &'static str {
        self.0.what
    }

    /// The names allowed, where it was expected to be one of a list.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        (0..).map_while(self.0.name_at)
    }

    /// The one of these values that the text names.
    pub(crate) fn pick<T: Copy>(self, text: &str, all: &[T], name: impl Fn(T) -> &'static str) -> Result<T, Self> {
        all.iter().copied().find(|value| is_same_name(name(*value), text)).ok_or(self)
    }
}

/// For a form that is not one of a list of names.
pub(crate) const fn no_names(_: usize) -> Option<&'static str> {
    None
}

/// Whether two names differ in nothing but the case of ASCII letters and what joins the words: a space, a hyphen, a low
/// line, an apostrophe.
pub(crate) fn is_same_name(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = char> {
        name.trim().chars().filter(|letter| !" -_'’".contains(*letter)).map(|letter| letter.to_ascii_lowercase())
    }
    letters(one).eq(letters(other))
}

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
