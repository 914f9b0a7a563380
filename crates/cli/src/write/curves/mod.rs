//! The days of a place as curves: dates across, hours of the wall clock downwards.

mod legend;
mod sky;

use std::io::{self, Write};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset};
use miqat::Mark;
use miqat::locale::{DateParts, MonthForm, Pattern, Style};
use miqat::prayer::Basis;
use miqat_places::Zone;
use svg::Document;
use svg::node::element::path::Data;
use svg::node::element::{Description, Group, Line, Path, Rectangle, Text, Title};

use super::grid;
use super::table::page_heading;
use super::{Page, Remarks, line, pattern};
use crate::choices::{Clock, Words};
use crate::plan::{Day, Plan};
use legend::Absences;
use sky::{BANDS, Stretch};

/// The picture in drawing units: its width, and where the hours begin, end and are labelled.
const WIDTH: f64 = 1200.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 1184.0;
const TOP: f64 = 96.0;
const HEIGHT: f64 = 720.0;
const HOURS: f64 = 24.0;

/// A larger change from one day to the next, in hours, means that the curve crossed midnight: clock changes are an hour or two.
const LONGEST_STEP_HOURS: f64 = 3.0;

/// The width of a Hijri month's name; there may be no room for it above the last days.
const HIJRI_LABEL: f64 = 60.0;

/// With at most this number of days, each has a number on the axis.
const FEW_DAYS: usize = 62;

const INK: &str = "#1b1f1d";
const SOFT: &str = "#5a635e";

/// Day, civil, nautical and astronomical twilight, night.
const SKY: [&str; BANDS] = ["#fdf3d0", "#d9e2ee", "#b4c2da", "#8b9cc0", "#5f719d"];

/// The colour of each mark.
fn colour(mark: Mark) -> &'static str {
    match mark {
        Mark::Fajr => "#0b7285",
        Mark::Sunrise => "#e8710a",
        Mark::Dhuhr => "#2b8a3e",
        Mark::Asr => "#9c36b5",
        Mark::Sunset => "#a61e4d",
        Mark::Maghrib => "#d6206b",
        Mark::Isha => "#10206b",
    }
}

/// A point of a curve.
struct Point {
    x: f64,
    hour: f64,
    offset_s: i32,
    /// Whether it comes from a rule rather than from the Sun.
    is_ruled: bool,
}

/// Draws the times of many days.
pub struct Curves<W: Write> {
    out: W,
    words: Words,
    days: Vec<Day>,
    skies: Vec<Vec<Stretch>>,
    remarks: Remarks,
    absences: Absences,
    place: Option<(String, String)>,
    zone: Option<Zone>,
    notes: Vec<String>,
}

impl<W: Write> Curves<W> {
    pub fn new(out: W, words: Words) -> Self {
        Self {
            out,
            words,
            days: Vec::new(),
            skies: Vec::new(),
            remarks: Remarks::default(),
            absences: Absences::default(),
            place: None,
            zone: None,
            notes: Vec::new(),
        }
    }

    fn day_width(&self) -> f64 {
        let (Some(first), Some(last)) = (self.days.first(), self.days.last()) else { return 1.0 };
        (RIGHT - LEFT) / (last.date - first.date).num_days().saturating_add(1) as f64
    }

    /// Where a date begins.
    fn x(&self, date: NaiveDate) -> f64 {
        let since = self.days.first().map_or(0, |first| (date - first.date).num_days());
        LEFT + self.day_width() * since as f64
    }

    fn sky(&self) -> Group {
        let width = self.day_width();
        let mut bands: [Data; BANDS] = std::array::from_fn(|_| Data::new());
        for (day, stretches) in self.days.iter().zip(&self.skies) {
            let x = self.x(day.date);
            for Stretch { band, from_hour, to_hour } in stretches {
                let (top, bottom) = (tenth(y(*from_hour)), tenth(y(*to_hour)));
                // Slightly wider than the day, to hide seams.
                let right = hundredth((x + width + 0.3).min(RIGHT));
                let data = std::mem::take(&mut bands[*band]);
                bands[*band] = data
                    .move_to((hundredth(x), top))
                    .horizontal_line_to(right)
                    .vertical_line_to(bottom)
                    .horizontal_line_to(hundredth(x))
                    .close();
            }
        }
        let paths = bands.into_iter().zip(SKY).map(|(data, fill)| Path::new().set("d", data).set("fill", fill));
        paths.fold(Group::new().set("shape-rendering", "crispEdges"), Group::add)
    }

