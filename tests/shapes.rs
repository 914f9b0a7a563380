//! The public types can be sent between threads, are `Copy` if small, and have the sizes stated here.

use core::fmt::Debug;
use core::mem::size_of;

use chrono_tz::Tz;
use miqat::astro::moon::MoonPosition;
use miqat::astro::sun::SunPosition;
use miqat::batch::Batch;
use miqat::chrono::Utc;
use miqat::error::{AnnouncementError, BatchError, HijriError, PlaceError, TimeError};
use miqat::events::SolarDay;
use miqat::hijri::crescent::Crescent;
use miqat::hijri::{AnyCalendar, Calculated, HijriDate, HijriMonth, MonthStart, Observed, Or, Tabular, UmmAlQura};
use miqat::prayer::{
    AsrRule, Basis, Dip, Edge, Elevation, Epoch, Evidence, FajrRule, Horizon, IshaRule, Limit, MaghribRule, NightEnd,
    NightPortion, SolarEpoch, Source,
};
use miqat::schedule::{DayIter, PartialDayIter, PrayerSpan, Upcoming, UpcomingIter, Window};
use miqat::time::{DeltaT, EarthRotation, Tt, Ut1};
use miqat::{
    Absent, AbsentReason, Angle, Coordinates, Depression, Error, HighLatitude, Madhab, Mark, Method, PartialTimes,
    PerMark, Place, Polar, Prayer, PrayerTimes, Rounding, Schedule, Shift,
};

/// A value of `T` can be copied, shared and sent, and takes `size` bytes.
#[track_caller]
fn is_plain<T: Copy + Debug + Send + Sync + Unpin>(size: usize) {
    assert_eq!(size_of::<T>(), size, "{}", core::any::type_name::<T>());
}

#[test]
fn the_sizes_of_small_types_are_as_stated() {
    is_plain::<Angle>(8);
    is_plain::<Depression>(8);
    is_plain::<Coordinates>(24);
    is_plain::<Place>(160);
    is_plain::<Prayer>(1);
    is_plain::<Mark>(1);
    is_plain::<PerMark<u8>>(Mark::COUNT);
    is_plain::<HijriMonth>(1);
    is_plain::<HijriDate>(8);
    is_plain::<MonthStart>(12);
    is_plain::<AbsentReason>(1);
}

#[test]
fn the_sizes_of_rules_are_as_stated() {
    is_plain::<Shift>(4);
    is_plain::<Epoch>(8);
    is_plain::<SolarEpoch>(20);
    is_plain::<Rounding>(1);
    is_plain::<Madhab>(1);
    is_plain::<AsrRule>(8);
    is_plain::<Edge>(1);
    is_plain::<NightEnd>(1);
    is_plain::<NightPortion>(1);
    is_plain::<Limit>(1);
    is_plain::<Evidence>(1);
    is_plain::<Dip>(1);
    is_plain::<Elevation>(2);
    is_plain::<HighLatitude>(16);
    is_plain::<FajrRule>(16);
    is_plain::<MaghribRule>(16);
    is_plain::<IshaRule>(16);
    is_plain::<Horizon>(16);
    is_plain::<Polar>(16);
    is_plain::<Basis>(16);
    is_plain::<Ut1>(8);
    is_plain::<Tt>(8);
}

/// Types with references are smaller where a pointer has 32 bits.
#[cfg(target_pointer_width = "64")]
#[test]
fn a_schedule_and_a_day_are_copied_and_have_the_sizes_stated() {
    is_plain::<Source>(56);
    is_plain::<Method>(400);
    is_plain::<Schedule<Utc>>(640);
    is_plain::<Schedule<Tz>>(648);
    is_plain::<PrayerTimes<Tz>>(344);
    is_plain::<PartialTimes<Tz>>(344);
    is_plain::<Window<Tz>>(96);
    is_plain::<SolarDay>(152);
    is_plain::<Crescent>(328);
    is_plain::<Batch<'_>>(1000);
    assert_eq!(size_of::<Upcoming<Tz>>(), 56);
    assert_eq!(size_of::<PrayerSpan<Tz>>(), 144);
    // It keeps a block of days.
    assert_eq!(size_of::<DayIter<'_, Tz>>(), 4472);
    assert_eq!(size_of::<UpcomingIter<'_, Tz>>(), 856);
}

#[cfg(target_pointer_width = "64")]
#[test]
fn a_calendar_is_copied_and_has_the_size_stated() {
    is_plain::<UmmAlQura>(1);
    is_plain::<Tabular>(8);
    is_plain::<Or<UmmAlQura, Tabular>>(12);
    is_plain::<AnyCalendar>(16);
    is_plain::<Observed<'_>>(24);
    is_plain::<Calculated<'_>>(72);
}

#[test]
fn the_sizes_of_the_sky_are_as_stated() {
    is_plain::<SunPosition>(40);
    is_plain::<MoonPosition>(40);
    is_plain::<EarthRotation>(16);
    is_plain::<DeltaT>(24);
}

#[test]
fn what_a_schedule_gives_may_be_sent_and_shared() {
    fn is_sent<T: Send + Sync + Debug>() {}
    is_sent::<Upcoming<Tz>>();
    is_sent::<DayIter<'_, Tz>>();
    is_sent::<PartialDayIter<'_, Tz>>();
    is_sent::<UpcomingIter<'_, Tz>>();
}

#[test]
fn an_error_is_copied_in_24_bytes() {
    is_plain::<Error>(24);
    is_plain::<PlaceError>(16);
    is_plain::<TimeError>(16);
    is_plain::<HijriError>(16);
    is_plain::<AnnouncementError>(16);
    is_plain::<BatchError>(16);
    is_plain::<Absent>(8);
    fn is_an_error<T: core::error::Error>() {}
    is_an_error::<Error>();
    is_an_error::<PlaceError>();
    is_an_error::<TimeError>();
    is_an_error::<HijriError>();
    is_an_error::<AnnouncementError>();
    is_an_error::<BatchError>();
    is_an_error::<Absent>();
}

#[test]
fn an_option_of_an_enum_is_no_larger_than_the_enum() {
    assert_eq!(size_of::<Option<Prayer>>(), 1);
    assert_eq!(size_of::<Option<Mark>>(), 1);
    assert_eq!(size_of::<Option<HijriMonth>>(), 1);
}
