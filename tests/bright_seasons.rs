//! The rules that look at other days of the year: the times they keep, and where they start and stop, north and south.

mod common;
#[path = "common/plain.rs"]
mod plain;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use common::{Gauge, rows};
use miqat::prayer::{Basis, DaySearch, HighLatitude, Scope};
use miqat::{Coordinates, Mark, Method, Schedule, assert_times, methods};
use plain::{DAY_MS, MINUTE_MS, Plain, days_from_summer, into_night, moved, on, schedule, walk};

const TWILIGHT: [Mark; 2] = [Mark::Fajr, Mark::Isha];

#[test]
fn the_nearest_day_is_the_nearest_that_has_fajr_and_isha() {
    for (latitude_deg, search, scope, by_rule) in [
        (59.9, DaySearch::Nearest, Scope::WhenAbsent, 473),
        (-59.9, DaySearch::Nearest, Scope::WhenAbsent, 449),
        (55.0, DaySearch::Before, Scope::FajrAndIsha, 356),
        (-55.0, DaySearch::Before, Scope::FajrAndIsha, 338),
        (59.9, DaySearch::Nearest, Scope::EveryMark, 486),
    ] {
        let plain = Plain::new(latitude_deg, methods::MWL);
        let has_both = |date: NaiveDate| TWILIGHT.iter().all(|mark| plain.get(date, *mark).is_some());
        let nearest = |date: NaiveDate| {
            let candidates = (0..200).flat_map(|days| [date - Days::new(days), date + Days::new(days)]);
            candidates.filter(|day| search == DaySearch::Nearest || *day <= date).find(|day| has_both(*day)).unwrap()
        };
        let rule = HighLatitude::NearestDay { search, scope };
        let (counted, worst_ms) = walk(
            &schedule(latitude_deg, methods::MWL, rule),
            |date, mark| match plain.get(date, mark) {
                Some(ms) if scope == Scope::WhenAbsent || has_both(date) => (ms as f64, Basis::Sun),
                _ => {
                    let borrowed = moved(plain.ms(nearest(date), mark), nearest(date), date);
                    // Never beyond the Sun's own time on the other side of the night.
                    let bounded = match mark {
                        _ if scope == Scope::EveryMark => borrowed,
                        Mark::Fajr => borrowed.max(plain.get(date - Days::new(1), Mark::Isha).unwrap_or(0) as f64),
                        _ => borrowed.min(plain.get(date + Days::new(1), Mark::Fajr).unwrap_or(i64::MAX) as f64),
                    };
                    (bounded, Basis::BorrowedDay(nearest(date)))
                }
            },
            |date, _, day| {
                let borrowed = scope == Scope::EveryMark && !has_both(date);
                assert_eq!(day.basis(Mark::Sunrise) == Basis::BorrowedDay(nearest(date)), borrowed);
            },
        );
        assert_eq!(counted, by_rule, "{rule:?} at {latitude_deg}");
        // Days are counted in UT1, which drifts from UTC by less than this in half a year.
        assert!(worst_ms <= 100.0, "{rule:?} at {latitude_deg}: {worst_ms}");
    }
}

/// The local relative estimation as described by its authors, day by day from each end of the season.
struct Estimation {
    plain: Plain,
    latitude_deg: f64,
}

impl Estimation {
    /// The clock time on a date; `None` if the Sun gives no time or moved by more than ten minutes from the day before,
    /// seen from the dark half of the year.
    fn kept(&self, date: NaiveDate, mark: Mark, outwards: i64) -> Option<i64> {
        let this = self.plain.get(date, mark)?;
        let outer = date + TimeDelta::days(outwards);
        let step_ms = this - self.plain.get(outer, mark)? + outwards * DAY_MS;
        (step_ms.abs() as f64 <= 10.0 * MINUTE_MS).then_some(this)
    }

    /// The last date with a kept time before a summer solstice, or the first one after it.
    fn edge(&self, solstice: NaiveDate, mark: Mark, outwards: i64) -> NaiveDate {
        (0..183)
            .map(|days| solstice + TimeDelta::days(outwards * days))
            .find(|date| self.kept(*date, mark, outwards).is_some())
            .unwrap()
    }

