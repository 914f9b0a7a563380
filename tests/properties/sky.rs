//! The Moon's phases and risings, the crescent, the qibla and the time scales: each answer fits the others at every instant and
//! place.

use miqat::astro::horizontal::{Air, Horizontal, refraction, refraction_of_true};
use miqat::astro::{earth, moon, sun};
use miqat::chrono::TimeDelta;
use miqat::events::{MoonEvent, MoonPhase, Side, SolarDay};
use miqat::hijri::crescent::{Crescent, Criterion, OdehZone, SUNSET_ALTITUDE, YallopZone};
use miqat::qibla::{self, KAABA, SunStance};
use miqat::testing::strategies::{any_instant, coordinates, coordinates_within, dates};
use miqat::time::{EarthRotation, Tt, Ut1};
use miqat::{Angle, Coordinates};
use proptest::prelude::*;

use super::cases;

/// An angle between two directions of a circle, in degrees.
fn apart_deg(one: Angle, other: Angle) -> f64 {
    ((one.degrees() - other.degrees() + 540.0).rem_euclid(360.0) - 180.0).abs()
}

/// Days from J2000.0 in the years 1 to 4000.
fn days() -> impl Strategy<Value = f64> {
    -730_000.0..730_000.0_f64
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn time_scales_return_where_they_came_from(now in any_instant(), date in dates(1600..=2400)) {
        let ut = Ut1::from_utc(now);
        if let Ok(back) = ut.to_utc() {
            // To the millisecond in the years computed, and to the last bit of a double far beyond.
            let last_bit_ms = ut.days().abs() * f64::EPSILON * 86_400_000.0;
            let off_ms = (back - now).num_milliseconds().abs() as f64;
            prop_assert!(off_ms <= 1.0 + last_bit_ms.floor(), "{} {}", now, back);
        }
        let ut = Ut1::from_utc(date.and_hms_opt(6, 0, 0).unwrap().and_utc());
        prop_assert!((ut.to_tt().to_ut1().days() - ut.days()).abs() * 86_400.0 < 1e-4);
        let rotation = EarthRotation::on(date);
        prop_assert!((ut.to_utc_with(rotation).unwrap() - ut.to_utc().unwrap()).num_milliseconds().abs() <= 1_000);
    }

    /// The four phases of a lunation come in order, and each is when the Moon has its distance from the Sun.
    #[test]
    fn the_moon_has_its_elongation_at_each_phase(days in days(), part in 0..4_usize) {
        let (tt, phase) = (Tt::from_days(days), MoonPhase::ALL[part]);
        let [before, after] = [phase.before(tt).unwrap(), phase.after(tt).unwrap()];
        prop_assert!(before.instant <= tt && tt < after.instant && after.lunation == before.lunation + 1);
        prop_assert!((29.0..30.1).contains(&(after.instant.days() - before.instant.days())));
        let nearest = phase.nearest(tt).unwrap();
        prop_assert!(nearest == before || nearest == after);
        let of_lunation = MoonPhase::ALL.map(|phase| phase.of_lunation(before.lunation).unwrap().instant);
        prop_assert!(of_lunation.is_sorted_by(|one, other| one < other));
        let (moon, sun) = (moon::position(before.instant), sun::position(before.instant));
        let difference = moon.ecliptic_longitude() - sun.ecliptic_longitude();
        let off_arcsec = apart_deg(difference, Angle::from_degrees(90.0 * part as f64)) * 3600.0;
        prop_assert!(off_arcsec < 0.1, "{}", off_arcsec);
        let lit = moon.illuminated_fraction(&sun);
        let expected = [0.0, 0.5, 1.0, 0.5][part];
        prop_assert!((lit - expected).abs() < 0.01, "{} {}", phase as u8, lit);
    }

    #[test]
    fn the_sun_and_the_moon_stay_within_their_distances_and_move_by_their_rates(days in days()) {
        const MINUTE_DAYS: f64 = 1.0 / 1_440.0;
        let [now, later] = [days, days + MINUTE_DAYS].map(|days| {
            let tt = Tt::from_days(days);
            (sun::position(tt), moon::position(tt))
        });
        prop_assert!((0.982..1.018).contains(&now.0.distance_au()), "{}", now.0.distance_au());
        prop_assert!((356_000.0..407_000.0).contains(&now.1.distance_km()), "{}", now.1.distance_km());
        // The Sun moves by 0.95 to 1.02 degrees a day, the Moon by 11.6 to 15.4.
        let sun_deg = apart_deg(later.0.ecliptic_longitude(), now.0.ecliptic_longitude()) * 1_440.0;
        let moon_deg = apart_deg(later.1.ecliptic_longitude(), now.1.ecliptic_longitude()) * 1_440.0;
        prop_assert!((0.94..1.03).contains(&sun_deg) && (11.5..15.6).contains(&moon_deg), "{} {}", sun_deg, moon_deg);
        prop_assert!(now.0.declination().degrees().abs() < 23.8 && now.1.ecliptic_latitude().degrees().abs() < 5.4);
        let equation_min = sun::equation_of_time(Ut1::from_days(days)).degrees() * 4.0;
        prop_assert!(equation_min.abs() < 20.0, "{}", equation_min);
    }

    /// Refraction decreases with the altitude, and its two formulas are inverses of each other.
    #[test]
    fn air_raises_a_body_less_the_higher_it_is(low_deg in 0.0..90.0_f64, part in 0.0..1.0_f64) {
        let high_deg = low_deg + (90.0 - low_deg) * part;
        let [low, high] = [low_deg, high_deg].map(Angle::from_degrees);
        prop_assert!(refraction(low, Air::STANDARD) >= refraction(high, Air::STANDARD));
        prop_assert!(refraction_of_true(low, Air::STANDARD) >= refraction_of_true(high, Air::STANDARD));
        let raised = refraction_of_true(low, Air::STANDARD);
        prop_assert!((refraction(low + raised, Air::STANDARD) - raised).degrees().abs() < 0.11 / 60.0);
    }

    /// Bearings east and west of the Kaaba's meridian mirror each other. The distances from a point and from its antipode add up to
    /// half a turn.
    #[test]
    fn the_qibla_is_mirrored_in_the_meridian_of_the_kaaba(latitude_deg in -90.0..=90.0_f64, away_deg in 0.001..140.0_f64) {
        let at = |latitude_deg, away_deg| {
            Coordinates::new(latitude_deg, KAABA.longitude().degrees() + away_deg).unwrap()
        };
        let (east, west) = (at(latitude_deg, away_deg), at(latitude_deg, -away_deg));
        let bearings = [east, west].map(|point| qibla::bearing(point).unwrap());
        prop_assert!(apart_deg(bearings[0], -bearings[1]) < 1e-9, "{:?}", bearings);
        let distance_km = qibla::distance_km(east);
        prop_assert!((distance_km - qibla::distance_km(west)).abs() < 1e-6);
        let antipode = at(-latitude_deg, away_deg - 180.0);
        let half_turn_km = distance_km + qibla::distance_km(antipode);
        prop_assert!((half_turn_km - 20_015.087).abs() < 0.2, "{}", half_turn_km);
        // A step along the bearing is a step nearer.
        if distance_km > 100.0 && latitude_deg.abs() < 89.0 {
            let (sin, cos) = bearings[0].radians().sin_cos();
            let step_deg = 0.01;
            let nearer = Coordinates::new(
                (latitude_deg + step_deg * cos).clamp(-90.0, 90.0),
                (east.longitude().degrees() + step_deg * sin / latitude_deg.to_radians().cos()).clamp(-180.0, 180.0),
            );
            let gained_km = distance_km - qibla::distance_km(nearer.unwrap());
            prop_assert!((gained_km - step_deg * 111.195).abs() < 0.02, "{}", gained_km);
        }
    }
}

