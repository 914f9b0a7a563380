//! A method of the registry in words: definitions of the marks, margins and rounding. English only.

use miqat::locale::Lang;
use miqat::prayer::{
    AsrRule, DaySearch, Dip, Edge, Elevation, Epoch, Evidence, FajrRule, HighLatitude, Horizon, IntervalsByDate,
    IshaRule, Latitude, Limit, MaghribRule, NightEnd, NightPortion, NightSpan, Scope, Serves, Shift, SolarEpoch,
};
use miqat::{Angle, Depression, Madhab, Mark, Method, PerMark, Rounding};

use miqat_places::{City, by_geonames_id};

use super::rules::twilight;

/// The meaning of an evidence keyword.
pub fn standing_of(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => {
            "measured: recovered from the authority's own tables and checked on days or places not used to find it"
        }
        Evidence::Published => "published: the authority states the rule; no table was at hand to check it against",
        Evidence::Fitted => "fitted: to a table whose publisher is not confirmed, or to few rows",
        Evidence::Reported => "reported: by others; neither the rule nor a table of the authority was seen",
        _ => "program: a program's or a site's own variant; no authority prints it",
    }
}

/// The readers of a timetable, in a word.
pub fn serves(serves: Serves) -> String {
    match serves {
        Serves::Country => "the country".to_owned(),
        Serves::Cities(ids) => {
            let names = ids.iter().filter_map(|id| by_geonames_id(*id)).map(City::name);
            names.collect::<Vec<_>>().join(", ")
        }
        _ => "followers".to_owned(),
    }
}

/// The rules of a method as headings and texts.
pub fn rules_of(method: &Method) -> Vec<(&'static str, String)> {
    let mut rules = vec![
        ("Fajr", fajr(method.fajr())),
        ("sunrise, sunset", horizon(method.horizon())),
        ("Dhuhr", rule_of(method, Mark::Dhuhr)),
        ("Asr", asr(method)),
        ("Maghrib", maghrib(method.maghrib())),
        ("Isha", isha(method.isha())),
        ("margins", margins(method.shifts()).unwrap_or_else(|| "none".to_owned())),
    ];
    rules.extend(margins(method.ramadan_shifts()).map(|margins| ("in Ramadan", format!("{margins} more"))));
    rules.push(("rounding", for_all(method.rounding(), |rounding| rounding_of(*rounding).to_owned())));
    rules.push(("the Sun of", for_all(method.solar_epoch(), |epoch| epoch_of(*epoch))));
    let is_eastern = |edge: &Edge| (*edge == Edge::Eastern).then(|| "at the city's eastern edge".to_owned());
    rules.extend(for_some(method.edges(), is_eastern).map(|edges| ("edges", edges)));
    rules.push(("height", elevation(method.elevation()).to_owned()));
    rules.push(("bright nights", bright_nights(method)));
    rules.push((
        "the night ends",
        if method.night_end() == NightEnd::Fajr { "at Fajr" } else { "at sunrise" }.to_owned(),
    ));
    rules
}

/// The definition of a mark.
pub fn rule_of(method: &Method, mark: Mark) -> String {
    match mark {
        Mark::Fajr => fajr(method.fajr()),
        Mark::Sunrise | Mark::Sunset => horizon(method.horizon()),
        Mark::Dhuhr => "the Sun's transit".to_owned(),
        Mark::Asr => asr(method),
        Mark::Maghrib => maghrib(method.maghrib()),
        Mark::Isha => isha(method.isha()),
    }
}

/// Groups the marks by what a rule says of them; the largest group comes first.
fn by_mark<T>(of: &PerMark<T>, words: impl Fn(&T) -> Option<String>) -> Vec<(String, Vec<&'static str>)> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for (mark, value) in of {
        let Some(said) = words(value) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == said) {
            Some((_, marks)) => marks.push(mark.as_str()),
            None => groups.push((said, vec![mark.as_str()])),
        }
    }
    groups.sort_by_key(|(_, marks)| core::cmp::Reverse(marks.len()));
    groups
}

