//! The Arabian peninsula.

use super::{NO_SHIFT, accurate_times, angles, entry, interval, late, rounded};
use crate::prayer::{AsrRule, Edge, Epoch, EpochOffset, EpochYear, Horizon, Method, Rounding, Shift, SolarEpoch};
use crate::{Depression, Mark, PerMark};

/// Saudi Arabia: the Umm al-Qura calendar. Fajr at 18.5°, Isha 90 minutes after Maghrib, 120 in Ramadan; the prayers
/// rounded up, sunrise down; Fajr and Asr with the declination at the local midnight that ends the day.
pub const UMM_AL_QURA: Method = {
    const UP_BY: Shift = Shift::millis(850);
    const MIDNIGHT_ENDING_THE_DAY: SolarEpoch = SolarEpoch::apart(Epoch::Utc(EpochOffset::hours(21)), Epoch::Transit);
    interval(18.5, 90, 120)
        .with_solar_epoch(
            PerMark::splat(SolarEpoch::EVENT)
                .with(Mark::Fajr, MIDNIGHT_ENDING_THE_DAY)
                .with(Mark::Asr, MIDNIGHT_ENDING_THE_DAY),
        )
        .with_shifts(
            NO_SHIFT
                .with(Mark::Fajr, UP_BY)
                .with(Mark::Sunrise, Shift::millis(1800))
                .with(Mark::Dhuhr, UP_BY)
                .with(Mark::Asr, UP_BY)
                .with(Mark::Sunset, UP_BY)
                .with(Mark::Maghrib, UP_BY),
        )
        .with_rounding(rounded(Rounding::Up, Rounding::Down))
        .known_as(
            entry::UMM_AL_QURA,
            "tables of 2026-27, 122 cities at the site's own coordinates: 97 % of the minutes of cities not used to find the rule, 99.7 % without the 25 dates on which the site prints the day before",
            "https://www.ummulqura.org.sa",
            "2026-11-23",
        )
};

/// Saudi Arabia before 1430 AH (29 December 2008): Fajr at 19°, Isha 90 minutes after Maghrib, 120 in Ramadan.
pub const UMM_AL_QURA_PRE_1430: Method = interval(19.0, 90, 120).known_as(
    entry::UMM_AL_QURA_PRE_1430,
    "the angle in AlAdhan and ITL for those years; no table was available",
    "https://github.com/islamic-network/prayer-times",
    "2026-11-23",
);

/// The United Arab Emirates: the General Authority of Islamic Affairs. 18° and 18°, a horizon of 1.37° or the city's own
/// value, Dhuhr 2 minutes after transit, Asr with refraction, Fajr and sunrise at the eastern edge of the city.
pub const UAE: Method = angles(18.0, 18.0)
    .with_horizon(Horizon::OfPlace { otherwise: Depression::constant(1.37) })
    .with_asr(AsrRule::Refracted)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(2)))
    .with_edges(PerMark::splat(Edge::Point).with(Mark::Fajr, Edge::Eastern).with(Mark::Sunrise, Edge::Eastern))
    .known_as(
        entry::UAE,
        "tables of 2026-27, 15 cities: 94-98 % of the minutes of cities not used to find the rule, at the city's own edges",
        "https://www.awqaf.gov.ae",
        "2026-11-23",
    );

/// Kuwait: the calendar of Al-Ojeiri. 18° and 17.5°, a perpetual table, whose Sun is 0.40 days behind 2026.
pub const KUWAIT: Method = angles(18.0, 17.5)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::InYear(EpochYear::constant(2007)))))
    .known_as(
        entry::KUWAIT,
        "the perpetual table as dated 2026: 76-91 % of the minutes of months not used to find the rule",
        "",
        "2026-11-23",
    );

/// Qatar: the Calendar House. Fajr a minute before 18°, Maghrib 2 minutes after sunset and 3 in Ramadan, Isha 90 minutes
/// later; a perpetual table with the Sun of 2006.
pub const QATAR: Method = interval(18.0, 90, 90)
    .with_shifts(NO_SHIFT.with(Mark::Fajr, Shift::minutes(-1)).with(Mark::Maghrib, Shift::minutes(2)))
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::InYear(EpochYear::constant(2006)))))
    .with_ramadan_shifts(NO_SHIFT.with(Mark::Maghrib, Shift::minutes(1)))
    .known_as(
        entry::QATAR,
        "the perpetual table in its print of 2023, seven months: 98-99.5 % of the minutes; and 28 days of Ramadan 1446 (2025), whose Maghrib is a minute later too",
        "",
        "2026-11-23",
    );

/// The "Gulf region" of several programs: 19.5°, Isha 90 minutes after Maghrib. No Gulf authority prints it.
pub const GULF: Method = interval(19.5, 90, 90).known_as(
    entry::GULF,
    "the preset of AlAdhan, ITL and others; contradicted by every Gulf table of 2026",
    "https://github.com/islamic-network/prayer-times",
    "2026-11-23",
);

/// Bahrain: 18°, Isha 90 minutes after Maghrib, a separate horizon for the city.
pub const BAHRAIN: Method = accurate_times(interval(18.0, 90, 90))
    .known_as(
        entry::BAHRAIN,
        "table of 2026 in the program salah_tv, publisher not confirmed: 97-99 % of the minutes of days not used to find the horizon",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );

/// Oman: the Ministry of Awqaf. 18° and 18°, 5 minutes added to Dhuhr, Asr and Maghrib, the Sun of 0h UTC for the whole
/// date.
pub const OMAN: Method = angles(18.0, 18.0)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::UTC_MIDNIGHT)))
    .with_shifts(
        NO_SHIFT
            .with(Mark::Dhuhr, Shift::minutes(5))
            .with(Mark::Asr, Shift::minutes(5))
            .with(Mark::Maghrib, Shift::minutes(5)),
    )
    .known_as(
        entry::OMAN,
        "tables of 2026-27, 25 places: 98.5-99.2 % of the minutes of places not used to find the rule",
        "https://www.mara.gov.om",
        "2026-11-23",
    );

/// Yemen: 18° and 17°, Dhuhr 2 minutes after transit, a separate horizon for each city.
pub const YEMEN: Method = accurate_times(angles(18.0, 17.0)).with_shift(Mark::Dhuhr, late(2))
    .known_as(
        entry::YEMEN,
        "table of 2026 in the program salah_tv, publisher not confirmed: 97-99 % of the minutes of days not used to find the cities' horizons",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );
