//! The Sun, the Moon, the qibla and the crescent, asked with any numbers: no panic, angles within their ranges, events in order.

use miqat::astro::horizontal::{Air, Horizontal, refraction, refraction_of_true};
use miqat::astro::{Vantage, earth, moon, nutation, sun};
use miqat::events::{MoonEvent, MoonPhase, Side, SolarDay};
use miqat::hijri::crescent::{Crescent, WorldCrescents, visibility_polynomial};
use miqat::time::{EarthRotation, Tt, Ut1, delta_t, tai_minus_utc_s};
use miqat::{Angle, Coordinates, qibla};

use crate::clock::timed;
use crate::values::Values;

/// The slowest calls measured, in milliseconds.
const POSITION_MS: f64 = 0.05;
const SOLAR_DAY_MS: f64 = 0.3;
const MOON_EVENT_MS: f64 = 0.25;
const CRESCENT_MS: f64 = 0.24;
const PHASE_MS: f64 = 1.1;
const GEODESIC_MS: f64 = 0.1;
const KAABA_MS: f64 = 1.0;

/// Half of the Earth's circumference, in kilometres, by its mean radius.
const FURTHEST_KM: f64 = 20_015.2;

/// The least and the greatest day from J2000.0 of the years 1 to 4000, with a margin.
const DAYS: core::ops::RangeInclusive<f64> = -731_000.0..=731_000.0;

const SIDES: [Side; 2] = [Side::Morning, Side::Evening];

/// One case.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    let place: Coordinates = values.any();
    let days = if values.one_in(5) { values.number() } else { values.between(*DAYS.start(), *DAYS.end()) };
    let rotation = match values.any::<u8>() % 3 {
        0 => EarthRotation::given(69.0, 0.0),
        1 => EarthRotation::on(values.date()),
        _ => EarthRotation::given(values.number(), values.number()),
    };
    bodies(&mut values, days, rotation);
    air(&mut values);
    towards_mecca(&mut values, place, days, rotation);
    solar_day(&mut values, place, days, rotation);
    moon_events(&mut values, place, days, rotation);
    crescents(&mut values, place, days, rotation);
}

/// Whether an angle is a number within a range of degrees, or the question was no number of the computed years.
#[track_caller]
fn within(angle: Angle, range: core::ops::RangeInclusive<f64>, days: f64) {
    assert!(!DAYS.contains(&days) || range.contains(&angle.degrees()), "{angle:?} on {days}");
}

fn bodies(values: &mut Values<'_>, days: f64, rotation: EarthRotation) {
    let (ut, tt) = (Ut1::from_days(days), Tt::from_days(days));
    let sun = timed("the Sun's place", POSITION_MS, || sun::position(tt));
    let moon = timed("the Moon's place", POSITION_MS, || moon::position(tt));
    within(sun.declination(), -24.5..=24.5, days);
    within(moon.declination(), -30.0..=30.0, days);
    within(moon.elongation(&sun), 0.0..=180.0, days);
    within(moon.phase_angle(&sun), 0.0..=180.0, days);
    within(moon.horizontal_parallax(), 0.85..=1.05, days);
    within(moon.semidiameter(), 0.24..=0.29, days);
    let lit = moon.illuminated_fraction(&sun);
    assert!(!DAYS.contains(&days) || (0.0..=1.0).contains(&lit), "{lit} on {days}");
    let _ = (earth::mean_obliquity(tt), earth::apparent_sidereal_time(ut, tt), nutation::nutation(tt));
    let _ = (sun::equation_of_time(ut), sun::equation_of_time_with(ut, tt), sun::greenwich_hour_angle(ut, tt));
    let _ = (ut.to_tt(), ut.to_tt_with(values.number()), tt.to_ut1(), tt.to_ut_with(values.number()), delta_t(ut));
    let _ = (ut.to_utc_with(rotation), tai_minus_utc_s(values.date()));
    if let Ok(utc) = ut.to_utc() {
        let off_s = (Ut1::from_utc(utc).days() - days) * 86_400.0;
        assert!(off_s.abs() < 1.01, "{utc} is {off_s} s from {days}");
    }
}

fn air(values: &mut Values<'_>) {
    let (pressure, temperature) = (values.number(), values.number());
    let (altitude, other) = (Angle::from_degrees(values.number()), Angle::from_degrees(values.number()));
    let air = Air::new(pressure, temperature);
    assert_eq!(air.is_ok(), (0.0..=1200.0).contains(&pressure) && (-100.0..=60.0).contains(&temperature));
    for air in [air, Ok(Air::STANDARD)].into_iter().flatten() {
        for (raised, by) in [(refraction(altitude, air), altitude), (refraction_of_true(other, air), other)] {
            assert!(raised.degrees() >= 0.0 || by.degrees().is_nan(), "{raised:?} at {by:?} in {air:?}");
        }
    }
    let seen = Horizontal::new(altitude, other, altitude);
    let is_number = |angle: Angle| angle.degrees().is_nan() || angle.degrees().abs() <= 360.0;
    assert!(is_number(seen.altitude()) && is_number(seen.azimuth()), "{seen:?} of {altitude:?} {other:?}");
    let _ = visibility_polynomial(other);
}

