//! A batch equals a schedule cell by cell. Its unrounded times equal those of the reference, which does not use lanes.

use chrono::{Datelike, Days, FixedOffset, NaiveDate};
use miqat::batch::{ABSENT, Batch, Columns, ColumnsMut};
use miqat::{Error, Mark, Place, Schedule};

use crate::clock::timed;
use crate::values::{Values, dates_from};

/// The slowest day measured, in milliseconds; no cell may take longer than a day asked alone.
const DAY_MS: f64 = 0.72;

/// Offsets from UTC at their ends, beside those of people's clocks.
const OFFSETS_S: [i32; 10] = [0, 1, -1, 20_700, 34_200, 50_400, -43_200, 86_399, -86_399, 86_400];

/// One case.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    let rules = values.schedule();
    let first = values.date();
    let days = values.below(40);
    let places: Vec<Place> = (0..values.below(4)).map(|_| values.any()).collect();
    let offsets_s: Vec<i32> = places.iter().map(|place| offset_s(&mut values, place)).collect();
    let mut batch = Batch::new(*rules.method(), first, days)
        .with_madhab(rules.madhab())
        .with_high_latitude(rules.high_latitude())
        .with_polar(rules.polar())
        .with_ramadan(rules.ramadan())
        .with_elevation(rules.elevation())
        .with_offsets(&offsets_s);
    for (mark, shift) in rules.shifts().iter() {
        batch = batch.with_shift(mark, *shift);
    }
    let cells = (places.len() * days) as f64;
    let printed = timed("a batch", DAY_MS * (cells + 10.0), || batch.run(&places));
    let mut cells_ms: [Vec<i64>; Mark::COUNT] = core::array::from_fn(|_| vec![0; places.len() * days]);
    let mut unrounded = ColumnsMut::new(cells_ms.each_mut().map(Vec::as_mut_slice));
    let filled = batch.fill_unrounded(&places, &mut unrounded);
    assert_eq!(printed.as_ref().err(), filled.as_ref().err());
    let printed = match printed {
        Ok(printed) => printed,
        Err(error) => return check_error(error, first, days, &offsets_s),
    };
    for (index, (place, offset_s)) in places.iter().zip(&offsets_s).enumerate() {
        let zone = FixedOffset::east_opt(*offset_s).expect("the batch has accepted it");
        let schedule = Schedule::new(*place, zone, *rules.method())
            .with_madhab(rules.madhab())
            .with_high_latitude(rules.high_latitude())
            .with_polar(rules.polar())
            .with_ramadan(rules.ramadan())
            .with_elevation(rules.elevation())
            .with_shifts(*rules.shifts());
        check_place(&schedule, first, days, index, &printed, &unrounded);
    }
}

/// An offset of the place's meridian, or any other.
fn offset_s(values: &mut Values<'_>, place: &Place) -> i32 {
    match values.any::<u8>() % 8 {
        0 => values.one_of(&OFFSETS_S),
        1 => values.whole(-86_399, 86_399) as i32,
        _ => (place.point().longitude().degrees() / 15.0).round() as i32 * 3600,
    }
}

/// A batch is refused where a date is out of range or an offset is a day or more.
fn check_error(error: Error, first: NaiveDate, days: usize, offsets_s: &[i32]) {
    let last = first.checked_add_days(Days::new((days as u64).saturating_sub(1)));
    let is_in_range = |date: NaiveDate| (1..=4000).contains(&date.year());
    let has_wrong_date = !is_in_range(first) || !last.is_some_and(is_in_range);
    let has_wrong_offset = offsets_s.iter().any(|seconds| FixedOffset::east_opt(*seconds).is_none());
    assert!(error.is_out_of_range() && (has_wrong_date || has_wrong_offset), "{error} {first} {days} {offsets_s:?}");
}

/// The row of a place.
fn check_place(
    schedule: &Schedule<FixedOffset>,
    first: NaiveDate,
    days: usize,
    index: usize,
    printed: &Columns,
    unrounded: &ColumnsMut<'_>,
) {
    for (day, date) in dates_from(first, days as u64).enumerate() {
        let alone = schedule.partial_day(date).expect("the batch has accepted it");
        let reference = schedule.reference_day(date).expect("the batch has accepted it");
        let cell = index * days + day;
        for mark in Mark::ALL {
            let about = || format!("{mark} on {date} ({:?}) by {schedule:?}", alone.basis(mark));
            let time_s = alone.time(mark).map_or(ABSENT, |time| time.timestamp());
            assert_eq!(printed.column(mark)[cell], time_s, "{}", about());
            assert_eq!(printed.time(index, day, mark).is_none(), time_s == ABSENT, "{}", about());
            let expected_ms = reference.unrounded(mark).map_or(ABSENT, |time| time.timestamp_millis());
            let off_ms = unrounded.column(mark)[cell].abs_diff(expected_ms);
            assert!(off_ms <= 1, "{off_ms} ms from the reference: {}", about());
        }
    }
}
