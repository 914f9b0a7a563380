//! An evening or a morning at a place, computed only as far as needed.

use super::sight::{Sight, Sky};
use super::{BEST_TIME_PART_OF_LAG, Crescent, CrescentAbsence, SUNSET_ALTITUDE};
use crate::astro::observer::Observer;
use crate::events::{MoonAbsence, MoonEvent, Side, SolarDay};
use crate::math::{TAU, floor};
use crate::time::{EarthRotation, Ut1};
use crate::{AbsentReason, Coordinates};

/// The quantities of one sunset or sunrise.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evening {
    place: Coordinates,
    observer: Observer,
    side: Side,
    rotation: EarthRotation,
    utc_noon: Ut1,
    sun_event: Ut1,
    sight: Option<Sight>,
    moon_event: Option<Result<Ut1, MoonAbsence>>,
}

impl Evening {
    /// The evening (morning) of the solar day whose transit is nearest to an instant.
    pub(crate) fn nearest(
        place: Coordinates,
        instant: Ut1,
        side: Side,
        rotation: EarthRotation,
    ) -> Result<Self, AbsentReason> {
        let sun_event = SolarDay::nearest(place, instant, rotation).crossing(SUNSET_ALTITUDE, side)?;
        Ok(Self { utc_noon: utc_noon(place, instant), ..Self::from_sun_event(place, sun_event, side, rotation) })
    }

    /// The evening (morning) with a known sunset (sunrise).
    pub(crate) fn from_sun_event(place: Coordinates, sun_event: Ut1, side: Side, rotation: EarthRotation) -> Self {
        Self {
            place,
            observer: Observer::at(place),
            side,
            rotation,
            utc_noon: utc_noon(place, sun_event),
            sun_event,
            sight: None,
            moon_event: None,
        }
    }

    /// Sunset or sunrise.
    pub(crate) const fn sun_event(&self) -> Ut1 {
        self.sun_event
    }

    /// The positions of the Moon and the Sun at sunset (sunrise).
    pub(crate) fn sight(&mut self) -> Sight {
        let Self { observer, sun_event, rotation, .. } = *self;
        *self.sight.get_or_insert_with(|| Sight::of(&Sky::at(sun_event, rotation), &observer))
    }

    /// Moonset, the first after sunset if the Moon is up then and the last before it otherwise; in the morning,
    /// moonrise.
    pub(crate) fn moon_event(&mut self) -> Result<Ut1, MoonAbsence> {
        let is_up = self.sight().moon_is_up();
        let Self { place, side, sun_event, rotation, .. } = *self;
        *self.moon_event.get_or_insert_with(|| match (side, is_up) {
            (Side::Evening, true) => MoonEvent::Set.first_after(place, sun_event, rotation),
            (Side::Evening, false) => MoonEvent::Set.last_before(place, sun_event, rotation),
            (Side::Morning, true) => MoonEvent::Rise.last_before(place, sun_event, rotation),
            (Side::Morning, false) => MoonEvent::Rise.first_after(place, sun_event, rotation),
        })
    }

    /// The complete crescent.
    pub(crate) fn crescent(&mut self) -> Result<Crescent, CrescentAbsence> {
        let at_sun_event = self.sight();
        let moon_event = self.moon_event().map_err(CrescentAbsence::Moon)?;
        let Self { observer, side, rotation, utc_noon, sun_event, .. } = *self;
        let lag_days = moon_event.days() - sun_event.days();
        let (best_time, at_best_time) = if at_sun_event.moon_is_up() {
            let best_time = sun_event.plus_days(BEST_TIME_PART_OF_LAG * lag_days);
            (best_time, Sight::of(&Sky::at(best_time, rotation), &observer))
        } else {
            (sun_event, at_sun_event)
        };
        Ok(Crescent { side, rotation, utc_noon, sun_event, moon_event, best_time, at_sun_event, at_best_time })
    }
}

/// 12:00 UT of the place's date at an instant, by local mean time.
fn utc_noon(place: Coordinates, instant: Ut1) -> Ut1 {
    let longitude_turns = place.longitude().radians() / TAU;
    // J2000.0 is noon at Greenwich; local mean time is ahead of it by the longitude.
    Ut1::from_days(floor(instant.days() + longitude_turns + 0.5))
}
