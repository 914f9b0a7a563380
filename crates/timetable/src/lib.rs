#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, rustdoc::broken_intra_doc_links)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::cast_possible_truncation
    )
)]

mod clock;
mod container;
mod date;
mod doubt;
mod error;
mod fold;
mod grid;
mod layout;
mod mark;
mod reading;
mod sky;
mod understand;
mod vocabulary;

pub use doubt::Doubt;
pub use error::Error;
pub use mark::{Label, TableMark};
pub use reading::{PartialDate, Reading, Row};

use jiff::tz::TimeZone;
use miqat::Coordinates;

/// Where a timetable is of, and when.
#[derive(Clone, Debug)]
pub struct Context {
    pub(crate) place: Coordinates,
    pub(crate) zone: TimeZone,
    pub(crate) year: Option<i32>,
}

impl Context {
    /// A place and its time zone. The place may be off by some ten kilometres.
    pub const fn new(place: Coordinates, zone: TimeZone) -> Self {
        Self { place, zone, year: None }
    }

    /// With the year in which the file was likely made. The file's own rows, Hijri dates and name come before it; it decides between the
    /// years that they do not distinguish, as does 2025 where it was not given.
    #[must_use]
    pub const fn with_year(mut self, year: i32) -> Self {
        self.year = Some(year);
        self
    }
}

/// Reads a timetable of any layout. The name of the file is a hint for its month and its year, never for what the file is.
///
/// # Errors
///
/// [`Error::NothingRead`] if no time of a prayer was found; [`Error::TooLarge`] for more than a timetable can be;
/// [`Error::Workbook`] for a workbook that cannot be opened.
///
/// # Examples
///
/// ```
/// use miqat::Coordinates;
/// use miqat::jiff::tz::{TimeZone, offset};
/// use miqat_timetable::{Context, read};
/// let page = "Tag;Fadschr;Iqama;Sonnenaufgang;Maghrib\n1. Januar;6:20;6:45;8:17;4:02\n2. Januar;6:20;6:45;8:17;4:03\n";
/// let berlin = Context::new(Coordinates::new(52.52, 13.405)?, TimeZone::fixed(offset(1)));
/// let reading = read(page.as_bytes(), None, &berlin)?;
/// assert!(reading.to_csv().starts_with("date,mark,time,doubt\n--01-01,fajr,06:20,\n--01-01,iqama:fajr,06:45,\n"));
/// assert!(reading.to_csv().contains("--01-02,maghrib,16:03,am/pm missing\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(bytes: &[u8], name: Option<&str>, context: &Context) -> Result<Reading, Error> {
    let containers = container::open(bytes)?;
    let (mut best, mut first): (Option<Reading>, Option<Error>) = (None, None);
    for container in containers {
        let kind = container.kind;
        let nothing = Error::NothingRead {
            container: kind,
            tables: container.grids.len(),
            lines: container.grids.iter().map(|grid| grid.lines.len()).sum(),
            first: container
                .grids
                .iter()
                .flat_map(|grid| &grid.lines)
                .map(|line| line.cells.join(" | "))
                .find(|line| line.contains(char::is_alphabetic))
                .map(|line| line.chars().take(80).collect())
                .unwrap_or_default(),
        };
        match understand::sheet(layout::read(container.grids), kind, name, context) {
            Some(reading) if best.as_ref().is_none_or(|best| reading.quality() > best.quality()) => {
                best = Some(reading)
            }
            Some(_) => {}
            None => first = first.or(Some(nothing)),
        }
    }
    best.ok_or_else(|| {
        first.unwrap_or(Error::NothingRead { container: "text", tables: 0, lines: 0, first: String::new() })
    })
}
