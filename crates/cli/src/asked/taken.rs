//! Words that were typed as a part of the place and are none.

use miqat::plain_letters;

use super::AskedArgs;

/// How many digits a year has that is told from a place by them.
const YEAR_DIGITS: usize = 4;

impl AskedArgs {
    /// What the first word or the last one of the place is, taken out of it.
    pub fn take<T>(&mut self, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let last = self.here.place.len().checked_sub(1)?;
        let (place, found) = [0, last].into_iter().find_map(|place| {
            let word: String = plain_letters(self.here.place.get(place)?).collect();
            Some((place, read(&word)?))
        })?;
        self.here.place.remove(place);
        Some(found)
    }

    /// A year of four digits that was typed before the place or after it, taken out of it.
    pub fn take_year(&mut self) -> Option<i32> {
        let is_year = |word: &str| word.len() == YEAR_DIGITS && word.bytes().all(|digit| digit.is_ascii_digit());
        self.take(|word| word.parse().ok().filter(|_| is_year(word)))
    }
}
