//! The serde forms of the types of this crate.
//!
//! The forms suit a settings file: numbers in degrees, spans with their unit, snake_case names, tables of named fields.
//! Reading uses the checking constructors, so that an invalid value is an error with the constructor's message. The error
//! for an unknown name lists the known names. The feature does not need `alloc`. [`Method`] needs a self-describing format,
//! such as JSON, TOML or CBOR, because its form is a string or a table.
//!
//! | type | form |
//! |---|---|
//! | [`Coordinates`] | `{"latitude":30.04,"longitude":31.24,"elevation_m":0}`; `elevation_m` may be missing |
//! | [`Place`] | the form of its point, with `"eastern_edge"`, `"second_point"`, `"second_edge"` (coordinates), `"horizon"`, `"eastern_horizon"` and `"second_horizon"` (depressions) if they are set |
//! | [`Angle`], [`Depression`] | a number of degrees |
//! | [`Shift`] | a span with its unit, positive later: `"2min"`, `"-90s"`, `"1.5s"`; a number without a unit is an error, except 0 |
//! | an enum of plain names | `"nearest"` |
//! | [`Lang`](crate::locale::Lang) | its code: `"ar"` |
//! | a rule with a value | `{"depression":18}`, `{"after_maghrib":{"usual":"90min","ramadan":"120min"}}` |
//! | [`IntervalsByDate`](crate::prayer::IntervalsByDate) | the name of a table of the library: `"london-unified-isha"`; other tables cannot be written |
//! | [`PerMark`] | a table of the seven marks: `{"fajr":"2min"}`; a missing mark has the default of its type |
//! | [`Method`] | `"egypt"` if it is that entry of the registry, otherwise a table of its rules |
//! | [`HijriDate`], [`MonthStart`] | `"1448-06-09"`; `{"year":1448,"month":"ramadan","date":"2027-02-08"}` |
//! | [`UmmAlQura`], [`Tabular`], [`AnyCalendar`] | the id: `"umm-al-qura"` |
//! | [`Moved`] | the calendar and the days: `"umm-al-qura+1"` |
//! | [`PrayerTimes`], [`PartialTimes`] | the date, and for each mark its time and basis, or the reason why it is missing; read back at [one UTC offset](PrayerTimes::fixed_offset) |
//! | [`Upcoming`] | `{"prayer":"fajr","time":"2024-11-25T04:58:00+02:00"}` |
//!
//! # Examples
//!
//! Places:
//!
//! ```
//! use miqat::{Coordinates, Depression, Place};
//! let cairo: Coordinates = serde_json::from_str(r#"{"latitude":30.04,"longitude":31.24}"#)?;
//! assert_eq!(serde_json::to_string(&cairo)?, r#"{"latitude":30.04,"longitude":31.24,"elevation_m":0.0}"#);
//! let nowhere = serde_json::from_str::<Coordinates>(r#"{"latitude":95,"longitude":0}"#).unwrap_err();
//! assert!(nowhere.to_string().starts_with("a latitude of 95° is not within -90° to 90°"));
//! let ajloun: Place = serde_json::from_str(r#"{"latitude":32.33,"longitude":35.75,"horizon":1.2}"#)?;
//! assert_eq!(ajloun, Place::new(Coordinates::new(32.33, 35.75)?).with_horizon(Depression::new(1.2)?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Numbers, names, and rules with a value:
//!
//! ```
//! use miqat::prayer::{IshaRule, MaghribRule};
//! use miqat::{Depression, Mark, PerMark, Rounding, Shift};
//! assert_eq!(serde_json::from_str::<Shift>(r#""-90.5s""#)?, Shift::millis(-90_500));
//! let bare = serde_json::from_str::<Shift>("2").unwrap_err();
//! assert!(bare.to_string().starts_with(r#"a shift of 2 has no unit: write "2min" or "2s""#));
//! assert_eq!(serde_json::from_str::<Rounding>(r#""up""#)?, Rounding::Up);
//! let redness = MaghribRule::Depression(Depression::new(4.5)?);
//! assert_eq!(serde_json::to_string(&redness)?, r#"{"depression":4.5}"#);
//! let shifts: PerMark<Shift> = serde_json::from_str(r#"{"fajr":"2min"}"#)?;
//! assert_eq!(shifts, PerMark::splat(Shift::ZERO).with(Mark::Fajr, Shift::minutes(2)));
//! let isha: IshaRule = serde_json::from_str(r#"{"after_maghrib":{"usual":"90min","ramadan":"120min"}}"#)?;
//! assert_eq!(isha, IshaRule::AfterMaghrib { usual: Shift::minutes(90), ramadan: Shift::minutes(120) });
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Methods. A table must have Fajr and Isha; other missing rules are as in [`Method::custom`], and missing marks are not
//! moved. A written table contains every rule, so that its meaning does not depend on the version.
//!
//! ```
//! use miqat::{Mark, Method, PerMark, Rounding, Shift, methods};
//! assert_eq!(serde_json::to_string(&methods::EGYPT)?, r#""egypt""#);
//! assert_eq!(serde_json::from_str::<Method>(r#""egypt""#)?, methods::EGYPT);
//! let mosque: Method =
//!     serde_json::from_str(r#"{"fajr":{"depression":15},"isha":{"depression":15},"shifts":{"dhuhr":"5min"}}"#)?;
//! assert_eq!(mosque, Method::from_depressions(15.0, 15.0)?.with_shift(Mark::Dhuhr, Shift::minutes(5)));
//! assert_eq!(serde_json::from_str::<Method>(&serde_json::to_string(&mosque)?)?, mosque);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Hijri dates. Only the shape is checked: whether a month has a day 30 depends on the calendar.
//!
//! ```
//! use miqat::hijri::{HijriDate, HijriMonth};
//! let date: HijriDate = serde_json::from_str(r#""1448-06-09""#)?;
//! assert_eq!(date, HijriDate::new(1448, HijriMonth::JumadaAlAkhira, 9)?);
//! assert_eq!(serde_json::to_string(&date.month())?, r#""jumada_al_akhira""#);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A calendar chosen by the user, moved by a day:
//!
//! ```
//! use miqat::hijri::{AnyCalendar, HijriCalendar, Moved};
//! let calendar: Moved<AnyCalendar> = serde_json::from_str(r#""umm-al-qura+1""#)?;
//! assert_eq!(calendar, AnyCalendar::default().moved(1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Days:
//!
//! ```
//! use miqat::chrono::{FixedOffset, NaiveDate};
//! use miqat::{Coordinates, PartialTimes, Schedule, methods};
//! let tromso = Schedule::new(Coordinates::new(69.6492, 18.9553)?, chrono_tz::Europe::Oslo, methods::MWL);
//! let june = serde_json::to_value(tromso.partial_day(NaiveDate::from_ymd_opt(2026, 6, 21).unwrap())?)?;
//! assert_eq!(june["date"], "2026-06-21");
//! assert_eq!(june["dhuhr"]["time"], "2026-06-21T12:46:00+02:00");
//! assert_eq!(june["dhuhr"]["unrounded"], "2026-06-21T12:45:59.069+02:00");
//! assert_eq!(june["dhuhr"]["basis"], "sun");
//! assert_eq!(june["sunset"], serde_json::json!({ "absent": "sun_stays_above" }));
//! let read: PartialTimes<FixedOffset> = serde_json::from_value(june)?;
//! assert_eq!(read, tromso.partial_day(read.date())?.fixed_offset());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Angle`]: crate::Angle
//! [`AnyCalendar`]: crate::hijri::AnyCalendar
//! [`Coordinates`]: crate::Coordinates
//! [`Depression`]: crate::Depression
//! [`HijriDate`]: crate::hijri::HijriDate
//! [`Method`]: crate::Method
//! [`Method::custom`]: crate::Method::custom
//! [`MonthStart`]: crate::hijri::MonthStart
//! [`Moved`]: crate::hijri::Moved
//! [`PartialTimes`]: crate::PartialTimes
//! [`PerMark`]: crate::PerMark
//! [`Place`]: crate::Place
//! [`PrayerTimes`]: crate::PrayerTimes
//! [`Shift`]: crate::Shift
//! [`Tabular`]: crate::hijri::Tabular
//! [`UmmAlQura`]: crate::hijri::UmmAlQura
//! [`Upcoming`]: crate::schedule::Upcoming

#[macro_use]
mod forms;

mod by_date;
mod day;
mod hijri;
mod locale;
mod marks;
mod method;
mod number;
mod place;
mod rules;
