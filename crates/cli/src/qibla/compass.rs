//! A compass drawn with characters.

use miqat::Angle;

/// The number of directions of the compass.
const COUNT: usize = 16;

/// One of the 16 directions, the nearest to a bearing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Direction(usize);

const NAMES: [&str; COUNT] =
    ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

const ARROWS: [&str; 8] = ["↑", "↗", "→", "↘", "↓", "↙", "←", "↖"];

/// The distance of the letters and of the ring from the centre, in lines; a cell is half as wide as high.
const LETTERS: f64 = 5.0;
const RING: f64 = 4.0;

impl Direction {
    pub fn of(bearing: Angle) -> Self {
        Self(nearest(bearing, COUNT))
    }

    /// Its index from north clockwise, of 16.
    pub fn number(self) -> usize {
        self.0
    }

    pub fn name(self) -> &'static str {
        NAMES[self.0]
    }
}

/// The index of the nearest of `count` directions.
fn nearest(bearing: Angle, count: usize) -> usize {
    #[expect(clippy::cast_precision_loss, reason = "a compass has sixteen directions")]
    let steps = (bearing.degrees() / 360.0 * count as f64).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a bearing is from 0° to 360°")]
    let steps = steps as usize;
    steps % count
}

/// The arrow on a page whose top is north.
pub fn arrow(bearing: Angle) -> &'static str {
    ARROWS[nearest(bearing, ARROWS.len())]
}

/// A ring with the four directions around it and the mark of the Kaaba on it; north is up.
pub fn drawn(bearing: Angle) -> Vec<String> {
    const HEIGHT: usize = 11;
    const WIDTH: usize = 21;
    let mut cells = [[' '; WIDTH]; HEIGHT];
    let mut put = |degrees: f64, radius: f64, sign: char| {
        let (sin, cos) = degrees.to_radians().sin_cos();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the ring lies within the cells")]
        let place = |offset: f64, middle: f64| (middle + offset).round() as usize;
        cells[place(-radius * cos, 5.0)][place(2.0 * radius * sin, 10.0)] = sign;
    };
    for step in 0_u8..16 {
        put(f64::from(step) * 22.5, RING, '·');
    }
    for (step, letter) in (0_u8..).zip(['N', 'E', 'S', 'W']) {
        put(f64::from(step) * 90.0, LETTERS, letter);
    }
    put(0.0, 0.0, '+');
    put(bearing.degrees(), RING, '◆');
    cells.iter().map(|line| line.iter().collect::<String>().trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Direction, arrow, drawn};
    use miqat::Angle;

    #[test]
    fn each_sixteenth_has_its_name_and_each_eighth_its_arrow() {
        for (degrees, name, sign) in [
            (0.0, "N", "↑"),
            (11.2, "N", "↑"),
            (11.3, "NNE", "↑"),
            (58.5, "ENE", "↗"),
            (136.1, "SE", "↘"),
            (258.8, "W", "←"),
            (292.5, "WNW", "↖"),
            (348.8, "N", "↑"),
            (359.9, "N", "↑"),
        ] {
            let bearing = Angle::from_degrees(degrees);
            assert_eq!((Direction::of(bearing).name(), arrow(bearing)), (name, sign), "{degrees}");
        }
    }

    #[test]
    fn the_mark_is_on_its_side_of_the_ring() {
        for (degrees, line, column) in [(0.0, 1, 10), (90.0, 5, 18), (180.0, 9, 10), (270.0, 5, 2), (135.0, 8, 16)] {
            let lines = drawn(Angle::from_degrees(degrees));
            let at =
                lines.iter().enumerate().find_map(|(line, text)| Some((line, text.chars().position(|c| c == '◆')?)));
            assert_eq!(at, Some((line, column)), "{degrees}: {}", lines.join("\n"));
        }
    }
}
