//! A fit in words.

use core::fmt;

use super::alternatives::{Alternative, MarkRule};
use super::clocks::ClockFault;
use super::found::{Fit, MarkFit, Suspect};
use crate::Mark;
use crate::prayer::{AsrRule, Epoch, FajrRule, Horizon, IshaRule, MaghribRule, Method, Rounding, Shift, SolarEpoch};
use crate::units::{MINUTE_S, SECOND_MS};

/// A rule in a few words, such as `at 18°`, `90 min before sunrise` or `Hanafi`.
impl fmt::Display for MarkRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sun => f.write_str("by the Sun"),
            Self::Fajr(FajrRule::Depression(depression))
            | Self::Maghrib(MaghribRule::Depression(depression))
            | Self::Isha(IshaRule::Depression(depression)) => write!(f, "at {}°", depression.degrees()),
            Self::Fajr(FajrRule::BeforeSunrise(interval)) => write!(f, "{} before sunrise", Minutes(*interval)),
            Self::Fajr(FajrRule::BeforeSunriseByDate(table)) => {
                write!(f, "before sunrise by the date ({} steps)", table.steps().len())
            }
            Self::Asr(rule, madhab) => {
                f.write_str(madhab.as_str())?;
                match rule {
                    AsrRule::Airless => Ok(()),
                    AsrRule::Refracted => f.write_str(", with refraction"),
                    AsrRule::NoonShadowOf(_) => f.write_str(", with the noon shadow of another instant"),
                    AsrRule::OneDeclination => f.write_str(", with one declination"),
                }
            }
            Self::Maghrib(MaghribRule::Sunset) => f.write_str("at sunset"),
            Self::Isha(IshaRule::AfterMaghrib { usual, ramadan }) if usual == ramadan => {
                write!(f, "{} after Maghrib", Minutes(*usual))
            }
            Self::Isha(IshaRule::AfterMaghrib { usual, ramadan }) => {
                write!(f, "{} after Maghrib, {} in Ramadan", Minutes(*usual), Minutes(*ramadan))
            }
            Self::Isha(IshaRule::AfterMaghribByDate(table)) => {
                write!(f, "after Maghrib by the date ({} steps)", table.steps().len())
            }
        }
    }
}

/// A span in minutes, or in seconds where it is not whole minutes.
struct Minutes(Shift);

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = self.0.as_millis().abs();
        if millis % (MINUTE_S * SECOND_MS) == 0 {
            write!(f, "{} min", millis / (MINUTE_S * SECOND_MS))
        } else {
            write!(f, "{} s", f64::from(millis) / f64::from(SECOND_MS))
        }
    }
}

/// A rule with its margin and rounding.
struct Printed<'a> {
    rule: &'a MarkRule,
    shift: Shift,
    rounding: Rounding,
}

impl fmt::Display for Printed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rule.fmt(f)?;
        if self.shift != Shift::ZERO {
            let sign = if self.shift < Shift::ZERO { '−' } else { '+' };
            write!(f, " {sign} {}", Minutes(self.shift))?;
        }
        match self.rounding {
            Rounding::Nearest => Ok(()),
            Rounding::Up => f.write_str(", rounded up"),
            Rounding::Down => f.write_str(", rounded down"),
            Rounding::Exact => f.write_str(", not rounded"),
        }
    }
}

/// The rule, its margin, and a rounding that is not to the nearest minute: `at 18° − 2 min, rounded up`.
impl fmt::Display for MarkFit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printed { rule: &self.rule, shift: self.shift, rounding: self.rounding }.fmt(f)
    }
}

/// As [`MarkFit`] is written.
impl fmt::Display for Alternative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printed { rule: &self.rule, shift: self.shift, rounding: self.rounding }.fmt(f)
    }
}

/// `2026-03-04 Fajr 05:12 for 05:02`.
impl fmt::Display for Suspect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [printed, expected] = [self.printed, self.expected].map(|time| time.format("%H:%M"));
        write!(f, "{} {} {printed} for {expected}", self.date, self.mark)
    }
}

/// `60 min behind from 2025-03-30 to 2025-10-25, 210 rows`.
impl fmt::Display for ClockFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = if self.ahead_min < 0 { "behind" } else { "ahead" };
        write!(f, "{} min {way} ", self.ahead_min.abs())?;
        if self.first == self.last {
            write!(f, "on {}", self.first)
        } else {
            write!(f, "from {} to {}, {} rows", self.first, self.last, self.rows)
        }
    }
}

/// Names the instant whose Sun the rules take, unless it is the event itself, and a horizon that is not the standard one.
fn write_sun(f: &mut fmt::Formatter<'_>, method: &Method) -> fmt::Result {
    let epoch = method.solar_epoch()[Mark::Dhuhr];
    match epoch.declination {
        _ if epoch == SolarEpoch::EVENT => Ok(()),
        Epoch::InYear(year) => write!(f, ", with the Sun of {}", year.year()),
        Epoch::Utc(_) => f.write_str(", with the Sun of one instant of each day in UTC"),
        Epoch::Transit => f.write_str(", with the Sun of noon"),
        Epoch::Event(_) | Epoch::DayBeforeInNorth => f.write_str(", with the Sun of another instant"),
    }?;
    match method.horizon() {
        Horizon::Depression(depression) if method.horizon() != Horizon::default() => {
            write!(f, ", with a horizon at {}°", depression.degrees())
        }
        _ => Ok(()),
    }
}

/// The least share of minutes that a rule explains.
const EXPLAINED: f64 = 0.5;
/// A point that was moved by less is the given one, in kilometres.
const MOVED_KM: f64 = 0.05;

