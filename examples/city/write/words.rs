//! The sentences of the table that the library has no words for.

use chrono::{NaiveDate, TimeDelta};
use miqat::prayer::{Basis, Evidence, NightPortion, Shafaq, Shift};
use miqat::{AbsentReason, Angle, Error, Madhab, Mark};

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
    let madhab = format!("{}{}", madhab(lang, day.madhab), own_margins(lang, plan));
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

/// What the caller adds to marks.
fn own_margins(lang: Lang, plan: &Plan) -> String {
    let margin = |(mark, shift): &(Mark, Shift)| {
        let minutes = f64::from(shift.as_millis()) / 60_000.0;
        match lang {
            Lang::En => format!("{} {minutes:+} min", mark.name(lang.of_library())),
            Lang::Ar => format!("{} {} د", mark.name(lang.of_library()), isolated(&format!("{minutes:+}"))),
        }
    };
    let margins = plan.shifts.iter().map(margin).collect::<Vec<_>>().join(comma(lang));
    match (lang, margins.is_empty()) {
        (_, true) => margins,
        (Lang::En, false) => format!("; your own margins: {margins}"),
        (Lang::Ar, false) => format!("؛ هوامشك: {margins}"),
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

/// Why a time beside the marks is not there.
pub fn no_time(lang: Lang, why: &Error) -> String {
    match (lang, why) {
        (_, Error::NoCrossing { reason, .. }) => absent(lang, *reason),
        (_, Error::Absent(missing)) => absent(lang, missing.reason),
        (Lang::En, _) => why.to_string(),
        (Lang::Ar, _) => "غير معلوم".into(),
    }
}

/// What a mark rests on, where that is not the Sun of its own place alone.
pub fn basis(lang: Lang, basis: Basis) -> Option<String> {
    let degrees = |latitude: Angle| isolated_in(lang, &format!("{}°", (latitude.degrees() * 1000.0).round() / 1000.0));
    Some(match (lang, basis) {
        (_, Basis::Sun) => return None,
        (Lang::En, Basis::Interval) => "by an interval".into(),
        (Lang::Ar, Basis::Interval) => "بفاصل زمني".into(),
        (Lang::En, Basis::NightPortion(portion)) => format!("by a rule: {} of the night", part(lang, portion)),
        (Lang::Ar, Basis::NightPortion(portion)) => format!("بقاعدة: {} الليل", part(lang, portion)),
        (Lang::En, Basis::BorrowedLatitude(latitude)) => {
            format!("by a rule: taken from latitude {}", degrees(latitude))
        }
        (Lang::Ar, Basis::BorrowedLatitude(latitude)) => format!("بقاعدة: من خط العرض {}", degrees(latitude)),
        (Lang::En, Basis::LatitudeFraction(latitude)) => {
            format!("by a rule: the fraction of the night that it has at latitude {}", degrees(latitude))
        }
        (Lang::Ar, Basis::LatitudeFraction(latitude)) => {
            format!("بقاعدة: نسبته من الليل عند خط العرض {}", degrees(latitude))
        }
        (Lang::En, Basis::BorrowedDay(date)) => format!("by a rule: taken from {date}"),
        (Lang::Ar, Basis::BorrowedDay(date)) => format!("بقاعدة: من يوم {}", isolated(&date.to_string())),
        (Lang::En, Basis::MeanFraction) => {
            "by a rule: the mean fraction of the night over the year's dark nights".into()
        }
        (Lang::Ar, Basis::MeanFraction) => "بقاعدة: متوسط نسبته من ليالي السنة المظلمة".into(),
        (Lang::En, Basis::HeldFraction) => "by a rule: the fraction of the last dark night, held".into(),
        (Lang::Ar, Basis::HeldFraction) => "بقاعدة: نسبته من آخر ليلة مظلمة".into(),
        (Lang::En, Basis::Seasonal(shafaq)) => {
            format!("by a rule: the minutes of season and latitude, {}", twilight(lang, shafaq))
        }
        (Lang::Ar, Basis::Seasonal(shafaq)) => format!("بقاعدة: دقائق الفصل وخط العرض، {}", twilight(lang, shafaq)),
        (Lang::En, Basis::Makkah) => "by a rule: as far from noon as in Mecca".into(),
        (Lang::Ar, Basis::Makkah) => "بقاعدة: بُعده عن الزوال كما في مكة".into(),
        (Lang::En, Basis::Transition) => "by a rule: on the way between the Sun's time and that of a rule".into(),
        (Lang::Ar, Basis::Transition) => "بقاعدة: انتقالًا بين وقت الشمس ووقت القاعدة".into(),
        (Lang::En, Basis::LengthBound) => "by a rule: the bound on how short a day or a night may be".into(),
        (Lang::Ar, Basis::LengthBound) => "بقاعدة: حدّ قصر النهار أو الليل".into(),
        (Lang::En, _) => "by a rule".into(),
        (Lang::Ar, _) => "بقاعدة".into(),
    })
}

/// The same of a basis whose latitude or day is another from date to date.
pub fn basis_of_several(lang: Lang, basis: Basis) -> String {
    let text = match (lang, basis) {
        (Lang::En, Basis::BorrowedLatitude(_)) => "by a rule: taken from lower latitudes",
        (Lang::Ar, Basis::BorrowedLatitude(_)) => "بقاعدة: من خطوط عرض أدنى",
        (Lang::En, _) => "by a rule: taken from other days",
        (Lang::Ar, _) => "بقاعدة: من أيام أخرى",
    };
    text.to_owned()
}

/// From a date to a date, or a date alone.
pub fn dates(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    let [first_text, last_text] = [first, last].map(|date| isolated_in(lang, &date.to_string()));
    match (lang, first == last) {
        (_, true) => first_text,
        (Lang::En, false) => format!("{first_text} to {last_text}"),
        (Lang::Ar, false) => format!("من {first_text} إلى {last_text}"),
    }
}

/// What stands between the parts of a list.
pub fn comma(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ", ",
        Lang::Ar => "، ",
    }
}

/// Latin text in a line of a language.
fn isolated_in(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => text.to_owned(),
        Lang::Ar => isolated(text),
    }
}

fn twilight(lang: Lang, shafaq: Shafaq) -> &'static str {
    match (lang, shafaq) {
        (Lang::En, Shafaq::Ahmar) => "red twilight",
        (Lang::En, Shafaq::Abyad) => "white twilight",
        (Lang::En, _) => "general twilight",
        (Lang::Ar, Shafaq::Ahmar) => "الشفق الأحمر",
        (Lang::Ar, Shafaq::Abyad) => "الشفق الأبيض",
        (Lang::Ar, _) => "الشفق العام",
    }
}

fn part(lang: Lang, portion: NightPortion) -> &'static str {
    match (lang, portion) {
        (Lang::En, NightPortion::Middle) => "half",
        (Lang::En, NightPortion::Seventh) => "a seventh",
        (Lang::En, _) => "its depression over 60",
        (Lang::Ar, NightPortion::Middle) => "نصف",
        (Lang::Ar, NightPortion::Seventh) => "سُبع",
        (Lang::Ar, _) => "انحطاطه على 60 من",
    }
}
