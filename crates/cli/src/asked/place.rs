//! Whether the typed place is the place in the settings.

use miqat_places::{Country, find};

use crate::coordinates;

/// A place as given: its words and the country to look in.
pub type Given<'a> = (&'a str, Option<Country>);

/// Whether two places are the same city, under any of its names, or the same coordinates.
pub fn is_same(one: Given<'_>, other: Given<'_>) -> bool {
    match (coordinates::point(one.0), coordinates::point(other.0)) {
        (Some(Ok(one)), Some(Ok(other))) => one == other,
        (None, None) => {
            let city = |(name, country)| find(name, country).ok().map(|found| found.city);
            city(one).is_some_and(|found| Some(found) == city(other))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_same;
    use miqat_places::countries;

    #[test]
    fn a_place_is_known_by_each_of_its_names() {
        for (one, other, wanted) in [
            ("Cairo", "القاهرة", true),
            ("Birmingham", "Birmingham, GB", true),
            ("Birmingham", "Birmingham, Alabama", false),
            ("30.0444,31.2357", "30.0444 31.2357", true),
            ("30.0444,31.2357", "Cairo", false),
            ("Nowhereville", "Nowhereville", false),
        ] {
            assert_eq!(is_same((one, None), (other, None)), wanted, "{one}, {other}");
        }
        assert!(!is_same(("Birmingham", countries::by_code("US")), ("Birmingham", None)));
    }
}
