//! Singapore, Malaysia, Indonesia, Brunei.

use super::{NO_SHIFT, angles, entry, rounded};
use crate::astro::SunFormula;
use crate::prayer::{
    AsrRule, Edge, Epoch, EpochOffset, FajrRule, Horizon, IshaRule, Method, Rounding, Shift, SolarEpoch,
};
use crate::units::DAY_S;
use crate::{Depression, Mark, PerMark};

/// About noon in Singapore, in seconds after 0h UTC.
const NOON_OF_MUIS_S: i32 = 18_690;

/// The Sun of one instant for a whole day, in seconds after 0h UTC of the date, by the Almanac's short formulas.
const fn almanac_of(after_midnight_s: i32) -> SolarEpoch {
    SolarEpoch::both(Epoch::Utc(EpochOffset::seconds(after_midnight_s))).by(SunFormula::Almanac)
}

/// Singapore: MUIS. 20° and 18°, everything rounded up, Dhuhr 64 s after transit, Maghrib a minute later in Ramadan; the Sun of
/// the next day's noon for the whole day, by the Almanac's short formulas.
///
/// At 1°16′ N 103°49′ E, with the Sun 1.21 to 1.22 days after 0h UTC, the whole table of 2026 is reproduced to 0.3 s. With
/// the accurate Sun, an error of 3 s remains at every instant and point.
pub const MUIS: Method = angles(20.0, 18.0)
    .with_solar_epoch(PerMark::splat(almanac_of(DAY_S + NOON_OF_MUIS_S)))
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::seconds(64)))
    .with_ramadan_shifts(NO_SHIFT.with(Mark::Maghrib, Shift::minutes(1)))
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .known_as(
        entry::MUIS,
        "table of 2026 (data.gov.sg): formulas found in five months, which at 1°16′ N 103°49′ E give 97 % of the days of the other seven; point and instant then settled to their last tenths on all twelve",
        "https://www.muis.gov.sg",
        "2026-11-29",
    );

/// Singapore before 2026: as [`MUIS`], with the Sun of the previous day's noon. Only one month of 2025 was available; 2024
/// is said to use the next day's Sun, like 2026.
pub const MUIS_2025: Method = MUIS.with_solar_epoch(PerMark::splat(almanac_of(-DAY_S + NOON_OF_MUIS_S))).known_as(
    entry::MUIS_2025,
    "table of September 2025: all of its minutes at the point and by the formulas found in 2026",
    "https://www.muis.gov.sg",
    "2026-11-29",
);

/// Malaysia: JAKIM. 18° and 18°, the prayers rounded up, sunrise rounded down and taken from the zone's eastern edge, Dhuhr
/// 64 s after transit. In some zones, the prayers are the later and sunrise the earlier of two points. Some states use the
/// Sun of other instants.
pub const JAKIM: Method = angles(18.0, 18.0)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::seconds(64)))
    .with_edges(PerMark::splat(Edge::Point).with(Mark::Sunrise, Edge::Eastern))
    .with_rounding(rounded(Rounding::Up, Rounding::Down))
    .known_as(
        entry::JAKIM,
        "e-Solat tables of 2026, 14 zones at the zone's own points: 90-97 % of the minutes of zones not used to find the rule; Kuala Lumpur's two points found on half of its days give 98 % of the other half",
        "https://www.e-solat.gov.my",
        "2026-11-25",
    );

/// Malaysia, the state of Kelantan: Isha at 17°, the Sun of 6h UTC for the whole day, otherwise as [`JAKIM`].
pub const JAKIM_KELANTAN: Method = JAKIM
    .with_isha(IshaRule::Depression(Depression::constant(17.0)))
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::Utc(EpochOffset::hours(6)))))
    .known_as(
        entry::JAKIM_KELANTAN,
        "e-Solat table of zone KTN01, 2026: 98 % of the minutes of Isha; of 30 days of Rantau Panjang in the zone, September 2025, which were not used to find the rule, all 180 minutes",
        "https://www.e-solat.gov.my",
        "2026-11-25",
    );

