//! The variants of common programs and sites, for reproducing their output.
//!
//! adhan computes the noon shadow of Asr from the declination at 0h UTC and the hour angle from the declination at the
//! event; these methods do the same. When adhan rounds up, it adds a minute even if the seconds are already 0; these
//! methods do not.

use super::{Entry, NO_SHIFT, accurate_times, angles, entry, interval, late, rounded};
use crate::prayer::{AsrRule, Epoch, EpochOffset, Horizon, MaghribRule, Method, NightEnd, Rounding, Shift, SolarEpoch};
use crate::units::DAY_S;
use crate::{Depression, Mark, PerMark};

impl Method {
    /// A preset of adhan, which computes the noon shadow from the declination at 0h UTC and the hour angle from the
    /// declination at the event (adhan 4.4.6, src/SolarTime.ts).
    const fn as_adhan(self, entry: Entry) -> Self {
        self.with_asr(AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT)).known_as(
            entry,
            "adhan 4.4.6, src/CalculationMethod.ts",
            "https://github.com/batoulapps/adhan-js",
            "2026-11-23",
        )
    }

    /// A preset of PrayTimes, which adds a minute to every Maghrib at sunset, and whose midnight is half way to sunrise.
    const fn as_praytimes(self, entry: Entry) -> Self {
        self.with_shift(Mark::Maghrib, Shift::minutes(1)).with_night_end(NightEnd::Sunrise).known_as(
            entry,
            "PrayTimes 3.2, its preset with the margin of a minute that it adds to every Maghrib at sunset",
            "https://praytimes.org",
            "2026-11-23",
        )
    }

    /// A preset of AlAdhan, whose default midnight is half way to sunrise.
    const fn as_aladhan(self, entry: Entry) -> Self {
        self.with_night_end(NightEnd::Sunrise).known_as(
            entry,
            "api.aladhan.com, the margins of its helper",
            "https://github.com/islamic-network/prayer-times",
            "2026-11-23",
        )
    }
}

/// The program adhan, "MuslimWorldLeague": 18° and 17°, Dhuhr a minute later.
pub const ADHAN_MWL: Method =
    angles(18.0, 17.0).with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(1))).as_adhan(entry::ADHAN_MWL);

/// The program adhan, "Egyptian": 19.5° and 17.5°, Dhuhr a minute later, which the authority's table does not have.
pub const ADHAN_EGYPTIAN: Method =
    angles(19.5, 17.5).with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(1))).as_adhan(entry::ADHAN_EGYPTIAN);

/// The program adhan, "Karachi": 18° and 18°, Dhuhr a minute later.
pub const ADHAN_KARACHI: Method =
    angles(18.0, 18.0).with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(1))).as_adhan(entry::ADHAN_KARACHI);

/// The program adhan, "UmmAlQura": 18.5°, 90 minutes also in Ramadan, rounded to the nearest minute.
pub const ADHAN_UMMALQURA: Method = interval(18.5, 90, 90).as_adhan(entry::ADHAN_UMMALQURA);

/// The program adhan, "Dubai": 18.2° and 18.2°, margins of 3 minutes.
pub const ADHAN_DUBAI: Method = angles(18.2, 18.2)
    .with_shifts(
        NO_SHIFT
            .with(Mark::Sunrise, Shift::minutes(-3))
            .with(Mark::Dhuhr, Shift::minutes(3))
            .with(Mark::Asr, Shift::minutes(3))
            .with(Mark::Maghrib, Shift::minutes(3)),
    )
    .as_adhan(entry::ADHAN_DUBAI);

/// The program adhan, "Kuwait": 18° and 17.5°.
pub const ADHAN_KUWAIT: Method = angles(18.0, 17.5).as_adhan(entry::ADHAN_KUWAIT);

/// The program adhan, "Qatar": 18°, 90 minutes; Maghrib at sunset, 2 minutes before the Calendar House's.
pub const ADHAN_QATAR: Method = interval(18.0, 90, 90).as_adhan(entry::ADHAN_QATAR);

/// The program adhan, "Singapore": 20° and 18°, Dhuhr a minute later, rounded up.
pub const ADHAN_SINGAPORE: Method = angles(20.0, 18.0)
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(1)))
    .as_adhan(entry::ADHAN_SINGAPORE);

/// The program adhan, "Tehran": 17.7°, Maghrib at 4.5°, Isha at 14°.
pub const ADHAN_TEHRAN: Method =
    angles(17.7, 14.0).with_maghrib(MaghribRule::Depression(Depression::constant(4.5))).as_adhan(entry::ADHAN_TEHRAN);

/// The program adhan, "Turkey": the angles and margins of Diyanet with the Sun of the event.
pub const ADHAN_TURKEY: Method = angles(18.0, 17.0)
    .with_shifts(
        NO_SHIFT
            .with(Mark::Sunrise, Shift::minutes(-7))
            .with(Mark::Dhuhr, Shift::minutes(5))
            .with(Mark::Asr, Shift::minutes(4))
            .with(Mark::Maghrib, Shift::minutes(7)),
    )
    .as_adhan(entry::ADHAN_TURKEY);

