//! Methods side by side.

use super::{Sentences, isolated};

/// The heading of the column of methods.
pub fn method_heading(lang: Sentences) -> &'static str {
    match lang {
        Sentences::En => "Method",
        Sentences::Ar => "الطريقة",
    }
}

/// What the differences are.
pub fn compared_with(lang: Sentences, first: &str, is_range: bool) -> String {
    match (lang, is_range) {
        (Sentences::En, false) => format!("Differences from {first}, in minutes; + is later."),
        (Sentences::En, true) => {
            format!("The least and the largest difference of these days from {first}, in minutes; + is later.")
        }
        (Sentences::Ar, false) => format!("الفروق عن {} بالدقائق، و+ لما تأخر.", isolated(first)),
        (Sentences::Ar, true) => format!("أقل الفروق وأكبرها عن {} بالدقائق، و+ لما تأخر.", isolated(first)),
    }
}

/// Who prints a timetable in the country that no method gives.
pub fn tables_without_a_method(lang: Sentences, names: &str) -> String {
    match lang {
        Sentences::En => format!("Also printed in this country, from tables that no method gives: {names}"),
        Sentences::Ar => format!("يُطبع في البلد أيضًا ما لا تحسبه طريقة: {}", isolated(names)),
    }
}
