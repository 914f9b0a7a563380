//! The cost of a conversion, in nanoseconds per date. Every bench converts a thousand dates, scattered over the calendar's
//! years, and asserts the result.

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, MonthStart, Observed, Tabular, UmmAlQura};

/// Days in a batch.
const DAYS: u64 = 1000;
/// A step around the span that visits its days out of order.
const STRIDE_DAYS: u64 = 48_271;

/// A thousand days of a span, with a different beginning for each batch.
fn scattered(first: NaiveDate, span_days: u64, batch: &mut u64) -> Vec<NaiveDate> {
    *batch += 1;
    (0..DAYS).map(|n| first + chrono::Days::new((*batch * 7 + n * STRIDE_DAYS) % span_days)).collect()
}

/// Benches both conversions of a calendar.
fn both_ways(criterion: &mut Criterion, name: &str, calendar: &impl HijriCalendar) {
    // The years of the printed calendar, which contain most users' dates.
    let first = calendar.month_start(1343, HijriMonth::Muharram).unwrap();
    let last = calendar.month_start(1500, HijriMonth::Muharram).unwrap();
    let span_days = u64::try_from((last - first).num_days()).unwrap();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(DAYS));
    let mut batch = 0;
    group.bench_function("to_hijri", |bencher| {
        bencher.iter_batched_ref(
            || scattered(first, span_days, &mut batch),
            |dates| {
                let days: u64 = dates.iter().map(|date| u64::from(calendar.to_hijri(*date).unwrap().day())).sum();
                assert!((14 * DAYS..17 * DAYS).contains(&days), "{days}");
            },
            BatchSize::SmallInput,
        );
    });
    group.bench_function("to_gregorian", |bencher| {
        bencher.iter_batched_ref(
            || {
                let dates = scattered(first, span_days, &mut batch);
                dates.iter().map(|date| (calendar.to_hijri(*date).unwrap(), *date)).collect::<Vec<_>>()
            },
            |dates| {
                for (hijri, civil) in dates {
                    assert_eq!(calendar.to_gregorian(*hijri), Ok(*civil));
                }
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

fn conversions(criterion: &mut Criterion) {
    both_ways(criterion, "umm_al_qura", &UmmAlQura::default());
    both_ways(criterion, "tabular", &Tabular::CIVIL);
    both_ways(criterion, "umm_al_qura_or_tabular", &UmmAlQura::default().or(Tabular::CIVIL).unwrap());
    let announced: Vec<_> = UmmAlQura::PRINTED
        .months_from(1420, HijriMonth::Muharram)
        .map_while(Result::ok)
        .take_while(|month| month.year() <= 1450)
        .map(|month| MonthStart::new(month.year(), month.month(), month.start()))
        .collect();
    // One month of each year, as in a list of Ramadans.
    let ramadans: Vec<_> = announced.iter().copied().filter(|row| row.month() == HijriMonth::Ramadan).collect();
    let calendar = Observed::new(&ramadans).unwrap().or(UmmAlQura::default()).unwrap();
    both_ways(criterion, "ramadans_or_umm_al_qura", &calendar);
    both_ways(
        criterion,
        "observed_or_umm_al_qura",
        &Observed::new(&announced).unwrap().or(UmmAlQura::default()).unwrap(),
    );
}

fn day_numbers(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tabular_day_numbers");
    group.throughput(Throughput::Elements(DAYS));
    let calendar = black_box(Tabular::CIVIL);
    let mut batch = 0_i64;
    let mut days = move || {
        batch += 1;
        (0..DAYS as i64).map(|n| (batch * 7 + n * STRIDE_DAYS as i64) % 200_000 - 100_000).collect::<Vec<_>>()
    };
    group.bench_function("of_unix_day", |bencher| {
        bencher.iter_batched_ref(
            &mut days,
            |days| {
                let sum: u64 = days.iter().map(|day| u64::from(calendar.of_unix_day(*day).unwrap().day())).sum();
                assert!((14 * DAYS..17 * DAYS).contains(&sum), "{sum}");
            },
            BatchSize::SmallInput,
        );
    });
    group.bench_function("to_unix_day", |bencher| {
        bencher.iter_batched_ref(
            || days().into_iter().map(|day| (calendar.of_unix_day(day).unwrap(), day)).collect::<Vec<_>>(),
            |dates: &mut Vec<(HijriDate, i64)>| {
                for (hijri, day) in dates {
                    assert_eq!(calendar.to_unix_day(*hijri), Ok(*day));
                }
            },
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

criterion_group!(benches, conversions, day_numbers);
criterion_main!(benches);
