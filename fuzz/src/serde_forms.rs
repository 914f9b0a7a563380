//! Every form of serde: what is written is read back equal in every format; bytes of a stranger are an error, or a value
//! that is written and read back in its turn, and that can be used.

use core::fmt::Debug;

use chrono::{DateTime, FixedOffset};
use miqat::hijri::{AnyCalendar, HijriCalendar, HijriDate, HijriMonth, MonthStart, Moved, Tabular, UmmAlQura};
use miqat::locale::Lang;
use miqat::prayer::{
    AsrRule, Elevation, Epoch, EpochOffset, FajrRule, Horizon, IshaRule, Latitude, MaghribRule, NightEnd, SolarEpoch,
};
use miqat::schedule::Upcoming;
use miqat::{
    Angle, Coordinates, Depression, HighLatitude, Madhab, Mark, Method, PartialTimes, PerMark, Place, Polar, Prayer,
    PrayerTimes, Rounding, Schedule, Shift,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::clock::timed;
use crate::values::{Values, on_clock};

/// No form of a few hundred bytes takes longer to read, in milliseconds.
const READ_MS: f64 = 0.5;
/// The slowest day measured, in milliseconds.
const DAY_MS: f64 = 0.72;

/// A value as the root of a file: TOML has no other root than a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Root<T> {
    value: T,
}

/// What is written and read.
trait Form: Serialize + DeserializeOwned + PartialEq + Debug + Clone {}

impl<T: Serialize + DeserializeOwned + PartialEq + Debug + Clone> Form for T {}

/// One case.
pub fn run(data: &[u8]) {
    let mut values = Values::of(data);
    match values.any::<u8>() % 3 {
        0 => write_and_read(&mut values),
        1 => change_text(&mut values),
        _ => {
            let kind = values.any::<u8>();
            read_strange(kind, values.rest());
        }
    }
}

/// Reads a value back from each text and from CBOR.
#[track_caller]
fn reads_back<T: Form>(value: &T) {
    let root = Root { value: value.clone() };
    let json = serde_json::to_string(&root).expect("JSON");
    let read = serde_json::from_str::<Root<T>>(&json);
    assert!(read.as_ref().is_ok_and(|read| *read == root), "{json} is read as {read:?}");
    let toml = toml::to_string(&root).expect("TOML");
    let read = toml::from_str::<Root<T>>(&toml);
    assert!(read.as_ref().is_ok_and(|read| *read == root), "{toml} is read as {read:?}");
    let mut cbor = Vec::new();
    ciborium::into_writer(&root, &mut cbor).expect("CBOR");
    let read = ciborium::from_reader::<Root<T>, _>(cbor.as_slice());
    assert!(read.as_ref().is_ok_and(|read| *read == root), "{root:?} is read as {read:?} from CBOR");
}

/// Reads a value back from a format without names, and from RON, whose variants have no quotes.
#[track_caller]
fn reads_back_without_names<T: Form>(value: &T) {
    reads_back(value);
    let bytes = postcard::to_allocvec(value).expect("postcard");
    let read = postcard::from_bytes::<T>(&bytes);
    assert!(read.as_ref().is_ok_and(|read| read == value), "{value:?} is read as {read:?} from postcard");
    let ron = ron::to_string(value).expect("RON");
    let read = ron::from_str::<T>(&ron);
    assert!(read.as_ref().is_ok_and(|read| read == value), "{ron} is read as {read:?}");
}

/// A value of every form.
fn write_and_read(values: &mut Values<'_>) {
    let method: Method = values.any();
    // A table of intervals without a name cannot be written, and is refused.
    let has_name = |json: Result<String, serde_json::Error>| {
        json.inspect_err(|error| assert!(error.to_string().contains("has no name"), "{error}")).is_ok()
    };
    if has_name(serde_json::to_string(&method.fajr())) {
        reads_back_without_names(&method.fajr());
    }
    if has_name(serde_json::to_string(&method.isha())) {
        reads_back_without_names(&method.isha());
    }
    if has_name(serde_json::to_string(&method)) {
        reads_back(&method);
    }
    reads_back_without_names(&method.maghrib());
    reads_back_without_names(&method.asr());
    reads_back_without_names(&method.horizon());
    reads_back_without_names(&method.elevation());
    reads_back_without_names(method.shifts());
    reads_back_without_names(method.rounding());
    reads_back_without_names(method.solar_epoch());
    reads_back_without_names(&values.any::<Place>());
    reads_back_without_names(&values.any::<Coordinates>());
    reads_back_without_names(&values.any::<Depression>());
    reads_back_without_names(&values.any::<Latitude>());
    reads_back_without_names(&values.any::<Shift>());
    reads_back_without_names(&values.any::<HighLatitude>());
    reads_back_without_names(&values.any::<Polar>());
    reads_back_without_names(&values.any::<HijriDate>());
    let date = values.date();
    let start = MonthStart::new(values.any(), values.hijri_month(), date);
    reads_back_without_names(&start.with_length(values.any()).unwrap_or(start));
    let calendars: Vec<_> = AnyCalendar::all().collect();
    let calendar = values.one_of(&calendars);
    reads_back_without_names(&calendar);
    reads_back_without_names(&calendar.moved(values.any()));
    days(values);
}

