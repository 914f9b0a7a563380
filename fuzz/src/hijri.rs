//! Hijri calendars, arithmetic, printed, announced and computed: dates return from where they came, grow day by day, months
//! begin where their neighbours end, and no year, month or day is a panic.

use chrono::{NaiveDate, Weekday};
use miqat::astro::Vantage;
use miqat::hijri::crescent::{AltitudeElongation, Criterion, OdehZone, RelativeAltitudeCurve, YallopZone};
use miqat::hijri::{
    AnyCalendar, Calculated, Clause, Condition, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, HijriPeriod,
    MonthStart, Observed, Places, Tabular, UmmAlQura, fasting, occasions, occasions_of_year,
};
use miqat::{Angle, Coordinates};

use crate::clock::timed;
use crate::values::{Values, later};

/// The slowest calls measured, in milliseconds: of a table or arithmetic, of a rule of an authority, of a rule of several
/// sites and nonsense conditions.
const TABLE_MS: f64 = 0.1;
const RULE_MS: f64 = 5.4;
const OWN_RULE_MS: f64 = 8.4;

/// The years outside of which some days of an arithmetic calendar have no chrono date.
const ARITHMETIC_YEARS: core::ops::RangeInclusive<i32> = -270_000..=269_000;

/// A calendar with what is claimed about it.
struct Claim<'a> {
    calendar: &'a dyn HijriCalendar,
    name: String,
    /// The slowest call.
    slowest_ms: f64,
    lengths: core::ops::RangeInclusive<u8>,
    /// Whether every day that has a date is in a month with a beginning and an end.
    is_whole: bool,
}

/// One case.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    match values.any::<u8>() % 8 {
        0 => arithmetic(&mut values),
        1 => {
            let table = values.one_of(&UmmAlQura::ALL);
            claim(&table, table.id(), TABLE_MS).walk(&mut values);
            let longer = table.or(values.one_of(&Tabular::ALL)).expect("tables never contradict");
            claim(&longer, table.id(), TABLE_MS).walk(&mut values);
        }
        2..=4 => announced(&mut values),
        5 => {
            let all: Vec<_> = AnyCalendar::all().collect();
            let calendar = values.one_of(&all);
            claim(&calendar, calendar.id(), RULE_MS).walk(&mut values);
            let days = values.any();
            let moved = calendar.moved(days);
            claim(&moved, &format!("{calendar}{days:+}"), RULE_MS).walk(&mut values);
        }
        6 => own_rule(&mut values),
        _ => days(&mut values),
    }
}

fn claim<'a>(calendar: &'a dyn HijriCalendar, name: &str, slowest_ms: f64) -> Claim<'a> {
    Claim { calendar, name: name.to_owned(), slowest_ms, lengths: 28..=31, is_whole: true }
}

