//! An object for each day, for programs: instants, and the basis of each.

use std::io::{self, Write};

use chrono::DateTime;
use miqat::hijri::CalendarKind;
use miqat::locale::Lang;
use miqat::prayer::{Basis, NightPortion, Shafaq};
use miqat::schedule::Upcoming;
use miqat::{AbsentReason, Error, Mark, Prayer};
use serde_json::{Map, Value, json};

use super::{Page, instant};
use crate::choices::{Precision, Words};
use crate::plan::other::{self, Other};
use crate::plan::{Day, Now, Plan};
use crate::standing::Standing;
use crate::words;
use miqat_places::{City, Country, Origin, Zone};

/// Writes one day as an object, or several as an array of them.
pub struct Objects<'a, W: Write> {
    out: W,
    words: Words,
    now: Option<&'a Now>,
    several: bool,
    written: usize,
}

impl<'a, W: Write> Objects<'a, W> {
    pub fn one(out: W, words: Words, now: Option<&'a Now>) -> Self {
        Self { out, words, now, several: false, written: 0 }
    }

    pub fn several(out: W, words: Words) -> Self {
        Self { out, words, now: None, several: true, written: 0 }
    }

    fn object(&self, plan: &Plan, day: &Day) -> Value {
        let mut object = Map::new();
        object.insert("place".into(), place(plan, day));
        let chosen = plan.chosen(day);
        object.insert("method".into(), day.method.id().into());
        object.insert("method_evidence".into(), chosen.evidence().into());
        object.insert("method_note".into(), words::method(self.words.lang, &chosen).into());
        let notes = plan.site.notes.iter().map(|note| Value::from(note.text(self.words.lang)));
        let same = day.has_one_instant().then(|| words::one_instant(self.words.lang).into());
        object.insert("notes".into(), notes.chain(same).collect());
        object.insert("date".into(), day.date.to_string().into());
        object.insert("hijri".into(), day.hijri.to_string().into());
        object.insert("hijri_month".into(), day.hijri.month().name(self.words.lang).into());
        object.insert("calendar".into(), calendar(&plan.calendar.standing(day.hijri)));
        let (mut bases, mut absent) = (Map::new(), Map::new());
        for mark in Mark::ALL {
            let name = mark.as_str().to_ascii_lowercase();
            match day.time(mark, self.words.precision).and_then(|time| Ok((time, day.times.basis(mark)?))) {
                Ok((time, rests_on)) => {
                    object.insert(name.clone(), instant(&time, self.words.precision).into());
                    bases.insert(name, basis(rests_on));
                }
                Err(missing) => {
                    object.insert(name.clone(), Value::Null);
                    absent.insert(name, reason(missing.reason));
                }
            }
        }
        for other in &day.other {
            if let Some(why) = other.missing() {
                absent.insert(other.key.to_owned(), no_time(why));
            }
        }
        object.insert("basis".into(), bases.into());
        object.insert("absent".into(), absent.into());
        if plan.other {
            let key_and_time = |other: &Other| {
                let time = other
                    .time(self.words.precision)
                    .map_or(Value::Null, |time| instant(&time, self.words.precision).into());
                (other.key.to_owned(), time)
            };
            object.insert(other::NIGHT_END.into(), other::night_end(day.night_end).into());
            object.insert("other".into(), day.other.iter().map(key_and_time).collect::<Map<_, _>>().into());
        }
        if plan.iqama.is_some() {
            let shown = |at: &DateTime<Zone>| instant(at, self.words.precision);
            let iqama = Prayer::ALL.into_iter().filter_map(|prayer| {
                Some((prayer.as_str().to_ascii_lowercase(), Value::from(shown(&plan.iqama(day, prayer)?))))
            });
            object.insert("iqama".into(), iqama.collect::<Map<_, _>>().into());
            object.insert("jumuah".into(), plan.jumuah(day).iter().map(shown).collect::<Vec<_>>().into());
        }
        if let Some(now) = self.now {
            object.insert("current".into(), current_prayer(now));
            if let Ok(next) = &now.next {
                object.insert("next".into(), next_prayer(now, next, self.words.precision));
            }
        }
        object.into()
    }
}

impl<W: Write> Page for Objects<'_, W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let before = match (self.several, self.written) {
            (false, _) => "",
            (true, 0) => "[\n",
            (true, _) => ",\n",
        };
        self.written += 1;
        write!(self.out, "{before}{:#}", self.object(plan, day))
    }

    fn end(&mut self) -> io::Result<()> {
        let after = match (self.several, self.written) {
            (false, _) => "",
            (true, 0) => "[]",
            (true, _) => "\n]",
        };
        writeln!(self.out, "{after}")?;
        self.out.flush()
    }
}

/// The key of the prayer whose time it is; null between sunrise and Dhuhr.
pub fn current_prayer(now: &Now) -> Value {
    now.present().map(|prayer| prayer.as_str().to_ascii_lowercase()).into()
}

