//! The rules that can be chosen in addition to the method, and their parameters.

use clap::{Args, ValueEnum};

use miqat::prayer::{
    DaySearch, Dip, Elevation, HighLatitude, Latitude, Limit, NightPortion, NightSpan, Ramadan, Scope, Shafaq, Shift,
};
use miqat::{Mark, Method, Polar};

use crate::typed::{hijri_days, latitude, metres, ramadan, shift};

#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Rules")]
pub struct RuleArgs {
    /// The rule for Fajr and Isha on nights that do not get dark [default: the method's own]
    #[arg(long, value_enum, value_name = "RULE")]
    high_latitude: Option<NightRule>,

    /// For a part of the night or a fraction: apply it only on nights when the Sun gives no time, or on every night (a part of
    /// the night is then a bound) [default: when-absent]
    #[arg(long, value_enum, value_name = "WHEN", requires = "high_latitude")]
    high_latitude_limit: Option<LimitChoice>,

    /// For a part of the night: which night is divided [default: own]
    #[arg(long, value_enum, value_name = "NIGHT", requires = "high_latitude")]
    high_latitude_night: Option<NightChoice>,

    /// For another latitude: the latitude in degrees, 0 to 90 [default: 48.5 for nearest-latitude, 45 for latitude-fraction]
    #[arg(long, value_name = "DEGREES", value_parser = latitude, requires = "high_latitude")]
    high_latitude_degrees: Option<Latitude>,

    /// For another latitude or day: which marks are replaced [default: when-absent]
    #[arg(long, value_enum, value_name = "MARKS", requires = "high_latitude")]
    high_latitude_scope: Option<ScopeChoice>,

    /// For the nearest day: where to look for it [default: nearest]
    #[arg(long, value_enum, value_name = "WHERE", requires = "high_latitude")]
    high_latitude_search: Option<SearchChoice>,

    /// For the seasonal rule, chosen or the method's own: which twilight has ended at Isha [default: general]
    #[arg(long, value_enum)]
    shafaq: Option<ShafaqChoice>,

    /// The rule for days without sunrise or sunset [default: unresolved, or latitude where --polar-latitude is given]
    #[arg(long, value_enum, value_name = "RULE")]
    polar: Option<PolarChoice>,

    /// For --polar latitude: the latitude in degrees, 0 to 90
    #[arg(long, value_name = "DEGREES", value_parser = latitude)]
    polar_latitude: Option<Latitude>,

    /// The height of the place above its horizon; --elevation-policy sets how it moves times
    #[arg(long, value_name = "METRES", value_parser = metres)]
    pub elevation: Option<f64>,

    /// How a height moves times [default: as the method's authority does, mostly not at all]
    #[arg(long, value_enum, value_name = "POLICY")]
    elevation_policy: Option<ElevationChoice>,

    /// Move a mark by this many minutes (decimals allowed; negative is earlier). Repeat the option for several marks. Added to
    /// the authority's own margin
    #[arg(long = "shift", value_name = "MARK=MINUTES", value_parser = shift)]
    pub shifts: Vec<(Mark, Shift)>,

    /// Which dates are Ramadan, for a method with its own interval or margin in Ramadan: always, never, or
    /// YYYY-MM-DD..YYYY-MM-DD [default: by the Hijri calendar, shifted by --hijri-shift]
    #[arg(long, value_name = "WHEN", value_parser = ramadan)]
    pub ramadan: Option<Ramadan>,

