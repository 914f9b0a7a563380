//! Timetables in many layouts and languages say the same rows.
//!
//! The minutes are those that the engine prints for London and Jakarta; what is tested is the reading of the layouts, which are made here.

mod columns;
mod common;
mod containers;
mod dates;
mod documents;
mod doubts;
mod languages;
mod literals;
mod more;
mod scripts;
mod services;
mod silence;
mod tables;
