//! `miqat fit` finds the authorities' methods from their own printed tables, given a file and a town.
//!
//! The tables are not in the repository, because no authority grants reuse of them. `MIQAT_TABLES` names their folders, separated as in
//! `PATH`: CSV files with the columns of `miqat score`, of which `method` is the answer. The program is given the marks, the coordinates
//! of the town and the clock of the table. What it misses is counted here too, and a change in either direction fails.

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::{Said, miqat};
use miqat::{Coordinates, Method};

/// A table of one town.
struct Page {
    name: String,
    city: String,
    method_id: String,
    point: Coordinates,
    place: String,
    zone: String,
    rows: Vec<Line>,
}

/// A day's printed minutes: the date, then the marks as they are printed.
type Line = [String; 7];

const COLUMNS: [&str; 7] = ["date", "fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha"];
/// The fewest rows of a table, and of an excerpt: a month of Ramadan.
const LEAST_ROWS: usize = 29;
/// How far a town's point may be from the authority's, in kilometres: as `miqat fit` takes it for a name.
const TOWN_KM: &str = "12";
/// By how many percent of the minutes the other half of a table may come out worse.
const HALF_PERCENT: f64 = 2.0;
/// The towns for which each table is tried, and how far away they are at least, in kilometres.
const OTHER_TOWNS: usize = 4;
const LEAST_KM: f64 = 150.0;
/// Tables whose label is not the method that computes them; see AUTHORITIES.md.
const UNDER_ANOTHERS_NAME: [(&str, &str); 3] =
    [("indonesia_jadwalsholat", "jadwalsholat"), ("qatar_salahtv", "qatar-salahtv"), ("us_texas_ialfm", "ialfm")];
/// The authorities' points, and a table of a few days of several authorities.
const LEFT_OUT: [&str; 2] = ["points.csv", "manual_spot_rows.csv"];

fn files() -> Vec<PathBuf> {
    let folders = std::env::var_os("MIQAT_TABLES").expect("MIQAT_TABLES names the folders of the authorities' tables");
    let of_folder = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = std::env::split_paths(&folders).flat_map(of_folder).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    files.retain(|path| !LEFT_OUT.iter().any(|name| path.ends_with(name)));
    files.sort();
    files
}

/// The towns of a file, those with the most rows first.
fn pages(path: &Path) -> Vec<Page> {
    let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = std::fs::read_to_string(path).unwrap();
    let mut towns: BTreeMap<[String; 3], Page> = BTreeMap::new();
    for row in common::rows_of(&file, &text) {
        let [city, zone, label] = ["city", "tz", "method"].map(|column| row.text(column).to_owned());
        let method_id = UNDER_ANOTHERS_NAME.iter().find(|(name, _)| file.starts_with(name));
        let method_id = method_id.map_or(label.clone(), |(_, id)| (*id).to_owned());
        let point = Coordinates::new(row.get("lat"), row.get("lon")).unwrap();
        let place = format!("{},{}", point.latitude().degrees(), point.longitude().degrees());
        let page = towns.entry([city.clone(), zone.clone(), label]).or_insert_with(|| Page {
            name: format!("{file} {city}"),
            city,
            method_id,
            point,
            place,
            zone,
            rows: Vec::new(),
        });
        page.rows.push(COLUMNS.map(|column| row.text(column).to_owned()));
    }
    let mut pages: Vec<Page> = towns.into_values().filter(|page| page.rows.len() >= LEAST_ROWS).collect();
    for page in &mut pages {
        page.rows.sort();
    }
    pages.sort_by_key(|page| usize::MAX - page.rows.len());
    pages
}

impl Page {
    fn is_registered(&self) -> bool {
        Method::by_id(&self.method_id).is_some()
    }

    /// Whether a method is the one that computes the table: of an authority that changed its rule, the rule of the date.
    fn is_by(&self, id: &str) -> bool {
        let date = self.rows[self.rows.len() / 2][0].parse().unwrap();
        id == self.method_id || Method::by_id_on(&self.method_id, date).and_then(Method::id) == Some(id)
    }

    fn km_from(&self, other: &Self) -> f64 {
        miqat_places::distance_km(self.point, other.point)
    }

    /// The rows in the middle of the table.
    fn middle(&self, count: usize) -> Vec<&Line> {
        let start = self.rows.len().saturating_sub(count) / 2;
        self.rows.iter().skip(start).take(count).collect()
    }

    /// The answer to some rows at a place, with arguments in addition.
    fn fit_at(&self, place: &str, rows: &[&Line], more: &[&str]) -> String {
        let rows: String = rows.iter().map(|row| row.join(",") + "\n").collect();
        let text = COLUMNS.join(",") + "\n" + &rows;
        let arguments = ["-", "--place", place, "--within", TOWN_KM];
        let Said { status, out, err } = miqat("fit", &[&arguments, more].concat(), text.as_bytes());
        assert!(status < 2, "{}: {err}", self.name);
        out
    }

    fn fit(&self, rows: &[&Line]) -> String {
        self.fit_at(&self.place, rows, &["--tz", &self.zone])
    }

    /// The times of each date by the settings that are found from some rows.
    fn reprinted(&self, from: &[&Line]) -> BTreeMap<String, Line> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fit_tables");
        std::fs::create_dir_all(&folder).unwrap();
        let settings = folder.join(self.name.replace('/', " ") + ".toml").to_str().unwrap().to_owned();
        self.fit_at(&self.place, from, &["--tz", &self.zone, "--out", &settings, "--force"]);
        let [first, last] = [&self.rows[0][0], &self.rows[self.rows.len() - 1][0]];
        let arguments = ["--config", &settings, "--from", first, "--to", last, "--format", "csv"];
        let Said { out, err, .. } = miqat("times", &arguments, b"");
        assert!(!out.is_empty(), "{}: {err}", self.name);
        let line = |row: &common::Row| COLUMNS.map(|column| row.text(column).to_owned());
        common::rows_of(&self.name, &out).iter().map(|row| (row.text("date").to_owned(), line(row))).collect()
    }
}

