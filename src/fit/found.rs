//! The result of a search.

use alloc::vec::Vec;

use chrono::{NaiveDate, NaiveTime, TimeZone, Timelike};

use super::alternatives::{Alternative, MarkRule, Untold, untold};
use super::base::Fitted;
use super::clocks::ClockFault;
use super::ground::Ground;
use super::likelihood::{Tally, deviation_min};
use super::observed::{Cell, Day, spread, way_ms};
use super::ranking::Ranked;
use crate::prayer::{Basis, HighLatitude, Method, Rounding, Shift};
use crate::testing::{Deviation, Score};
use crate::units::{MINUTE_MS, SECOND_MS};
use crate::{Coordinates, Depression, Madhab, Mark, PerMark, Place, Schedule};

/// The rules of a timetable, with what they leave unexplained.
///
/// Its text is a verdict in one or two sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    registered: Option<&'static Method>,
    method: Method,
    place: Place,
    moved_km: f64,
    score: Score,
    marks: PerMark<Option<MarkFit>>,
    high_latitude: Option<HighLatitude>,
    ranking: Vec<Ranked>,
    suspects: Vec<Suspect>,
    clocks: Vec<ClockFault>,
    exchanged: Option<(Mark, Mark)>,
    elsewhere: Option<Coordinates>,
    other_year: Option<i32>,
}

/// The rule of a mark, with the other rules that print the same rows.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkFit {
    /// The rule.
    pub rule: MarkRule,
    /// The margin.
    pub shift: Shift,
    /// The rounding.
    pub rounding: Rounding,
    /// Whether rule, margin and rounding are those of [`Fit::registered`].
    pub is_of_method: bool,
    /// For a depression, the least and the greatest that print these rows as well with the same margin and rounding.
    pub depressions: Option<(Depression, Depression)>,
    /// Other rules that print these rows nearly as well, at most twenty times less likely; the simplest first.
    pub alternatives: Vec<Alternative>,
}

/// A minute that is likely a misprint, or the rounding of a second near the edge of a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suspect {
    /// The date.
    pub date: NaiveDate,
    /// The mark.
    pub mark: Mark,
    /// The minute that is printed.
    pub printed: NaiveTime,
    /// The minute that the rule prints, on the page's clock.
    pub expected: NaiveTime,
}

impl Suspect {
    /// Whether the printed minute is next to the expected one.
    pub(super) fn is_one_off(&self) -> bool {
        let [printed_ms, expected_ms] = [self.printed, self.expected]
            .map(|time| i64::from(time.num_seconds_from_midnight()) * i64::from(SECOND_MS));
        way_ms(printed_ms, expected_ms).abs() == MINUTE_MS
    }
}

impl Fit {
    #[expect(clippy::too_many_arguments, reason = "it takes what each part of the search found")]
    pub(super) fn new<Tz: TimeZone>(
        ground: &Ground<'_, Tz>,
        fitted: &Fitted,
        ranking: Vec<Ranked>,
        given: Place,
        clocks: Vec<ClockFault>,
        exchanged: Option<(Mark, Mark)>,
        elsewhere: Option<Coordinates>,
        other_year: Option<i32>,
    ) -> Self {
        let method = fitted.method();
        let columns = ground.columns(&method);
        let score = score(ground.days, &method, &columns);
        let registered = fitted.base.registered.map(|_| fitted.base.unchanged);
        let marks = PerMark::from_fn(|mark| {
            fitted.choices[mark].as_ref()?;
            let is_same = |base: Method| {
                MarkRule::of(&method, mark) == MarkRule::of(&base, mark)
                    && method.shifts()[mark] == base.shifts()[mark]
                    && method.rounding()[mark] == base.rounding()[mark]
            };
            let Untold { alternatives, depressions } = untold(ground, fitted, mark);
            Some(MarkFit {
                rule: MarkRule::of(&method, mark),
                shift: method.shifts()[mark],
                rounding: method.rounding()[mark],
                is_of_method: registered.is_some_and(is_same),
                depressions,
                alternatives,
            })
        });
        Self {
            registered: fitted.base.registered.filter(|_| keeps_method(&marks, &fitted.base.unchanged)),
            suspects: suspects(ground.days, &method, &columns),
            high_latitude: shown_high_latitude(ground, &method),
            method,
            place: fitted.place,
            moved_km: super::place::distance_km(given.point(), fitted.place.point()),
            score,
            marks,
            ranking,
            clocks,
            exchanged,
            // The point was found without margins; by the method's own it is found more closely.
            elsewhere: elsewhere.map(|_| fitted.place.point()),
            other_year,
        }
    }

