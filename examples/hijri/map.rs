//! The zones of visibility of an evening, drawn over the world.
//!
//! An equirectangular map without coastlines: the cities of the gazetteer, a dot each, show where the land is.

use std::collections::BTreeSet;

use miqat::events::{MoonPhase, Side};
use miqat::hijri::crescent::{Crescent, OdehZone, WorldCrescents, YallopZone};
use miqat::time::Ut;
use svg::Document;
use svg::node::element::{Group, Line, Path, Rectangle, Text, path::Data};

use crate::args::{MapOptions, Zones};
use crate::sighting::{odeh, yallop};
use crate::{Failure, Outcome};

/// The gazetteer's table, for its points alone.
const CITIES_CSV: &str = include_str!("../data/cities.csv");
/// The columns of latitude and longitude.
const LATITUDE: usize = 5;
const LONGITUDE: usize = 6;
/// Cities nearer than this to each other share a dot, in degrees.
const DOT_DEG: f64 = 0.5;

/// Units of the drawing for a degree, and the height of the title and of a line of the legend.
const SCALE: f64 = 4.0;
const TITLE: f64 = 36.0;
const LEGEND_LINE: f64 = 22.0;
const GRATICULE_DEG: usize = 30;

/// A zone's letter, colour and meaning.
struct Zone {
    letter: &'static str,
    colour: &'static str,
    meaning: &'static str,
}

/// The zones that the map shows, the best first, from light to dark as far as anything is seen.
fn zones(of: Zones) -> Vec<Zone> {
    let zone = |letter, colour, meaning| Zone { letter, colour, meaning };
    match of {
        Zones::Yallop => vec![
            zone("A", "#7fc97f", yallop(YallopZone::A)),
            zone("B", "#c7e59a", yallop(YallopZone::B)),
            zone("C", "#fdee9b", yallop(YallopZone::C)),
            zone("D", "#fdc27b", yallop(YallopZone::D)),
            zone("E", "#e8a2a2", yallop(YallopZone::E)),
            zone("F", "#d9d9d9", yallop(YallopZone::F)),
        ],
        Zones::Odeh => vec![
            zone("A", "#7fc97f", odeh(OdehZone::A)),
            zone("B", "#fdee9b", odeh(OdehZone::B)),
            zone("C", "#fdc27b", odeh(OdehZone::C)),
            zone("D", "#d9d9d9", odeh(OdehZone::D)),
        ],
    }
}

/// The place of a crescent's zone among those of [`zones`].
fn place(of: Zones, crescent: &Crescent) -> usize {
    match of {
        Zones::Yallop => crescent.yallop_zone() as usize,
        Zones::Odeh => crescent.odeh_zone() as usize,
    }
}

/// Draws the map into its file.
pub fn draw(options: &MapOptions) -> Result<Outcome, Failure> {
    let side = if options.morning { Side::Morning } else { Side::Evening };
    let world = WorldCrescents::new(options.date, side, options.step)?;
    let zones = zones(options.zones);
    let (width, height) = (360.0 * SCALE, 180.0 * SCALE);
    let legend = LEGEND_LINE * (zones.len() as f64 + 2.0);
    let map = Group::new()
        .set("transform", format!("translate(0 {TITLE})"))
        .add(Rectangle::new().set("width", width).set("height", height).set("fill", "#ffffff"))
        .add(cells(&world, options.zones, &zones))
        .add(graticule())
        .add(cities())
        .add(Rectangle::new().set("width", width).set("height", height).set("fill", "none").set("stroke", "#333333"));
    let mut document = Document::new()
        .set("viewBox", (0.0, 0.0, width, TITLE + height + legend))
        .set("font-family", "sans-serif")
        .set("font-size", 15)
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "#ffffff"))
        .add(Text::new(title(options)?).set("x", 8).set("y", TITLE - 12.0).set("font-size", 18))
        .add(map);
    for (line, zone) in zones.iter().enumerate() {
        let y = TITLE + height + LEGEND_LINE * (line as f64 + 0.5);
        let key = Rectangle::new().set("x", 8).set("y", y).set("width", 24).set("height", 15).set("fill", zone.colour);
        let text = Text::new(format!("{}  {}", zone.letter, zone.meaning)).set("x", 40).set("y", y + 13.0);
        document = document.add(key.set("stroke", "#333333")).add(text);
    }
    let y = TITLE + height + LEGEND_LINE * (zones.len() as f64 + 0.5) + 13.0;
    let rest =
        format!("White: the Sun or the Moon does not {}. Dots: cities.", if options.morning { "rise" } else { "set" });
    document = document.add(Text::new(rest).set("x", 8).set("y", y));
    svg::save(&options.out, &document).map_err(|error| format!("{}: {error}", options.out.display()))?;
    Ok(Outcome::Whole)
}