impl Claim<'_> {
    fn walk(&self, values: &mut Values<'_>) {
        let date = values.date();
        for days in [0, 15, 30] {
            if let Some(date) = later(date, days) {
                self.check_day(date);
            }
        }
        let (year, month, day) = (values.hijri_year(), values.hijri_month(), values.any());
        self.check_month(year, month);
        let of_parts = timed("date", self.slowest_ms * 2.0, || self.calendar.date(year, month, day));
        if let Ok(date) = of_parts {
            assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
        }
        if let Ok(date) = HijriDate::new(year, month, day) {
            let civil = timed("to_gregorian", self.slowest_ms * 2.0, || self.calendar.to_gregorian(date));
            if self.is_whole && ARITHMETIC_YEARS.contains(&year) {
                assert_eq!(civil.is_ok(), of_parts.is_ok(), "{} {date}", self.name);
            }
            self.check_arithmetic(values, date);
        }
    }

    /// A day returns from its date; the next day has the next date.
    fn check_day(&self, date: NaiveDate) {
        let Ok(hijri) = timed("to_hijri", self.slowest_ms, || self.calendar.to_hijri(date)) else { return };
        let about = || format!("{}: {date} is {hijri}", self.name);
        let back = self.calendar.to_gregorian(hijri);
        let (year, month) = (hijri.year(), hijri.month());
        if self.is_whole && ARITHMETIC_YEARS.contains(&year) {
            assert_eq!(back, Ok(date), "{}", about());
            let start = self.calendar.month_start(year, month).expect("a day's month has a beginning");
            assert_eq!((date - start).num_days(), i64::from(hijri.day()) - 1, "{}", about());
        } else if let Ok(back) = back {
            assert_eq!(back, date, "{}", about());
        }
        if let Ok(length) = self.calendar.month_length(year, month) {
            assert!(hijri.day() <= length && self.lengths.contains(&length), "{} of {length} days", about());
        }
        if let Some(Ok(next)) = date.succ_opt().map(|date| self.calendar.to_hijri(date)) {
            let is_next = next.day() == hijri.day() + 1 && (next.year(), next.month()) == (year, month)
                || next.day() == 1 && (next.year(), next.month()) == after(year, month);
            assert!(is_next, "{}, the next day {next}", about());
        }
    }

    /// A month has its first and its last day, and the next one follows.
    fn check_month(&self, year: i32, month: HijriMonth) {
        let start = timed("month_start", self.slowest_ms, || self.calendar.month_start(year, month));
        let length = timed("month_length", self.slowest_ms * 2.0, || self.calendar.month_length(year, month));
        let (Ok(start), Ok(length)) = (start, length) else { return };
        let about = || format!("{}: {year} {month:?} from {start} has {length} days", self.name);
        assert!(self.lengths.contains(&length), "{}", about());
        let last = later(start, i64::from(length) - 1).expect("the next month has a beginning");
        for (date, day) in [(start, 1), (last, length)] {
            match self.calendar.to_hijri(date) {
                Ok(hijri) => assert_eq!((hijri.year(), hijri.month(), hijri.day()), (year, month, day), "{}", about()),
                Err(error) => assert!(!self.is_whole, "{}: {error}", about()),
            }
        }
        let (next_year, next_month) = after(year, month);
        if let Ok(next) = self.calendar.month_start(next_year, next_month) {
            assert_eq!((next - last).num_days(), 1, "{}, the next from {next}", about());
        }
    }

    /// Steps forth and back; the years' days of note.
    fn check_arithmetic(&self, values: &mut Values<'_>, date: HijriDate) {
        let calendar = self.calendar;
        let days = values.one_of(&[0, 1, -1, 29, 30, 354, i64::MAX, i64::MIN, 100_000]);
        if let Ok(moved) = calendar.add_days(date, days) {
            assert_eq!(calendar.days_between(date, moved), Ok(days), "{}: {date}", self.name);
        }
        let period = HijriPeriod::new(values.any(), values.any(), values.any());
        let _ = (
            calendar.add_period(date, period),
            calendar.add_months(date, values.any()),
            calendar.year_length(date.year()),
        );
        if let (Ok(later), true) = (calendar.add_months(date, 13), calendar.to_gregorian(date).is_ok()) {
            let period = calendar.period_between(date, later).expect("both dates exist");
            assert!(
                period.years() >= 0 && period.months() >= 0 && period.days() >= 0,
                "{}: {date} {period:?}",
                self.name
            );
            let back = calendar.add_period(date, period);
            assert_eq!(back, Ok(later), "{}: {date} {period:?}", self.name);
        }
        let year = date.year();
        if self.slowest_ms == TABLE_MS {
            assert!(occasions_of_year(calendar, year).take(200).count() < 200, "{}: {year}", self.name);
            assert!(calendar.days_from(date).take(40).flatten().is_sorted(), "{}: {date}", self.name);
        }
    }
}

/// The month after another.
fn after(year: i32, month: HijriMonth) -> (i32, HijriMonth) {
    (year.saturating_add(i32::from(month == HijriMonth::DhuAlHijja)), month.after())
}

