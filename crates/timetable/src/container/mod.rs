//! The container of a file, by its content, and the tables in it.

mod book;
mod calendar;
mod delimited;
mod encoding;
mod html;
mod literal;
mod markdown;
mod rows;
mod sheets;
mod sql;
mod tree;
mod value;
mod values;
mod xml;
mod yaml;

use crate::error::Error;
use crate::grid::{Grid, bounded};

/// The most bytes that are read.
const MOST_BYTES: usize = 16 << 20;

/// The tables of a file, and what it was taken for.
pub(crate) struct Container {
    pub(crate) kind: &'static str,
    pub(crate) grids: Vec<Grid>,
}

/// The ways to read a file, the likeliest first. Each is tried until one gives rows.
pub(crate) fn open(bytes: &[u8]) -> Result<Vec<Container>, Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::TooLarge { what: "bytes", most: MOST_BYTES });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        if let Some(content) = book::document(bytes)? {
            return Ok(vec![Container { kind: "a text document", grids: bounded(html::grids(&content))? }]);
        }
        return Ok(vec![Container { kind: "a workbook", grids: bounded(book::grids(bytes)?)? }]);
    }
    // Line ends of old and of mixed files.
    let text = encoding::decode(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let mut found = Vec::new();
    for (kind, grids) in likely(&text) {
        let grids = bounded(grids?)?;
        if !grids.is_empty() {
            found.push(Container { kind, grids });
        }
    }
    Ok(found)
}

type Opened = Vec<(&'static str, Result<Vec<Grid>, Error>)>;

fn likely(text: &str) -> Opened {
    let start: String = text.trim_start().chars().take(64).collect();
    let lower = text.to_ascii_lowercase();
    let mut ways: Opened = Vec::new();
    if lower.contains("begin:vevent") {
        ways.push(("a calendar file", Ok(calendar::grids(text))));
        return ways;
    }
    let is_sql = lower.contains("insert into") || lower.contains("insert or ") || lower.contains("\ncopy ");
    let is_html = lower.contains("<table")
        || lower.contains("<tr")
        || lower.contains("<!doctype html")
        || lower.contains("<html");
    if is_html {
        ways.push(("a web page", Ok(html::grids(text))));
    } else if start.starts_with("<?xml") || (start.starts_with('<') && lower.contains("</")) {
        ways.push(("XML", xml::grids(text)));
    }
    if is_sql {
        ways.push(("a dump of a database", Ok(sql::grids(text))));
    }
    if start.starts_with(['{', '[']) || text.contains('{') || text.contains('[') || text.contains('(') {
        ways.push(("a literal of JSON or a programming language", literal::grids(text)));
    }
    if text.lines().filter(|line| line.contains(": ")).count() >= 3 {
        ways.push(("YAML", Ok(yaml::grids(text))));
    }
    if is_html {
        if ["<div", "<li", "<dt", "<dd", "<span", "<p>"].iter().any(|tag| lower.contains(tag)) {
            ways.push(("the rows of a web page", Ok(rows::grids(text))));
        }
        ways.push(("the text of a web page", Ok(delimited::grids(&html::text(text)))));
    }
    if text.lines().filter(|line| line.trim_start().starts_with('|')).count() >= 2 {
        ways.push(("a Markdown table", Ok(markdown::grids(text))));
    }
    let delimited = ("a table of text", Ok(delimited::grids(text)));
    // Braces within notes do not make a literal of a table.
    if start.starts_with(['{', '[']) || is_html || is_sql {
        ways.push(delimited)
    } else {
        ways.insert(0, delimited)
    }
    ways
}
