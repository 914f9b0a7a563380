//! The time of one call, in CPU time of the thread: other work on the machine does not count.

use std::time::Duration;

use cpu_time::ThreadTime;

/// How much longer a call may take here than the slowest one measured without instruments on an idle machine: coverage counters,
/// checks of overflow and little optimisation make code 3 to 8 times slower, a busy machine shares its caches, and a
/// call that hangs or grows with the size of a number is far beyond.
const SLACK: f64 = 25.0;

/// What a busy machine adds to a call however short, in milliseconds: pages that it takes away and brings back. Without it, the
/// Moon's place took 1.6 ms once in ten thousand cases.
const DISTURBANCE_MS: f64 = 10.0;

/// Runs a call, and panics if it takes [`SLACK`] times as long as the slowest call measured, and [`DISTURBANCE_MS`].
#[track_caller]
pub fn timed<T>(what: &str, slowest_ms: f64, call: impl FnOnce() -> T) -> T {
    let start = ThreadTime::now();
    let answer = call();
    let took: Duration = start.elapsed();
    let limit = Duration::from_secs_f64((slowest_ms * SLACK + DISTURBANCE_MS) / 1e3);
    assert!(took <= limit, "{what} took {took:?}, where {limit:?} are allowed");
    answer
}
