//! A calendar file with an event for each prayer or for each day, each written as soon as it is known.

use std::io::{self, Write};

use chrono::{DateTime, Days, DurationRound, NaiveDate, SubsecRound, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Property};
use miqat::prayer::Moment;
use miqat::{Madhab, Mark, Prayer};
use miqat_places::Zone;

use super::event_args::{self, EventArgs, Extra};
use super::{Methods, Page};
use crate::choices::{Precision, Words};
use crate::plan::{Day, Plan};
use crate::words;

/// How often a subscriber's program should reload the file: daily (RFC 7986; Outlook has its own name for it).
const REFRESHED: &str = "P1D";

/// The last line of a calendar.
const END: &str = "END:VCALENDAR\r\n";

/// Writes a calendar with the prayers of each day.
pub struct Events<W: Write> {
    out: W,
    words: Words,
    args: EventArgs,
    /// The creation time of the file, required in its events.
    stamp: DateTime<Utc>,
}

/// Something with an event of its own.
struct Entry {
    /// Its part of the UID.
    key: String,
    name: String,
    time: DateTime<Zone>,
    /// The rule that produced it, if it does not come from the Sun.
    rule: Option<String>,
}

impl<W: Write> Events<W> {
    /// Begins the file of the days from `first` to `last`.
    pub fn new(
        mut out: W,
        words: Words,
        plan: &Plan,
        (first, last): (NaiveDate, NaiveDate),
        stamp: DateTime<Utc>,
    ) -> io::Result<Self> {
        // Empty, because a calendar has exactly one PRODID.
        let mut calendar = Calendar::empty();
        let prayers = words.lang.prayer_times();
        calendar.append_property(("VERSION", "2.0"));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        calendar.append_property(("PRODID", concat!("-//miqat//times ", env!("CARGO_PKG_VERSION"), "//EN")));
        calendar
            .append_property(Property::new("REFRESH-INTERVAL", REFRESHED).add_parameter("VALUE", "DURATION").done());
        calendar.append_property(("X-PUBLISHED-TTL", REFRESHED));
        calendar.name(&format!("{prayers} · {}", plan.site.name(words.lang)));
        let mut methods = Methods::default();
        for day in plan.first_days(first, last) {
            methods.see(words.lang, plan, &day);
        }
        calendar.description(&methods.lines(words.lang).join("\n"));
        let whole = calendar.to_string();
        out.write_all(whole.strip_suffix(END).unwrap_or(&whole).as_bytes())?;
        Ok(Self { out, words, args: EventArgs::default(), stamp })
    }

    /// The same file with the chosen events.
    pub fn with(self, args: &EventArgs) -> Self {
        Self { args: args.clone(), ..self }
    }

    /// The events of a day in order.
    fn entries(&self, plan: &Plan, day: &Day) -> Vec<Entry> {
        let lang = self.words.lang;
        let has = |extra| self.args.with.contains(&extra);
        let of_mark = |mark: Mark, name: &str| {
            let time = day.time(mark, self.words.precision).ok()?;
            let rule = day.times.basis(mark).ok().and_then(|basis| words::basis(lang, basis));
            Some(Entry { key: mark.as_str().to_ascii_lowercase(), name: name.to_owned(), time, rule })
        };
        let imsak = || {
            let time = plan.schedule(day.date).moment(day.date, Moment::IMSAK).ok()?;
            let time = match self.words.precision {
                Precision::Minute => time.duration_round(TimeDelta::minutes(1)).unwrap_or(time),
                Precision::Second | Precision::Millisecond => time,
            };
            let name = words::other_time(lang, "imsak", day.night_end);
            // Its name includes the interval before Fajr.
            let name = name.split([',', '،']).next().unwrap_or_default().to_owned();
            Some(Entry { key: "imsak".to_owned(), name, time, rule: None })
        };
        let imsak = has(Extra::Imsak).then(imsak).flatten();
        let sunrise = has(Extra::Sunrise).then(|| of_mark(Mark::Sunrise, Mark::Sunrise.name(lang))).flatten();
        let prayers = Prayer::ALL.into_iter().filter_map(|prayer| of_mark(Mark::of(prayer), prayer.name(lang)));
        let mut entries: Vec<_> = prayers.chain(imsak).chain(sunrise).collect();
        entries.sort_by_key(|entry| entry.time);
        entries
    }

