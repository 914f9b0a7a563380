//! The numbers of a date.

use chrono::NaiveDate;

use super::{DateCell, HIJRI_YEARS, HijriCell, Part, SolarCell, YEARS, of, persian, small, values};

/// The year of a number: 2025, or 25 for 2025.
fn year(value: u32, length: usize) -> Option<i32> {
    if YEARS.contains(&value) {
        return i32::try_from(value).ok();
    }
    (length == 2 && value < 80).then(|| i32::try_from(2000 + value).ok())?
}

/// Fills a date from its numbers and the name of its month.
pub(super) fn numbers(parts: &[Part], cell: &mut DateCell) -> Option<()> {
    let values = values(parts);
    cell.month = parts.iter().find_map(|part| if let Part::Month(month) = part { Some(*month) } else { None });
    let named = cell.month.is_some();
    match (named, values.as_slice()) {
        (true, []) => {}
        (true, [(value, length)]) => match small(*value, 31) {
            Some(day) if *length <= 2 => cell.day = Some(day),
            _ => cell.year = Some(year(*value, *length)?),
        },
        (true, [(first, one), (second, other)]) => {
            match (small(*first, 31).filter(|_| *one <= 2), small(*second, 31).filter(|_| *other <= 2)) {
                (Some(day), _) if year(*second, *other).is_some() => {
                    cell.day = Some(day);
                    cell.year = year(*second, *other);
                }
                (_, Some(day)) => {
                    cell.day = Some(day);
                    cell.year = Some(year(*first, *one)?);
                }
                _ => return None,
            }
        }
        (false, []) => {
            cell.weekday?;
        }
        (false, [(value, length)]) => return lone(*value, *length, cell),
        (false, [(first, one), (second, other)]) if *one <= 2 && *other <= 2 => pair(*first, *second, cell)?,
        (false, [(first, one), (second, other)]) => {
            // A month of a year: 01/2025.
            let (of_month, (of_year, length)) =
                if *one <= 2 { (*first, (*second, *other)) } else { (*second, (*first, *one)) };
            cell.month = Some(small(of_month, 12)?);
            cell.year = Some(year(of_year, length)?);
        }
        (false, [(first, one), (second, _), (third, three)]) => {
            let of_solar = |day: u32, year: u32| {
                let solar =
                    SolarCell { day: small(day, 31), month: small(*second, 12), year: i32::try_from(year).ok() };
                solar.date().and_then(of)
            };
            let solar = if persian::YEARS.contains(first) { of_solar(*third, *first) } else { None };
            let solar = if persian::YEARS.contains(third) { of_solar(*first, *third) } else { solar };
            if let Some(civil) = solar {
                *cell = DateCell { weekday: cell.weekday, ..civil };
            } else if HIJRI_YEARS.contains(first) || HIJRI_YEARS.contains(third) {
                let (of_day, of_year) = if HIJRI_YEARS.contains(first) { (*third, *first) } else { (*first, *third) };
                cell.hijri = Some(HijriCell {
                    day: small(of_day, 30),
                    month: small(*second, 12),
                    year: i32::try_from(of_year).ok(),
                });
            } else if *one == 4 {
                cell.year = Some(year(*first, 4)?);
                // The day comes last, except where it cannot be a month.
                let (month, day) = if *second > 12 { (*third, *second) } else { (*second, *third) };
                (cell.month, cell.day) = (Some(small(month, 12)?), Some(small(day, 31)?));
            } else if *three == 4 || *three == 2 {
                pair(*first, *second, cell)?;
                cell.year = Some(year(*third, *three)?);
            } else {
                return None;
            }
        }
        (true, [(first, _), ..]) if values.len() == 3 => {
            // A running number before the date.
            let _ = first;
            let rest = values.get(1..)?;
            let (value, length) = rest.get(1)?;
            cell.day = small(rest.first()?.0, 31);
            cell.year = year(*value, *length);
        }
        _ => return None,
    }
    Some(())
}

/// The day and the month of two numbers.
fn pair(first: u32, second: u32, cell: &mut DateCell) -> Option<()> {
    let (first, second) = (small(first, 31)?, small(second, 31)?);
    if first > 12 && second > 12 {
        return None;
    }
    cell.pair = Some((first, second));
    Some(())
}

/// One number: a day, `0811`, `20250118`, the day number of a spreadsheet.
fn lone(value: u32, length: usize, cell: &mut DateCell) -> Option<()> {
    match length {
        1 | 2 => cell.day = Some(small(value, 31)?),
        3 | 4 if length == 4 => pair(value / 100, value % 100, cell)?,
        5 => {
            // Days from the last day of 1899, as spreadsheets count them.
            let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(u64::from(value)))?;
            *cell = of(date).filter(|cell| cell.year.is_some_and(|year| (1950..=2100).contains(&year)))?;
        }
        8 => {
            let (top, middle, last) = (value / 10_000, value / 100 % 100, value % 100);
            if YEARS.contains(&top) {
                (cell.year, cell.month, cell.day) =
                    (i32::try_from(top).ok(), Some(small(middle, 12)?), Some(small(last, 31)?));
            } else {
                pair(value / 1_000_000, value / 10_000 % 100, cell)?;
                cell.year = Some(year(value % 10_000, 4)?);
            }
        }
        _ => return None,
    }
    Some(())
}
