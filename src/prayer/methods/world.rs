//! Conventions of world-wide and American bodies.

use super::angles;
use crate::prayer::Method;
use crate::prayer::source::{Evidence::*, Source};

/// The Muslim World League: 18° and 17°. A convention; the League publishes no timetable.
pub const MWL: Method = angles(18.0, 17.0).known_as(
    "mwl",
    "Muslim World League",
    Source::new(Reported, "the convention as every library has it, without their margins", "", "2026-11-23"),
);

/// The Islamic Society of North America: 15° and 15°.
pub const ISNA: Method = angles(15.0, 15.0).known_as(
    "isna",
    "Islamic Society of North America",
    Source::new(Reported, "the convention as every library has it, without their margins", "", "2026-11-23"),
);

/// The Fiqh Council of North America for the United States: 15° and 15°.
pub const FCNA_US: Method = angles(15.0, 15.0).known_as(
    "fcna-us",
    "Fiqh Council of North America, United States",
    Source::new(
        Reported,
        "the recommendation of 27-29 October 2017, as reported",
        "https://fiqhcouncil.org",
        "2026-11-23",
    ),
);

/// The Fiqh Council of North America for Canada: 13° and 13°.
pub const FCNA_CA: Method = angles(13.0, 13.0).known_as(
    "fcna-ca",
    "Fiqh Council of North America, Canada",
    Source::new(
        Reported,
        "the recommendation of 27-29 October 2017, as reported",
        "https://fiqhcouncil.org",
        "2026-11-23",
    ),
);
