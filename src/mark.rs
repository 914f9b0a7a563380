//! The five prayers, the seven marks of a day, and a value for each mark.

use core::array;
use core::fmt;
use core::iter::Zip;
use core::ops::Index;

/// One of the five daily prayers.
///
/// Sunrise is not a prayer; it is a [`Mark`], because timetables print it.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, Prayer};
/// assert_eq!(Prayer::ALL.map(Prayer::as_str), ["Fajr", "Dhuhr", "Asr", "Maghrib", "Isha"]);
/// assert_eq!(Mark::from(Prayer::Maghrib), Mark::Maghrib);
/// assert_eq!("maghrib".parse(), Ok(Prayer::Maghrib));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "there are five prayers, and a match over them should say so")]
pub enum Prayer {
    /// The dawn prayer.
    #[doc(alias = "subh")]
    Fajr,
    /// The noon prayer; its time begins at the Sun's transit.
    #[doc(alias = "zuhr")]
    Dhuhr,
    /// The afternoon prayer.
    Asr,
    /// The sunset prayer.
    Maghrib,
    /// The night prayer.
    Isha,
}

impl Prayer {
    /// The five prayers in the order of the day.
    pub const ALL: [Self; 5] = [Self::Fajr, Self::Dhuhr, Self::Asr, Self::Maghrib, Self::Isha];

    /// The prayer's English name in this crate's spelling.
    pub const fn as_str(self) -> &'static str {
        Mark::of(self).as_str()
    }
}

impl fmt::Display for Prayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One of the seven instants of a timetable: the beginnings of the five prayers, sunrise and sunset.
///
/// [`Mark::Sunset`] and [`Mark::Maghrib`] are separate, because some authorities begin Maghrib later than sunset.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, Prayer};
/// let prayers = Mark::ALL.map(Mark::prayer);
/// assert_eq!(prayers[..3], [Some(Prayer::Fajr), None, Some(Prayer::Dhuhr)]);
/// assert!(Mark::Sunset < Mark::Maghrib);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "PerMark has seven places, one for each")]
pub enum Mark {
    /// The beginning of Fajr: dawn.
    #[doc(alias = "subh")]
    Fajr,
    /// Sunrise, the end of the time of Fajr.
    #[doc(alias = "shuruq")]
    Sunrise,
    /// The beginning of Dhuhr: the Sun's transit, or a little later.
    #[doc(alias = "zuhr")]
    Dhuhr,
    /// The beginning of Asr.
    Asr,
    /// Sunset.
    #[doc(alias = "ghurub")]
    Sunset,
    /// The beginning of Maghrib: sunset, or a little later.
    Maghrib,
    /// The beginning of Isha: nightfall.
    Isha,
}

impl Mark {
    /// The number of marks of a day.
    pub const COUNT: usize = 7;

    /// The seven marks in the order of the day.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Fajr, Self::Sunrise, Self::Dhuhr, Self::Asr, Self::Sunset, Self::Maghrib, Self::Isha];

    /// The mark at which a prayer begins.
    pub const fn of(prayer: Prayer) -> Self {
        match prayer {
            Prayer::Fajr => Self::Fajr,
            Prayer::Dhuhr => Self::Dhuhr,
            Prayer::Asr => Self::Asr,
            Prayer::Maghrib => Self::Maghrib,
            Prayer::Isha => Self::Isha,
        }
    }

    /// The prayer that begins at this mark; `None` for sunrise and sunset.
    pub const fn prayer(self) -> Option<Prayer> {
        match self {
            Self::Fajr => Some(Prayer::Fajr),
            Self::Dhuhr => Some(Prayer::Dhuhr),
            Self::Asr => Some(Prayer::Asr),
            Self::Maghrib => Some(Prayer::Maghrib),
            Self::Isha => Some(Prayer::Isha),
            Self::Sunrise | Self::Sunset => None,
        }
    }

    /// The mark's English name in this crate's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fajr => "Fajr",
            Self::Sunrise => "Sunrise",
            Self::Dhuhr => "Dhuhr",
            Self::Asr => "Asr",
            Self::Sunset => "Sunset",
            Self::Maghrib => "Maghrib",
            Self::Isha => "Isha",
        }
    }
}

impl From<Prayer> for Mark {
    fn from(prayer: Prayer) -> Self {
        Self::of(prayer)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A value for each of the seven marks.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, PerMark};
/// const MINUTES: PerMark<i32> = PerMark::splat(0).with(Mark::Dhuhr, 5);
/// assert_eq!(MINUTES[Mark::Dhuhr], 5);
/// assert_eq!(MINUTES.iter().map(|(_, minutes)| minutes).sum::<i32>(), 5);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PerMark<T> {
    fajr: T,
    sunrise: T,
    dhuhr: T,
    asr: T,
    sunset: T,
    maghrib: T,
    isha: T,
}

