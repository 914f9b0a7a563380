//! Uzbekistan and Azerbaijan.

use super::{NO_SHIFT, angles, entry};
use crate::prayer::{AsrRule, Epoch, EpochOffset, FajrRule, IshaRule, Madhab, MaghribRule, Method, Shift, SolarEpoch};
use crate::units::DAY_S;
use crate::{Depression, Mark, PerMark};

/// Uzbekistan: the Muslim Board, from 1 May 2024. 15.5° and 15.5°, Maghrib 3 minutes after sunset, the Hanafi Asr by one
/// declination.
///
/// The board's site also prints times for towns of Kazakhstan, Kyrgyzstan, Tajikistan and Turkmenistan, which have their
/// own muftiates.
pub const UZBEKISTAN: Method = angles(15.5, 15.5)
    .with_asr(AsrRule::OneDeclination)
    .with_madhab(Madhab::Hanafi)
    .with_shifts(NO_SHIFT.with(Mark::Maghrib, Shift::minutes(3)))
    .known_as(
        entry::UZBEKISTAN,
        "islom.uz's tables of May to July 2024: 85-92 % of the minutes at GeoNames' points, all within one; 90-98 % at points found in other months",
        "https://islom.uz/vaqtlar",
        "2026-11-28",
    );

/// Uzbekistan in April 2024: Isha at 15°, otherwise as [`UZBEKISTAN`].
pub const UZBEKISTAN_APRIL_2024: Method =
    UZBEKISTAN.with_isha(IshaRule::Depression(Depression::constant(15.0))).known_as(
        entry::UZBEKISTAN_APRIL_2024,
        "islom.uz's tables of April 2024, as those of the months before and after",
        "https://islom.uz/vaqtlar",
        "2026-11-28",
    );

/// Uzbekistan until 31 March 2024: 15° and 15°, Maghrib 5 minutes after sunset, otherwise as [`UZBEKISTAN`]. The rule
/// before December 2023 is not known.
pub const UZBEKISTAN_PRE_2024_04: Method = UZBEKISTAN_APRIL_2024
    .with_fajr(FajrRule::Depression(Depression::constant(15.0)))
    .with_shift(Mark::Maghrib, Shift::minutes(5))
    .known_as(
        entry::UZBEKISTAN_PRE_2024_04,
        "islom.uz's tables of December 2023 to March 2024: 91-99 % of the minutes at points found in them",
        "https://islom.uz/vaqtlar",
        "2026-11-28",
    );

/// Azerbaijan: the Caucasus Muslims Office. 16°, Maghrib at 3.5°, Isha at 15°, the Hanafi Asr, the Sun half a day later.
///
/// It was found in one October to December: the depression of Maghrib and the Sun's half day have not been checked in a
/// summer.
pub const AZERBAIJAN: Method = angles(16.0, 15.0)
    .with_maghrib(MaghribRule::Depression(Depression::constant(3.5)))
    .with_madhab(Madhab::Hanafi)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::Event(EpochOffset::seconds(DAY_S / 2)))))
    .known_as(
        entry::AZERBAIJAN,
        "a program's copy, headed Official Prayer Times from QMI, of the table of Baku, October to December 2025, to which it was fitted: 90-97 % of the minutes, all within one; no table of a summer was available",
        "",
        "2026-11-28",
    );
