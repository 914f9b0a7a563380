//! A batch of moonrises, moonsets, twilights and crescents is, to the bit, what the functions for one place give, and the reason
//! is theirs where there is none.

use chrono::{NaiveDate, TimeDelta};
use miqat::batch::SkyBatch;
use miqat::error::{BatchError, TimeError};
use miqat::events::{MoonAbsence, MoonEvent, Side, SolarDay};
use miqat::hijri::crescent::{Crescent, CrescentAbsence};
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates, Error};

/// Places of every latitude and longitude, the poles among them, each with a clock up to two hours from the Sun's.
fn places(count: usize) -> (Vec<Coordinates>, Vec<i32>) {
    let place = |n: usize| {
        let latitude_deg = if n < 4 { [90.0, -90.0, 67.5, -67.5][n] } else { n as f64 * 37.77 % 180.0 - 90.0 };
        let longitude_deg = n as f64 * 139.13 % 360.0 - 180.0;
        let hours = (longitude_deg / 15.0).round() as i32 + [0, 1, -1, 2][n % 4];
        (
            Coordinates::new(latitude_deg, longitude_deg).unwrap(),
            (hours * 3600).clamp(-50_400, 50_400) + [0, 1800][n % 2],
        )
    };
    (0..count).map(place).unzip()
}

/// A table with the clocks of its places.
struct Case {
    first: NaiveDate,
    days: usize,
    places: Vec<Coordinates>,
    offsets_s: Vec<i32>,
}

impl Case {
    fn all() -> [Self; 4] {
        // Before 1972 without leap seconds, a leap second, polar summers and winters, and a far year.
        [((1905, 3, 14), 12), ((2016, 12, 25), 12), ((2026, 6, 15), 30), ((2391, 12, 20), 12)].map(
            |((year, month, day), days)| {
                let (places, offsets_s) = places(40);
                Self { first: NaiveDate::from_ymd_opt(year, month, day).unwrap(), days, places, offsets_s }
            },
        )
    }

    fn cells(&self) -> usize {
        self.places.len() * self.days
    }

    fn batch(&self) -> SkyBatch<'_> {
        SkyBatch::new(self.first, self.days).with_offsets(&self.offsets_s)
    }

    /// What a function gives for each place and day: of the place, of 0h and 12h of its clock, and of the rotation of the date.
    fn one_by_one<T>(&self, of: impl Fn(Coordinates, Ut1, Ut1, EarthRotation) -> T) -> Vec<T> {
        let mut cells = Vec::new();
        for (place, offset_s) in self.places.iter().zip(&self.offsets_s) {
            for date in self.first.iter_days().take(self.days) {
                let rotation = EarthRotation::on(date);
                let at = |hour: u32| {
                    let utc = date.and_hms_opt(hour, 0, 0).unwrap().and_utc() - TimeDelta::seconds((*offset_s).into());
                    Ut1::from_utc_with(utc, rotation)
                };
                cells.push(of(*place, at(0), at(12), rotation));
            }
        }
        cells
    }
}

/// How many cells have each of these reasons.
fn count<T, E: PartialEq>(cells: &[Result<T, E>], reason: &E) -> usize {
    cells.iter().filter(|cell| cell.as_ref().err() == Some(reason)).count()
}

#[test]
fn a_column_of_moonrises_or_moonsets_is_what_each_place_has_alone() {
    let (mut found, mut above, mut below, mut outside) = (0, 0, 0, 0);
    for case in Case::all() {
        for event in [MoonEvent::Rise, MoonEvent::Set] {
            let mut cells = vec![Err(MoonAbsence::OutsideWindow); case.cells()];
            case.batch().fill_moon(event, &case.places, &mut cells).unwrap();
            assert_eq!(
                cells,
                case.one_by_one(|place, midnight, _, rotation| event.first_after(place, midnight, rotation))
            );
            found += cells.iter().filter(|cell| cell.is_ok()).count();
            above += count(&cells, &MoonAbsence::StaysAbove);
            below += count(&cells, &MoonAbsence::StaysBelow);
            outside += count(&cells, &MoonAbsence::OutsideWindow);
        }
    }
    assert_eq!(found + above + below + outside, 2 * 40 * 66);
    assert!(found > 3500 && above > 200 && below > 200 && outside > 100, "{found} {above} {below} {outside}");
}

