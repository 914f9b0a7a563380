//! A batch equals a schedule cell by cell: the same printed second, and the same time within a millisecond before
//! rounding. The same is true of consecutive days.

use chrono::{DateTime, Days, FixedOffset, NaiveDate};
use miqat::astro::SunFormula;
use miqat::batch::{ABSENT, Batch, Columns, ColumnsMut};
use miqat::prayer::{
    AsrRule, DaySearch, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, FajrRule, Horizon, IntervalsByDate,
    IshaRule, Latitude, Limit, MaghribRule, NightPortion, NightSpan, Ramadan, Scope, Shafaq, SolarEpoch,
};
use miqat::{
    Coordinates, Depression, Error, HighLatitude, Madhab, Mark, Method, PartialTimes, PerMark, Place, Polar,
    PrayerTimes, Rounding, Schedule, Shift, methods,
};

/// Reproducible pseudo-random numbers: Knuth's linear congruential generator.
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

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[(self.fraction() * choices.len() as f64) as usize]
    }
}

/// A table and the schedules of its places.
struct Case {
    method: Method,
    madhab: Madhab,
    high_latitude: HighLatitude,
    polar: Polar,
    ramadan: Ramadan,
    elevation: Elevation,
    shifts: PerMark<Shift>,
    first: NaiveDate,
    days: usize,
    places: Vec<Place>,
    offsets_s: Vec<i32>,
}

impl Case {
    fn throw(dice: &mut Dice) -> Self {
        let method = if dice.fraction() < 0.25 { own_method(dice) } else { *dice.one_of(methods::ALL) };
        let portion = dice.one_of(&[NightPortion::Middle, NightPortion::Seventh, NightPortion::AngleOver60]);
        let span = dice.one_of(&[NightSpan::Own, NightSpan::Following, NightSpan::SameDay]);
        let limit = dice.one_of(&[Limit::WhenAbsent, Limit::Always]);
        let shafaq = dice.one_of(&[Shafaq::General, Shafaq::Ahmar, Shafaq::Abyad]);
        let scope = dice.one_of(&[Scope::WhenAbsent, Scope::FajrAndIsha, Scope::EveryMark]);
        let places: Vec<Place> = (0..8)
            .map(|_| {
                // Half of them are where most people live.
                let (from_deg, to_deg) = dice.one_of(&[(-45.0, 45.0), (-90.0, 90.0), (44.0, 70.0), (-70.0, -44.0)]);
                let latitude_deg = dice.between(from_deg, to_deg);
                let longitude_deg = dice.between(-180.0, 180.0);
                let height_m = dice.one_of(&[0.0, 0.0, 850.0]);
                let point = Coordinates::new(latitude_deg, longitude_deg).unwrap().with_elevation(height_m).unwrap();
                let place = Place::from(point);
                match dice.fraction() {
                    fraction if fraction < 0.1 => {
                        let edge = Coordinates::new(latitude_deg, (longitude_deg + 0.3).min(180.0)).unwrap();
                        place.with_eastern_edge(edge, None).with_horizon(Depression::new(1.1).unwrap())
                    }
                    fraction if fraction < 0.2 => {
                        place.with_second_point(Coordinates::new(latitude_deg * 0.99, longitude_deg).unwrap(), None)
                    }
                    fraction if fraction < 0.3 => place.with_eastern_edge(point, Some(Depression::new(1.4).unwrap())),
                    _ => place,
                }
            })
            .collect();
        let offsets_s = places
            .iter()
            .map(|place| {
                let hours = (place.point().longitude().degrees() / 15.0).round() as i32;
                let off_s = dice.one_of(&[0, 0, 3600, -3600, 1800, 7200, 86_400, -1_234]);
                (hours * 3600 + off_s).clamp(-50_400, 50_400)
            })
            .collect();
        let year = dice.one_of(&[1, 1610, 1900, 1970, 1990, 2010, 2025, 2026, 2060, 2390, 3990]);
        let first = match dice.fraction() {
            // Leap seconds at the end of June and of December.
            fraction if fraction < 0.1 => NaiveDate::from_ymd_opt(2015, 6, 25).unwrap(),
            fraction if fraction < 0.2 => NaiveDate::from_ymd_opt(2016, 12, 25).unwrap(),
            _ => NaiveDate::from_ymd_opt(year, 1, 1).unwrap() + Days::new(dice.between(0.0, 3000.0) as u64),
        };
        let announced = Ramadan::Dates { first: first + Days::new(3), last: first + Days::new(32) };
        Self {
            method,
            madhab: dice.one_of(&[Madhab::Shafii, Madhab::Hanafi]),
            high_latitude: dice.one_of(&[
                method.high_latitude(),
                method.high_latitude(),
                HighLatitude::Unresolved,
                HighLatitude::Portion(portion, span, limit),
                HighLatitude::NearestLatitude { latitude: Latitude::constant(48.5), scope },
                HighLatitude::LatitudeFraction { latitude: Latitude::constant(45.0), limit },
                HighLatitude::NearestDay { search: DaySearch::Before, scope },
                HighLatitude::NearestDay { search: DaySearch::Nearest, scope },
                HighLatitude::Seasonal(shafaq),
            ]),
            polar: dice.one_of(&[
                Polar::Unresolved,
                Polar::Latitude(Latitude::constant(48.5)),
                Polar::NearestLatitude,
                Polar::NearestHalfDegree,
                Polar::NearestDay,
            ]),
            ramadan: dice.one_of(&[Ramadan::Calendar, Ramadan::Moved(1), announced, Ramadan::Always, Ramadan::Never]),
            elevation: dice.one_of(&[
                method.elevation(),
                Elevation::SunriseAndSunset(Dip::Refracted),
                Elevation::AllDepressions(Dip::Geometric),
            ]),
            shifts: margins(dice, 3600.0),
            first,
            days: dice.between(1.0, 75.0) as usize,
            places,
            offsets_s,
        }
    }

