//! What is displayed is read back, and no text is a panic.

use std::fmt::{Debug, Display};
use std::str::FromStr;
use std::time::{Duration, Instant};

use miqat::hijri::{AnyCalendar, HijriCalendar, HijriDate, HijriMonth, Moved};
use miqat::locale::{Lang, Locale, Pattern, parse_month, parse_weekday};
use miqat::prayer::EpochOffset;
use miqat::testing::strategies::{any_date, coordinates, hijri_dates, registered_methods, shifts};
use miqat::testing::{Printed, Timetable};
use miqat::{Angle, Coordinates, Madhab, Mark, Method, Prayer, Shift};
use proptest::prelude::*;

use super::cases;

fn returns<T: Display + FromStr + PartialEq + Debug>(value: &T) -> Result<(), TestCaseError> {
    let text = value.to_string();
    prop_assert!(text.parse().is_ok_and(|read: T| read == *value), "{} is {:?}", text, value);
    Ok(())
}

/// Reads a text by everything that reads one.
fn read_by_all(text: &str) {
    fn read<T: FromStr>(text: &str) {
        let _ = text.parse::<T>().is_ok();
    }
    read::<Angle>(text);
    read::<AnyCalendar>(text);
    read::<Coordinates>(text);
    read::<EpochOffset>(text);
    read::<HijriDate>(text);
    read::<HijriMonth>(text);
    read::<Lang>(text);
    read::<Madhab>(text);
    read::<Mark>(text);
    read::<Method>(text);
    read::<Moved<AnyCalendar>>(text);
    read::<Prayer>(text);
    read::<Printed>(text);
    read::<Shift>(text);
    read::<Timetable>(text);
    let _ = (parse_month(text).is_ok(), parse_weekday(text).is_ok(), HijriMonth::from_name(text).is_ok());
    let layouts = ["%A, %-d %B %Y %H:%M:%S", "%EF %T", "%Ed %EB %EY %EN", "%I %p %y %j %N", text];
    for layout in layouts {
        let Ok(layout) = Pattern::new(layout) else { continue };
        let _ = Locale::new(Lang::Ar).parse(&layout, text).is_ok();
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn what_is_displayed_is_read_back(
        (point, shift, method) in (coordinates(), shifts(), registered_methods()),
        hijri in hijri_dates(i32::MIN..=i32::MAX),
        offset_ms in EpochOffset::MIN.as_millis()..=EpochOffset::MAX.as_millis(),
        (calendar, days) in (0..126_usize, any::<i8>()),
    ) {
        returns(&point)?;
        returns(&shift)?;
        prop_assert_eq!(format!("{shift:#}").parse(), Ok(shift));
        returns(&EpochOffset::new(offset_ms).unwrap())?;
        returns(&hijri)?;
        returns(&AnyCalendar::all().nth(calendar).unwrap().moved(days))?;
        prop_assert_eq!(method.id().unwrap().parse(), Ok(method));
        for lang in Lang::ALL {
            prop_assert_eq!(lang.code().parse(), Ok(lang));
        }
    }

    #[test]
    fn a_written_date_is_read_back_in_every_language(
        (date, hijri) in (any_date(), hijri_dates(1..=9_999)),
        lang in 0..Lang::ALL.len(),
    ) {
        let lang = Lang::ALL[lang];
        for locale in [Locale::new(lang), Locale::new(lang).with_digits(lang.native_digits())] {
            for layout in ["%Ed %EB %EY %EN", "%EF"] {
                let layout = Pattern::new(layout).unwrap();
                let text = locale.format(&layout, hijri).unwrap().to_string();
                prop_assert_eq!(locale.parse(&layout, &text), Ok(hijri.into()), "{}", text);
            }
            let layout = Pattern::new("%A, %-d %B %Y %N").unwrap();
            let text = locale.format(&layout, date).unwrap().to_string();
            prop_assert_eq!(locale.parse(&layout, &text).unwrap().date(), Some(date), "{}", text);
        }
    }

    #[test]
    fn no_text_is_a_panic(
        any_text in ".{0,60}",
        near in "[-+−]?[0-9٠-٩۰-۹]{0,20}[ .,:°'′\"hminsNSEW%-]{0,4}[0-9]{0,4}[a-zA-Zء-ي%]{0,12}",
        (at, letter) in (0..40_usize, any::<char>()),
    ) {
        read_by_all(&any_text);
        read_by_all(&near);
        // A text that is right, except for one letter.
        for right in ["30.0444,31.2357,23m", "-1 min 30 s", "1446-05-22", "umm-al-qura-kacst+1", "22 جمادى الأولى 1446 هـ",
            "04:57 06:28 11:42 14:36 16:56 18:17", "date,fajr\n2026-11-24,04:57", "%A, %-d %:EN", "30°02'40\"N 31°14'09\"E"] {
            let wrong: String =
                right.chars().enumerate().map(|(place, right)| if place == at { letter } else { right }).collect();
            read_by_all(&wrong);
        }
    }
}

/// By a search through its beginnings, ten times as much text would take a hundred times as long.
#[test]
fn the_time_for_a_text_grows_with_its_length_and_no_faster() {
    for unit in ["x", " ", "1", "-", "٣", "%", "%A", "\n", "a,", "°", "1446-01-01 "] {
        let least = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let times = (0..3).map(|_| {
                let start = Instant::now();
                read_by_all(&text);
                start.elapsed()
            });
            times.min().unwrap()
        };
        let (short, long) = (least(30_000), least(300_000));
        println!("{unit:?}: {short:?} for 30 kB, {long:?} for 300 kB");
        assert!(long < short * 40 + Duration::from_millis(20), "{unit:?}: {short:?}, {long:?}");
    }
}
