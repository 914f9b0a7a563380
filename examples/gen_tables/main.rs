//! Writes the generated tables under `src` from the raw tables under `tests/data`.
//!
//! `cargo run --example gen_tables` writes them; `tests/tables_fresh.rs` fails when a committed table is not what this
//! program would write.

mod tables;

fn main() -> std::io::Result<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for table in tables::TABLES {
        let rust = table.render(root)?;
        std::fs::write(root.join(table.output), rust)?;
        println!("{}", table.output);
    }
    Ok(())
}
