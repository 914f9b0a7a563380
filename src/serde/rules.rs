//! The kinds of rule, and the bases of times. A new variant does not compile until it has a form.

use chrono::NaiveDate;
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::astro::SunFormula;
use crate::events::Side;
use crate::prayer::{
    AsrRule, Basis, DaySearch, Dip, Edge, Elevation, Epoch, EpochOffset, EpochYear, Evidence, FajrRule, HighLatitude,
    Horizon, IntervalsByDate, IshaRule, Latitude, Limit, Madhab, MaghribRule, Moment, NightEnd, NightPortion,
    NightSpan, Polar, Ramadan, Rounding, Scope, Shafaq, Shift, SolarEpoch, Source,
};
use crate::{AbsentReason, Angle, Depression, Mark};

named! {
    /// `{"depression":18}`, `{"before_sunrise":"90min"}` or `{"before_sunrise_by_date":"london-unified-fajr"}`.
    FajrRule = "a rule for Fajr" {
        "depression" = Depression(depression: Depression),
        "before_sunrise" = BeforeSunrise(interval: Shift),
        "before_sunrise_by_date" = BeforeSunriseByDate(intervals: &'static IntervalsByDate),
    }
}

named! {
    /// `"sunset"` or `{"depression":4.5}`.
    MaghribRule = "a rule for Maghrib" {
        "sunset" = Sunset,
        "depression" = Depression(depression: Depression),
    }
}

named! {
    /// `{"depression":18}`, `{"after_maghrib":{"usual":"90min","ramadan":"120min"}}` or
    /// `{"after_maghrib_by_date":"london-unified-isha"}`.
    IshaRule = "a rule for Isha" {
        "depression" = Depression(depression: Depression),
        "after_maghrib" = AfterMaghrib { usual: Shift, ramadan: Shift },
        "after_maghrib_by_date" = AfterMaghribByDate(intervals: &'static IntervalsByDate),
    }
}

named! {
    /// `"airless"`, `"refracted"`, `{"noon_shadow_of":{"utc":"0s"}}` or `"one_declination"`.
    AsrRule = "a rule for the shadow of Asr" {
        "airless" = Airless,
        "refracted" = Refracted,
        "noon_shadow_of" = NoonShadowOf(epoch: Epoch),
        "one_declination" = OneDeclination,
    }
}

named! {
    /// `"shafii"` or `"hanafi"`.
    Madhab = "a school of Asr" {
        "shafii" = Shafii,
        "hanafi" = Hanafi,
    }
}

named! {
    /// `"point"` or `"eastern"`.
    Edge = "an edge of a city" {
        "point" = Point,
        "eastern" = Eastern,
    }
}

named! {
    /// `"sunrise"` or `"fajr"`.
    NightEnd = "an end of the night" {
        "sunrise" = Sunrise,
        "fajr" = Fajr,
    }
}

named! {
    /// `"exact"`, `"nearest"`, `"up"` or `"down"`.
    Rounding = "a rounding" {
        "exact" = Exact,
        "nearest" = Nearest,
        "up" = Up,
        "down" = Down,
    }
}

named! {
    /// `"standard"`, `{"depression":0.845}` or `{"of_place":{"otherwise":1.37}}`.
    Horizon = "a rule for the horizon" {
        "standard" = Standard,
        "depression" = Depression(depression: Depression),
        "of_place" = OfPlace { otherwise: Depression },
    }
}

named! {
    /// `"geometric"` or `"refracted"`.
    Dip = "a formula for the dip of the horizon" {
        "geometric" = Geometric,
        "refracted" = Refracted,
    }
}

named! {
    /// `"ignored"`, `{"sunrise_and_sunset":"geometric"}` or `{"all_depressions":"geometric"}`.
    Elevation = "a policy for heights" {
        "ignored" = Ignored,
        "sunrise_and_sunset" = SunriseAndSunset(dip: Dip),
        "all_depressions" = AllDepressions(dip: Dip),
    }
}

named! {
    /// `{"event":"0s"}`, `{"in_year":2009}`, `"day_before_in_north"`, `"transit"` or `{"utc":"0s"}`.
    Epoch = "an instant whose Sun is taken" {
        "event" = Event(later: EpochOffset),
        "in_year" = InYear(year: EpochYear),
        "day_before_in_north" = DayBeforeInNorth,
        "transit" = Transit,
        "utc" = Utc(after_midnight: EpochOffset),
    }
}

table! {
    Epochs = "a table of declination, equation_of_time and formula" {
        declination: Epoch,
        equation_of_time: Epoch,
        formula: SunFormula = SunFormula::Sky,
    }
}

named! {
    /// `"sky"` or `"almanac"`.
    SunFormula = "formulas of the Sun" {
        "sky" = Sky,
        "almanac" = Almanac,
    }
}

/// `{"declination":"transit","equation_of_time":{"event":"0s"},"formula":"sky"}`.
impl Serialize for SolarEpoch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { declination, equation_of_time, formula } = *self;
        Epochs { declination, equation_of_time, formula }.serialize(serializer)
    }
}

