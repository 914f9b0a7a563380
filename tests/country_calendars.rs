//! The calendar of each country begins its known months on the right days, except for those listed here.

mod common;

use std::collections::BTreeMap;

use common::rows;
use miqat::chrono::NaiveDate;
use miqat::hijri::{
    AnyCalendar, Calculated, CalendarKind, Confidence, CountryCalendar, Era, EraCalendar, HijriCalendar, HijriMonth,
    RuleOrigin, Tally, UmmAlQura,
};

type Starts = BTreeMap<(i32, HijriMonth), NaiveDate>;

const COUNTRIES: &str = "hijri/raw/announcements_countries.csv";

/// The known months of a country or of an authority in it; two rows of one month agree.
fn known(file: &str, country: &str) -> Starts {
    let mut starts = Starts::new();
    for row in rows(file) {
        // These rows only repeat Umm al-Qura.
        if row.text("country") == country && !row.text("source").ends_with("(confirmed-default)") {
            let month = (row.get("hijri_year"), HijriMonth::new(row.get("hijri_month")).unwrap());
            let start = row.get("gregorian_start");
            assert_eq!(*starts.entry(month).or_insert(start), start, "{}", row.at());
        }
    }
    starts
}

/// The number of months of an era that begin on the right day, of how many, and the errors of the others in days.
fn count(calendar: &CountryCalendar, era: &Era, known: &Starts) -> ((usize, usize), String) {
    let of_era = known.iter().filter(|((year, month), _)| calendar.era(*year, *month) == era);
    let (mut months, mut misses) = (0, Vec::new());
    for ((year, month), start) in of_era {
        months += 1;
        let ours = calendar.month_start(*year, *month).unwrap();
        if ours != *start {
            misses.push(format!("{year}-{:02} {:+}", month.number(), (ours - *start).num_days()));
        }
    }
    ((months - misses.len(), months), misses.join(", "))
}

