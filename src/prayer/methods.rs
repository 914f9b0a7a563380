//! The registry: every known authority's method as a constant.
//!
//! Where libraries disagree with each other or with an authority's own table, the table is followed, and the source says
//! what was measured. A method is one constant and one line in [`ALL`]; the engine does not know their names.

mod africa;
mod arabia;
mod europe;
mod history;
mod levant;
mod programs;
mod shia;
mod south_asia;
mod southeast_asia;
mod world;

pub use africa::{ALGERIA, EGYPT, EGYPT_OLD, MOROCCO, TUNISIA};
pub use arabia::{BAHRAIN, GULF, KUWAIT, OMAN, QATAR, QATAR_SALAHTV, UAE, UMM_AL_QURA, UMM_AL_QURA_PRE_1430, YEMEN};
pub use europe::{BOSNIA, DIYANET, DIYANET_NORTH, FRANCE_15, FRANCE_18, FRANCE_UOIF, MOONSIGHTING, PORTUGAL, RUSSIA};
pub use levant::{IRAQ, JORDAN, LEBANON, PALESTINE, SYRIA};
pub use programs::{
    ADHAN_DUBAI, ADHAN_EGYPTIAN, ADHAN_KARACHI, ADHAN_KUWAIT, ADHAN_MWL, ADHAN_NORTH_AMERICA, ADHAN_QATAR,
    ADHAN_SINGAPORE, ADHAN_TEHRAN, ADHAN_TURKEY, ADHAN_UMMALQURA, ALADHAN_ALGERIA, ALADHAN_DUBAI, ALADHAN_JORDAN,
    ALADHAN_MALAYSIA, ALADHAN_MOROCCO, JADWALSHOLAT, PRAYTIMES_EGYPT, PRAYTIMES_ISNA, PRAYTIMES_KARACHI,
    PRAYTIMES_MAKKAH, PRAYTIMES_MWL,
};
pub use shia::{JAFARI, TEHRAN};
pub use south_asia::{ACJU, BANURI, KARACHI, MALDIVES};
pub use southeast_asia::{
    BRUNEI, JAKIM, JAKIM_JOHOR, JAKIM_KELANTAN, JAKIM_OLD, JAKIM_PENANG, KEMENAG, MUHAMMADIYAH, MUIS, MUIS_2025,
};
pub use world::{FCNA_CA, FCNA_US, ISNA, MWL};

pub(super) use history::on;

use super::{AsrRule, FajrRule, Horizon, IshaRule, Method, Rounding, Shift};
use crate::{Depression, Mark, PerMark};

/// A method of two depressions.
const fn angles(fajr_deg: f64, isha_deg: f64) -> Method {
    Method::custom(
        FajrRule::Depression(Depression::constant(fajr_deg)),
        IshaRule::Depression(Depression::constant(isha_deg)),
    )
}

/// A method of a depression and an interval after Maghrib, the same all year or longer in Ramadan.
const fn interval(fajr_deg: f64, usual_min: i16, ramadan_min: i16) -> Method {
    Method::custom(
        FajrRule::Depression(Depression::constant(fajr_deg)),
        IshaRule::AfterMaghrib { usual: Shift::minutes(usual_min), ramadan: Shift::minutes(ramadan_min) },
    )
}

/// The same rounding for every mark but sunrise.
const fn rounded(marks: Rounding, sunrise: Rounding) -> PerMark<Rounding> {
    PerMark::splat(marks).with(Mark::Sunrise, sunrise)
}

const NO_SHIFT: PerMark<Shift> = PerMark::splat(Shift::ZERO);

/// A margin of minutes in a table that the program Accurate Times seems to have made at GeoNames' coordinates: every mark
/// of every city is 2.6 s later than the Sun (measured in the tables of seven countries for 2026).
const fn late(minutes: i16) -> Shift {
    const EVERY_MARK_MS: i32 = 2_600;
    Shift::millis(Shift::minutes(minutes).as_millis() + EVERY_MARK_MS)
}

/// The rules which those tables have in common: the place's own horizon, a little above the sea where none is known; the
/// refracted Asr; and every mark late by 2.6 s.
const fn accurate_times(method: Method) -> Method {
    method
        .with_horizon(Horizon::OfPlace { otherwise: Depression::constant(1.2) })
        .with_asr(AsrRule::Refracted)
        .with_shifts(PerMark::splat(late(0)))
}

/// Every method of the registry.
pub const ALL: &[&Method] = &[
    &EGYPT,
    &EGYPT_OLD,
    &ALGERIA,
    &TUNISIA,
    &MOROCCO,
    &UMM_AL_QURA,
    &UMM_AL_QURA_PRE_1430,
    &UAE,
    &KUWAIT,
    &QATAR,
    &GULF,
    &BAHRAIN,
    &OMAN,
    &YEMEN,
    &JORDAN,
    &LEBANON,
    &PALESTINE,
    &SYRIA,
    &IRAQ,
    &TEHRAN,
    &JAFARI,
    &KARACHI,
    &BANURI,
    &ACJU,
    &MALDIVES,
    &MUIS,
    &MUIS_2025,
    &JAKIM,
    &JAKIM_KELANTAN,
    &JAKIM_JOHOR,
    &JAKIM_PENANG,
    &JAKIM_OLD,
    &KEMENAG,
    &MUHAMMADIYAH,
    &BRUNEI,
    &DIYANET,
    &DIYANET_NORTH,
    &MOONSIGHTING,
    &FRANCE_UOIF,
    &FRANCE_15,
    &FRANCE_18,
    &RUSSIA,
    &PORTUGAL,
    &BOSNIA,
    &MWL,
    &ISNA,
    &FCNA_US,
    &FCNA_CA,
    &ADHAN_MWL,
    &ADHAN_EGYPTIAN,
    &ADHAN_KARACHI,
    &ADHAN_UMMALQURA,
    &ADHAN_DUBAI,
    &ADHAN_KUWAIT,
    &ADHAN_QATAR,
    &ADHAN_SINGAPORE,
    &ADHAN_TEHRAN,
    &ADHAN_TURKEY,
    &ADHAN_NORTH_AMERICA,
    &PRAYTIMES_MWL,
    &PRAYTIMES_ISNA,
    &PRAYTIMES_EGYPT,
    &PRAYTIMES_KARACHI,
    &PRAYTIMES_MAKKAH,
    &ALADHAN_DUBAI,
    &ALADHAN_MOROCCO,
    &ALADHAN_JORDAN,
    &ALADHAN_MALAYSIA,
    &ALADHAN_ALGERIA,
    &JADWALSHOLAT,
    &QATAR_SALAHTV,
];
