//! A calculation method: an authority's rules, as data.

use super::{
    AsrRule, Edge, Elevation, Evidence, FajrRule, HighLatitude, Horizon, IshaRule, Madhab, MaghribRule, NightEnd,
    Rounding, Shift, SolarEpoch, Source,
};
use crate::{Angle, Depression, Error, Mark, PerMark};

/// An authority's way of computing a timetable: which Sun makes which mark, what is added, and how it is rounded.
///
/// The known ones are constants in [`methods`](super::methods); [`Method::custom`] makes another. A method keeps its
/// [`id`](Method::id) and [`source`](Method::source) only while it is what the registry holds: every `with_…` makes it
/// the caller's own.
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

/// What the registry says of a method, apart from its rules.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) evidence: Evidence,
}

/// Which entry of the registry a method is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Identity {
    id: &'static str,
    name: &'static str,
    source: Source,
    north: Option<&'static North>,
}

/// The rule that an authority has for the north alone, under an id of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct North {
    /// North of this latitude, and not on it.
    pub(crate) of: Angle,
    pub(crate) method: &'static Method,
}

impl Method {
    /// A method of one's own: the sky's definitions, no shifts, rounded to the nearest minute, a night that ends at Fajr.
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
    /// [`Error::Depression`] unless both lie in 0.25° ≤ d ≤ 30°.
    pub const fn from_depressions(fajr_deg: f64, isha_deg: f64) -> Result<Self, Error> {
        match (Depression::new(fajr_deg), Depression::new(isha_deg)) {
            (Ok(fajr), Ok(isha)) => Ok(Self::custom(FajrRule::Depression(fajr), IshaRule::Depression(isha))),
            (Err(error), _) | (_, Err(error)) => Err(error),
        }
    }

    /// The id under which the registry holds exactly this method.
    pub const fn id(&self) -> Option<&'static str> {
        match &self.identity {
            Some(identity) => Some(identity.id),
            None => None,
        }
    }

    /// The authority's name in English, while this is its method.
    pub const fn name(&self) -> Option<&'static str> {
        match &self.identity {
            Some(identity) => Some(identity.name),
            None => None,
        }
    }

    /// Where the method comes from, while it is what that source says.
    pub const fn source(&self) -> Option<&Source> {
        match &self.identity {
            Some(identity) => Some(&identity.source),
            None => None,
        }
    }

    /// The authority's rule for a latitude: another entry of the registry where it has one of its own for the north, else this
    /// method. A [`Schedule`](crate::Schedule) and a [`Batch`](crate::batch::Batch) ask it for each place.
    ///
    /// Diyanet's rule for the north holds beyond 44.5° N, and not on it; in the south Diyanet states none. A method of the
    /// caller's own is what it is at every latitude.
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

    /// The authority's rule for the north, where it has one of its own.
    pub(crate) const fn north(&self) -> Option<&'static North> {
        match &self.identity {
            Some(identity) => identity.north,
            None => None,
        }
    }

    /// What makes Fajr begin.
    pub const fn fajr(&self) -> FajrRule {
        self.fajr
    }

    /// What makes Maghrib begin.
    pub const fn maghrib(&self) -> MaghribRule {
        self.maghrib
    }

    /// What makes Isha begin.
    pub const fn isha(&self) -> IshaRule {
        self.isha
    }

    /// How the shadow of Asr is measured.
    pub const fn asr(&self) -> AsrRule {
        self.asr
    }

    /// The school whose Asr the authority prints.
    pub const fn madhab(&self) -> Madhab {
        self.madhab
    }

    /// When the night ends of which the middle and the last third are taken.
    pub const fn night_end(&self) -> NightEnd {
        self.night_end
    }

    /// Where the Sun's centre stands at sunrise and sunset.
    pub const fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// What the height of a place does.
    pub const fn elevation(&self) -> Elevation {
        self.elevation
    }

    /// What Fajr and Isha are when the night does not grow dark.
    pub const fn high_latitude(&self) -> HighLatitude {
        self.high_latitude
    }

    /// From which edge of a city each mark is taken.
    pub const fn edges(&self) -> &PerMark<Edge> {
        &self.edges
    }

    /// Of which instant the Sun is taken for each mark.
    pub const fn solar_epoch(&self) -> &PerMark<SolarEpoch> {
        &self.solar_epoch
    }

    /// What the authority adds to each mark before rounding.
    pub const fn shifts(&self) -> &PerMark<Shift> {
        &self.shifts
    }

    /// What the authority adds besides on the dates of Ramadan.
    pub const fn ramadan_shifts(&self) -> &PerMark<Shift> {
        &self.ramadan_shifts
    }

    /// How each mark is rounded.
    pub const fn rounding(&self) -> &PerMark<Rounding> {
        &self.rounding
    }
}

