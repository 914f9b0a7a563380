//! The four sets of decimal digits.

use core::fmt::{self, Write};

/// A set of ten decimal digits.
///
/// # Examples
///
/// ```
/// use miqat::locale::Digits;
/// assert_eq!(Digits::ArabicIndic.number(1446).to_string(), "١٤٤٦");
/// assert_eq!(Digits::Bengali.number(-12).to_string(), "-১২");
/// assert_eq!(format!("{:02}", Digits::ExtendedArabicIndic.number(3)), "۰۳");
/// assert_eq!(Digits::value('৭'), Some(7));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Digits {
    /// 0 to 9, CLDR's `latn`.
    Latin,
    /// ٠ to ٩, CLDR's `arab`: the eastern Arab world.
    ArabicIndic,
    /// ۰ to ۹, CLDR's `arabext`: Persian and Urdu.
    ExtendedArabicIndic,
    /// ০ to ৯, CLDR's `beng`.
    Bengali,
}

impl Digits {
    /// The four sets.
    pub const ALL: [Self; 4] = [Self::Latin, Self::ArabicIndic, Self::ExtendedArabicIndic, Self::Bengali];

    /// The set's zero; its other digits follow it in Unicode.
    pub const fn zero(self) -> char {
        match self {
            Self::Latin => '0',
            Self::ArabicIndic => '٠',
            Self::ExtendedArabicIndic => '۰',
            Self::Bengali => '০',
        }
    }

    /// The value 0..=9 of a digit of any of the sets, or `None` for another character.
    pub fn value(digit: char) -> Option<u32> {
        Self::ALL
            .into_iter()
            .filter_map(|digits| u32::from(digit).checked_sub(u32::from(digits.zero())))
            .find(|value| *value < 10)
    }

    /// A whole number in these digits, which accepts the usual format flags for sign, width and zeros.
    pub const fn number(self, value: i64) -> Number {
        Number { digits: self, value }
    }
}

/// A whole number in a set of digits: see [`Digits::number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    digits: Digits,
    value: i64,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { digits, value } = *self;
        // A sink does not inherit the formatter's flags, so those that apply to numbers are passed on here.
        let (width, sign, zeros) = (f.width().unwrap_or(0), f.sign_plus(), f.sign_aware_zero_pad());
        let mut sink = Sink { digits, out: f };
        match (sign, zeros) {
            (false, false) => write!(sink, "{value:width$}"),
            (false, true) => write!(sink, "{value:0width$}"),
            (true, false) => write!(sink, "{value:+width$}"),
            (true, true) => write!(sink, "{value:+0width$}"),
        }
    }
}

/// Passes text on with its Latin digits replaced.
struct Sink<'a, 'f> {
    digits: Digits,
    out: &'a mut fmt::Formatter<'f>,
}

impl Write for Sink<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.digits == Digits::Latin {
            return self.out.write_str(text);
        }
        text.chars().try_for_each(|letter| {
            let exchanged = letter.to_digit(10).and_then(|value| char::from_u32(u32::from(self.digits.zero()) + value));
            self.out.write_char(exchanged.unwrap_or(letter))
        })
    }
}
