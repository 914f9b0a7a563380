//! The cost of one day of a place: with a schedule built once, with a schedule built for the day, and on days that are not
//! ordinary.

use std::hint::black_box;

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::{Africa, Europe, Tz};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use miqat::{Coordinates, Mark, Method, Schedule, methods};

/// Days in a batch.
const DAYS: u64 = 365;
/// A step around the year that visits its days out of order.
const STRIDE_DAYS: u64 = 211;

/// The days of a year out of order, of a different year for each batch.
fn scattered(batch: &mut u64) -> Vec<NaiveDate> {
    *batch += 1;
    let first = NaiveDate::from_ymd_opt(2000 + i32::try_from(*batch % 50).unwrap(), 1, 1).unwrap();
    (0..DAYS).map(|n| first + chrono::Days::new(n * STRIDE_DAYS % DAYS)).collect()
}

fn schedule(latitude_deg: f64, longitude_deg: f64, zone: Tz, method: Method) -> Schedule<Tz> {
    Schedule::new(Coordinates::new(latitude_deg, longitude_deg).unwrap(), zone, method)
}

/// Checks that the time from Fajr to Isha is between 11 and 24 hours; it is 24 if both fall on the middle of the night.
fn check(schedule: &Schedule<Tz>, date: NaiveDate) {
    let day = schedule.day(black_box(date)).unwrap();
    let long = day.unrounded(Mark::Isha) - day.unrounded(Mark::Fajr);
    assert!((TimeDelta::hours(11)..TimeDelta::minutes(24 * 60 + 1)).contains(&long), "{date}: {long}");
}

fn days(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("day");
    group.throughput(Throughput::Elements(DAYS));
    let mut bench = |name: &str, day: &dyn Fn(NaiveDate)| {
        let mut batch = 0;
        group.bench_function(name, |bencher| {
            bencher.iter_batched_ref(
                || scattered(&mut batch),
                |dates| dates.iter().for_each(|date| day(*date)),
                BatchSize::SmallInput,
            );
        });
    };
    let cairo = schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT);
    bench("cairo", &|date| check(&cairo, date));
    bench("cairo_built_for_the_day", &|date| {
        check(&schedule(30.0444, 31.2357, Africa::Cairo, methods::EGYPT), date);
    });
    let istanbul = schedule(41.0082, 28.9784, Europe::Istanbul, methods::DIYANET);
    bench("istanbul_with_a_frozen_sun", &|date| check(&istanbul, date));
    let london = schedule(51.5074, -0.1278, Europe::London, methods::MWL);
    bench("london_with_bright_nights", &|date| check(&london, date));
    group.finish();
}

criterion_group!(benches, days);
criterion_main!(benches);
