//! The output formats.

use std::io::{self, Write};

use chrono::{DateTime, Days, DurationRound, TimeDelta};
use miqat::locale::{DateParts, Lang, Length};
use miqat_places::Zone;
use serde_json::{Value, json};

use super::compass::{self, Direction};
use super::{Qibla, Shown};
use crate::choices::{Precision, Words};
use crate::coordinates;
use crate::outcome::Failure;
use crate::words::{self, InLine};
use crate::write::{instant, line};

/// The number of days that the output calls "the next days".
const SOON_DAYS: u64 = 7;

/// The altitude above which the Sun is too high to take a precise direction from, in degrees.
const HIGH_DEG: f64 = 80.0;

/// The distance from the Kaaba below which a person is considered to be at it, in kilometres; the bearing is undefined only
/// within a centimetre.
const AT_KAABA_KM: f64 = 1.0;

pub fn table(out: &mut impl Write, qibla: &Qibla, words: Words) -> io::Result<()> {
    let lang = words.lang;
    let own = |text: &str| words::with_digits(text, words.digits);
    let shown = |text: &str| if lang.is_right_to_left() { words::isolated(text) } else { text.to_owned() };
    let at = coordinates::text(qibla.point);
    if qibla.name == at {
        writeln!(out, "{}", own(&shown(&at)))?;
    } else {
        writeln!(out, "{} ({})", qibla.name, own(&shown(&at)))?;
    }
    let Some(bearing) = qibla.bearing else {
        return writeln!(out, "{}", words::no_bearing(lang, qibla.distance_km < AT_KAABA_KM));
    };
    let direction = Direction::of(bearing);
    let degrees = format!("{:.1}°", bearing.degrees());
    writeln!(out, "{}", own(&words::qibla(lang, compass::arrow(bearing), &degrees, direction.number())))?;
    writeln!(out, "{}", own(&words::kaaba_distance(lang, &distance(qibla.distance_km))))?;
    writeln!(out)?;
    for text in compass::drawn(bearing) {
        writeln!(out, "{}", if lang.is_right_to_left() && !text.is_empty() { words::isolated(&text) } else { text })?;
    }
    writeln!(out)?;
    let soon = qibla.now.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(qibla.now);
    let is_soon = |shown: &&Shown| shown.time <= soon;
    let said = |shown: &Shown, how| {
        // The nearest minute, because people act on it.
        let time = shown.time.duration_round(TimeDelta::minutes(1)).unwrap_or(shown.time);
        let day = day(words, qibla.now, &time);
        let altitude = shown.altitude.degrees();
        own(&words::sun_in_line(lang, how, &words.time(&time), day.as_deref(), altitude, altitude > HIGH_DEG))
    };
    let both = [(&qibla.toward, InLine::Sun), (&qibla.opposite, InLine::Shadow)];
    let known = both.into_iter().filter_map(|(shown, how)| Some((shown.as_ref()?, how)));
    let mut near: Vec<_> = known.clone().filter(|(shown, _)| is_soon(shown)).collect();
    if near.is_empty() {
        writeln!(out, "{}", own(&words::no_sun_soon(lang, SOON_DAYS)))?;
        near.extend(known.min_by_key(|(shown, _)| shown.time));
    }
    near.sort_by_key(|(shown, _)| shown.time);
    for (shown, how) in near {
        writeln!(out, "{}", said(shown, how))?;
    }
    Ok(())
}

/// Kilometres for people: to 10 m near the Kaaba, whole kilometres far from it.
fn distance(km: f64) -> String {
    match km {
        _ if km < 10.0 => format!("{km:.2}"),
        _ if km < 100.0 => format!("{km:.1}"),
        _ => format!("{km:.0}"),
    }
}

/// The date, unless it is today's.
fn day(words: Words, now: DateTime<Zone>, time: &DateTime<Zone>) -> Option<String> {
    let (today, date) = (now.date_naive(), time.date_naive());
    let locale = words.locale();
    (date != today).then(|| line(locale, locale.date_pattern(Length::Long), DateParts::from(date)))
}

pub fn json(out: &mut impl Write, qibla: &Qibla) -> io::Result<()> {
    let shown = |shown: &Shown| json!({ "time": instant(&shown.time, Precision::Second), "altitude_deg": rounded(shown.altitude.degrees(), 2) });
    let sun = |of: &Option<Shown>| of.as_ref().map_or(Value::Null, shown);
    let why = words::no_bearing(Lang::En, qibla.distance_km < AT_KAABA_KM);
    let object = json!({
        "place": qibla.name,
        "latitude": qibla.point.latitude().degrees(),
        "longitude": qibla.point.longitude().degrees(),
        "bearing_deg": qibla.bearing.map(|bearing| rounded(bearing.degrees(), 4)),
        "from": "true north",
        "direction": qibla.bearing.map(|bearing| Direction::of(bearing).name()),
        "no_bearing": qibla.bearing.is_none().then_some(why),
        "distance_km": rounded(qibla.distance_km, 3),
        "now": instant(&qibla.now, Precision::Second),
        "sun_toward": sun(&qibla.toward),
        "sun_opposite": sun(&qibla.opposite),
    });
    writeln!(out, "{object:#}")
}

fn rounded(value: f64, decimals: i32) -> f64 {
    let unit = 10_f64.powi(decimals);
    (value * unit).round() / unit
}

pub fn csv(out: &mut impl Write, qibla: &Qibla) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record([
        "place",
        "latitude",
        "longitude",
        "bearing_deg",
        "direction",
        "distance_km",
        "sun_toward",
        "sun_toward_altitude_deg",
        "sun_opposite",
        "sun_opposite_altitude_deg",
    ])?;
    let sun = |of: &Option<Shown>| match of {
        Some(shown) => [instant(&shown.time, Precision::Second), format!("{:.2}", shown.altitude.degrees())],
        None => Default::default(),
    };
    let ([toward, toward_altitude], [opposite, opposite_altitude]) = (sun(&qibla.toward), sun(&qibla.opposite));
    writer.write_record([
        qibla.name.clone(),
        qibla.point.latitude().degrees().to_string(),
        qibla.point.longitude().degrees().to_string(),
        qibla.bearing.map(|bearing| format!("{:.4}", rounded(bearing.degrees(), 4))).unwrap_or_default(),
        qibla.bearing.map(|bearing| Direction::of(bearing).name().to_owned()).unwrap_or_default(),
        format!("{:.3}", qibla.distance_km),
        toward,
        toward_altitude,
        opposite,
        opposite_altitude,
    ])?;
    writer.flush()?;
    Ok(())
}
