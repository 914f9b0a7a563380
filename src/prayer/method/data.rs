//! A calculation method: an authority's rules, as data.

use super::{
    AsrRule, Edge, Elevation, Evidence, FajrRule, HighLatitude, Horizon, IshaRule, Madhab, MaghribRule, NightEnd,
    Rounding, Shift, SolarEpoch, Source,
};
use crate::{Angle, Depression, Error, Mark, PerMark};

/// A calculation method: an authority's rules for the marks of a day, its margins, and its rounding.
///
/// The methods of known authorities are constants in [`methods`](super::methods); [`Method::custom`] creates another. Every
/// `with_…` returns a custom method without [`id`](Method::id), [`name`](Method::name) and [`source`](Method::source),
/// because it no longer equals the entry of the registry.
///
/// # Examples
///
/// ```
/// use miqat::{Method, Rounding, Shift, methods, prayer::IshaRule};
/// assert_eq!(Method::by_id("egypt"), Some(&methods::EGYPT));
/// let mosque = Method::from_depressions(15.0, 15.0)?
///     .with_isha(IshaRule::AfterMaghrib { usual: Shift::minutes(80), ramadan: Shift::minutes(80) })
///     .with_rounding(miqat::PerMark::splat(Rounding::Up));
/// assert_eq!(mosque.id(), None);
/// # Ok::<(), miqat::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use]
pub struct Method {
    pub(crate) identity: Option<Identity>,
    pub(crate) fajr: FajrRule,
    pub(crate) maghrib: MaghribRule,
    pub(crate) isha: IshaRule,
    pub(crate) asr: AsrRule,
    pub(crate) madhab: Madhab,
    pub(crate) night_end: NightEnd,
    pub(crate) horizon: Horizon,
    pub(crate) elevation: Elevation,
    pub(crate) high_latitude: HighLatitude,
    pub(crate) edges: PerMark<Edge>,
    pub(crate) solar_epoch: PerMark<SolarEpoch>,
    pub(crate) shifts: PerMark<Shift>,
    pub(crate) ramadan_shifts: PerMark<Shift>,
    pub(crate) rounding: PerMark<Rounding>,
}

/// The data of a method in the registry, apart from its rules.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) evidence: Evidence,
}

/// The entry of the registry that a method equals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Identity {
    id: &'static str,
    name: &'static str,
    source: Source,
    north: Option<&'static North>,
}

/// An authority's separate rule for the north, which has its own id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct North {
    /// The rule applies north of this latitude, exclusive.
    pub(crate) of: Angle,
    pub(crate) method: &'static Method,
}

impl Method {
    /// A custom method: astronomical definitions, no shifts, rounding to the nearest minute, a night that ends at Fajr.
    pub const fn custom(fajr: FajrRule, isha: IshaRule) -> Self {
        Self {
            identity: None,
            fajr,
            maghrib: MaghribRule::Sunset,
            isha,
            asr: AsrRule::Airless,
            madhab: Madhab::Shafii,
            night_end: NightEnd::Fajr,
            horizon: Horizon::Standard,
            elevation: Elevation::Ignored,
            high_latitude: HighLatitude::MIDDLE,
            edges: PerMark::splat(Edge::Point),
            solar_epoch: PerMark::splat(SolarEpoch::EVENT),
            shifts: PerMark::splat(Shift::ZERO),
            ramadan_shifts: PerMark::splat(Shift::ZERO),
            rounding: PerMark::splat(Rounding::Nearest),
        }
    }

    /// [`Method::custom`] from the depressions of Fajr and Isha in degrees.
    ///
    /// # Errors
    ///
    /// [`Error::Depression`] unless both are in 0.25° ≤ d ≤ 30°.
    pub const fn from_depressions(fajr_deg: f64, isha_deg: f64) -> Result<Self, Error> {
        match (Depression::new(fajr_deg), Depression::new(isha_deg)) {
            (Ok(fajr), Ok(isha)) => Ok(Self::custom(FajrRule::Depression(fajr), IshaRule::Depression(isha))),
            (Err(error), _) | (_, Err(error)) => Err(error),
        }
    }

