//! The words of a printed timetable in the nine languages, and what its marks mean.

use miqat::locale::Lang;

use super::Sentences;

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
