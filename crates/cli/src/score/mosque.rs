//! Timetables in other layouts than the scoreboard's own, of one place: read as `miqat read` does.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use miqat::testing::{Entry, Printed};
use miqat::{Madhab, Mark, Method};
use miqat_timetable::{Context, Doubt, Reading, TableMark};

use crate::choices::MadhabChoice;
use crate::outcome::say;
use crate::read::{self, Of};
use crate::score::places::Places;
use crate::score::row::Row;
use crate::site::Site;
use crate::typed::{MethodChoice, method};

/// Of what place timetables are, and by what method they are computed.
#[derive(Debug, clap::Args)]
pub struct MosqueArgs {
    /// The place of timetables in other layouts than these columns: a name, or latitude,longitude. They are read as by `miqat
    /// read`, of which they can be any file
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    place: Option<String>,

    #[command(flatten)]
    of: Of,

    /// The method by which they are computed [default: auto, the one that `miqat PLACE` takes]
    #[arg(long, value_name = "ID", value_parser = method, requires = "place")]
    method: Option<MethodChoice>,

    /// Their school of Asr [default: the method's]
    #[arg(long, value_enum, requires = "place")]
    madhab: Option<MadhabChoice>,
}

/// A place of timetables.
pub struct Mosque {
    site: Site,
    name: String,
    context: Context,
    method_id: String,
    madhab: Option<Madhab>,
}

impl Mosque {
    /// The place of the arguments; none if they name none.
    ///
    /// # Errors
    ///
    /// A message with the input, and what is allowed or close to it.
    pub fn new(args: &MosqueArgs) -> Result<Option<Self>, String> {
        let Some(place) = &args.place else { return Ok(None) };
        let (site, context) = args.of.site(place, None)?;
        let method = match args.method {
            Some(MethodChoice::Named(method)) => method,
            _ => site.default_method(),
        };
        let method_id = method.for_latitude(site.point.latitude()).id().ok_or("a method without an id")?.to_owned();
        Ok(Some(Self {
            name: site.city.map_or_else(String::new, |city| city.name().to_owned()),
            context,
            madhab: args.madhab.map(Madhab::from),
            method_id,
            site,
        }))
    }

    /// The rows of a file that can be computed, with why others cannot.
    ///
    /// # Errors
    ///
    /// Why nothing was read of the file.
    pub fn rows(&self, file: &Path, places: &Places) -> Result<Vec<Result<Row, String>>, String> {
        let reading = read::of_file(file, &self.context)?;
        let file = file.file_name().unwrap_or_default().to_string_lossy();
        for note in reading.notes() {
            say("note:", &format!("{file}: {note}"));
        }
        let days = self.days(&reading);
        say_of_doubts(&file, &reading);
        if days.is_empty() {
            return Err("none of its times has a date".to_owned());
        }
        Ok(days.into_iter().map(|(date, printed)| self.row(date, printed, places)).collect())
    }

    /// The printed times of each day. Of two columns of Asr, the school's is used.
    fn days(&self, reading: &Reading) -> BTreeMap<NaiveDate, Printed> {
        let timetable = reading.timetable();
        let mut days: BTreeMap<NaiveDate, Printed> =
            timetable.rows().iter().map(|row| (row.date(), *row.printed())).collect();
        let madhab = self.madhab.or_else(|| Method::by_id(&self.method_id).map(Method::madhab));
        if madhab == Some(Madhab::Hanafi) {
            for row in reading.rows() {
                let is_later = row.label().mark() == TableMark::Asr2 && !row.label().is_congregation();
                if let (true, true, Some(date)) = (is_later, row.doubts().is_empty(), row.date()) {
                    let day = days.entry(date).or_insert(Printed::BLANK);
                    *day = day.with(Mark::Asr, Entry::Time(row.time()));
                }
            }
        }
        days.retain(|_, printed| !printed.is_blank());
        days
    }

    fn row(&self, date: NaiveDate, printed: Printed, places: &Places) -> Result<Row, String> {
        let method =
            Method::by_id_on(&self.method_id, date).ok_or_else(|| format!("no method '{}' here", self.method_id))?;
        let point = || Ok(self.site.point);
        let own = places.of_row(&self.method_id, (method, date), &self.name, point)?;
        let (place, method, has_point) =
            own.map_or((self.site.point.into(), *method, false), |(place, method)| (place, method, true));
        let madhab = self.madhab.unwrap_or(method.madhab());
        Ok(Row::of_print(&self.name, date, (method, &self.method_id), (place, has_point), self.site.time_zone, printed)
            .with_madhab(madhab))
    }
}

/// Says how many times of a file are not scored, or scored though their clock is an hour off.
fn say_of_doubts(file: &str, reading: &Reading) {
    let count = |is: fn(&Doubt) -> bool| reading.rows().iter().filter(|row| row.doubts().iter().any(is)).count();
    let off = count(|doubt| matches!(doubt, Doubt::ClockOff { .. } | Doubt::ClockInSomeYears));
    if off > 0 {
        say("note:", &format!("{file}: the clock of {off} times seems to be an hour off; they are scored as printed"));
    }
    let wrong = count(Doubt::is_of_the_time);
    if wrong > 0 {
        say("note:", &format!("{file}: {wrong} times that look wrong are not scored; `miqat read` names them"));
    }
}
