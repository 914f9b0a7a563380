//! Writes every generated file from its raw file: `just tables`.
//!
//! `tests/tables_fresh.rs` fails if a committed file differs from the output of this program.

use miqat_tables::{TABLES, root};

fn main() -> std::io::Result<()> {
    for table in TABLES {
        std::fs::write(root().join(table.output), table.render(root())?)?;
        println!("{}", table.output);
    }
    Ok(())
}