/// Malaysia, the states of Johor and Pahang: the noon shadow of Asr by the declination at 0h UTC, and from March to
/// September Dhuhr by the transit of the day before; otherwise as [`JAKIM`].
pub const JAKIM_JOHOR: Method = JAKIM
    .with_asr(AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT))
    .with_solar_epoch(PerMark::splat(SolarEpoch::EVENT).with(Mark::Dhuhr, SolarEpoch::both(Epoch::DayBeforeInNorth)))
    .known_as(
        entry::JAKIM_JOHOR,
        "e-Solat tables of zones JHR02 and PHG02: found in 2026, 98 % of the minutes of Dhuhr and 99 % of Asr in 2024",
        "https://www.e-solat.gov.my",
        "2026-11-25",
    );

/// Malaysia, the states of Penang, Perak and Negeri Sembilan: Asr by the Sun of the day after, its noon shadow by the
/// declination at 21h UTC; otherwise as [`JAKIM`]. The rule was found in Penang; in the other two states, the Asr of
/// [`JAKIM`] differs from the tables by as much as it differs from this rule.
pub const JAKIM_PENANG: Method = JAKIM
    .with_asr(AsrRule::NoonShadowOf(Epoch::Utc(EpochOffset::hours(21))))
    .with_solar_epoch(
        PerMark::splat(SolarEpoch::EVENT).with(Mark::Asr, SolarEpoch::both(Epoch::Event(EpochOffset::seconds(DAY_S)))),
    )
    .known_as(
        entry::JAKIM_PENANG,
        "e-Solat table of zone PNG01, 2026: 99 % of the minutes of Asr",
        "https://www.e-solat.gov.my",
        "2026-11-25",
    );

/// Malaysia before the change of 2 December 2019: 20° and 18°, otherwise as [`JAKIM`].
pub const JAKIM_OLD: Method = JAKIM.with_fajr(FajrRule::Depression(Depression::constant(20.0))).known_as(
    entry::JAKIM_OLD,
    "the 116th Muzakarah of the Council for Islamic Affairs, 20-21 November 2019, moved Fajr from 20° to 18°; the margins are assumed to be those of 2026",
    "https://www.islam.gov.my",
    "2026-11-23",
);

/// Indonesia: Kemenag. 20° and 18°, a horizon of 1°, or 2° in towns of the highlands; rounded up, with 2 minutes of ihtiyat
/// added (3 at Dhuhr); sunrise rounded down, minus 2 minutes; the noon shadow of Asr by the declination at 0h UTC.
pub const KEMENAG: Method = angles(20.0, 18.0)
    .with_horizon(Horizon::OfPlace { otherwise: Depression::constant(1.0) })
    .with_asr(AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT))
    .with_shifts(
        PerMark::splat(Shift::minutes(2))
            .with(Mark::Sunrise, Shift::minutes(-2))
            .with(Mark::Dhuhr, Shift::minutes(3))
            .with(Mark::Sunset, Shift::ZERO),
    )
    .with_rounding(rounded(Rounding::Up, Rounding::Down))
    .known_as(
        entry::KEMENAG,
        "official times of Jakarta, September 2025 and Ramadan 1447, all 330 minutes, and of 41 more regencies and cities in Ramadan 1447: 97-99 % of the minutes of the days not used to find their points; ihtiyat after Kemenag's training report of 2016",
        "https://bimasislam.kemenag.go.id",
        "2026-11-29",
    );

/// Muhammadiyah: 18° and 18°; the organisation moved Fajr from 20° to 18° in 2020.
pub const MUHAMMADIYAH: Method = angles(18.0, 18.0).known_as(
    entry::MUHAMMADIYAH,
    "the angle as reported; no table was available",
    "https://muhammadiyah.or.id",
    "2026-11-23",
);

/// Brunei: the Ministry of Religious Affairs. 20° and 18°, Dhuhr half a minute after transit, rounded up.
pub const BRUNEI: Method = angles(20.0, 18.0)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::seconds(34)))
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .known_as(entry::BRUNEI, "9 rows of 2026 for Bandar Seri Begawan", "https://www.kheu.gov.bn", "2026-11-23");
