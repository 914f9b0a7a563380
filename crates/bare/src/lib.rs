//! What a call costs on a Cortex-M: the instructions, by `SysTick`, and the stack, which cortex-m-rt has painted.
#![no_std]

use core::hint::black_box;
use core::panic::PanicInfo;

use cortex_m::Peripherals;
use cortex_m::peripheral::SYST;
use cortex_m::peripheral::syst::SystClkSource;
use cortex_m::register::msp;
use cortex_m_rt::STACK_PAINT_VALUE;
use cortex_m_semihosting::{debug, hprintln};
use miqat::chrono::{FixedOffset, NaiveDate};
use miqat::{Coordinates, Method, Schedule};

/// Cairo.
pub const CAIRO: Coordinates = Coordinates::constant(30.0444, 31.2357);

/// The day of the front page.
pub const DATE: NaiveDate = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();

/// Egypt's standard time.
const ZONE: FixedOffset = FixedOffset::east_opt(2 * 3600).unwrap();

/// The schedule of Cairo by a method.
pub fn cairo(method: Method) -> Schedule<FixedOffset> {
    Schedule::new(black_box(CAIRO), ZONE, method)
}

/// One tick of `SysTick` on the emulated board, whose clock has 25 MHz, at one instruction a nanosecond (`-icount shift=0`).
const INSTRUCTIONS_PER_TICK: u32 = 40;

/// The largest count of `SysTick`: 24 bits.
const RELOAD: u32 = 0x00ff_ffff;

/// Prints what a call costs: `instructions N stack N`. It is called a number of times, of which the mean is taken.
pub fn measure<T>(calls: u32, work: fn() -> T) -> ! {
    // SAFETY: nothing else uses the peripherals.
    let mut clock = unsafe { Peripherals::steal() }.SYST;
    clock.set_clock_source(SystClkSource::Core);
    clock.set_reload(RELOAD);
    clock.clear_current();
    clock.enable_counter();
    let top = msp::read();
    let begin = SYST::get_current();
    for _ in 0..calls {
        black_box(black_box(work)());
    }
    // The counter has 24 bits and counts down.
    let ticks = begin.wrapping_sub(SYST::get_current()) & RELOAD;
    let stack_bytes = top - lowest_used();
    hprintln!("instructions {} stack {}", ticks * INSTRUCTIONS_PER_TICK / calls, stack_bytes);
    exit()
}

/// The lowest address of the stack that was written.
fn lowest_used() -> u32 {
    unsafe extern "C" {
        static _stack_end: u32;
    }
    let mut word = &raw const _stack_end;
    // SAFETY: the words from `_stack_end` up to the stack pointer are memory, and the frame of this call is not painted.
    while unsafe { word.read_volatile() } == STACK_PAINT_VALUE {
        word = word.wrapping_add(1);
    }
    word as u32
}

/// Ends the emulator with success.
pub fn exit() -> ! {
    loop {
        debug::exit(debug::EXIT_SUCCESS);
    }
}

/// Ends the emulator with failure.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {
        debug::exit(debug::EXIT_FAILURE);
    }
}
