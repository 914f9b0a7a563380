//! Languages, digits and styles of names.

use crate::locale::{Digits, Lang, Style};

named! {
    /// The ISO 639-1 code: `"ar"`.
    Lang = "a language" {
        "en" = En,
        "ar" = Ar,
        "tr" = Tr,
        "id" = Id,
        "ms" = Ms,
        "ur" = Ur,
        "fa" = Fa,
        "bn" = Bn,
        "fr" = Fr,
    }
}

named! {
    /// `"latin"`, `"arabic_indic"`, `"extended_arabic_indic"` or `"bengali"`.
    Digits = "a set of digits" {
        "latin" = Latin,
        "arabic_indic" = ArabicIndic,
        "extended_arabic_indic" = ExtendedArabicIndic,
        "bengali" = Bengali,
    }
}

named! {
    /// `"standard"` or `"newspaper"`.
    Style = "a style of names" {
        "standard" = Standard,
        "newspaper" = Newspaper,
    }
}
