//! The public types can be sent between threads, are `Copy` if small, and have the sizes stated here.

use core::fmt::Debug;
use core::mem::size_of;

use chrono_tz::Tz;
use miqat::error::{AnnouncementError, BatchError, HijriError, PlaceError, TimeError};
use miqat::events::SolarDay;
use miqat::hijri::{HijriDate, HijriMonth, MonthStart};
use miqat::prayer::{
    AsrRule, Basis, Dip, Edge, Elevation, Epoch, Evidence, FajrRule, Horizon, IshaRule, Limit, MaghribRule, NightEnd,
    NightPortion, SolarEpoch, Source,
};
use miqat::schedule::{DayIter, PartialDayIter, Upcoming, UpcomingIter, Window};
use miqat::time::{Tt, Ut1};
use miqat::{
    Absent, AbsentReason, Angle, Coordinates, Depression, Error, HighLatitude, Madhab, Mark, Method, PartialTimes,
    PerMark, Place, Polar, Prayer, PrayerTimes, Rounding, Schedule, Shift,
};

/// A value of `T` can be copied, shared and sent, and takes `size` bytes.
#[track_caller]
fn is_plain<T: Copy + Debug + Send + Sync + Unpin + 'static>(size: usize) {
    assert_eq!(size_of::<T>(), size, "{}", core::any::type_name::<T>());
}

/// A value of `T` can be copied, shared and sent, and takes at most `size` bytes.
#[track_caller]
fn is_plain_within<T: Copy + Debug + Send + Sync + Unpin + 'static>(size: usize) {
    assert!(size_of::<T>() <= size, "{} takes {} bytes", core::any::type_name::<T>(), size_of::<T>());
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

#[test]
fn a_schedule_and_a_day_are_copied_and_no_larger_than_stated() {
    is_plain_within::<Source>(64);
    is_plain_within::<Method>(400);
    is_plain_within::<Schedule<Tz>>(648);
    is_plain_within::<PrayerTimes<Tz>>(400);
    is_plain_within::<PartialTimes<Tz>>(400);
    is_plain_within::<Window<Tz>>(96);
    is_plain_within::<SolarDay>(256);
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
