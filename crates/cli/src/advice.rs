//! Suggestions for words that are not a place: a date or a subcommand.

use miqat::locale::Lang;
use strsim::osa_distance;

use crate::dates::{Written, Years, plain, read};
use crate::typed;

/// The subcommands.
pub const SUBCOMMANDS: [&str; 21] = [
    "times",
    "month",
    "ramadan",
    "year",
    "site",
    "next",
    "now",
    "qibla",
    "compare",
    "explain",
    "methods",
    "places",
    "hijri",
    "sky",
    "read",
    "fit",
    "score",
    "world",
    "config",
    "completions",
    "man",
];

/// The largest edit distance to the name of a subcommand.
const NEAR_LETTERS: usize = 1;

/// The shortest name that may differ, in letters.
const SHORTEST_NEAR: usize = 4;

/// The most words of a date: Sunday 24 November 2024.
const MOST_WORDS: usize = 4;

/// Suggests a command line for a name that matches no place.
pub fn on(given: &str) -> Option<String> {
    let words: Vec<&str> = given.split_whitespace().collect();
    let most = MOST_WORDS.min(words.len().saturating_sub(1));
    let dated = (1..=most).rev().find_map(|count| {
        let (place, last) = words.split_at(words.len() - count);
        let (first, rest) = words.split_at(count);
        let of = |date: &[&str], place: &[&str]| Some(with_date(&place.join(" "), &option(&date.join(" "))?));
        of(last, place).or_else(|| of(first, rest))
    });
    dated.or_else(|| subcommand(&words))
}

fn with_date(place: &str, option: &str) -> String {
    format!("for other days: miqat {place} {option}")
}

/// Returns the option for a text that is a date, a month or a year.
fn option(text: &str) -> Option<String> {
    let quoted = |text: &str| if text.contains(' ') { format!("'{text}'") } else { text.to_owned() };
    let text = plain(text);
    if typed::year(&text).is_ok() {
        return Some(format!("--year {text}"));
    }
    if typed::month(&text).is_ok() {
        return Some(format!("--month {}", quoted(&text)));
    }
    match read(&text, Years::Either, None).ok()? {
        // In numbers the option takes a Gregorian year.
        Written::Hijri(date) => {
            Some(format!("--date '{} {} {}'", date.day(), date.month().name(Lang::En), date.year()))
        }
        _ => Some(format!("--date {}", quoted(&text))),
    }
}

/// Returns the subcommand that the first or the last word almost matches.
fn subcommand(words: &[&str]) -> Option<String> {
    let (first, rest) = words.split_first()?;
    let simple = first.to_lowercase();
    // "New" is not close to "now".
    let may_differ = |name: &str| if name.len() < SHORTEST_NEAR { 0 } else { NEAR_LETTERS };
    let near = SUBCOMMANDS.into_iter().filter(|name| osa_distance(name, &simple) <= may_differ(name));
    let near = near.min_by_key(|name| osa_distance(name, &simple)).map(|name| (name, rest));
    let last = || {
        let (last, before) = words.split_last()?;
        SUBCOMMANDS.into_iter().find(|name| last.eq_ignore_ascii_case(name)).map(|name| (name, before))
    };
    let (name, place) = near.or_else(last)?;
    let place: String = place.iter().map(|word| format!(" {word}")).collect();
    Some(format!("if the subcommand is meant: miqat {name}{place}"))
}

#[cfg(test)]
mod tests {
    use super::on;

    #[test]
    fn a_date_and_a_subcommand_are_told_from_a_place() {
        for (given, wanted) in [
            ("Cairo tomorrow", Some("for other days: miqat Cairo --date tomorrow")),
            ("Cairo 2027-02-08", Some("for other days: miqat Cairo --date 2027-02-08")),
            ("8 February 2027 Cairo", Some("for other days: miqat Cairo --date '8 February 2027'")),
            ("Cairo 1 Ramadan 1448", Some("for other days: miqat Cairo --date '1 Ramadan 1448'")),
            ("Cairo 1448-09-01", Some("for other days: miqat Cairo --date '1 Ramadan 1448'")),
            ("Cairo 2027-02", Some("for other days: miqat Cairo --month 2027-02")),
            ("Cairo February 2027", Some("for other days: miqat Cairo --month 'February 2027'")),
            ("New Yorck 2027", Some("for other days: miqat New Yorck --year 2027")),
            ("tims Cairo", Some("if the subcommand is meant: miqat times Cairo")),
            ("mont Cairo", Some("if the subcommand is meant: miqat month Cairo")),
            ("Cairo next", Some("if the subcommand is meant: miqat next Cairo")),
            ("ramadn", Some("if the subcommand is meant: miqat ramadan")),
            ("Kairoo", None),
            ("New Yorck", None),
        ] {
            assert_eq!(on(given).as_deref(), wanted, "{given}");
        }
    }
}