/// The percentage of printed minutes that were computed.
fn percent(computed: &BTreeMap<String, Line>, printed: &[&Line]) -> f64 {
    let [mut same, mut all] = [0_u32; 2];
    for row in printed {
        let day = computed.get(&row[0]);
        for (mark, minute) in row.iter().enumerate().skip(1).filter(|(_, minute)| !minute.is_empty()) {
            all += 1;
            same += u32::from(day.is_some_and(|day| day[mark] == *minute));
        }
    }
    100.0 * f64::from(same) / f64::from(all)
}

/// The method of a verdict, then those that print the same rows.
fn methods_of(answer: &str) -> Vec<String> {
    let verdict = answer.lines().find(|line| line.starts_with("This is ")).unwrap_or_default();
    // Names have parentheses too.
    let in_parentheses = verdict.split('(').skip(1).filter_map(|rest| Some(rest.split_once(')')?.0));
    let first = in_parentheses.into_iter().find(|id| Method::by_id(id).is_some());
    let alike =
        verdict.split_once(" The same rows are printed by ").map(|(_, ids)| ids.trim_end_matches('.').split(", "));
    first.into_iter().chain(alike.into_iter().flatten()).map(str::to_owned).collect()
}

/// The towns of all files, at most a number from each.
fn towns(most: usize) -> Vec<Page> {
    files().iter().flat_map(|file| pages(file).into_iter().take(most)).collect()
}

/// How many tables have a method of the registry.
const KNOWN: usize = 62;

/// The tables of which another method than their own is first.
fn found(rows: fn(&Page) -> Vec<&Line>, towns: &[Page]) -> Vec<String> {
    let known: Vec<&Page> = towns.iter().filter(|page| page.is_registered()).collect();
    assert_eq!(known.len(), KNOWN);
    let is_wrong = |page: &&&Page| {
        let methods = methods_of(&page.fit(&rows(page)));
        let is_right = methods.first().is_some_and(|id| page.is_by(id));
        if !is_right {
            println!("{}: {methods:?} for {}", page.name, page.method_id);
        }
        !is_right
    };
    known.iter().filter(is_wrong).map(|page| format!("{} {}", page.method_id, page.city)).collect()
}

#[test]
#[ignore = "needs the authorities' tables (MIQAT_TABLES); a minute"]
fn the_method_of_a_table_is_first_from_thirty_rows() {
    let wrong = found(|page| page.middle(30), &towns(2));
    // Banja Luka is Sarajevo with constants by the month, and Dubai's authority takes the edges of the city.
    assert_eq!(wrong, ["bosnia Banja Luka", "maldives Faridhoo (cat 42)", "palestine Jerusalem", "uae Dubai"]);
}

#[test]
#[ignore = "needs the authorities' tables (MIQAT_TABLES); a minute"]
fn the_method_of_a_table_is_first_from_all_of_its_rows() {
    let wrong = found(|page| page.rows.iter().collect(), &towns(2));
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
#[ignore = "needs the authorities' tables (MIQAT_TABLES); 2 min"]
fn the_rules_found_on_one_half_of_a_table_print_the_other_nearly_as_well_as_those_found_on_all() {
    let (mut tables, mut near_all, mut near_same) = (0, 0, 0);
    for page in towns(2).iter().filter(|page| page.rows.len() >= 2 * LEAST_ROWS) {
        let all: Vec<&Line> = page.rows.iter().collect();
        let [one, other] = [0, 1].map(|odd| all.iter().skip(odd).step_by(2).copied().collect::<Vec<&Line>>());
        let [of_all, of_one] = [&all, &one].map(|rows| page.reprinted(rows));
        let [whole, same, found] = [percent(&of_all, &all), percent(&of_all, &other), percent(&of_one, &other)];
        tables += 1;
        near_all += usize::from(found >= whole - HALF_PERCENT);
        near_same += usize::from(found >= same - HALF_PERCENT);
        if found < whole - HALF_PERCENT {
            println!(
                "{}: {found:.1} % of the other half; found on all: {same:.1} % of it, {whole:.1} % of all",
                page.name
            );
        }
    }
    println!("{near_all} of {tables} tables against all rows, {near_same} against the same rows");
    // Most of the others are intervals by the date, which one half of the dates cannot show.
    assert_eq!([near_all, near_same, tables], [48, 49, 55]);
}

#[test]
#[ignore = "needs the authorities' tables (MIQAT_TABLES); 2 min"]
fn a_table_of_another_town_is_recognised() {
    let towns: Vec<Page> = towns(1).into_iter().filter(Page::is_registered).collect();
    let (mut trials, mut recognised) = (0, 0);
    for (number, page) in towns.iter().enumerate() {
        for more in 1..=OTHER_TOWNS {
            let other = &towns[(number + 5 * more) % towns.len()];
            if page.km_from(other) < LEAST_KM {
                continue;
            }
            trials += 1;
            let answer = page.fit_at(&other.place, &page.middle(30), &[]);
            if answer.contains("It is the table of another place") {
                recognised += 1;
            } else {
                println!("{} at {}: {}", page.name, other.name, answer.lines().next().unwrap_or_default());
            }
        }
    }
    println!("{recognised} of {trials}");
    // The others are tables of the polar summer, and towns at nearly the same latitude an hour away.
    assert_eq!([recognised, trials], [130, 145]);
}
