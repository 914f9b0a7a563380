//! The public types may be sent between threads, are copied where they are small, and are as large as stated here.

use core::fmt::Debug;
use core::mem::size_of;

use miqat::hijri::{HijriDate, HijriMonth};
use miqat::{Absent, AbsentReason, Angle, Coordinates, Depression, Error, Mark, PerMark, Place, Prayer};

/// A value of `T` may be copied, shared and sent, and takes `size` bytes.
#[track_caller]
fn is_plain<T: Copy + Debug + Send + Sync + Unpin + 'static>(size: usize) {
    assert_eq!(size_of::<T>(), size, "{}", core::any::type_name::<T>());
}

#[test]
fn the_sizes_of_small_types_are_as_stated() {
    is_plain::<Angle>(8);
    is_plain::<Depression>(8);
    is_plain::<Coordinates>(24);
    is_plain::<Place>(72);
    is_plain::<Prayer>(1);
    is_plain::<Mark>(1);
    is_plain::<PerMark<u8>>(Mark::COUNT);
    is_plain::<HijriMonth>(1);
    is_plain::<HijriDate>(8);
    is_plain::<AbsentReason>(1);
}

#[test]
fn an_error_is_copied_in_sixteen_bytes() {
    is_plain::<Error>(16);
    is_plain::<Absent>(8);
    fn is_an_error<T: core::error::Error>() {}
    is_an_error::<Error>();
    is_an_error::<Absent>();
}

#[test]
fn an_option_of_an_enum_is_no_larger_than_the_enum() {
    assert_eq!(size_of::<Option<Prayer>>(), 1);
    assert_eq!(size_of::<Option<Mark>>(), 1);
    assert_eq!(size_of::<Option<HijriMonth>>(), 1);
}
