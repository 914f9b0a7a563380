//! The nine languages.

use core::fmt;
use core::str::FromStr;

use super::digits::Digits;
use super::error::{FormatError, Given};
use super::words::{self, Words};
use crate::text::plain_letters;

/// A supported language.
///
/// # Examples
///
/// ```
/// use miqat::locale::Lang;
/// assert_eq!(Lang::from_code("ar-EG")?, Lang::Ar);
/// assert_eq!(Lang::Ur.code(), "ur");
/// # Ok::<(), miqat::locale::FormatError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Lang {
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Turkish.
    Tr,
    /// Indonesian.
    Id,
    /// Malay.
    Ms,
    /// Urdu.
    Ur,
    /// Persian.
    Fa,
    /// Bengali.
    Bn,
    /// French.
    Fr,
}

impl Lang {
    /// Every language, in the order of the enum.
    pub const ALL: [Self; 9] =
        [Self::En, Self::Ar, Self::Tr, Self::Id, Self::Ms, Self::Ur, Self::Fa, Self::Bn, Self::Fr];

    /// The ISO 639-1 code of the language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::Tr => "tr",
            Self::Id => "id",
            Self::Ms => "ms",
            Self::Ur => "ur",
            Self::Fa => "fa",
            Self::Bn => "bn",
            Self::Fr => "fr",
        }
    }

    /// The language with an ISO 639-1 code, in either case; text after a `-` or `_` (a country, a script) is ignored.
    ///
    /// # Errors
    ///
    /// [`FormatError::Language`] for any other code.
    pub fn from_code(code: &str) -> Result<Self, FormatError> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::ALL
            .into_iter()
            .find(|lang| plain_letters(primary).map(|letter| letter.to_ascii_lowercase()).eq(lang.code().chars()))
            .ok_or(FormatError::Language { code: Given::new(code) })
    }

    /// Whether the language is written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar | Self::Ur | Self::Fa)
    }

    /// The default digits of the language in CLDR 48: Latin, except for Persian and Bengali.
    pub const fn digits(self) -> Digits {
        match self {
            Self::Fa => Digits::ExtendedArabicIndic,
            Self::Bn => Digits::Bengali,
            _ => Digits::Latin,
        }
    }

    /// The digits of the language's own script, which differ from the default for Arabic and Urdu.
    pub const fn native_digits(self) -> Digits {
        match self {
            Self::Ar => Digits::ArabicIndic,
            Self::Ur | Self::Fa => Digits::ExtendedArabicIndic,
            Self::Bn => Digits::Bengali,
            _ => Digits::Latin,
        }
    }

    pub(super) const fn words(self) -> &'static Words {
        match self {
            Self::En => &words::EN,
            Self::Ar => &words::AR,
            Self::Tr => &words::TR,
            Self::Id => &words::ID,
            Self::Ms => &words::MS,
            Self::Ur => &words::UR,
            Self::Fa => &words::FA,
            Self::Bn => &words::BN,
            Self::Fr => &words::FR,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Lang {
    type Err = FormatError;
    fn from_str(code: &str) -> Result<Self, FormatError> {
        Self::from_code(code)
    }
}
