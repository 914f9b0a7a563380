//! Hijri dates and calendars.

use chrono::{Month, NaiveDate, Weekday};
use miqat::hijri::{AnyCalendar, HijriArithmetic, HijriCalendar, HijriMonth, Moved};
use miqat::locale::{Lang, MonthForm, Style, Width};
use pyo3::basic::CompareOp;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;

use crate::civil::{self, Names, date_of};
use crate::error;

/// The calendar with an id, which can be some days off another: "umm-al-qura", "tabular-ii-civil", "country-tr", "umm-al-qura+1".
pub type Calendar = Moved<AnyCalendar>;

/// # Errors
///
/// `MiqatError` that lists the ids.
pub fn calendar_named(id: &str) -> PyResult<Calendar> {
    id.parse().map_err(|error| error::of(format!("{id:?}: {error}")))
}

/// A date of a Hijri calendar: year, month from 1 to 12, day from 1. Dates of one calendar are ordered.
///
/// Raises `MiqatError` if the calendar does not have the date.
#[pyclass(module = "miqat.hijri", frozen, skip_from_py_object)]
#[derive(Clone)]
pub struct HijriDate {
    date: miqat::hijri::HijriDate,
    calendar: Calendar,
}

impl HijriDate {
    pub fn new(date: miqat::hijri::HijriDate, calendar: Calendar) -> Self {
        Self { date, calendar }
    }

    fn moved(&self, date: Result<miqat::hijri::HijriDate, miqat::Error>) -> PyResult<Self> {
        Ok(Self { date: date.map_err(error::of)?, calendar: self.calendar })
    }

    fn civil(&self) -> PyResult<NaiveDate> {
        self.calendar.to_gregorian(self.date).map_err(error::of)
    }
}

#[pymethods]
impl HijriDate {
    #[new]
    #[pyo3(signature = (year, month, day, calendar="umm-al-qura"))]
    fn checked(year: i32, month: i64, day: i64, calendar: &str) -> PyResult<Self> {
        let calendar = calendar_named(calendar)?;
        let day = u8::try_from(day).map_err(|_| error::of(format!("a day of {day} is not within 1 to 31")))?;
        Ok(Self { date: calendar.date(year, month_of(month)?, day).map_err(error::of)?, calendar })
    }

    /// The Hijri date of a civil date, midnight to midnight. The Hijri day itself begins at sunset on the evening before.
    #[staticmethod]
    #[pyo3(signature = (date, calendar="umm-al-qura"))]
    fn from_gregorian(date: &Bound<'_, PyAny>, calendar: &str) -> PyResult<Self> {
        let calendar = calendar_named(calendar)?;
        Ok(Self { date: calendar.to_hijri(date_of(date)?).map_err(error::of)?, calendar })
    }

    /// The date of a text such as "1446-05-22".
    #[staticmethod]
    #[pyo3(signature = (text, calendar="umm-al-qura"))]
    fn fromisoformat(text: &str, calendar: &str) -> PyResult<Self> {
        let date: miqat::hijri::HijriDate = text.parse().map_err(|error| error::of(format!("{text:?}: {error}")))?;
        let calendar = calendar_named(calendar)?;
        Ok(Self { date: calendar.date(date.year(), date.month(), date.day()).map_err(error::of)?, calendar })
    }

