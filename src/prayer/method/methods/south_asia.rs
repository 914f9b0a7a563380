//! Pakistan, India, Bangladesh, Sri Lanka, the Maldives.

use super::{NO_SHIFT, angles, entry, rounded};
use crate::prayer::{Epoch, EpochOffset, EpochYear, Madhab, Method, Rounding, Shift, SolarEpoch};
use crate::units::DAY_S;
use crate::{Mark, PerMark};

/// The University of Islamic Sciences, Karachi: 18° and 18°, the Hanafi Asr.
pub const KARACHI: Method = angles(18.0, 18.0).with_madhab(Madhab::Hanafi).known_as(
    entry::KARACHI,
    "the convention of every library, without the libraries' margins",
    "",
    "2026-11-23",
);

/// Banuri Town, Karachi: 18° and 18°, the Hanafi Asr, Dhuhr 5 minutes after transit.
pub const BANURI: Method =
    angles(18.0, 18.0).with_madhab(Madhab::Hanafi).with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5))).known_as(
        entry::BANURI,
        "fatwa 144707100380 (December 2025), as reported",
        "https://www.banuri.edu.pk",
        "2026-11-23",
    );

/// Sri Lanka: the All Ceylon Jamiyyathul Ulama, zone of Colombo. 19.8° and 18°, margins of up to a minute, rounded up.
pub const ACJU: Method = angles(19.8, 18.0)
    .with_shifts(
        NO_SHIFT
            .with(Mark::Fajr, Shift::seconds(-22))
            .with(Mark::Sunrise, Shift::seconds(-16))
            .with(Mark::Dhuhr, Shift::seconds(49))
            .with(Mark::Asr, Shift::seconds(57))
            .with(Mark::Maghrib, Shift::seconds(56))
            .with(Mark::Isha, Shift::seconds(22)),
    )
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .known_as(
        entry::ACJU,
        "table of the Colombo zone, 2026: 82-90 % of the minutes, all within one; the zone's own extremes are not known",
        "https://www.acju.lk",
        "2026-11-23",
    );

/// The Maldives: the Ministry of Islamic Affairs. 19° and 19°, the mean margins of the table's island groups, the Sun of
/// the 1990s.
pub const MALDIVES: Method = angles(19.0, 19.0)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::InYear(EpochYear::constant(1994)))))
    .with_shifts(
        NO_SHIFT
            .with(Mark::Fajr, Shift::seconds(42))
            .with(Mark::Sunrise, Shift::seconds(-109))
            .with(Mark::Dhuhr, Shift::seconds(278))
            .with(Mark::Asr, Shift::seconds(74))
            .with(Mark::Maghrib, Shift::seconds(138))
            .with(Mark::Isha, Shift::seconds(25)),
    )
    .known_as(
        entry::MALDIVES,
        "the perpetual salat table, 20 of its 42 island groups at their islands' own points: 68-77 % of the minutes, 97 % within one",
        "https://www.islamicaffairs.gov.mv",
        "2026-11-23",
    );

/// Bangladesh: the Islamic Foundation's perpetual calendar of Dhaka. Sehri ends when the Sun is at 19°, Fajr begins 6
/// minutes later, and Isha 3 minutes before 19°; Dhuhr and iftar are some 3½ minutes after transit and sunset; the Hanafi
/// Asr uses the Sun of the day before.
///
/// According to the Foundation, sehri ends 3 minutes before subh sadiq, Fajr begins 3 minutes after it, and iftar is 3
/// minutes after sunset (8 March 2022). The calendar is old and made by hand, so no rule reproduces every minute. For
/// Ramadan of 2025 and 2026 the Foundation published other times; on the two days available, sehri ended at 18°, and iftar
/// was 1 to 2 minutes after sunset.
pub const BANGLADESH: Method = angles(19.0, 19.0)
    .with_madhab(Madhab::Hanafi)
    .with_solar_epoch(
        PerMark::splat(SolarEpoch::EVENT).with(Mark::Asr, SolarEpoch::both(Epoch::Event(EpochOffset::seconds(-DAY_S)))),
    )
    .with_shifts(
        NO_SHIFT
            .with(Mark::Fajr, Shift::minutes(6))
            .with(Mark::Sunrise, Shift::seconds(-44))
            .with(Mark::Dhuhr, Shift::seconds(210))
            .with(Mark::Asr, Shift::seconds(-15))
            .with(Mark::Maghrib, Shift::seconds(215))
            .with(Mark::Isha, Shift::minutes(-3)),
    )
    .known_as(
        entry::BANGLADESH,
        "a program's copy of the perpetual calendar of Dhaka, to which it was fitted: 64-86 % of the minutes, 98-100 % within one; its sehri and iftar are those that the press had from the Foundation in 2017 to 2024",
        "https://github.com/AminulBD/ramadan-wordpress",
        "2026-11-28",
    );
