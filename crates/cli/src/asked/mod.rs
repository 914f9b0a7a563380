//! A question about a place: where it is, which rules apply and how the answer is written. A flag overrides the settings, and
//! the settings override the program's defaults.

mod here;
mod place;
pub mod rules;
mod taken;

use std::path::PathBuf;

use miqat::locale::{Digits, Lang};
use miqat::prayer::{Ramadan, Shift};
use miqat::{Madhab, Mark};
use miqat_places::{Country, Zone};

use crate::calendars::{self, Choice};
use crate::choices::{DigitChoice, HijriDay, MadhabChoice, PointChoice, Precision, Words};
use crate::coordinates::NO_PLACE;
use crate::minus::unveiled;
use crate::outcome::say;
use crate::settings::{self, Settings};
use crate::typed::{MethodChoice, method};
use crate::words::{self, Note};
use crate::years;
pub use here::{HereArgs, lang};
pub use place::is_same;
use rules::RuleArgs;

/// Arguments of every question about a place: the place, the rules, and how the answer is written.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct AskedArgs {
    #[command(flatten)]
    pub here: HereArgs,

    /// The calculation method's id; auto takes the country's own authority, or mwl if none is known. In either case the
    /// authority's rule for the requested date applies; `miqat methods` lists the ids [default: auto]
    #[arg(long, value_name = "ID", value_parser = method)]
    pub method: Option<MethodChoice>,

    /// The point for which the times are computed. authority: the point of the authority's own table, with its horizon, edges
    /// and height. This point is known for some cities, for coordinates within 5 km of them, and throughout zones that share
    /// one point (JAKIM's may be 50 km away). centre: the city's centre, or the coordinates themselves [default: authority
    /// where a point is known and --elevation is not given, otherwise centre, with the horizon of the nearest known point
    /// within 50 km if the authority has one for each town]
    #[arg(long, value_enum)]
    pub point: Option<PointChoice>,

    /// When Asr begins: when a shadow has grown by one height (shafii) or two (hanafi) [default: the method's own]
    #[arg(long, value_enum)]
    pub madhab: Option<MadhabChoice>,

    /// When the Hijri date changes. sunset needs a current time: today, or --at. A date without a time gets the Hijri date of
    /// its daylight [default: midnight]
    #[arg(long, value_enum)]
    pub hijri_day: Option<HijriDay>,

    /// The Hijri calendar: country for the country's own, or an id from `miqat hijri calendars` [default: country]
    #[arg(long, value_name = "ID", value_parser = calendars::choice)]
    pub calendar: Option<Choice>,

    /// Month starts that override the calendar's: a CSV file with the columns hijri_year, hijri_month, gregorian_start and
    /// optionally length (29 or 30). The program's own announced months still apply unless they conflict
    #[arg(long, value_name = "FILE")]
    pub announced: Option<PathBuf>,

    #[command(flatten)]
    pub rules: RuleArgs,
}

/// A question about a place: the flags, completed by the settings.
#[derive(Debug)]
pub struct Asked {
    /// The place as typed: a name or coordinates.
    pub place: String,
    pub country: Option<Country>,
    pub tz: Option<Zone>,
    /// The name in the settings, shown instead of the gazetteer's.
    pub name: Option<String>,
    pub method: MethodChoice,
    /// Whether the method comes from the settings.
    pub is_set_method: bool,
    pub point: Option<PointChoice>,
    pub madhab: Option<Madhab>,
    pub words: Words,
    pub hijri_day: HijriDay,
    /// Whether a flag says when the Hijri date changes; the settings apply only where there is a current time.
    pub is_hijri_day_asked: bool,
    pub calendar: Choice,
    pub announced: Option<PathBuf>,
    pub hijri_shift: i8,
    pub rules: RuleArgs,
    /// The settings that apply to the place.
    pub settings: Settings,
    /// The settings file; none if there is none.
    pub file: Option<PathBuf>,
    /// Whether the place comes from the settings because none was typed.
    pub is_place_kept: bool,
    /// Notes on how the arguments were interpreted.
    notes: Vec<Note>,
}

impl Asked {
    /// Refuses the option for when the Hijri date changes, in a subcommand whose answers have no current time.
    ///
    /// # Errors
    ///
    /// A message that names the subcommand.
    pub fn refuse_hijri_day(&self, subcommand: &str) -> Result<(), String> {
        if self.is_hijri_day_asked { Err(format!("--hijri-day does not go with `miqat {subcommand}`")) } else { Ok(()) }
    }

