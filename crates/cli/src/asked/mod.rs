//! What is asked of a place: where it is, by which rules, in which words. Each flag goes before the settings, and the settings
//! before what the program takes by itself.

pub mod rules;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use miqat::locale::{Digits, Lang};
use miqat::prayer::Shift;
use miqat::{Madhab, Mark, plain_letters};
use miqat_places::{Country, Zone, countries};

use crate::calendars::{self, Choice};
use crate::choices::{Clock, DigitChoice, HijriDay, MadhabChoice, PointChoice, Precision, Words};
use crate::minus::unveiled;
use crate::settings::{self, Settings};
use crate::typed::{MethodChoice, method};
use crate::zones;
use rules::RuleArgs;

/// How many digits a year has that is told from a place by them.
const YEAR_DIGITS: usize = 4;

/// Where, by which rules and in which words: the arguments of every question about a place.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct AskedArgs {
    /// A place of more than 1,000 people, by any of its names, with its state or country where others bear it, or
    /// latitude,longitude in degrees, north and east positive [default: that of the settings]
    #[arg(value_name = "PLACE")]
    pub place: Vec<String>,

    /// Look only in this country: an ISO 3166 code or a name
    #[arg(long, value_name = "COUNTRY", value_parser = countries::find)]
    pub country: Option<Country>,

    /// The time zone, by its IANA name or as UTC+3 or +05:45 [default: the city's, or that in whose boundaries the coordinates lie]
    #[arg(long, value_name = "ZONE", value_parser = zones::time_zone)]
    pub tz: Option<Zone>,

    /// The file of the settings [default: config.toml in the folder miqat of the platform's configuration folder, where that
    /// file exists; `miqat config` tells of it]
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,

    /// Read no settings
    #[arg(long)]
    pub no_config: bool,

    /// The calculation method's id; auto is that of the country's own authority, or mwl where none is known; either is
    /// the authority's rule of the date asked for, `miqat methods` lists the ids [default: auto]
    #[arg(long, value_name = "ID", value_parser = method)]
    pub method: Option<MethodChoice>,

    /// The point for which the times are: that for which the method's authority computes its table, with the horizon, the
    /// edges and the height that it has there, known for some cities and for coordinates within 5 km of them, or anywhere
    /// in its zone where it has one for each zone, as JAKIM has, which may be 50 km away, or the city's centre or the coordinates themselves [default: authority where one is known and --elevation is not given, else
    /// centre, with the horizon of the nearest known point within 50 km where the authority has one for each town]
    #[arg(long, value_enum)]
    pub point: Option<PointChoice>,

    /// When Asr begins: at a shadow longer by one height (shafii) or two (hanafi) [default: the method's own]
    #[arg(long, value_enum)]
    pub madhab: Option<MadhabChoice>,

    /// The language of what people read: of prayers, months, weekdays and countries in all, of this program's own sentences in
    /// English and Arabic, and elsewhere in English [default: en]
    #[arg(long, value_parser = lang())]
    pub lang: Option<Lang>,

    /// The clock on which people read times, of 12 or of 24 hours; csv and json have 24 [default: 24]
    #[arg(long, value_enum)]
    pub clock: Option<Clock>,

    /// The digits of what people read: Latin ones, or those of the language's script [default: Latin for Arabic and Urdu, whose
    /// countries differ, else those of the script]
    #[arg(long, value_enum)]
    pub digits: Option<DigitChoice>,

    /// When the Hijri date turns; sunset needs a now: today, or --at. A date without a now has the Hijri date of its
    /// daylight [default: midnight]
    #[arg(long, value_enum)]
    pub hijri_day: Option<HijriDay>,

    /// The Hijri calendar: country, which is the country's own, or an id that `miqat hijri calendars` lists [default: country]
    #[arg(long, value_name = "ID", value_parser = calendars::choice)]
    pub calendar: Option<Choice>,

    /// Month starts that go before the calendar's: a CSV file with the columns hijri_year, hijri_month, gregorian_start and,
    /// if you like, length, 29 or 30; those that the program carries go under them, except where they clash
    #[arg(long, value_name = "FILE")]
    pub announced: Option<PathBuf>,

    #[command(flatten)]
    pub rules: RuleArgs,
}

