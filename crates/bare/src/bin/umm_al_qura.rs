//! A date to Umm al-Qura.
#![no_std]
#![no_main]

use core::hint::black_box;

use miqat::hijri::{HijriCalendar, UmmAlQura};

#[cortex_m_rt::entry]
fn main() -> ! {
    miqat_bare::measure(1000, || UmmAlQura::default().to_hijri(black_box(miqat_bare::DATE)))
}
