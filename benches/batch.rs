//! The cost of a cell (one day of one place, seven marks) in a batch: 1,000 places by 365 days, and sizes from 10² cells
//! on.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use miqat::batch::Batch;
use miqat::chrono::NaiveDate;
use miqat::{Coordinates, Mark, Method, methods};

/// Evenly spread places within 45° of the equator, where every day is ordinary.
fn places(count: usize) -> Vec<Coordinates> {
    let place = |n: usize| {
        let n = n as f64;
        Coordinates::new(n * 37.77 % 90.0 - 45.0, n * 139.13 % 360.0 - 180.0)
    };
    (0..count).map(|n| place(n).unwrap()).collect()
}

/// Checks that every day lasts between 8 and 16 hours from sunrise to sunset.
fn check(table: &miqat::batch::Columns) {
    let sunrises = table.column(Mark::Sunrise).iter();
    let long_s = sunrises.zip(table.column(Mark::Sunset)).map(|(sunrise, sunset)| sunset - sunrise);
    assert!(long_s.into_iter().all(|seconds| (8 * 3600..16 * 3600).contains(&seconds)));
}

fn bench(criterion: &mut Criterion, id: BenchmarkId, method: Method, places: &[Coordinates], days: usize) {
    let mut group = criterion.benchmark_group("batch");
    group.throughput(Throughput::Elements((places.len() * days) as u64));
    group.sample_size(10);
    let mut year = 2000;
    let table = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        Batch::new(method, first, days)
    };
    let mut columns = table(year).run(places).unwrap();
    group.bench_function(id, |bencher| {
        bencher.iter(|| {
            year = if year == 2050 { 2000 } else { year + 1 };
            table(year).fill(places, &mut columns.as_mut()).unwrap();
        });
    });
    check(&columns);
    group.finish();
}

fn batches(criterion: &mut Criterion) {
    let thousand = places(1000);
    for method in [methods::MWL, methods::UMM_AL_QURA, methods::DIYANET] {
        let id = BenchmarkId::new("1000_places_365_days", method.id().unwrap());
        bench(criterion, id, method, &thousand, 365);
    }
    // Many places on one day, one place on many days, and both: 10² to 10⁷ cells.
    for (count, days) in
        [(100, 1), (10_000, 1), (1, 100), (1, 10_000), (10, 10), (100, 100), (1000, 100), (1000, 1000), (10_000, 1000)]
    {
        let id = BenchmarkId::new("cells", format!("{count}_places_{days}_days"));
        bench(criterion, id, methods::MWL, &places(count), days);
    }
}

criterion_group!(benches, batches);
criterion_main!(benches);
