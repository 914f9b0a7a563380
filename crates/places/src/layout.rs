//! The layout of the index, shared by its writer (`crates/tables`) and its reader.
//!
//! There are two files in this layout: one with the cities, and one with the smaller places, which has only the
//! sections of texts, cities and names and numbers its places on from the last city.
//!
//! The index begins with the offsets of its sections, one `u32` for the start of each and one for the end of the last.
//! All numbers are little-endian. A reference to a text takes four bytes: the offset in [`Section::Text`] times 256,
//! plus the length in bytes.

/// The parts of the index, in their order.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Section {
    /// The displayed names, one after another, in UTF-8.
    Text,
    /// The cities, largest first: records of [`CITY_BYTES`].
    Cities,
    /// The numbers of the cities from south to north: [`NUMBER_BYTES`] each.
    ByLatitude,
    /// The names of the time zones: a text each.
    Zones,
    /// The countries in the order of their codes: records of [`COUNTRY_BYTES`].
    Countries,
    /// The cities by the keys of their names: sorted names.
    CityKeys,
    /// The cities by the loose keys of their names (without articles and spaces) where these differ: sorted names.
    CityLooseKeys,
    /// The countries by the keys of their names: sorted names.
    CountryKeys,
    /// The countries by the loose keys of their names (without articles and spaces) where these differ: sorted names.
    CountryLooseKeys,
    /// The authorities' own points: records of [`POINT_BYTES`].
    Points,
    /// The countries of the time zones, in order of zone name: records of [`ZONE_COUNTRIES_BYTES`].
    ZoneCountries,
    /// The states and provinces, in order of country and code: records of [`STATE_BYTES`].
    States,
    /// The states by the keys of their names: sorted names.
    StateKeys,
}

/// The number of sections.
pub const SECTIONS: usize = 13;

/// The bytes of a place's number.
pub const NUMBER_BYTES: usize = 3;

/// A city: GeoNames id, latitude and longitude in fractions of a degree, population (`u32` or `i32` each), the name (a
/// text), the numbers of the state or [`NO_STATE`] and of the time zone (`u16` each) and of the country (`u8`), and the
/// lengths of the names in [`NATIVE_NAMES`], which follow the name in the text in this order (`u8` each).
pub const CITY_BYTES: usize = 25 + NATIVE_NAMES;

/// The names of a city in other letters: Arabic, Persian, Urdu, Bengali.
pub const NATIVE_NAMES: usize = 4;

/// The number that means no state.
pub const NO_STATE: u16 = u16::MAX;

/// A state or province: the number of its country (`u8`), its code and its name (texts).
pub const STATE_BYTES: usize = 1 + 4 + 4;

/// The fractions of a degree in which a city's coordinates are stored: GeoNames has five decimals.
pub const DEGREE_PARTS: f64 = 100_000.0;

/// A country: the two letters of its code, then a text for its name in each language.
pub const COUNTRY_BYTES: usize = 2 + 4 * COUNTRY_NAMES;

/// The languages in which a country is named.
pub const COUNTRY_NAMES: usize = 9;

/// A time zone: its name (a text), and the numbers of its country and of the other country in which it applies (`u8`
/// each), or [`NO_COUNTRY`].
pub const ZONE_COUNTRIES_BYTES: usize = 4 + 2;

/// The number that means no country.
pub const NO_COUNTRY: u8 = u8::MAX;

/// An authority's point: four texts (the method's id, the city, its key, the variant's id), the GeoNames id, the kind of
/// the Sun's epoch and its shift in milliseconds (`u32`, `u32`, `i32`), then the numbers of [`POINT_COLUMNS`] (`f64`).
pub const POINT_BYTES: usize = 4 * 7 + 8 * POINT_COLUMNS.len();

/// The numeric columns of an authority's point, in degrees unless their names say otherwise; NaN for an empty field.
/// The last is the first year with this point, if an older page is known to have another.
pub const POINT_COLUMNS: [&str; 14] = [
    "lat",
    "lon",
    "elevation_m",
    "lat_east",
    "lon_east",
    "horizon_deg",
    "horizon_east_deg",
    "lat_second",
    "lon_second",
    "horizon_second_deg",
    "lat_second_east",
    "lon_second_east",
    "uncertainty_km",
    "since_year",
];

/// The point has no Sun of its own.
pub const NO_EPOCH: u32 = 0;
/// The Sun at an instant after the event, by the shift.
pub const EPOCH_OF_EVENT: u32 = 1;
/// The Sun at an instant after 0h UTC of the date, by the shift.
pub const EPOCH_OF_UTC: u32 = 2;

/// The number of sorted names in a block, which can be read without the names before it.
///
/// A section of sorted names begins with the number of blocks and the offset of each from the end of these offsets
/// (`u32`). A name is stored as the number of bytes shared with the name before it (none in the first of a block), the
/// number of bytes that follow, and these bytes (`u8` each); then the number of places with that name (`u8`) and their
/// numbers in ascending order ([`NUMBER_BYTES`] each).
pub const BLOCK_NAMES: usize = 16;
