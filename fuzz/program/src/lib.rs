//! The program's modules under its own root, with doors to its readers. The list of modules is that of crates/cli/src/main.rs.
#![forbid(unsafe_code)]
#![allow(dead_code, unused_imports, reason = "the program's main function, which is not here, uses the rest")]

#[path = "../../../crates/cli/src/advice.rs"]
mod advice;
#[path = "../../../crates/cli/src/aged.rs"]
mod aged;
#[path = "../../../crates/cli/src/asked/mod.rs"]
mod asked;
#[path = "../../../crates/cli/src/calendars/mod.rs"]
mod calendars;
#[path = "../../../crates/cli/src/carried.rs"]
mod carried;
#[path = "../../../crates/cli/src/choices.rs"]
mod choices;
#[path = "../../../crates/cli/src/command.rs"]
mod command;
#[path = "../../../crates/cli/src/compare/mod.rs"]
mod compare;
#[path = "../../../crates/cli/src/config/mod.rs"]
mod config;
#[path = "../../../crates/cli/src/coordinates.rs"]
mod coordinates;
#[path = "../../../crates/cli/src/dates.rs"]
mod dates;
#[path = "../../../crates/cli/src/explain/mod.rs"]
mod explain;
#[path = "../../../crates/cli/src/fit/mod.rs"]
mod fit;
#[path = "../../../crates/cli/src/given.rs"]
mod given;
#[path = "../../../crates/cli/src/hijri/mod.rs"]
mod hijri;
#[path = "../../../crates/cli/src/kept.rs"]
mod kept;
#[path = "../../../crates/cli/src/lined.rs"]
mod lined;
#[path = "../../../crates/cli/src/methods/mod.rs"]
mod methods;
#[path = "../../../crates/cli/src/minus.rs"]
mod minus;
#[path = "../../../crates/cli/src/next/mod.rs"]
mod next;
#[path = "../../../crates/cli/src/outcome.rs"]
mod outcome;
#[path = "../../../crates/cli/src/pages/mod.rs"]
mod pages;
#[path = "../../../crates/cli/src/patterns.rs"]
mod patterns;
#[path = "../../../crates/cli/src/places/mod.rs"]
mod places;
#[path = "../../../crates/cli/src/plan/mod.rs"]
mod plan;
#[path = "../../../crates/cli/src/qibla/mod.rs"]
mod qibla;
#[path = "../../../crates/cli/src/read.rs"]
mod read;
#[path = "../../../crates/cli/src/score/mod.rs"]
mod score;
#[path = "../../../crates/cli/src/settings/mod.rs"]
mod settings;
#[path = "../../../crates/cli/src/shell.rs"]
mod shell;
#[path = "../../../crates/cli/src/site.rs"]
mod site;
#[path = "../../../crates/cli/src/sky/mod.rs"]
mod sky;
#[path = "../../../crates/cli/src/standing.rs"]
mod standing;
#[path = "../../../crates/cli/src/times/mod.rs"]
mod times;
#[path = "../../../crates/cli/src/typed.rs"]
mod typed;
#[path = "../../../crates/cli/src/unread.rs"]
mod unread;
#[path = "../../../crates/cli/src/whole.rs"]
mod whole;
#[path = "../../../crates/cli/src/words/mod.rs"]
mod words;
#[path = "../../../crates/cli/src/world/mod.rs"]
mod world;
#[path = "../../../crates/cli/src/write/mod.rs"]
mod write;
#[path = "../../../crates/cli/src/years.rs"]
mod years;
#[path = "../../../crates/cli/src/zones.rs"]
mod zones;

pub mod readers;