    /// The mean of (Isha − sunset) / night, in the year around a solstice.
    fn mean_fraction(&self, solstice: NaiveDate) -> f64 {
        let days = (-182..=182).map(|days| solstice + TimeDelta::days(days));
        let fractions: Vec<f64> = days
            .filter_map(|date| {
                let since_sunset = self.plain.get(date, Mark::Isha)? - self.plain.get(date, Mark::Sunset)?;
                Some(since_sunset as f64 / self.plain.same_day_night(date) as f64)
            })
            .collect();
        fractions.iter().sum::<f64>() / fractions.len() as f64
    }

    fn time(&self, date: NaiveDate, mark: Mark) -> (f64, Basis) {
        let solstice = date - TimeDelta::days(days_from_summer(self.latitude_deg, date));
        let (first, last) = (self.edge(solstice, mark, -1), self.edge(solstice, mark, 1));
        if date <= first || date >= last {
            return (self.plain.ms(date, mark) as f64, Basis::Sun);
        }
        let portion_ms = self.mean_fraction(solstice) * self.plain.same_day_night(date) as f64;
        let estimate = into_night(&self.plain, date, mark, portion_ms);
        let sign = if mark == Mark::Fajr { -1.0 } else { 1.0 };
        // The distance from the estimate of the line that starts at an edge and moves by five minutes a day.
        let off = |edge: NaiveDate| {
            let days = (date - edge).num_days().abs() as f64;
            sign * (moved(self.plain.ms(edge, mark), edge, date) - estimate) - 5.0 * MINUTE_MS * days
        };
        let off_ms = off(first).max(off(last));
        if off_ms <= 5.0 * MINUTE_MS {
            (estimate, Basis::MeanFraction)
        } else {
            (estimate + sign * off_ms, Basis::Transition)
        }
    }
}

#[test]
fn the_local_estimation_is_one_fraction_of_the_night_joined_to_the_sun_by_five_minutes_a_day() {
    let mut gauge = Gauge::new("local relative estimation against each day of the year, ms", 30.0, 0.5);
    for (latitude_deg, by_rule) in [(52.0, 245), (-52.0, 232), (59.9139, 495), (-65.0, 589)] {
        let estimation = Estimation { plain: Plain::new(latitude_deg, methods::MWL), latitude_deg };
        let schedule = schedule(latitude_deg, methods::MWL, HighLatitude::LocalEstimation);
        let (counted, worst_ms) = walk(&schedule, |date, mark| estimation.time(date, mark), |_, _, _| {});
        assert_eq!(counted, by_rule, "{latitude_deg}");
        gauge.see(worst_ms, || latitude_deg.to_string());
    }
    gauge.finish(4);
}

#[test]
fn no_time_of_the_local_estimation_moves_by_more_than_ten_minutes_a_day() {
    let mut gauge = Gauge::new("local relative estimation, step of a day, min", 10.0, 0.5);
    for latitude_deg in [49.0, -52.0, 59.9139, -63.0, 65.0] {
        let times: Vec<_> = schedule(latitude_deg, methods::MWL, HighLatitude::LocalEstimation)
            .days(on(2024, 1, 1))
            .take(731)
            .map(|day| day.unwrap())
            .collect();
        for days in times.windows(2) {
            for mark in TWILIGHT {
                let step = days[1].exact(mark) - days[0].exact(mark) - TimeDelta::days(1);
                gauge.see(step.num_seconds() as f64 / 60.0, || {
                    format!("{mark} on {} at {latitude_deg}", days[1].date())
                });
            }
        }
    }
    gauge.finish(7300);
}

const COLUMNS: [(&str, Mark); 6] = [
    ("fajr", Mark::Fajr),
    ("sunrise", Mark::Sunrise),
    ("dhuhr", Mark::Dhuhr),
    ("asr", Mark::Asr),
    ("maghrib", Mark::Maghrib),
    ("isha", Mark::Isha),
];

#[test]
fn the_tables_of_swedish_towns_are_met_within_a_minute() {
    let mut gauge = Gauge::new("Diyanet north of 44.5°, Sweden 2024, min", 1.0, 0.5);
    let mut exact = 0;
    for row in &rows("high_latitude/raw/sweden_diyanet_2024.csv") {
        let place = Coordinates::new(row.get("lat"), row.get("lon")).unwrap();
        let method = *Method::by_id(row.text("method")).unwrap();
        let date: NaiveDate = row.get("date");
        let day = Schedule::new(place, row.get::<chrono_tz::Tz>("tz"), method).day(date).unwrap();
        for (column, mark) in COLUMNS {
            let printed = date.and_time(NaiveTime::parse_from_str(row.text(column), "%H:%M").unwrap());
            let off_min = (day.time(mark).naive_local() - printed).num_minutes();
            gauge.see(off_min as f64, || format!("{} {column}", row.at()));
            exact += usize::from(off_min == 0);
        }
    }
    gauge.finish(180);
    assert_eq!(exact, 174);
}

