//! Where the rows of a timetable are computed.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::ValueEnum;
use miqat::{Coordinates, Method};
use miqat_places::Standpoint;
use miqat_places::points::Table;

/// Which place a row has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Choice {
    /// The authority's own point of the row's city, by the authority's name of it, and the row's coordinates for others
    Authority,
    /// That which `miqat PLACE` takes for the row's city, by its name in the table of cities and, for a city that is not
    /// in it, by the row's coordinates: what a user gets
    User,
}

/// The places of rows.
pub enum Places {
    /// Those of a table.
    Table(Table),
    /// Those that the program takes for a name or for coordinates, once found.
    User(RefCell<BTreeMap<String, Standpoint>>),
}

/// Beyond this distance from a row's coordinates a city of its name is another one, in kilometres.
const SAME_CITY_KM: f64 = 15.0;

impl Places {
    pub fn of_user() -> Self {
        Self::User(RefCell::default())
    }

    /// The place of a city that a row names, and the rule of a date there; none where a table has no row for it.
    pub fn of_row(
        &self,
        method_id: &str,
        (of_date, date): (&Method, NaiveDate),
        city: &str,
        at: impl FnOnce() -> Result<Coordinates, String>,
    ) -> Result<Option<(miqat::Place, Method)>, String> {
        Ok(match self {
            Self::Table(points) => points.of_city(method_id, city).map(|point| {
                // What a city has of its own beside its point belongs to the authority's present rule.
                let is_present = of_date.id() == Some(method_id);
                (*point.place(), if is_present { point.method_here(of_date) } else { *of_date })
            }),
            Self::User(found) => {
                let at = at()?;
                let key = format!("{method_id} {city} {at:?}");
                let mut found = found.borrow_mut();
                let stand = found.entry(key).or_insert_with(|| stand(method_id, of_date, city, at));
                let stand = stand.on(date);
                Some((*stand.place(), stand.method(of_date)))
            }
        })
    }
}

/// The place that the program takes for a city of a table.
fn stand(method_id: &str, of_date: &Method, name: &str, at: Coordinates) -> Standpoint {
    let method = Method::by_id(method_id).unwrap_or(of_date);
    let away_km = |city: &miqat_places::City| miqat_places::distance_km(at, city.point());
    let bearers = miqat_places::find(name, None).ok();
    let bearers = bearers.into_iter().flat_map(|found| [found.city].into_iter().chain(found.others));
    let city = bearers.filter(|city| away_km(city) <= SAME_CITY_KM).min_by(|a, b| away_km(a).total_cmp(&away_km(b)));
    Standpoint::of(method, city, city.map_or(at, |city| city.point()))
}
