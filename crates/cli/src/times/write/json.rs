//! An object for each day, for programs: instants, and what each rests on.

use std::io::{self, Write};

use miqat::locale::Lang;
use miqat::prayer::{Basis, NightPortion, Shafaq};
use miqat::{AbsentReason, Mark};
use serde_json::{Map, Value, json};

use super::{Page, instant};
use crate::times::args::Precision;
use crate::times::other::Other;
use crate::times::plan::{Day, Now, Plan};
use miqat_places::{City, Country};

/// Writes one day as an object, or several as an array of them.
pub struct Objects<'a, W: Write> {
    out: W,
    precision: Precision,
    now: Option<&'a Now>,
    several: bool,
    written: usize,
}

impl<'a, W: Write> Objects<'a, W> {
    pub fn one(out: W, precision: Precision, now: Option<&'a Now>) -> Self {
        Self { out, precision, now, several: false, written: 0 }
    }

    pub fn several(out: W, precision: Precision) -> Self {
        Self { out, precision, now: None, several: true, written: 0 }
    }

    fn object(&self, plan: &Plan, day: &Day) -> Value {
        let mut object = Map::new();
        object.insert("place".into(), place(plan, day));
        object.insert("method".into(), day.method.id().into());
        object.insert("date".into(), day.date.to_string().into());
        object.insert("hijri".into(), day.hijri.to_string().into());
        let (mut bases, mut absent) = (Map::new(), Map::new());
        for mark in Mark::ALL {
            let name = mark.as_str().to_ascii_lowercase();
            match day.time(mark, self.precision).and_then(|time| Ok((time, day.times.basis(mark)?))) {
                Ok((time, rests_on)) => {
                    object.insert(name.clone(), instant(&time, self.precision).into());
                    bases.insert(name, basis(rests_on));
                }
                Err(missing) => {
                    object.insert(name.clone(), Value::Null);
                    absent.insert(name, reason(missing.reason));
                }
            }
        }
        object.insert("basis".into(), bases.into());
        object.insert("absent".into(), absent.into());
        if plan.other {
            let other = |other: &Other| {
                let time = other.time(self.precision).map_or(Value::Null, |time| instant(&time, self.precision).into());
                (other.key.to_owned(), time)
            };
            object.insert("other".into(), day.other.iter().map(other).collect::<Map<_, _>>().into());
        }
        if let Some(Ok(next)) = self.now.map(|now| &now.next) {
            let name = next.prayer.as_str().to_ascii_lowercase();
            object.insert("next".into(), json!({ "prayer": name, "time": instant(&next.time, self.precision) }));
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

fn place(plan: &Plan, day: &Day) -> Value {
    let site = &plan.site;
    let point = day.place.point();
    let mut place = json!({
        "name": site.name(Lang::En),
        "country": site.country.map(Country::code),
        "latitude": point.latitude().degrees(),
        "longitude": point.longitude().degrees(),
        "time_zone": site.time_zone.name(),
        "geonames_id": site.city.map(City::geonames_id),
    });
    if let Some(sureness) = site.sureness {
        place["sureness"] = sureness.as_str().into();
    }
    if plan.is_at_own_point() {
        place["point"] = "authority".into();
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
    }
    if point.elevation_m() != 0.0 {
        place["elevation_m"] = point.elevation_m().into();
    }
    place
}

/// A basis in the form that the library's own serialization has: a word, or a word and what belongs to it.
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

fn reason(reason: AbsentReason) -> Value {
    match reason {
        AbsentReason::SunStaysAbove => "sun_stays_above".into(),
        AbsentReason::SunStaysBelow => "sun_stays_below".into(),
        other => other.to_string().into(),
    }
}
