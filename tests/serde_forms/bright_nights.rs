//! Rules for nights without darkness and days without a sunrise, the basis of a time, and times other than the seven
//! marks.

use miqat::events::Side;
use miqat::prayer::{Basis, DaySearch, Latitude, Limit, Moment, NightPortion, NightSpan, Ramadan, Scope, Shafaq};
use miqat::{Angle, HighLatitude, Mark, Polar};

use super::{date, form, names, refused};

const LATITUDE: Latitude = Latitude::constant(48.5);
const ANGLE: Angle = Angle::from_degrees(48.5);

#[test]
fn the_names_of_bright_nights_are_snake_case() {
    names(&[(NightSpan::Own, "own"), (NightSpan::Following, "following"), (NightSpan::SameDay, "same_day")]);
    names(&[
        (Scope::WhenAbsent, "when_absent"),
        (Scope::FajrAndIsha, "fajr_and_isha"),
        (Scope::EveryMark, "every_mark"),
    ]);
    names(&[(DaySearch::Nearest, "nearest"), (DaySearch::Before, "before")]);
    names(&[(Shafaq::General, "general"), (Shafaq::Ahmar, "ahmar"), (Shafaq::Abyad, "abyad")]);
    names(&[(Side::Morning, "morning"), (Side::Evening, "evening")]);
}

#[test]
fn a_rule_for_bright_nights_is_a_name_or_a_table_of_one() {
    form(HighLatitude::Unresolved, r#""unresolved""#);
    form(
        HighLatitude::Portion(NightPortion::Seventh, NightSpan::SameDay, Limit::Always),
        r#"{"portion":{"portion":"seventh","night":"same_day","limit":"always"}}"#,
    );
    form(
        HighLatitude::NearestLatitude { latitude: LATITUDE, scope: Scope::EveryMark },
        r#"{"nearest_latitude":{"latitude":48.5,"scope":"every_mark"}}"#,
    );
    form(
        HighLatitude::LatitudeFraction { latitude: LATITUDE, limit: Limit::WhenAbsent },
        r#"{"latitude_fraction":{"latitude":48.5,"limit":"when_absent"}}"#,
    );
    form(
        HighLatitude::NearestDay { search: DaySearch::Before, scope: Scope::FajrAndIsha },
        r#"{"nearest_day":{"search":"before","scope":"fajr_and_isha"}}"#,
    );
    form(HighLatitude::LocalEstimation, r#""local_estimation""#);
    form(HighLatitude::Seasonal(Shafaq::Ahmar), r#"{"seasonal":"ahmar"}"#);
    form(HighLatitude::LastDarkNight, r#""last_dark_night""#);
    form(HighLatitude::MakkahDurations, r#""makkah_durations""#);
    refused::<HighLatitude>(r#""seasonal""#, r#"`seasonal` needs a value: {"seasonal": …}"#);
}

#[test]
fn a_rule_for_polar_days_is_a_name_or_a_latitude() {
    form(Polar::Unresolved, r#""unresolved""#);
    form(Polar::Latitude(LATITUDE), r#"{"latitude":48.5}"#);
    form(Polar::NearestLatitude, r#""nearest_latitude""#);
    form(Polar::NearestHalfDegree, r#""nearest_half_degree""#);
    form(Polar::NearestDay, r#""nearest_day""#);
}

#[test]
fn a_basis_is_a_name_or_a_table_of_one() {
    form(Basis::Sun, r#""sun""#);
    form(Basis::Interval, r#""interval""#);
    form(Basis::NightPortion(NightPortion::Middle), r#"{"night_portion":"middle"}"#);
    form(Basis::BorrowedLatitude(ANGLE), r#"{"borrowed_latitude":48.5}"#);
    form(Basis::LatitudeFraction(ANGLE), r#"{"latitude_fraction":48.5}"#);
    form(Basis::BorrowedDay(date(2026, 5, 18)), r#"{"borrowed_day":"2026-05-18"}"#);
    form(Basis::MeanFraction, r#""mean_fraction""#);
    form(Basis::HeldFraction, r#""held_fraction""#);
    form(Basis::Seasonal(Shafaq::Abyad), r#"{"seasonal":"abyad"}"#);
    form(Basis::Makkah, r#""makkah""#);
    form(Basis::Transition, r#""transition""#);
    form(Basis::LengthBound, r#""length_bound""#);
}

#[test]
fn ramadan_is_a_calendars_or_dates_of_ones_own() {
    form(Ramadan::Calendar, r#""calendar""#);
    form(Ramadan::Moved(-1), r#"{"moved":-1}"#);
    form(
        Ramadan::Dates { first: date(2026, 2, 18), last: date(2026, 3, 19) },
        r#"{"dates":{"first":"2026-02-18","last":"2026-03-19"}}"#,
    );
    form(Ramadan::Always, r#""always""#);
    form(Ramadan::Never, r#""never""#);
    refused::<Ramadan>(r#"{"dates":{"first":"2026-02-30","last":"2026-03-19"}}"#, "input is out of range");
}

#[test]
fn a_moment_is_a_rule_of_its_own() {
    form(Moment::IMSAK, r#"{"after":{"mark":"fajr","shift":"-10min"}}"#);
    form(Moment::Altitude(ANGLE, Side::Morning), r#"{"altitude":{"altitude":48.5,"side":"morning"}}"#);
    form(Moment::ApparentAltitude(ANGLE, Side::Evening), r#"{"apparent_altitude":{"altitude":48.5,"side":"evening"}}"#);
    form(
        Moment::Between { from: Mark::Fajr, to: Mark::Sunset, numerator: 1, denominator: 2 },
        r#"{"between":{"from":"fajr","to":"sunset","numerator":1,"denominator":2}}"#,
    );
    form(Moment::ZawalBegin, r#""zawal_begin""#);
    form(Moment::ZawalEnd, r#""zawal_end""#);
}
