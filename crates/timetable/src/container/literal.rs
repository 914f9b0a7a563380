//! JSON, and the literals of JavaScript, Python, PHP and other languages: maps, lists and calls of constructors.

use super::tree;
use super::value::Tree;
use crate::error::Error;
use crate::grid::Grid;

/// How deep values may lie in one another.
const DEEPEST: usize = 48;
/// The most values that are read.
const MOST_VALUES: usize = 2_000_000;

/// The tables of all values in a text. A value that is cut off ends with the text.
pub(crate) fn grids(text: &str) -> Result<Vec<Grid>, Error> {
    let letters: Vec<char> = text.chars().collect();
    let mut parser = Parser { letters: &letters, at: 0, line: 1, counted: 0, values: 0 };
    let mut trees = Vec::new();
    let mut name_start = 0;
    let mut keys: Vec<String> = Vec::new();
    while let Some(letter) = parser.peek() {
        if matches!(letter, '{' | '[') || (letter == '(' && parser.is_call()) {
            let start = parser.at;
            if let Some(tree) = parser.value(0) {
                // `times['2025-01-31'] = [`: the brackets are the key of what follows.
                if let Some(key) = parser.key_of_assignment(&tree) {
                    keys.push(key);
                    name_start = parser.at;
                    continue;
                }
                let line = parser.line;
                let name = if keys.is_empty() { parser.name(name_start, start) } else { String::new() };
                let tree = keys.drain(..).rev().fold(tree, |tree, key| Tree::Map(line, vec![(key, tree)]));
                trees.push((name, tree));
                name_start = parser.at;
                continue;
            }
            if parser.values > MOST_VALUES {
                return Err(Error::TooLarge { what: "values", most: MOST_VALUES });
            }
            parser.at = start;
        }
        if letter == ';' {
            keys.clear();
        }
        parser.at += 1;
    }
    Ok(tree::grids(trees))
}

/// One value: of a flow within another format.
pub(super) fn value(text: &str) -> Option<Tree> {
    let letters: Vec<char> = text.chars().collect();
    Parser { letters: &letters, at: 0, line: 1, counted: 0, values: 0 }.value(0)
}

