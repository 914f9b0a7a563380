//! Tables of intervals by the date, which the library's forms have by name alone: `fajr = { before_sunrise_by_date = { "01-01" =
//! "97min", "03-20" = "96min" } }`.

use miqat::Method;
use miqat::prayer::{DateStep, FajrRule, IntervalsByDate, IshaRule, Shift};
use toml::{Table, Value};

/// The rules of Fajr and Isha of a method that are tables.
#[derive(Debug, Default)]
pub struct Tables {
    fajr: Option<&'static IntervalsByDate>,
    isha: Option<&'static IntervalsByDate>,
}

/// Takes the tables out of a method's rules, and leaves in their place a rule that is read.
///
/// # Errors
///
/// The date or the interval that is none, or a table without steps.
pub fn take(rules: &mut Table) -> Result<Tables, String> {
    let mut take = |mark: &str, rule: &str, instead: Table| -> Result<Option<&'static IntervalsByDate>, String> {
        let Some(Value::Table(steps)) = rules.get(mark).and_then(|value| value.get(rule)) else { return Ok(None) };
        let table = table(steps).map_err(|fault| format!("{mark}: {rule}: {fault}"))?;
        rules.insert(mark.to_owned(), Value::Table(instead));
        Ok(Some(table))
    };
    let entry = |key: &str, value: Value| Table::from_iter([(key.to_owned(), value)]);
    let both = Table::from_iter(["usual", "ramadan"].map(|key| (key.to_owned(), Value::from("0min"))));
    Ok(Tables {
        fajr: take("fajr", "before_sunrise_by_date", entry("before_sunrise", "0min".into()))?,
        isha: take("isha", "after_maghrib_by_date", entry("after_maghrib", Value::Table(both)))?,
    })
}

/// The steps of a table. Settings are read once, so that their tables can be kept for the life of the program.
fn table(steps: &Table) -> Result<&'static IntervalsByDate, String> {
    let mut read = steps.iter().map(|(date, interval)| step(date, interval)).collect::<Result<Vec<_>, _>>()?;
    if read.is_empty() {
        return Err("a table without a step".to_owned());
    }
    read.sort_by_key(|step| (step.month(), step.day()));
    Ok(Box::leak(Box::new(IntervalsByDate::new(read.leak()))))
}

fn step(date: &str, interval: &Value) -> Result<DateStep, String> {
    let no_date = || format!("{date} is no date: a month and a day are wanted, such as \"03-20\"");
    let (month, day) = date.split_once('-').ok_or_else(no_date)?;
    let (month, day): (u8, u8) = (month.parse().map_err(|_| no_date())?, day.parse().map_err(|_| no_date())?);
    // 2024 has a 29 February.
    chrono::NaiveDate::from_ymd_opt(2024, month.into(), day.into()).ok_or_else(no_date)?;
    let text = interval.as_str().ok_or_else(|| format!("{date}: {interval} is no interval such as \"97min\""))?;
    let interval: Shift = text.parse().map_err(|error| format!("{date}: {error}"))?;
    Ok(DateStep::new(month, day, interval))
}

impl Tables {
    /// A method with these rules.
    pub const fn over(&self, method: Method) -> Method {
        let method = match self.fajr {
            Some(table) => method.with_fajr(FajrRule::BeforeSunriseByDate(table)),
            None => method,
        };
        match self.isha {
            Some(table) => method.with_isha(IshaRule::AfterMaghribByDate(table)),
            None => method,
        }
    }
}
