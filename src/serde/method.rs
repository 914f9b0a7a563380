//! Methods: an id of the registry, or a table of rules.

use core::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::forms::write_list;
use crate::PerMark;
use crate::prayer::{
    AsrRule, Edge, Elevation, FajrRule, HighLatitude, Horizon, IshaRule, Madhab, MaghribRule, Method, NightEnd,
    Rounding, Shift, SolarEpoch, methods,
};

/// The defaults of missing rules; Fajr and Isha are always in the table.
const CUSTOM: Method = Method::custom(
    FajrRule::BeforeSunrise(Shift::ZERO),
    IshaRule::AfterMaghrib { usual: Shift::ZERO, ramadan: Shift::ZERO },
);

table! {
    Rules = "the id of a method or a table of its rules" {
        fajr: FajrRule,
        isha: IshaRule,
        maghrib: MaghribRule = CUSTOM.maghrib(),
        asr: AsrRule = CUSTOM.asr(),
        madhab: Madhab = CUSTOM.madhab(),
        night_end: NightEnd = CUSTOM.night_end(),
        horizon: Horizon = CUSTOM.horizon(),
        elevation: Elevation = CUSTOM.elevation(),
        high_latitude: HighLatitude = CUSTOM.high_latitude(),
        edges: PerMark<Edge> = *CUSTOM.edges(),
        solar_epoch: PerMark<SolarEpoch> = *CUSTOM.solar_epoch(),
        shifts: PerMark<Shift> = *CUSTOM.shifts(),
        ramadan_shifts: PerMark<Shift> = *CUSTOM.ramadan_shifts(),
        rounding: PerMark<Rounding> = *CUSTOM.rounding(),
    }
}

/// `"egypt"` if it is that entry of the registry, otherwise a table of all its rules under the names of its accessors.
impl Serialize for Method {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(id) = self.id() {
            return serializer.serialize_str(id);
        }
        // The pattern names every field, so that a new field does not compile until it has a form.
        let Self {
            identity: _,
            fajr,
            maghrib,
            isha,
            asr,
            madhab,
            night_end,
            horizon,
            elevation,
            high_latitude,
            edges,
            solar_epoch,
            shifts,
            ramadan_shifts,
            rounding,
        } = *self;
        let rules = Rules {
            fajr,
            isha,
            maghrib,
            asr,
            madhab,
            night_end,
            horizon,
            elevation,
            high_latitude,
            edges,
            solar_epoch,
            shifts,
            ramadan_shifts,
            rounding,
        };
        rules.serialize(serializer)
    }
}

/// The id of a method of the registry, or a table of rules. The table must have `fajr` and `isha`. Other missing rules are
/// as in [`Method::custom`], and so are missing marks in a table by mark.
impl<'de> Deserialize<'de> for Method {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdOrRules)
    }
}

struct IdOrRules;

impl<'de> Visitor<'de> for IdOrRules {
    type Value = Method;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of a method or a table of its rules")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Method, E> {
        id.parse().map_err(|_| E::custom(UnknownId(id)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Method, A::Error> {
        let rules = Rules::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Method::custom(rules.fajr, rules.isha)
            .with_maghrib(rules.maghrib)
            .with_asr(rules.asr)
            .with_madhab(rules.madhab)
            .with_night_end(rules.night_end)
            .with_horizon(rules.horizon)
            .with_elevation(rules.elevation)
            .with_high_latitude(rules.high_latitude)
            .with_edges(rules.edges)
            .with_solar_epoch(rules.solar_epoch)
            .with_shifts(rules.shifts)
            .with_ramadan_shifts(rules.ramadan_shifts)
            .with_rounding(rules.rounding))
    }
}

/// An id that the registry does not have.
struct UnknownId<'a>(&'a str);

impl fmt::Display for UnknownId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown method `{}`, expected a table of rules or one of ", self.0)?;
        write_list(f, methods::ALL.iter().filter_map(|method| method.id()))
    }
}
