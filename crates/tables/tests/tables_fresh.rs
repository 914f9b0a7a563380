//! Every committed generated table equals the generator's output from the raw table.

use miqat_tables::{TABLES, root};

#[test]
fn committed_tables_are_what_the_generator_writes() {
    for table in TABLES {
        let committed = std::fs::read(root().join(table.output)).unwrap();
        let fresh = table.render(root()).unwrap();
        assert!(committed == fresh, "{} is stale: run `just tables`", table.output);
    }
}
