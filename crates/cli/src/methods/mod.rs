//! The methods and their publishers: `miqat methods`.

mod args;
mod write;

use std::io::{self, BufWriter, Write};

pub use args::Args;

use crate::outcome::{Failure, Outcome};

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match (args.id, args.country) {
        (Some(method), _) => write::method(&mut out, method, args.format)?,
        (None, Some(country)) => write::country(&mut out, country, args.format)?,
        (None, None) => write::list(&mut out, args.format)?,
    }
    out.flush()?;
    Ok(Outcome::Whole)
}
