//! The rules that are known, with their sources.

use super::{Calculated, Clause, Condition, Known, Places};
use crate::astro::Vantage::{Geocentric, Topocentric};
use crate::place::KAABA;
use crate::{Angle, Coordinates, Depression};

const fn known(
    id: &'static str,
    name: &'static str,
    source: &'static str,
    clauses: &'static [Clause<'static>],
) -> Calculated<'static> {
    Calculated { clauses, known: Some(Known { id, name, source }) }
}

const MECCA: Places<'static> = Places::Sites(&[KAABA]);
/// GeoNames' point.
const CAIRO: Places<'static> = Places::Sites(&[Coordinates::constant(30.0444, 31.2357)]);
/// Where Indonesia looks: Sabang, Pelabuhan Ratu, Kupang, Merauke.
const INDONESIAN_SITES: Places<'static> = Places::Sites(&[
    Coordinates::constant(5.89, 95.32),
    Coordinates::constant(-7.03, 106.56),
    Coordinates::constant(-10.16, 123.61),
    Coordinates::constant(-8.49, 140.40),
]);
/// Langkawi and Labuan.
const MALAYSIAN_SITES: Places<'static> =
    Places::Sites(&[Coordinates::constant(6.35, 99.80), Coordinates::constant(5.28, 115.24)]);
/// Bandar Seri Begawan.
const BRUNEIAN_SITES: Places<'static> = Places::Sites(&[Coordinates::constant(4.89, 114.94)]);
/// Singapore.
const SINGAPOREAN_SITES: Places<'static> = Places::Sites(&[Coordinates::constant(1.29, 103.85)]);

/// Anywhere before the date ends in UT.
const BEFORE_MIDNIGHT_UT: Places<'static> = Places::AnywhereBefore { ut_hour: 24.0 };
/// The east of New Zealand's North Island, where a date's dawn comes first.
const NEW_ZEALAND: Coordinates = Coordinates::constant(-37.7, 178.5);

/// The western shore of the American mainland, from Alaska to Cape Froward: on its own latitude each point sees the Sun set
/// last, and the Moon furthest from it.
const AMERICAN_SHORE: Places<'static> = Places::Sites(&[
    Coordinates::constant(65.6, -168.1),
    Coordinates::constant(61.8, -166.1),
    Coordinates::constant(58.6, -162.2),
    Coordinates::constant(54.9, -163.4),
    Coordinates::constant(51.2, -127.8),
    Coordinates::constant(48.4, -124.7),
    Coordinates::constant(42.8, -124.6),
    Coordinates::constant(40.4, -124.4),
    Coordinates::constant(38.0, -123.0),
    Coordinates::constant(34.4, -120.5),
    Coordinates::constant(27.9, -115.1),
    Coordinates::constant(22.9, -109.9),
    Coordinates::constant(20.4, -105.7),
    Coordinates::constant(15.7, -96.5),
    Coordinates::constant(11.0, -85.9),
    Coordinates::constant(7.2, -80.9),
    Coordinates::constant(1.0, -79.0),
    Coordinates::constant(-4.7, -81.3),
    Coordinates::constant(-14.0, -76.3),
    Coordinates::constant(-18.4, -70.3),
    Coordinates::constant(-30.0, -71.7),
    Coordinates::constant(-37.2, -73.7),
    Coordinates::constant(-46.8, -75.7),
    Coordinates::constant(-53.9, -71.3),
]);

const fn altitude(degrees: f64) -> Condition {
    Condition::Altitude { least: Angle::from_degrees(degrees), from: Topocentric }
}

const fn elongation(degrees: f64) -> Condition {
    Condition::Elongation { least: Angle::from_degrees(degrees), from: Geocentric }
}

const ISTANBUL: [Condition; 2] = [elongation(8.0), altitude(5.0)];
const NEO_MABIMS: [Condition; 2] = [altitude(3.0), elongation(6.4)];

const CONJUNCTION_AND_MOONSET: [Condition; 2] =
    [Condition::ConjunctionBeforeSunset { minutes: 0.0 }, Condition::Lag { minutes: 0.0 }];
const CONJUNCTION_2_MIN_BEFORE_SUNSET: Condition = Condition::ConjunctionBeforeSunset { minutes: 2.0 };

/// Dawn at 18°, the depression of the Muslim World League.
const BEFORE_DAWN_IN_NEW_ZEALAND: Condition =
    Condition::ConjunctionBeforeNextDawn { place: NEW_ZEALAND, depression: Depression::constant(18.0) };

