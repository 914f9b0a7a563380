//! The sentences of the table that the library has no words for.

use chrono::{NaiveDate, TimeDelta};
use miqat::prayer::{Basis, Evidence, NightPortion};
use miqat::{AbsentReason, Error, Madhab};

use super::{ABSENT, clock};
use crate::args::{Lang, Precision};
use crate::coordinates;
use crate::note::isolated;
use crate::plan::{Day, OwnTable, Plan, Why};
use crate::points::AuthorityPoint;

/// The headings of the date columns.
pub fn date_headings(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::En => ["Date", "Hijri"],
        Lang::Ar => ["التاريخ", "الهجري"],
    }
}

/// "Next: Fajr at 04:58, in 6 h 2 min"; a minute that has begun counts.
pub fn next(lang: Lang, prayer: &str, clock: &str, remaining: TimeDelta, precision: Precision) -> String {
    let milliseconds = remaining.num_milliseconds().max(0) as u64;
    if precision == Precision::Minute {
        let minutes = milliseconds.div_ceil(60_000);
        let (hours, minutes) = (minutes / 60, minutes % 60);
        return match (lang, hours) {
            (Lang::En, 0) => format!("Next: {prayer} at {clock}, in {minutes} min"),
            (Lang::En, _) => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min"),
            (Lang::Ar, _) => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}"),
        };
    }
    // Rounded as the clock beside it is.
    let seconds = (milliseconds + 500) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match lang {
        Lang::En => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min {seconds} s"),
        Lang::Ar => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}:{seconds:02}"),
    }
}

/// There is no next prayer to be named.
pub fn no_next(lang: Lang, why: &Error) -> String {
    match lang {
        Lang::En => format!("Next: not known ({why})"),
        Lang::Ar => "الصلاة القادمة: غير معلومة (خارج السنوات المحسوبة، من 1 إلى 4000)".into(),
    }
}

/// From a date on.
pub fn from(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::En => format!("From {date}"),
        Lang::Ar => format!("من {}", isolated(&date.to_string())),
    }
}

/// The method, and why it was taken.
pub fn method(lang: Lang, plan: &Plan, day: &Day) -> String {
    let id = day.method.id().unwrap_or_default();
    let name = day.method.name().unwrap_or(id);
    let why = why(lang, &plan.why);
    let madhab = madhab(lang, day.madhab);
    match (lang, plan.is_former(day.method)) {
        (Lang::En, false) => format!("Method: {name} ({id}), {why}; Asr: {madhab}"),
        (Lang::En, true) => {
            format!("Method: {name} ({id}), the rule of this date and not today's, {why}; Asr: {madhab}")
        }
        (Lang::Ar, is_former) => {
            let former =
                if is_former { "، وهي قاعدة هذا التاريخ لا قاعدة اليوم" } else { "" };
            format!("الطريقة: {}{former}، {why}؛ العصر: {madhab}", isolated(&format!("{name} ({id})")))
        }
    }
}

fn why(lang: Lang, why: &Why) -> String {
    match (lang, why) {
        (Lang::En, Why::Asked) => "as asked with --method".into(),
        (Lang::En, Why::Country(country, row)) => {
            format!("{} ({}: {})", evidence(lang, row.evidence), country.name("en"), row.note)
        }
        (Lang::En, Why::Fallback(Some(country))) => {
            format!("a convention, because no authority of this country is known here ({})", country.name("en"))
        }
        (Lang::En, Why::Fallback(None)) => "a convention, because no city is near enough to tell the country".into(),
        (Lang::Ar, Why::Asked) => "كما طُلبت".into(),
        (Lang::Ar, Why::Country(country, row)) => {
            format!("{} ({})", evidence(lang, row.evidence), country.name("ar"))
        }
        (Lang::Ar, Why::Fallback(Some(country))) => {
            format!("اصطلاح عام، إذ لا تُعرف هنا جهة مختصة في البلد ({})", country.name("ar"))
        }
        (Lang::Ar, Why::Fallback(None)) => "اصطلاح عام، إذ لا يُعرف بلد الموضع".into(),
    }
}

/// How sure it is that this is the country's own method.
fn evidence(lang: Lang, evidence: Evidence) -> &'static str {
    match (lang, evidence) {
        (Lang::En, Evidence::Measured) => "which the authority of this country prints",
        (Lang::En, Evidence::Published) => "which the authority of this country publishes",
        (Lang::En, Evidence::Fitted) => "fitted to a table printed in this country",
        (Lang::En, Evidence::Reported) => "reported for this country, not measured on a table of its authority",
        (Lang::En, _) => "what programs have for this country, not measured on a table of its authority",
        (Lang::Ar, Evidence::Measured) => "تطبعها الجهة المختصة في البلد",
        (Lang::Ar, Evidence::Published) => "تنشرها الجهة المختصة في البلد",
        (Lang::Ar, Evidence::Fitted) => "مستخرجة من جدول مطبوع في البلد",
        (Lang::Ar, Evidence::Reported) => "منقولة عن البلد ولم تُقَس على جدول جهته المختصة",
        (Lang::Ar, _) => "ما تجعله البرامج للبلد، ولم تُقَس على جدول جهته المختصة",
    }
}

/// That the authority's own table is for another point.
pub fn own_point(lang: Lang, point: &AuthorityPoint, distance_km: f64) -> String {
    let at = coordinates::text(point.place.point());
    match lang {
        Lang::En => format!(
            "The authority's own table is for another point, {at}, {distance_km:.1} km away: --point authority computes \
             that one"
        ),
        Lang::Ar => format!(
            "جدول الجهة نفسها لنقطة أخرى {} على بعد {distance_km:.1} كم، ويحسبها {}",
            isolated(&at),
            isolated("--point authority"),
        ),
    }
}

/// That the authority's own table is for another point, and what it prints there.
pub fn own_table(lang: Lang, own: &OwnTable) -> String {
    let times = own.differing.iter().map(|(mark, time)| {
        let clock = time.map_or(ABSENT.into(), |time| clock(&time, Precision::Minute));
        format!("{} {clock}", mark.name(lang.of_library()))
    });
    let times: Vec<_> = times.collect();
    let begin = own_point(lang, own.point, own.distance_km);
    match (lang, times.is_empty()) {
        (Lang::En, true) => format!("{begin}; by our reckoning it prints the same minutes"),
        (Lang::En, false) => format!("{begin}; by our reckoning it prints {}", times.join(", ")),
        (Lang::Ar, true) => format!("{begin}؛ والدقائق فيه بحسابنا هي نفسها"),
        (Lang::Ar, false) => format!("{begin}؛ وفيه بحسابنا: {}", times.join("، ")),
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
        (Lang::En, other) => format!("by a rule: {other:?}"),
        (Lang::Ar, _) => "بقاعدة".into(),
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
