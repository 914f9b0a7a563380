//! The methods of a period, known before its days are computed.

use chrono::NaiveDate;

use super::{Day, Plan};

impl Plan {
    /// The first day of each rule that the authority uses from one date to another.
    pub fn first_days(&self, first: NaiveDate, last: NaiveDate) -> Vec<Day> {
        let (mut days, mut known) = (Vec::<Day>::new(), None);
        for date in first.iter_days().take_while(|date| *date <= last) {
            let id = self.authoritys_rules(date, self.point).method.id();
            // A date that the place never had gives way to the next one.
            if known != Some(id)
                && let Ok(day) = self.day(date)
            {
                known = Some(id);
                days.push(day);
            }
        }
        days
    }
}
