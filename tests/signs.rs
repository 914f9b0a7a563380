//! Every quantity has the sign that its documentation states.

use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use chrono_tz::{Africa, Asia, Europe, Tz};
use miqat::astro::horizontal::{Air, Horizontal, refraction, refraction_of_true};
use miqat::astro::{Vantage, moon, sun};
use miqat::events::{MoonPhase, Side, SolarDay};
use miqat::hijri::HijriMonth;
use miqat::hijri::crescent::Crescent;
use miqat::prayer::{Dip, Elevation};
use miqat::time::{EarthRotation, Ut1};
use miqat::{Angle, Coordinates, Depression, Mark, Schedule, Shift, methods, qibla};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn ut(text: &str) -> Ut1 {
    Ut1::from_utc(utc(text))
}

fn place(latitude_deg: f64, longitude_deg: f64) -> Coordinates {
    Coordinates::new(latitude_deg, longitude_deg).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn solar_day(place: Coordinates, noon: &str) -> SolarDay {
    SolarDay::nearest(place, ut(noon), EarthRotation::on(utc(noon).date_naive()))
}

fn near(ours: f64, published: f64, tolerance: f64) {
    assert!((ours - published).abs() <= tolerance, "{ours} is not {published}");
}

fn cairo() -> Schedule<Tz> {
    Schedule::new(place(30.0444, 31.2357), Africa::Cairo, methods::MWL)
}

#[test]
fn latitude_is_positive_in_the_north() {
    // In June the Sun does not set at Tromsø, 70° N; it does not rise at 70° S.
    let horizon = Angle::from_degrees(-50.0 / 60.0);
    let june = |latitude_deg| solar_day(place(latitude_deg, 18.96), "2024-06-21T11:00:00Z");
    assert_eq!(june(69.65).crossing(horizon, Side::Evening), Err(miqat::AbsentReason::SunStaysAbove));
    assert_eq!(june(-69.65).crossing(horizon, Side::Evening), Err(miqat::AbsentReason::SunStaysBelow));
}

#[test]
fn longitude_is_positive_in_the_east_where_noon_comes_earlier() {
    // The Sun's transit on 24 November 2024: Tokyo 11:28 JST, Greenwich 11:46:43 UTC.
    let transit = |longitude_deg| solar_day(place(35.0, longitude_deg), "2024-11-24T06:00:00Z").transit();
    near((transit(139.69).days() - ut("2024-11-24T02:28:00Z").days()) * 1440.0, 0.0, 1.0);
    assert!(transit(139.69) < transit(31.24) && transit(31.24) < transit(0.0) && transit(0.0) < transit(-74.0));
    let dhuhr = |longitude_deg, zone| {
        let schedule = Schedule::new(place(30.0, longitude_deg), zone, methods::MWL);
        schedule.day(date("2024-11-24")).unwrap().dhuhr().with_timezone(&Utc)
    };
    assert!(dhuhr(121.5, Asia::Taipei) < dhuhr(31.2, Africa::Cairo));
}

#[test]
fn altitude_is_positive_upwards() {
    // At the solstice the Sun's altitude is 90° − φ + 23.44° at noon, and its depression is 90° − φ − 23.44° at
    // midnight.
    let day = solar_day(place(30.0, 0.0), "2024-06-21T12:00:00Z");
    near(day.altitude(day.transit()).degrees(), 83.44, 0.01);
    near(day.altitude(day.lower_transit(Side::Evening)).degrees(), -36.56, 0.01);
}

#[test]
fn depression_is_positive_downwards() {
    let dawn = Depression::new(18.0).unwrap();
    assert_eq!((dawn.degrees(), dawn.altitude().degrees()), (18.0, -18.0));
    assert!(Depression::new(-18.0).is_err());
    let day = cairo().day(date("2024-06-21")).unwrap();
    assert!(day.fajr() < day.sunrise() && day.sunset() < day.isha());
}

#[test]
fn hour_angle_is_positive_in_the_west() {
    let six_hours = Angle::from_degrees(90.0);
    assert_eq!(Horizontal::new(six_hours, Angle::default(), Angle::default()).azimuth().degrees().round(), 270.0);
    assert_eq!(Horizontal::new(-six_hours, Angle::default(), Angle::default()).azimuth().degrees().round(), 90.0);
    // In the afternoon the hour angle is positive: at Greenwich it grows by 15° an hour.
    let afternoon = ut("2024-11-24T18:00:00Z");
    // 6 h 13 min 17 s after the transit at 11:46:43.
    near(sun::greenwich_hour_angle(afternoon, afternoon.to_tt()).degrees(), 93.3, 0.1);
}

#[test]
fn azimuth_runs_from_north_clockwise() {
    // At the equinox the Sun rises in the east and sets in the west everywhere, and culminates in the south at 30° N.
    let equinox = ut("2024-03-20T12:00:00Z");
    let declination = sun::position(equinox.to_tt()).declination();
    let azimuth_deg = |hours: f64, latitude_deg| {
        let hour_angle = Angle::from_degrees(15.0 * hours);
        Horizontal::new(hour_angle, declination, Angle::from_degrees(latitude_deg)).azimuth().degrees()
    };
    near(azimuth_deg(-6.0, 30.0), 90.0, 0.5);
    near(azimuth_deg(0.0, 30.0), 180.0, 1e-6);
    near(azimuth_deg(6.0, 30.0), 270.0, 0.5);
    near((azimuth_deg(0.0, -30.0) + 180.0) % 360.0, 180.0, 1e-6);
}

#[test]
fn a_bearing_runs_from_north_clockwise() {
    // The qibla of four cities, as in any compass table: London 119°, New York 58°, Jakarta 295°, Cape Town 23°.
    for (latitude_deg, longitude_deg, bearing_deg) in
        [(51.5074, -0.1278, 119.0), (40.7128, -74.006, 58.5), (-6.2088, 106.8456, 295.2), (-33.9249, 18.4241, 23.4)]
    {
        let ours = qibla::bearing(place(latitude_deg, longitude_deg)).unwrap();
        near(ours.degrees(), bearing_deg, 0.5);
    }
}

#[test]
fn equation_of_time_is_apparent_minus_mean() {
    // The Astronomical Almanac: the sundial is 16 min 25 s ahead on 3 November and 14 min 14 s behind on 11 February.
    let minutes = |text| sun::equation_of_time(ut(text)).degrees() * 4.0;
    near(minutes("2024-11-03T12:00:00Z"), 16.0 + 27.0 / 60.0, 0.05);
    near(minutes("2024-02-11T12:00:00Z"), -(14.0 + 13.0 / 60.0), 0.05);
}

#[test]
fn declination_is_positive_in_the_north() {
    // The solstices of 2024: 20 June 20:51 UTC and 21 December 09:21 UTC.
    near(sun::position(ut("2024-06-20T20:51:00Z").to_tt()).declination().degrees(), 23.44, 0.005);
    near(sun::position(ut("2024-12-21T09:21:00Z").to_tt()).declination().degrees(), -23.44, 0.005);
}

#[test]
fn longitudes_in_the_sky_run_eastwards_from_the_march_equinox() {
    // The equinoxes of 2024: 20 March 03:06 UTC and 22 September 12:44 UTC.
    let longitude_deg = |text| sun::position(ut(text).to_tt()).ecliptic_longitude().degrees();
    near((longitude_deg("2024-03-20T03:06:00Z") + 180.0) % 360.0, 180.0, 0.001);
    near(longitude_deg("2024-06-20T20:51:00Z"), 90.0, 0.001);
    near(longitude_deg("2024-09-22T12:44:00Z"), 180.0, 0.001);
    near(sun::position(ut("2024-06-20T20:51:00Z").to_tt()).right_ascension().degrees(), 90.0, 0.001);
}

#[test]
fn the_moon_s_latitude_is_positive_in_the_north() {
    // NASA's eclipse catalogue: the axis of the shadow passed north of the Earth's centre (gamma +0.3431) on 8 April 2024
    // at 18:17 UTC and south of it (gamma −0.3509) on 2 October 2024 at 18:45 UTC.
    let latitude_deg = |text| moon::position(ut(text).to_tt()).ecliptic_latitude().degrees();
    near(latitude_deg("2024-04-08T18:17:00Z"), 0.35, 0.03);
    near(latitude_deg("2024-10-02T18:45:00Z"), -0.33, 0.03);
}

#[test]
fn the_moon_passes_the_sun_eastwards() {
    // First quarter on 9 November 2024 at 05:55 UTC (US Naval Observatory): the Moon is 90° east of the Sun.
    let quarter = MoonPhase::FirstQuarter.nearest(ut("2024-11-09T00:00:00Z").to_tt()).unwrap();
    let tt = ut("2024-11-09T05:55:00Z").to_tt();
    near((quarter.instant.days() - tt.days()) * 1440.0, 0.0, 1.0);
    let ahead_deg = moon::position(tt).ecliptic_longitude() - sun::position(tt).ecliptic_longitude();
    near(ahead_deg.degrees().rem_euclid(360.0), 90.0, 0.02);
}

#[test]
fn a_lag_and_an_age_are_positive_after_the_conjunction() {
    // New moon on 1 November 2024 at 12:47 UTC: the evening of the 3rd has a young Moon, the morning of 30 October an old.
    let crescent = |text, side| {
        let rotation = EarthRotation::on(utc(text).date_naive());
        Crescent::of(place(21.42, 39.83), ut(text), side, rotation).unwrap()
    };
    let young = crescent("2024-11-03T09:00:00Z", Side::Evening);
    assert!(young.lag_minutes() > 0.0 && young.age_hours() > 0.0);
    let view = young.at_best_time(Vantage::Geocentric);
    assert!(view.relative_altitude.degrees() > 0.0 && view.moon_altitude.degrees() > view.sun_altitude.degrees());
    let old = crescent("2024-10-30T09:00:00Z", Side::Morning);
    assert!(old.lag_minutes() < 0.0 && old.age_hours() < 0.0);
    assert!(old.at_best_time(Vantage::Geocentric).relative_altitude.degrees() > 0.0);
}

#[test]
fn delta_t_is_terrestrial_time_minus_universal_time() {
    // IERS, 1 January 2000: TT − UT1 = 63.83 s, UT1 − UTC = +0.355 s; TAI − UTC has been 37 s since 2017.
    let instant = ut("2000-01-01T00:00:00Z");
    near((instant.to_tt().days() - instant.days()) * 86_400.0, 63.83, 0.03);
    near(EarthRotation::on(date("2000-01-01")).delta_t_s(), 63.83, 0.03);
    near(EarthRotation::on(date("2000-01-01")).ut1_minus_utc_s(), 0.355, 0.03);
    assert_eq!(miqat::time::tai_minus_utc_s(date("2020-01-01")), Some(37.0));
    // In 1890 the Earth was ahead: Astronomical Almanac, K8: −5.9 s.
    assert!(EarthRotation::on(date("1890-01-01")).delta_t_s() < 0.0);
}

#[test]
fn refraction_is_positive_and_raises() {
    // At the horizon 34′, at 45° 1′ (every almanac); a body seen at 0° is 34′ below it.
    near(refraction(Angle::from_degrees(0.0), Air::STANDARD).degrees() * 60.0, 34.0, 0.6);
    near(refraction(Angle::from_degrees(45.0), Air::STANDARD).degrees() * 60.0, 1.0, 0.05);
    near(refraction_of_true(Angle::from_degrees(-34.0 / 60.0), Air::STANDARD).degrees() * 60.0, 34.0, 0.6);
    for bend in [refraction, refraction_of_true] {
        let at = |degrees| bend(Angle::from_degrees(degrees), Air::STANDARD).degrees();
        for hundredth in -9_000..9_000 {
            let (low, high) = (at(f64::from(hundredth) / 100.0), at(f64::from(hundredth + 1) / 100.0));
            assert!(0.0 <= high && high <= low && low < 0.6, "{hundredth}/100 degrees: {low} {high}");
        }
        assert_eq!((at(90.0), at(-4.4), at(-5.11)), (0.0, at(-90.0), at(-90.0)));
        assert!(at(f64::NAN).is_nan());
    }
    for (pressure_hpa, temperature_c) in
        [(f64::NAN, 10.0), (-1.0, 10.0), (1_201.0, 10.0), (1010.0, f64::NAN), (1010.0, -273.0)]
    {
        let refused = Air::new(pressure_hpa, temperature_c).unwrap_err().to_string();
        assert!(refused.starts_with("an air "), "{refused}");
    }
    let thin = Air::new(500.0, 10.0).unwrap();
    let cold = Air::new(1010.0, -30.0).unwrap();
    let at_horizon = |air| refraction(Angle::default(), air);
    assert!(at_horizon(thin) < at_horizon(Air::STANDARD) && at_horizon(Air::STANDARD) < at_horizon(cold));
}

#[test]
fn parallax_lowers() {
    // Seen from the surface the Moon is up to 57′ lower than from the Earth's centre.
    let rotation = EarthRotation::on(date("2024-11-03"));
    let crescent = Crescent::of(place(21.42, 39.83), ut("2024-11-03T09:00:00Z"), Side::Evening, rotation).unwrap();
    let altitude_deg = |vantage| crescent.at_best_time(vantage).moon_altitude.degrees();
    let lower_deg = altitude_deg(Vantage::Geocentric) - altitude_deg(Vantage::Topocentric);
    assert!((0.8..1.03).contains(&lower_deg), "{lower_deg}");
}

#[test]
fn an_elevation_is_positive_above_the_sea_and_lengthens_the_day() {
    let at = |elevation_m| {
        let point = place(30.0444, 31.2357).with_elevation(elevation_m).unwrap();
        let policy = Elevation::SunriseAndSunset(Dip::Geometric);
        Schedule::new(point, Africa::Cairo, methods::MWL).with_elevation(policy).day(date("2024-11-24")).unwrap()
    };
    let (shore, mountain) = (at(0.0), at(1000.0));
    assert!(mountain.exact(Mark::Sunrise) < shore.exact(Mark::Sunrise));
    assert!(mountain.exact(Mark::Sunset) > shore.exact(Mark::Sunset));
}

#[test]
fn a_shift_is_positive_later() {
    let dhuhr = |shift| cairo().with_shift(Mark::Dhuhr, shift).day(date("2024-11-24")).unwrap().dhuhr();
    assert_eq!(dhuhr(Shift::minutes(5)) - dhuhr(Shift::ZERO), TimeDelta::minutes(5));
    assert_eq!(dhuhr(Shift::minutes(-5)) - dhuhr(Shift::ZERO), TimeDelta::minutes(-5));
}

#[test]
fn what_remains_is_positive_before_the_prayer() {
    let now = Africa::Cairo.with_ymd_and_hms(2024, 11, 24, 12, 0, 0).unwrap();
    let next = cairo().next(now).unwrap();
    assert!(next.time > now && next.remaining(now) > TimeDelta::zero());
}

#[test]
fn offsets_of_zones_are_positive_in_the_east() {
    let berlin = Schedule::new(place(52.52, 13.405), Europe::Berlin, methods::MWL).day(date("2024-11-24")).unwrap();
    assert_eq!(berlin.dhuhr().format("%z").to_string(), "+0100");
}

#[test]
fn hijri_differences_are_positive_into_the_future() {
    use miqat::hijri::{HijriArithmetic, HijriDate, UmmAlQura};
    let calendar = UmmAlQura::default();
    let [eid, arafah] = [(HijriMonth::Shawwal, 1), (HijriMonth::DhuAlHijja, 9)]
        .map(|(month, day)| HijriDate::new(1446, month, day).unwrap());
    // 30 March and 5 June 2025.
    assert_eq!(calendar.days_between(eid, arafah), Ok(67));
    assert_eq!(calendar.days_between(arafah, eid), Ok(-67));
}
