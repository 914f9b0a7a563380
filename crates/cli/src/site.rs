//! Resolves a typed place to a point, a time zone and a country.

use miqat::locale::Lang;
use miqat::prayer::CountryMethod;
use miqat::{Coordinates, Method};

use crate::advice;
use crate::asked::Asked;
use crate::coordinates::{self, NO_PLACE};
use crate::words::Note;
use crate::zones;
use miqat_places::boundaries::{Boundaries, Sureness};
use miqat_places::{City, Country, FALLBACK_METHOD, Found, NotFound, Unknown, Zone};

/// The place of the times.
#[derive(Debug)]
pub struct Site {
    /// The city, unless the place was given by coordinates.
    pub city: Option<City>,
    /// Its name in the settings.
    pub own_name: Option<String>,
    /// The country: the city's, the given one, or the one that contains the coordinates; none at sea.
    pub country: Option<Country>,
    /// The city's centre, or the coordinates.
    pub point: Coordinates,
    pub time_zone: Zone,
    /// How certain the country and the time zone are, if they were found by coordinates.
    pub sureness: Option<Sureness>,
    /// Notes on how the place was interpreted.
    pub notes: Vec<Note>,
}

impl Site {
    /// The place of a question.
    ///
    /// # Errors
    ///
    /// A message with the input, and what is allowed or close to it.
    pub fn find(asked: &Asked) -> Result<Self, String> {
        let site = Self::named(&asked.place, asked.country, asked.tz).map_err(|fault| match &asked.file {
            Some(file) if asked.is_place_kept => format!("{}: place: {fault}", file.display()),
            _ => fault,
        })?;
        Ok(Self { own_name: asked.name.clone(), ..site })
    }

    /// Resolves a name or coordinates.
    ///
    /// # Errors
    ///
    /// A message with the input, and what is allowed or close to it.
    pub fn named(given: &str, country: Option<Country>, time_zone: Option<Zone>) -> Result<Self, String> {
        if given.trim().is_empty() {
            return Err(NO_PLACE.to_owned());
        }
        match coordinates::point(given) {
            Some(point) => Self::at(point?, country, time_zone),
            None => {
                let found = miqat_places::find(given, country).map_err(|error| unknown(error, given))?;
                Ok(Self::of_city(&found, country, time_zone))
            }
        }
    }

    fn at(point: Coordinates, country: Option<Country>, time_zone: Option<Zone>) -> Result<Self, String> {
        let site = |country, time_zone| Self {
            city: None,
            own_name: None,
            country,
            point,
            time_zone,
            sureness: None,
            notes: Vec::new(),
        };
        if let (Some(country), Some(time_zone)) = (country, time_zone) {
            return Ok(site(Some(country), time_zone));
        }
        let boundaries = Boundaries::load();
        let located = match country {
            Some(country) => boundaries.locate_in(point, country),
            None => boundaries.locate(point),
        };
        match (located, time_zone) {
            // At sea there is no country; only the clock is known.
            (Err(_), Some(time_zone)) => Ok(site(None, time_zone)),
            (Err(none), None) => Err(format!("{}: {none}; give the time zone with --tz", coordinates::text(point))),
            (Ok(located), given) => {
                let time_zone =
                    given.unwrap_or_else(|| zones::zone(located.zone).unwrap_or_else(|| zones::of(located.nearest)));
                let is_known = located.sureness == Sureness::Clear;
                let notes = if is_known { Vec::new() } else { vec![Note::Located(located, given.is_none())] };
                Ok(Self { sureness: Some(located.sureness), notes, ..site(Some(located.country), time_zone) })
            }
        }
    }

    /// Resolves a city.
    pub fn of(city: City) -> Self {
        Self {
            country: Some(city.country()),
            point: city.point(),
            time_zone: zones::of(city),
            city: Some(city),
            own_name: None,
            sureness: None,
            notes: Vec::new(),
        }
    }

    fn of_city(found: &Found, country: Option<Country>, time_zone: Option<Zone>) -> Self {
        let (city, others) = (found.city, found.rivals().collect::<Vec<_>>());
        let notes = if others.is_empty() { Vec::new() } else { vec![Note::Namesakes { taken: city, others }] };
        Self {
            // Jerusalem may be requested in Palestine, and Laayoune in Morocco.
            country: Some(country.unwrap_or(city.country())),
            time_zone: time_zone.unwrap_or_else(|| zones::of(city)),
            notes,
            ..Self::of(city)
        }
    }

    /// The place's own timetable, if its country has no authority.
    pub fn own_timetable(&self) -> Option<CountryMethod> {
        let near = || {
            miqat_places::own_method_near(self.point)
                .filter(|row| self.country.is_some_and(|country| country.code() == row.country))
        };
        self.city.map_or_else(near, City::own_method)
    }