/// For each calendar: the authority in the table, the era, and the months that the calendar begins early or late, with
/// the days.
const MISSES: &[(&str, &str, usize, &str)] = &[
    ("country-ae", "AE", 0, ""),
    (
        "country-af",
        "AF",
        0,
        "1445-06 -1, 1445-08 -1, 1445-11 -1, 1445-12 -1, 1446-06 -1, 1446-07 -1, 1446-12 -1, 1447-01 -1, \
         1447-03 -1, 1447-04 -1, 1447-07 -1",
    ),
    ("country-au", "AU", 0, "1444-07 -1, 1447-01 +1"),
    ("country-az", "AZ", 0, "1447-09 -1"),
    ("country-ba", "BA", 0, ""),
    ("country-bd", "BD", 0, "1446-02 -1, 1446-06 -1"),
    ("country-bh", "BH", 0, ""),
    ("country-bn", "BN", 1, ""),
    (
        "country-ca-toronto",
        "CA",
        0,
        "1438-07 -1, 1439-06 -1, 1439-08 -1, 1439-11 -1, 1440-02 -1, 1440-06 -1, 1441-03 -1, 1441-09 -1, \
         1442-09 -1, 1443-07 -1, 1443-09 +1, 1444-05 -1, 1445-06 -1, 1446-07 -1, 1447-01 +1",
    ),
    ("country-de", "DE", 0, ""),
    ("country-dz", "DZ", 0, "1447-09 -1"),
    ("country-eg", "EG", 0, ""),
    ("country-eg", "EG", 1, ""),
    (
        "country-gb-new-crescent-society",
        "GB",
        0,
        "1439-07 -1, 1439-12 -1, 1440-04 -1, 1440-05 -1, 1441-02 +1, 1441-05 -1, 1442-04 -1, 1443-04 -1, \
         1444-05 -1, 1445-02 +1, 1445-03 +1, 1445-06 -1, 1445-07 -1, 1446-12 +1, 1447-06 -1",
    ),
    ("country-gb-wifaqul-ulama", "GB-Wifaq", 0, "1445-04 -1, 1447-08 -1"),
    (
        "country-gh",
        "GH",
        0,
        "1445-03 +1, 1445-04 +1, 1445-05 +1, 1445-06 +1, 1445-08 -1, 1446-01 +1, 1446-04 +1, 1446-09 +1, \
         1446-11 -1, 1447-02 -1",
    ),
    (
        "country-gm",
        "GM",
        0,
        "1445-02 -1, 1445-03 -1, 1445-04 -1, 1445-06 -1, 1446-02 -1, 1446-03 -1, 1446-04 -1, 1446-05 -1, \
         1446-06 -1, 1447-03 -1, 1447-04 -1",
    ),
    ("country-gy", "GY", 0, "1440-12 -1"),
    ("country-id-muhammadiyah", "ID-Muhammadiyah", 0, ""),
    ("country-id-muhammadiyah", "ID-Muhammadiyah", 1, ""),
    ("country-id-nu", "ID-NU", 1, "1445-06 -1, 1446-01 -1, 1446-07 -1, 1447-07 -1"),
    ("country-in", "IN", 0, ""),
    ("country-iq", "IQ", 0, "1446-10 -1"),
    ("country-iq-sistani", "IQ-Sistani", 0, ""),
    (
        "country-ir",
        "IR",
        0,
        "1400-08 +1, 1400-10 +1, 1402-05 +1, 1405-06 -1, 1405-11 -1, 1406-01 -1, 1409-06 +1, 1411-03 -1, \
         1412-10 +1, 1413-04 -1, 1413-10 +1, 1413-11 +1, 1414-10 +1, 1414-11 +1, 1415-03 -1, 1415-10 +1, \
         1415-11 +1, 1417-04 -1, 1418-10 +1, 1419-06 +1, 1419-09 +1, 1419-10 +1, 1419-11 +1, 1420-10 +1, \
         1421-10 +1, 1422-10 +1, 1423-02 +1, 1425-05 -1, 1425-08 -1, 1428-06 +1, 1428-09 +1, 1428-10 +1",
    ),
    (
        "country-ir",
        "IR",
        1,
        "1429-07 +1, 1429-10 +1, 1430-05 +1, 1430-10 +1, 1431-11 +1, 1433-10 +1, 1434-11 +1, 1435-02 +1, \
         1435-08 +1, 1436-03 -1, 1436-11 +1, 1437-11 +1, 1443-10 -1, 1446-05 +1, 1447-05 +1",
    ),
    ("country-jo", "JO", 0, "1446-02 -1, 1446-03 -1"),
    ("country-jp", "JP", 0, ""),
    ("country-jp", "JP", 1, "1446-07 -1"),
    ("country-ke", "KE", 0, "1444-10 +1, 1445-01 +1, 1446-05 +1"),
    ("country-kg", "KG", 0, "1439-09 -1, 1447-09 -1"),
    ("country-kw", "KW", 0, ""),
    ("country-kz", "KZ", 0, "1439-09 -1"),
    ("country-lb", "LB", 0, ""),
    ("country-lk", "LK", 0, "1445-06 -1, 1445-10 +1, 1447-07 -1"),
    ("country-ly", "LY", 0, "1444-10 -1, 1445-09 -1, 1447-09 -1"),
    ("country-ma", "MA", 0, "1434-08 -1, 1443-10 +1, 1446-05 +1"),
    ("country-mr", "MR", 0, "1445-09 +1, 1446-09 +1, 1446-10 +1, 1447-02 -1"),
    ("country-mv", "MV", 0, ""),
    ("country-mw", "MW", 0, "1445-01 +1, 1445-04 +1, 1445-12 +1, 1446-07 +1"),
    ("country-my", "MY-takwim", 1, "1449-08 +1"),
    ("country-ng", "NG", 0, "1435-10 +1, 1445-02 -1, 1445-06 -1, 1446-02 -1, 1446-06 -1, 1447-03 -1, 1447-07 -1"),
    ("country-nl-roeyat", "NL", 0, "1443-10 +1, 1446-05 +1, 1446-07 +1, 1446-12 +1, 1447-05 +1"),
    ("country-nz", "NZ", 0, "1445-05 -1, 1445-11 +1, 1447-05 -1"),
    ("country-om", "OM", 0, "1440-12 -1"),
    ("country-pk", "PK", 0, "1436-10 +1, 1445-10 +1, 1446-02 -1, 1446-04 +1"),
    ("country-ph", "PH", 0, "1444-10 -1"),
    ("country-ps", "PS", 0, ""),
    ("country-qa", "QA", 0, ""),
    ("country-sa", "SA", 0, "1427-09 +1, 1434-09 -1, 1435-09 -1, 1436-12 -1, 1439-09 -1, 1443-01 -1, 1446-06 -1"),
    ("country-sd", "SD", 0, ""),
    ("country-sg", "SG", 1, ""),
    (
        "country-sn",
        "SN",
        0,
        "1445-02 -1, 1445-03 -1, 1445-06 -1, 1446-02 -1, 1446-03 -1, 1446-04 -1, 1446-05 -1, 1446-06 -1, 1447-03 -1",
    ),
    ("country-sy", "SY", 0, ""),
    ("country-tn", "TN", 0, "1447-09 -1"),
    ("country-tj", "TJ", 0, "1439-09 -1, 1447-09 -1"),
    ("country-tm", "TM", 0, "1447-09 -1"),
    ("country-tr", "TR", 0, "1433-12 +1"),
    ("country-tr", "TR", 1, ""),
    ("country-tt", "TT", 0, "1440-12 -1"),
    ("country-tz", "TZ-Zanzibar", 0, ""),
    (
        "country-us-central-hilal",
        "US-CHC",
        0,
        "1439-11 -1, 1442-06 -1, 1443-07 -1, 1443-09 +1, 1444-05 -1, 1445-06 -1, 1446-07 -1, 1446-09 -1, \
         1447-01 +1, 1447-05 -1",
    ),
    (
        "country-us-chicago",
        "US-Chicago",
        0,
        "1442-06 -1, 1443-07 -1, 1443-09 +1, 1444-05 -1, 1445-06 -1, 1446-07 -1, 1447-01 +1",
    ),
    ("country-us", "US-FCNA", 0, ""),
    ("country-us", "US-FCNA", 1, ""),
    ("country-uz", "UZ", 0, "1439-09 -1, 1447-09 -1"),
    ("country-ye", "YE", 0, ""),
    ("country-za", "ZA", 0, "1445-12 +1, 1446-07 +1"),
];

