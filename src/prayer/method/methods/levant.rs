//! Jordan, Lebanon, Palestine, Syria, Iraq.

use super::{accurate_times, angles, entry, late};
use crate::prayer::{AsrRule, Edge, Horizon, Method};
use crate::{Depression, Mark, PerMark};

/// Jordan: the Ministry of Awqaf. 18° and 18°, Asr with refraction, a separate horizon for each zone, Fajr and sunrise at
/// the eastern edge of the zone, Maghrib in Aqaba at a second point of the governorate.
pub const JORDAN: Method = angles(18.0, 18.0)
    .with_horizon(Horizon::OfPlace { otherwise: Depression::constant(2.08) })
    .with_asr(AsrRule::Refracted)
    .with_edges(PerMark::splat(Edge::Point).with(Mark::Fajr, Edge::Eastern).with(Mark::Sunrise, Edge::Eastern))
    .known_as(
        entry::JORDAN,
        "tables of 2026, 7 zones: 98-100 % of the minutes of zones not used to find the rule, except sunrise: 66 %; with the horizons of Irbid's edge and of Aqaba's second point 97-100 % of four zones",
        "https://www.awqaf.gov.jo",
        "2026-11-25",
    );

/// Lebanon: 18° and 18°, Asr with refraction, a separate horizon for each city.
pub const LEBANON: Method = accurate_times(angles(18.0, 18.0))
    .known_as(
        entry::LEBANON,
        "table of 2026 in the program salah_tv, publisher not confirmed: 95-99 % of the minutes of days not used to find the cities' horizons",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );

/// Palestine: 18° and 18°, Asr with refraction, a separate horizon for each city.
pub const PALESTINE: Method = accurate_times(angles(18.0, 18.0))
    .known_as(
        entry::PALESTINE,
        "table of 2026 in the program salah_tv, publisher not confirmed: 97-99 % of the minutes of days not used to find the cities' points",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );

/// Syria: 18.5° and 17.5°, sunrise 7 minutes earlier, Dhuhr 5, Asr 3 and Maghrib 7 minutes later, a separate horizon for
/// each city.
pub const SYRIA: Method = accurate_times(angles(18.5, 17.5))
    .with_shift(Mark::Sunrise, late(-7))
    .with_shift(Mark::Dhuhr, late(5))
    .with_shift(Mark::Asr, late(3))
    .with_shift(Mark::Maghrib, late(7))
    .known_as(
        entry::SYRIA,
        "table of 2026 in the program salah_tv, publisher not confirmed: 97-98 % of the minutes of days not used to find the cities' points",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );

/// Iraq, the Sunni calendar: 19.5° and 17.5°, Dhuhr and Asr 7 minutes later, Maghrib 4.
pub const IRAQ: Method = accurate_times(angles(19.5, 17.5))
    .with_horizon(Horizon::Depression(Depression::constant(0.83)))
    .with_shift(Mark::Dhuhr, late(7))
    .with_shift(Mark::Asr, late(7))
    .with_shift(Mark::Maghrib, late(4))
    .known_as(
        entry::IRAQ,
        "table of 2026 in the program salah_tv, publisher not confirmed: 96-98 % of the minutes at GeoNames' points",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );
