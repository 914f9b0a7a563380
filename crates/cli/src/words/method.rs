//! Which method was taken, why, and what its authority has elsewhere.

use miqat::locale::Lang;
use miqat::prayer::{CountryMethod, Evidence, Shift};
use miqat::{Madhab, Mark, Method};
use miqat_places::points::AuthorityPoint;
use miqat_places::{Country, FALLBACK_METHOD};

use super::{Sentences, comma, isolated};
use crate::coordinates;

/// Why a method was taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// It was asked for; by this id, where the authority has another rule at this latitude, which was taken.
    Asked(Option<&'static str>),
    /// It is that of the settings; likewise.
    Set(Option<&'static str>),
    /// It is the country's own, as surely as the library says.
    Country(Country, CountryMethod),
    /// It is the city's own, in a country without an authority.
    City(CountryMethod),
    /// No authority is known for the country, or the country is not known.
    Fallback(Option<Country>),
}

/// The method of a day, as it is told.
#[derive(Clone, Copy, Debug)]
pub struct Chosen<'a> {
    pub method: &'a Method,
    pub why: &'a Why,
    /// Whether it is not the rule that its authority has now.
    pub is_former: bool,
    pub madhab: Madhab,
    /// What the caller adds to marks.
    pub shifts: &'a [(Mark, Shift)],
    /// What the settings have in place of the method's rules.
    pub own_rules: &'a [&'static str],
    /// How far the authority's own point is from the city's centre, where the times are for it and no note says so.
    pub point_km: Option<f64>,
}

impl Chosen<'_> {
    /// How sure it is, in a word for programs: of a country's method, that it is the country's own; of one that was asked for,
    /// that it is its authority's.
    pub fn evidence(&self) -> &'static str {
        match self.why {
            Why::Asked(_) | Why::Set(_) => {
                self.method.source().map_or("program", |source| evidence_word(source.evidence))
            }
            Why::Country(_, row) | Why::City(row) => evidence_word(row.evidence),
            Why::Fallback(_) => CONVENTION,
        }
    }

    /// Whether a reader has to be told of it where there is no room for it: the program took it and is not sure, or took another
    /// one than was asked for.
    pub fn needs_a_note(&self) -> bool {
        match self.why {
            Why::Asked(other) | Why::Set(other) => other.is_some(),
            Why::Country(_, row) | Why::City(row) => !matches!(row.evidence, Evidence::Measured | Evidence::Published),
            Why::Fallback(_) => true,
        }
    }
}

/// The word for programs of a method that no authority of the country is known to print.
pub const CONVENTION: &str = "convention";

/// How sure something is, in a word for programs.
pub fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => "measured",
        Evidence::Published => "published",
        Evidence::Fitted => "fitted",
        Evidence::Reported => "reported",
        _ => "program",
    }
}

/// The method that a country has by default, and why, in English.
pub fn default_of(country: Country) -> String {
    let (method, reason) = match country.method() {
        Some(row) => (row.method, Why::Country(country, row)),
        None => (FALLBACK_METHOD, Why::Fallback(Some(country))),
    };
    let id = method.id().unwrap_or_default();
    format!("{} ({id}), {}", method.name().unwrap_or(id), why(Sentences::En, &reason))
}

/// The method, and why it was taken.
pub fn method(lang: Sentences, chosen: &Chosen<'_>) -> String {
    let name = match (chosen.method.id(), lang) {
        (Some(id), _) => format!("{} ({id})", chosen.method.name().unwrap_or(id)),
        (None, Sentences::En) => "your own".to_owned(),
        (None, Sentences::Ar) => "طريقتك".to_owned(),
    };
    let why = format!("{}{}", why(lang, chosen.why), others(lang, chosen.why));
    let madhab = format!(
        "{}{}{}",
        madhab(lang, chosen.madhab),
        own_margins(lang, chosen.shifts),
        own_rules(lang, chosen.own_rules)
    );
    let point = chosen.point_km.map_or(String::new(), |km| near_point(lang, km));
    let madhab = format!("{madhab}{point}");
    match (lang, chosen.is_former) {
        (Sentences::En, false) => format!("Method: {name}, {why}; Asr: {madhab}"),
        (Sentences::En, true) => {
            format!("Method: {name}, the rule of this date and not today's, {why}; Asr: {madhab}")
        }
        (Sentences::Ar, is_former) => {
            let former =
                if is_former { "، وهي قاعدة هذا التاريخ لا قاعدة اليوم" } else { "" };
            format!("الطريقة: {}{former}، {why}؛ العصر: {madhab}", isolated(&name))
        }
    }
}

