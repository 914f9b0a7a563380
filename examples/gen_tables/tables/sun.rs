//! The tables of the Sun and of the Earth's turning.

use super::rows;
use std::fmt::Write;

/// The terms of a Fourier series with powers of time: one array per power.
pub fn series(raw: &str) -> String {
    let terms: Vec<_> = rows(raw, "freq_rad_per_millennium").collect();
    let mut rust = String::from("use super::FourierTerm;\n");
    for power in ["0", "1", "2"] {
        let of_power: Vec<_> = terms.iter().filter(|term| term[1] == power).collect();
        if of_power.is_empty() {
            continue;
        }
        writeln!(
            rust,
            "\n/// The terms with power {power} of the scaled time.\n#[rustfmt::skip]\npub(crate) static POWER_{power}: [FourierTerm; {}] = [",
            of_power.len()
        )
        .unwrap();
        for term in of_power {
            writeln!(rust, "    FourierTerm::new({}, {}, {}),", float(term[0]), float(term[2]), float(term[3]))
                .unwrap();
        }
        rust.push_str("];\n");
    }
    rust
}

/// The luni-solar terms, largest first.
pub fn nutation(raw: &str) -> String {
    let terms: Vec<_> = rows(raw, "nl,nlp").collect();
    let mut rust = format!(
        "use super::NutationTerm;\n\n/// The luni-solar terms, largest first.\n#[rustfmt::skip]\npub(crate) static TERMS: [NutationTerm; {}] = [\n",
        terms.len()
    );
    for term in terms {
        let multiples = term[..5].join(", ");
        let amplitudes: Vec<_> = term[5..].iter().map(|field| float(field)).collect();
        writeln!(rust, "    NutationTerm::new([{multiples}], [{}]),", amplitudes.join(", ")).unwrap();
    }
    rust.push_str("];\n");
    rust
}

/// The knots of TT − UT1.
pub fn delta_t(raw: &str) -> String {
    let knots: Vec<_> = rows(raw, "unix_day").collect();
    let days_of =
        |kind: &str| -> Vec<&str> { knots.iter().filter(|knot| knot[3] == kind).map(|knot| knot[0]).collect() };
    let observed = days_of("observed");
    let mut rust = format!(
        "/// The first day, counted from 1970-01-01, whose TT − UT1 is observed.\npub(super) const FIRST_OBSERVED_UNIX_DAY: i32 = {};\n\
         /// The last day, counted from 1970-01-01, whose TT − UT1 is observed.\npub(super) const LAST_OBSERVED_UNIX_DAY: i32 = {};\n\n\
         /// (days from 1970-01-01 0h UT, TT − UT1 in seconds), to be interpolated linearly.\n#[rustfmt::skip]\npub(super) static KNOTS: [(i32, f64); {}] = [\n",
        observed.first().unwrap(),
        observed.last().unwrap(),
        knots.len()
    );
    for knot in knots {
        writeln!(rust, "    ({}, {}),", knot[0], float(knot[2])).unwrap();
    }
    rust.push_str("];\n");
    rust
}

/// A number as a Rust float literal, digits as printed in the raw file.
pub fn float(field: &str) -> String {
    if field.contains(['.', 'e']) { field.to_owned() } else { format!("{field}.0") }
}