/// A language of the library by its code; the codes are named where another is given.
pub fn lang() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.map(Lang::code)).try_map(|code| Lang::from_code(&code))
}

/// A question about a place: the flags, and the settings where a flag is not given.
#[derive(Debug)]
pub struct Asked {
    /// The place as it was typed: a name, or coordinates.
    pub place: String,
    pub country: Option<Country>,
    pub tz: Option<Zone>,
    /// What people call it, in place of the gazetteer's name.
    pub name: Option<String>,
    pub method: MethodChoice,
    /// Whether the method is that of the settings.
    pub is_set_method: bool,
    pub point: Option<PointChoice>,
    pub madhab: Option<Madhab>,
    pub words: Words,
    pub hijri_day: HijriDay,
    pub calendar: Choice,
    pub announced: Option<PathBuf>,
    pub hijri_shift: i8,
    pub rules: RuleArgs,
    /// Those that apply to the place.
    pub settings: Settings,
    /// Where they stand; none where there are none.
    pub file: Option<PathBuf>,
}

impl Asked {
    /// The margins of the settings, and of the marks that have a flag, the flag's.
    ///
    /// # Errors
    ///
    /// A message where a flag is given twice.
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
        !self.place.is_empty()
    }

    /// A Hijri year of four digits that was typed before the place, taken out of it.
    pub fn take_leading_year(&mut self) -> Option<i32> {
        let first = self.place.first().map(|word| plain_letters(word).collect::<String>())?;
        let is_year = first.len() == YEAR_DIGITS && first.bytes().all(|digit| digit.is_ascii_digit());
        let year = first.parse().ok().filter(|_| is_year)?;
        self.place.remove(0);
        Some(year)
    }

    /// What is asked, with the settings of the person.
    ///
    /// # Errors
    ///
    /// A message where the settings cannot be read, or neither they nor the arguments name a place.
    pub fn asked(&self, precision: Precision) -> Result<Asked, String> {
        let file = settings::File::read(self.config.as_deref(), self.no_config)?;
        let mut settings = file.settings;
        // A name of several words needs no quotes.
        let given = unveiled(&self.place.join(" "));
        let place = match (given.is_empty(), settings.place.clone()) {
            (false, _) => {
                settings = settings.of_the_person();
                given
            }
            (true, Some(place)) => place,
            (true, None) => {
                return Err(
                    "a PLACE is wanted, such as Cairo or 30.0444,31.2357; `miqat config init PLACE` keeps one \
                     as the default"
                        .to_owned(),
                );
            }
        };
        let lang = self.lang.or(settings.language).unwrap_or(Lang::En);
        let digits = match self.digits.or(settings.digits) {
            Some(DigitChoice::Latin) => Digits::Latin,
            Some(DigitChoice::Language) => lang.native_digits(),
            None => lang.digits(),
        };
        let clock = self.clock.or(settings.clock).unwrap_or_default();
        let own = settings.method.as_ref().map(|method| MethodChoice::Named(method));
        Ok(Asked {
            place,
            country: self.country.or(settings.country),
            tz: self.tz.or(settings.time_zone),
            name: settings.name.clone(),
            is_set_method: self.method.is_none() && own.is_some(),
            method: self.method.or(own).unwrap_or(MethodChoice::Auto),
            point: self.point.or(settings.point),
            madhab: self.madhab.map(Madhab::from).or(settings.madhab),
            words: Words { lang, clock, digits, precision },
            hijri_day: self.hijri_day.or(settings.hijri_day).unwrap_or_default(),
            calendar: self.calendar.or(settings.calendar).unwrap_or(Choice::Country),
            announced: self.announced.clone().or_else(|| settings.announced.clone()),
            hijri_shift: self.rules.hijri_shift.or(settings.hijri_shift).unwrap_or_default(),
            rules: self.rules.clone(),
            settings,
            file: file.path,
        })
    }
}
