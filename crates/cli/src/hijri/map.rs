//! The zones of visibility of an evening, drawn over the world: an equirectangular map with coastlines.

mod land;

use std::io::{self, Write};

use miqat::error::TimeError;
use miqat::events::{MoonPhase, Side};
use miqat::hijri::crescent::{Crescent, OdehZone, WorldCrescents, YallopZone, ZoneAbsence};
use miqat::time::Ut1;
use svg::Document;
use svg::node::element::{Group, Line, Path, Rectangle, Text, path::Data};

use crate::hijri::args::{MapOptions, Zones};
use crate::hijri::sighting::{check_year, odeh, yallop};
use crate::outcome::{Failure, Outcome};
use crate::whole::Whole;

/// Drawing units per degree.
const SCALE: f64 = 4.0;
/// The width of the border around the map, the height of the text above it, and the height of a line of the legend.
const BORDER: f64 = 40.0;
const TITLE: f64 = 76.0;
const LEGEND_LINE: f64 = 24.0;
/// The number of columns of the legend.
const LEGEND_COLUMNS: usize = 2;
const GRATICULE_DEG: usize = 30;
const INK: &str = "#222222";

/// A zone's letter, colour and meaning.
struct Zone {
    letter: &'static str,
    colour: &'static str,
    meaning: &'static str,
}

/// The zones on the map, the best first; the last is where the Moon is below the horizon.
fn zones(of: Zones, side: Side) -> Vec<Zone> {
    let zone = |letter, colour, meaning| Zone { letter, colour, meaning };
    let down = match side {
        Side::Evening => "the Moon sets before the Sun",
        Side::Morning => "the Moon rises after the Sun",
    };
    let mut zones = match of {
        Zones::Yallop => vec![
            zone("A", "#74c480", yallop(YallopZone::A)),
            zone("B", "#bfe08a", yallop(YallopZone::B)),
            zone("C", "#fbe88b", yallop(YallopZone::C)),
            zone("D", "#f8b566", yallop(YallopZone::D)),
            zone("E", "#e08f86", yallop(YallopZone::E)),
            zone("F", "#d3d6da", yallop(YallopZone::F)),
        ],
        Zones::Odeh => vec![
            zone("A", "#74c480", odeh(OdehZone::A)),
            zone("B", "#fbe88b", odeh(OdehZone::B)),
            zone("C", "#f8b566", odeh(OdehZone::C)),
            zone("D", "#d3d6da", odeh(OdehZone::D)),
        ],
    };
    zones.push(zone("", "#eceef0", down));
    zones
}

/// The index of a crescent's zone in [`zones`]; none for a Moon that is not a crescent on this side.
fn place(of: Zones, crescent: &Crescent, zones: usize) -> Option<usize> {
    let zone = match of {
        Zones::Yallop => crescent.yallop_zone().map(|zone| zone as usize),
        Zones::Odeh => crescent.odeh_zone().map(|zone| zone as usize),
    };
    match zone {
        Ok(zone) => Some(zone),
        Err(ZoneAbsence::MoonDown) => Some(zones - 1),
        Err(_) => None,
    }
}

