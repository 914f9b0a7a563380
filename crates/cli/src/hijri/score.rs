//! Scores the criteria on past observations.

use std::io::Write;
use std::path::Path;

use comfy_table::Table;
use miqat::Coordinates;
use miqat::events::{Side, SolarDay};
use miqat::hijri::crescent::{Crescent, Criterion, OdehZone, YallopZone};
use miqat::locale::Lang;
use miqat::time::{EarthRotation, Ut1};

use crate::calendars::rows::Rows;
use crate::hijri::criteria::{CALENDARS, Named, SIGHTING};
use crate::hijri::pages::{table as new_table, write_table};
use crate::outcome::{Failure, Outcome, say};

/// The Julian day of J2000.0.
const J2000_JD: f64 = 2_451_545.0;

/// An observer's report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// Seen with the naked eye.
    Eye,
    /// Seen only with binoculars, a telescope or a camera.
    Optical,
    Not,
}

/// Counts of sightings by eye, by optical aid, and of none.
type Counts = [usize; 3];

/// Scores the observations in a file that were made under a clear sky.
pub fn table(out: &mut impl Write, file: &Path) -> Result<Outcome, Failure> {
    let observations = read(file)?;
    let (mut crescents, mut below, mut without) = (Vec::new(), Vec::new(), 0);
    for (place, instant, seen) in observations {
        match crescent(place, instant) {
            Some(crescent) if crescent.moon_is_up() => crescents.push((crescent, seen)),
            Some(crescent) => below.push((crescent, seen)),
            None => without += 1,
        }
    }
    if crescents.is_empty() {
        let left_out = below.len() + without;
        return Err(Failure::Message(format!(
            "{}: no observation to score: a row is scored if its sky was clear and the Moon was up; {left_out} of a clear sky are left out",
            file.display()
        )));
    }
    writeln!(out, "{} observations under a clear sky", crescents.len() + below.len())?;
    // Some lists record mornings as evenings: a crescent seen then was not seen in this geometry.
    let [eye, optical, not] = count(&below, |_| true);
    writeln!(
        out,
        "{} are counted; left out are {} at whose time the Moon was below the horizon ({eye} seen by eye, {optical} with an optical aid, \
         {not} not seen)",
        crescents.len(),
        below.len()
    )?;
    writeln!(out, "\nWhat was seen, by the zone that is computed for the place and the time:")?;
    let yallop = [YallopZone::A, YallopZone::B, YallopZone::C, YallopZone::D, YallopZone::E, YallopZone::F];
    let zones =
        yallop.map(|zone| (format!("{zone:?}"), count(&crescents, |crescent| crescent.yallop_zone() == Ok(zone))));
    write_table(out, &by_zone("Yallop", &zones), Lang::En, false)?;
    let odeh = [OdehZone::A, OdehZone::B, OdehZone::C, OdehZone::D];
    let zones = odeh.map(|zone| (format!("{zone:?}"), count(&crescents, |crescent| crescent.odeh_zone() == Ok(zone))));
    write_table(out, &by_zone("Odeh", &zones), Lang::En, false)?;
    writeln!(
        out,
        "\nA criterion is met where it gives the crescent. It is right by eye where it is met and the crescent was seen by eye, and where\n\
         it is not met and the crescent was not seen by eye; by any means likewise, an optical aid included."
    )?;
    write_table(out, &by_criterion(&crescents), Lang::En, false)?;
    if without > 0 {
        say(
            "note:",
            &format!("{without} observations were made where the Sun or the Moon did not set, and are left out"),
        );
    }
    Ok(Outcome::Whole)
}

/// The crescent observed at an instant: the evening's if the Sun was past its transit, otherwise the morning's.
fn crescent(place: Coordinates, instant: Ut1) -> Option<Crescent> {
    let date = instant.to_utc().ok()?.date_naive();
    let rotation = EarthRotation::on(date);
    let transit = SolarDay::nearest(place, instant, rotation).transit();
    let side = if instant > transit { Side::Evening } else { Side::Morning };
    Crescent::of(place, transit, side, rotation).ok()
}

fn count(crescents: &[(Crescent, Seen)], is_of: impl Fn(&Crescent) -> bool) -> Counts {
    let of = |wanted: Seen| crescents.iter().filter(|(crescent, seen)| *seen == wanted && is_of(crescent)).count();
    [of(Seen::Eye), of(Seen::Optical), of(Seen::Not)]
}

fn by_zone(whose: &str, zones: &[(String, Counts)]) -> Table {
    let mut table = new_table();
    table.set_header([&format!("{whose} zone"), "eye", "optical aid only", "not seen"]);
    for (zone, counts) in zones {
        table.add_row(std::iter::once(zone.clone()).chain(counts.map(|count| count.to_string())));
    }
    table
}

/// Writes, for each criterion, the reports where it is met and where it is not, and in what percentage of cases the criterion
/// agreed with the report: by eye, and by any means.
fn by_criterion(crescents: &[(Crescent, Seen)]) -> Table {
    let mut table = new_table();
    table.set_header([
        "criterion",
        "met: eye",
        "optical",
        "not",
        "unmet: eye",
        "optical",
        "not",
        "right by eye, %",
        "right by any means, %",
    ]);
    for Named { name, criterion, .. } in SIGHTING.iter().chain(&CALENDARS) {
        let met = count(crescents, |crescent| Criterion::is_met(criterion, crescent));
        let unmet = count(crescents, |crescent| !criterion.is_met(crescent));
        let ([eye, optical, not], [no_eye, no_optical, no_not]) = (met, unmet);
        let share = |right: usize| format!("{:.1}", 100.0 * right as f64 / crescents.len().max(1) as f64);
        let mut row = vec![(*name).to_owned()];
        row.extend(met.into_iter().chain(unmet).map(|count| count.to_string()));
        row.extend([share(eye + no_optical + no_not), share(eye + optical + no_not)]);
        debug_assert_eq!(eye + optical + not + no_eye + no_optical + no_not, crescents.len());
        table.add_row(row);
    }
    table
}

/// The observations in a file: place, time and report.
fn read(file: &Path) -> Result<Vec<(Coordinates, Ut1, Seen)>, Failure> {
    let shown = file.display();
    let table = Rows::of(file)?;
    let optional = |name: &str| table.column(name).map_err(|fault| format!("{shown}: {fault}"));
    let column = |name: &str| optional(name)?.ok_or_else(|| format!("{shown}: no column {name}"));
    let (time, lat, lon) = (column("jd_best_time_utc")?, column("lat")?, column("lon")?);
    let (seen, method) = (column("seen")?, column("method")?);
    let cloud = optional("cloud_level_0clear_1cloudy")?;
    let mut observations = Vec::new();
    for record in &table.records {
        let faulty = |fault: String| format!("{shown}, line {}: {fault}", table.line(record));
        let number = |place: usize| {
            let text = &record[place];
            text.parse::<f64>().map_err(|_| faulty(format!("'{text}' is not a number")))
        };
        if let Some(cloud) = cloud
            && number(cloud)? > 0.0
        {
            continue;
        }
        let place = Coordinates::new(number(lat)?, number(lon)?).map_err(|error| faulty(error.to_string()))?;
        let seen = match (&record[seen], &record[method]) {
            ("Seen", "Seen_eye") => Seen::Eye,
            ("Seen", _) => Seen::Optical,
            ("Not_seen", _) => Seen::Not,
            (other, _) => return Err(faulty(format!("'{other}' is neither Seen nor Not_seen")).into()),
        };
        observations.push((place, Ut1::from_days(number(time)? - J2000_JD), seen));
    }
    Ok(observations)
}
