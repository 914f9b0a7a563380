//! The cost of a day in 365 consecutive days, of a different year each time.

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::{Africa, Europe};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use miqat::{Coordinates, Mark, Schedule, methods};

/// Consecutive days.
const DAYS: usize = 365;

fn years(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("year");
    group.throughput(Throughput::Elements(DAYS as u64));
    // The Sun is above the horizon for half of the year, plus some minutes a day.
    let mut bench = |name: &str, total: &dyn Fn(NaiveDate) -> TimeDelta| {
        let mut year = 2000;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                year = if year == 2050 { 2000 } else { year + 1 };
                let mean_minutes = total(NaiveDate::from_ymd_opt(year, 1, 1).unwrap()).num_minutes() / DAYS as i64;
                assert!((725..745).contains(&mean_minutes), "{year}: {mean_minutes}");
            });
        });
    };
    let place = |latitude_deg, longitude_deg| Coordinates::new(latitude_deg, longitude_deg).unwrap();
    let (cairo, london) = (place(30.0444, 31.2357), place(51.5074, -0.1278));
    let cairo = Schedule::new(cairo, Africa::Cairo, methods::EGYPT);
    let london = Schedule::new(london, Europe::London, methods::MWL);
    for (name, schedule) in [("cairo", cairo), ("london", london)] {
        bench(name, &|first| {
            let days = schedule.days(first).take(DAYS).map(Result::unwrap);
            days.map(|day| day.unrounded(Mark::Sunset) - day.unrounded(Mark::Sunrise)).sum()
        });
    }
    bench("cairo, partial days", &|first| {
        let days = cairo.partial_days(first).take(DAYS).map(Result::unwrap);
        days.map(|day| day.unrounded(Mark::Sunset).unwrap() - day.unrounded(Mark::Sunrise).unwrap()).sum()
    });
    group.finish();
}

criterion_group!(benches, years);
criterion_main!(benches);
