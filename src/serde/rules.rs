//! The kinds of rule, and what a time rests on. A new variant does not compile until it has a form.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::prayer::{
    AsrRule, Basis, Dip, Edge, Elevation, Epoch, Evidence, FajrRule, HighLatitude, Horizon, IshaRule, Limit, Madhab,
    MaghribRule, NightEnd, NightPortion, Polar, Rounding, Shift, SolarEpoch, Source,
};
use crate::{AbsentReason, Angle, Depression};

named! {
    /// `{"depression":18}` or `{"before_sunrise":5400}`.
    FajrRule = "a rule for Fajr" {
        "depression" = Depression(depression: Depression),
        "before_sunrise" = BeforeSunrise(interval: Shift),
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
    /// `{"depression":18}` or `{"after_maghrib":{"usual":5400,"ramadan":7200}}`.
    IshaRule = "a rule for Isha" {
        "depression" = Depression(depression: Depression),
        "after_maghrib" = AfterMaghrib { usual: Shift, ramadan: Shift },
    }
}

named! {
    /// `"airless"` or `"refracted"`.
    AsrRule = "a rule for the shadow of Asr" {
        "airless" = Airless,
        "refracted" = Refracted,
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
    /// `{"event":0}` in seconds, `{"in_year":2009}`, `"transit"` or `{"utc":0}` in seconds.
    Epoch = "an instant whose Sun is taken" {
        "event" = Event(later: Shift),
        "in_year" = InYear(year: i16),
        "transit" = Transit,
        "utc" = Utc(after_midnight: Shift),
    }
}

table! {
    Epochs = "a table of declination and equation_of_time" {
        declination: Epoch,
        equation_of_time: Epoch,
    }
}

/// `{"declination":"transit","equation_of_time":{"event":0}}`.
impl Serialize for SolarEpoch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { declination, equation_of_time } = *self;
        Epochs { declination, equation_of_time }.serialize(serializer)
    }
}

/// `{"declination":"transit","equation_of_time":{"event":0}}`.
impl<'de> serde::Deserialize<'de> for SolarEpoch {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Epochs { declination, equation_of_time } = Epochs::deserialize(deserializer)?;
        Ok(Self::apart(declination, equation_of_time))
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
    /// `"unresolved"` or `{"portion":{"portion":"middle","limit":"when_absent"}}`.
    HighLatitude = "a rule for nights without darkness" {
        "unresolved" = Unresolved,
        "portion" = Portion(portion: NightPortion, limit: Limit),
    }
}

named! {
    /// `"unresolved"` or `{"latitude":45}`.
    Polar = "a rule for polar days" {
        "unresolved" = Unresolved,
        "latitude" = Latitude(latitude: Angle),
    }
}

named! {
    /// `"sun"`, `"interval"`, `{"night_portion":"middle"}` or `{"borrowed_latitude":45}`.
    Basis = "the basis of a time" {
        "sun" = Sun,
        "interval" = Interval,
        "night_portion" = NightPortion(portion: NightPortion),
        "borrowed_latitude" = BorrowedLatitude(latitude: Angle),
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

/// A table of evidence, title, url and checked; written only, because a source owns none of its text.
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
