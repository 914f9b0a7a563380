//! Compares a measured difference with a limit from both sides.

/// The worst difference between our values and the truth, with a limit that it may not exceed and that may not be too
/// generous.
///
/// A test states a `limit` and the `resolution` of its truth (half of its last digit, in the same unit).
/// [`Gauge::finish`] fails in three cases: the worst difference exceeds the limit; the limit exceeds three times the
/// worst difference plus the resolution, because it would not detect a regression; the number of rows differs from the
/// stated one. A difference that is not a number fails at once.
#[must_use = "a gauge measures nothing until it is finished"]
pub struct Gauge {
    what: String,
    limit: f64,
    resolution: f64,
    worst: f64,
    worst_at: String,
    rows: usize,
    finished: bool,
}

impl Gauge {
    /// A gauge of `what`, whose text contains the unit: `"sunrise and sunset, s"`.
    pub fn new(what: impl Into<String>, limit: f64, resolution: f64) -> Self {
        let what = what.into();
        assert!(limit.is_finite() && limit >= 0.0, "{what}: a limit of {limit} is not one");
        assert!(resolution.is_finite() && resolution >= 0.0, "{what}: a resolution of {resolution} is not one");
        Self { what, limit, resolution, worst: 0.0, worst_at: String::from("every row"), rows: 0, finished: false }
    }

    /// Records one difference of either sign; `place` names its location if it is the worst so far.
    pub fn see<P: ToString>(&mut self, difference: f64, place: impl FnOnce() -> P) {
        self.rows += 1;
        if difference.is_nan() {
            self.finished = true;
            panic!("{}: row {} is not a number, at {}", self.what, self.rows, place().to_string());
        }
        if difference.abs() > self.worst {
            self.worst = difference.abs();
            self.worst_at = place().to_string();
        }
    }

    /// Judges the result; if it passes, prints one line, from which `just accuracy` makes the README's table.
    pub fn finish(self, rows: usize) {
        match self.judge(rows) {
            Ok(line) => println!("{line}"),
            Err(fault) => panic!("{fault}"),
        }
    }

    /// The line to print, or the fault.
    pub fn judge(mut self, rows: usize) -> Result<String, String> {
        self.finished = true;
        let Self { what, limit, resolution, worst, worst_at, rows: seen, .. } = &self;
        if *seen != rows {
            return Err(format!("{what}: {seen} rows seen, {rows} expected"));
        }
        if worst > limit {
            return Err(format!("{what}: the worst, {worst} at {worst_at}, is beyond the limit of {limit}"));
        }
        if *limit > 3.0 * worst + resolution {
            return Err(format!(
                "{what}: the limit of {limit} is too loose for a worst of {worst} at a resolution of {resolution}"
            ));
        }
        Ok(format!("{what}: worst {} of limit {limit} over {seen} rows at {worst_at}", significant(*worst)))
    }
}

impl Drop for Gauge {
    fn drop(&mut self) {
        if !self.finished && !std::thread::panicking() {
            panic!("{}: the gauge was never finished", self.what);
        }
    }
}

/// A non-negative number to three significant digits.
fn significant(value: f64) -> String {
    if value == 0.0 {
        return String::from("0");
    }
    let decimals = (2.0 - value.log10().floor()).clamp(0.0, 15.0);
    format!("{value:.0$}", decimals as usize)
}
