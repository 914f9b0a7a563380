//! The announced months that the program carries, by the id of the calendar that they override.

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
    "country-ae" "emirates"
    "country-af" "afghanistan"
    "country-au" "australia"
    "country-az" "azerbaijan"
    "country-ba" "bosnia"
    "country-bd" "bangladesh"
    "country-bh" "bahrain"
    "country-bn" "brunei"
    "country-dz" "algeria"
    "country-eg" "egypt"
    "country-gh" "ghana"
    "country-gm" "gambia"
    "country-gy" "guyana"
    "country-id" "indonesia"
    "country-in" "india"
    "country-iq" "iraq"
    "country-ir" "iran"
    "country-jo" "jordan"
    "country-jp" "japan"
    "country-ke" "kenya"
    "country-kg" "kyrgyzstan"
    "country-kw" "kuwait"
    "country-kz" "kazakhstan"
    "country-lb" "lebanon"
    "country-lk" "sri_lanka"
    "country-ly" "libya"
    "country-ma" "morocco"
    "country-mr" "mauritania"
    "country-mv" "maldives"
    "country-mw" "malawi"
    "country-my" "malaysia"
    "country-ng" "nigeria"
    "country-nz" "new_zealand"
    "country-om" "oman"
    "country-ph" "philippines"
    "country-pk" "pakistan"
    "country-ps" "palestine"
    "country-qa" "qatar"
    "country-sa" "saudi_arabia"
    "country-sd" "sudan"
    "country-sg" "singapore"
    "country-sn" "senegal"
    "country-sy" "syria"
    "country-tj" "tajikistan"
    "country-tm" "turkmenistan"
    "country-tn" "tunisia"
    "country-tr" "turkey"
    "country-tt" "trinidad"
    "country-tz" "tanzania"
    "country-us" "united_states"
    "country-uz" "uzbekistan"
    "country-ye" "yemen"
    "country-za" "south_africa"
};

/// Returns the announced months for a calendar, in ascending order; none if there are none.
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
    use miqat::chrono::NaiveDate;
    use miqat::error::AnnouncementError;
    use miqat::hijri::{CountryCalendar, HijriCalendar, HijriMonth, Observed};

    #[test]
    fn every_row_is_read_and_every_file_fits_over_its_calendar() {
        let (mut count, mut clashes) = (0, Vec::new());
        for (id, file, text) in FILES {
            let rows = text.lines().filter(|line| !line.starts_with('#')).count() - 1;
            let months = months(id);
            assert_eq!(months.len(), rows, "{file}");
            count += rows;
            let calendar = CountryCalendar::by_id(id).unwrap();
            // Each month that the calendar contradicts, given the earlier ones that it accepts.
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
        assert_eq!(count, 1253);
        assert!(months("country-aq").is_empty());
    }

    /// Months as newspapers of the day reported them: the date in Umm al-Qura, who began on it, and who a day later. IQs and
    /// IQh are Iraq's Sunni Endowment and the office of al-Sistani, FCNA the Fiqh Council of North America, Muh Muhammadiyah.
    const PRESS: [(i32, u8, &str, &str, &str); 15] = [
        (1436, 10, "2015-07-17", "SA EG FCNA", "BD IN KE PK"),
        (1438, 10, "2017-06-25", "SA TR MY FCNA IQs", "IR OM MA LK BN IQh"),
        (1439, 9, "2018-05-16", "", "SA OM KZ KG TJ UZ"),
        (1439, 10, "2018-06-15", "SA AE QA TR ID MY", "PK IN"),
        (1440, 10, "2019-06-04", "SA AE KW QA BH LY IQs", "EG SY JO ID MY JP PK AU IQh"),
        (
            1440,
            12,
            "2019-08-02",
            "SA AE QA KW BH YE SY SD PS LB EG JO TN DZ LY IQs",
            "OM MA IR PK IN BD LK KE TZ MW AU NZ TT GY",
        ),
        (1442, 9, "2021-04-13", "SA AE QA KW BH YE PS LB EG JO TN DE IQs", "OM"),
        (1443, 10, "2022-05-02", "SA AE QA KW BH YE PS LB SD SY EG LY TN DZ IQs", "IQh"),
        (1444, 9, "2023-03-23", "SA AE QA KW BH YE PS LB SD SY EG LY TN MV IQs", "IN BD"),
        (1444, 10, "2023-04-21", "SA AE QA KW BH YE PS LB SD SY EG JO KE IQs", "IR OM LY PK IN ID MY BN SG JP PH AU"),
        (1445, 9, "2024-03-11", "SA AE QA KW BH YE PS LB SY EG TR BA FCNA IQs", "OM JO LY ID MY SG"),
        (1445, 10, "2024-04-10", "SA EG PK BA IQh", "IN BD"),
        (1445, 12, "2024-06-07", "SA AE QA KW BH YE LB SY EG JO TN DZ LY BA IQs", "OM IR MR PK IN BD ID MY BN GH"),
        (1446, 10, "2025-03-30", "SA AE QA KW YE PS LB SD TR", "EG JO SY OM PK IN BD ID MY BN AU IQs"),
        (
            1447,
            9,
            "2026-02-18",
            "SA AE QA KW BH YE PS LB SD MV Muh",
            "EG JO SY OM DZ TN LY TR KZ KG UZ TJ TM AZ BA PK IN BD ID MY BN SG JP AU ECFR",
        ),
    ];

    /// The months that begin on another day here, and why.
    const OTHERWISE: [(i32, u8, &str); 3] = [
        // Unsettled: the 25th by the list of holidays, the 26th by one newspaper and by the MABIMS rule of 1992.
        (1438, 10, "BN"),
        // Moonsighting Australia began on 1 April; the Fatwa Council on 31 March.
        (1446, 10, "AU"),
        // A council of several countries; its calendar is no country's default.
        (1447, 9, "ECFR"),
    ];

    #[test]
    fn the_months_of_the_press_begin_on_their_days_except_those_named() {
        let (mut right, mut otherwise) = (0, Vec::new());
        for (year, number, day, on_it, later) in PRESS {
            let (day, month): (NaiveDate, _) = (day.parse().unwrap(), HijriMonth::new(number).unwrap());
            for (who, start) in [(on_it, day), (later, day.succ_opt().unwrap())] {
                for code in who.split_whitespace() {
                    let id = match code {
                        "IQs" => "country-iq".to_owned(),
                        "IQh" => "country-iq-sistani".to_owned(),
                        "FCNA" => "country-us".to_owned(),
                        "Muh" => "country-id-muhammadiyah".to_owned(),
                        code => format!("country-{}", code.to_lowercase()),
                    };
                    let calendar = CountryCalendar::by_id(&id).unwrap_or(CountryCalendar::elsewhere());
                    let rows: Vec<_> =
                        months(&id).into_iter().filter(|row| (row.date() - start).abs().num_days() < 95).collect();
                    let over = Observed::new(&rows).unwrap().or(calendar).unwrap();
                    if over.month_start(year, month) == Ok(start) {
                        right += 1;
                    } else {
                        otherwise.push((year, number, code));
                    }
                }
            }
        }
        assert_eq!(otherwise, OTHERWISE);
        assert_eq!(right, 257);
    }
}
