//! The next prayer on one line.

use chrono::{DateTime, TimeDelta};
use miqat::locale::{DateParts, Length};
use miqat::schedule::Upcoming;
use miqat::{Mark, Prayer};
use miqat_places::Zone;
use serde_json::{Value, json};

use super::Told;
use crate::choices::{Precision, Words};
use crate::outcome::Failure;
use crate::plan::{Day, Now, Plan};
use crate::words;
use crate::write::{current_prayer, instant, line, next_prayer};

/// The output formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Waybar,
    Json,
    /// A text with placeholders in braces.
    Pattern(Vec<Part>),
}

/// The placeholders of a pattern.
const NAMES: [&str; 12] =
    ["prayer", "time", "in", "hours", "minutes", "seconds", "current", "since", "iqama", "place", "date", "hijri"];

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Text(String),
    Name(&'static str),
}

impl Shape {
    /// Parses a format, or a pattern with at least one placeholder; a literal brace is written twice.
    pub fn read(given: &str) -> Result<Self, String> {
        match given {
            "text" => return Ok(Self::Text),
            "waybar" => return Ok(Self::Waybar),
            "json" => return Ok(Self::Json),
            _ => {}
        }
        let (mut parts, mut text, mut rest) = (Vec::new(), String::new(), given);
        while let Some(place) = rest.find(['{', '}']) {
            let (before, after) = rest.split_at(place);
            text.push_str(before);
            let doubled = ["{{", "}}"].into_iter().find_map(|brace| Some((&brace[..1], after.strip_prefix(brace)?)));
            if let Some((brace, after)) = doubled {
                text.push_str(brace);
                rest = after;
                continue;
            }
            let named = after.strip_prefix('{').and_then(|after| after.split_once('}'));
            let (name, after) = named.ok_or("a brace of the text is written twice, as {{ or }}")?;
            let known = NAMES.into_iter().find(|known| *known == name);
            let known =
                known.ok_or_else(|| format!("a pattern has no {{{name}}}; it may have {{{}}}", NAMES.join("}, {")))?;
            parts.extend([Part::Text(std::mem::take(&mut text)), Part::Name(known)]);
            rest = after;
        }
        if parts.is_empty() {
            return Err(
                "text, waybar, json or a pattern with names in braces is wanted, such as '{prayer} {time}'".into()
            );
        }
        parts.push(Part::Text(text + rest));
        Ok(Self::Pattern(parts))
    }
}

/// An instant with the current and the next prayer.
pub struct Line<'a> {
    plan: &'a Plan,
    words: Words,
    now: Now,
    next: Upcoming<Zone>,
    /// The day of the next prayer.
    next_day: Day,
    since: Option<DateTime<Zone>>,
}

impl<'a> Line<'a> {
    /// The current prayer at an instant.
    pub fn new(plan: &'a Plan, words: Words, time: DateTime<Zone>) -> Result<Self, Failure> {
        let now = plan.now(time, Precision::Minute)?;
        let next = now.next.clone()?;
        let date = next.time.date_naive();
        // Isha after midnight belongs to the previous date.
        let day = plan.day(date)?;
        let is_of_day = day.times.time(Mark::of(next.prayer)).ok() == Some(next.time);
        let next_day = match date.pred_opt().filter(|_| !is_of_day) {
            Some(before) => plan.day(before)?,
            None => day,
        };
        Ok(Self { plan, words, now, next, next_day, since: plan.since(time) })
    }

    pub fn next(&self) -> &Upcoming<Zone> {
        &self.next
    }

    /// The time left until the next prayer.
    fn left(&self) -> TimeDelta {
        self.now.left(self.next.time)
    }

    /// The hours and minutes left, rounded up.
    fn left_minutes(&self) -> i64 {
        (self.left().num_milliseconds() + 59_999).div_euclid(60_000)
    }

    fn left_short(&self) -> String {
        let minutes = self.left_minutes();
        let digits = self.words.digits;
        format!("{}:{:02}", digits.number(minutes / 60), digits.number(minutes % 60))
    }

    fn iqama(&self) -> Option<String> {
        self.plan.iqama(&self.next_day, self.next.prayer).map(|at| self.words.time(&at))
    }

