//! The rules stated by authorities.

use super::sites::{
    AMERICAN_SHORE, BRUNEIAN_SITES, CAIRO, INDONESIAN_SITES, MALAYSIAN_SITES, MECCA, NEW_ZEALAND, OLD_INDONESIAN_SITES,
    SINGAPOREAN_SITES, YOGYAKARTA,
};
use super::{
    Authority, CONJUNCTION_AND_MOONSET, Calculated, Clause, Condition, Places, Reported, altitude, crescent, known,
};
use crate::astro::Vantage::{self, Geocentric, Topocentric};
use crate::hijri::crescent::Criterion;
use crate::{Angle, Depression};

/// Anywhere, before the end of the date in UT.
const BEFORE_MIDNIGHT_UT: Places<'static> = Places::AnywhereBefore { ut_hour: 24.0 };

const fn elongation(degrees: f64, from: Vantage) -> Condition {
    Condition::Elongation { least: Angle::from_degrees(degrees), from }
}

const ISTANBUL: [Condition; 2] = [elongation(8.0, Geocentric), altitude(5.0)];
/// As [`ISTANBUL`], with the geocentric altitude.
const KHGT: [Condition; 2] =
    [elongation(8.0, Geocentric), Condition::Altitude { least: Angle::from_degrees(5.0), from: Geocentric }];
const NEO_MABIMS: [Condition; 2] = [altitude(3.0), elongation(6.4, Geocentric)];
const NEO_MABIMS_TOPOCENTRIC: [Condition; 2] = [altitude(3.0), elongation(6.4, Topocentric)];

/// Dawn at 18°, the depression of the Muslim World League.
const BEFORE_DAWN_IN_NEW_ZEALAND: Condition =
    Condition::ConjunctionBeforeNextDawn { place: NEW_ZEALAND, depression: Depression::constant(18.0) };

