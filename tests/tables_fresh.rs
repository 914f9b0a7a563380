//! Every committed generated table is exactly what the generator writes from the raw table beside it.

#[path = "../examples/gen_tables/tables/mod.rs"]
mod tables;

#[test]
fn committed_tables_are_what_the_generator_writes() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for table in tables::TABLES {
        let committed = std::fs::read_to_string(root.join(table.output)).unwrap();
        let fresh = table.render(root).unwrap();
        assert!(committed == fresh, "{} is stale: run `cargo run --example gen_tables`", table.output);
    }
}
