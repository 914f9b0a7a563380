//! The calendar, announcements and language of a command: from the flags, otherwise from the settings, otherwise the defaults.

use std::path::PathBuf;

use miqat::hijri::{AnyCalendar, Tabular};
use miqat::locale::Lang;
use miqat_places::Country;

use super::args::{Args, Question};
use crate::calendars::Choice;
use crate::settings::{File, Settings};
use crate::site::Site;

/// The choices that determine the answers about dates.
pub struct Chosen {
    pub named: AnyCalendar,
    /// The number of days by which the months begin later than in the calendar.
    pub shift: i8,
    pub announced: Option<PathBuf>,
    pub lang: Lang,
    pub settings: Settings,
}

impl Chosen {
    /// Combines the flags with the settings.
    ///
    /// # Errors
    ///
    /// A fault in the settings file.
    pub fn of(args: &Args) -> Result<Self, String> {
        // Commands that do not need a calendar ignore faults in the settings.
        let has_no_use = matches!(args.question, Some(Question::Calendars | Question::Map(_) | Question::Score { .. }));
        let File { settings, path } = File::read(args.config.as_deref(), args.no_config || has_no_use)?;
        let lang = args.lang.or(settings.language).unwrap_or(Lang::En);
        let shift = args.hijri_shift;
        // A calendar or country given by a flag replaces the calendar of the settings.
        let flagged = args.country.map(of_country).or(args.calendar);
        if let Some(named) = flagged {
            let announced = args.announced.clone();
            return Ok(Self { named, shift: shift.unwrap_or_default(), announced, lang, settings });
        }
        // Announced and printed calendars begin centuries after the Julian calendar ended.
        if matches!(&args.question, Some(Question::Convert(options)) if options.to_julian) {
            let (named, announced) = (Tabular::CIVIL.into(), args.announced.clone());
            return Ok(Self { named, shift: shift.unwrap_or_default(), announced, lang, settings });
        }
        let named = match (settings.calendar, &settings.place) {
            (Some(Choice::Named(named)), _) => named,
            (_, Some(place)) => {
                let site = Site::named(place, settings.country, settings.time_zone).map_err(|fault| {
                    let file = path.as_ref().map_or_else(String::new, |path| format!("{}: place: ", path.display()));
                    format!("{file}{fault}")
                })?;
                site.country.map_or_else(AnyCalendar::default, of_country)
            }
            (_, None) => settings.country.map_or_else(AnyCalendar::default, of_country),
        };
        Ok(Self {
            named,
            shift: shift.or(settings.hijri_shift).unwrap_or_default(),
            announced: args.announced.clone().or_else(|| settings.announced.clone()),
            lang,
            settings,
        })
    }
}

fn of_country(country: Country) -> AnyCalendar {
    AnyCalendar::of_country(country.code())
}

/// Refuses an option that does not apply to a subcommand.
///
/// # Errors
///
/// The option and the subcommand.
pub fn refuse_idle(args: &Args) -> Result<(), String> {
    let (name, has_calendar, has_language) = match args.question {
        None
        | Some(Question::Today(_) | Question::Month { .. } | Question::Year { .. } | Question::Occasions(_))
        | Some(Question::Age { .. } | Question::Difference { .. }) => return Ok(()),
        Some(Question::Convert(_)) => ("convert", true, false),
        Some(Question::Compare { .. }) => ("compare", true, false),
        Some(Question::Crescent { .. }) => ("crescent", true, false),
        Some(Question::Calendars) => ("calendars", false, false),
        Some(Question::Map(_)) => ("map", false, false),
        Some(Question::Score { .. }) => ("score", false, false),
    };
    let of_calendar = [
        ("--calendar", args.calendar.is_some()),
        ("--country", args.country.is_some()),
        ("--announced", args.announced.is_some()),
        ("--hijri-shift", args.hijri_shift.is_some()),
    ];
    let of_calendar = of_calendar.into_iter().filter(|_| !has_calendar);
    let of_language = [("--lang", args.lang.is_some())].into_iter().filter(|_| !has_language);
    match of_calendar.chain(of_language).find(|(_, is_given)| *is_given) {
        Some((option, _)) => Err(format!("{option} does not go with `miqat hijri {name}`")),
        None => Ok(()),
    }
}
