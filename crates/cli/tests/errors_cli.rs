//! Questions that cannot be answered give one line of standard error and status 2, whichever part finds the fault; and the help
//! of each command fits a terminal of 80 columns and has examples.

mod common;

use common::{command, miqat};

/// The error line of a question that cannot be answered.
fn fault(arguments: &[&str], input: &str) -> String {
    let said = miqat(arguments[0], &arguments[1..], input.as_bytes());
    let shown: Vec<String> = arguments.iter().map(|argument| argument.chars().take(30).collect()).collect();
    assert_eq!((said.status, said.out.as_str()), (2, ""), "{shown:?}: {:.300}", said.err);
    assert_eq!(said.err.matches('\n').count(), 1, "{shown:?}: {:.300}", said.err);
    let line = said.err.trim_end().strip_prefix("error: ");
    line.unwrap_or_else(|| panic!("{shown:?}: {:.300}", said.err)).to_owned()
}

#[test]
fn arguments_that_are_wrong_are_told_in_one_line_with_the_help_to_read() {
    for (arguments, wanted) in [
        (
            &["times", "Cairo", "--formt", "csv"][..],
            "unexpected argument '--formt' found; a similar argument exists: '--format'; see `miqat times --help`",
        ),
        (&["Cairo", "--format", "xml"], "; see `miqat times --help`"),
        (&["next", "Cairo", "--other"], "unexpected argument '--other' found; see `miqat next --help`"),
        (&["hijri", "year", "--format", "csv"], "unexpected argument '--format' found; see `miqat hijri year --help`"),
        (
            &["hijri", "--lang", "ar", "yaer"],
            "unrecognized subcommand 'yaer'; some similar subcommands exist: 'age', 'year'; see `miqat hijri --help`",
        ),
        (
            &["hijri", "map", "2027-02-07"],
            "the following required arguments were not provided: --out <FILE>; see `miqat hijri map --help`",
        ),
        (
            &["config", "init"],
            "the following required arguments were not provided: <PLACE>...; see `miqat config init --help`",
        ),
        (
            &["times", "Cairo", "--month", "2027-02", "--date", "2027-02-08"],
            "the argument '--month <MONTH>' cannot be used with '--date <DATE>'; see `miqat times --help`",
        ),
        (&["site"], "the following required arguments were not provided: <DIR>; see `miqat site --help`"),
    ] {
        let line = fault(arguments, "");
        assert!(line == wanted || wanted.starts_with(';') && line.ends_with(wanted), "{arguments:?}: {line}");
    }
    let values = fault(&["Cairo", "--format", "jsn"], "");
    assert!(
        values.contains("[possible values: table, ") && values.contains("; a similar value exists: 'json'; "),
        "{values}"
    );
}

