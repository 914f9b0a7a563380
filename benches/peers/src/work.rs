//! The tasks.

use std::hint::black_box;

use miqat::batch::Batch;
use miqat::chrono::{Datelike, Days, NaiveDate};
use miqat::hijri::{HijriCalendar, UmmAlQura};
use miqat::testing::Processor;
use miqat::{Coordinates, Mark, Schedule, methods};

use crate::{Entry, Task};

const CAIRO: (f64, f64) = (30.0444, 31.2357);
const DAYS: usize = 365;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn year_2026() -> impl Iterator<Item = NaiveDate> + Clone {
    (0..DAYS as u64).map(|day| date(2026, 1, 1) + Days::new(day))
}

fn entry(name: &'static str, units: usize, run: impl FnMut() -> u64 + 'static) -> Entry {
    Entry { name, run: Box::new(run), units }
}

pub fn tasks() -> Vec<Task> {
    vec![fresh_days(), year(), cities(), next(), ephemeris(), to_hijri()]
}

/// Days out of order, so that nothing can be reused from one day to the next.
fn fresh_days() -> Task {
    // 211 has no divisor in common with 365.
    let days: Vec<NaiveDate> =
        (0..DAYS as u64).map(|day| date(2026, 1, 1) + Days::new(day * 211 % DAYS as u64)).collect();
    let cairo = cairo();
    let mut entries = vec![{
        let days = days.clone();
        let parameters = adhan::Parameters::for_method(adhan::Method::Egyptian);
        entry("adhan 0.2.0", DAYS, move || {
            days.iter().map(|day| adhan_day(*day, CAIRO, &parameters)).fold(0, u64::wrapping_add)
        })
    }];
    entries.push(entry("miqat Schedule::day", DAYS, {
        let days = days.clone();
        move || {
            days.iter()
                .map(|day| {
                    let times = cairo.day(black_box(*day)).unwrap();
                    (times.time(Mark::Fajr).timestamp() ^ times.time(Mark::Isha).timestamp()) as u64
                })
                .fold(0, u64::wrapping_add)
        }
    }));
    entries.push(entry("prayers 0.2.2", DAYS, {
        let days = days.clone();
        let manager = prayers::PrayerManager::new(prayers::CalculationMethods::Egypt, None);
        move || days.iter().map(|day| prayers_day(*day, CAIRO, &manager)).fold(0, u64::wrapping_add)
    }));
    entries.push(entry("salah 0.7.6", DAYS, {
        let days = days.clone();
        move || days.iter().map(|day| salah_day(*day, CAIRO)).fold(0, u64::wrapping_add)
    }));
    entries.push(entry("mawaqit 0.5.0", DAYS, {
        move || days.iter().map(|day| mawaqit_day(*day, CAIRO)).fold(0, u64::wrapping_add)
    }));
    Task { name: "one fresh day, Cairo", entries }
}

fn adhan_day(day: NaiveDate, (latitude, longitude): (f64, f64), parameters: &adhan::Parameters) -> u64 {
    let times = adhan::prayer_times(
        black_box(day.year()),
        day.month(),
        day.day(),
        black_box(latitude),
        black_box(longitude),
        parameters,
    );
    [times.fajr, times.isha]
        .iter()
        .flatten()
        .map(|(h, m, s)| *h as u64 * 3600 + u64::from(*m) * 60 + u64::from(*s))
        .sum()
}

fn prayers_day(day: NaiveDate, (latitude, longitude): (f64, f64), manager: &prayers::PrayerManager) -> u64 {
    use prayers::TimeZone;
    let date = prayers::Utc.ymd(black_box(day.year()), day.month(), day.day());
    let times = manager.get_times(date, prayers::Coordinates(black_box(latitude), black_box(longitude), 0.0));
    ((times.fajr + times.isha) * 3600.0) as u64
}

fn salah_day(day: NaiveDate, (latitude, longitude): (f64, f64)) -> u64 {
    use salah::prelude::{Configuration, Coordinates, Madhab, Method, Prayer, PrayerSchedule};
    let times = PrayerSchedule::new()
        .on(black_box(day))
        .for_location(Coordinates::new(black_box(latitude), black_box(longitude)))
        .with_configuration(Configuration::with(Method::Egyptian, Madhab::Shafi))
        .calculate()
        .unwrap();
    (times.time(Prayer::Fajr).timestamp() ^ times.time(Prayer::Isha).timestamp()) as u64
}

fn mawaqit_day(day: NaiveDate, (latitude, longitude): (f64, f64)) -> u64 {
    use mawaqit::prelude::{Configuration, Coordinates, Madhab, Method, Prayer, PrayerTimes};
    let parameters = Configuration::from_method(Method::Egyptian).madhab(Madhab::Shafi).build();
    let place = Coordinates::new(black_box(latitude), black_box(longitude));
    let times = PrayerTimes::try_new(black_box(day), place, parameters).unwrap();
    (times.time(Prayer::Fajr).timestamp() ^ times.time(Prayer::Isha).timestamp()) as u64
}

