//! The registry: every known authority's method as a constant.
//!
//! Where libraries disagree with each other or with an authority's own table, the table is followed, and the source says
//! what was measured. A method is one constant and one line in [`ALL`]; the engine does not know their names.

use super::source::{Evidence::*, Source};
use super::{
    AsrRule, Edge, Epoch, FajrRule, Horizon, IshaRule, MaghribRule, Method, NightEnd, Rounding, Shift, SolarEpoch,
};
use crate::{Depression, Mark, PerMark};

/// A depression known to be in range.
const fn depression(degrees: f64) -> Depression {
    match Depression::new(degrees) {
        Ok(depression) => depression,
        Err(_) => {
            #[expect(clippy::panic, reason = "evaluated in constants only, where it is a compile error")]
            {
                panic!("a method's depression is out of range")
            }
        }
    }
}

/// A method of two depressions.
const fn angles(fajr_deg: f64, isha_deg: f64) -> Method {
    Method::custom(FajrRule::Depression(depression(fajr_deg)), IshaRule::Depression(depression(isha_deg)))
}

/// A method of a depression and an interval after Maghrib, the same all year or longer in Ramadan.
const fn interval(fajr_deg: f64, usual_min: i16, ramadan_min: i16) -> Method {
    Method::custom(
        FajrRule::Depression(depression(fajr_deg)),
        IshaRule::AfterMaghrib { usual: Shift::minutes(usual_min), ramadan: Shift::minutes(ramadan_min) },
    )
}

/// The same rounding for every mark but sunrise.
const fn rounded(marks: Rounding, sunrise: Rounding) -> PerMark<Rounding> {
    PerMark::splat(marks).with(Mark::Sunrise, sunrise)
}

const NO_SHIFT: PerMark<Shift> = PerMark::splat(Shift::ZERO);

/// Seconds in a day, for the lags that were measured in days.
const DAY_S: i32 = 86_400;

/// Egypt: the Egyptian General Authority of Survey. 19.5° and 17.5°, the Sun's centre at −0.845° at sunrise and sunset.
pub const EGYPT: Method = angles(19.5, 17.5).with_horizon(Horizon::Depression(depression(0.845))).known_as(
    "egypt",
    "Egyptian General Authority of Survey",
    Source::new(
        Measured,
        "monthly tables of 2026, 78 cities: 99.3 % of the minutes of cities not used to find the rule; angles also in Dar al-Ifta, fatwa 4021 (2017)",
        "https://www.esa.gov.eg",
        "2026-11-23",
    ),
);

/// The Muslim World League: 18° and 17°. A convention; the League publishes no timetable.
pub const MWL: Method = angles(18.0, 17.0).known_as(
    "mwl",
    "Muslim World League",
    Source::new(Reported, "the convention as every library has it, without their margins", "", "2026-11-23"),
);

/// The Islamic Society of North America: 15° and 15°.
pub const ISNA: Method = angles(15.0, 15.0).known_as(
    "isna",
    "Islamic Society of North America",
    Source::new(Reported, "the convention as every library has it, without their margins", "", "2026-11-23"),
);

/// The University of Islamic Sciences, Karachi: 18° and 18°, the Hanafi Asr.
pub const KARACHI: Method = angles(18.0, 18.0).with_madhab(super::Madhab::Hanafi).known_as(
    "karachi",
    "University of Islamic Sciences, Karachi",
    Source::new(Reported, "the convention as every library has it, without their margins", "", "2026-11-23"),
);

/// Saudi Arabia: the Umm al-Qura calendar. Fajr at 18.5°, Isha 90 minutes after Maghrib, 120 in Ramadan; every beginning
/// rounded up, sunrise down; Fajr and Asr with the declination of the local midnight that ends the day.
pub const UMM_AL_QURA: Method = {
    const UP_BY: Shift = Shift::millis(850);
    const MIDNIGHT_ENDING_THE_DAY: SolarEpoch =
        SolarEpoch::apart(Epoch::Utc(Shift::seconds(21 * 3600)), Epoch::Transit);
    interval(18.5, 90, 120)
        .with_solar_epoch(
            PerMark::splat(SolarEpoch::EVENT)
                .with(Mark::Fajr, MIDNIGHT_ENDING_THE_DAY)
                .with(Mark::Asr, MIDNIGHT_ENDING_THE_DAY),
        )
        .with_shifts(
            NO_SHIFT
                .with(Mark::Fajr, UP_BY)
                .with(Mark::Sunrise, Shift::millis(1800))
                .with(Mark::Dhuhr, UP_BY)
                .with(Mark::Asr, UP_BY)
                .with(Mark::Sunset, UP_BY)
                .with(Mark::Maghrib, UP_BY),
        )
        .with_rounding(rounded(Rounding::Up, Rounding::Down))
        .known_as(
            "ummalqura",
            "Umm al-Qura (Saudi Arabia)",
            Source::new(
                Measured,
                "tables of 2026-27, 122 cities at the site's own coordinates: 97 % of the minutes of cities not used to find the rule, 99.7 % without the 25 dates on which the site prints the day before",
                "https://www.ummulqura.org.sa",
                "2026-11-23",
            ),
        )
};

