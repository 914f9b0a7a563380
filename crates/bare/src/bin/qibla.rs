//! The qibla on the sphere.
#![no_std]
#![no_main]

use core::hint::black_box;

#[cortex_m_rt::entry]
fn main() -> ! {
    miqat_bare::measure(1, || miqat::qibla::bearing(black_box(miqat_bare::CAIRO)))
}
