//! A shift is read and written with its unit, to the millisecond; it adds, subtracts and negates without overflow, and
//! converts to a chrono duration exactly.

use chrono::TimeDelta;
use miqat::testing::strategies::shifts;
use miqat::{Error, Shift};
use proptest::prelude::*;

#[test]
fn a_shift_is_read_as_people_write_it() {
    for (text, millis) in [
        ("2min", 120_000),
        ("2 min", 120_000),
        (" +2MIN ", 120_000),
        ("-90s", -90_000),
        ("−90 s", -90_000),
        ("- 90 s", -90_000),
        ("1.5min", 90_000),
        ("1h", 3_600_000),
        ("1h30min", 5_400_000),
        ("1 h 30 min 2 s 5 ms", 5_402_005),
        ("-1 min 30 s", -90_000),
        ("0.85s", 850),
        ("0.001s", 1),
        ("0.0010000000000000s", 1),
        ("1.25h", 4_500_000),
        ("1.s", 1000),
        ("0", 0),
        ("0s", 0),
        ("-0min", 0),
        ("43200000ms", 43_200_000),
        ("-12h", -43_200_000),
        ("٢min", 120_000),
    ] {
        assert_eq!(text.parse(), Ok(Shift::millis(millis)), "{text}");
    }
}

#[test]
fn a_number_without_a_unit_and_any_other_text_are_refused() {
    let message = "not a shift: expected a span with its unit (h, min, s, ms), such as 2min, -90s, 1.5min or 1h 30min, in \
                   whole milliseconds and within 12 h; or 0";
    for text in [
        "",
        "-",
        "2",
        "-2",
        "0.0",
        "min",
        "2m",
        "2 minutes",
        "2min 3",
        "2s 1min",
        "1min 1min",
        "1min,30s",
        "--1s",
        "+-1s",
        "1min -30s",
        "1:30",
        "1e3s",
        ".s",
        ".5s",
        "1..5s",
        "0.0005s",
        "0.3ms",
        "43200001ms",
        "-43200001ms",
        "9999999999999999999h",
        "9223372036854775807h",
        "0.1234567890123456789012h",
        "2é",
    ] {
        assert_eq!(text.parse::<Shift>().unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn a_shift_is_displayed_with_its_sign_and_its_units() {
    for (millis, displayed, stored) in [
        (0, "0 s", "0s"),
        (120_000, "+2 min", "2min"),
        (-90_000, "-1 min 30 s", "-90s"),
        (-850, "-0.85 s", "-0.85s"),
        (5_400_000, "+90 min", "90min"),
        (60_001, "+1 min 0.001 s", "60.001s"),
        (-60_050, "-1 min 0.05 s", "-60.05s"),
        (-43_199_352, "-719 min 59.352 s", "-43199.352s"),
    ] {
        let shift = Shift::millis(millis);
        assert_eq!((shift.to_string(), format!("{shift:#}")), (displayed.to_owned(), stored.to_owned()));
    }
}

#[test]
fn sums_and_negatives_stop_at_the_ends() {
    let (least, most) = (Shift::millis(-43_200_000), Shift::millis(43_200_000));
    assert_eq!((most + Shift::millis(1), least - Shift::millis(1), -least), (most, least, most));
    assert_eq!(Shift::minutes(3) - Shift::minutes(5), -Shift::minutes(2));
}

#[test]
fn a_span_is_a_shift_where_that_is_exact() {
    for delta in
        [TimeDelta::nanoseconds(1), TimeDelta::nanoseconds(-1), TimeDelta::days(1), TimeDelta::MIN, TimeDelta::MAX]
    {
        assert!(matches!(Shift::try_from(delta), Err(Error::Shift { .. })), "{delta}");
    }
    assert_eq!(
        Shift::try_from(TimeDelta::microseconds(-1500)).unwrap_err().to_string(),
        "a shift of -0.0015 s is not whole milliseconds within -43200 s to 43200 s"
    );
}

proptest! {
    #[test]
    fn every_shift_reads_back(shift in shifts()) {
        prop_assert_eq!(shift.to_string().parse(), Ok(shift));
        prop_assert_eq!(format!("{shift:#}").parse(), Ok(shift));
        prop_assert_eq!(Shift::try_from(TimeDelta::from(shift)), Ok(shift));
    }

    #[test]
    fn no_text_panics(text in ".{0,20}|[0-9. hmins+-]{0,30}") {
        let _ = text.parse::<Shift>();
    }
}