    /// The method of the registry with which the rules agree. [`MarkFit::is_of_method`] is false for a mark that differs. None if
    /// they are no method's.
    pub const fn registered(&self) -> Option<&'static Method> {
        self.registered
    }

    /// The method: the registered one itself where nothing differs.
    pub const fn method(&self) -> &Method {
        &self.method
    }

    /// Whether nothing differs from the registered method but the school of Asr and the place.
    pub fn is_registered(&self) -> bool {
        let has_own_nights = self.registered.is_some_and(|method| {
            method.for_latitude(self.place.point().latitude()).high_latitude() == self.method.high_latitude()
        });
        has_own_nights && self.marks.iter().all(|(_, fit)| fit.as_ref().is_none_or(|fit| fit.is_of_method))
    }

    /// The school of Asr.
    pub const fn madhab(&self) -> Madhab {
        self.method.madhab()
    }

    /// The place: the given one, or the point within the town that explains the rows best.
    pub const fn place(&self) -> Place {
        self.place
    }

    /// How far that point is from the given one, in kilometres.
    pub const fn moved_km(&self) -> f64 {
        self.moved_km
    }

    /// How many rows were compared.
    pub const fn rows(&self) -> usize {
        self.score.rows()
    }

    /// In how many of them every printed mark comes out to the minute.
    pub const fn whole(&self) -> usize {
        self.score.whole()
    }

    /// How many minutes come out, mark by mark, on the clock of each row.
    pub const fn score(&self) -> &Score {
        &self.score
    }

    /// The rule of a mark; none if the timetable does not print it.
    pub fn mark(&self, mark: impl Into<Mark>) -> Option<&MarkFit> {
        self.marks.get(mark.into()).as_ref()
    }

    /// The rule for nights without darkness, if a printed Fajr or Isha depends on it.
    pub const fn high_latitude(&self) -> Option<HighLatitude> {
        self.high_latitude
    }

    /// The methods of the registry, unchanged, with the best first.
    pub fn ranking(&self) -> &[Ranked] {
        &self.ranking
    }

    /// The methods that are nearly as likely as the registered one: at most twenty times less. None if the rules differ from it, or it is
    /// not the first of the ranking.
    pub fn ties(&self) -> impl Iterator<Item = &Ranked> {
        let is_answer = |first: &&Ranked| self.is_registered() && Some(first.method()) == self.registered;
        let best = self.ranking.first().filter(is_answer);
        let is_tied =
            move |other: &&Ranked| best.is_some_and(|best| other.behind(best) <= super::alternatives::TELLING_NATS);
        self.ranking.iter().skip(1).filter(is_tied)
    }

    /// The minutes that are likely misprints.
    pub fn suspects(&self) -> &[Suspect] {
        &self.suspects
    }

    /// The runs of rows whose clock is not the zone's.
    pub fn clocks(&self) -> &[ClockFault] {
        &self.clocks
    }

    /// Two columns that are exchanged; the rules are found with them the right way round.
    pub const fn exchanged(&self) -> Option<(Mark, Mark)> {
        self.exchanged
    }

    /// A point far from the place, whose Sun the page has: it is another town's table.
    pub const fn elsewhere(&self) -> Option<Coordinates> {
        self.elsewhere
    }

    /// A year whose Sun explains the page better than that of its own dates: a table of that year, or one that is reprinted.
    pub const fn other_year(&self) -> Option<i32> {
        self.other_year
    }
}

