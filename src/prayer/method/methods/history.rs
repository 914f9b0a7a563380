//! The former methods of authorities.

use chrono::NaiveDate;

use super::{
    JAKIM, JAKIM_OLD, MUIS, MUIS_2025, UMM_AL_QURA, UMM_AL_QURA_PRE_1430, UZBEKISTAN, UZBEKISTAN_APRIL_2024,
    UZBEKISTAN_PRE_2024_04,
};
use crate::prayer::Method;

/// A former method.
struct Former {
    /// The present method.
    present: &'static Method,
    /// The first date of the successor.
    until: NaiveDate,
    /// The former method.
    former: &'static Method,
}

/// Every former method, in chronological order for each authority.
static FORMER: &[Former] = &[
    // 1 Muharram 1430 of the Umm al-Qura calendar.
    Former { present: &UMM_AL_QURA, until: date(2008, 12, 29), former: &UMM_AL_QURA_PRE_1430 },
    // The 116th Muzakarah (20-21 November 2019) moved Fajr to 18°; the Federal Territories changed first, on this date, and
    // the states one by one until Kedah on 25 February 2020.
    Former { present: &JAKIM, until: date(2019, 12, 2), former: &JAKIM_OLD },
    // The tables of September 2025 and of 2026 differ; other years were not available.
    Former { present: &MUIS, until: date(2026, 1, 1), former: &MUIS_2025 },
    // islom.uz's tables of December 2023 to July 2024.
    Former { present: &UZBEKISTAN, until: date(2024, 4, 1), former: &UZBEKISTAN_PRE_2024_04 },
    Former { present: &UZBEKISTAN, until: date(2024, 5, 1), former: &UZBEKISTAN_APRIL_2024 },
];

const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => {
            #[expect(clippy::panic, reason = "evaluated in constants only, where it is a compile error")]
            {
                panic!("no such date")
            }
        }
    }
}

/// The former methods of a method's authority, the earliest first, each with the first date of its successor.
pub(super) fn before(method: &Method) -> impl Iterator<Item = (NaiveDate, &'static Method)> {
    let id = method.id();
    FORMER.iter().filter(move |former| former.present.id() == id).map(|former| (former.until, former.former))
}

/// The method that a method's authority used on a date.
pub(crate) fn on(method: &'static Method, date: NaiveDate) -> &'static Method {
    let former = FORMER.iter().find(|former| former.present.id() == method.id() && date < former.until);
    former.map_or(method, |former| former.former)
}