    fn points(&self, mark: Mark) -> Vec<Point> {
        let last = self.days.last().map(|day| day.date);
        let point = |day: &Day| {
            let time = day.times.time(mark).ok()?;
            // A time after midnight is drawn on the date of the clock that shows it.
            let date = time.date_naive();
            let first = self.days.first().map(|day| day.date);
            if Some(date) > last || Some(date) < first {
                return None;
            }
            let is_ruled = !matches!(day.times.basis(mark), Ok(Basis::Sun | Basis::Interval));
            let x = self.x(date) + self.day_width() / 2.0;
            Some(Point { x, hour: sky::hour(&time), offset_s: offset(&time), is_ruled })
        };
        self.days.iter().filter_map(point).collect()
    }

    /// The curve of a mark, and its parts that come from a rule.
    fn curve(&self, mark: Mark) -> Group {
        let points = self.points(mark);
        let width = self.day_width();
        let mut parts = [Data::new(), Data::new()];
        let mut before: Option<&Point> = None;
        for point in &points {
            let index = usize::from(point.is_ruled);
            let mut data = std::mem::take(&mut parts[index]);
            let is_joined = before.is_some_and(|before| {
                point.x - before.x < 1.5 * width && (point.hour - before.hour).abs() < LONGEST_STEP_HOURS
            });
            match before.filter(|_| is_joined) {
                Some(last) => {
                    if last.is_ruled != point.is_ruled {
                        data = data.move_to((hundredth(last.x), tenth(y(last.hour))));
                    }
                    if last.offset_s != point.offset_s {
                        // The clocks change between two days, and no time lies between.
                        data = data.horizontal_line_to(hundredth(point.x));
                    }
                    data = data.line_to((hundredth(point.x), tenth(y(point.hour))));
                }
                None => {
                    let (x, y) = (hundredth(point.x), tenth(y(point.hour)));
                    // An isolated point is drawn as a dot.
                    data = data.move_to((x, y)).horizontal_line_to(x);
                }
            }
            parts[index] = data;
            before = Some(point);
        }
        let path = |data: &Data, stroke: &str, width: f64| {
            Path::new().set("d", data.clone()).set("stroke", stroke).set("stroke-width", width)
        };
        let group = Group::new().set("fill", "none").set("stroke-linecap", "round").set("stroke-linejoin", "round");
        let group = parts.iter().fold(group, |group, data| group.add(path(data, "#ffffff", 4.0)));
        let [of_sun, ruled] = &parts;
        let group = group.add(path(of_sun, colour(mark), 2.2));
        group.add(path(ruled, colour(mark), 2.2).set("stroke-dasharray", RULED_DASHES))
    }

    fn axes(&self) -> Group {
        let locale = self.words.locale();
        let text = |content: String, x: f64, y: f64| {
            Text::new(content).set("x", tenth(x)).set("y", tenth(y)).set("font-size", 13).set("fill", INK)
        };
        let rule = |x1: f64, y1: f64, x2: f64, y2: f64| {
            let line = Line::new().set("x1", tenth(x1)).set("y1", tenth(y1)).set("x2", tenth(x2)).set("y2", tenth(y2));
            line.set("stroke", INK).set("stroke-opacity", 0.22)
        };
        let mut group = Group::new();
        for hour in (0..=24).step_by(2) {
            let at = y(f64::from(hour));
            let clock = NaiveTime::from_hms_opt(hour % 24, 0, 0).unwrap_or_default();
            let shown = match (self.words.clock, hour) {
                (Clock::Hours24, 24) => format!("{}:{}", locale_number(self.words, 24), locale_number(self.words, 0)),
                (Clock::Hours24, _) => line(locale, HOUR_24, DateParts::from(clock)),
                (Clock::Hours12, _) => line(locale, HOUR_12, DateParts::from(clock)),
            };
            group = group.add(rule(LEFT, at, RIGHT, at));
            group = group.add(text(shown, LEFT - 8.0, at + 4.0).set("text-anchor", "end"));
        }
        let few = self.days.len() <= FEW_DAYS;
        for day in &self.days {
            let x = self.x(day.date);
            let is_first = Some(day.date) == self.days.first().map(|day| day.date);
            if few {
                let number = line(locale, DAY, day.date.into());
                let middle = x + self.day_width() / 2.0;
                group = group
                    .add(text(number, middle, TOP + HEIGHT + 16.0).set("text-anchor", "middle").set("font-size", 11));
            }
            if day.date.day() == 1 || few && is_first {
                let month = line(locale, MONTH, day.date.into());
                let below = TOP + HEIGHT + if few { 34.0 } else { 18.0 };
                group = group.add(rule(x, TOP, x, TOP + HEIGHT + 6.0));
                group = group.add(text(month, x + 4.0, below));
            }
            if day.hijri.day() == 1 {
                let name = self.words.lang.hijri_month(day.hijri.month(), MonthForm::Abbreviated, Style::Standard);
                if x > RIGHT - HIJRI_LABEL {
                    continue;
                }
                group = group.add(rule(x, TOP - 8.0, x, TOP).set("stroke-opacity", 0.8));
                group = group.add(text(name.to_owned(), x + 3.0, TOP - 4.0).set("font-size", 11).set("fill", SOFT));
            }
        }
        group
    }

