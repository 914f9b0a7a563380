//! An error contains the values of the request that failed.

use chrono_tz::{Europe, Pacific};
use miqat::astro::horizontal::Air;
use miqat::batch::{Batch, ColumnsMut};
use miqat::chrono::{Days, NaiveDate, TimeDelta};
use miqat::error::{AnnouncementError, BatchError, HijriError, PlaceError, TimeError};
use miqat::events::{MoonPhase, Side};
use miqat::hijri::crescent::WorldCrescents;
use miqat::hijri::{HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, MonthStart, Observed, Tabular, UmmAlQura};
use miqat::prayer::Moment;
use miqat::time::{Tt, Ut1};
use miqat::{AbsentReason, Angle, Coordinates, Depression, Error, Mark, Schedule, Shift, methods};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn refused<T>(answer: Result<T, Error>) -> Error {
    answer.err().unwrap()
}

fn tromso() -> Schedule<chrono_tz::Tz> {
    Schedule::new(Coordinates::new(69.65, 18.96).unwrap(), Europe::Oslo, methods::MWL)
}

fn apia() -> Schedule<chrono_tz::Tz> {
    Schedule::new(Coordinates::new(-13.83, -171.77).unwrap(), Pacific::Apia, methods::MWL)
}

/// The error of a batch of one place and one day for columns of this length, or for this offset from UTC.
fn batch(cells: usize, offset_s: i32) -> Error {
    let mut columns = [const { Vec::new() }; Mark::COUNT];
    let mut columns = ColumnsMut::new(columns.each_mut().map(|column| {
        column.resize(cells, 0);
        column.as_mut_slice()
    }));
    let batch = Batch::new(methods::MWL, date(2026, 1, 1), 1);
    refused(batch.with_offsets(&[offset_s]).fill(&[Coordinates::new(0.0, 0.0).unwrap()], &mut columns))
}

#[test]
fn a_value_a_date_or_a_year_outside_its_range_is_said_to_be_out_of_range() {
    let calendar = UmmAlQura::default();
    for error in [
        refused(Coordinates::new(90.1, 0.0)),
        refused(Coordinates::new(0.0, f64::NAN)),
        refused(Coordinates::new(0.0, 0.0).unwrap().with_elevation(9001.0)),
        refused(Air::new(-1.0, 10.0)),
        refused(Air::new(1010.0, 61.0)),
        refused(Depression::new(0.0)),
        refused(tromso().day(date(4001, 1, 1))),
        refused(Ut1::from_days(1e12).to_utc()),
        refused(MoonPhase::New.of_lunation(i32::MAX)),
        refused(MoonPhase::New.after(Tt::from_days(1e7))),
        refused(calendar.add_days(HijriDate::new(1446, HijriMonth::Rajab, 1).unwrap(), i64::MAX)),
        refused(HijriMonth::new(13)),
        refused(HijriDate::new(1446, HijriMonth::Rajab, 32)),
        refused(calendar.date(1446, HijriMonth::Shaban, 30)),
        refused(Tabular::CIVIL.of_unix_day(i64::MAX)),
        refused(calendar.month_start(1601, HijriMonth::Muharram)),
        refused(calendar.to_hijri(NaiveDate::MAX)),
        refused(MonthStart::new(1446, HijriMonth::Ramadan, date(2025, 3, 1)).with_length(27)),
        batch(1, 86_400),
    ] {
        assert!(error.is_out_of_range(), "{error}");
        assert!(!error.is_date_skipped() && error.absent_reason().is_none(), "{error}");
    }
}

/// A third-party calendar with months of 40 days, which no calendar can have.
struct Broken;

impl HijriCalendar for Broken {
    fn month_start(&self, _: i32, month: HijriMonth) -> Result<NaiveDate, Error> {
        Ok(date(2025, 1, 1) + Days::new(40 * u64::from(month.number())))
    }

    fn to_hijri(&self, _: NaiveDate) -> Result<HijriDate, Error> {
        HijriDate::new(1446, HijriMonth::Muharram, 1)
    }
}

#[test]
fn what_does_not_fit_or_is_not_known_is_not_out_of_range() {
    let first = MonthStart::new(1446, HijriMonth::Ramadan, date(2025, 3, 1));
    let late = MonthStart::new(1446, HijriMonth::Ramadan, date(2025, 3, 5));
    for error in [
        refused("30 Shaban".parse::<HijriDate>()),
        refused(Broken.month_length(1446, HijriMonth::Shaban)),
        refused(Observed::default().to_hijri(date(2025, 3, 1))),
        refused(Observed::new(&[first]).unwrap().to_hijri(date(2025, 3, 30))),
        refused(Observed::new(&[first]).unwrap().month_start(1446, HijriMonth::Rajab)),
        refused(Observed::new(&[first, late])),
        refused(Observed::new(&[late]).unwrap().or(UmmAlQura::default())),
        refused(WorldCrescents::new(date(2025, 3, 1), Side::Evening, 7)),
        batch(0, 0),
    ] {
        assert!(!error.is_out_of_range(), "{error}");
        assert!(!error.is_date_skipped() && error.absent_reason().is_none(), "{error}");
    }
}

#[test]
fn a_date_that_the_clocks_jumped_over_is_skipped_and_its_neighbours_are_not() {
    let error = refused(apia().day(date(2011, 12, 30)));
    assert!(error.is_date_skipped() && !error.is_out_of_range());
    assert!(apia().day(date(2011, 12, 29)).is_ok() && apia().day(date(2011, 12, 31)).is_ok());
}

#[test]
fn the_reason_for_a_mark_and_for_an_altitude_is_the_side_on_which_the_sun_stays() {
    let [summer, winter] = [date(2026, 6, 21), date(2026, 12, 21)];
    let high = Moment::Altitude(Angle::from_degrees(10.0), Side::Morning);
    for (error, reason) in [
        (refused(tromso().day(summer)), AbsentReason::SunStaysAbove),
        (refused(tromso().day(winter)), AbsentReason::SunStaysBelow),
        (refused(tromso().moment(winter, high)), AbsentReason::SunStaysBelow),
    ] {
        assert_eq!(error.absent_reason(), Some(reason), "{error}");
        assert!(!error.is_out_of_range() && !error.is_date_skipped(), "{error}");
    }
}

#[test]
fn an_error_of_each_domain_keeps_its_message_under_the_question_mark() {
    fn asked<E: Copy + ToString>(error: E) -> (String, String)
    where
        Error: From<E>,
    {
        let question = || -> Result<(), Error> { Ok(Err(error)?) };
        (error.to_string(), question().unwrap_err().to_string())
    }
    for (own, outer) in [
        asked(PlaceError::Latitude { degrees: 91.0 }),
        asked(TimeError::Lunation { lunation: 24_766 }),
        asked(HijriError::Month { month: 13 }),
        asked(AnnouncementError::Length { days: 27 }),
        asked(BatchError::CellSize { degrees: 7 }),
    ] {
        assert_eq!(own, outer);
    }
}

#[test]
fn a_span_of_parts_of_milliseconds_is_within_the_range_and_one_of_a_month_is_not() {
    let shift = |span| refused(Shift::try_from(span));
    assert!(!shift(TimeDelta::microseconds(1500)).is_out_of_range());
    assert!(shift(TimeDelta::days(30)).is_out_of_range() && shift(TimeDelta::days(-30)).is_out_of_range());
}
