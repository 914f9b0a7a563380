//! The conventions of Ja'fari law.

use super::{angles, entry};
use crate::Depression;
use crate::prayer::{MaghribRule, Method, NightEnd};

/// The Institute of Geophysics, University of Tehran: 17.7°, Maghrib at 4.5°, Isha at 14°, midnight half way to Fajr.
pub const TEHRAN: Method = angles(17.7, 14.0)
    .with_maghrib(MaghribRule::Depression(Depression::constant(4.5)))
    .with_night_end(NightEnd::Fajr)
    .known_as(entry::TEHRAN, "the convention of every library", "", "2026-11-23");

/// The Ja'fari convention of the Leva Institute, Qum: 16°, Maghrib at 4°, Isha at 14°, midnight half way to Fajr.
pub const JAFARI: Method = angles(16.0, 14.0)
    .with_maghrib(MaghribRule::Depression(Depression::constant(4.0)))
    .with_night_end(NightEnd::Fajr)
    .known_as(entry::JAFARI, "the convention of every library", "", "2026-11-23");