#[test]
fn an_error_has_no_more_than_a_line_of_what_was_given() {
    let long = "x".repeat(20_000);
    let words = "xy ".repeat(8_000);
    for given in [long.as_str(), words.as_str()] {
        let with_equals = format!("--lang={given}");
        for arguments in [
            &["times", given][..],
            &["times", "Cairo", "--method", given],
            &["times", "Cairo", "--country", given],
            &["times", "Cairo", "--tz", given],
            &["times", "Cairo", "--date", given],
            &["times", "Cairo", "--month", given],
            &["times", "Cairo", "--calendar", given],
            &["times", "Cairo", "--ramadan", given],
            &["times", "Cairo", "--shift", given],
            &["times", "Cairo", "--elevation", given],
            &["times", "Cairo", "--format", given],
            &["times", "Cairo", &with_equals],
            &["times", "Cairo", "--config", given],
            &["times", "Cairo", "--announced", given],
            &["next", "Cairo", "--at", given],
            &["next", "Cairo", "--format", &format!("{{{given}}}")],
            &["ramadan", given],
            &["ramadan", "--year", given, "Cairo"],
            &["site", "unwritten", given],
            &["compare", "Cairo", "--with", given],
            &["explain", "Cairo", "--date", given],
            &["methods", given],
            &["methods", "--country", given],
            &["places", given],
            &["hijri", given],
            &["hijri", "month", given],
            &["hijri", "year", given],
            &["hijri", "age", given],
            &["hijri", "difference", given, "today"],
            &["hijri", "compare", given],
            &["hijri", "map", given, "--out", "unwritten"],
            &["hijri", "convert", given],
            &["hijri", "convert", "--column", given],
            &["hijri", "occasions", "--from", given],
            &["hijri", "crescent", "Cairo", given],
            &["hijri", "score", given],
            &["hijri", "today", "Cairo", "--lang", given],
            &["sky", given],
            &["sky", "moon-phases", given],
            &["score", given],
            &["world", "--cities", given],
            &["world", "--from", given],
            &["config", "init", given],
            &["config", "check", "--config", given],
            &["completions", given],
            &["unwritten", &format!("--{given}")],
        ] {
            let line = fault(arguments, "a,b\n1,2\n");
            assert!(line.chars().count() < 700, "{:?}: {:.900}", &arguments[..arguments.len() - 1], line);
            let run = line.split(|letter| letter != 'x').map(str::len).max().unwrap();
            let pairs = line.to_lowercase().matches("xy ").count();
            assert!(run <= 64 && pairs <= 44, "{:?}: {:.900}", &arguments[..arguments.len() - 1], line);
        }
    }
    // And in a file.
    for text in [
        format!("place = \"{long}\"\n"),
        format!("country = \"{words}\"\n"),
        format!("method = \"{long}\"\n"),
        format!("{long} = 1\n"),
        format!("madhab = \"{words}\"\n"),
        format!("[iqama]\nfajr = \"{words}\"\n"),
    ] {
        let file = std::env::temp_dir().join(format!("miqat-errors-{}.toml", std::process::id()));
        std::fs::write(&file, &text).unwrap();
        let line = fault(&["times", "--config", file.to_str().unwrap()], "");
        assert!(line.chars().count() < 700, "{:.30}: {:.900}", text, line);
        std::fs::remove_file(&file).unwrap();
    }
    let said = miqat("hijri", &["convert"], format!("{long}\n{words}\n2027-02-08 {words}\n").as_bytes());
    assert!(
        said.status == 2 && said.err.lines().count() == 3 && said.err.lines().all(|line| line.chars().count() < 700),
        "{:.900}",
        said.err
    );
}

#[test]
fn what_is_wanted_is_said_in_words_of_the_program() {
    for (arguments, wanted) in [
        (
            &["times", "Cairo", "--format", "ics", "--alarm", "abc"][..],
            "whole minutes from 0 to 720 are wanted, such as 10",
        ),
        (&["times", "Cairo", "--format", "ics", "--alarm", "999999"], "whole minutes from 0 to 720 are wanted"),
        (&["times", "Cairo", "--format", "ics", "--duration", "-1"], "whole minutes from 0 to 720 are wanted"),
        (&["places", "Cairo", "--limit", "abc"], "a whole number from 1 is wanted, such as 5"),
        (&["places", "Cairo", "--limit", "0"], "a whole number from 1 is wanted, such as 5"),
        (&["places", "95,10"], "latitude"),
        (
            &["hijri", "map", "2027-02-07", "--out", "unwritten", "--step", "0.01"],
            "whole degrees that divide 180 are wanted, such as 1",
        ),
        (&["hijri", "map", "2027-02-07", "--out", "unwritten", "--step", "7"], "a cell of 7° does not divide 180°"),
        (&["hijri", "crescent", "Cairo", "4001-01-01"], "the date 4001-01-01 is "),
        (&["hijri", "map", "4001-01-01", "--out", "unwritten"], "4001-01-01"),
        (&["sky", "phases", "--from", "x", "--to", "2027"], "a year from 1 to 4000 is wanted, such as 2027"),
        (
            &["times", "Cairo", "--method", ""],
            "the id of a method is wanted, such as egypt, and `miqat methods` lists them all; ",
        ),
        (&["times", "Cairo", "--method", "egpyt"], "no such method; the nearest are egypt, "),
        (&["times", "Cairo", "--calendar", ""], "the id of a calendar is wanted, such as umm-al-qura"),
        (&["times", "Cairo", "--country", ""], "or a name in one of nine languages; see `miqat times --help`"),
        (&["times", "Cairo", "--tz", ""], "such as Africa/Cairo; see "),
        (&["times", "Cairo", "--tz", "UTC+15"], "an offset from UTC is from -12:00 to +14:00"),
        (&["config", "init", "Cairo", "--method", "egpyt"], "no such method; the nearest are egypt, "),
    ] {
        let line = fault(arguments, "");
        assert!(line.contains(wanted), "{arguments:?}: {line}");
        assert!(!line.contains("2588") && !line.contains("invalid digit") && line.len() < 400, "{arguments:?}: {line}");
    }
}

