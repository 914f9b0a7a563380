//! A date to an arithmetic calendar.
#![no_std]
#![no_main]

use core::hint::black_box;

use miqat::hijri::{HijriCalendar, Tabular};

#[cortex_m_rt::entry]
fn main() -> ! {
    miqat_bare::measure(1000, || Tabular::CIVIL.to_hijri(black_box(miqat_bare::DATE)))
}
