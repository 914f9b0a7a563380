//! Places, dates and rules from fractions: whatever their constructors take.
//!
//! It is written once for every source of chance: the numbers of a seed, those of proptest, the bytes of a fuzzer. A source that
//! gives zeros gives the simplest value, so that what proptest and fuzzers shrink becomes simpler.

mod method;
mod place;

use chrono::{FixedOffset, NaiveDate, Offset, Utc};

use crate::events::Side;
use crate::hijri::{HijriDate, HijriMonth};
use crate::math::whole_below;
use crate::prayer::{
    DaySearch, Dip, Elevation, HighLatitude, Limit, Moment, NightPortion, NightSpan, Polar, Ramadan, Scope, Shafaq,
};
use crate::units::DAY_S;
use crate::{Angle, Madhab, Mark, PerMark, Rounding, Schedule, Shift};

/// Where chance comes from.
pub(super) trait Source {
    /// A number in 0..1.
    fn fraction(&mut self) -> f64;
}

/// Values by chance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw<S>(pub(super) S);

/// The first and the last year computed, and years of which most rows are.
const YEARS: (i32, i32) = (1, 4000);
const USUAL_YEARS: (i32, i32) = (1900, 2100);

impl<S: Source> Draw<S> {
    /// A number in 0..1.
    pub(super) fn fraction(&mut self) -> f64 {
        self.0.fraction()
    }

