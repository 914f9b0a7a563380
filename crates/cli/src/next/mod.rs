//! The current and the next prayer, for people, status bars and scripts.

mod write;

use std::io::{self, Write};
use std::process::Command;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Timelike, Utc};
use clap::builder::NonEmptyStringValueParser;
use miqat_places::Zone;

use crate::asked::AskedArgs;
use crate::choices::Precision;
use crate::outcome::{Failure, Outcome, say};
use crate::plan::{self, Plan};
use crate::site::Site;
use crate::typed::date_and_time;
use crate::words;
use crate::years;
use write::{Line, Shape};

/// The longest single sleep of a watch: after the machine was suspended, the output is right again within this time.
const LONGEST_SLEEP_SECONDS: u64 = 60;

/// The next prayer, and the time until it begins.
#[derive(Debug, clap::Args)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    asked: AskedArgs,

    /// Use this as the current time, on the place's clocks; if they showed it twice, the first
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM", value_parser = date_and_time, conflicts_with_all = ["watch", "exec"])]
    at: Option<NaiveDateTime>,

    /// The output format: text, waybar, json, or a pattern such as '{prayer} {time}'
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = Shape::read)]
    format: Shape,

    /// Print again whenever the answer changes: each minute, or at a prayer
    #[arg(long)]
    watch: bool,

    /// Run this shell command when the next prayer begins, or with --watch at each prayer; its environment has MIQAT_PRAYER and
    /// MIQAT_TIME
    #[arg(long, value_name = "COMMAND", value_parser = NonEmptyStringValueParser::new())]
    exec: Option<String>,
}

const NOTES: &str = "\
Formats:
  text     Maghrib 16:56, in 1 h 2 min
  waybar   an object on one line with text, tooltip, class, alt and percentage,
           for Waybar and similar status bars
  json     the current prayer and the next, with instants in RFC 3339 and the
           seconds left
  PATTERN  any text with {prayer}, {time}, {in}, {hours}, {minutes}, {seconds},
           {current}, {since}, {iqama}, {place}, {date}, {hijri}: {in} is 1:02,
           hours and minutes; {minutes} and {seconds} are the total that is left

Examples:
  miqat next Cairo
  miqat next --format waybar                        for the place in the settings: see `miqat config`
  miqat next --format '{prayer} -{in}' --watch      for a bar that reads lines
  miqat next --watch --exec 'notify-send \"$MIQAT_PRAYER\"'

After Isha the next prayer is tomorrow's Fajr. Exit status: 0 for a full answer, 2 if anything cannot be answered.";

/// Whether to report the current prayer too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Next,
    NowAndNext,
}

pub fn answer(args: &Args, told: Told) -> Result<Outcome, Failure> {
    let asked = args.asked.asked(Precision::Minute)?;
    asked.say_notes(args.at.and_then(|at| years::of_civil_date(at.date())));
    let site = Site::find(&asked)?;
    let zone = site.time_zone;
    let now = || match args.at {
        Some(at) => plan::instant(at, zone),
        None => Ok(Utc::now().with_timezone(&zone)),
    };
    let mut plan = plan_for(&asked, site, now()?)?;
    let lang = asked.words.lang;
    // A status bar calls this twice a minute: the point, which never changes, is for `times` and `explain`.
    for note in plan.site.notes.iter().filter(|note| !note.is_of_point()) {
        say(&words::note(lang), &note.text(lang));
    }
    let mut planned = now()?.date_naive();
    let mut shown = None;
    let mut outcome = Outcome::Whole;
    loop {
        let time = now()?;
        if time.date_naive() != planned {
            // Announced months and rules of another date.
            planned = time.date_naive();
            plan = plan_for(&asked, Site::find(&asked)?, time)?;
        }
        let line = Line::new(&plan, asked.words, time)?;
        let text = line.text(&args.format, told)?;
        if shown.as_ref() != Some(&text) {
            let mut out = io::stdout().lock();
            writeln!(out, "{text}")?;
            out.flush()?;
            shown = Some(text);
        }
        if !args.watch && args.exec.is_none() {
            return Ok(Outcome::Whole);
        }
        let next = line.next();
        let begins = wait(time, next.time, args.watch, zone);
        if begins {
            if let Some(command) = &args.exec
                && run(command, next.prayer.as_str(), &next.time.to_rfc3339())? == Outcome::Partial
            {
                outcome = Outcome::Partial;
            }
            if !args.watch {
                return Ok(outcome);
            }
        }
    }
}

fn plan_for(asked: &crate::asked::Asked, site: Site, time: DateTime<Zone>) -> Result<Plan, Failure> {
    let date = time.date_naive();
    Plan::new(asked, site, (date, date))
}

/// Sleeps until a prayer begins or the minute changes; returns whether it was the prayer.
fn wait(since: DateTime<Zone>, next: DateTime<Zone>, is_watching: bool, zone: Zone) -> bool {
    loop {
        let now = Utc::now().with_timezone(&zone);
        if now >= next {
            return true;
        }
        let minute_ends = since + TimeDelta::seconds(60 - i64::from(since.second()));
        if is_watching && now >= minute_ends {
            return false;
        }
        let until = if is_watching { next.min(minute_ends) } else { next };
        let millis = u64::try_from((until - now).num_milliseconds()).unwrap_or_default() + 1;
        thread::sleep(Duration::from_millis(millis.min(1000 * LONGEST_SLEEP_SECONDS)));
    }
}

/// Runs a shell command; a failure is reported.
fn run(command: &str, prayer: &str, time: &str) -> Result<Outcome, Failure> {
    let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let status =
        Command::new(shell).arg(option).arg(command).env("MIQAT_PRAYER", prayer).env("MIQAT_TIME", time).status();
    match status {
        Ok(status) if status.success() => Ok(Outcome::Whole),
        Ok(status) => {
            say("error:", &format!("--exec {command}: {status}"));
            Ok(Outcome::Partial)
        }
        Err(error) => Err(Failure::Message(format!("--exec {command}: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, run};

    #[test]
    fn a_command_that_fails_is_no_whole_answer() {
        let outcome = |command| run(command, "Fajr", "2027-02-08T05:00:00+02:00").expect("the shell is there");
        assert_eq!(outcome("exit 0"), Outcome::Whole);
        assert_eq!([outcome("exit 1"), outcome("nosuchcmd-of-miqat")], [Outcome::Partial; 2]);
    }
}
