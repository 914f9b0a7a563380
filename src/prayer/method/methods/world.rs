//! Conventions of world-wide and American bodies.

use super::{angles, entry, rounded};
use crate::prayer::{Method, Rounding, Shift};
use crate::{Mark, PerMark};

/// The Muslim World League: 18° and 17°. This is a convention; the League publishes no timetable.
pub const MWL: Method = angles(18.0, 17.0).known_as(
    entry::MWL,
    "the convention of every library, without the libraries' margins",
    "",
    "2026-11-23",
);

/// The Islamic Society of North America: 15° and 15°.
pub const ISNA: Method = angles(15.0, 15.0).known_as(
    entry::ISNA,
    "the convention of every library, without the libraries' margins",
    "",
    "2026-11-23",
);

/// The Fiqh Council of North America for the United States: 15° and 15°.
pub const FCNA_US: Method = angles(15.0, 15.0).known_as(
    entry::FCNA_US,
    "the recommendation of 27-29 October 2017, as reported",
    "https://fiqhcouncil.org",
    "2026-11-23",
);

/// The Fiqh Council of North America for Canada: 13° and 13°.
pub const FCNA_CA: Method = angles(13.0, 13.0).known_as(
    entry::FCNA_CA,
    "the recommendation of 27-29 October 2017, as reported",
    "https://fiqhcouncil.org",
    "2026-11-23",
);

/// Lewisville, Texas: the angles of [`ISNA`], 18 s later and rounded up; sunrise to the nearest minute.
pub const IALFM: Method = angles(15.0, 15.0)
    .with_shifts(
        PerMark::splat(Shift::seconds(18))
            .with(Mark::Sunrise, Shift::seconds(-10))
            .with(Mark::Sunset, Shift::ZERO),
    )
    .with_rounding(rounded(Rounding::Up, Rounding::Nearest))
    .known_as(
        entry::IALFM,
        "table of 2026 in the association's own program, to which it was fitted: 87-99 % of the minutes except Fajr, which has another margin from July on; 99 % within one",
        "https://github.com/ialfmappadm/IALFM-Prayer-Times-App",
        "2026-11-28",
    );
