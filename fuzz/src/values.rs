//! Values from the bytes of a fuzzer. Bytes that run out are zeros.

use arbitrary::{Arbitrary, Unstructured};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use miqat::Schedule;
use miqat::chrono::FixedOffset;
use miqat::hijri::HijriMonth;

/// Numbers at which something begins or ends.
const EDGES: [f64; 24] = [
    0.0,
    -0.0,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MIN_POSITIVE,
    5e-324,
    f64::MAX,
    f64::MIN,
    1e-300,
    1.0,
    30.0,
    45.0,
    48.5,
    65.7,
    66.560_7,
    23.439_3,
    21.422_5,
    39.826_2,
    89.999_999_999_999_99,
    90.0,
    -90.0,
    180.0,
    -180.0,
];

/// The bytes of a case.
#[derive(Debug)]
pub struct Values<'a>(Unstructured<'a>);

impl<'a> Values<'a> {
    /// From the bytes of a fuzzer.
    pub fn of(data: &'a [u8]) -> Self {
        Self(Unstructured::new(data))
    }

    /// Whether bytes are left.
    pub fn has_more(&self) -> bool {
        !self.0.is_empty()
    }

    /// The bytes that are left.
    pub fn rest(self) -> &'a [u8] {
        self.0.take_rest()
    }

    /// A value of a type whose values never lack bytes: an integer, or a type of the library.
    pub fn any<T: Arbitrary<'a>>(&mut self) -> T {
        T::arbitrary(&mut self.0).expect("bytes that run out are zeros")
    }

    /// A whole number below `count`.
    pub fn below(&mut self, count: usize) -> usize {
        usize::from(self.any::<u16>()) % count.max(1)
    }

    /// One of these.
    pub fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    /// True once in `count` cases.
    pub fn one_in(&mut self, count: u8) -> bool {
        self.any::<u8>() % count == count - 1
    }

    /// A whole number of a range.
    pub fn whole(&mut self, low: i64, high: i64) -> i64 {
        let span = (high - low + 1).unsigned_abs();
        low + (u64::from(self.any::<u32>()) % span) as i64
    }

    /// A number of a range.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (f64::from(self.any::<u32>()) / f64::from(u32::MAX))
    }

    /// Any number, often one at which something begins or ends.
    pub fn number(&mut self) -> f64 {
        match self.any::<u8>() % 8 {
            0 => self.one_of(&EDGES),
            1 | 2 => f64::from_bits(self.any()),
            3 => self.between(-1e6, 1e6),
            4 => self.between(-1e10, 1e10),
            5 => self.between(-90.0, 90.0),
            _ => self.between(-180.0, 180.0),
        }
    }

    /// Any date that chrono has, often within the years 1 to 4000, near their ends, or near a leap second.
    pub fn date(&mut self) -> NaiveDate {
        const LEAP_SECONDS: [(i32, u32, u32); 5] =
            [(1972, 6, 30), (2005, 12, 31), (2015, 6, 30), (2016, 12, 31), (2026, 12, 31)];
        let on = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        let days = match self.any::<u8>() % 8 {
            0 => self.whole(NaiveDate::MIN.to_epoch_days().into(), NaiveDate::MAX.to_epoch_days().into()),
            1 => {
                let ends = [NaiveDate::MIN, NaiveDate::MAX, on((1, 1, 1)), on((4000, 12, 31))];
                i64::from(self.one_of(&ends).to_epoch_days()) + self.whole(-3, 3)
            }
            2 | 3 => self.whole(on((1, 1, 1)).to_epoch_days().into(), on((4000, 12, 31)).to_epoch_days().into()),
            4 => i64::from(on(self.one_of(&LEAP_SECONDS)).to_epoch_days()) + self.whole(-3, 3),
            _ => self.whole(-80 * 365, 100 * 365),
        };
        i32::try_from(days).ok().and_then(NaiveDate::from_epoch_days).unwrap_or(NaiveDate::MAX)
    }

    /// An instant: any that chrono has, or one on a date.
    pub fn instant_on(&mut self, date: NaiveDate) -> DateTime<Utc> {
        match self.any::<u8>() % 8 {
            0 => DateTime::from_timestamp_millis(self.any()).unwrap_or(DateTime::<Utc>::MAX_UTC),
            1 => self.one_of(&[DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC]),
            _ => date.and_time(self.time()).and_utc(),
        }
    }

    /// A time of day, with its nanoseconds and the leap second that chrono allows.
    pub fn time(&mut self) -> NaiveTime {
        let (second, nanos) = (self.any::<u32>() % 86_400, self.any::<u32>() % 2_000_000_000);
        NaiveTime::from_num_seconds_from_midnight_opt(second, nanos).unwrap_or(NaiveTime::MIN)
    }

    /// A zone of the tz database.
    pub fn zone(&mut self) -> Tz {
        self.one_of(&TZ_VARIANTS)
    }

    /// A Hijri year: any number, or one that a calendar has.
    pub fn hijri_year(&mut self) -> i32 {
        match self.any::<u8>() % 4 {
            0 => self.any(),
            1 => self.whole(-700, 3600) as i32,
            _ => self.whole(1290, 1610) as i32,
        }
    }

    /// A Hijri month.
    pub fn hijri_month(&mut self) -> HijriMonth {
        self.one_of(&HijriMonth::ALL)
    }

    /// A text: bytes as they are, those that are no UTF-8 replaced.
    pub fn text(&mut self) -> String {
        let length = usize::from(self.any::<u8>()).min(self.0.len());
        String::from_utf8_lossy(self.0.bytes(length).unwrap_or_default()).into_owned()
    }

    /// A schedule of any place, offset and rules.
    pub fn schedule(&mut self) -> Schedule<FixedOffset> {
        self.any()
    }
}

/// The same schedule on other clocks.
pub fn on_clock<A: Clone, B: chrono::TimeZone>(schedule: &Schedule<A>, zone: B) -> Schedule<B>
where
    A: chrono::TimeZone,
{
    Schedule::new(*schedule.place(), zone, *schedule.method())
        .with_madhab(schedule.madhab())
        .with_high_latitude(schedule.high_latitude())
        .with_polar(schedule.polar())
        .with_ramadan(schedule.ramadan())
        .with_elevation(schedule.elevation())
        .with_shifts(*schedule.shifts())
}

/// The date some days later; none beyond what chrono has.
pub fn later(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(TimeDelta::days(days))
}

/// The dates from a date on.
pub fn dates_from(first: NaiveDate, count: u64) -> impl Iterator<Item = NaiveDate> {
    (0..count).map_while(move |days| first.checked_add_days(Days::new(days)))
}
