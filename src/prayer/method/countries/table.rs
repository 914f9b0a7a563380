//! The known publishers of timetables in each country.

use super::Serves::{Cities, Country, Followers};
use super::{Entry, Publisher, Serves};
use crate::prayer::Evidence::{self, Fitted, Measured, Program, Reported};
use crate::prayer::{Method, methods};

/// A publisher with its method.
const fn row(
    name: &'static str,
    method: &'static Method,
    evidence: Evidence,
    serves: Serves,
    note: &'static str,
) -> Publisher {
    Publisher { name, method: Some(method), evidence, serves, note }
}

/// A publisher whose table no method of the registry reproduces.
const fn other(name: &'static str, evidence: Evidence, note: &'static str) -> Publisher {
    Publisher { name, method: None, evidence, serves: Followers, note }
}

/// A country, with a note on the evidence for its default, or on the choice of a method if it has no default.
const fn of(country: &'static str, note: &'static str, publishers: &'static [Publisher]) -> Entry {
    Entry { country, note, publishers }
}

/// A country with a single publisher, whose note is also the country's.
macro_rules! one {
    ($country:literal, $name:literal, $method:ident, $evidence:ident, $note:literal) => {
        of($country, $note, &[row($name, &methods::$method, $evidence, Country, $note)])
    };
}

/// A country with towns in Uzbekistan's table.
const fn neighbour(country: &'static str) -> Entry {
    const ISLOM_UZ: &[Publisher] = &[row(
        "Muslim Board of Uzbekistan (islom.uz)",
        &methods::UZBEKISTAN,
        Measured,
        Followers,
        "a neighbour's table, not the country's own authority's: islom.uz prints times for its towns, in Uzbekistan's time",
    )];
    of(
        country,
        "no timetable of its own authority was found; a neighbour's table (uzbekistan, from islom.uz) includes its towns",
        ISLOM_UZ,
    )
}

/// Diyanet in the countries to which its northern rule applies.
const DIYANET_ABROAD: Publisher = row(
    "Diyanet's mosques",
    &methods::DIYANET_NORTH,
    Reported,
    Followers,
    "by Diyanet's statement for Europe; measured in Sweden alone",
);

const fn with_diyanet_abroad(country: &'static str) -> Entry {
    of(
        country,
        "Diyanet's mosques print diyanet-north, by its statement for Europe, which is measured in Sweden alone",
        &[DIYANET_ABROAD],
    )
}

/// The mosques that follow Moonsighting, in countries where many do.
const MOONSIGHTING: Publisher = row(
    "Moonsighting Committee Worldwide",
    &methods::MOONSIGHTING,
    Reported,
    Followers,
    "many mosques, as programs and users report; its table of London of 2025 is measured",
);