    /// An event of a day. Its UID does not depend on the method or on the time of the export.
    ///
    /// The UID contains the requested place, not the authority's point, which depends on the method.
    fn event(&self, plan: &Plan, day: &Day, key: &str) -> Event {
        /// About a metre.
        const DECIMALS: usize = 5;
        let (latitude, longitude) = (plan.site.point.latitude().degrees(), plan.site.point.longitude().degrees());
        let madhab = match day.madhab {
            Madhab::Shafii => "shafii",
            Madhab::Hanafi => "hanafi",
        };
        let uid = format!("{}-{key}-{madhab}-{latitude:.DECIMALS$}-{longitude:.DECIMALS$}@miqat", day.date);
        let mut event = Event::with_uid(&uid);
        event.location(&plan.site.name(self.words.lang));
        event.add_property("GEO", format!("{latitude:.DECIMALS$};{longitude:.DECIMALS$}"));
        event.timestamp(self.stamp);
        event.last_modified(self.stamp);
        // A later file overrides an earlier one: the sequence number is the day on which the file was made.
        event.sequence(u32::try_from(self.stamp.timestamp().div_euclid(86_400)).unwrap_or_default());
        // Prayer times do not mark the user as busy.
        event.add_property("TRANSP", "TRANSPARENT");
        event
    }

    /// The method and the calendar of a day.
    fn notes(&self, plan: &Plan, day: &Day) -> [String; 2] {
        let lang = self.words.lang;
        let method = words::method(lang, &plan.chosen(day));
        let notes = plan.site.notes.iter().filter(|note| note.is_of_point());
        let method = notes.fold(method, |text, note| format!("{text}\n{}", note.text(lang)));
        let standing = plan.calendar.standing(day.hijri);
        [method, format!("{} · {}", day.hijri, words::hijri_calendar(lang, &standing))]
    }

    /// An alarm this number of minutes before its event.
    fn alarm(&self, minutes: u16, text: &str, of: &str) -> Alarm {
        let mut alarm = Alarm::display(text, -TimeDelta::minutes(minutes.into()));
        // In minutes, which every calendar program understands.
        alarm.add_property("TRIGGER", if minutes == 0 { "PT0M".to_owned() } else { format!("-PT{minutes}M") });
        // By default the UID would be random and the timestamp read from the machine's clock.
        alarm.uid(&format!("alarm-{minutes}-{of}")).timestamp(self.stamp);
        alarm
    }

    fn of_prayers(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let [method, calendar] = self.notes(plan, day);
        let mut alarms = self.args.alarms.clone();
        alarms.sort_unstable();
        alarms.dedup();
        for entry in self.entries(plan, day) {
            let mut event = self.event(plan, day, &entry.key);
            let begin = entry.time.to_utc().trunc_subsecs(0);
            event.summary(&entry.name).starts(begin);
            let rule = entry.rule.map_or(String::new(), |rule| format!("\n{rule}"));
            event.description(&format!("{method}{rule}\n{calendar}"));
            if self.args.duration > 0 {
                event.ends(begin + TimeDelta::minutes(self.args.duration.into()));
            }
            let text = format!("{} {}", entry.name, self.words.time(&entry.time));
            for minutes in &alarms {
                let alarm = self.alarm(*minutes, &text, event.get_uid().unwrap_or_default());
                event.alarm(alarm);
            }
            self.push(&event)?;
        }
        Ok(())
    }

    fn of_day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let [method, calendar] = self.notes(plan, day);
        let entries = self.entries(plan, day);
        let texts = entries.iter().map(|entry| format!("{} {}", entry.name, self.words.time(&entry.time)));
        let texts: Vec<_> = texts.collect();
        let rules = entries.iter().filter_map(|entry| Some(format!("{}: {}", entry.name, entry.rule.as_ref()?)));
        let lines: Vec<_> = texts.iter().cloned().chain([method]).chain(rules).chain([calendar]).collect();
        let mut event = self.event(plan, day, "day");
        event.summary(&texts.join(" · ")).description(&lines.join("\n")).starts(day.date);
        if let Some(next) = day.date.checked_add_days(Days::new(1)) {
            event.ends(next);
        }
        self.push(&event)
    }

    fn push(&mut self, event: &Event) -> io::Result<()> {
        let text = event.try_into_string().map_err(io::Error::other)?;
        self.out.write_all(text.as_bytes())
    }
}

impl<W: Write> Page for Events<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        match self.args.events {
            event_args::Events::Prayer => self.of_prayers(plan, day),
            event_args::Events::Day => self.of_day(plan, day),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.out.write_all(END.as_bytes())?;
        self.out.flush()
    }
}
