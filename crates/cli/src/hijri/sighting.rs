//! The report on an evening's crescent.

use std::fmt::Debug;
use std::io::Write;

use miqat::astro::Vantage;
use miqat::chrono::Utc;
use miqat::chrono::{DateTime, Datelike, NaiveDate};
use miqat::error::TimeError;
use miqat::events::Side;
use miqat::hijri::crescent::{Crescent, CrescentView, Criterion, OdehZone, YallopZone, ZoneAbsence};
use miqat::hijri::{HijriArithmetic, HijriDate};
use miqat::locale::Lang;
use miqat::time::{EarthRotation, Ut1};

use crate::asked::is_same;
use crate::calendars::Choice;
use crate::coordinates::NO_PLACE;
use crate::dates::{Written, Years, days_after, read};
use crate::hijri::args::Args;
use crate::hijri::criteria::{CALENDARS, Named, Promise, SIGHTING};
use crate::kept::Kept;
use crate::minus::unveiled;
use crate::outcome::{Failure, Outcome, say};
use crate::settings::Settings;
use crate::site::Site;
use crate::{aged, years};
use miqat_places::Zone;

/// The options of a report.
pub struct Evening<'a> {
    /// The place, followed by the date if one is given.
    pub given: &'a [String],
    pub args: &'a Args,
    pub settings: &'a Settings,
    pub time_zone: Option<Zone>,
    pub morning: bool,
}

/// Writes the full report for an evening or a morning at a place.
pub fn report(out: &mut impl Write, evening: &Evening<'_>) -> Result<Outcome, Failure> {
    let given: Vec<String> = evening.given.iter().map(|word| unveiled(word)).collect();
    let (args, settings) = (evening.args, evening.settings);
    let (place, asked) = place_and_day(&given, settings.place.is_some())?;
    let of_calendar = [
        ("--calendar", args.calendar.is_some()),
        ("--announced", args.announced.is_some()),
        ("--hijri-shift", args.hijri_shift.is_some()),
    ];
    if let Some((option, _)) = of_calendar.into_iter().find(|(_, is_given)| *is_given && asked.is_some()) {
        return Err(Failure::Message(format!("{option} says which evening is the 29th, and does not go with a date")));
    }
    let is_place_of = |kept: &String| is_same((&place, args.country), (kept, settings.country));
    let is_kept = place.is_empty() || settings.place.as_ref().is_some_and(is_place_of);
    let mut site = match &settings.place {
        Some(place) if is_kept => {
            let (country, time_zone) = (args.country.or(settings.country), evening.time_zone.or(settings.time_zone));
            Site { own_name: settings.name.clone(), ..Site::named(place, country, time_zone)? }
        }
        _ => Site::named(&place, args.country, evening.time_zone)?,
    };
    let today = Utc::now().with_timezone(&site.time_zone).date_naive();
    let day = match asked {
        Some(Asked::On(day)) => day,
        Some(Asked::FromToday(days)) => days_after(today, days)?,
        None => {
            let (day, text) = coming_29th(&site, args, Some(settings).filter(|_| is_kept), today)?;
            writeln!(out, "{text}")?;
            day
        }
    };
    check_year(day)?;
    if let Some(Asked::On(day)) = asked {
        site.notes.extend(years::of_civil_date(day));
    }
    site.notes.extend(aged::zones(site.time_zone, day));
    for note in &site.notes {
        say("note:", &note.text(Lang::En));
    }
    let side = if evening.morning { Side::Morning } else { Side::Evening };
    let crescent = crescent(&site, day, side)?;
    write(out, &site, day, &crescent)
}

/// Refuses a day in a year for which the sky is not computed.
pub fn check_year(date: NaiveDate) -> Result<(), miqat::Error> {
    /// The years for which the sky is computed.
    const YEARS: std::ops::RangeInclusive<i32> = 1..=4000;
    if YEARS.contains(&date.year()) { Ok(()) } else { Err(TimeError::DateOutOfRange { date }.into()) }
}

/// The requested day.
#[derive(Clone, Copy, Debug)]
enum Asked {
    On(NaiveDate),
    FromToday(i64),
}

/// The most words of a date: Sunday 24 November 2024.
const MOST_WORDS: usize = 4;

