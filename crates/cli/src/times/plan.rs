//! The rules that were asked for, laid on the place: from here on the library answers.

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use miqat::error::TimeError;
use miqat::hijri::{HijriCalendar, HijriDate, Moved, Or, Tabular, UmmAlQura};
use miqat::prayer::{Elevation, HighLatitude, Polar, Ramadan, Shift};
use miqat::schedule::{PartialTimes, Schedule, Upcoming};
use miqat::{Absent, Coordinates, Error, Madhab, Mark, Method, Place, Prayer};

use crate::site::Site;
use crate::times::args::{Args, HijriDay, PointChoice, Precision};
use crate::times::other::{self, Other};
use crate::times::typed::MethodChoice;
use crate::words::{Chosen, Note, Why};
use miqat_places::points::{self, AuthorityPoint};
use miqat_places::{City, FALLBACK_METHOD};

/// How many of the cities whose authority's point is known are named.
const CITIES_NAMED: usize = 8;

/// A place and the rules by which its days are computed.
#[derive(Debug)]
pub struct Plan {
    pub site: Site,
    pub why: Why,
    /// The method that was chosen, as its authority has it now.
    present: &'static Method,
    point: PointChoice,
    /// The point for which the authority itself computes this city.
    own_point: Option<AuthorityPoint>,
    madhab: Option<Madhab>,
    high_latitude: Option<HighLatitude>,
    polar: Option<Polar>,
    elevation: Option<Elevation>,
    pub shifts: Vec<(Mark, Shift)>,
    ramadan: Ramadan,
    calendar: Calendar,
    pub other: bool,
    hijri_day: HijriDay,
}

/// The rules of a date.
struct Rules {
    method: &'static Method,
    schedule: Schedule<Tz>,
}

/// A civil day: its Hijri date, its times, and by which rules.
#[derive(Clone, Debug)]
pub struct Day {
    pub date: NaiveDate,
    pub hijri: HijriDate,
    pub times: PartialTimes<Tz>,
    /// The registry's entry: that of the date, where the authority changed its rule, and of the city, where it has its own.
    pub method: &'static Method,
    pub madhab: Madhab,
    /// The point for which it was computed.
    pub place: Place,
    /// The times other than the marks, if they were asked for.
    pub other: Vec<Other>,
}

impl Day {
    /// A mark's time: as the authority rounds it, or as it was before.
    pub fn time(&self, mark: Mark, precision: Precision) -> Result<DateTime<Tz>, Absent> {
        match precision {
            Precision::Minute => self.times.time(mark),
            Precision::Second | Precision::Millisecond => self.times.unrounded(mark),
        }
    }
}

/// An instant that is taken for now: the Hijri date, which turns when it was asked to, and the next prayer.
#[derive(Debug)]
pub struct Now {
    pub time: DateTime<Tz>,
    pub hijri: HijriDate,
    pub next: Result<Upcoming<Tz>, Error>,
}

/// What the authority's own table of a city has on a day, where that is for another point.
#[derive(Debug)]
pub struct OwnTable<'a> {
    pub point: &'a AuthorityPoint,
    pub distance_km: f64,
    /// The marks at which it prints another minute than the city's centre has; absent where it has none.
    pub differing: Vec<(Mark, Result<DateTime<Tz>, Absent>)>,
}

