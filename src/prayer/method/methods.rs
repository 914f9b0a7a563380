//! The registry: every known authority's method as a constant.
//!
//! A constant is a [`Method`] like any other, with an id, a name and a source. The engine does not know their names.
//!
//! | you have … | take |
//! |---|---|
//! | an authority | its constant |
//! | an id from a settings file or a command line | [`Method::by_id`]; [`Method::by_id_on`] for the rule that it had on a date |
//! | a country | [`Method::for_country`], [`CountryMethod::all_of`](super::CountryMethod::all_of) |
//! | a country without an authority | a choice of the user: nobody's method is right for everybody there |
//! | a program's times to reproduce | the ids that begin with its name: `adhan-…`, `praytimes-…`, `aladhan-…` |
//! | a mosque's own rules | [`Method::from_depressions`] and `with_…` |
//!
//! # Examples
//!
//! ```
//! use miqat::prayer::{CountryMethod, Evidence};
//! use miqat::{Method, methods};
//!
//! assert_eq!(Method::by_id("egypt"), Some(&methods::EGYPT));
//! assert_eq!(
//!     methods::EGYPT.source().map(|source| source.evidence),
//!     Some(Evidence::Measured)
//! );
//! assert_eq!(methods::EGYPT.with_night_end(miqat::prayer::NightEnd::Sunrise).id(), None);
//!
//! let prints: Vec<_> = CountryMethod::all_of("FR")
//!     .iter()
//!     .filter_map(|publisher| publisher.method?.id())
//!     .collect();
//! assert_eq!(prints, ["france-uoif", "france-18", "france-15", "diyanet-north"]);
//! ```
//!
//! # Accuracy
//!
//! [`Evidence`] says how well a method is known, and `AUTHORITIES.md`, which is in the package, how many of an authority's
//! printed minutes come out the same. `tests/methods.rs` compares each method of which rows are at hand with those rows.
//!
//! # Source
//!
//! [`Method::source`] of each. Where libraries disagree with each other or with an authority's own table, the table is
//! followed.
//!
//! # The methods
//!
//! The angles are depressions of the Sun. "Margins and more" has what the authority adds to a mark before rounding, and
//! leaves out roundings, horizons, epochs and rules for high latitudes, which the method itself has.
//!
#![doc = include_str!("../../../docs/methods_table.md")]

mod africa;
mod arabia;
mod by_id;
mod central_asia;
mod europe;
mod history;
mod levant;
mod programs;
mod shia;
mod south_asia;
mod southeast_asia;
mod world;

pub(super) use history::on;

use super::data::Entry;
use super::source::Evidence;
use super::{AsrRule, FajrRule, Horizon, IshaRule, Method, Rounding, Shift};
use crate::{Depression, Mark, PerMark};

/// The list of methods. Each method is a line here, and a constant of the same name in the module that heads its group. The
/// module refers to the line with `known_as(entry::NAME, …)`.
macro_rules! registry {
    ($($module:ident { $($method:ident: $evidence:ident, $id:literal, $name:literal;)+ })+) => {
        $(pub use $module::{$($method),+};)+

        /// Every method of the registry, in the order of the [table](self#the-methods).
        pub const ALL: &[&Method] = &[$($(&$method),+),+];

        /// The line of each method.
        mod entry {
            use super::{Entry, Evidence};

            $($(pub(super) const $method: Entry = Entry { id: $id, name: $name, evidence: Evidence::$evidence };)+)+
        }
    };
}

/// A method with two depressions.
const fn angles(fajr_deg: f64, isha_deg: f64) -> Method {
    Method::custom(
        FajrRule::Depression(Depression::constant(fajr_deg)),
        IshaRule::Depression(Depression::constant(isha_deg)),
    )
}

/// A method with a depression and an interval after Maghrib, which may be different in Ramadan.
const fn interval(fajr_deg: f64, usual_min: i16, ramadan_min: i16) -> Method {
    Method::custom(
        FajrRule::Depression(Depression::constant(fajr_deg)),
        IshaRule::AfterMaghrib { usual: Shift::minutes(usual_min), ramadan: Shift::minutes(ramadan_min) },
    )
}

/// The same rounding for every mark except sunrise.
const fn rounded(marks: Rounding, sunrise: Rounding) -> PerMark<Rounding> {
    PerMark::splat(marks).with(Mark::Sunrise, sunrise)
}

const NO_SHIFT: PerMark<Shift> = PerMark::splat(Shift::ZERO);

