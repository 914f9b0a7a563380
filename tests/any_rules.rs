//! No place, date, zone, rule and shift is a panic: a prayer's time is in order or has a reason, and so are a night, the times
//! at which prayer is disliked, and every moment.
//!
//! `MIQAT_FUZZ_SECONDS=3600 cargo test --test any_rules -- --ignored --nocapture` goes on for an hour, and says how many cases
//! it tried; `MIQAT_FUZZ_SEED` asks for others.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use miqat::chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use miqat::error::TimeError;
use miqat::events::Side;
use miqat::hijri::UmmAlQura;
use miqat::prayer::{
    AsrRule, DaySearch, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, FajrRule, Horizon, IshaRule, Latitude,
    Limit, MaghribRule, Moment, NightEnd, NightPortion, NightSpan, Ramadan, Scope, Shafaq, SolarEpoch,
};
use miqat::{
    Angle, Coordinates, Depression, Error, HighLatitude, Madhab, Mark, Method, PerMark, Place, Polar, Prayer, Rounding,
    Schedule, Shift, methods,
};

type Zone = miqat::chrono::FixedOffset;

/// Numbers that look random and are always the same for a seed: Knuth's linear congruence.
#[derive(Clone, Copy)]
struct Dice(u64);

impl Dice {
    /// A number in 0..1.
    fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.fraction()
    }

    fn one_in(&mut self, count: f64) -> bool {
        self.fraction() * count < 1.0
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
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

    /// A shift of any allowed size; half of them no longer than an authority's.
    fn shift(&mut self) -> Shift {
        let reach_ms = self.one_of(&[0.0, 300_000.0, 1_500_000.0, 7_200_000.0, 43_200_000.0]);
        let any = Shift::new(self.between(-reach_ms, reach_ms) as i32).unwrap();
        if self.one_in(40.0) { self.one_of(&[Shift::MIN, Shift::MAX]) } else { any }
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
        let fajr = [FajrRule::Depression(self.depression()), FajrRule::BeforeSunrise(self.shift())];
        let isha = [
            IshaRule::Depression(self.depression()),
            IshaRule::AfterMaghrib { usual: self.shift(), ramadan: self.shift() },
        ];
        let maghrib = [MaghribRule::Sunset, MaghribRule::Depression(self.depression())];
        let asr = [AsrRule::Airless, AsrRule::Refracted, AsrRule::NoonShadowOf(self.epoch())];
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

    fn date(&mut self) -> NaiveDate {
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

    fn schedule(&mut self) -> Schedule<Zone> {
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

    fn moment(&mut self) -> Moment {
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

/// What may be said in place of a time.
fn is_reason(error: Error) -> bool {
    matches!(
        error,
        Error::Absent(_)
            | Error::NoCrossing { .. }
            | Error::EndsFirst { .. }
            | Error::Time(TimeError::DateOutOfRange { .. } | TimeError::DateSkipped { .. })
    )
}

/// What was found, so that a run that compares nothing is seen.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    cases: u64,
    spans: u64,
    ends_first: u64,
    nights: u64,
    moments: u64,
}

impl Found {
    /// One case: every question about a date and an instant under some rules.
    fn try_case(&mut self, dice: &mut Dice) {
        let (schedule, date) = (dice.schedule(), dice.date());
        let reason = |error: Error| assert!(is_reason(error) && !error.to_string().is_empty(), "{error:?}");
        let day = schedule.partial_day(date);
        match &day {
            Ok(day) => {
                assert_eq!(day.iter().count(), Mark::COUNT);
                let _ = format!("{day} {day:?} {day:#?}");
                match schedule.day(date) {
                    Ok(all) => assert!(Mark::ALL.into_iter().all(|mark| day.time(mark) == Ok(all.time(mark)))),
                    Err(error) => assert!(matches!(error, Error::Absent(_)), "{error:?}"),
                }
            }
            Err(error) => reason(*error),
        }
        for prayer in Prayer::ALL {
            match schedule.span(date, prayer) {
                Ok(span) => {
                    assert!(span.begin <= span.preferred_end && span.preferred_end <= span.end, "{prayer} {span:?}");
                    self.spans += 1;
                }
                Err(error) => {
                    self.ends_first += u64::from(matches!(error, Error::EndsFirst { .. }));
                    reason(error);
                }
            }
        }
        for end in [NightEnd::Fajr, NightEnd::Sunrise] {
            match schedule.night(date, end) {
                Ok(night) => {
                    let parts = [night.begin, night.middle(), night.last_third(), night.end];
                    assert!(parts.is_sorted(), "{night:?}");
                    assert!(night.duration() >= TimeDelta::zero());
                    let _ = night.to_string();
                    self.nights += 1;
                }
                Err(error) => reason(error),
            }
        }
        match schedule.disliked(date) {
            Ok(windows) => assert!(windows.iter().all(|window| window.begin <= window.end), "{windows:?}"),
            Err(error) => reason(error),
        }
        let known = [
            Moment::IMSAK,
            Moment::ISHRAQ,
            Moment::DUHA_QUARTER,
            Moment::DAHWA_KUBRA,
            Moment::YELLOWING,
            Moment::ISHTIBAQ,
            dice.moment(),
            dice.moment(),
        ];
        for moment in known {
            match schedule.moment(date, moment) {
                Ok(_) => self.moments += 1,
                Err(error) => reason(error),
            }
        }
        if let Ok(day) = &day {
            for prayer in Prayer::ALL {
                assert_eq!(schedule.span(day, prayer), schedule.span(date, prayer));
            }
        }
        self.try_instant(dice, &schedule, date);
        self.cases += 1;
    }

    /// The questions about an instant, and about days in a row; fewer, because they ask for more days.
    fn try_instant(&self, dice: &mut Dice, schedule: &Schedule<Zone>, date: NaiveDate) {
        let second = dice.between(0.0, 86_399.9) as u32;
        let midnight = date.and_hms_opt(0, 0, 0).unwrap().and_utc();
        let now = midnight.checked_add_signed(TimeDelta::seconds(second.into())).unwrap_or(DateTime::<Utc>::MAX_UTC);
        match dice.one_of(&[0, 1, 2, 3, 4, 5]) {
            0 => {
                if let Ok(next) = schedule.next(now) {
                    assert!(next.time > now && next.remaining(now) > TimeDelta::zero(), "{next:?} after {now}");
                }
                let _ = (schedule.current(now).is_ok(), schedule.next(DateTime::<Utc>::MAX_UTC).is_ok());
            }
            1 => {
                let coming: Vec<_> = schedule.upcoming(now).take(7).flatten().map(|coming| coming.time).collect();
                assert!(coming.is_sorted(), "{coming:?}");
            }
            2 => {
                let of_date = schedule
                    .date_of(now)
                    .is_ok_and(|date| schedule.hijri_at(now, &UmmAlQura::default()).is_ok() && date <= NaiveDate::MAX);
                let _ = (of_date, schedule.day_of(now).is_ok());
            }
            _ => {
                for (later, day) in schedule.partial_days(date).take(3).enumerate() {
                    let of_date = date.checked_add_days(miqat::chrono::Days::new(later as u64));
                    match day {
                        Ok(day) => assert_eq!(Some(day.date()), of_date),
                        Err(error) => assert!(is_reason(error), "{error:?}"),
                    }
                }
                assert!(schedule.days(date).take(2).count() <= 2);
            }
        }
    }
}

/// So many cases from a seed, or as many as there is time for.
fn run(seed: u64, is_enough: impl Fn(u64) -> bool) -> Found {
    let (mut dice, mut found) = (Dice(seed), Found::default());
    while !is_enough(found.cases) {
        let state = dice;
        let result = catch_unwind(AssertUnwindSafe(|| found.try_case(&mut dice)));
        if let Err(panic) = result {
            let mut again = state;
            println!("the case of seed {} of MIQAT_FUZZ_SEED: {:?} on {}", state.0, again.schedule(), again.date());
            std::panic::resume_unwind(panic);
        }
    }
    found
}

#[test]
fn no_rule_place_date_and_shift_is_a_panic_and_what_ends_first_has_a_reason() {
    let found = run(1448, |cases| cases == 400);
    assert!(found.spans > 700 && found.ends_first > 80 && found.nights > 300 && found.moments > 1_000, "{found:?}");
}

#[test]
#[ignore = "takes the seconds of MIQAT_FUZZ_SECONDS, 60 without it"]
fn no_rule_place_date_and_shift_is_a_panic_for_as_long_as_one_likes() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let (seconds, seed) = (asked("MIQAT_FUZZ_SECONDS").unwrap_or(60), asked("MIQAT_FUZZ_SEED").unwrap_or(2026));
    let start = Instant::now();
    let found = run(seed, |_| start.elapsed() > Duration::from_secs(seconds));
    println!("{seconds} s from seed {seed}: {found:?}");
    assert!(found.cases > 0);
}