    /// The id of this method in the registry; `None` for a custom method.
    pub const fn id(&self) -> Option<&'static str> {
        let Some(identity) = &self.identity else { return None };
        Some(identity.id)
    }

    /// The authority's name in English; `None` for a custom method.
    pub const fn name(&self) -> Option<&'static str> {
        let Some(identity) = &self.identity else { return None };
        Some(identity.name)
    }

    /// The source of the method; `None` for a custom method.
    pub const fn source(&self) -> Option<&Source> {
        let Some(identity) = &self.identity else { return None };
        Some(&identity.source)
    }

    /// The authority's method at a latitude: its separate method for the north if it has one and it applies, otherwise this
    /// method. [`Schedule`](crate::Schedule) and [`Batch`](crate::batch::Batch) call it for each place.
    ///
    /// Diyanet's northern method applies north of 44.5° N, exclusive; Diyanet has no separate method for the south. A
    /// custom method is the same at every latitude.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Coordinates, methods};
    /// let (ankara, utrecht) = (Coordinates::new(39.92, 32.85)?, Coordinates::new(52.09, 5.12)?);
    /// assert_eq!(methods::DIYANET.for_latitude(ankara.latitude()), &methods::DIYANET);
    /// assert_eq!(methods::DIYANET.for_latitude(utrecht.latitude()), &methods::DIYANET_NORTH);
    /// assert_eq!(methods::MWL.for_latitude(utrecht.latitude()), &methods::MWL);
    /// # Ok::<(), miqat::Error>(())
    /// ```
    pub const fn for_latitude(&self, latitude: Angle) -> &Self {
        match self.north() {
            Some(north) if north.speaks_at(latitude) => north.method,
            _ => self,
        }
    }

    /// The authority's separate rule for the north, if it has one.
    pub(crate) const fn north(&self) -> Option<&'static North> {
        let Some(identity) = &self.identity else { return None };
        identity.north
    }

    /// The rule for Fajr.
    pub const fn fajr(&self) -> FajrRule {
        self.fajr
    }

    /// The rule for Maghrib.
    pub const fn maghrib(&self) -> MaghribRule {
        self.maghrib
    }

    /// The rule for Isha.
    pub const fn isha(&self) -> IshaRule {
        self.isha
    }

    /// The rule for the shadow of Asr.
    pub const fn asr(&self) -> AsrRule {
        self.asr
    }

    /// The school whose Asr the authority prints.
    pub const fn madhab(&self) -> Madhab {
        self.madhab
    }

    /// The end of the night, for its middle and its last third.
    pub const fn night_end(&self) -> NightEnd {
        self.night_end
    }

    /// The depression of the Sun's centre at sunrise and sunset.
    pub const fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// How the elevation of a place changes its times.
    pub const fn elevation(&self) -> Elevation {
        self.elevation
    }

    /// The rule for Fajr and Isha in nights without darkness.
    pub const fn high_latitude(&self) -> HighLatitude {
        self.high_latitude
    }

    /// The edge of a city from which each mark is taken.
    pub const fn edges(&self) -> &PerMark<Edge> {
        &self.edges
    }

    /// The instants whose Sun is used for each mark.
    pub const fn solar_epoch(&self) -> &PerMark<SolarEpoch> {
        &self.solar_epoch
    }

    /// The shift that the authority adds to each mark before rounding.
    pub const fn shifts(&self) -> &PerMark<Shift> {
        &self.shifts
    }

    /// The shift that the authority adds in Ramadan, on top of [`Method::shifts`].
    pub const fn ramadan_shifts(&self) -> &PerMark<Shift> {
        &self.ramadan_shifts
    }

    /// The rounding of each mark.
    pub const fn rounding(&self) -> &PerMark<Rounding> {
        &self.rounding
    }
}

/// Builders. Each returns a custom method without id, name and source.
impl Method {
    const fn own(self) -> Self {
        Self { identity: None, ..self }
    }

    /// Sets the rule for Fajr.
    pub const fn with_fajr(self, fajr: FajrRule) -> Self {
        Self { fajr, ..self.own() }
    }

    /// Sets the rule for Maghrib.
    pub const fn with_maghrib(self, maghrib: MaghribRule) -> Self {
        Self { maghrib, ..self.own() }
    }

    /// Sets the rule for Isha.
    pub const fn with_isha(self, isha: IshaRule) -> Self {
        Self { isha, ..self.own() }
    }

    /// Sets the rule for the shadow of Asr.
    pub const fn with_asr(self, asr: AsrRule) -> Self {
        Self { asr, ..self.own() }
    }

    /// Sets the school of Asr.
    pub const fn with_madhab(self, madhab: Madhab) -> Self {
        Self { madhab, ..self.own() }
    }

    /// Sets the end of the night.
    pub const fn with_night_end(self, night_end: NightEnd) -> Self {
        Self { night_end, ..self.own() }
    }

    /// Sets the horizon.
    pub const fn with_horizon(self, horizon: Horizon) -> Self {
        Self { horizon, ..self.own() }
    }

    /// Sets how the elevation of a place changes its times.
    pub const fn with_elevation(self, elevation: Elevation) -> Self {
        Self { elevation, ..self.own() }
    }

    /// Sets the rule for nights without darkness.
    pub const fn with_high_latitude(self, high_latitude: HighLatitude) -> Self {
        Self { high_latitude, ..self.own() }
    }

    /// Sets the edge of each mark.
    pub const fn with_edges(self, edges: PerMark<Edge>) -> Self {
        Self { edges, ..self.own() }
    }

    /// Sets the instants whose Sun is used for each mark.
    pub const fn with_solar_epoch(self, solar_epoch: PerMark<SolarEpoch>) -> Self {
        Self { solar_epoch, ..self.own() }
    }

    /// Sets the shift of every mark.
    pub const fn with_shifts(self, shifts: PerMark<Shift>) -> Self {
        Self { shifts, ..self.own() }
    }

    /// Sets the shift of one mark.
    pub const fn with_shift(self, mark: Mark, shift: Shift) -> Self {
        Self { shifts: self.shifts.with(mark, shift), ..self.own() }
    }

    /// Sets the additional shift of every mark in Ramadan.
    pub const fn with_ramadan_shifts(self, ramadan_shifts: PerMark<Shift>) -> Self {
        Self { ramadan_shifts, ..self.own() }
    }

    /// Sets the rounding of each mark.
    pub const fn with_rounding(self, rounding: PerMark<Rounding>) -> Self {
        Self { rounding, ..self.own() }
    }

    /// Adds the registry's id, name and source; the last call of a chain.
    pub(super) const fn known_as(
        self,
        entry: Entry,
        title: &'static str,
        url: &'static str,
        checked: &'static str,
    ) -> Self {
        let Entry { id, name, evidence } = entry;
        let source = Source { evidence, title, url, checked };
        Self { identity: Some(Identity { id, name, source, north: None }), ..self }
    }

    /// Sets a separate method for the north; called after [`Method::known_as`].
    pub(super) const fn with_north(self, north: &'static North) -> Self {
        match self.identity {
            Some(identity) => Self { identity: Some(Identity { north: Some(north), ..identity }), ..self },
            None => self,
        }
    }
}

impl North {
    pub(crate) const fn speaks_at(&self, latitude: Angle) -> bool {
        latitude.degrees() > self.of.degrees()
    }
}
