//! The words of a printed timetable in the nine languages, and what its marks mean.

use chrono::NaiveDate;
use miqat::locale::{Digits, Lang};

use super::{Sentences, isolated};

/// A word that a timetable has beside the names of prayers, months and weekdays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    Imsak,
    Adhan,
    Iqama,
    Jumuah,
    Date,
    NextPrayer,
    Remaining,
}

/// Each word in the order of [`Lang::ALL`]: en, ar, tr, id, ms, ur, fa, bn, fr.
///
/// Source: headings that authorities and translated programs print. Imsak: Diyanet, Kemenag, JAKIM and mawaqit-tv; adhan and
/// iqama: mawaqit-tv, mawaqit-mobile, al-azan; Jumu'ah: mawaqit-mobile and PTX; date: al-azan and PTX; next prayer:
/// mawaqit-mobile and MalaysiaPrayerTimes; remaining: PTX, the persian-calendar app and Adhan for iOS.
const HEADINGS: [(Heading, [&str; 9]); 7] = [
    (Heading::Imsak, ["Imsak", "الإمساك", "İmsak", "Imsak", "Imsak", "امساک", "امساک", "ইমসাক", "Imsak"]),
    (Heading::Adhan, ["Adhan", "الأذان", "Ezan", "Azan", "Azan", "اذان", "اذان", "আজান", "Adhan"]),
    (Heading::Iqama, ["Iqama", "الإقامة", "Kamet", "Iqamah", "Iqamah", "اقامت", "اقامه", "ইকামত", "Iqama"]),
    (Heading::Jumuah, ["Jumu'ah", "الجمعة", "Cuma", "Jumat", "Jumaat", "جمعہ", "جمعه", "জুমা", "Joumouâa"]),
    (Heading::Date, ["Date", "التاريخ", "Tarih", "Tanggal", "Tarikh", "تاریخ", "تاریخ", "তারিখ", "Date"]),
    (
        Heading::NextPrayer,
        [
            "Next prayer",
            "الصلاة التالية",
            "Sonraki namaz",
            "Salat berikutnya",
            "Waktu solat seterusnya",
            "اگلی نماز",
            "نماز بعدی",
            "পরবর্তী নামাজ",
            "Prochaine prière",
        ],
    ),
    (
        Heading::Remaining,
        [
            "Remaining",
            "الوقت المتبقي",
            "Kalan süre",
            "Sisa waktu",
            "Masa yang berbaki",
            "باقی وقت",
            "زمان باقی‌مانده",
            "অবশিষ্ট সময়",
            "Temps restant",
        ],
    ),
];

/// A word of a timetable in a language.
pub fn heading(lang: Lang, heading: Heading) -> &'static str {
    let place = Lang::ALL.into_iter().position(|known| known == lang).unwrap_or_default();
    HEADINGS.iter().find(|(known, _)| *known == heading).map_or("", |(_, words)| words[place])
}

/// What the last ten nights of Ramadan are marked with, explained.
pub fn last_ten_nights(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => "the last ten nights; each night comes before its day",
        Sentences::Ar => "العشر الأواخر، والليلة تسبق يومها",
    }
}

/// That a time so marked is that of another date's clock.
pub fn another_date(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => "+1, -1: on the clock of the day after, of the day before",
        Sentences::Ar => "+1، -1: بتوقيت اليوم التالي، اليوم السابق",
    }
}

/// That the second of two times is the congregation's.
pub fn congregation(lang: Sentences, adhan: &str, iqama: &str) -> String {
    match lang {
        Sentences::En => format!("{adhan}: the time begins; {iqama}: the congregation begins"),
        Sentences::Ar => format!("{adhan}: دخول الوقت؛ {iqama}: إقامة الجماعة"),
    }
}

/// When Imsak is.
pub fn imsak(lang: Sentences, imsak: &str) -> String {
    match lang {
        Sentences::En => format!("{imsak}: 10 minutes before Fajr"),
        Sentences::Ar => format!("{imsak}: قبل الفجر بعشر دقائق"),
    }
}

/// A text with the digits of a page; what is isolated and has letters is an id, and stays as it is.
pub fn with_digits(text: &str, digits: Digits) -> String {
    const ISOLATE: char = '\u{2066}';
    const END: char = '\u{2069}';
    let digit = |letter: char| match letter.to_digit(10) {
        Some(digit) => digits.number(digit.into()).to_string(),
        None => letter.to_string(),
    };
    let shown = |part: &str| part.chars().map(digit).collect::<String>();
    let mut parts = text.split(ISOLATE);
    let before = parts.next().map(shown).unwrap_or_default();
    let isolated = parts.map(|part| {
        let (inner, after) = part.split_once(END).unwrap_or((part, ""));
        let is_id = inner.chars().any(char::is_alphabetic);
        let inner = if is_id { inner.to_owned() } else { shown(inner) };
        format!("{ISOLATE}{inner}{END}{}", shown(after))
    });
    before + &isolated.collect::<String>()
}

/// The parts of a day by the height of the Sun, from day to night; the twilights by the depression at which they end.
pub fn skies(lang: Sentences, edges_deg: [f64; 4]) -> [String; 5] {
    let [_, civil, nautical, astronomical] = edges_deg.map(f64::abs);
    match lang {
        Sentences::En => [
            "day".to_owned(),
            format!("twilight, Sun to {civil}° below the horizon"),
            format!("to {nautical}°"),
            format!("to {astronomical}°"),
            "night".to_owned(),
        ],
        Sentences::Ar => [
            "النهار".to_owned(),
            format!("الشفق، الشمس تحت الأفق حتى {civil}°"),
            format!("حتى {nautical}°"),
            format!("حتى {astronomical}°"),
            "الليل".to_owned(),
        ],
    }
}

/// That dotted curves are those of rules.
pub fn ruled(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => "dotted: by a rule in place of the Sun",
        Sentences::Ar => "منقّط: بقاعدة بدلًا من الشمس",
    }
}

/// Why a curve breaks.
pub fn gap(lang: Sentences, marks: &str, dates: &str, why: &str) -> String {
    match lang {
        Sentences::En => format!("No {marks} ({dates}): {why}"),
        Sentences::Ar => format!("لا وقت: {marks} ({dates}): {why}"),
    }
}

/// That the clocks change on a date, by so many seconds.
pub fn clock_change(lang: Sentences, date: NaiveDate, seconds: i32) -> String {
    let minutes = seconds / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let by = if rest == 0 { format!("{sign}{hours} h") } else { format!("{sign}{hours}:{rest:02} h") };
    match lang {
        Sentences::En => format!("Clocks change on {date}: {by}"),
        Sentences::Ar => {
            format!("تتغيّر الساعة في {}: {}", isolated(&date.to_string()), isolated(&by.replace('h', "س")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::with_digits;
    use crate::words::isolated;
    use miqat::locale::Digits;

    #[test]
    fn ids_keep_their_digits_and_dates_do_not() {
        let text = format!("18° {} {}", isolated("computed-istanbul-2016"), isolated("2027-03-01"));
        let wanted = format!("١٨° {} {}", isolated("computed-istanbul-2016"), isolated("٢٠٢٧-٠٣-٠١"));
        assert_eq!(with_digits(&text, Digits::ArabicIndic), wanted);
    }
}
