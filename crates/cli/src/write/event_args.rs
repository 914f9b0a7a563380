//! The options of a calendar file.

use clap::ValueEnum;

/// The longest alarm before an event and the longest event, in minutes: half a day.
const LONGEST_MINUTES: u16 = 720;

/// The arguments of a calendar file.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Calendar file (--format ics)")]
pub struct EventArgs {
    /// Remind this many minutes before each event; 0 is at its start. Repeat the option for several reminders
    #[arg(long = "alarm", value_name = "MINUTES", value_parser = minutes)]
    pub alarms: Vec<u16>,

    /// The duration of an event in minutes; 0 makes it an instant
    #[arg(long, value_name = "MINUTES", default_value_t = 0, value_parser = minutes)]
    pub duration: u16,

    /// The unit of an event: each prayer, or the day with its times in the text
    #[arg(long, value_enum, default_value_t)]
    pub events: Events,

    /// Other times to add as events
    #[arg(long, value_enum, value_name = "WHAT,WHAT", value_delimiter = ',')]
    pub with: Vec<Extra>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Events {
    #[default]
    Prayer,
    Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Extra {
    /// When the time of Fajr ends
    Sunrise,
    /// Ten minutes before Fajr
    Imsak,
}

fn minutes(given: &str) -> Result<u16, String> {
    let minutes = given.parse().ok().filter(|minutes| *minutes <= LONGEST_MINUTES);
    minutes.ok_or_else(|| format!("whole minutes from 0 to {LONGEST_MINUTES} are wanted, such as 10"))
}

impl EventArgs {
    /// Checks that the options are compatible with each other and with the format.
    ///
    /// # Errors
    ///
    /// A message if an option would have no effect.
    pub fn check(&self, is_calendar_file: bool) -> Result<(), String> {
        let given = [
            ("--alarm", !self.alarms.is_empty()),
            ("--duration", self.duration > 0),
            ("--events", self.events != Events::Prayer),
            ("--with", !self.with.is_empty()),
        ];
        match given.into_iter().find(|(_, is_given)| *is_given && !is_calendar_file) {
            Some((option, _)) => return Err(format!("{option} is for --format ics: no other format has events")),
            None if self.events == Events::Prayer => {}
            None => {
                if let Some((option, _)) = given[..2].iter().find(|(_, is_given)| *is_given) {
                    return Err(format!("{option} goes with --events prayer: an event of a whole day has no hour"));
                }
            }
        }
        Ok(())
    }
}