    fn document(&self) -> Document {
        let lang = self.words.lang;
        let (name, heading) = self.place.clone().unwrap_or_default();
        let title = format!("{} · {name} · {}", lang.prayer_times(), grid::gregorian_period(&self.days, self.words));
        let marks = grid::marks(&self.days);
        let (legend, bottom) = self.legend(&marks, TOP + HEIGHT + 52.0);
        let height = bottom + 12.0;
        let frame = Rectangle::new()
            .set("x", LEFT)
            .set("y", TOP)
            .set("width", RIGHT - LEFT)
            .set("height", HEIGHT)
            .set("fill", "none")
            .set("stroke", INK);
        let paper = Rectangle::new().set("width", WIDTH).set("height", height).set("fill", "#ffffff");
        let document = Document::new()
            .set("viewBox", (0.0, 0.0, WIDTH, height))
            .set("width", WIDTH)
            .set("height", height)
            .set("lang", lang.code())
            .set(
                "font-family",
                "'Noto Sans', 'Noto Naskh Arabic', 'Noto Sans Bengali', 'DejaVu Sans', Arial, sans-serif",
            )
            .add(Title::new(title.clone()))
            .add(Description::new().add(svg::node::Text::new(heading.clone())))
            .add(paper)
            .add(self.line_of_page(&title, 34.0, 24.0).set("font-weight", "bold"))
            .add(self.line_of_page(&heading, 58.0, 14.0).set("fill", SOFT))
            .add(self.sky())
            .add(self.axes())
            .add(frame);
        marks.iter().fold(document, |document, mark| document.add(self.curve(*mark))).add(legend)
    }

    /// A line in the page's language, aligned to the side on which it begins.
    fn line_of_page(&self, content: &str, y: f64, size: f64) -> Text {
        let text = Text::new(content).set("y", y).set("font-size", size).set("fill", INK);
        if self.words.lang.is_right_to_left() {
            text.set("x", RIGHT).set("direction", "rtl")
        } else {
            text.set("x", LEFT)
        }
    }
}

/// The dash pattern of times from a rule.
const RULED_DASHES: &str = "1 5";

const HOUR_24: Pattern = pattern("%H:%M");
const HOUR_12: Pattern = pattern("%-I %p");
const MONTH: Pattern = pattern("%B");
const DAY: Pattern = pattern("%-d");

/// The vertical position of an hour.
fn y(hour: f64) -> f64 {
    TOP + HEIGHT * hour / HOURS
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

fn hundredth(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn locale_number(words: Words, number: i64) -> String {
    format!("{:02}", words.digits.number(number))
}

/// The offset of a wall clock from UTC, in seconds.
fn offset(time: &DateTime<Zone>) -> i32 {
    time.offset().fix().local_minus_utc()
}

impl<W: Write> Page for Curves<W> {
    fn day(&mut self, plan: &Plan, day: &Day) -> io::Result<()> {
        let lang = self.words.lang;
        if self.place.is_none() {
            self.place = Some((plan.site.name(lang), page_heading(self.words, plan).join(" · ")));
            self.notes = plan.site.notes.iter().map(|note| note.text(lang)).collect();
            self.zone = Some(plan.site.time_zone);
        }
        self.remarks.see(lang, plan, day);
        self.absences.see(day);
        self.skies.push(sky::stretches(day, plan.site.time_zone));
        self.days.push(day.clone());
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        writeln!(self.out, "{}", self.document())?;
        self.out.flush()
    }
}