/// The program adhan, "NorthAmerica": 15° and 15°, Dhuhr a minute later.
pub const ADHAN_NORTH_AMERICA: Method =
    angles(15.0, 15.0).with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(1))).as_adhan(entry::ADHAN_NORTH_AMERICA);

/// The program PrayTimes, "MWL": Maghrib a minute after sunset.
pub const PRAYTIMES_MWL: Method = angles(18.0, 17.0).as_praytimes(entry::PRAYTIMES_MWL);

/// The program PrayTimes, "ISNA": Maghrib a minute after sunset.
pub const PRAYTIMES_ISNA: Method = angles(15.0, 15.0).as_praytimes(entry::PRAYTIMES_ISNA);

/// The program PrayTimes, "Egypt": Maghrib a minute after sunset.
pub const PRAYTIMES_EGYPT: Method = angles(19.5, 17.5).as_praytimes(entry::PRAYTIMES_EGYPT);

/// The program PrayTimes, "Karachi": Maghrib a minute after sunset.
pub const PRAYTIMES_KARACHI: Method = angles(18.0, 18.0).as_praytimes(entry::PRAYTIMES_KARACHI);

/// The program PrayTimes, "Makkah": Maghrib a minute after sunset.
pub const PRAYTIMES_MAKKAH: Method = interval(18.5, 90, 90).as_praytimes(entry::PRAYTIMES_MAKKAH);

/// The service AlAdhan, "Dubai": 18.2° and 18.2°, Dhuhr and Maghrib 3 minutes later.
pub const ALADHAN_DUBAI: Method = angles(18.2, 18.2)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(3)).with(Mark::Maghrib, Shift::minutes(3)))
    .as_aladhan(entry::ALADHAN_DUBAI);

/// The service AlAdhan, "Morocco": 19° and 17°, Dhuhr and Maghrib 5 minutes later.
pub const ALADHAN_MOROCCO: Method = angles(19.0, 17.0)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5)).with(Mark::Maghrib, Shift::minutes(5)))
    .as_aladhan(entry::ALADHAN_MOROCCO);

/// The service AlAdhan, "Jordan": 18° and 18°, Maghrib 5 minutes later.
pub const ALADHAN_JORDAN: Method =
    angles(18.0, 18.0).with_shifts(NO_SHIFT.with(Mark::Maghrib, Shift::minutes(5))).as_aladhan(entry::ALADHAN_JORDAN);

/// The service AlAdhan, "Malaysia": 20°, which Malaysia used until 2019.
pub const ALADHAN_MALAYSIA: Method = angles(20.0, 18.0).as_aladhan(entry::ALADHAN_MALAYSIA);

/// The service AlAdhan, "Algeria": 18° and 17° without the 3 minutes of Maghrib.
pub const ALADHAN_ALGERIA: Method = angles(18.0, 17.0).as_aladhan(entry::ALADHAN_ALGERIA);

/// The site jadwalsholat.org: the angles of [`KEMENAG`](super::KEMENAG), a margin of 2 minutes (−2 for sunrise), rounded to
/// the nearest minute, with the Sun 1.15 days earlier.
pub const JADWALSHOLAT: Method = angles(20.0, 18.0)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::Event(EpochOffset::seconds(-DAY_S / 100 * 115)))))
    .with_shifts(PerMark::splat(Shift::minutes(2)).with(Mark::Sunrise, Shift::minutes(-2)).with(Mark::Sunset, Shift::ZERO)).known_as(
        entry::JADWALSHOLAT,
        "tables of 12 cities, 2025: 98-99 % of the minutes of cities not used to find the rule; it is not what Kemenag computes",
        "https://jadwalsholat.org",
        "2026-11-23",
    );

/// Qatar in the program salah_tv, which differs from the Calendar House's table: Fajr a minute before 18°, Dhuhr and Asr a
/// minute and Maghrib 2 minutes later, Isha 90 minutes after Maghrib, Asr with refraction.
pub const QATAR_SALAHTV: Method = accurate_times(interval(18.0, 90, 90))
    .with_horizon(Horizon::Standard)
    .with_shift(Mark::Fajr, late(-1))
    .with_shift(Mark::Dhuhr, late(1))
    .with_shift(Mark::Asr, late(1))
    .with_shift(Mark::Maghrib, late(2))
    .known_as(
        entry::QATAR_SALAHTV,
        "table of 2026 in the program salah_tv, publisher not confirmed: 95-99 % of the minutes of its cities at GeoNames' points; the shifts were found in Doha",
        "https://github.com/UAEHN/salah_tv",
        "2026-11-25",
    );