/// A rule that may apply to some marks only: "Dhuhr +5 min; Maghrib +3 min".
fn for_some<T>(of: &PerMark<T>, words: impl Fn(&T) -> Option<String>) -> Option<String> {
    let groups = by_mark(of, words);
    let text = |(said, marks): &(String, Vec<&str>)| {
        let marks = if marks.len() == Mark::COUNT { "every mark".to_owned() } else { marks.join(", ") };
        format!("{marks} {said}")
    };
    (!groups.is_empty()).then(|| groups.iter().map(text).collect::<Vec<_>>().join("; "))
}

/// A rule that applies to every mark: the most common value, then the exceptions: "to the nearest minute; Sunrise: down".
fn for_all<T>(of: &PerMark<T>, words: impl Fn(&T) -> String) -> String {
    let groups = by_mark(of, |value| Some(words(value)));
    let text = |(place, (said, marks)): (usize, &(String, Vec<&str>))| {
        if place == 0 { said.clone() } else { format!("{}: {said}", marks.join(", ")) }
    };
    groups.iter().enumerate().map(text).collect::<Vec<_>>().join("; ")
}

/// Minutes and seconds without a sign: "3 min", "3 min 35 s", "2.6 s".
fn length(shift: Shift) -> String {
    const MINUTE_MS: u32 = 60_000;
    let millis = shift.as_millis().unsigned_abs();
    let (minutes, seconds) = (millis / MINUTE_MS, f64::from(millis % MINUTE_MS) / 1000.0);
    match (minutes, seconds) {
        (0, _) => format!("{seconds} s"),
        (_, 0.0) => format!("{minutes} min"),
        _ => format!("{minutes} min {seconds} s"),
    }
}

/// Minutes and seconds with a sign.
pub fn signed(shift: Shift) -> String {
    format!("{}{}", if shift < Shift::ZERO { '-' } else { '+' }, length(shift))
}

fn degrees(depression: Depression) -> String {
    format!("the Sun {}° below the horizon", depression.degrees())
}

fn latitude(latitude: Latitude) -> String {
    format!("latitude {}°", latitude.degrees())
}

fn fajr(rule: FajrRule) -> String {
    match rule {
        FajrRule::Depression(depression) => degrees(depression),
        FajrRule::BeforeSunrise(interval) => format!("{} before the printed sunrise", length(interval)),
        FajrRule::BeforeSunriseByDate(intervals) => {
            format!("before the printed sunrise by an interval of the date: {}", range(intervals))
        }
        other => format!("{other:?}"),
    }
}

fn maghrib(rule: MaghribRule) -> String {
    match rule {
        MaghribRule::Sunset => "sunset".to_owned(),
        MaghribRule::Depression(depression) => degrees(depression),
        other => format!("{other:?}"),
    }
}

fn isha(rule: IshaRule) -> String {
    match rule {
        IshaRule::Depression(depression) => degrees(depression),
        IshaRule::AfterMaghrib { usual, ramadan } if usual == ramadan => {
            format!("{} after the printed Maghrib", length(usual))
        }
        IshaRule::AfterMaghrib { usual, ramadan } => {
            format!("{} after the printed Maghrib, in Ramadan {}", length(usual), length(ramadan))
        }
        IshaRule::AfterMaghribByDate(intervals) => {
            format!("after the printed Maghrib by an interval of the date: {}", range(intervals))
        }
        other => format!("{other:?}"),
    }
}

/// From the shortest interval to the longest.
fn range(intervals: &IntervalsByDate) -> String {
    let steps = intervals.steps().iter().map(|step| step.interval());
    let (least, most) = (steps.clone().min().unwrap_or_default(), steps.max().unwrap_or_default());
    format!("{} to {}, {} steps a year", length(least), length(most), intervals.steps().len())
}