/// Whether a page is by a method with changes. A method is its twilights: the rules of both are its own; or half of the marks are, and
/// one twilight has at least the same kind of rule. Without twilights, half of the marks are its own.
fn keeps_method(marks: &PerMark<Option<MarkFit>>, base: &Method) -> bool {
    let printed = |mark: Mark| Some((mark, marks[mark].as_ref()?));
    let [mut all, mut own, mut twilights, mut own_rules, mut own_kinds] = [0; 5];
    for (mark, fit) in Mark::ALL.into_iter().filter_map(printed) {
        all += 1;
        own += usize::from(fit.is_of_method);
        if matches!(mark, Mark::Fajr | Mark::Isha) {
            let rule = MarkRule::of(base, mark);
            twilights += 1;
            own_rules += usize::from(fit.rule == rule);
            own_kinds += usize::from(fit.rule.is_of_kind(&rule));
        }
    }
    let is_half = 2 * own >= all;
    if twilights == 0 { is_half } else { own_rules == twilights || (own_kinds > 0 && is_half) }
}

/// The days on which a rule for nights without darkness is looked for.
const FEW_DAYS: usize = 61;

/// The rule for nights without darkness, if a day's Fajr or Isha is by it.
fn shown_high_latitude<Tz: TimeZone>(ground: &Ground<'_, Tz>, method: &Method) -> Option<HighLatitude> {
    let schedule = Schedule::new(ground.place, ground.zone.clone(), *method);
    let is_by_rule = |day: &Day| {
        let computed = schedule.partial_day(day.of).ok();
        [Mark::Fajr, Mark::Isha].into_iter().any(|mark| {
            let basis = computed.as_ref().and_then(|computed| computed.basis(mark).ok());
            day.printed_ms[mark].is_some() && basis.is_some_and(|basis| !matches!(basis, Basis::Sun | Basis::Interval))
        })
    };
    spread(ground.days, FEW_DAYS).iter().any(is_by_rule).then_some(method.high_latitude())
}

fn score(days: &[Day], method: &Method, columns: &PerMark<Vec<Cell>>) -> Score {
    let mut score = Score::default();
    for (row, day) in days.iter().enumerate() {
        let deviations = PerMark::from_fn(|mark| match columns[mark].get(row) {
            Some(Cell::Apart(apart_ms)) => Deviation::Minutes(deviation(method, mark, *apart_ms)),
            Some(Cell::Absent) => Deviation::Absent,
            Some(Cell::Blank) | None => Deviation::NotPrinted,
        });
        score.add_row(day.date, &deviations);
    }
    score
}

fn deviation(method: &Method, mark: Mark, apart_ms: i64) -> i64 {
    deviation_min(apart_ms, i64::from(method.shifts()[mark].as_millis()), method.rounding()[mark])
}

/// Deviations that so few minutes of a mark have, as a share, are misprints: people err in one row of some twenty at most.
const RARE: f64 = 0.06;
/// A mark with so few minutes has no rare deviation.
const LEAST_ROWS: u32 = 12;

fn suspects(days: &[Day], method: &Method, columns: &PerMark<Vec<Cell>>) -> Vec<Suspect> {
    let mut suspects = Vec::new();
    for mark in Mark::ALL {
        let tally = Tally::of(&columns[mark], i64::from(method.shifts()[mark].as_millis()), method.rounding()[mark]);
        let all = f64::from(tally.printed());
        if tally.printed() < LEAST_ROWS {
            continue;
        }
        // A deviation of one minute is a misprint only where nearly all others come out.
        let least = if f64::from(tally.beside + tally.far) <= RARE * all {
            1
        } else if f64::from(tally.far) <= RARE * all {
            2
        } else {
            continue;
        };
        for (day, cell) in days.iter().zip(&columns[mark]) {
            let (Cell::Apart(apart_ms), Some(printed_ms)) = (cell, day.printed_ms[mark]) else { continue };
            let deviation = deviation(method, mark, *apart_ms);
            if deviation.abs() >= least
                && let (Some(printed), Some(expected)) = (time(printed_ms), time(printed_ms + deviation * MINUTE_MS))
            {
                suspects.push(Suspect { date: day.date, mark, printed, expected });
            }
        }
    }
    suspects.sort_by_key(|suspect| (suspect.date, suspect.mark));
    suspects
}

fn time(of_day_ms: i64) -> Option<NaiveTime> {
    let seconds = of_day_ms.rem_euclid(crate::units::DAY_MS) / i64::from(crate::units::SECOND_MS);
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).ok()?, 0)
}