fn title(options: &MapOptions) -> Result<String, Failure> {
    let noon = options.date.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc();
    let out_of_range = |_| miqat::Error::DateOutOfRange { date: options.date };
    let conjunction = MoonPhase::New.nearest(Ut::from_utc(noon).to_tt()).map_err(out_of_range)?;
    let conjunction = conjunction.instant.to_ut().to_utc()?;
    let evening = if options.morning { "morning" } else { "evening" };
    let whose = match options.zones {
        Zones::Yallop => "Yallop 1997",
        Zones::Odeh => "Odeh 2004",
    };
    let conjunction = conjunction.format("%Y-%m-%d %H:%M UTC");
    Ok(format!("The crescent on the {evening} of {} · {whose} · conjunction {conjunction}", options.date))
}

/// The zones, each a path of rectangles: neighbours of one zone in a row are one of them.
fn cells(world: &WorldCrescents, of: Zones, zones: &[Zone]) -> Group {
    let mut paths: Vec<Data> = zones.iter().map(|_| Data::new()).collect();
    let step = f64::from(world.step_deg()) * SCALE;
    for row in 0..world.rows() {
        let zone_at = |column: u16| {
            let cell = world.cell(row, column)?;
            cell.crescent.ok().map(|crescent| place(of, &crescent))
        };
        let row_zones: Vec<Option<usize>> = (0..world.columns()).map(zone_at).collect();
        let mut column = 0;
        for run in row_zones.chunk_by(|a, b| a == b) {
            if let Some(zone) = run[0] {
                let (x, y, width) = (column as f64 * step, f64::from(row) * step, run.len() as f64 * step);
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
    let group = Group::new().set("shape-rendering", "crispEdges");
    zones
        .iter()
        .zip(paths)
        .filter(|(_, data)| !data.is_empty())
        .fold(group, |group, (zone, data)| group.add(Path::new().set("fill", zone.colour).set("d", data)))
}

/// Meridians and parallels, with their degrees.
fn graticule() -> Group {
    let mut group = Group::new().set("stroke", "#888888").set("stroke-width", 0.5).set("font-size", 10);
    let label = |text: String, x: f64, y: f64| {
        Text::new(text).set("x", x).set("y", y).set("stroke", "none").set("fill", "#555555")
    };
    for degrees in (0..=360_i32).step_by(GRATICULE_DEG) {
        let x = f64::from(degrees) * SCALE;
        let line = Line::new().set("x1", x).set("x2", x).set("y1", 0).set("y2", 180.0 * SCALE);
        let longitude = degrees - 180;
        group = group.add(line);
        if longitude.abs() < 180 {
            group = group.add(label(hemisphere(longitude, 'E', 'W'), x + 2.0, 180.0 * SCALE - 3.0));
        }
    }
    for degrees in (0..=180_i32).step_by(GRATICULE_DEG) {
        let y = f64::from(degrees) * SCALE;
        let line = Line::new().set("x1", 0).set("x2", 360.0 * SCALE).set("y1", y).set("y2", y);
        let latitude = 90 - degrees;
        group = group.add(line);
        if latitude.abs() < 90 {
            group = group.add(label(hemisphere(latitude, 'N', 'S'), 2.0, y - 3.0));
        }
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

/// A dot where there is a city.
fn cities() -> Path {
    let mut dots = BTreeSet::new();
    for record in csv::Reader::from_reader(CITIES_CSV.as_bytes()).records() {
        let record = record.expect("examples/data/cities.csv is whole");
        let degrees = |column: usize| record[column].parse::<f64>().expect("examples/data/cities.csv has degrees");
        let (x, y) = (degrees(LONGITUDE) + 180.0, 90.0 - degrees(LATITUDE));
        dots.insert(((x / DOT_DEG) as i32, (y / DOT_DEG) as i32));
    }
    let at = |place: i32| (f64::from(place) + 0.5) * DOT_DEG * SCALE;
    let data = dots.into_iter().fold(Data::new(), |data, (x, y)| data.move_to((at(x), at(y))).horizontal_line_by(0));
    Path::new()
        .set("d", data)
        .set("fill", "none")
        .set("stroke", "#222222")
        .set("stroke-width", 1.4)
        .set("stroke-linecap", "round")
        .set("stroke-opacity", 0.7)
}