struct Parser<'t> {
    letters: &'t [char],
    at: usize,
    line: usize,
    /// Up to where lines were counted.
    counted: usize,
    values: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn next(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn line(&mut self) -> usize {
        if self.at > self.counted {
            let between = self.letters.get(self.counted..self.at).unwrap_or_default();
            self.line += between.iter().filter(|letter| **letter == '\n').count();
            self.counted = self.at;
        }
        self.line
    }

    /// Whether a bracket opens the arguments of a call: `array(`, `listOf(`, `Prayer(`.
    fn is_call(&self) -> bool {
        self.at
            .checked_sub(1)
            .and_then(|before| self.letters.get(before))
            .is_some_and(|letter| letter.is_alphanumeric())
    }

    /// The last word before a value: the name of its variable.
    fn name(&self, from: usize, to: usize) -> String {
        let before: String = self.letters.get(from.max(to.saturating_sub(60))..to).unwrap_or_default().iter().collect();
        let mut words = before.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        words.rfind(|word| !word.is_empty()).unwrap_or_default().to_owned()
    }

    /// The key of brackets behind which another one or an equals sign is.
    fn key_of_assignment(&self, tree: &Tree) -> Option<String> {
        let Tree::List(_, items) = tree else { return None };
        let [Tree::Scalar(key)] = items.as_slice() else { return None };
        let mut behind = self.letters.get(self.at..)?.iter().skip_while(|letter| **letter == ' ');
        let is_key = match behind.next()? {
            '[' => true,
            '=' => behind.next().is_some_and(|next| *next != '='),
            _ => false,
        };
        is_key.then(|| key.clone())
    }

    /// Passes over spaces and comments.
    fn blanks(&mut self) {
        while let Some(letter) = self.peek() {
            match (letter, self.next(1)) {
                (letter, _) if letter.is_whitespace() => self.at += 1,
                ('/', Some('/')) | ('#', _) => {
                    while self.peek().is_some_and(|letter| letter != '\n') {
                        self.at += 1
                    }
                }
                ('/', Some('*')) => {
                    self.at += 2;
                    while self.peek().is_some() && !(self.peek() == Some('*') && self.next(1) == Some('/')) {
                        self.at += 1;
                    }
                    self.at += 2;
                }
                _ => return,
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Tree> {
        self.values += 1;
        if depth > DEEPEST || self.values > MOST_VALUES {
            return None;
        }
        match self.peek()? {
            '{' | '[' | '(' => self.group(depth),
            '"' | '\'' | '`' => self.quoted().map(Tree::Scalar),
            _ => self.bare(depth),
        }
    }

    /// Elements between brackets, with keys or without.
    fn group(&mut self, depth: usize) -> Option<Tree> {
        let line = self.line();
        self.at += 1;
        let mut entries: Vec<(Option<String>, Tree)> = Vec::new();
        loop {
            self.blanks();
            match self.peek() {
                // A text that is cut off.
                None => break,
                Some('}' | ']' | ')') => {
                    self.at += 1;
                    break;
                }
                Some(',' | ';') => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let value = self.value(depth + 1)?;
            self.blanks();
            let is_key = match (self.peek(), self.next(1)) {
                (Some('='), Some('>')) => Some(2),
                (Some(':' | '='), _) => Some(1),
                _ => None,
            };
            if let Some(length) = is_key {
                let Tree::Scalar(key) = value else { return None };
                self.at += length;
                self.blanks();
                if self.peek().is_none() {
                    break;
                }
                let value = self.value(depth + 1)?;
                entries.push((Some(key), value));
            } else {
                entries.push((None, value));
            }
            self.blanks();
            if !matches!(self.peek(), None | Some(',' | ';' | '}' | ']' | ')')) {
                return None;
            }
        }
        if entries.iter().any(|(key, _)| key.is_some()) {
            let named = entries
                .into_iter()
                .enumerate()
                .map(|(at, (key, value))| (key.unwrap_or_else(|| at.to_string()), value));
            return Some(Tree::Map(line, named.collect()));
        }
        Some(Tree::List(line, entries.into_iter().map(|(_, value)| value).collect()))
    }

    fn quoted(&mut self) -> Option<String> {
        let quote = self.peek()?;
        self.at += 1;
        let mut text = String::new();
        while let Some(letter) = self.peek() {
            self.at += 1;
            if letter == quote {
                return Some(text);
            }
            if letter != '\\' {
                text.push(letter);
                continue;
            }
            let escaped = self.peek()?;
            self.at += 1;
            match escaped {
                'n' | 'r' | 't' => text.push(' '),
                'u' => {
                    let digits: String = self.letters.get(self.at..self.at + 4).unwrap_or_default().iter().collect();
                    if let Some(letter) = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
                        text.push(letter);
                        self.at += 4;
                    }
                }
                other => text.push(other),
            }
        }
        Some(text)
    }

    /// A number, a word, or a call: `TimeOfDay(hour: 5, minute: 12)`, `new Date(2025, 0, 31)`, `Prayer("05:12", "06:40")`.
    fn bare(&mut self, depth: usize) -> Option<Tree> {
        let start = self.at;
        while let Some(letter) = self.peek() {
            let is_inner = letter.is_alphanumeric()
                || matches!(letter, '_' | '.' | '-' | '+' | '$' | '@' | ' ' | '/' | '\u{300}'..='\u{36F}');
            // 5:12 without quotes.
            let is_colon = letter == ':'
                && self.at > start
                && self.letters.get(self.at - 1).is_some_and(char::is_ascii_digit)
                && self.next(1).is_some_and(|next| next.is_ascii_digit())
                && self.next(2).is_some_and(|next| next.is_ascii_digit());
            if !is_inner && !is_colon || self.at - start > 60 {
                break;
            }
            self.at += 1;
        }
        let word: String = self.letters.get(start..self.at)?.iter().collect();
        let word = word.trim().to_owned();
        if self.peek() == Some('(') && !word.is_empty() {
            let inner = self.group(depth)?;
            return Some(call(&word, inner));
        }
        (!word.is_empty()).then_some(Tree::Scalar(word))
    }
}

/// The value of a call: a date or a time of its numbers, else its arguments.
fn call(name: &str, arguments: Tree) -> Tree {
    let lower = name.to_ascii_lowercase();
    let numbers: Option<Vec<u32>> = match &arguments {
        Tree::List(_, items) => items
            .iter()
            .map(|item| if let Tree::Scalar(text) = item { text.trim().parse().ok() } else { None })
            .collect(),
        Tree::Map(_, entries) if lower.contains("time") => entries
            .iter()
            .map(|(_, item)| if let Tree::Scalar(text) = item { text.trim().parse().ok() } else { None })
            .collect(),
        _ => None,
    };
    match (numbers.as_deref(), &arguments) {
        (Some([year, month, day]), _) if lower.contains("date") && *year > 1900 => {
            // JavaScript counts its months from 0.
            let first = u32::from(lower.starts_with("new date"));
            Tree::Scalar(format!("{year:04}-{:02}-{day:02}", month + first))
        }
        (Some([hour, minute] | [hour, minute, _]), _) if lower.contains("time") && *hour < 24 && *minute < 60 => {
            Tree::Scalar(format!("{hour:02}:{minute:02}"))
        }
        (_, Tree::List(_, items)) if items.len() == 1 && (lower.contains("date") || lower.contains("time")) => {
            match items.first() {
                Some(Tree::Scalar(text)) => Tree::Scalar(text.clone()),
                _ => arguments,
            }
        }
        _ => arguments,
    }
}
