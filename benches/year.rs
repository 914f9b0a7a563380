//! What a day costs in a row of 365, of another year each time.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::{Africa, Europe, Tz};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use miqat::{Coordinates, Mark, Schedule, methods};

/// Days in a row.
const DAYS: usize = 365;

fn years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("year");
    group.throughput(Throughput::Elements(DAYS as u64));
    let mut bench = |name: &str, schedule: Schedule<Tz>| {
        let mut year = 2000;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                year = if year == 2050 { 2000 } else { year + 1 };
                let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
                let days = schedule.days(first).take(DAYS).map(Result::unwrap);
                let total: TimeDelta = days.map(|day| day.unrounded(Mark::Sunset) - day.unrounded(Mark::Sunrise)).sum();
                // The Sun is up for half of the year and some minutes a day.
                let mean_minutes = total.num_minutes() / DAYS as i64;
                assert!((725..745).contains(&mean_minutes), "{year}: {mean_minutes}");
            });
        });
    };
    let place = |latitude_deg, longitude_deg| Coordinates::new(latitude_deg, longitude_deg).unwrap();
    bench("cairo", Schedule::new(place(30.0444, 31.2357), Africa::Cairo, methods::EGYPT));
    bench("london", Schedule::new(place(51.5074, -0.1278), Europe::London, methods::MWL));
    group.finish();
}

criterion_group!(benches, years);
criterion_main!(benches);