/// Each `with_…` gives a method of the caller's own, without id, name and source.
impl Method {
    const fn own(self) -> Self {
        Self { identity: None, ..self }
    }

    /// With another rule for Fajr.
    #[must_use]
    pub const fn with_fajr(self, fajr: FajrRule) -> Self {
        Self { fajr, ..self.own() }
    }

    /// With another rule for Maghrib.
    #[must_use]
    pub const fn with_maghrib(self, maghrib: MaghribRule) -> Self {
        Self { maghrib, ..self.own() }
    }

    /// With another rule for Isha.
    #[must_use]
    pub const fn with_isha(self, isha: IshaRule) -> Self {
        Self { isha, ..self.own() }
    }

    /// With another measure of the shadow of Asr.
    #[must_use]
    pub const fn with_asr(self, asr: AsrRule) -> Self {
        Self { asr, ..self.own() }
    }

    /// With another school's Asr by default.
    #[must_use]
    pub const fn with_madhab(self, madhab: Madhab) -> Self {
        Self { madhab, ..self.own() }
    }

    /// With another end of the night.
    #[must_use]
    pub const fn with_night_end(self, night_end: NightEnd) -> Self {
        Self { night_end, ..self.own() }
    }

    /// With another horizon.
    #[must_use]
    pub const fn with_horizon(self, horizon: Horizon) -> Self {
        Self { horizon, ..self.own() }
    }

    /// With another policy for heights.
    #[must_use]
    pub const fn with_elevation(self, elevation: Elevation) -> Self {
        Self { elevation, ..self.own() }
    }

    /// With another rule for nights without darkness.
    #[must_use]
    pub const fn with_high_latitude(self, high_latitude: HighLatitude) -> Self {
        Self { high_latitude, ..self.own() }
    }

    /// With other edges.
    #[must_use]
    pub const fn with_edges(self, edges: PerMark<Edge>) -> Self {
        Self { edges, ..self.own() }
    }

    /// With the Sun of other instants.
    #[must_use]
    pub const fn with_solar_epoch(self, solar_epoch: PerMark<SolarEpoch>) -> Self {
        Self { solar_epoch, ..self.own() }
    }

    /// With other shifts in place of these.
    #[must_use]
    pub const fn with_shifts(self, shifts: PerMark<Shift>) -> Self {
        Self { shifts, ..self.own() }
    }

    /// With one other shift.
    #[must_use]
    pub const fn with_shift(self, mark: Mark, shift: Shift) -> Self {
        Self { shifts: self.shifts.with(mark, shift), ..self.own() }
    }

    /// With other shifts for Ramadan in place of these.
    #[must_use]
    pub const fn with_ramadan_shifts(self, ramadan_shifts: PerMark<Shift>) -> Self {
        Self { ramadan_shifts, ..self.own() }
    }

    /// With another rounding of each mark.
    #[must_use]
    pub const fn with_rounding(self, rounding: PerMark<Rounding>) -> Self {
        Self { rounding, ..self.own() }
    }

    /// The registry's constructor: the same rules under an id, last in the chain.
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

    /// With another entry of the registry north of a latitude, after [`Method::known_as`].
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
