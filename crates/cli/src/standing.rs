//! Which Hijri calendar a date is of, and why.

use miqat::hijri::{CalendarKind, EraCalendar, Tally};
use miqat_places::Country;

/// What a date is, and why it is printed.
pub struct Standing {
    /// The calendar's id.
    pub id: &'static str,
    /// What it is computed by, where that is not the calendar itself.
    pub rule: Option<EraCalendar>,
    /// Whether the month was announced; it is computed, or from a table, else.
    pub is_announced: bool,
    /// The caller's file in which it was announced, if it was there.
    pub file: Option<String>,
    /// The announced month that moved this date from where the calendar has it: `1446-10`.
    pub moved_by: Option<String>,
    pub kind: Option<CalendarKind>,
    /// How many of the months that are known begin on their day by it.
    pub tally: Option<Tally>,
    /// Whose calendar it is, if a country's.
    pub country: Option<Country>,
    pub confidence: Option<&'static str>,
    /// How many days later than the calendar's the months begin, as the caller wishes.
    pub shift: i8,
    /// One sentence, without a full stop.
    pub why: String,
}

impl Standing {
    /// Whether a reader has to be told why it is printed: it is computed by what is not known to be the country's, or by what
    /// missed some of its months.
    pub fn is_doubtful(&self) -> bool {
        !self.is_announced && matches!(self.confidence, Some("C" | "D"))
    }

    /// The calendar's id, and whether the date is announced or how it comes about: "country-iq, announced".
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

/// One line: the calendar's id, whether the date is announced or computed, and why: "country-ma (announced): ...".
impl core::fmt::Display for Standing {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.file {
            Some(_) => f.write_str(&self.short()),
            None => write!(f, "{}: {}", self.short(), self.why),
        }
    }
}
