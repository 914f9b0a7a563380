//! The times that a timetable has a column for.

use core::fmt;

use miqat::Mark;

/// A time of the day that timetables print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TableMark {
    /// The end of the meal before a day of fasting: imsak, sehri, suhoor.
    Imsak,
    /// The beginning of the dawn prayer.
    Fajr,
    /// Sunrise.
    Sunrise,
    /// The Sun a spear's length above the horizon: ishraq, duha.
    Ishraq,
    /// The Sun at its highest, before Dhuhr.
    Zawal,
    /// The noon prayer.
    Dhuhr,
    /// The Friday prayer.
    Jumuah,
    /// The afternoon prayer; of two columns the earlier.
    Asr,
    /// The later Asr: shadows of twice the length, Hanafi.
    Asr2,
    /// Sunset, where a table has it next to Maghrib.
    Sunset,
    /// The evening prayer, and iftar.
    Maghrib,
    /// The night prayer.
    Isha,
    /// The prayer of the nights of Ramadan.
    Taraweeh,
}

impl TableMark {
    /// All marks, in the order of the day.
    pub const ALL: [Self; 13] = [
        Self::Imsak,
        Self::Fajr,
        Self::Sunrise,
        Self::Ishraq,
        Self::Zawal,
        Self::Dhuhr,
        Self::Jumuah,
        Self::Asr,
        Self::Asr2,
        Self::Sunset,
        Self::Maghrib,
        Self::Isha,
        Self::Taraweeh,
    ];

    /// The name in the rows of a reading: `fajr`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Imsak => "imsak",
            Self::Fajr => "fajr",
            Self::Sunrise => "sunrise",
            Self::Ishraq => "ishraq",
            Self::Zawal => "zawal",
            Self::Dhuhr => "dhuhr",
            Self::Jumuah => "jumuah",
            Self::Asr => "asr",
            Self::Asr2 => "asr2",
            Self::Sunset => "sunset",
            Self::Maghrib => "maghrib",
            Self::Isha => "isha",
            Self::Taraweeh => "taraweeh",
        }
    }

    /// The mark of the engine; none for one that is no event of its rules.
    pub const fn mark(self) -> Option<Mark> {
        Some(match self {
            Self::Fajr => Mark::Fajr,
            Self::Sunrise => Mark::Sunrise,
            Self::Dhuhr => Mark::Dhuhr,
            Self::Asr => Mark::Asr,
            Self::Sunset => Mark::Sunset,
            Self::Maghrib => Mark::Maghrib,
            Self::Isha => Mark::Isha,
            _ => return None,
        })
    }
}

/// The meaning of a time of a timetable: a mark, or the congregation of one.
///
/// # Examples
///
/// ```
/// use miqat_timetable::{Label, TableMark};
/// assert_eq!(Label::begins(TableMark::Asr).to_string(), "asr");
/// assert_eq!(Label::congregation(TableMark::Jumuah).with_name("2").to_string(), "iqama:jumuah:2");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    mark: TableMark,
    is_congregation: bool,
    name: Option<String>,
}

impl Label {
    /// The beginning of a mark.
    pub const fn begins(mark: TableMark) -> Self {
        Self { mark, is_congregation: false, name: None }
    }

    /// The congregation of a mark: iqama, jamaah.
    pub const fn congregation(mark: TableMark) -> Self {
        Self { mark, is_congregation: true, name: None }
    }

    /// With the name by which it differs from another one of the same day: `2`, `weekend`.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }

    /// The mark.
    pub const fn mark(&self) -> TableMark {
        self.mark
    }

    /// Whether it is the congregation and not the beginning.
    pub const fn is_congregation(&self) -> bool {
        self.is_congregation
    }

    /// The name by which it differs from another one of the same day.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Whether it is the beginning of a mark.
    pub(crate) fn is(&self, mark: TableMark) -> bool {
        self.mark == mark && !self.is_congregation && self.name.is_none()
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_congregation {
            f.write_str("iqama:")?;
        }
        f.write_str(self.mark.as_str())?;
        self.name.as_ref().map_or(Ok(()), |name| write!(f, ":{name}"))
    }
}
