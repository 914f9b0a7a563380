//! Turkey, Europe and Russia.

use super::{NO_SHIFT, angles, entry, interval, rounded};
use crate::prayer::{
    AsrRule, Epoch, EpochOffset, EpochYear, FajrRule, HighLatitude, Horizon, IntervalsByDate, IshaRule, Method, North,
    Rounding, Shafaq, Shift, SolarEpoch,
};
use crate::units::HOUR_S;
use crate::{Angle, Depression, Mark, PerMark};

/// Diyanet's rule for the north applies beyond this latitude.
///
/// Source: Diyanet, Congress of 2021, in force since 2023.
const NORTH: North = North { of: Angle::from_degrees(44.5), method: &DIYANET_NORTH };

/// The common part of Diyanet's two methods: temkin of −7, +5, +4 and +7 minutes, the Sun of 0h UTC for the whole date.
const TEMKIN: Method =
    angles(18.0, 17.0).with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::UTC_MIDNIGHT))).with_shifts(
        NO_SHIFT
            .with(Mark::Sunrise, Shift::minutes(-7))
            .with(Mark::Dhuhr, Shift::minutes(5))
            .with(Mark::Asr, Shift::minutes(4))
            .with(Mark::Maghrib, Shift::minutes(7)),
    );

/// Turkey: Diyanet. 18° and 17°, temkin of −7, +5, +4 and +7 minutes, the Sun of 0h UTC for the whole date. North of 44.5°,
/// [`DIYANET_NORTH`] is used instead.
pub const DIYANET: Method = TEMKIN
    .known_as(
        entry::DIYANET,
        "tables of Ramadan 1447 (2026), 81 provincial centres: 97-99 % of the minutes of cities not used to find the rule",
        "https://namazvakitleri.diyanet.gov.tr",
        "2026-11-23",
    )
    .with_north(&NORTH);

/// Diyanet north of 44.5°: 18° and 16°, the temkin and the Sun of [`DIYANET`], a separate rule for bright nights. Selected
/// directly, it applies at every latitude, and is mirrored in the south.
pub const DIYANET_NORTH: Method =
    TEMKIN.with_isha(IshaRule::Depression(Depression::constant(16.0))).with_high_latitude(HighLatitude::LastDarkNight).known_as(
        entry::DIYANET_NORTH,
        "tables of 50 Swedish towns, 2024, whose publisher is not named: 99 % of the minutes of Fajr and Isha within one, all others; the congress of 2021, in force from 2023",
        "https://namazvakitleri.diyanet.gov.tr",
        "2026-11-23",
    );

/// The Moonsighting Committee Worldwide: 18° and 18°, bounded by its intervals for each latitude and season; Dhuhr 5
/// minutes after transit, Maghrib 3 after sunset, Asr with the declination at transit.
pub const MOONSIGHTING: Method = angles(18.0, 18.0)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5)).with(Mark::Maghrib, Shift::minutes(3)))
    .with_solar_epoch(
        PerMark::splat(SolarEpoch::EVENT).with(Mark::Asr, SolarEpoch::apart(Epoch::Transit, Epoch::EVENT)),
    )
    .with_high_latitude(HighLatitude::Seasonal(Shafaq::General))
    .known_as(
        entry::MOONSIGHTING,
        "moonsighting.com's table of London 2025: 91-98 % of the minutes, with the seasonal rule",
        "https://www.moonsighting.com",
        "2026-11-23",
    );

/// The Union of Islamic Organisations of France (Musulmans de France): 12° and 12°.
pub const FRANCE_UOIF: Method =
    angles(12.0, 12.0).known_as(entry::FRANCE_UOIF, "the convention of every library", "", "2026-11-23");

/// France, 15° and 15°.
pub const FRANCE_15: Method =
    angles(15.0, 15.0).known_as(entry::FRANCE_15, "the convention of several libraries", "", "2026-11-23");

/// The Great Mosque of Paris: 18° and 18°.
pub const FRANCE_18: Method =
    angles(18.0, 18.0).known_as(entry::FRANCE_18, "the convention of several libraries", "", "2026-11-23");

/// Russia: the Spiritual Administration of Muslims. 16° and 15°, rounded down; Tatarstan and Dagestan have their own
/// timetables.
pub const RUSSIA: Method = angles(16.0, 15.0).with_rounding(rounded(Rounding::Down, Rounding::Down)).known_as(
    entry::RUSSIA,
    "31 days of Moscow, September and October 2025, at second hand (voshod-solnca.ru)",
    "https://dumrf.ru",
    "2026-11-23",
);

/// Portugal: the Islamic Community of Lisbon. 18°, Dhuhr 5 and Maghrib 3 minutes later, Isha 77 minutes after Maghrib.
pub const PORTUGAL: Method = interval(18.0, 77, 77)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5)).with(Mark::Maghrib, Shift::minutes(3)))
    .known_as(
        entry::PORTUGAL,
        "the preset of AlAdhan; no table was available",
        "https://github.com/islamic-network/prayer-times",
        "2026-11-23",
    );

