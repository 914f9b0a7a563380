//! Converting, formatting, parsing and computing Hijri dates does not allocate.

#[path = "common/memory.rs"]
mod memory;

use std::fmt::Write;
use std::hint::black_box;

use chrono::{NaiveDate, NaiveTime, Weekday};
use memory::allocations;
use miqat::Coordinates;
use miqat::events::Side;
use miqat::hijri::crescent::{Crescent, Criterion};
use miqat::hijri::{
    Calculated, HijriArithmetic, HijriCalendar, HijriMonth, MonthStart, Observed, Tabular, UmmAlQura, occasions_of_year,
};
use miqat::locale::{DateParts, Lang, Length, Locale, Pattern, Style, parse_month};
use miqat::time::{EarthRotation, Ut1};

/// A line that can be written to without the heap.
struct Line {
    bytes: [u8; 256],
    length: usize,
}

impl Line {
    const fn new() -> Self {
        Self { bytes: [0; 256], length: 0 }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap()
    }
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.bytes[self.length..self.length + text.len()].copy_from_slice(text.as_bytes());
        self.length += text.len();
        Ok(())
    }
}

#[test]
fn the_count_is_a_count() {
    assert_eq!(allocations(|| drop(black_box(String::from("counted")))), 1);
    assert_eq!(allocations(|| ()), 0);
}

#[test]
fn converting_and_counting_in_any_calendar_allocates_nothing() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let announced = [MonthStart::new(1434, HijriMonth::Ramadan, day("2013-07-10"))];
    let civil = day("2024-11-24");
    let convert = |calendar: &dyn HijriCalendar| {
        let hijri = calendar.to_hijri(civil).unwrap();
        assert_eq!(calendar.to_gregorian(hijri), Ok(civil));
        let later = calendar.add_months(hijri, 7).unwrap();
        assert!(calendar.days(hijri, later).all(|day| day.is_ok()));
        assert!(calendar.period_between(hijri, later).is_ok());
        assert!(occasions_of_year(calendar, 1446).all(|day| day.is_ok()));
        assert!(calendar.month(1446, HijriMonth::Ramadan).unwrap().weeks(Weekday::Sun).count() >= 5);
    };
    let asked = allocations(|| {
        for table in UmmAlQura::ALL {
            convert(&table);
        }
        for tabular in Tabular::ALL {
            convert(&tabular);
        }
        convert(&Observed::new(&announced).unwrap().or(UmmAlQura::default()).unwrap().or(Tabular::CIVIL).unwrap());
        for rule in Calculated::ALL {
            assert!(rule.reckon(1446, HijriMonth::Ramadan).unwrap().margin().is_some());
        }
        let cairo = Coordinates::new(30.0444, 31.2357).unwrap();
        let noon = Ut1::from_utc(civil.and_time(NaiveTime::MIN).and_utc()).plus_days(0.4);
        let crescent = Crescent::of(cairo, noon, Side::Morning, EarthRotation::on(civil)).unwrap();
        black_box(Criterion::NEO_MABIMS.margin(&crescent));
    });
    assert_eq!(asked, 0);
}

#[test]
fn formatting_and_parsing_in_every_language_allocates_nothing() {
    let moment = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap().and_hms_opt(22, 56, 0).unwrap();
    let hijri = UmmAlQura::default().to_hijri(moment.date()).unwrap();
    let moment = DateParts::from(moment).with_hijri(hijri);
    let mut lines = 0;
    let asked = allocations(|| {
        let pattern = Pattern::new("%A %Ed %EB %EY %EN %-d %B %Y %I:%M:%S %p").unwrap();
        for lang in Lang::ALL {
            let standard = Locale::new(lang);
            for locale in [standard, standard.with_digits(lang.native_digits()), standard.with_style(Style::Newspaper)]
            {
                let mut line = Line::new();
                write!(line, "{}", locale.format(&pattern, moment).unwrap()).unwrap();
                assert_eq!(locale.parse(&pattern, line.as_str()), Ok(moment), "{}", line.as_str());
                for length in [Length::Full, Length::Short] {
                    let mut line = Line::new();
                    write!(line, "{}", locale.format(&locale.hijri_pattern(length), moment).unwrap()).unwrap();
                    lines += usize::from(!line.as_str().is_empty());
                }
            }
        }
        let mut line = Line::new();
        write!(line, "{}", parse_month("Jumada").unwrap_err()).unwrap();
        write!(line, "{hijri} {}", Tabular::CIVIL.date(1446, HijriMonth::Safar, 30).unwrap_err()).unwrap();
        assert!(line.as_str().contains("Jumada II (6)"));
    });
    assert_eq!((asked, lines), (0, 9 * 3 * 2));
}