    /// The default method.
    pub fn default_method(&self) -> &'static Method {
        let of_country = || self.country.and_then(Country::method);
        self.own_timetable().or_else(of_country).map_or(FALLBACK_METHOD, |row| row.method)
    }

    /// The name in the settings, otherwise the city's name in a language, otherwise the coordinates.
    pub fn name(&self, lang: Lang) -> String {
        match (&self.own_name, self.city) {
            (Some(name), _) => name.clone(),
            (None, Some(city)) => city.name_in(lang).to_owned(),
            (None, None) => coordinates::text(self.point),
        }
    }
}

/// The library's message about an unknown name, with the options and subcommands that can help.
fn unknown(error: NotFound, given: &str) -> String {
    match &error {
        NotFound::Unknown(Unknown { zone: Some(zone), .. }) => {
            format!("{error}: give the place as latitude,longitude with --tz {zone}")
        }
        _ => match advice::on(given) {
            Some(advice) => format!("{error}; {advice}"),
            None => error.to_string(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::Site;
    use crate::zones;
    use miqat::locale::Lang;
    use miqat_places::boundaries::Sureness;
    use miqat_places::countries;

    /// The first note of a place, in English.
    fn note(site: &Site) -> String {
        site.notes[0].text(Lang::En)
    }

    #[test]
    fn what_was_taken_for_granted_is_said() {
        let cairo = Site::named("30.0444,31.2357", None, None).unwrap();
        assert_eq!(cairo.time_zone.name(), Some("Africa/Cairo"));
        assert_eq!(cairo.country.map(|country| country.name(Lang::Ar)), Some("مصر"));
        assert!(cairo.notes.is_empty() && cairo.sureness == Some(Sureness::Clear), "{:?}", cairo.notes);

        let cape = Site::named("-33.9,18.4", None, zones::zone("Africa/Johannesburg")).unwrap();
        assert!(cape.notes.is_empty() && cape.country.is_some());

        let springfield = Site::named("Springfield", None, None).unwrap();
        assert!(note(&springfield).contains("Springfield, Missouri (US) was chosen"), "{}", note(&springfield));
        let costa_rica = countries::find("CR").unwrap();
        let san_jose = Site::named("san jose", Some(costa_rica), None).unwrap();
        assert_eq!(san_jose.time_zone.name(), Some("America/Costa_Rica"));
    }

    #[test]
    fn a_stated_country_moves_the_clock() {
        for (point, code, zone) in [
            ("65.8355,24.1368", "SE", "Europe/Stockholm"),
            ("65.8481,24.1466", "SE", "Europe/Stockholm"),
            ("65.8355,24.1368", "FI", "Europe/Helsinki"),
            ("26.48333,8.46667", "DZ", "Africa/Algiers"),
            ("5.71667,101.0", "MY", "Asia/Kuala_Lumpur"),
            ("31.5,35.1", "PS", "Asia/Hebron"),
        ] {
            let site = Site::named(point, countries::by_code(code), None).unwrap();
            assert_eq!(
                (site.time_zone.name(), site.country.map(|country| country.code())),
                (Some(zone), Some(code)),
                "{point}"
            );
        }
        let sweden = countries::by_code("SE");
        let tornio = Site::named("65.8481,24.1466", sweden, None).unwrap();
        assert!(note(&tornio).contains("is not in Sweden") && note(&tornio).contains("(SE)"), "{}", note(&tornio));
        assert!(tornio.notes[0].text(Lang::Ar).contains("السويد"), "{}", tornio.notes[0].text(Lang::Ar));
    }

    #[test]
    fn a_stated_country_that_is_far_away_lends_no_clock() {
        for (point, code) in [("40,-160", "US"), ("0,-30", "GB"), ("-30,80", "FR"), ("15,-120", "MX")] {
            let error = Site::named(point, countries::by_code(code), None).unwrap_err();
            assert!(error.contains("--tz"), "{point}: {error}");
        }
        let jerusalem = Site::named("Jerusalem", countries::by_code("PS"), None).unwrap();
        assert_eq!(jerusalem.country.map(|country| country.code()), Some("PS"));
        let laayoune = Site::named("Laayoune", countries::by_code("MA"), None).unwrap();
        assert_eq!(laayoune.country.map(|country| country.code()), Some("MA"));
    }

    #[test]
    fn where_no_clock_is_known_one_is_asked_for() {
        for point in ["90,0", "-90,0", "-75,0", "-72.01,2.53", "-67,140", "0,-140", "-45,90", "30,-40"] {
            let error = Site::named(point, None, None).unwrap_err();
            assert!(error.contains(point) && error.contains("--tz"), "{error}");
            let site = Site::named(point, None, zones::zone("UTC")).unwrap();
            assert_eq!((site.country, site.notes), (None, vec![]));
        }
    }
}
