//! The newspaper-style box as a fragment for another page.

use std::io::{self, Write};

use maud::html;
use miqat::Mark;
use miqat::locale::{DateParts, Style};

use super::super::boxed::{DATES, MARKS, weekday_line};
use super::super::{ABSENT, Page, instant, line};
use crate::choices::{Precision, Words};
use crate::plan::{Day, Now, Plan};

/// Writes a box for each day, unstyled: the surrounding page provides the style.
pub struct HtmlBoxes<'a, W: Write> {
    out: W,
    words: Words,
    now: Option<&'a Now>,
}

impl<'a, W: Write> HtmlBoxes<'a, W> {
    pub fn new(out: W, words: Words, now: Option<&'a Now>) -> Self {
        Self { out, words, now }
    }
}

impl<W: Write> Page for HtmlBoxes<'_, W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let lang = self.words.lang;
        let locale = self.words.locale().with_style(Style::Newspaper);
        let place = match &plan.site.country {
            Some(country) => country.name(lang).to_owned(),
            None => plan.site.name(lang),
        };
        let direction = if lang.is_right_to_left() { "rtl" } else { "ltr" };
        let times = MARKS.map(|mark: Mark| (mark, day.time(mark, self.words.precision).ok()));
        let markup = html! {
            section.miqat-box lang=(lang.code()) dir=(direction) {
                h2 { (lang.prayer_times()) }
                p.miqat-weekday { (weekday_line(self.words, self.now, day)) }
                p.miqat-dates { (line(locale, DATES, DateParts::from(day.date).with_hijri(day.hijri))) }
                p.miqat-place { (place) }
                dl {
                    @for (mark, time) in times {
                        dt { (mark.name(lang)) }
                        dd {
                            @match time {
                                Some(time) => {
                                    time datetime=(instant(&time, Precision::Second)) { (self.words.time(&time)) }
                                }
                                None => (ABSENT),
                            }
                        }
                    }
                }
            }
        };
        writeln!(self.out, "{}", markup.into_string())
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