/// The next prayer, its instant and the seconds left until it.
pub fn next_prayer(now: &Now, next: &Upcoming<Zone>, precision: Precision) -> Value {
    json!({
        "prayer": next.prayer.as_str().to_ascii_lowercase(),
        "time": instant(&next.time, precision),
        "seconds_left": now.left(next.time).num_seconds(),
    })
}

/// The calendar of the Hijri date: its id, its rule, and how certain it is.
fn calendar(standing: &Standing) -> Value {
    json!({
        "id": standing.id,
        "rule": standing.rule.map(|rule| rule.to_string()),
        "is_announced": standing.is_announced,
        "announced_in": standing.file,
        "moved_by": standing.moved_by,
        "kind": standing.kind.map(CalendarKind::as_str),
        "confidence": standing.confidence,
        "shift_days": standing.shift,
        "why": standing.why,
    })
}

fn place(plan: &Plan, day: &Day) -> Value {
    let site = &plan.site;
    let (asked, point) = (site.point, day.place.point());
    let mut place = json!({
        "name": site.name(Lang::En),
        "country": site.country.map(Country::code),
        "latitude": asked.latitude().degrees(),
        "longitude": asked.longitude().degrees(),
        "time_zone": site.time_zone.to_string(),
        "geonames_id": site.city.map(City::geonames_id),
    });
    if let Some(sureness) = site.sureness {
        place["sureness"] = sureness.as_str().into();
    }
    let stand = plan.stand(day.date);
    let of = match stand.origin() {
        Origin::Own(of) => Some(("authority", of)),
        Origin::Neighbour { point, .. } => Some(("neighbour", point)),
        _ => None,
    };
    if let Some((kind, of)) = of {
        place["point"] = kind.into();
        let at = of.place().point();
        place["authority_point"] = json!({
            "city": of.city(),
            "latitude": at.latitude().degrees(),
            "longitude": at.longitude().degrees(),
            "uncertainty_km": of.uncertainty_km(),
            "distance_km": tenths(miqat_places::distance_km(asked, at)),
        });
    }
    if day.place.eastern_edge() != point {
        let edge = day.place.eastern_edge();
        place["eastern_edge"] =
            json!({ "latitude": edge.latitude().degrees(), "longitude": edge.longitude().degrees() });
    }
    if let Some(horizon) = day.place.horizon() {
        place["horizon_deg"] = horizon.degrees().into();
    }
    if let Some(horizon) = day.place.eastern_horizon() {
        place["horizon_east_deg"] = horizon.degrees().into();
    }
    if point.elevation_m() != 0.0 {
        place["elevation_m"] = point.elevation_m().into();
    }
    place
}

/// To one decimal: no point is known more precisely.
fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// A basis in the library's serialized form: a keyword, or a keyword with its data.
fn basis(basis: Basis) -> Value {
    match basis {
        Basis::Sun => "sun".into(),
        Basis::Interval => "interval".into(),
        Basis::NightPortion(portion) => json!({ "night_portion": night_portion(portion) }),
        Basis::BorrowedLatitude(latitude) => json!({ "borrowed_latitude": latitude.degrees() }),
        Basis::LatitudeFraction(latitude) => json!({ "latitude_fraction": latitude.degrees() }),
        Basis::BorrowedDay(date) => json!({ "borrowed_day": date.to_string() }),
        Basis::MeanFraction => "mean_fraction".into(),
        Basis::HeldFraction => "held_fraction".into(),
        Basis::Seasonal(shafaq) => json!({ "seasonal": twilight(shafaq) }),
        Basis::Makkah => "makkah".into(),
        Basis::Transition => "transition".into(),
        Basis::LengthBound => "length_bound".into(),
        other => format!("{other:?}").into(),
    }
}

fn twilight(shafaq: Shafaq) -> String {
    match shafaq {
        Shafaq::General => "general".into(),
        Shafaq::Ahmar => "ahmar".into(),
        Shafaq::Abyad => "abyad".into(),
        other => format!("{other:?}"),
    }
}

fn night_portion(portion: NightPortion) -> String {
    match portion {
        NightPortion::Middle => "middle".into(),
        NightPortion::Seventh => "seventh".into(),
        NightPortion::AngleOver60 => "angle_over60".into(),
        other => format!("{other:?}"),
    }
}

/// Why a time other than the marks is absent: a mark is absent, or it would end before it begins.
fn no_time(why: &Error) -> Value {
    match (why.absent_reason(), why) {
        (Some(absent), _) => reason(absent),
        (None, Error::EndsFirst { .. }) => "ends_before_it_begins".into(),
        (None, other) => other.to_string().into(),
    }
}

fn reason(reason: AbsentReason) -> Value {
    match reason {
        AbsentReason::SunStaysAbove => "sun_stays_above".into(),
        AbsentReason::SunStaysBelow => "sun_stays_below".into(),
        other => other.to_string().into(),
    }
}
