//! The rules that a search tries.

use alloc::vec::Vec;

use crate::Depression;
use crate::Mark;
use crate::prayer::{
    AsrRule, DaySearch, Epoch, HighLatitude, Latitude, Limit, Method, NightPortion, NightSpan, Scope, Shafaq,
    SolarEpoch, methods,
};

/// The steepest and the flattest twilight that is tried, in tenths of a degree. Moonsighting of dawn by authorities runs from 12°
/// to 20°; mosques of the north use down to 9°.
const TENTHS: core::ops::RangeInclusive<i32> = 80..=210;
/// Half a degree, in tenths.
pub(super) const HALF: i32 = 5;
/// The depressions for a Maghrib after sunset, in tenths of a degree: Ja'fari law's 4 and 4.5, and values near them.
const MAGHRIB_TENTHS: [i32; 7] = [30, 35, 38, 40, 43, 45, 50];

/// A depression of whole tenths of a degree.
pub(super) fn depression(tenths: i32) -> Option<Depression> {
    Depression::new(f64::from(tenths) / 10.0).ok()
}

/// Whole and half degrees, and the angles of the registry, in tenths of a degree.
pub(super) fn twilight_nodes() -> Vec<i32> {
    let halves = TENTHS.step_by(usize::try_from(HALF).unwrap_or(1));
    let mut nodes: Vec<i32> = halves.chain(known_tenths()).filter(|tenths| TENTHS.contains(tenths)).collect();
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}

/// The depressions for Maghrib.
pub(super) const fn maghrib_nodes() -> [i32; 7] {
    MAGHRIB_TENTHS
}

fn known_tenths() -> impl Iterator<Item = i32> {
    let angles = |method: &&Method| [Mark::Fajr, Mark::Isha].map(|mark| method.depression(mark));
    methods::ALL.iter().flat_map(angles).flatten().map(|depression| tenths(depression.degrees()))
}

#[expect(clippy::cast_possible_truncation, reason = "a depression has at most 300 tenths")]
pub(super) fn tenths(degrees: f64) -> i32 {
    crate::math::floor(degrees * 10.0 + 0.5) as i32
}

/// How long it takes to say a depression, in nats.
pub(super) fn depression_nats(tenths: i32) -> f64 {
    const WHOLE_NATS: f64 = 2.5;
    const HALF_NATS: f64 = 3.5;
    const TENTH_NATS: f64 = 6.0;
    /// The angles of most mosques: 15 of North America, 18 of most authorities.
    const USUAL: [i32; 2] = [150, 180];
    match tenths {
        usual if USUAL.contains(&usual) => 2.0,
        whole if whole % 10 == 0 => WHOLE_NATS,
        half if half % HALF == 0 => HALF_NATS,
        tenth if known_tenths().any(|known| known == tenth) => HALF_NATS + 1.0,
        _ => TENTH_NATS,
    }
}

/// The rules for nights without darkness, the registry's own and each kind's usual ones.
pub(super) fn high_latitudes() -> Vec<HighLatitude> {
    let mut rules = alloc::vec![HighLatitude::MIDDLE];
    let mut add = |rule: HighLatitude| {
        if rule != HighLatitude::Unresolved && !rules.contains(&rule) {
            rules.push(rule);
        }
    };
    for method in methods::ALL {
        add(method.high_latitude());
    }
    for limit in [Limit::WhenAbsent, Limit::Always] {
        for portion in [NightPortion::Middle, NightPortion::Seventh, NightPortion::AngleOver60] {
            add(HighLatitude::Portion(portion, NightSpan::Own, limit));
        }
        add(HighLatitude::LatitudeFraction { latitude: Latitude::constant(45.0), limit });
    }
    for scope in [Scope::WhenAbsent, Scope::FajrAndIsha] {
        add(HighLatitude::NearestLatitude { latitude: Latitude::constant(48.5), scope });
        add(HighLatitude::NearestLatitude { latitude: Latitude::constant(45.0), scope });
        add(HighLatitude::NearestDay { search: DaySearch::Nearest, scope });
        add(HighLatitude::NearestDay { search: DaySearch::Before, scope });
    }
    for shafaq in [Shafaq::General, Shafaq::Ahmar, Shafaq::Abyad] {
        add(HighLatitude::Seasonal(shafaq));
    }
    add(HighLatitude::LocalEstimation);
    add(HighLatitude::LastDarkNight);
    add(HighLatitude::MakkahDurations);
    rules
}

/// The rules for the shadow of Asr.
pub(super) const ASR_RULES: [AsrRule; 4] =
    [AsrRule::Airless, AsrRule::Refracted, AsrRule::OneDeclination, AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT)];

/// The instants whose Sun simplified tables use.
pub(super) const EPOCHS: [SolarEpoch; 3] =
    [SolarEpoch::EVENT, SolarEpoch::both(Epoch::UTC_MIDNIGHT), SolarEpoch::both(Epoch::Transit)];

/// The horizons that are tried for sunrise and sunset, in tenths of a degree: the Sun's limb without refraction, its centre, and the
/// horizons of towns on hills.
pub(super) const HORIZON_TENTHS: [i32; 8] = [3, 5, 6, 7, 9, 10, 11, 12];
