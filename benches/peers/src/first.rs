//! The first day computed by a process, for which every page of code and data is touched for the first time.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use miqat::chrono::{Datelike, FixedOffset, NaiveDate, Utc};
use miqat::{Coordinates, Mark, Schedule, methods};

/// The argument with which this program runs itself for one program's first day.
pub const ONCE: &str = "once";
pub const NAME: &str = "the first day in a fresh process, Cairo";

/// Processes for each program, after one that is not counted.
const PROCESSES: usize = 101;
const CAIRO: (f64, f64) = (30.0444, 31.2357);

/// The work of one day for each program: in UTC, as in the peers, and for miqat also in Cairo's zone.
const ENTRIES: [(&str, fn(NaiveDate) -> u64); 7] = [
    ("adhan 0.2.0", |day| {
        let parameters = adhan::Parameters::for_method(adhan::Method::Egyptian);
        let times = adhan::prayer_times(day.year(), day.month(), day.day(), CAIRO.0, CAIRO.1, &parameters);
        [times.fajr, times.isha].iter().flatten().map(|(hour, ..)| *hour as u64).sum()
    }),
    ("miqat, UTC", |day| miqat_day(day, Utc)),
    ("miqat, a fixed offset", |day| miqat_day(day, FixedOffset::east_opt(7200).expect("two hours"))),
    ("miqat, Africa/Cairo of chrono-tz", |day| miqat_day(day, chrono_tz::Africa::Cairo)),
    ("prayers 0.2.2", |day| {
        use prayers::TimeZone;
        let manager = prayers::PrayerManager::new(prayers::CalculationMethods::Egypt, None);
        let date = prayers::Utc.ymd(day.year(), day.month(), day.day());
        let times = manager.get_times(date, prayers::Coordinates(CAIRO.0, CAIRO.1, 0.0));
        (times.fajr + times.isha) as u64
    }),
    ("salah 0.7.6", |day| {
        use salah::prelude::{Configuration, Coordinates, Madhab, Method, Prayer, PrayerSchedule};
        let times = PrayerSchedule::new()
            .on(day)
            .for_location(Coordinates::new(CAIRO.0, CAIRO.1))
            .with_configuration(Configuration::with(Method::Egyptian, Madhab::Shafi))
            .calculate()
            .unwrap();
        (times.time(Prayer::Fajr).timestamp() ^ times.time(Prayer::Isha).timestamp()) as u64
    }),
    ("mawaqit 0.5.0", |day| {
        use mawaqit::prelude::{Configuration, Coordinates, Madhab, Method, Prayer, PrayerTimes};
        let parameters = Configuration::from_method(Method::Egyptian).madhab(Madhab::Shafi).build();
        let times = PrayerTimes::try_new(day, Coordinates::new(CAIRO.0, CAIRO.1), parameters).unwrap();
        (times.time(Prayer::Fajr).timestamp() ^ times.time(Prayer::Isha).timestamp()) as u64
    }),
];

fn miqat_day(day: NaiveDate, zone: impl miqat::chrono::TimeZone) -> u64 {
    let cairo = Schedule::new(Coordinates::new(CAIRO.0, CAIRO.1).unwrap(), zone, methods::EGYPT);
    let times = cairo.day(day).unwrap();
    (times.time(Mark::Fajr).timestamp() ^ times.time(Mark::Isha).timestamp()) as u64
}

/// Computes one program's first day in a fresh process and prints the nanoseconds.
pub fn once(name: &str) {
    let (_, day) = ENTRIES.iter().find(|(entry, _)| *entry == name).expect("the name of an entry");
    let date = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
    // The first call of the clock is not part of the program's time.
    black_box(Instant::now());
    let start = Instant::now();
    let result = day(black_box(date));
    let elapsed = start.elapsed();
    assert_ne!(black_box(result), 0, "{name} has no times");
    println!("{}", elapsed.as_nanos());
}

pub fn measure() {
    let own = std::env::current_exe().expect("this program's path");
    let first = |name: &str| -> f64 {
        let output = Command::new(&own).args([ONCE, name]).output().expect("this program runs");
        String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number of nanoseconds")
    };
    let mut times: Vec<Vec<f64>> = ENTRIES.iter().map(|_| Vec::new()).collect();
    for round in 0..=PROCESSES {
        for ((name, _), times) in ENTRIES.iter().zip(&mut times) {
            let nanoseconds = first(name);
            if round > 0 {
                times.push(nanoseconds);
            }
        }
    }
    println!("\n{NAME}");
    println!("  {:<34} {:>10} {:>10}", "", "median us", "best us");
    for ((name, _), times) in ENTRIES.iter().zip(&mut times) {
        let median = crate::median(times);
        println!("  {name:<34} {:>10.1} {:>10.1}", median / 1000.0, times[0] / 1000.0);
    }
}
