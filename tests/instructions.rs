//! A batch and consecutive days have the same bits with each set of instructions that the processor has: the target's, AVX2,
//! AVX-512.

use chrono::{Days, NaiveDate};
use miqat::batch::{ABSENT, Batch, Columns};
use miqat::testing::{Dice, Processor};
use miqat::{Error, HighLatitude, Mark, Place};

/// The seed of the tables.
const SEED: u64 = 1448;

/// A date with real UTC and without: `Dice::date` has dates that no table has.
fn date(dice: &mut Dice) -> NaiveDate {
    NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + Days::new(dice.between(0.0, 70_000.0) as u64)
}

/// The columns of a batch, printed and unrounded.
fn tables(batch: &Batch<'_>, processor: Processor, places: &[Place]) -> [Columns; 2] {
    let mut tables = [batch.run(places).unwrap(), batch.run(places).unwrap()];
    let [printed, unrounded] = &mut tables;
    batch.fill_by(processor, places, &mut printed.as_mut()).unwrap();
    batch.fill_unrounded_by(processor, places, &mut unrounded.as_mut()).unwrap();
    tables
}

/// Compares the cells of random tables by each set of instructions, until there are this many. Returns how many had a time.
fn compare(least_cells: usize) -> usize {
    let mut dice = Dice::new(SEED);
    let (mut cells, mut times) = (0, 0);
    while cells < least_cells {
        // Every remainder of the stretches of 32, 16 and 4 days.
        let (first, days) = (date(&mut dice), 1 + (dice.fraction() * 130.0) as usize);
        let places: Vec<Place> = (0..24).map(|_| dice.place()).collect();
        let batch = Batch::new(dice.method(), first, days);
        let batch = if dice.fraction() < 0.5 { batch } else { batch.with_high_latitude(HighLatitude::MIDDLE) };
        let by_each: Vec<[Columns; 2]> =
            Processor::with_each().map(|processor| tables(&batch, processor, &places)).collect();
        let baseline = &by_each[0];
        for (of_set, processor) in by_each.iter().zip(Processor::with_each()) {
            assert!(of_set == baseline, "{} differs: {batch:?} at {places:?}", processor.name());
        }
        assert_eq!(batch.run(&places).unwrap(), baseline[0], "what a caller gets");
        cells += 2 * places.len() * days * Mark::COUNT;
        times += Mark::ALL.iter().flat_map(|mark| baseline[0].column(*mark)).filter(|cell| **cell != ABSENT).count();
    }
    times
}

#[test]
fn cells_are_the_same_by_each_set_of_instructions() {
    let cells = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    assert!(compare(cells) * 10 > cells * 3);
}

#[test]
#[ignore = "10 million cells: a minute and a half with optimisation, an hour without"]
fn ten_million_cells_are_the_same_by_each_set_of_instructions() {
    assert!(compare(10_000_000) > 3_000_000);
}

#[test]
fn consecutive_days_are_the_same_by_each_set_of_instructions() {
    let mut dice = Dice::new(SEED);
    let mut complete = 0;
    for _ in 0..40 {
        let (schedule, first) = (dice.schedule(), date(&mut dice));
        let mut by_each: Vec<_> = Processor::with_each().map(|processor| schedule.days_by(processor, first)).collect();
        for day in schedule.days(first).take(50) {
            for of_set in &mut by_each {
                assert_eq!(of_set.next().unwrap(), day);
            }
            complete += usize::from(!matches!(day, Err(Error::Absent(_))));
        }
    }
    assert!((1000..2000).contains(&complete), "{complete}");
}

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
#[test]
fn the_widest_instructions_that_the_processor_reports_are_used() {
    let names: Vec<&str> = Processor::with_each().map(Processor::name).collect();
    let mut expected = vec!["baseline"];
    expected.extend(std::arch::is_x86_feature_detected!("avx2").then_some("AVX2"));
    // The set of Ice Lake: its later parts are in no processor without the earlier.
    expected.extend(std::arch::is_x86_feature_detected!("avx512vbmi2").then_some("AVX-512"));
    assert_eq!(names, expected);
}
