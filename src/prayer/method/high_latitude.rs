//! Nights without darkness: the rules there are.

use super::Latitude;
use crate::Angle;

/// A part of the night, by which Fajr precedes sunrise and Isha follows sunset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightPortion {
    /// Half: both fall on the middle of the night.
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

/// Which night a portion is taken of: programs differ, by up to 10 s at 55° and by minutes beyond 65°.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightSpan {
    /// The night that the prayer belongs to: Fajr's ends at this day's sunrise, Isha's begins at this day's sunset.
    #[default]
    Own,
    /// The night after this day, for Fajr as well: what adhan does.
    Following,
    /// 24 hours less this day, from sunrise to sunset: what PrayTimes and Diyanet do.
    SameDay,
}

/// When a rule for nights without darkness applies: schools differ, and programs confuse them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// Only where the Sun does not reach the depression.
    WhenAbsent,
    /// Every night: a portion as a bound, Fajr not earlier and Isha not later than it has them; a fraction taken from
    /// another latitude in place of the Sun's.
    Always,
}

/// Which marks are taken from another latitude or another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scope {
    /// Those of Fajr and Isha that the Sun does not give.
    WhenAbsent,
    /// Fajr and Isha both: every day from a latitude, and from another day where one of them is absent.
    FajrAndIsha,
    /// Every mark: every day from a latitude, and from another day where Fajr or Isha is absent.
    EveryMark,
}

/// In which direction a day with a Fajr and an Isha is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DaySearch {
    /// The nearest in time; the earlier one of two.
    Nearest,
    /// The last one before.
    Before,
}

/// Which twilight must have gone at Isha, in the seasonal rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Shafaq {
    /// A combination of both, against hardship at high latitudes.
    #[default]
    General,
    /// The red twilight.
    Ahmar,
    /// The white twilight.
    Abyad,
}