/// Splits the words into the place and the date at their end, if any. With a place in the settings the words may be a date
/// alone.
fn place_and_day(given: &[String], is_place_kept: bool) -> Result<(String, Option<Asked>), String> {
    match given {
        [only] if only.trim().is_empty() => return Err(NO_PLACE.to_owned()),
        words if words.iter().any(|word| word.trim().is_empty()) => {
            return Err(
                "the place or the date is empty: after the place the date of the evening is wanted, or none".to_owned()
            );
        }
        _ => {}
    }
    let most = given.len().saturating_sub(usize::from(!is_place_kept));
    for count in (1..=MOST_WORDS.min(most)).rev() {
        let (place, date) = given.split_at(given.len() - count);
        let date = date.join(" ");
        let asked = match (date.to_lowercase().as_str(), read(&date, Years::Gregorian, None)) {
            ("tonight", _) => Asked::FromToday(0),
            (_, Ok(Written::Gregorian(day))) => Asked::On(day),
            (_, Ok(Written::FromToday(days))) => Asked::FromToday(days),
            _ => continue,
        };
        return Ok((place.join(" "), Some(asked)));
    }
    // Names of places do not end with a number; an unreadable date usually does.
    match given.last() {
        Some(last)
            if given.len() > 1 && last.starts_with(|first: char| first.is_ascii_digit()) && !last.contains(',') =>
        {
            match read(last, Years::Gregorian, None) {
                Err(fault) => Err(format!("{fault}; after the place the date of the evening is wanted, or none")),
                Ok(_) => Ok((given.join(" "), None)),
            }
        }
        _ => Ok((given.join(" "), None)),
    }
}

/// The coming 29th of the place's month, in whose evening the crescent is looked for, with a line that says so.
fn coming_29th(
    site: &Site,
    args: &Args,
    settings: Option<&Settings>,
    today: NaiveDate,
) -> Result<(NaiveDate, String), Failure> {
    const LOOKED_FOR_ON: u8 = 29;
    // A calendar or country given by a flag replaces the calendar of the settings.
    let settings = settings.filter(|_| args.calendar.is_none() && args.country.is_none());
    let choice = args.calendar.map(Choice::Named).or_else(|| settings?.calendar).unwrap_or(Choice::Country);
    let announced = args.announced.as_deref().or_else(|| settings?.announced.as_deref());
    let shift = args.hijri_shift.or_else(|| settings?.hijri_shift).unwrap_or_default();
    let kept = Kept::new(choice, site.country, announced, shift, (today, days_after(today, 31)?))?;
    let mut date = kept.date(today)?;
    if date.day() > LOOKED_FOR_ON {
        date = kept.date(days_after(today, 1)?)?;
    }
    let month = kept.calendar().month(date.year(), date.month())?;
    let (day, date) = (month.civil_day(LOOKED_FOR_ON)?, HijriDate::new(date.year(), date.month(), LOOKED_FOR_ON)?);
    let when = match day.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    };
    let name = date.month().name(Lang::En);
    Ok((day, format!("{day}, {when}, is the 29th of {name} {} by {}", date.year(), kept.standing(date).short())))
}

/// The crescent of a date: in the solar day that contains this date's noon by local mean time.
fn crescent(site: &Site, day: NaiveDate, side: Side) -> Result<Crescent, Failure> {
    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    let local = Ut1::from_utc(noon).plus_days(-site.point.longitude().degrees() / 360.0);
    let crescent = Crescent::of(site.point, local, side, EarthRotation::on(day));
    crescent.map_err(|absence| Failure::Message(absence.to_string()))
}

