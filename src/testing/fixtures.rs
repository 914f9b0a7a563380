//! Days that authorities print, each with where it was seen, on what terms, and for which place and clock.
//!
//! The minutes are the authorities' own: none was computed here. No row was left out for its fit. The point of a place is the
//! authority's where its source has one, else the point for which its table was found to be computed; the first lines of
//! `src/testing/fixtures/*.csv` say which rows they are.
//!
//! | fixture | printed by | rows |
//! |---|---|---|
//! | [`CAIRO`] | Egyptian General Authority of Survey | 30 of 2026 |
//! | [`JEDDAH`] | Umm al-Qura calendar | 30 of January 2026 to June 2027 |
//! | [`ISTANBUL`] | Diyanet | 29, Ramadan 1447 |
//! | [`JAKARTA`] | Kementerian Agama | 30, Ramadan 1447, without sunrise |
//! | [`SINGAPORE`] | MUIS | 30 of January to October 2026 |
//! | [`LONDON`] | London Unified Prayer Timetable | 30 of 2025 and 2026 |
//!
//! # Examples
//!
//! ```
//! use miqat::testing::fixtures;
//! for fixture in fixtures::ALL {
//!     let zone: chrono_tz::Tz = fixture.zone.parse().unwrap();
//!     let score = fixture.timetable().score(&fixture.schedule(zone));
//!     assert!(score.whole() * 10 >= score.rows() * 9, "{}: {score}", fixture.city);
//! }
//! ```

use chrono::{Datelike, FixedOffset, NaiveDate, Offset, TimeZone, Utc};

use super::timetable::Timetable;
use crate::units::MINUTE_S;
use crate::{Coordinates, Depression, Method, Place, Schedule, methods};

/// Days that an authority prints for a place.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Fixture {
    /// The place's name.
    pub city: &'static str,
    /// The publisher of the table.
    pub authority: &'static str,
    /// Where the table was read.
    pub url: &'static str,
    /// The date on which it was read, `YYYY-MM-DD`.
    pub read_on: &'static str,
    /// The terms of the table.
    pub terms: &'static str,
    /// The place for which it is computed.
    pub place: Place,
    /// The time zone on whose clock the minutes are, by its name in the tz database.
    pub zone: &'static str,
    /// The authority's method.
    pub method: Method,
    /// The UTC offsets of the zone.
    offsets: &'static [Since],
    /// The rows, in the form of [`Timetable`].
    text: &'static str,
}

/// An offset from UTC in minutes, positive east of Greenwich, from a date on: year, month, day.
type Since = ((i32, u32, u32), i32);

impl Fixture {
    /// The printed days.
    pub fn timetable(&self) -> Timetable {
        // Each text is read in the tests.
        self.text.parse().unwrap_or_default()
    }

    /// The schedule of the place by the authority's method, on a clock that is [`zone`](Self::zone)'s.
    pub fn schedule<Tz: TimeZone>(&self, zone: Tz) -> Schedule<Tz> {
        Schedule::new(self.place, zone, self.method)
    }

    /// The zone's offset from UTC at noon of a date of the timetable, for those who do not have the tz database.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::chrono::NaiveDate;
    /// use miqat::testing::fixtures::LONDON;
    /// let on = |month| LONDON.offset_on(NaiveDate::from_ymd_opt(2026, month, 1).unwrap());
    /// assert_eq!([on(1).local_minus_utc(), on(7).local_minus_utc()], [0, 3600]);
    /// ```
    pub fn offset_on(&self, date: NaiveDate) -> FixedOffset {
        let date = (date.year(), date.month(), date.day());
        let last = self.offsets.iter().rfind(|(since, _)| *since <= date);
        let (_, minutes) = last.or(self.offsets.first()).copied().unwrap_or_default();
        FixedOffset::east_opt(minutes * MINUTE_S).unwrap_or_else(|| Utc.fix())
    }
}

/// The terms of an authority that says nothing about reuse.
const NO_REUSE: &str =
    "the authority grants no reuse of its table; these rows are here to test against, and for nothing else";
/// A date before every row.
const FIRST: (i32, u32, u32) = (1, 1, 1);

