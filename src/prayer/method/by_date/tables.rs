//! The intervals of authorities that set Fajr and Isha by the calendar date: month, day, interval in minutes from that day
//! on. A month begins a line.

use super::{DateStep, IntervalsByDate};
use crate::prayer::Shift;

/// The tables with a name for serde.
#[cfg(feature = "serde")]
pub(crate) static NAMED: [(&str, &IntervalsByDate); 3] = [
    ("london-unified-fajr", &IntervalsByDate::LONDON_UNIFIED_FAJR),
    ("london-unified-isha", &IntervalsByDate::LONDON_UNIFIED_ISHA),
    ("ukraine-isha", &IntervalsByDate::UKRAINE_ISHA),
];

impl IntervalsByDate {
    /// The interval from Fajr to sunrise in the London Unified Prayer Timetable.
    ///
    /// # Source
    ///
    /// Read off the timetable of 2025, <https://www.londonprayertimes.com>, 2026-11-28; the timetables of 2026 and of 2017
    /// have the same intervals on all 365 days.
    pub const LONDON_UNIFIED_FAJR: Self = Self::new(&BEFORE_SUNRISE_IN_LONDON);

    /// The interval from Maghrib to Isha in the London Unified Prayer Timetable.
    ///
    /// # Source
    ///
    /// As for [`IntervalsByDate::LONDON_UNIFIED_FAJR`]; the timetable of 2017 differs by a minute on four days of June.
    pub const LONDON_UNIFIED_ISHA: Self = Self::new(&AFTER_MAGHRIB_IN_LONDON);

    /// The interval from Maghrib to Isha in the timetables of the Religious Administration of the Muslims of Ukraine. It is
    /// 90 minutes, and 100 from June to August, with steps of a minute a day between.
    ///
    /// # Source
    ///
    /// Read off a program's copy of islam.ua's tables of four cities, <https://github.com/myr4ik07/MuslimPrayerTime>, 2026-11-28.
    pub const UKRAINE_ISHA: Self = Self::new(&AFTER_MAGHRIB_IN_UKRAINE);
}

const fn steps<const N: usize>(table: [(u8, u8, i16); N]) -> [DateStep; N] {
    let mut steps = [DateStep::new(1, 1, Shift::ZERO); N];
    let (mut rest, mut given): (&mut [DateStep], &[(u8, u8, i16)]) = (&mut steps, &table);
    while let ([step, later @ ..], [(month, day, minutes), others @ ..]) = (rest, given) {
        *step = DateStep::new(*month, *day, Shift::minutes(*minutes));
        (rest, given) = (later, others);
    }
    steps
}

/// Sunrise − Fajr, London.
#[rustfmt::skip]
static BEFORE_SUNRISE_IN_LONDON: [DateStep; 88] = steps([
    (1, 1, 97),
    (3, 20, 96), (3, 22, 95), (3, 26, 94), (3, 28, 93), (3, 31, 92),
    (4, 18, 93), (4, 21, 94), (4, 24, 95), (4, 27, 96), (4, 30, 97),
    (5, 1, 98), (5, 3, 99), (5, 5, 100), (5, 7, 101), (5, 9, 102), (5, 11, 103), (5, 13, 104), (5, 15, 105),
    (5, 17, 106), (5, 19, 107), (5, 21, 108), (5, 23, 109), (5, 24, 110), (5, 25, 111), (5, 27, 112), (5, 29, 113),
    (5, 31, 114),
    (6, 2, 115), (6, 4, 116), (6, 6, 117), (6, 8, 118), (6, 10, 119), (6, 12, 120), (6, 13, 121), (6, 20, 120),
    (6, 23, 119), (6, 26, 118), (6, 28, 117),
    (7, 1, 116), (7, 2, 115), (7, 4, 114), (7, 7, 113), (7, 9, 112), (7, 12, 111), (7, 14, 110), (7, 17, 109),
    (7, 19, 108), (7, 22, 107), (7, 24, 106), (7, 26, 105), (7, 28, 104), (7, 30, 103),
    (8, 1, 102), (8, 3, 101), (8, 5, 100), (8, 8, 99), (8, 11, 98), (8, 14, 97), (8, 17, 96), (8, 20, 95),
    (8, 23, 94), (8, 26, 93), (8, 29, 92),
    (9, 16, 91), (9, 19, 90), (9, 22, 89), (9, 25, 88), (9, 28, 87),
    (10, 1, 88), (10, 5, 89), (10, 8, 90), (10, 11, 91), (10, 14, 92), (10, 17, 93), (10, 21, 94), (10, 23, 95),
    (10, 26, 96), (10, 29, 97),
    (11, 4, 98), (11, 7, 99), (11, 10, 100), (11, 13, 101), (11, 16, 102),
    (12, 16, 101), (12, 20, 100), (12, 26, 98), (12, 29, 97),
]);

