//! A batch prints a time on the edge of a minute as a schedule does. Its fast path is within a millisecond of the exact one, so
//! that the two may be on different sides of the edge.

use chrono::{Days, FixedOffset, NaiveDate};
use miqat::batch::{ABSENT, Batch};
use miqat::prayer::{DaySearch, Scope};
use miqat::{Coordinates, HighLatitude, Mark, Method, PerMark, Rounding, Schedule, Shift, methods};

const MINUTE_MS: i64 = 60_000;

/// Places and dates that repeat no phase of a minute: multiples of the golden section.
fn places_and_dates() -> impl Iterator<Item = (Coordinates, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(1980, 1, 1).unwrap();
    (1..=400_u32).map(move |number| {
        let part = |scale: f64| (f64::from(number) * scale).fract();
        let point =
            Coordinates::new(120.0 * part(0.618_033_988_75) - 60.0, 14.0 * part(0.754_877_666_25) - 7.0).unwrap();
        (point, first + Days::new((25_000.0 * part(0.569_840_290_99)) as u64))
    })
}

/// The seconds at which a mark is printed: in a batch, and in a schedule.
fn printed(point: Coordinates, date: NaiveDate, method: Method, mark: Mark) -> (i64, i64) {
    let in_batch = Batch::new(method, date, 1).with_offsets(&[0]).run(&[point]).unwrap().column(mark)[0];
    let zone = FixedOffset::east_opt(0).unwrap();
    let day = Schedule::new(point, zone, method).partial_day(date).unwrap();
    (in_batch, day.time(mark).unwrap().timestamp())
}

#[test]
fn a_time_within_a_millisecond_of_the_edge_is_printed_as_a_schedule_prints_it() {
    let zone = FixedOffset::east_opt(0).unwrap();
    let (mut edges, mut both_sides) = (0, 0);
    for (number, (point, date)) in places_and_dates().enumerate() {
        let rounding = [Rounding::Nearest, Rounding::Up, Rounding::Down][number % 3];
        let method = methods::MWL.with_rounding(PerMark::splat(rounding));
        let day = Schedule::new(point, zone, method).partial_day(date).unwrap();
        for mark in Mark::ALL {
            let Ok(time) = day.unrounded(mark) else { continue };
            let edge_ms = if rounding == Rounding::Nearest { MINUTE_MS / 2 } else { MINUTE_MS };
            let to_edge_ms = (edge_ms - time.timestamp_millis()).rem_euclid(MINUTE_MS);
            let of_shift = |off_ms: i64| {
                let shift = Shift::millis(i32::try_from(to_edge_ms + off_ms).unwrap());
                printed(point, date, method.with_shift(mark, shift), mark)
            };
            let printed = [-1, 0, 1].map(of_shift);
            for (in_batch, in_schedule) in printed {
                assert_eq!(in_batch, in_schedule, "{point:?} {date} {mark} {rounding:?}");
            }
            edges += 1;
            both_sides += usize::from(printed[0] != printed[2]);
        }
    }
    // The shifts are at the edge: those of six marks change the minute; sunset is not later than Maghrib.
    assert!(edges > 2_700 && both_sides * 5 > edges * 4, "{both_sides} of {edges}");
}

/// The clock of a place can differ from its Sun by more than half a day, and its UTC offset can have minutes and seconds.
#[test]
fn places_whose_noons_are_on_three_dates_of_utc_are_printed_in_one_batch_as_schedules_print_them() {
    const DAYS: usize = 37;
    let first = NaiveDate::from_ymd_opt(2026, 5, 20).unwrap();
    let sites = [
        (179.5, -43_200),
        (-179.5, 50_400),
        (0.0, 0),
        (31.2357, 7_509),
        (-170.7, -39_600),
        (-171.8, 46_800),
        (173.0, 43_200),
        (100.0, -36_000),
        (-100.0, 36_017),
    ];
    let by_days = HighLatitude::NearestDay { search: DaySearch::Nearest, scope: Scope::WhenAbsent };
    let mut cells = 0;
    for high_latitude in [HighLatitude::Unresolved, by_days] {
        // One on the UTC date only, one before it, one after it, and all of them.
        for of_block in [&sites[2..3], &sites[..1], &sites[1..2], &sites[..2], &sites[..]] {
            for latitude_deg in [-30.0, 52.0, 69.0] {
                let points: Vec<_> =
                    of_block.iter().map(|(east_deg, _)| Coordinates::new(latitude_deg, *east_deg).unwrap()).collect();
                let offsets_s: Vec<i32> = of_block.iter().map(|(_, offset_s)| *offset_s).collect();
                let batch = Batch::new(methods::MWL, first, DAYS).with_high_latitude(high_latitude);
                let columns = batch.with_offsets(&offsets_s).run(&points).unwrap();
                for (place, (point, offset_s)) in points.iter().zip(&offsets_s).enumerate() {
                    let zone = FixedOffset::east_opt(*offset_s).unwrap();
                    let schedule = Schedule::new(*point, zone, methods::MWL).with_high_latitude(high_latitude);
                    for (index, date) in first.iter_days().take(DAYS).enumerate() {
                        let day = schedule.partial_day(date).unwrap();
                        for mark in Mark::ALL {
                            let expected_s = day.time(mark).map_or(ABSENT, |time| time.timestamp());
                            let printed_s = columns.column(mark)[place * DAYS + index];
                            assert_eq!(printed_s, expected_s, "{mark} {date} {point} {offset_s}");
                            cells += 1;
                        }
                    }
                }
            }
        }
    }
    assert_eq!(cells, 2 * (1 + 1 + 1 + 2 + 9) * 3 * DAYS * 7);
}