/// The known months of an authority. Turkey's, Iran's and Saudi Arabia's have their own tables.
fn known_of(authority: &str) -> Starts {
    let mut starts = known(COUNTRIES, authority);
    let further = match authority {
        "TR" => "hijri/raw/announcements_computed.csv",
        "SA" => "hijri/raw/announcements_saudi_arabia.csv",
        "IR" => "hijri/raw/announcements_iran.csv",
        _ => return starts,
    };
    for (month, start) in known(further, authority) {
        assert_eq!(*starts.entry(month).or_insert(start), start, "{authority} {month:?}");
    }
    // Before that, sightings were not reported to one centre.
    starts.retain(|(year, _), _| authority != "IR" || *year >= 1400);
    starts
}

#[test]
fn each_calendar_begins_the_months_that_its_registry_says_on_their_days_and_misses_those_named_here() {
    assert_eq!(rows(COUNTRIES).len(), 1689);
    let mut counted = 0;
    for (id, authority, era, expected) in MISSES {
        let calendar = CountryCalendar::by_id(id).unwrap();
        let era = &calendar.eras()[*era];
        let ((right, months), misses) = count(calendar, era, &known_of(authority));
        assert_eq!(misses, *expected, "{id}");
        assert_eq!(era.independent().to_string(), format!("{right} of {months}"), "{id} {}", era.calendar());
        counted += months;
    }
    assert_eq!(counted, 2281);
    // Every other era has no independent months, or is counted below; Canada's months are those of the United States,
    // and Western Sahara's those of Morocco.
    for calendar in CountryCalendar::all() {
        for (place, era) in calendar.eras().iter().enumerate() {
            let is_counted = MISSES.iter().any(|(id, _, of, _)| (*id, *of) == (calendar.id(), place))
                || ["country-id", "country-my", "country-ca", "country-eh"].contains(&calendar.id());
            assert_eq!(is_counted, era.independent() != Tally::default(), "{} {}", calendar.id(), era.calendar());
        }
    }
}