impl Fit {
    /// Whether at least half of the minutes come out.
    pub(super) fn explains(&self) -> bool {
        let (mut exact, mut printed) = (0, 0);
        for mark in Mark::ALL {
            exact += self.score().mark(mark).exact();
            printed += self.score().mark(mark).printed();
        }
        super::likelihood::share(exact, printed) >= EXPLAINED
    }

    /// The faults of the page as a whole, a sentence each.
    fn write_faults(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((one, other)) = self.exchanged() {
            writeln!(f, "The columns of {one} and {other} are exchanged.")?;
        }
        if let Some(point) = self.elsewhere() {
            writeln!(
                f,
                "It is the table of another place: on the clock of this zone, the Sun is that of {:.2}, {:.2}, {:.0} km away.",
                point.latitude().degrees(),
                point.longitude().degrees(),
                self.moved_km()
            )?;
        }
        if let Some(year) = self.other_year() {
            writeln!(f, "Sun and clock are those of {year}: it is a table of that year, or reprinted from it.")?;
        }
        match self.clocks() {
            [] => Ok(()),
            [fault] if fault.rows == self.rows() => {
                let way = if fault.ahead_min < 0 { "behind" } else { "ahead of" };
                writeln!(f, "Its clock is {} min {way} the zone's on every row.", fault.ahead_min.abs())
            }
            [first, others @ ..] => {
                write!(f, "Its clock is {first}")?;
                for fault in others {
                    write!(f, "; {fault}")?;
                }
                writeln!(f, ".")
            }
        }
    }

    /// The method, and the marks that differ from it.
    fn write_rules(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let changed = || Mark::ALL.into_iter().filter_map(|mark| Some((mark, self.mark(mark)?)));
        let is_registered = self.registered().is_some();
        let mut first = true;
        let mut separate = |f: &mut fmt::Formatter<'_>| {
            let opening = if is_registered { " with " } else { "" };
            let word = if core::mem::take(&mut first) { opening } else { "; " };
            f.write_str(word)
        };
        match self.registered() {
            Some(method) => {
                write!(f, "{} ({})", method.name().unwrap_or_default(), method.id().unwrap_or_default())?;
                // A rule of its own for Asr names the school.
                let of_page =
                    self.mark(Mark::Asr).is_some_and(|asr| asr.is_of_method) && method.madhab() != self.madhab();
                if of_page {
                    separate(f)?;
                    write!(f, "{} Asr", self.madhab())?;
                }
                for (mark, fit) in changed().filter(|(_, fit)| !fit.is_of_method) {
                    separate(f)?;
                    write!(f, "{mark} {fit}")?;
                }
            }
            None => {
                for (mark, fit) in changed() {
                    separate(f)?;
                    write!(f, "{mark} {fit}")?;
                }
            }
        }
        let own_rule = self.registered().map(|method| method.high_latitude());
        if let Some(rule) = self.high_latitude().filter(|rule| own_rule != Some(*rule)) {
            separate(f)?;
            write!(f, "nights without darkness by {rule}")?;
        }
        if self.registered().is_none() {
            write_sun(f, self.method())?;
        }
        if self.moved_km() >= MOVED_KM && self.elsewhere().is_none() {
            let point = self.place().point();
            let (latitude, longitude) = (point.latitude().degrees(), point.longitude().degrees());
            write!(
                f,
                ", at the point {latitude:.3}, {longitude:.3}, {:.0} km from the given one",
                self.moved_km().max(1.0)
            )?;
        }
        f.write_str(".")
    }
}

/// The verdict: what is wrong with the page, the rules, what cannot be told apart, how many rows come out, and what looks misprinted.
///
/// # Examples
///
/// ```
/// use miqat::fit::Search;
/// use miqat::testing::fixtures::CAIRO;
/// let fit = Search::new(&CAIRO.timetable(), CAIRO.place, chrono_tz::Africa::Cairo).run()?;
/// assert_eq!(
///     fit.to_string(),
///     "This is Egyptian General Authority of Survey (egypt).\n30 of 30 rows come out in every mark."
/// );
/// # Ok::<(), miqat::fit::FitError>(())
/// ```
impl fmt::Display for Fit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_faults(f)?;
        if !self.explains() {
            let is = if self.registered().is_some() { " is" } else { ":" };
            write!(f, "No rule explains it. The nearest{is} ")?;
        } else if self.registered().is_some() {
            f.write_str("This is ")?;
        } else {
            f.write_str("It is by no known method. ")?;
        }
        self.write_rules(f)?;
        let mut ties = self.ties().filter_map(|tie| tie.method().id()).peekable();
        if self.registered().is_some() && ties.peek().is_some() {
            f.write_str(" The same rows are printed by ")?;
            for (number, id) in ties.enumerate() {
                write!(f, "{}{id}", if number == 0 { "" } else { ", " })?;
            }
            f.write_str(".")?;
        }
        write!(f, "\n{} of {} rows come out in every mark", self.whole(), self.rows())?;
        // A single minute is as often the rounding of a second that lies at its edge.
        let suspects = |is_near: bool| self.suspects().iter().filter(move |suspect| suspect.is_one_off() == is_near);
        for (is_near, one, several) in [
            (false, "minute looks misprinted", "minutes look misprinted"),
            (true, "minute is one off", "minutes are one off"),
        ] {
            let count = suspects(is_near).count();
            if count > 0 {
                write!(f, "; {count} {}: ", if count == 1 { one } else { several })?;
                for (number, suspect) in suspects(is_near).take(MOST_SUSPECTS).enumerate() {
                    write!(f, "{}{suspect}", if number == 0 { "" } else { ", " })?;
                }
                if count > MOST_SUSPECTS {
                    write!(f, " and {} more", count - MOST_SUSPECTS)?;
                }
            }
        }
        f.write_str(".")
    }
}

/// The most suspects that a verdict lists.
const MOST_SUSPECTS: usize = 3;
