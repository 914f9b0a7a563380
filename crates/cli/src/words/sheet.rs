//! The sentences of the table that the library has no words for.

use chrono::{NaiveDate, TimeDelta};
use miqat::Error;
use miqat::locale::Digits;
use miqat::prayer::NightEnd;

use super::{Sentences, isolated, isolated_in};

/// The headings of the date columns.
pub fn date_headings(lang: Sentences) -> [&'static str; 2] {
    match lang {
        Sentences::En => ["Date", "Hijri"],
        Sentences::Ar => ["التاريخ", "الهجري"],
    }
}

/// The headings of a day's prayers, where congregations have times of their own.
pub fn congregation_headings(lang: Sentences) -> [&'static str; 3] {
    match lang {
        Sentences::En => ["", "Adhan", "Iqama"],
        Sentences::Ar => ["", "الأذان", "الإقامة"],
    }
}

/// The Friday prayer.
pub fn jumuah(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => "Jumu'ah",
        Sentences::Ar => "الجمعة",
    }
}

/// "Next: Fajr at 04:58, in 6 h 2 min"; a minute that has begun counts.
pub fn next(lang: Sentences, prayer: &str, clock: &str, remaining: TimeDelta) -> String {
    let minutes = milliseconds(remaining).div_ceil(60_000);
    let (hours, minutes) = (minutes / 60, minutes % 60);
    match (lang, hours) {
        (Sentences::En, 0) => format!("Next: {prayer} at {clock}, in {minutes} min"),
        (Sentences::En, _) => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min"),
        (Sentences::Ar, _) => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}"),
    }
}

/// "Maghrib 16:56, in 1 h 2 min".
pub fn next_in(lang: Sentences, prayer: &str, clock: &str, minutes: i64, digits: Digits) -> String {
    let is_short = minutes < 60;
    let (hours, minutes) = (digits.number(minutes / 60), digits.number(minutes % 60));
    match (lang, is_short) {
        (Sentences::En, true) => format!("{prayer} {clock}, in {minutes} min"),
        (Sentences::En, false) => format!("{prayer} {clock}, in {hours} h {minutes} min"),
        (Sentences::Ar, _) => format!("{prayer} {clock}، المتبقي {hours}:{minutes:02}"),
    }
}

/// Which prayer's time it is, and since when; between sunrise and Dhuhr it is none's.
pub fn now_since(lang: Sentences, prayer: &str, clock: &str) -> String {
    match (lang, prayer.is_empty()) {
        (Sentences::En, false) => format!("Now {prayer}, since {clock}"),
        (Sentences::En, true) => format!("Between sunrise ({clock}) and Dhuhr"),
        (Sentences::Ar, false) => format!("الآن {prayer} منذ {clock}"),
        (Sentences::Ar, true) => format!("بين الشروق ({clock}) والظهر"),
    }
}

/// The same to the second, cut as the clock in it is.
pub fn next_with_seconds(lang: Sentences, prayer: &str, clock: &str, remaining: TimeDelta) -> String {
    let seconds = milliseconds(remaining) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match lang {
        Sentences::En => format!("Next: {prayer} at {clock}, in {hours} h {minutes} min {seconds} s"),
        Sentences::Ar => format!("الصلاة القادمة: {prayer} {clock}، المتبقي {hours}:{minutes:02}:{seconds:02}"),
    }
}

fn milliseconds(remaining: TimeDelta) -> u64 {
    u64::try_from(remaining.num_milliseconds()).unwrap_or_default()
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

/// From a date to a date, or a date alone.
pub fn dates(lang: Sentences, first: NaiveDate, last: NaiveDate) -> String {
    let [first_text, last_text] = [first, last].map(|date| isolated_in(lang, &date.to_string()));
    match (lang, first == last) {
        (_, true) => first_text,
        (Sentences::En, false) => format!("{first_text} to {last_text}"),
        (Sentences::Ar, false) => format!("من {first_text} إلى {last_text}"),
    }
}

/// What the times other than the marks are called, by their keys: in English and in Arabic.
const OTHER_TIMES: [(&str, [&str; 2]); 21] = [
    ("imsak", ["Imsak, 10 minutes before Fajr", "الإمساك، قبل الفجر بعشر دقائق"]),
    ("ishraq", ["Ishraq, the Sun a spear high (4.5°)", "الإشراق، ارتفاع الشمس قدر رمح (4.5°)"]),
    ("duha", ["Duha, a quarter of the day", "الضحى، ربع النهار"]),
    ("dahwa_kubra", ["Dahwa kubra, half of the day of fasting", "الضحوة الكبرى، نصف النهار الشرعي"]),
    ("zawal_begin", ["Zawal, the Sun reaches the meridian", "الاستواء، بلوغ الشمس خط الزوال"]),
    ("zawal_end", ["Zawal, the Sun leaves the meridian", "الزوال، انصراف الشمس عن خط الزوال"]),
    ("yellowing", ["Yellowing, the Sun a spear high (4.5°)", "اصفرار الشمس، ارتفاعها قدر رمح (4.5°)"]),
    ("ishtibaq", ["Ishtibaq, the stars crowd (10° below)", "اشتباك النجوم (10° تحت الأفق)"]),
    ("middle_of_night", ["Middle of the night", "نصف الليل"]),
    ("last_third_of_night", ["Last third of the night", "الثلث الأخير من الليل"]),
    ("disliked_morning_begin", ["Prayer disliked after sunrise, from", "كراهة الصلاة بعد الشروق، من"]),
    ("disliked_morning_end", ["Prayer disliked after sunrise, until", "كراهة الصلاة بعد الشروق، إلى"]),
    ("disliked_noon_begin", ["Prayer disliked at noon, from", "كراهة الصلاة عند الاستواء، من"]),
    ("disliked_noon_end", ["Prayer disliked at noon, until", "كراهة الصلاة عند الاستواء، إلى"]),
    ("disliked_evening_begin", ["Prayer disliked before sunset, from", "كراهة الصلاة قبل الغروب، من"]),
    ("disliked_evening_end", ["Prayer disliked before sunset, until", "كراهة الصلاة قبل الغروب، إلى"]),
    ("fajr_end", ["End of Fajr", "نهاية وقت الفجر"]),
    ("dhuhr_end", ["End of Dhuhr", "نهاية وقت الظهر"]),
    ("asr_end", ["End of Asr", "نهاية وقت العصر"]),
    ("maghrib_end", ["End of Maghrib", "نهاية وقت المغرب"]),
    ("isha_end", ["End of Isha", "نهاية وقت العشاء"]),
];

/// What a time other than the marks is called, by its key; of a part of the night, which night it is.
pub fn other_time(lang: Sentences, key: &str, night_end: NightEnd) -> String {
    let named = OTHER_TIMES.iter().find(|(known, _)| *known == key);
    let name = named.map_or("", |(_, [english, arabic])| if lang == Sentences::Ar { arabic } else { english });
    let night = match (key, lang, night_end) {
        ("middle_of_night" | "last_third_of_night", Sentences::En, NightEnd::Sunrise) => ", sunset to sunrise",
        ("middle_of_night" | "last_third_of_night", Sentences::Ar, NightEnd::Sunrise) => "، من الغروب إلى الشروق",
        ("middle_of_night" | "last_third_of_night", Sentences::En, _) => ", sunset to Fajr",
        ("middle_of_night" | "last_third_of_night", Sentences::Ar, _) => "، من الغروب إلى الفجر",
        _ => "",
    };
    format!("{name}{night}")
}
