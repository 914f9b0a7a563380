//! The chosen rules applied to a place; from here on the library computes.

mod clock;
mod methods;
pub mod other;
mod point;
mod present;
mod written;

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, TimeZone};
use miqat::hijri::HijriDate;
use miqat::prayer::{Basis, Elevation, HighLatitude, NightEnd, Polar, Ramadan, Shift};
use miqat::schedule::{PartialTimes, Schedule, Upcoming};
use miqat::{Absent, Error, Madhab, Mark, Method, Place, Prayer};

use crate::aged;
use crate::asked::Asked;
use crate::choices::{HijriDay, PointChoice, Precision};
use crate::kept::Kept;
use crate::outcome::Failure;
use crate::settings::{Iqama, Rules as OwnRules};
use crate::site::Site;
use crate::typed::MethodChoice;
use crate::words::{Chosen, Note, Why};
pub use clock::begin_of;
use clock::next_unrounded;
use miqat_places::points::AuthorityPoint;
use miqat_places::{FALLBACK_METHOD, Origin, Standpoint, Zone};
use other::Other;
use point::{check_height, no_point, point_note};
pub use written::civil_day;

/// A civil day in minutes.
const MINUTES_PER_DAY: i64 = 24 * 60;

/// An upper bound on how far the middle of the night moves from one date to the next, including rounding and margins, in
/// minutes.
const SAME_WITHIN_MINUTES: i64 = 3;

/// The distance from which a note says that the times are for the authority's own point of a city, in kilometres.
const NOTED_KM: f64 = 1.0;

/// A place, and the rules for its days.
#[derive(Debug)]
pub struct Plan {
    pub site: Site,
    pub why: Why,
    /// The chosen method, as its authority uses it now at this latitude.
    present: &'static Method,
    point: PointChoice,
    /// Whether the authority's point applies only from its first year on, because it was not chosen explicitly.
    is_dated: bool,
    /// The place for which the authority itself computes, if known.
    stand: Standpoint,
    /// The distance of the authority's own point, if it is too close for a note.
    near_point_km: Option<f64>,
    madhab: Option<Madhab>,
    high_latitude: Option<HighLatitude>,
    polar: Option<Polar>,
    elevation: Option<Elevation>,
    night_end: Option<NightEnd>,
    /// The rules that replace the method's.
    own_rules: OwnRules,
    /// The names of these rules.
    own_keys: Vec<&'static str>,
    /// When congregations begin, if the settings say so.
    pub iqama: Option<Iqama>,
    pub shifts: Vec<(Mark, Shift)>,
    /// Which dates are Ramadan, if the calendar does not decide.
    ramadan: Option<Ramadan>,
    pub calendar: Kept,
    pub other: bool,
    hijri_day: HijriDay,
}

/// The rules of a date.
struct Rules {
    method: &'static Method,
    schedule: Schedule<Zone>,
}

/// A civil day: its Hijri date, its times, and the rules that apply.
#[derive(Clone, Debug)]
pub struct Day {
    pub date: NaiveDate,
    pub hijri: HijriDate,
    pub times: PartialTimes<Zone>,
    /// The registry's entry: the rule that the authority used on this date, and the city's own where it has one.
    pub method: &'static Method,
    pub madhab: Madhab,
    /// The point for which the day was computed.
    pub place: Place,
    /// The times other than the marks, if requested.
    pub other: Vec<Other>,
    /// When the night that they divide ends.
    pub night_end: NightEnd,
}

impl Day {
    /// A mark's time, either rounded as the authority does or unrounded.
    pub fn time(&self, mark: Mark, precision: Precision) -> Result<DateTime<Zone>, Absent> {
        match precision {
            Precision::Minute => self.times.time(mark),
            Precision::Second | Precision::Millisecond => self.times.unrounded(mark),
        }
    }