fn towards_mecca(values: &mut Values<'_>, place: Coordinates, days: f64, rotation: EarthRotation) {
    for bearing in [qibla::bearing(place), timed("a geodesic", GEODESIC_MS, || qibla::geodesic_bearing(place))] {
        assert!(bearing.is_none_or(|bearing| (0.0..360.0).contains(&bearing.degrees())), "{bearing:?} from {place:?}");
    }
    for km in [qibla::distance_km(place), qibla::geodesic_distance_km(place)] {
        assert!((0.0..=FURTHEST_KM).contains(&km), "{km} km from {place:?}");
    }
    let start = Ut1::from_days(days);
    let line = timed("the Sun in line", SOLAR_DAY_MS * 8.0, || qibla::sun_in_line(place, start, rotation).count());
    assert!(line <= 4, "{line} times a day from {place:?} on {days}");
    let year = if values.one_in(2) { values.any() } else { values.whole(0, 4001) as i32 };
    let found = timed("the Sun over the Kaaba", KAABA_MS, || qibla::sun_over_kaaba(year));
    assert_eq!(found.is_ok(), (1..=4000).contains(&year), "{year}");
}

fn solar_day(values: &mut Values<'_>, place: Coordinates, days: f64, rotation: EarthRotation) {
    let day = timed("a solar day", SOLAR_DAY_MS, || SolarDay::nearest(place, Ut1::from_days(days), rotation));
    for day in [day, day.with_parallax()] {
        let altitude = Angle::from_degrees(values.number());
        let factor = values.number();
        let asr = timed("Asr", SOLAR_DAY_MS, || day.asr(factor));
        let is_usual =
            DAYS.contains(&days) && rotation.delta_t_s().abs() < 1e5 && rotation.ut1_minus_utc_s().abs() < 1e5;
        if let (Ok(asr), true) = (asr, is_usual && factor >= 0.0) {
            assert!(asr >= day.transit(), "Asr of {factor} at {place:?} on {days}");
        }
        for side in SIDES {
            let found = timed("a crossing", SOLAR_DAY_MS, || day.crossing(altitude, side));
            if let (Ok(found), true) = (found, is_usual) {
                let off_days = found.days() - day.transit().days();
                assert!(off_days.abs() <= 0.6 && (off_days <= 0.0) == (side == Side::Morning) || off_days.abs() < 1e-6);
                let off_deg = day.altitude(found).degrees() - altitude.degrees();
                assert!(off_deg.abs() < 0.001, "{off_deg}° from {altitude:?} at {place:?} on {days}");
            }
            let _ = day.lower_transit(side);
        }
        let altitude = day.altitude(Ut1::from_days(values.number())).degrees();
        assert!(altitude.is_nan() || altitude.abs() <= 90.0, "{altitude}° at {place:?}");
    }
}

fn moon_events(values: &mut Values<'_>, place: Coordinates, days: f64, rotation: EarthRotation) {
    /// A second: an event is found again at its own instant.
    const SECOND_DAYS: f64 = 1.2e-5;
    let (ut, tt) = (Ut1::from_days(days), Tt::from_days(days));
    for event in [MoonEvent::Rise, MoonEvent::Set] {
        if let Ok(found) = timed("moonrise", MOON_EVENT_MS, || event.first_after(place, ut, rotation)) {
            assert!(found.days() >= days - SECOND_DAYS, "{event:?} at {found:?} before {days} at {place:?}");
        }
        if let Ok(found) = timed("moonrise before", MOON_EVENT_MS, || event.last_before(place, ut, rotation)) {
            assert!(found.days() <= days + SECOND_DAYS, "{event:?} at {found:?} after {days} at {place:?}");
        }
    }
    for phase in MoonPhase::ALL {
        let (after, before) = (timed("a phase", PHASE_MS, || phase.after(tt)), phase.before(tt));
        if let (Ok(after), Ok(before)) = (after, before) {
            assert!(before.instant < after.instant, "{phase:?} on {days}");
            assert!((before.instant.days()..=after.instant.days()).contains(&days), "{phase:?} on {days}");
        }
        let _ = (phase.nearest(tt), phase.of_lunation(values.any()));
    }
}

fn crescents(values: &mut Values<'_>, place: Coordinates, days: f64, rotation: EarthRotation) {
    for side in SIDES {
        let found =
            timed("a crescent", CRESCENT_MS * 2.0, || Crescent::of(place, Ut1::from_days(days), side, rotation));
        let Ok(crescent) = found else { continue };
        if crescent.zone_absence().is_some() {
            assert!(crescent.yallop_zone().is_err() && crescent.odeh_zone().is_err(), "{crescent:?}");
        }
        let _ = (crescent.age_hours(), crescent.yallop_q(), crescent.odeh_v(), crescent.conjunction());
        let _ = (crescent.lag_minutes(), crescent.yallop_width(), crescent.odeh_width(), crescent.width_at_sun_event());
        for vantage in [Vantage::Geocentric, Vantage::Topocentric] {
            let _ = (crescent.at_best_time(vantage), crescent.at_sun_event(vantage));
        }
    }
    if values.one_in(12) {
        let (date, step_deg) = (values.date(), values.one_of(&[0, 1, 2, 5, 7, 10, 30, 45, 90, 180, 255]));
        let Ok(world) = WorldCrescents::new(date, values.one_of(&SIDES), step_deg) else { return };
        for _ in 0..4 {
            let (row, column) = (values.any(), values.any());
            let cell = timed("a cell of the world", CRESCENT_MS * 4.0, || world.cell(row, column));
            assert_eq!(cell.is_some(), row < world.rows() && column < world.columns(), "{world:?} {row} {column}");
        }
    }
}