#[test]
fn a_column_of_twilights_is_what_each_place_has_alone() {
    let (mut found, mut above, mut below) = (0, 0, 0);
    for case in Case::all() {
        for (altitude_deg, side) in [(-18.0, Side::Morning), (-0.833, Side::Evening), (-4.7, Side::Evening)] {
            let altitude = Angle::from_degrees(altitude_deg);
            let mut cells = vec![Err(AbsentReason::SunStaysAbove); case.cells()];
            case.batch().fill_sun(altitude, side, &case.places, &mut cells).unwrap();
            let alone = |place, _, noon, rotation| SolarDay::nearest(place, noon, rotation).crossing(altitude, side);
            assert_eq!(cells, case.one_by_one(alone));
            found += cells.iter().filter(|cell| cell.is_ok()).count();
            above += count(&cells, &AbsentReason::SunStaysAbove);
            below += count(&cells, &AbsentReason::SunStaysBelow);
        }
    }
    assert_eq!(found + above + below, 3 * 40 * 66);
    assert!(found > 4500 && above > 500 && below > 300, "{found} {above} {below}");
}

#[test]
fn a_column_of_crescents_is_what_each_place_has_alone() {
    let (mut found, mut without_sun, mut without_moon) = (0, 0, 0);
    for case in Case::all() {
        for side in [Side::Evening, Side::Morning] {
            let mut cells = vec![Err(CrescentAbsence::OutsideYears); case.cells()];
            case.batch().fill_crescents(side, &case.places, &mut cells).unwrap();
            assert_eq!(cells, case.one_by_one(|place, _, noon, rotation| Crescent::of(place, noon, side, rotation)));
            found += cells.iter().filter(|cell| cell.is_ok()).count();
            without_sun += cells.iter().filter(|cell| matches!(cell, Err(CrescentAbsence::Sun(_)))).count();
            without_moon += cells.iter().filter(|cell| matches!(cell, Err(CrescentAbsence::Moon(_)))).count();
        }
    }
    assert_eq!(found + without_sun + without_moon, 2 * 40 * 66);
    assert!(found > 3000 && without_sun > 300 && without_moon > 50, "{found} {without_sun} {without_moon}");
}

#[test]
fn a_place_without_an_offset_lives_by_the_hour_of_its_longitude() {
    let places = [7.4, 7.6, -7.6, 179.0].map(|longitude_deg| Coordinates::new(10.0, longitude_deg).unwrap());
    let batch = SkyBatch::new(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(), 5);
    let column = |batch: SkyBatch<'_>| {
        let mut cells = [Err(MoonAbsence::StaysAbove); 20];
        batch.fill_moon(MoonEvent::Set, &places, &mut cells).unwrap();
        cells
    };
    assert_eq!(column(batch), column(batch.with_offsets(&[0, 3600, -3600, 43_200])));
    assert_ne!(column(batch), column(batch.with_offsets(&[0; 4])));
}

#[test]
fn a_table_without_its_cells_its_offsets_or_its_dates_is_refused() {
    let place = [Coordinates::new(10.0, 7.4).unwrap()];
    let date = |year: i32| NaiveDate::from_ymd_opt(year, 12, 1).unwrap();
    let fill =
        |batch: SkyBatch<'_>, cells: &mut [Result<Ut1, MoonAbsence>]| batch.fill_moon(MoonEvent::Rise, &place, cells);
    let mut cells = [Err(MoonAbsence::StaysAbove); 31];
    let december = SkyBatch::new(date(2026), 31);
    assert_eq!(december.days(), 31);
    assert_eq!(fill(december, &mut cells[1..]), Err(Error::Batch(BatchError::ColumnLength { cells: 31 })));
    assert_eq!(
        fill(december.with_offsets(&[0, 0]), &mut cells),
        Err(Error::Batch(BatchError::OffsetCount { places: 1 }))
    );
    assert_eq!(
        fill(december.with_offsets(&[86_400]), &mut cells),
        Err(Error::Batch(BatchError::Offset { seconds: 86_400 }))
    );
    assert_eq!(cells, [Err(MoonAbsence::StaysAbove); 31]);
    assert_eq!(fill(SkyBatch::new(date(4000), 31), &mut cells), Ok(()));
    let last = NaiveDate::from_ymd_opt(4001, 1, 1).unwrap();
    let mut cells = [Err(MoonAbsence::StaysAbove); 32];
    assert_eq!(
        fill(SkyBatch::new(date(4000), 32), &mut cells),
        Err(Error::Time(TimeError::DateOutOfRange { date: last }))
    );
    assert_eq!(fill(SkyBatch::new(date(2026), 0), &mut []), Ok(()));
}