    /// Whether a rule for bright nights makes Isha coincide with the next date's Fajr, because both take the same part of the
    /// night from its two ends.
    pub fn has_one_instant(&self) -> bool {
        let is_portion = |basis: &Basis| matches!(basis, Basis::NightPortion(_));
        let time = |mark| self.times.basis(mark).ok().filter(is_portion).and_then(|_| self.times.time(mark).ok());
        let (Some(fajr), Some(isha)) = (time(Mark::Fajr), time(Mark::Isha)) else { return false };
        let from_a_day = isha.signed_duration_since(fajr).num_minutes() - MINUTES_PER_DAY;
        from_a_day.abs() <= SAME_WITHIN_MINUTES
    }
}

/// The current time: its Hijri date, which changes at the chosen time of day, and the next prayer.
#[derive(Debug)]
pub struct Now {
    pub time: DateTime<Zone>,
    pub hijri: HijriDate,
    pub next: Result<Upcoming<Zone>, Error>,
    /// The current prayer; none between sunrise and Dhuhr.
    pub current: Result<Option<Prayer>, Error>,
}

/// The times of the authority's own table of a city on a day, if the table is for another point.
#[derive(Debug)]
pub struct OwnTable<'a> {
    pub point: &'a AuthorityPoint,
    pub distance_km: f64,
    /// The marks whose printed minute differs from the minute at the city's centre, with the authority's time, or the reason
    /// why it has none.
    pub differing: Vec<(Mark, Result<DateTime<Zone>, Absent>)>,
}

impl Plan {
    /// Builds the rules for a place, up to a last date.
    ///
    /// # Errors
    ///
    /// A message if the authority's own point is requested but unknown, or if announcements contradict the calendar.
    pub fn new(asked: &Asked, mut site: Site, days: (NaiveDate, NaiveDate)) -> Result<Self, Failure> {
        let (present, why) = match (asked.method, site.own_timetable(), site.country) {
            (MethodChoice::Named(method), ..) => {
                let is_other = method.for_latitude(site.point.latitude()).id() != method.id();
                let other = method.id().filter(|_| is_other);
                (method, if asked.is_set_method { Why::Set(other) } else { Why::Asked(other) })
            }
            (MethodChoice::Auto, Some(row), _) => (row.method, Why::City(row)),
            (MethodChoice::Auto, None, Some(country)) => match country.method() {
                Some(row) => (row.method, Why::Country(country, row)),
                None => (FALLBACK_METHOD, Why::Fallback(Some(country))),
            },
            (MethodChoice::Auto, None, None) => (FALLBACK_METHOD, Why::Fallback(None)),
        };
        let present = present.for_latitude(site.point.latitude());
        site.notes.extend(aged::notes(site.time_zone, days.1));
        let own_rules = asked.settings.rules;
        let has_height = asked.rules.elevation.or(asked.settings.elevation_m).is_some();
        let id = present.id().unwrap_or_default();
        let stand = Standpoint::of(present, site.city, site.point);
        let mut point = asked.point.unwrap_or(PointChoice::Authority);
        if asked.point == Some(PointChoice::Authority) && stand.own_point().is_none() {
            return Err(no_point(&site, id).into());
        }
        let is_dated = asked.point.is_none();
        let elevation = asked.rules.elevation_policy().or(own_rules.elevation);
        let stand = if is_dated { stand.on(days.1) } else { stand };
        check_height(asked, &stand)?;
        if let Some(metres) = asked.rules.elevation.or(asked.settings.elevation_m) {
            if asked.point == Some(PointChoice::Authority) {
                return Err(Failure::Message(
                    "--elevation does not go with --point authority, which has its own height".to_owned(),
                ));
            }
            // A given height implies that the times are for the given place.
            point = PointChoice::Centre;
            site.point = site.point.with_elevation(metres).map_err(|error| error.to_string())?;
            let policy = elevation.unwrap_or(present.elevation());
            if policy == Elevation::Ignored {
                site.notes.push(Note::NoDip);
            }
        }
        let is_here = site.country.and_then(|country| country.method()).is_some_and(|row| row.method == present);
        let of_point = point_note(&site, &stand, point);
        let near_point_km = match &of_point {
            Some(Note::OwnPoint { distance_km, city: Some(_), .. }) if *distance_km < NOTED_KM => Some(*distance_km),
            _ => None,
        };
        let of_point = of_point.filter(|_| near_point_km.is_none());
        let is_said = of_point.is_some() || near_point_km.is_some();
        site.notes.extend(of_point.or_else(|| {
            let is_bare = !is_said && stand.own_point().is_none() && !has_height;
            let is_bare = is_bare && (point == PointChoice::Centre || *stand.origin() == Origin::Asked);
            Some(Note::NoPoint {
                method: present,
                spread: miqat_places::spread(present).filter(|_| is_here && is_bare)?,
            })
        }));
        let calendar = Kept::new(asked.calendar, site.country, asked.announced.as_deref(), asked.hijri_shift, days)?;
        Ok(Self {
            site,
            why,
            present,
            point,
            is_dated,
            stand,
            near_point_km,
            madhab: asked.madhab,
            own_rules,
            own_keys: own_rules.keys(),
            high_latitude: asked.rules.high_latitude(present)?.or(own_rules.high_latitude),
            polar: asked.rules.polar()?.or(own_rules.polar),
            elevation,
            night_end: own_rules.night_end,
            shifts: asked.shifts()?,
            ramadan: asked.rules.ramadan.or(own_rules.ramadan),
            calendar,
            other: false,
            hijri_day: asked.hijri_day,
            iqama: asked.settings.iqama.clone(),
        })
    }

