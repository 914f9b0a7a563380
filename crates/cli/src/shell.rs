//! Shell completions and manual pages.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Command;
use clap_complete::Shell;

use crate::outcome::{Failure, Outcome};
use crate::whole;

/// Print the completions of a shell, for the file where it looks for them
#[derive(Debug, clap::Args)]
#[command(after_help = COMPLETIONS)]
pub struct CompletionArgs {
    #[arg(value_enum)]
    shell: Shell,
}

const COMPLETIONS: &str = "\
Examples:
  miqat completions bash >~/.local/share/bash-completion/completions/miqat
  miqat completions fish >~/.config/fish/completions/miqat.fish
  miqat completions zsh >\"${fpath[1]}/_miqat\"";

/// Print the manual page, or write those of all subcommands
#[derive(Debug, clap::Args)]
#[command(after_help = MAN)]
pub struct ManArgs {
    /// Write a page for the program and one for each subcommand in this folder instead of one to standard output; the folder is
    /// created if missing
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

const MAN: &str = "\
Examples:
  miqat man | man -l -
  miqat man ~/.local/share/man/man1";

pub fn completions(args: &CompletionArgs, mut command: Command) -> Result<Outcome, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut command, "miqat", &mut text);
    io::stdout().write_all(&text)?;
    Ok(Outcome::Whole)
}

pub fn man(args: &ManArgs, command: Command) -> Result<Outcome, Failure> {
    match &args.folder {
        None => {
            let mut text = Vec::new();
            clap_mangen::Man::new(command).render(&mut text)?;
            io::stdout().write_all(&text)?;
        }
        Some(folder) => {
            let mut command = command.disable_help_subcommand(true);
            command.build();
            fs::create_dir_all(folder).map_err(|error| at(folder, error))?;
            pages(command, folder)?;
        }
    }
    Ok(Outcome::Whole)
}

/// Writes the pages of a command and its subcommands.
fn pages(command: Command, folder: &Path) -> Result<(), Failure> {
    for under in command.get_subcommands().filter(|under| !under.is_hide_set()) {
        pages(under.clone(), folder)?;
    }
    let page = clap_mangen::Man::new(command);
    let (path, mut text) = (folder.join(page.get_filename()), Vec::new());
    page.render(&mut text)?;
    whole::write(&path, &text).map_err(|error| at(&path, error))
}

/// The error of a file or a folder.
fn at(path: &Path, error: io::Error) -> Failure {
    Failure::Message(format!("{}: {error}", path.display()))
}
