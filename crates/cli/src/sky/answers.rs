//! The answers, each as rows of cells.

use miqat::astro::horizontal::Horizontal;
use miqat::astro::{Vantage, earth, moon, sun};
use miqat::events::{MoonEvent, MoonPhase, Side, SolarDay};
use miqat::hijri::crescent::{Crescent, CrescentAbsence};
use miqat::qibla::{self, SunStance};
use miqat::time::{Tt, Ut1};
use miqat::{AbsentReason, Angle, Error};

use crate::sky::asked::{Moment, PlaceDate, Spot};

pub type Rows = Result<Vec<Vec<String>>, Error>;

/// The altitude of the Sun's centre at sunrise and sunset, in degrees: the value used by the tables to compare with.
const SUNRISE_DEG: f64 = -0.8333;
/// Seconds of time per degree.
const SECONDS_PER_DEGREE: f64 = 240.0;
const ARCMINUTES_PER_DEGREE: f64 = 60.0;

/// The events of a solar day in order, each with its depression in degrees and its name.
const DAWNS: [(f64, &str); 7] = [
    (20.0, "dawn_20"),
    (19.5, "dawn_19.5"),
    (18.5, "dawn_18.5"),
    (18.0, "dawn_18"),
    (17.5, "dawn_17.5"),
    (15.0, "dawn_15"),
    (12.0, "dawn_12"),
];
const DUSKS: [(f64, &str); 7] = [
    (12.0, "dusk_12"),
    (15.0, "dusk_15"),
    (17.5, "dusk_17.5"),
    (18.0, "dusk_18"),
    (18.5, "dusk_18.5"),
    (19.5, "dusk_19.5"),
    (20.0, "dusk_20"),
];

/// An angle in degrees with nine decimals: 4 µas.
fn degrees(angle: Angle) -> String {
    format!("{:.9}", angle.degrees())
}

/// The same for a circular angle: a value that would round to 360 becomes 0.
fn circle(angle: Angle) -> String {
    let text = degrees(angle);
    if text.starts_with("360") { degrees(Angle::from_degrees(0.0)) } else { text }
}

pub fn sun_place(moment: &Moment) -> Rows {
    let place = sun::position(moment.tt);
    Ok(vec![vec![
        moment.unix_s.clone(),
        circle(place.right_ascension()),
        degrees(place.declination()),
        format!("{:.10}", place.distance_au()),
        circle(place.ecliptic_longitude()),
        degrees(place.ecliptic_latitude()),
        format!("{:.6}", sun::equation_of_time_with(moment.ut, moment.tt).degrees() * SECONDS_PER_DEGREE),
        circle(earth::apparent_sidereal_time(moment.ut, moment.tt)),
    ]])
}

pub fn moon_place(moment: &Moment) -> Rows {
    let (place, sun) = (moon::position(moment.tt), sun::position(moment.tt));
    Ok(vec![vec![
        moment.unix_s.clone(),
        circle(place.right_ascension()),
        degrees(place.declination()),
        format!("{:.5}", place.distance_km()),
        circle(place.ecliptic_longitude()),
        degrees(place.ecliptic_latitude()),
        format!("{:.10}", place.illuminated_fraction(&sun)),
        degrees(place.elongation(&sun)),
    ]])
}

pub fn sun_events(request: &PlaceDate) -> Rows {
    let day = SolarDay::nearest(request.spot.point, request.noon(), request.rotation());
    let crossing = |altitude_deg: f64, side: Side| day.crossing(Angle::from_degrees(altitude_deg), side);
    let dawns = DAWNS.map(|(depression_deg, name)| (name, crossing(-depression_deg, Side::Morning)));
    let daylight = [
        ("sunrise", crossing(SUNRISE_DEG, Side::Morning)),
        ("transit", Ok(day.transit())),
        ("asr1", day.asr(1.0)),
        ("asr2", day.asr(2.0)),
        ("sunset", crossing(SUNRISE_DEG, Side::Evening)),
    ];
    let dusks = DUSKS.map(|(depression_deg, name)| (name, crossing(-depression_deg, Side::Evening)));
    let row = |(name, event): (&str, Result<Ut1, AbsentReason>)| {
        let (status, unix_ms) = match event {
            Ok(ut) => ("ok", request.clock.unix_ms(ut)?),
            Err(AbsentReason::SunStaysAbove) => ("none_above", String::new()),
            Err(_) => ("none_below", String::new()),
        };
        Ok(request.row([name.to_owned(), status.to_owned(), unix_ms]))
    };
    dawns.into_iter().chain(daylight).chain(dusks).map(row).collect()
}

pub fn moon_events(request: &PlaceDate) -> Rows {
    let row = |(name, event): (&str, MoonEvent)| {
        let (status, unix_ms) = match event.first_after(request.spot.point, request.midnight(), request.rotation()) {
            Ok(ut) => ("ok", request.clock.unix_ms(ut)?),
            Err(_) => ("none", String::new()),
        };
        Ok(request.row([name.to_owned(), status.to_owned(), unix_ms]))
    };
    [("moonrise", MoonEvent::Rise), ("moonset", MoonEvent::Set)].into_iter().map(row).collect()
}

