//! The Hijri calendar of an answer: the country's or a chosen one, with announced months over it and notes about it.

use std::cell::RefCell;
use std::path::Path;

use miqat::Error;
use miqat::chrono::{Days, NaiveDate};
use miqat::hijri::{
    AnyCalendar, CalendarMonth, CountryCalendar, HijriArithmetic, HijriCalendar, HijriDate, HijriMonth, MonthStart,
    Observed, Or, Origin, Tabular,
};
use miqat::prayer::Ramadan;
use miqat_places::{Country, countries};

use crate::calendars::announced::{self, Announced};
use crate::calendars::{self, Choice};
use crate::outcome::Failure;
use crate::standing::Standing;

/// Announced months in this range around the requested dates matter: a date's own month and its neighbours.
const NEIGHBOURHOOD_DAYS: u64 = 95;

/// A calendar that caches the last month.
pub struct Kept {
    named: AnyCalendar,
    country: Option<Country>,
    shift: i8,
    announced: &'static [MonthStart],
    /// The caller's announcements among them.
    own: Announced,
    /// The announcements over the chosen calendar, without the shift.
    layers: Or<Observed<'static>, AnyCalendar>,
    calendar: Box<dyn HijriCalendar>,
    month: RefCell<Option<CalendarMonth>>,
    ramadan: RefCell<Option<(i32, Ramadan)>>,
    /// The last month, and whether one of its days may be at a seam.
    seam: RefCell<Option<(i32, HijriMonth, bool)>>,
}

impl core::fmt::Debug for Kept {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Kept").field(&self.named).field(&self.shift).finish()
    }
}

impl Kept {
    /// Builds the chosen calendar in a country for some days, with the announced months that the program carries for it and
    /// those in a file.
    ///
    /// # Errors
    ///
    /// A fault in the file, or the announced month that the calendar contradicts.
    pub fn new(
        choice: Choice,
        country: Option<Country>,
        file: Option<&Path>,
        shift: i8,
        (first, last): (NaiveDate, NaiveDate),
    ) -> Result<Self, Failure> {
        let named = match choice {
            Choice::Country => CountryCalendar::of(country.map_or("", Country::code)).into(),
            Choice::Named(named) => named,
        };
        let own = file.map(announced::read).transpose()?.unwrap_or_default();
        let days = Days::new(NEIGHBOURHOOD_DAYS);
        let near = first.checked_sub_days(days).unwrap_or(first)..=last.checked_add_days(days).unwrap_or(last);
        let announced = calendars::rows_over(named, &own, |date| near.contains(&date))?;
        // Lives as long as the program, because a calendar borrows its announcements.
        let announced: &'static [MonthStart] = Vec::leak(announced);
        let layers = Observed::new(announced)?.or(named)?;
        let calendar = Box::new(layers.or(Tabular::CIVIL)?.moved(shift));
        let (month, ramadan, seam) = (RefCell::new(None), RefCell::new(None), RefCell::new(None));
        Ok(Self { named, country, shift, announced, own, layers, calendar, month, ramadan, seam })
    }

    /// The calendar itself.
    pub fn calendar(&self) -> &dyn HijriCalendar {
        &*self.calendar
    }

    /// Returns the date of a civil day.
    pub fn date(&self, day: NaiveDate) -> Result<HijriDate, Error> {
        if let Some(month) = *self.month.borrow()
            && let Some(date) = day_of(&month, day)
        {
            return Ok(date);
        }
        let date = self.calendar.to_hijri(day)?;
        *self.month.borrow_mut() = self.calendar.month(date.year(), date.month()).ok();
        Ok(date)
    }

    /// Returns Ramadan of the Hijri year that contains a date.
    pub fn ramadan(&self, date: HijriDate) -> Ramadan {
        if let Some((year, ramadan)) = *self.ramadan.borrow()
            && year == date.year()
        {
            return ramadan;
        }
        let ramadan = match self.calendar.month(date.year(), HijriMonth::Ramadan) {
            Ok(month) => Ramadan::Dates { first: month.start(), last: month.last() },
            Err(_) => Ramadan::Never,
        };
        *self.ramadan.borrow_mut() = Some((date.year(), ramadan));
        ramadan
    }