/// Every fixture.
pub const ALL: [&Fixture; 6] = [&CAIRO, &JEDDAH, &ISTANBUL, &JAKARTA, &SINGAPORE, &LONDON];

/// Cairo by the Egyptian General Authority of Survey: one day in 12 of 2026.
pub const CAIRO: Fixture = Fixture {
    city: "Cairo",
    authority: "Egyptian General Authority of Survey",
    url: "https://github.com/UAEHN/salah_tv",
    read_on: "2026-11-23",
    terms: NO_REUSE,
    place: Place::new(Coordinates::constant(30.0789, 31.2735)),
    zone: "Africa/Cairo",
    method: methods::EGYPT,
    offsets: &[(FIRST, 120), ((2026, 4, 24), 180), ((2026, 10, 30), 120)],
    text: include_str!("fixtures/cairo.csv"),
};

/// Jeddah by the Umm al-Qura calendar, at the point of its own site: one day in 17 of January 2026 to June 2027.
/// For 19 July 2026 the site prints the times of 18 July.
pub const JEDDAH: Fixture = Fixture {
    city: "Jeddah",
    authority: "Umm al-Qura calendar",
    url: "https://github.com/UAEHN/salah_tv",
    read_on: "2026-11-23",
    terms: NO_REUSE,
    place: Place::new(Coordinates::constant(21.5, 39.17)),
    zone: "Asia/Riyadh",
    method: methods::UMM_AL_QURA,
    offsets: &[(FIRST, 180)],
    text: include_str!("fixtures/jeddah.csv"),
};

/// Istanbul by Diyanet: Ramadan 1447.
pub const ISTANBUL: Fixture = Fixture {
    city: "Istanbul",
    authority: "Diyanet",
    url: "https://github.com/recepuncu/imsakiye",
    read_on: "2026-11-23",
    terms: NO_REUSE,
    place: Place::new(Coordinates::constant(40.9928, 28.9693)),
    zone: "Europe/Istanbul",
    method: methods::DIYANET,
    offsets: &[(FIRST, 180)],
    text: include_str!("fixtures/istanbul.csv"),
};

/// Jakarta by Kementerian Agama: Ramadan 1447, without sunrise.
pub const JAKARTA: Fixture = Fixture {
    city: "Jakarta",
    authority: "Kementerian Agama Republik Indonesia",
    url: "https://pypi.org/project/hapilibur/0.2.0/",
    read_on: "2026-11-29",
    terms: NO_REUSE,
    place: Place::new(Coordinates::constant(-6.175, 106.832)).with_horizon(Depression::constant(1.0)),
    zone: "Asia/Jakarta",
    method: methods::KEMENAG,
    offsets: &[(FIRST, 420)],
    text: include_str!("fixtures/jakarta.csv"),
};

/// Singapore by MUIS: one day in 5 of those at hand of January to October 2026.
pub const SINGAPORE: Fixture = Fixture {
    city: "Singapore",
    authority: "Majlis Ugama Islam Singapura (MUIS)",
    url: "https://github.com/UAEHN/salah_tv",
    read_on: "2026-11-23",
    terms: "Singapore Open Data Licence (data.gov.sg)",
    place: Place::new(Coordinates::constant(1.2675, 103.816)),
    zone: "Asia/Singapore",
    method: methods::MUIS,
    offsets: &[(FIRST, 480)],
    text: include_str!("fixtures/singapore.csv"),
};

/// London by the London Unified Prayer Timetable, Asr of one shadow: one day in 12 of those at hand of 2025 and 2026.
pub const LONDON: Fixture = Fixture {
    city: "London",
    authority: "London Unified Prayer Timetable",
    url: "https://www.londonprayertimes.com",
    read_on: "2026-11-28",
    terms: NO_REUSE,
    place: Place::new(Coordinates::constant(51.5, -0.1673)),
    zone: "Europe/London",
    method: methods::LONDON_UNIFIED,
    offsets: &[(FIRST, 0), ((2025, 3, 30), 60), ((2025, 10, 26), 0), ((2026, 3, 29), 60), ((2026, 10, 25), 0)],
    text: include_str!("fixtures/london.csv"),
};
