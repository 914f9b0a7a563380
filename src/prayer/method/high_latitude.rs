//! The rules for nights without darkness.

use super::Latitude;
use crate::Angle;

/// A portion of the night, by which Fajr precedes sunrise and Isha follows sunset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightPortion {
    /// Half: both are at the middle of the night.
    Middle,
    /// A seventh.
    Seventh,
    /// The depression in degrees, divided by 60: 18° gives three tenths.
    AngleOver60,
}

impl NightPortion {
    pub(crate) fn of_night(self, depression_deg: f64) -> f64 {
        match self {
            Self::Middle => 1.0 / 2.0,
            Self::Seventh => 1.0 / 7.0,
            Self::AngleOver60 => depression_deg / 60.0,
        }
    }
}

/// The night of which a portion is taken. Programs differ in it, by up to 10 s at 55° and by minutes beyond 65°.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightSpan {
    /// The prayer's own night: for Fajr the night that ends at this day's sunrise, for Isha the night that begins at this
    /// day's sunset.
    #[default]
    Own,
    /// The night after this day, for Fajr as well, as in adhan.
    Following,
    /// 24 hours minus this day from sunrise to sunset, as in PrayTimes and Diyanet's tables.
    SameDay,
}

/// The nights to which a rule for nights without darkness applies. Schools differ in it, and programs confuse the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// Only nights in which the Sun does not reach the depression.
    WhenAbsent,
    /// Every night. A portion is then a bound: Fajr is not earlier and Isha not later. A fraction from another latitude
    /// replaces the Sun's time.
    Always,
}

/// The marks that are taken from another latitude or another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// Fajr or Isha, if the Sun does not give it.
    WhenAbsent,
    /// Both Fajr and Isha: from a latitude on every day, from another day if one of them is missing.
    FajrAndIsha,
    /// Every mark: from a latitude on every day, from another day if Fajr or Isha is missing.
    EveryMark,
}

/// The direction of the search for a day with Fajr and Isha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DaySearch {
    /// The nearest day; of two equally near days, the earlier.
    Nearest,
    /// The last day before.
    Before,
}

/// The twilight (shafaq) that must have ended at Isha, in the seasonal rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Shafaq {
    /// A combination of both, to avoid hardship at high latitudes.
    #[default]
    General,
    /// The red twilight.
    Ahmar,
    /// The white twilight.
    Abyad,
}