fn horizon(rule: Horizon) -> String {
    match rule {
        Horizon::Standard => {
            "the Sun's centre 50′ below the horizon: 34′ of refraction and 16′ of its semidiameter".to_owned()
        }
        Horizon::Depression(depression) => format!("the Sun's centre {}° below the horizon", depression.degrees()),
        Horizon::OfPlace { otherwise } => format!(
            "the Sun's centre as far below the horizon as each town has it, {}° where that is not known",
            otherwise.degrees()
        ),
        other => format!("{other:?}"),
    }
}

fn asr(method: &Method) -> String {
    let shadow = match method.madhab() {
        Madhab::Shafii => "a shadow longer than at noon by the upright's height (Shafi'i and others)",
        Madhab::Hanafi => "a shadow longer than at noon by twice the upright's height (Hanafi)",
    };
    let how = match method.asr() {
        AsrRule::Airless => String::new(),
        AsrRule::Refracted => ", with refraction".to_owned(),
        AsrRule::NoonShadowOf(of) => format!(", the noon shadow by the Sun of {}", epoch(of)),
        AsrRule::OneDeclination => ", one declination for both".to_owned(),
        other => format!(", {other:?}"),
    };
    format!("{shadow}{how}")
}

/// The margins, if there are any.
fn margins(shifts: &PerMark<Shift>) -> Option<String> {
    for_some(shifts, |shift| (*shift != Shift::ZERO).then(|| signed(*shift)))
}

pub fn rounding_of(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Exact => "not rounded",
        Rounding::Nearest => "to the nearest minute",
        Rounding::Up => "up to the minute that has not yet begun",
        Rounding::Down => "down to the minute that runs",
        _ => "in another way",
    }
}

pub fn epoch_of(sun: SolarEpoch) -> String {
    let (declination, equation) = (epoch(sun.declination), epoch(sun.equation_of_time));
    if declination == equation { declination } else { format!("{equation}, its declination of {declination}") }
}

fn epoch(of: Epoch) -> String {
    const HOUR_MS: f64 = 3_600_000.0;
    const DAY_MS: i32 = 86_400_000;
    let hours = |millis: i32| (f64::from(millis) / HOUR_MS * 100.0).round() / 100.0;
    match of {
        Epoch::EVENT => "the event itself".to_owned(),
        Epoch::Event(offset) if offset.as_millis() < 0 => format!("{} h before the event", hours(-offset.as_millis())),
        Epoch::Event(offset) => format!("{} h after the event", hours(offset.as_millis())),
        Epoch::InYear(year) => format!("the same date of {}", year.year()),
        Epoch::DayBeforeInNorth => "the event, a day earlier while the Sun is north of the equator".to_owned(),
        Epoch::Transit => "its transit".to_owned(),
        Epoch::Utc(offset) => {
            let day = match offset.as_millis().div_euclid(DAY_MS) {
                0 => "date",
                1 => "day after",
                -1 => "day before",
                _ => return format!("{}h UTC, counted from the date's", hours(offset.as_millis())),
            };
            format!("{}h UTC of the {day}", hours(offset.as_millis().rem_euclid(DAY_MS)))
        }
        other => format!("{other:?}"),
    }
}

fn elevation(policy: Elevation) -> &'static str {
    match policy {
        Elevation::Ignored => "left alone",
        Elevation::SunriseAndSunset(Dip::Refracted) => "lowers the horizon of sunrise and sunset, 1.76′ · √metres",
        Elevation::SunriseAndSunset(_) => "lowers the horizon of sunrise and sunset, 1.926′ · √metres",
        Elevation::AllDepressions(Dip::Refracted) => {
            "lowers the horizon of sunrise and sunset, of Fajr and Isha too, 1.76′ · √metres"
        }
        Elevation::AllDepressions(_) => {
            "lowers the horizon of sunrise and sunset, of Fajr and Isha too, 1.926′ · √metres"
        }
        _ => "another policy",
    }
}