    /// Returns the origin of a date.
    pub fn standing(&self, date: HijriDate) -> Standing {
        let is_announced = self.announced.iter().any(|row| (row.year(), row.month()) == (date.year(), date.month()));
        let is_own = self.own.has(date.year(), date.month());
        let standing = Standing {
            id: self.named.id(),
            rule: None,
            is_announced,
            file: is_own.then(|| self.own.file().to_owned()),
            moved_by: self.moved_by(date),
            kind: None,
            tally: None,
            country: None,
            confidence: None,
            shift: self.shift,
            why: if is_own { format!("announced in {}", self.own.file()) } else { calendars::name_of(self.named) },
        };
        let AnyCalendar::Country { calendar, .. } = self.named else { return standing };
        let era = calendar.era(date.year(), date.month());
        Standing {
            rule: Some(era.calendar()),
            kind: Some(era.kind()),
            tally: Some(era.independent()),
            country: countries::by_code(calendar.country()).or(self.country),
            confidence: Some(era.confidence().as_str()),
            why: if is_own { standing.why } else { why(&era.why().to_string(), is_announced) },
            ..standing
        }
    }

    /// The announced month, next or close to that of a date, that leaves the calendar no room for its own day.
    fn moved_by(&self, date: HijriDate) -> Option<String> {
        if !self.may_have_seam(date.year(), date.month()) {
            return None;
        }
        let day = self.layers.to_gregorian(date).ok()?;
        if self.layers.origin(day) != Ok(Origin::Seam) {
            return None;
        }
        let number = |year: i32, month: HijriMonth| 12 * i64::from(year) + i64::from(month.number());
        let away = |row: &&MonthStart| number(row.year(), row.month()) - number(date.year(), date.month());
        // If both the previous and the next month are announced, the next.
        let nearest = self.announced.iter().min_by_key(|row| (away(row).abs(), away(row) < 0))?;
        Some(announced::month_text(nearest.year(), nearest.month()))
    }

    /// Whether a day of a month may be at a seam: if its first and last days are not, no day between them is.
    fn may_have_seam(&self, year: i32, month: HijriMonth) -> bool {
        if let Some((known_year, known_month, may_have)) = *self.seam.borrow()
            && (known_year, known_month) == (year, month)
        {
            return may_have;
        }
        let is_seam = |day| self.layers.origin(day) == Ok(Origin::Seam);
        let may_have =
            self.layers.month(year, month).map_or(true, |month| is_seam(month.start()) || is_seam(month.last()));
        *self.seam.borrow_mut() = Some((year, month, may_have));
        may_have
    }
}

/// The calendar's sentence. For an announced date it leaves out how the month is computed and how far that may be off.
fn why(sentence: &str, is_announced: bool) -> String {
    let parts = ["; computed", "; it may differ"].iter().find_map(|part| sentence.split_once(part));
    match parts {
        Some((announced, _)) if is_announced => announced.to_owned(),
        _ => sentence.to_owned(),
    }
}

/// Returns the date of a day of a month.
fn day_of(month: &CalendarMonth, day: NaiveDate) -> Option<HijriDate> {
    let place = day.signed_duration_since(month.start()).num_days();
    let number = u8::try_from(place + 1).ok().filter(|_| day <= month.last())?;
    HijriDate::new(month.year(), month.month(), number).ok()
}

#[cfg(test)]
mod tests {
    use super::Kept;
    use crate::calendars::Choice;
    use crate::words::hijri_calendar;
    use miqat::chrono::NaiveDate;
    use miqat::locale::Lang;
    use miqat_places::countries;

    /// The line about a day in a country.
    fn line(code: &str, day: (i32, u32, u32), lang: Lang) -> String {
        let day = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
        let kept = Kept::new(Choice::Country, countries::by_code(code), None, 0, (day, day)).unwrap();
        hijri_calendar(lang, &kept.standing(kept.date(day).unwrap()))
    }

    #[test]
    fn the_reason_of_each_kind_of_calendar_is_arabic_where_the_answer_is() {
        for (code, day, wanted) in [
            ("MA", (2030, 1, 1), "محسوب بقاعدة استُخرجت مما أُعلن، وافقت ما أُعلن في 160 من 163 شهرًا"),
            ("MA", (2025, 3, 2), "وهذا الشهر مُعلَن"),
            ("TR", (2030, 1, 1), "التقويم المعتمد (تركيا)"),
            ("QA", (2030, 1, 1), "ويوافق تقويم أم القرى في الغالب"),
            ("SO", (2030, 1, 1), "لا يُعرف تقويم خاص (الصومال)"),
            ("BN", (2030, 1, 1), "بعد تحري الهلال (بروناي)"),
        ] {
            let arabic = line(code, day, Lang::Ar);
            assert!(arabic.starts_with("التاريخ الهجري: ") && arabic.contains(wanted), "{arabic}");
            assert!(line(code, day, Lang::En).starts_with("Hijri date: country-"), "{code}");
        }
    }
}