    /// The civil date.
    fn to_gregorian<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        civil::to_date(py, self.civil()?)
    }

    /// The date in another calendar on the same civil day.
    fn in_calendar(&self, calendar: &str) -> PyResult<Self> {
        let calendar = calendar_named(calendar)?;
        Ok(Self { date: calendar.to_hijri(self.civil()?).map_err(error::of)?, calendar })
    }

    #[getter]
    fn year(&self) -> i32 {
        self.date.year()
    }

    /// 1 to 12.
    #[getter]
    fn month(&self) -> u8 {
        self.date.month().number()
    }

    /// From 1.
    #[getter]
    fn day(&self) -> u8 {
        self.date.day()
    }

    /// The id of the calendar.
    #[getter]
    fn calendar(&self) -> String {
        self.calendar.to_string()
    }

    /// The date this number of days later.
    fn add_days(&self, days: i64) -> PyResult<Self> {
        self.moved(self.calendar.add_days(self.date, days))
    }

    /// The same day this number of months later, or the last day of a month that is shorter.
    fn add_months(&self, months: i32) -> PyResult<Self> {
        self.moved(self.calendar.add_months(self.date, months))
    }

    /// The same day and month this number of years later, or the last day of a month that is shorter.
    fn add_years(&self, years: i32) -> PyResult<Self> {
        self.moved(self.calendar.add_years(self.date, years))
    }

    /// The number of days in the month.
    fn month_length(&self) -> PyResult<u8> {
        self.calendar.month_length(self.date.year(), self.date.month()).map_err(error::of)
    }

    /// The number of days in the year.
    fn year_length(&self) -> PyResult<u16> {
        self.calendar.year_length(self.date.year()).map_err(error::of)
    }

    /// The number of the day in the year, from 1.
    fn day_of_year(&self) -> PyResult<u16> {
        self.calendar.day_of_year(self.date).map_err(error::of)
    }

    /// The day of the week: Monday is 0, as in datetime.
    fn weekday(&self) -> PyResult<u32> {
        Ok(self.calendar.weekday(self.date).map_err(error::of)?.num_days_from_monday())
    }

    /// The name of the month in a language of `hijri.LANGUAGES`.
    #[pyo3(signature = (lang="en"))]
    fn month_name(&self, lang: &str) -> PyResult<&'static str> {
        month_name(self.date.month().number().into(), lang)
    }

    /// The name of the day of the week in a language of `hijri.LANGUAGES`.
    #[pyo3(signature = (lang="en"))]
    fn weekday_name(&self, lang: &str) -> PyResult<&'static str> {
        let weekday = self.calendar.weekday(self.date).map_err(error::of)?;
        Ok(language(lang)?.weekday(weekday, Width::Wide))
    }

    /// The religious days that fall on the date, in English.
    fn occasions(&self) -> PyResult<Vec<String>> {
        let weekday = self.calendar.weekday(self.date).map_err(error::of)?;
        Ok(miqat::hijri::occasions(self.date, weekday).map(|occasion| occasion.to_string()).collect())
    }

    /// "1446-05-22", with a sign before years after 9999 or before 0.
    fn isoformat(&self) -> String {
        self.date.to_string()
    }

    fn __str__(&self) -> String {
        self.date.to_string()
    }

    fn __repr__(&self) -> String {
        let (date, calendar) = (self.date, self.calendar);
        format!("HijriDate({}, {}, {}, \"{calendar}\")", date.year(), date.month().number(), date.day())
    }

    fn __richcmp__(&self, py: Python<'_>, other: &Bound<'_, PyAny>, op: CompareOp) -> PyResult<Py<PyAny>> {
        let Ok(other) = other.cast::<Self>() else { return Ok(py.NotImplemented()) };
        let other = other.get();
        let same = self.calendar == other.calendar;
        let answer = match op {
            CompareOp::Eq => same && self.date == other.date,
            CompareOp::Ne => !(same && self.date == other.date),
            _ if !same => {
                return Err(PyTypeError::new_err(format!(
                    "dates of {} and of {} have no order: take both in_calendar()",
                    self.calendar, other.calendar
                )));
            }
            _ => op.matches(self.date.cmp(&other.date)),
        };
        Ok(answer.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.year(), self.month(), self.day(), self.calendar()).into_pyobject(py)?.hash()
    }

    /// The date a timedelta of whole days later.
    fn __add__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        match whole_days(other)? {
            Some(days) => Ok(self.add_days(days)?.into_pyobject(py)?.into_any().unbind()),
            None => Ok(py.NotImplemented()),
        }
    }

    /// The date a timedelta of whole days earlier, or the timedelta from another Hijri date.
    fn __sub__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        if let Ok(other) = other.cast::<Self>() {
            let days = self.civil()?.signed_duration_since(other.get().civil()?).num_days();
            return Ok(Names::get(py)?.timedelta.bind(py).call1((days,))?.unbind());
        }
        match whole_days(other)? {
            Some(days) => Ok(self.add_days(-days)?.into_pyobject(py)?.into_any().unbind()),
            None => Ok(py.NotImplemented()),
        }
    }

    fn __getnewargs__(&self) -> (i32, u8, u8, String) {
        (self.year(), self.month(), self.day(), self.calendar())
    }
}

