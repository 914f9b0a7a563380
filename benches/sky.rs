//! The Moon of many places: a thousand places by 30 days of moonrise, of dusks and of crescents, place by place and as columns.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use miqat::batch::SkyBatch;
use miqat::chrono::NaiveDate;
use miqat::events::{MoonAbsence, MoonEvent, Side, SolarDay};
use miqat::hijri::crescent::{Crescent, CrescentAbsence};
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates};

const PLACES: usize = 1000;
const DAYS: usize = 30;

/// Places evenly spread over the Earth up to 60° of latitude.
fn places() -> Vec<Coordinates> {
    let place = |n: usize| Coordinates::new(n as f64 * 37.77 % 120.0 - 60.0, n as f64 * 139.13 % 360.0 - 180.0);
    (0..PLACES).map(|n| place(n).unwrap()).collect()
}

/// 0h and 12h of the clock at a place on a date.
fn clock(place: Coordinates, date: NaiveDate, rotation: EarthRotation) -> [Ut1; 2] {
    let hours = (place.longitude().degrees() / 15.0 + 0.5).floor();
    [0, 12].map(|hour| {
        let utc = date.and_hms_opt(hour, 0, 0).unwrap().and_utc() - chrono::TimeDelta::hours(hours as i64);
        Ut1::from_utc_with(utc, rotation)
    })
}

/// One column both ways; each iteration has other dates.
fn column<T: Clone + PartialEq + std::fmt::Debug>(
    criterion: &mut Criterion,
    name: &str,
    empty: T,
    alone: impl Fn(Coordinates, [Ut1; 2], EarthRotation) -> T,
    fill: impl Fn(SkyBatch<'_>, &[Coordinates], &mut [T]),
) {
    let places = places();
    let mut group = criterion.benchmark_group("sky");
    group.throughput(Throughput::Elements((PLACES * DAYS) as u64));
    group.sample_size(10);
    let mut cells = vec![empty; PLACES * DAYS];
    let mut first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    group.bench_function(format!("{name}/columns"), |bencher| {
        bencher.iter(|| {
            first = first + chrono::Days::new(7);
            fill(SkyBatch::new(first, DAYS), &places, &mut cells);
        });
    });
    let one_by_one = |first: NaiveDate, places: &[Coordinates]| -> Vec<T> {
        let of = |place: Coordinates| {
            let alone = &alone;
            first.iter_days().take(DAYS).map(move |date| {
                let rotation = EarthRotation::on(date);
                alone(place, clock(place, date, rotation), rotation)
            })
        };
        places.iter().copied().flat_map(of).collect()
    };
    assert_eq!(cells, one_by_one(first, &places));
    // A hundredth of the places is enough for the time of one.
    let some = &places[..PLACES / 100];
    group.throughput(Throughput::Elements((some.len() * DAYS) as u64));
    group.bench_function(format!("{name}/one_by_one"), |bencher| {
        bencher.iter_batched(
            || {
                first = first + chrono::Days::new(7);
                first
            },
            |first| one_by_one(first, some),
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

fn columns(criterion: &mut Criterion) {
    column(
        criterion,
        "moonrise",
        Err(MoonAbsence::StaysAbove),
        |place, [midnight, _], rotation| MoonEvent::Rise.first_after(place, midnight, rotation),
        |batch, places, cells| batch.fill_moon(MoonEvent::Rise, places, cells).unwrap(),
    );
    let dusk = Angle::from_degrees(-12.0);
    column(
        criterion,
        "nautical_dusk",
        Err(AbsentReason::SunStaysAbove),
        |place, [_, noon], rotation| SolarDay::nearest(place, noon, rotation).crossing(dusk, Side::Evening),
        |batch, places, cells| batch.fill_sun(dusk, Side::Evening, places, cells).unwrap(),
    );
    column(
        criterion,
        "crescent",
        Err(CrescentAbsence::OutsideYears),
        |place, [_, noon], rotation| Crescent::of(place, noon, Side::Evening, rotation),
        |batch, places, cells| batch.fill_crescents(Side::Evening, places, cells).unwrap(),
    );
}

criterion_group!(benches, columns);
criterion_main!(benches);
