//! How the days of an answer are written.

use clap::ValueEnum;
use miqat::prayer::NightEnd;

use crate::choices::Precision;
use crate::write::{EventArgs, Format};

/// How the days of an answer are written.
#[derive(Clone, Debug, clap::Args)]
pub struct FormArgs {
    /// Other times as well: imsak, ishraq, duha, zawal, the yellowing, ishtibaq, the middle and the last third of the night,
    /// when prayer is disliked, and when each prayer's time ends; in csv and json, and in the table and the html of one day
    #[arg(long)]
    pub other: bool,

    /// The end of the night that --other divides into halves and thirds [default: the method's own, mostly fajr]
    #[arg(long, value_enum, value_name = "MARK", requires = "other")]
    night_end: Option<NightEndChoice>,

    /// The last digit of a time: second and millisecond show it before it is rounded to the minute, cut after that digit
    #[arg(long, value_enum, default_value_t = Precision::Minute)]
    pub precision: Precision,

    /// How the answer is written
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,

    #[command(flatten)]
    pub events: EventArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NightEndChoice {
    /// The night of the law
    Fajr,
    /// The night of astronomy
    Sunrise,
}

impl FormArgs {
    /// When the night ends, where that is asked for.
    pub fn night_end(&self) -> Option<NightEnd> {
        self.night_end.map(|end| match end {
            NightEndChoice::Fajr => NightEnd::Fajr,
            NightEndChoice::Sunrise => NightEnd::Sunrise,
        })
    }

    /// Checks that the format has room for what is asked for, on a page of one day or of several.
    ///
    /// # Errors
    ///
    /// A message where an option has nothing to act on.
    pub fn check(&self, is_of_days: bool) -> Result<(), String> {
        self.events.check(self.format == Format::Ics)?;
        let has_room = match self.format {
            Format::Csv | Format::Json => true,
            Format::Table | Format::Html => !is_of_days,
            _ => false,
        };
        if self.other && !has_room {
            return Err(
                "--other is for --format csv and json, and for the table and html of one day: there is no room for it \
                        elsewhere"
                    .to_owned(),
            );
        }
        if self.format == Format::Svg && self.precision != Precision::Minute {
            return Err("--precision does not go with --format svg: a curve has no digits".to_owned());
        }
        Ok(())
    }
}
