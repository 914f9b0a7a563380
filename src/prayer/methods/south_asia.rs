//! Pakistan, India, Bangladesh, Sri Lanka, the Maldives.

use super::{NO_SHIFT, angles, rounded};
use crate::Mark;
use crate::prayer::source::{Evidence::*, Source};
use crate::prayer::{Madhab, Method, Rounding, Shift};

/// The University of Islamic Sciences, Karachi: 18° and 18°, the Hanafi Asr.
pub const KARACHI: Method = angles(18.0, 18.0).with_madhab(Madhab::Hanafi).known_as(
    "karachi",
    "University of Islamic Sciences, Karachi",
    Source::new(Reported, "the convention as every library has it, without their margins", "", "2026-11-23"),
);

/// Banuri Town, Karachi: 18° and 18°, the Hanafi Asr, Dhuhr 5 minutes after transit.
pub const BANURI: Method =
    angles(18.0, 18.0).with_madhab(Madhab::Hanafi).with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5))).known_as(
        "banuri",
        "Jamia Banuri Town, Karachi",
        Source::new(
            Reported,
            "fatwa 144707100380 (December 2025), as reported",
            "https://www.banuri.edu.pk",
            "2026-11-23",
        ),
    );

/// Sri Lanka: the All Ceylon Jamiyyathul Ulama. 19.8° and 18°.
pub const ACJU: Method = angles(19.8, 18.0)
    .with_shifts(
        NO_SHIFT
            .with(Mark::Dhuhr, Shift::minutes(1))
            .with(Mark::Asr, Shift::minutes(1))
            .with(Mark::Maghrib, Shift::minutes(1)),
    )
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .known_as(
        "acju",
        "All Ceylon Jamiyyathul Ulama (Sri Lanka)",
        Source::new(Fitted, "table of the Colombo zone, 2026", "https://www.acju.lk", "2026-11-23"),
    );

/// The Maldives: the Ministry of Islamic Affairs. 19° and 19°.
pub const MALDIVES: Method = angles(19.0, 19.0)
    .with_shifts(
        NO_SHIFT
            .with(Mark::Sunrise, Shift::minutes(-2))
            .with(Mark::Dhuhr, Shift::minutes(4))
            .with(Mark::Asr, Shift::minutes(1))
            .with(Mark::Maghrib, Shift::minutes(2)),
    )
    .known_as(
        "maldives",
        "Ministry of Islamic Affairs (Maldives)",
        Source::new(
            Fitted,
            "the perpetual salat table, 42 island groups",
            "https://www.islamicaffairs.gov.mv",
            "2026-11-23",
        ),
    );
