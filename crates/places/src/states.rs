//! The states and provinces of countries, by name and, where addresses use them, by code.

use core::fmt;

use crate::Country;
use crate::fold;
use crate::index::{self, Fields};
use crate::layout::{NO_STATE, STATE_BYTES, Section};
use crate::names::Names;
use crate::text::LONGEST_NAME_BYTES;

/// A state or province of a country.
///
/// # Examples
///
/// ```
/// let springfield = miqat_places::city("Springfield, IL")?;
/// let illinois = springfield.state().ok_or("a state")?;
/// assert_eq!((illinois.name(), illinois.code(), illinois.country().code()), ("Illinois", "IL", "US"));
/// assert_eq!(miqat_places::city("Springfield, Missouri")?.state().map(|state| state.code()), Some("MO"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State(u16);

impl State {
    pub(crate) fn of_number(number: u16) -> Option<Self> {
        (number != NO_STATE).then_some(Self(number))
    }

    fn record(self) -> &'static [u8] {
        index::record::<STATE_BYTES>(Section::States, self.0.into()).map_or(&[], |record| record)
    }

    /// The country.
    pub fn country(self) -> Country {
        let [number] = self.record().bytes_at(0);
        Country::of_number(number)
    }

    /// GeoNames' code within its country: for the United States the two letters used in addresses, elsewhere mostly a
    /// number.
    pub fn code(self) -> &'static str {
        self.record().text_at(1)
    }

    /// The English name.
    pub fn name(self) -> &'static str {
        self.record().text_at(5)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name(), self.country().code())
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "State({}, {self})", self.code())
    }
}

/// The states with a name, or with a code used in addresses.
pub(crate) fn named(given: &str) -> Vec<State> {
    if given.len() > LONGEST_NAME_BYTES {
        return Vec::new();
    }
    let numbers = Names::of(Section::StateKeys).get(&fold::key(given));
    numbers.iter().filter_map(|number| State::of_number(u16::try_from(number).ok()?)).collect()
}
