//! Words typed as part of the place that are not part of its name.

use miqat::plain_letters;

use super::AskedArgs;

/// The number of digits by which a year is distinguished from a place.
const YEAR_DIGITS: usize = 4;

impl AskedArgs {
    /// Parses the first or the last word of the place, and removes it.
    pub fn take<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let last = self.here.place.len().checked_sub(1)?;
        let (place, found) = [0, last].into_iter().find_map(|place| {
            let word: String = plain_letters(self.here.place.get(place)?).collect();
            Some((place, read(&word)?))
        })?;
        self.here.place.remove(place);
        Some(found)
    }

    /// Removes and returns a four-digit year typed before or after the place.
    pub fn take_year(&mut self) -> Option<i32> {
        let is_year = |word: &str| word.len() == YEAR_DIGITS && word.bytes().all(|digit| digit.is_ascii_digit());
        self.take(|word| word.parse().ok().filter(|_| is_year(word)))
    }
}
