//! The sentences of the table that the library has no words for.

use chrono::{NaiveDate, TimeDelta};
use miqat::locale::Lang;
use miqat::prayer::{Basis, Evidence, NightPortion, Shafaq, Shift};
use miqat::{AbsentReason, Angle, Error, Madhab, Mark};

use super::{ABSENT, clock};
use crate::coordinates;
use crate::note::isolated;
use crate::times::args::{Precision, Sentences};
use crate::times::plan::{Day, OwnTable, Plan, Why};
use miqat_places::points::AuthorityPoint;

/// The headings of the date columns.
pub fn date_headings(lang: Sentences) -> [&'static str; 2] {
    match lang {
        Sentences::En => ["Date", "Hijri"],
        Sentences::Ar => ["التاريخ", "الهجري"],
    }
}

/// "Next: Fajr at 04:58, in 6 h 2 min"; a minute that has begun counts.
pub fn next(lang: Sentences, prayer: &str, clock: &str, remaining: TimeDelta, precision: Precision) -> String {
    let milliseconds = remaining.num_milliseconds().max(0) as u64;
    if precision == Precision::Minute {
        let minutes = milliseconds.div_ceil(60_000);
        let (hours, minutes) = (minutes / 60, minutes % 60);
        return match (lang, hours) {
            (Sentences::En, 0) => format!("Next: {prayer} at {clock}, in {minutes} min"),
            (Sentences::En, _) => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min"),
            (Sentences::Ar, _) => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}"),
        };
    }
    // Rounded as the clock beside it is.
    let seconds = (milliseconds + 500) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match lang {
        Sentences::En => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min {seconds} s"),
        Sentences::Ar => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}:{seconds:02}"),
    }
}

/// There is no next prayer to be named.
pub fn no_next(lang: Sentences, why: &Error) -> String {
    match lang {
        Sentences::En => format!("Next: not known ({why})"),
        Sentences::Ar => "الصلاة القادمة: غير معلومة (خارج السنوات المحسوبة، من 1 إلى 4000)".into(),
    }
}

/// From a date on.
pub fn from(lang: Sentences, date: NaiveDate) -> String {
    match lang {
        Sentences::En => format!("From {date}"),
        Sentences::Ar => format!("من {}", isolated(&date.to_string())),
    }
}

/// The method, and why it was taken.
pub fn method(lang: Sentences, plan: &Plan, day: &Day) -> String {
    let id = day.method.id().unwrap_or_default();
    let name = day.method.name().unwrap_or(id);
    let why = why(lang, &plan.why);
    let madhab = format!("{}{}", madhab(lang, day.madhab), own_margins(lang, plan));
    match (lang, plan.is_former(day.method)) {
        (Sentences::En, false) => format!("Method: {name} ({id}), {why}; Asr: {madhab}"),
        (Sentences::En, true) => {
            format!("Method: {name} ({id}), the rule of this date and not today's, {why}; Asr: {madhab}")
        }
        (Sentences::Ar, is_former) => {
            let former =
                if is_former { "، وهي قاعدة هذا التاريخ لا قاعدة اليوم" } else { "" };
            format!("الطريقة: {}{former}، {why}؛ العصر: {madhab}", isolated(&format!("{name} ({id})")))
        }
    }
}

/// What the caller adds to marks.
fn own_margins(lang: Sentences, plan: &Plan) -> String {
    let margin = |(mark, shift): &(Mark, Shift)| {
        let minutes = f64::from(shift.as_millis()) / 60_000.0;
        match lang {
            Sentences::En => format!("{} {minutes:+} min", mark.name(lang.of_library())),
            Sentences::Ar => format!("{} {} د", mark.name(lang.of_library()), isolated(&format!("{minutes:+}"))),
        }
    };
    let margins = plan.shifts.iter().map(margin).collect::<Vec<_>>().join(comma(lang));
    match (lang, margins.is_empty()) {
        (_, true) => margins,
        (Sentences::En, false) => format!("; your own margins: {margins}"),
        (Sentences::Ar, false) => format!("؛ هوامشك: {margins}"),
    }
}

fn why(lang: Sentences, why: &Why) -> String {
    match (lang, why) {
        (Sentences::En, Why::Asked) => "as asked with --method".into(),
        (Sentences::En, Why::Country(country, row)) => {
            format!("{} ({}: {})", evidence(lang, row.evidence), country.name(Lang::En), row.note)
        }
        (Sentences::En, Why::Fallback(Some(country))) => {
            format!("a convention, because no authority of this country is known here ({})", country.name(Lang::En))
        }
        (Sentences::En, Why::Fallback(None)) => {
            "a convention, because no city is near enough to tell the country".into()
        }
        (Sentences::Ar, Why::Asked) => "كما طُلبت".into(),
        (Sentences::Ar, Why::Country(country, row)) => {
            format!("{} ({})", evidence(lang, row.evidence), country.name(Lang::Ar))
        }
        (Sentences::Ar, Why::Fallback(Some(country))) => {
            format!("اصطلاح عام، إذ لا تُعرف هنا جهة مختصة في البلد ({})", country.name(Lang::Ar))
        }
        (Sentences::Ar, Why::Fallback(None)) => "اصطلاح عام، إذ لا يُعرف بلد الموضع".into(),
    }
}

