//! One day of a method that is known when the program runs.
#![no_std]
#![no_main]

use core::hint::black_box;

use miqat::methods;

#[cortex_m_rt::entry]
fn main() -> ! {
    miqat_bare::measure(1, || {
        let method = methods::ALL.get(black_box(0)).map_or(methods::EGYPT, |method| **method);
        miqat_bare::cairo(method).day(black_box(miqat_bare::DATE))
    })
}