    /// The current prayer's name; empty between sunrise and Dhuhr.
    fn current(&self) -> &'static str {
        self.present().map_or("", |prayer| prayer.name(self.words.lang))
    }

    fn present(&self) -> Option<Prayer> {
        self.now.present()
    }

    pub fn text(&self, shape: &Shape, told: Told) -> Result<String, Failure> {
        Ok(match shape {
            Shape::Text => self.sentence(told),
            Shape::Waybar => self.waybar()?.to_string(),
            Shape::Json => self.json().to_string(),
            Shape::Pattern(pattern) => self.filled(pattern),
        })
    }

    fn sentence(&self, told: Told) -> String {
        let lang = self.words.lang;
        let name = self.next.prayer.name(self.words.lang);
        let clock = self.words.time(&self.next.time);
        let next = words::next_in(lang, name, &clock, self.left_minutes(), self.words.digits);
        let next = match self.iqama() {
            Some(iqama) => format!("{next} ({} {iqama})", words::heading(lang, words::Heading::Iqama)),
            None => next,
        };
        let since = self.since.map(|since| self.words.time(&since)).filter(|_| told == Told::NowAndNext);
        match since {
            Some(since) => format!("{}\n{next}", words::now_since(lang, self.current(), &since)),
            None => next,
        }
    }

    /// The object that Waybar reads: the text of the bar, its tooltip, and its style class.
    fn waybar(&self) -> Result<Value, Failure> {
        let day = self.plan.day(self.now.time.date_naive())?;
        let mut lines = vec![self.plan.site.name(self.words.lang)];
        let locale = self.words.locale();
        lines.push(line(locale, locale.date_pattern(Length::Long), DateParts::from(day.date)));
        lines.push(line(locale, locale.hijri_pattern(Length::Long), DateParts::from(self.now.hijri)));
        for mark in Mark::ALL.into_iter().filter(|mark| *mark != Mark::Sunset) {
            let time =
                day.times.time(mark).map_or_else(|_| crate::write::ABSENT.to_owned(), |time| self.words.time(&time));
            lines.push(format!("{} {time}", mark.name(self.words.lang)));
        }
        let name = self.next.prayer.as_str().to_ascii_lowercase();
        let whole = self.since.map(|since| self.next.time.signed_duration_since(since).num_seconds());
        let gone = whole.filter(|whole| *whole > 0).map(|whole| 100 - 100 * self.left().num_seconds() / whole);
        Ok(json!({
            "text": format!("{} {}", self.next.prayer.name(self.words.lang), self.words.time(&self.next.time)),
            "tooltip": format!("{}\n{}", self.sentence(Told::Next), lines.join("\n")),
            "class": name,
            "alt": self.left_short(),
            "percentage": gone.unwrap_or_default().clamp(0, 100),
        }))
    }

    fn json(&self) -> Value {
        let shown = |time: &DateTime<Zone>| instant(time, Precision::Second);
        let mut next = next_prayer(&self.now, &self.next, Precision::Second);
        next["iqama"] = self.plan.iqama(&self.next_day, self.next.prayer).as_ref().map(shown).into();
        json!({
            "place": self.plan.site.name(self.words.lang),
            "now": shown(&self.now.time),
            "hijri": self.now.hijri.to_string(),
            "hijri_month": self.now.hijri.month().name(self.words.lang),
            "current": current_prayer(&self.now),
            "since": self.since.as_ref().map(shown),
            "next": next,
            "method": self.next_day.method.id(),
            "method_evidence": self.plan.chosen(&self.next_day).evidence(),
        })
    }

    fn filled(&self, pattern: &[Part]) -> String {
        let number = |value: i64| self.words.digits.number(value).to_string();
        let value = |name: &str| match name {
            "prayer" => self.next.prayer.name(self.words.lang).to_owned(),
            "time" => self.words.time(&self.next.time),
            "in" => self.left_short(),
            "hours" => number(self.left_minutes() / 60),
            "minutes" => number(self.left_minutes()),
            "seconds" => number(self.left().num_seconds()),
            "current" => self.current().to_owned(),
            "since" => self.since.map(|since| self.words.time(&since)).unwrap_or_default(),
            "iqama" => self.iqama().unwrap_or_default(),
            "place" => self.plan.site.name(self.words.lang),
            "date" => self.now.time.date_naive().to_string(),
            _ => self.now.hijri.to_string(),
        };
        let text = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Name(name) => value(name),
        };
        pattern.iter().map(text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn a_pattern_has_known_names_alone() {
        assert!(matches!(Shape::read("{prayer} -{in}"), Ok(Shape::Pattern(parts)) if parts.len() == 5));
        assert!(Shape::read("{prayr}").unwrap_err().contains("{prayr}"));
        assert!(Shape::read("wayba").unwrap_err().contains("waybar"));
        for broken in ["{prayer", "prayer}", "{prayer} }"] {
            assert!(Shape::read(broken).unwrap_err().contains("twice"), "{broken}");
        }
        assert!(Shape::read("{{\"text\": \"{prayer}\"}}").is_ok());
    }
}