    /// A number from `low` to `high`; of a fraction of 0, the one that is nearest to 0.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        let start = (0.0_f64.clamp(low, high) - low) / (high - low);
        let turned = self.fraction() + if start.is_finite() { start } else { 0.0 };
        low + (high - low) * if turned < 1.0 { turned } else { turned - 1.0 }
    }

    /// A whole number of `low..=high`.
    pub(super) fn whole(&mut self, low: i32, high: i32) -> i32 {
        let number = whole_below(self.between(f64::from(low), f64::from(high) + 1.0));
        i32::try_from(number).unwrap_or(low).clamp(low, high)
    }

    /// True once in `count` cases.
    pub(super) fn one_in(&mut self, count: f64) -> bool {
        (1.0 - self.fraction()) * count <= 1.0
    }

    /// One of these; the first is the simplest.
    pub(super) fn one_of<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let last = i32::try_from(others.len()).unwrap_or(i32::MAX);
        let place = usize::try_from(self.whole(0, last)).unwrap_or(0);
        place.checked_sub(1).and_then(|place| others.get(place)).copied().unwrap_or(first)
    }

    /// A shift of any allowed size; half of them no longer than an authority's.
    pub(super) fn shift(&mut self) -> Shift {
        if self.one_in(40.0) {
            return self.one_of(Shift::MIN, &[Shift::MAX]);
        }
        let reach_ms = self.one_of(0, &[300_000, 1_500_000, 7_200_000, Shift::MAX.as_millis()]);
        Shift::new(self.whole(-reach_ms, reach_ms)).unwrap_or(Shift::ZERO)
    }

    /// A date of chrono's whole range, often of the last century and this, and often near an end of the years computed.
    pub(super) fn date(&mut self) -> NaiveDate {
        let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default().to_epoch_days();
        let (first, last) = (day((YEARS.0, 1, 1)), day((YEARS.1, 12, 31)));
        let usual = (day((USUAL_YEARS.0, 1, 1)), day((USUAL_YEARS.1, 1, 1)));
        let ends = [NaiveDate::MIN, NaiveDate::MAX].map(|date| date.to_epoch_days());
        let (first, last) = self.one_of(
            usual,
            &[
                usual,
                (first, last),
                (first - 3, first + 3),
                (last - 3, last + 3),
                (ends[0], ends[1]),
                (ends[0], ends[0] + 3),
                (ends[1] - 3, ends[1]),
            ],
        );
        NaiveDate::from_epoch_days(self.whole(first, last)).unwrap_or_default()
    }

    /// A Hijri date that some calendar could have: no calendar is asked whether its month has a thirtieth day.
    pub(super) fn hijri_date(&mut self) -> HijriDate {
        let month = self.one_of(HijriMonth::Muharram, &HijriMonth::ALL);
        let usual = (1300, 1500);
        let (first, last) = self.one_of(usual, &[usual, (-640, 3400), (0, 1)]);
        let year = self.whole(first, last);
        let day = u8::try_from(self.whole(1, HijriDate::MAX_DAY.into())).unwrap_or(1);
        HijriDate::of_parts(year, month, day)
    }

    /// An offset from UTC: mostly of whole quarters of an hour, within a day.
    pub(super) fn offset(&mut self) -> FixedOffset {
        const QUARTER_S: i32 = 900;
        let any_s = self.whole(1 - DAY_S, DAY_S - 1);
        let quarters_s = any_s / QUARTER_S * QUARTER_S;
        let east_s = self.one_of(quarters_s, &[quarters_s, quarters_s, any_s, DAY_S - 1, 1 - DAY_S, 0]);
        FixedOffset::east_opt(east_s).unwrap_or_else(|| Utc.fix())
    }

    pub(super) fn madhab(&mut self) -> Madhab {
        self.one_of(Madhab::Shafii, &[Madhab::Hanafi])
    }

    pub(super) fn rounding(&mut self) -> Rounding {
        self.one_of(Rounding::Nearest, &[Rounding::Exact, Rounding::Up, Rounding::Down])
    }

    pub(super) fn ramadan(&mut self) -> Ramadan {
        let moved = i8::try_from(self.whole(i8::MIN.into(), i8::MAX.into())).unwrap_or(0);
        let dates = Ramadan::Dates { first: self.date(), last: self.date() };
        self.one_of(Ramadan::Calendar, &[Ramadan::Moved(moved), dates, Ramadan::Always, Ramadan::Never])
    }

    /// A schedule of any place, offset and rules.
    pub(super) fn schedule(&mut self) -> Schedule<FixedOffset> {
        // Values that need few numbers come first, so that the rest can shrink without them.
        let (madhab, polar, offset, ramadan) = (self.madhab(), self.polar(), self.offset(), self.ramadan());
        let mut schedule = Schedule::new(self.place(), offset, self.method())
            .with_madhab(madhab)
            .with_ramadan(ramadan)
            .with_polar(polar);
        if self.one_in(2.0) {
            schedule = schedule.with_high_latitude(self.high_latitude());
        }
        if self.one_in(4.0) {
            schedule = schedule.with_elevation(self.elevation());
        }
        if self.one_in(2.0) {
            schedule = schedule.with_shifts(PerMark::from_fn(|_| self.shift()));
        }
        schedule
    }

    /// A moment of a day, and some that no day has.
    pub(super) fn moment(&mut self) -> Moment {
        let side = self.one_of(Side::Morning, &[Side::Evening]);
        let any = self.between(-90.0, 90.0);
        let altitude = Angle::from_degrees(self.one_of(any, &[any, any, f64::NAN, f64::INFINITY, 1e300]));
        let [from, to, mark] = [0; 3].map(|_| self.mark());
        let [numerator, denominator] = [0; 2].map(|_| self.one_of(0, &[1, 2, 3, 7, u32::MAX]));
        let after = Moment::After(mark, self.shift());
        self.one_of(
            Moment::Altitude(altitude, side),
            &[
                Moment::ApparentAltitude(altitude, side),
                Moment::Between { from, to, numerator, denominator },
                after,
                Moment::ZawalBegin,
                Moment::ZawalEnd,
            ],
        )
    }

    pub(super) fn mark(&mut self) -> Mark {
        self.one_of(Mark::Fajr, &Mark::ALL)
    }

    pub(super) fn polar(&mut self) -> Polar {
        let latitude = Polar::Latitude(self.latitude());
        self.one_of(Polar::Unresolved, &[latitude, Polar::NearestLatitude, Polar::NearestHalfDegree, Polar::NearestDay])
    }

    pub(super) fn elevation(&mut self) -> Elevation {
        let dip = self.one_of(Dip::Geometric, &[Dip::Refracted]);
        self.one_of(Elevation::Ignored, &[Elevation::SunriseAndSunset(dip), Elevation::AllDepressions(dip)])
    }

    pub(super) fn high_latitude(&mut self) -> HighLatitude {
        let portion = self.one_of(NightPortion::Middle, &[NightPortion::Seventh, NightPortion::AngleOver60]);
        let span = self.one_of(NightSpan::Own, &[NightSpan::Following, NightSpan::SameDay]);
        let limit = self.one_of(Limit::WhenAbsent, &[Limit::Always]);
        let scope = self.one_of(Scope::WhenAbsent, &[Scope::FajrAndIsha, Scope::EveryMark]);
        let search = self.one_of(DaySearch::Nearest, &[DaySearch::Before]);
        let shafaq = self.one_of(Shafaq::General, &[Shafaq::Ahmar, Shafaq::Abyad]);
        let latitude = self.latitude();
        let of_the_night = HighLatitude::Portion(portion, span, limit);
        self.one_of(
            HighLatitude::Unresolved,
            &[
                of_the_night,
                of_the_night,
                HighLatitude::NearestLatitude { latitude, scope },
                HighLatitude::LatitudeFraction { latitude, limit },
                HighLatitude::NearestDay { search, scope },
                HighLatitude::LocalEstimation,
                HighLatitude::Seasonal(shafaq),
                HighLatitude::LastDarkNight,
                HighLatitude::MakkahDurations,
            ],
        )
    }
}
