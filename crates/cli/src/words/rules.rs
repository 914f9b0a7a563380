//! By which rule a time was made, and why one is absent.

use miqat::locale::Lang;
use miqat::prayer::{Basis, NightPortion, Shafaq};
use miqat::{AbsentReason, Angle, Error};

use super::{Sentences, isolated, isolated_in};

/// Why a mark is not there.
pub fn absent(lang: Sentences, reason: AbsentReason) -> String {
    match (lang, reason) {
        (Sentences::Ar, AbsentReason::SunStaysAbove) => "لا تنزل الشمس بما يكفي".into(),
        (Sentences::Ar, AbsentReason::SunStaysBelow) => "لا ترتفع الشمس بما يكفي".into(),
        (_, reason) => reason.to_string(),
    }
}

/// Why a time other than the marks is absent.
pub fn no_time(lang: Sentences, why: &Error) -> String {
    match (lang, why) {
        (_, Error::NoCrossing { reason, .. }) => absent(lang, *reason),
        (_, Error::Absent(missing)) => absent(lang, missing.reason),
        (Sentences::En, Error::EndsFirst { begin, end, .. }) => format!("{end} comes before {begin}"),
        (Sentences::Ar, Error::EndsFirst { begin, end, .. }) => {
            format!("{} يسبق {}", end.name(Lang::Ar), begin.name(Lang::Ar))
        }
        (Sentences::En, _) => why.to_string(),
        (Sentences::Ar, _) => "غير معلوم".into(),
    }
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

/// The rule that gave a mark its time; none if the time is the Sun's at the place itself.
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

pub(super) fn twilight(lang: Sentences, shafaq: Shafaq) -> &'static str {
    match (lang, shafaq) {
        (Sentences::En, Shafaq::Ahmar) => "red twilight",
        (Sentences::En, Shafaq::Abyad) => "white twilight",
        (Sentences::En, _) => "general twilight",
        (Sentences::Ar, Shafaq::Ahmar) => "الشفق الأحمر",
        (Sentences::Ar, Shafaq::Abyad) => "الشفق الأبيض",
        (Sentences::Ar, _) => "الشفق العام",
    }
}

pub(super) fn part(lang: Sentences, portion: NightPortion) -> &'static str {
    match (lang, portion) {
        (Sentences::En, NightPortion::Middle) => "half",
        (Sentences::En, NightPortion::Seventh) => "a seventh",
        (Sentences::En, _) => "its depression over 60",
        (Sentences::Ar, NightPortion::Middle) => "نصف",
        (Sentences::Ar, NightPortion::Seventh) => "سُبع",
        (Sentences::Ar, _) => "انحطاطه على 60 من",
    }
}

/// That Fajr and Isha are one instant, and what gives others.
pub fn one_instant(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => {
            "Fajr and Isha are the same instant by this rule; --high-latitude and --method moonsighting or diyanet choose others"
        }
        Sentences::Ar => {
            "الفجر والعشاء لحظة واحدة بهذه القاعدة؛ ولغير ذلك \u{2066}--high-latitude\u{2069} أو \u{2066}--method moonsighting\u{2069} أو \u{2066}--method diyanet\u{2069}"
        }
    }
}