    /// Reports how the arguments were interpreted, with the subcommand's own notes.
    pub fn say_notes(&self, of_subcommand: impl IntoIterator<Item = Note>) {
        let lang = self.words.lang;
        for note in self.notes.iter().cloned().chain(of_subcommand) {
            say(&words::note(lang), &note.text(lang));
        }
    }

    /// The margins of the settings, overridden by flags for the same marks.
    ///
    /// # Errors
    ///
    /// A message if a flag is given twice.
    pub fn shifts(&self) -> Result<Vec<(Mark, Shift)>, String> {
        let flags = &self.rules.shifts;
        let twice = flags.iter().enumerate().find(|(index, (mark, _))| flags[..*index].iter().any(|(m, _)| m == mark));
        if let Some((_, (mark, _))) = twice {
            return Err(format!("--shift {} is given twice", mark.as_str().to_ascii_lowercase()));
        }
        let kept = Mark::ALL.into_iter().map(|mark| (mark, self.settings.shifts[mark]));
        let kept = kept.filter(|(mark, shift)| *shift != Shift::ZERO && flags.iter().all(|(flag, _)| flag != mark));
        Ok(kept.chain(flags.iter().copied()).collect())
    }
}

impl AskedArgs {
    /// Whether a place was typed.
    pub fn names_a_place(&self) -> bool {
        !self.here.place.is_empty()
    }

    /// Combines the arguments with the settings.
    ///
    /// # Errors
    ///
    /// A message if the settings cannot be read, or if neither they nor the arguments name a place.
    pub fn asked(&self, precision: Precision) -> Result<Asked, String> {
        let file = settings::File::read(self.here.config.as_deref(), self.here.no_config)?;
        let mut settings = file.settings;
        // A name of several words needs no quotes.
        let given = unveiled(&self.here.place.join(" "));
        if self.names_a_place() && given.trim().is_empty() {
            return Err(NO_PLACE.to_owned());
        }
        let mut notes = Vec::new();
        if let Some(Ramadan::Dates { first, last }) = self.rules.ramadan {
            notes.extend(years::of_civil_date(first).or_else(|| years::of_civil_date(last)));
        }
        let place = match (given.is_empty(), settings.place.clone()) {
            (false, Some(kept)) if is_same((&given, self.here.country), (&kept, settings.country)) => kept,
            (false, kept) => {
                let keys = settings.keys_of_the_place();
                if let Some(place) = kept.filter(|_| !keys.is_empty()) {
                    notes.push(Note::Elsewhere { place, keys });
                }
                settings = settings.of_the_person();
                given
            }
            (true, Some(place)) => place,
            (true, None) => {
                return Err(NO_PLACE.to_owned());
            }
        };
        let lang = self.here.lang.or(settings.language).unwrap_or(Lang::En);
        let digits = match self.here.digits.or(settings.digits) {
            Some(DigitChoice::Latin) => Digits::Latin,
            Some(DigitChoice::Language) => lang.native_digits(),
            None => lang.digits(),
        };
        let clock = self.here.clock.or(settings.clock).unwrap_or_default();
        let own = settings.method.as_ref().map(|method| MethodChoice::Named(method));
        Ok(Asked {
            place,
            country: self.here.country.or(settings.country),
            tz: self.here.tz.or(settings.time_zone),
            name: settings.name.clone(),
            is_set_method: self.method.is_none() && own.is_some(),
            method: self.method.or(own).unwrap_or(MethodChoice::Auto),
            point: self.point.or(settings.point),
            madhab: self.madhab.map(Madhab::from).or(settings.madhab),
            words: Words { lang, clock, digits, precision },
            is_hijri_day_asked: self.hijri_day.is_some(),
            hijri_day: self.hijri_day.or(settings.hijri_day).unwrap_or_default(),
            calendar: self.calendar.or(settings.calendar).unwrap_or(Choice::Country),
            announced: self.announced.clone().or_else(|| settings.announced.clone()),
            hijri_shift: self.rules.hijri_shift.or(settings.hijri_shift).unwrap_or_default(),
            rules: self.rules.clone(),
            settings,
            file: file.path,
            is_place_kept: !self.names_a_place(),
            notes,
        })
    }
}