fn cairo() -> Schedule<chrono_tz::Tz> {
    Schedule::new(Coordinates::new(CAIRO.0, CAIRO.1).unwrap(), chrono_tz::Africa::Cairo, methods::EGYPT)
}

/// The next prayer at noon, and the prayers of a week, relative to the cost of one day.
fn next() -> Task {
    let days: Vec<NaiveDate> =
        (0..DAYS as u64).map(|day| date(2026, 1, 1) + Days::new(day * 211 % DAYS as u64)).collect();
    let noons: Vec<_> = days.iter().map(|day| day.and_hms_opt(9, 0, 0).unwrap().and_utc()).collect();
    let cairo = cairo();
    let one_day = entry("miqat Schedule::day", DAYS, move || {
        days.iter().map(|day| cairo.day(black_box(*day)).unwrap().isha().timestamp() as u64).fold(0, u64::wrapping_add)
    });
    let next = entry("miqat Schedule::next, at 11:00", DAYS, {
        let noons = noons.clone();
        move || {
            let next = |noon: &chrono::DateTime<chrono::Utc>| cairo.next(black_box(*noon)).unwrap().time.timestamp();
            noons.iter().map(|noon| next(noon) as u64).fold(0, u64::wrapping_add)
        }
    });
    let week = entry("miqat Schedule::upcoming, 35 prayers", DAYS, move || {
        let week = |noon: &chrono::DateTime<chrono::Utc>| {
            cairo.upcoming(black_box(*noon)).take(35).map(|next| next.unwrap().time.timestamp()).sum::<i64>()
        };
        noons.iter().map(|noon| week(noon) as u64).fold(0, u64::wrapping_add)
    });
    Task { name: "next prayers, Cairo", entries: vec![one_day, next, week] }
}

/// A city's year.
fn year() -> Task {
    let days: Vec<NaiveDate> = year_2026().collect();
    let parameters = adhan::Parameters::for_method(adhan::Method::Egyptian);
    let by_each = Processor::with_each().map(|processor| {
        let name = format!("miqat Schedule::days, {}", processor.name());
        entry(&*name.leak(), DAYS, move || {
            cairo()
                .days_by(processor, black_box(date(2026, 1, 1)))
                .take(DAYS)
                .map(|day| {
                    let day = day.unwrap();
                    (day.time(Mark::Fajr).timestamp() ^ day.time(Mark::Isha).timestamp()) as u64
                })
                .fold(0, u64::wrapping_add)
        })
    });
    let by_each: Vec<Entry> = by_each.collect();
    let mut task = Task {
        name: "a year, Cairo, per day",
        entries: vec![
            entry("adhan 0.2.0", DAYS, {
                let days = days.clone();
                move || days.iter().map(|day| adhan_day(*day, CAIRO, &parameters)).fold(0, u64::wrapping_add)
            }),
            entry("miqat Schedule::days", DAYS, || {
                cairo()
                    .days(black_box(date(2026, 1, 1)))
                    .take(DAYS)
                    .map(|day| {
                        let day = day.unwrap();
                        (day.time(Mark::Fajr).timestamp() ^ day.time(Mark::Isha).timestamp()) as u64
                    })
                    .fold(0, u64::wrapping_add)
            }),
            entry("prayers 0.2.2", DAYS, {
                let manager = prayers::PrayerManager::new(prayers::CalculationMethods::Egypt, None);
                move || days.iter().map(|day| prayers_day(*day, CAIRO, &manager)).fold(0, u64::wrapping_add)
            }),
        ],
    };
    task.entries.extend(by_each);
    task
}

/// Places in the batch.
const PLACES: usize = 1000;

/// Places all over the inhabited Earth, within 45° of the equator, where every peer has an answer.
fn places() -> Vec<(f64, f64)> {
    // The steps are incommensurable with the ranges, so that the places fill them evenly.
    (0..PLACES).map(|place| (place as f64 * 37.77 % 90.0 - 45.0, place as f64 * 139.13 % 360.0 - 180.0)).collect()
}

