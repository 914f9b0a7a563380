//! The operations documented as free of allocation do not allocate: a batch of any size, a day, consecutive days. A
//! batch of any size also needs little stack.

#[path = "common/memory.rs"]
mod memory;

use chrono::NaiveDate;
use memory::allocations;
use miqat::batch::{Batch, ColumnsMut};
use miqat::{Coordinates, HighLatitude, Mark, Polar, Schedule, methods};

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
}

#[test]
fn the_count_sees_an_allocation() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(1_u8)))), 1);
}

#[test]
fn a_batch_of_any_size_allocates_nothing() {
    // Oslo's nights and Tromsø's days use the reference engine too.
    for (count, days) in [(4, 25), (100, 100), (1000, 1000)] {
        let places: Vec<Coordinates> =
            (0..count).map(|n| Coordinates::new(f64::from(n % 75), f64::from(n * 7 % 180)).unwrap()).collect();
        let mut cells: Vec<Vec<i64>> = (0..Mark::COUNT).map(|_| vec![0; places.len() * days]).collect();
        let mut slices = cells.iter_mut();
        let mut columns = ColumnsMut::new(std::array::from_fn(|_| slices.next().unwrap().as_mut_slice()));
        let batch = Batch::new(methods::MWL, first(), days);
        assert_eq!(allocations(|| batch.fill(&places, &mut columns).unwrap()), 0);
        assert!(columns.column(Mark::Dhuhr).iter().all(|time| *time > 0));
    }
}

#[test]
fn a_batch_of_any_size_fits_in_a_small_stack() {
    // An unoptimised build keeps every copy.
    let stack_bytes = if cfg!(debug_assertions) { 1024 * 1024 } else { 128 * 1024 };
    let table = || {
        // Plain days, bright nights, and days without sunset, which search for others.
        let places = [30.0, 59.0, 69.6].map(|latitude_deg| Coordinates::new(latitude_deg, 19.0).unwrap());
        let batch = Batch::new(methods::MWL, first(), 365).with_polar(Polar::NearestDay);
        let hardest = batch.with_high_latitude(HighLatitude::LocalEstimation);
        [batch, hardest].map(|batch| batch.run(&places).unwrap().column(Mark::Dhuhr).len())
    };
    let thread = std::thread::Builder::new().stack_size(stack_bytes).spawn(table).unwrap();
    assert_eq!(thread.join().unwrap(), [3 * 365; 2]);
}

#[test]
fn a_day_the_days_in_a_row_and_what_is_next_fit_in_the_stack_that_is_said() {
    let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT);
    let day = move || i64::from(cairo.day(first()).is_ok());
    let next = move || cairo.next(cairo.day(first()).unwrap().asr()).unwrap().time.timestamp();
    let days = move || cairo.days(first()).take(100).map(|day| day.unwrap().isha().timestamp()).sum();
    // A thread uses some kilobytes before it begins. An unoptimised build keeps every copy.
    let works: [(usize, Box<dyn FnOnce() -> i64 + Send>); 3] =
        [(24, Box::new(day)), (24, Box::new(next)), (48, Box::new(days))];
    for (stack_kib, work) in works {
        let stack_kib = if cfg!(debug_assertions) { 16 * stack_kib } else { stack_kib };
        let thread = std::thread::Builder::new().stack_size(stack_kib * 1024).spawn(work).unwrap();
        assert!(thread.join().unwrap() > 0);
    }
}

#[test]
fn a_day_and_a_year_of_days_allocate_nothing() {
    let cairo = Schedule::new(Coordinates::new(30.0444, 31.2357).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT);
    let mut long = 0;
    let work = || {
        long += (cairo.day(first()).unwrap().isha() - cairo.next(cairo.day(first()).unwrap().asr()).unwrap().time)
            .num_minutes();
        long += cairo.days(first()).take(365).map(|day| i64::from(day.unwrap().date().leap_year())).sum::<i64>();
    };
    assert_eq!(allocations(work), 0);
    assert!(long > 0);
}