#[test]
fn the_last_dark_night_s_rule_starts_and_stops_in_malmo_where_its_table_shows_it() {
    // Rows of the table's excerpt: the days before and at the start of each stretch, in spring and in autumn.
    let malmo = Coordinates::new(55.6059, 13.0007).unwrap();
    let schedule = Schedule::new(malmo, chrono_tz::Europe::Stockholm, methods::DIYANET_NORTH);
    for (month, day, basis) in [
        (4, 10, Basis::Sun),
        (4, 11, Basis::Transition),
        (5, 5, Basis::Transition),
        (5, 6, Basis::HeldFraction),
        (6, 21, Basis::HeldFraction),
        (8, 6, Basis::HeldFraction),
        (8, 7, Basis::Transition),
        (9, 4, Basis::Transition),
        (9, 5, Basis::Sun),
    ] {
        assert_eq!(schedule.day(on(2024, month, day)).unwrap().basis(Mark::Fajr), basis, "{month}-{day}");
    }
}

/// Minutes from one unrounded mark to another.
fn minutes(day: &miqat::PrayerTimes<chrono::Utc>, from: Mark, to: Mark) -> f64 {
    (day.unrounded(to) - day.unrounded(from)).num_milliseconds() as f64 / MINUTE_MS
}

#[test]
fn no_day_and_no_night_of_the_last_dark_night_s_rule_is_shorter_than_five_hours() {
    // Kiruna's table: 09:17, 11:47, 14:17 on 1 January; 03:16, 12:46, 22:16 on 21 June, local time.
    let kiruna = Coordinates::new(67.8558, 20.2253).unwrap();
    let schedule_there = Schedule::new(kiruna, chrono_tz::Europe::Stockholm, methods::DIYANET_NORTH);
    for (date, page) in [(on(2024, 1, 1), "? 09:17 11:47 ? 14:17 ?"), (on(2024, 6, 21), "? 03:16 12:46 ? 22:16 ?")] {
        let day = schedule_there.day(date).unwrap();
        assert_times!(day, page);
        assert_eq!(day.basis(Mark::Maghrib), Basis::LengthBound);
    }
    // Mirrored, and on both sides of the dates between which it applies.
    for latitude_deg in [67.8558, -67.8558] {
        let schedule = schedule(latitude_deg, methods::DIYANET_NORTH, HighLatitude::LastDarkNight);
        let (mut shortest, mut longest, mut bound) = (f64::INFINITY, 0.0_f64, 0);
        for day in schedule.days(on(2024, 1, 1)).take(731) {
            let day = day.unwrap();
            let length_min = minutes(&day, Mark::Sunrise, Mark::Maghrib);
            (shortest, longest) = (shortest.min(length_min), longest.max(length_min));
            bound += usize::from(day.basis(Mark::Sunrise) == Basis::LengthBound);
            // Without a shadow Asr equals Dhuhr, each rounded to its own nearest millisecond.
            assert!(day.unrounded(Mark::Asr) >= day.unrounded(Mark::Dhuhr) - TimeDelta::milliseconds(1));
        }
        assert!((shortest - 300.0).abs() < 0.001 && (longest - 1140.0).abs() < 0.001, "{shortest} {longest}");
        assert_eq!(bound, 323);
    }
}

#[test]
fn fajr_of_the_bright_season_is_as_much_longer_than_isha_as_its_depression_is_deeper() {
    // 18 to 16: 63 and 56 minutes of a night of 300 in June at Kiruna.
    for (latitude_deg, date) in
        [(55.6, on(2024, 6, 21)), (67.0, on(2024, 6, 21)), (-55.6, on(2024, 12, 21)), (-67.0, on(2024, 12, 21))]
    {
        let day = schedule(latitude_deg, methods::DIYANET_NORTH, HighLatitude::LastDarkNight).day(date).unwrap();
        let (fajr_min, isha_min) = (minutes(&day, Mark::Fajr, Mark::Sunrise), minutes(&day, Mark::Maghrib, Mark::Isha));
        assert!((fajr_min / isha_min - 1.125).abs() < 1e-5, "{fajr_min} {isha_min}");
        assert_eq!(day.basis(Mark::Fajr), Basis::HeldFraction);
    }
}

