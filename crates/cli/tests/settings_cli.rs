//! The settings: their effect, what overrides them, and faults in the file.

mod common;

use std::fs;
use std::path::PathBuf;

use common::miqat;

/// A separate settings file for a test.
fn settings(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.toml"));
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// The CSV of a day, and standard error.
fn day(arguments: &[&str]) -> (String, String) {
    let said = miqat("times", &[arguments, &["--date", "2024-11-24", "--format", "csv"]].concat(), b"");
    assert_eq!(said.status, 0, "{}", said.err);
    (said.out.lines().nth(1).unwrap().to_owned(), said.err)
}

const CAIRO: &str = "2024-11-24,1446-05-22,04:57,06:28,11:42,14:36,16:56,16:56,18:17";

#[test]
fn the_settings_stand_for_the_place_and_its_rules() {
    let file = settings("place", "place = \"Cairo\"\n[shifts]\nmaghrib = \"3min\"\nfajr = \"-2min\"\n");
    let (row, said) = day(&["--config", &file]);
    assert_eq!(row, "2024-11-24,1446-05-22,04:55,06:28,11:42,14:36,16:56,16:59,18:17");
    assert!(said.contains("egypt"), "{said}");
}

#[test]
fn a_flag_goes_before_the_settings() {
    let file =
        settings("flag", "place = \"Cairo\"\nmethod = \"mwl\"\nmadhab = \"hanafi\"\n[shifts]\nmaghrib = \"3min\"\n");
    let flags = ["--config", &file, "--method", "egypt", "--madhab", "shafii", "--shift", "maghrib=0"];
    assert_eq!(day(&flags).0, CAIRO);
    assert_ne!(day(&["--config", &file]).0, CAIRO);
    assert_eq!(day(&["Cairo", "--config", &file, "--no-config"][..1]).0, CAIRO);
}

#[test]
fn another_place_has_none_of_a_places_rules() {
    let file = settings(
        "elsewhere",
        "place = \"London\"\nmethod = \"isna\"\nlanguage = \"ar\"\n[shifts]\nfajr = \"30min\"\n[iqama]\nfajr = \"20min\"\n",
    );
    let (row, said) = day(&["Cairo", "--config", &file]);
    assert_eq!(row, CAIRO);
    assert!(said.contains("ملاحظة"), "the language goes with the person: {said}");
}

#[test]
fn own_rules_stand_in_place_of_the_methods() {
    // The former Egyptian angles, 19.5° and 17.5°, written out, equal the method's.
    let file = settings(
        "rules",
        "place = \"Cairo\"\nmethod = \"mwl\"\n[rules]\nfajr = { depression = 19.5 }\nisha = { depression = 17.5 }\n",
    );
    let by_rules = miqat(
        "times",
        &["--config", &file, "--date", "2024-11-24", "--point", "centre", "--precision", "second", "--format", "csv"],
        b"",
    );
    let by_id = miqat(
        "times",
        &[
            "Cairo",
            "--method",
            "egypt",
            "--date",
            "2024-11-24",
            "--point",
            "centre",
            "--precision",
            "second",
            "--format",
            "csv",
        ],
        b"",
    );
    let column = |text: &str, number: usize| text.lines().nth(1).unwrap().split(',').nth(number).unwrap().to_owned();
    for number in [2, 8] {
        assert_eq!(column(&by_rules.out, number), column(&by_id.out, number));
    }
    let table = miqat("times", &["--config", &file, "--date", "2024-11-24"], b"");
    assert!(table.out.contains("your own rules: fajr, isha"), "{}", table.out);
}

#[test]
fn a_mosque_has_its_congregations() {
    let file = settings(
        "mosque",
        "place = \"Cairo\"\nname = \"al-Azhar\"\n[iqama]\nfajr = \"20min\"\ndhuhr = \"12:30\"\n\
         asr = { after = \"10min\", round_up_to = \"5min\" }\njumuah = [\"11:55\", \"12:30\"]\n",
    );
    let said =
        miqat("times", &["--config", &file, "--from", "2024-11-21", "--to", "2024-11-24", "--format", "csv"], b"");
    let rows: Vec<&str> = said.out.lines().collect();
    assert!(rows[0].ends_with(",isha,fajr_iqama,dhuhr_iqama,asr_iqama,maghrib_iqama,isha_iqama,jumuah"));
    // Friday, 22 November.
    assert!(rows[2].starts_with("2024-11-22") && rows[2].ends_with(",,,11:55 12:30"), "{}", rows[2]);
    assert!(rows[4].ends_with(",05:17,12:30,14:50,,,"), "{}", rows[4]);
    let table = miqat("times", &["--config", &file, "--date", "2024-11-24"], b"").out;
    assert!(table.starts_with("al-Azhar · Cairo") && table.contains("Iqama"), "{table}");
}

#[test]
fn what_is_wrong_with_a_file_is_one_line_with_its_place() {
    for (name, text, wanted) in [
        ("key", "place = \"Cairo\"\nmetod = \"egypt\"\n", "line 2: "),
        ("method", "place = \"Cairo\"\nmethod = \"egipt\"\n", "the nearest are egypt, "),
        ("place", "place = \"Kairoo\"\n", "wrong-place.toml: place: no city 'Kairoo'"),
        ("height", "place = \"Cairo\"\nelevation_m = -99999\n", "wrong-height.toml, line 2: elevation_m: "),
        ("none", "language = \"ar\"\n", "a PLACE is wanted"),
        ("shift", "place = \"Cairo\"\nhijri_shift = 4\n", "-3 to 3"),
        ("toml", "place = \"Cairo\n", "line 1"),
        ("height", "place = \"Cairo\"\nelevation_m = -99999\n", "line 2: elevation_m: "),
        ("kind", "place = \"Cairo\"\nmethod = 5\n", "line 2: method: 5 is no method"),
    ] {
        let file = settings(&format!("wrong-{name}"), text);
        for subcommand in ["times", "next"] {
            let said = miqat(subcommand, &["--config", &file], b"");
            assert_eq!((said.status, said.out.as_str()), (2, ""), "{name}: {}", said.err);
            assert!(said.err.contains(wanted) && said.err.lines().count() == 1, "{name}: {}", said.err);
            assert!(name == "none" || said.err.starts_with(&format!("error: {file}")), "{name}: {}", said.err);
        }
    }
    let said = miqat("times", &["--config", "/nonexistent/config.toml"], b"");
    assert!(said.status == 2 && said.err.contains("/nonexistent/config.toml"), "{}", said.err);
}

#[test]
fn a_congregation_before_the_adhan_is_told() {
    for (name, iqama, status, wanted) in [
        (
            "every-day",
            "asr = \"13:00\"",
            2,
            ["iqama: asr at 13:00 is before the adhan on 366 of the 366 days from ", ""],
        ),
        (
            "some-days",
            "maghrib = \"18:00\"",
            2,
            ["iqama: maghrib at 18:00 is before the adhan on ", " of the 366 days from "],
        ),
        ("no-day", "dhuhr = \"13:30\"\nfajr = \"20min\"\nasr = \"17:30\"", 0, ["", ""]),
    ] {
        let file = settings(&format!("congregation-{name}"), &format!("place = \"Cairo\"\n[iqama]\n{iqama}\n"));
        let said = miqat("config", &["check", "--config", &file], b"");
        assert_eq!((said.status, said.err.is_empty()), (status, name == "no-day"), "{name}: {}", said.err);
        assert!(wanted.iter().all(|part| said.err.contains(part)), "{name}: {}", said.err);
    }
}

#[test]
fn a_new_file_is_whole_and_is_not_written_over() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("new").join("config.toml");
    let _ = fs::remove_dir_all(path.parent().unwrap());
    let path = path.to_str().unwrap();
    let init =
        |place: &str, force: &[&str]| miqat("config", &[&["init", place, "--config", path], force].concat(), b"");
    assert_eq!(init("Nowhereville", &[]).status, 2);
    assert!(!PathBuf::from(path).exists(), "a place that is not known leaves no file");
    let said = init("Cairo", &[]);
    assert_eq!((said.status, said.out), (0, format!("{path}: Cairo · Egypt · Africa/Cairo\n")));
    assert_eq!(day(&["--config", path]).0, CAIRO);
    assert!(init("Tunis", &[]).err.contains("--force"));
    // In the country of the example.
    assert_eq!(init("Birmingham, GB", &["--force"]).status, 0);
    // Every setting explained in the file can be switched on.
    let all: String = fs::read_to_string(path)
        .unwrap()
        .lines()
        .map(|line| {
            format!(
                "{}\n",
                line.strip_prefix("# ").filter(|rest| rest.contains(" = ") || rest.starts_with('[')).unwrap_or(line)
            )
        })
        .collect();
    let all = all.replace("announced = \"announced.csv\"\n", "");
    let said = miqat("config", &["check", "--config", &settings("all", &all)], b"");
    assert_eq!(said.status, 0, "{}\n{all}", said.err);
}