/// That the times are for the authority's own point, near the city's centre.
fn near_point(lang: Sentences, distance_km: f64) -> String {
    match lang {
        Sentences::En => format!("; for the authority's own point, {distance_km:.1} km from the city's centre"),
        Sentences::Ar => format!("؛ لنقطة الجهة نفسها على بعد {distance_km:.1} كم من مركز المدينة"),
    }
}

/// What the caller adds to marks.
fn own_margins(lang: Sentences, shifts: &[(Mark, Shift)]) -> String {
    let margin = |(mark, shift): &(Mark, Shift)| {
        let minutes = f64::from(shift.as_millis()) / 60_000.0;
        match lang {
            Sentences::En => format!("{} {minutes:+} min", mark.name(lang.of_library())),
            Sentences::Ar => format!("{} {} د", mark.name(lang.of_library()), isolated(&format!("{minutes:+}"))),
        }
    };
    let margins = shifts.iter().map(margin).collect::<Vec<_>>().join(comma(lang));
    match (lang, margins.is_empty()) {
        (_, true) => margins,
        (Sentences::En, false) => format!("; your own margins: {margins}"),
        (Sentences::Ar, false) => format!("؛ هوامشك: {margins}"),
    }
}

/// Which rules the settings have in place of the method's.
fn own_rules(lang: Sentences, keys: &[&str]) -> String {
    match (lang, keys.is_empty()) {
        (_, true) => String::new(),
        (Sentences::En, false) => format!("; your own rules: {}", keys.join(", ")),
        (Sentences::Ar, false) => format!("؛ قواعدك: {}", isolated(&keys.join(", "))),
    }
}

/// Where the program is not sure and others in the country print a timetable too, what lists them.
fn others(lang: Sentences, why: &Why) -> String {
    let (country, by_default) = match why {
        Why::Country(_, row) if matches!(row.evidence, Evidence::Measured | Evidence::Published) => {
            return String::new();
        }
        Why::Country(country, _) => (country, 1),
        Why::Fallback(Some(country)) => (country, 0),
        _ => return String::new(),
    };
    let code = country.code();
    match (lang, CountryMethod::all_of(code).len() > by_default) {
        (_, false) => String::new(),
        (Sentences::En, true) => format!("; `miqat methods --country {code}` lists who prints what there"),
        (Sentences::Ar, true) => {
            format!("؛ ومن يطبع ماذا هناك: {}", isolated(&format!("miqat methods --country {code}")))
        }
    }
}

fn why(lang: Sentences, why: &Why) -> String {
    match (lang, why) {
        (Sentences::En, Why::Asked(None)) => "as asked with --method".into(),
        (Sentences::En, Why::Asked(Some(id))) => {
            format!("the rule of {id} for this latitude, as asked with --method")
        }
        (Sentences::En, Why::Set(None)) => "as your settings have it".into(),
        (Sentences::En, Why::Set(Some(id))) => {
            format!("the rule of {id} for this latitude, as your settings have it")
        }
        (Sentences::Ar, Why::Set(None)) => "كما في إعداداتك".into(),
        (Sentences::Ar, Why::Set(Some(id))) => {
            format!("وهي قاعدة {} لخط العرض هذا، كما في إعداداتك", isolated(id))
        }
        (Sentences::En, Why::Country(country, row)) => {
            format!("{} ({}: {})", evidence(lang, row.evidence), country.name(Lang::En), row.note)
        }
        (Sentences::En, Why::City(row)) => format!("which is printed in this city ({})", row.note),
        (Sentences::Ar, Why::City(row)) => format!("تُطبع في هذه المدينة ({})", isolated(row.note)),
        (Sentences::En, Why::Fallback(Some(country))) => {
            let note = CountryMethod::note_of(country.code()).map_or(String::new(), |note| format!(": {note}"));
            format!(
                "a convention, because no authority of this country is known here ({}{note})",
                country.name(Lang::En)
            )
        }
        (Sentences::En, Why::Fallback(None)) => {
            "a convention, because no city is near enough to tell the country".into()
        }
        (Sentences::Ar, Why::Asked(None)) => "كما طُلبت".into(),
        (Sentences::Ar, Why::Asked(Some(id))) => {
            format!("وهي قاعدة {} لخط العرض هذا، كما طُلبت", isolated(id))
        }
        (Sentences::Ar, Why::Country(country, row)) => {
            format!("{} ({}: {})", evidence(lang, row.evidence), country.name(Lang::Ar), isolated(row.note))
        }
        (Sentences::Ar, Why::Fallback(Some(country))) => {
            let note = CountryMethod::note_of(country.code());
            let note = note.map_or(String::new(), |note| format!(": {}", isolated(note)));
            format!("اصطلاح عام، إذ لا تُعرف هنا جهة مختصة في البلد ({}{note})", country.name(Lang::Ar))
        }
        (Sentences::Ar, Why::Fallback(None)) => "اصطلاح عام، إذ لا يُعرف بلد الموضع".into(),
    }
}