/// The days of a timedelta; `None` for another type.
fn whole_days(given: &Bound<'_, PyAny>) -> PyResult<Option<i64>> {
    if !given.is_instance(Names::get(given.py())?.timedelta.bind(given.py()))? {
        return Ok(None);
    }
    let part = |name: &str| given.getattr(name)?.extract::<i64>();
    if part("seconds")? != 0 || part("microseconds")? != 0 {
        return Err(error::of(format!("{given} is not whole days")));
    }
    part("days").map(Some)
}

fn language(code: &str) -> PyResult<Lang> {
    Lang::from_code(code).map_err(error::of)
}

/// The ids of all calendars.
#[pyfunction]
pub fn calendars() -> Vec<&'static str> {
    AnyCalendar::all().map(AnyCalendar::id).collect()
}

/// The first and the last Hijri year that a calendar covers.
#[pyfunction]
pub fn years(calendar: &str) -> PyResult<(i32, i32)> {
    let years = calendar_named(calendar)?.calendar().years();
    Ok((*years.start(), *years.end()))
}

/// The id of the calendar that an authority of a country keeps, by the country's ISO 3166 code; the calendar of elsewhere for
/// an unknown code.
#[pyfunction]
pub fn calendar_of_country(code: &str) -> &'static str {
    AnyCalendar::of_country(code).id()
}

/// The number of days in a month of a calendar.
#[pyfunction]
#[pyo3(signature = (year, month, calendar="umm-al-qura"))]
pub fn month_length(year: i32, month: i64, calendar: &str) -> PyResult<u8> {
    calendar_named(calendar)?.month_length(year, month_of(month)?).map_err(error::of)
}

fn month_of(number: i64) -> PyResult<HijriMonth> {
    let month = u8::try_from(number).map_err(|_| error::of(format!("a month of {number} is not within 1 to 12")))?;
    HijriMonth::new(month).map_err(error::of)
}

/// The name of a month, 1 to 12, in a language of `LANGUAGES`.
#[pyfunction]
#[pyo3(signature = (month, lang="en"))]
pub fn month_name(month: i64, lang: &str) -> PyResult<&'static str> {
    Ok(language(lang)?.hijri_month(month_of(month)?, MonthForm::Wide, Style::default()))
}

/// The codes of the languages that have names.
pub fn languages() -> [&'static str; 9] {
    Lang::ALL.map(Lang::code)
}

/// The words of both calendars in a language, for the shims: months, weekdays from Monday, and the two eras.
#[pyfunction]
#[pyo3(name = "_words")]
pub fn words(lang: &str) -> PyResult<(Vec<&'static str>, Vec<&'static str>, &'static str, &'static str)> {
    let lang = language(lang)?;
    let months = (1..=12).filter_map(|month| Month::try_from(month).ok());
    let weekdays = (0..7).filter_map(|day| Weekday::try_from(day).ok());
    Ok((
        months.map(|month| lang.month(month, MonthForm::StandaloneWide)).collect(),
        weekdays.map(|weekday| lang.weekday(weekday, Width::Wide)).collect(),
        lang.gregorian_era(1, Width::Abbreviated),
        lang.hijri_era(1, Width::Abbreviated),
    ))
}
