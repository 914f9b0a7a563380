//! Fits to the announcements of committees in Europe, North America and Oceania; see the fits of the countries.

use super::sites::{AUCKLAND, BRITISH_SITES, MOROCCAN_SITES, NORTH_AMERICAN_SITES, SYDNEY, US_SITES};
use super::{Calculated, Clause, Fit, MAUNDER, crescent, known};
use crate::hijri::crescent::{Criterion, OdehZone, YallopZone};

impl Calculated<'static> {
    /// Britain's New Crescent Society: the crescent meets Maunder's criterion at London, Penzance or Glasgow.
    ///
    /// # Accuracy
    ///
    /// 93 of 108 months of 1439–1447 AH, 50 of 60 in odd years and 43 of 48 in even ones. Most of the misses are a day
    /// late, as clouds cause; Umm al-Qura has 8.
    ///
    /// # Source
    ///
    /// Its months as gathered by HilalMonths.
    pub const NEW_CRESCENT_SOCIETY: Self = known(
        "computed-new-crescent-society",
        "Britain's New Crescent Society",
        Fit,
        "fit: Maunder's criterion at London, Penzance or Glasgow; 93 of 108 months of 1439-1447",
        &[Clause::new(BRITISH_SITES, &[MAUNDER])],
    );

    /// Britain's Wifaqul Ulama, which accepts Morocco's sightings: Yallop's zone D at any site of Morocco.
    ///
    /// # Accuracy
    ///
    /// 30 of 32 months of 1445–1447 AH; Umm al-Qura has 16.
    ///
    /// # Source
    ///
    /// Its months as gathered by HilalMonths.
    pub const WIFAQUL_ULAMA: Self = known(
        "computed-wifaqul-ulama",
        "Britain's Wifaqul Ulama",
        Fit,
        "fit: Yallop's zone D at any site of Morocco; 30 of 32 months of 1445-1447",
        &[Clause::new(MOROCCAN_SITES, &[crescent(Criterion::Yallop(YallopZone::D))])],
    );

    /// The Roeyat e Hilal Comité of the Netherlands: Maunder's criterion at any site of Morocco.
    ///
    /// # Accuracy
    ///
    /// 63 of 68 months of 1442–1447 AH.
    ///
    /// # Source
    ///
    /// Its months as gathered by HilalMonths.
    pub const NETHERLANDS: Self = known(
        "computed-netherlands",
        "The Dutch Roeyat e Hilal Comité",
        Fit,
        "fit: Maunder's criterion at any site of Morocco; 63 of 68 months of 1442-1447",
        &[Clause::new(MOROCCAN_SITES, &[MAUNDER])],
    );

    /// The Central Hilal Committee of North America, and Chicago Hilal: Odeh's zone A at any of six places in the
    /// United States.
    ///
    /// # Accuracy
    ///
    /// 101 of 111 months of 1438–1447 AH, and 61 of 68 of Chicago Hilal; Umm al-Qura has 65 and 42.
    ///
    /// # Source
    ///
    /// Their months as gathered by HilalMonths.
    pub const CENTRAL_HILAL: Self = known(
        "computed-central-hilal",
        "Central Hilal Committee of North America",
        Fit,
        "fit: Odeh's zone A at any of six places of the United States; 101 of 111 months of 1438-1447",
        &[Clause::new(US_SITES, &[crescent(Criterion::Odeh(OdehZone::A))])],
    );

    /// The Hilal Committee of Metropolitan Toronto: Fotheringham's criterion at any of eight places in Canada and the
    /// United States.
    ///
    /// # Accuracy
    ///
    /// 95 of 110 months of 1438–1447 AH; Umm al-Qura has 57.
    ///
    /// # Source
    ///
    /// Its months as gathered by HilalMonths.
    pub const TORONTO: Self = known(
        "computed-toronto",
        "Hilal Committee of Toronto",
        Fit,
        "fit: Fotheringham's criterion at any of eight places of North America; 95 of 110 months of 1438-1447",
        &[Clause::new(NORTH_AMERICAN_SITES, &[crescent(Criterion::FOTHERINGHAM)])],
    );

    /// Moonsighting Australia: the crescent is in Yallop's zone D or a better one at Sydney.
    ///
    /// # Accuracy
    ///
    /// 117 of 119 months of 1437–1447 AH. The Australian Fatwa Council computes its months, and differs.
    ///
    /// # Source
    ///
    /// Its months as gathered by HilalMonths.
    pub const AUSTRALIA: Self = known(
        "computed-australia",
        "Moonsighting Australia",
        Fit,
        "fit: Yallop's zone D at Sydney; 117 of 119 months of 1437-1447",
        &[Clause::new(SYDNEY, &[crescent(Criterion::Yallop(YallopZone::D))])],
    );

    /// New Zealand: the crescent is in Yallop's zone C or a better one at Auckland.
    ///
    /// # Accuracy
    ///
    /// 30 of 33 months of 1440–1447 AH.
    ///
    /// # Source
    ///
    /// The months of the FIANZ Hilal Committee as gathered by HilalMonths, and one from the press.
    pub const NEW_ZEALAND: Self = known(
        "computed-new-zealand",
        "New Zealand (FIANZ)",
        Fit,
        "fit: Yallop's zone C at Auckland; 30 of 33 months of 1440-1447",
        &[Clause::new(AUCKLAND, &[crescent(Criterion::Yallop(YallopZone::C))])],
    );
}
