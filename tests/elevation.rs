//! The height of a place changes its times if the caller or the authority says so, by the dip of the horizon.

use chrono::{NaiveDate, Utc};
use miqat::events::SolarDay;
use miqat::prayer::{Dip, Elevation};
use miqat::time::{EarthRotation, Ut1};
use miqat::{Coordinates, Mark, Schedule, methods};

const MARKS: [Mark; 7] = Mark::ALL;

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).unwrap()
}

fn place(latitude_deg: f64, height_m: f64) -> Coordinates {
    Coordinates::new(latitude_deg, 0.0).unwrap().with_elevation(height_m).unwrap()
}

/// The depression of the Sun's centre at a mark, in arcminutes.
fn depression_arcmin(place: Coordinates, elevation: Elevation, mark: Mark) -> f64 {
    let day = Schedule::new(place, Utc, methods::MWL).with_elevation(elevation).day(date()).unwrap();
    let noon = Ut1::from_utc(date().and_hms_opt(12, 0, 0).unwrap().and_utc());
    let solar_day = SolarDay::nearest(place, noon, EarthRotation::on(date()));
    -solar_day.altitude(Ut1::from_utc(day.exact(mark))).degrees() * 60.0
}

#[test]
fn the_horizon_sinks_as_in_the_tables() {
    // The Nautical Almanac, table of dip: 5.6' at 10 m, 7.9' at 20 m, 12.4' at 50 m; acos(R/(R + h)), R = 6371 km: 19.3' at
    // 100 m, 60.9' at 1000 m.
    for (dip, height_m, arcmin) in [
        (Dip::Refracted, 10.0, 5.6),
        (Dip::Refracted, 20.0, 7.9),
        (Dip::Refracted, 50.0, 12.4),
        (Dip::Geometric, 100.0, 19.3),
        (Dip::Geometric, 1000.0, 60.9),
        (Dip::Refracted, 0.0, 0.0),
        (Dip::Refracted, -400.0, 0.0),
    ] {
        for latitude_deg in [24.0, -41.0] {
            let place = place(latitude_deg, height_m);
            for mark in [Mark::Sunrise, Mark::Sunset, Mark::Maghrib] {
                let found = depression_arcmin(place, Elevation::SunriseAndSunset(dip), mark) - 50.0;
                assert!((found - arcmin).abs() < 0.1, "{dip:?} at {height_m} m: {found}'");
            }
        }
    }
}

#[test]
fn each_policy_changes_the_marks_that_it_names() {
    for latitude_deg in [24.0, -41.0] {
        let (high, low) = (place(latitude_deg, 680.0), place(latitude_deg, 0.0));
        let times = |place, elevation| {
            let day = Schedule::new(place, Utc, methods::MWL).with_elevation(elevation).day(date()).unwrap();
            MARKS.map(|mark| day.exact(mark))
        };
        let at_sea = times(low, Elevation::Ignored);
        assert_eq!(times(high, Elevation::Ignored), at_sea);
        let changed = |elevation| {
            let found = times(high, elevation);
            MARKS.into_iter().filter(|mark| found[*mark as usize] != at_sea[*mark as usize]).collect::<Vec<_>>()
        };
        let dip = Dip::Refracted;
        assert_eq!(changed(Elevation::SunriseAndSunset(dip)), [Mark::Sunrise, Mark::Sunset, Mark::Maghrib]);
        let all = [Mark::Fajr, Mark::Sunrise, Mark::Sunset, Mark::Maghrib, Mark::Isha];
        assert_eq!(changed(Elevation::AllDepressions(dip)), all);
        assert_eq!(times(low, Elevation::AllDepressions(dip)), at_sea);
    }
}

#[test]
fn the_dip_is_added_to_every_depression_where_the_policy_says_so() {
    // Tunisia: 1.926' for each square root of a metre, also at 18°; Kasserine is at 680 m.
    let kasserine = place(35.17, 680.0);
    let policy = Elevation::AllDepressions(Dip::Geometric);
    let dip_arcmin = 1.926 * 680.0_f64.sqrt();
    for (mark, degrees) in [(Mark::Fajr, 18.0), (Mark::Isha, 17.0), (Mark::Sunset, 50.0 / 60.0)] {
        let found = depression_arcmin(kasserine, policy, mark);
        assert!((found - (degrees * 60.0 + dip_arcmin)).abs() < 0.001, "{mark}: {found}'");
    }
}

#[test]
fn sunset_at_the_top_of_a_tower_is_minutes_later() {
    // Dubai's mufti ruled in 2011 that residents of Burj Khalifa break the fast 2 minutes later above the 80th floor
    // and 3 minutes later above the 150th; the 148th is at 555 m.
    let at = |height_m| {
        let place = Coordinates::new(25.197, 55.274).unwrap().with_elevation(height_m).unwrap();
        let elevation = Elevation::SunriseAndSunset(Dip::Refracted);
        let august = NaiveDate::from_ymd_opt(2011, 8, 7).unwrap();
        Schedule::new(place, Utc, methods::UAE).with_elevation(elevation).day(august).unwrap().exact(Mark::Maghrib)
    };
    let later_s = (at(555.0) - at(0.0)).num_seconds();
    assert!((170..=210).contains(&later_s), "{later_s} s");
}
