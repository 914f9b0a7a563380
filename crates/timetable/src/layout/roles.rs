//! The meaning of a column.

use crate::mark::Label;

/// The content of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Dates with at least a day and its month.
    Date,
    /// Days of the month.
    Day,
    Month,
    Year,
    /// The first and the last day of a month for which the line is valid.
    DayRange,
    /// Days counted from 1 January.
    DayOfYear,
    Weekday,
    HijriDate,
    HijriDay,
    HijriMonth,
    HijriYear,
    /// Times; none without a heading.
    Times(Option<Label>),
    /// Names of prayers, one a line.
    Prayer,
    /// Words that say whether a line is of beginnings or of congregations.
    Kind,
    /// The last day for which a line is valid.
    LastDate,
    /// The congregation of the prayer that the line names.
    LineCongregation,
    Place,
    Skip,
}

/// A column of a section.
#[derive(Clone, Debug)]
pub(crate) struct Col {
    pub(crate) role: Role,
    pub(crate) heading: String,
    /// The month that is above it, where the months are side by side.
    pub(crate) month: Option<u8>,
    /// Whether it is a congregation only because its heading is there twice.
    pub(crate) is_guessed: bool,
    /// Whether its heading names Ramadan.
    pub(crate) says_ramadan: bool,
    /// Whether its heading says that it is the earlier Asr.
    pub(crate) says_school: bool,
    /// Whether its small numbers are minutes after the beginning.
    pub(crate) is_minutes: bool,
}