/// Many cities' year.
fn cities() -> Task {
    let places = places();
    let days: Vec<NaiveDate> = year_2026().collect();
    let parameters = adhan::Parameters::for_method(adhan::Method::MuslimWorldLeague);
    let coordinates: Vec<Coordinates> =
        places.iter().map(|(latitude, longitude)| Coordinates::new(*latitude, *longitude).unwrap()).collect();
    let batch = Batch::new(methods::MWL, date(2026, 1, 1), DAYS);
    let mut columns = batch.run(&coordinates).unwrap();
    let mut threaded = batch.run(&coordinates).unwrap();
    // A tenth of the places is enough for the peers' time per day.
    let some: Vec<_> = places.iter().copied().step_by(10).collect();
    let by_each = Processor::with_each().map(|processor| {
        let (coordinates, mut columns) = (coordinates.clone(), batch.run(&coordinates).unwrap());
        let name = format!("miqat Batch::fill, {}", processor.name());
        entry(&*name.leak(), PLACES * DAYS, move || {
            batch.fill_by(processor, black_box(&coordinates), &mut columns.as_mut()).unwrap();
            columns.column(Mark::Isha).iter().fold(0, |sum, time| sum ^ *time as u64)
        })
    });
    let by_each: Vec<Entry> = by_each.collect();
    let mut task = Task {
        name: "1,000 cities x 365 days, per day",
        entries: vec![
            entry("adhan 0.2.0 (100 cities)", some.len() * DAYS, {
                let days = days.clone();
                let some = some.clone();
                move || {
                    some.iter()
                        .flat_map(|place| days.iter().map(|day| adhan_day(*day, *place, &parameters)))
                        .fold(0, u64::wrapping_add)
                }
            }),
            entry("miqat Batch::fill", PLACES * DAYS, {
                let coordinates = coordinates.clone();
                move || {
                    batch.fill(black_box(&coordinates), &mut columns.as_mut()).unwrap();
                    columns.column(Mark::Isha).iter().fold(0, |sum, time| sum ^ *time as u64)
                }
            }),
            entry("miqat Batch::par_fill", PLACES * DAYS, move || {
                batch.par_fill(black_box(&coordinates), &mut threaded.as_mut()).unwrap();
                threaded.column(Mark::Isha).iter().fold(0, |sum, time| sum ^ *time as u64)
            }),
            entry("prayers 0.2.2 (100 cities)", some.len() * DAYS, {
                let manager = prayers::PrayerManager::new(prayers::CalculationMethods::MWL, None);
                move || {
                    some.iter()
                        .flat_map(|place| days.iter().map(|day| prayers_day(*day, *place, &manager)))
                        .fold(0, u64::wrapping_add)
                }
            }),
        ],
    };
    task.entries.extend(by_each);
    task
}

/// From the Gregorian date to the Umm al-Qura date.
fn to_hijri() -> Task {
    let days: Vec<NaiveDate> = (0..DAYS as u64).map(|day| date(1990, 1, 1) + Days::new(day * 53)).collect();
    Task {
        name: "Gregorian to Umm al-Qura, per date",
        entries: vec![
            entry("hijridate 0.2.0", DAYS, {
                let days = days.clone();
                move || {
                    days.iter()
                        .map(|day| {
                            let day = black_box(*day);
                            let day =
                                hijridate::Gregorian::new(day.year(), day.month() as u8, day.day() as u8).unwrap();
                            u64::from(day.to_hijri().datetuple().2)
                        })
                        .sum()
                }
            }),
            entry("icu_calendar 2.4.0", DAYS, {
                let days = days.clone();
                move || {
                    days.iter()
                        .map(|day| {
                            let day = black_box(*day);
                            let day = icu_calendar::Date::try_new_iso(day.year(), day.month() as u8, day.day() as u8)
                                .unwrap();
                            let calendar = icu_calendar::cal::Hijri::new_umm_al_qura();
                            u64::from(day.to_calendar(calendar).day_of_month().0)
                        })
                        .sum()
                }
            }),
            entry("miqat UmmAlQura", DAYS, move || {
                let calendar = UmmAlQura::default();
                days.iter().map(|day| u64::from(calendar.to_hijri(black_box(*day)).unwrap().day())).sum()
            }),
        ],
    }
}

/// The Sun's position at an instant.
fn ephemeris() -> Task {
    let instants: Vec<f64> = (0..DAYS).map(|day| 9_500.5 + day as f64 * 211.0 % 365.0 + 0.37).collect();
    Task {
        name: "ephemeris, one instant",
        entries: vec![
            entry("solar-positioning 0.7.2 SPA, time", DAYS, {
                let instants = instants.clone();
                move || {
                    let sun = solar_positioning::SolarPositions::new();
                    instants
                        .iter()
                        .map(|days| {
                            let time =
                                solar_positioning::time::JulianDate::new(black_box(2_451_545.0 + days), 69.2).unwrap();
                            let prepared = sun.for_time_from_julian(time).unwrap();
                            black_box(&prepared);
                            1
                        })
                        .sum()
                }
            }),
            entry("miqat sun::position", DAYS, {
                let instants = instants.clone();
                move || {
                    instants
                        .iter()
                        .map(|days| {
                            let place = miqat::astro::sun::position(miqat::time::Tt::from_days(black_box(*days)));
                            place.right_ascension().degrees().to_bits() ^ place.declination().degrees().to_bits()
                        })
                        .fold(0, u64::wrapping_add)
                }
            }),
            entry("miqat equation_of_time", DAYS, move || {
                instants
                    .iter()
                    .map(|days| {
                        miqat::astro::sun::equation_of_time(miqat::time::Ut1::from_days(black_box(*days)))
                            .degrees()
                            .to_bits()
                    })
                    .fold(0, u64::wrapping_add)
            }),
        ],
    }
}
