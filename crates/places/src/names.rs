//! Sorted names with the numbers of their places, for lookup and for iteration in order.

use crate::index::{Fields, Part};
use crate::layout::{NUMBER_BYTES, Section};

/// The sorted names of a section.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The offset of each block in `entries`.
    blocks: &'static [u8],
    entries: &'static [u8],
}

/// The places with a name, as numbers in ascending order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bearers(&'static [u8]);

impl Bearers {
    pub fn iter(self) -> impl Iterator<Item = u32> {
        self.0.as_chunks::<NUMBER_BYTES>().0.iter().map(|bytes| bytes.number_at(0))
    }
}

/// A stored name: the number of bytes shared with the name before it, and the bytes that follow.
pub struct Entry {
    pub shared: usize,
    pub rest: &'static [u8],
    pub bearers: Bearers,
}

impl Names {
    /// The names in a section of the cities' file.
    pub fn of(section: Section) -> Self {
        Self::in_part(Part::Cities, section)
    }

    pub fn in_part(part: Part, section: Section) -> Self {
        let bytes = part.section(section);
        let offsets = bytes.get(4..).unwrap_or_default();
        let (blocks, entries) = offsets.split_at_checked(4 * bytes.u32_at(0) as usize).unwrap_or_default();
        Self { blocks, entries }
    }

    /// The entries from a block to the end.
    fn entries_from(self, block: usize) -> impl Iterator<Item = Entry> {
        let start = if 4 * block < self.blocks.len() { self.blocks.u32_at(4 * block) as usize } else { usize::MAX };
        let mut left = self.entries.get(start..).unwrap_or_default();
        core::iter::from_fn(move || {
            let (&[shared, rest], after) = left.split_first_chunk()?;
            let (rest, after) = after.split_at_checked(rest.into())?;
            let (&bearers, after) = after.split_first()?;
            let (bearers, after) = after.split_at_checked(NUMBER_BYTES * usize::from(bearers))?;
            left = after;
            Some(Entry { shared: shared.into(), rest, bearers: Bearers(bearers) })
        })
    }

    /// Every entry.
    pub fn entries(self) -> impl Iterator<Item = Entry> {
        self.entries_from(0)
    }

    /// The last block whose first name is not after a given name.
    fn block_of(self, name: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.blocks.len() / 4);
        while high - low > 1 {
            let middle = low.midpoint(high);
            let is_after = self.entries_from(middle).next().is_none_or(|head| head.rest > name);
            if is_after { high = middle } else { low = middle }
        }
        low
    }

    /// Passes each name from `first` on, with its places, to `see` until `see` returns false.
    fn walk_from(self, first: &[u8], mut see: impl FnMut(&[u8], Bearers) -> bool) {
        let mut name = Vec::new();
        for Entry { shared, rest, bearers } in self.entries_from(self.block_of(first)) {
            name.truncate(shared);
            name.extend_from_slice(rest);
            if *name >= *first && !see(&name, bearers) {
                return;
            }
        }
    }

    /// The places with a name.
    pub fn get(self, name: &str) -> Bearers {
        let mut found = Bearers::default();
        self.walk_from(name.as_bytes(), |walked, bearers| {
            if walked == name.as_bytes() {
                found = bearers;
            }
            false
        });
        found
    }

    /// Passes the places of each name that begins with `start` to `see`.
    pub fn beginning_with(self, start: &str, mut see: impl FnMut(Bearers)) {
        self.walk_from(start.as_bytes(), |name, bearers| {
            let begins = name.starts_with(start.as_bytes());
            if begins {
                see(bearers);
            }
            begins
        });
    }
}
