//! Cases that the targets of `fuzz` found, each with the claim that it broke and its neighbours.

use miqat::chrono::{NaiveDate, Utc};
use miqat::events::{Side, SolarDay};
use miqat::prayer::Moment;
use miqat::time::{EarthRotation, Ut1};
use miqat::{AbsentReason, Angle, Coordinates, Error, Schedule, methods};

/// An altitude of 180° was found where the Sun sets, because its sine is that of 0°.
#[test]
fn an_altitude_beyond_the_zenith_or_the_nadir_is_none_that_the_sun_crosses() {
    let date = NaiveDate::from_ymd_opt(2026, 3, 20).unwrap();
    let noon = Ut1::from_utc(date.and_hms_opt(12, 0, 0).unwrap().and_utc());
    let point = Coordinates::new(0.0, 0.0).unwrap();
    let schedule = Schedule::new(point, Utc, methods::MWL);
    let day = SolarDay::nearest(point, noon, EarthRotation::on(date));
    for side in [Side::Morning, Side::Evening] {
        for degrees in [90.001, 135.0, 180.0, 269.0, 360.0, 540.0, 1e300, f64::INFINITY] {
            for (degrees, reason) in [(degrees, AbsentReason::SunStaysBelow), (-degrees, AbsentReason::SunStaysAbove)] {
                let altitude = Angle::from_degrees(degrees);
                for day in [day, day.with_parallax()] {
                    assert_eq!(day.crossing(altitude, side), Err(reason), "{degrees}");
                }
                for moment in [Moment::Altitude(altitude, side), Moment::ApparentAltitude(altitude, side)] {
                    assert_eq!(schedule.moment(date, moment), Err(Error::NoCrossing { date, reason }), "{degrees}");
                }
            }
        }
        for degrees in [-60.0, 0.0, 60.0] {
            assert!(day.crossing(Angle::from_degrees(degrees), side).is_ok(), "{degrees}");
        }
    }
}