impl Calculated<'static> {
    /// Turkey until 2015: somewhere on Earth before 24:00 UT, the Moon is at least 5° high at sunset and 8° from the
    /// Sun.
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
        Authority,
        "altitude 5 deg and geocentric elongation 8 deg at sunset, anywhere before 24:00 UT; 77 of 78 festivals of Turkey \
         1398-1436",
        &[Clause::new(BEFORE_MIDNIGHT_UT, &ISTANBUL)],
    );

    /// Turkey since 2016: as until 2015, or alternatively after 24:00 UT on the American mainland if the conjunction
    /// precedes dawn in New Zealand.
    ///
    /// The American mainland is represented by its western shore, where the Sun sets last at each latitude. Dawn is a
    /// depression of 18° in the east of New Zealand's North Island. The altitude is topocentric, like the figures that
    /// Diyanet prints; Muhammadiyah takes the geocentric altitude: see [`KHGT`](Self::KHGT).
    ///
    /// # Accuracy
    ///
    /// 36 of the 37 months known for Turkey in 1437–1453 AH, including those published ahead; not 1453-12, by 1.7′.
    ///
    /// # Source
    ///
    /// Diyanet, International Congress on the Unity of the Hijri Calendar, Istanbul, May 2016.
    pub const ISTANBUL_2016: Self = known(
        "computed-istanbul-2016",
        "Turkey since 2016 (Istanbul 2016)",
        Authority,
        "altitude 5 deg and geocentric elongation 8 deg at sunset, anywhere before 24:00 UT, or later on the American \
         mainland if the conjunction precedes dawn in New Zealand; 36 of 37 months of Turkey 1437-1453",
        &[
            Clause::new(BEFORE_MIDNIGHT_UT, &ISTANBUL),
            Clause::new(AMERICAN_SHORE, &[BEFORE_DAWN_IN_NEW_ZEALAND, ISTANBUL[0], ISTANBUL[1]]),
        ],
    );

    /// Muhammadiyah's unified calendar (KHGT, Kalender Hijriah Global Tunggal) since 1 Muharram 1447: as
    /// [`ISTANBUL_2016`](Self::ISTANBUL_2016), with the geocentric altitude.
    ///
    /// The two began Ramadan 1447 on different days: on the evening of 17 February 2026 the geocentric limit of 5° was
    /// met in the south-west of mainland Alaska, and the topocentric one only in the Aleutian Islands.
    ///
    /// # Accuracy
    ///
    /// All 9 months known of 1446–1448 AH; `computed-istanbul-2016` gives 8 of them.
    ///
    /// # Source
    ///
    /// Muhammadiyah, khgt.muhammadiyah.or.id, and its correction of the calendar of 1447 (dapurremaja.com, iknpos.id),
    /// read on 28 November 2026.
    pub const KHGT: Self = known(
        "computed-khgt",
        "Muhammadiyah since 1447 (KHGT)",
        Authority,
        "geocentric altitude 5 deg and geocentric elongation 8 deg at sunset, anywhere before 24:00 UT, or later on the \
         American mainland if the conjunction precedes dawn in New Zealand; 9 of 9 months of 1446-1448",
        &[
            Clause::new(BEFORE_MIDNIGHT_UT, &KHGT),
            Clause::new(AMERICAN_SHORE, &[BEFORE_DAWN_IN_NEW_ZEALAND, KHGT[0], KHGT[1]]),
        ],
    );

    /// Muhammadiyah before 1447 AH (wujudul hilal): at Yogyakarta the conjunction precedes sunset, and moonset follows
    /// it.
    ///
    /// # Accuracy
    ///
    /// Not counted: none of its months were available.
    ///
    /// # Source
    ///
    /// Muhammadiyah's Majelis Tarjih, Pedoman Hisab Muhammadiyah.
    pub const WUJUDUL_HILAL: Self = known(
        "computed-wujudul-hilal",
        "Muhammadiyah until 1446 (wujudul hilal)",
        Authority,
        "conjunction before sunset and moonset after sunset at Yogyakarta; not counted",
        &[Clause::new(YOGYAKARTA, &CONJUNCTION_AND_MOONSET)],
    );

    /// Indonesia's government since Ramadan 1443 (neo-MABIMS): at sunset at Sabang, Pelabuhan Ratu, Kupang, Merauke or
    /// Enggano, the Moon's topocentric altitude is at least 3° and its geocentric elongation at least 6.4°.
    ///
    /// # Accuracy
    /// All 40 months known of 1443-09 to 1449 AH. Without Enggano, off the south-west coast of Sumatra, 1447-07 and
    /// 1448-07 begin a day late; with the topocentric elongation only 35 are correct.
    ///
    /// # Source
    ///
    /// The ministers of religion of Brunei, Indonesia, Malaysia and Singapore, 8 December 2021; the ministry's figures of
    /// 9 April 2024 show a topocentric altitude and a geocentric elongation.
    pub const INDONESIA: Self = known(
        "computed-indonesia",
        "Indonesia since Ramadan 1443 (neo-MABIMS)",
        Authority,
        "topocentric altitude 3 deg and geocentric elongation 6.4 deg at sunset at Sabang, Pelabuhan Ratu, Kupang, Merauke \
         or Enggano; 40 of 40 months of 1443-09 to 1449",
        &[Clause::new(INDONESIAN_SITES, &NEO_MABIMS)],
    );

    /// Indonesia's government before Ramadan 1443: the rule of MABIMS of 1992,
    /// [`Criterion::MABIMS_1992`](crate::hijri::crescent::Criterion::MABIMS_1992), at four sites.
    ///
    /// # Accuracy
    ///
    /// 135 of 151 holidays of 1413–1443 AH; none of them is independent of a table.
    ///
    /// # Source
    ///
    /// The ministers of religion of Brunei, Indonesia, Malaysia and Singapore, 1992. The age is taken at the best time.
    pub const INDONESIA_1992: Self = known(
        "computed-indonesia-1992",
        "Indonesia until Shaban 1443 (MABIMS 1992)",
        Authority,
        "altitude 2 deg, and elongation 3 deg or an age of 8 h, at Sabang, Pelabuhan Ratu, Kupang or Merauke; 135 of 151 \
         holidays of 1413-1443",
        &[Clause::new(OLD_INDONESIAN_SITES, &[crescent(Criterion::MABIMS_1992)])],
    );

    /// Malaysia since 1443 AH (neo-MABIMS): at Langkawi or Labuan, with the topocentric elongation.
    ///
    /// # Accuracy
    ///
    /// 36 of the 37 months of JAKIM's takwim of 2026 to 2028 (35 with the geocentric elongation); not 1449-08, by 1.8′,
    /// which the takwim accepts with the elongation rounded to 6.4°. 1443-10, announced on 2 May 2022, disagrees.
    ///
    /// # Source
    ///
    /// The rule: Selangor's fatwa committee, 9 March 2021. The topocentric elongation: inferred from the takwim; no
    /// page of JAKIM states it.
    pub const MALAYSIA: Self = known(
        "computed-malaysia",
        "Malaysia since 1443 (neo-MABIMS)",
        Authority,
        "topocentric altitude 3 deg and topocentric elongation 6.4 deg at sunset at Langkawi or Labuan; 36 of 37 months of \
         JAKIM's takwim of 2026-2028",
        &[Clause::new(MALAYSIAN_SITES, &NEO_MABIMS_TOPOCENTRIC)],
    );

    /// Brunei since 1444 AH (neo-MABIMS), at Bandar Seri Begawan, with the geocentric elongation.
    ///
    /// Malaysia and Singapore take the topocentric elongation. Brunei's 30 months agree with the geocentric limit but
    /// come from a table computed with it, and its five months in the press agree with both. The geocentric limit is
    /// kept.
    ///
    /// # Accuracy
    ///
    /// 20 of the 21 months known of 1443–1448 AH; not 1443-12, which followed the rule of 1992.
    pub const BRUNEI: Self = known(
        "computed-brunei",
        "Brunei since 1444 (neo-MABIMS)",
        Authority,
        "topocentric altitude 3 deg and geocentric elongation 6.4 deg at sunset at Bandar Seri Begawan; 20 of 21 months of \
         1443-1448",
        &[Clause::new(BRUNEIAN_SITES, &NEO_MABIMS)],
    );

    /// Singapore since 1443 AH (neo-MABIMS): at Singapore, with the topocentric elongation.
    ///
    /// # Accuracy
    ///
    /// All 12 months known of 1443–1448 AH; 11 with the geocentric elongation.
    ///
    /// # Source
    ///
    /// MUIS, statement of 9 April 2023.
    pub const SINGAPORE: Self = known(
        "computed-singapore",
        "Singapore since 1443 (neo-MABIMS)",
        Authority,
        "topocentric altitude 3 deg and topocentric elongation 6.4 deg at sunset at Singapore; 12 of 12 months of 1443-1448",
        &[Clause::new(SINGAPOREAN_SITES, &NEO_MABIMS_TOPOCENTRIC)],
    );

    /// Malaysia until 1442 AH: the rule of MABIMS of 1992, as [`INDONESIA_1992`](Self::INDONESIA_1992), at Langkawi or Labuan.
    ///
    /// # Accuracy
    ///
    /// Not counted: its holidays of these years come from a table.
    ///
    /// # Source
    ///
    /// As [`INDONESIA_1992`](Self::INDONESIA_1992).
    pub const MALAYSIA_1992: Self = known(
        "computed-malaysia-1992",
        "Malaysia until 1442 (MABIMS 1992)",
        Authority,
        "altitude 2 deg, and elongation 3 deg or an age of 8 h, at Langkawi or Labuan; not counted",
        &[Clause::new(MALAYSIAN_SITES, &[crescent(Criterion::MABIMS_1992)])],
    );

    /// Brunei until 1443 AH: the rule of MABIMS of 1992, as [`INDONESIA_1992`](Self::INDONESIA_1992), at Bandar Seri Begawan.
    ///
    /// # Accuracy
    ///
    /// Not counted: its holidays of these years, except 1443-07 and 1443-12, come from a table.
    ///
    /// # Source
    ///
    /// As [`INDONESIA_1992`](Self::INDONESIA_1992).
    pub const BRUNEI_1992: Self = known(
        "computed-brunei-1992",
        "Brunei until 1443 (MABIMS 1992)",
        Authority,
        "altitude 2 deg, and elongation 3 deg or an age of 8 h, at Bandar Seri Begawan; not counted",
        &[Clause::new(BRUNEIAN_SITES, &[crescent(Criterion::MABIMS_1992)])],
    );

    /// Singapore until 1442 AH: the rule of MABIMS of 1992, as [`INDONESIA_1992`](Self::INDONESIA_1992), at Singapore.
    ///
    /// # Accuracy
    ///
    /// Not counted.
    ///
    /// # Source
    ///
    /// As [`INDONESIA_1992`](Self::INDONESIA_1992).
    pub const SINGAPORE_1992: Self = known(
        "computed-singapore-1992",
        "Singapore until 1442 (MABIMS 1992)",
        Authority,
        "altitude 2 deg, and elongation 3 deg or an age of 8 h, at Singapore; not counted",
        &[Clause::new(SINGAPOREAN_SITES, &[crescent(Criterion::MABIMS_1992)])],
    );

    /// The Fiqh Council of North America in 2006: the conjunction is before 12:00 UT.
    ///
    /// # Source
    ///
    /// Islamic Center of Boston, Wayland, notice of 2007.
    pub const FCNA_2006: Self = known(
        "computed-fcna-2006",
        "Fiqh Council of North America 2006",
        Authority,
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
        Authority,
        "conjunction before sunset and moonset after sunset at Mecca",
        &[Clause::new(MECCA, &CONJUNCTION_AND_MOONSET)],
    );

    /// Egypt until 1439 AH: at Cairo the conjunction precedes sunset, and moonset follows it by at least a minute.
    ///
    /// Egypt's Dar al-Ifta looks for the crescent and announces; it is reported to check sightings against this rule.
    /// Since 1440 it refuses more: see [`EGYPT`](Self::EGYPT).
    ///
    /// # Accuracy
    ///
    /// All 4 months known of 1433–1437 AH; in three of them the Moon set 2 to 8 min after the Sun.
    ///
    /// # Source
    ///
    /// moonsighting.org.uk, a secondary source: five minutes, and one minute since 1986.
    pub const EGYPT_1433: Self = known(
        "computed-egypt-1433",
        "Egypt until 1439",
        Reported,
        "conjunction before sunset at Cairo and moonset at least 1 min after it, says moonsighting.org.uk; 4 of 4 months of \
         1433-1437",
        &[Clause::new(CAIRO, &[Condition::ConjunctionBeforeSunset { minutes: 0.0 }, Condition::Lag { minutes: 1.0 }])],
    );
}