#[test]
fn the_months_that_many_live_by_are_right() {
    // Indonesia's government: all of its months since the adoption of the rule, including those from its decree on
    // holidays.
    let indonesia = CountryCalendar::of("ID");
    let [before, since] = indonesia.eras() else { panic!() };
    let all: Starts = rows(COUNTRIES)
        .iter()
        .filter(|row| row.text("country") == "ID")
        .map(|row| {
            ((row.get("hijri_year"), HijriMonth::new(row.get("hijri_month")).unwrap()), row.get("gregorian_start"))
        })
        .collect();
    assert_eq!(count(indonesia, since, &all), ((40, 40), String::new()));
    assert_eq!(since.all().to_string(), "40 of 40");
    assert_eq!(count(indonesia, before, &all), ((2, 2), String::new()));
    assert_eq!(before.independent().to_string(), "2 of 2");
    // Rajab 1448, 10 December 2026: the Moon was far enough from the Sun only on Sumatra's south-west coast.
    assert_eq!(start(indonesia, 1448, HijriMonth::Rajab), "2026-12-10");
    assert_eq!(start(indonesia, 1447, HijriMonth::Rajab), "2025-12-21");
    // Malaysia in the press, in addition to the takwim.
    let malaysia = CountryCalendar::of("MY");
    let [before, since] = malaysia.eras() else { panic!() };
    assert_eq!(count(malaysia, before, &known(COUNTRIES, "MY")), ((3, 3), String::new()));
    assert_eq!(count(malaysia, since, &known(COUNTRIES, "MY")), ((5, 5), String::new()));
    assert_eq!(count(malaysia, since, &known(COUNTRIES, "MY-takwim")), ((36, 37), "1449-08 +1".to_owned()));
    assert_eq!(start(malaysia, 1448, HijriMonth::Muharram), "2026-06-17");
    // Egypt did not begin the month, with moonset 4 to 11 minutes after sunset at Cairo.
    let egypt = CountryCalendar::of("EG");
    for (year, month, first) in [
        (1440, HijriMonth::Shawwal, "2019-06-05"),
        (1446, HijriMonth::Shawwal, "2025-03-31"),
        (1447, HijriMonth::Ramadan, "2026-02-19"),
    ] {
        assert_eq!(start(egypt, year, month), first);
        assert_ne!(start(&Calculated::EGYPT_1433, year, month), first);
    }
    // Muhammadiyah and Diyanet began Ramadan 1447 on different days.
    let muhammadiyah = CountryCalendar::by_id("country-id-muhammadiyah").unwrap();
    assert_eq!(start(muhammadiyah, 1447, HijriMonth::Ramadan), "2026-02-18");
    assert_eq!(start(CountryCalendar::of("TR"), 1447, HijriMonth::Ramadan), "2026-02-19");
}

fn start(calendar: &dyn HijriCalendar, year: i32, month: HijriMonth) -> String {
    calendar.month_start(year, month).unwrap().to_string()
}

#[test]
fn the_unified_calendar_leaves_turkeys_in_six_months_of_thirty_years() {
    // As counted with Muhammadiyah's and Diyanet's own calendars of 1447.
    let differing: Vec<String> = (1446..=1475)
        .flat_map(|year| HijriMonth::ALL.map(|month| (year, month)))
        .filter(|(year, month)| {
            start(&Calculated::KHGT, *year, *month) != start(&Calculated::ISTANBUL_2016, *year, *month)
        })
        .map(|(year, month)| format!("{year}-{:02}", month.number()))
        .collect();
    assert_eq!(differing, ["1447-09", "1455-03", "1462-09", "1463-10", "1468-10", "1469-09"]);
}

