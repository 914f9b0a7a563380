//! The prayer times and the Hijri date of a place.

mod args;

use chrono::Utc;

pub use args::Args;
use args::Span;

use crate::outcome::{Failure, Outcome};
use crate::pages::{Question, hijri_days};
use crate::plan::{self, Plan};
use crate::site::Site;
use crate::write::Kind;

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let form = &args.form;
    let asked = args.asked.asked(form.precision)?;
    asked.say_notes(args.notes());
    let site = Site::find(&asked)?;
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
    form.check(is_of_days)?;
    let days = match span {
        Span::Days(first, last) => (first, last),
        Span::Day(date) => (date, date),
        Span::Today | Span::HijriMonth(_) => (now.date_naive(), now.date_naive()),
    };
    let plan = Plan::new(&asked, site, days)?;
    let plan = if form.other { plan.with_other(form.night_end()) } else { plan };
    let question = Question { asked: &asked, plan: &plan, format: form.format, kind: Kind::Days, events: &form.events };
    match span {
        Span::Days(first, last) => question.several_days(first, last, now)?,
        _ => question.one_day(days.0, now)?,
    }
    Ok(Outcome::Whole)
}
