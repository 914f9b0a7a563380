//! Values that look random and are always the same for a seed.

use chrono::{FixedOffset, NaiveDate};

use super::draw::{Draw, Source};
use crate::hijri::HijriDate;
use crate::prayer::Moment;
use crate::{Coordinates, Method, Place, Schedule, Shift};

/// Knuth's linear congruence (The Art of Computer Programming, volume 2, 3.3.4, MMIX).
#[derive(Clone, Copy, Debug)]
struct Congruence(u64);

impl Source for Congruence {
    fn fraction(&mut self) -> f64 {
        /// The bits of a double's mantissa.
        const BITS: u32 = 53;
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
        let number = (self.0 >> (u64::BITS - BITS)) as f64;
        #[expect(clippy::cast_precision_loss, reason = "a power of two is exact")]
        let of = (1_u64 << BITS) as f64;
        number / of
    }
}

/// Places, dates and rules that look random and are always the same for a seed: whatever their constructors take, with the
/// values at which something begins or ends more often than chance would have them.
///
/// It needs no other package. For values that shrink to a simple case, see the features `proptest` and `arbitrary`.
///
/// # Examples
///
/// ```
/// use miqat::{Mark, chrono::TimeDelta, testing::Dice};
/// let mut dice = Dice::new(1448);
/// let mut seen = 0;
/// for _ in 0..100 {
///     let Ok(day) = dice.schedule().partial_day(dice.date()) else { continue };
///     // By all rules, a printed time is less than a minute from the unrounded one.
///     for mark in Mark::ALL {
///         if let (Ok(time), Ok(unrounded)) = (day.time(mark), day.unrounded(mark)) {
///             assert!((time - unrounded).abs() < TimeDelta::minutes(1));
///             seen += 1;
///         }
///     }
/// }
/// assert!(seen > 100);
/// let [one, other] = [Dice::new(7), Dice::new(7)].map(|mut dice| dice.schedule());
/// assert_eq!(one, other);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Dice(Draw<Congruence>);

impl Dice {
    /// Dice that begin with a seed.
    pub const fn new(seed: u64) -> Self {
        Self(Draw(Congruence(seed)))
    }

    /// The seed of dice that go on as these do.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::testing::Dice;
    /// let mut dice = Dice::new(7);
    /// dice.place();
    /// let mut again = Dice::new(dice.seed());
    /// assert_eq!(again.place(), dice.place());
    /// ```
    pub const fn seed(&self) -> u64 {
        let Self(Draw(Congruence(seed))) = self;
        *seed
    }

    /// A number in 0..1.
    pub fn fraction(&mut self) -> f64 {
        self.0.fraction()
    }

    /// A number from `low` to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0.between(low, high)
    }

    /// One of these: the first, or one of the others.
    pub fn one_of<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        self.0.one_of(first, others)
    }

    /// A point on Earth, one in three of them at another elevation than 0 m.
    pub fn coordinates(&mut self) -> Coordinates {
        self.0.coordinates()
    }

    /// A place of one point, or now and then of edges and a second point within a degree of it.
    pub fn place(&mut self) -> Place {
        self.0.place()
    }

    /// A date of chrono's whole range, most often of the last century and this.
    pub fn date(&mut self) -> NaiveDate {
        self.0.date()
    }

    /// A Hijri date of any shape that is allowed.
    pub fn hijri_date(&mut self) -> HijriDate {
        self.0.hijri_date()
    }

    /// An offset from UTC, mostly of whole quarters of an hour.
    pub fn offset(&mut self) -> FixedOffset {
        self.0.offset()
    }

    /// A shift of any allowed size.
    pub fn shift(&mut self) -> Shift {
        self.0.shift()
    }

    /// A method of the registry, or two times in three one of any rules.
    pub fn method(&mut self) -> Method {
        self.0.method()
    }

    /// A schedule of any place, offset and rules.
    pub fn schedule(&mut self) -> Schedule<FixedOffset> {
        self.0.schedule()
    }

    /// A moment of a day, and now and then one that no day has.
    pub fn moment(&mut self) -> Moment {
        self.0.moment()
    }
}
