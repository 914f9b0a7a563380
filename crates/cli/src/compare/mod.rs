//! Methods side by side: `miqat compare`.

mod write;

use std::io::{self, BufWriter, Write};

use chrono::{Days, Months, NaiveDate, Utc};
use clap::ValueEnum;
use miqat::error::TimeError;
use miqat::prayer::CountryMethod;
use miqat::{Mark, Method};
use miqat_places::FALLBACK_METHOD;

use crate::aged;
use crate::asked::{Asked, AskedArgs};
use crate::choices::Precision;
use crate::dates::Written;
use crate::outcome::{Failure, Outcome, say};
use crate::plan::{self, Day, Plan};
use crate::settings::Rules;
use crate::site::Site;
use crate::typed::{MethodChoice, method, month, written};
use crate::words::{self, Note};
use crate::years;

/// The times of several methods in one table, and their differences from the first
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    asked: AskedArgs,

    /// The methods; the others are compared with the first. auto is the country's authority [default: the country's own method,
    /// the methods of others who print a timetable there, and mwl]
    #[arg(long, value_name = "ID,ID…", value_delimiter = ',', value_parser = method, conflicts_with = "method")]
    methods: Vec<MethodChoice>,

    /// The day, as for `miqat times` [default: today in the place's time zone]
    #[arg(long, value_name = "DATE", value_parser = written)]
    date: Option<Written>,

    /// The days of a Gregorian month: the table shows the smallest and the largest difference, csv and json each day
    #[arg(long, value_name = "MONTH", value_parser = month, conflicts_with = "date")]
    month: Option<NaiveDate>,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// A line for each day and method
    Csv,
    /// An object; instants in RFC 3339
    Json,
}

const NOTES: &str = "\
Examples:
  miqat compare Birmingham --country GB             the methods in use in Britain
  miqat compare Cairo --methods egypt,ummalqura,mwl
  miqat compare Paris --month 2027-03 --format csv

Differences are in minutes between printed times; + is later than the first method. Rules and margins in the settings do not \
apply; --shift and --madhab apply to every method. Each method is computed for its authority's own point of the place, if known; \
--point centre computes all methods for one point.

Columns of csv: date, method, then fajr, sunrise, dhuhr, asr, sunset, maghrib, isha, then the same names with _difference_min.
Exit status: 0 for a full answer, 2 if anything cannot be answered.";

/// The marks shown in the table.
const PRINTED: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

/// A method and its days.
struct Compared {
    /// The id that was given, or the country's.
    id: &'static str,
    plan: Plan,
    days: Vec<Day>,
}

impl Compared {
    /// How many minutes later a mark is than in another method, on the day with this index.
    fn difference_min(&self, first: &Self, day: usize, mark: Mark) -> Option<i64> {
        let time = |of: &Self| of.days.get(day)?.times.time(mark).ok();
        Some(time(self)?.signed_duration_since(time(first)?).num_minutes())
    }

    /// The smallest and the largest difference over all days.
    fn range_min(&self, first: &Self, mark: Mark) -> Option<(i64, i64)> {
        let all = (0..self.days.len()).filter_map(|day| self.difference_min(first, day, mark));
        Some((all.clone().min()?, all.max()?))
    }
}