#[test]
fn isha_of_the_bright_season_is_a_third_of_the_last_dark_night() {
    for (latitude_deg, summer, held_days) in [(55.6, on(2024, 6, 21), 93), (-55.6, on(2024, 12, 21), 88)] {
        let plain = Plain::new(latitude_deg, methods::DIYANET_NORTH);
        let dark =
            (0..).map(|days| summer - Days::new(days)).find(|date| plain.get(*date, Mark::Fajr).is_some()).unwrap();
        // With the margins: sunrise 7 minutes earlier, Maghrib 7 later.
        let sunset_to_dawn = plain.ms(dark, Mark::Fajr) + DAY_MS - plain.ms(dark, Mark::Sunset) - 7 * 60_000;
        let night = |date| plain.same_day_night(date) - 14 * 60_000;
        let fraction = sunset_to_dawn as f64 / 3.0 / night(dark) as f64;
        let schedule = schedule(latitude_deg, methods::DIYANET_NORTH, HighLatitude::LastDarkNight);
        let mut held = 0;
        for day in schedule.days(dark).take(200) {
            let day = day.unwrap();
            if day.basis(Mark::Isha) == Basis::HeldFraction {
                let isha_min = minutes(&day, Mark::Maghrib, Mark::Isha);
                assert!((isha_min - fraction * night(day.date()) as f64 / MINUTE_MS).abs() < 0.001, "{}", day.date());
                held += 1;
                assert_eq!(plain.get(day.date(), Mark::Fajr), None);
            }
        }
        assert_eq!(held, held_days);
    }
}

#[test]
fn makkah_s_durations_hold_on_abnormal_days_and_come_and_go_in_thirty() {
    let makkah = Schedule::new(miqat::qibla::KAABA, chrono::Utc, methods::MWL);
    let marks = [Mark::Fajr, Mark::Sunrise, Mark::Asr, Mark::Sunset, Mark::Maghrib, Mark::Isha];
    for (latitude_deg, abnormal_days) in [(52.0, 129), (-52.0, 121), (67.0, 421), (-70.0, 496)] {
        let plain = Plain::new(latitude_deg, methods::MWL);
        let is_abnormal = |date: NaiveDate| {
            marks.iter().any(|mark| plain.get(date, *mark).is_none())
                || plain.ms(date, Mark::Sunset) - plain.ms(date, Mark::Sunrise) < 4 * 3_600_000
        };
        let schedule = schedule(latitude_deg, methods::MWL, HighLatitude::MakkahDurations);
        let mut abnormal = 0;
        for day in schedule.days(on(2024, 1, 1)).take(731) {
            let day = day.unwrap();
            let date = day.date();
            let distance =
                (0..30).find(|days| is_abnormal(date - Days::new(*days)) || is_abnormal(date + Days::new(*days)));
            let there = makkah.day(date).unwrap();
            for mark in marks {
                let (basis, exact_ms) = (day.basis(mark), day.exact(mark).timestamp_millis() as f64);
                let durations_ms = (there.exact(mark) - there.exact(Mark::Dhuhr)).num_milliseconds() as f64;
                let borrowed_ms = day.exact(Mark::Dhuhr).timestamp_millis() as f64 + durations_ms;
                let (expected_basis, expected_ms) = match distance {
                    Some(0) => (Basis::Makkah, borrowed_ms),
                    Some(days) => {
                        let own_ms = plain.ms(date, mark) as f64;
                        (Basis::Transition, own_ms + (borrowed_ms - own_ms) * (1.0 - days as f64 / 30.0))
                    }
                    None => (Basis::Sun, plain.ms(date, mark) as f64),
                };
                assert_eq!(basis, expected_basis, "{mark} on {date} at {latitude_deg}");
                assert!((exact_ms - expected_ms).abs() < 3.0, "{mark} on {date}: {}", exact_ms - expected_ms);
            }
            abnormal += usize::from(distance == Some(0));
        }
        assert_eq!(abnormal, abnormal_days, "{latitude_deg}");
    }
}
