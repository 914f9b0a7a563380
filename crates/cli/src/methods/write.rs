//! A list, a method or a country, each in three formats.

use std::io::Write;

use comfy_table::{ContentArrangement, Table, presets};
use miqat::locale::Lang;
use miqat::prayer::{CountryMethod, Evidence, Publisher, Serves};
use miqat::{Method, methods};
use miqat_places::{Country, FALLBACK_METHOD, countries};
use serde_json::{Value, json};

use super::args::Format;
use crate::lined;
use crate::outcome::Failure;
use crate::words;

/// The width of a table.
const TABLE_WIDTH: u16 = 120;

/// The method column for a publisher that no method reproduces.
const OWN_TABLE: &str = "a table of its own";

/// A publisher and its country's code.
type Printed = (&'static str, &'static Publisher);

/// All publishers of a method; those for whose country or city it is the default come first.
fn printed_by(method: &Method) -> Vec<Printed> {
    let of = |code| CountryMethod::all_of(code).iter().map(move |publisher| (code, publisher));
    let is_its = |(_, publisher): &Printed| publisher.method.is_some_and(|of| of.id() == method.id());
    let mut printed: Vec<_> = CountryMethod::countries().flat_map(of).filter(is_its).collect();
    printed.sort_by_key(|(_, publisher)| publisher.serves == Serves::Followers);
    printed
}

/// The codes of the countries in which a method is printed: as the default, and by others.
fn codes(method: &Method) -> [Vec<&'static str>; 2] {
    let printed = printed_by(method);
    [false, true].map(|is_other| {
        let wanted = |(_, publisher): &&Printed| (publisher.serves == Serves::Followers) == is_other;
        printed.iter().filter(wanted).map(|(code, _)| *code).collect()
    })
}

fn evidence(method: &Method) -> &'static str {
    words::evidence_word(method.source().map_or(Evidence::Program, |source| source.evidence))
}

/// All methods; those of programs come last.
pub fn list(out: &mut impl Write, format: Format) -> Result<(), Failure> {
    let mut all = methods::ALL.to_vec();
    all.sort_by_key(|method| method.source().is_none_or(|source| source.evidence == Evidence::Program));
    let rows = all.iter().map(|method| {
        let [default, other] = codes(method).map(|codes| codes.join(" "));
        [method.id().unwrap_or_default(), method.name().unwrap_or_default(), evidence(method), &default, &other]
            .map(str::to_owned)
    });
    match format {
        Format::Table => {
            table(out, ["id", "name", "evidence", "default in", "also printed in"], rows)?;
            let more = "`miqat methods ID` describes a method, `miqat methods --country GB` lists the publishers of a country.";
            writeln!(out, "{}", lined::flowed(more))?;
            Ok(())
        }
        Format::Csv => csv(out, ["id", "name", "evidence", "default_in", "also_printed_in"], rows),
        Format::Json => {
            let of = |method: &&Method| {
                let [default, other] = codes(method);
                json!({
                    "id": method.id(),
                    "name": method.name(),
                    "evidence": evidence(method),
                    "default_in": default,
                    "also_printed_in": other,
                })
            };
            write_json(out, &Value::Array(all.iter().map(of).collect()))
        }
    }
}

/// Writes everything about a method.
pub fn method(out: &mut impl Write, method: &Method, format: Format) -> Result<(), Failure> {
    let rows = described(method);
    match format {
        Format::Table => {
            writeln!(out, "{} ({})", method.name().unwrap_or_default(), method.id().unwrap_or_default())?;
            table(out, ["what", "rule"], rows.into_iter().map(|(what, rule)| [what.to_owned(), rule]))
        }
        Format::Csv => {
            let names = [("id", method.id()), ("name", method.name())];
            let names = names.map(|(what, text)| [what.to_owned(), text.unwrap_or_default().to_owned()]);
            let rows = rows.into_iter().map(|(what, rule)| [what.to_owned(), rule]);
            csv(out, ["what", "rule"], names.into_iter().chain(rows))
        }
        Format::Json => {
            let source = method.source();
            let rules = words::rules_of(method).into_iter().map(|(what, rule)| (what.to_owned(), rule.into()));
            let printed = printed_by(method).into_iter().map(|(code, publisher)| {
                let mut of = of_publisher(publisher);
                of["country"] = code.into();
                of
            });
            let former =
                method.former().map(|(until, former)| json!({ "id": former.id(), "before": until.to_string() }));
            write_json(
                out,
                &json!({
                    "id": method.id(),
                    "name": method.name(),
                    "evidence": evidence(method),
                    "source": source.map(|source| source.title),
                    "url": source.map(|source| source.url).filter(|url| !url.is_empty()),
                    "checked": source.map(|source| source.checked),
                    "rules": Value::Object(rules.collect()),
                    "in_the_north": words::northern(method).and_then(Method::id),
                    "former": former.collect::<Vec<_>>(),
                    "printed_by": printed.collect::<Vec<_>>(),
                }),
            )
        }
    }
}

