//! The output formats.

use std::io::{self, Write};

use chrono::{DateTime, TimeDelta, Timelike};
use miqat::Mark;
use miqat::locale::{DateParts, Lang, Length};
use miqat::prayer::{Basis, Rounding, Shift, SolarEpoch};
use miqat_places::{Origin, Zone};
use serde_json::{Map, Value, json};

use super::reckon::{Reckoned, Steps};
use crate::choices::{Precision, Words};
use crate::coordinates;
use crate::lined::room;
use crate::plan::Plan;
use crate::words;
use crate::write::{ABSENT, instant, line};
use crate::zones;

/// The largest width of the lines.
const WIDTH: usize = 110;

/// A time of day, truncated to a tenth of a second.
fn exact(time: &DateTime<Zone>) -> String {
    format!("{}.{}", time.format("%H:%M:%S"), time.nanosecond() / 100_000_000 % 10)
}

fn seconds(length: TimeDelta) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a day has 86,400,000 ms")]
    let millis = length.num_milliseconds() as f64;
    millis / 1000.0
}

/// The definition of the mark.
fn definition(reckoned: &Reckoned, mark: Mark, steps: &Steps) -> String {
    let rule = words::rule_of(&reckoned.method, mark);
    match (&steps.counted, words::basis(Lang::En, steps.basis)) {
        (Some(counted), _) => {
            let length = counted.interval.abs();
            let (minutes, rest) = (length.num_minutes(), seconds(length) % 60.0);
            let length = if rest == 0.0 { format!("{minutes} min") } else { format!("{minutes} min {rest:.3} s") };
            let side = if counted.interval < TimeDelta::zero() { "before" } else { "after" };
            format!("{length} {side} the authority's {}, {}: {rule}", counted.from, exact(&counted.from_time))
        }
        (None, Some(basis)) => format!("{basis}; the method's own rule is {rule}"),
        (None, None) => rule,
    }
}

/// How the point was determined.
fn point(plan: &Plan, reckoned: &Reckoned) -> String {
    let place = &reckoned.day.place;
    let at = coordinates::text(place.point());
    let height = place.point().elevation_m();
    let origin = match plan.stand(reckoned.day.date).origin() {
        Origin::Own(own) => {
            format!("the authority's own point of {}, known to {} km", own.city(), own.uncertainty_km())
        }
        Origin::Neighbour { point, distance_km } => {
            format!("as asked for, with the horizon of {}, {distance_km:.0} km away", point.city())
        }
        _ if plan.site.city.is_some() => "the city's centre".to_owned(),
        _ => "as asked for".to_owned(),
    };
    let height = if height == 0.0 { String::new() } else { format!(", {height} m above the horizon") };
    let edge = if place.eastern_edge() == place.point() {
        String::new()
    } else {
        format!("; eastern edge {}", coordinates::text(place.eastern_edge()))
    };
    let horizon = place.horizon().map_or(String::new(), |of| format!("; horizon {}° below level", of.degrees()));
    format!("{at}{height}: {origin}{edge}{horizon}")
}

/// The steps of a mark, each with its description and the time after it.
fn lines(reckoned: &Reckoned, mark: Mark, steps: &Steps) -> Vec<(&'static str, String)> {
    let mut lines = vec![(
        "rule",
        format!(
            "{}; {}, the Sun's centre at {:+.3}°",
            definition(reckoned, mark, steps),
            exact(&steps.exact),
            steps.altitude.degrees()
        ),
    )];
    if steps.epoch != SolarEpoch::EVENT && !matches!(steps.basis, Basis::Interval) {
        lines.push(("the Sun of", words::epoch_of(steps.epoch)));
    }
    let mut time = steps.exact;
    let mut add = |what, by: TimeDelta, said: String| {
        if by != TimeDelta::zero() {
            time += by;
            lines.push((what, format!("{said}; {}", exact(&time))));
        }
    };
    let length = |shift: Shift| TimeDelta::milliseconds(shift.as_millis().into());
    add("margin", length(steps.authority), format!("the authority's, {}", words::signed(steps.authority)));
    add("margin", length(steps.ramadan), format!("the authority's in Ramadan, {}", words::signed(steps.ramadan)));
    let order = format!("{:+.3} s: no margin carries a mark over its neighbour", seconds(steps.order));
    add("order", steps.order, order);
    add("shift", length(steps.user), format!("yours, {}", words::signed(steps.user)));
    lines.push(("rounding", rounding(steps)));
    lines
}

/// "to the nearest minute, 11:42; 12.7 s to 11:42".
fn rounding(steps: &Steps) -> String {
    let to_next = steps.to_next_minute();
    let next = steps.unrounded + to_next;
    let how = words::rounding_of(steps.rounding);
    let Some(edge) = steps.to_edge() else {
        return format!("{how}, {}; {:.1} s to {}", exact(&steps.printed), seconds(to_next), next.format("%H:%M"));
    };
    let at = (steps.unrounded + edge).format("%H:%M:%S");
    let clock = |time: DateTime<Zone>| time.format("%H:%M").to_string();
    let minute = TimeDelta::minutes(1);
    let edge = if edge < TimeDelta::zero() {
        let other = clock(steps.printed - minute);
        format!("{:.1} s after {at}, before which {other} is printed", seconds(edge.abs()))
    } else {
        let other = clock(steps.printed + minute);
        format!("{:.1} s before {at}, after which {other} is printed", seconds(edge))
    };
    format!("{how}, {}; {:.1} s to {}; {edge}", clock(steps.printed), seconds(to_next), clock(next))
}

