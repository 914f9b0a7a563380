//! The announced months that the program carries, by the id of the calendar over which they go.

use csv::{ReaderBuilder, StringRecord};
use miqat::chrono::NaiveDate;
use miqat::hijri::{HijriMonth, MonthStart};

/// A file of `data/announced`, by the id of its calendar.
macro_rules! files {
    ($($id:literal $file:literal)+) => {
        &[$(($id, $file, include_str!(concat!("../data/announced/", $file, ".csv")))),+]
    };
}

const FILES: &[(&str, &str, &str)] = files! {
    "country-au" "australia"
    "country-bd" "bangladesh"
    "country-dz" "algeria"
    "country-eg" "egypt"
    "country-id" "indonesia"
    "country-in" "india"
    "country-iq" "iraq"
    "country-ir" "iran"
    "country-jo" "jordan"
    "country-ke" "kenya"
    "country-kz" "kazakhstan"
    "country-lk" "sri_lanka"
    "country-ly" "libya"
    "country-ma" "morocco"
    "country-mr" "mauritania"
    "country-my" "malaysia"
    "country-ng" "nigeria"
    "country-nz" "new_zealand"
    "country-om" "oman"
    "country-pk" "pakistan"
    "country-sa" "saudi_arabia"
    "country-sg" "singapore"
    "country-sy" "syria"
    "country-tn" "tunisia"
    "country-tr" "turkey"
    "country-za" "south_africa"
};

/// The months announced that go over a calendar, the earliest first; none where none are carried.
pub fn months(id: &str) -> Vec<MonthStart> {
    let text = FILES.iter().find(|(of, ..)| *of == id).map_or("", |(.., text)| text);
    let mut reader = ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let Ok(header) = reader.headers().cloned() else { return Vec::new() };
    let mut months: Vec<MonthStart> = reader.records().filter_map(|record| month(&header, &record.ok()?)).collect();
    months.sort_unstable();
    months
}

fn month(header: &StringRecord, record: &StringRecord) -> Option<MonthStart> {
    let field = |name| record.get(header.iter().position(|column| column == name)?);
    let month = HijriMonth::new(field("hijri_month")?.parse().ok()?).ok()?;
    let start: NaiveDate = field("gregorian_start")?.parse().ok()?;
    let row = MonthStart::new(field("hijri_year")?.parse().ok()?, month, start);
    match field("length").filter(|length| !length.is_empty()) {
        Some(length) => row.with_length(length.parse().ok()?).ok(),
        None => Some(row),
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, months};
    use miqat::Error;
    use miqat::error::AnnouncementError;
    use miqat::hijri::{CountryCalendar, HijriCalendar, Observed};

    #[test]
    fn every_row_is_read_and_every_file_fits_over_its_calendar() {
        let (mut count, mut clashes) = (0, Vec::new());
        for (id, file, text) in FILES {
            let rows = text.lines().filter(|line| !line.starts_with('#')).count() - 1;
            let months = months(id);
            assert_eq!(months.len(), rows, "{file}");
            count += rows;
            let calendar = CountryCalendar::by_id(id).unwrap();
            // Each that the calendar contradicts, of those before it that it does not.
            let mut fitting = months;
            loop {
                let over = Observed::new(&fitting).unwrap_or_else(|error| panic!("{file}: {error}")).or(calendar);
                match over {
                    Err(Error::Announcement(AnnouncementError::Apart { announcement, .. })) => {
                        let row = fitting.remove(usize::try_from(announcement).unwrap());
                        clashes.push(format!("{file} {}-{}", row.year(), row.month().number()));
                    }
                    over => break assert!(over.is_ok(), "{file}: {over:?}"),
                }
            }
        }
        assert!(clashes.is_empty(), "{clashes:?}");
        assert_eq!(count, 938);
        assert!(months("country-aq").is_empty());
    }
}
