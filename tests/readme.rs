//! The README lists the methods that the registry has, and states nothing else of them.

mod common;

use common::root;
use common::sources::read;
use miqat::methods;

#[test]
fn the_table_of_methods_is_the_registry() {
    let readme = read(&root().join("README.md"));
    let section = readme.split("\n## Methods\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let stated: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    let registered: Vec<String> = methods::ALL
        .iter()
        .map(|method| format!("| `{}` | {} |", method.id().unwrap(), method.name().unwrap()))
        .collect();
    assert_eq!(stated, registered, "the table is to read:\n{}\n", registered.join("\n"));
}