    fn batch(&self) -> Batch<'_> {
        let batch = Batch::new(self.method, self.first, self.days)
            .with_madhab(self.madhab)
            .with_high_latitude(self.high_latitude)
            .with_polar(self.polar)
            .with_ramadan(self.ramadan)
            .with_elevation(self.elevation)
            .with_offsets(&self.offsets_s);
        self.shifts.iter().fold(batch, |batch, (mark, shift)| batch.with_shift(mark, *shift))
    }

    fn schedule(&self, place: usize) -> Schedule<FixedOffset> {
        let zone = FixedOffset::east_opt(self.offsets_s[place]).unwrap();
        let schedule = Schedule::new(self.places[place], zone, self.method)
            .with_madhab(self.madhab)
            .with_high_latitude(self.high_latitude)
            .with_polar(self.polar)
            .with_ramadan(self.ramadan)
            .with_elevation(self.elevation);
        self.shifts.iter().fold(schedule, |schedule, (mark, shift)| schedule.with_shift(mark, *shift))
    }

    /// Compares every cell and returns the number of cells.
    fn check(&self) -> usize {
        let printed: Columns = self.batch().run(&self.places).unwrap();
        let mut unrounded = vec![vec![0; self.places.len() * self.days]; Mark::COUNT];
        let mut columns = unrounded.iter_mut();
        let mut columns = ColumnsMut::new(std::array::from_fn(|_| columns.next().unwrap().as_mut_slice()));
        self.batch().fill_unrounded(&self.places, &mut columns).unwrap();
        for place in 0..self.places.len() {
            let schedule = self.schedule(place);
            let mut in_a_row = schedule.days(self.first);
            for (day, date) in self.first.iter_days().take(self.days).enumerate() {
                let times = schedule.partial_day(date).unwrap();
                let next = in_a_row.next().unwrap();
                assert_eq!(next.err(), times.complete().err().map(Error::Absent));
                let cell = place * self.days + day;
                for mark in Mark::ALL {
                    let at = || format!("{:?} {:?} {date} {mark}", self.method.id(), self.places[place]);
                    let expected_s = times.time(mark).map_or(ABSENT, |time| time.timestamp());
                    assert_eq!(printed.column(mark)[cell], expected_s, "{}", at());
                    let expected_ms = times.unrounded(mark).map_or(ABSENT, |time| time.timestamp_millis());
                    let off_ms = columns.column(mark)[cell].abs_diff(expected_ms);
                    assert!(off_ms <= 1, "{}: {off_ms} ms", at());
                    if let Ok(next) = &next {
                        self.check_in_a_row(&times, next, mark).unwrap_or_else(|what| panic!("{}: {what}", at()));
                    }
                }
            }
        }
        self.places.len() * self.days * Mark::COUNT
    }

    /// The fault of a mark in consecutive days.
    fn check_in_a_row(
        &self,
        day: &PartialTimes<FixedOffset>,
        in_a_row: &PrayerTimes<FixedOffset>,
        mark: Mark,
    ) -> Result<(), String> {
        let off_ms =
            |time: DateTime<_>, expected: Result<DateTime<_>, _>| (time - expected.unwrap()).num_milliseconds();
        let off_ms = [
            off_ms(in_a_row.time(mark), day.time(mark)),
            off_ms(in_a_row.unrounded(mark), day.unrounded(mark)),
            off_ms(in_a_row.exact(mark), day.exact(mark)),
        ];
        let tolerance_ms = [if self.method.rounding()[mark] == Rounding::Exact { 1 } else { 0 }, 1, 1];
        let bases = (in_a_row.basis(mark), day.basis(mark).unwrap());
        let is_same =
            bases.0 == bases.1 && off_ms.iter().zip(tolerance_ms).all(|(off, tolerance)| off.abs() <= tolerance);
        if is_same { Ok(()) } else { Err(format!("{off_ms:?} ms, {bases:?}")) }
    }
}

