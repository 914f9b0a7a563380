//! Shared test code: a two-sided tolerance, strictly read tables, and the source tree as text.
#![allow(dead_code, reason = "each test file has its own copy and uses only some of this")]
#![allow(unused_imports, reason = "each test file has its own copy and uses only some of this")]

pub mod excerpts;
mod gauge;
pub mod imports;
pub mod prose;
mod rows;
pub mod sources;

pub use gauge::Gauge;
pub use rows::{Row, rows, rows_of, truth};

use std::path::{Path, PathBuf};

/// The folder of the package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder, at any depth, sorted; folders whose name `skip` accepts are omitted.
pub fn files_under(folder: &Path, skip: &dyn Fn(&str) -> bool) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !path.is_dir() {
            files.push(path);
        } else if !skip(&name) {
            files.extend(files_under(&path, skip));
        }
    }
    files.sort();
    files
}

/// A path inside the package in the repository's form: from the package's folder, with forward slashes.
pub fn relative(path: &Path) -> String {
    let parts = path.strip_prefix(root()).unwrap_or(path).components();
    parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
}
