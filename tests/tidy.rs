//! The tree contains no leftovers, no machine-specific paths and no overlong file, and the library has no side effects.

mod common;

use common::prose::{self, Passage};
use common::sources::{code, is_word, read, rust_files, shipped_tokens, tokens};
use common::{files_under, relative, root};

/// Words of unfinished work, written in halves so that this file does not contain them.
const LEFTOVERS: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("todo", "!"),
    concat!("unimplemented", "!"),
    concat!("Lorem", " ipsum"),
];

/// Beginnings of machine-specific paths, and a folder that is not in the repository.
const MACHINE_PATHS: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/tm", "p/"),
    concat!("/wo", "rk/"),
    concat!("../sha", "red"),
];

/// Names that would let the library read a clock, the environment or a file, print, or keep global state.
const OUTSIDE_WORLD: &[&str] = &[
    "env",
    "fs",
    "io",
    "net",
    "process",
    "thread",
    "SystemTime",
    "Instant",
    "Local",
    "print",
    "println",
    "eprint",
    "eprintln",
    "dbg",
    "Mutex",
    "RwLock",
    "OnceLock",
    "OnceCell",
    "LazyLock",
    "atomic",
    "thread_local",
    "unsafe",
    "mul_add",
];

/// Functions that read a clock when called by a path, as `Utc::now`; `now` alone is a good name for an argument.
const CLOCK_CALLS: &[&str] = &["now", "today"];

/// Macros that panic; methods that panic are refused by the lints.
const PANICS: &[&str] = &["panic", "unreachable", "assert", "assert_eq", "assert_ne", "debug_assert"];

/// The files with code for constants, in which a panic is a compile error; the first five have it in public.
const PANIC_IN_CONSTANTS: &[&str] = &[
    "src/angle.rs",
    "src/place.rs",
    "src/prayer/method/epoch/offset.rs",
    "src/prayer/method/latitude.rs",
    "src/prayer/method/shift.rs",
    "src/hijri/umm_al_qura/pack.rs",
    "src/locale/pattern.rs",
    "src/math/waves.rs",
    "src/prayer/method/methods/history.rs",
];

/// The files with macros that panic in the tests of whoever calls them.
const PANIC_IN_TESTS: &[&str] = &["src/testing/assert.rs"];

/// The most lines that a file of code may have.
const MAX_LINES: usize = 400;

/// Files that are tables, as long as their subject; generated files, which say so in their first line, are exempt too.
const TABLES: &[&str] =
    &["src/prayer/method/methods", "src/prayer/method/countries/", "src/locale/variants", "src/locale/words"];

