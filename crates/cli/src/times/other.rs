//! The times beside the seven marks, each as the library has it.

use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use miqat::prayer::Moment;
use miqat::schedule::Schedule;
use miqat::{Error, Prayer};

use crate::times::args::Precision;

/// A time beside the marks, or why there is none.
#[derive(Clone, Debug)]
pub struct Other {
    /// Its column and its key.
    pub key: &'static str,
    /// What it is, in English and in Arabic.
    pub name: [&'static str; 2],
    time: Result<DateTime<Tz>, Error>,
}

impl Other {
    /// The time; to the minute it is rounded, as timetables do it.
    pub fn time(&self, precision: Precision) -> Result<DateTime<Tz>, Error> {
        let time = self.time?;
        Ok(match precision {
            Precision::Minute => time.duration_round(TimeDelta::minutes(1)).unwrap_or(time),
            Precision::Second | Precision::Millisecond => time,
        })
    }
}

/// The keys of all, in the order of [`times`].
pub const KEYS: [&str; 21] = [
    "imsak",
    "ishraq",
    "duha",
    "dahwa_kubra",
    "zawal_begin",
    "zawal_end",
    "yellowing",
    "ishtibaq",
    "middle_of_night",
    "last_third_of_night",
    "disliked_morning_begin",
    "disliked_morning_end",
    "disliked_noon_begin",
    "disliked_noon_end",
    "disliked_evening_begin",
    "disliked_evening_end",
    "fajr_end",
    "dhuhr_end",
    "asr_end",
    "maghrib_end",
    "isha_end",
];

const NAMES: [[&str; 2]; KEYS.len()] = [
    ["Imsak, 10 minutes before Fajr", "الإمساك، قبل الفجر بعشر دقائق"],
    ["Ishraq, the Sun a spear high (4.5°)", "الإشراق، ارتفاع الشمس قدر رمح (4.5°)"],
    ["Duha, a quarter of the day", "الضحى، ربع النهار"],
    ["Dahwa kubra, half of the day of fasting", "الضحوة الكبرى، نصف النهار الشرعي"],
    ["Zawal, the Sun reaches the meridian", "الاستواء، بلوغ الشمس خط الزوال"],
    ["Zawal, the Sun leaves the meridian", "الزوال، انصراف الشمس عن خط الزوال"],
    ["Yellowing, the Sun a spear high (4.5°)", "اصفرار الشمس، ارتفاعها قدر رمح (4.5°)"],
    ["Ishtibaq, the stars crowd (10° below)", "اشتباك النجوم (10° تحت الأفق)"],
    ["Middle of the night", "نصف الليل"],
    ["Last third of the night", "الثلث الأخير من الليل"],
    ["Prayer disliked after sunrise, from", "كراهة الصلاة بعد الشروق، من"],
    ["Prayer disliked after sunrise, until", "كراهة الصلاة بعد الشروق، إلى"],
    ["Prayer disliked at noon, from", "كراهة الصلاة عند الاستواء، من"],
    ["Prayer disliked at noon, until", "كراهة الصلاة عند الاستواء، إلى"],
    ["Prayer disliked before sunset, from", "كراهة الصلاة قبل الغروب، من"],
    ["Prayer disliked before sunset, until", "كراهة الصلاة قبل الغروب، إلى"],
    ["End of Fajr", "نهاية وقت الفجر"],
    ["End of Dhuhr", "نهاية وقت الظهر"],
    ["End of Asr", "نهاية وقت العصر"],
    ["End of Maghrib", "نهاية وقت المغرب"],
    ["End of Isha", "نهاية وقت العشاء"],
];

/// The times beside the marks on a date.
pub fn times(schedule: &Schedule<Tz>, date: NaiveDate) -> Vec<Other> {
    let moment = |moment| schedule.moment(date, moment);
    let night = schedule.night(date, schedule.method().night_end());
    let disliked = schedule.disliked(date);
    let disliked = |index: usize| match &disliked {
        Ok(windows) => [Ok(windows[index].begin), Ok(windows[index].end)],
        Err(error) => [Err(*error), Err(*error)],
    };
    let [morning, evening] = [disliked(0), disliked(2)];
    // The Sun is on the meridian on days without sunrise too.
    let noon = [moment(Moment::ZawalBegin), moment(Moment::ZawalEnd)];
    let end = |prayer| schedule.span(date, prayer).map(|span| span.end);
    let times = [
        moment(Moment::IMSAK),
        moment(Moment::ISHRAQ),
        moment(Moment::DUHA_QUARTER),
        moment(Moment::DAHWA_KUBRA),
        noon[0],
        noon[1],
        moment(Moment::YELLOWING),
        moment(Moment::ISHTIBAQ),
        night.map(|night| night.middle()),
        night.map(|night| night.last_third()),
        morning[0],
        morning[1],
        noon[0],
        noon[1],
        evening[0],
        evening[1],
        end(Prayer::Fajr),
        end(Prayer::Dhuhr),
        end(Prayer::Asr),
        end(Prayer::Maghrib),
        end(Prayer::Isha),
    ];
    KEYS.into_iter().zip(NAMES).zip(times).map(|((key, name), time)| Other { key, name, time }).collect()
}
