//! A folder of pages and files for any web space.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use miqat::hijri::{HijriArithmetic, HijriMonth};
use miqat::locale::MonthForm;

use super::question::{check_hijri_day, day, say_note};
use super::{days_of_year, either, first_of_year, now};
use crate::asked::AskedArgs;
use crate::choices::{Precision, Words};
use crate::outcome::{Failure, Outcome};
use crate::plan::{Day, Plan};
use crate::site::Site;
use crate::typed::year;
use crate::whole::{self, Whole};
use crate::write::{Events, Html, Kind, Links, Objects, Page, hijri_year};
use crate::years;

/// A folder for any web space: a page for today, each month and each Ramadan, and a calendar file and JSON of the year
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct FolderArgs {
    /// The folder; created if missing. Files with other names in it are left alone
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    #[command(flatten)]
    asked: AskedArgs,

    /// The Gregorian year [default: the current one]
    #[arg(long, value_name = "YYYY", value_parser = year)]
    year: Option<NaiveDate>,
}

const NOTES: &str = "\
Files, for the year 2027:
  index.html         today and the next six days, on any day of the year, with a
                     countdown to the next prayer
  2027-01.html ...   a page for each month
  ramadan-1448.html  a page for each Ramadan that begins in the year, with
                     imsak
  2027.ics           the year's prayers, to subscribe to
  2027.json          the year's days, as `miqat times --format json` writes
                     them

Examples:
  miqat site public Cairo --lang ar
  miqat site public --config mosque.toml --year 2027

Each file is written completely or not at all, and replaces one of the same name. Exit status: 0 for a full answer, \
2 if anything cannot be answered.";

/// The number of days on a page that is buffered in memory.
fn page(
    plan: &Plan,
    days: &[Day],
    make: impl FnOnce(&mut Vec<u8>) -> io::Result<Box<dyn Page + '_>>,
) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    let mut page = make(&mut content)?;
    for day in days {
        page.day(plan, day)?;
    }
    page.end()?;
    drop(page);
    Ok(content)
}

/// The file name of a month's page.
fn month_file(date: NaiveDate) -> String {
    format!("{:04}-{:02}.html", date.year(), date.month())
}

/// The links on every page: today, the months, Ramadans, and the files.
fn links(words: Words, place: &str, days: &[Day], ramadans: &[i32]) -> Vec<(String, String)> {
    let year = days.first().map_or(0, |day| day.date.year());
    let months = days.iter().filter(|day| day.date.day() == 1).map(|day| {
        let name =
            chrono::Month::try_from(u8::try_from(day.date.month()).unwrap_or(1)).unwrap_or(chrono::Month::January);
        (month_file(day.date), words.lang.month(name, MonthForm::StandaloneWide).to_owned())
    });
    let ramadans = ramadans.iter().map(|year| {
        let name = words.lang.hijri_month(HijriMonth::Ramadan, MonthForm::Wide, miqat::locale::Style::Standard);
        (format!("ramadan-{year}.html"), format!("{name} {}", hijri_year(words, *year)))
    });
    let files = ["ics", "json"].map(|kind| (format!("{year:04}.{kind}"), kind.to_ascii_uppercase()));
    [("index.html".to_owned(), place.to_owned())].into_iter().chain(months).chain(ramadans).chain(files).collect()
}

pub fn folder(args: &FolderArgs) -> Result<Outcome, Failure> {
    let mut typed = args.asked.clone();
    let year = either(typed.take_year(), args.year.map(|first| first.year()))?;
    let asked = typed.asked(Precision::Minute)?;
    check_hijri_day(&asked, None)?;
    asked.say_notes(years::of_year(year, "miqat hijri year"));
    let (words, site) = (asked.words, Site::find(&asked)?);
    let now = now(&site);
    let today = now.date_naive();
    let (first, last) = days_of_year(first_of_year(year.unwrap_or(today.year()))?);
    let plan = Plan::new(&asked, site, (first, last))?;
    // A year that is refused leaves no folder, and a folder that cannot be written is found before the year is computed.
    for edge in [first, last] {
        match plan.day(edge) {
            Ok(_) | Err(miqat::Error::Time(miqat::error::TimeError::DateSkipped { .. })) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let probed = args.folder.join("index.html");
    fs::create_dir_all(&args.folder).map_err(|error| wrong(&args.folder, error))?;
    Whole::new(&probed).map_err(|error| wrong(&probed, error))?;
    for note in &plan.site.notes {
        say_note(words.lang, &note.text(words.lang));
    }
    let mut days = Vec::new();
    for date in first.iter_days().take_while(|date| *date <= last) {
        days.extend(day(&plan, words.lang, date)?);
    }

    let mut ramadans = Vec::new();
    let hijri_years = days.first().zip(days.last()).map(|(first, last)| first.hijri.year()..=last.hijri.year());
    for year in hijri_years.into_iter().flatten() {
        let month = plan.calendar.calendar().month(year, HijriMonth::Ramadan)?;
        if month.start().year() == first.year() {
            ramadans.push((year, month.start(), month.last()));
        }
    }
    let years: Vec<_> = ramadans.iter().map(|(year, ..)| *year).collect();
    let to = links(words, &plan.site.name(words.lang), &days, &years);
    let here = |is_index| Links { to: to.clone(), is_index };

    // Everything is generated before anything is written.
    let mut files = Vec::new();
    let index = page(&plan, &days, |out| Ok(Box::new(Html::new(out, words, Kind::Days, last).with_links(here(true)))))?;
    files.push(("index.html".to_owned(), index));
    for month in days.chunk_by(|a, b| a.date.month() == b.date.month()) {
        let Some(end) = month.last().map(|day| day.date) else { continue };
        let html =
            page(&plan, month, |out| Ok(Box::new(Html::new(out, words, Kind::Days, end).with_links(here(false)))))?;
        files.push((month_file(end), html));
    }
    let year = first.year();
    let ics = page(&plan, &days, |out| Ok(Box::new(Events::new(out, words, &plan, (first, last), now.to_utc())?)))?;
    files.push((format!("{year:04}.ics"), ics));
    files.push((format!("{year:04}.json"), page(&plan, &days, |out| Ok(Box::new(Objects::several(out, words))))?));
    let plan = plan.with_other(None);
    for (year, first, last) in ramadans {
        let mut days = Vec::new();
        for date in first.iter_days().take_while(|date| *date <= last) {
            days.extend(day(&plan, words.lang, date)?);
        }
        let html =
            page(&plan, &days, |out| Ok(Box::new(Html::new(out, words, Kind::Fast, last).with_links(here(false)))))?;
        files.push((format!("ramadan-{year}.html"), html));
    }
    write(&args.folder, &files)?;
    let place = plan.site.name(words.lang);
    writeln!(io::stdout(), "{}: {place}, {year}: {} files", args.folder.display(), files.len())?;
    Ok(Outcome::Whole)
}

fn wrong(path: &Path, error: io::Error) -> Failure {
    Failure::Message(format!("{}: {error}", path.display()))
}

fn write(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Failure> {
    for (name, content) in files {
        let path = folder.join(name);
        whole::write(&path, content).map_err(|error| wrong(&path, error))?;
    }
    Ok(())
}