    /// Shift the Hijri months by -3 to 3 days (negative is earlier), Ramadan included
    #[arg(long, value_name = "DAYS", value_parser = hijri_days)]
    pub hijri_shift: Option<i8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NightRule {
    /// Absent
    Unresolved,
    /// Half of the night from sunset and sunrise
    Middle,
    /// A seventh of the night from sunset and sunrise
    Seventh,
    /// Their depression in degrees, divided by 60, as a fraction of the night from sunset and sunrise
    #[value(name = "angle-over-60", alias = "angle60")]
    AngleOver60,
    /// As on the same day at a lower latitude
    NearestLatitude,
    /// At the fraction of the night that applies at a lower latitude (Islamic Fiqh Council, 2007)
    LatitudeFraction,
    /// As on another day that has both
    NearestDay,
    /// The mean fraction of the year's dark nights (Muslim World League and IAC, 2009)
    LocalEstimation,
    /// The Moonsighting Committee's minutes for the season and latitude, as a bound
    Seasonal,
    /// The fraction of the last dark night, kept all season (Diyanet, 2023)
    LastDarkNight,
    /// Every mark as far from noon as in Mecca (Dar al-Ifta al-Misriyyah, 2010)
    MakkahDurations,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LimitChoice {
    WhenAbsent,
    Always,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NightChoice {
    /// The night to which the prayer belongs
    Own,
    /// The night after the day, for Fajr too, as in adhan
    Following,
    /// 24 hours minus the day, as in PrayTimes
    SameDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ScopeChoice {
    /// Fajr or Isha where the Sun does not give it
    WhenAbsent,
    /// Fajr and Isha both
    FajrAndIsha,
    /// All marks
    EveryMark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SearchChoice {
    /// Before and after
    Nearest,
    /// Before
    Before,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ShafaqChoice {
    /// A combination of both
    General,
    /// The red one
    Ahmar,
    /// The white one
    Abyad,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum PolarChoice {
    /// Leave these times absent
    Unresolved,
    /// Take the times of --polar-latitude
    Latitude,
    /// Take the times of the nearest latitude that has them
    NearestLatitude,
    /// The same in steps of half a degree, as in adhan
    NearestHalfDegree,
    /// The nearest day that has them
    NearestDay,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ElevationChoice {
    /// No effect
    Ignored,
    /// Sunrise, sunset and Maghrib by the dip of the horizon, 1.76′·√metres, with refraction
    Refracted,
    /// The same by 1.926′·√metres, geometry alone
    Geometric,
    /// As refracted, and Fajr and Isha too
    RefractedAll,
    /// As geometric, and Fajr and Isha too, as in Tunisia
    GeometricAll,
}

/// Refuses a parameter that does not belong to the rule.
fn refuse(given: &[(&str, bool)], rule: NightRule) -> Result<(), String> {
    let name = rule.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    match given.iter().find(|(_, is_given)| *is_given) {
        Some((option, _)) => Err(format!("{option} does not belong to --high-latitude {name}")),
        None => Ok(()),
    }
}

impl RuleArgs {
    /// The chosen rule for nights that do not get dark, if any.
    ///
    /// # Errors
    ///
    /// A message if a parameter does not belong to the rule.
    pub fn high_latitude(&self, method: &Method) -> Result<Option<HighLatitude>, String> {
        use NightRule as Rule;
        let rule = match (self.high_latitude, self.shafaq, method.high_latitude()) {
            (Some(rule), ..) => rule,
            (None, None, _) => return Ok(None),
            // A twilight applies to the method's own rule if that is the seasonal one.
            (None, Some(_), HighLatitude::Seasonal(_)) => Rule::Seasonal,
            (None, Some(_), _) => {
                let id = method.id().unwrap_or_default();
                return Err(format!(
                    "--shafaq belongs to --high-latitude seasonal, which the method {id} does not have"
                ));
            }
        };
        let is_portion = matches!(rule, Rule::Middle | Rule::Seventh | Rule::AngleOver60);
        let is_latitude = matches!(rule, Rule::NearestLatitude | Rule::LatitudeFraction);
        let has_scope = matches!(rule, Rule::NearestLatitude | Rule::NearestDay);
        let has_limit = is_portion || rule == Rule::LatitudeFraction;
        refuse(
            &[
                ("--high-latitude-limit", self.high_latitude_limit.is_some() && !has_limit),
                ("--high-latitude-night", self.high_latitude_night.is_some() && !is_portion),
                ("--high-latitude-degrees", self.high_latitude_degrees.is_some() && !is_latitude),
                ("--high-latitude-scope", self.high_latitude_scope.is_some() && !has_scope),
                ("--high-latitude-search", self.high_latitude_search.is_some() && rule != Rule::NearestDay),
                ("--shafaq", self.shafaq.is_some() && rule != Rule::Seasonal),
            ],
            rule,
        )?;
        let limit = match self.high_latitude_limit {
            Some(LimitChoice::Always) => Limit::Always,
            _ => Limit::WhenAbsent,
        };
        let night = match self.high_latitude_night {
            Some(NightChoice::Following) => NightSpan::Following,
            Some(NightChoice::SameDay) => NightSpan::SameDay,
            _ => NightSpan::Own,
        };
        let scope = match self.high_latitude_scope {
            Some(ScopeChoice::FajrAndIsha) => Scope::FajrAndIsha,
            Some(ScopeChoice::EveryMark) => Scope::EveryMark,
            _ => Scope::WhenAbsent,
        };
        let search = match self.high_latitude_search {
            Some(SearchChoice::Before) => DaySearch::Before,
            _ => DaySearch::Nearest,
        };
        let shafaq = match self.shafaq {
            Some(ShafaqChoice::Ahmar) => Shafaq::Ahmar,
            Some(ShafaqChoice::Abyad) => Shafaq::Abyad,
            _ => Shafaq::General,
        };
        let degrees = |usual: f64| self.high_latitude_degrees.unwrap_or(Latitude::constant(usual));
        Ok(Some(match rule {
            Rule::Unresolved => HighLatitude::Unresolved,
            Rule::Middle => HighLatitude::Portion(NightPortion::Middle, night, limit),
            Rule::Seventh => HighLatitude::Portion(NightPortion::Seventh, night, limit),
            Rule::AngleOver60 => HighLatitude::Portion(NightPortion::AngleOver60, night, limit),
            Rule::NearestLatitude => HighLatitude::NearestLatitude { latitude: degrees(48.5), scope },
            Rule::LatitudeFraction => HighLatitude::LatitudeFraction { latitude: degrees(45.0), limit },
            Rule::NearestDay => HighLatitude::NearestDay { search, scope },
            Rule::LocalEstimation => HighLatitude::LocalEstimation,
            Rule::Seasonal => HighLatitude::Seasonal(shafaq),
            Rule::LastDarkNight => HighLatitude::LastDarkNight,
            Rule::MakkahDurations => HighLatitude::MakkahDurations,
        }))
    }

    /// The chosen rule for days without sunrise or sunset, if any.
    ///
    /// # Errors
    ///
    /// A message if the latitude is missing or no rule uses it.
    pub fn polar(&self) -> Result<Option<Polar>, String> {
        match (self.polar, self.polar_latitude) {
            (None, latitude) => Ok(latitude.map(Polar::Latitude)),
            (Some(PolarChoice::Latitude), Some(latitude)) => Ok(Some(Polar::Latitude(latitude))),
            (Some(PolarChoice::Latitude), None) => {
                Err("--polar latitude needs --polar-latitude DEGREES, from 0 to 90".to_owned())
            }
            (Some(_), Some(_)) => Err("--polar-latitude belongs to --polar latitude alone".to_owned()),
            (Some(PolarChoice::Unresolved), None) => Ok(Some(Polar::Unresolved)),
            (Some(PolarChoice::NearestLatitude), None) => Ok(Some(Polar::NearestLatitude)),
            (Some(PolarChoice::NearestHalfDegree), None) => Ok(Some(Polar::NearestHalfDegree)),
            (Some(PolarChoice::NearestDay), None) => Ok(Some(Polar::NearestDay)),
        }
    }

    /// The chosen effect of a height, if any.
    pub fn elevation_policy(&self) -> Option<Elevation> {
        self.elevation_policy.map(|policy| match policy {
            ElevationChoice::Ignored => Elevation::Ignored,
            ElevationChoice::Refracted => Elevation::SunriseAndSunset(Dip::Refracted),
            ElevationChoice::Geometric => Elevation::SunriseAndSunset(Dip::Geometric),
            ElevationChoice::RefractedAll => Elevation::AllDepressions(Dip::Refracted),
            ElevationChoice::GeometricAll => Elevation::AllDepressions(Dip::Geometric),
        })
    }
}
