//! One day of one method: Cairo, 2024-11-24.
#![no_std]
#![no_main]

use core::hint::black_box;

use miqat::methods;

#[cortex_m_rt::entry]
fn main() -> ! {
    miqat_bare::measure(1, || miqat_bare::cairo(methods::EGYPT).day(black_box(miqat_bare::DATE)))
}