/// How sure it is that this is the country's own method.
fn evidence(lang: Sentences, evidence: Evidence) -> &'static str {
    match (lang, evidence) {
        (Sentences::En, Evidence::Measured) => "which the authority of this country prints",
        (Sentences::En, Evidence::Published) => "which the authority of this country publishes",
        (Sentences::En, Evidence::Fitted) => "fitted to a table printed in this country",
        (Sentences::En, Evidence::Reported) => "reported for this country, not measured on a table of its authority",
        (Sentences::En, _) => "what programs have for this country, not measured on a table of its authority",
        (Sentences::Ar, Evidence::Measured) => "تطبعها الجهة المختصة في البلد",
        (Sentences::Ar, Evidence::Published) => "تنشرها الجهة المختصة في البلد",
        (Sentences::Ar, Evidence::Fitted) => "مستخرجة من جدول مطبوع في البلد",
        (Sentences::Ar, Evidence::Reported) => "منقولة عن البلد ولم تُقَس على جدول جهته المختصة",
        (Sentences::Ar, _) => "ما تجعله البرامج للبلد، ولم تُقَس على جدول جهته المختصة",
    }
}

/// That the authority's own table is for another point.
pub fn own_point(lang: Sentences, point: &AuthorityPoint, distance_km: f64) -> String {
    let at = coordinates::text(point.place().point());
    match lang {
        Sentences::En => format!(
            "The authority's own table is for another point, {at}, {distance_km:.1} km away: --point authority computes \
             that one"
        ),
        Sentences::Ar => format!(
            "جدول الجهة نفسها لنقطة أخرى {} على بعد {distance_km:.1} كم، ويحسبها {}",
            isolated(&at),
            isolated("--point authority"),
        ),
    }
}

/// That the authority's own table is for another point, and what it prints there.
pub fn own_table(lang: Sentences, own: &OwnTable) -> String {
    let times = own.differing.iter().map(|(mark, time)| {
        let clock = time.map_or(ABSENT.into(), |time| clock(&time, Precision::Minute));
        format!("{} {clock}", mark.name(lang.of_library()))
    });
    let times: Vec<_> = times.collect();
    let begin = own_point(lang, own.point, own.distance_km);
    match (lang, times.is_empty()) {
        (Sentences::En, true) => format!("{begin}; by our reckoning it prints the same minutes"),
        (Sentences::En, false) => format!("{begin}; by our reckoning it prints {}", times.join(", ")),
        (Sentences::Ar, true) => format!("{begin}؛ والدقائق فيه بحسابنا هي نفسها"),
        (Sentences::Ar, false) => format!("{begin}؛ وفيه بحسابنا: {}", times.join("، ")),
    }
}

fn madhab(lang: Sentences, madhab: Madhab) -> String {
    match (lang, madhab) {
        (Sentences::En, Madhab::Shafii) => "Shafi'i".into(),
        (Sentences::En, Madhab::Hanafi) => "Hanafi".into(),
        (Sentences::Ar, Madhab::Shafii) => "شافعي".into(),
        (Sentences::Ar, Madhab::Hanafi) => "حنفي".into(),
    }
}

/// Why a mark is not there.
pub fn absent(lang: Sentences, reason: AbsentReason) -> String {
    match (lang, reason) {
        (Sentences::Ar, AbsentReason::SunStaysAbove) => "لا تنزل الشمس بما يكفي".into(),
        (Sentences::Ar, AbsentReason::SunStaysBelow) => "لا ترتفع الشمس بما يكفي".into(),
        (_, reason) => reason.to_string(),
    }
}

/// Why a time beside the marks is not there.
pub fn no_time(lang: Sentences, why: &Error) -> String {
    match (lang, why) {
        (_, Error::NoCrossing { reason, .. }) => absent(lang, *reason),
        (_, Error::Absent(missing)) => absent(lang, missing.reason),
        (Sentences::En, _) => why.to_string(),
        (Sentences::Ar, _) => "غير معلوم".into(),
    }
}