/// The text files of the repository: path and contents. Tables of data are not prose or code, and are omitted.
fn texts() -> Vec<(String, String)> {
    let skip = |name: &str| name == "target" || (name.starts_with('.') && name != ".ci");
    files_under(root(), &skip)
        .into_iter()
        .filter(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')))
        .filter(|path| path.extension().is_none_or(|extension| extension != "csv"))
        .filter(|path| path.file_name().is_some_and(|name| name != "Cargo.lock"))
        .filter_map(|path| Some((relative(&path), std::fs::read_to_string(&path).ok()?)))
        .collect()
}

/// The lines of a text that contain one of `words` as a separate word.
fn lines_with(path: &str, text: &str, words: &[&str]) -> Vec<String> {
    let stands = |line: &str, word: &str| {
        line.match_indices(word).any(|(start, _)| {
            let before = line[..start].chars().next_back().is_some_and(is_word);
            let after = line[start + word.len()..].chars().next().is_some_and(is_word);
            !(before || after && word.ends_with(is_word))
        })
    };
    let found = text.lines().enumerate().filter(|(_, line)| words.iter().any(|word| stands(line, word)));
    found.map(|(number, line)| format!("{path}:{}: {}", number + 1, line.trim())).collect()
}

/// The attributes of a file that silence a lint or a test without a reason.
fn unreasoned(path: &str, text: &str) -> Vec<String> {
    let words = tokens(&code(text));
    let attributes = words.split(|word| word == "[").skip(1).filter_map(|rest| rest.split(|word| word == "]").next());
    attributes
        .filter(|attribute| match attribute.first().map(String::as_str) {
            Some("ignore") => attribute.len() == 1,
            Some("allow" | "expect") => !attribute.iter().any(|word| word == "reason"),
            _ => false,
        })
        .map(|attribute| format!("{path}: #[{}] has no reason", attribute[0]))
        .collect()
}

/// The names in a file of the library that access more than its arguments.
fn reaches_outside(path: &str, text: &str) -> Vec<String> {
    let tokens = shipped_tokens(text);
    let by_path = |i: usize| i > 0 && tokens[i - 1] == "::";
    (0..tokens.len())
        .filter(|&i| {
            let token = tokens[i].as_str();
            OUTSIDE_WORLD.contains(&token)
                || (CLOCK_CALLS.contains(&token) && by_path(i))
                || (token == "libm" && path != "src/math.rs")
        })
        .map(|i| format!("{path}: {}", tokens[i]))
        .collect()
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_leftover_and_no_path_of_one_machine_is_in_the_tree() {
    let texts = texts();
    assert!(texts.len() >= 40, "only {} text files found", texts.len());
    let words = [LEFTOVERS, MACHINE_PATHS].concat();
    assert_none(&texts.iter().flat_map(|(path, text)| lines_with(path, text, &words)).collect::<Vec<_>>());
}

#[test]
fn a_planted_leftover_or_machine_path_is_found() {
    let words = [LEFTOVERS, MACHINE_PATHS].concat();
    for planted in [
        concat!("// TO", "DO: later"),
        concat!("FIX", "ME"),
        concat!("see /ho", "me/me/x"),
        concat!("\"../sha", "red/a\""),
    ] {
        assert_eq!(lines_with("a.rs", planted, &words).len(), 1, "{planted}");
    }
    for innocent in
        [concat!("https://example.org/wo", "rk/page"), concat!("MAX_TO", "DOS"), concat!("the XX", "XI Olympiad")]
    {
        assert_eq!(lines_with("a.rs", innocent, &words), [""; 0], "{innocent}");
    }
}

#[test]
fn no_file_of_code_is_longer_than_a_room() {
    let is_table = |path: &str, text: &str| {
        text.starts_with("// generated by:") || TABLES.iter().any(|table| path.starts_with(table))
    };
    let files = ["src", "tests", "examples", "benches", "crates"].into_iter().flat_map(rust_files);
    let long: Vec<String> = files
        .filter(|(path, text)| text.lines().count() > MAX_LINES && !is_table(path, text))
        .map(|(path, text)| format!("{path} has {} lines, {MAX_LINES} are allowed", text.lines().count()))
        .collect();
    assert_none(&long);
}

#[test]
fn the_library_sees_no_clock_no_environment_and_no_file() {
    assert_none(&rust_files("src").iter().flat_map(|(path, text)| reaches_outside(path, text)).collect::<Vec<_>>());
}

#[test]
fn a_planted_clock_is_found_in_code_and_not_in_its_documentation() {
    assert_eq!(reaches_outside("src/a.rs", "fn f() { Utc::now() }"), ["src/a.rs: now"]);
    assert_eq!(reaches_outside("src/a.rs", "use std::time::SystemTime; use libm::sin;").len(), 2);
    assert_eq!(reaches_outside("src/math.rs", "use libm::sin;"), [""; 0]);
    assert_eq!(
        reaches_outside("src/a.rs", "/// println!(\"{}\", Utc::now());\nfn f(now: Ut1) -> Ut1 { now }"),
        [""; 0]
    );
}

/// Whether a file has a macro that panics outside its unit tests.
fn panics(text: &str) -> bool {
    shipped_tokens(text).windows(2).any(|pair| pair[1] == "!" && PANICS.contains(&pair[0].as_str()))
}

#[test]
fn the_library_panics_in_the_files_with_code_for_constants_and_for_tests_only() {
    let mut listed = [PANIC_IN_CONSTANTS, PANIC_IN_TESTS].concat();
    listed.sort_unstable();
    let files = rust_files("src");
    let found: Vec<&str> = files.iter().filter(|(_, text)| panics(text)).map(|(path, _)| path.as_str()).collect();
    assert_eq!(found, listed);
}

#[test]
fn a_planted_panic_is_found_in_code_and_not_in_a_unit_test() {
    assert!(panics("const fn f(x: u8) { assert!(x < 3) }"));
    assert!(!panics("/// panic!()\nfn f(panic: u8) -> u8 { panic }\n#[cfg(test)]\nmod tests { fn g() { panic!() } }"));
}

#[test]
fn the_library_is_no_std_and_safe() {
    let tokens = shipped_tokens(&read(&root().join("src/lib.rs"))).join("");
    assert!(tokens.contains("#![no_std]"));
    assert!(tokens.contains("#![forbid(unsafe_code)]"));
    let std = tokens.matches("externcratestd;").count();
    assert_eq!(tokens.matches("]externcratestd;").count(), std, "std is linked without a condition");
}

#[test]
fn every_silenced_lint_and_ignored_test_has_a_reason() {
    let files = ["src", "tests", "examples", "benches", "crates"].into_iter().flat_map(rust_files);
    assert_none(&files.flat_map(|(path, text)| unreasoned(&path, &text)).collect::<Vec<_>>());
}

#[test]
fn a_planted_silence_is_found() {
    for planted in ["#[ignore]\nfn f() {}", "#[allow(dead_code)]\nfn f() {}", "#![expect(dead_code)]"] {
        assert_eq!(unreasoned("a.rs", planted).len(), 1, "{planted}");
    }
    for reasoned in
        ["#[ignore = \"40 s\"]\nfn f() {}", "#[allow(dead_code, reason = \"r\")]\nfn f() {}", "x.expect(\"y\")"]
    {
        assert_eq!(unreasoned("a.rs", reasoned), [""; 0], "{reasoned}");
    }
}

#[test]
fn no_program_or_example_takes_a_file_of_another() {
    // The tests of a package are modules of one of them.
    const MODULES: [&str; 2] = ["crates/cli/tests/program.rs", "crates/places/tests/claims.rs"];
    let files = ["examples", "crates"].into_iter().flat_map(rust_files);
    let files = files.filter(|(path, _)| !MODULES.contains(&path.as_str()));
    let faults = files.flat_map(|(path, text)| {
        let words = tokens(&code(&text));
        let is_path = words.windows(4).any(|words| words == ["#", "[", "path", "="]);
        is_path.then(|| format!("{path}: #[path]")).into_iter().collect::<Vec<_>>()
    });
    assert_none(&faults.collect::<Vec<_>>());
}

#[test]
fn the_manifest_leaves_profiles_and_build_scripts_to_programs() {
    let manifest = read(&root().join("Cargo.toml"));
    assert!(!manifest.contains("[profile"));
    assert!(!root().join("build.rs").exists());
}

/// Where the English is clean: folders, beginnings of paths and documents. All of `src` belongs here, and after it
/// `crates/cli/src`, `crates/places/src`, `crates/tables/src` and each document at the root and in `crates`.
const CLEANED: &[&str] = &[
    "benches",
    "crates/api",
    "crates/cli/src",
    "crates/places/src",
    "crates/python/src",
    "crates/tables",
    "crates/timetable/src",
    "examples",
    "src",
    "ACCURACY.md",
    "AUTHORITIES.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "DESIGN.md",
    "README.md",
    "SECURITY.md",
    "crates/cli/README.md",
    "crates/places/README.md",
    "crates/python/README.md",
    "crates/python/examples/README.md",
    "crates/timetable/README.md",
    "docs/app.md",
    "docs/astronomer.md",
    "docs/coming_from.md",
    "docs/crate.md",
    "docs/how_it_is_checked.md",
    "docs/microcontroller.md",
    "docs/mosque.md",
    "docs/not_known.md",
    "docs/serde_forms.md",
    "docs/web_site.md",
];

/// Refused words in their true sense: a part of the path, and the words around.
const TRUE_USES: &[(&str, &str)] = &[
    // The name of a value in a format string.
    ("src/locale/parse_error", "what value is not within"),
    // The words of the reading that other programs compare.
    ("crates/timetable/src/doubt", "the column heading holds"),
];

/// The most words that a sentence of the library's documentation may have.
const MAX_WORDS: usize = 45;

/// The passages of English of one entry of [`CLEANED`], each with its file.
fn passages(cleaned: &str) -> Vec<(String, Passage)> {
    let with = |path: &str, passages: Vec<Passage>| -> Vec<(String, Passage)> {
        passages.into_iter().map(|passage| (path.to_owned(), passage)).collect()
    };
    if cleaned.ends_with(".md") {
        return with(cleaned, prose::of_markdown(&read(&root().join(cleaned))));
    }
    let depth = if cleaned.starts_with("crates/") { 2 } else { 1 };
    let folder = cleaned.split('/').take(depth).collect::<Vec<_>>().join("/");
    let files = rust_files(&folder).into_iter().filter(|(path, _)| path.starts_with(cleaned));
    files.flat_map(|(path, text)| with(&path, prose::of_rust(&text))).collect()
}

#[test]
fn comments_and_messages_are_written_as_a_native_engineer_writes() {
    let passages: Vec<(String, Passage)> = CLEANED.iter().flat_map(|cleaned| passages(cleaned)).collect();
    assert!(passages.len() >= 2_000, "only {} passages found", passages.len());
    let mut faults = Vec::new();
    for (path, passage) in &passages {
        for sentence in passage.sentences() {
            let said = sentence.words.join(" ");
            let is_true = TRUE_USES.iter().any(|(part, words)| path.contains(part) && said.contains(words));
            if !is_true {
                faults
                    .extend(sentence.faults().iter().map(|fault| format!("{path}:{}: {fault}: {said}", passage.line)));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn no_sentence_of_the_documentation_has_more_than_45_words() {
    let passages = CLEANED.iter().filter(|cleaned| cleaned.starts_with("src")).flat_map(|cleaned| passages(cleaned));
    let docs = passages.filter(|(_, passage)| ["///", "//!"].contains(&passage.marker));
    let long = docs.flat_map(|(path, passage)| {
        let sentences = passage.sentences().into_iter().filter(|sentence| sentence.words.len() > MAX_WORDS);
        let line = passage.line;
        sentences
            .map(move |long| format!("{path}:{line}: {} words: {}", long.words.len(), long.words.join(" ")))
            .collect::<Vec<_>>()
    });
    assert_none(&long.collect::<Vec<_>>());
}

#[test]
fn a_planted_idiom_is_found_in_comments_literals_and_documents() {
    let faults = |passages: Vec<Passage>| -> Vec<String> {
        passages.iter().flat_map(Passage::sentences).flat_map(|sentence| sentence.faults()).collect()
    };
    for planted in [
        "The Sun is so many degrees below.",
        "What a day has is listed.",
        "A point beside the city.",
        "Every mark but for sunrise.",
        "The date has not the mark.",
        "The rule rests on a table.",
        "The rule holds beyond 45°.",
        "The Sun stands low.",
        "The lane asks the day.",
        "The basis tells it.",
        "The sum of that of the one and those of the other.",
        "Whoever converts keeps it.",
    ] {
        assert_eq!(faults(prose::of_rust(&format!("/// {planted}\nfn f() {{}}"))).len(), 1, "{planted}");
        assert_eq!(faults(prose::of_rust(&format!("fn f() {{ g(\"{planted}\") }}"))).len(), 1, "{planted}");
        assert_eq!(faults(prose::of_markdown(&format!("# A page\n\n{planted}\n"))).len(), 1, "{planted}");
    }
    for innocent in [
        "What does a day cost?",
        "It is so far from noon that nothing is found.",
        "The month has not been announced.",
        "The name `holds` and \"he stands\" are quoted.",
    ] {
        assert_eq!(faults(prose::of_rust(&format!("// {innocent}\n"))), [""; 0], "{innocent}");
    }
    let example =
        prose::of_rust("/// ```\n/// let holds = ask(so, far);\n/// // The value tells it.\n/// ```\nfn f() {}");
    assert_eq!(faults(example), ["tells"]);
    let long = prose::of_rust(&format!("/// A{}.\n/// It ends.\n", " word".repeat(MAX_WORDS)));
    let lengths: Vec<usize> = long.iter().flat_map(Passage::sentences).map(|sentence| sentence.words.len()).collect();
    assert_eq!(lengths, [MAX_WORDS + 1, 2]);
}
