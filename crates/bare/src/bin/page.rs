//! The front page's day, printed: Cairo, 2024-11-24.
#![no_std]
#![no_main]

use core::hint::black_box;

use cortex_m_semihosting::hprintln;
use miqat::chrono::Timelike;
use miqat::hijri::{HijriCalendar, UmmAlQura};
use miqat::methods;

#[cortex_m_rt::entry]
fn main() -> ! {
    let date = black_box(miqat_bare::DATE);
    let Ok(day) = miqat_bare::cairo(methods::EGYPT).day(date) else { panic!("Cairo has a sunrise and a sunset") };
    for (mark, time) in &day {
        hprintln!("{} {:02}:{:02}", mark, time.hour(), time.minute());
    }
    if let Ok(hijri) = UmmAlQura::default().to_hijri(date) {
        hprintln!("{}", hijri);
    }
    miqat_bare::exit()
}
