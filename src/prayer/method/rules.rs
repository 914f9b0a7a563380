//! The kinds of rule by which marks are found.

use super::{Epoch, IntervalsByDate, Shift};
use crate::{Depression, Mark};

/// What makes Fajr begin.
///
/// # Examples
///
/// ```
/// use miqat::prayer::FajrRule;
/// use miqat::{Depression, Method, Shift, methods};
/// assert_eq!(methods::EGYPT.fajr(), FajrRule::Depression(Depression::constant(19.5)));
/// let mosque = methods::EGYPT.with_fajr(FajrRule::BeforeSunrise(Shift::minutes(90)));
/// assert_eq!((mosque.id(), mosque.isha()), (None, methods::EGYPT.isha()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum FajrRule {
    /// The Sun's centre rises to so far below the horizon.
    Depression(Depression),
    /// So long before sunrise.
    BeforeSunrise(Shift),
    /// So long before the authority's sunrise, its shifts included, as the date has it. Measured in the timetables of London
    /// of 2017, 2025 and 2026.
    BeforeSunriseByDate(&'static IntervalsByDate),
}

/// What makes Maghrib begin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum MaghribRule {
    /// Sunset.
    #[default]
    Sunset,
    /// The Sun's centre sinks to so far below the horizon: the eastern redness has gone, in Ja'fari law.
    Depression(Depression),
}

/// What makes Isha begin.
///
/// # Examples
///
/// Ninety minutes after Maghrib, two hours in Ramadan:
///
/// ```
/// use miqat::prayer::IshaRule;
/// use miqat::{Shift, methods};
/// let interval = IshaRule::AfterMaghrib { usual: Shift::minutes(90), ramadan: Shift::minutes(120) };
/// assert_eq!(methods::UMM_AL_QURA.isha(), interval);
/// assert_eq!(methods::EGYPT.with_isha(interval).isha(), interval);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum IshaRule {
    /// The Sun's centre sinks to so far below the horizon.
    Depression(Depression),
    /// So long after the authority's Maghrib, its shifts included.
    ///
    /// Whether a date is in Ramadan is asked of the Umm al-Qura calendar as printed, then of KACST's, then of the tabular
    /// civil one: [`hijri::UmmAlQura::PRINTED_THEN_KACST`](crate::hijri::UmmAlQura::PRINTED_THEN_KACST) or
    /// [`hijri::Tabular::CIVIL`](crate::hijri::Tabular::CIVIL).
    AfterMaghrib {
        /// The interval in eleven months of the year.
        usual: Shift,
        /// The interval on the dates of Ramadan.
        ramadan: Shift,
    },
    /// So long after the authority's Maghrib, its shifts included, as the date has it. Measured in the timetables of London of
    /// 2017, 2025 and 2026, and in those of four cities of Ukraine.
    AfterMaghribByDate(&'static IntervalsByDate),
}

/// How the shadow of Asr is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AsrRule {
    /// Without refraction: the sky's definition.
    #[default]
    Airless,
    /// As the program Accurate Times has it: with refraction, 4 s to 12 s later than the sky's; and the noon shadow is that
    /// of the authority's own Dhuhr, its shift included, which in June makes it another 14 s later where the shift is 7
    /// minutes. Measured in the tables of Iraq, Syria, Morocco, Yemen and the United Arab Emirates of 2026.
    Refracted,
    /// Without refraction, the noon shadow by the declination of another instant than its transit's. Measured in the tables
    /// of three Malaysian states of 2024 and 2026.
    NoonShadowOf(Epoch),
    /// Without refraction, the noon shadow by the declination at Asr: one declination for both, as many programs have it, up
    /// to 147 s off the sky's. Measured in the tables of Algeria of 2026 and of Uzbekistan of 2023-24.
    OneDeclination,
}

/// From which edge of a city a mark is taken: see [`Place`](crate::Place).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Edge {
    /// The point, which for a city with an eastern edge is its western one; the later of two, where the place has two.
    #[default]
    Point,
    /// The eastern edge; the earlier of two, where the place has two.
    Eastern,
}

/// When the night ends: its middle and its thirds depend on it.
///
/// # Examples
///
/// ```
/// use miqat::{Coordinates, Schedule, chrono::NaiveDate, methods, prayer::NightEnd};
/// let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357)?, chrono_tz::Africa::Cairo, methods::EGYPT);
/// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
/// let middle = |end| cairo.night(date, end).map(|night| night.middle().format("%H:%M").to_string());
/// assert_eq!([middle(NightEnd::Fajr)?, middle(NightEnd::Sunrise)?], ["22:57", "23:42"]);
/// # Ok::<(), miqat::Error>(())
/// ```
///
/// It has nothing to do with [`NightPortion`](super::NightPortion), whose night lasts from sunset to sunrise.
///
/// # Source
///
/// The night in law ends when the fast begins: Dar al-Ifta al-Misriyyah, fatwa 18907
/// (<https://www.dar-alifta.org/ur/fatwa/details/18907>); the Mufti of the Federal Territories of Malaysia, Al-Kafi 251
/// (<https://muftiwp.gov.my/en/artikel/al-kafi-li-al-fatawi/1376-al-kafi-251-pembahagian-malam-dan-qiamullail>); Ibn Baz; seen
/// 2026-11-28.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightEnd {
    /// At sunrise: the night of astronomy, whose middle is when the Sun stands lowest. PrayTimes and AlAdhan have it unless
    /// told otherwise.
    Sunrise,
    /// At Fajr: the night in law.
    #[default]
    Fajr,
}

impl NightEnd {
    /// The mark at which it is.
    pub(crate) const fn mark(self) -> Mark {
        match self {
            Self::Sunrise => Mark::Sunrise,
            Self::Fajr => Mark::Fajr,
        }
    }
}