/// `{"declination":"transit","equation_of_time":{"event":"0s"}}`, with `"formula":"almanac"` if it is not `"sky"`.
impl<'de> serde::Deserialize<'de> for SolarEpoch {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Epochs { declination, equation_of_time, formula } = Epochs::deserialize(deserializer)?;
        Ok(Self::apart(declination, equation_of_time).by(formula))
    }
}

named! {
    /// `"middle"`, `"seventh"` or `"angle_over_60"`.
    NightPortion = "a portion of the night" {
        "middle" = Middle,
        "seventh" = Seventh,
        "angle_over_60" = AngleOver60,
    }
}

named! {
    /// `"when_absent"` or `"always"`.
    Limit = "a limit of a rule" {
        "when_absent" = WhenAbsent,
        "always" = Always,
    }
}

named! {
    /// `"own"`, `"following"` or `"same_day"`.
    NightSpan = "a night of which a portion is taken" {
        "own" = Own,
        "following" = Following,
        "same_day" = SameDay,
    }
}

named! {
    /// `"when_absent"`, `"fajr_and_isha"` or `"every_mark"`.
    Scope = "which marks are borrowed" {
        "when_absent" = WhenAbsent,
        "fajr_and_isha" = FajrAndIsha,
        "every_mark" = EveryMark,
    }
}

named! {
    /// `"nearest"` or `"before"`.
    DaySearch = "where another day is looked for" {
        "nearest" = Nearest,
        "before" = Before,
    }
}

named! {
    /// `"general"`, `"ahmar"` or `"abyad"`.
    Shafaq = "a twilight" {
        "general" = General,
        "ahmar" = Ahmar,
        "abyad" = Abyad,
    }
}

named! {
    /// `"unresolved"`, `{"portion":{"portion":"middle","night":"own","limit":"when_absent"}}`,
    /// `{"nearest_latitude":{"latitude":48.5,"scope":"when_absent"}}`,
    /// `{"latitude_fraction":{"latitude":45,"limit":"when_absent"}}`,
    /// `{"nearest_day":{"search":"before","scope":"when_absent"}}`, `"local_estimation"`, `{"seasonal":"general"}`,
    /// `"last_dark_night"` or `"makkah_durations"`.
    HighLatitude = "a rule for nights without darkness" {
        "unresolved" = Unresolved,
        "portion" = Portion(portion: NightPortion, night: NightSpan, limit: Limit),
        "nearest_latitude" = NearestLatitude { latitude: Latitude, scope: Scope },
        "latitude_fraction" = LatitudeFraction { latitude: Latitude, limit: Limit },
        "nearest_day" = NearestDay { search: DaySearch, scope: Scope },
        "local_estimation" = LocalEstimation,
        "seasonal" = Seasonal(shafaq: Shafaq),
        "last_dark_night" = LastDarkNight,
        "makkah_durations" = MakkahDurations,
    }
}

