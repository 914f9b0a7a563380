//! Hijri dates, announcements and calendars.

use miqat::hijri::{AnyCalendar, HijriCalendar, HijriDate, HijriMonth, MonthStart, Moved, Tabular, UmmAlQura};
use miqat::locale::{Digits, Lang, Style};

use super::{date, form, names, reads, reads_cbor, refused};

#[test]
fn a_calendar_is_its_id_and_with_it_the_days_by_which_it_is_moved() {
    for calendar in UmmAlQura::ALL {
        form(calendar, &format!("\"{}\"", calendar.id()));
    }
    for calendar in Tabular::ALL {
        form(calendar, &format!("\"{}\"", calendar.id()));
    }
    for calendar in AnyCalendar::all() {
        form(calendar, &format!("\"{}\"", calendar.id()));
        form(Moved::from(calendar), &format!("\"{}\"", calendar.id()));
        form(calendar.moved(-1), &format!("\"{}-1\"", calendar.id()));
        reads_cbor(calendar.moved(1));
    }
    reads(r#""umm_al_qura+1""#, UmmAlQura::default().moved(1));
    refused::<AnyCalendar>(
        r#""umm-al-qura+1""#,
        "`umm-al-qura+1` is not a Hijri calendar: expected one of umm-al-qura, ",
    );
    refused::<Moved<AnyCalendar>>(
        r#""islamic+1""#,
        "`islamic+1` is not a Hijri calendar: expected one of umm-al-qura, ",
    );
    refused::<AnyCalendar>("1", "invalid type: integer `1`, expected the id of a Hijri calendar");
}

#[test]
fn a_hijri_date_is_its_numbers_and_its_shape_is_checked() {
    let date = |year, month, day| HijriDate::new(year, HijriMonth::new(month).unwrap(), day).unwrap();
    form(date(1448, 6, 9), r#""1448-06-09""#);
    form(date(1349, 10, 31), r#""1349-10-31""#);
    form(date(-640, 2, 1), r#""-0640-02-01""#);
    form(date(10_000, 2, 1), r#""+10000-02-01""#);
    for year in [i32::MIN, -12_345, -1000, -999, -1, 0, 1, 999, 10_000, i32::MAX] {
        form(date(year, 12, 30), &format!("\"{}\"", date(year, 12, 30)));
    }
    refused::<HijriDate>(r#""1448-13-01""#, "a Hijri month 13 is not within 1 to 12");
    refused::<HijriDate>(r#""1448-06-32""#, "day 32 of Hijri month 1448-06 is not within 1 to 31");
    refused::<HijriDate>(r#""1448-06-00""#, "day 0 of Hijri month 1448-06 is not within 1 to 31");
    for text in [
        "",
        "1448",
        "1448-06",
        "1448-6-9",
        "448-06-09",
        "1448-06-09 ",
        "+1448-06-09",
        "-640-06-09",
        "10000-06-09",
        "1448/06/09",
        "--01-06-09",
        "1448-06-+9",
        "99999999999-01-01",
        "١٤٤٨-٠٦-٠٩x",
    ] {
        let message = format!("invalid value: string \"{text}\", expected a Hijri date such as `1448-06-09`");
        refused::<HijriDate>(&format!("\"{text}\""), &message);
    }
    refused::<HijriDate>("14480609", "invalid type: integer `14480609`, expected a Hijri date such as `1448-06-09`");
}

#[test]
fn a_hijri_month_is_its_name() {
    let months = [
        "muharram",
        "safar",
        "rabi_al_awwal",
        "rabi_al_akhir",
        "jumada_al_ula",
        "jumada_al_akhira",
        "rajab",
        "shaban",
        "ramadan",
        "shawwal",
        "dhu_al_qada",
        "dhu_al_hijja",
    ];
    let pairs: Vec<(HijriMonth, &str)> = HijriMonth::ALL.into_iter().zip(months).collect();
    names(&pairs);
    refused::<HijriMonth>("9", "invalid type: integer `9`, expected a Hijri month, one of `muharram`, `safar`");
}

#[test]
fn an_announcement_is_a_month_and_its_first_day() {
    let ramadan = MonthStart::new(1434, HijriMonth::Ramadan, date(2013, 7, 10));
    form(ramadan, r#"{"year":1434,"month":"ramadan","date":"2013-07-10"}"#);
    form(ramadan.with_length(29).unwrap(), r#"{"year":1434,"month":"ramadan","date":"2013-07-10","length":29}"#);
    let long = r#"{"year":1434,"month":"ramadan","date":"2013-07-10","length":32}"#;
    refused::<MonthStart>(long, "an announced length of 32 days is not within 28 to 31");
}

#[test]
fn languages_digits_and_styles_are_written_by_their_names() {
    for lang in Lang::ALL {
        form(lang, &format!("\"{}\"", lang.code()));
    }
    form(Digits::ExtendedArabicIndic, r#""extended_arabic_indic""#);
    form(Digits::Latin, r#""latin""#);
    form(Style::Newspaper, r#""newspaper""#);
    refused::<Lang>(
        r#""de""#,
        "unknown variant `de`, expected one of `en`, `ar`, `tr`, `id`, `ms`, `ur`, `fa`, `bn`, `fr`",
    );
}
