//! Known facts about the printed tables: faults that are reported and not imitated, tables under another's name, and the year
//! of a perpetual table.

use chrono::{Datelike, NaiveDate};

/// A date.
type YearMonthDay = (i32, u32, u32);

/// The dates on which ummulqura.org.sa prints the previous day's times for every city, first and last of each run (found in its
/// tables of 2026-01-01 to 2027-06-05 by comparing each date with its neighbours).
const UMM_AL_QURA_DAY_BEFORE: [(YearMonthDay, YearMonthDay); 17] = [
    ((2026, 1, 23), (2026, 1, 23)),
    ((2026, 2, 21), (2026, 2, 22)),
    ((2026, 3, 23), (2026, 3, 23)),
    ((2026, 4, 21), (2026, 4, 21)),
    ((2026, 5, 20), (2026, 5, 21)),
    ((2026, 6, 19), (2026, 6, 19)),
    ((2026, 7, 18), (2026, 7, 19)),
    ((2026, 8, 17), (2026, 8, 17)),
    ((2026, 9, 15), (2026, 9, 16)),
    ((2026, 10, 15), (2026, 10, 15)),
    ((2026, 11, 13), (2026, 11, 14)),
    ((2026, 12, 12), (2026, 12, 13)),
    ((2027, 1, 11), (2027, 1, 11)),
    ((2027, 2, 9), (2027, 2, 10)),
    ((2027, 3, 11), (2027, 3, 11)),
    ((2027, 4, 9), (2027, 4, 10)),
    ((2027, 5, 9), (2027, 5, 9)),
];

/// Publishers that print another place's times under a town's name: the beginning of the authority column, the towns, and whose
/// times the rows are. Found from the point that best reproduces their minutes.
const ANOTHER_PLACES: [(&str, &[&str], &str); 4] = [
    (
        "Morocco (salah_tv",
        &["Ifrane", "Sale", "Sidi Kacem"],
        "those named Ifrane are of Ifrane in Azilal, Sale's of Skhirate, half of Sidi Kacem's of a place 195 km away",
    ),
    ("Syria (salah_tv", &["Salkhad"], "those named Salkhad are of Salakhid"),
    ("Diyanet-type table for Sweden", &["Kungalv"], "those named Kungalv"),
    ("DUM Ukraine table", &["Lviv"], "those named Lviv are Kyiv's and whole minutes of the month"),
];

/// A known fault of a table: its rows, and a description of them if the fault does not give it.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    pub rows: &'static str,
    pub which: Option<&'static str>,
}

/// The known fault of an authority's table on a date.
pub fn fault(authority: &str, city: &str, method_id: &str, date: NaiveDate) -> Option<Fault> {
    let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day);
    let within = |(first, last)| Some(date) >= day(first) && Some(date) <= day(last);
    if method_id == "ummalqura" && UMM_AL_QURA_DAY_BEFORE.into_iter().any(within) {
        return Some(Fault { rows: "the 25 dates on which the site prints the day before", which: None });
    }
    // The rows of both places named Sidi Kacem are thinned to every tenth day, the other place's from 1 January.
    let is_its_own = city == "Sidi Kacem" && !date.ordinal0().is_multiple_of(10);
    let named = |(publisher, towns, _): &&(&str, &[&str], &str)| {
        authority.starts_with(publisher) && towns.contains(&city) && !is_its_own
    };
    let found = ANOTHER_PLACES.iter().find(named);
    found.map(|(.., which)| Fault { rows: "the rows that are another place's", which: Some(which) })
}

/// Publishers whose table is not computed by the method that they name: the beginning of the authority column, the named
/// method, and the actual one.
const UNDER_ANOTHERS_NAME: [(&str, &str, &str); 3] = [
    ("jadwalsholat.org", "kemenag", "jadwalsholat"),
    ("Qatar (salah_tv)", "qatar", "qatar-salahtv"),
    ("Islamic Association of Lewisville", "isna", "ialfm"),
];

/// The method by which a publisher's table is actually computed.
pub fn method_of(publisher: &str, method_id: &str) -> Option<&'static str> {
    let named = |(name, method, _): &&(&str, &str, &str)| publisher.starts_with(name) && method_id == *method;
    UNDER_ANOTHERS_NAME.iter().find(named).map(|(.., is)| *is)
}

/// Perpetual tables that include the Ramadan of one year, and that year: Maghrib is a minute later from 23 March (by the
/// calendar) to 20 April, the last day of Ramadan 1444, and on no other date.
const PRINTED_FOR: [(&str, i32); 1] = [("Qatar Calendar House (perpetual)", 2023)];

/// The year for which a publisher's perpetual table was printed.
pub fn printed_for(publisher: &str) -> Option<i32> {
    PRINTED_FOR.iter().find(|(name, _)| publisher == *name).map(|(_, year)| *year)
}
