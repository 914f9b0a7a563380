//! Every field of a method is what its source gives: of those without an excerpt all of them, of the others those that their
//! excerpts cannot show.

use std::collections::BTreeSet;

use miqat::prayer::{AsrRule, Dip, Elevation, Epoch, Evidence, FajrRule, IshaRule, MaghribRule, NightEnd, Shafaq};
use miqat::{Depression, HighLatitude, Madhab, Mark, Method, PerMark, Rounding, Shift, methods};

/// Each method without an excerpt, with the values of its source: the depression of Fajr; that of Isha, or its minutes
/// after Maghrib if more than 30; and the margins of [`MARGINS`] in minutes. Authorities and conventions follow the
/// survey of November 2026; programs follow adhan-js 4.4.6 (src/CalculationMethod.ts), PrayTimes 3.2.0, and AlAdhan's library
/// (src/PrayerTimes/PrayerTimes.php) with the tuning of its API. What a source does not name is as in [`as_the_source_has_it`].
const AS_THE_SOURCE_HAS_IT: [(&str, f64, f64, [i16; 6]); 37] = [
    ("france-15", 15.0, 15.0, [0, 0, 0, 0, 0, 0]),
    ("france-18", 18.0, 18.0, [0, 0, 0, 0, 0, 0]),
    ("france-uoif", 12.0, 12.0, [0, 0, 0, 0, 0, 0]),
    ("gulf", 19.5, 90.0, [0, 0, 0, 0, 0, 0]),
    ("isna", 15.0, 15.0, [0, 0, 0, 0, 0, 0]),
    ("karachi", 18.0, 18.0, [0, 0, 0, 0, 0, 0]),
    ("mwl", 18.0, 17.0, [0, 0, 0, 0, 0, 0]),
    ("banuri", 18.0, 18.0, [0, 0, 5, 0, 0, 0]),
    ("egypt-old", 20.0, 18.0, [0, 0, 0, 0, 0, 0]),
    ("fcna-ca", 13.0, 13.0, [0, 0, 0, 0, 0, 0]),
    ("fcna-us", 15.0, 15.0, [0, 0, 0, 0, 0, 0]),
    ("jafari", 16.0, 14.0, [0, 0, 0, 0, 0, 0]),
    ("jakim-old", 20.0, 18.0, [0, 0, 0, 0, 0, 0]),
    ("muhammadiyah", 18.0, 18.0, [0, 0, 0, 0, 0, 0]),
    ("portugal", 18.0, 77.0, [0, 0, 5, 0, 3, 0]),
    ("ummalqura-pre1430", 19.0, 90.0, [0, 0, 0, 0, 0, 0]),
    ("adhan-dubai", 18.2, 18.2, [0, -3, 3, 3, 3, 0]),
    ("adhan-egyptian", 19.5, 17.5, [0, 0, 1, 0, 0, 0]),
    ("adhan-karachi", 18.0, 18.0, [0, 0, 1, 0, 0, 0]),
    ("adhan-kuwait", 18.0, 17.5, [0, 0, 0, 0, 0, 0]),
    ("adhan-mwl", 18.0, 17.0, [0, 0, 1, 0, 0, 0]),
    ("adhan-north-america", 15.0, 15.0, [0, 0, 1, 0, 0, 0]),
    ("adhan-qatar", 18.0, 90.0, [0, 0, 0, 0, 0, 0]),
    ("adhan-singapore", 20.0, 18.0, [0, 0, 1, 0, 0, 0]),
    ("adhan-tehran", 17.7, 14.0, [0, 0, 0, 0, 0, 0]),
    ("adhan-turkey", 18.0, 17.0, [0, -7, 5, 4, 7, 0]),
    ("adhan-ummalqura", 18.5, 90.0, [0, 0, 0, 0, 0, 0]),
    ("aladhan-algeria", 18.0, 17.0, [0, 0, 0, 0, 0, 0]),
    ("aladhan-dubai", 18.2, 18.2, [0, 0, 3, 0, 3, 0]),
    ("aladhan-jordan", 18.0, 18.0, [0, 0, 0, 0, 5, 0]),
    ("aladhan-malaysia", 20.0, 18.0, [0, 0, 0, 0, 0, 0]),
    ("aladhan-morocco", 19.0, 17.0, [0, 0, 5, 0, 5, 0]),
    ("praytimes-egypt", 19.5, 17.5, [0, 0, 0, 0, 1, 0]),
    ("praytimes-isna", 15.0, 15.0, [0, 0, 0, 0, 1, 0]),
    ("praytimes-karachi", 18.0, 18.0, [0, 0, 0, 0, 1, 0]),
    ("praytimes-makkah", 18.5, 90.0, [0, 0, 0, 0, 1, 0]),
    ("praytimes-mwl", 18.0, 17.0, [0, 0, 0, 0, 1, 0]),
];

/// The marks of the margins.
const MARGINS: [Mark; 6] = [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha];

/// The margins in minutes.
fn margins(minutes: [i16; 6]) -> PerMark<Shift> {
    let each = MARGINS.into_iter().zip(minutes);
    each.fold(PerMark::splat(Shift::ZERO), |shifts, (mark, minutes)| shifts.with(mark, Shift::minutes(minutes)))
}

fn depression(degrees: f64) -> Depression {
    Depression::new(degrees).unwrap()
}

