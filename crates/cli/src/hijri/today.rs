//! Today's date at a place.

use std::io::{self, Write};

use chrono::Utc;
use miqat::Mark;
use miqat::locale::{DateParts, Length};

use crate::asked::{AskedArgs, HereArgs};
use crate::calendars;
use crate::choices::{HijriDay, Precision};
use crate::hijri::args::{Args, Question};
use crate::outcome::{Failure, Outcome, say};
use crate::plan::{self, Plan};
use crate::settings;
use crate::site::Site;
use crate::words::{self, Note};
use crate::write::{line, pattern};
use crate::years;

/// Writes today's date at the place given or kept in the settings; writes nothing if there is none.
///
/// # Errors
///
/// A message if the place is unknown, or if an argument needs one.
pub fn at_a_place(args: &Args) -> Result<Option<Outcome>, Failure> {
    let today = match &args.question {
        Some(Question::Today(options)) => Some(options),
        _ => None,
    };
    let place = today.map_or(&[][..], |today| &today.place[..]);
    let is_kept =
        || settings::File::read(args.config.as_deref(), args.no_config).map(|file| file.settings.place.is_some());
    // A calendar or country given without a place replaces the calendar of the settings.
    let names_another = args.calendar.is_some() || args.country.is_some();
    if place.is_empty() && (names_another || !is_kept()?) {
        let needs_one =
            today.is_some_and(|today| today.hijri_day.is_some() || today.at.is_some() || today.tz.is_some());
        return if needs_one {
            Err(Failure::Message(
                "--hijri-day, --at and --tz are of a place: give one, such as `miqat hijri today Cairo`".to_owned(),
            ))
        } else {
            Ok(None)
        };
    }
    let mut asked = AskedArgs {
        here: HereArgs {
            place: place.to_vec(),
            country: args.country,
            tz: today.and_then(|today| today.tz),
            config: args.config.clone(),
            no_config: args.no_config,
            lang: args.lang,
            ..HereArgs::default()
        },
        hijri_day: today.and_then(|today| today.hijri_day),
        calendar: args.calendar.map(calendars::Choice::Named),
        announced: args.announced.clone(),
        ..AskedArgs::default()
    };
    asked.rules.hijri_shift = args.hijri_shift;
    let asked = asked.asked(Precision::Minute)?;
    asked.say_notes(today.and_then(|today| years::of_civil_date(today.at?.date())));
    let site = Site::find(&asked)?;
    let now = match today.and_then(|today| today.at) {
        Some(at) => plan::instant(at, site.time_zone)?,
        None => Utc::now().with_timezone(&site.time_zone),
    };
    let date = now.date_naive();
    let plan = Plan::new(&asked, site, (date, date))?;
    let (lang, locale) = (asked.words.lang, asked.words.locale());
    for note in plan.site.notes.iter().filter(|note| !note.is_of_point() && !matches!(note, Note::AgedRules { .. })) {
        say(&words::note(lang), &note.text(lang));
    }
    let hijri = plan.now(now, Precision::Minute)?.hijri;
    let sunset = match asked.hijri_day {
        HijriDay::Midnight => String::new(),
        HijriDay::Sunset => {
            let sunset = plan.day(date)?.times.time(Mark::Sunset).ok();
            sunset
                .map_or_else(String::new, |time| format!(" · {} {}", Mark::Sunset.name(lang), asked.words.time(&time)))
        }
    };
    let mut out = io::stdout().lock();
    writeln!(out, "{hijri}  {}", line(locale, locale.hijri_pattern(Length::Long), DateParts::from(hijri)))?;
    writeln!(
        out,
        "{date}  {} · {} · {}{sunset}",
        line(locale, locale.date_pattern(Length::Full), DateParts::from(date)),
        line(locale, pattern("%H:%M"), DateParts::from(now.naive_local())),
        plan.site.name(lang)
    )?;
    writeln!(out, "{}", words::hijri_calendar(lang, &plan.calendar.standing(hijri)))?;
    Ok(Some(Outcome::Whole))
}
