//! The README lists the methods of the registry, and contains the figures of the timetables as written by
//! scripts/scores.

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::root;
use common::sources::read;
use miqat::methods;

#[test]
fn the_table_of_methods_is_the_registry() {
    let readme = read(&root().join("README.md"));
    let section = readme.split("\n## Methods\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let stated: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
    let registered: Vec<String> = methods::ALL
        .iter()
        .map(|method| format!("| `{}` | {} |", method.id().unwrap(), method.name().unwrap()))
        .collect();
    assert_eq!(stated, registered, "the table is to read:\n{}\n", registered.join("\n"));
}

/// The rows of a table between its comments, each with the name of a timetable and the other cells.
fn scores(text: &str, name: &str) -> Vec<(String, Vec<String>)> {
    let begin = format!("<!-- scores: {name}, by scripts/scores -->\n");
    assert_eq!(text.matches(&begin).count(), 1, "{name}");
    let table = text.split(&begin).nth(1).unwrap().split("<!-- end of scores -->").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with('|')).skip(2).map(|line| {
        let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
        (cells.next().unwrap(), cells.collect())
    });
    rows.collect()
}

#[test]
fn the_tables_of_timetables_are_whole_and_the_readme_has_their_totals() {
    let (authorities, readme) = (read(&root().join("AUTHORITIES.md")), read(&root().join("README.md")));
    let table = |name| scores(&authorities, name);
    let total = |name| table(name).pop().filter(|(name, _)| name == "total").unwrap().1;
    // Six marks, all six, within a minute; then the other columns.
    for (name, timetables, more) in [("points", 30, 1), ("places", 30, 2), ("later", 15, 1), ("users", 15, 0)] {
        let rows = table(name);
        assert_eq!(rows.len(), timetables + 1, "{name}");
        for (timetable, cells) in rows {
            assert_eq!(cells.len(), 9 + more, "{name}: {timetable}");
            let share =
                |cell: &String| cell == "–" || cell.parse::<f64>().is_ok_and(|share| (0.0..=100.0).contains(&share));
            assert!(cells.iter().skip(1).all(share), "{name}: {timetable}: {cells:?}");
        }
    }
    let fitted = table("fitted");
    assert!(fitted.len() > 20 && fitted.iter().all(|(_, cells)| cells.len() == 9), "{fitted:?}");
    let stated: Vec<Vec<String>> = scores(&readme, "totals").into_iter().map(|(_, cells)| cells).collect();
    assert_eq!(stated[0], total("points")[..9]);
    assert_eq!(stated[1], total("places")[..9]);
    assert_eq!(stated[2], total("later")[..9]);
    let of_adhan = read(&root().join("scripts/scores-adhan.csv"));
    let of_adhan: Vec<&str> = of_adhan.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(of_adhan, table("points").iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>());
}

#[test]
fn of_each_excerpt_it_is_said_whether_its_rows_were_used_for_a_fit() {
    let folder = root().join("tests/data/methods");
    let excerpts = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let excerpts: BTreeSet<String> =
        excerpts.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    let stated = read(&folder.join("README.md"));
    let stated = stated.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next().map(str::to_owned));
    assert_eq!(stated.collect::<Vec<_>>(), excerpts.into_iter().collect::<Vec<_>>());
}
