//! What is known of the printed tables: faults that are named and not imitated, tables under another's name, and the year of
//! a perpetual one.

use chrono::NaiveDate;

/// A date.
type YearMonthDay = (i32, u32, u32);

/// The dates on which ummulqura.org.sa prints the times of the day before for every city, first and last of each run
/// (found in its tables of 2026-01-01 to 2027-06-05 by comparing each date with its neighbours).
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

/// What is known to be wrong with an authority's table on a date.
pub fn fault(method_id: &str, date: NaiveDate) -> Option<&'static str> {
    let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day);
    let within = |(first, last)| Some(date) >= day(first) && Some(date) <= day(last);
    (method_id == "ummalqura" && UMM_AL_QURA_DAY_BEFORE.into_iter().any(within))
        .then_some("the 25 dates on which the site prints the day before")
}

/// Publishers whose table is not what the method they name computes: the beginning of the authority column, the method
/// that it names, and the method that it is.
const UNDER_ANOTHERS_NAME: [(&str, &str, &str); 3] = [
    ("Islamic Association of Lewisville & Flower Mound", "isna", "ialfm"),
    ("jadwalsholat.org", "kemenag", "jadwalsholat"),
    ("Qatar (salah_tv)", "qatar", "qatar-salahtv"),
];

/// The method by which a publisher's table is computed.
pub fn method_of(publisher: &str, method_id: &str) -> Option<&'static str> {
    let named = |(name, method, _): &&(&str, &str, &str)| publisher.starts_with(name) && method_id == *method;
    UNDER_ANOTHERS_NAME.iter().find(named).map(|(.., is)| *is)
}

/// Perpetual tables that hold one year's Ramadan, and that year: Maghrib is a minute later from 23 March (by the calendar)
/// to 20 April, the last day of Ramadan 1444, and on no other date.
const PRINTED_FOR: [(&str, i32); 1] = [("Qatar Calendar House (perpetual)", 2023)];

/// The year for which a publisher's perpetual table was printed.
pub fn printed_for(publisher: &str) -> Option<i32> {
    PRINTED_FOR.iter().find(|(name, _)| publisher == *name).map(|(_, year)| *year)
}