/// A method in words: a heading and a text for each line.
fn described(method: &Method) -> Vec<(&'static str, String)> {
    let mut rows = words::rules_of(method);
    rows.extend(words::northern(method).map(|north| {
        ("in the north", format!("{} ({})", north.name().unwrap_or_default(), north.id().unwrap_or_default()))
    }));
    rows.extend(method.former().map(|(until, former)| {
        (
            "before",
            format!("{} ({}), before {until}", former.name().unwrap_or_default(), former.id().unwrap_or_default()),
        )
    }));
    rows.extend(successors(method));
    if let Some(source) = method.source() {
        rows.push(("evidence", words::standing_of(source.evidence).to_owned()));
        let url = if source.url.is_empty() { String::new() } else { format!(", {}", source.url) };
        rows.push(("source", format!("{}{url} ({})", source.title, source.checked)));
    }
    rows.extend(printed_by(method).into_iter().map(|(code, publisher)| ("printed by", printed(code, publisher))));
    rows
}

/// Whose former rule a method is, and the date until which it applied.
fn successors(method: &Method) -> impl Iterator<Item = (&'static str, String)> {
    let gave_way = |present: &&Method| {
        let (until, _) = present.former().find(|(_, former)| former.id() == method.id())?;
        Some(("followed by", format!("{} on {until}", present.id()?)))
    };
    methods::ALL.iter().filter_map(gave_way)
}

/// A publisher on one line: "Germany (DE): Diyanet's mosques (reported), by its statement ...".
fn printed(code: &str, publisher: &Publisher) -> String {
    let country = countries::by_code(code).map_or_else(|| code.to_owned(), |country| country.to_string());
    let default = match publisher.serves {
        Serves::Country => ", the country's default",
        Serves::Cities(_) => ", the city's default",
        _ => "",
    };
    let evidence = words::evidence_word(publisher.evidence);
    format!("{country}: {} ({evidence}{default}): {}", publisher.name, publisher.note)
}

/// Writes the publishers in a country and their methods.
pub fn country(out: &mut impl Write, country: Country, format: Format) -> Result<(), Failure> {
    let publishers = CountryMethod::all_of(country.code());
    let rows = publishers.iter().map(|publisher| {
        let method = publisher.method.and_then(Method::id).unwrap_or(OWN_TABLE);
        let evidence = words::evidence_word(publisher.evidence);
        [publisher.name, method, evidence, &words::serves(publisher.serves), publisher.note].map(str::to_owned)
    });
    match format {
        Format::Table => {
            writeln!(out, "{}", lined::flowed(&format!("{country}, by default: {}.", words::default_of(country))))?;
            if publishers.is_empty() {
                writeln!(out, "No timetable that is printed there is known here.")?;
                return Ok(());
            }
            table(out, ["publisher", "method", "evidence", "serves", "details"], rows)
        }
        // A missing method is an empty field, so that the column contains ids only.
        Format::Csv => {
            let rows = rows.zip(publishers).map(|([name, method, evidence, serves, note], publisher)| {
                let id = if publisher.method.is_some() { method } else { String::new() };
                [name, id, evidence, serves, note]
            });
            csv(out, ["publisher", "method", "evidence", "serves", "note"], rows)
        }
        Format::Json => {
            let (default, evidence) = match country.method() {
                Some(row) => (row.method, words::evidence_word(row.evidence)),
                None => (FALLBACK_METHOD, words::CONVENTION),
            };
            write_json(
                out,
                &json!({
                    "country": country.code(),
                    "name": country.name(Lang::En),
                    "method": default.id(),
                    "method_evidence": evidence,
                    "method_note": words::default_of(country),
                    "publishers": publishers.iter().map(of_publisher).collect::<Vec<_>>(),
                }),
            )
        }
    }
}

fn of_publisher(publisher: &Publisher) -> Value {
    json!({
        "publisher": publisher.name,
        "method": publisher.method.and_then(Method::id),
        "evidence": words::evidence_word(publisher.evidence),
        "serves": words::serves(publisher.serves),
        "note": publisher.note,
    })
}

fn table<const N: usize>(
    out: &mut impl Write,
    header: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<(), Failure> {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(TABLE_WIDTH).set_header(header);
    for row in rows {
        table.add_row(row);
    }
    for line in lined::lines(&table, Lang::En, false) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn csv<const N: usize>(
    out: &mut impl Write,
    header: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.flush()?;
    Ok(())
}

fn write_json(out: &mut impl Write, value: &Value) -> Result<(), Failure> {
    writeln!(out, "{value:#}")?;
    Ok(())
}
