//! Every displayed or stored name is read back, in any case and with its words joined in any way; any other text is
//! refused with the list of allowed names.

use core::fmt::{Debug, Display};
use core::str::FromStr;

use miqat::error::HijriError;
use miqat::hijri::{HijriMonth, Tabular, UmmAlQura};
use miqat::{Error, Madhab, Mark, Method, Prayer, methods};

/// Asserts that a value's name is this one, and that it is read back in common spellings.
#[track_caller]
fn named<T: Display + FromStr<Err = Error> + PartialEq + Debug>(value: T, name: &str) {
    assert_eq!(value.to_string(), name);
    let snake_case = name.to_ascii_lowercase().replace([' ', '-'], "_").replace('\'', "");
    for text in [name.to_owned(), name.to_ascii_uppercase(), snake_case, format!(" {name}\t"), name.replace(' ', "-")] {
        assert_eq!(text.parse().as_ref(), Ok(&value), "{text}");
    }
}

/// The message with which a text is refused.
#[track_caller]
fn refused<T: FromStr<Err = Error> + Debug>(text: &str) -> String {
    text.parse::<T>().unwrap_err().to_string()
}

/// A text from a stranger is not read once for each name of a list.
#[test]
fn a_name_in_more_than_512_bytes_is_refused() {
    for (spaces, is_read) in [(512 - "egypt".len(), true), (513 - "egypt".len(), false), (1_000_000, false)] {
        let text = " ".repeat(spaces) + "egypt";
        assert_eq!(text.parse::<Method>().is_ok(), is_read, "{spaces}");
        assert_eq!((" ".repeat(spaces + 1) + "fajr").parse::<Mark>().is_ok(), is_read, "{spaces}");
    }
}

#[test]
fn marks_prayers_and_schools_are_read_by_their_names() {
    named(Mark::Fajr, "Fajr");
    named(Mark::Sunrise, "Sunrise");
    named(Mark::Dhuhr, "Dhuhr");
    named(Mark::Asr, "Asr");
    named(Mark::Sunset, "Sunset");
    named(Mark::Maghrib, "Maghrib");
    named(Mark::Isha, "Isha");
    for (prayer, name) in Prayer::ALL.into_iter().zip(["Fajr", "Dhuhr", "Asr", "Maghrib", "Isha"]) {
        named(prayer, name);
    }
    named(Madhab::Shafii, "Shafi'i");
    named(Madhab::Hanafi, "Hanafi");
    assert_eq!("shafi’i".parse(), Ok(Madhab::Shafii));
    assert_eq!(
        refused::<Mark>("zuhr"),
        "not a mark of the day: expected one of Fajr, Sunrise, Dhuhr, Asr, Sunset, Maghrib, Isha"
    );
    for text in ["", " ", "fajr isha", "ishaa", "1", "الفجر"] {
        assert!(text.parse::<Mark>().is_err(), "{text}");
    }
    assert_eq!(refused::<Prayer>("sunrise"), "not a prayer: expected one of Fajr, Dhuhr, Asr, Maghrib, Isha");
    assert_eq!(refused::<Madhab>("shafi"), "not a school of Asr: expected one of Shafi'i, Hanafi");
}

#[test]
fn a_method_is_read_by_its_id_and_by_its_name() {
    for method in methods::ALL {
        let (id, name) = (method.id().unwrap(), method.name().unwrap());
        named(**method, name);
        for text in [id.to_owned(), id.to_uppercase(), id.replace('-', "_")] {
            assert_eq!(text.parse::<Method>().unwrap().id(), Some(id), "{text}");
        }
    }
    let own = methods::EGYPT.with_fajr(methods::EGYPT.fajr());
    assert_eq!(own.to_string(), "custom method");
    assert!("custom method".parse::<Method>().is_err());
    let ids: Vec<_> = methods::ALL.iter().map(|method| method.id().unwrap()).collect();
    assert_eq!(refused::<Method>("egpyt"), format!("not a method: expected one of {}", ids.join(", ")));
    // For a program that suggests a name.
    let Err(Error::Text(expected)) = "egpyt".parse::<Method>() else { panic!("it is no method") };
    assert!(expected.names().eq(ids));
}

#[test]
fn a_hijri_month_is_read_by_its_name_and_by_its_number() {
    let names = [
        "Muharram",
        "Safar",
        "Rabi al-Awwal",
        "Rabi al-Akhir",
        "Jumada al-Ula",
        "Jumada al-Akhira",
        "Rajab",
        "Shaban",
        "Ramadan",
        "Shawwal",
        "Dhu al-Qada",
        "Dhu al-Hijja",
    ];
    for ((number, month), name) in (1_u8..).zip(HijriMonth::ALL).zip(names) {
        named(month, name);
        for text in [number.to_string(), format!("{number:02}"), format!("+{number}")] {
            assert_eq!(text.parse(), Ok(month), "{text}");
        }
        assert_eq!(HijriMonth::from_name(name), Ok(month), "as the nine languages have it");
    }
    assert_eq!(
        refused::<HijriMonth>("Ramazan"),
        format!("not a Hijri month: expected one of {}, or a number from 1 to 12", names.join(", "))
    );
    assert_eq!("0".parse::<HijriMonth>(), Err(Error::Hijri(HijriError::Month { month: 0 })));
    assert_eq!("13".parse::<HijriMonth>(), Err(Error::Hijri(HijriError::Month { month: 13 })));
}

#[test]
fn a_table_and_an_arithmetic_calendar_are_read_by_their_ids() {
    for calendar in UmmAlQura::ALL {
        named(calendar, calendar.id());
    }
    for calendar in Tabular::ALL {
        named(calendar, calendar.id());
    }
    assert_eq!(
        refused::<UmmAlQura>("islamic-umalqura"),
        "not an Umm al-Qura calendar: expected one of umm-al-qura, umm-al-qura-printed, umm-al-qura-kacst"
    );
    let ids = Tabular::ALL.map(Tabular::id).join(", ");
    assert_eq!(refused::<Tabular>("civil"), format!("not a tabular calendar: expected one of {ids}"));
}

#[cfg(feature = "serde")]
#[test]
fn a_name_in_a_settings_file_is_one_that_is_read() {
    fn read<T: FromStr<Err = Error> + PartialEq + Debug + serde::Serialize>(all: &[T]) {
        for value in all {
            let name = serde_json::to_value(value).unwrap();
            assert_eq!(name.as_str().unwrap().parse().as_ref(), Ok(value));
        }
    }
    read(&Mark::ALL);
    read(&Prayer::ALL);
    read(&Madhab::ALL);
    read(&HijriMonth::ALL);
    read(&methods::ALL.iter().map(|method| **method).collect::<Vec<_>>());
}
