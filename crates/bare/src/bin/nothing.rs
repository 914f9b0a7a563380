//! What the other programs cost without their work.
#![no_std]
#![no_main]

#[cortex_m_rt::entry]
fn main() -> ! {
    miqat_bare::measure(1000, || 0)
}
