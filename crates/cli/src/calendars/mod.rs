//! The calendars by id, and announcements that override them.

pub mod announced;
mod choice;
pub mod rows;

use std::collections::BTreeSet;

use miqat::Error;
use miqat::chrono::{NaiveDate, TimeDelta};
use miqat::error::AnnouncementError;
use miqat::hijri::{
    AnyCalendar, Calculated, CalendarMonth, EraCalendar, HijriCalendar, HijriMonth, LeapPattern, MonthStart, Moved,
    Observed, Or, Origin, RuleOrigin, TabularEpoch, UmmAlQura, UmmAlQuraSource,
};
use strsim::osa_distance;

pub use choice::{Choice, choice};

use crate::carried;
use crate::outcome::Failure;
use announced::{Announced, month_of, month_text};

/// The most letters of a wrong id that are compared with the known ids, all of which are shorter.
const COMPARED_LETTERS: usize = 64;

/// Returns the calendar with an id.
///
/// # Errors
///
/// A message that names the nearest id.
pub fn by_id(given: &str) -> Result<AnyCalendar, String> {
    AnyCalendar::all().find(|calendar| calendar.id().eq_ignore_ascii_case(given)).ok_or_else(|| {
        if given.trim().is_empty() {
            return "the id of a calendar is wanted, such as umm-al-qura, and `miqat hijri calendars` lists them"
                .to_owned();
        }
        let given: String = given.to_ascii_lowercase().chars().take(COMPARED_LETTERS).collect();
        let ids = AnyCalendar::all().map(AnyCalendar::id);
        let near = ids.min_by_key(|id| osa_distance(&given, id));
        format!("no such calendar; the nearest is {}, and `miqat hijri calendars` lists them", near.unwrap_or_default())
    })
}

/// The origin of a calendar's months.
pub fn source(calendar: AnyCalendar) -> String {
    match calendar {
        AnyCalendar::UmmAlQura(table) => sources(table),
        AnyCalendar::Tabular(tabular) => {
            let leap_years: Vec<_> =
                (1..=30).filter(|year| tabular.is_leap_year(*year)).map(|year| year.to_string()).collect();
            let known_as = match tabular.pattern() {
                LeapPattern::I => "15-based: Kushyar ibn Labban, Ulugh Beg",
                LeapPattern::II => "16-based, the usual one: al-Khwarizmi, al-Battani",
                LeapPattern::III => "Fatimid; the Dawoodi Bohra with the Thursday",
                LeapPattern::IV => "Habash al-Hasib, al-Biruni",
                _ => "arithmetic",
            };
            let epoch = match tabular.epoch() {
                TabularEpoch::Civil => "Friday, 16 July 622",
                TabularEpoch::Astronomical => "Thursday, 15 July 622",
                _ => "another day",
            };
            format!("{known_as}; leap years {} of 30; from {epoch} (Julian)", leap_years.join(" "))
        }
        AnyCalendar::Calculated { rule, .. } => {
            format!("{}: {}", rule.name().unwrap_or_default(), rule.source().unwrap_or_default())
        }
        AnyCalendar::Country { calendar, .. } => {
            let eras = calendar.eras().iter().map(|era| {
                let first = era.first().map(|(year, month)| format!("from {} ", month_text(year, month)));
                let counted = match era.all().months() {
                    0 => "not counted".to_owned(),
                    _ => format!("{} months", era.all()),
                };
                let (first, rule) = (first.unwrap_or_default(), era.calendar());
                format!("{first}{rule}, {} {}, {counted}: {}", era.kind(), era.confidence(), era.why())
            });
            format!("{}: {}", calendar.authority(), eras.collect::<Vec<_>>().join("; "))
        }
        other => other.id().to_owned(),
    }
}