impl Plan {
    /// The rules for a place.
    ///
    /// # Errors
    ///
    /// A message where the authority's own point is asked for and not known.
    pub fn new(args: &Args, mut site: Site) -> Result<Self, String> {
        let own = site.city.and_then(City::own_method);
        let (present, why) = match (args.method, own, site.country) {
            (MethodChoice::Named(method), ..) => (method, Why::Asked),
            (MethodChoice::Auto, Some(row), _) => (row.method, Why::City(row)),
            (MethodChoice::Auto, None, Some(country)) => match country.method() {
                Some(row) => (row.method, Why::Country(country, row)),
                None => (FALLBACK_METHOD, Why::Fallback(Some(country))),
            },
            (MethodChoice::Auto, None, None) => (FALLBACK_METHOD, Why::Fallback(None)),
        };
        if let Some(metres) = args.rules.elevation {
            if args.point == PointChoice::Authority {
                return Err("--elevation does not go with --point authority, which has its own height".to_owned());
            }
            site.point = site.point.with_elevation(metres).map_err(|error| error.to_string())?;
            let policy = args.rules.elevation_policy().unwrap_or(present.elevation());
            if policy == Elevation::Ignored {
                site.notes.push(Note::NoDip);
            }
        }
        let shifts = &args.rules.shifts;
        let twice =
            shifts.iter().enumerate().find(|(index, (mark, _))| shifts[..*index].iter().any(|(m, _)| m == mark));
        if let Some((_, (mark, _))) = twice {
            return Err(format!("--shift {} is given twice", mark.as_str().to_ascii_lowercase()));
        }
        let calendar = UmmAlQura::default().or(Tabular::CIVIL).map_err(|error| error.to_string())?;
        let id = present.id().unwrap_or_default();
        let own_point = site.city.and_then(|city| points::of_geonames_id(id, city.geonames_id()));
        if args.point == PointChoice::Authority {
            let Some(own) = &own_point else { return Err(no_point(&site, id)) };
            site.notes.push(Note::OwnPoint {
                point: own.place().point(),
                uncertainty_km: own.uncertainty_km(),
                distance_km: miqat_places::distance_km(site.point, own.place().point()),
            });
        }
        Ok(Self {
            site,
            why,
            present,
            point: args.point,
            own_point,
            madhab: args.madhab.map(Madhab::from),
            high_latitude: args.rules.high_latitude()?,
            polar: args.rules.polar()?,
            elevation: args.rules.elevation_policy(),
            shifts: args.rules.shifts.clone(),
            ramadan: args.rules.ramadan(),
            calendar: calendar.moved(args.rules.hijri_shift),
            other: args.other,
            hijri_day: args.hijri_day,
        })
    }

    /// The method of a day, as it is told.
    pub fn chosen<'a>(&'a self, day: &'a Day) -> Chosen<'a> {
        let is_former = self.is_former(day.method);
        Chosen { method: day.method, why: &self.why, is_former, madhab: day.madhab, shifts: &self.shifts }
    }

    /// Whether a method is not the one that its authority has now.
    pub fn is_former(&self, method: &Method) -> bool {
        method.id() != self.present.id()
            && self.own_point.as_ref().and_then(|own| own.variant_id()).is_none_or(|id| method.id() != Some(id))
    }

    /// Whether the times are those of the authority's own point.
    pub fn is_at_own_point(&self) -> bool {
        self.point == PointChoice::Authority
    }

    /// The point for which the times are: of a city with an eastern edge, the western one.
    pub fn point(&self) -> Coordinates {
        let own = self.own_point.as_ref().filter(|_| self.is_at_own_point());
        own.map_or(self.site.point, |own| own.place().point())
    }

    /// The authority's own point of the city, where the times are not for it, and its distance in kilometres.
    pub fn other_point(&self) -> Option<(&AuthorityPoint, f64)> {
        let own = self.own_point.as_ref().filter(|_| self.point == PointChoice::Centre)?;
        Some((own, miqat_places::distance_km(self.site.point, own.place().point())))
    }

    /// The rules of a date as the authority has them.
    fn authoritys_rules(&self, date: NaiveDate, point: PointChoice) -> Rules {
        let of_date = self.present.id().and_then(|id| Method::by_id_on(id, date)).unwrap_or(self.present);
        let own = self.own_point.as_ref().filter(|_| point == PointChoice::Authority);
        let place = own.map_or(self.site.point.into(), |own| *own.place());
        // What a city has of its own beside its point belongs to the authority's present rule.
        let own = own.filter(|_| of_date.id() == self.present.id());
        let method = own.and_then(|own| Method::by_id(own.variant_id()?)).unwrap_or(of_date);
        let here = own.map_or(*of_date, |own| own.method_here(of_date));
        Rules { method, schedule: Schedule::new(place, self.site.time_zone, here) }
    }

    /// The same with what the caller wishes.
    fn rules(&self, date: NaiveDate, point: PointChoice) -> Rules {
        let Rules { method, mut schedule } = self.authoritys_rules(date, point);
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
        schedule = schedule.with_ramadan(self.ramadan);
        Rules { method, schedule }
    }

    fn day_at(&self, date: NaiveDate, point: PointChoice) -> Result<Day, Error> {
        let Rules { method, schedule } = self.rules(date, point);
        let other = if self.other { other::times(&schedule, date) } else { Vec::new() };
        Ok(Day {
            other,
            date,
            hijri: self.calendar.to_hijri(date)?,
            times: schedule.partial_day(date)?,
            method,
            madhab: schedule.madhab(),
            place: *schedule.place(),
        })
    }

