//! Methods by chance: those of the registry, and others of any rules.

use super::{Draw, Source};
use crate::prayer::{
    AsrRule, DateStep, Edge, Epoch, EpochOffset, EpochYear, FajrRule, Horizon, IntervalsByDate, IshaRule, MaghribRule,
    NightEnd, SolarEpoch, methods,
};
use crate::{Method, PerMark, Shift};

/// Tables of intervals by the date: authorities', and some of no step, of one, of days that no year has, of the longest shifts.
const INTERVALS: [&IntervalsByDate; 6] = [
    &IntervalsByDate::LONDON_UNIFIED_FAJR,
    &IntervalsByDate::LONDON_UNIFIED_ISHA,
    &IntervalsByDate::new(&[]),
    &IntervalsByDate::new(&[DateStep::new(2, 29, Shift::minutes(77))]),
    &IntervalsByDate::new(&[DateStep::new(0, 0, Shift::minutes(20)), DateStep::new(13, 32, Shift::minutes(200))]),
    &IntervalsByDate::new(&[
        DateStep::new(9, 1, Shift::MIN),
        DateStep::new(3, 1, Shift::MAX),
        DateStep::new(6, 31, Shift::ZERO),
    ]),
];

impl<S: Source> Draw<S> {
    /// A method of the registry.
    pub(in crate::testing) fn registered(&mut self) -> Method {
        *self.one_of(&methods::MWL, methods::ALL)
    }

    /// A method of the registry, or two times in three one of any rules.
    pub(in crate::testing) fn method(&mut self) -> Method {
        if self.one_in(1.5) { self.built() } else { self.registered() }
    }

    /// A method of any rules.
    pub(in crate::testing) fn built(&mut self) -> Method {
        let roundings = PerMark::from_fn(|_| self.rounding());
        let mut method = Method::custom(self.fajr(), self.isha())
            .with_maghrib(self.maghrib())
            .with_asr(self.asr())
            .with_horizon(self.horizon())
            .with_night_end(self.one_of(NightEnd::Fajr, &[NightEnd::Sunrise]))
            .with_elevation(self.elevation())
            .with_high_latitude(self.high_latitude())
            .with_rounding(roundings);
        if self.one_in(3.0) {
            let epochs = [0; 3].map(|_| SolarEpoch::apart(self.epoch(), self.epoch()));
            method = method.with_solar_epoch(PerMark::from_fn(|_| self.one_of(SolarEpoch::EVENT, &epochs)));
        }
        if self.one_in(3.0) {
            method = method.with_edges(PerMark::from_fn(|_| self.one_of(Edge::Point, &[Edge::Eastern])));
        }
        if self.one_in(2.0) {
            method = method.with_shifts(PerMark::from_fn(|_| self.shift()));
        }
        if self.one_in(4.0) {
            method = method.with_ramadan_shifts(PerMark::from_fn(|_| self.shift()));
        }
        method
    }

    fn intervals(&mut self) -> &'static IntervalsByDate {
        self.one_of(&IntervalsByDate::LONDON_UNIFIED_FAJR, &INTERVALS)
    }

    fn fajr(&mut self) -> FajrRule {
        let rules = [FajrRule::BeforeSunrise(self.shift()), FajrRule::BeforeSunriseByDate(self.intervals())];
        let by_sun = FajrRule::Depression(self.depression());
        self.one_of(by_sun, &rules)
    }

    fn isha(&mut self) -> IshaRule {
        let after = IshaRule::AfterMaghrib { usual: self.shift(), ramadan: self.shift() };
        let rules = [after, IshaRule::AfterMaghribByDate(self.intervals())];
        let by_sun = IshaRule::Depression(self.depression());
        self.one_of(by_sun, &rules)
    }

    fn maghrib(&mut self) -> MaghribRule {
        let rules = [MaghribRule::Depression(self.depression())];
        self.one_of(MaghribRule::Sunset, &rules)
    }

    fn asr(&mut self) -> AsrRule {
        let rules = [AsrRule::Refracted, AsrRule::NoonShadowOf(self.epoch()), AsrRule::OneDeclination];
        self.one_of(AsrRule::Airless, &rules)
    }

    fn horizon(&mut self) -> Horizon {
        let rules = [Horizon::Depression(self.depression()), Horizon::OfPlace { otherwise: self.depression() }];
        self.one_of(Horizon::Standard, &rules)
    }

    fn epoch(&mut self) -> Epoch {
        let any = EpochOffset::new(self.whole(EpochOffset::MIN.as_millis(), EpochOffset::MAX.as_millis()));
        let any = any.unwrap_or(EpochOffset::ZERO);
        let offset = self.one_of(any, &[any, EpochOffset::MIN, EpochOffset::MAX, EpochOffset::ZERO]);
        let year = i16::try_from(self.whole(1, 4000)).ok().and_then(|year| EpochYear::new(year).ok());
        self.one_of(
            Epoch::EVENT,
            &[
                Epoch::Event(offset),
                year.map_or(Epoch::EVENT, Epoch::InYear),
                Epoch::Transit,
                Epoch::Utc(offset),
                Epoch::DayBeforeInNorth,
            ],
        )
    }
}