/// Every country with a known timetable, in the order of the codes.
pub(super) static COUNTRIES: &[Entry] = &[
    one!(
        "AE",
        "General Authority of Islamic Affairs, Endowments and Zakat",
        UAE,
        Measured,
        "the federal authority's tables of 2026-27"
    ),
    one!(
        "AF",
        "University of Islamic Sciences, Karachi",
        KARACHI,
        Reported,
        "the default of programs; no Afghan timetable was found"
    ),
    with_diyanet_abroad("AT"),
    of(
        "AU",
        "the Australian Islamic Centre of Melbourne has its own table, which no method here reproduces",
        &[other(
            "Australian Islamic Centre, Newport (Melbourne)",
            Measured,
            "a perpetual table: Fajr near 18° less 2 min, Isha at 15°, Asr and Maghrib with their own seasons",
        )],
    ),
    one!(
        "AZ",
        "Caucasus Muslims Office",
        AZERBAIJAN,
        Fitted,
        "the Caucasus Muslims Office's table of Baku for October to December 2025; no table of a summer was available"
    ),
    one!(
        "BA",
        "Rijaset of the Islamic Community",
        BOSNIA,
        Fitted,
        "the Rijaset's perpetual table, which no rule reproduces to the minute"
    ),
    one!(
        "BD",
        "Islamic Foundation Bangladesh",
        BANGLADESH,
        Fitted,
        "the Islamic Foundation's perpetual calendar of Dhaka, within a minute; for Ramadan of 2025 and 2026 the Foundation published other times"
    ),
    with_diyanet_abroad("BE"),
    one!("BH", "not confirmed", BAHRAIN, Fitted, "a table of 2026 whose publisher is not confirmed"),
    one!("BN", "Ministry of Religious Affairs", BRUNEI, Fitted, "nine days of the ministry's table of 2026"),
    of(
        "CA",
        "mosques affiliated to ISNA; the Fiqh Council recommends 13° (fcna-ca), others print moonsighting; no table of Toronto's \
         mosques was found, and a few days of 2025 and 2026 there have an earlier Fajr, near 17.5°",
        &[
            row(
                "mosques affiliated to ISNA",
                &methods::ISNA,
                Reported,
                Country,
                "an angle that ISNA states, not a table",
            ),
            row(
                "Fiqh Council of North America",
                &methods::FCNA_CA,
                Reported,
                Followers,
                "its recommendation for Canada of October 2017",
            ),
            MOONSIGHTING,
            other(
                "ISNA Canada, Mississauga",
                Measured,
                "its timetable of Ramadan 2025 has Fajr 12 to 14 min before 15°, near 17.5°",
            ),
        ],
    ),
    with_diyanet_abroad("CH"),
    with_diyanet_abroad("DE"),
    with_diyanet_abroad("DK"),
    one!(
        "DZ",
        "Ministry of Religious Affairs and Wakfs",
        ALGERIA,
        Measured,
        "the ministry's tables of 2026 for three cities"
    ),
    one!("EG", "Egyptian General Authority of Survey", EGYPT, Measured, "the Survey Authority's tables of 2026"),
    one!(
        "EH",
        "Ministry of Habous and Islamic Affairs (Morocco)",
        MOROCCO,
        Fitted,
        "Morocco's ministry of Habous prints for Laayoune and Dakhla too"
    ),
    of(
        "FR",
        "one of several conventions, of which no table was found: the Great Mosque of Paris has 18° (france-18), others 15° \
         (france-15), and Diyanet's mosques print diyanet-north",
        &[
            row(
                "Musulmans de France (UOIF)",
                &methods::FRANCE_UOIF,
                Reported,
                Country,
                "12° in every library; no table was found",
            ),
            row(
                "Great Mosque of Paris",
                &methods::FRANCE_18,
                Reported,
                Followers,
                "18° in several libraries; no table was found",
            ),
            row(
                "not named",
                &methods::FRANCE_15,
                Reported,
                Followers,
                "15° in several libraries; the authority is not known",
            ),
            DIYANET_ABROAD,
        ],
    ),
    of(
        "GB",
        "most mosques of London print london-unified, Epsom its intervals with its own margins, Bolton, Ipswich and Sheffield \
         their own tables; others print moonsighting",
        &[
            row(
                "London Unified Prayer Timetable",
                &methods::LONDON_UNIFIED,
                Measured,
                Cities(&[LONDON]),
                "most mosques of London; the timetables of 2017, 2025 and 2026",
            ),
            MOONSIGHTING,
            row(
                "Firth Park mosque, Sheffield",
                &methods::FRANCE_UOIF,
                Measured,
                Followers,
                "12° and 12°: its table of 2026, every minute within one",
            ),
            row(
                "Madina Masjid, Sheffield",
                &methods::ADHAN_MWL,
                Measured,
                Followers,
                "the output of a program: its table of 2026, 70 to 92 % of the minutes",
            ),
            other(
                "Epsom & Ewell Islamic Society",
                Measured,
                "London's intervals of Fajr and Isha on every day of 2026, with its own margins",
            ),
            other("Taiyabah Masjid, Bolton", Measured, "its own intervals by the date, the Hanafi Asr (2026)"),
            other("Ipswich Mosque", Measured, "intervals near London's, Dhuhr and Asr by hand (2026)"),
            other(
                "Sheffield Grand Mosque and four more",
                Measured,
                "a horizon of 1.2°, their own intervals from March to October (2026)",
            ),
        ],
    ),
    of(
        "ID",
        "the ministry's times of Jakarta, 2025; Muhammadiyah has Fajr at 18° (muhammadiyah)",
        &[
            row(
                "Ministry of Religious Affairs (Kemenag)",
                &methods::KEMENAG,
                Measured,
                Country,
                "its times of Jakarta of September 2025 and of Ramadan 2026",
            ),
            row("Muhammadiyah", &methods::MUHAMMADIYAH, Reported, Followers, "Fajr at 18° since 2020, as reported"),
            row(
                "jadwalsholat.org",
                &methods::JADWALSHOLAT,
                Program,
                Followers,
                "a site that states the ministry's angles and prints other minutes: tables of 12 cities, 2025",
            ),
        ],
    ),
    of(
        "IN",
        "the default of programs: there is no national authority; lists of Mumbai, Kolkata, Chennai and Delhi for Ramadan 2021, \
         whose publishers are not stated, agree within a minute; the lists of Hyderabad and Coimbatore do not",
        &[
            row(
                "University of Islamic Sciences, Karachi",
                &methods::KARACHI,
                Reported,
                Country,
                "lists of four cities for Ramadan 2021, whose publishers are not stated, agree within a minute",
            ),
            other(
                "lists of Hyderabad",
                Reported,
                "Ramadan 2021, publisher not stated: sehri 10 min earlier, iftar 5 min later",
            ),
            other(
                "lists of Coimbatore",
                Reported,
                "Ramadan 2021, publisher not stated: sehri 24 min earlier, iftar 4 min later",
            ),
        ],
    ),
    of(
        "IQ",
        "the Sunni calendar: a table of 2026 whose publisher is not confirmed; Shia communities have jafari",
        &[
            row(
                "not confirmed (Sunni)",
                &methods::IRAQ,
                Fitted,
                Country,
                "a table of 2026 whose publisher is not confirmed",
            ),
            row(
                "Shia communities",
                &methods::JAFARI,
                Reported,
                Followers,
                "the convention of programs; no table of the Shia endowment was found",
            ),
            other("Erbil", Reported, "19 rows of the Region's capital follow no rule of the table of Iraq"),
        ],
    ),
    of(
        "IR",
        "the Institute of Geophysics' convention in every library; no year of its table was found, and a few days of Tehran \
         and one of Birjand agree; others have jafari",
        &[
            row(
                "Institute of Geophysics, University of Tehran",
                &methods::TEHRAN,
                Reported,
                Country,
                "the convention of every library; a few days of Tehran and one of Birjand agree",
            ),
            row("Leva Institute, Qum", &methods::JAFARI, Reported, Followers, "the convention of every library"),
        ],
    ),
    one!("JO", "Ministry of Awqaf", JORDAN, Measured, "the ministry's tables of 2026"),
    neighbour("KG"),
    one!("KW", "Al-Ojeiri calendar", KUWAIT, Measured, "Al-Ojeiri's perpetual calendar, which the ministry prints"),
    neighbour("KZ"),
    one!("LB", "not confirmed", LEBANON, Fitted, "a table of 2026 whose publisher is not confirmed"),
    one!("LK", "All Ceylon Jamiyyathul Ulama", ACJU, Fitted, "the table of the Colombo zone, 2026"),
    one!(
        "MA",
        "Ministry of Habous and Islamic Affairs",
        MOROCCO,
        Fitted,
        "a table of 2026 whose publisher is not confirmed, and 17 days of the Habous"
    ),
    one!(
        "MV",
        "Ministry of Islamic Affairs",
        MALDIVES,
        Fitted,
        "the ministry's perpetual table, made for groups of islands"
    ),
    of(
        "MY",
        "e-Solat's tables of 2026; the states use their own points and Suns",
        &[
            row("JAKIM", &methods::JAKIM, Measured, Country, "e-Solat's tables of 2024 and 2026"),
            row(
                "JAKIM, Johor and Pahang",
                &methods::JAKIM_JOHOR,
                Measured,
                Followers,
                "e-Solat's tables of these states",
            ),
            row("JAKIM, Kelantan", &methods::JAKIM_KELANTAN, Fitted, Followers, "e-Solat's table of the state, 2026"),
            row("JAKIM, Penang", &methods::JAKIM_PENANG, Fitted, Followers, "e-Solat's table of the state"),
        ],
    ),
    of(
        "NG",
        "no timetable of a Nigerian authority was found: the Muslim World League's 18° and 17° are the default of programs, and a \
         mosque may print other times",
        &[],
    ),
    with_diyanet_abroad("NL"),
    one!("OM", "Ministry of Awqaf and Religious Affairs", OMAN, Measured, "the ministry's tables of 2026-27"),
    of(
        "PK",
        "the convention of every library: no printed calendar of an authority was found; a list of Karachi for Ramadan 2018, \
         whose publisher is not stated, agrees within a minute; Banuri Town adds to Dhuhr (banuri)",
        &[
            row(
                "University of Islamic Sciences, Karachi",
                &methods::KARACHI,
                Reported,
                Country,
                "18° in every library; a list of Karachi for Ramadan 2018 agrees within a minute",
            ),
            row(
                "Jamia Banuri Town, Karachi",
                &methods::BANURI,
                Reported,
                Followers,
                "the same with Dhuhr 5 min later, by its fatwa of December 2025, as reported",
            ),
        ],
    ),
    of(
        "PS",
        "a table of 2026 whose publisher is not confirmed; al-Aqsa has a table of its own",
        &[
            row(
                "not confirmed",
                &methods::PALESTINE,
                Fitted,
                Country,
                "a table of 2026 whose publisher is not confirmed",
            ),
            other("al-Aqsa Mosque, Jerusalem", Fitted, "a perpetual table whose marks step by 1.1 min at 1 March"),
        ],
    ),
    one!(
        "PT",
        "Islamic Community of Lisbon",
        PORTUGAL,
        Reported,
        "AlAdhan's preset for the Islamic Community of Lisbon; no table was found"
    ),
    of(
        "QA",
        "the Calendar House's perpetual table",
        &[
            row("Qatar Calendar House", &methods::QATAR, Measured, Country, "its perpetual table"),
            row(
                "salah_tv",
                &methods::QATAR_SALAHTV,
                Program,
                Followers,
                "a program's table of 2026, whose publisher is not confirmed",
            ),
            other("Ministry of Interior", Reported, "its feed has sunset for Maghrib, 2 min before the Calendar House"),
        ],
    ),
    of(
        "RU",
        "31 days of Moscow, 2025, at second hand; Tatarstan and Dagestan have their own muftiates, but no table of these was found",
        &[
            row(
                "Spiritual Administration of Muslims of Russia",
                &methods::RUSSIA,
                Fitted,
                Country,
                "31 days of Moscow, September and October 2025, at second hand",
            ),
            other("Spiritual Administration of Muslims of Tatarstan", Reported, "no table of it was found"),
            other("muftiate of Dagestan", Reported, "no table of it was found"),
        ],
    ),
    one!("SA", "Umm al-Qura calendar", UMM_AL_QURA, Measured, "the Umm al-Qura tables of 2026-27"),
    of(
        "SE",
        "Diyanet's mosques print diyanet-north (Helsingborg's table of 2023); others have their own tables",
        &[
            row(
                "Diyanet's mosques",
                &methods::DIYANET_NORTH,
                Measured,
                Followers,
                "Helsingborg's table of 2023, every minute within one, and tables of Swedish towns of 2024",
            ),
            other("mosque of Nyköping", Fitted, "a table of 2020, for which no rule was found"),
        ],
    ),
    one!("SG", "Majlis Ugama Islam Singapura", MUIS, Measured, "MUIS's own table of 2026 (data.gov.sg)"),
    one!("SY", "not confirmed", SYRIA, Fitted, "a table of 2026 whose publisher is not confirmed"),
    neighbour("TJ"),
    neighbour("TM"),
    one!(
        "TN",
        "Institut National de la Météorologie",
        TUNISIA,
        Measured,
        "the Institute of Meteorology's tables of 2026"
    ),
    of(
        "TR",
        "Diyanet's tables of Ramadan 1447",
        &[
            row(
                "Diyanet İşleri Başkanlığı",
                &methods::DIYANET,
                Measured,
                Country,
                "its tables of Ramadan 1447, 81 provinces",
            ),
            other(
                "Semerkand, Fazilet and Türkiye Takvimi",
                Reported,
                "publishers whose margins are wider than Diyanet's; Fazilet parts imsak from Fajr by 20 min",
            ),
        ],
    ),
    one!(
        "UA",
        "Religious Administration of the Muslims of Ukraine",
        UKRAINE,
        Fitted,
        "the perpetual tables of the Religious Administration of the Muslims for four cities"
    ),
    of(
        "US",
        "mosques affiliated to ISNA; the Fiqh Council recommends the same angles (fcna-us), Lewisville rounds them up (ialfm), and \
         others print moonsighting",
        &[
            row(
                "mosques affiliated to ISNA",
                &methods::ISNA,
                Reported,
                Country,
                "an angle that ISNA states, not a table",
            ),
            row(
                "Fiqh Council of North America",
                &methods::FCNA_US,
                Reported,
                Followers,
                "its recommendation for the United States of October 2017",
            ),
            row(
                "Islamic Association of Lewisville and Flower Mound, Texas",
                &methods::IALFM,
                Fitted,
                Cities(&[LEWISVILLE, FLOWER_MOUND]),
                "its table of 2026: ISNA's angles, rounded up",
            ),
            MOONSIGHTING,
        ],
    ),
    one!("UZ", "Muslim Board of Uzbekistan", UZBEKISTAN, Measured, "the Muslim Board's tables of 2023-24 (islom.uz)"),
    of(
        "XK",
        "the calendar of its Islamic Community (BIK) could not be read well enough for a rule",
        &[other(
            "Islamic Community of Kosovo (BIK)",
            Reported,
            "its calendar could not be read well: Fajr seems near 18.8°",
        )],
    ),
    one!("YE", "not confirmed", YEMEN, Fitted, "a table of 2026 whose publisher is not confirmed"),
    of(
        "ZA",
        "no timetable of a South African authority was found: the Muslim World League's 18° and 17° are the default of programs, and \
         a mosque may print other times",
        &[],
    ),
];

/// GeoNames' id of London.
const LONDON: u32 = 2_643_743;
/// GeoNames' ids of the association's two towns in Texas.
const LEWISVILLE: u32 = 4_706_057;
const FLOWER_MOUND: u32 = 4_691_585;
