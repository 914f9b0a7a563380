//! How many minutes of a timetable a schedule prints.

use alloc::collections::BTreeMap;
use core::fmt;

use chrono::{NaiveDate, TimeZone};

use super::deviation::Deviation;
use super::timetable::Timetable;
use crate::{Mark, PerMark, Schedule};

/// How many printed minutes come out, mark by mark.
///
/// # Examples
///
/// ```
/// use miqat::Mark;
/// use miqat::testing::fixtures::CAIRO;
/// let score = CAIRO.timetable().score(&CAIRO.schedule(chrono_tz::Africa::Cairo));
/// assert_eq!((score.rows(), score.whole()), (30, 30));
/// assert_eq!(score.mark(Mark::Isha).mean_min(), Some(0.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    rows: usize,
    whole: usize,
    marks: PerMark<MarkScore>,
}

/// How many of a mark's printed minutes come out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkScore {
    absent: usize,
    /// How often each deviation is there, in minutes.
    counts: BTreeMap<i64, usize>,
    worst: Option<(NaiveDate, i64)>,
}

impl Timetable {
    /// How many of its minutes a schedule prints. All marks of a date that the place never had are absent.
    pub fn score<Tz: TimeZone>(&self, schedule: &Schedule<Tz>) -> Score {
        let mut score = Score::default();
        for row in self {
            let deviations = match schedule.partial_day(row.date()) {
                Ok(day) => row.printed().deviations(&day),
                Err(_) => row.printed().all_absent(),
            };
            score.add_row(row.date(), &deviations);
        }
        score
    }
}

impl Score {
    /// Counts a row by its deviations: for rows that are not all of one schedule.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::testing::{Deviation, Score};
    /// use miqat::{Mark, PerMark, chrono::NaiveDate};
    /// let mut score = Score::default();
    /// let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
    /// score.add_row(date, &PerMark::splat(Deviation::Minutes(0)).with(Mark::Isha, Deviation::Minutes(-2)));
    /// assert_eq!((score.rows(), score.whole()), (1, 0));
    /// assert_eq!(score.mark(Mark::Isha).worst(), Some((date, -2)));
    /// ```
    pub fn add_row(&mut self, date: NaiveDate, deviations: &PerMark<Deviation>) {
        self.rows += 1;
        let is_right = |deviation: &Deviation| matches!(deviation, Deviation::NotPrinted | Deviation::Minutes(0));
        self.whole += usize::from(deviations.iter().all(|(_, deviation)| is_right(deviation)));
        for (mark, deviation) in deviations {
            let score = self.marks.get_mut(mark);
            match *deviation {
                Deviation::NotPrinted => {}
                Deviation::Absent => score.absent += 1,
                Deviation::Minutes(minutes) => score.see(date, minutes, 1),
            }
        }
    }

    /// Adds another's rows.
    pub fn add(&mut self, other: &Self) {
        self.rows += other.rows;
        self.whole += other.whole;
        for (mark, more) in &other.marks {
            let score = self.marks.get_mut(mark);
            score.absent += more.absent;
            for (minutes, count) in &more.counts {
                *score.counts.entry(*minutes).or_default() += count;
            }
            score.worst = worse(score.worst, more.worst);
        }
    }

    /// How many rows were counted.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// In how many of them every printed mark comes out to the minute.
    pub const fn whole(&self) -> usize {
        self.whole
    }

    /// The figures of a mark.
    pub fn mark(&self, mark: impl Into<Mark>) -> &MarkScore {
        self.marks.get(mark.into())
    }
}

/// The first of the largest deviations.
fn worse(one: Option<(NaiveDate, i64)>, other: Option<(NaiveDate, i64)>) -> Option<(NaiveDate, i64)> {
    match (one, other) {
        (Some((_, minutes)), Some((_, more))) if more.abs() > minutes.abs() => other,
        (None, _) => other,
        _ => one,
    }
}

impl MarkScore {
    fn see(&mut self, date: NaiveDate, minutes: i64, count: usize) {
        *self.counts.entry(minutes).or_default() += count;
        self.worst = worse(self.worst, Some((date, minutes)));
    }