/// A margin of minutes plus 2.6 s, for tables that the program Accurate Times seems to have made with GeoNames'
/// coordinates: every mark of every city is 2.6 s later than the Sun (measured in the tables of seven countries for 2026).
const fn late(minutes: i16) -> Shift {
    const EVERY_MARK_MS: i32 = 2_600;
    Shift::millis(Shift::minutes(minutes).as_millis() + EVERY_MARK_MS)
}

/// The common rules of these tables: the place's own horizon, or one slightly above sea level if none is known; the
/// refracted Asr; and every mark 2.6 s late.
const fn accurate_times(method: Method) -> Method {
    method
        .with_horizon(Horizon::OfPlace { otherwise: Depression::constant(1.2) })
        .with_asr(AsrRule::Refracted)
        .with_shifts(PerMark::splat(late(0)))
}

registry! {
    africa {
        EGYPT: Measured, "egypt", "Egyptian General Authority of Survey";
        EGYPT_OLD: Reported, "egypt-old", "Egypt, the older convention";
        ALGERIA: Measured, "algeria", "Ministry of Religious Affairs and Wakfs (Algeria)";
        TUNISIA: Measured, "tunisia", "Institut National de la Météorologie (Tunisia)";
        MOROCCO: Fitted, "morocco", "Ministry of Habous and Islamic Affairs (Morocco)";
    }
    arabia {
        UMM_AL_QURA: Measured, "ummalqura", "Umm al-Qura (Saudi Arabia)";
        UMM_AL_QURA_PRE_1430: Reported, "ummalqura-pre1430", "Umm al-Qura before 1430 AH (Saudi Arabia)";
        UAE: Measured, "uae", "General Authority of Islamic Affairs, Endowments and Zakat (United Arab Emirates)";
        KUWAIT: Measured, "kuwait", "Al-Ojeiri calendar (Kuwait)";
        QATAR: Measured, "qatar", "Qatar Calendar House";
        GULF: Reported, "gulf", "Gulf region, fixed interval";
        BAHRAIN: Fitted, "bahrain", "Bahrain";
        OMAN: Measured, "oman", "Ministry of Awqaf and Religious Affairs (Oman)";
        YEMEN: Fitted, "yemen", "Yemen";
    }
    levant {
        JORDAN: Measured, "jordan", "Ministry of Awqaf, Islamic Affairs and Holy Places (Jordan)";
        LEBANON: Fitted, "lebanon", "Dar al-Fatwa (Lebanon)";
        PALESTINE: Fitted, "palestine", "Ministry of Awqaf and Religious Affairs (Palestine)";
        SYRIA: Fitted, "syria", "Ministry of Awqaf (Syria)";
        IRAQ: Fitted, "iraq", "Iraq, Sunni calendar";
    }
    shia {
        TEHRAN: Reported, "tehran", "Institute of Geophysics, University of Tehran";
        JAFARI: Reported, "jafari", "Leva Institute, Qum";
    }
    south_asia {
        KARACHI: Reported, "karachi", "University of Islamic Sciences, Karachi";
        BANURI: Reported, "banuri", "Jamia Banuri Town, Karachi";
        ACJU: Fitted, "acju", "All Ceylon Jamiyyathul Ulama (Sri Lanka)";
        MALDIVES: Fitted, "maldives", "Ministry of Islamic Affairs (Maldives)";
    }
    southeast_asia {
        MUIS: Measured, "muis", "Majlis Ugama Islam Singapura";
        MUIS_2025: Measured, "muis-2025", "Majlis Ugama Islam Singapura, before 2026";
        JAKIM: Measured, "jakim", "Jabatan Kemajuan Islam Malaysia";
        JAKIM_KELANTAN: Fitted, "jakim-kelantan", "Jabatan Kemajuan Islam Malaysia, Kelantan";
        JAKIM_JOHOR: Measured, "jakim-johor", "Jabatan Kemajuan Islam Malaysia, Johor and Pahang";
        JAKIM_PENANG: Fitted, "jakim-penang", "Jabatan Kemajuan Islam Malaysia, Penang, Perak and Negeri Sembilan";
        JAKIM_OLD: Reported, "jakim-old", "Jabatan Kemajuan Islam Malaysia, before the change of 2019";
        KEMENAG: Measured, "kemenag", "Kementerian Agama Republik Indonesia";
        MUHAMMADIYAH: Reported, "muhammadiyah", "Muhammadiyah (Indonesia)";
        BRUNEI: Fitted, "brunei", "Ministry of Religious Affairs (Brunei)";
    }
    europe {
        DIYANET: Measured, "diyanet", "Diyanet İşleri Başkanlığı (Turkey)";
        DIYANET_NORTH: Measured, "diyanet-north", "Diyanet İşleri Başkanlığı, north of 44.5°";
        MOONSIGHTING: Measured, "moonsighting", "Moonsighting Committee Worldwide";
        FRANCE_UOIF: Reported, "france-uoif", "Musulmans de France (UOIF)";
        FRANCE_15: Reported, "france-15", "France, 15°";
        FRANCE_18: Reported, "france-18", "Grande Mosquée de Paris";
        RUSSIA: Fitted, "russia", "Spiritual Administration of Muslims of Russia";
        PORTUGAL: Reported, "portugal", "Comunidade Islâmica de Lisboa";
        BOSNIA: Fitted, "bosnia", "Rijaset, Islamic Community of Bosnia and Herzegovina";
    }
    world {
        MWL: Reported, "mwl", "Muslim World League";
        ISNA: Reported, "isna", "Islamic Society of North America";
        FCNA_US: Reported, "fcna-us", "Fiqh Council of North America, United States";
        FCNA_CA: Reported, "fcna-ca", "Fiqh Council of North America, Canada";
    }
    programs {
        ADHAN_MWL: Program, "adhan-mwl", "adhan, MuslimWorldLeague";
        ADHAN_EGYPTIAN: Program, "adhan-egyptian", "adhan, Egyptian";
        ADHAN_KARACHI: Program, "adhan-karachi", "adhan, Karachi";
        ADHAN_UMMALQURA: Program, "adhan-ummalqura", "adhan, UmmAlQura";
        ADHAN_DUBAI: Program, "adhan-dubai", "adhan, Dubai";
        ADHAN_KUWAIT: Program, "adhan-kuwait", "adhan, Kuwait";
        ADHAN_QATAR: Program, "adhan-qatar", "adhan, Qatar";
        ADHAN_SINGAPORE: Program, "adhan-singapore", "adhan, Singapore";
        ADHAN_TEHRAN: Program, "adhan-tehran", "adhan, Tehran";
        ADHAN_TURKEY: Program, "adhan-turkey", "adhan, Turkey";
        ADHAN_NORTH_AMERICA: Program, "adhan-north-america", "adhan, NorthAmerica";
        PRAYTIMES_MWL: Program, "praytimes-mwl", "PrayTimes, MWL";
        PRAYTIMES_ISNA: Program, "praytimes-isna", "PrayTimes, ISNA";
        PRAYTIMES_EGYPT: Program, "praytimes-egypt", "PrayTimes, Egypt";
        PRAYTIMES_KARACHI: Program, "praytimes-karachi", "PrayTimes, Karachi";
        PRAYTIMES_MAKKAH: Program, "praytimes-makkah", "PrayTimes, Makkah";
        ALADHAN_DUBAI: Program, "aladhan-dubai", "AlAdhan, Dubai";
        ALADHAN_MOROCCO: Program, "aladhan-morocco", "AlAdhan, Morocco";
        ALADHAN_JORDAN: Program, "aladhan-jordan", "AlAdhan, Jordan";
        ALADHAN_MALAYSIA: Program, "aladhan-malaysia", "AlAdhan, Malaysia";
        ALADHAN_ALGERIA: Program, "aladhan-algeria", "AlAdhan, Algeria";
        JADWALSHOLAT: Program, "jadwalsholat", "jadwalsholat.org";
        QATAR_SALAHTV: Program, "qatar-salahtv", "salah_tv, Qatar";
    }
    europe {
        LONDON_UNIFIED: Measured, "london-unified", "London Unified Prayer Timetable";
        UKRAINE: Fitted, "ukraine", "Religious Administration of the Muslims of Ukraine";
    }
    central_asia {
        UZBEKISTAN: Measured, "uzbekistan", "Muslim Board of Uzbekistan";
        UZBEKISTAN_APRIL_2024: Measured, "uzbekistan-2024-04", "Muslim Board of Uzbekistan, in April 2024";
        UZBEKISTAN_PRE_2024_04: Measured, "uzbekistan-pre2024-04", "Muslim Board of Uzbekistan, before April 2024";
        AZERBAIJAN: Fitted, "azerbaijan", "Caucasus Muslims Office (Azerbaijan)";
    }
    south_asia {
        BANGLADESH: Fitted, "bangladesh", "Islamic Foundation Bangladesh";
    }
    world {
        IALFM: Fitted, "ialfm", "Islamic Association of Lewisville and Flower Mound (Texas)";
    }
}
