//! Where the rows of a timetable are computed, and by whose method.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::ValueEnum;
use miqat::{Coordinates, Method};
use miqat_places::points::Table;
use miqat_places::{City, Standpoint};

use crate::coordinates;
use crate::site::Site;

/// The choice of place for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Choice {
    /// The authority's own point of the row's city, by the authority's name for it; otherwise the row's coordinates
    Authority,
    /// The place that `miqat PLACE` takes for the row's city, by its name in the table of cities, or by the row's coordinates
    /// if the city is not in it: the times a user gets
    User,
}

/// The choice of method for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Methods {
    /// The method that the row names
    Rows,
    /// The method that `miqat PLACE` takes for the row's city by default, whatever the row names; the row keeps its school of
    /// Asr
    User,
}

/// The places of rows, and the methods if they are the program's.
pub struct Places {
    points: Points,
    /// A cache of the ids of the program's methods; none if the rows name theirs.
    methods: Option<RefCell<BTreeMap<String, &'static str>>>,
}

enum Points {
    /// Places from a table.
    Table(Table),
    /// A cache of the program's places for names or coordinates.
    User(RefCell<BTreeMap<String, Standpoint>>),
}

/// The distance from a row's coordinates beyond which a city of the same name is another city, in kilometres.
const SAME_CITY_KM: f64 = 15.0;

impl Places {
    /// Uses the places of a table of points, or if there is none, the program's.
    pub fn new(table: Option<Table>, methods: Methods) -> Self {
        Self {
            points: table.map_or_else(|| Points::User(RefCell::default()), Points::Table),
            methods: (methods == Methods::User).then(RefCell::default),
        }
    }

    /// Whether the rows are computed by the methods that they name.
    pub fn has_rows_methods(&self) -> bool {
        self.methods.is_none()
    }

    /// The id of the program's method for a row's city; none if the row names its own.
    pub fn users_method(
        &self,
        city: &str,
        at: impl FnOnce() -> Result<Coordinates, String>,
    ) -> Result<Option<&'static str>, String> {
        let Some(found) = &self.methods else { return Ok(None) };
        let at = at()?;
        let key = format!("{city} {at:?}");
        if let Some(id) = found.borrow().get(&key) {
            return Ok(Some(*id));
        }
        let site = match city_near(city, at) {
            Some(city) => Site::of(city),
            None => Site::named(&coordinates::text(at), None, None)?,
        };
        let id = site.default_method().for_latitude(site.point.latitude()).id().ok_or("a method without an id")?;
        found.borrow_mut().insert(key, id);
        Ok(Some(id))
    }

    /// The place of the city in a row, and the rule there on a date; none if a table does not contain it.
    pub fn of_row(
        &self,
        method_id: &str,
        (of_date, date): (&Method, NaiveDate),
        city: &str,
        at: impl FnOnce() -> Result<Coordinates, String>,
    ) -> Result<Option<(miqat::Place, Method)>, String> {
        Ok(match &self.points {
            Points::Table(points) => points.of_city(method_id, city).map(|point| {
                // A city's own parameters, apart from its point, belong to the authority's present rule.
                let is_present = of_date.id() == Some(method_id);
                (*point.place(), if is_present { point.method_here(of_date) } else { *of_date })
            }),
            Points::User(found) => {
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

/// The program's place for a city in a table.
fn stand(method_id: &str, of_date: &Method, name: &str, at: Coordinates) -> Standpoint {
    let method = Method::by_id(method_id).unwrap_or(of_date);
    let city = city_near(name, at);
    Standpoint::of(method, city, city.map_or(at, |city| city.point()))
}

/// The city with a name near coordinates.
fn city_near(name: &str, at: Coordinates) -> Option<City> {
    let away_km = |city: &City| miqat_places::distance_km(at, city.point());
    let bearers = miqat_places::find(name, None).ok();
    let bearers = bearers.into_iter().flat_map(|found| [found.city].into_iter().chain(found.others));
    bearers.filter(|city| away_km(city) <= SAME_CITY_KM).min_by(|a, b| away_km(a).total_cmp(&away_km(b)))
}