/// How sure it is that this is the country's own method.
fn evidence(lang: Sentences, evidence: Evidence) -> &'static str {
    match (lang, evidence) {
        (Sentences::En, Evidence::Measured) => "which the authority of this country prints",
        (Sentences::En, Evidence::Published) => "which the authority of this country publishes",
        (Sentences::En, Evidence::Fitted) => "fitted to a table printed in this country",
        (Sentences::En, Evidence::Reported) => "reported for this country, not measured on a table of its authority",
        (Sentences::En, _) => "what programs have for this country, not measured on a table of its authority",
        (Sentences::Ar, Evidence::Measured) => "تطبعها الجهة المختصة في البلد",
        (Sentences::Ar, Evidence::Published) => "تنشرها الجهة المختصة في البلد",
        (Sentences::Ar, Evidence::Fitted) => "مستخرجة من جدول مطبوع في البلد",
        (Sentences::Ar, Evidence::Reported) => "منقولة عن البلد ولم تُقَس على جدول جهته المختصة",
        (Sentences::Ar, _) => "ما تجعله البرامج للبلد، ولم تُقَس على جدول جهته المختصة",
    }
}

/// That the authority's own table is for another point.
pub fn own_point(lang: Sentences, point: &AuthorityPoint, distance_km: f64) -> String {
    let at = coordinates::text(point.place().point());
    match lang {
        Sentences::En => format!(
            "The authority's own table is for another point, {at}, {distance_km:.1} km away: --point authority computes \
             that one"
        ),
        Sentences::Ar => format!(
            "جدول الجهة نفسها لنقطة أخرى {} على بعد {distance_km:.1} كم، ويحسبها {}",
            isolated(&at),
            isolated("--point authority"),
        ),
    }
}

/// That the authority's own table is for another point, and what it prints there: of each mark that differs, its clock.
pub fn own_table(lang: Sentences, point: &AuthorityPoint, distance_km: f64, clocks: &[(Mark, String)]) -> String {
    let times = clocks.iter().map(|(mark, clock)| format!("{} {clock}", mark.name(lang.of_library())));
    let times: Vec<_> = times.collect();
    let begin = own_point(lang, point, distance_km);
    match (lang, times.is_empty()) {
        (Sentences::En, true) => format!("{begin}; by our reckoning it prints the same minutes"),
        (Sentences::En, false) => format!("{begin}; by our reckoning it prints {}", times.join(", ")),
        (Sentences::Ar, true) => format!("{begin}؛ والدقائق فيه بحسابنا هي نفسها"),
        (Sentences::Ar, false) => format!("{begin}؛ وفيه بحسابنا: {}", times.join("، ")),
    }
}

fn madhab(lang: Sentences, madhab: Madhab) -> String {
    match (lang, madhab) {
        (Sentences::En, Madhab::Shafii) => "Shafi'i".into(),
        (Sentences::En, Madhab::Hanafi) => "Hanafi".into(),
        (Sentences::Ar, Madhab::Shafii) => "شافعي".into(),
        (Sentences::Ar, Madhab::Hanafi) => "حنفي".into(),
    }
}
