//! `HighLatitude::Seasonal`: the Moonsighting Committee's minutes, functions of latitude and season.
//!
//! Fajr = max(dawn, sunrise − f), Isha = min(dusk, sunset + i), with f and i in minutes, linear between the knots of the
//! season: at the winter solstice 75 + 28.65/55·|φ| for Fajr, and so on below. From 55° on, a seventh of the following
//! night replaces dawn and dusk. Beyond 60°, both times are the times at 60°.
//!
//! Source: Khalid Shaukat, section 11.1 and 11.2 of the committee's method (letter of 2014); beyond 60°:
//! <https://www.moonsighting.com/how-we.html> (March 2024). The seventh is taken of the night after the day, for Fajr as
//! well, as in adhan. Our addition: at the highest latitudes, a time of 60° that would fall into the local day is moved to
//! a seventh of the night from it (`night.rs`).

use chrono::NaiveDate;

use crate::prayer::day::night::Night;
use crate::prayer::day::season::Solstice;
use crate::prayer::{Basis, NightPortion, NightSpan, Shafaq};
use crate::units::MINUTES_PER_DAY;
use crate::{Angle, Mark};

const OF_SEVENTHS: Angle = Angle::from_degrees(55.0);
const LAST: Angle = Angle::from_degrees(60.0);
const SEVENTH: f64 = 1.0 / 7.0;

pub(super) fn of(night: &mut Night<'_>, shafaq: Shafaq) {
    if night.sun.is_beyond(LAST) {
        let lower = night.sun.at_latitude(LAST);
        let mut lower = Night::by_the_sun(&lower);
        of(&mut lower, shafaq);
        for mark in [Mark::Fajr, Mark::Isha] {
            if let Ok((ut, _)) = lower.marks[mark] {
                night.borrow(mark, ut, Basis::BorrowedLatitude(lower.sun.latitude()));
            }
        }
        return;
    }
    let (latitude_deg, date) = (night.sun.latitude().degrees(), night.sun.day.date);
    for (mark, _) in night.twilights() {
        let (horizon, minutes) = match mark {
            Mark::Fajr => (Mark::Sunrise, -FAJR.minutes(latitude_deg, date)),
            Mark::Isha => (Mark::Sunset, isha(shafaq).minutes(latitude_deg, date)),
            _ => continue,
        };
        let Ok((from, _)) = night.marks[horizon] else { continue };
        if latitude_deg.abs() >= OF_SEVENTHS.degrees()
            && let Some(seventh) = night.of_night(mark, NightSpan::Following, SEVENTH)
        {
            night.set(mark, seventh, Basis::NightPortion(NightPortion::Seventh));
        }
        night.bound_by(mark, from.plus_days(minutes / MINUTES_PER_DAY), Basis::Seasonal(shafaq));
    }
}

/// A piecewise linear function of the season at one latitude, by its knots: the winter solstice, the equinoxes, the days half
/// way to the summer solstice, and the summer solstice. Each has the minutes at the equator and the increase up to 55°.
#[derive(Clone, Copy, Debug)]
struct Knots([(f64, f64); 4]);

const FAJR: Knots = Knots([(75.0, 28.65), (75.0, 19.44), (75.0, 32.74), (75.0, 48.1)]);
const GENERAL: Knots = Knots([(75.0, 25.6), (75.0, 2.05), (75.0, -9.21), (75.0, 6.14)]);
const AHMAR: Knots = Knots([(62.0, 17.4), (62.0, -7.16), (62.0, 5.12), (62.0, 19.44)]);
const ABYAD: Knots = Knots([(75.0, 25.6), (75.0, 7.16), (75.0, 36.84), (75.0, 81.84)]);

impl Knots {
    /// The minutes at a latitude on a date.
    fn minutes(&self, latitude_deg: f64, date: NaiveDate) -> f64 {
        /// The latitude of the committee's figures.
        const LATITUDE_DEG: f64 = 55.0;
        /// The days of the knots after the winter solstice.
        const DAYS: [i32; 7] = [0, 91, 137, 183, 229, 275, 366];
        let days = Solstice::of_winter(latitude_deg).days_since(date);
        let at = |(equator, slope): (f64, f64)| equator + slope / LATITUDE_DEG * latitude_deg.abs();
        let [winter, equinox, between, summer] = self.0.map(at);
        let values = [winter, equinox, between, summer, between, equinox, winter];
        let knots = DAYS.into_iter().zip(values);
        let spans = knots.clone().zip(knots.skip(1));
        spans
            .filter(|((first, _), (last, _))| (*first..=*last).contains(&days))
            .map(|((first, from), (last, to))| from + (to - from) * f64::from(days - first) / f64::from(last - first))
            .next()
            .unwrap_or(winter)
    }
}

/// The longest time of Isha after sunset.
const fn isha(shafaq: Shafaq) -> &'static Knots {
    match shafaq {
        Shafaq::General => &GENERAL,
        Shafaq::Ahmar => &AHMAR,
        Shafaq::Abyad => &ABYAD,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_functions_pass_through_their_knots_north_and_south() {
        for (latitude_deg, dates) in [
            (
                55.0,
                [on(2025, 12, 21), on(2026, 3, 22), on(2026, 5, 7), on(2026, 6, 22), on(2026, 8, 7), on(2026, 9, 22)],
            ),
            (
                -55.0,
                [on(2025, 6, 21), on(2025, 9, 20), on(2025, 11, 5), on(2025, 12, 21), on(2026, 2, 5), on(2026, 3, 23)],
            ),
        ] {
            // Computed and printed values differ in the last bits; the tolerance is a millionth of a minute.
            let meets = |computed: [f64; 6], printed: [f64; 6]| {
                let off = computed.into_iter().zip(printed).map(|(computed, printed)| (computed - printed).abs());
                assert!(off.fold(0.0, f64::max) < 1e-6, "{computed:?} is not {printed:?}");
            };
            meets(dates.map(|date| FAJR.minutes(latitude_deg, date)), [103.65, 94.44, 107.74, 123.1, 107.74, 94.44]);
            let isha = |shafaq| dates.map(|date| isha(shafaq).minutes(latitude_deg, date));
            meets(isha(Shafaq::General), [100.6, 77.05, 65.79, 81.14, 65.79, 77.05]);
            meets(isha(Shafaq::Ahmar), [79.4, 54.84, 67.12, 81.44, 67.12, 54.84]);
            meets(isha(Shafaq::Abyad), [100.6, 82.16, 111.84, 156.84, 111.84, 82.16]);
        }
    }

    #[test]
    fn between_knots_the_lines_are_straight() {
        // 45 of 91 days from A = 75 + 28.65 to B = 75 + 19.44.
        assert_eq!(FAJR.minutes(55.0, on(2026, 2, 4)), 103.65 + (94.44 - 103.65) * 45.0 / 91.0);
        // The last day before the solstice in a year of 365 and in a year of 366 days: 364 and 365 days after the last
        // solstice.
        assert_eq!(FAJR.minutes(55.0, on(2026, 12, 20)), 94.44 + (103.65 - 94.44) * 89.0 / 91.0);
        assert_eq!(FAJR.minutes(55.0, on(2024, 12, 20)), 94.44 + (103.65 - 94.44) * 90.0 / 91.0);
    }

    #[test]
    fn at_the_equator_there_are_no_seasons() {
        assert_eq!(FAJR.minutes(0.0, on(2026, 6, 21)), 75.0);
        assert_eq!(isha(Shafaq::Ahmar).minutes(0.0, on(2026, 6, 21)), 62.0);
    }
}
