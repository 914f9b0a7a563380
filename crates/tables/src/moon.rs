//! The tables of the Moon: ELP/MPP02 by multiples of its own arguments.
//!
//! The raw file gives each term the polynomial of its complete argument. Nearly every argument is a sum of small
//! multiples of the four Delaunay arguments and of ζ (the Moon's mean longitude from the fixed equinox), plus one of
//! about a hundred uniform rates from the planets. The higher coefficients of the polynomial determine the multiples,
//! because a planet's contribution is linear; the remainder of the linear coefficient is the planets' rate.

use super::rows;
use std::collections::HashMap;
use std::f64::consts::PI;
use std::fmt::Write;

/// The largest multiples of D, F, l, l' and ζ that are searched.
const MOST: [i8; 5] = [8, 6, 6, 5, 2];

/// Two rates closer than this, in radians per century, are equal: the difference is under 10⁻⁶″ in a thousand years.
const SAME_RATE: f64 = 1e-7;

/// One row of the raw file.
struct Row<'a> {
    series: &'a str,
    power: &'a str,
    amplitude: f64,
    polynomial: [f64; 5],
}

/// A row with its argument decomposed.
struct Term {
    multiples: [i8; 4],
    carrier: usize,
    rate: f64,
    sine: f64,
    cosine: f64,
}

/// The arguments' polynomials, the carriers and the terms of each series and power.
pub fn series(raw: &str) -> String {
    let rows: Vec<Row> = rows(raw, "series,power").map(|fields| row(&fields)).collect();
    let arguments = fundamental_arguments(&rows);
    let multiples_of = MultiplesByCurvature::new(&arguments);

    // The first carrier is empty, for the terms of the main problem.
    let mut carriers = vec![(0, 0.0)];
    let mut of_series: Vec<(&str, &str, Vec<Term>)> = Vec::new();
    for row in &rows {
        let term = take_apart(row, &arguments, &multiples_of, &mut carriers);
        match of_series.last_mut() {
            Some((series, power, terms)) if (*series, *power) == (row.series, row.power) => terms.push(term),
            _ => of_series.push((row.series, row.power, vec![term])),
        }
    }

    let mut rust = String::from("use super::{Carrier, Term};\n");
    for (name, doc, polynomial) in [
        ("MEAN_ELONGATION", "D, the Moon's mean elongation from the Sun", arguments[0]),
        ("ARGUMENT_OF_LATITUDE", "F, the Moon's mean argument of latitude", arguments[1]),
        ("MEAN_ANOMALY", "l, the Moon's mean anomaly", arguments[2]),
        ("SUN_MEAN_ANOMALY", "l', the Sun's mean anomaly", arguments[3]),
        (
            "FIXED_MEAN_LONGITUDE",
            "ζ, the Moon's mean longitude from the fixed equinox; the terms contain the constant",
            arguments[4],
        ),
        ("MEAN_LONGITUDE", "W₁, the Moon's mean longitude from the departure point", mean_longitude(raw)),
    ] {
        writeln!(
            rust,
            "\n/// {doc}: radians, by powers of Julian centuries TDB from J2000.0.\n#[rustfmt::skip]\npub(crate) const {name}: [f64; 5] = {polynomial:?};"
        )
        .unwrap();
    }
    writeln!(
        rust,
        "\n/// The multiples of ζ and the uniform rates (radians per Julian century) that carry the terms.\n#[rustfmt::skip]\npub(crate) static CARRIERS: [Carrier; {}] = [",
        carriers.len()
    )
    .unwrap();
    for (zeta, rate) in &carriers {
        writeln!(rust, "    Carrier::new({zeta}, {rate:.9}),").unwrap();
    }
    rust.push_str("];\n");
    for (series, power, mut terms) in of_series {
        // Terms of one carrier form a group, largest first.
        terms.sort_by_key(|term| term.carrier);
        let (name, unit) = match series {
            "L" => ("LONGITUDE", "arcseconds"),
            "B" => ("LATITUDE", "arcseconds"),
            "R" => ("DISTANCE", "kilometres"),
            other => panic!("no series is called {other}"),
        };
        writeln!(
            rust,
            "\n/// {name}, in {unit}, to be multiplied by the power {power} of the time.\n#[rustfmt::skip]\npub(crate) static {name}_{power}: [Term; {}] = [",
            terms.len()
        )
        .unwrap();
        for Term { multiples, carrier, rate, sine, cosine } in terms {
            writeln!(
                rust,
                "    Term::new({multiples:?}, {carrier}, {}, {}, {rate:.6}),",
                amplitude(sine),
                amplitude(cosine)
            )
            .unwrap();
        }
        rust.push_str("];\n");
    }
    rust
}

/// A coefficient with the six decimals of the raw file; negative zero becomes zero.
fn amplitude(coefficient: f64) -> String {
    let printed = format!("{coefficient:.6}");
    if printed == "-0.000000" { "0.000000".to_owned() } else { printed }
}

fn row<'a>(fields: &[&'a str]) -> Row<'a> {
    let number = |index: usize| fields[index].parse().unwrap();
    Row {
        series: fields[0],
        power: fields[1],
        amplitude: number(2),
        polynomial: std::array::from_fn(|power| number(3 + power)),
    }
}