fn wrapped(out: &mut impl Write, what: &str, said: &str) -> io::Result<()> {
    let head = format!("  {what:<10} ");
    let options = textwrap::Options::new(room().unwrap_or(WIDTH).min(WIDTH))
        .initial_indent(&head)
        .subsequent_indent("             ");
    // URLs are not wrapped.
    let options = options.word_separator(textwrap::WordSeparator::AsciiSpace);
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation).break_words(false);
    writeln!(out, "{}", textwrap::fill(said, options))
}

pub fn table(out: &mut impl Write, plan: &Plan, reckoned: &Reckoned, words: Words) -> io::Result<()> {
    let day = &reckoned.day;
    let locale = words.locale();
    let date = line(locale, locale.date_pattern(Length::Full), DateParts::from(day.date));
    writeln!(out, "{}, {date} ({})", plan.site.name(words.lang), zones::shown(plan.site.time_zone))?;
    for note in &plan.site.notes {
        wrapped(out, "note", &note.text(words.lang))?;
    }
    let method = words::method(Lang::En, &plan.chosen(day));
    wrapped(out, "method", method.strip_prefix("Method: ").unwrap_or(&method))?;
    if let Some(source) = day.method.source() {
        let url = if source.url.is_empty() { String::new() } else { format!(", {}", source.url) };
        wrapped(out, "source", &format!("{}{url} ({})", source.title, source.checked))?;
        wrapped(out, "evidence", words::standing_of(source.evidence))?;
    }
    wrapped(out, "point", &point(plan, reckoned))?;
    if reckoned.is_ramadan {
        wrapped(out, "Ramadan", "the date is in Ramadan, for which the method has an interval or a margin of its own")?;
    }
    for (mark, steps) in &reckoned.marks {
        writeln!(out)?;
        match steps {
            Err(reason) => {
                writeln!(out, "{} {ABSENT}", mark.name(words.lang))?;
                wrapped(out, "absent", &words::absent(Lang::En, *reason))?;
                wrapped(out, "rule", &words::rule_of(&reckoned.method, *mark))?;
            }
            Ok(steps) => {
                writeln!(out, "{} {}", mark.name(words.lang), words.time(&steps.printed))?;
                for (what, said) in lines(reckoned, *mark, steps) {
                    wrapped(out, what, &said)?;
                }
            }
        }
    }
    Ok(())
}

fn rounding_key(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Exact => "exact",
        Rounding::Nearest => "nearest",
        Rounding::Up => "up",
        Rounding::Down => "down",
        _ => "other",
    }
}

fn steps_of(reckoned: &Reckoned, mark: Mark, steps: &Steps) -> Value {
    let millis = |time: &DateTime<Zone>| instant(time, Precision::Millisecond);
    let shift = |shift: Shift| f64::from(shift.as_millis()) / 1000.0;
    let counted = steps.counted.as_ref().map(|counted| {
        json!({
            "from": counted.from.as_str().to_ascii_lowercase(),
            "from_time": millis(&counted.from_time),
            "seconds": seconds(counted.interval),
        })
    });
    json!({
        "printed": instant(&steps.printed, Precision::Second),
        "rule": words::rule_of(&reckoned.method, mark),
        "basis": steps.basis.to_string(),
        "interval": counted,
        "exact": millis(&steps.exact),
        "sun_altitude_deg": (steps.altitude.degrees() * 10_000.0).round() / 10_000.0,
        "sun_of": words::epoch_of(steps.epoch),
        "point": coordinates::text(steps.point),
        "authority_shift_s": shift(steps.authority),
        "ramadan_shift_s": shift(steps.ramadan),
        "order_shift_s": seconds(steps.order),
        "user_shift_s": shift(steps.user),
        "unrounded": millis(&steps.unrounded),
        "rounding": rounding_key(steps.rounding),
        "seconds_to_next_minute": seconds(steps.to_next_minute()),
        "seconds_to_edge": steps.to_edge().map(seconds),
    })
}

pub fn json(out: &mut impl Write, plan: &Plan, reckoned: &Reckoned, words: Words) -> io::Result<()> {
    let day = &reckoned.day;
    let chosen = plan.chosen(day);
    let source = day.method.source();
    let marks = reckoned.marks.iter().map(|(mark, steps)| {
        let told = match steps {
            Ok(steps) => steps_of(reckoned, *mark, steps),
            Err(reason) => json!({
                "printed": null,
                "absent": words::absent(Lang::En, *reason),
                "rule": words::rule_of(&reckoned.method, *mark),
            }),
        };
        (mark.as_str().to_ascii_lowercase(), told)
    });
    let object = json!({
        "place": plan.site.name(words.lang),
        "date": day.date.to_string(),
        "time_zone": plan.site.time_zone.to_string(),
        "point": point(plan, reckoned),
        "is_ramadan": reckoned.is_ramadan,
        "method": {
            "id": day.method.id(),
            "authority": day.method.name(),
            "why": words::method(Lang::En, &chosen),
            "evidence": chosen.evidence(),
            "source": source.map(|source| source.title),
            "url": source.map(|source| source.url).filter(|url| !url.is_empty()),
            "checked": source.map(|source| source.checked),
        },
        "notes": plan.site.notes.iter().map(|note| note.text(words.lang)).collect::<Vec<_>>(),
        "marks": marks.collect::<Map<_, _>>(),
    });
    writeln!(out, "{object:#}")
}
