//! Your own table of points is read as written, and the table of this crate completes it.

use miqat::prayer::{Epoch, EpochOffset, SolarEpoch};
use miqat::{Coordinates, Method, PerMark};
use miqat_places::points::Table;

/// The raw file of this crate's table.
const OWN_CSV: &str = include_str!("../data/points.csv");

#[test]
fn the_table_of_this_crate_is_that_of_its_raw_file() {
    let raw = Table::read(OWN_CSV).unwrap();
    assert_eq!(raw.points().len(), 430);
    assert_eq!(Table::own(), raw);
}

#[test]
fn a_table_says_what_is_wrong_with_it() {
    let fault = |row: &str| {
        let header = "method,city,lat,lon,lat_east,lon_east,horizon_deg,elevation_m,sun,variant,uncertainty_km\n";
        Table::read(&format!("{header}{row}\n")).unwrap_err().to_string()
    };
    assert_eq!(fault("jakim,A,x,1,,,,,,,"), "points.csv, line 2: lat is 'x', not a number");
    assert_eq!(fault("jakim,A,,1,,,,,,,"), "points.csv, line 2: lat is missing");
    assert_eq!(fault("jakim,A,91,1,,,,,,,"), "points.csv, line 2: a latitude of 91° is not within -90° to 90°");
    assert_eq!(
        fault("jakim,A,1,1,,,,,,nobody,"),
        "points.csv, line 2: variant is 'nobody', which is not a method's id"
    );
    assert!(fault("jakim,A,1,1,,,,,yesterday,,").contains("sun is 'yesterday'"));
}

#[test]
fn several_points_of_a_zone_are_one_answer() {
    let theirs = "method,city,lat,lon,sun\njakim,A,1,101,at event\njakim,B,2,102,at event\n";
    let ours = "method,city,lat,lon,lat_second,lon_second,lat_second_east,lon_second_east,horizon_east_deg,sun\n\
        jakim,A,1.5,101.5,1.2,101.2,1.3,101.9,,frozen at 0h UT + 0.25 d\n\
        jakim,B,2.5,102.5,,,,,,frozen at 0h UT + 0.25 d\n";
    let (theirs, ours) = (Table::read(theirs).unwrap(), Table::read(ours).unwrap());
    let place = ours.points()[0].place();
    assert_eq!(place.second_point(), Some(Coordinates::new(1.2, 101.2).unwrap()));
    assert_eq!(place.second_edge(), Some(Coordinates::new(1.3, 101.9).unwrap()));
    let both = theirs.clone().completed_by(&ours);
    assert_eq!(both.points()[0], ours.points()[0], "what one point cannot say is taken whole");
    assert_eq!(both.points()[1], theirs.points()[1], "one point is not exchanged for another");
}

#[test]
fn of_two_points_the_one_that_is_known_more_closely_is_taken() {
    let table = |lat: f64, uncertainty: &str| {
        Table::read(&format!("method,city,lat,lon,uncertainty_km\nmuis,Singapore,{lat},103.8,{uncertainty}\n")).unwrap()
    };
    for (theirs, ours, is_ours) in
        [("0.25", "0.1", true), ("0.1", "0.1", false), ("0.1", "0.25", false), ("", "0.1", false)]
    {
        let (theirs, ours) = (table(1.26, theirs), table(1.27, ours));
        let taken = theirs.clone().completed_by(&ours);
        assert_eq!(taken.points()[0].place(), if is_ours { &ours } else { &theirs }.points()[0].place());
        assert_eq!(ours.points()[0].goes_before(&theirs.points()[0]), is_ours);
    }
}

#[test]
fn a_city_has_its_own_sun_its_own_rule_and_what_another_table_knows() {
    let table = "method,city,lat,lon,sun,variant\n\
        jakim,A,1,101,frozen at 0h UT + 0.25 d,\n\
        jakim,B,2,102,at event,jakim-kelantan\n\
        kuwait,C,29,48,0.40 d earlier than 2026 (perpetual table),\n";
    let table = Table::read(table).unwrap();
    let read = table.points();
    let jakim = Method::by_id("jakim").unwrap();
    let frozen = PerMark::splat(SolarEpoch::both(Epoch::Utc(EpochOffset::seconds(21_600))));
    assert_eq!(*read[0].method_here(jakim).solar_epoch(), frozen);
    assert_eq!(read[1].method_here(jakim).isha(), Method::by_id("jakim-kelantan").unwrap().isha());
    assert_eq!(read[2].solar_epoch(), None, "a perpetual table's year is its method's");
    let bare = Table::read("method,city,lat,lon\njakim, a\u{301},1.5,101.5\n").unwrap();
    let both = bare.completed_by(&table);
    assert_eq!(both.points().len(), 3, "a city is the same however it is written");
    assert_eq!(both.points()[0].place().point().latitude().degrees(), 1.5);
    assert!(both.points()[0].solar_epoch().is_some());
}