named! {
    /// `"unresolved"`, `{"latitude":45}`, `"nearest_latitude"`, `"nearest_half_degree"` or `"nearest_day"`.
    Polar = "a rule for polar days" {
        "unresolved" = Unresolved,
        "latitude" = Latitude(latitude: Latitude),
        "nearest_latitude" = NearestLatitude,
        "nearest_half_degree" = NearestHalfDegree,
        "nearest_day" = NearestDay,
    }
}

named! {
    /// `"calendar"`, `{"moved":-1}`, `{"dates":{"first":"2026-02-18","last":"2026-03-19"}}`, `"always"` or `"never"`.
    Ramadan = "which dates are Ramadan" {
        "calendar" = Calendar,
        "moved" = Moved(days: i8),
        "dates" = Dates { first: NaiveDate, last: NaiveDate },
        "always" = Always,
        "never" = Never,
    }
}

named! {
    /// `"morning"` or `"evening"`.
    Side = "a half of the solar day" {
        "morning" = Morning,
        "evening" = Evening,
    }
}

named! {
    /// `{"after":{"mark":"fajr","shift":"-10min"}}`, `{"altitude":{"altitude":4.5,"side":"morning"}}`,
    /// `{"apparent_altitude":{"altitude":4.5,"side":"morning"}}`,
    /// `{"between":{"from":"fajr","to":"sunset","numerator":1,"denominator":2}}`, `"zawal_begin"` or `"zawal_end"`.
    Moment = "a time of the day" {
        "after" = After(mark: Mark, shift: Shift),
        "altitude" = Altitude(altitude: Angle, side: Side),
        "apparent_altitude" = ApparentAltitude(altitude: Angle, side: Side),
        "between" = Between { from: Mark, to: Mark, numerator: u32, denominator: u32 },
        "zawal_begin" = ZawalBegin,
        "zawal_end" = ZawalEnd,
    }
}

named! {
    /// `"sun"`, `"interval"`, `{"night_portion":"middle"}`, `{"borrowed_latitude":45}`, `{"latitude_fraction":45}`,
    /// `{"borrowed_day":"2026-05-18"}`, `"mean_fraction"`, `"held_fraction"`, `{"seasonal":"general"}`, `"makkah"`,
    /// `"transition"` or `"length_bound"`.
    Basis = "the basis of a time" {
        "sun" = Sun,
        "interval" = Interval,
        "night_portion" = NightPortion(portion: NightPortion),
        "borrowed_latitude" = BorrowedLatitude(latitude: Angle),
        "latitude_fraction" = LatitudeFraction(latitude: Angle),
        "borrowed_day" = BorrowedDay(date: NaiveDate),
        "mean_fraction" = MeanFraction,
        "held_fraction" = HeldFraction,
        "seasonal" = Seasonal(shafaq: Shafaq),
        "makkah" = Makkah,
        "transition" = Transition,
        "length_bound" = LengthBound,
    }
}

named! {
    /// `"sun_stays_above"` or `"sun_stays_below"`.
    AbsentReason = "why a mark is absent" {
        "sun_stays_above" = SunStaysAbove,
        "sun_stays_below" = SunStaysBelow,
    }
}

named! {
    /// `"measured"`, `"published"`, `"fitted"`, `"reported"` or `"program"`.
    Evidence = "how well a method is known" {
        "measured" = Measured,
        "published" = Published,
        "fitted" = Fitted,
        "reported" = Reported,
        "program" = Program,
    }
}

/// A table of evidence, title, url and checked. It can only be written, because a source borrows its text.
impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { evidence, title, url, checked } = self;
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("evidence", evidence)?;
        map.serialize_entry("title", title)?;
        map.serialize_entry("url", url)?;
        map.serialize_entry("checked", checked)?;
        map.end()
    }
}