/// The rule for Fajr and Isha in nights without darkness.
///
/// Each rule applies both north and south of the equator, with dates half a year apart. A rule moves Fajr, Maghrib and Isha
/// if the method defines them by a depression of the Sun; intervals are not changed. A time borrowed from another latitude
/// or day can fall into the place's own day beyond 62°. It is then moved to a seventh of the night from the day, counted
/// between the printed Maghrib and sunrise, and [`Basis`](crate::prayer::Basis) reports it. For days without sunset or
/// sunrise, see [`Polar`](super::Polar).
///
/// # Source
///
/// The portions and the nearest latitude: Muslim World League, Islamic Fiqh Council, 9th session (1986) and 19th session
/// (2007), and the practice of later programs. The sources of the other rules are given with each rule.
///
/// # Accuracy
///
/// The cost, in additional days whose Sun is computed: 2 for a portion, 0 or 2 for a latitude, up to 40 for
/// [`NearestDay`](Self::NearestDay), about 50 for [`LastDarkNight`](Self::LastDarkNight) and
/// [`MakkahDurations`](Self::MakkahDurations), about 100 and the hour angles of a whole year for
/// [`LocalEstimation`](Self::LocalEstimation).
///
/// # Examples
///
/// London's shortest night lasts 441 minutes, and the Sun stays above 17° below the horizon in all of it:
///
/// ```
/// use miqat::prayer::{HighLatitude, Limit, NightPortion, NightSpan};
/// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods};
/// let london = Schedule::new(Coordinates::new(51.5074, -0.1278)?, chrono_tz::Europe::London, methods::MWL);
/// let isha = |portion| {
///     let rule = HighLatitude::Portion(portion, NightSpan::Own, Limit::WhenAbsent);
///     let day = london.with_high_latitude(rule).day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?;
///     Ok::<_, miqat::Error>((day.isha() - day.maghrib()).num_minutes())
/// };
/// assert_eq!(isha(NightPortion::Middle)?, 220);
/// assert_eq!(isha(NightPortion::Seventh)?, 63);
/// assert_eq!(isha(NightPortion::AngleOver60)?, 125);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum HighLatitude {
    /// No rule: missing times remain missing, with the reason.
    Unresolved,
    /// Fajr and Isha are a portion of the night from sunrise and sunset.
    Portion(NightPortion, NightSpan, Limit),
    /// Fajr and Isha, or every mark, have the times of the same day at a lower latitude on the same meridian ("aqrab
    /// al-bilad"). The rule does not apply at or below that latitude.
    NearestLatitude {
        /// The latitude: 48.5° in the books of law, 45° in the Fiqh Council's resolution of 2007.
        latitude: Latitude,
        /// The borrowed marks.
        scope: Scope,
    },
    /// Fajr and Isha are at the same fractions of the night as at a lower latitude on the same day. The rule does not apply
    /// at or below that latitude.
    LatitudeFraction {
        /// The latitude: 45° in the Fiqh Council's resolution of 2007, for places from 48° to 66°.
        latitude: Latitude,
        /// The nights to which the rule applies.
        limit: Limit,
    },
    /// Fajr and Isha, or every mark, have the times of another day with both, at the same standard time of day ("aqrab
    /// al-ayyam").
    NearestDay {
        /// The direction of the search for that day.
        search: DaySearch,
        /// The borrowed marks.
        scope: Scope,
    },
    /// The local relative estimation. Fajr and Isha are a fixed fraction of the night from sunrise and sunset: the yearly
    /// mean of (Isha − sunset) / night. From the last day on which the Sun's time still moves by at most ten minutes, the
    /// printed time approaches that estimate by five minutes a day.
    ///
    /// It is made for 48.6° to 66.6°. The year of the mean runs from one winter to the next.
    ///
    /// # Source
    ///
    /// Muslim World League and International Astronomical Center, conference of Brussels (May 2009), adopted in Mecca on
    /// 1 August 2009: <https://www.astronomycenter.net/latitude.html?l=en>.
    LocalEstimation,
    /// The intervals before sunrise and after sunset of the Moonsighting Committee Worldwide, which depend on latitude and
    /// season. They are a bound on every night: Fajr is not earlier, Isha not later. From 55° on, a seventh of the night
    /// replaces the depression; beyond 60°, both times are the times at 60°.
    ///
    /// The committee does not say which night gives the seventh for Fajr. Here the night after the date gives it for both
    /// Fajr and Isha, as in adhan. The night before the date would move Fajr by at most 48 s.
    ///
    /// # Source
    ///
    /// Khalid Shaukat, section 11 of the committee's method (letter of 2014); the rule beyond 60°:
    /// <https://www.moonsighting.com/how-we.html> (March 2024).
    Seasonal(Shafaq),
    /// Diyanet's rule for nights without dawn. Isha is set at one third of the time from sunset to dawn on the last dark
    /// night; expressed as a fraction of that night, this is kept all season. Fajr precedes sunrise by the same fraction,
    /// multiplied by the ratio of the two depressions. Before and after the season, the times change linearly from the day
    /// on which the Sun's time and this time are 20 minutes apart. The rule applies beyond 44.5°; where every night has a
    /// dawn, it applies around the solstice. No day and no night is shorter than five hours. Beyond 60°, while these limits
    /// apply, no sunrise or Fajr of the season is earlier than on the solstice, and no sunset or Isha is later.
    ///
    /// The rule counts from the authority's sunrise and sunset, including margins. It is stated for the north and mirrored
    /// here in the south. The fraction depends on one night only, so where a change of 0.001° in latitude shifts that
    /// night, the whole summer can move by up to 10 min.
    ///
    /// # Source
    ///
    /// Diyanet, Congress of 2021, in force since 2023; recovered from the tables of Swedish towns for 2024.
    LastDarkNight,
    /// Every mark has the same interval from the transit as in Mecca on that date. The rule applies on days that lack Fajr,
    /// sunrise, sunset or Isha or are shorter than four hours; over the 30 days before and after, the times change in equal
    /// steps.
    ///
    /// # Source
    ///
    /// Dar al-Ifta al-Misriyyah, fatwa 2806 (8 August 2010).
    MakkahDurations,
}

impl HighLatitude {
    /// The middle of the night in nights without darkness.
    pub const MIDDLE: Self = Self::Portion(NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent);
    /// The Islamic Fiqh Council's resolution of 2007: the fractions of the night at 45°, if the Sun gives no time.
    pub const FIQH_COUNCIL: Self =
        Self::LatitudeFraction { latitude: Latitude::constant(45.0), limit: Limit::WhenAbsent };
}

impl Default for HighLatitude {
    /// The middle of the night in nights without darkness, so that London has times in June.
    /// [`Basis`](crate::prayer::Basis) reports that the time is a convention.
    fn default() -> Self {
        Self::MIDDLE
    }
}

impl HighLatitude {
    /// Whether the rule surely leaves a day with all its marks unchanged.
    pub(crate) fn leaves_whole_days_alone(self, of_latitude: Angle) -> bool {
        let reaches = |latitude: Latitude| of_latitude.degrees().abs() > latitude.degrees();
        match self {
            Self::Unresolved | Self::Portion(_, _, Limit::WhenAbsent) | Self::NearestDay { .. } => true,
            Self::NearestLatitude { latitude, scope } => scope == Scope::WhenAbsent || !reaches(latitude),
            Self::LatitudeFraction { latitude, limit } => limit == Limit::WhenAbsent || !reaches(latitude),
            // Every other rule can move existing marks, and a new rule goes to the reference.
            _ => false,
        }
    }
}
