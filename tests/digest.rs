//! Ten thousand schedules have the same bits on every platform with IEEE double arithmetic, and in every profile. On
//! x87 (x86 without SSE2) the library does not compile.
//!
//! After an intended change of a printed time, `just digest` writes the new digest, and CHANGELOG says what changed.

#[cfg(feature = "rayon")]
use miqat::batch::Batch;
use miqat::chrono::{FixedOffset, NaiveDate};
use miqat::{AbsentReason, Coordinates, Madhab, Mark, Schedule, methods};

/// The digest of [`SCHEDULES`] schedules.
const DIGEST: u64 = 0x9835_6b19_94f9_11f8;

const SCHEDULES: usize = 10_000;

/// Pseudo-random places, dates and methods: the upper bits of a linear congruential generator (D. E. Knuth, MMIX).
struct Draw(u64);

impl Draw {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 11
    }

    /// A number in [from, to), every step of which is exact or rounded according to IEEE 754.
    fn number(&mut self, from: f64, to: f64) -> f64 {
        const UNIT: f64 = 1.0 / (1_u64 << 53) as f64;
        from + (to - from) * (self.bits() as f64 * UNIT)
    }

    fn index(&mut self, length: usize) -> usize {
        (self.bits() % length as u64) as usize
    }
}

/// FNV-1a, 64 bits (Fowler, Noll & Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>).
struct Fnv(u64);

impl Fnv {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn take(&mut self, value: i64) {
        self.take_bytes(&value.to_le_bytes());
    }

    fn take_bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

/// A day at a place by a method, on the clock of its meridian: without a time zone, whose history may be revised.
fn take_day(draw: &mut Draw, digest: &mut Fnv) {
    let (latitude_deg, longitude_deg) = (draw.number(-90.0, 90.0), draw.number(-180.0, 180.0));
    let clock = FixedOffset::east_opt((longitude_deg / 15.0).round() as i32 * 3600).unwrap();
    let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
    let method = *methods::ALL[draw.index(methods::ALL.len())];
    let madhab = [Madhab::Shafii, Madhab::Hanafi][draw.index(2)];
    // From 1900-01-01 to 2099-12-31, counted from 1970-01-01.
    let (first, days) = (-25_567, 73_049);
    let date = NaiveDate::from_epoch_days(first + draw.index(days) as i32).unwrap();
    let day = Schedule::new(point, clock, method).with_madhab(madhab).partial_day(date).unwrap();
    for mark in Mark::ALL {
        match (day.time(mark), day.exact(mark)) {
            (Ok(printed), Ok(exact)) => {
                digest.take(printed.timestamp_millis());
                digest.take(exact.timestamp_millis());
            }
            (Err(absent), _) | (_, Err(absent)) => digest.take(match absent.reason {
                AbsentReason::SunStaysAbove => i64::MAX,
                AbsentReason::SunStaysBelow => i64::MIN,
                reason => panic!("{reason} has no number yet"),
            }),
        }
    }
}

#[test]
fn ten_thousand_schedules_have_the_bits_committed() {
    let (mut draw, mut digest) = (Draw(1448), Fnv::new());
    for _ in 0..SCHEDULES {
        take_day(&mut draw, &mut digest);
    }
    println!("digest of {SCHEDULES} schedules: {:#018x}", digest.0);
    assert_eq!(
        digest.0, DIGEST,
        "the digest is {:#018x}: a printed time has moved, or this platform computes differently (see the head of this file)",
        digest.0
    );
}

/// `scripts/targets` sets the number of threads.
#[cfg(feature = "rayon")]
#[test]
fn a_batch_on_all_threads_has_the_times_of_one_thread() {
    let (places, days) = (1000, 33);
    let mut draw = Draw(1448);
    let mut place = || Coordinates::new(draw.number(-90.0, 90.0), draw.number(-180.0, 180.0)).unwrap();
    let places: Vec<Coordinates> = (0..places).map(|_| place()).collect();
    let batch = Batch::new(methods::MWL, NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(), days);
    let all = batch.par_run(&places).unwrap();
    assert_eq!(all.column(Mark::Fajr).len(), places.len() * days);
    assert_eq!(all, batch.run(&places).unwrap());
}

#[test]
fn the_digest_is_the_published_one_and_sees_a_millisecond() {
    let of = |bytes: &[u8]| {
        let mut digest = Fnv::new();
        digest.take_bytes(bytes);
        digest.0
    };
    // Test vectors of its authors.
    assert_eq!([of(b"a"), of(b"foobar")], [0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8]);
    let of_ms = |unix_ms: i64| of(&unix_ms.to_le_bytes());
    assert_ne!(of_ms(1_732_417_020_000), of_ms(1_732_417_020_001));
}