fn write(out: &mut impl Write, site: &Site, day: NaiveDate, crescent: &Crescent) -> Result<Outcome, Failure> {
    let zone = site.time_zone;
    let clock =
        |instant: Ut1| -> Result<String, Failure> { Ok(local(instant, zone)?.format("%F %H:%M:%S").to_string()) };
    let (evening, sun, moon) = match crescent.side() {
        Side::Evening => ("evening", "sunset", "moonset"),
        Side::Morning => ("morning", "sunrise", "moonrise"),
    };
    writeln!(
        out,
        "The crescent of the {evening} of {day} at {} ({:.4}, {:.4}), clocks of {zone}",
        site.name(Lang::En),
        site.point.latitude().degrees(),
        site.point.longitude().degrees()
    )?;
    let topocentric = crescent.at_best_time(Vantage::Topocentric);
    let geocentric = crescent.at_best_time(Vantage::Geocentric);
    let at_sun = crescent.at_sun_event(Vantage::Topocentric);
    writeln!(out, "conjunction         {}", clock(crescent.conjunction())?)?;
    writeln!(out, "{sun:<20}{}", clock(crescent.sun_event())?)?;
    writeln!(out, "{moon:<20}{}", clock(crescent.moon_event())?)?;
    writeln!(out, "best time           {}", clock(crescent.best_time())?)?;
    writeln!(out, "lag                 {:+.1} min", crescent.lag_minutes())?;
    writeln!(out, "age at best time    {:+.1} h", crescent.age_hours())?;
    writeln!(out)?;
    writeln!(out, "at best time        from the place   from the Earth's centre")?;
    let pair = |name: &str, of: fn(&CrescentView) -> f64| {
        format!("{name:<20}{:>10.2}° {:>17.2}°", of(&topocentric), of(&geocentric))
    };
    writeln!(out, "{}", pair("Moon's altitude", |view| view.moon_altitude.degrees()))?;
    writeln!(out, "{}", pair("Moon's azimuth", |view| view.moon_azimuth.degrees()))?;
    writeln!(out, "{}", pair("Sun's altitude", |view| view.sun_altitude.degrees()))?;
    writeln!(out, "{}", pair("Sun's azimuth", |view| view.sun_azimuth.degrees()))?;
    writeln!(out, "{}", pair("ARCV", |view| view.relative_altitude.degrees()))?;
    writeln!(out, "{}", pair("DAZ", |view| view.azimuth_difference.degrees()))?;
    writeln!(out, "{}", pair("elongation", |view| view.elongation.degrees()))?;
    let arcminutes = |angle: miqat::Angle| angle.degrees() * 60.0;
    writeln!(
        out,
        "width               {:>10.2}′ (Yallop's {:.2}′)",
        arcminutes(crescent.odeh_width()),
        arcminutes(crescent.yallop_width())
    )?;
    writeln!(out, "altitude at {sun:<8}{:>10.2}°", at_sun.moon_altitude.degrees())?;
    writeln!(out)?;
    writeln!(out, "Yallop              q {:+.3}: {}", crescent.yallop_q(), named_zone(crescent.yallop_zone(), yallop))?;
    writeln!(out, "Odeh                V {:+.2}: {}", crescent.odeh_v(), named_zone(crescent.odeh_zone(), odeh))?;
    for Named { name, criterion, .. } in SIGHTING.iter().skip(ZONES).chain(&CALENDARS) {
        let margin = criterion.margin(crescent);
        let said = if margin.is_met() { "met" } else { "not met" };
        writeln!(out, "{name:<40}{said:<9}{margin}")?;
    }
    writeln!(out)?;
    writeln!(out, "{}", advice(crescent, &topocentric, &at_sun, zone)?)?;
    Ok(Outcome::Whole)
}

/// The number of criteria with zones, which are named in full.
const ZONES: usize = 7;

fn local(instant: Ut1, zone: Zone) -> Result<DateTime<Zone>, Failure> {
    let utc: DateTime<Utc> = instant.to_utc()?;
    Ok(utc.with_timezone(&zone))
}