pub fn answer(args: &Args) -> Result<Outcome, Failure> {
    let mut asked = args.asked.asked(Precision::Minute)?;
    asked.refuse_hijri_day("compare")?;
    asked.settings.rules = Rules::default();
    asked.settings.shifts = Default::default();
    let notes = [years::of_date("--date", args.date), years::of_month(args.month, "miqat hijri month")];
    asked.say_notes(notes.into_iter().flatten());
    let mut site = Site::find(&asked)?;
    let (first, last) = match (args.month, args.date) {
        (Some(first), _) => (first, first + Months::new(1) - Days::new(1)),
        (None, date) => {
            let today = Utc::now().with_timezone(&site.time_zone).date_naive();
            let date = plan::civil_day(date.unwrap_or(Written::FromToday(0)), &asked, site.country, today)?;
            (date, date)
        }
    };
    site.notes.extend(aged::notes(site.time_zone, last));
    let methods = match args.methods.is_empty() {
        true => of_country(&asked, &site),
        false => given(&args.methods, &site)?,
    };
    let lang = asked.words.lang;
    for note in &site.notes {
        say(&words::note(lang), &note.text(lang));
    }
    let unknown = others_of_country(&site).filter(|_| args.methods.is_empty());
    if let Some(note) = unknown {
        say(&words::note(lang), &words::tables_without_a_method(lang, &note));
    }
    let name = site.name(lang);
    let compared =
        methods.into_iter().map(|method| compare(&mut asked, method, (first, last))).collect::<Result<Vec<_>, _>>()?;
    let Some(of_first) = compared.first().filter(|first| !first.days.is_empty()) else {
        return Err(Failure::Message(Note::Skipped(first).text(lang)));
    };
    let page =
        write::Page { name, first: of_first, all: &compared, words: asked.words, is_month: args.month.is_some() };
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Table => page.table(&mut out)?,
        Format::Csv => page.csv(&mut out)?,
        Format::Json => page.json(&mut out)?,
    }
    out.flush()?;
    Ok(Outcome::Whole)
}

/// The methods of a list, without duplicates.
fn given(list: &[MethodChoice], site: &Site) -> Result<Vec<&'static Method>, String> {
    let methods: Vec<_> = list
        .iter()
        .map(|choice| match choice {
            MethodChoice::Named(method) => *method,
            MethodChoice::Auto => site.default_method(),
        })
        .collect();
    let twice = methods.iter().enumerate().find(|(place, method)| methods[..*place].contains(method));
    match twice {
        Some((_, method)) => {
            Err(format!("--methods has {} twice: each method once is wanted", method.id().unwrap_or_default()))
        }
        None => Ok(methods),
    }
}

/// The place's or the given method, the methods of others who print in its country, and the Muslim World League's.
fn of_country(asked: &Asked, site: &Site) -> Vec<&'static Method> {
    let own = match asked.method {
        MethodChoice::Named(method) => method,
        MethodChoice::Auto => site.default_method(),
    };
    let publishers = site.country.map_or(&[][..], |country| CountryMethod::all_of(country.code()));
    let of_others = publishers.iter().filter_map(|publisher| publisher.method);
    let mut methods: Vec<&'static Method> = Vec::new();
    for method in [own].into_iter().chain(of_others).chain([FALLBACK_METHOD]) {
        // Two ids for the same rule at this latitude share a column.
        let here = method.for_latitude(site.point.latitude());
        if methods.iter().all(|known| known.for_latitude(site.point.latitude()).id() != here.id()) {
            methods.push(method);
        }
    }
    methods
}

/// Publishers in the country whose timetable no method reproduces.
fn others_of_country(site: &Site) -> Option<String> {
    let publishers = CountryMethod::all_of(site.country?.code()).iter();
    let names: Vec<_> = publishers.filter(|of| of.method.is_none()).map(|of| of.name).collect();
    (!names.is_empty()).then(|| names.join("; "))
}

fn compare(asked: &mut Asked, method: &'static Method, days: (NaiveDate, NaiveDate)) -> Result<Compared, Failure> {
    let id = method.id().unwrap_or_default();
    asked.method = MethodChoice::Named(method);
    asked.is_set_method = false;
    let named = |failure| match failure {
        Failure::Message(message) => Failure::Message(format!("{id}: {message}")),
        other => other,
    };
    let plan = Plan::new(asked, Site::find(asked)?, days).map_err(named)?;
    let mut computed = Vec::new();
    for date in days.0.iter_days().take_while(|date| *date <= days.1) {
        match plan.day(date) {
            Ok(day) => computed.push(day),
            Err(miqat::Error::Time(TimeError::DateSkipped { .. })) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Compared { id, plan, days: computed })
}
