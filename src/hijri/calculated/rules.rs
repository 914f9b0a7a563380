//! The known rules, with their sources.

mod authorities;
mod committees;
mod fits;
mod sites;
mod umm_al_qura;

use super::rule::RuleOrigin::{self, Authority, Fit, Reported};
use super::{Calculated, Clause, Condition, Known, Places};
use crate::Angle;
use crate::astro::Vantage::Topocentric;
use crate::hijri::crescent::Criterion;

const fn known(
    id: &'static str,
    name: &'static str,
    origin: RuleOrigin,
    source: &'static str,
    clauses: &'static [Clause<'static>],
) -> Calculated<'static> {
    Calculated { clauses, known: Some(Known { id, name, origin, source }) }
}

const fn altitude(degrees: f64) -> Condition {
    Condition::Altitude { least: Angle::from_degrees(degrees), from: Topocentric }
}

const fn crescent(criterion: Criterion) -> Condition {
    Condition::Crescent(criterion)
}

const CONJUNCTION_AND_MOONSET: [Condition; 2] =
    [Condition::ConjunctionBeforeSunset { minutes: 0.0 }, Condition::Lag { minutes: 0.0 }];
const MAUNDER: Condition = crescent(Criterion::MAUNDER);
const SHAUKAT: Condition = crescent(Criterion::Shaukat);

impl Calculated<'static> {
    /// All rules that are constants here: those stated by authorities, then the fits.
    pub const ALL: [&'static Self; 44] = [
        &Self::UMM_AL_QURA_1423,
        &Self::UMM_AL_QURA_1423_STRICT,
        &Self::UMM_AL_QURA_1423_ANGULAR,
        &Self::UMM_AL_QURA_1420,
        &Self::KACST,
        &Self::CONJUNCTION_DAY,
        &Self::ISTANBUL_1978,
        &Self::ISTANBUL_2016,
        &Self::KHGT,
        &Self::WUJUDUL_HILAL,
        &Self::INDONESIA,
        &Self::INDONESIA_1992,
        &Self::MALAYSIA,
        &Self::MALAYSIA_1992,
        &Self::BRUNEI,
        &Self::BRUNEI_1992,
        &Self::SINGAPORE,
        &Self::SINGAPORE_1992,
        &Self::FCNA_2006,
        &Self::FCNA_2007,
        &Self::EGYPT_1433,
        &Self::EGYPT,
        &Self::MOROCCO,
        &Self::IRAN_1400,
        &Self::IRAN,
        &Self::OMAN,
        &Self::JORDAN,
        &Self::SYRIA,
        &Self::SOUTH_AFRICA,
        &Self::PAKISTAN,
        &Self::INDIA,
        &Self::SRI_LANKA,
        &Self::KENYA,
        &Self::ZANZIBAR,
        &Self::SISTANI,
        &Self::NEW_CRESCENT_SOCIETY,
        &Self::WIFAQUL_ULAMA,
        &Self::NETHERLANDS,
        &Self::CENTRAL_HILAL,
        &Self::TORONTO,
        &Self::AUSTRALIA,
        &Self::NEW_ZEALAND,
        &Self::MAURITANIA,
        &Self::GHANA,
    ];

    /// The rule with this [id](Self::id).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::Calculated;
    /// assert_eq!(Calculated::by_id("computed-kacst"), Some(&Calculated::KACST));
    /// assert_eq!(Calculated::by_id("computed-egypt").and_then(Calculated::name), Some("Egypt since 1440"));
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == Some(id))
    }
}