/// The days of a schedule, and a coming prayer. RFC 3339 has no seconds in an offset, so that an instant on such a clock, which
/// people's clocks had before 1972, is read back up to half a minute off.
fn days(values: &mut Values<'_>) {
    let (schedule, date) = (values.schedule(), values.date());
    let whole_minutes_s = schedule.zone().local_minus_utc() / 60 * 60;
    let schedule = on_clock(&schedule, FixedOffset::east_opt(whole_minutes_s).expect("less than a day"));
    let Ok(day) = schedule.partial_day(date) else { return };
    reads_back_without_names(&day.fixed_offset());
    if let Ok(day) = schedule.day(date) {
        reads_back_without_names(&day.fixed_offset());
    }
    let now = values.instant_on(date);
    if let Ok(next) = schedule.next(now) {
        reads_back_without_names(&next);
    }
}

/// Reads a stranger's bytes as a type by every format; what is read is valid.
fn strange<T: Form>(bytes: &[u8], use_it: impl Fn(&T)) {
    let text = String::from_utf8_lossy(bytes);
    let read = [
        timed("JSON", READ_MS, || serde_json::from_slice(bytes).ok()),
        timed("TOML", READ_MS * 4.0, || toml::from_str::<Root<T>>(&text).ok().map(|root| root.value)),
        timed("RON", READ_MS, || ron::from_str(&text).ok()),
        timed("CBOR", READ_MS, || ciborium::from_reader(bytes).ok()),
        timed("postcard", READ_MS, || postcard::from_bytes(bytes).ok()),
    ];
    for value in read.iter().flatten() {
        use_it(value);
        let mut cbor = Vec::new();
        ciborium::into_writer(value, &mut cbor).expect("CBOR");
        let again = ciborium::from_reader::<T, _>(cbor.as_slice());
        // By their texts, because an angle can be NaN, which equals nothing.
        let is_same = again.as_ref().is_ok_and(|again| format!("{again:?}") == format!("{value:?}"));
        assert!(is_same, "{value:?} is read as {again:?}");
    }
}