    /// Returns the plan with the other times added; the parts of the night may end at another mark than the method's.
    pub fn with_other(self, night_end: Option<NightEnd>) -> Self {
        Self { other: true, night_end: night_end.or(self.night_end), ..self }
    }

    /// The method of a day, as it is reported.
    pub fn chosen<'a>(&'a self, day: &'a Day) -> Chosen<'a> {
        let is_former = self.is_former(day.method);
        let is_own = || matches!(self.stand(day.date).origin(), Origin::Own(_));
        let point_km = self.near_point_km.filter(|_| is_own());
        Chosen {
            method: day.method,
            why: &self.why,
            is_former,
            madhab: day.madhab,
            is_madhab_asked: self.madhab.is_some(),
            shifts: &self.shifts,
            own_rules: &self.own_keys,
            point_km,
        }
    }

    /// Whether a method differs from its authority's present one.
    pub fn is_former(&self, method: &Method) -> bool {
        method.id() != self.present.id()
            && self.stand.own_point().and_then(|own| own.variant_id()).is_none_or(|id| method.id() != Some(id))
    }

    /// The place to which the times of a date apply.
    pub fn stand(&self, date: NaiveDate) -> Standpoint {
        self.stand_at(date, self.point)
    }

    fn stand_at(&self, date: NaiveDate, point: PointChoice) -> Standpoint {
        match point {
            PointChoice::Authority if self.is_dated => self.stand.on(date),
            PointChoice::Authority => self.stand.clone(),
            PointChoice::Centre => Standpoint::at(self.site.point),
        }
    }

    /// The authority's own point of the city, if the times are not for it, and its distance in kilometres.
    pub fn other_point(&self) -> Option<(&AuthorityPoint, f64)> {
        let own = self.stand.own_point().filter(|_| self.point == PointChoice::Centre)?;
        Some((own, miqat_places::distance_km(self.site.point, own.place().point())))
    }

    /// The authority's own rules on a date.
    fn authoritys_rules(&self, date: NaiveDate, point: PointChoice) -> Rules {
        let of_date = self.present.id().and_then(|id| Method::by_id_on(id, date)).unwrap_or(self.present);
        let stand = self.stand_at(date, point);
        let here = stand.method(of_date);
        let own = stand.own_point().filter(|_| of_date.id() == self.present.id());
        let method = own.and_then(|own| Method::by_id(own.variant_id()?)).unwrap_or(of_date);
        Rules { method, schedule: Schedule::new(*stand.place(), self.site.time_zone, here) }
    }