/// The rule for Fajr and Isha where the Sun does not reach their depression.
fn bright_nights(method: &Method) -> String {
    let by_depression = [
        matches!(method.fajr(), FajrRule::Depression(_)),
        matches!(method.maghrib(), MaghribRule::Depression(_)),
        matches!(method.isha(), IshaRule::Depression(_)),
    ];
    if by_depression == [false; 3] {
        return "no rule is needed: Fajr and Isha are intervals".to_owned();
    }
    let limit = |limit| match limit {
        Limit::Always => "as a bound on every night",
        _ => "where the Sun gives no time",
    };
    let scope = |scope| match scope {
        Scope::WhenAbsent => "Fajr or Isha where the Sun does not give it",
        Scope::FajrAndIsha => "Fajr and Isha both",
        Scope::EveryMark => "every mark",
        _ => "some marks",
    };
    match method.high_latitude() {
        HighLatitude::Unresolved => "Fajr and Isha are absent".to_owned(),
        HighLatitude::Portion(portion, night, when) => {
            let night = match night {
                NightSpan::Own => "the night",
                NightSpan::Following => "the following night",
                _ => "24 hours less the day",
            };
            let part = part(portion);
            format!("Fajr and Isha {part} of {night} from sunrise and sunset, {}", limit(when))
        }
        HighLatitude::NearestLatitude { latitude: of, scope: marks } => {
            format!("{} as at {} on the same day", scope(marks), latitude(of))
        }
        HighLatitude::LatitudeFraction { latitude: of, limit: when } => {
            format!("Fajr and Isha at the fraction of the night that they have at {}, {}", latitude(of), limit(when))
        }
        HighLatitude::NearestDay { search, scope: marks } => {
            let day = if search == DaySearch::Before { "last day before" } else { "nearest day" };
            format!("{} as on the {day} that has both", scope(marks))
        }
        HighLatitude::LocalEstimation => {
            "Fajr and Isha at the mean fraction of the year's dark nights (Muslim World League and IAC, 2009)"
                .to_owned()
        }
        HighLatitude::Seasonal(shafaq) => format!(
            "the Moonsighting Committee's minutes for season and latitude ({}) as a bound on every night",
            twilight(Lang::En, shafaq)
        ),
        HighLatitude::LastDarkNight => {
            "Diyanet's rule of 2023: the fraction of the last dark night, kept all season".to_owned()
        }
        HighLatitude::MakkahDurations => {
            "every mark as far from noon as in Mecca (Dar al-Ifta al-Misriyyah, 2010)".to_owned()
        }
        other => format!("{other:?}"),
    }
}

/// A part of the night.
fn part(portion: NightPortion) -> &'static str {
    match portion {
        NightPortion::Middle => "half",
        NightPortion::Seventh => "a seventh",
        _ => "its depression over 60",
    }
}

/// The authority's rule for the north under another id, if it has one.
pub fn northern(method: &Method) -> Option<&Method> {
    /// North of every latitude from which such a rule applies.
    const FAR_NORTH: Angle = Angle::from_degrees(89.0);
    let north = method.for_latitude(FAR_NORTH);
    (north.id() != method.id()).then_some(north)
}

#[cfg(test)]
mod tests {
    use super::rules_of;
    use miqat::methods;

    #[test]
    fn every_method_of_the_registry_has_words_for_each_rule() {
        const EVERY: [&str; 11] = [
            "Fajr",
            "sunrise, sunset",
            "Dhuhr",
            "Asr",
            "Maghrib",
            "Isha",
            "margins",
            "rounding",
            "the Sun of",
            "height",
            "bright nights",
        ];
        for method in methods::ALL {
            let rules = rules_of(method);
            for what in EVERY {
                assert_eq!(rules.iter().filter(|(of, _)| *of == what).count(), 1, "{:?}: {what}", method.id());
            }
            for (what, said) in rules {
                // The debug form of a rule that has no words, and the placeholder for one.
                let is_code = said.contains(['{', '[']) || said.contains("another ") || said.contains("(Shift");
                assert!(!said.is_empty() && !is_code, "{:?}: {what}: {said}", method.id());
            }
        }
    }
}
