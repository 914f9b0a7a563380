//! The kinds of rule for marks.

use super::{Epoch, IntervalsByDate, Shift};
use crate::{Depression, Mark};

/// The rule for the beginning of Fajr.
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
    /// When the Sun's centre reaches this depression before sunrise.
    Depression(Depression),
    /// A fixed interval before sunrise.
    BeforeSunrise(Shift),
    /// An interval before the authority's sunrise, including its shifts, that depends on the date. Measured in the
    /// timetables of London of 2017, 2025 and 2026.
    BeforeSunriseByDate(&'static IntervalsByDate),
}

/// The rule for the beginning of Maghrib.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum MaghribRule {
    /// Sunset.
    #[default]
    Sunset,
    /// When the Sun's centre reaches this depression after sunset: in Ja'fari law, when the eastern redness has gone.
    Depression(Depression),
}

/// The rule for the beginning of Isha.
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
    /// When the Sun's centre reaches this depression after sunset.
    Depression(Depression),
    /// A fixed interval after the authority's Maghrib, including its shifts.
    ///
    /// By default, Ramadan is taken from the Umm al-Qura calendar as printed, outside its years from KACST's, then from the
    /// tabular civil calendar: [`hijri::UmmAlQura::PRINTED_THEN_KACST`](crate::hijri::UmmAlQura::PRINTED_THEN_KACST) or
    /// [`hijri::Tabular::CIVIL`](crate::hijri::Tabular::CIVIL).
    AfterMaghrib {
        /// The interval in the other eleven months of the year.
        usual: Shift,
        /// The interval on the dates of Ramadan.
        ramadan: Shift,
    },
    /// An interval after the authority's Maghrib, including its shifts, that depends on the date. Measured in the
    /// timetables of London of 2017, 2025 and 2026, and of four cities of Ukraine.
    AfterMaghribByDate(&'static IntervalsByDate),
}

/// The rule for the shadow of Asr.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AsrRule {
    /// Without refraction: the astronomical definition.
    #[default]
    Airless,
    /// The rule of the program Accurate Times. Asr is computed with refraction, which makes it 4 s to 12 s later. The noon
    /// shadow is taken at the authority's Dhuhr, including its shift; in June, a shift of 7 minutes makes Asr another 14 s
    /// later. Measured in the tables of Iraq, Syria, Morocco, Yemen and the United Arab Emirates of 2026.
    Refracted,
    /// Without refraction, with the noon shadow from the declination at another instant than the transit. Measured in the
    /// tables of three Malaysian states of 2024 and 2026.
    NoonShadowOf(Epoch),
    /// Without refraction, with the noon shadow from the declination at Asr. Many programs use one declination for both;
    /// the error is up to 147 s. Measured in the tables of Algeria of 2026 and of Uzbekistan of 2023-24.
    OneDeclination,
}

/// The edge of a city from which a mark is taken; see [`Place`](crate::Place).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Edge {
    /// The place's point, the western edge of a city with two edges. If the place has a second point, the later time
    /// counts.
    #[default]
    Point,
    /// The eastern edge. If the place has a second edge, the earlier time counts.
    Eastern,
}

/// The end of the night, which determines its middle and its thirds.
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
/// It does not affect [`NightPortion`](super::NightPortion), whose night lasts from sunset to sunrise.
///
/// # Source
///
/// In Islamic law the night ends when the fast begins: Dar al-Ifta al-Misriyyah, fatwa 18907
/// (<https://www.dar-alifta.org/ur/fatwa/details/18907>); the Mufti of the Federal Territories of Malaysia, Al-Kafi 251
/// (<https://muftiwp.gov.my/en/artikel/al-kafi-li-al-fatawi/1376-al-kafi-251-pembahagian-malam-dan-qiamullail>); Ibn Baz;
/// seen 2026-11-28.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NightEnd {
    /// At sunrise: the astronomical night, whose middle is the Sun's lower transit. It is the default of PrayTimes and
    /// AlAdhan.
    Sunrise,
    /// At Fajr: the night in Islamic law.
    #[default]
    Fajr,
}

impl NightEnd {
    /// The mark at which the night ends.
    pub(crate) const fn mark(self) -> Mark {
        match self {
            Self::Sunrise => Mark::Sunrise,
            Self::Fajr => Mark::Fajr,
        }
    }
}
