//! What was taken for granted, and what an answer is not: one line each, in English or Arabic.

use chrono::NaiveDate;
use miqat::error::TimeError;
use miqat::locale::Lang;
use miqat::{Coordinates, Error};

use super::isolated;
use crate::coordinates;
use miqat_places::City;
use miqat_places::boundaries::{Located, Sureness};

/// How many of the other cities of the same name are named.
const OTHERS_NAMED: usize = 5;

/// A line beside the answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Of several cities of a name that may be meant one was taken.
    Namesakes { taken: City, others: Vec<City> },
    /// The country of a point is in doubt, and its time zone, if nobody said it.
    Located(Located, bool),
    /// The authority's own point was taken.
    OwnPoint { point: Coordinates, uncertainty_km: f64, distance_km: f64 },
    /// A height was given, and the method leaves heights alone.
    NoDip,
    /// A date that never was.
    Skipped(NaiveDate),
}

/// A city and its country, in Arabic.
fn named_in_arabic(city: &City) -> String {
    format!("{} ({})", city.name_in(Lang::Ar), city.country().name(Lang::Ar))
}

/// A city with its state, where the table has one, and its country.
fn in_state(city: &City) -> String {
    let state = city.state().map_or(String::new(), |state| format!(", {}", state.name()));
    format!("{}{state} ({})", city.name(), city.country().code())
}

impl Note {
    /// The line in a language, without a full stop.
    pub fn text(&self, lang: Lang) -> String {
        if lang == Lang::Ar { self.arabic() } else { self.english() }
    }

    fn english(&self) -> String {
        match self {
            Self::Namesakes { taken, others } => {
                let more = match others.len().saturating_sub(OTHERS_NAMED) {
                    0 => String::new(),
                    more => format!(", and {more} more"),
                };
                format!(
                    "of {} places of this name that may be meant {} was taken; choose another with --country, with its state or \
                     by its coordinates: {}{more}",
                    others.len() + 1,
                    in_state(taken),
                    listed(others, ", ", |other| format!(
                        "{} at {}",
                        in_state(other),
                        coordinates::text(other.point())
                    )),
                )
            }
            Self::Located(located, is_zone_taken) => located_in_english(located, *is_zone_taken),
            Self::OwnPoint { point, uncertainty_km, distance_km } => format!(
                "computed for the authority's own point, {}, known to {uncertainty_km} km; the city's centre is \
                 {distance_km:.1} km away",
                coordinates::text(*point),
            ),
            Self::NoDip => {
                "the height moves nothing, because the method leaves heights alone; --elevation-policy says what it \
                            is to do"
                    .to_owned()
            }
            Self::Skipped(date) => Error::Time(TimeError::DateSkipped { date: *date }).to_string(),
        }
    }

    fn arabic(&self) -> String {
        let city = named_in_arabic;
        match self {
            Self::Namesakes { taken, others } => {
                let more = match others.len().saturating_sub(OTHERS_NAMED) {
                    0 => String::new(),
                    more => format!("، و{more} غيرها"),
                };
                format!(
                    "أُخذ من {} مواضع بهذا الاسم: {}؛ ولغيره حدّد البلد بـ {} أو الولاية أو الإحداثيات: {}{more}",
                    others.len() + 1,
                    city(taken),
                    isolated("--country"),
                    listed(others, "، ", |other| {
                        format!("{} {}", city(other), isolated(&coordinates::text(other.point())))
                    }),
                )
            }
            Self::Located(located, is_zone_taken) => located_in_arabic(located, *is_zone_taken),
            Self::OwnPoint { point, uncertainty_km, distance_km } => format!(
                "حُسبت لنقطة الجهة نفسها {} المعلومة إلى {uncertainty_km} كم، ومركز المدينة على بعد {distance_km:.1} كم",
                isolated(&coordinates::text(*point)),
            ),
            Self::NoDip => {
                let option = isolated("--elevation-policy");
                format!("لا يغيّر الارتفاع شيئًا، لأن الطريقة لا تعتدّ به؛ ولغير ذلك {option}")
            }
            Self::Skipped(date) => {
                format!("التاريخ {} لم يوجد في هذا الموضع: تخطّته الساعات", isolated(&date.to_string()))
            }
        }
    }
}

/// Why the place of a point is in doubt, and what was taken.
fn located_in_english(located: &Located, is_zone_taken: bool) -> String {
    let Located { zone, country, nearest, distance_km, .. } = located;
    let country = country.name(Lang::En);
    let why = match located.sureness {
        Sureness::Border => "the point is within half a kilometre of a border".to_owned(),
        Sureness::Sea => format!("the point lies at sea, {distance_km:.0} km from {nearest}"),
        Sureness::Stated => {
            format!("the point is not in {country}, as --country says; {nearest} is {distance_km:.0} km away")
        }
        _ => format!("the map and the cities do not agree about the point, {distance_km:.1} km from {nearest}"),
    };
    let zone = if is_zone_taken { format!(" and the time zone {zone}") } else { String::new() };
    format!("{why}: {country}{zone} taken; --country and --tz choose others")
}

fn located_in_arabic(located: &Located, is_zone_taken: bool) -> String {
    let Located { zone, country, nearest, distance_km, .. } = located;
    let (country, city) = (country.name(Lang::Ar), named_in_arabic(nearest));
    let why = match located.sureness {
        Sureness::Border => "النقطة على بعد أقل من نصف كيلومتر من الحدود".to_owned(),
        Sureness::Sea => format!("النقطة في البحر، على بعد {distance_km:.0} كم من {city}"),
        Sureness::Stated => {
            format!("النقطة ليست في البلد الذي طُلب، {country}؛ أقرب مدنه {city} على بعد {distance_km:.0} كم")
        }
        _ => format!("تختلف الخريطة وقائمة المدن في النقطة، على بعد {distance_km:.1} كم من {city}"),
    };
    let zone =
        if is_zone_taken { format!(" والمنطقة الزمنية {}", isolated(zone)) } else { String::new() };
    format!("{why}: أُخذ البلد {country}{zone}؛ ولغير ذلك {} و{}", isolated("--country"), isolated("--tz"))
}

/// The first few of several cities.
fn listed(cities: &[City], between: &str, text: impl Fn(&City) -> String) -> String {
    cities.iter().take(OTHERS_NAMED).map(text).collect::<Vec<_>>().join(between)
}