/// The azimuth and the altitude of the Sun's centre, by its right ascension and sidereal time.
fn sun_at(place: Coordinates, ut: Ut1, rotation: EarthRotation) -> Horizontal {
    let tt = ut.to_tt_with(rotation.delta_t_s());
    let sun = sun::position(tt);
    let hour_angle = earth::apparent_sidereal_time(ut, tt) + place.longitude() - sun.right_ascension();
    Horizontal::new(hour_angle, sun.declination(), place.latitude())
}

proptest! {
    #![proptest_config(cases(1_000))]

    /// When a shadow is said to point to the Kaaba, the Sun's azimuth is the qibla's or its opposite.
    #[test]
    fn the_sun_is_in_line_with_the_qibla_when_it_is_said_to_be(point in coordinates_within(90.0), date in dates(1600..=2400)) {
        let start = Ut1::from_utc(date.and_hms_opt(0, 0, 0).unwrap().and_utc());
        let rotation = EarthRotation::on(date);
        let Some(bearing) = qibla::bearing(point) else { return Ok(()) };
        let mut last = start;
        for found in qibla::sun_in_line(point, start, rotation) {
            prop_assert!(last <= found.instant && found.instant <= start.plus_days(1.0));
            last = found.instant;
            let sun = sun_at(point, found.instant, rotation);
            let towards = match found.stance {
                SunStance::Toward => bearing,
                SunStance::Opposite => bearing + Angle::from_degrees(180.0),
            };
            // On the sphere, by the distance from the vertical plane: near the zenith an azimuth turns fast.
            let off_deg = apart_deg(sun.azimuth(), towards) * sun.altitude().radians().cos();
            prop_assert!(off_deg < 0.001, "{} at {}", off_deg, point);
        }
    }

    /// The Sun is where the solar day says that it is: the two ways to its altitude agree.
    #[test]
    fn a_solar_day_has_the_altitudes_of_the_positions(point in coordinates_within(90.0), date in dates(1600..=2400), part in 0.0..1.0_f64) {
        let rotation = EarthRotation::on(date);
        let instant = Ut1::from_utc(date.and_hms_opt(0, 0, 0).unwrap().and_utc()).plus_days(part);
        let day = SolarDay::nearest(point, instant, rotation);
        prop_assert!((day.transit().days() - instant.days()).abs() <= 0.5 + 1e-3);
        let off_arcsec = (day.altitude(instant).degrees() - sun_at(point, instant, rotation).altitude().degrees()) * 3600.0;
        prop_assert!(off_arcsec.abs() < 0.05, "{}", off_arcsec);
        let ends = [Side::Morning, Side::Evening].map(|side| day.lower_transit(side));
        prop_assert!(ends[0] < day.transit() && day.transit() < ends[1]);
        for side in [Side::Morning, Side::Evening] {
            let Ok(crossing) = day.crossing(SUNSET_ALTITUDE, side) else { continue };
            prop_assert!(ends[0] <= crossing && crossing <= ends[1]);
            let off_arcsec = (day.altitude(crossing).degrees() - SUNSET_ALTITUDE.degrees()).abs() * 3600.0;
            prop_assert!(off_arcsec < 0.01, "{}", off_arcsec);
        }
    }

    /// A day in the south is as long as the day in the north on which the Sun is on the other side of its path. The dates
    /// are whole days, in half of which the declination changes by 0.2 degrees, and that is 3 minutes of the day at 60 degrees.
    #[test]
    fn a_day_in_the_south_is_as_long_as_one_in_the_north_half_a_turn_of_the_sun_later(
        latitude_deg in 0.0..=60.0_f64,
        longitude_deg in -180.0..=180.0_f64,
        date in dates(1600..=2400),
    ) {
        let of = |latitude_deg: f64, days: i64| {
            let date = date + TimeDelta::days(days);
            let noon = Ut1::from_utc(date.and_hms_opt(12, 0, 0).unwrap().and_utc());
            let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
            let day = SolarDay::nearest(point, noon, EarthRotation::on(date));
            let [rise, set] = [Side::Morning, Side::Evening].map(|side| day.crossing(SUNSET_ALTITUDE, side).unwrap());
            (sun::position(day.transit().to_tt()).ecliptic_longitude(), (set.days() - rise.days()) * 1_440.0)
        };
        let (longitude, north_min) = of(latitude_deg, 0);
        let opposite = longitude + Angle::from_degrees(180.0);
        let later = (175..192).map(|days| of(-latitude_deg, days));
        let (found, south_min) =
            later.min_by(|one, other| apart_deg(one.0, opposite).total_cmp(&apart_deg(other.0, opposite))).unwrap();
        prop_assert!(apart_deg(found, opposite) < 0.52);
        prop_assert!((north_min - south_min).abs() < 3.1, "{} {}", north_min, south_min);
    }

    /// Between a rising and the next of the Moon lies one setting, and each is found from either side.
    #[test]
    fn the_moon_rises_and_sets_in_turn(point in coordinates(), date in dates(1600..=2400)) {
        let rotation = EarthRotation::on(date);
        let from = Ut1::from_utc(date.and_hms_opt(0, 0, 0).unwrap().and_utc());
        let second_days = 1.0 / 86_400.0;
        let (rise, set) = (
            MoonEvent::Rise.first_after(point, from, rotation),
            MoonEvent::Set.first_after(point, from, rotation),
        );
        for (event, found) in [(MoonEvent::Rise, rise), (MoonEvent::Set, set)] {
            let Ok(found) = found else { continue };
            prop_assert!(from <= found && found <= from.plus_days(1.0));
            let back = event.last_before(point, found.plus_days(second_days), rotation).unwrap();
            prop_assert!((back.days() - found.days()).abs() < second_days, "{:?} {}", event, (back.days() - found.days()) / second_days);
        }
        if let (Ok(rise), Ok(set)) = (rise, set) {
            prop_assert!(rise != set);
            let (first, event) = if rise < set { (rise, MoonEvent::Rise) } else { (set, MoonEvent::Set) };
            let between = event.first_after(point, first.plus_days(60.0 * second_days), rotation);
            // Its own next comes after the other.
            prop_assert!(between.map_or(true, |next| next > rise && next > set), "{} on {}", point, date);
        }
    }

    /// A criterion is met where its margin says so, and the zones are those of their numbers.
    #[test]
    fn a_crescent_meets_what_its_margin_says(point in coordinates_within(65.0), days in -200_000.0..150_000.0_f64, later_days in 0.5..3.0_f64) {
        let evening = MoonPhase::New.nearest(Tt::from_days(days)).unwrap().instant.to_ut1().plus_days(later_days);
        let rotation = EarthRotation::given(60.0, 0.0);
        let Ok(crescent) = Crescent::of(point, evening, Side::Evening, rotation) else { return Ok(()) };
        for criterion in [
            Criterion::FOTHERINGHAM, Criterion::MAUNDER, Criterion::INDIAN, Criterion::BABYLONIAN, Criterion::DANJON,
            Criterion::MABIMS_1992, Criterion::NEO_MABIMS, Criterion::ISTANBUL, Criterion::CONJUNCTION_AND_MOONSET,
            Criterion::FCNA_2006, Criterion::Yallop(YallopZone::B), Criterion::Odeh(OdehZone::B),
        ] {
            prop_assert_eq!(criterion.is_met(&crescent), criterion.margin(&crescent).is_met(), "{:?}", criterion);
        }
        if let Ok(zone) = crescent.yallop_zone() {
            prop_assert_eq!(zone, YallopZone::of(crescent.yallop_q()));
        }
        let lag_min = (crescent.moon_event().days() - crescent.sun_event().days()) * 1_440.0;
        prop_assert!((crescent.lag_minutes() - lag_min).abs() < 1e-3);
        let age_hours = (crescent.best_time().days() - crescent.conjunction().days()) * 24.0;
        prop_assert!((crescent.age_hours() - age_hours).abs() < 1e-9 && age_hours.abs() < 15.1 * 24.0);
    }
}
