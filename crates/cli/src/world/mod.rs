//! Every city of the world over a year: `miqat world`.
//!
//! Each city uses its country's method on the first day (the Muslim World League's if the country has none) and its own time
//! zone. `--cities 500` selects the 500 largest cities and `--cities EG,SA` those of two countries; `--from` and `--to` set the
//! days; `--out FILE.csv` writes every time.

mod args;
mod cities;
mod tally;
mod work;

use std::io::{self, Write};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use chrono::Days;
use indicatif::{ProgressBar, ProgressStyle};
use miqat::locale::Lang;

pub use args::Args;
use tally::Tally;
use work::{Item, Table};

use crate::outcome::{Failure, Outcome, say};
use crate::whole::Whole;
use crate::{aged, years, zones};

/// Computes every city, shows progress, and writes a summary.
pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let days = args.days()?;
    work::check(args.from, days)?;
    if let Some(note) = [Some(args.from), args.to].into_iter().flatten().find_map(years::of_civil_date) {
        say("note:", &note.text(Lang::En));
    }
    let cities = cities::chosen(&args.cities)?;
    let last = args.from + Days::new(days.saturating_sub(1) as u64);
    for note in cities.first().into_iter().flat_map(|city| aged::notes(zones::of(*city), last)) {
        say("note:", &note.text(Lang::En));
    }
    let in_file = |error: io::Error| {
        let file = args.out.as_deref().map(|path| format!("{}: ", path.display()));
        format!("{}{error}", file.unwrap_or_default())
    };
    let mut out = args.out.as_deref().map(Whole::new).transpose().map_err(in_file)?;
    if let Some(out) = &mut out {
        writeln!(out, "{}", work::HEADER).map_err(in_file)?;
    }
    let items = work::items(&cities, args.from);
    let cells = cities.len() as u64 * days as u64;
    let bar = ProgressBar::new(cells).with_style(
        ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} days  {elapsed_precise}")
            .map_err(|error| error.to_string())?,
    );

    let start = Instant::now();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut tally = Tally::default();
    let mut computing = Duration::ZERO;
    let computed = std::thread::scope(|scope| {
        let (send, receive) = mpsc::sync_channel(2 * threads);
        for part in 0..threads {
            let (send, items) = (send.clone(), &items);
            let want_rows = out.is_some();
            scope.spawn(move || {
                for item in items.iter().skip(part).step_by(threads) {
                    let done = Done::of(item, args.from, days, want_rows);
                    if send.send(done).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        for done in receive {
            bar.inc(done.cells);
            computing += done.computing;
            tally.add(done.tally);
            if let Some(out) = &mut out {
                out.write_all(done.rows.as_bytes())?;
            }
        }
        Ok(())
    });
    bar.finish_and_clear();
    computed.and_then(|()| out.map_or(Ok(()), Whole::keep)).map_err(in_file)?;

    let elapsed = start.elapsed();
    let mut told = io::stdout().lock();
    writeln!(told, "{} cities x {days} days = {cells} days, seven times each", cities.len())?;
    writeln!(told, "{:.2} s on {threads} threads, computing and counting", elapsed.as_secs_f64())?;
    writeln!(
        told,
        "{:.2} s of each thread computing: {:.0} ns a day",
        computing.as_secs_f64() / threads as f64,
        computing.as_nanos() as f64 / cells.max(1) as f64
    )?;
    tally.write(&mut told)?;
    Ok(Outcome::Whole)
}

/// The result for a unit of work.
struct Done {
    cells: u64,
    computing: Duration,
    tally: Tally,
    rows: String,
}

impl Done {
    fn of(item: &Item, first: chrono::NaiveDate, days: usize, want_rows: bool) -> Self {
        let start = Instant::now();
        let table = Table::of(item, first, days);
        let computing = start.elapsed();
        let rows = if want_rows { table.rows() } else { String::new() };
        Self { cells: (item.cities.len() * days) as u64, computing, tally: table.tally(), rows }
    }
}
