//! The prebuilt index, read in place.
//!
//! Nothing is parsed at startup and nothing is copied: a lookup reads the few bytes that it needs. Invalid data (an
//! offset beyond the end, text that is not UTF-8) reads as zero or empty; the tests walk through the whole index.

use miqat::Coordinates;

use crate::layout::Section;

/// The coordinates of a city in a faulty index.
pub(crate) const NOWHERE: Coordinates = Coordinates::constant(0.0, 0.0);

/// Written by `just tables`.
static CITIES: &[u8] = include_bytes!("../data/places.index");
#[cfg(feature = "small-places")]
static SMALL_PLACES: &[u8] = include_bytes!("../data/small_places.index");

/// One of the two index files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The cities, and everything else except the smaller places.
    Cities,
    /// The smaller places.
    #[cfg(feature = "small-places")]
    SmallPlaces,
}

impl Part {
    /// Every file of this build.
    pub const ALL: &'static [Self] = &[
        Self::Cities,
        #[cfg(feature = "small-places")]
        Self::SmallPlaces,
    ];

    /// A section of the file.
    pub fn section(self, section: Section) -> &'static [u8] {
        let index = match self {
            Self::Cities => CITIES,
            #[cfg(feature = "small-places")]
            Self::SmallPlaces => SMALL_PLACES,
        };
        let offset = |number: usize| index.u32_at(4 * number) as usize;
        let number = section as usize;
        index.get(offset(number)..offset(number + 1)).unwrap_or_default()
    }

    /// The record with a number, in a section of records of `N` bytes.
    pub fn record<const N: usize>(self, of: Section, number: usize) -> Option<&'static [u8; N]> {
        self.section(of).get(number.checked_mul(N)?..)?.first_chunk()
    }

    /// The number of records of `N` bytes in a section.
    pub fn records<const N: usize>(self, of: Section) -> usize {
        self.section(of).len() / N
    }

    /// The text with a length and an offset in [`Section::Text`], in bytes.
    pub fn text(self, start: usize, length: usize) -> &'static str {
        let bytes = self.section(Section::Text).get(start..).and_then(|rest| rest.get(..length));
        bytes.and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

/// A section of the cities' file.
pub fn section(section: Section) -> &'static [u8] {
    Part::Cities.section(section)
}

/// The record with a number, in a section of the cities' file.
pub fn record<const N: usize>(of: Section, number: usize) -> Option<&'static [u8; N]> {
    Part::Cities.record(of, number)
}

/// The number of records of `N` bytes in a section of the cities' file.
pub fn records<const N: usize>(of: Section) -> usize {
    Part::Cities.records::<N>(of)
}

/// Little-endian numbers and texts at an offset in bytes.
pub trait Fields {
    /// The `N` bytes at an offset; zeros beyond the end.
    fn bytes_at<const N: usize>(&self, at: usize) -> [u8; N];

    fn u16_at(&self, at: usize) -> u16 {
        u16::from_le_bytes(self.bytes_at(at))
    }

    fn u32_at(&self, at: usize) -> u32 {
        u32::from_le_bytes(self.bytes_at(at))
    }

    fn i32_at(&self, at: usize) -> i32 {
        i32::from_le_bytes(self.bytes_at(at))
    }

    fn f64_at(&self, at: usize) -> f64 {
        f64::from_le_bytes(self.bytes_at(at))
    }

    /// A place's number.
    fn number_at(&self, at: usize) -> u32 {
        let [low, middle, high] = self.bytes_at(at);
        u32::from_le_bytes([low, middle, high, 0])
    }

    /// The text of the cities' file that is referenced by the four bytes at an offset.
    fn text_at(&self, at: usize) -> &'static str {
        let (start, length) = self.text_place(at);
        Part::Cities.text(start, length)
    }

    /// The start and the length in bytes of the text that is referenced by the four bytes at an offset.
    fn text_place(&self, at: usize) -> (usize, usize) {
        let place = self.u32_at(at);
        ((place >> 8) as usize, (place & 0xff) as usize)
    }
}

impl Fields for [u8] {
    fn bytes_at<const N: usize>(&self, at: usize) -> [u8; N] {
        self.get(at..).and_then(<[u8]>::first_chunk).copied().unwrap_or([0; N])
    }
}
