//! The form of an answer over days.

use clap::ValueEnum;
use miqat::prayer::NightEnd;

use crate::choices::Precision;
use crate::write::{EventArgs, Format};

/// The form of an answer over days.
#[derive(Clone, Debug, clap::Args)]
pub struct FormArgs {
    /// Add other times: imsak, ishraq, duha, zawal, the yellowing, ishtibaq, the middle and the last third of the night, when
    /// prayer is disliked, and when each prayer's time ends; in csv and json, and in the table and html of a single day
    #[arg(long)]
    pub other: bool,

    /// When the night ends that --other divides into halves and thirds [default: the method's own, usually fajr]
    #[arg(long, value_enum, value_name = "MARK", requires = "other")]
    night_end: Option<NightEndChoice>,

    /// Precision of printed times; second and millisecond show the unrounded time, truncated
    #[arg(long, value_enum, default_value_t = Precision::Minute)]
    pub precision: Precision,

    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,

    #[command(flatten)]
    pub events: EventArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NightEndChoice {
    /// The end of the night in Islamic law
    Fajr,
    /// The end of the astronomical night
    Sunrise,
}

impl FormArgs {
    /// The chosen end of the night, if any.
    pub fn night_end(&self) -> Option<NightEnd> {
        self.night_end.map(|end| match end {
            NightEndChoice::Fajr => NightEnd::Fajr,
            NightEndChoice::Sunrise => NightEnd::Sunrise,
        })
    }

    /// Checks that the format supports the options, for a page of one day or of several.
    ///
    /// # Errors
    ///
    /// A message if an option would have no effect.
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
