//! What was taken for granted, and what an answer is not: one line each, in English or Arabic.

use chrono::NaiveDate;
use miqat::error::TimeError;
use miqat::locale::Lang;
use miqat::{Error, Method};

use super::isolated;
use crate::coordinates;
use miqat_places::boundaries::{Located, Sureness};
use miqat_places::points::AuthorityPoint;
use miqat_places::{City, Spread};

/// How many of the other cities of the same name are named.
const OTHERS_NAMED: usize = 5;

/// A line beside the answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Of several cities of a name that may be meant one was taken.
    Namesakes { taken: City, others: Vec<City> },
    /// The country of a point is in doubt, and its time zone, if nobody said it.
    Located(Located, bool),
    /// The authority's own point was taken for a city, or for coordinates near to it.
    OwnPoint { point: AuthorityPoint, distance_km: f64, city: Option<City> },
    /// The horizon or the height of the nearest known point was taken.
    Neighbour { point: AuthorityPoint, distance_km: f64 },
    /// The authority computes with horizons, edges or heights, and nothing is known of them here.
    NoPoint { method: &'static Method, spread: Spread },
    /// A height was given, and the method leaves heights alone.
    NoDip,
    /// The time zone data are more than a year older than the date asked for.
    AgedZones { version: String },
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

    /// Whether it says for which point the times are.
    pub fn is_of_point(&self) -> bool {
        matches!(self, Self::OwnPoint { .. } | Self::Neighbour { .. } | Self::NoPoint { .. })
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
            Self::OwnPoint { point, distance_km, city: Some(city) } if is_shared(point, *city) => format!(
                "computed {}for the point of {}, {distance_km:.1} km from the city's centre ({}, known to {} km); \
                 --point centre takes the centre",
                point.since_year().map_or(String::new(), |year| format!("from {year} on ")),
                if has_code(point) {
                    format!("{}'s zone {}", point.method_id().to_uppercase(), point.city())
                } else {
                    format!("the authority's table for {}", point.city())
                },
                coordinates::text(point.place().point()),
                point.uncertainty_km(),
            ),
            Self::OwnPoint { point, distance_km, city: asked } => format!(
                "computed {}for the authority's own point{}, {}, known to {} km; {} {distance_km:.1} km away; --point centre \
                 takes {}",
                point.since_year().map_or(String::new(), |year| format!("from {year} on ")),
                if is_of(point, *asked) { String::new() } else { format!(" of {}", point.city()) },
                coordinates::text(point.place().point()),
                point.uncertainty_km(),
                if asked.is_some() { "the city's centre is" } else { "the coordinates are" },
                if asked.is_some() { "the centre" } else { "the coordinates" },
            ),
            Self::Neighbour { point, distance_km } => format!(
                "the authority has a {} for each town, and that of this place is not known: it is taken from the nearest \
                 known one, {}, {distance_km:.0} km away ({}); --point centre leaves it out",
                lent(Lang::En, point),
                point.city(),
                lent_figure(point),
            ),
            Self::NoPoint { method, spread } => format!(
                "the authority has a horizon, a height or edges for each town, and those of this place are not known: at its \
                 {} known towns they move sunrise by {} and Maghrib by {} min ({})",
                spread.cities,
                range(spread.sunrise_min),
                range(spread.maghrib_min),
                method.id().unwrap_or_default(),
            ),
            Self::NoDip => {
                "the height moves nothing, because the method leaves heights alone; --elevation-policy says what it \
                            is to do"
                    .to_owned()
            }
            Self::AgedZones { version } => {
                format!(
                    "the time zone data are those of {version}: what was decided about clocks since then is not in them"
                )
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
            Self::OwnPoint { point, distance_km, city: Some(city) } if is_shared(point, *city) => format!(
                "حُسبت{} لنقطة منطقة الجهة {} على بعد {distance_km:.1} كم من مركز المدينة ({}، معلومة إلى {} كم)؛ ولغيرها {}",
                point.since_year().map_or(String::new(), |year| format!(" من سنة {year}")),
                isolated(point.city()),
                isolated(&coordinates::text(point.place().point())),
                point.uncertainty_km(),
                isolated("--point centre"),
            ),
            Self::OwnPoint { point, distance_km, city: asked } => format!(
                "حُسبت{} لنقطة الجهة نفسها{} {} المعلومة إلى {} كم، {} على بعد {distance_km:.1} كم؛ ولغيرها {}",
                point.since_year().map_or(String::new(), |year| format!(" من سنة {year}")),
                if is_of(point, *asked) { String::new() } else { format!(" في {}", isolated(point.city())) },
                isolated(&coordinates::text(point.place().point())),
                point.uncertainty_km(),
                if asked.is_some() { "ومركز المدينة" } else { "والإحداثيات المطلوبة" },
                isolated("--point centre"),
            ),
            Self::Neighbour { point, distance_km } => format!(
                "للجهة {} لكل بلدة، وما لهذا الموضع غير معلوم: أُخذ من أقرب بلدة معلومة، {}، على بعد {distance_km:.0} كم ({})؛ \
                 ولتركه {}",
                lent(Lang::Ar, point),
                isolated(point.city()),
                isolated(&lent_figure(point)),
                isolated("--point centre"),
            ),
            Self::NoPoint { method, spread } => format!(
                "للجهة أفق أو ارتفاع أو حدود لكل بلدة، وما لهذا الموضع غير معلوم: في بلداتها المعلومة ({}) تغيّر الشروق {} دقيقة \
                 والمغرب {} دقيقة ({})",
                spread.cities,
                isolated(&range(spread.sunrise_min)),
                isolated(&range(spread.maghrib_min)),
                isolated(method.id().unwrap_or_default()),
            ),
            Self::NoDip => {
                let option = isolated("--elevation-policy");
                format!("لا يغيّر الارتفاع شيئًا، لأن الطريقة لا تعتدّ به؛ ولغير ذلك {option}")
            }
            Self::AgedZones { version } => {
                format!(
                    "بيانات المناطق الزمنية من الإصدار {}؛ ما تقرّر بعده من تغيير الساعات ليس فيها",
                    isolated(version)
                )
            }
            Self::Skipped(date) => {
                format!("التاريخ {} لم يوجد في هذا الموضع: تخطّته الساعات", isolated(&date.to_string()))
            }
        }
    }
}