/// Draws the map and writes its file.
pub fn draw(options: &MapOptions) -> Result<Outcome, Failure> {
    let side = if options.morning { Side::Morning } else { Side::Evening };
    check_year(options.date)?;
    // A place that cannot be written is found before seconds of computing.
    let in_file = |error: io::Error| format!("{}: {error}", options.out.display());
    let mut file = Whole::new(&options.out).map_err(in_file)?;
    let world = WorldCrescents::new(options.date, side, options.step)?;
    let (title, subtitle) = titles(options)?;
    let zones = zones(options.zones, side);
    let (width, height) = (360.0 * SCALE, 180.0 * SCALE);
    let (cells, letters) = cells(&world, options.zones, &zones);
    let map = Group::new()
        .set("transform", format!("translate({BORDER} {TITLE})"))
        .add(Rectangle::new().set("width", width).set("height", height).set("fill", "#ffffff"))
        .add(cells)
        .add(land::land())
        .add(graticule())
        .add(land::coastline())
        .add(land::cities())
        .add(letters)
        .add(Rectangle::new().set("width", width).set("height", height).set("fill", "none").set("stroke", INK));
    let legend = legend(&zones, side);
    let lines = (zones.len() + 1).div_ceil(LEGEND_COLUMNS) as f64;
    let (full_width, full_height) = (width + 2.0 * BORDER, TITLE + height + LEGEND_LINE * (lines + 2.0));
    let note =
        "The zone of a place is that of its own sunset on this date. Coastline: Natural Earth. Cities: GeoNames.";
    let note = if options.morning { note.replace("sunset", "sunrise") } else { note.to_owned() };
    let text = |content: &str, y: f64, size: u32| {
        Text::new(content).set("x", BORDER).set("y", y).set("font-size", size).set("fill", INK)
    };
    let document = Document::new()
        .set("viewBox", (0.0, 0.0, full_width, full_height))
        .set("width", full_width)
        .set("height", full_height)
        .set("font-family", "'Noto Sans', 'DejaVu Sans', Arial, sans-serif")
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "#ffffff"))
        .add(text(&title, 36.0, 26).set("font-weight", "bold"))
        .add(text(&subtitle, 61.0, 16))
        .add(map)
        .add(legend.set("transform", format!("translate({BORDER} {})", TITLE + height + LEGEND_LINE)))
        .add(text(&note, full_height - 10.0, 12).set("fill", "#666666"));
    write!(file, "{document}").and_then(|()| file.keep()).map_err(in_file)?;
    Ok(Outcome::Whole)
}

/// Draws the legend: the meaning of each colour, in columns.
fn legend(zones: &[Zone], side: Side) -> Group {
    let nothing = match side {
        Side::Evening => "no crescent, or the Sun or the Moon does not set",
        Side::Morning => "no crescent, or the Sun or the Moon does not rise",
    };
    let none = [Zone { letter: "", colour: "#ffffff", meaning: nothing }];
    let lines = (zones.len() + 1).div_ceil(LEGEND_COLUMNS);
    let column_width = 360.0 * SCALE / LEGEND_COLUMNS as f64;
    let mut group = Group::new().set("font-size", 15).set("fill", INK);
    for (place, zone) in zones.iter().chain(&none).enumerate() {
        let (x, y) = ((place / lines) as f64 * column_width, (place % lines) as f64 * LEGEND_LINE);
        let key = Rectangle::new().set("x", x).set("y", y).set("width", 28).set("height", 16).set("fill", zone.colour);
        let letter = Text::new(zone.letter).set("x", x + 14.0).set("y", y + 13.0).set("text-anchor", "middle");
        let meaning = Text::new(zone.meaning).set("x", x + 38.0).set("y", y + 13.0);
        group = group
            .add(key.set("stroke", "#666666").set("stroke-width", 0.8))
            .add(letter.set("font-weight", "bold").set("font-size", 13))
            .add(meaning);
    }
    group
}

/// The title and the line below it.
fn titles(options: &MapOptions) -> Result<(String, String), Failure> {
    let noon = options.date.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    let out_of_range = |_| miqat::Error::Time(TimeError::DateOutOfRange { date: options.date });
    let conjunction = MoonPhase::New.nearest(Ut1::from_utc(noon).to_tt()).map_err(out_of_range)?;
    let conjunction = conjunction.instant.to_ut1().to_utc()?.format("%Y-%m-%d %H:%M UTC");
    let when = if options.morning { "old crescent on the morning of" } else { "crescent on the evening of" };
    let whose = match options.zones {
        Zones::Yallop => "Yallop 1997",
        Zones::Odeh => "Odeh 2004",
    };
    let date = options.date.format("%A, %-d %B");
    let title = format!("Where to see the {when} {date} {}", miqat::chrono::Datelike::year(&options.date));
    Ok((title, format!("Zones of visibility after {whose} · conjunction {conjunction}")))
}

