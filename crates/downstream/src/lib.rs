//! What a package that depends on miqat writes to test its prayer times against three authorities.
#![cfg(test)]

use miqat::testing::{
    compare,
    fixtures::{CAIRO, JAKARTA, LONDON},
};

#[test]
fn three_cities_are_as_their_authorities_print_them() {
    for city in [CAIRO, JAKARTA, LONDON] {
        let schedule = city.schedule(city.zone.parse::<chrono_tz::Tz>().unwrap());
        assert_eq!(city.timetable().rows().len(), 30);
        for row in &city.timetable() {
            compare(&schedule.day(row.date()).unwrap(), row.printed(), 0).unwrap();
        }
    }
}