/// A margin for each mark, if there are any.
fn margins(dice: &mut Dice, largest_s: f64) -> PerMark<Shift> {
    let reach_s = dice.one_of(&[0.0, 0.0, largest_s / 12.0, largest_s]);
    PerMark::from_fn(|_| Shift::seconds(dice.between(-reach_s, reach_s) as i32))
}

/// A method outside every registry: shallow and deep twilights, intervals, other Suns, edges, margins, roundings.
fn own_method(dice: &mut Dice) -> Method {
    let shallowest_deg = dice.one_of(&[1.0, 2.0, 10.0]);
    let mut method =
        Method::from_depressions(dice.between(shallowest_deg, 29.0), dice.between(shallowest_deg, 29.0)).unwrap();
    if dice.fraction() < 0.2 {
        method = method.with_fajr(FajrRule::BeforeSunrise(Shift::minutes(dice.between(20.0, 180.0) as i16)));
    }
    // On one day in four the dates of these tables have an interval of their own.
    if dice.fraction() < 0.2 {
        method = method.with_fajr(FajrRule::BeforeSunriseByDate(&IntervalsByDate::LONDON_UNIFIED_FAJR));
    }
    if dice.fraction() < 0.2 {
        method = method.with_isha(IshaRule::AfterMaghribByDate(&IntervalsByDate::LONDON_UNIFIED_ISHA));
    }
    if dice.fraction() < 0.2 {
        method = method.with_maghrib(MaghribRule::Depression(Depression::new(dice.between(1.0, 6.0)).unwrap()));
    }
    let epoch = |dice: &mut Dice| {
        let hours = dice.between(-48.0, 48.0) as i32;
        dice.one_of(&[
            Epoch::EVENT,
            Epoch::Event(EpochOffset::seconds(hours * 3600)),
            Epoch::InYear(EpochYear::constant(2010)),
            Epoch::Transit,
            Epoch::Utc(EpochOffset::seconds(hours * 3600)),
            Epoch::DayBeforeInNorth,
        ])
    };
    if dice.fraction() < 0.4 {
        let formula = dice.one_of(&[SunFormula::Sky, SunFormula::Almanac]);
        let apart = SolarEpoch::apart(epoch(dice), epoch(dice)).by(formula);
        method = method.with_solar_epoch(PerMark::from_fn(|_| dice.one_of(&[apart, SolarEpoch::EVENT])));
    }
    method = method.with_asr(match dice.fraction() {
        fraction if fraction < 0.25 => AsrRule::Refracted,
        fraction if fraction < 0.5 => AsrRule::NoonShadowOf(epoch(dice)),
        fraction if fraction < 0.65 => AsrRule::OneDeclination,
        _ => AsrRule::Airless,
    });
    if dice.fraction() < 0.2 {
        method = method
            .with_edges(PerMark::from_fn(|_| dice.one_of(&[Edge::Point, Edge::Eastern])))
            .with_horizon(Horizon::OfPlace { otherwise: Depression::new(0.9).unwrap() });
    }
    let roundings = [Rounding::Exact, Rounding::Nearest, Rounding::Up, Rounding::Down];
    let method = method.with_ramadan_shifts(margins(dice, 600.0));
    method.with_shifts(margins(dice, 1200.0)).with_rounding(PerMark::from_fn(|_| dice.one_of(&roundings)))
}

