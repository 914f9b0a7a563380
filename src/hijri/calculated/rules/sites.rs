//! The sites of each country at which the rules are evaluated, as its own statements name them or as fitted.

use crate::Coordinates;
use crate::hijri::calculated::Places;
use crate::place::KAABA;

pub(super) const MECCA: Places<'static> = Places::Sites(&[KAABA]);
/// The coordinates of GeoNames.
pub(super) const CAIRO: Places<'static> = Places::Sites(&[Coordinates::constant(30.0444, 31.2357)]);
/// Sabang, Pelabuhan Ratu, Kupang, Merauke and Enggano, which represents the south-west coast of Sumatra.
const INDONESIA: &[Coordinates] = &[
    Coordinates::constant(5.89, 95.32),
    Coordinates::constant(-7.03, 106.56),
    Coordinates::constant(-10.16, 123.61),
    Coordinates::constant(-8.49, 140.40),
    Coordinates::constant(-5.40, 102.30),
];
/// The sites of Indonesia's rule since 1443.
pub(super) const INDONESIAN_SITES: Places<'static> = Places::Sites(INDONESIA);
/// The same without Enggano, as used to count the rule of 1992.
pub(super) const OLD_INDONESIAN_SITES: Places<'static> = Places::Sites(INDONESIA.split_at(4).0);
/// The site of Muhammadiyah's rule until 1446.
pub(super) const YOGYAKARTA: Places<'static> = Places::Sites(&[Coordinates::constant(-7.80, 110.37)]);
/// Langkawi and Labuan.
pub(super) const MALAYSIAN_SITES: Places<'static> =
    Places::Sites(&[Coordinates::constant(6.35, 99.80), Coordinates::constant(5.28, 115.24)]);
/// Bandar Seri Begawan.
pub(super) const BRUNEIAN_SITES: Places<'static> = Places::Sites(&[Coordinates::constant(4.89, 114.94)]);
/// Singapore.
pub(super) const SINGAPOREAN_SITES: Places<'static> = Places::Sites(&[Coordinates::constant(1.29, 103.85)]);

/// The east of New Zealand's North Island, where dawn of a date comes first.
pub(super) const NEW_ZEALAND: Coordinates = Coordinates::constant(-37.7, 178.5);

/// The western shore of the American mainland, from Alaska to Cape Froward: at each latitude the place where the Sun
/// sets last, with the Moon furthest from it.
pub(super) const AMERICAN_SHORE: Places<'static> = Places::Sites(&[
    Coordinates::constant(65.6, -168.1),
    Coordinates::constant(61.8, -166.1),
    Coordinates::constant(58.6, -162.2),
    Coordinates::constant(54.9, -163.4),
    Coordinates::constant(51.2, -127.8),
    Coordinates::constant(48.4, -124.7),
    Coordinates::constant(42.8, -124.6),
    Coordinates::constant(40.4, -124.4),
    Coordinates::constant(38.0, -123.0),
    Coordinates::constant(34.4, -120.5),
    Coordinates::constant(27.9, -115.1),
    Coordinates::constant(22.9, -109.9),
    Coordinates::constant(20.4, -105.7),
    Coordinates::constant(15.7, -96.5),
    Coordinates::constant(11.0, -85.9),
    Coordinates::constant(7.2, -80.9),
    Coordinates::constant(1.0, -79.0),
    Coordinates::constant(-4.7, -81.3),
    Coordinates::constant(-14.0, -76.3),
    Coordinates::constant(-18.4, -70.3),
    Coordinates::constant(-30.0, -71.7),
    Coordinates::constant(-37.2, -73.7),
    Coordinates::constant(-46.8, -75.7),
    Coordinates::constant(-53.9, -71.3),
]);

/// Rabat, Agadir, Laayoune and Dakhla.
pub(super) const MOROCCAN_SITES: Places<'static> = Places::Sites(&[
    Coordinates::constant(33.97, -6.85),
    Coordinates::constant(30.42, -9.6),
    Coordinates::constant(27.15, -13.2),
    Coordinates::constant(23.7, -15.93),
]);

