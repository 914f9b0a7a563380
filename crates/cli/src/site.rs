//! From what was typed to a point, a time zone and a country.

use miqat::Coordinates;
use miqat::locale::Lang;

use crate::coordinates;
use crate::words::Note;
use crate::zones;
use miqat_places::{City, Country, Found, NotFound, Unknown, Zone};

/// Beyond this distance the nearest city's country is not taken for the country of a point.
const SAME_COUNTRY_KM: f64 = 500.0;

/// Where the times are for.
#[derive(Debug)]
pub struct Site {
    /// The city, unless the place was given by its coordinates.
    pub city: Option<City>,
    /// The city's country, or that of the city nearest to the coordinates unless even that is far.
    pub country: Option<Country>,
    /// The city's centre, or the coordinates.
    pub point: Coordinates,
    pub time_zone: Zone,
    /// What was taken for granted.
    pub notes: Vec<Note>,
}

impl Site {
    /// The place of a name or of coordinates.
    ///
    /// # Errors
    ///
    /// A message that says what was given and what is allowed or near.
    pub fn find(given: &str, country: Option<Country>, time_zone: Option<Zone>) -> Result<Self, String> {
        match coordinates::point(given) {
            Some(point) => Ok(Self::at(point?, country, time_zone)),
            None => {
                let found = miqat_places::find(given, country).map_err(unknown)?;
                Ok(Self::of_city(found, time_zone))
            }
        }
    }

    fn at(point: Coordinates, country: Option<Country>, time_zone: Option<Zone>) -> Self {
        let (nearest, distance_km) = miqat_places::nearest(point);
        let mut notes = Vec::new();
        if let Some(country) = country.filter(|country| *country != nearest.country()) {
            notes.push(Note::Elsewhere { country, nearest, distance_km });
        }
        if time_zone.is_none() {
            notes.push(Note::Zone { nearest, distance_km });
        }
        let country = country.or_else(|| (distance_km <= SAME_COUNTRY_KM).then(|| nearest.country()));
        Self { city: None, country, point, time_zone: time_zone.unwrap_or_else(|| zones::of(nearest)), notes }
    }

    fn of_city(Found { city, others, state, .. }: Found, time_zone: Option<Zone>) -> Self {
        let mut notes = Vec::new();
        if let Some(letters) = state {
            notes.push(Note::State { letters, city });
        }
        if !others.is_empty() {
            notes.push(Note::Largest { taken: city, others });
        }
        Self {
            country: Some(city.country()),
            point: city.point(),
            time_zone: time_zone.unwrap_or_else(|| zones::of(city)),
            city: Some(city),
            notes,
        }
    }

    /// The city's name in a language, or the coordinates.
    pub fn name(&self, lang: Lang) -> String {
        match self.city {
            Some(city) => city.name_in(lang).to_owned(),
            None => coordinates::text(self.point),
        }
    }
}

/// What the library says of an unknown name, and what this program's options can do about it.
fn unknown(error: NotFound) -> String {
    let advice = match &error {
        NotFound::Unknown(Unknown { zone: Some(zone), .. }) => {
            format!(": give the place as latitude,longitude with --tz {zone}")
        }
        _ => String::new(),
    };
    format!("{error}{advice}")
}

#[cfg(test)]
mod tests {
    use super::Site;
    use crate::zones;
    use miqat::locale::Lang;
    use miqat_places::countries;

    /// The first note of a place, in English.
    fn note(site: &Site) -> String {
        site.notes[0].text(Lang::En)
    }

    #[test]
    fn what_was_taken_for_granted_is_said() {
        let cairo = Site::find("30.0444,31.2357", None, None).unwrap();
        assert_eq!(cairo.time_zone.name(), Some("Africa/Cairo"));
        assert_eq!(cairo.country.map(|country| country.name(Lang::Ar)), Some("مصر"));
        assert!(note(&cairo).contains("nearest city") && note(&cairo).contains("Africa/Cairo"), "{}", note(&cairo));
        let arabic = cairo.notes[0].text(Lang::Ar);
        assert!(arabic.contains("(مصر)"), "{arabic}");

        let cape = Site::find("-33.9,18.4", None, zones::zone("Africa/Johannesburg")).unwrap();
        assert!(cape.notes.is_empty() && cape.country.is_some());

        let springfield = Site::find("Springfield", None, None).unwrap();
        assert!(note(&springfield).contains("the largest was taken, Springfield (US)"), "{}", note(&springfield));
        let costa_rica = countries::find("CR").unwrap();
        let san_jose = Site::find("san jose", Some(costa_rica), None).unwrap();
        assert_eq!(san_jose.time_zone.name(), Some("America/Costa_Rica"));

        let france = countries::find("FR").unwrap();
        let elsewhere = Site::find("30.0444,31.2357", Some(france), None).unwrap();
        assert!(note(&elsewhere).contains("France") && note(&elsewhere).contains("(EG)"), "{}", note(&elsewhere));

        let pole = Site::find("90,0", None, None).unwrap();
        assert_eq!(pole.country, None);
    }
}
