//! The effect of the elevation of a place on its times.

use crate::math::sqrt;
use crate::units::ARCMINUTES_PER_DEGREE;

/// A formula for the dip of the horizon, as seen from a height above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dip {
    /// 1.926′·√(height in metres): without refraction, acos(R/(R + h)) with R = 6371 km.
    Geometric,
    /// 1.76′·√(height in metres): with terrestrial refraction (The Nautical Almanac).
    Refracted,
}

/// The dip in arcminutes per square root of the height in metres: √(2/R) with R = 6,371,000 m.
const GEOMETRIC_ARCMIN: f64 = 1.926;
/// The same with terrestrial refraction (The Nautical Almanac, "Dip": 1.76′√h, h in metres).
const REFRACTED_ARCMIN: f64 = 1.76;

impl Dip {
    /// The dip in degrees at a height in metres; 0 at and below the horizon's own level.
    pub(crate) fn degrees(self, height_m: f64) -> f64 {
        let per_root_metre_arcmin = match self {
            Self::Geometric => GEOMETRIC_ARCMIN,
            Self::Refracted => REFRACTED_ARCMIN,
        };
        per_root_metre_arcmin / ARCMINUTES_PER_DEGREE * sqrt(height_m.max(0.0))
    }
}

/// The times that the elevation of a place changes. Most authorities ignore the elevation.
///
/// The dip is correct only if the horizon is the sea or a plain at sea level; a town in a valley does not see such a
/// horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Elevation {
    /// No times: every place counts as at sea level.
    #[default]
    Ignored,
    /// Sunrise, sunset and a Maghrib at sunset.
    SunriseAndSunset(Dip),
    /// Sunrise, sunset, and the depressions of Fajr and Isha as well, as Tunisia does.
    AllDepressions(Dip),
}

impl Elevation {
    pub(crate) fn sunset_dip_deg(self, height_m: f64) -> f64 {
        match self {
            Self::Ignored => 0.0,
            Self::SunriseAndSunset(dip) | Self::AllDepressions(dip) => dip.degrees(height_m),
        }
    }

    pub(crate) fn twilight_dip_deg(self, height_m: f64) -> f64 {
        match self {
            Self::Ignored | Self::SunriseAndSunset(_) => 0.0,
            Self::AllDepressions(dip) => dip.degrees(height_m),
        }
    }
}