fn check_at_least(cells: usize) {
    let mut dice = Dice(20_261_124);
    let mut checked = 0;
    while checked < cells {
        checked += Case::throw(&mut dice).check();
    }
}

#[test]
fn every_cell_is_what_a_schedule_gives() {
    check_at_least(if cfg!(debug_assertions) { 100_000 } else { 1_000_000 });
}

#[test]
#[ignore = "10 million cells: 2 minutes with optimisation, an hour without"]
fn every_one_of_ten_million_cells_is_what_a_schedule_gives() {
    check_at_least(10_000_000);
}

/// Each day of these rules needs those of weeks, or of a year.
#[test]
fn cells_of_the_slow_rules_are_what_a_schedule_gives() {
    let mut dice = Dice(44);
    for rule in [HighLatitude::LastDarkNight, HighLatitude::MakkahDurations, HighLatitude::LocalEstimation] {
        for _ in 0..2 {
            Case { high_latitude: rule, days: 3, ..Case::throw(&mut dice) }.check();
        }
    }
}

#[test]
fn cells_that_a_rare_rule_decides_are_what_a_schedule_gives() {
    let case = |method: Method, latitude_deg: f64, (year, month): (i32, u32)| Case {
        method,
        madhab: Madhab::Shafii,
        high_latitude: HighLatitude::MIDDLE,
        polar: Polar::Unresolved,
        ramadan: Ramadan::Calendar,
        elevation: Elevation::Ignored,
        shifts: PerMark::splat(Shift::ZERO),
        first: NaiveDate::from_ymd_opt(year, month, 20).unwrap(),
        days: 40,
        places: vec![Coordinates::new(latitude_deg, 101.0).unwrap().into()],
        offsets_s: vec![25_200],
    };
    // The eastern edge is the point itself, with its own horizon.
    let mut eastern = case(methods::UAE, 24.0, (2026, 6));
    let horizon = Some(Depression::new(1.4).unwrap());
    eastern.places = eastern.places.iter().map(|place| place.with_eastern_edge(place.point(), horizon)).collect();
    eastern.check();
    // A seventh of the night ends before the Sun is at the depression of Maghrib.
    let seventh = HighLatitude::Portion(NightPortion::Seventh, NightSpan::Own, Limit::WhenAbsent);
    Case { high_latitude: seventh, ..case(methods::JAFARI, -60.0, (2025, 12)) }.check();
    // The noon shadow by the event's own Sun, the rest of Asr by another.
    let yesterday = SolarEpoch::both(Epoch::Event(EpochOffset::seconds(-86_400)));
    let method = methods::MWL.with_asr(AsrRule::NoonShadowOf(Epoch::EVENT));
    case(method.with_solar_epoch(PerMark::splat(yesterday)), 30.0, (2026, 3)).check();
    // A Sun frozen at an instant of a date before a leap second, whose solar day is the next date's in UTC.
    let (places, offsets_s) = (vec![Coordinates::new(64.0, -155.75).unwrap().into()], vec![7000]);
    Case { places, offsets_s, ..case(methods::OMAN, 64.0, (1993, 6)) }.check();
    // Fajr on another day of UT1 than sunrise, on the last day of June 2015 before a leap second.
    let method = methods::MWL.with_fajr(FajrRule::BeforeSunrise(Shift::minutes(150)));
    let west_of_it = vec![Coordinates::new(50.0, 50.0).unwrap().into()];
    Case { places: west_of_it, offsets_s: vec![10_800], ..case(method, 50.0, (2015, 6)) }.check();
}

