//! What a rule is made of: clauses, places and conditions.

use crate::astro::Vantage;
use crate::hijri::crescent::Criterion;
use crate::{Angle, Coordinates, Depression};

/// One way in which an evening can end a month: all its conditions are met, at one of its places.
///
/// # Examples
///
/// The Moon 5° high and 8° from the Sun at sunset in Ankara, and 12 hours old:
///
/// ```
/// use miqat::astro::Vantage::{Geocentric, Topocentric};
/// use miqat::hijri::{Calculated, Clause, Condition, HijriMonth, Margin, Places};
/// use miqat::{Angle, Coordinates};
///
/// let ankara = [Coordinates::new(39.92, 32.85)?];
/// let conditions = [
///     Condition::ConjunctionBeforeSunset { minutes: 12.0 * 60.0 },
///     Condition::Altitude { least: Angle::from_degrees(5.0), from: Topocentric },
///     Condition::Elongation { least: Angle::from_degrees(8.0), from: Geocentric },
/// ];
/// let rule = [Clause::new(Places::Sites(&ankara), &conditions)];
/// let month = Calculated::new(&rule).reckon(1447, HijriMonth::Ramadan)?;
/// assert_eq!(month.start().to_string(), "2026-02-19");
/// assert!(month.met().is_some_and(Margin::is_met));
/// assert!(month.missed().is_some_and(|margin| !margin.is_met()));
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clause<'a> {
    pub(super) places: Places<'a>,
    pub(super) conditions: &'a [Condition],
}

impl<'a> Clause<'a> {
    /// Conditions that have to be met together, at one of these places. Those that cost least stand best first: the
    /// first that is not met spares the rest.
    pub const fn new(places: Places<'a>, conditions: &'a [Condition]) -> Self {
        Self { places, conditions }
    }

    /// Where it is asked.
    pub const fn places(&self) -> Places<'a> {
        self.places
    }

    /// What is asked.
    pub const fn conditions(&self) -> &'a [Condition] {
        self.conditions
    }
}

/// Where a clause is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Places<'a> {
    /// Nowhere: its conditions are about the conjunction and the date alone. A condition about a sunset is not met.
    Nowhere,
    /// At any of these sites. A site's evening belongs to the date that it has there by local mean time, which is the civil
    /// one except some islands at the date line.
    Sites(&'a [Coordinates]),
    /// Anywhere on Earth where the Sun sets before an hour of UT, counted from 0h of the evening's date.
    ///
    /// One place stands for all: the one where, at that hour, the Sun sets and the Moon stands straight above it. The
    /// Moon is nowhere higher over a setting Sun at that hour, and at any earlier hour it was lower and nearer to the Sun.
    AnywhereBefore {
        /// The hour of UT: 24 for the end of the date.
        ut_hour: f64,
    },
}

/// A condition on an evening.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Condition {
    /// The conjunction is over before an hour of UT, counted from 0h of the evening's date: −3 is the evening before in
    /// Saudi Arabia, midnight; 24 the end of the date.
    ConjunctionBeforeUtHour(f64),
    /// The conjunction is over this long before dawn of the next date at a place. (A negative time lets it follow.)
    ConjunctionBeforeNextDawn {
        /// The place whose dawn it is.
        place: Coordinates,
        /// The depression of the Sun at that dawn.
        depression: Depression,
    },
    /// The conjunction is over at least this many minutes before sunset.
    ConjunctionBeforeSunset {
        /// Minutes; negative where it may follow sunset.
        minutes: f64,
    },
    /// Moonset follows sunset by at least this many minutes.
    Lag {
        /// Minutes; negative where it may precede it.
        minutes: f64,
    },
    /// At sunset the Moon's centre stands at least this high, without refraction.
    Altitude {
        /// The least altitude.
        least: Angle,
        /// From where it is taken.
        from: Vantage,
    },
    /// At sunset the centres of Moon and Sun are at least this far apart.
    Elongation {
        /// The least elongation.
        least: Angle,
        /// From where it is taken.
        from: Vantage,
    },
    /// The crescent meets a criterion of visibility, by [its margin](Criterion::margin).
    Crescent(Criterion),
}

/// Whose a rule is that is a constant here.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{Calculated, RuleOrigin};
/// assert_eq!(Calculated::ISTANBUL_2016.origin(), Some(RuleOrigin::Authority));
/// // Morocco looks for the crescent, and follows no rule that is stated.
/// assert_eq!(Calculated::MOROCCO.origin(), Some(RuleOrigin::Fit));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleOrigin {
    /// The authority states the rule and computes its calendar by it.
    Authority,
    /// Others report that the authority holds what is seen against it.
    Reported,
    /// Found from what was announced or printed: no authority says that it follows it.
    Fit,
}
