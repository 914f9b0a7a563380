//! North Africa.

use super::{NO_SHIFT, accurate_times, angles, entry, late, rounded};
use crate::astro::SunFormula;
use crate::prayer::{AsrRule, Dip, Elevation, Epoch, EpochYear, Horizon, Method, Rounding, Shift, SolarEpoch};
use crate::{Depression, Mark, PerMark};

/// Egypt: the Egyptian General Authority of Survey. 19.5° and 17.5°, the Sun's centre at −0.845° at sunrise and sunset.
pub const EGYPT: Method = angles(19.5, 17.5).with_horizon(Horizon::Depression(Depression::constant(0.845))).known_as(
    entry::EGYPT,
    "monthly tables of 2026, 78 cities: 99.3 % of the minutes of cities not used to find the rule; angles also in Dar al-Ifta, fatwa 4021 (2017)",
    "https://www.esa.gov.eg",
    "2026-11-23",
);

/// The older Egyptian convention of some programs: 20° and 18°. Egypt prints [`EGYPT`].
pub const EGYPT_OLD: Method = angles(20.0, 18.0).known_as(
    entry::EGYPT_OLD,
    "the preset of ITL (method 1) and go-prayer (EgyptBis); contradicted by the tables of 2026",
    "https://github.com/arabeyes-org/ITL",
    "2026-11-23",
);

/// Algeria: the Ministry of Religious Affairs. 18° and 17°, Maghrib 3 minutes after sunset, Asr by one declination,
/// everything rounded up with margins of some seconds; the table of 2026 uses the Sun of 2010 by the Almanac's short
/// formulas.
pub const ALGERIA: Method = angles(18.0, 17.0)
    .with_solar_epoch(PerMark::splat(
        SolarEpoch::both(Epoch::InYear(EpochYear::constant(2010))).by(SunFormula::Almanac),
    ))
    .with_asr(AsrRule::OneDeclination)
    // Equivalent to depressions that are smaller by 0.015°.
    .with_shifts(
        NO_SHIFT
            .with(Mark::Fajr, Shift::seconds(2))
            .with(Mark::Sunrise, Shift::seconds(2))
            .with(Mark::Dhuhr, Shift::seconds(-1))
            .with(Mark::Asr, Shift::seconds(-4))
            .with(Mark::Maghrib, Shift::seconds(174))
            .with(Mark::Isha, Shift::seconds(-6)),
    )
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .known_as(
        entry::ALGERIA,
        "tables of 2026 for Algiers, Djelfa and Adrar: 94-95 % of the minutes of days not used to find the cities' points",
        "https://www.marw.dz",
        "2026-11-23",
    );

/// Tunisia: the Institute of Meteorology. 18° and 18°, both angles and the horizon lowered by the dip of the place's
/// elevation; Dhuhr 7 minutes after transit, Maghrib 2 after sunset; Dhuhr and Asr with the Sun of 0h UTC.
pub const TUNISIA: Method = angles(18.0, 18.0)
    .with_elevation(Elevation::AllDepressions(Dip::Geometric))
    .with_solar_epoch(
        PerMark::splat(SolarEpoch::EVENT)
            .with(Mark::Dhuhr, SolarEpoch::both(Epoch::UTC_MIDNIGHT))
            .with(Mark::Asr, SolarEpoch::both(Epoch::UTC_MIDNIGHT)),
    )
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(7)).with(Mark::Maghrib, Shift::minutes(2))).known_as(
        entry::TUNISIA,
        "tables of 2026, 75 delegations at their own points and heights: 94-98 % of the minutes of delegations not used to find the rule",
        "https://www.meteo.tn",
        "2026-11-23",
    );

/// Morocco: the Ministry of Habous. 19° and 17°, Dhuhr 5 minutes after transit, Maghrib 2 after sunset, a separate horizon
/// for each city.
pub const MOROCCO: Method = accurate_times(angles(19.0, 17.0)).with_shift(Mark::Dhuhr, late(5)).with_shift(Mark::Maghrib, late(2))
    .known_as(
        entry::MOROCCO,
        "table of 2026 in the program salah_tv, publisher not confirmed: 93-97 % of the minutes of days not used to find the cities' points; 17 rows of the Habous for Rabat agree to a minute",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-23",
    );
