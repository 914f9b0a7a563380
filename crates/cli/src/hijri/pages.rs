//! Dates, months, years and calendars for people.

use std::io::{self, Write};

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use miqat::chrono::{Datelike, NaiveDate, Weekday};
use miqat::hijri::{
    AnyCalendar, CalculatedMonth, CalendarMonth, HijriArithmetic, HijriDate, HijriMonth, Occasion, Recurrence,
    UmmAlQuraSource, occasions, occasions_of_year,
};
use miqat::locale::{Lang, Length, Locale, MonthForm, Style, Width};

use textwrap::core::display_width;

use crate::calendars::{self, Calendar};
use crate::dates;
use crate::hijri::named::{self, FastKind};
use crate::lined;
use crate::outcome::{Failure, Outcome, say};
use crate::words;

/// The style of tables for people.
pub fn table() -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    table
}

pub fn write_table(out: &mut impl Write, table: &Table, lang: Lang, is_ruled: bool) -> io::Result<()> {
    lined::lines(table, lang, is_ruled).iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// A civil day in a fixed width.
fn civil_column(lang: Lang, day: NaiveDate) -> String {
    let weekdays = core::iter::successors(Some(Weekday::Sun), |day| Some(day.succ())).take(7);
    let names = weekdays.map(|day| display_width(lang.weekday(day, Width::Abbreviated)));
    let widest = names.max().unwrap_or(0);
    lined::padded(&civil(lang, day), widest + 1 + day.to_string().len())
}

fn month_name(lang: Lang, month: HijriMonth) -> &'static str {
    lang.hijri_month(month, MonthForm::StandaloneWide, Style::Standard)
}

/// A civil day: weekday and ISO date.
pub fn civil(lang: Lang, day: NaiveDate) -> String {
    format!("{} {day}", lang.weekday(day.weekday(), Width::Abbreviated))
}

/// A year; years before the Hijra are counted backwards from it.
fn year_name(lang: Lang, year: i32) -> String {
    if year > 0 {
        return year.to_string();
    }
    format!("{} {}", 1 - i64::from(year), lang.hijri_era(year, Width::Abbreviated))
}

/// Today's date, by the machine's clock and time zone.
pub fn today(out: &mut impl Write, calendar: &Calendar<'_>, lang: Lang) -> Result<Outcome, Failure> {
    let day = dates::today();
    let date = calendar.layers().to_hijri(day)?;
    if let Some(note) = calendar
        .layers()
        .month(date.year(), date.month())
        .ok()
        .and_then(|month| calendar.note_of_days(core::iter::once(&month), &[day].into()))
    {
        say(&words::note(lang), &words::isolated_in(lang, &note));
    }
    let locale = Locale::new(lang);
    let hijri = locale.format(&locale.hijri_pattern(Length::Long), date).map_err(|error| error.to_string())?;
    let full = locale.format(&locale.date_pattern(Length::Full), day).map_err(|error| error.to_string())?;
    writeln!(out, "{date}  {hijri}\n{day}  {full}\n{}", describe(calendar, date.year()))?;
    Ok(Outcome::Whole)
}

/// Writes which calendar it is, and the basis of its dates in a year.
pub fn describe(calendar: &Calendar<'_>, year: i32) -> String {
    let id = calendar.named.id();
    let below = match calendar.named {
        AnyCalendar::UmmAlQura(table) => {
            format!("{id}: {}", table.source(year).map_or("outside its years", UmmAlQuraSource::as_str))
        }
        AnyCalendar::Country { calendar, .. } => {
            let era = calendar.era(year, HijriMonth::Muharram);
            format!("{id} ({}): {}", era.calendar(), era.why())
        }
        _ => id.to_owned(),
    };
    let begin = |months: usize| match months {
        1 => "1 month begins".to_owned(),
        months => format!("{months} months begin"),
    };
    let own = calendar.own().map(|(months, file)| format!("; {} as announced in {file}", begin(months)));
    let carried = calendar.announced() - calendar.own().map_or(0, |(months, _)| months);
    let carried = (carried > 0).then(|| format!("; {} as announced", begin(carried)));
    let days = if calendar.shift.abs() == 1 { "day" } else { "days" };
    let moved = (calendar.shift != 0).then(|| format!("; moved by {:+} {days}", calendar.shift));
    [Some(below), own, carried, moved].into_iter().flatten().collect()
}

