//! Every setting that applies, and its origin.

use std::io::Write;

use chrono::NaiveDate;
use comfy_table::{Table, presets};
use miqat::locale::{Digits, Lang};
use miqat::{Madhab, Mark, Prayer};

use crate::asked::{Asked, AskedArgs};
use crate::calendars::Choice;
use crate::choices::{Clock, HijriDay};
use crate::outcome::Failure;
use crate::plan::Plan;
use crate::settings::Congregation;
use crate::site::Site;
use crate::words::Why;
use crate::zones;

/// A place in one line.
pub fn place(site: &Site) -> String {
    let country = site.country.map(|country| country.name(Lang::En));
    let zone = zones::shown(site.time_zone);
    [Some(site.name(Lang::En).as_str()), country, Some(&zone)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The origin of a value: a flag, the file, or the program's default.
fn origin(is_flag: bool, is_set: bool, otherwise: &str, file: &str) -> String {
    match (is_flag, is_set) {
        (true, _) => "flag".to_owned(),
        (false, true) => file.to_owned(),
        (false, false) => otherwise.to_owned(),
    }
}

pub fn write(
    out: &mut impl Write,
    args: &AskedArgs,
    asked: &Asked,
    plan: &Plan,
    today: NaiveDate,
) -> Result<(), Failure> {
    let (set, flags) = (&asked.settings, &args.rules);
    let file = asked.file.as_ref().map_or_else(String::new, |path| path.display().to_string());
    let from = |is_flag: bool, is_set: bool, otherwise: &str| origin(is_flag, is_set, otherwise, &file);
    let day = plan.day(today)?;
    let method = day.method.id().unwrap_or("your own").to_owned();
    let by = match plan.why {
        Why::City(_) => "the city",
        Why::Country(..) => "the country",
        _ => "default",
    };
    let madhab = if day.madhab == Madhab::Hanafi { "hanafi" } else { "shafii" };
    let mut rows = vec![
        ("place", place(&plan.site), from(args.names_a_place(), true, "")),
        ("method", method, from(args.method.is_some(), asked.is_set_method, by)),
        ("madhab", madhab.to_owned(), from(args.madhab.is_some(), set.madhab.is_some(), "the method")),
    ];
    for (mark, shift) in &plan.shifts {
        let is_flag = flags.shifts.iter().any(|(flag, _)| flag == mark);
        rows.push(("shift", format!("{} {shift}", mark.as_str().to_ascii_lowercase()), from(is_flag, true, "")));
    }
    rows.extend(set.rules.keys().into_iter().map(|key| ("rule", key.to_owned(), file.clone())));
    let calendar = match asked.calendar {
        Choice::Country => plan.calendar.standing(day.hijri).id.to_owned(),
        Choice::Named(calendar) => calendar.id().to_owned(),
    };
    let is_set = set.calendar.is_some();
    rows.push(("calendar", calendar, from(args.calendar.is_some(), is_set, "the country")));
    let shift = asked.hijri_shift.to_string();
    rows.push(("hijri_shift", shift, from(flags.hijri_shift.is_some(), set.hijri_shift.is_some(), "default")));
    let turn = if asked.hijri_day == HijriDay::Sunset { "sunset" } else { "midnight" };
    let is_set = set.hijri_day.is_some();
    rows.push(("hijri_day", turn.to_owned(), from(args.hijri_day.is_some(), is_set, "default")));
    if let Some(announced) = &asked.announced {
        rows.push(("announced", announced.display().to_string(), from(args.announced.is_some(), true, "")));
    }
    let words = asked.words;
    let language = words.lang.code().to_owned();
    rows.push(("language", language, from(args.here.lang.is_some(), set.language.is_some(), "default")));
    let clock = if words.clock == Clock::Hours12 { "12" } else { "24" };
    rows.push(("clock", clock.to_owned(), from(args.here.clock.is_some(), set.clock.is_some(), "default")));
    let digits = if words.digits == Digits::Latin { "latin" } else { "language" };
    rows.push(("digits", digits.to_owned(), from(args.here.digits.is_some(), set.digits.is_some(), "the language")));
    for prayer in Prayer::ALL {
        let Some(congregation) = plan.iqama.as_ref().and_then(|iqama| iqama.of(prayer)) else { continue };
        let name = Mark::of(prayer).as_str().to_ascii_lowercase();
        let when = match congregation {
            Congregation::At(time) => time.format("%H:%M").to_string(),
            Congregation::After { span, round_up_minutes: 1 } => format!("{span}"),
            Congregation::After { span, round_up_minutes } => {
                format!("{span}, up to a multiple of {round_up_minutes} min")
            }
        };
        rows.push(("iqama", format!("{name} {when}"), file.clone()));
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    for (key, value, from) in rows {
        table.add_row([key.to_owned(), value, format!("({from})")]);
    }
    writeln!(out, "{}", table.trim_fmt())?;
    Ok(())
}