/// W₁, from the header of the raw file.
fn mean_longitude(raw: &str) -> [f64; 5] {
    let (_, list) = raw.split_once("W1 coefficients (rad): [").expect("the header gives W1");
    let (list, _) = list.split_once(']').unwrap();
    let coefficients: Vec<f64> = list.split(',').map(|field| field.trim().parse().unwrap()).collect();
    // Every argument's polynomial has five coefficients; the header prints those of W1 in full.
    match coefficients[..] {
        [c0, c1, c2, c3, c4] => [c0, c1, c2, c3, c4],
        _ => panic!("W1 has {} coefficients instead of 5", coefficients.len()),
    }
}

/// D, F, l, l' and ζ: the arguments of the terms that contain only one of them.
fn fundamental_arguments(rows: &[Row]) -> [[f64; 5]; 5] {
    // The largest term of each argument alone: series, amplitude, and the half-turn by which its phase differs, because
    // the sign is in the phase. The phase of ζ is arbitrary and taken as 0.
    let alone = |series: &str, amplitude: f64| {
        rows.iter().find(|row| row.series == series && row.amplitude == amplitude).expect("the term is in the table")
    };
    let turned = |row: &Row, half_turn: f64| {
        let mut polynomial = row.polynomial;
        polynomial[0] += half_turn;
        polynomial
    };
    [
        turned(alone("L", 124.988_118), PI),
        turned(alone("B", 18_461.240_380), 0.0),
        turned(alone("L", 22_639.585_660), 0.0),
        turned(alone("L", 666.417_536), PI),
        {
            let mut polynomial = alone("B", 8.045_040).polynomial;
            polynomial[0] = 0.0;
            polynomial
        },
    ]
}

/// Finds the multiples of the five arguments from the coefficients of t², t³ and t⁴ of their sum.
struct MultiplesByCurvature {
    by_square: HashMap<i64, Vec<[i8; 5]>>,
    arguments: [[f64; 5]; 5],
}

impl MultiplesByCurvature {
    /// The bucket size for the coefficient of t², in radians per century²: far below the smallest relevant difference.
    const BUCKET: f64 = 1e-13;

    fn new(arguments: &[[f64; 5]; 5]) -> Self {
        let mut by_square: HashMap<i64, Vec<[i8; 5]>> = HashMap::new();
        let range = |index: usize| -MOST[index]..=MOST[index];
        for elongation in range(0) {
            for latitude in range(1) {
                for anomaly in range(2) {
                    for sun_anomaly in range(3) {
                        for zeta in range(4) {
                            let multiples = [elongation, latitude, anomaly, sun_anomaly, zeta];
                            let square = combine(arguments, multiples)[2];
                            by_square.entry((square / Self::BUCKET).round() as i64).or_default().push(multiples);
                        }
                    }
                }
            }
        }
        Self { by_square, arguments: *arguments }
    }

    /// The only multiples whose polynomial agrees with this one beyond the linear coefficient.
    fn of(&self, polynomial: &[f64; 5]) -> [i8; 5] {
        let bucket = (polynomial[2] / Self::BUCKET).round() as i64;
        let agrees = |multiples: &&[i8; 5]| {
            let sum = combine(&self.arguments, **multiples);
            (2..5).all(|power| (sum[power] - polynomial[power]).abs() < [0.0, 0.0, 1e-15, 1e-18, 1e-20][power])
        };
        let found: Vec<_> = (bucket - 1..=bucket + 1)
            .filter_map(|bucket| self.by_square.get(&bucket))
            .flatten()
            .filter(agrees)
            .collect();
        assert_eq!(found.len(), 1, "an argument is not one sum of multiples: {polynomial:?} {found:?}");
        *found[0]
    }
}

/// The polynomial of a sum of multiples of the arguments.
fn combine(arguments: &[[f64; 5]; 5], multiples: [i8; 5]) -> [f64; 5] {
    std::array::from_fn(|power| {
        multiples.iter().zip(arguments).map(|(multiple, argument)| f64::from(*multiple) * argument[power]).sum()
    })
}

/// The multiples, the carrier and the two amplitudes of a row; a new carrier is added to the list.
fn take_apart(
    row: &Row,
    arguments: &[[f64; 5]; 5],
    multiples_of: &MultiplesByCurvature,
    carriers: &mut Vec<(i8, f64)>,
) -> Term {
    let mut multiples = multiples_of.of(&row.polynomial);
    let sum = combine(arguments, multiples);
    let mut phase = row.polynomial[0] - sum[0];
    let left_over = row.polynomial[1] - sum[1];
    let mut left_over = if left_over.abs() < SAME_RATE { 0.0 } else { left_over };
    let mut rate = row.polynomial[1];
    let mut sign = 1.0;
    // A carrier and its mirror image are the same: sin(−x) = −sin x.
    if (multiples[4], left_over) < (0, 0.0) {
        multiples = multiples.map(|multiple| -multiple);
        (phase, left_over, rate, sign) = (-phase, 0.0 - left_over, -rate, -1.0);
    }
    let same = |&(zeta, carried): &(i8, f64)| zeta == multiples[4] && (carried - left_over).abs() < SAME_RATE;
    let carrier = carriers.iter().position(same).unwrap_or_else(|| {
        carriers.push((multiples[4], left_over));
        carriers.len() - 1
    });
    Term {
        multiples: [multiples[0], multiples[1], multiples[2], multiples[3]],
        carrier,
        rate,
        sine: sign * row.amplitude * phase.cos(),
        cosine: sign * row.amplitude * phase.sin(),
    }
}
