//! A calendar file: an event for each prayer.

use std::io::{self, Write};

use chrono::{DateTime, SubsecRound, Utc};
use icalendar::{Calendar, Component, Event, EventLike};
use miqat::{Mark, Prayer};

use super::{Methods, Page};

use crate::choices::Words;
use crate::plan::{Day, Plan};
use crate::words::{self, Spoken};

/// Writes a calendar with the prayers of each day, those that it has.
pub struct Events<W: Write> {
    out: W,
    words: Words,
    calendar: Calendar,
    methods: Methods,
    /// When the file was made, as its events must say.
    stamp: DateTime<Utc>,
}

impl<W: Write> Events<W> {
    pub fn new(out: W, words: Words, plan: &Plan, stamp: DateTime<Utc>) -> Self {
        // Empty, because a calendar has one PRODID and no more.
        let mut calendar = Calendar::empty();
        let prayers = words.lang.prayer_times();
        calendar.append_property(("VERSION", "2.0"));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        calendar.append_property(("PRODID", concat!("-//miqat//city ", env!("CARGO_PKG_VERSION"), "//EN")));
        calendar.name(&format!("{prayers} · {}", plan.site.name(words.lang)));
        Self { out, words, calendar, methods: Methods::default(), stamp }
    }
}

impl<W: Write> Page for Events<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let point = day.place.point();
        let (latitude, longitude) = (point.latitude().degrees(), point.longitude().degrees());
        let id = day.method.id().unwrap_or_default();
        let method = words::method(self.words.lang.sentences(), &plan.chosen(day));
        let notes = plan.site.notes.iter().filter(|note| note.is_of_point());
        let method = notes.fold(method, |text, note| format!("{text}\n{}", note.text(self.words.lang)));
        self.methods.see(self.words.lang, plan, day);
        let standing = plan.calendar.standing(day.hijri);
        let calendar = format!("{} · {}", day.hijri, words::hijri_calendar(self.words.lang.sentences(), &standing));
        for prayer in Prayer::ALL {
            let Ok(time) = day.time(Mark::of(prayer), self.words.precision) else { continue };
            // The same prayer of the same place and method is the same event, however often it is imported.
            let uid =
                format!("{}-{}-{id}-{latitude}-{longitude}@miqat", day.date, prayer.as_str().to_ascii_lowercase());
            let mut event = Event::with_uid(&uid);
            event.summary(prayer.name(self.words.lang));
            let rule = day
                .times
                .basis(Mark::of(prayer))
                .ok()
                .and_then(|basis| words::basis(self.words.lang.sentences(), basis));
            let method = rule.map_or_else(|| method.clone(), |rule| format!("{method}\n{rule}"));
            event.description(&format!("{method}\n{calendar}"));
            event.location(&plan.site.name(self.words.lang));
            event.timestamp(self.stamp);
            event.starts(time.to_utc().trunc_subsecs(0));
            // A prayer's time takes nobody's time from a calendar.
            event.add_property("TRANSP", "TRANSPARENT");
            self.calendar.push(event);
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.calendar.description(&self.methods.lines(self.words.lang).join("\n"));
        write!(self.out, "{}", self.calendar)?;
        self.out.flush()
    }
}