pub fn crescent(request: &PlaceDate) -> Rows {
    let status = |status: &str| status.to_owned();
    let crescent = match Crescent::of(request.spot.point, request.noon(), Side::Evening, request.rotation()) {
        Ok(crescent) => crescent,
        Err(absence) => {
            let mut cells: [String; 15] = Default::default();
            cells[0] = status(if matches!(absence, CrescentAbsence::Sun(_)) { "no_sunset" } else { "no_moonset" });
            return Ok(vec![request.row(cells)]);
        }
    };
    let [geocentric, topocentric] =
        [Vantage::Geocentric, Vantage::Topocentric].map(|vantage| crescent.at_best_time(vantage));
    let arcminutes = |angle: Angle| format!("{:.8}", angle.degrees() * ARCMINUTES_PER_DEGREE);
    let unix_ms = |ut: Ut1| request.clock.unix_ms(ut);
    Ok(vec![request.row([
        status(if crescent.moon_is_up() { "ok" } else { "moonset_before_sunset" }),
        unix_ms(crescent.sun_event())?,
        unix_ms(crescent.moon_event())?,
        format!("{:.6}", crescent.lag_minutes()),
        unix_ms(crescent.best_time())?,
        unix_ms(crescent.conjunction())?,
        degrees(geocentric.relative_altitude),
        degrees(geocentric.azimuth_difference),
        degrees(geocentric.elongation),
        arcminutes(crescent.yallop_width()),
        format!("{:.8}", crescent.yallop_q()),
        degrees(topocentric.relative_altitude),
        degrees(topocentric.elongation),
        arcminutes(crescent.odeh_width()),
        format!("{:.8}", crescent.odeh_v()),
    ])])
}

pub fn qibla(spot: &Spot) -> Rows {
    let [lat, lon] = spot.texts.clone();
    let bearing = qibla::bearing(spot.point).map_or_else(String::new, circle);
    Ok(vec![vec![lat, lon, bearing, format!("{:.7}", qibla::distance_km(spot.point))]])
}

pub fn qibla_sun(request: &PlaceDate) -> Rows {
    let found = qibla::sun_in_line(request.spot.point, request.midnight(), request.rotation());
    let mut rows = found
        .map(|line| {
            let kind = match line.stance {
                SunStance::Toward => "toward",
                SunStance::Opposite => "opposite",
            };
            Ok(request.row([kind.to_owned(), request.clock.unix_ms(line.instant)?, degrees(line.altitude)]))
        })
        .collect::<Result<Vec<_>, Error>>()?;
    if rows.is_empty() {
        rows.push(request.row([String::from("none"), String::new(), String::new()]));
    }
    Ok(rows)
}

pub fn horizontal((moment, spot): &(Moment, Spot)) -> Rows {
    let hour_angle = sun::greenwich_hour_angle(moment.ut, moment.tt) + spot.point.longitude();
    let direction = Horizontal::new(hour_angle, sun::position(moment.tt).declination(), spot.point.latitude());
    let [lat, lon] = spot.texts.clone();
    Ok(vec![vec![moment.unix_s.clone(), lat, lon, degrees(direction.altitude()), circle(direction.azimuth())]])
}

/// The phases in a range of UTC years.
pub fn phases(from_year: i32, to_year: i32) -> impl Iterator<Item = Result<Vec<String>, Error>> {
    /// The length of the mean Gregorian year in days, and how many days early the search for the first lunation starts.
    const DAYS_PER_YEAR: f64 = 365.2425;
    const MARGIN_DAYS: f64 = 40.0;
    // From 2000-01-01 12h TT.
    let start = Tt::from_days(f64::from(from_year - 2000) * DAYS_PER_YEAR - MARGIN_DAYS);
    // There is no instant before the first year.
    let first = MoonPhase::New.before(start).map_or(MoonPhase::FIRST_LUNATION, |phase| phase.lunation);
    let all = (first..).flat_map(|lunation| MoonPhase::ALL.map(|phase| phase.of_lunation(lunation)));
    let dated = all.map(|phase| {
        let phase = phase?;
        let utc = phase.instant.to_ut1().to_utc()?;
        Ok((phase, utc))
    });
    let year_of = |dated: &Result<(_, miqat::chrono::DateTime<miqat::chrono::Utc>), Error>| {
        dated.as_ref().map_or(i32::MAX, |(_, utc)| miqat::chrono::Datelike::year(utc))
    };
    dated.skip_while(move |dated| year_of(dated) < from_year).take_while(move |dated| year_of(dated) <= to_year).map(
        |dated| {
            let (phase, utc) = dated?;
            let name = match phase.phase {
                MoonPhase::New => "new",
                MoonPhase::FirstQuarter => "first_quarter",
                MoonPhase::Full => "full",
                MoonPhase::LastQuarter => "last_quarter",
            };
            Ok(vec![phase.lunation.to_string(), name.to_owned(), utc.timestamp_millis().to_string()])
        },
    )
}