impl Calculated<'static> {
    /// Umm al-Qura since 1423 AH (2002), with the two tolerances that make it the printed table.
    ///
    /// The conjunction comes at least 2 minutes before sunset at Mecca, and moonset not more than 0.15 minutes before it. To
    /// the letter ([`UMM_AL_QURA_1423_STRICT`](Self::UMM_AL_QURA_1423_STRICT)) the rule misses three months of 1423–1500,
    /// in which a minute or a few seconds decide; any lag from −0.11 to −0.23 min and any conjunction from 1.1 to 14 min
    /// keep them.
    ///
    /// # Accuracy
    ///
    /// All 936 months of 1423–1500 AH as printed and foreseen; the two tolerances were fitted to them.
    pub const UMM_AL_QURA_1423: Self = known(
        "computed-umm-al-qura-1423",
        "Umm al-Qura by its rule of 1423",
        "conjunction at least 2 min before sunset and moonset at most 0.15 min before it, at Mecca; both tolerances fitted to \
         the printed table, 936 of 936 months of 1423-1500",
        &[Clause::new(MECCA, &[CONJUNCTION_2_MIN_BEFORE_SUNSET, Condition::Lag { minutes: -0.15 }])],
    );

    /// Umm al-Qura since 1423 AH as the rule is published: at Mecca the conjunction comes before sunset, and moonset after
    /// it.
    ///
    /// # Accuracy
    ///
    /// 933 of 936 months of 1423–1500 AH; not 1427-06, 1446-06 and 1485-10.
    pub const UMM_AL_QURA_1423_STRICT: Self = known(
        "computed-umm-al-qura-1423-strict",
        "Umm al-Qura by its rule of 1423, to the letter",
        "conjunction before sunset and moonset after sunset at Mecca; 933 of 936 months of 1423-1500 as printed",
        &[Clause::new(MECCA, &CONJUNCTION_AND_MOONSET)],
    );

    /// The rule of 1423 in angles: at least 2 minutes after the conjunction, the Moon's centre stands above −0.8395° when the
    /// Sun sets, so that the Moon is given the Sun's own fixed 50′ of refraction and semidiameter.
    ///
    /// # Accuracy
    ///
    /// All 936 months of 1423–1500 AH; the angle was fitted to them (−0.8410° to −0.8380° would do).
    pub const UMM_AL_QURA_1423_ANGULAR: Self = known(
        "computed-umm-al-qura-1423-angular",
        "Umm al-Qura by its rule of 1423, in angles",
        "conjunction at least 2 min before sunset, and the Moon's centre above -0.8395 deg at sunset, at Mecca; both fitted to \
         the printed table, 936 of 936 months of 1423-1500",
        &[Clause::new(MECCA, &[CONJUNCTION_2_MIN_BEFORE_SUNSET, altitude(-0.8395)])],
    );

    /// Umm al-Qura 1420–1422 AH (1999–2002): the Moon sets after the Sun at Mecca, be it new already or not.
    ///
    /// # Accuracy
    ///
    /// All 36 months; two of them, 1421-07 and 1422-08, began more than 4 hours before the conjunction.
    pub const UMM_AL_QURA_1420: Self = known(
        "computed-umm-al-qura-1420",
        "Umm al-Qura by its rule of 1420",
        "moonset after sunset at Mecca; 36 of 36 months of 1420-1422 as printed",
        &[Clause::new(MECCA, &[Condition::Lag { minutes: 0.0 }])],
    );

    /// Umm al-Qura as KACST computes it, and ICU, Java and browsers have it.
    ///
    /// No source states the rule; it was recovered from the table. At Mecca the Moon sets after the Sun, and where the
    /// conjunction fell on the same civil day (UTC+3) by 19.62 minutes at least.
    ///
    /// # Accuracy
    ///
    /// 1436 of 1440 months of 1300–1419 AH, 599 of 600 of 1451–1500 and 1198 of 1200 of 1501–1600. From 1420 to 1450 KACST
    /// has the printed calendar, which followed the rules of 1420 and 1423. The 19.62 minutes were fitted.
    pub const KACST: Self = known(
        "computed-kacst",
        "Umm al-Qura as KACST computes it",
        "recovered from its table: moonset after sunset at Mecca, by at least 19.62 min (fitted) unless the conjunction fell \
         on an earlier day (UTC+3); 1436 of 1440 months of 1300-1419, 599 of 600 of 1451-1500, 1198 of 1200 of 1501-1600",
        &[
            Clause::new(MECCA, &[Condition::ConjunctionBeforeUtHour(-3.0), Condition::Lag { minutes: 0.0 }]),
            Clause::new(
                MECCA,
                &[Condition::ConjunctionBeforeSunset { minutes: 0.0 }, Condition::Lag { minutes: 19.62 }],
            ),
        ],
    );

    /// The day after the conjunction, by the date in UT.
    ///
    /// # Accuracy
    ///
    /// All 1224 months that .NET's `UmAlQuraCalendar` has for 1318–1419 AH.
    pub const CONJUNCTION_DAY: Self = known(
        "computed-conjunction-day",
        "The day after the conjunction",
        "conjunction before 24:00 UT; all 1224 months that .NET's UmAlQuraCalendar has for 1318-1419",
        &[Clause::new(Places::Nowhere, &[Condition::ConjunctionBeforeUtHour(24.0)])],
    );

    /// Turkey until 2015: somewhere on Earth, before 24:00 UT, the Moon stands 5° high at sunset and 8° from the Sun.
    ///
    /// # Accuracy
    ///
    /// 77 of the 78 festivals of Turkey of 1398–1436 AH (1978–2015); not the sacrifice of 1433.
    ///
    /// # Source
    ///
    /// The Istanbul conference of 1978, as Diyanet applies it.
    pub const ISTANBUL_1978: Self = known(
        "computed-istanbul-1978",
        "Turkey until 2015 (Istanbul 1978)",
        "altitude 5 deg and geocentric elongation 8 deg at sunset, anywhere before 24:00 UT; 77 of 78 festivals of Turkey \
         1398-1436",
        &[Clause::new(BEFORE_MIDNIGHT_UT, &ISTANBUL)],
    );

    /// Turkey since 2016, and the unified calendar (KHGT) that Muhammadiyah took over in 1447 AH: the same, or else after
    /// 24:00 UT on the American mainland, if the conjunction precedes dawn in New Zealand.
    ///
    /// America is its western shore, on which each latitude sees the Sun set last; dawn is a depression of 18° in the east of
    /// New Zealand's North Island.
    ///
    /// # Accuracy
    ///
    /// 36 of the 37 months of Turkey known of 1437–1453 AH, those published ahead among them; not 1453-12, by 1.7′.
    ///
    /// # Source
    ///
    /// Diyanet, International Congress on the Unity of the Hijri Calendar, Istanbul, May 2016.
    pub const ISTANBUL_2016: Self = known(
        "computed-istanbul-2016",
        "Turkey since 2016, and the unified calendar KHGT (Istanbul 2016)",
        "altitude 5 deg and geocentric elongation 8 deg at sunset, anywhere before 24:00 UT, or later on the American \
         mainland if the conjunction precedes dawn in New Zealand; 36 of 37 months of Turkey 1437-1453",
        &[
            Clause::new(BEFORE_MIDNIGHT_UT, &ISTANBUL),
            Clause::new(AMERICAN_SHORE, &[BEFORE_DAWN_IN_NEW_ZEALAND, ISTANBUL[0], ISTANBUL[1]]),
        ],
    );

    /// Indonesia's government since 2021 (neo-MABIMS): at sunset at Sabang, Pelabuhan Ratu, Kupang or Merauke the Moon
    /// stands 3° high and 6.4° from the Sun.
    ///
    /// # Accuracy
    ///
    /// 31 of the 32 months known of 1443–1448 AH; the other, 1443-01, is a holiday that was moved.
    ///
    /// # Source
    ///
    /// The ministers of religion of Brunei, Indonesia, Malaysia and Singapore, 2021; topocentric altitude and geocentric
    /// elongation as measured.
    pub const INDONESIA: Self = known(
        "computed-indonesia",
        "Indonesia since 2021 (neo-MABIMS)",
        "topocentric altitude 3 deg and geocentric elongation 6.4 deg at sunset at Sabang, Pelabuhan Ratu, Kupang or Merauke; \
         31 of 32 months of 1443-1448",
        &[Clause::new(INDONESIAN_SITES, &NEO_MABIMS)],
    );

    /// Malaysia since 2021 (neo-MABIMS), at Langkawi or Labuan.
    ///
    /// # Accuracy
    ///
    /// 23 of the 24 months known of 1443–1448 AH; not 1448-01.
    pub const MALAYSIA: Self = known(
        "computed-malaysia",
        "Malaysia since 2021 (neo-MABIMS)",
        "topocentric altitude 3 deg and geocentric elongation 6.4 deg at sunset at Langkawi or Labuan; 23 of 24 months of \
         1443-1448",
        &[Clause::new(MALAYSIAN_SITES, &NEO_MABIMS)],
    );

    /// Brunei since 2021 (neo-MABIMS), at Bandar Seri Begawan.
    ///
    /// # Accuracy
    ///
    /// 20 of the 21 months known of 1443–1448 AH; not 1443-12.
    pub const BRUNEI: Self = known(
        "computed-brunei",
        "Brunei since 2021 (neo-MABIMS)",
        "topocentric altitude 3 deg and geocentric elongation 6.4 deg at sunset at Bandar Seri Begawan; 20 of 21 months of \
         1443-1448",
        &[Clause::new(BRUNEIAN_SITES, &NEO_MABIMS)],
    );

    /// Singapore since 2021 (neo-MABIMS).
    ///
    /// # Accuracy
    ///
    /// 11 of the 12 months known of 1443–1448 AH; not 1443-10.
    pub const SINGAPORE: Self = known(
        "computed-singapore",
        "Singapore since 2021 (neo-MABIMS)",
        "topocentric altitude 3 deg and geocentric elongation 6.4 deg at sunset at Singapore; 11 of 12 months of 1443-1448",
        &[Clause::new(SINGAPOREAN_SITES, &NEO_MABIMS)],
    );

    /// The Fiqh Council of North America in 2006: the conjunction comes before 12:00 UT.
    ///
    /// # Source
    ///
    /// Islamic Center of Boston, Wayland, notice of 2007.
    pub const FCNA_2006: Self = known(
        "computed-fcna-2006",
        "Fiqh Council of North America 2006",
        "conjunction before 12:00 UT",
        &[Clause::new(Places::Nowhere, &[Condition::ConjunctionBeforeUtHour(12.0)])],
    );

    /// The Fiqh Council of North America and the European Council for Fatwa and Research from 2007: as
    /// [`UMM_AL_QURA_1423_STRICT`](Self::UMM_AL_QURA_1423_STRICT).
    ///
    /// # Source
    ///
    /// Islamic Center of Boston, Wayland, notice of 2007.
    pub const FCNA_2007: Self = known(
        "computed-fcna-2007",
        "Fiqh Council of North America and European Council for Fatwa 2007",
        "conjunction before sunset and moonset after sunset at Mecca",
        &[Clause::new(MECCA, &CONJUNCTION_AND_MOONSET)],
    );

    /// Egypt: the conjunction comes before sunset at Cairo, and moonset at least a minute after it.
    ///
    /// Egypt's Dar al-Ifta looks for the crescent and announces; this is what it is said to be checked against.
    ///
    /// # Accuracy
    ///
    /// 20 of the 21 months known of 1433–1446 AH; not 1443-12, whose evening it lets pass 9 hours before the conjunction.
    ///
    /// # Source
    ///
    /// moonsighting.org.uk, as a secondary source: five minutes, and since 1986 one.
    pub const EGYPT: Self = known(
        "computed-egypt",
        "Egypt",
        "conjunction before sunset at Cairo and moonset at least 1 min after it, says moonsighting.org.uk; 20 of 21 months",
        &[Clause::new(CAIRO, &[Condition::ConjunctionBeforeSunset { minutes: 0.0 }, Condition::Lag { minutes: 1.0 }])],
    );

    /// The rules that are constants here.
    pub const ALL: [&'static Self; 15] = [
        &Self::UMM_AL_QURA_1423,
        &Self::UMM_AL_QURA_1423_STRICT,
        &Self::UMM_AL_QURA_1423_ANGULAR,
        &Self::UMM_AL_QURA_1420,
        &Self::KACST,
        &Self::CONJUNCTION_DAY,
        &Self::ISTANBUL_1978,
        &Self::ISTANBUL_2016,
        &Self::INDONESIA,
        &Self::MALAYSIA,
        &Self::BRUNEI,
        &Self::SINGAPORE,
        &Self::FCNA_2006,
        &Self::FCNA_2007,
        &Self::EGYPT,
    ];

    /// The rule of an [id](Self::id).
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::hijri::Calculated;
    /// assert_eq!(Calculated::by_id("computed-kacst"), Some(&Calculated::KACST));
    /// assert_eq!(Calculated::by_id("computed-egypt").and_then(Calculated::name), Some("Egypt"));
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == Some(id))
    }
}