/// Describes a calendar in a few words.
pub fn name_of(calendar: AnyCalendar) -> String {
    match calendar {
        AnyCalendar::UmmAlQura(UmmAlQura::KACST) => "Umm al-Qura as KACST computes it".to_owned(),
        AnyCalendar::UmmAlQura(_) => "Saudi Arabia's printed calendar (Umm al-Qura)".to_owned(),
        AnyCalendar::Tabular(_) => "a calendar of arithmetic".to_owned(),
        AnyCalendar::Calculated { rule, .. } => {
            let fit = if rule.origin() == Some(RuleOrigin::Fit) { "; a fit to what was announced" } else { "" };
            format!("{}{fit}", rule.name().unwrap_or_default())
        }
        AnyCalendar::Country { calendar, .. } => calendar.authority().to_owned(),
        other => other.id().to_owned(),
    }
}

/// The rule by which a calendar computes a month, if it does.
pub fn rule_of(calendar: AnyCalendar, year: i32, month: HijriMonth) -> Option<&'static Calculated<'static>> {
    match calendar {
        AnyCalendar::Calculated { rule, .. } => Some(rule),
        AnyCalendar::Country { calendar, .. } => match calendar.era(year, month).calendar() {
            EraCalendar::Calculated(rule) => Some(rule),
            _ => None,
        },
        _ => None,
    }
}

/// The sources of a table, each with its years.
fn sources(table: UmmAlQura) -> String {
    let mut spans: Vec<(UmmAlQuraSource, i32, i32)> = Vec::new();
    for year in table.first_year()..=table.last_year() {
        let Ok(source) = table.source(year) else { continue };
        match spans.last_mut() {
            Some((last, _, end)) if *last == source => *end = year,
            _ => spans.push((source, year, year)),
        }
    }
    let spans: Vec<_> = spans.iter().map(|(source, first, last)| format!("{first}-{last} {source}")).collect();
    spans.join("; ")
}

/// Builds the announcements over a calendar, in ascending order. The caller's have priority; those that the program carries are
/// added unless they contradict the caller's.
///
/// # Errors
///
/// The caller's announcement that the calendar contradicts, and the month start of the calendar that conflicts with it.
pub fn rows_over(
    named: AnyCalendar,
    own: &Announced,
    is_near: impl Fn(NaiveDate) -> bool,
) -> Result<Vec<MonthStart>, Failure> {
    // Checked alone, so that the error names no other announcement.
    Observed::new(&own.rows)?.or(named).map_err(|error| Failure::Message(clash(named, own, error)))?;
    let carried = carried::months(named.id()).into_iter();
    let carried = carried.filter(|row| is_near(row.date()) && own.leaves_room_for(*row));
    let mut rows: Vec<_> = own.rows.iter().copied().chain(carried).collect();
    rows.sort_unstable();
    Ok(rows)
}

/// In days. Announcements are at most 3 days from the calendar; within a year, months of 29 and 30 days absorb the difference.
const SEAM_WITHIN_DAYS: i64 = 400;

/// A calendar with announcements that override it.
pub struct Calendar<'a> {
    pub named: AnyCalendar,
    layers: Or<Observed<'a>, AnyCalendar>,
    /// The same calendar with its months shifted by a number of days.
    moved: Moved<Or<Observed<'a>, AnyCalendar>>,
    pub shift: i8,
    rows: &'a [MonthStart],
    /// The number of announcements from the caller, and their file.
    own: Option<(usize, &'a str)>,
}

impl<'a> Calendar<'a> {
    /// Builds the calendar from the announcements of [`rows_over`]; `shift` is the number of days by which its months begin
    /// later.
    pub fn new(named: AnyCalendar, rows: &'a [MonthStart], own: &'a Announced, shift: i8) -> Result<Self, Failure> {
        let layers = Observed::new(rows)?.or(named)?;
        let moved = layers.moved(shift);
        let own = (!own.rows.is_empty()).then(|| (own.rows.len(), own.file()));
        Ok(Self { named, layers, moved, shift, rows, own })
    }

