//! Compares the fast path with the reference, mark by mark: the crossings, the marks of a day, the marks of a block, and
//! the final steps. The days include ordinary days, days on which the Sun grazes an altitude, and days between.

#[cfg(test)]
mod tests {
    extern crate std;

    use std::format;

    use chrono::{DateTime, Days as DateDays, NaiveDate};

    use crate::astro::SunFormula;
    use crate::events::{Side, SolarDay};
    use crate::math::processor::Processor;
    use crate::prayer::day::doubt::Doubt;
    use crate::prayer::day::solver::Solver;
    use crate::prayer::day::types::{CivilDay, Rules};
    use crate::prayer::finish::rounding::Step;
    use crate::prayer::finish::{Days, Finish};
    use crate::prayer::lanes::{self, LaneRules, SunLooks};
    use crate::prayer::{
        AsrRule, Basis, DaySearch, Epoch, EpochOffset, EpochYear, FajrRule, HighLatitude, IntervalsByDate, IshaRule,
        Latitude, Limit, MaghribRule, NightPortion, NightSpan, Polar, Rounding, Scope, Shafaq, Shift, SolarEpoch, day,
        methods,
    };
    use crate::time::{EarthRotation, J2000_NOON_UNIX_DAY, Ut1, unix_day_of};
    use crate::{AbsentReason, Coordinates, Depression, Mark, PerMark, Place};

    /// A deterministic pseudo-random generator: Knuth's linear congruence.
    struct Dice(u64);

    impl Dice {
        fn between(&mut self, low: f64, high: f64) -> f64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            low + (high - low) * ((self.0 >> 11) as f64 / (1_u64 << 53) as f64)
        }

        fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
            choices[self.between(0.0, choices.len() as f64) as usize]
        }

        fn date(&mut self) -> NaiveDate {
            NaiveDate::from_ymd_opt(1973, 1, 1).unwrap() + DateDays::new(self.between(0.0, 25_000.0) as u64)
        }

        fn point(&mut self) -> Coordinates {
            // Half of them where the rules for high latitudes apply.
            let (from_deg, to_deg) = self.one_of(&[(-90.0, 90.0), (44.0, 70.0), (-70.0, -44.0), (-45.0, 45.0)]);
            Coordinates::new(self.between(from_deg, to_deg), self.between(-180.0, 180.0)).unwrap()
        }

        /// A method of the registry or a custom one, with a rule for high latitudes and a rule for polar days.
        fn rules(&mut self) -> Rules {
            let mut rules = Rules::of(*self.one_of(methods::ALL));
            let (method, margin) = (&mut rules.method, self.one_of(&[0.0, 0.0, 180.0, 1200.0]));
            if self.between(0.0, 1.0) < 0.5 {
                let lag = EpochOffset::seconds(self.between(-100_000.0, 100_000.0) as i32);
                let epoch = self.one_of(&[
                    Epoch::Event(lag),
                    Epoch::InYear(EpochYear::constant(2010)),
                    Epoch::Transit,
                    Epoch::Utc(lag),
                ]);
                let formula = self.one_of(&[SunFormula::Sky, SunFormula::Almanac]);
                let elsewhere = SolarEpoch::both(epoch).by(formula);
                method.solar_epoch = PerMark::splat(self.one_of(&[SolarEpoch::EVENT, elsewhere]));
                method.asr = self.one_of(&[
                    AsrRule::Airless,
                    AsrRule::Refracted,
                    AsrRule::NoonShadowOf(epoch),
                    AsrRule::OneDeclination,
                ]);
                let of_london = FajrRule::BeforeSunriseByDate(&IntervalsByDate::LONDON_UNIFIED_FAJR);
                method.fajr = self.one_of(&[method.fajr, FajrRule::BeforeSunrise(Shift::minutes(90)), of_london]);
                let of_london = IshaRule::AfterMaghribByDate(&IntervalsByDate::LONDON_UNIFIED_ISHA);
                method.isha = self.one_of(&[method.isha, method.isha, of_london]);
                let depression = MaghribRule::Depression(Depression::new(self.between(1.0, 6.0)).unwrap());
                method.maghrib = self.one_of(&[method.maghrib, depression]);
                method.shifts = PerMark::from_fn(|_| Shift::seconds(self.between(-margin, margin) as i32));
                let roundings = [Rounding::Exact, Rounding::Nearest, Rounding::Up, Rounding::Down];
                method.rounding = PerMark::from_fn(|_| self.one_of(&roundings));
            }
            let portion = self.one_of(&[NightPortion::Middle, NightPortion::Seventh, NightPortion::AngleOver60]);
            let span = self.one_of(&[NightSpan::Own, NightSpan::Following, NightSpan::SameDay]);
            let limit = self.one_of(&[Limit::WhenAbsent, Limit::Always]);
            let scope = self.one_of(&[Scope::WhenAbsent, Scope::FajrAndIsha, Scope::EveryMark]);
            let latitude = Latitude::constant(self.one_of(&[45.0, 48.5]));
            rules.high_latitude = self.one_of(&[
                method.high_latitude,
                HighLatitude::Unresolved,
                HighLatitude::Portion(portion, span, limit),
                HighLatitude::Portion(portion, span, limit),
                HighLatitude::NearestLatitude { latitude, scope },
                HighLatitude::LatitudeFraction { latitude, limit },
                HighLatitude::NearestDay { search: DaySearch::Before, scope },
                HighLatitude::Seasonal(Shafaq::General),
                HighLatitude::MakkahDurations,
            ]);
            rules.polar = self.one_of(&[Polar::Unresolved, Polar::NearestLatitude, Polar::NearestDay]);
            rules
        }
    }

    /// The tolerance between a crossing of the fast path and of the reference, in days: 0.1 ms. The final bracket of the
    /// reference is 0.09 ms wide.
    const CROSSING_DAYS: f64 = 1.16e-9;

    #[test]
    fn a_crossing_of_the_fast_path_is_the_references_to_a_tenth_of_a_millisecond_and_exists_where_that_does() {
        let mut dice = Dice(1);
        let (mut worst_days, mut side_by_side, mut absent) = (0.0_f64, 0, 0);
        for _ in 0..1_000 {
            let (point, date) = (dice.point(), dice.date());
            let noon = Ut1::from_utc(date.and_hms_opt(12, 0, 0).unwrap().and_utc());
            let path = SolarDay::nearest(point, noon, EarthRotation::on(date)).path;
            let [high, low] = [0.0, core::f64::consts::PI].map(|angle| path.sin_altitude(path.at_hour_angle(angle))[0]);
            // From below the lower transit to above the upper one, and close to both.
            let targets: [f64; 6] = core::array::from_fn(|_| match dice.one_of(&[0, 1, 2]) {
                0 => low + dice.between(-0.03, 0.03),
                1 => high + dice.between(-0.03, 0.03),
                _ => dice.between(low, high),
            });
            let together = (lanes::SOLVER.together.unwrap())(&path, &targets);
            let sides = [Side::Morning, Side::Morning, Side::Evening, Side::Evening, Side::Evening, Side::Evening];
            for ((target, side), lane) in targets.into_iter().zip(sides).zip(together) {
                let reference = (Solver::REFERENCE.crossing)(&path, target, side);
                match ((lanes::SOLVER.crossing)(&path, target, side), reference) {
                    (Ok(fast), Ok(reference)) => worst_days = worst_days.max((fast - reference).abs()),
                    (fast, reference) => {
                        assert_eq!(fast, reference);
                        absent += 1;
                    }
                }
                if !lane.is_nan() {
                    side_by_side += 1;
                    worst_days = worst_days.max((lane - reference.unwrap()).abs());
                }
            }
        }
        assert!((CROSSING_DAYS / 3.0..CROSSING_DAYS).contains(&worst_days), "{worst_days}");
        assert!(side_by_side > 1_500 && absent > 700, "{side_by_side} {absent}");
    }

    type Events = PerMark<Result<(i64, Basis), AbsentReason>>;

    fn events(rules: &Rules, place: &Place, date: NaiveDate, offset_s: i32, solver: Solver) -> Events {
        let noon_s = i64::from(unix_day_of(date)) * 86_400 + 43_200 - i64::from(offset_s);
        let noon = Ut1::from_utc(DateTime::from_timestamp(noon_s, 0).unwrap());
        day::events(CivilDay { rules, place, date, noon, solver, doubt: Doubt::default() })
    }

    /// The UTC offset of a clock by the longitude, in seconds.
    fn offset_s(point: Coordinates) -> i32 {
        (point.longitude().degrees() / 15.0).round() as i32 * 3600
    }

    #[test]
    fn every_mark_of_a_day_is_the_references_to_a_millisecond_under_every_rule() {
        let mut dice = Dice(2);
        let mut by_a_rule = 0;
        for _ in 0..600 {
            let (rules, point, date) = (dice.rules(), dice.point(), dice.date());
            let of = |solver: Solver| events(&rules, &point.into(), date, offset_s(point), solver);
            let (fast, reference) = (of(lanes::SOLVER), of(Solver::REFERENCE));
            for mark in Mark::ALL {
                let at = || format!("{mark} at {point:?} on {date} by {rules:?}");
                match (fast[mark], reference[mark]) {
                    (Ok((fast_ms, fast)), Ok((reference_ms, reference))) => {
                        // The error of a time from two crossings of a night is the sum of both errors.
                        assert!(fast == reference && fast_ms.abs_diff(reference_ms) <= 1, "{}", at());
                        by_a_rule += usize::from(reference != Basis::Sun);
                    }
                    (fast, reference) => assert_eq!(fast, reference, "{}", at()),
                }
            }
        }
        assert!(by_a_rule > 600, "{by_a_rule}");
    }

    /// Days in a block.
    const D: usize = 16;

    #[test]
    fn every_mark_of_a_block_is_the_references_to_a_millisecond() {
        let mut dice = Dice(3);
        let (mut compared, mut by_a_portion, mut asked) = (0, 0, 0);
        for _ in 0..250 {
            let (rules, point, first) = (dice.rules(), dice.point(), dice.date());
            let (place, offset_s) = (Place::from(point), offset_s(point));
            let Some(lane_rules) = LaneRules::of(&rules) else { continue };
            let Some(site) = lane_rules.site(&place, offset_s) else { continue };
            let sun_day = unix_day_of(first) + site.days_later - J2000_NOON_UNIX_DAY;
            let mut suns = SunLooks::default().suns::<D>(&lane_rules, sun_day, site.days_later);
            let block = lanes::block(Processor::BASELINE, &lane_rules, &site, &mut suns);
            for (lane, date) in first.iter_days().take(D).enumerate() {
                if block.ask[lane] > 0.0 {
                    asked += 1;
                    continue;
                }
                let noon_ms = (i64::from(unix_day_of(date) + site.days_later) * 2 + 1) * 43_200_000;
                let reference = events(&rules, &place, date, offset_s, Solver::REFERENCE);
                for mark in Mark::ALL {
                    let at = || format!("{mark} at {point:?} on {date} by {rules:?}");
                    let (reference_ms, basis) =
                        reference[mark].map_err(|absent| format!("{absent}: {}", at())).unwrap();
                    let ms = noon_ms + block.ms[mark][lane] as i64;
                    assert!(ms.abs_diff(reference_ms) <= 1, "{} ms: {}", ms - reference_ms, at());
                    // The reference sets the basis of an Isha after Maghrib in the final steps.
                    let by_lanes = block.basis(mark, lane);
                    assert!(by_lanes == basis || (mark == Mark::Isha && by_lanes == Basis::Interval), "{}", at());
                    compared += 1;
                    by_a_portion += usize::from(matches!(basis, Basis::NightPortion(_)));
                }
            }
        }
        assert!(compared > 12_000 && by_a_portion > 100 && asked > 400, "{compared} {by_a_portion} {asked}");
    }

    #[test]
    fn the_end_of_the_line_of_a_block_is_that_of_each_of_its_days() {
        let mut dice = Dice(4);
        let (mut compared, mut asked) = (0, 0);
        for _ in 0..500 {
            let rules = dice.rules();
            let (finish, offset_ms) = (Finish::of(&rules), f64::from(dice.one_of(&[0, 1234, -3600])) * 1000.0);
            // Marks in their order, with gaps of minutes and hours, in milliseconds from a noon.
            let mut ms: PerMark<Days<D>> = PerMark::splat([0.0; D]);
            for lane in 0..D {
                let mut time_ms = -3e7;
                for mark in Mark::ALL {
                    ms.get_mut(mark)[lane] = f64::round(time_ms);
                    time_ms += dice.one_of(&[6e4, 6e5, 1e7]) * dice.between(0.0, 1.5);
                }
            }
            let in_ramadan: [bool; D] = core::array::from_fn(|_| dice.one_of(&[true, false]));
            let (mut shifted, mut ask) = (ms, [0.0; D]);
            finish.shift_days(&mut shifted, &in_ramadan, &mut ask);
            let printed = PerMark::from_fn(|mark| match Step::of(rules.method.rounding[mark]) {
                Some(step) => step.round(&shifted[mark], offset_ms, 1.0, &mut ask),
                None => shifted[mark],
            });
            for lane in 0..D {
                if ask[lane] > 0.0 {
                    asked += 1;
                    continue;
                }
                let events = PerMark::from_fn(|mark| Ok((ms[mark][lane] as i64, Basis::Sun)));
                let day = finish.day(&events, in_ramadan[lane], |_| offset_ms as i64);
                for mark in Mark::ALL {
                    let time = day[mark].unwrap();
                    let by_lanes = [printed[mark][lane] as i64, shifted[mark][lane] as i64];
                    assert_eq!([time.printed_ms, time.shifted_ms], by_lanes, "{mark} by {rules:?}");
                    compared += 1;
                }
            }
        }
        assert!(compared > 12_000 && asked > 500, "{compared} {asked}");
    }
}
