//! The parts of a rule: clauses, places and conditions.

use crate::astro::Vantage;
use crate::hijri::crescent::Criterion;
use crate::{Angle, Coordinates, Depression};

/// One way for an evening to end a month: all conditions are met at one of the places.
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
    /// A clause whose conditions must all be met at one of these places. Put the cheapest conditions first: evaluation
    /// stops at the first that is not met.
    pub const fn new(places: Places<'a>, conditions: &'a [Condition]) -> Self {
        Self { places, conditions }
    }

    /// The places at which it is evaluated.
    pub const fn places(&self) -> Places<'a> {
        self.places
    }

    /// Its conditions.
    pub const fn conditions(&self) -> &'a [Condition] {
        self.conditions
    }
}

/// The places at which a clause is evaluated.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Places<'a> {
    /// Nowhere: the conditions concern only the conjunction and the date. A condition about a sunset is not met.
    Nowhere,
    /// Any of these sites. A site's evening belongs to its date by local mean time, which is the civil date except on
    /// some islands near the date line.
    Sites(&'a [Coordinates]),
    /// Anywhere on Earth where the Sun sets before an hour of UT, counted from 0h of the evening's date.
    ///
    /// One place decides for the whole Earth: where, at that hour, the Sun sets with the Moon vertically above it. At
    /// that hour the Moon is not higher at any other place at sunset, and at every earlier hour it was lower and nearer
    /// to the Sun.
    AnywhereBefore {
        /// The hour of UT: 24 for the end of the date.
        ut_hour: f64,
    },
}

/// A condition on an evening.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Condition {
    /// The conjunction is before this hour of UT, counted from 0h of the evening's date: −3 is midnight in Saudi Arabia
    /// at the beginning of the date, 24 is the end of the date.
    ConjunctionBeforeUtHour(f64),
    /// The conjunction precedes dawn of the next date at a place.
    ConjunctionBeforeNextDawn {
        /// The place whose dawn it is.
        place: Coordinates,
        /// The depression of the Sun at that dawn.
        depression: Depression,
    },
    /// The conjunction precedes sunset by at least this many minutes.
    ConjunctionBeforeSunset {
        /// Minutes; negative allows the conjunction to follow sunset.
        minutes: f64,
    },
    /// Moonset follows sunset by at least this many minutes.
    Lag {
        /// Minutes; negative allows moonset to precede sunset.
        minutes: f64,
    },
    /// At sunset the altitude of the Moon's centre, without refraction, is at least this.
    Altitude {
        /// The least altitude.
        least: Angle,
        /// From the Earth's centre or its surface.
        from: Vantage,
    },
    /// At sunset the centres of the Moon and the Sun are at least this far apart.
    Elongation {
        /// The least elongation.
        least: Angle,
        /// From the Earth's centre or its surface.
        from: Vantage,
    },
    /// The crescent meets a criterion of visibility; the margin is [that of the criterion](Criterion::margin).
    Crescent(Criterion),
}

/// The origin of a rule that is a constant here.
///
/// # Examples
///
/// ```
/// use miqat::hijri::{Calculated, RuleOrigin};
/// assert_eq!(Calculated::ISTANBUL_2016.origin(), Some(RuleOrigin::Authority));
/// // Morocco looks for the crescent and states no rule.
/// assert_eq!(Calculated::MOROCCO.origin(), Some(RuleOrigin::Fit));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleOrigin {
    /// The authority states the rule and computes its calendar with it.
    Authority,
    /// Others report that the authority checks sightings against it.
    Reported,
    /// Fitted to announced or printed months; no authority says that it follows this rule.
    Fit,
}
