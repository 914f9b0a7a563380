//! The sentences of the table that the library has no words for.

use chrono::TimeDelta;
use miqat::prayer::{Basis, NightPortion};
use miqat::{AbsentReason, Madhab};

use crate::args::Lang;
use crate::plan::{Plan, Why};

/// The headings of the date columns.
pub fn date_headings(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::En => ["Date", "Hijri"],
        Lang::Ar => ["التاريخ", "الهجري"],
    }
}

/// "Next: Fajr at 04:58, in 6 h 2 min"; a minute that has begun counts.
pub fn next(lang: Lang, prayer: &str, clock: &str, remaining: TimeDelta) -> String {
    let minutes = (remaining.num_seconds().max(0) as u64).div_ceil(60);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    match (lang, hours) {
        (Lang::En, 0) => format!("Next: {prayer} at {clock}, in {minutes} min"),
        (Lang::En, _) => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min"),
        (Lang::Ar, _) => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}"),
    }
}

/// There is no next prayer to be named.
pub fn no_next(lang: Lang, why: &str) -> String {
    match lang {
        Lang::En => format!("Next: not known ({why})"),
        Lang::Ar => format!("الصلاة القادمة: غير معلومة ({why})"),
    }
}

/// The method, and why it was taken.
pub fn method(lang: Lang, plan: &Plan) -> String {
    let id = plan.method.id().unwrap_or_default();
    let name = plan.method.name().unwrap_or(id);
    let why = why(lang, &plan.why);
    let madhab = madhab(lang, plan.madhab);
    match lang {
        Lang::En => format!("Method: {name} ({id}), {why}; Asr: {madhab}"),
        Lang::Ar => format!("الطريقة: {name} ({id})، {why}؛ العصر: {madhab}"),
    }
}

fn why(lang: Lang, why: &Why) -> String {
    match (lang, why) {
        (Lang::En, Why::Asked) => "as asked with --method".into(),
        (Lang::En, Why::Country(country)) => {
            format!("which the authority of this country prints ({})", country.name("en"))
        }
        (Lang::En, Why::Fallback(Some(country))) => {
            format!("a convention, because no authority of this country is known here ({})", country.name("en"))
        }
        (Lang::En, Why::Fallback(None)) => "a convention, because no city is near enough to tell the country".into(),
        (Lang::Ar, Why::Asked) => "كما طُلبت".into(),
        (Lang::Ar, Why::Country(country)) => format!("طريقة الجهة المختصة في البلد ({})", country.name("ar")),
        (Lang::Ar, Why::Fallback(Some(country))) => {
            format!("اصطلاح عام، إذ لا تُعرف هنا جهة مختصة في البلد ({})", country.name("ar"))
        }
        (Lang::Ar, Why::Fallback(None)) => "اصطلاح عام، إذ لا يُعرف بلد الموضع".into(),
    }
}

fn madhab(lang: Lang, madhab: Madhab) -> String {
    match (lang, madhab) {
        (Lang::En, Madhab::Shafii) => "Shafi'i".into(),
        (Lang::En, Madhab::Hanafi) => "Hanafi".into(),
        (Lang::Ar, Madhab::Shafii) => "شافعي".into(),
        (Lang::Ar, Madhab::Hanafi) => "حنفي".into(),
        (_, other) => format!("{other:?}"),
    }
}

/// Why a mark is not there.
pub fn absent(lang: Lang, reason: AbsentReason) -> String {
    match (lang, reason) {
        (Lang::Ar, AbsentReason::SunStaysAbove) => "لا تنزل الشمس بما يكفي".into(),
        (Lang::Ar, AbsentReason::SunStaysBelow) => "لا ترتفع الشمس بما يكفي".into(),
        (_, reason) => reason.to_string(),
    }
}

/// What a mark rests on, where that is not the Sun of its own place alone.
pub fn basis(lang: Lang, basis: Basis) -> Option<String> {
    Some(match (lang, basis) {
        (_, Basis::Sun) => return None,
        (Lang::En, Basis::Interval) => "by an interval".into(),
        (Lang::Ar, Basis::Interval) => "بفاصل زمني".into(),
        (Lang::En, Basis::NightPortion(portion)) => format!("by a rule: {} of the night", part(lang, portion)),
        (Lang::Ar, Basis::NightPortion(portion)) => format!("بقاعدة: {} الليل", part(lang, portion)),
        (Lang::En, Basis::BorrowedLatitude(latitude)) => format!("taken from latitude {}°", latitude.degrees()),
        (Lang::Ar, Basis::BorrowedLatitude(latitude)) => format!("من خط العرض {}°", latitude.degrees()),
        (_, other) => format!("{other:?}"),
    })
}

fn part(lang: Lang, portion: NightPortion) -> &'static str {
    match (lang, portion) {
        (Lang::En, NightPortion::Middle) => "half",
        (Lang::En, NightPortion::Seventh) => "a seventh",
        (Lang::En, _) => "a part",
        (Lang::Ar, NightPortion::Middle) => "نصف",
        (Lang::Ar, NightPortion::Seventh) => "سُبع",
        (Lang::Ar, _) => "جزء من",
    }
}