/// Whether a point belongs to the city itself, and not to its zone or to a neighbouring town.
fn is_of(point: &AuthorityPoint, city: Option<City>) -> bool {
    city.is_some_and(|city| point.geonames_id() == Some(city.geonames_id()))
}

/// Whether a point is that of a zone or of a table that serves more places than a city.
fn is_shared(point: &AuthorityPoint, city: City) -> bool {
    has_code(point) || !is_of(point, Some(city))
}

/// Whether a point is named by the code of a zone: three letters and two digits, "WLY01 Kuala Lumpur".
fn has_code(point: &AuthorityPoint) -> bool {
    let Some((code, _)) = point.city().split_once(' ') else { return false };
    let Some((letters, digits)) = code.split_at_checked(3) else { return false };
    letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && digits.len() == 2
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a point lends to its neighbours: its horizon, or its height.
fn lent(lang: Lang, point: &AuthorityPoint) -> &'static str {
    match (lang == Lang::Ar, point.place().horizon().is_some()) {
        (false, true) => "horizon",
        (false, false) => "height",
        (true, true) => "أفق",
        (true, false) => "ارتفاع",
    }
}

fn lent_figure(point: &AuthorityPoint) -> String {
    match point.place().horizon() {
        Some(horizon) => format!("{}°", horizon.degrees()),
        None => format!("{} m", point.place().point().elevation_m()),
    }
}

/// From the least to the most, in whole minutes with their signs.
fn range([least, most]: [f64; 2]) -> String {
    let minutes = |minutes: f64| {
        let whole = minutes.round();
        if whole == 0.0 { "0".to_owned() } else { format!("{whole:+}") }
    };
    match (minutes(least), minutes(most)) {
        (least, most) if least == most => least,
        (least, most) => format!("{least} to {most}"),
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
