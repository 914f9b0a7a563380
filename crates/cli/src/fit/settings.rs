//! The settings by which the program prints a fitted timetable.

use miqat::fit::Fit;
use miqat::prayer::{FajrRule, Horizon, IntervalsByDate, IshaRule};
use miqat::{Depression, Method, Shift};
use miqat_places::Standpoint;
use toml::{Table, Value};

use crate::coordinates;
use crate::site::Site;

/// The settings: the place, the method by its id or its rules, and what the rows say as remarks.
///
/// # Errors
///
/// A rule that has no form, which none of a fit has.
pub fn text(fit: &Fit, site: &Site, given: &str, file: &str) -> Result<String, String> {
    // A line end in the name of a file would end the remark.
    let file = file.replace(char::is_control, " ");
    let mut text = format!("# The rules of {file}, found by `miqat fit`:\n");
    for line in fit.to_string().lines() {
        text.push_str(&format!("# {line}\n"));
    }
    text.push('\n');
    let mut keys = Table::new();
    let registered = fit.registered().filter(|_| fit.is_registered());
    let stand = registered.map(|method| Standpoint::of(method, site.city, site.point));
    if fit.place() == site.point.into() || stand.is_some_and(|stand| *stand.place() == fit.place()) {
        keys.insert("place".to_owned(), given.into());
    } else {
        keys.insert("place".to_owned(), coordinates::text(fit.place().point()).into());
        if site.city.is_some() {
            keys.insert("name".to_owned(), given.into());
        }
    }
    if fit.place() == site.point.into() || keys.contains_key("name") {
        keys.insert("point".to_owned(), "centre".into());
    }
    if let Some(country) = site.country {
        keys.insert("country".to_owned(), country.code().into());
    }
    keys.insert("time_zone".to_owned(), site.time_zone.to_string().into());
    if fit.place().point().elevation_m() > 0.0 {
        keys.insert("elevation_m".to_owned(), fit.place().point().elevation_m().into());
    }
    match registered {
        Some(method) => {
            keys.insert("method".to_owned(), method.id().unwrap_or_default().into());
            if method.madhab() != fit.madhab() {
                keys.insert("madhab".to_owned(), fit.madhab().to_string().to_lowercase().replace('\'', "").into());
            }
        }
        None => {
            keys.insert("method".to_owned(), Value::Table(rules(fit)?));
        }
    }
    // In TOML, values come before tables.
    let is_table = |(_, value): &(&String, &Value)| value.is_table();
    for (key, value) in keys.iter().filter(|pair| !is_table(pair)) {
        text.push_str(&format!("{key} = {value}\n"));
    }
    for (key, value) in keys.iter().filter(is_table) {
        text.push_str(&format!("\n[{key}]\n"));
        for (rule, value) in value.as_table().into_iter().flatten() {
            text.push_str(&format!("{rule} = {value}\n"));
        }
    }
    Ok(text)
}

/// The rules of a method that are not those of a new one.
fn rules(fit: &Fit) -> Result<Table, String> {
    // The horizon of a place has no setting; as the method's it prints the same.
    let mut method = match fit.place().horizon() {
        Some(horizon) if matches!(fit.method().horizon(), Horizon::OfPlace { .. }) => {
            fit.method().with_horizon(Horizon::Depression(horizon))
        }
        _ => *fit.method(),
    };
    let fajr = match method.fajr() {
        FajrRule::BeforeSunriseByDate(table) => {
            method = method.with_fajr(FajrRule::BeforeSunrise(Shift::ZERO));
            Some(by_date("before_sunrise_by_date", table))
        }
        _ => None,
    };
    let isha = match method.isha() {
        IshaRule::AfterMaghribByDate(table) => {
            method = method.with_isha(IshaRule::AfterMaghrib { usual: Shift::ZERO, ramadan: Shift::ZERO });
            Some(by_date("after_maghrib_by_date", table))
        }
        _ => None,
    };
    let table = |method: Method| match Value::try_from(method) {
        Ok(Value::Table(table)) => Ok(table),
        Ok(other) => Err(format!("{other} is no table of rules")),
        Err(error) => Err(error.to_string()),
    };
    let plain = table(Method::custom(FajrRule::Depression(LEAST), IshaRule::Depression(LEAST)))?;
    let mut rules = table(method.with_horizon(method.horizon()))?;
    rules.retain(|key, value| key == "fajr" || key == "isha" || plain.get(key) != Some(value));
    for (key, value) in rules.iter_mut() {
        if key == "fajr" || key == "isha" {
            continue;
        }
        if let (Value::Table(marks), Some(Value::Table(usual))) = (value, plain.get(key)) {
            marks.retain(|mark, value| usual.get(mark) != Some(value));
        }
    }
    for (key, table) in [("fajr", fajr), ("isha", isha)] {
        if let Some(table) = table {
            rules.insert(key.to_owned(), table);
        }
    }
    Ok(rules)
}

const LEAST: Depression = Depression::constant(18.0);

/// A table of intervals: a date without a year, and the minutes from it on.
fn by_date(rule: &str, table: &IntervalsByDate) -> Value {
    let step = |step: &miqat::prayer::DateStep| {
        let seconds = step.interval().as_millis() / 1000;
        let interval = if seconds % 60 == 0 { format!("{}min", seconds / 60) } else { format!("{seconds}s") };
        (format!("{:02}-{:02}", step.month(), step.day()), Value::from(interval))
    };
    let steps: Table = table.steps().iter().map(step).collect();
    Value::Table(Table::from_iter([(rule.to_owned(), Value::Table(steps))]))
}