fn arithmetic(values: &mut Values<'_>) {
    let calendar = values.one_of(&Tabular::ALL);
    Claim { lengths: 29..=30, ..claim(&calendar, calendar.id(), TABLE_MS) }.walk(values);
    let _ = (calendar.of_unix_day(values.any()), calendar.is_leap_year(values.any()));
    let unix_day = i64::from(values.any::<i32>());
    if let Ok(hijri) = calendar.of_unix_day(unix_day) {
        assert_eq!(calendar.to_unix_day(hijri), Ok(unix_day), "{hijri}");
    }
    let days = values.any();
    claim(&calendar.moved(days), calendar.id(), TABLE_MS).walk(values);
}

/// Rows of announcements: nearly those of an arithmetic calendar, some moved, some with a length, some left out.
fn rows(values: &mut Values<'_>) -> Vec<MonthStart> {
    let (mut year, mut month) = (values.whole(1300, 1360) as i32, values.hijri_month());
    let mut rows = Vec::new();
    for _ in 0..values.below(14) {
        let Ok(start) = Tabular::CIVIL.month_start(year, month) else { break };
        let off_days = values.one_of(&[0, 0, 0, 1, -1, 2, -2, 3]);
        let start = if values.one_in(12) { values.date() } else { later(start, off_days).unwrap_or(start) };
        let mut row = MonthStart::new(year, month, start);
        if values.one_in(4) {
            row = row.with_length(27 + values.any::<u8>() % 6).unwrap_or(row);
        }
        rows.push(row);
        let skipped = if values.one_in(5) { values.below(3) } else { 0 };
        for _ in 0..=skipped {
            (year, month) = after(year, month);
        }
        if values.one_in(100) {
            year = values.hijri_year();
        }
    }
    if values.one_in(20) {
        rows.reverse();
    }
    rows
}

fn announced(values: &mut Values<'_>) {
    let rows = rows(values);
    let Ok(observed) = Observed::new(&rows) else { return };
    let name = format!("{rows:?}");
    claim(&observed, &name, TABLE_MS).walk(values);
    check_seams(&observed, &rows, false);
    let printed = observed.or(UmmAlQura::default());
    if let Ok(calendar) = &printed {
        check_over(calendar, &format!("{name} over Umm al-Qura"), &rows, values);
    }
    let tabular = values.one_of(&Tabular::ALL);
    if let Ok(calendar) = observed.or(tabular) {
        check_over(&calendar, &format!("{name} over {tabular}"), &rows, values);
        let days = values.one_of(&[-1, 1]);
        let moved = calendar.moved(days);
        claim(&moved, &format!("{name} over {tabular}{days:+}"), TABLE_MS * 10.0).walk(values);
    }
}

/// Announcements laid over a calendar that covers their years.
fn check_over(calendar: &dyn HijriCalendar, name: &str, rows: &[MonthStart], values: &mut Values<'_>) {
    claim(calendar, name, TABLE_MS * 10.0).walk(values);
    for row in rows {
        assert_eq!(calendar.month_start(row.year(), row.month()), Ok(row.date()), "{name}");
    }
    check_seams(calendar, rows, true);
}

/// Around every announcement, no day is left out and none has two dates.
fn check_seams(calendar: &dyn HijriCalendar, rows: &[MonthStart], is_covered: bool) {
    for row in rows.iter().take(4) {
        let mut last: Option<HijriDate> = None;
        for date in (-35..65).filter_map(|days| later(row.date(), days)) {
            let Ok(hijri) = calendar.to_hijri(date) else {
                last = None;
                continue;
            };
            assert_eq!(calendar.to_gregorian(hijri), Ok(date), "{hijri} {rows:?}");
            if let Some(last) = last.filter(|_| is_covered) {
                let is_next = hijri.day() == last.day() + 1 || hijri.day() == 1 && last.day() >= 28;
                assert!(hijri > last && is_next, "{last}, {hijri} on {date}, {rows:?}");
            }
            last = Some(hijri);
        }
    }
}