    /// A day's times.
    pub fn day(&self, date: NaiveDate) -> Result<Day, Error> {
        self.day_at(date, self.point)
    }

    /// What the authority's own table has on a day, where it is for another point.
    pub fn own_table(&self, day: &Day) -> Option<OwnTable<'_>> {
        let (point, distance_km) = self.other_point().filter(|_| day.method.id() == self.present.id())?;
        // What its authority prints has none of the caller's wishes.
        let own = self.authoritys_rules(day.date, PointChoice::Authority).schedule.partial_day(day.date).ok()?;
        // No table has a sunset beside Maghrib.
        let printed = Mark::ALL.into_iter().filter(|mark| *mark != Mark::Sunset);
        let times = printed.map(|mark| (mark, own.time(mark)));
        let differing = times.filter(|(mark, time)| time.ok() != day.times.time(*mark).ok()).collect();
        Some(OwnTable { point, distance_km, differing })
    }

    /// What an instant is in; the next prayer as precisely as times are shown.
    pub fn now(&self, time: DateTime<Tz>, precision: Precision) -> Result<Now, Error> {
        let Rules { schedule, .. } = self.rules(time.date_naive(), self.point);
        let hijri = match self.hijri_day {
            HijriDay::Midnight => self.calendar.to_hijri(time.date_naive())?,
            HijriDay::Sunset => schedule.hijri_at(time, &self.calendar)?,
        };
        let next = match precision {
            Precision::Minute => schedule.next(time),
            Precision::Second | Precision::Millisecond => next_unrounded(&schedule, time),
        };
        Ok(Now { time, hijri, next })
    }
}

/// The first prayer after an instant by its time before rounding.
fn next_unrounded(schedule: &Schedule<Tz>, now: DateTime<Tz>) -> Result<Upcoming<Tz>, Error> {
    let today = now.date_naive();
    // Isha may belong to the date before, and a date may have been skipped.
    let dates = today.pred_opt().into_iter().chain((0..=2).filter_map(|days| today.checked_add_days(Days::new(days))));
    let mut first: Option<Upcoming<Tz>> = None;
    for date in dates {
        let day = match schedule.partial_day(date) {
            Err(Error::Time(TimeError::DateSkipped { .. })) => continue,
            day => day?,
        };
        for prayer in Prayer::ALL {
            if let Ok(time) = day.unrounded(prayer)
                && time > now
                && first.as_ref().is_none_or(|first| time < first.time)
            {
                first = Some(Upcoming { prayer, time });
            }
        }
    }
    first.ok_or(Error::Time(TimeError::DateOutOfRange { date: today }))
}

/// Says that the authority's own point of a place is not known, and which are.
fn no_point(site: &Site, method: &str) -> String {
    // Those alone that can be asked for by a name of the gazetteer.
    let asked = |point: &AuthorityPoint| point.method_id() == method && point.geonames_id().is_some();
    let known: Vec<_> = points::all().filter(asked).map(|point| point.city().to_owned()).collect();
    let more = match known.len().saturating_sub(CITIES_NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let named = known.iter().take(CITIES_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let known = if known.is_empty() { "none".to_owned() } else { format!("{named}{more}") };
    let place = match &site.city {
        Some(city) => format!("the authority's own point of {city} is not known"),
        None => "an authority's own point belongs to a city that is given by its name".to_owned(),
    };
    format!("--point authority: {place}; allowed is --point centre, and known for the method {method} are: {known}")
}

/// The Hijri calendar of every format: Umm al-Qura as printed and as KACST has it, and arithmetic outside its years; its
/// months may begin some days later.
type Calendar = Moved<Or<UmmAlQura, Tabular>>;

/// What a wall clock shows, as an instant: the first of two.
///
/// # Errors
///
/// A message where the clocks jumped over it.
pub fn instant(at: NaiveDateTime, zone: Tz) -> Result<DateTime<Tz>, String> {
    match zone.from_local_datetime(&at) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => Ok(instant),
        LocalResult::None => {
            Err(format!("{} did not exist in {zone}: its clocks jumped over it", at.format("%Y-%m-%dT%H:%M")))
        }
    }
}