    /// How often each deviation is there: minutes, computed less printed, from the most negative on, and rows.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::testing::{Deviation, Score};
    /// use miqat::{Mark, PerMark, chrono::NaiveDate};
    /// let mut score = Score::default();
    /// for minutes in [0, -1, 0] {
    ///     let date = NaiveDate::from_ymd_opt(2024, 11, 24).unwrap();
    ///     score.add_row(date, &PerMark::splat(Deviation::Minutes(minutes)));
    /// }
    /// assert_eq!(score.mark(Mark::Isha).deviations().collect::<Vec<_>>(), [(-1, 1), (0, 2)]);
    /// ```
    pub fn deviations(&self) -> impl Iterator<Item = (i64, usize)> {
        self.counts.iter().map(|(minutes, count)| (*minutes, *count))
    }

    fn count_within(&self, minutes: i64) -> usize {
        self.counts.range(-minutes..=minutes).map(|(_, count)| count).sum()
    }

    /// How many rows have a deviation in minutes.
    fn compared(&self) -> usize {
        self.counts.values().sum()
    }

    /// In how many rows the mark is printed.
    pub fn printed(&self) -> usize {
        self.compared() + self.absent
    }

    /// In how many of them it comes out to the minute.
    pub fn exact(&self) -> usize {
        self.count_within(0)
    }

    /// In how many of them it comes out within one minute.
    pub fn within_one(&self) -> usize {
        self.count_within(1)
    }

    /// In how many of them the computed day does not have the mark.
    pub const fn absent(&self) -> usize {
        self.absent
    }

    /// The mean deviation in minutes, computed less printed; none without a row to compare.
    pub fn mean_min(&self) -> Option<f64> {
        let sum: f64 = self.counts.iter().map(|(minutes, count)| as_number(*minutes) * as_count(*count)).sum();
        let compared = self.compared();
        (compared > 0).then(|| sum / as_count(compared))
    }

    /// The median deviation in minutes, computed less printed; of an even count the mean of the two in the middle; none without
    /// a row to compare.
    pub fn median_min(&self) -> Option<f64> {
        let compared = self.compared();
        let at = |place: usize| {
            let mut before = 0;
            let mut counts = self.counts.iter();
            counts.find_map(|(minutes, count)| {
                before += count;
                (before > place).then(|| as_number(*minutes))
            })
        };
        Some(f64::midpoint(at(compared.checked_sub(1)? / 2)?, at(compared / 2)?))
    }

    /// The date and the minutes, computed less printed, of the largest deviation, the first of those that are as large; none
    /// without a row to compare.
    pub const fn worst(&self) -> Option<(NaiveDate, i64)> {
        self.worst
    }
}

#[expect(clippy::cast_precision_loss, reason = "minutes of a day are exact")]
const fn as_number(minutes: i64) -> f64 {
    minutes as f64
}

#[expect(clippy::cast_precision_loss, reason = "no timetable has 2^52 rows")]
const fn as_count(count: usize) -> f64 {
    count as f64
}

/// A line for the rows, then one for each mark that is printed, without a line break at the end. Where a minute differs, the line
/// has the mean, the median and the largest deviation.
///
/// # Examples
///
/// ```
/// use miqat::testing::{Deviation, Score};
/// use miqat::{Mark, PerMark, chrono::NaiveDate};
/// let mut score = Score::default();
/// for day in [24, 25] {
///     let date = NaiveDate::from_ymd_opt(2024, 11, day).unwrap();
///     let wrong = Deviation::Minutes(if day == 24 { -1 } else { 0 });
///     score.add_row(date, &PerMark::splat(Deviation::NotPrinted).with(Mark::Isha, wrong));
/// }
/// assert_eq!(
///     score.to_string(),
///     "2 rows, 1 right in every mark\n\
///      Isha: 1 of 2 exact, 2 within 1 min, mean -0.50 min, median -0.5 min, worst -1 min on 2024-11-24"
/// );
/// ```
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} rows, {} right in every mark", self.rows, self.whole)?;
        for (mark, score) in self.marks.iter().filter(|(_, score)| score.printed() > 0) {
            write!(f, "\n{mark}: {score}")?;
        }
        Ok(())
    }
}

impl fmt::Display for MarkScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} exact, {} within 1 min", self.exact(), self.printed(), self.within_one())?;
        if self.absent > 0 {
            write!(f, ", {} absent", self.absent)?;
        }
        let worst = self.worst.filter(|(_, minutes)| *minutes != 0);
        if let (Some(mean), Some(median), Some((date, worst))) = (self.mean_min(), self.median_min(), worst) {
            write!(f, ", mean {mean:+.2} min, median {median:+} min, worst {worst:+} min on {date}")?;
        }
        Ok(())
    }
}