/// Tehran, Bandar Abbas, Shiraz, Khorramabad and Tabriz.
pub(super) const IRANIAN_SITES: Places<'static> = Places::Sites(&[
    Coordinates::constant(35.69, 51.42),
    Coordinates::constant(27.18, 56.28),
    Coordinates::constant(29.6, 52.5),
    Coordinates::constant(33.0, 47.5),
    Coordinates::constant(38.0, 46.0),
]);

/// Muscat and Salalah.
pub(super) const OMANI_SITES: Places<'static> =
    Places::Sites(&[Coordinates::constant(23.59, 58.41), Coordinates::constant(17.02, 54.09)]);

/// Amman.
pub(super) const AMMAN: Places<'static> = Places::Sites(&[Coordinates::constant(31.95, 35.93)]);

/// Damascus.
pub(super) const DAMASCUS: Places<'static> = Places::Sites(&[Coordinates::constant(33.51, 36.29)]);

/// Cape Town.
pub(super) const CAPE_TOWN: Places<'static> = Places::Sites(&[Coordinates::constant(-33.92, 18.42)]);

/// Karachi.
pub(super) const KARACHI: Places<'static> = Places::Sites(&[Coordinates::constant(24.86, 67.01)]);

/// Delhi.
pub(super) const DELHI: Places<'static> = Places::Sites(&[Coordinates::constant(28.65, 77.23)]);

/// Colombo.
pub(super) const COLOMBO: Places<'static> = Places::Sites(&[Coordinates::constant(6.93, 79.85)]);

/// Mombasa, Nairobi and the Turkana.
pub(super) const KENYAN_SITES: Places<'static> = Places::Sites(&[
    Coordinates::constant(-4.04, 39.67),
    Coordinates::constant(-1.29, 36.82),
    Coordinates::constant(2.5, 35.0),
]);

/// Zanzibar.
pub(super) const ZANZIBAR: Places<'static> = Places::Sites(&[Coordinates::constant(-6.16, 39.2)]);

/// Najaf.
pub(super) const NAJAF: Places<'static> = Places::Sites(&[Coordinates::constant(32.0, 44.33)]);

/// London, Penzance and Glasgow.
pub(super) const BRITISH_SITES: Places<'static> = Places::Sites(&[
    Coordinates::constant(51.5, -0.13),
    Coordinates::constant(50.1, -5.5),
    Coordinates::constant(55.86, -4.25),
]);

/// Chicago, San Diego, Miami, New York, Honolulu and the coast of Texas; Toronto and Vancouver.
const NORTH_AMERICA: &[Coordinates] = &[
    Coordinates::constant(41.88, -87.63),
    Coordinates::constant(32.72, -117.16),
    Coordinates::constant(25.76, -80.19),
    Coordinates::constant(40.71, -74.0),
    Coordinates::constant(21.3, -157.86),
    Coordinates::constant(28.8, -96.0),
    Coordinates::constant(43.65, -79.38),
    Coordinates::constant(49.28, -123.12),
];
/// The six sites in the United States.
pub(super) const US_SITES: Places<'static> = Places::Sites(NORTH_AMERICA.split_at(6).0);
/// All eight sites in the United States and Canada.
pub(super) const NORTH_AMERICAN_SITES: Places<'static> = Places::Sites(NORTH_AMERICA);

/// Sydney.
pub(super) const SYDNEY: Places<'static> = Places::Sites(&[Coordinates::constant(-33.87, 151.2)]);

/// Auckland.
pub(super) const AUCKLAND: Places<'static> = Places::Sites(&[Coordinates::constant(-36.85, 174.76)]);

/// Nouakchott.
pub(super) const NOUAKCHOTT: Places<'static> = Places::Sites(&[Coordinates::constant(18.09, -15.98)]);

/// Accra.
pub(super) const ACCRA: Places<'static> = Places::Sites(&[Coordinates::constant(5.56, -0.2)]);