/// Kuwait: the calendar of Al-Ojeiri. 18° and 17.5°, a table printed alike every year, whose Sun is 0.40 days behind 2026.
pub const KUWAIT: Method = angles(18.0, 17.5)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::Event(Shift::seconds(-DAY_S / 5 * 2)))))
    .known_as(
        "kuwait",
        "Al-Ojeiri calendar (Kuwait)",
        Source::new(
            Measured,
            "the perpetual table as dated 2026: 76-91 % of the minutes of months not used to find the rule",
            "",
            "2026-11-23",
        ),
    );

/// Qatar: the Calendar House. 18° less a minute, Maghrib 2 minutes after sunset, Isha 90 minutes later; a perpetual table.
pub const QATAR: Method = interval(18.0, 90, 90)
    .with_shifts(NO_SHIFT.with(Mark::Fajr, Shift::minutes(-1)).with(Mark::Maghrib, Shift::minutes(2)))
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::Event(Shift::seconds(-DAY_S / 8)))))
    .known_as(
        "qatar",
        "Qatar Calendar House",
        Source::new(
            Measured,
            "the perpetual table as dated 2026: 86-99 % of the minutes of months not used to find the rule",
            "",
            "2026-11-23",
        ),
    );

/// The United Arab Emirates: the General Authority of Islamic Affairs. 18° and 18°, a horizon of 1.37° or the city's own,
/// Dhuhr 2 minutes after transit, Asr with refraction, Fajr and sunrise at the eastern edge of the city.
pub const UAE: Method = angles(18.0, 18.0)
    .with_horizon(Horizon::OfPlace { otherwise: depression(1.37) })
    .with_asr(AsrRule::Refracted)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(2)))
    .with_edges(PerMark::splat(Edge::Point).with(Mark::Fajr, Edge::Eastern).with(Mark::Sunrise, Edge::Eastern))
    .known_as(
        "uae",
        "General Authority of Islamic Affairs, Endowments and Zakat (United Arab Emirates)",
        Source::new(
            Measured,
            "tables of 2026-27, 15 cities: 94-98 % of the minutes of cities not used to find the rule, at the city's own edges",
            "https://www.awqaf.gov.ae",
            "2026-11-23",
        ),
    );

/// Singapore: MUIS. 20° and 18°, everything rounded up, Dhuhr 64 s after transit, Maghrib a minute later in Ramadan; the
/// Sun of 1.29 days after 0h UTC of the date.
pub const MUIS: Method = angles(20.0, 18.0)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::Utc(Shift::seconds(DAY_S / 100 * 129)))))
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::seconds(64)))
    .with_ramadan_shifts(NO_SHIFT.with(Mark::Maghrib, Shift::minutes(1)))
    .with_rounding(rounded(Rounding::Up, Rounding::Up))
    .known_as(
        "muis",
        "Majlis Ugama Islam Singapura",
        Source::new(
            Measured,
            "table of 2026 (data.gov.sg): 96-98 % of the minutes of months not used to find the rule",
            "https://www.muis.gov.sg",
            "2026-11-23",
        ),
    );

/// Malaysia: JAKIM. 18° and 18°, every beginning rounded up, sunrise down and from the zone's eastern edge, Dhuhr 64 s
/// after transit.
pub const JAKIM: Method = angles(18.0, 18.0)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::seconds(64)))
    .with_edges(PerMark::splat(Edge::Point).with(Mark::Sunrise, Edge::Eastern))
    .with_rounding(rounded(Rounding::Up, Rounding::Down))
    .known_as(
        "jakim",
        "Jabatan Kemajuan Islam Malaysia",
        Source::new(
            Measured,
            "e-Solat tables of 2026, 14 zones at the zone's own points: 90-97 % of the minutes of zones not used to find the rule",
            "https://www.e-solat.gov.my",
            "2026-11-23",
        ),
    );

/// Indonesia: Kemenag. 20° and 18°, a horizon of 1°, rounded up and 2 minutes of ihtiyat added (3 at Dhuhr); sunrise
/// rounded down and 2 minutes less.
pub const KEMENAG: Method = angles(20.0, 18.0)
    .with_horizon(Horizon::Depression(depression(1.0)))
    .with_shifts(
        PerMark::splat(Shift::minutes(2))
            .with(Mark::Sunrise, Shift::minutes(-2))
            .with(Mark::Dhuhr, Shift::minutes(3))
            .with(Mark::Sunset, Shift::ZERO),
    )
    .with_rounding(rounded(Rounding::Up, Rounding::Down))
    .known_as(
        "kemenag",
        "Kementerian Agama Republik Indonesia",
        Source::new(
            Measured,
            "official times of Jakarta, September 2025: 179 of 180 minutes; ihtiyat after Kemenag's training report of 2016",
            "https://bimasislam.kemenag.go.id",
            "2026-11-23",
        ),
    );