#[test]
fn a_new_file_has_what_it_was_given() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("given.toml");
    let path = path.to_str().unwrap();
    let flags = "--country GB --name Ourmosque --tz Europe/London --method moonsighting --madhab hanafi --calendar umm-al-qura \
                 --hijri-shift -1 --lang ur --clock 12 --digits language --force";
    let given: Vec<&str> = ["init", "Bradford", "--config", path].into_iter().chain(flags.split_whitespace()).collect();
    let said = miqat("config", &given, b"");
    assert_eq!(said.status, 0, "{}", said.err);
    let shown = miqat("config", &["show", "--config", path], b"").out;
    for (key, value) in [
        ("place", "Ourmosque"),
        ("method", "moonsighting"),
        ("madhab", "hanafi"),
        ("calendar", "umm-al-qura"),
        ("hijri_shift", "-1"),
        ("language", "ur"),
        ("clock", "12"),
    ] {
        let line = shown.lines().find(|line| line.trim_start().starts_with(key)).unwrap_or_default();
        assert!(line.contains(value) && line.ends_with(&format!("({path})")), "{key}: {shown}");
    }
}

#[test]
fn each_value_says_where_it_comes_from() {
    let file = settings("origins", "place = \"Cairo\"\nlanguage = \"tr\"\n");
    let said = miqat("config", &["show", "--config", &file, "--madhab", "hanafi"], b"");
    let of =
        |key: &str| said.out.lines().find(|line| line.trim_start().starts_with(key)).unwrap_or_default().to_owned();
    assert!(of("place").ends_with(&format!("({file})")), "{}", said.out);
    assert!(of("method").contains("egypt") && of("method").ends_with("(the country)"), "{}", said.out);
    assert!(of("madhab").ends_with("(flag)") && of("language").contains("tr"), "{}", said.out);
    assert!(of("clock").ends_with("(default)"), "{}", said.out);
}

