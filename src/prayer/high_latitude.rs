//! Nights without darkness.

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

/// When a rule for nights without darkness applies: schools differ, and programs confuse them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// Only where the Sun does not reach the depression.
    WhenAbsent,
    /// Every night, as a bound: Fajr not earlier and Isha not later than the rule has them.
    Always,
}

/// What Fajr and Isha are when the night does not grow dark.
///
/// # Source
///
/// The portions: Muslim World League, Islamic Fiqh Council, 9th session (1986), and the practice of the programs since.
/// The night is the one that the prayer belongs to: Fajr's ends at this day's sunrise, Isha's begins at this day's sunset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HighLatitude {
    /// They are absent, with the reason.
    Unresolved,
    /// They lie a portion of the night from sunrise and sunset.
    Portion(NightPortion, Limit),
}

impl Default for HighLatitude {
    /// The middle of the night where there is no darkness: London must have an answer in June, and
    /// [`Basis`](super::Basis) tells that it is a convention.
    fn default() -> Self {
        Self::Portion(NightPortion::Middle, Limit::WhenAbsent)
    }
}

impl HighLatitude {
    /// Whether a day that has all its marks keeps them as they are.
    pub(crate) const fn leaves_whole_days_alone(self) -> bool {
        match self {
            Self::Unresolved | Self::Portion(_, Limit::WhenAbsent) => true,
            Self::Portion(_, Limit::Always) => false,
        }
    }
}