/// Writes where and when to look, or why there is nothing to see.
fn advice(crescent: &Crescent, view: &CrescentView, at_sun: &CrescentView, zone: Zone) -> Result<String, Failure> {
    let (sun, set) = match crescent.side() {
        Side::Evening => ("sunset", "set"),
        Side::Morning => ("sunrise", "will rise"),
    };
    let promised =
        |promise: Promise| SIGHTING.iter().any(|named| named.promises == promise && named.criterion.is_met(crescent));
    if let Some(why) = nothing_to_see(crescent, view, promised(Promise::Eye) || promised(Promise::Aid)) {
        return Ok(why);
    }
    let with = if promised(Promise::Eye) { "" } else { "With binoculars or a telescope only: " };
    let from_sun = view.moon_azimuth.degrees() - at_sun.sun_azimuth.degrees();
    let from_sun = (from_sun + 540.0).rem_euclid(360.0) - 180.0;
    let aside = match from_sun {
        aside if aside.abs() < 0.5 => "straight above".to_owned(),
        aside if aside > 0.0 => format!("{aside:.0}° to the right of"),
        aside => format!("{:.0}° to the left of", -aside),
    };
    let minutes = (crescent.best_time().days() - crescent.sun_event().days()) * 1440.0;
    let when = if minutes >= 0.0 {
        format!("{minutes:.0} min after {sun}")
    } else {
        format!("{:.0} min before {sun}", -minutes)
    };
    let best = local(crescent.best_time(), zone)?.format("%H:%M");
    Ok(format!(
        "{with}Look at {best}, {when}, towards azimuth {:.0}° ({}), {:.0}° above the horizon: {aside} where the Sun {set}. Its bow faces the Sun.",
        view.moon_azimuth.degrees(),
        compass(view.moon_azimuth.degrees()),
        view.moon_altitude.degrees(),
    ))
}

/// The reason why no crescent is visible, if so: the Moon is below the horizon, it is not a crescent, or no criterion is met.
fn nothing_to_see(crescent: &Crescent, view: &CrescentView, is_given: bool) -> Option<String> {
    let (sun, lag_minutes) = (crescent.sun_event(), crescent.lag_minutes());
    if crescent.zone_absence() == Some(ZoneAbsence::BeyondQuarter) {
        return Some(format!(
            "No crescent: the Moon is {:.0}° from the Sun, beyond its quarter, where the criteria say nothing.",
            view.elongation.degrees()
        ));
    }
    if !crescent.moon_is_up() {
        let moon = match crescent.side() {
            Side::Evening => format!("sets {:.0} min before the Sun", -lag_minutes),
            Side::Morning => format!("rises {lag_minutes:.0} min after the Sun"),
        };
        let hours = (crescent.conjunction().days() - sun.days()) * 24.0;
        let conjunction = if hours > 0.0 {
            format!("{hours:.1} h before its conjunction")
        } else {
            format!("{:.1} h after its conjunction", -hours)
        };
        return Some(format!("Nothing to see: the Moon {moon}, {conjunction}."));
    }
    if let Some(absence @ ZoneAbsence::OtherSide) = crescent.zone_absence() {
        return Some(format!("No crescent of this side of the conjunction: {absence}."));
    }
    (!is_given).then(|| {
        let [yallop, odeh] = [Criterion::Yallop(YallopZone::D), Criterion::Odeh(OdehZone::C)];
        format!(
            "Nothing to see: the Moon is up, but by no criterion can the crescent be seen, even with a telescope. (From the limit of \
             Yallop's zone D: {}; from that of Odeh's zone C: {}.)",
            yallop.margin(crescent),
            odeh.margin(crescent)
        )
    })
}

/// The nearest of the 16 compass points.
fn compass(azimuth_deg: f64) -> &'static str {
    const POINTS: [&str; 16] =
        ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];
    let place = (azimuth_deg / 22.5).round().rem_euclid(16.0);
    // A whole number from 0 to 15.
    POINTS[place as usize]
}

/// A zone with its meaning, or why there is none.
fn named_zone<Z: Copy + Debug>(zone: Result<Z, ZoneAbsence>, meaning: fn(Z) -> &'static str) -> String {
    zone.map_or_else(|absence| absence.to_string(), |zone| format!("zone {zone:?}, {}", meaning(zone)))
}

pub fn yallop(zone: YallopZone) -> &'static str {
    match zone {
        YallopZone::A => "easily visible to the naked eye",
        YallopZone::B => "visible to the naked eye in perfect air",
        YallopZone::C => "visible to the naked eye once found with an optical aid",
        YallopZone::D => "visible with an optical aid only",
        YallopZone::E => "not visible, even with a telescope",
        YallopZone::F => "not visible: below Danjon's limit",
    }
}

pub fn odeh(zone: OdehZone) -> &'static str {
    match zone {
        OdehZone::A => "visible to the naked eye",
        OdehZone::B => "visible with an optical aid, perhaps to the naked eye",
        OdehZone::C => "visible with an optical aid only",
        OdehZone::D => "not visible, even with an optical aid",
    }
}
