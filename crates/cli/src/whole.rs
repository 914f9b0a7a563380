//! Files that are written completely or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The longest chain of links that is followed; operating systems have similar limits.
const LINKS: usize = 40;

/// Writes a temporary file in the same folder and renames it, so that a full disk does not destroy the old file.
///
/// # Errors
///
/// The system's error, or what is at the path instead of a file.
pub fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = Whole::new(path)?;
    file.write_all(content)?;
    file.keep()
}

/// A file that replaces the old one when it is committed; until then the old one stays.
#[derive(Debug)]
pub struct Whole {
    file: BufWriter<File>,
    beside: PathBuf,
    path: PathBuf,
    is_kept: bool,
}

impl Whole {
    /// Creates a file for a path, or for the target if the path is a link.
    ///
    /// # Errors
    ///
    /// The system's error, or what is at the path instead of a file.
    pub fn new(path: &Path) -> io::Result<Self> {
        let path = followed(path)?;
        let there = match fs::symlink_metadata(&path) {
            Ok(there) => Some(there),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if there.as_ref().is_some_and(|there| !there.is_file()) {
            return Err(io::Error::other("not a regular file, so it is not overwritten"));
        }
        let beside = path.with_file_name(format!(".miqat-{}.new", std::process::id()));
        let file = File::create(&beside)?;
        let file = Self { file: BufWriter::new(file), beside, path, is_kept: false };
        if let Some(there) = there {
            fs::set_permissions(&file.beside, there.permissions())?;
        }
        Ok(file)
    }

    /// Moves the file to its path.
    ///
    /// # Errors
    ///
    /// The system's error; the old file is then unchanged.
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

/// The target of a path; a link may point to a file that does not exist yet.
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