/// Draws each zone as a path of rectangles, with a letter where it has the most room; adjacent cells of one zone in a row share
/// a rectangle.
fn cells(world: &WorldCrescents, of: Zones, zones: &[Zone]) -> (Group, Group) {
    let zone_at = |row: u16, column: u16| {
        let crescent = world.cell(row, column)?.crescent.ok()?;
        place(of, &crescent, zones.len())
    };
    let grid: Vec<Vec<Option<usize>>> =
        (0..world.rows()).map(|row| (0..world.columns()).map(|column| zone_at(row, column)).collect()).collect();
    let mut paths: Vec<Data> = zones.iter().map(|_| Data::new()).collect();
    let mut letters = vec![(0, (0.0, 0.0)); zones.len()];
    let step = f64::from(world.step_deg()) * SCALE;
    for (row, row_zones) in grid.iter().enumerate() {
        let mut column = 0;
        for run in row_zones.chunk_by(|a, b| a == b) {
            if let Some(zone) = run[0] {
                let (x, y, width) = (column as f64 * step, row as f64 * step, run.len() as f64 * step);
                let middle = column + run.len() / 2;
                let same = |other: &&Vec<Option<usize>>| other[middle] == Some(zone);
                let above = grid[..row].iter().rev().take_while(same).count();
                let below = grid[row..].iter().take_while(same).count();
                // As far as possible from the nearest border.
                let room = run.len().min(2 * above + 1).min(2 * below);
                if room > letters[zone].0 {
                    letters[zone] = (room, (x + width / 2.0, y + step / 2.0));
                }
                let data = std::mem::take(&mut paths[zone]);
                paths[zone] = data
                    .move_to((x, y))
                    .horizontal_line_by(width)
                    .vertical_line_by(step)
                    .horizontal_line_by(-width)
                    .close();
            }
            column += run.len();
        }
    }
    let (mut cells, mut lettered) = (Group::new().set("shape-rendering", "crispEdges"), Group::new());
    for ((zone, data), (room, (x, y))) in zones.iter().zip(paths).zip(letters) {
        if data.is_empty() {
            continue;
        }
        cells = cells.add(Path::new().set("fill", zone.colour).set("d", data));
        if room as f64 * step >= LETTER_ROOM {
            lettered = lettered.add(Text::new(zone.letter).set("x", x).set("y", y + 9.0));
        }
    }
    let lettered = lettered
        .set("font-size", 26)
        .set("font-weight", "bold")
        .set("fill", INK)
        .set("fill-opacity", 0.75)
        .set("text-anchor", "middle")
        .set("stroke", "#ffffff")
        .set("stroke-width", 4)
        .set("stroke-opacity", 0.7)
        .set("paint-order", "stroke");
    (cells, lettered)
}

/// The space a letter needs within its zone.
const LETTER_ROOM: f64 = 16.0;

/// Meridians and parallels, with their degrees.
fn graticule() -> Group {
    let mut group = Group::new().set("stroke", "#888888").set("stroke-width", 0.5).set("font-size", 11);
    let label = |text: String, x: f64, y: f64, anchor: &str| {
        Text::new(text).set("x", x).set("y", y).set("stroke", "none").set("fill", "#555555").set("text-anchor", anchor)
    };
    for degrees in (0..=360_i32).step_by(GRATICULE_DEG) {
        let x = f64::from(degrees) * SCALE;
        let line = Line::new().set("x1", x).set("x2", x).set("y1", 0).set("y2", 180.0 * SCALE);
        let longitude = degrees - 180;
        group = group.add(line);
        group = group.add(label(hemisphere(longitude, 'E', 'W'), x, 180.0 * SCALE + 14.0, "middle"));
    }
    for degrees in (0..=180_i32).step_by(GRATICULE_DEG) {
        let y = f64::from(degrees) * SCALE;
        let line = Line::new().set("x1", 0).set("x2", 360.0 * SCALE).set("y1", y).set("y2", y);
        let latitude = 90 - degrees;
        group = group.add(line);
        group = group.add(label(hemisphere(latitude, 'N', 'S'), -3.0, y + 4.0, "end"));
    }
    group
}

fn hemisphere(degrees: i32, positive: char, negative: char) -> String {
    match degrees {
        0 => "0°".to_owned(),
        degrees if degrees > 0 => format!("{degrees}°{positive}"),
        degrees => format!("{}°{negative}", -degrees),
    }
}
