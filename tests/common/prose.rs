//! The English of the repository: comments, documentation, messages and documents, sentence by sentence.

use super::sources::comments_and_literals;

/// A paragraph, a cell of a table, or a text literal.
#[derive(Debug)]
pub struct Passage {
    /// From 1.
    pub line: usize,
    /// `///`, `//!` or `//` for a comment, `"` for a literal, empty for a document.
    pub marker: &'static str,
    pub text: String,
}

/// Collects passages line by line.
#[derive(Default)]
struct Collector {
    passages: Vec<Passage>,
    in_code: bool,
    /// The line and the marker with which the last paragraph can continue.
    next: Option<(usize, &'static str)>,
}

impl Collector {
    fn take(&mut self, line: usize, marker: &'static str, body: &str) {
        let body = body.trim();
        let continues = self.next.take() == Some((line, marker));
        if body.starts_with("```") {
            self.in_code = !self.in_code;
        } else if self.in_code {
            // The comments of an example are read too.
            if let Some(comment) = body.strip_prefix("// ") {
                self.passages.push(Passage { line, marker: "//", text: comment.to_owned() });
            }
        } else if body.starts_with('|') {
            let cells = body.split('|').map(|cell| Passage { line, marker, text: cell.to_owned() });
            self.passages.extend(cells);
        } else if !body.is_empty() && !body.starts_with('#') {
            self.next = Some((line + 1, marker));
            match self.passages.last_mut() {
                Some(paragraph) if continues && !is_list_item(body) => {
                    paragraph.text = format!("{} {body}", paragraph.text)
                }
                _ => self.passages.push(Passage { line, marker, text: body.to_owned() }),
            }
        }
    }
}

fn is_list_item(body: &str) -> bool {
    let number = body.trim_start_matches(|c: char| c.is_ascii_digit());
    body.starts_with("- ") || body.starts_with("* ") || (number.len() < body.len() && number.starts_with(". "))
}

/// The comments and the text literals of a Rust file.
pub fn of_rust(text: &str) -> Vec<Passage> {
    let chars: Vec<char> = text.chars().collect();
    let mut collector = Collector::default();
    let (mut line, mut counted) = (1, 0);
    for span in comments_and_literals(&chars) {
        line += chars[counted..span.start].iter().filter(|&&c| c == '\n').count();
        counted = span.start;
        let text: String = chars[span].iter().collect();
        let marker = ["///", "//!", "//", "\"", "r"].into_iter().find(|marker| text.starts_with(marker));
        match marker {
            Some(marker @ ("///" | "//!" | "//")) => collector.take(line, marker, &text[marker.len()..]),
            // A backslash continues a literal on the next line.
            Some(_) => {
                collector.passages.push(Passage { line, marker: "\"", text: text.replace("\\\n", "").replace('"', "") })
            }
            None => {}
        }
    }
    collector.passages
}

/// The paragraphs and cells of a Markdown file.
pub fn of_markdown(text: &str) -> Vec<Passage> {
    let mut collector = Collector::default();
    for (line, body) in (1..).zip(text.lines()) {
        collector.take(line, "", body);
    }
    collector.passages
}

impl Passage {
    /// The sentences without code, targets of links and quotations.
    pub fn sentences(&self) -> Vec<Sentence> {
        let text = without(&self.text, "](", ")", "");
        let text = without(&text, "<http", ">", "x");
        let text = if self.marker == "\"" { text } else { without(&text, "\"", "\"", "x") };
        let text = without(&text, "`", "`", "x");
        let mut sentences = vec![String::new()];
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if let Some(sentence) = sentences.last_mut() {
                sentence.push(c);
            }
            if ".?!".contains(c) && chars.peek().is_none_or(|next| next.is_whitespace()) {
                sentences.push(String::new());
            }
        }
        sentences.iter().map(|text| Sentence::of(text)).filter(|sentence| !sentence.words.is_empty()).collect()
    }
}

/// A text in which everything from `open` to `close` is replaced.
fn without(text: &str, open: &str, close: &str, with: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let Some((_, after)) = after.split_once(close) else { break };
        kept = kept + before + with;
        rest = after;
    }
    kept + rest
}

/// A sentence as its words in lower case.
#[derive(Debug)]
pub struct Sentence {
    pub words: Vec<String>,
    is_question: bool,
}

/// The words after `has not` with which it is a perfect tense.
const IRREGULAR_PARTICIPLES: &[&str] =
    &["been", "begun", "come", "done", "gone", "had", "kept", "made", "met", "read", "run", "set", "yet"];

impl Sentence {
    fn of(text: &str) -> Self {
        let words =
            text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
        Self { words: words.filter(|word| !word.is_empty()).collect(), is_question: text.trim_end().ends_with('?') }
    }

    /// The idioms of the sentence that a native engineer does not use.
    pub fn faults(&self) -> Vec<String> {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let pairs = || words.windows(2).map(|pair| (pair[0], pair[1]));
        let mut faults = Vec::new();
        // "So far that …" is a comparison; "so far below" means "this far below".
        let amounts = words.windows(2).enumerate().filter(|(i, pair)| {
            pair[0] == "so" && ["much", "many", "far", "long"].contains(&pair[1]) && !words[i + 2..].contains(&"that")
        });
        faults.extend(amounts.map(|(_, pair)| pair.join(" ")));
        let verbs = ["hold", "holds", "stand", "stands", "ask", "asks", "tell", "tells", "beside", "besides"];
        faults.extend(words.iter().filter(|word| verbs.contains(word)).map(|word| (*word).to_owned()));
        let coined = |pair: &(&str, &str)| [("but", "for"), ("rest", "on"), ("rests", "on")].contains(pair);
        faults.extend(pairs().filter(coined).map(|(one, other)| format!("{one} {other}")));
        let is_participle =
            |word: &str| word.ends_with("ed") || word.ends_with("en") || IRREGULAR_PARTICIPLES.contains(&word);
        let negated = |triple: &&[&str]| {
            ["has", "have", "had"].contains(&triple[0]) && triple[1] == "not" && !is_participle(triple[2])
        };
        let ended = [words.as_slice(), &["."]].concat();
        faults.extend(ended.windows(3).filter(negated).map(|triple| format!("{} not", triple[0])));
        // A question and the heading of a column may begin with it.
        if let Some(first @ ("what" | "whatever" | "who" | "whoever")) = words.first().copied()
            && !self.is_question
            && words.len() > 2
        {
            faults.push(format!("{first} as a subject"));
        }
        if pairs().filter(|pair| [("that", "of"), ("those", "of")].contains(pair)).count() > 1 {
            faults.push("a pile of that of and those of".to_owned());
        }
        faults
    }
}
