//! Calendar files: an event for each time, or for each day with the times in its description.

use crate::clock::{Content, read};
use crate::grid::Grid;

/// The lines of a calendar file, those that were folded joined.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines
}

/// The text of a value without its escapes.
fn unescaped(value: &str) -> String {
    value.replace("\\n", "\n").replace("\\N", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

#[derive(Default)]
struct Event {
    number: usize,
    summary: String,
    description: String,
    start: String,
}

/// A table of events: date, name, time; or of the pairs in the descriptions of days.
pub(crate) fn grids(text: &str) -> Vec<Grid> {
    let mut grid = Grid::default();
    grid.push(0, ["date", "prayer", "time"].map(str::to_owned).to_vec());
    let mut event: Option<Event> = None;
    for (number, line) in unfolded(text) {
        let Some((name, value)) = property(&line) else { continue };
        match (name.as_str(), value) {
            ("BEGIN", value) if value.eq_ignore_ascii_case("VEVENT") => {
                event = Some(Event { number, ..Event::default() })
            }
            ("END", value) if value.eq_ignore_ascii_case("VEVENT") => {
                if let Some(event) = event.take() {
                    rows(&event, &mut grid);
                }
            }
            ("SUMMARY", value) => {
                if let Some(event) = &mut event {
                    event.summary = unescaped(value)
                }
            }
            ("DESCRIPTION", value) => {
                if let Some(event) = &mut event {
                    event.description = unescaped(value)
                }
            }
            ("DTSTART", value) => {
                if let Some(event) = &mut event {
                    event.start = value.trim().to_owned()
                }
            }
            _ => {}
        }
    }
    vec![grid]
}

/// The name of a property without its parameters, and its value.
fn property(line: &str) -> Option<(String, &str)> {
    let mut is_quoted = false;
    let colon = line.char_indices().find_map(|(at, letter)| {
        is_quoted ^= letter == '"';
        (letter == ':' && !is_quoted).then_some(at)
    })?;
    let (name, value) = line.split_at(colon);
    let name = name.split(';').next().unwrap_or(name);
    Some((name.trim().to_ascii_uppercase(), value.strip_prefix(':')?))
}

fn rows(event: &Event, grid: &mut Grid) {
    let digits = event.start.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(digits) = digits else { return };
    let [year, month, day] = [0..4, 4..6, 6..8].map(|range| digits.get(range).unwrap_or_default());
    let date = format!("{year}-{month}-{day}");
    if let Some(time) = event.start.get(9..13) {
        let [hour, minute] = [0..2, 2..4].map(|range| time.get(range).unwrap_or_default());
        // An event at an instant in UTC: the zone of the place turns it into the local time.
        let zone = if event.start.ends_with('Z') { "Z" } else { "" };
        let time = if zone.is_empty() { format!("{hour}:{minute}") } else { format!("{date}T{hour}:{minute}:00Z") };
        let date = if zone.is_empty() { date } else { time.clone() };
        // `Fajr (05:52)`: the name alone.
        let name: String = event.summary.chars().filter(|letter| !letter.is_ascii_digit() && *letter != ':').collect();
        grid.push(event.number, vec![date, name, time]);
        return;
    }
    for line in event.description.lines().chain([event.summary.as_str()]).flat_map(|line| line.split([',', ';', '|'])) {
        let Some(at) = line.find(|letter: char| letter.is_ascii_digit()) else { continue };
        let (name, time) = line.split_at(at);
        if matches!(read(time, false), Content::Times(_)) {
            grid.push(
                event.number,
                vec![date.clone(), name.trim_matches([' ', ':', '-', '=']).to_owned(), time.trim().to_owned()],
            );
        }
    }
}
