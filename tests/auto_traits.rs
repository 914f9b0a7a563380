//! Every public type can be sent to another thread, shared, moved and carried across a panic; and each has `Debug`, `Clone` and
//! `PartialEq`, or a reason why not.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use std::panic::{RefUnwindSafe, UnwindSafe};

use chrono_tz::Tz;
use common::root;
use common::sources::read;
use miqat::hijri::{Tabular, UmmAlQura};

/// The path of a type that has all of these; for another it does not compile.
fn asserted<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>(path: &str) -> String {
    unwinding(PhantomData::<T>, path)
}

/// The same of a type that borrows alone: after a panic, what it wrote can be half of a row.
fn unwinding<T: Send + Sync + Unpin>(_: PhantomData<T>, path: &str) -> String {
    path.split('<').next().unwrap_or(path).replace(' ', "")
}

macro_rules! all {
    ($($of:ty),* $(,)?) => {
        [$(asserted::<$of>(stringify!($of))),*]
    };
}

/// The types that need no feature of a run of the tests.
fn types() -> Vec<String> {
    let types = all![
        miqat::Absent,
        miqat::AbsentReason,
        miqat::Angle,
        miqat::Coordinates,
        miqat::Depression,
        miqat::Error,
        miqat::Expected,
        miqat::HighLatitude,
        miqat::Madhab,
        miqat::Mark,
        miqat::Method,
        miqat::PartialTimes<Tz>,
        miqat::PerMark<u8>,
        miqat::Place,
        miqat::Polar,
        miqat::Prayer,
        miqat::PrayerTimes<Tz>,
        miqat::Rounding,
        miqat::Schedule<Tz>,
        miqat::Shift,
        miqat::astro::SunFormula,
        miqat::astro::Vantage,
        miqat::astro::horizontal::Air,
        miqat::astro::horizontal::Horizontal,
        miqat::astro::moon::MoonPosition,
        miqat::astro::nutation::Nutation,
        miqat::astro::sun::SunPosition,
        miqat::batch::Batch<'static>,
        miqat::batch::Columns,
        miqat::batch::SkyBatch<'static>,
        miqat::data::Edition,
        miqat::error::AnnouncementError,
        miqat::error::BatchError,
        miqat::error::Error,
        miqat::error::HijriError,
        miqat::error::PlaceError,
        miqat::error::TimeError,
        miqat::events::MoonAbsence,
        miqat::events::MoonEvent,
        miqat::events::MoonPhase,
        miqat::events::PhaseInstant,
        miqat::events::Side,
        miqat::events::SolarDay,
        miqat::fit::Alternative,
        miqat::fit::ClockFault,
        miqat::fit::Fit,
        miqat::fit::FitError,
        miqat::fit::MarkFit,
        miqat::fit::MarkRule,
        miqat::fit::Progress,
        miqat::fit::Ranked,
        miqat::fit::Search<'static, Tz>,
        miqat::fit::Suspect,
        miqat::hijri::AnyCalendar,
        miqat::hijri::Calculated<'static>,
        miqat::hijri::CalculatedMonth,
        miqat::hijri::CalendarKind,
        miqat::hijri::CalendarMonth,
        miqat::hijri::Clause<'static>,
        miqat::hijri::Condition,
        miqat::hijri::Confidence,
        miqat::hijri::CountryCalendar,
        miqat::hijri::Era,
        miqat::hijri::EraCalendar,
        miqat::hijri::Fast,
        miqat::hijri::HijriDate,
        miqat::hijri::HijriDays<'static, UmmAlQura>,
        miqat::hijri::HijriMonth,
        miqat::hijri::HijriMonths<'static, UmmAlQura>,
        miqat::hijri::HijriPeriod,
        miqat::hijri::LeapPattern,
        miqat::hijri::Margin,
        miqat::hijri::MonthStart,
        miqat::hijri::Moved<UmmAlQura>,
        miqat::hijri::Observed<'static>,
        miqat::hijri::Occasion,
        miqat::hijri::OccasionsOfYear<'static, UmmAlQura>,
        miqat::hijri::Or<UmmAlQura, Tabular>,
        miqat::hijri::Origin,
        miqat::hijri::Places<'static>,
        miqat::hijri::Recurrence,
        miqat::hijri::RuleOrigin,
        miqat::hijri::Tabular,
        miqat::hijri::TabularEpoch,
        miqat::hijri::Tally,
        miqat::hijri::UmmAlQura,
        miqat::hijri::UmmAlQuraSource,
        miqat::hijri::Why<'static>,
        miqat::hijri::crescent::AltitudeElongation,
        miqat::hijri::crescent::Crescent,
        miqat::hijri::crescent::CrescentAbsence,
        miqat::hijri::crescent::CrescentView,
        miqat::hijri::crescent::Criterion,
        miqat::hijri::crescent::OdehZone,
        miqat::hijri::crescent::RelativeAltitudeCurve,
        miqat::hijri::crescent::WorldCell,
        miqat::hijri::crescent::WorldCrescents,
        miqat::hijri::crescent::YallopZone,
        miqat::hijri::crescent::ZoneAbsence,
        miqat::locale::DateParts,
        miqat::locale::DayHalf,
        miqat::locale::Digits,
        miqat::locale::FormatError,
        miqat::locale::Formatted<'static>,
        miqat::locale::Given,
        miqat::locale::Lang,
        miqat::locale::Length,
        miqat::locale::Locale,
        miqat::locale::MonthForm,
        miqat::locale::Number,
        miqat::locale::ParseError,
        miqat::locale::Part,
        miqat::locale::Pattern<'static>,
        miqat::locale::Style,
        miqat::locale::Width,
        miqat::prayer::AsrRule,
        miqat::prayer::Basis,
        miqat::prayer::CountryMethod,
        miqat::prayer::DateStep,
        miqat::prayer::DaySearch,
        miqat::prayer::Dip,
        miqat::prayer::Edge,
        miqat::prayer::Elevation,
        miqat::prayer::Epoch,
        miqat::prayer::EpochOffset,
        miqat::prayer::EpochYear,
        miqat::prayer::Evidence,
        miqat::prayer::FajrRule,
        miqat::prayer::HighLatitude,
        miqat::prayer::Horizon,
        miqat::prayer::IntervalsByDate,
        miqat::prayer::IshaRule,
        miqat::prayer::Latitude,
        miqat::prayer::Limit,
        miqat::prayer::Madhab,
        miqat::prayer::MaghribRule,
        miqat::prayer::Method,
        miqat::prayer::Moment,
        miqat::prayer::NightEnd,
        miqat::prayer::NightPortion,
        miqat::prayer::NightSpan,
        miqat::prayer::Polar,
        miqat::prayer::Publisher,
        miqat::prayer::Ramadan,
        miqat::prayer::Rounding,
        miqat::prayer::Scope,
        miqat::prayer::Serves,
        miqat::prayer::Shafaq,
        miqat::prayer::Shift,
        miqat::prayer::SolarEpoch,
        miqat::prayer::Source,
        miqat::qibla::SunInLine,
        miqat::qibla::SunStance,
        miqat::qibla::SunZenith,
        miqat::schedule::DayIter<'static, Tz>,
        miqat::schedule::PartialDayIter<'static, Tz>,
        miqat::schedule::PartialTimes<Tz>,
        miqat::schedule::PrayerSpan<Tz>,
        miqat::schedule::PrayerTimes<Tz>,
        miqat::schedule::Schedule<Tz>,
        miqat::schedule::Upcoming<Tz>,
        miqat::schedule::UpcomingIter<'static, Tz>,
        miqat::schedule::Window<Tz>,
        miqat::testing::Deviation,
        miqat::testing::Dice,
        miqat::testing::Entry,
        miqat::testing::MarkScore,
        miqat::testing::Mismatch,
        miqat::testing::Printed,
        miqat::testing::ReadError,
        miqat::testing::Row,
        miqat::testing::Score,
        miqat::testing::Timetable,
        miqat::testing::fixtures::Fixture,
        miqat::time::DeltaT,
        miqat::time::DeltaTKind,
        miqat::time::EarthRotation,
        miqat::time::Tt,
        miqat::time::Ut1,
    ];
    let columns = unwinding(PhantomData::<miqat::batch::ColumnsMut<'static>>, "miqat::batch::ColumnsMut");
    types.into_iter().chain([columns]).collect()
}

#[cfg(feature = "jiff")]
fn types_with_jiff() -> Vec<String> {
    let types =
        all![miqat::zone::Zone<&'static jiff::tz::TimeZone>, miqat::zone::ZoneOffset<&'static jiff::tz::TimeZone>,];
    types.into()
}

/// The public types of api.txt, each with the traits that it implements, by their last names.
fn listed() -> BTreeMap<String, BTreeSet<String>> {
    let text = read(&root().join("api.txt"));
    let name = |path: &str| path.split(['<', ' ', '(']).next().unwrap_or(path).to_owned();
    let mut listed = BTreeMap::new();
    for item in text.lines() {
        for kind in ["pub struct ", "pub enum ", "pub union "] {
            if let Some((_, path)) =
                item.split_once(kind).filter(|(before, _)| before.is_empty() || before.starts_with('#'))
            {
                listed.insert(name(path), BTreeSet::new());
            }
        }
    }
    for (implemented, of_type) in
        text.lines().filter(|item| item.starts_with("impl")).filter_map(|item| item.rsplit_once(" for "))
    {
        if let Some(traits) = listed.get_mut(&name(of_type)) {
            let path = implemented.rsplit(' ').next().unwrap_or(implemented);
            traits.insert(path.rsplit("::").next().unwrap_or(path).to_owned());
        }
    }
    listed
}

#[test]
fn every_public_type_is_sent_shared_moved_and_carried_across_a_panic() {
    let asserted: BTreeSet<String> = types().into_iter().collect();
    #[cfg(feature = "jiff")]
    let asserted: BTreeSet<String> = asserted.into_iter().chain(types_with_jiff()).collect();
    let listed = listed().into_keys().filter(|path| cfg!(feature = "jiff") || !path.starts_with("miqat::zone::"));
    assert_eq!(asserted, listed.collect());
    assert!(asserted.len() >= 150, "{}", asserted.len());
}

/// The public types without one of the common traits, and the reason.
const WITHOUT: [(&str, &str, &str); 14] = [
    ("miqat::batch::ColumnsMut", "Clone", "it borrows its columns alone"),
    ("miqat::batch::ColumnsMut", "PartialEq", "it is where a batch writes"),
    ("miqat::hijri::CountryCalendar", "Clone", "the registry lends its entries"),
    ("miqat::hijri::Era", "Clone", "the registry lends its entries"),
    ("miqat::hijri::HijriDays", "PartialEq", "an iterator"),
    ("miqat::hijri::HijriMonths", "PartialEq", "an iterator"),
    ("miqat::hijri::OccasionsOfYear", "PartialEq", "an iterator"),
    ("miqat::hijri::Why", "PartialEq", "a text to be displayed"),
    ("miqat::locale::Formatted", "PartialEq", "a text to be displayed"),
    ("miqat::schedule::DayIter", "PartialEq", "an iterator"),
    ("miqat::schedule::PartialDayIter", "PartialEq", "an iterator"),
    ("miqat::schedule::UpcomingIter", "PartialEq", "an iterator"),
    ("miqat::testing::Dice", "PartialEq", "a stream of drawn numbers"),
    ("miqat::testing::fixtures::Fixture", "PartialEq", "the list lends its entries"),
];

#[test]
fn every_public_type_has_the_common_traits_or_a_reason_why_not() {
    // An item that is exported twice has its implementations at one of its paths.
    let listed: Vec<_> = listed().into_iter().filter(|(_, traits)| !traits.is_empty()).collect();
    assert!(listed.len() >= 150, "{}", listed.len());
    let without = listed.iter().flat_map(|(path, traits)| {
        let missing = ["Debug", "Clone", "PartialEq"].into_iter().filter(|common| !traits.contains(*common));
        missing.map(move |missing| (path.as_str(), missing))
    });
    assert_eq!(without.collect::<Vec<_>>(), WITHOUT.map(|(path, missing, _)| (path, missing)));
}