/// A form chosen by a number.
fn read_strange(kind: u8, bytes: &[u8]) {
    match kind % 24 {
        0 => strange::<Coordinates>(bytes, |point| assert!(point.latitude().degrees().abs() <= 90.0)),
        1 => strange::<Place>(bytes, |place| use_place(*place)),
        2 => strange::<Method>(bytes, |method| use_method(*method)),
        3 => strange::<Depression>(bytes, |depression| assert!((0.25..=30.0).contains(&depression.degrees()))),
        4 => strange::<Shift>(bytes, |shift| assert!((Shift::MIN..=Shift::MAX).contains(shift))),
        5 => strange::<PerMark<Shift>>(bytes, |_| {}),
        6 => strange::<FajrRule>(bytes, |rule| use_method(miqat::methods::MWL.with_fajr(*rule))),
        7 => strange::<IshaRule>(bytes, |rule| use_method(miqat::methods::MWL.with_isha(*rule))),
        8 => strange::<MaghribRule>(bytes, |rule| use_method(miqat::methods::MWL.with_maghrib(*rule))),
        9 => strange::<AsrRule>(bytes, |rule| use_method(miqat::methods::MWL.with_asr(*rule))),
        10 => strange::<Horizon>(bytes, |rule| use_method(miqat::methods::MWL.with_horizon(*rule))),
        11 => strange::<Elevation>(bytes, |rule| use_method(miqat::methods::MWL.with_elevation(*rule))),
        12 => strange::<HighLatitude>(bytes, |rule| use_method(miqat::methods::MWL.with_high_latitude(*rule))),
        13 => strange::<Polar>(bytes, |_| {}),
        14 => strange::<PerMark<SolarEpoch>>(bytes, |epochs| use_method(miqat::methods::MWL.with_solar_epoch(*epochs))),
        15 => strange::<HijriDate>(bytes, |date| assert!((1..=31).contains(&date.day()))),
        16 => strange::<MonthStart>(bytes, |row| assert!(row.length().is_none_or(|days| (28..=31).contains(&days)))),
        17 => strange::<AnyCalendar>(bytes, |_| {}),
        18 => strange::<Moved<AnyCalendar>>(bytes, |calendar| {
            let _ = calendar.to_hijri(chrono::NaiveDate::MAX);
        }),
        19 => strange::<PartialTimes<FixedOffset>>(bytes, use_day),
        20 => strange::<PrayerTimes<FixedOffset>>(bytes, |day| use_day(&day.clone().into())),
        21 => strange::<Upcoming<FixedOffset>>(bytes, |next| {
            let _ = next.remaining(DateTime::<chrono::Utc>::MIN_UTC);
        }),
        22 => {
            strange::<Rounding>(bytes, |_| {});
            strange::<Madhab>(bytes, |_| {});
            strange::<Mark>(bytes, |_| {});
            strange::<Prayer>(bytes, |_| {});
            strange::<NightEnd>(bytes, |_| {});
            strange::<Lang>(bytes, |_| {});
            strange::<HijriMonth>(bytes, |_| {});
        }
        _ => {
            strange::<Latitude>(bytes, |latitude| assert!((0.0..=90.0).contains(&latitude.degrees())));
            strange::<Epoch>(bytes, |_| {});
            strange::<EpochOffset>(bytes, |offset| assert!((EpochOffset::MIN..=EpochOffset::MAX).contains(offset)));
            strange::<Tabular>(bytes, |_| {});
            strange::<UmmAlQura>(bytes, |_| {});
            strange::<Angle>(bytes, |_| {});
        }
    }
}

/// A day in June at a high latitude by a method that was read.
fn use_method(method: Method) {
    use_schedule(&Schedule::new(Coordinates::constant(59.33, 18.07), chrono::Utc, method));
}

fn use_place(place: Place) {
    use_schedule(&Schedule::new(place, chrono::Utc, miqat::methods::MWL));
}

fn use_schedule(schedule: &Schedule<chrono::Utc>) {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 6, 21).expect("a date");
    let day = timed("a day", DAY_MS, || schedule.partial_day(date)).expect("a date of the computed years");
    assert_eq!(day.iter().count(), Mark::COUNT);
}

/// Questions about a day that was read, whose instants can be any that chrono has.
fn use_day(day: &PartialTimes<FixedOffset>) {
    let _ = format!("{day} {day:?}");
    let offset = FixedOffset::east_opt(7200).expect("two hours");
    let schedule = Schedule::new(Coordinates::constant(30.04, 31.24), offset, miqat::methods::EGYPT);
    for prayer in Prayer::ALL {
        let _ = schedule.span(day, prayer);
    }
    let _ = (schedule.night(day, NightEnd::Fajr), schedule.disliked(day));
    let _ = schedule.moment(day, miqat::prayer::Moment::IMSAK);
}

/// A text that was written, with some of its bytes changed.
fn change_text(values: &mut Values<'_>) {
    let (schedule, kind) = (values.schedule(), values.any::<u8>() % 4);
    let written = match kind {
        0 => serde_json::to_vec(schedule.method()),
        1 => serde_json::to_vec(schedule.place()),
        2 => serde_json::to_vec(&schedule.partial_day(values.date()).ok()),
        _ => serde_json::to_vec(&schedule.high_latitude()),
    };
    let Ok(mut bytes) = written else { return };
    for _ in 0..=values.below(6) {
        if bytes.is_empty() {
            break;
        }
        let at = values.below(bytes.len());
        match values.any::<u8>() % 3 {
            0 => {
                bytes.remove(at);
            }
            1 => bytes[at] = values.any(),
            _ => bytes.insert(at, values.any()),
        }
    }
    read_strange([2, 1, 19, 12][usize::from(kind)], &bytes);
}