    /// The calendar without announcements.
    pub fn plain(named: AnyCalendar) -> Result<Self, Failure> {
        let layers = Observed::default().or(named)?;
        Ok(Self { named, layers, moved: layers.moved(0), shift: 0, rows: &[], own: None })
    }

    /// The calendar in the library's form.
    pub fn layers(&self) -> &(dyn HijriCalendar + 'a) {
        &self.moved
    }

    /// Lists which of these months begin or end at a seam, where neither the announcements nor the calendar give the date, and
    /// why.
    pub fn note<'m>(&self, months: impl Iterator<Item = &'m CalendarMonth>) -> Option<String> {
        self.note_of(self.unsure(months))
    }

    /// The same for some days of the months; the days of an announced month are certain up to the 29th.
    pub fn note_of_days<'m>(
        &self,
        months: impl Iterator<Item = &'m CalendarMonth>,
        days: &BTreeSet<NaiveDate>,
    ) -> Option<String> {
        self.note_of(
            self.unsure(months).filter(|month| days.range(month.start()..=month.last()).any(|day| self.is_moved(*day))),
        )
    }

    fn is_moved(&self, day: NaiveDate) -> bool {
        let unmoved = day.checked_sub_signed(TimeDelta::days(self.shift.into()));
        unmoved.is_some_and(|day| self.layers.origin(day) == Ok(Origin::Seam))
    }

    /// Lists the months that begin or end at a seam.
    fn unsure<'m>(&self, months: impl Iterator<Item = &'m CalendarMonth>) -> impl Iterator<Item = &'m CalendarMonth> {
        // Searches only near announcements: each computed day is expensive.
        let is_near = move |month: &CalendarMonth| {
            let place = self.rows.partition_point(|row| row.date() < month.start());
            let near =
                [place.checked_sub(1), Some(place)].into_iter().flatten().filter_map(|place| self.rows.get(place));
            near.into_iter().any(|row| (row.date() - month.start()).num_days().abs() <= SEAM_WITHIN_DAYS)
        };
        months.filter(move |month| {
            let is_moved = |day| self.is_moved(day);
            is_near(month) && (is_moved(month.start()) || month.last().succ_opt().is_some_and(is_moved))
        })
    }

    fn note_of<'m>(&self, months: impl Iterator<Item = &'m CalendarMonth>) -> Option<String> {
        let mut moved: Vec<_> = months.map(|month| (month.year(), month.month())).collect();
        moved.sort_unstable();
        let names: Vec<_> = moved.iter().map(|(year, month)| month_text(*year, *month)).collect();
        (!names.is_empty()).then(|| {
            format!(
                "unsure until they are announced: days of {}, which {} has elsewhere; the announced months next to them leave \
                 no room there",
                names.join(", "),
                self.named.id()
            )
        })
    }

    /// The number of announced months.
    pub const fn announced(&self) -> usize {
        self.rows.len()
    }

    /// The number of months announced by the caller, and their file.
    pub const fn own(&self) -> Option<(usize, &'a str)> {
        self.own
    }
}

/// Says which announcement conflicts with which month of the calendar.
fn clash(named: AnyCalendar, announced: &Announced, error: Error) -> String {
    let Error::Announcement(AnnouncementError::Apart { announcement, days, .. }) = error else {
        return error.to_string();
    };
    let Some((row, place)) = announced.row(announcement) else {
        return error.to_string();
    };
    let begins = named.month_start(row.year(), row.month());
    format!(
        "{place}: {} on {} is {} days {} {}, where {} begins it; announcements are at most {} days from the calendar: look at the \
         line, or choose another calendar",
        month_of(row),
        row.date(),
        days.unsigned_abs(),
        if days < 0 { "before" } else { "after" },
        begins.map_or_else(|_| "an unknown day".to_owned(), |day| day.to_string()),
        named.id(),
        Observed::FURTHEST_DAYS,
    )
}
