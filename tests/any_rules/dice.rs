//! Reproducible pseudo-random places, dates and rules, over the full range of their constructors.

use miqat::chrono::{FixedOffset, NaiveDate};
use miqat::events::Side;
use miqat::prayer::{
    AsrRule, DateStep, DaySearch, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, FajrRule, Horizon,
    IntervalsByDate, IshaRule, Latitude, Limit, MaghribRule, Moment, NightEnd, NightPortion, NightSpan, Ramadan, Scope,
    Shafaq, SolarEpoch,
};
use miqat::{
    Angle, Coordinates, Depression, HighLatitude, Madhab, Mark, Method, PerMark, Place, Polar, Rounding, Schedule,
    Shift, methods,
};

pub type Zone = FixedOffset;

/// Reproducible pseudo-random numbers for a seed: Knuth's linear congruential generator.
#[derive(Clone, Copy)]
pub struct Dice(pub u64);

impl Dice {
    /// A number in 0..1.
    fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.fraction()
    }

    fn one_in(&mut self, count: f64) -> bool {
        self.fraction() * count < 1.0
    }

    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[(self.fraction() * choices.len() as f64) as usize]
    }

    fn point(&mut self) -> Coordinates {
        let edges = [90.0, -90.0, 0.0, 89.999_999_9, 66.56, -66.56, 65.73, 48.5, 45.0, 44.5, 21.4225];
        let belts = [(-90.0, 90.0), (44.0, 72.0), (-72.0, -44.0), (60.0, 90.0), (-90.0, -60.0), (-45.0, 45.0)];
        let (low_deg, high_deg) = self.one_of(&belts);
        let latitude_deg = if self.one_in(12.0) { self.one_of(&edges) } else { self.between(low_deg, high_deg) };
        let longitude_deg =
            if self.one_in(12.0) { self.one_of(&[180.0, -180.0, 0.0]) } else { self.between(-180.0, 180.0) };
        let elevation_m = if self.one_in(3.0) { self.between(-500.0, 9000.0) } else { 0.0 };
        Coordinates::new(latitude_deg, longitude_deg).and_then(|point| point.with_elevation(elevation_m)).unwrap()
    }

    fn depression(&mut self) -> Depression {
        let (low, high) = self.one_of(&[(0.25, 2.0), (2.0, 30.0), (12.0, 20.0)]);
        let degrees = self.between(low, high);
        Depression::new(self.one_of(&[degrees, degrees, degrees, degrees, 0.25, 30.0])).unwrap()
    }

    fn place(&mut self) -> Place {
        let point = self.point();
        let near = |dice: &mut Self| {
            let [latitude_deg, longitude_deg] = [point.latitude(), point.longitude()].map(Angle::degrees);
            let (north, east) = (dice.between(-1.0, 1.0), dice.between(-1.0, 1.0));
            Coordinates::new((latitude_deg + north).clamp(-90.0, 90.0), (longitude_deg + east).clamp(-180.0, 180.0))
                .unwrap()
        };
        let horizon = |dice: &mut Self| dice.one_in(2.0).then(|| dice.depression());
        let mut place = Place::new(point);
        if self.one_in(6.0) {
            place = place.with_horizon(self.depression());
        }
        if self.one_in(6.0) {
            place = place.with_eastern_edge(near(self), horizon(self));
        }
        if self.one_in(8.0) {
            place = place.with_second_point(near(self), horizon(self));
        }
        if self.one_in(8.0) {
            place = place.with_second_edge(near(self));
        }
        place
    }

    /// A shift of any allowed size; half of them at most as long as an authority's.
    fn shift(&mut self) -> Shift {
        let reach_ms = self.one_of(&[0.0, 300_000.0, 1_500_000.0, 7_200_000.0, 43_200_000.0]);
        let any = Shift::new(self.between(-reach_ms, reach_ms) as i32).unwrap();
        if self.one_in(40.0) { self.one_of(&[Shift::MIN, Shift::MAX]) } else { any }
    }

    /// Intervals by the date: an authority's, or any steps, including none and days that no year has. A rule refers to
    /// a table for the lifetime of the program, so tables made here are kept as long.
    fn intervals(&mut self) -> &'static IntervalsByDate {
        if self.one_in(3.0) {
            return self.one_of(&[&IntervalsByDate::LONDON_UNIFIED_FAJR, &IntervalsByDate::LONDON_UNIFIED_ISHA]);
        }
        let count = self.one_of(&[0, 1, 2, 12]);
        let steps: Vec<DateStep> = (0..count)
            .map(|_| DateStep::new(self.between(0.0, 14.0) as u8, self.between(0.0, 33.0) as u8, self.shift()))
            .collect();
        Box::leak(Box::new(IntervalsByDate::new(steps.leak())))
    }

    fn epoch(&mut self) -> Epoch {
        let any = EpochOffset::new(self.between(-172_800_000.0, 172_800_000.0) as i32).unwrap();
        let offset = self.one_of(&[any, any, EpochOffset::MIN, EpochOffset::MAX, EpochOffset::ZERO]);
        let year = EpochYear::new(self.between(1.0, 4000.9) as i16).unwrap();
        self.one_of(&[
            Epoch::EVENT,
            Epoch::Event(offset),
            Epoch::InYear(year),
            Epoch::Transit,
            Epoch::Utc(offset),
            Epoch::DayBeforeInNorth,
        ])
    }

    fn latitude(&mut self) -> Latitude {
        let any = self.between(0.0, 90.0);
        Latitude::new(self.one_of(&[any, 0.0, 45.0, 48.5, 66.0, 90.0])).unwrap()
    }

    fn high_latitude(&mut self) -> HighLatitude {
        let portion = self.one_of(&[NightPortion::Middle, NightPortion::Seventh, NightPortion::AngleOver60]);
        let span = self.one_of(&[NightSpan::Own, NightSpan::Following, NightSpan::SameDay]);
        let limit = self.one_of(&[Limit::WhenAbsent, Limit::Always]);
        let scope = self.one_of(&[Scope::WhenAbsent, Scope::FajrAndIsha, Scope::EveryMark]);
        let search = self.one_of(&[DaySearch::Nearest, DaySearch::Before]);
        let shafaq = self.one_of(&[Shafaq::General, Shafaq::Ahmar, Shafaq::Abyad]);
        let latitude = self.latitude();
        self.one_of(&[
            HighLatitude::Unresolved,
            HighLatitude::Portion(portion, span, limit),
            HighLatitude::Portion(portion, span, limit),
            HighLatitude::NearestLatitude { latitude, scope },
            HighLatitude::LatitudeFraction { latitude, limit },
            HighLatitude::NearestDay { search, scope },
            HighLatitude::LocalEstimation,
            HighLatitude::Seasonal(shafaq),
            HighLatitude::LastDarkNight,
            HighLatitude::MakkahDurations,
        ])
    }

    fn polar(&mut self) -> Polar {
        let latitude = Polar::Latitude(self.latitude());
        self.one_of(&[Polar::Unresolved, latitude, Polar::NearestLatitude, Polar::NearestHalfDegree, Polar::NearestDay])
    }

    fn elevation(&mut self) -> Elevation {
        let dip = self.one_of(&[Dip::Geometric, Dip::Refracted]);
        self.one_of(&[Elevation::Ignored, Elevation::SunriseAndSunset(dip), Elevation::AllDepressions(dip)])
    }

    fn method(&mut self) -> Method {
        if self.one_in(3.0) {
            return *self.one_of(methods::ALL);
        }
        let fajr = [
            FajrRule::Depression(self.depression()),
            FajrRule::BeforeSunrise(self.shift()),
            FajrRule::BeforeSunriseByDate(self.intervals()),
        ];
        let isha = [
            IshaRule::Depression(self.depression()),
            IshaRule::AfterMaghrib { usual: self.shift(), ramadan: self.shift() },
            IshaRule::AfterMaghribByDate(self.intervals()),
        ];
        let maghrib = [MaghribRule::Sunset, MaghribRule::Depression(self.depression())];
        let asr = [AsrRule::Airless, AsrRule::Refracted, AsrRule::NoonShadowOf(self.epoch()), AsrRule::OneDeclination];
        let (own, otherwise) = (self.depression(), self.depression());
        let horizon = [Horizon::Standard, Horizon::Depression(own), Horizon::OfPlace { otherwise }];
        let suns: [SolarEpoch; 3] = core::array::from_fn(|_| SolarEpoch::apart(self.epoch(), self.epoch()));
        let roundings = [Rounding::Exact, Rounding::Nearest, Rounding::Up, Rounding::Down];
        let mut method = Method::custom(self.one_of(&fajr), self.one_of(&isha))
            .with_maghrib(self.one_of(&maghrib))
            .with_asr(self.one_of(&asr))
            .with_horizon(self.one_of(&horizon))
            .with_night_end(self.one_of(&[NightEnd::Fajr, NightEnd::Sunrise]))
            .with_elevation(self.elevation())
            .with_high_latitude(self.high_latitude())
            .with_rounding(PerMark::from_fn(|_| self.one_of(&roundings)));
        if self.one_in(3.0) {
            method = method.with_solar_epoch(PerMark::from_fn(|_| self.one_of(&suns)));
        }
        if self.one_in(3.0) {
            method = method.with_edges(PerMark::from_fn(|_| self.one_of(&[Edge::Point, Edge::Eastern])));
        }
        if self.one_in(2.0) {
            method = method.with_shifts(PerMark::from_fn(|_| self.shift()));
        }
        if self.one_in(4.0) {
            method = method.with_ramadan_shifts(PerMark::from_fn(|_| self.shift()));
        }
        method
    }

    pub fn date(&mut self) -> NaiveDate {
        let day = |year, month, day| f64::from(NaiveDate::from_ymd_opt(year, month, day).unwrap().to_epoch_days());
        let ends = [NaiveDate::MIN, NaiveDate::MAX].map(|date| f64::from(date.to_epoch_days()));
        let ranges = [
            (day(1900, 1, 1), day(2100, 1, 1)),
            (day(1900, 1, 1), day(2100, 1, 1)),
            (day(1, 1, 1), day(4000, 12, 31)),
            (day(1, 1, 1) - 3.0, day(1, 1, 4)),
            (day(4000, 12, 28), day(4000, 12, 31) + 3.0),
            (ends[0], ends[1]),
            (ends[0], ends[0] + 3.0),
            (ends[1] - 3.0, ends[1]),
        ];
        let (first, last) = self.one_of(&ranges);
        NaiveDate::from_epoch_days(self.between(first, last + 0.999) as i32).unwrap_or(NaiveDate::MAX)
    }

    fn zone(&mut self) -> Zone {
        let any = self.between(-86_399.0, 86_399.9) as i32;
        let of_minutes = any / 900 * 900;
        Zone::east_opt(self.one_of(&[of_minutes, of_minutes, of_minutes, any, 86_399, -86_399, 0])).unwrap()
    }

    pub fn schedule(&mut self) -> Schedule<Zone> {
        let dates = [self.date(), self.date()];
        let ramadan = [
            Ramadan::Calendar,
            Ramadan::Moved(self.between(-128.0, 127.9) as i8),
            Ramadan::Dates { first: dates[0], last: dates[1] },
            Ramadan::Always,
            Ramadan::Never,
        ];
        let mut schedule = Schedule::new(self.place(), self.zone(), self.method())
            .with_madhab(self.one_of(&[Madhab::Shafii, Madhab::Hanafi]))
            .with_ramadan(self.one_of(&ramadan))
            .with_polar(self.polar());
        if self.one_in(2.0) {
            schedule = schedule.with_high_latitude(self.high_latitude());
        }
        if self.one_in(4.0) {
            schedule = schedule.with_elevation(self.elevation());
        }
        if self.one_in(2.0) {
            schedule = Mark::ALL.into_iter().fold(schedule, |schedule, mark| schedule.with_shift(mark, self.shift()));
        }
        schedule
    }

    pub fn moment(&mut self) -> Moment {
        let side = self.one_of(&[Side::Morning, Side::Evening]);
        let any = self.between(-90.0, 90.0);
        let altitude = Angle::from_degrees(self.one_of(&[any, any, any, f64::NAN, f64::INFINITY, 1e300]));
        let (from, to) = (self.one_of(&Mark::ALL), self.one_of(&Mark::ALL));
        let mut number = || self.one_of(&[0, 1, 2, 3, 7, u32::MAX]);
        let between = Moment::Between { from, to, numerator: number(), denominator: number() };
        let after = Moment::After(self.one_of(&Mark::ALL), self.shift());
        let altitudes = [Moment::Altitude(altitude, side), Moment::ApparentAltitude(altitude, side)];
        self.one_of(&[altitudes[0], altitudes[1], between, after, Moment::ZawalBegin, Moment::ZawalEnd])
    }
}