fn criterion(values: &mut Values<'_>) -> Criterion {
    let limits = |values: &mut Values<'_>| {
        AltitudeElongation::new(values.number(), Vantage::Topocentric, values.between(0.0, 12.0), Vantage::Geocentric)
    };
    match values.any::<u8>() % 10 {
        0 => Criterion::Yallop(values.one_of(&[YallopZone::A, YallopZone::C, YallopZone::F])),
        1 => Criterion::Odeh(values.one_of(&[OdehZone::A, OdehZone::C])),
        2 => Criterion::RelativeAltitude(RelativeAltitudeCurve::new([0; 3].map(|_| values.number()))),
        3 => Criterion::Shaukat,
        4 => Criterion::Elongation { least: Angle::from_degrees(values.number()), vantage: Vantage::Topocentric },
        5 => Criterion::AltitudeElongation(limits(values)),
        6 => Criterion::AltitudeElongationOrAge(limits(values), values.number()),
        7 => Criterion::AgeAndLag { age_hours: values.number(), lag_minutes: values.number() },
        8 => Criterion::ConjunctionAndLag { lag_minutes: values.number() },
        _ => Criterion::ConjunctionBeforeUtHour(values.number()),
    }
}

fn condition(values: &mut Values<'_>) -> Condition {
    match values.any::<u8>() % 7 {
        0 => Condition::ConjunctionBeforeUtHour(values.number()),
        1 => Condition::ConjunctionBeforeNextDawn { place: values.any(), depression: values.any() },
        2 => Condition::ConjunctionBeforeSunset { minutes: values.number() },
        3 => Condition::Lag { minutes: values.number() },
        4 => Condition::Altitude { least: Angle::from_degrees(values.number()), from: Vantage::Topocentric },
        5 => Condition::Elongation { least: Angle::from_degrees(values.number()), from: Vantage::Geocentric },
        _ => Condition::Crescent(criterion(values)),
    }
}

/// A rule of any sites and conditions: a site beyond the polar circle may have no evening, so a month may lack an end.
fn own_rule(values: &mut Values<'_>) {
    let sites: Vec<Coordinates> = (0..values.below(4)).map(|_| values.any()).collect();
    let conditions: Vec<Condition> = (0..values.below(4)).map(|_| condition(values)).collect();
    let places = match values.any::<u8>() % 4 {
        0 => Places::Nowhere,
        1 => Places::AnywhereBefore { ut_hour: values.number() },
        _ => Places::Sites(&sites),
    };
    let clauses = [Clause::new(places, &conditions), Clause::new(Places::Sites(&sites), &conditions)];
    let rule = Calculated::new(&clauses[..1 + values.below(2)]);
    let name = format!("{:?}", rule.clauses());
    // By nonsense conditions beyond the polar circle a month can have 27 days.
    Claim { is_whole: false, lengths: 1..=31, ..claim(&rule, &name, OWN_RULE_MS) }.walk(values);
    let (year, month) = (values.hijri_year(), values.hijri_month());
    if let Ok(reckoned) = timed("reckon", OWN_RULE_MS, || rule.reckon(year, month)) {
        assert_eq!(rule.month_start(year, month), Ok(reckoned.start()), "{name}");
        let margin = reckoned.margin().map(|margin| margin.to_string());
        let _ = (margin, reckoned.is_too_close_to_call(), reckoned.met(), reckoned.missed(), format!("{reckoned:?}"));
    }
}

/// The days of note of any date and weekday.
fn days(values: &mut Values<'_>) {
    let (date, weekday) =
        (values.any::<HijriDate>(), Weekday::try_from(values.any::<u8>() % 7).unwrap_or(Weekday::Mon));
    let found: Vec<_> = occasions(date, weekday).collect();
    assert!(found.iter().all(|occasion| occasion.falls_on(date, weekday)), "{date} {weekday} {found:?}");
    let _ = fasting(date, weekday);
}
