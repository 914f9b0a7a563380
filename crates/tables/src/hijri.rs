//! The two Umm al-Qura tables.

use super::rows;
use std::fmt::Write;

/// The first year of each group of printed years, and the source of the group.
const PRINTED_GROUPS: [(i32, &str); 4] = [
    (1343, "the newspaper Umm al-Qura"),
    (1356, "the comparison calendar of King Fahd University of Petroleum and Minerals"),
    (1412, "the official comparison books, Taqwim Umm al-Qura al-muqaran"),
    (1451, "the rule of 1423, as once shown on KACST's site"),
];

/// The first year of the KACST table.
const KACST_GROUPS: [(i32, &str); 1] = [(1300, "KACST, computed")];

/// The printed table.
pub fn printed(raw: &str) -> String {
    years(raw, "As printed for 1343 to 1450, and as once forecast for the years after.", &PRINTED_GROUPS)
}

/// The table of KACST.
pub fn kacst(raw: &str) -> String {
    years(raw, "As published by KACST, and used by ICU, Java and browsers.", &KACST_GROUPS)
}

/// One row for each year: its number, its first day and the lengths of its months, under the source of its group.
fn years(raw: &str, what: &str, groups: &[(i32, &str)]) -> String {
    let months: Vec<_> = rows(raw, "hijri_year,month").collect();
    assert_eq!(months.len() % 12, 0, "whole years");
    let mut rust = format!(
        "use super::pack::Year;\n\n/// {what}\n#[rustfmt::skip]\npub(super) const YEARS: [Year; {}] = [\n",
        months.len() / 12
    );
    for year in months.chunks(12) {
        let number: i32 = year[0][0].parse().unwrap();
        for (index, month) in year.iter().enumerate() {
            assert_eq!((month[0], month[1]), (year[0][0], (index + 1).to_string().as_str()), "the months in order");
        }
        if let Some((_, source)) = groups.iter().find(|(first_year, _)| *first_year == number) {
            writeln!(rust, "    // {source}").unwrap();
        }
        let first: Vec<u32> = year[0][2].split('-').map(|field| field.parse().unwrap()).collect();
        let lengths: Vec<_> = year.iter().map(|month| month[3]).collect();
        writeln!(
            rust,
            "    Year::new({number}, ({}, {}, {}), [{}]),",
            first[0],
            first[1],
            first[2],
            lengths.join(", ")
        )
        .unwrap();
    }
    rust.push_str("];\n");
    rust
}
