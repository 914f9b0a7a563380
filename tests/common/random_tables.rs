//! Random tables of intervals by the date. A rule borrows its table for the lifetime of the program, so they are drawn once, into
//! statics, and nothing is leaked.

use std::sync::LazyLock;

use miqat::chrono::TimeZone;
use miqat::prayer::{DateStep, FajrRule, IntervalsByDate, IshaRule};
use miqat::testing::Dice;
use miqat::{Schedule, Shift};

const TABLES: usize = 4_096;

/// Up to 24 steps in any order: on days of the year, some of which are none, with intervals of any sign and length.
static STEPS: LazyLock<Vec<Vec<DateStep>>> = LazyLock::new(|| {
    let mut dice = Dice::new(366);
    let mut step = || {
        let (month, day) = (dice.between(0.0, 14.0) as u8, dice.between(0.0, 33.0) as u8);
        let usual = Shift::minutes(dice.between(0.0, 180.0) as i16);
        let any = dice.shift();
        DateStep::new(month, day, dice.one_of(usual, &[usual, usual, any]))
    };
    (0..TABLES).map(|table| (0..table % 25).map(|_| step()).collect()).collect()
});

static RANDOM: LazyLock<Vec<IntervalsByDate>> =
    LazyLock::new(|| STEPS.iter().map(|steps| IntervalsByDate::new(steps)).collect());

fn table(dice: &mut Dice) -> &'static IntervalsByDate {
    &RANDOM[dice.between(0.0, TABLES as f64 - 0.5) as usize]
}

/// The schedule, in one case of four with an interval of Fajr or Isha of a random table.
pub fn with_random_tables<Tz: TimeZone>(schedule: Schedule<Tz>, dice: &mut Dice) -> Schedule<Tz> {
    let method = match dice.between(0.0, 8.0) as u8 {
        0 => schedule.method().with_fajr(FajrRule::BeforeSunriseByDate(table(dice))),
        1 => schedule.method().with_isha(IshaRule::AfterMaghribByDate(table(dice))),
        _ => return schedule,
    };
    Schedule::new(*schedule.place(), schedule.zone().clone(), method)
        .with_madhab(schedule.madhab())
        .with_high_latitude(schedule.high_latitude())
        .with_polar(schedule.polar())
        .with_ramadan(schedule.ramadan())
        .with_elevation(schedule.elevation())
        .with_shifts(*schedule.shifts())
}
