//! Files that are there as a whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How many links one after another are followed; systems follow as many.
const LINKS: usize = 40;

/// Writes a file beside its place and moves it there, so that a disk that is full loses nothing.
///
/// # Errors
///
/// That of the system, or what is there in place of a file.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = Whole::new(path)?;
    file.write_all(content)?;
    file.keep()
}

/// A file that takes its place when it is kept; until then what was there stays.
#[derive(Debug)]
pub struct Whole {
    file: BufWriter<File>,
    beside: PathBuf,
    path: PathBuf,
    is_kept: bool,
}

impl Whole {
    /// A new file for a path; where that is a link, for what the link leads to.
    ///
    /// # Errors
    ///
    /// That of the system, or what is there in place of a file.
    pub fn new(path: &Path) -> io::Result<Self> {
        let path = followed(path)?;
        let there = match fs::symlink_metadata(&path) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            return Err(io::Error::other("there is something that is not a regular file, which is not written over"));
        }
        let beside = path.with_file_name(format!(".miqat-{}.new", std::process::id()));
        let file = File::create(&beside)?;
        let file = Self { file: BufWriter::new(file), beside, path, is_kept: false };
        if let Some(there) = there {
            fs::set_permissions(&file.beside, there.permissions())?;
        }
        Ok(file)
    }

    /// Moves the file to its place.
    ///
    /// # Errors
    ///
    /// That of the system; then what was there is left alone.
    pub fn keep(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        fs::rename(&self.beside, &self.path)?;
        self.is_kept = true;
        Ok(())
    }
}

impl Write for Whole {
    fn write(&mut self, content: &[u8]) -> io::Result<usize> {
        self.file.write(content)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if !self.is_kept {
            let _ = fs::remove_file(&self.beside);
        }
    }
}

/// Where a path leads: a link may lead to a file that is not there yet.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        if !path.is_symlink() {
            return Ok(path);
        }
        let target = fs::read_link(&path)?;
        path = path.parent().map_or_else(|| target.clone(), |folder| folder.join(&target));
    }
    Err(io::Error::other("too many links one after another"))
}
