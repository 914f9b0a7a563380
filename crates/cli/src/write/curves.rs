//! The days of a place as curves.

use std::io::{self, Write};

use super::Page;
use crate::asked::Words;
use crate::plan::{Day, Plan};

/// Draws the times of many days.
pub struct Curves<W: Write> {
    out: W,
    words: Words,
    days: Vec<Day>,
}

impl<W: Write> Curves<W> {
    pub fn new(out: W, words: Words) -> Self {
        Self { out, words, days: Vec::new() }
    }
}

impl<W: Write> Page for Curves<W> {
    fn day(&mut self, _: &Plan, day: &Day) -> io::Result<()> {
        self.days.push(day.clone());
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        let _ = self.words;
        self.out.flush()
    }
}
