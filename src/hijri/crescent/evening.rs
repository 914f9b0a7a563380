//! An evening or a morning at a place, computed only as far as needed.

use super::sight::{Sight, Sky};
use super::{BEST_TIME_PART_OF_LAG, Crescent, CrescentAbsence, SUNSET_ALTITUDE};
use crate::astro::observer::Observer;
use crate::events::{Horizon, LunarEphemeris, MoonAbsence, MoonEvent, Search, Side, SolarDay};
use crate::math::{TAU, floor};
use crate::time::{EarthRotation, Ut1};
use crate::{AbsentReason, Coordinates};

/// The quantities of one sunset or sunrise.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Evening {
    observer: Observer,
    horizon: Horizon,
    side: Side,
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
        Ok(Self { utc_noon: utc_noon(place, instant), ..Self::from_sun_event(place, sun_event, side) })
    }

    /// The evening (morning) with a known sunset (sunrise).
    pub(crate) fn from_sun_event(place: Coordinates, sun_event: Ut1, side: Side) -> Self {
        Self {
            observer: Observer::at(place),
            horizon: Horizon::of(place),
            side,
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
    pub(crate) fn sight(&mut self, ephemeris: &mut LunarEphemeris) -> Sight {
        let Self { observer, sun_event, .. } = *self;
        *self.sight.get_or_insert_with(|| Sight::of(&Sky::of(ephemeris.at(sun_event)), &observer))
    }

    /// Moonset, the first after sunset if the Moon is up then and the last before it otherwise; in the morning,
    /// moonrise.
    pub(crate) fn moon_event(&mut self, ephemeris: &mut LunarEphemeris) -> Result<Ut1, MoonAbsence> {
        let is_up = self.sight(ephemeris).moon_is_up();
        let Self { horizon, side, sun_event, .. } = *self;
        let (event, search) = match (side, is_up) {
            (Side::Evening, true) => (MoonEvent::Set, Search::Onwards),
            (Side::Evening, false) => (MoonEvent::Set, Search::Backwards),
            (Side::Morning, true) => (MoonEvent::Rise, Search::Backwards),
            (Side::Morning, false) => (MoonEvent::Rise, Search::Onwards),
        };
        *self.moon_event.get_or_insert_with(|| event.find(&horizon, ephemeris, sun_event, search))
    }

    /// The complete crescent.
    pub(crate) fn crescent(&mut self, ephemeris: &mut LunarEphemeris) -> Result<Crescent, CrescentAbsence> {
        let at_sun_event = self.sight(ephemeris);
        let moon_event = self.moon_event(ephemeris).map_err(CrescentAbsence::Moon)?;
        let Self { observer, side, utc_noon, sun_event, .. } = *self;
        let rotation = ephemeris.rotation();
        let lag_days = moon_event.days() - sun_event.days();
        let (best_time, at_best_time) = if at_sun_event.moon_is_up() {
            let best_time = sun_event.plus_days(BEST_TIME_PART_OF_LAG * lag_days);
            (best_time, Sight::of(&Sky::of(ephemeris.at(best_time)), &observer))
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