impl<T> PerMark<T> {
    /// A `PerMark` of the values that `value_of` returns.
    pub fn from_fn(mut value_of: impl FnMut(Mark) -> T) -> Self {
        Self {
            fajr: value_of(Mark::Fajr),
            sunrise: value_of(Mark::Sunrise),
            dhuhr: value_of(Mark::Dhuhr),
            asr: value_of(Mark::Asr),
            sunset: value_of(Mark::Sunset),
            maghrib: value_of(Mark::Maghrib),
            isha: value_of(Mark::Isha),
        }
    }

    /// A `PerMark` of the values that `value_of` returns, or the error of the first mark that has one.
    pub(crate) fn try_from_fn<E>(mut value_of: impl FnMut(Mark) -> Result<T, E>) -> Result<Self, E> {
        Ok(Self {
            fajr: value_of(Mark::Fajr)?,
            sunrise: value_of(Mark::Sunrise)?,
            dhuhr: value_of(Mark::Dhuhr)?,
            asr: value_of(Mark::Asr)?,
            sunset: value_of(Mark::Sunset)?,
            maghrib: value_of(Mark::Maghrib)?,
            isha: value_of(Mark::Isha)?,
        })
    }

    /// A `PerMark` of these values, in the order of the day.
    pub(crate) const fn new(fajr: T, sunrise: T, dhuhr: T, asr: T, sunset: T, maghrib: T, isha: T) -> Self {
        Self { fajr, sunrise, dhuhr, asr, sunset, maghrib, isha }
    }

    /// Applies `f` to each value.
    pub(crate) fn map<U>(self, mut f: impl FnMut(T) -> U) -> PerMark<U> {
        PerMark {
            fajr: f(self.fajr),
            sunrise: f(self.sunrise),
            dhuhr: f(self.dhuhr),
            asr: f(self.asr),
            sunset: f(self.sunset),
            maghrib: f(self.maghrib),
            isha: f(self.isha),
        }
    }

    /// Splits pairs into two `PerMark`s.
    #[cfg(feature = "rayon")]
    pub(crate) fn split<A, B>(pairs: PerMark<(A, B)>) -> (PerMark<A>, PerMark<B>) {
        let PerMark { fajr, sunrise, dhuhr, asr, sunset, maghrib, isha } = pairs;
        (
            PerMark::new(fajr.0, sunrise.0, dhuhr.0, asr.0, sunset.0, maghrib.0, isha.0),
            PerMark::new(fajr.1, sunrise.1, dhuhr.1, asr.1, sunset.1, maghrib.1, isha.1),
        )
    }

    /// A mutable reference to each value.
    pub(crate) const fn each_mut(&mut self) -> PerMark<&mut T> {
        let Self { fajr, sunrise, dhuhr, asr, sunset, maghrib, isha } = self;
        PerMark { fajr, sunrise, dhuhr, asr, sunset, maghrib, isha }
    }

    /// The value at a mark; `values[mark]` is the same.
    pub const fn get(&self, mark: Mark) -> &T {
        match mark {
            Mark::Fajr => &self.fajr,
            Mark::Sunrise => &self.sunrise,
            Mark::Dhuhr => &self.dhuhr,
            Mark::Asr => &self.asr,
            Mark::Sunset => &self.sunset,
            Mark::Maghrib => &self.maghrib,
            Mark::Isha => &self.isha,
        }
    }

    /// A mutable reference to the value at a mark.
    pub const fn get_mut(&mut self, mark: Mark) -> &mut T {
        match mark {
            Mark::Fajr => &mut self.fajr,
            Mark::Sunrise => &mut self.sunrise,
            Mark::Dhuhr => &mut self.dhuhr,
            Mark::Asr => &mut self.asr,
            Mark::Sunset => &mut self.sunset,
            Mark::Maghrib => &mut self.maghrib,
            Mark::Isha => &mut self.isha,
        }
    }

    /// Each mark with its value, in the order of the day.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Mark, &T)> + DoubleEndedIterator {
        Mark::ALL.into_iter().map(|mark| (mark, self.get(mark)))
    }
}

impl<T: Copy> PerMark<T> {
    /// The same value for every mark.
    pub const fn splat(value: T) -> Self {
        Self { fajr: value, sunrise: value, dhuhr: value, asr: value, sunset: value, maghrib: value, isha: value }
    }

    /// Replaces the value at `mark`.
    #[must_use]
    pub const fn with(mut self, mark: Mark, value: T) -> Self {
        *self.get_mut(mark) = value;
        self
    }
}

/// Each mark with its value, in the order of the day.
///
/// ```
/// use miqat::{Mark, PerMark};
/// for (mark, minutes) in &PerMark::splat(5) {
///     assert_eq!(*minutes, 5, "{mark}");
/// }
/// ```
impl<'a, T> IntoIterator for &'a PerMark<T> {
    type Item = (Mark, &'a T);
    type IntoIter = Zip<array::IntoIter<Mark, { Mark::COUNT }>, array::IntoIter<&'a T, { Mark::COUNT }>>;

    fn into_iter(self) -> Self::IntoIter {
        Mark::ALL.into_iter().zip(Mark::ALL.map(|mark| self.get(mark)))
    }
}

impl<T> Index<Mark> for PerMark<T> {
    type Output = T;
    fn index(&self, mark: Mark) -> &T {
        self.get(mark)
    }
}
