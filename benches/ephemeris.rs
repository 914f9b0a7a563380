//! The cost of one position of the Sun, at instants scattered over the years from 1900 to 2100. Every result is checked.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use miqat::astro::{nutation::nutation, sun};
use miqat::events::SolarDay;
use miqat::time::{EarthRotation, Tt, Ut1};
use miqat::{Angle, Coordinates};

/// Instants in a batch.
const INSTANTS: u64 = 1000;

/// A thousand instants in days from J2000.0, different for each batch.
fn scattered(batch: &mut u64) -> Vec<f64> {
    *batch += 1;
    (0..INSTANTS).map(|n| ((*batch * 7 + n * 48_271) % 73_000) as f64 - 36_500.0 + n as f64 / 1009.0).collect()
}

fn looks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("ephemeris");
    group.throughput(Throughput::Elements(INSTANTS));
    let mut bench = |name: &str, largest_deg: f64, look: &dyn Fn(f64) -> Angle| {
        let mut batch = 0;
        group.bench_function(name, |bencher| {
            bencher.iter_batched_ref(
                || scattered(&mut batch),
                |instants| {
                    for days in instants {
                        let degrees = look(black_box(*days)).degrees().abs();
                        assert!(degrees <= largest_deg, "{name}: {degrees}° on day {days}");
                    }
                },
                BatchSize::SmallInput,
            );
        });
    };
    bench("sun_place", 23.5, &|days| sun::position(Tt::from_days(days)).declination());
    bench("equation_of_time", 4.2, &|days| sun::equation_of_time(Ut1::from_days(days)));
    bench("nutation", 0.006, &|days| nutation(Tt::from_days(days)).longitude());
    let cairo = Coordinates::new(30.0444, 31.2357).unwrap();
    bench("solar_day", 83.5, &|days| {
        let day = SolarDay::nearest(cairo, Ut1::from_days(days), EarthRotation::given(69.0, 0.0));
        day.altitude(day.transit())
    });
    group.finish();
}

criterion_group!(benches, looks);
criterion_main!(benches);
