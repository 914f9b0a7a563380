//! A tolerance that is too tight, too loose, uncounted or not a number fails, and so does a table with a bad row.

mod common;

use common::{Gauge, rows_of};

fn gauge_of(limit: f64, resolution: f64, differences: &[f64]) -> Gauge {
    let mut gauge = Gauge::new("test quantity, s", limit, resolution);
    for (row, difference) in differences.iter().enumerate() {
        gauge.see(*difference, || format!("row {row}"));
    }
    gauge
}

/// The verdict on a gauge with this many rows.
fn verdict(limit: f64, resolution: f64, differences: &[f64], rows: usize) -> Result<String, String> {
    gauge_of(limit, resolution, differences).judge(rows)
}

#[test]
fn a_limit_that_fits_passes_on_both_sides() {
    let line = verdict(0.05, 0.0, &[0.01, -0.02, 0.0], 3);
    assert_eq!(line.as_deref(), Ok("test quantity, s: worst 0.0200 of limit 0.05 over 3 rows at row 1"));
    assert!(verdict(0.06, 0.0, &[-0.02], 1).is_ok());
    assert!(verdict(0.02, 0.0, &[-0.02], 1).is_ok());
}

#[test]
fn a_perfect_result_may_be_held_to_the_resolution_of_its_truth() {
    assert!(verdict(0.0005, 0.0005, &[0.0, 0.0], 2).is_ok());
    assert!(verdict(0.0, 0.0, &[0.0], 1).is_ok());
}

#[test]
fn a_worse_row_a_loose_limit_and_a_lost_row_are_faults() {
    assert_eq!(
        verdict(0.05, 0.001, &[0.02, -0.06], 2).unwrap_err(),
        "test quantity, s: the worst, 0.06 at row 1, is beyond the limit of 0.05"
    );
    assert_eq!(
        verdict(0.05, 0.001, &[0.01], 1).unwrap_err(),
        "test quantity, s: the limit of 0.05 is too loose for a worst of 0.01 at a resolution of 0.001"
    );
    assert_eq!(verdict(0.05, 0.001, &[0.02, 0.03], 3).unwrap_err(), "test quantity, s: 2 rows seen, 3 expected");
    assert!(verdict(0.05, 0.001, &[f64::NEG_INFINITY], 1).is_err());
}

#[test]
#[should_panic(expected = "2 rows seen, 3 expected")]
fn a_gauge_that_is_finished_with_a_fault_panics() {
    gauge_of(0.05, 0.001, &[0.02, 0.03]).finish(3);
}

#[test]
#[should_panic(expected = "row 2 is not a number, at row 1")]
fn a_difference_that_is_not_a_number_fails() {
    gauge_of(0.05, 0.001, &[0.02, f64::NAN]).finish(2);
}

#[test]
#[should_panic(expected = "a limit of inf is not one")]
fn an_infinite_limit_fails() {
    drop(Gauge::new("test quantity, s", f64::INFINITY, 0.0));
}

#[test]
#[should_panic(expected = "the gauge was never finished")]
fn a_gauge_left_unfinished_fails() {
    drop(gauge_of(0.05, 0.001, &[0.02]));
}

#[test]
fn rows_are_read_by_the_name_of_their_column() {
    let rows = rows_of("test.csv", "# a remark\nday,offset_s,note\n1,0.5,\n2,-1,late\n");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].get::<u8>("day"), 1);
    assert_eq!(rows[1].get::<f64>("offset_s"), -1.0);
    assert_eq!(rows[0].optional::<String>("note"), None);
    assert_eq!(rows[1].optional::<String>("note").as_deref(), Some("late"));
    assert_eq!(rows[1].at(), "test.csv:4");
}

#[test]
#[should_panic(expected = "test.csv:2: day is \"x\"")]
fn a_field_that_does_not_parse_fails() {
    rows_of("test.csv", "day\nx\n")[0].get::<u8>("day");
}

#[test]
#[should_panic(expected = "no column month")]
fn an_unknown_column_fails() {
    rows_of("test.csv", "day\n1\n")[0].text("month");
}

#[test]
#[should_panic(expected = "test.csv: CSV error")]
fn a_short_row_fails() {
    rows_of("test.csv", "day,month\n1,2\n3\n");
}

#[test]
#[should_panic(expected = "test.csv: no rows")]
fn a_table_without_rows_fails() {
    rows_of("test.csv", "day,month\n");
}