/// What Fajr and Isha are when the night does not grow dark.
///
/// Each rule holds north and south of the equator alike, its dates half a year apart. A rule moves those of Fajr, Maghrib
/// and Isha that the method finds by a depression of the Sun; an interval stays what it is. Where a time borrowed from
/// another latitude or day would fall into the place's own day, as it may beyond 62°, it lies a seventh of the night from
/// it, counted between the printed Maghrib and sunrise, and its basis says so. A night that has no sunset or no sunrise is a matter for [`Polar`](super::Polar).
///
/// # Source
///
/// The portions and the nearest latitude: Muslim World League, Islamic Fiqh Council, 9th session (1986) and 19th session
/// (2007), and the practice of the programs since. The others are named with their rule.
///
/// # Accuracy
///
/// Cost, in days whose Sun is looked up: a portion 2 more, a latitude none or 2 more, [`NearestDay`](Self::NearestDay) up
/// to 40, [`LastDarkNight`](Self::LastDarkNight) and [`MakkahDurations`](Self::MakkahDurations) some 50,
/// [`LocalEstimation`](Self::LocalEstimation) some 100 and the hour angles of a whole year.
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
    /// They are absent, with the reason.
    Unresolved,
    /// They lie a portion of the night from sunrise and sunset.
    Portion(NightPortion, NightSpan, Limit),
    /// They, or every mark, are those of the same day at a lower latitude on the same meridian, unchanged ("aqrab
    /// al-bilad"); nothing changes at or below that latitude.
    NearestLatitude {
        /// The latitude: 48.5° in the books of law, 45° in the council's resolution.
        latitude: Latitude,
        /// Which marks.
        scope: Scope,
    },
    /// They divide the place's night as they divide the night of the same day at a lower latitude; nothing changes at or
    /// below that latitude.
    LatitudeFraction {
        /// The latitude: 45° by the Fiqh Council's resolution of 2007 for 48° to 66°.
        latitude: Latitude,
        /// On which nights.
        limit: Limit,
    },
    /// They, or every mark, are those of another day that has both, at the same time of the clock but for summer time
    /// ("aqrab al-ayyam").
    NearestDay {
        /// Where that day is looked for.
        search: DaySearch,
        /// Which marks.
        scope: Scope,
    },
    /// The local relative estimation: both lie one fraction of the night from sunrise and sunset, the mean over the year
    /// of the fraction after which Isha comes. Its day and the Sun's are joined by steps of five minutes a day, from the
    /// last day on which the Sun's time moved by no more than ten.
    ///
    /// For 48.6° to 66.6°; the year runs from one winter to the next.
    ///
    /// # Source
    ///
    /// Muslim World League and International Astronomical Center, conference of Brussels (May 2009), adopted in Mecca on
    /// 1 August 2009: <https://www.astronomycenter.net/latitude.html?l=en>.
    LocalEstimation,
    /// The minutes before sunrise and after sunset that the Moonsighting Committee Worldwide gives for each latitude and
    /// season, as a bound every night: Fajr not earlier, Isha not later. From 55° on a seventh of the night stands in
    /// place of the depression; beyond 60° both are those of 60°.
    ///
    /// # Source
    ///
    /// Khalid Shaukat, section 11 of the committee's method (letter of 2014); the rule beyond 60°:
    /// <https://www.moonsighting.com/how-we.html> (March 2024).
    Seasonal(Shafaq),
    /// Where no dawn comes: Isha a third of the last dark night after sunset, counted from sunset to dawn, and held as
    /// that fraction of the night; Fajr before sunrise as much longer as its depression is deeper. The Sun's times and
    /// these are joined along a straight line from the day on which they are 20 minutes apart. Beyond 44.5° also where
    /// every dawn comes, about the solstice. No day and no night is shorter than five hours; beyond 60° no sunrise or Fajr of
    /// the season is earlier, and no sunset or Isha later, than on the solstice where these bind.
    ///
    /// It counts from the authority's sunrise and sunset, margins included. It is stated for the north and mirrored here
    /// in the south. The held fraction hangs on the last dark night alone, so that 0.001° of latitude can move a whole
    /// summer by 10 min where they move that night.
    ///
    /// # Source
    ///
    /// Diyanet, Congress of 2021, in force since 2023; recovered from the tables of Swedish towns for 2024.
    LastDarkNight,
    /// Every mark as far from the transit as it is in Mecca on that date, on days that lack one of Fajr, sunrise, sunset
    /// and Isha or are shorter than four hours; over the 30 days before and after the times pass over in equal steps.
    ///
    /// # Source
    ///
    /// Dar al-Ifta al-Misriyyah, fatwa 2806 (8 August 2010).
    MakkahDurations,
}

impl HighLatitude {
    /// The middle of the night where there is no darkness.
    pub const MIDDLE: Self = Self::Portion(NightPortion::Middle, NightSpan::Own, Limit::WhenAbsent);
    /// The Islamic Fiqh Council's resolution of 2007: the fractions of the night at 45°, where the Sun gives no time.
    pub const FIQH_COUNCIL: Self =
        Self::LatitudeFraction { latitude: Latitude::constant(45.0), limit: Limit::WhenAbsent };
}

impl Default for HighLatitude {
    /// The middle of the night where there is no darkness: London must have an answer in June, and
    /// [`Basis`](crate::prayer::Basis) tells that it is a convention.
    fn default() -> Self {
        Self::MIDDLE
    }
}

impl HighLatitude {
    /// Whether a day that has all its marks surely keeps them as they are.
    pub(crate) fn leaves_whole_days_alone(self, of_latitude: Angle) -> bool {
        let reaches = |latitude: Latitude| of_latitude.degrees().abs() > latitude.degrees();
        match self {
            Self::Unresolved | Self::Portion(_, _, Limit::WhenAbsent) | Self::NearestDay { .. } => true,
            Self::NearestLatitude { latitude, scope } => scope == Scope::WhenAbsent || !reaches(latitude),
            Self::LatitudeFraction { latitude, limit } => limit == Limit::WhenAbsent || !reaches(latitude),
            // Every other rule may move what is there, and a new one is asked of the reference.
            _ => false,
        }
    }
}
