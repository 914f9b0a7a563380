//! The tables of the Sun and of the Earth's rotation.

use super::rows;
use std::fmt::Write;

/// Days in a Julian millennium.
const DAYS_PER_MILLENNIUM: f64 = 365_250.0;

/// The limit for the sum of the second derivatives of all terms of longitude that are summed without it, in arcseconds
/// a day squared: 0.0005" half a day from the instant.
const NEGLIGIBLE_CURVE_ARCSEC: f64 = 0.001;

/// A row of a Fourier series.
struct Term<'a> {
    frequency: &'a str,
    power: usize,
    cos: &'a str,
    sin: &'a str,
    multiples: Vec<i32>,
}

impl Term<'_> {
    /// The number of the harmonic of the Earth's mean longitude, if the term is one.
    fn harmonic(&self) -> Option<usize> {
        match self.multiples[..] {
            [_, _, earth, ..] if earth > 0 && self.multiples.iter().filter(|multiple| **multiple != 0).count() == 1 => {
                Some(earth as usize)
            }
            _ => None,
        }
    }

    /// The largest second derivative, in arcseconds a day squared.
    fn curve_arcsec(&self) -> f64 {
        let [frequency, cos, sin] = [self.frequency, self.cos, self.sin].map(|field| field.parse::<f64>().unwrap());
        cos.hypot(sin) * (frequency / DAYS_PER_MILLENNIUM).powi(2)
    }
}

fn terms(raw: &str) -> Vec<Term<'_>> {
    rows(raw, "freq_rad_per_millennium")
        .map(|fields| Term {
            frequency: fields[0],
            power: fields[1].parse().unwrap(),
            cos: fields[2],
            sin: fields[3],
            multiples: fields.get(4).map_or_else(Vec::new, |field| {
                field.split_whitespace().map(|multiple| multiple.parse().unwrap()).collect()
            }),
        })
        .collect()
}

