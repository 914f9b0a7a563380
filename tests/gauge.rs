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

#[test]
fn a_limit_that_fits_passes_on_both_sides() {
    gauge_of(0.05, 0.0, &[0.01, -0.02, 0.0]).finish(3);
    gauge_of(0.06, 0.0, &[-0.02]).finish(1);
    gauge_of(0.02, 0.0, &[-0.02]).finish(1);
}

#[test]
fn a_perfect_result_may_be_held_to_the_resolution_of_its_truth() {
    gauge_of(0.0005, 0.0005, &[0.0, 0.0]).finish(2);
    gauge_of(0.0, 0.0, &[0.0]).finish(1);
}

#[test]
#[should_panic(expected = "the worst, 0.06 at row 1, is beyond the limit of 0.05")]
fn a_worse_row_fails() {
    gauge_of(0.05, 0.001, &[0.02, -0.06]).finish(2);
}

#[test]
#[should_panic(expected = "the limit of 0.05 is too loose for a worst of 0.01 at a resolution of 0.001")]
fn a_loose_limit_fails() {
    gauge_of(0.05, 0.001, &[0.01]).finish(1);
}

#[test]
#[should_panic(expected = "2 rows seen, 3 expected")]
fn a_lost_row_fails() {
    gauge_of(0.05, 0.001, &[0.02, 0.03]).finish(3);
}

#[test]
#[should_panic(expected = "row 2 is not a number, at row 1")]
fn a_difference_that_is_not_a_number_fails() {
    gauge_of(0.05, 0.001, &[0.02, f64::NAN]).finish(2);
}

#[test]
#[should_panic(expected = "is beyond the limit")]
fn an_infinite_difference_fails() {
    gauge_of(0.05, 0.001, &[f64::NEG_INFINITY]).finish(1);
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
