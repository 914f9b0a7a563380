//! The same work by miqat and by its peers, in one run: nanoseconds and ratios.
//!
//! `cargo run --release` in this folder. Each figure is the median over the rounds. In every round all programs run in
//! turn, so that other load on the machine affects all of them. Arguments select the tasks whose names contain them.

mod first;
mod work;

use std::time::Instant;

/// Rounds of measurement; the median is reported.
const ROUNDS: usize = 15;

/// One program's entry in a task.
pub struct Entry {
    pub name: &'static str,
    /// Does the work once. The result depends on all of the work, so that the compiler cannot drop any of it.
    pub run: Box<dyn FnMut() -> u64>,
    /// The number of units (days, dates, instants) by which the time is divided.
    pub units: usize,
}

/// A task for several programs; ratios are relative to the first entry.
pub struct Task {
    pub name: &'static str,
    pub entries: Vec<Entry>,
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let [word, name] = wanted.as_slice()
        && word == first::ONCE
    {
        return first::once(name);
    }
    for task in work::tasks() {
        if wanted.is_empty() || wanted.iter().any(|word| task.name.contains(word.as_str())) {
            measure(task);
        }
    }
    if wanted.is_empty() || wanted.iter().any(|word| first::NAME.contains(word.as_str())) {
        first::measure();
    }
}

fn measure(mut task: Task) {
    let mut nanoseconds: Vec<Vec<f64>> = task.entries.iter().map(|_| Vec::new()).collect();
    let expected: Vec<u64> = task.entries.iter_mut().map(|entry| (entry.run)()).collect();
    for _ in 0..ROUNDS {
        for ((entry, times), expected) in task.entries.iter_mut().zip(&mut nanoseconds).zip(&expected) {
            let start = Instant::now();
            let got = std::hint::black_box((entry.run)());
            let elapsed = start.elapsed();
            assert_eq!(got, *expected, "{} gives another result each time", entry.name);
            times.push(elapsed.as_nanos() as f64 / entry.units as f64);
        }
    }
    let medians: Vec<f64> = nanoseconds.iter_mut().map(|times| median(times)).collect();
    println!("\n{}", task.name);
    println!("  {:<34} {:>10} {:>10} {:>8}", "", "median ns", "best ns", "ratio");
    for ((entry, median), times) in task.entries.iter().zip(&medians).zip(&nanoseconds) {
        println!("  {:<34} {:>10.1} {:>10.1} {:>8.3}", entry.name, median, times[0], median / medians[0]);
    }
}

/// Sorts the values and returns the median.
pub fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