#[test]
fn words_of_choices_are_read_in_any_case() {
    for (upper, lower) in [
        (&["--madhab", "Hanafi"][..], &["--madhab", "hanafi"][..]),
        (&["--lang", "AR"], &["--lang", "ar"]),
        (&["--format", "JSON"], &["--format", "json"]),
        (
            &["--precision", "Second", "--high-latitude", "Middle"],
            &["--precision", "second", "--high-latitude", "middle"],
        ),
        (&["--method", "Muslim World League"], &["--method", "mwl"]),
        (&["--method", "MWL"], &["--method", "mwl"]),
        (&["--tz", "utc+3"], &["--tz", "UTC+3"]),
    ] {
        let [one, other] = [upper, lower].map(|arguments| {
            let arguments = [&["Cairo", "--date", "2027-02-08"], arguments].concat();
            let said = miqat("times", &arguments, b"");
            assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
            said.out
        });
        assert_eq!(one, other, "{upper:?}");
    }
    let said =
        miqat("hijri", &["map", "2027-02-07", "--zones", "ODEH", "--step", "90", "--out", "/nonexistent/map.svg"], b"");
    assert!(said.err.starts_with("error: /nonexistent/map.svg: "), "{}", said.err);
    assert_eq!(miqat("completions", &["Bash"], b"").status, 0);
}

/// The help of a command at 80 columns.
fn help(names: &[&str]) -> String {
    let mut command = command(names[0], &names[1..]);
    let output = command.arg("--help").env("COLUMNS", "80").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_help_of_each_command_has_examples_and_paragraphs_that_fill_80_columns() {
    let commands = [
        "times",
        "month",
        "ramadan",
        "year",
        "site",
        "next",
        "now",
        "qibla",
        "compare",
        "explain",
        "methods",
        "places",
        "hijri",
        "hijri today",
        "hijri convert",
        "hijri month",
        "hijri year",
        "hijri occasions",
        "hijri age",
        "hijri difference",
        "hijri compare",
        "hijri calendars",
        "hijri crescent",
        "hijri map",
        "hijri score",
        "sky",
        "sky sun",
        "sky moon",
        "sky sun-events",
        "sky phases",
        "sky moon-events",
        "sky crescent",
        "sky qibla",
        "sky qibla-sun",
        "sky horizontal",
        "read",
        "score",
        "world",
        "config",
        "config init",
        "config show",
        "config check",
        "completions",
        "man",
    ];
    let mut paragraphs = 0;
    for name in commands {
        let help = help(&name.split(' ').collect::<Vec<_>>());
        let (_, notes) = help.split_once("\nExamples:\n").unwrap_or_else(|| panic!("{name}: {help}"));
        assert!(notes.lines().take(2).all(|line| line.is_empty() || line.starts_with("  ")), "{name}: {notes}");
        assert!(help.lines().all(|line| line.chars().count() <= 80), "{name}: {help}");
        // If a line continues a sentence, the line before has no room for its first word.
        let lines: Vec<&str> = help.lines().collect();
        for pair in lines.windows(2) {
            let [line, next] = [pair[0], pair[1]];
            if !line.starts_with(|first: char| first.is_alphanumeric())
                || !next.starts_with(|first: char| first.is_lowercase())
            {
                continue;
            }
            let word = next.split(' ').next().unwrap_or_default();
            assert!(line.chars().count() + 1 + word.chars().count() > 80, "{name}: {line}\n{next}");
            paragraphs += 1;
        }
    }
    assert!(paragraphs > 40, "{paragraphs}");
}