/// Bosnia and Herzegovina: the Rijaset. 18° and 16° with the Sun of 6h UTC for the whole day, sunrise with the Sun half a
/// day earlier and Asr with the Sun of 0h UTC. The margins of sunrise, Dhuhr, Asr and Maghrib are the means of the table's
/// margins, which change from month to month.
pub const BOSNIA: Method = {
    const fn utc(hour: i32) -> SolarEpoch {
        SolarEpoch::both(Epoch::Utc(EpochOffset::seconds(hour * HOUR_S)))
    }
    angles(18.0, 16.0)
        .with_solar_epoch(PerMark::splat(utc(6)).with(Mark::Sunrise, utc(-6)).with(Mark::Asr, utc(0)))
        .with_shifts(
            NO_SHIFT
                .with(Mark::Sunrise, Shift::seconds(-366))
                .with(Mark::Dhuhr, Shift::seconds(60))
                .with(Mark::Asr, Shift::seconds(10))
                .with(Mark::Maghrib, Shift::seconds(366)),
        )
        .known_as(
            entry::BOSNIA,
            "the perpetual table: in Sarajevo 97 % of the minutes of Fajr and Isha, 55-86 % of the other marks, whose margins change by the month; the other towns are Sarajevo's by whole minutes of the month, which no rule reproduces",
            "https://vaktija.ba",
            "2026-11-25",
        )
};

/// London: the Unified Prayer Timetable. Fajr and Isha by intervals that depend only on the date, so that they exist on
/// every night; sunrise 3 minutes before the Sun's, Dhuhr 5 and Maghrib 3 minutes later; Asr with refraction, in either
/// school.
///
/// It is made for 51.50° N, 0.1673° W. The mosque in Epsom prints the same intervals; the mosques in Bolton, Ipswich and
/// Sheffield print others.
pub const LONDON_UNIFIED: Method = Method::custom(
    FajrRule::BeforeSunriseByDate(&IntervalsByDate::LONDON_UNIFIED_FAJR),
    IshaRule::AfterMaghribByDate(&IntervalsByDate::LONDON_UNIFIED_ISHA),
)
.with_asr(AsrRule::Refracted)
.with_shifts(
    NO_SHIFT
        .with(Mark::Sunrise, Shift::minutes(-3))
        .with(Mark::Dhuhr, Shift::minutes(5))
        // The noon shadow is taken at the transit instead of Dhuhr, which makes Asr 2 s earlier.
        .with(Mark::Asr, Shift::seconds(-2))
        .with(Mark::Maghrib, Shift::minutes(3)),
)
.known_as(
    entry::LONDON_UNIFIED,
    "timetables of 2025, to which it was fitted, and of 2026 and 2017, which were not used to find the rule: 94-100 % of their minutes",
    "https://www.londonprayertimes.com",
    "2026-11-28",
);

/// Ukraine: the Religious Administration of the Muslims. Fajr 100 minutes before a sunrise at 2.12°, Maghrib at the same
/// depression, Isha 90 minutes after it and 100 in summer; Dhuhr and Asr 5 minutes later. The Sun is of 2019, except the
/// equation of time of the morning and Dhuhr and the Sun of Asr, which are of 2018.
pub const UKRAINE: Method = {
    const fn year(year: i16) -> Epoch {
        Epoch::InYear(EpochYear::constant(year))
    }
    const MORNING: SolarEpoch = SolarEpoch::apart(year(2019), year(2018));
    Method::custom(
        FajrRule::BeforeSunrise(Shift::minutes(100)),
        IshaRule::AfterMaghribByDate(&IntervalsByDate::UKRAINE_ISHA),
    )
    .with_horizon(Horizon::Depression(Depression::constant(2.12)))
    .with_asr(AsrRule::NoonShadowOf(year(2019)))
    .with_solar_epoch(
        PerMark::splat(SolarEpoch::both(year(2019)))
            .with(Mark::Fajr, MORNING)
            .with(Mark::Sunrise, MORNING)
            .with(Mark::Dhuhr, SolarEpoch::both(year(2018)))
            .with(Mark::Asr, SolarEpoch::apart(year(2018), year(2019))),
    )
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5)).with(Mark::Asr, Shift::minutes(5)))
    .known_as(
        entry::UKRAINE,
        "a program's copy of islam.ua's perpetual tables of Odesa, Kharkiv, Cherkasy and Zaporizhzhia, to which it was fitted: 89-96 % of the minutes, and 79-93 % in Kyiv, Poltava and Donetsk, which were not used; the table of Lviv is Kyiv's, moved by whole minutes of the month",
        "https://github.com/myr4ik07/MuslimPrayerTime",
        "2026-11-29",
    )
};
