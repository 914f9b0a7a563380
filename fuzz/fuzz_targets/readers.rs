#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| miqat_fuzz::readers::run(data));
