//! Conventions of world-wide and American bodies.

use super::{angles, entry};
use crate::prayer::Method;

/// The Muslim World League: 18° and 17°. A convention; the League publishes no timetable.
pub const MWL: Method = angles(18.0, 17.0).known_as(
    entry::MWL,
    "the convention as every library has it, without their margins",
    "",
    "2026-11-23",
);

/// The Islamic Society of North America: 15° and 15°.
pub const ISNA: Method = angles(15.0, 15.0).known_as(
    entry::ISNA,
    "the convention as every library has it, without their margins",
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