#[test]
fn a_hijri_day_of_the_settings_turns_at_sunset_where_there_is_a_now() {
    let file = settings("sunset", "place = \"Cairo\"\nhijri_day = \"sunset\"\n");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sunset-site");
    // 24 November 2024 was 22 Jumada I 1446 in Cairo, and its Sun set at 16:56.
    for (question, wanted) in [
        ("times --date 2024-11-24 --format csv", "2024-11-24,1446-05-22,"),
        ("times --month 2024-11 --format csv", "2024-11-24,1446-05-22,"),
        ("times --from 2024-11-24 --to 2024-11-25 --format csv", "2024-11-24,1446-05-22,"),
        ("times --at 2024-11-24T16:30 --format csv", "2024-11-24,1446-05-22,"),
        ("times --at 2024-11-24T17:30 --format csv", "2024-11-24,1446-05-23,"),
        ("month --month 2024-11 --format csv", "2024-11-24,1446-05-22,"),
        ("year --year 2024 --format csv", "2024-11-24,1446-05-22,"),
        ("ramadan 1446 --format csv", "2025-03-01,1446-09-01,"),
        (&format!("site {} --year 2024", folder.display()), "files"),
    ] {
        let words: Vec<&str> = question.split_whitespace().chain(["--config", &file]).collect();
        let said = miqat(words[0], &words[1..], b"");
        assert!(said.status == 0 && said.out.contains(wanted), "{question}: {}{}", said.err, said.out);
    }
    // A flag applies to these days too.
    let said = miqat("month", &["--config", &file, "--month", "2024-11", "--hijri-day", "sunset"], b"");
    assert!(said.status == 2 && said.err.contains("--hijri-day sunset needs a now"), "{}", said.err);
}

#[test]
fn the_place_of_the_settings_has_their_rules_by_each_of_its_names() {
    let text = "place = \"Cairo\"\nname = \"al-Azhar\"\n[shifts]\nfajr = \"-2min\"\n[iqama]\nfajr = \"20min\"\n";
    let file = settings("same-place", text);
    let (kept, said) = day(&["--config", &file]);
    assert!(kept.starts_with("2024-11-24,1446-05-22,04:55,") && kept.ends_with(",05:15,,,,,"), "{kept}");
    for place in ["Cairo", "القاهرة", "Cairo, Egypt"] {
        assert_eq!(day(&[place, "--config", &file]), (kept.clone(), said.clone()), "{place}");
    }
    // None of them applies to another place, and one note says so.
    for (subcommand, arguments) in [
        ("times", &["--format", "csv"][..]),
        ("month", &["--format", "csv"]),
        ("ramadan", &["--format", "json"]),
        ("year", &["--format", "svg"]),
        ("next", &[]),
        ("explain", &[]),
        ("compare", &[]),
        ("config", &["show"]),
    ] {
        let place = ["Tanta", "--config", &file];
        let said = miqat(subcommand, &[arguments, &place].concat(), b"");
        let note = "note: the settings for Cairo (shifts, iqama) do not apply to another place\n";
        assert!(said.status == 0 && said.err.matches(note).count() == 1, "{subcommand}: {}", said.err);
    }
    let without_rules = settings("no-rules", "place = \"Cairo\"\nname = \"al-Azhar\"\nlanguage = \"en\"\n");
    assert!(!day(&["Tanta", "--config", &without_rules]).1.contains("settings"));
}

