//! Which Hijri calendar a date belongs to, and why.

use miqat::hijri::{CalendarKind, EraCalendar, Tally};
use miqat_places::Country;

/// The origin of a date: its calendar, and why this calendar applies.
pub struct Standing {
    /// The calendar's id.
    pub id: &'static str,
    /// The rule by which it is computed, if that is not the calendar itself.
    pub rule: Option<EraCalendar>,
    /// Whether the month was announced; otherwise it is computed or comes from a table.
    pub is_announced: bool,
    /// The caller's file that announces it, if one does.
    pub file: Option<String>,
    /// The announced month that moved this date from its place in the calendar: `1446-10`.
    pub moved_by: Option<String>,
    pub kind: Option<CalendarKind>,
    /// How many of the known months the rule starts on the right day.
    pub tally: Option<Tally>,
    /// The country whose calendar it is, if any.
    pub country: Option<Country>,
    pub confidence: Option<&'static str>,
    /// The caller's shift of the months, in days later than the calendar.
    pub shift: i8,
    /// One sentence, without a full stop.
    pub why: String,
}

impl Standing {
    /// Whether readers must be told the origin: the rule is not known to be the country's, or it missed some of its months.
    pub fn is_doubtful(&self) -> bool {
        !self.is_announced && matches!(self.confidence, Some("C" | "D"))
    }

    /// The calendar's id, and the origin of the date: "country-iq, announced".
    pub fn short(&self) -> String {
        let days = if self.shift.abs() == 1 { "day" } else { "days" };
        let by = match (&self.file, self.is_announced, &self.moved_by, self.rule) {
            (Some(file), ..) => format!(", announced in {file}"),
            (None, true, ..) => ", announced".to_owned(),
            (None, false, Some(month), _) => format!(", moved by the announced month {month}"),
            (None, false, None, Some(rule)) => format!(", by {rule}"),
            (None, false, None, None) => String::new(),
        };
        let shift = if self.shift == 0 { String::new() } else { format!(", moved by {:+} {days}", self.shift) };
        format!("{}{by}{shift}", self.id)
    }
}

/// One line with the calendar's id, whether the date is announced or computed, and why: "country-ma (announced): ...".
impl core::fmt::Display for Standing {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.file {
            Some(_) => f.write_str(&self.short()),
            None => write!(f, "{}: {}", self.short(), self.why),
        }
    }
}
