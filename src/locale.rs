//! Names, digits and formats in nine languages.