#[test]
fn a_country_without_evidence_has_umm_al_quras_days_and_says_whose_they_are() {
    let calendar = CountryCalendar::of("AQ");
    assert_eq!((calendar.country(), calendar.id()), ("", "country-elsewhere"));
    assert_eq!(CountryCalendar::in_country("AQ").count(), 0);
    for year in 1300..=1600 {
        for month in HijriMonth::ALL {
            assert_eq!(calendar.month_start(year, month), UmmAlQura::default().month_start(year, month));
        }
    }
    let era = calendar.era(1448, HijriMonth::Rajab);
    assert_eq!((era.kind(), era.confidence().as_str()), (CalendarKind::Default, "D"));
    assert!(era.why().to_string().contains("Saudi Arabia's"));
    assert_eq!(AnyCalendar::of_country("AQ").years(), 1300..=1600);
    assert_eq!(AnyCalendar::of_country("MA").years(), Calculated::FIRST_YEAR..=Calculated::LAST_YEAR);
}

#[test]
fn what_stands_behind_a_calendar_is_what_stands_behind_its_rule() {
    let mut ids: Vec<&str> = CountryCalendar::all().map(CountryCalendar::id).collect();
    assert_eq!(ids.len(), 71);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 71);
    let mut codes: Vec<&str> = CountryCalendar::all().map(CountryCalendar::country).collect();
    assert!(codes[..70].is_sorted());
    codes.dedup();
    assert_eq!(codes.len(), 61);
    for calendar in CountryCalendar::all() {
        let id = calendar.id();
        assert!(id.starts_with(&format!("country-{}", calendar.country().to_lowercase())), "{id}");
        assert_eq!(CountryCalendar::by_id(id), Some(calendar));
        assert!(!calendar.authority().is_empty());
        assert!(calendar.eras().is_sorted_by_key(Era::first) && calendar.eras()[0].first().is_none(), "{id}");
        for era in calendar.eras() {
            let why = era.why().to_string();
            assert!(why.len() > 20 && !why.ends_with('.') && !why.contains("  "), "{why}");
            assert!(era.all().right() <= era.all().months());
            assert!(era.independent().months() <= era.all().months(), "{id}");
            let origin = match era.calendar() {
                EraCalendar::Calculated(rule) => rule.origin(),
                _ => None,
            };
            match era.kind() {
                CalendarKind::Rule if id != "country-sa" => assert_eq!(origin, Some(RuleOrigin::Authority), "{id}"),
                // Kazakhstan is fitted by Turkey's rule, and Bangladesh by another calendar a day later.
                CalendarKind::Fit if !["country-kz", "country-bd"].contains(&id) => {
                    assert_eq!(origin, Some(RuleOrigin::Fit), "{id}");
                    assert!(why.contains("omputed") && why.ends_with("months right)"), "{why}");
                }
                CalendarKind::UmmAlQura | CalendarKind::Default => {
                    assert_eq!(era.calendar().to_string(), "umm-al-qura");
                    assert!(why.contains("Saudi Arabia's"), "{why}");
                }
                _ => {}
            }
        }
    }
}

/// The best confidence that an era may have, by its kind and its known independent months.
fn best(era: &Era) -> Confidence {
    let [right, months] = [era.independent().right(), era.independent().months()].map(u32::from);
    let has = |percent: u32| months > 0 && 100 * right >= percent * months;
    match era.kind() {
        CalendarKind::Rule => Confidence::A,
        _ if months > 100 && has(98) => Confidence::A,
        _ if months >= 28 && has(93) => Confidence::B,
        // Few months and no contradiction, for a stated rule or a custom.
        CalendarKind::Announced | CalendarKind::UmmAlQura if has(100) => Confidence::B,
        CalendarKind::Fit if (1..28).contains(&months) => Confidence::C,
        _ if has(85) => Confidence::C,
        _ => Confidence::D,
    }
}

#[test]
fn no_letter_of_confidence_is_better_than_its_definition_except_for_those_named_here() {
    let mut better = Vec::new();
    for calendar in CountryCalendar::all() {
        for era in calendar.eras().iter().filter(|era| era.confidence() < best(era)) {
            better.push(format!("{} {}: {} for {}", calendar.id(), era.independent(), era.confidence(), best(era)));
        }
    }
    // No month is known of Brunei before 1444 and of Nahdlatul Ulama before 1443; their stated rule is that of MABIMS.
    // None of Nigeria's six months that came a day later is Ramadan, Shawwal or Dhu al-Hijja.
    assert_eq!(better, ["country-bn 0 of 0: C for D", "country-id-nu 0 of 0: C for D", "country-ng 27 of 34: C for D"]);
}