/// The harmonics of the year separately, the other terms by power of time and by speed.
pub fn longitude(raw: &str) -> String {
    let (annual, rest): (Vec<_>, Vec<_>) = terms(raw).into_iter().partition(|term| term.harmonic().is_some());
    let mut rust = String::from("use super::{FourierTerm, Series, VariedSeries, VariedTerm};\n");
    let frequency = annual.iter().find(|term| term.harmonic() == Some(1)).expect("the year is in the table").frequency;
    let harmonics = annual.iter().filter_map(Term::harmonic).max().unwrap();
    writeln!(
        rust,
        "\n/// The rate of the Earth's mean longitude, in radians per Julian millennium.\npub(crate) const ANNUAL_FREQUENCY_RAD: f64 = {frequency};\n\n\
         /// The harmonics of the Earth's mean longitude: for each, by powers of the scaled time, the coefficients of the\n\
         /// cosine and of the sine in arcseconds.\n#[rustfmt::skip]\npub(crate) static ANNUAL: [[[f64; 2]; 3]; {harmonics}] = [",
    )
    .unwrap();
    for harmonic in 1..=harmonics {
        let coefficients: Vec<_> = (0..3)
            .map(|power| {
                let term = annual.iter().find(|term| term.harmonic() == Some(harmonic) && term.power == power);
                term.map_or_else(
                    || "[0.0, 0.0]".to_owned(),
                    |term| format!("[{}, {}]", float(term.cos), float(term.sin)),
                )
            })
            .collect();
        writeln!(rust, "    [{}],", coefficients.join(", ")).unwrap();
    }
    rust.push_str("];\n");

    // Terms of one frequency form a group, with a coefficient for each power of time.
    let mut by_frequency: Vec<Vec<Term<'_>>> = Vec::new();
    for term in rest {
        match by_frequency.iter_mut().find(|terms| terms[0].frequency == term.frequency) {
            Some(terms) => terms.push(term),
            None => by_frequency.push(vec![term]),
        }
    }
    let curve = |terms: &[Term<'_>]| terms.iter().map(Term::curve_arcsec).sum::<f64>();
    let (growing, mut steady): (Vec<_>, Vec<_>) =
        by_frequency.into_iter().partition(|terms| terms.iter().any(|term| term.power > 0));
    steady.sort_by(|one, other| curve(one).total_cmp(&curve(other)));
    let mut left_out = 0.0;
    let slow = steady
        .iter()
        .take_while(|terms| {
            left_out += curve(terms);
            left_out < NEGLIGIBLE_CURVE_ARCSEC
        })
        .count();
    let quick = steady.split_off(slow).into_iter().rev();
    let varied: Vec<_> = quick.chain(growing).collect();
    let slow: Vec<_> = steady.into_iter().rev().flatten().collect();
    writeln!(
        rust,
        "\n/// The terms whose second derivative matters, and those that change with time: by powers of the scaled time.\n\
         #[rustfmt::skip]\npub(crate) static VARIED: VariedSeries<{}> = VariedSeries::of(&[",
        lanes(varied.len())
    )
    .unwrap();
    for terms in varied {
        let [cos, sin] = [|term: &Term<'_>| float(term.cos), |term: &Term<'_>| float(term.sin)].map(|field| {
            let of_power = |power| terms.iter().find(|term| term.power == power);
            [0, 1, 2].map(|power| of_power(power).map_or_else(|| "0.0".to_owned(), field)).join(", ")
        });
        writeln!(rust, "    VariedTerm::new({}, [{cos}], [{sin}]),", float(terms[0].frequency)).unwrap();
    }
    rust.push_str("]);\n");
    write_series(
        &mut rust,
        "SLOW",
        "The terms whose second derivatives total less than 0.001\u{2033} a day squared",
        &slow,
    );
    rust
}

/// A length rounded up to a multiple of the number of partial sums, `math::waves::LANES`.
fn lanes(terms: usize) -> usize {
    terms.next_multiple_of(8)
}

/// One series.
pub fn latitude(raw: &str) -> String {
    let mut rust = String::from("use super::{FourierTerm, Series};\n");
    write_series(&mut rust, "TERMS", "The terms, largest first", &terms(raw));
    rust
}

fn write_series(rust: &mut String, name: &str, doc: &str, terms: &[Term<'_>]) {
    writeln!(
        rust,
        "\n/// {doc}.\n#[rustfmt::skip]\npub(crate) static {name}: Series<{}> = Series::of(&[",
        lanes(terms.len())
    )
    .unwrap();
    for term in terms {
        writeln!(rust, "    FourierTerm::new({}, {}, {}),", float(term.frequency), float(term.cos), float(term.sin))
            .unwrap();
    }
    rust.push_str("]);\n");
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
    for knot in &knots {
        writeln!(rust, "    ({}, {}),", knot[0], float(knot[2])).unwrap();
    }
    rust.push_str(
        "];\n\n/// The first knot of each run of even spacing: (index, days from 1970-01-01, mean spacing in days).\n\
         #[rustfmt::skip]\npub(super) const RUNS: &[(usize, i32, f64)] = &[\n",
    );
    let days: Vec<i32> = knots.iter().map(|knot| knot[0].parse().unwrap()).collect();
    let mut first = 0;
    for index in 1..days.len() {
        let step = |index: usize| f64::from(days[index] - days[index - 1]);
        // A leap day does not begin a new run.
        if index + 1 == days.len() || (step(index + 1) - step(index)).abs() > 2.0 {
            let mean = f64::from(days[index] - days[first]) / (index - first) as f64;
            writeln!(rust, "    ({first}, {}, {mean:.4}),", days[first]).unwrap();
            first = index;
        }
    }
    rust.push_str("];\n");
    rust
}

/// The pieces of the spline that begin before the knots of [`delta_t`].
pub fn delta_t_spline(raw: &str) -> String {
    const FIRST_KNOT_YEAR: f64 = 1550.0;
    let pieces: Vec<_> =
        rows(raw, "year_begin").filter(|piece| piece[0].parse::<f64>().unwrap() < FIRST_KNOT_YEAR).collect();
    let mut rust = format!(
        "/// (first year, last year, coefficients of TT − UT1 in seconds by powers of the elapsed fraction of the piece).\n\
         #[rustfmt::skip]\npub(super) static PIECES: [(f64, f64, [f64; 4]); {}] = [\n",
        pieces.len()
    );
    for piece in pieces {
        let coefficients: Vec<_> = piece[2..].iter().map(|coefficient| float(coefficient)).collect();
        writeln!(rust, "    ({}, {}, [{}]),", float(piece[0]), float(piece[1]), coefficients.join(", ")).unwrap();
    }
    rust.push_str("];\n");
    rust
}

/// A number as a Rust float literal, with the digits of the raw file.
pub fn float(field: &str) -> String {
    if field.contains(['.', 'e']) { field.to_owned() } else { format!("{field}.0") }
}