/// The whole method as its source describes it.
fn as_the_source_has_it(id: &str, fajr_deg: f64, isha: f64, margins_min: [i16; 6]) -> Method {
    let isha = if isha > 30.0 {
        // Among these, only the Umm al-Qura calendar has an additional half hour in Ramadan.
        let usual = Shift::minutes(isha as i16);
        let ramadan = if id == "ummalqura-pre1430" { Shift::minutes(120) } else { usual };
        IshaRule::AfterMaghrib { usual, ramadan }
    } else {
        IshaRule::Depression(depression(isha))
    };
    if id == "jakim-old" {
        // No old table is available: all but the angle of Fajr, which the decision of 2019 changed, is today's.
        return methods::JAKIM.with_fajr(FajrRule::Depression(depression(fajr_deg))).with_isha(isha);
    }
    // The definitions of astronomy, every mark to the nearest minute, a night that ends at Fajr, and its middle where it is not
    // dark.
    let method = Method::custom(FajrRule::Depression(depression(fajr_deg)), isha).with_shifts(margins(margins_min));
    match id {
        "karachi" | "banuri" => method.with_madhab(Madhab::Hanafi),
        "jafari" => method.with_maghrib(MaghribRule::Depression(depression(4.0))),
        // src/SolarTime.ts: the declination at 0h UTC for the noon shadow; src/CalculationParameters.ts: the middle of the night,
        // to the nearest minute.
        _ if id.starts_with("adhan-") => {
            let method = method.with_asr(AsrRule::NoonShadowOf(Epoch::UTC_MIDNIGHT));
            match id {
                "adhan-singapore" => method.with_rounding(PerMark::splat(Rounding::Up)),
                "adhan-tehran" => method.with_maghrib(MaghribRule::Depression(depression(4.5))),
                _ => method,
            }
        }
        _ if id.starts_with("praytimes-") => method.with_night_end(NightEnd::Sunrise),
        // MIDNIGHT_MODE_STANDARD. Of its LATITUDE_ADJUSTMENT_METHOD_ANGLE the preset has nothing, as docs/coming_from.md says.
        _ if id.starts_with("aladhan-") => method.with_night_end(NightEnd::Sunrise),
        _ => method,
    }
}

/// A method without its entry in the registry.
fn rules(method: &Method) -> Method {
    method.with_madhab(method.madhab())
}

#[test]
fn a_method_without_an_excerpt_is_what_its_source_says_in_every_field() {
    let excerpts = with_an_excerpt();
    let without: BTreeSet<&str> = ids().difference(&excerpts.iter().map(String::as_str).collect()).copied().collect();
    assert_eq!(AS_THE_SOURCE_HAS_IT.iter().map(|row| row.0).collect::<BTreeSet<_>>(), without);
    let differing: Vec<&str> = AS_THE_SOURCE_HAS_IT
        .into_iter()
        .filter(|(id, fajr_deg, isha, margins_min)| {
            rules(Method::by_id(id).unwrap()) != as_the_source_has_it(id, *fajr_deg, *isha, *margins_min)
        })
        .map(|(id, ..)| id)
        .collect();
    assert_eq!(differing, [""; 0]);
}

fn ids() -> BTreeSet<&'static str> {
    methods::ALL.iter().map(|method| method.id().unwrap()).collect()
}

/// The methods with an excerpt: the folders of tests/data/methods.
fn with_an_excerpt() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/methods");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let excerpts: BTreeSet<String> = entries
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(excerpts.len(), methods::ALL.len() - AS_THE_SOURCE_HAS_IT.len());
    excerpts
}

/// The authorities' rules for nights without darkness, each with its source in the method's notes; the others have none of
/// their own, and the middle of the night.
const OF_BRIGHT_NIGHTS: [(&str, HighLatitude); 2] =
    [("diyanet-north", HighLatitude::LastDarkNight), ("moonsighting", HighLatitude::Seasonal(Shafaq::General))];

/// The margins of Ramadan: Singapore's table of 2026 and Qatar's of 1446 have Maghrib a minute later.
const IN_RAMADAN: [&str; 3] = ["muis", "muis-2025", "qatar"];

/// The methods that are not a program's preset.
const OF_AUTHORITIES: usize = 56;

#[test]
fn what_an_excerpt_cannot_show_is_what_the_authority_says() {
    let of_authorities: Vec<&Method> =
        methods::ALL.iter().copied().filter(|method| method.source().unwrap().evidence != Evidence::Program).collect();
    assert_eq!(of_authorities.len(), OF_AUTHORITIES);
    for method in of_authorities {
        let id = method.id().unwrap();
        let rule = OF_BRIGHT_NIGHTS.iter().find(|(of, _)| *of == id).map_or(HighLatitude::MIDDLE, |(_, rule)| *rule);
        assert_eq!(method.high_latitude(), rule, "{id}");
        let none = PerMark::splat(Shift::ZERO);
        let later = if IN_RAMADAN.contains(&id) { none.with(Mark::Maghrib, Shift::minutes(1)) } else { none };
        assert_eq!(*method.ramadan_shifts(), later, "{id}");
        // The night of the law ends at dawn (fatwa 18907 of Dar al-Ifta al-Misriyyah), also in the Ja'fari school.
        assert_eq!(method.night_end(), NightEnd::Fajr, "{id}");
        // Tunisia's institute lowers every angle by the dip of a place; no other authority is known to use a height.
        let elevation = if id == "tunisia" { Elevation::AllDepressions(Dip::Geometric) } else { Elevation::Ignored };
        assert_eq!(method.elevation(), elevation, "{id}");
        if let IshaRule::AfterMaghrib { usual, ramadan } = method.isha() {
            let is_longer = matches!(id, "ummalqura" | "ummalqura-pre1430");
            let more = if is_longer { Shift::minutes(30) } else { Shift::ZERO };
            assert_eq!(ramadan.as_millis() - usual.as_millis(), more.as_millis(), "{id}");
        }
    }
}