    /// The same rules with the caller's changes.
    fn rules(&self, date: NaiveDate, point: PointChoice) -> Rules {
        let Rules { method, mut schedule } = self.authoritys_rules(date, point);
        if self.own_rules != OwnRules::default() {
            schedule = Schedule::new(*schedule.place(), self.site.time_zone, self.own_rules.over(*schedule.method()));
        }
        if let Some(madhab) = self.madhab {
            schedule = schedule.with_madhab(madhab);
        }
        if let Some(rule) = self.high_latitude {
            schedule = schedule.with_high_latitude(rule);
        }
        if let Some(polar) = self.polar {
            schedule = schedule.with_polar(polar);
        }
        if let Some(elevation) = self.elevation {
            schedule = schedule.with_elevation(elevation);
        }
        for (mark, shift) in &self.shifts {
            schedule = schedule.with_shift(*mark, *shift);
        }
        let ramadan = self
            .ramadan
            .unwrap_or_else(|| self.calendar.date(date).map_or(Ramadan::Never, |hijri| self.calendar.ramadan(hijri)));
        schedule = schedule.with_ramadan(ramadan);
        Rules { method, schedule }
    }

    fn day_at(&self, date: NaiveDate, point: PointChoice) -> Result<Day, Error> {
        let Rules { method, schedule } = self.rules(date, point);
        let night_end = self.night_end.unwrap_or(schedule.method().night_end());
        let other = if self.other { other::times(&schedule, date, night_end) } else { Vec::new() };
        Ok(Day {
            other,
            night_end,
            date,
            hijri: self.calendar.date(date)?,
            times: schedule.partial_day(date)?,
            method,
            madhab: schedule.madhab(),
            place: *schedule.place(),
        })
    }

    /// The rules of a date with the caller's changes.
    pub fn schedule(&self, date: NaiveDate) -> Schedule<Zone> {
        self.rules(date, self.point).schedule
    }

    /// A day's times.
    pub fn day(&self, date: NaiveDate) -> Result<Day, Error> {
        self.day_at(date, self.point)
    }

    /// The times of the authority's own table on a day, if the table is for another point.
    pub fn own_table(&self, day: &Day) -> Option<OwnTable<'_>> {
        let (point, distance_km) = self.other_point().filter(|_| day.method.id() == self.present.id())?;
        // The authority's table ignores the caller's changes.
        let own = self.authoritys_rules(day.date, PointChoice::Authority).schedule.partial_day(day.date).ok()?;
        // No printed table has sunset in addition to Maghrib.
        let printed = Mark::ALL.into_iter().filter(|mark| *mark != Mark::Sunset);
        let times = printed.map(|mark| (mark, own.time(mark)));
        let differing = times.filter(|(mark, time)| time.ok() != day.times.time(*mark).ok()).collect();
        Some(OwnTable { point, distance_km, differing })
    }

    /// The current and the next prayer at an instant, at the precision of the printed times.
    pub fn now(&self, time: DateTime<Zone>, precision: Precision) -> Result<Now, Error> {
        let Rules { schedule, .. } = self.rules(time.date_naive(), self.point);
        let hijri = match self.hijri_day {
            HijriDay::Midnight => self.calendar.date(time.date_naive())?,
            HijriDay::Sunset => schedule.hijri_at(time, self.calendar.calendar())?,
        };
        let next = match precision {
            Precision::Minute => schedule.next(time),
            Precision::Second | Precision::Millisecond => next_unrounded(&schedule, time),
        };
        Ok(Now { time, hijri, next, current: schedule.current(time) })
    }
}

/// The instant of a wall-clock time; the first if there are two.
///
/// # Errors
///
/// A message if the clocks skipped it.
pub fn instant(at: NaiveDateTime, zone: Zone) -> Result<DateTime<Zone>, String> {
    match zone.from_local_datetime(&at) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => Ok(instant),
        LocalResult::None => {
            Err(format!("{} did not exist in {zone}: its clocks jumped over it", at.format("%Y-%m-%dT%H:%M")))
        }
    }
}