/// Isha − Maghrib, London.
#[rustfmt::skip]
static AFTER_MAGHRIB_IN_LONDON: [DateStep; 87] = steps([
    (1, 1, 97),
    (2, 1, 96), (2, 2, 95), (2, 3, 94), (2, 5, 93), (2, 7, 92), (2, 9, 91), (2, 13, 90), (2, 17, 89), (2, 21, 88),
    (2, 25, 87),
    (3, 1, 86), (3, 3, 85), (3, 5, 84), (3, 7, 83), (3, 9, 82), (3, 13, 81), (3, 17, 80), (3, 21, 79), (3, 25, 78),
    (3, 29, 77),
    (4, 3, 76), (4, 9, 75), (4, 17, 74), (4, 23, 73), (4, 26, 72), (4, 29, 71),
    (5, 13, 70), (5, 16, 71), (5, 19, 72), (5, 22, 73), (5, 25, 74), (5, 28, 75), (5, 31, 76),
    (6, 2, 77), (6, 5, 78), (6, 9, 79), (6, 11, 80), (6, 13, 81), (6, 18, 80), (6, 20, 79), (6, 21, 78), (6, 22, 77),
    (6, 24, 76), (6, 27, 75), (6, 29, 74), (6, 30, 73),
    (7, 1, 72), (7, 4, 71), (7, 7, 70), (7, 10, 69), (7, 13, 68), (7, 16, 67), (7, 19, 66), (7, 22, 65), (7, 25, 64),
    (7, 28, 63),
    (8, 1, 64), (8, 6, 65), (8, 11, 66), (8, 16, 67), (8, 21, 68), (8, 25, 69), (8, 29, 70),
    (9, 1, 71), (9, 4, 72), (9, 7, 73), (9, 11, 74), (9, 15, 75), (9, 21, 76), (9, 25, 77),
    (10, 1, 78), (10, 3, 79), (10, 7, 81), (10, 13, 83), (10, 21, 85), (10, 25, 87),
    (11, 1, 88), (11, 3, 89), (11, 5, 90), (11, 7, 91), (11, 9, 92), (11, 13, 93), (11, 17, 94), (11, 21, 95),
    (11, 25, 96), (11, 30, 97),
]);

/// Isha − Maghrib, Ukraine.
#[rustfmt::skip]
static AFTER_MAGHRIB_IN_UKRAINE: [DateStep; 21] = steps([
    (1, 1, 90),
    (5, 22, 91), (5, 23, 92), (5, 24, 93), (5, 25, 94), (5, 26, 95), (5, 27, 96), (5, 28, 97), (5, 29, 98),
    (5, 30, 99), (5, 31, 100),
    (9, 2, 99), (9, 3, 98), (9, 4, 97), (9, 5, 96), (9, 6, 95), (9, 7, 94), (9, 8, 93), (9, 9, 92), (9, 10, 91),
    (9, 11, 90),
]);
