//! Each rule for high latitudes and polar days is displayed in words of its own, on one line.

use std::collections::BTreeSet;

use miqat::prayer::{DaySearch, HighLatitude, Latitude, Limit, NightPortion, NightSpan, Polar, Scope, Shafaq};

/// The latitudes of rules that are compared.
const LATITUDES: [f64; 4] = [0.0, 45.0, 48.5, 60.001];

fn latitudes() -> Vec<Latitude> {
    LATITUDES.iter().map(|degrees| Latitude::new(*degrees).unwrap()).collect()
}

/// Asserts that there are this many texts, each another one.
#[track_caller]
fn all_differ(texts: &[String], count: usize) {
    assert_eq!(texts.len(), count);
    assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), count, "{texts:#?}");
    for text in texts {
        assert!(!text.is_empty() && !text.contains(['\n', '{', '(']) && text.trim() == text, "{text}");
    }
}

#[test]
fn rules_for_high_latitudes_are_displayed_in_words_of_their_own() {
    let limits = [Limit::WhenAbsent, Limit::Always];
    let scopes = [Scope::WhenAbsent, Scope::FajrAndIsha, Scope::EveryMark];
    let mut rules = vec![
        HighLatitude::Unresolved,
        HighLatitude::LocalEstimation,
        HighLatitude::LastDarkNight,
        HighLatitude::MakkahDurations,
    ];
    for portion in [NightPortion::Middle, NightPortion::Seventh, NightPortion::AngleOver60] {
        for span in [NightSpan::Own, NightSpan::Following, NightSpan::SameDay] {
            rules.extend(limits.map(|limit| HighLatitude::Portion(portion, span, limit)));
        }
    }
    for latitude in latitudes() {
        rules.extend(limits.map(|limit| HighLatitude::LatitudeFraction { latitude, limit }));
        rules.extend(scopes.map(|scope| HighLatitude::NearestLatitude { latitude, scope }));
    }
    for search in [DaySearch::Nearest, DaySearch::Before] {
        rules.extend(scopes.map(|scope| HighLatitude::NearestDay { search, scope }));
    }
    rules.extend([Shafaq::General, Shafaq::Ahmar, Shafaq::Abyad].map(HighLatitude::Seasonal));
    let texts: Vec<String> = rules.iter().map(ToString::to_string).collect();
    all_differ(&texts, 4 + 3 * 3 * 2 + 4 * (2 + 3) + 2 * 3 + 3);
}

#[test]
fn rules_for_polar_days_are_displayed_in_words_of_their_own() {
    let rules = [Polar::Unresolved, Polar::NearestLatitude, Polar::NearestHalfDegree, Polar::NearestDay];
    let rules = rules.into_iter().chain(latitudes().into_iter().map(Polar::Latitude));
    all_differ(&rules.map(|rule| rule.to_string()).collect::<Vec<_>>(), 4 + 4);
    assert_eq!(format!("{:>8}|{:<8}|", Polar::Unresolved, Polar::Unresolved), " no rule|no rule |");
}
