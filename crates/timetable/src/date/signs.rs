//! Dates with the signs of Chinese and Japanese behind their numbers: `2025年1月31日`, `1月31日`, `31日`.

use super::{DateCell, YEARS, small};
use crate::fold::plain;

/// Reads such a date; none for any other text.
pub(super) fn read(text: &str) -> Option<DateCell> {
    if !text.contains(['月', '日', '号']) {
        return None;
    }
    let text: String = plain(text).chars().filter(|letter| !letter.is_whitespace()).collect();
    let mut cell = DateCell::default();
    let mut number = String::new();
    for letter in text.chars() {
        let value = number.parse::<u32>().ok();
        match (letter, value) {
            ('0'..='9', _) => {
                number.push(letter);
                continue;
            }
            ('年', Some(year)) if YEARS.contains(&year) => cell.year = i32::try_from(year).ok(),
            ('月', Some(month)) => cell.month = Some(small(month, 12)?),
            ('日' | '号', Some(day)) => cell.day = Some(small(day, 31)?),
            // A weekday in brackets.
            (_, None) if cell.day.is_some() => {}
            _ => return None,
        }
        number.clear();
    }
    // 1月31 without the last sign.
    if cell.day.is_none() && !number.is_empty() {
        cell.day = Some(small(number.parse().ok()?, 31)?);
    }
    (cell.day.is_some() || cell.month.is_some()).then_some(cell)
}
