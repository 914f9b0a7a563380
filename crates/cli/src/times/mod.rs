//! The prayer times and the Hijri date of a place.

mod args;

use chrono::Utc;

pub use args::Args;
use args::Span;

use crate::outcome::{Failure, Outcome};
use crate::pages::{Question, hijri_days};
use crate::plan::{self, Plan};
use crate::site::Site;
use crate::write::{Format, Kind};
use crate::zones;

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    args.events.check(args.format == Format::Ics)?;
    let asked = args.asked.asked(args.precision)?;
    asked.say_notes(args.notes());
    let mut site = Site::find(&asked)?;
    let now = match args.at {
        Some(at) => plan::instant(at, site.time_zone)?,
        None => Utc::now().with_timezone(&site.time_zone),
    };
    let mut span = args.span(|written| plan::civil_day(written, &asked, site.country, now.date_naive()))?;
    if let Span::HijriMonth(month) = span {
        let (first, last) = hijri_days(&asked, &site, month, now.date_naive())?;
        span = Span::Days(first, last);
    }
    let is_of_days = !matches!(span, Span::Today | Span::Day(_));
    let has_room = match args.format {
        Format::Csv | Format::Json => true,
        Format::Table | Format::Html => !is_of_days,
        _ => false,
    };
    if args.other && !has_room {
        return Err(Failure::Message(
            "--other is for --format csv and json, and for the table and html of one day: there is no room for it \
             elsewhere"
                .into(),
        ));
    }
    let days = match span {
        Span::Days(first, last) => (first, last),
        Span::Day(date) => (date, date),
        Span::Today | Span::HijriMonth(_) => (now.date_naive(), now.date_naive()),
    };
    site.notes.extend(zones::aged(site.time_zone, days.1));
    let plan = Plan::new(&asked, site, days)?;
    let plan = if args.other { plan.with_other(args.night_end()) } else { plan };
    let question = Question { asked: &asked, plan: &plan, format: args.format, kind: Kind::Days, events: &args.events };
    match span {
        Span::Days(first, last) => question.several_days(first, last, now)?,
        _ => question.one_day(days.0, now)?,
    }
    Ok(Outcome::Whole)
}
