//! The Earth on the map: land, coastline and some cities.

use svg::node::element::{Circle, Group, Path, Text, path::Data};

use super::{INK, SCALE};

/// The coastline of Natural Earth: the vertices of closed rings, in degrees.
const COASTLINE_CSV: &str = include_str!("../../../data/coastline.csv");
/// The labelled cities by their GeoNames ids, enough for orientation.
const CITIES: [u32; 22] = [
    104515, 360630, 745044, 1642911, 2643743, 5128581, 1174872, 112931, 2332459, 3369157, 2538475, 1735161, 1185241,
    524901, 1850147, 5368361, 3448439, 2147714, 184745, 3435910, 3530597, 1273294,
];

/// A place on the map.
fn at(longitude_deg: f64, latitude_deg: f64) -> (f64, f64) {
    ((longitude_deg + 180.0) * SCALE, (90.0 - latitude_deg) * SCALE)
}

/// The rings of the coastline, in degrees.
fn rings() -> Vec<Vec<(f64, f64)>> {
    let mut rings: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut last = String::new();
    for record in csv::Reader::from_reader(COASTLINE_CSV.as_bytes()).records() {
        let record = record.expect("data/coastline.csv is whole");
        let degrees = |column: usize| record[column].parse::<f64>().expect("data/coastline.csv has degrees");
        let point = (degrees(1), degrees(2));
        match rings.last_mut() {
            Some(ring) if last == record[0] => ring.push(point),
            _ => rings.push(vec![point]),
        }
        record[0].clone_into(&mut last);
    }
    rings
}

/// Draws the land as a shade over the zones.
pub fn land() -> Path {
    let mut data = Data::new();
    for ring in rings() {
        for (place, (longitude, latitude)) in ring.into_iter().enumerate() {
            let point = at(longitude, latitude);
            data = if place == 0 { data.move_to(point) } else { data.line_to(point) };
        }
        data = data.close();
    }
    Path::new().set("d", data).set("fill", "#000000").set("fill-opacity", 0.11).set("fill-rule", "evenodd")
}

/// Draws the coastline, without the edges along which the map cuts the land: the 180° meridian and the pole.
pub fn coastline() -> Path {
    let is_cut = |a: (f64, f64), b: (f64, f64)| (a.0.abs() == 180.0 && a.0 == b.0) || (a.1 == -90.0 && b.1 == -90.0);
    let mut data = Data::new();
    for ring in rings() {
        let mut is_down = false;
        for pair in ring.windows(2) {
            let &[from, to] = pair else { continue };
            if is_cut(from, to) {
                is_down = false;
                continue;
            }
            if !is_down {
                data = data.move_to(at(from.0, from.1));
            }
            data = data.line_to(at(to.0, to.1));
            is_down = true;
        }
    }
    Path::new()
        .set("d", data)
        .set("fill", "none")
        .set("stroke", "#4a4a4a")
        .set("stroke-width", 0.9)
        .set("stroke-linejoin", "round")
}

/// Draws some cities with their names.
pub fn cities() -> Group {
    let mut group = Group::new()
        .set("font-size", 12)
        .set("fill", INK)
        .set("stroke", "#ffffff")
        .set("stroke-width", 3)
        .set("stroke-opacity", 0.75)
        .set("stroke-linejoin", "round")
        .set("paint-order", "stroke");
    for city in miqat_places::cities().filter(|city| CITIES.contains(&city.geonames_id())) {
        let (x, y) = at(city.point().longitude().degrees(), city.point().latitude().degrees());
        group = group
            .add(Circle::new().set("cx", x).set("cy", y).set("r", 2.4).set("stroke-width", 1))
            .add(Text::new(city.name()).set("x", x + 5.0).set("y", y + 4.0));
    }
    group
}
