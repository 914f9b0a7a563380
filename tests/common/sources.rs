//! The code of Rust files: without comments, literals and unit tests.

use std::ops::Range;
use std::path::Path;

/// The code of a Rust file: comments and the contents of text and character literals become blanks; line breaks are
/// kept.
pub fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut end = 0;
    for span in comments_and_literals(&chars) {
        code.extend(&chars[end..span.start]);
        code.extend(chars[span.clone()].iter().map(|&c| if c == '\n' { '\n' } else { ' ' }));
        end = span.end;
    }
    code.extend(&chars[end..]);
    code
}

/// Where the comments and the text and character literals of a Rust file are.
pub fn comments_and_literals(chars: &[char]) -> Vec<Range<usize>> {
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let mut spans = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let end = if at(i) == '/' && at(i + 1) == '/' {
            (i..chars.len()).find(|&j| at(j) == '\n').unwrap_or(chars.len())
        } else if at(i) == '/' && at(i + 1) == '*' {
            block_comment_end(chars, i)
        } else if at(i) == '"' {
            string_end(chars, i)
        } else if at(i) == 'r' && !(i > 0 && is_word(at(i - 1))) {
            raw_string_end(chars, i).unwrap_or(i)
        } else if at(i) == '\'' && at(i + 1) == '\\' {
            // The character after the backslash may itself be a quote.
            (i + 3..chars.len()).find(|&j| at(j) == '\'').map_or(chars.len(), |j| j + 1)
        } else if at(i) == '\'' && at(i + 2) == '\'' {
            i + 3
        } else {
            i
        };
        if end > i {
            spans.push(i..end);
        }
        i = end.max(i + 1);
    }
    spans
}

fn block_comment_end(chars: &[char], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut i = start;
    while i + 1 < chars.len() {
        match (chars[i], chars[i + 1]) {
            ('/', '*') => (depth, i) = (depth + 1, i + 2),
            ('*', '/') => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
    chars.len()
}

fn string_end(chars: &[char], start: usize) -> usize {
    let mut i = start + 1;
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    chars.len().min(i + 1)
}

/// The end of a raw string that starts at `start`; `None` if none starts there.
fn raw_string_end(chars: &[char], start: usize) -> Option<usize> {
    let hashes = chars[start + 1..].iter().take_while(|&&c| c == '#').count();
    let quote = start + 1 + hashes;
    if chars.get(quote) != Some(&'"') {
        return None;
    }
    let closes =
        |j: usize| chars[j] == '"' && chars[j + 1..].iter().take(hashes).filter(|&&c| c == '#').count() == hashes;
    Some((quote + 1..chars.len()).find(|&j| closes(j)).map_or(chars.len(), |j| j + 1 + hashes))
}

/// Whether a character can be part of a Rust name.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The words and marks of code, `::` as one.
pub fn tokens(code: &str) -> Vec<String> {
    let chars: Vec<char> = code.chars().collect();
    let mut tokens = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let length = if is_word(chars[i]) {
            chars[i..].iter().take_while(|&&c| is_word(c)).count()
        } else if chars[i..].starts_with(&[':', ':']) {
            2
        } else {
            1
        };
        if !chars[i].is_whitespace() {
            tokens.push(chars[i..i + length].iter().collect());
        }
        i += length;
    }
    tokens
}

/// The tokens of a file as shipped, without items under `#[cfg(test)]`.
pub fn shipped_tokens(text: &str) -> Vec<String> {
    const TEST_ONLY: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let tokens = tokens(&code(text));
    let mut shipped = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        if tokens[i..].len() >= TEST_ONLY.len() && tokens[i..].iter().zip(TEST_ONLY).all(|(have, want)| have == want) {
            i = item_end(&tokens, i + TEST_ONLY.len());
        } else {
            shipped.push(tokens[i].clone());
            i += 1;
        }
    }
    shipped
}

/// The end of an item: its `;` outside braces, or the brace that closes its first one.
fn item_end(tokens: &[String], start: usize) -> usize {
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(start) {
        match token.as_str() {
            "{" => depth += 1,
            "}" if depth <= 1 => return i + 1,
            "}" => depth -= 1,
            ";" if depth == 0 => return i + 1,
            _ => {}
        }
    }
    tokens.len()
}

/// The Rust files under a folder of the package: their path from the package's folder, and their text. A folder without any
/// is a panic, so that no test passes having read nothing.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    let files: Vec<_> = super::files_under(&super::root().join(folder), &|name| name == "target")
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| (super::relative(&path), read(&path)))
        .collect();
    assert!(!files.is_empty(), "{folder} has no Rust file");
    files
}

/// The text of a file.
pub fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
