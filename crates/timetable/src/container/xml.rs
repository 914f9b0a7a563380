//! XML: elements as maps, those of one name as lists.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::tree;
use super::value::Tree;
use crate::error::Error;
use crate::grid::Grid;

const DEEPEST: usize = 48;

struct Element {
    name: String,
    line: usize,
    entries: Vec<(String, Tree)>,
    text: String,
}

impl Element {
    fn new(tag: &BytesStart<'_>, line: usize) -> Self {
        let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
        let entries = tag.attributes().flatten().map(|attribute| {
            let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
            (key, Tree::Scalar(String::from_utf8_lossy(&attribute.value).into_owned()))
        });
        Self { name, line, entries: entries.collect(), text: String::new() }
    }

    fn tree(self) -> Tree {
        let text = self.text.trim();
        if self.entries.is_empty() {
            return Tree::Scalar(text.to_owned());
        }
        // <fajr iqama="6:00">5:12</fajr>: the text is the beginning.
        let mut groups: Vec<(String, Vec<Tree>)> = Vec::new();
        let mut places = std::collections::HashMap::new();
        for (key, value) in self.entries {
            let at = *places.entry(key.clone()).or_insert_with(|| {
                groups.push((key, Vec::new()));
                groups.len() - 1
            });
            if let Some((_, values)) = groups.get_mut(at) {
                values.push(value);
            }
        }
        if !text.is_empty() {
            groups.insert(0, ("time".to_owned(), vec![Tree::Scalar(text.to_owned())]));
        }
        let line = self.line;
        let entries = groups.into_iter().map(|(key, mut values)| {
            let value = if values.len() == 1 { values.pop() } else { None };
            (key, value.unwrap_or(Tree::List(line, values)))
        });
        Tree::Map(line, entries.collect())
    }
}

/// The tables of a document; what follows a fault in it is not read.
pub(crate) fn grids(text: &str) -> Result<Vec<Grid>, Error> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut number = 0;
    let mut roots = Vec::new();
    loop {
        number += 1;
        let done = match reader.read_event() {
            Ok(Event::Start(tag)) => {
                if open.len() >= DEEPEST {
                    return Err(Error::TooLarge { what: "levels of XML", most: DEEPEST });
                }
                open.push(Element::new(&tag, number));
                None
            }
            Ok(Event::Empty(tag)) => Some(Element::new(&tag, number)),
            Ok(Event::End(_)) => open.pop(),
            Ok(Event::Text(text)) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&String::from_utf8_lossy(&text));
                }
                None
            }
            Ok(Event::CData(text)) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&String::from_utf8_lossy(&text));
                }
                None
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => None,
        };
        if let Some(element) = done {
            close(element, open.last_mut(), &mut roots);
        }
    }
    while let Some(element) = open.pop() {
        close(element, open.last_mut(), &mut roots);
    }
    Ok(tree::grids(roots))
}

fn close(element: Element, parent: Option<&mut Element>, roots: &mut Vec<(String, Tree)>) {
    let entry = (element.name.clone(), element.tree());
    match parent {
        Some(parent) => parent.entries.push(entry),
        None => roots.push(entry),
    }
}
