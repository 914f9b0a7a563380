//! What the program reads: settings, announcements, timetables in columns of its own and in any layout, tables of points, questions, names of places, the command
//! line. Nothing is a panic, and what is wrong gets a message.

use miqat::hijri::AnyCalendar;
use miqat_places::points::Table;
use program::readers;

use crate::clock::timed;
use crate::values::Values;

/// The slowest calls measured on texts of up to 1 kB, in milliseconds. A word that is no zone, method or calendar is compared with
/// every known one.
const TABLE_MS: f64 = 4.0;
const WORD_MS: f64 = 10.0;
const PLACE_MS: f64 = 20.0;
const COMMAND_MS: f64 = 10.0;
/// The Sun of a year is computed anew for each file.
const MOSQUE_MS: f64 = 400.0;

/// From this kind on, a case is a mosque's timetable.
const FIRST_MOSQUE: u8 = 240;
const MOSQUE: u8 = 9;

/// One case: the kind of the text, some numbers, and the text.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    let (kind, number) = (values.any::<u8>(), values.any::<u8>());
    let bytes = values.rest();
    let text = String::from_utf8_lossy(bytes);
    let calendars: Vec<_> = AnyCalendar::all().collect();
    let calendar = calendars[usize::from(number) % calendars.len()];
    // These kinds came later, so that the older cases of the corpus stay what they were.
    match if kind >= FIRST_MOSQUE { MOSQUE } else { kind % 9 } {
        0 => expect_message(timed("settings", TABLE_MS, || readers::settings(&text)).map(|_| ())),
        1 => {
            let shift = number as i8 % 4;
            let read = timed("announcements", TABLE_MS * 20.0, || readers::announcements(bytes, calendar, shift));
            expect_message(read.map(|_| ()));
        }
        2 => {
            let (points, rows) = text.split_once("\n\n").unwrap_or(("", &text));
            timed("a timetable", TABLE_MS * 10.0, || readers::timetable(rows, points));
        }
        3 => match timed("points", TABLE_MS, || Table::read(&text)) {
            Ok(table) => {
                for point in table.points() {
                    assert!(table.of_city(point.method_id(), point.city()).is_some(), "{point:?}");
                    let _ = (point.place(), point.solar_epoch(), point.variant_id(), point.since_year());
                }
            }
            Err(error) => expect_message(Err(error.to_string())),
        },
        4 => {
            timed("questions", TABLE_MS, || readers::requests(bytes));
        }
        5 => timed("dates", TABLE_MS * 10.0, || readers::conversions(&text, AnyCalendar::default())),
        6 => timed("a word", WORD_MS, || readers::word(&text)),
        7 => place(&text, number),
        MOSQUE => {
            timed("a mosque's timetable", MOSQUE_MS, || readers::mosque(bytes, Some(2020 + i32::from(number % 10))));
        }
        _ => {
            timed("a command line", COMMAND_MS, || readers::arguments(&text));
        }
    }
}

/// An error says something.
fn expect_message(answer: Result<(), String>) {
    assert!(answer.is_ok() || answer.is_err_and(|message| !message.trim().is_empty()));
}

/// A name of a place, a country or a zone.
fn place(text: &str, number: u8) {
    let countries = miqat_places::countries::all();
    let country = countries.clone().nth(usize::from(number) % (countries.len() + 1));
    match timed("a place", PLACE_MS, || miqat_places::find(text, country)) {
        Ok(found) => assert!(country.is_none_or(|country| found.city.country() == country), "{text:?} {country:?}"),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    let _ = timed("a country", PLACE_MS, || miqat_places::countries::find(text).map_err(|error| error.to_string()));
    let _ = (miqat_places::zone(text), miqat_places::countries::by_code(text));
}
