//! The label of a column from the words of its heading.

use crate::mark::{Label, TableMark};
use crate::vocabulary::Word;

/// The meaning of a heading of times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    Label(Label),
    /// A congregation of whichever prayer is to the left.
    Congregation,
    /// A beginning of whichever prayer is next to it.
    Beginning,
    /// A school of Asr, next to another.
    Asr(TableMark),
    /// A time that is not read.
    Other,
    /// Nothing.
    Unknown,
}

/// Reads the words of a heading.
pub(crate) fn named(words: &[Word]) -> Named {
    let has = |word: Word| words.contains(&word);
    let mut marks: Vec<TableMark> = Vec::new();
    for word in words {
        if let Word::Mark(mark) = word
            && !marks.contains(mark)
        {
            marks.push(*mark);
        }
    }
    let (iqama, begins, end) = (has(Word::Iqama), has(Word::Begins), has(Word::End));
    let ordinal = words.iter().find_map(|word| if let Word::Ordinal(number) = word { Some(*number) } else { None });
    let is_congregation = iqama && !begins;
    let Some(mark) = chosen(&marks) else {
        let later = has(Word::Hanafi) || (has(Word::Mithl) && ordinal == Some(2));
        let earlier = has(Word::Shafi) || (has(Word::Mithl) && ordinal == Some(1));
        return match () {
            () if has(Word::OtherMark) => Named::Other,
            () if is_congregation => Named::Congregation,
            () if later => Named::Asr(TableMark::Asr2),
            () if earlier => Named::Asr(TableMark::Asr),
            () if begins => Named::Beginning,
            () if end => Named::Other,
            () => Named::Unknown,
        };
    };
    // The beginning of the last third, the middle between two prayers.
    if has(Word::OtherMark) && mark != TableMark::Imsak {
        return Named::Other;
    }
    if end && !begins && !matches!(mark, TableMark::Imsak) {
        return if mark == TableMark::Fajr { Named::Label(Label::begins(TableMark::Sunrise)) } else { Named::Other };
    }
    let mark = match mark {
        TableMark::Asr
            if !is_congregation && (has(Word::Hanafi) && !has(Word::Shafi) || (ordinal == Some(2) && !iqama)) =>
        {
            TableMark::Asr2
        }
        mark => mark,
    };
    let label = if is_congregation { Label::congregation(mark) } else { Label::begins(mark) };
    let label = match (ordinal, mark) {
        _ if has(Word::Weekend) => label.with_name("weekend"),
        (Some(number @ 2..), TableMark::Jumuah | TableMark::Taraweeh) => label.with_name(number.to_string()),
        (Some(number @ 2..), _) if is_congregation => label.with_name(number.to_string()),
        _ => label,
    };
    Named::Label(label)
}

/// Which of several names in a heading counts.
fn chosen(marks: &[TableMark]) -> Option<TableMark> {
    let has = |mark| marks.contains(&mark);
    match marks {
        [] => None,
        [one] => Some(*one),
        _ if has(TableMark::Asr2) => Some(TableMark::Asr2),
        _ if has(TableMark::Imsak) && has(TableMark::Fajr) => Some(TableMark::Fajr),
        _ if has(TableMark::Jumuah) && has(TableMark::Dhuhr) => Some(TableMark::Dhuhr),
        _ if has(TableMark::Maghrib) && has(TableMark::Sunset) => Some(TableMark::Maghrib),
        _ if has(TableMark::Zawal) && has(TableMark::Dhuhr) => Some(TableMark::Dhuhr),
        _ if has(TableMark::Sunrise) && has(TableMark::Ishraq) => Some(TableMark::Sunrise),
        [first, ..] => Some(*first),
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, named};
    use crate::vocabulary::heading;

    #[test]
    fn beginnings_and_congregations_are_told_apart() {
        let cases = [
            ("Magrib St/Jm", "maghrib"),
            ("Maghrib/Iftar", "maghrib"),
            ("Fajr Jamat", "iqama:fajr"),
            ("ishājamāah", "iqama:isha"),
            ("Suhoor end", "imsak"),
            ("Asr (Hanafi)", "asr2"),
            ("asrmithl2", "asr2"),
            ("asrmithl1", "asr"),
            ("Jumu'ah 2 Iqamah", "iqama:jumuah:2"),
            ("Jumma Adhan", "jumuah"),
            ("Isha Iqama (weekend)", "iqama:isha:weekend"),
            ("FajrJam", "iqama:fajr"),
            ("Fajr ends", "sunrise"),
            ("Zuhr Start", "dhuhr"),
        ];
        for (text, label) in cases {
            assert!(
                matches!(named(&heading(text)), Named::Label(named) if named.to_string() == label),
                "{text}: {:?}",
                named(&heading(text))
            );
        }
        assert_eq!(named(&heading("Iqama")), Named::Congregation);
        assert_eq!(named(&heading("Begins")), Named::Beginning);
    }
}
