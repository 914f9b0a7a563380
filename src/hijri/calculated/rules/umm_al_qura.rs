//! The rules behind the tables of Umm al-Qura.

use super::sites::MECCA;
use super::{Authority, CONJUNCTION_AND_MOONSET, Calculated, Clause, Condition, Fit, Places, altitude, known};

const CONJUNCTION_2_MIN_BEFORE_SUNSET: Condition = Condition::ConjunctionBeforeSunset { minutes: 2.0 };

impl Calculated<'static> {
    /// Umm al-Qura since 1423 AH (2002), with two tolerances that reproduce the printed table.
    ///
    /// At Mecca the conjunction precedes sunset by at least 2 minutes, and moonset precedes sunset by at most 0.15
    /// minutes. Taken to the letter ([`UMM_AL_QURA_1423_STRICT`](Self::UMM_AL_QURA_1423_STRICT)), the rule misses three
    /// months of 1423–1500 that are decided by a minute or by seconds. Any lag from −0.11 to −0.23 min and any
    /// conjunction from 1.1 to 14 min reproduces them.
    ///
    /// # Accuracy
    ///
    /// All 936 months of 1423–1500 AH, printed or forecast; the two tolerances were fitted to them.
    pub const UMM_AL_QURA_1423: Self = known(
        "computed-umm-al-qura-1423",
        "Umm al-Qura by its rule of 1423",
        Authority,
        "conjunction at least 2 min before sunset and moonset at most 0.15 min before it, at Mecca; both tolerances fitted to \
         the printed table, 936 of 936 months of 1423-1500",
        &[Clause::new(MECCA, &[CONJUNCTION_2_MIN_BEFORE_SUNSET, Condition::Lag { minutes: -0.15 }])],
    );

    /// Umm al-Qura since 1423 AH as the rule is published: at Mecca the conjunction precedes sunset, and moonset
    /// follows it.
    ///
    /// # Accuracy
    ///
    /// 933 of 936 months of 1423–1500 AH; not 1427-06, 1446-06 and 1485-10.
    pub const UMM_AL_QURA_1423_STRICT: Self = known(
        "computed-umm-al-qura-1423-strict",
        "Umm al-Qura by its rule of 1423, to the letter",
        Authority,
        "conjunction before sunset and moonset after sunset at Mecca; 933 of 936 months of 1423-1500 as printed",
        &[Clause::new(MECCA, &CONJUNCTION_AND_MOONSET)],
    );

    /// The rule of 1423 in angles: the conjunction precedes sunset by at least 2 minutes, and at sunset the altitude of
    /// the Moon's centre is above −0.8395°. The Moon is thus given the Sun's fixed 50′ for refraction and semidiameter.
    ///
    /// # Accuracy
    ///
    /// All 936 months of 1423–1500 AH; the angle was fitted to them (−0.8410° to −0.8380° would do).
    pub const UMM_AL_QURA_1423_ANGULAR: Self = known(
        "computed-umm-al-qura-1423-angular",
        "Umm al-Qura by its rule of 1423, in angles",
        Fit,
        "conjunction at least 2 min before sunset, and the Moon's centre above -0.8395 deg at sunset, at Mecca; both fitted to \
         the printed table, 936 of 936 months of 1423-1500",
        &[Clause::new(MECCA, &[CONJUNCTION_2_MIN_BEFORE_SUNSET, altitude(-0.8395)])],
    );

    /// Umm al-Qura 1420–1422 AH (1999–2002): at Mecca moonset follows sunset, whether or not the conjunction has
    /// passed.
    ///
    /// # Accuracy
    ///
    /// All 36 months; two of them, 1421-07 and 1422-08, began more than 4 hours before the conjunction.
    pub const UMM_AL_QURA_1420: Self = known(
        "computed-umm-al-qura-1420",
        "Umm al-Qura by its rule of 1420",
        Authority,
        "moonset after sunset at Mecca; 36 of 36 months of 1420-1422 as printed",
        &[Clause::new(MECCA, &[Condition::Lag { minutes: 0.0 }])],
    );

    /// Umm al-Qura as computed by KACST, and used by ICU, Java and browsers.
    ///
    /// No source states the rule; it was recovered from the table. At Mecca moonset follows sunset; if the conjunction
    /// falls on the same civil day (UTC+3), by at least 19.62 minutes.
    ///
    /// # Accuracy
    ///
    /// 1436 of 1440 months of 1300–1419 AH, 599 of 600 of 1451–1500 and 1198 of 1200 of 1501–1600. From 1420 to 1450
    /// KACST uses the printed calendar, which followed the rules of 1420 and 1423. The 19.62 minutes were fitted.
    pub const KACST: Self = known(
        "computed-kacst",
        "Umm al-Qura as KACST computes it",
        Fit,
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

    /// The month begins on the day after the conjunction, by the date in UT.
    ///
    /// # Accuracy
    ///
    /// All 1224 months of .NET's `UmAlQuraCalendar` for 1318–1419 AH.
    pub const CONJUNCTION_DAY: Self = known(
        "computed-conjunction-day",
        "The day after the conjunction",
        Fit,
        "conjunction before 24:00 UT; all 1224 months that .NET's UmAlQuraCalendar has for 1318-1419",
        &[Clause::new(Places::Nowhere, &[Condition::ConjunctionBeforeUtHour(24.0)])],
    );
}
