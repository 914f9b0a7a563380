//! Values for property tests and fuzzers: within what their constructors take, simple where nothing was chosen, and of every kind.

use std::collections::{BTreeSet, HashSet};

use arbitrary::{Arbitrary, Unstructured};
use miqat::chrono::{Datelike, FixedOffset, Offset, Utc};
use miqat::hijri::HijriDate;
use miqat::prayer::{Moment, Ramadan};
use miqat::testing::{Dice, strategies};
use miqat::{Coordinates, HighLatitude, Madhab, Method, Place, Polar, Schedule, Shift, methods};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

#[test]
fn a_fuzzer_without_bytes_gives_the_simplest_values() {
    fn drawn<'a, T: Arbitrary<'a>>() -> T {
        T::arbitrary(&mut Unstructured::new(&[])).unwrap()
    }
    let equator = Coordinates::new(0.0, 0.0).unwrap();
    assert_eq!(drawn::<Coordinates>(), equator);
    assert_eq!(drawn::<Shift>(), Shift::ZERO);
    assert_eq!(drawn::<Method>(), methods::MWL);
    assert_eq!(drawn::<HighLatitude>(), HighLatitude::Unresolved);
    assert_eq!(drawn::<Polar>(), Polar::Unresolved);
    assert_eq!(drawn::<Ramadan>(), Ramadan::Calendar);
    assert_eq!(drawn::<Madhab>(), Madhab::Shafii);
    assert_eq!(drawn::<HijriDate>().to_string(), "1300-01-01");
    assert!(matches!(drawn::<Moment>(), Moment::Altitude(altitude, _) if altitude.degrees() == 0.0));
    assert_eq!(drawn::<Schedule<FixedOffset>>(), Schedule::new(Place::new(equator), Utc.fix(), methods::MWL));
}

#[test]
fn the_bytes_of_a_fuzzer_reach_every_method_and_rule() {
    let mut dice = Dice::new(20_261_129);
    let (mut ids, mut rules, mut custom) = (BTreeSet::new(), HashSet::new(), 0);
    for _ in 0..4_000 {
        let bytes: Vec<u8> = (0..1_024).map(|_| (dice.fraction() * 256.0) as u8).collect();
        let schedule = Schedule::<FixedOffset>::arbitrary(&mut Unstructured::new(&bytes)).unwrap();
        match schedule.method().id() {
            Some(id) => drop(ids.insert(id)),
            None => custom += 1,
        }
        rules.insert(std::mem::discriminant(&schedule.high_latitude()));
    }
    // A method for a place's latitude may be another of the registry than the one that was drawn.
    assert!(ids.len() + 3 >= methods::ALL.len(), "{} of {}", ids.len(), methods::ALL.len());
    assert_eq!(rules.len(), 9, "{rules:?}");
    assert!((2_000..3_200).contains(&custom), "{custom}");
}

#[test]
fn a_schedule_shrinks_to_a_simple_one() {
    let mut runner = TestRunner::deterministic();
    let mut shrunk = 0;
    for _ in 0..20 {
        let mut tree = strategies::schedules().new_tree(&mut runner).unwrap();
        // Nothing is kept of it but that its school is the Hanafi one.
        if tree.current().madhab() != Madhab::Hanafi {
            continue;
        }
        shrunk += 1;
        let mut simplest = tree.current();
        let mut may_shrink = tree.simplify();
        while may_shrink {
            may_shrink = if tree.current().madhab() == Madhab::Hanafi {
                simplest = tree.current();
                tree.simplify()
            } else {
                tree.complicate()
            };
        }
        assert_eq!(simplest.place().point().elevation_m(), 0.0, "{simplest:?}");
        assert_eq!(simplest.polar(), Polar::Unresolved, "{simplest:?}");
        assert_eq!(simplest.method(), &methods::MWL, "{simplest:?}");
    }
    assert!(shrunk >= 5, "{shrunk}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn what_is_drawn_is_within_its_range(
        point in strategies::coordinates(),
        belt in strategies::coordinates_within(45.0),
        date in strategies::dates(1900..=2100),
        hijri in strategies::hijri_dates(1400..=1450),
        offset in strategies::offsets(),
        shift in strategies::shifts(),
    ) {
        prop_assert!(point.latitude().degrees().abs() <= 90.0 && point.elevation_m() >= -500.0);
        prop_assert!(belt.latitude().degrees().abs() <= 45.0 && belt.elevation_m() == 0.0);
        prop_assert!((1900..=2100).contains(&date.year()));
        prop_assert!((1400..=1450).contains(&hijri.year()) && (1..=HijriDate::MAX_DAY).contains(&hijri.day()));
        prop_assert!(offset.local_minus_utc().abs() < 86_400);
        prop_assert!((Shift::MIN..=Shift::MAX).contains(&shift));
    }

    #[test]
    fn a_registered_method_is_in_the_registry_and_a_built_one_is_not(
        registered in strategies::registered_methods(),
        built in strategies::built_methods(),
    ) {
        prop_assert!(registered.id().is_some_and(|id| Method::by_id(id) == Some(&registered)));
        prop_assert_eq!(built.id(), None);
    }
}
