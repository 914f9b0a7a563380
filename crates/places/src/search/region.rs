//! The region in which a city is searched.

use crate::City;
use crate::countries::Country;
use crate::states::State;

/// A country, a state, or both if they share a code: "AL" is Albania and Alabama.
#[derive(Clone, Copy)]
pub struct Region {
    pub country: Option<Country>,
    pub state: Option<State>,
}

/// Countries whose cities are also searched in another country, because both claim them or one administers the other's:
/// Western Sahara's in Morocco.
const ALSO_IN: [(&str, &str); 1] = [("EH", "MA")];

/// Cities, by GeoNames id, that are also searched in another country: Jerusalem, where both communities live, in
/// Palestine.
const CITIES_ALSO_IN: [(u32, &str); 1] = [(281_184, "PS")];

impl Region {
    pub fn of_country(country: Country) -> Self {
        Self { country: Some(country), state: None }
    }

    pub fn is_nowhere(self) -> bool {
        self.country.is_none() && self.state.is_none()
    }

    pub fn has(self, city: City) -> bool {
        let in_country = self.country.is_some_and(|country| {
            let (own, code) = (city.country(), country.code());
            own == country
                || ALSO_IN.contains(&(own.code(), code))
                || CITIES_ALSO_IN.contains(&(city.geonames_id(), code))
        });
        in_country || self.state.is_some_and(|state| city.state() == Some(state))
    }
}
