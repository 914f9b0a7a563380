//! Spellings without their differences: case, signs, digits of other scripts, letters that look or sound alike.

use unicode_normalization::UnicodeNormalization;

/// The value of a decimal digit in the scripts of timetables.
fn digit(letter: char) -> Option<char> {
    const ZEROS: [char; 9] = ['٠', '۰', '०', '০', '੦', '૦', '௦', '೦', '൦'];
    let value = ZEROS.iter().find_map(|zero| (letter as u32).checked_sub(*zero as u32).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10))
}

/// The text in NFKC, with ASCII digits and colons, plain spaces and hyphens, and without invisible characters.
pub(crate) fn plain(text: &str) -> String {
    // The signs of footnotes would become digits.
    text.chars()
        .filter(|letter| !matches!(letter, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}'))
        .nfkc()
        .filter_map(|letter| match letter {
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}' => None,
            '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
            '٫' => Some('.'),
            '∶' | 'ː' | '։' => Some(':'),
            letter if letter.is_whitespace() => Some(' '),
            letter if letter.is_ascii() => Some(letter),
            letter => Some(digit(letter).unwrap_or(letter)),
        })
        .collect()
}

/// The letters and digits of a text by which words are compared, in lower case, without signs.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in plain(text).nfkd().flat_map(char::to_lowercase) {
        match letter {
            // Signs above and below, vowel signs of Arabic, tatweel.
            '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | 'ـ' | 'ء' => {}
            // The nuktas of Bengali and Devanagari.
            '\u{9BC}' | '\u{93C}' => {}
            'آ' | 'أ' | 'إ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' | 'ئ' | 'ې' | 'ے' => folded.push('ي'),
            'ؤ' => folded.push('و'),
            'ة' | 'ۃ' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => folded.push('ه'),
            'ک' | 'ڪ' => folded.push('ك'),
            letter if is_apostrophe(letter) => {}
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'đ' | 'ð' => folded.push('d'),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'æ' => folded.push_str("ae"),
            letter if letter.is_alphanumeric() || is_sign(letter) => folded.push(letter),
            _ => {}
        }
    }
    folded
}

/// Whether a character is a part of a letter: the vowel signs and viramas of Indic scripts are neither letters nor digits.
fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{900}'..='\u{DFF}')
}

/// Whether a character belongs to a word.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric()
        || is_sign(letter)
        || matches!(letter, '\u{300}'..='\u{36F}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | 'ـ')
        || is_apostrophe(letter)
}

/// Whether a character means ayn or hamza within a word.
pub(crate) const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '´' | '\u{2B9}'..='\u{2BF}' | '\u{2018}'..='\u{201B}' | '\u{2032}')
}

/// The folded words of a text: runs of letters or of digits, parted also where a small letter precedes a capital.
pub(crate) fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let mut words = Vec::new();
    let mut word = String::new();
    let mut last: Option<char> = None;
    let mut close = |word: &mut String| {
        let folded = fold(word);
        if !folded.is_empty() {
            words.push(folded);
        }
        word.clear();
    };
    for letter in plain.chars().take(400) {
        if !is_of_word(letter) {
            close(&mut word);
            last = None;
            continue;
        }
        let is_new = last.is_some_and(|last| {
            (last.is_lowercase() && letter.is_uppercase())
                || (last.is_numeric() != letter.is_numeric() && !is_apostrophe(last) && !is_apostrophe(letter))
        });
        if is_new {
            close(&mut word);
        }
        word.push(letter);
        last = Some(letter);
    }
    close(&mut word);
    words
}

#[cfg(test)]
mod tests {
    use super::{fold, words};

    #[test]
    fn spellings_of_a_word_fold_to_one() {
        assert_eq!(fold("Jumu'ah"), "jumuah");
        assert_eq!(fold("ʿIshā"), "isha");
        assert_eq!(fold("Mảndag"), fold("Mándag"));
        assert_eq!(fold("الأولى"), fold("الاولي"));
        assert_eq!(fold("১২"), "12");
    }

    #[test]
    fn words_part_at_capitals_and_digits() {
        assert_eq!(words("FajrAthan"), ["fajr", "athan"]);
        assert_eq!(words("asrmithl1"), ["asrmithl", "1"]);
        assert_eq!(words("Jum'aa (2nd)"), ["jumaa", "2", "nd"]);
        assert_eq!(words("সাহরী শেষ"), ["সাহরী", "শেষ"]);
    }
}
