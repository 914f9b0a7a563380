//! The direction of the Kaaba, and the Sun as its signpost.

use super::{Sentences, isolated};

/// What shows the direction: the Sun, or the shadow that falls away from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InLine {
    Sun,
    Shadow,
}

/// The sixteen directions in Arabic, from north through east.
const ARABIC: [&str; 16] = [
    "شمال",
    "شمال شمال شرق",
    "شمال شرق",
    "شرق شمال شرق",
    "شرق",
    "شرق جنوب شرق",
    "جنوب شرق",
    "جنوب جنوب شرق",
    "جنوب",
    "جنوب جنوب غرب",
    "جنوب غرب",
    "غرب جنوب غرب",
    "غرب",
    "غرب شمال غرب",
    "شمال غرب",
    "شمال شمال غرب",
];

/// "Qibla: ↘ 136.1° SE, from true north".
pub fn qibla(lang: Sentences, arrow: &str, degrees: &str, name: &str, number: usize) -> String {
    match lang {
        Sentences::En => format!("Qibla: {arrow} {degrees} {name}, from true north"),
        Sentences::Ar => {
            format!("القبلة: {} {}، من الشمال الحقيقي", isolated(&format!("{arrow} {degrees}")), ARABIC[number])
        }
    }
}

pub fn kaaba_distance(lang: Sentences, km: &str) -> String {
    match lang {
        Sentences::En => format!("Distance of the Kaaba: {km} km"),
        Sentences::Ar => format!("البعد عن الكعبة: {} كم", isolated(km)),
    }
}

/// Why there is no bearing: the place is the Kaaba, or its antipode.
pub fn no_bearing(lang: Sentences, is_kaaba: bool) -> &'static str {
    match (lang, is_kaaba) {
        (Sentences::En, true) => "This is the Kaaba itself: it has no bearing, and whoever stands at it faces it.",
        (Sentences::En, false) => {
            "This is the antipode of the Kaaba: every direction leads to it by an equal way, and none is its bearing."
        }
        (Sentences::Ar, true) => "هذا موضع الكعبة نفسها: لا اتجاه هنا، ومن كان عندها استقبلها.",
        (Sentences::Ar, false) => "هذا مقابل الكعبة على الأرض: كل الاتجاهات إليها سواء.",
    }
}

/// When the Sun or a shadow shows the direction, and what to do then; the day where it is not today.
pub fn sun_in_line(
    lang: Sentences,
    how: InLine,
    clock: &str,
    day: Option<&str>,
    altitude_deg: f64,
    is_high: bool,
) -> String {
    // Near the horizon a degree is much.
    let altitude = if altitude_deg < 10.0 { format!("{altitude_deg:.1}°") } else { format!("{altitude_deg:.0}°") };
    let day = match (lang, day) {
        (_, None) => String::new(),
        (Sentences::En, Some(day)) => format!(" on {day}"),
        (Sentences::Ar, Some(day)) => format!(" ({day})"),
    };
    match (lang, how) {
        (Sentences::En, how) => {
            let says = match how {
                InLine::Sun => "The Sun stands in the direction of the qibla",
                InLine::Shadow => "Your shadow points to the qibla",
            };
            let to_do = match how {
                InLine::Sun => "face the Sun, without looking into it; your shadow falls behind you",
                InLine::Shadow => "stand with the Sun behind you and face the way that your shadow falls",
            };
            let high =
                if is_high { "; the Sun is too high for more than a rough direction, take a plumb line" } else { "" };
            format!("{says} at {clock}{day}, {altitude} high: {to_do}{high}.")
        }
        (Sentences::Ar, how) => {
            let says = match how {
                InLine::Sun => "تكون الشمس في جهة القبلة",
                InLine::Shadow => "يشير ظلك إلى القبلة",
            };
            let to_do = match how {
                InLine::Sun => "استقبل الشمس دون النظر إليها، وظلك خلفك",
                InLine::Shadow => "اجعل الشمس خلفك واستقبل جهة ظلك",
            };
            let high = if is_high {
                "؛ والشمس أعلى من أن تدل إلا على جهة تقريبية، فاستعمل خيطًا بثقل"
            } else {
                ""
            };
            format!("{says} الساعة {clock}{day}، وارتفاعها {}: {to_do}{high}.", isolated(&altitude))
        }
    }
}

/// That neither the Sun nor a shadow shows it in the next days.
pub fn no_sun_soon(lang: Sentences, days: u64) -> String {
    match lang {
        Sentences::En => {
            format!("In the next {days} days the Sun is never above the horizon in line with the qibla.")
        }
        Sentences::Ar => format!("لا تكون الشمس فوق الأفق على خط القبلة في الأيام القادمة ({days})."),
    }
}