#[test]
fn a_place_without_an_offset_lives_by_the_hour_of_its_longitude() {
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let places = [(10.0, 7.4), (10.0, 7.6), (10.0, -7.6), (10.0, 179.0), (10.0, -179.0)]
        .map(|(latitude_deg, longitude_deg)| Coordinates::new(latitude_deg, longitude_deg).unwrap());
    let batch = Batch::new(methods::MWL, first, 40);
    let offsets_s = [0, 3600, -3600, 43_200, -43_200];
    assert_eq!(batch.run(&places).unwrap(), batch.with_offsets(&offsets_s).run(&places).unwrap());
}

#[test]
fn a_batch_has_the_method_s_school_unless_another_is_given() {
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let place = [Coordinates::new(24.86, 67.01).unwrap()];
    let asr = |batch: Batch<'_>| batch.run(&place).unwrap().column(Mark::Asr).to_vec();
    let karachi = Batch::new(methods::KARACHI, first, 3);
    assert_eq!(asr(karachi), asr(karachi.with_madhab(Madhab::Hanafi)));
    assert!(asr(karachi) > asr(karachi.with_madhab(Madhab::Shafii)));
}

#[test]
fn a_place_among_many_has_the_cells_that_it_has_alone() {
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let mut dice = Dice(300);
    let (mut places, mut offsets_s) = (Vec::new(), Vec::new());
    for _ in 0..300 {
        let longitude_deg = dice.between(-180.0, 180.0);
        places.push(Coordinates::new(dice.between(-70.0, 70.0), longitude_deg).unwrap());
        // Some mean noons are on the day before or after.
        let hours = (longitude_deg / 15.0) as i32 + dice.one_of(&[0, 0, 0, 1, -1]);
        offsets_s.push((hours * 3600).clamp(-50_400, 50_400));
    }
    let batch = Batch::new(methods::MWL, first, 70);
    let table = batch.with_offsets(&offsets_s).run(&places).unwrap();
    for (index, (place, offset_s)) in places.iter().zip(&offsets_s).enumerate() {
        let alone = batch.with_offsets(std::slice::from_ref(offset_s)).run(std::slice::from_ref(place)).unwrap();
        for mark in Mark::ALL {
            assert_eq!(table.column(mark)[index * 70..(index + 1) * 70], *alone.column(mark), "{place:?} {mark}");
        }
    }
}

#[test]
fn a_table_of_no_places_or_no_days_is_empty() {
    let first = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let place = Coordinates::new(10.0, 7.4).unwrap();
    let none = Batch::new(methods::MWL, first, 0).run(&[place]).unwrap();
    assert_eq!((none.column(Mark::Fajr).len(), none.time(0, 0, Mark::Fajr)), (0, None));
    let empty: [Coordinates; 0] = [];
    let none = Batch::new(methods::MWL, first, 3).run(&empty).unwrap();
    assert_eq!((none.column(Mark::Fajr).len(), none.time(0, 0, Mark::Fajr)), (0, None));
}

#[cfg(feature = "rayon")]
#[test]
fn threads_change_nothing() {
    let mut dice = Dice(1);
    for _ in 0..3 {
        // More places than a thread takes at once, each with its edges, its height and its clock.
        let cases: Vec<Case> = (0..40).map(|_| Case::throw(&mut dice)).collect();
        let places: Vec<Place> = cases.iter().flat_map(|case| case.places.clone()).collect();
        let offsets_s: Vec<i32> = cases.iter().flat_map(|case| case.offsets_s.clone()).collect();
        let batch = cases[0].batch().with_offsets(&offsets_s);
        let threads = batch.par_run(&places).unwrap();
        assert_eq!(threads, batch.run(&places).unwrap());
        // On the clock of its meridian alone, most of these places would print another date.
        assert_ne!(threads, cases[0].batch().with_offsets(&vec![0; places.len()]).run(&places).unwrap());
    }
}