/// A month as a grid of weeks, Sunday first; each day has its civil day below it.
pub fn month(
    out: &mut impl Write,
    calendar: &Calendar<'_>,
    lang: Lang,
    (year, month): (i32, HijriMonth),
) -> Result<Outcome, Failure> {
    let grid = calendar.layers().month(year, month)?;
    let year_name = year_name(lang, year);
    writeln!(
        out,
        "{} {year_name} · {} – {}",
        month_name(lang, month),
        civil(lang, grid.start()),
        civil(lang, grid.last())
    )?;
    let mut table = table();
    table.load_style(presets::UTF8_FULL);
    let weekdays = core::iter::successors(Some(Weekday::Sun), |day| Some(day.succ())).take(7);
    table.set_header(weekdays.map(|day| lang.weekday(day, Width::Abbreviated)));
    let mut shown_month = None;
    for week in grid.weeks(Weekday::Sun) {
        let row = week.map(|day| {
            let Some((hijri, civil)) = day else { return Cell::new("") };
            // The Gregorian month is named where it begins.
            let name =
                (shown_month != Some(civil.month())).then(|| lang.month(month_of(civil), MonthForm::Abbreviated));
            shown_month = Some(civil.month());
            Cell::new(format!("{}\n{} {}", hijri.day(), civil.day(), name.unwrap_or_default()).trim_end())
        });
        table.add_row(row);
    }
    write_table(out, &table, lang, true)?;
    for (hijri, day) in grid.days() {
        let marked = occasions(hijri, day.weekday());
        for occasion in marked.filter(|of| of.recurrence() != Recurrence::Weekly && is_first(*of, hijri)) {
            let days = match occasion {
                Occasion::LastTenNights => format!("21–{}", grid.length()),
                Occasion::WhiteDay => "13–15".to_owned(),
                _ => hijri.day().to_string(),
            };
            let name = name_of_day(occasion, lang);
            writeln!(out, "{days:>5}  {}  {name}", civil_column(lang, day))?;
        }
    }
    writeln!(out, "{}", describe(calendar, year))?;
    if let Some(note) = calendar.note(core::iter::once(&grid)) {
        say(&words::note(lang), &words::isolated_in(lang, &note));
    }
    if let Some(rule) = calendars::rule_of(calendar.named, year, month) {
        writeln!(out, "{}", decision(&rule.reckon(year, month)?))?;
    }
    Ok(Outcome::Whole)
}

fn month_of(day: NaiveDate) -> miqat::chrono::Month {
    // Chrono's own months are 1 to 12.
    u8::try_from(day.month()).ok().and_then(|month| month.try_into().ok()).unwrap_or(miqat::chrono::Month::January)
}

/// Writes the deciding figures of a computed month.
fn decision(month: &CalculatedMonth) -> String {
    let conjunction = month
        .conjunction()
        .to_utc()
        .map_or_else(|error| error.to_string(), |utc| utc.format("%F %H:%M UTC").to_string());
    let said = |margin: Option<miqat::hijri::Margin>| {
        margin.map_or_else(|| "no margin".to_owned(), |margin| margin.to_string())
    };
    let close = if month.is_too_close_to_call() { "; too close to call" } else { "" };
    format!(
        "conjunction {conjunction}; the evening before met the rule by {}, the one before that missed it by {}{close}",
        said(month.met()),
        said(month.missed())
    )
}

/// The months of a year and its religious days.
pub fn year(out: &mut impl Write, calendar: &Calendar<'_>, lang: Lang, year: i32) -> Result<Outcome, Failure> {
    let layers = calendar.layers();
    let mut months = table();
    let rule_of = |month| calendars::rule_of(calendar.named, year, month);
    let is_computed = rule_of(HijriMonth::Muharram).is_some();
    // The library does not translate these headings; the columns are clear without them.
    match (lang, is_computed) {
        (Lang::En, false) => _ = months.set_header(["", "month", "begins", "days", ""]),
        (Lang::En, true) => _ = months.set_header(["", "month", "begins", "days", "", "decided by"]),
        _ => {}
    }
    let sacred = named::word("sacred-months", lang, "sacred").on(lang);
    let mut length = 0;
    for month in layers.months_of_year(year) {
        let month: CalendarMonth = month?;
        length += u16::from(month.length());
        let mut row = vec![
            Cell::new(month.month().number()).set_alignment(CellAlignment::Right),
            Cell::new(month_name(lang, month.month())),
            Cell::new(civil(lang, month.start())),
            Cell::new(month.length()).set_alignment(CellAlignment::Right),
            Cell::new(if month.month().is_sacred() { sacred.as_str() } else { "" }),
        ];
        if let Some(rule) = rule_of(month.month()).filter(|_| is_computed) {
            let reckoned = rule.reckon(year, month.month())?;
            let close = if reckoned.is_too_close_to_call() { ", too close to call" } else { "" };
            row.push(Cell::new(match reckoned.margin() {
                // An announcement may have moved the month.
                Some(margin) if reckoned.start() == month.start() => format!("{margin}{close}"),
                Some(_) => "an announcement".to_owned(),
                None => String::new(),
            }));
        }
        months.add_row(row);
    }
    writeln!(out, "{} · {length} days · {}", year_name(lang, year), describe(calendar, year))?;
    write_table(out, &months, lang, false)?;
    if is_computed {
        writeln!(out, "Decided by: + what its evening had beyond the rule, or - what the evening before lacked.")?;
    }
    let mut days = table();
    let word = |id, english| named::word(id, lang, english).on(lang);
    days.set_header([
        word("date", "day"),
        if lang == Lang::En { "date".to_owned() } else { String::new() },
        String::new(),
        word("fast", "fast"),
    ]);
    for occasion in occasions_of_year(layers, year) {
        let (occasion, date, day) = occasion?;
        if occasion.recurrence() == Recurrence::Yearly && is_first(occasion, date) {
            days.add_row([
                civil(lang, day),
                date.to_string(),
                name_of_day(occasion, lang),
                FastKind::of(occasion, date, day).map_or_else(String::new, |fast| fast.word(lang).on(lang)),
            ]);
        }
    }
    write_table(out, &days, lang, false)?;
    if lang == Lang::En {
        writeln!(
            out,
            "Each month: white days 13, 14 and 15, fasted by many, except 13 Dhu al-Hijja; each week: Mondays and Thursdays, likewise."
        )?;
    } else {
        let [white, monday, thursday] = [Occasion::WhiteDay, Occasion::Monday, Occasion::Thursday]
            .map(|occasion| named::name(occasion, lang).on(lang));
        let fast = FastKind::Recommended.word(lang).on(lang);
        writeln!(out, "{fast}: {white} (13, 14, 15) · {monday} · {thursday}")?;
    }
    Ok(Outcome::Whole)
}

/// Whether an occasion of several days is listed here: the odd nights are part of the last ten.
fn is_first(occasion: Occasion, date: HijriDate) -> bool {
    match occasion {
        Occasion::LastTenNights => date.day() == 21,
        Occasion::WhiteDay => date.day() == 13,
        _ => occasion != Occasion::OddNight,
    }
}

/// The name of a day, in English as one of several if it is; marked if the language has no name for it.
fn name_of_day(occasion: Occasion, lang: Lang) -> String {
    match (occasion, lang) {
        (Occasion::Tashriq, Lang::En) => occasion.to_string(),
        _ => named::name(occasion, lang).on(lang),
    }
}

/// The most days that are compared in a table; three months, as nobody reads across more.
const MOST_COLUMNS: usize = 92;

/// Some days in all calendars side by side.
pub fn compare(
    out: &mut impl Write,
    asked: &Calendar<'_>,
    (first, last): (NaiveDate, NaiveDate),
    csv: bool,
) -> Result<Outcome, Failure> {
    // The calendars of countries are combinations of the others; only the requested one is shown.
    let shown = |named: &AnyCalendar| !matches!(named, AnyCalendar::Country { .. }) || *named == asked.named;
    let plain: Vec<Calendar<'_>> = AnyCalendar::all().filter(shown).map(Calendar::plain).collect::<Result<_, _>>()?;
    // The calendar with its announcements comes first, then all calendars without.
    let over = match (asked.announced(), asked.shift) {
        (0, 0) => None,
        (0, _) => Some("moved"),
        _ => Some("announced"),
    };
    let announced = over.map(|over| (over, asked));
    let calendars: Vec<(&str, &Calendar<'_>)> =
        announced.into_iter().chain(plain.iter().map(|calendar| (calendar.named.id(), calendar))).collect();
    let days = || first.iter_days().take_while(|day| *day <= last);
    let date = |calendar: &Calendar<'_>, day: NaiveDate| {
        calendar.layers().to_hijri(day).map_or_else(|_| String::new(), |date| date.to_string())
    };
    if csv {
        let ids: Vec<_> = calendars.iter().map(|(id, _)| *id).collect();
        writeln!(out, "date,{}", ids.join(","))?;
        for day in days() {
            let dates: Vec<_> = calendars.iter().map(|(_, calendar)| date(calendar, day)).collect();
            writeln!(out, "{day},{}", dates.join(","))?;
        }
        return Ok(Outcome::Whole);
    }
    let count = days().take(MOST_COLUMNS + 1).count();
    if count > MOST_COLUMNS {
        return Err(Failure::Message(format!(
            "a table has a column for each day, and at most {MOST_COLUMNS}: give fewer days, or --csv"
        )));
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL_CONDENSED);
    table.set_header(std::iter::once("calendar".to_owned()).chain(days().map(|day| day.format("%a %F").to_string())));
    for (id, calendar) in &calendars {
        let dates = days().map(|day| date(calendar, day));
        table.add_row(std::iter::once((*id).to_owned()).chain(dates));
    }
    write_table(out, &table, Lang::En, false)?;
    match over {
        Some("moved") => say("note:", &format!("moved: {}; all others as they are", describe(asked, 1))),
        Some(_) => {
            say("note:", &format!("announced: the announced months over {}; all others without them", asked.named.id()))
        }
        None => {}
    }
    Ok(Outcome::Whole)
}

/// The width of the list of calendars, in characters.
const LIST_WIDTH: u16 = 132;

/// The calendars, with their ids, years and sources.
pub fn calendars(out: &mut impl Write) -> Result<Outcome, Failure> {
    let mut table = table();
    table.set_width(LIST_WIDTH);
    table.set_header(["id", "years AH", "months from"]);
    for named in AnyCalendar::all() {
        let years = named.years();
        table.add_row([
            named.id().to_owned(),
            format!("{} to {}", years.start(), years.end()),
            calendars::source(named),
        ]);
    }
    write_table(out, &table, Lang::En, false)?;
    Ok(Outcome::Whole)
}