/// What a mark rests on, where that is not the Sun of its own place alone.
pub fn basis(lang: Sentences, basis: Basis) -> Option<String> {
    let degrees = |latitude: Angle| isolated_in(lang, &format!("{}°", (latitude.degrees() * 1000.0).round() / 1000.0));
    Some(match (lang, basis) {
        (_, Basis::Sun) => return None,
        (Sentences::En, Basis::Interval) => "by an interval".into(),
        (Sentences::Ar, Basis::Interval) => "بفاصل زمني".into(),
        (Sentences::En, Basis::NightPortion(portion)) => format!("by a rule: {} of the night", part(lang, portion)),
        (Sentences::Ar, Basis::NightPortion(portion)) => format!("بقاعدة: {} الليل", part(lang, portion)),
        (Sentences::En, Basis::BorrowedLatitude(latitude)) => {
            format!("by a rule: taken from latitude {}", degrees(latitude))
        }
        (Sentences::Ar, Basis::BorrowedLatitude(latitude)) => format!("بقاعدة: من خط العرض {}", degrees(latitude)),
        (Sentences::En, Basis::LatitudeFraction(latitude)) => {
            format!("by a rule: the fraction of the night that it has at latitude {}", degrees(latitude))
        }
        (Sentences::Ar, Basis::LatitudeFraction(latitude)) => {
            format!("بقاعدة: نسبته من الليل عند خط العرض {}", degrees(latitude))
        }
        (Sentences::En, Basis::BorrowedDay(date)) => format!("by a rule: taken from {date}"),
        (Sentences::Ar, Basis::BorrowedDay(date)) => format!("بقاعدة: من يوم {}", isolated(&date.to_string())),
        (Sentences::En, Basis::MeanFraction) => {
            "by a rule: the mean fraction of the night over the year's dark nights".into()
        }
        (Sentences::Ar, Basis::MeanFraction) => "بقاعدة: متوسط نسبته من ليالي السنة المظلمة".into(),
        (Sentences::En, Basis::HeldFraction) => "by a rule: the fraction of the last dark night, held".into(),
        (Sentences::Ar, Basis::HeldFraction) => "بقاعدة: نسبته من آخر ليلة مظلمة".into(),
        (Sentences::En, Basis::Seasonal(shafaq)) => {
            format!("by a rule: the minutes of season and latitude, {}", twilight(lang, shafaq))
        }
        (Sentences::Ar, Basis::Seasonal(shafaq)) => {
            format!("بقاعدة: دقائق الفصل وخط العرض، {}", twilight(lang, shafaq))
        }
        (Sentences::En, Basis::Makkah) => "by a rule: as far from noon as in Mecca".into(),
        (Sentences::Ar, Basis::Makkah) => "بقاعدة: بُعده عن الزوال كما في مكة".into(),
        (Sentences::En, Basis::Transition) => "by a rule: on the way between the Sun's time and that of a rule".into(),
        (Sentences::Ar, Basis::Transition) => "بقاعدة: انتقالًا بين وقت الشمس ووقت القاعدة".into(),
        (Sentences::En, Basis::LengthBound) => "by a rule: the bound on how short a day or a night may be".into(),
        (Sentences::Ar, Basis::LengthBound) => "بقاعدة: حدّ قصر النهار أو الليل".into(),
        (Sentences::En, _) => "by a rule".into(),
        (Sentences::Ar, _) => "بقاعدة".into(),
    })
}

/// The same of a basis whose latitude or day is another from date to date.
pub fn basis_of_several(lang: Sentences, basis: Basis) -> String {
    let text = match (lang, basis) {
        (Sentences::En, Basis::BorrowedLatitude(_)) => "by a rule: taken from lower latitudes",
        (Sentences::Ar, Basis::BorrowedLatitude(_)) => "بقاعدة: من خطوط عرض أدنى",
        (Sentences::En, _) => "by a rule: taken from other days",
        (Sentences::Ar, _) => "بقاعدة: من أيام أخرى",
    };
    text.to_owned()
}

/// From a date to a date, or a date alone.
pub fn dates(lang: Sentences, first: NaiveDate, last: NaiveDate) -> String {
    let [first_text, last_text] = [first, last].map(|date| isolated_in(lang, &date.to_string()));
    match (lang, first == last) {
        (_, true) => first_text,
        (Sentences::En, false) => format!("{first_text} to {last_text}"),
        (Sentences::Ar, false) => format!("من {first_text} إلى {last_text}"),
    }
}

/// What stands between the parts of a list.
pub fn comma(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => ", ",
        Sentences::Ar => "، ",
    }
}

/// Latin text in a line of a language.
fn isolated_in(lang: Sentences, text: &str) -> String {
    match lang {
        Sentences::En => text.to_owned(),
        Sentences::Ar => isolated(text),
    }
}

fn twilight(lang: Sentences, shafaq: Shafaq) -> &'static str {
    match (lang, shafaq) {
        (Sentences::En, Shafaq::Ahmar) => "red twilight",
        (Sentences::En, Shafaq::Abyad) => "white twilight",
        (Sentences::En, _) => "general twilight",
        (Sentences::Ar, Shafaq::Ahmar) => "الشفق الأحمر",
        (Sentences::Ar, Shafaq::Abyad) => "الشفق الأبيض",
        (Sentences::Ar, _) => "الشفق العام",
    }
}

fn part(lang: Sentences, portion: NightPortion) -> &'static str {
    match (lang, portion) {
        (Sentences::En, NightPortion::Middle) => "half",
        (Sentences::En, NightPortion::Seventh) => "a seventh",
        (Sentences::En, _) => "its depression over 60",
        (Sentences::Ar, NightPortion::Middle) => "نصف",
        (Sentences::Ar, NightPortion::Seventh) => "سُبع",
        (Sentences::Ar, _) => "انحطاطه على 60 من",
    }
}