/// Turkey: Diyanet. 18° and 17°, temkin of −7, +5, +4 and +7 minutes, the Sun frozen at 0h UTC of the date.
pub const DIYANET: Method = angles(18.0, 17.0)
    .with_solar_epoch(PerMark::splat(SolarEpoch::both(Epoch::UTC_MIDNIGHT)))
    .with_shifts(
        NO_SHIFT
            .with(Mark::Sunrise, Shift::minutes(-7))
            .with(Mark::Dhuhr, Shift::minutes(5))
            .with(Mark::Asr, Shift::minutes(4))
            .with(Mark::Maghrib, Shift::minutes(7)),
    )
    .known_as(
        "diyanet",
        "Diyanet İşleri Başkanlığı (Turkey)",
        Source::new(
            Measured,
            "tables of Ramadan 1447 (2026), 81 provincial centres: 97-99 % of the minutes of cities not used to find the rule",
            "https://namazvakitleri.diyanet.gov.tr",
            "2026-11-23",
        ),
    );

/// The Institute of Geophysics, University of Tehran: 17.7°, Maghrib at 4.5°, Isha at 14°, midnight half way to Fajr.
pub const TEHRAN: Method =
    angles(17.7, 14.0).with_maghrib(MaghribRule::Depression(depression(4.5))).with_night_end(NightEnd::Fajr).known_as(
        "tehran",
        "Institute of Geophysics, University of Tehran",
        Source::new(Reported, "the convention as every library has it", "", "2026-11-23"),
    );

/// The Ja'fari convention of the Leva Institute, Qum: 16°, Maghrib at 4°, Isha at 14°, midnight half way to Fajr.
pub const JAFARI: Method =
    angles(16.0, 14.0).with_maghrib(MaghribRule::Depression(depression(4.0))).with_night_end(NightEnd::Fajr).known_as(
        "jafari",
        "Leva Institute, Qum",
        Source::new(Reported, "the convention as every library has it", "", "2026-11-23"),
    );

/// The Moonsighting Committee Worldwide's depressions and margins: 18° and 18°, Dhuhr 5 minutes after transit, Maghrib 3
/// after sunset, Asr with the declination at transit.
pub const MOONSIGHTING: Method = angles(18.0, 18.0)
    .with_shifts(NO_SHIFT.with(Mark::Dhuhr, Shift::minutes(5)).with(Mark::Maghrib, Shift::minutes(3)))
    .with_solar_epoch(
        PerMark::splat(SolarEpoch::EVENT).with(Mark::Asr, SolarEpoch::apart(Epoch::Transit, Epoch::EVENT)),
    )
    .known_as(
        "moonsighting",
        "Moonsighting Committee Worldwide",
        Source::new(
            Measured,
            "moonsighting.com's table of London 2025: 91-98 % of the minutes, with the seasonal rule",
            "https://www.moonsighting.com",
            "2026-11-23",
        ),
    );

/// The Union of Islamic Organisations of France (Musulmans de France): 12° and 12°.
pub const FRANCE_UOIF: Method = angles(12.0, 12.0).known_as(
    "france-uoif",
    "Musulmans de France (UOIF)",
    Source::new(Reported, "the convention as every library has it", "", "2026-11-23"),
);

/// France, 15° and 15°.
pub const FRANCE_15: Method = angles(15.0, 15.0).known_as(
    "france-15",
    "France, 15°",
    Source::new(Reported, "the convention as several libraries have it", "", "2026-11-23"),
);

/// The Great Mosque of Paris: 18° and 18°.
pub const FRANCE_18: Method = angles(18.0, 18.0).known_as(
    "france-18",
    "Grande Mosquée de Paris",
    Source::new(Reported, "the convention as several libraries have it", "", "2026-11-23"),
);

/// Every method of the registry.
pub const ALL: &[&Method] = &[
    &EGYPT,
    &MWL,
    &ISNA,
    &KARACHI,
    &UMM_AL_QURA,
    &KUWAIT,
    &QATAR,
    &UAE,
    &MUIS,
    &JAKIM,
    &KEMENAG,
    &DIYANET,
    &TEHRAN,
    &JAFARI,
    &MOONSIGHTING,
    &FRANCE_UOIF,
    &FRANCE_15,
    &FRANCE_18,
];
