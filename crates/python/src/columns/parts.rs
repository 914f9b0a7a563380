//! The rows of a table divided among threads.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread;

use pyo3::prelude::*;

use crate::error;

/// The most rows that a thread takes at once, and the fewest for which another thread is started. The more rows, the more of them are
/// of one place where they come in disorder.
const MOST_ROWS: usize = 262_144;
const FEW_ROWS: usize = 1024;
/// Parts for each thread, so that none waits long for the last one.
const PARTS: usize = 2;

/// The number of threads of the machine.
static MACHINE: OnceLock<usize> = OnceLock::new();

/// The given number of threads, or the machine's.
///
/// # Errors
///
/// `MiqatError` for 0 threads.
pub fn threads(given: Option<usize>) -> PyResult<usize> {
    match given {
        Some(0) => Err(error::of("threads=0: at least one is needed")),
        Some(threads) => Ok(threads),
        // Finding it takes as long as the times of a hundred rows.
        None => Ok(*MACHINE.get_or_init(|| thread::available_parallelism().map_or(1, NonZeroUsize::get))),
    }
}

/// The rows of each part.
pub fn ranges(rows: usize, threads: usize) -> Vec<Range<usize>> {
    let each = rows.div_ceil(threads.saturating_mul(PARTS).max(1)).clamp(FEW_ROWS, MOST_ROWS);
    (0..rows).step_by(each).map(|first| first..rows.min(first + each)).collect()
}

/// Does the work of each part, on threads that end with it: a process that forks has no threads of a pool that the child lacks.
///
/// # Errors
///
/// The first of the parts in their order.
pub fn each<P: Send, E: Send>(
    parts: Vec<P>,
    threads: usize,
    work: impl Fn(P) -> Result<(), E> + Sync,
) -> Result<(), E> {
    if threads.min(parts.len()) <= 1 {
        return parts.into_iter().try_for_each(work);
    }
    let helpers = threads.min(parts.len()) - 1;
    let (left, failed) = (Mutex::new(parts.into_iter().enumerate()), Mutex::new(None::<(usize, E)>));
    let run = || {
        loop {
            let next = left.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some((number, part)) = next else { return };
            if let Err(error) = work(part) {
                let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                if failed.as_ref().is_none_or(|(before, _)| number < *before) {
                    *failed = Some((number, error));
                }
                return;
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..helpers {
            // Where no thread can be started, this one does the work.
            if thread::Builder::new().spawn_scoped(scope, run).is_err() {
                break;
            }
        }
        run();
    });
    match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
        Some((_, error)) => Err(error),
        None => Ok(()),
    }
}