#[test]
fn hijri_dates_are_those_of_the_settings_and_a_flag_goes_before_them() {
    // Ramadan of 1446 began on 1 March 2025 in Saudi Arabia and on 2 March in Morocco, as was announced.
    let morocco = settings("hijri-place", "place = \"Rabat\"\nlanguage = \"ar\"\n");
    let turkey = settings("hijri-calendar", "place = \"Rabat\"\ncalendar = \"country-tr\"\nhijri_shift = 2\n");
    let convert = |arguments: &[&str]| {
        let said = miqat("hijri", &[&["convert", "1 Ramadan 1446"], arguments].concat(), b"");
        assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
        said.out.trim_end().rsplit(',').next().unwrap_or_default().to_owned()
    };
    for (arguments, wanted) in [
        (&[][..], "2025-03-01"),
        (&["--config", &morocco], "2025-03-02"),
        (&["--config", &morocco, "--hijri-shift", "-1"], "2025-03-01"),
        (&["--config", &morocco, "--country", "SA"], "2025-03-01"),
        (&["--config", &turkey], "2025-03-03"),
        (&["--config", &turkey, "--calendar", "umm-al-qura"], "2025-03-01"),
        (&["--config", &turkey, "--hijri-shift", "0"], "2025-03-01"),
    ] {
        assert_eq!(convert(arguments), wanted, "{arguments:?}");
    }
    let answer = |arguments: &[&str]| {
        let said = miqat("hijri", arguments, b"");
        assert_eq!(said.status, 0, "{arguments:?}: {}", said.err);
        said.out
    };
    let month = answer(&["month", "1446-09", "--config", &morocco]);
    assert!(month.starts_with("رمضان 1446 · الأحد 2025-03-02") && month.contains("country-ma"), "{month}");
    assert!(
        answer(&["month", "1446-09", "--config", &morocco, "--lang", "en"])
            .starts_with("Ramadan 1446 · Sun 2025-03-02")
    );
    assert!(answer(&["year", "1446", "--config", &turkey]).contains("country-tr"));
    assert!(answer(&["year", "1446", "--config", &turkey]).contains("moved by +2 days"));
    let occasions = answer(&["occasions", "--hijri-year", "1446", "--format", "csv", "--config", &turkey]);
    assert!(occasions.contains("2025-03-03"), "{occasions}");
    // The crescent of the settings' place, on the coming 29th by its calendar or on a date.
    assert!(answer(&["crescent", "--config", &morocco]).contains(" at Rabat ("));
    assert!(answer(&["crescent", "2026-12-09", "--config", &morocco]).contains("of 2026-12-09 at Rabat ("));
    for place in [&[][..], &["Rabat"], &["الرباط"]] {
        let crescent = answer(&[&["crescent"], place, &["--config", &turkey]].concat());
        assert!(crescent.contains("country-tr, ") && crescent.contains("moved by +2 days"), "{crescent}");
    }
    assert!(!answer(&["crescent", "Casablanca", "--config", &turkey]).contains("country-tr"));
    let broken = settings("hijri-broken", "place = \"Kairoo\"\n");
    let said = miqat("hijri", &["month", "1446-09", "--config", &broken], b"");
    assert!(said.status == 2 && said.err.contains("hijri-broken.toml: place: no city 'Kairoo'"), "{}", said.err);
    assert!(answer(&["calendars", "--config", &broken]).contains("umm-al-qura"));
    let said = miqat("hijri", &["crescent"], b"");
    assert!(said.status == 2 && said.err.contains("a PLACE is wanted"), "{}", said.err);
}

#[test]
fn a_new_file_has_a_place_that_no_other_bears() {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("springfield.toml");
    let path = path.to_str().unwrap();
    for (given, more, kept) in [
        ("Springfield", &[][..], "Springfield, Missouri, US"),
        ("Birmingham", &[], "Birmingham, England, GB"),
        ("San José", &["--country", "CR"], "San José, San Jose, CR"),
        ("Cairo", &[], "Cairo"),
    ] {
        let said = miqat("config", &[&["init", given, "--config", path, "--force"], more].concat(), b"");
        assert_eq!(said.status, 0, "{}", said.err);
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(&format!("\nplace = \"{kept}\"\n")), "{given}: {}", &text[..500]);
        let notes = miqat("next", &["--config", path], b"").err;
        assert!(!notes.contains("was chosen out of"), "{given}: {notes}");
    }
}
