//! Methods by their ids.

use chrono::NaiveDate;

use super::history::before;
use super::{ALL, on};
use crate::prayer::Method;

impl Method {
    /// The method with this [`Method::id`].
    pub fn by_id(id: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|method| method.id() == Some(id))
    }

    /// The former methods of this method's authority, the earliest first, each with the first date of its successor. The
    /// iterator is empty if none is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::methods;
    /// let (until, former) = methods::UMM_AL_QURA.former().next().unwrap();
    /// assert_eq!((until.to_string().as_str(), former), ("2008-12-29", &methods::UMM_AL_QURA_PRE_1430));
    /// assert_eq!(methods::UZBEKISTAN.former().count(), 2);
    /// ```
    pub fn former(&self) -> impl Iterator<Item = (NaiveDate, &'static Self)> {
        before(self)
    }

    /// The method with this id, or the former method that its authority used on a date, such as Umm al-Qura before 1430 AH
    /// or Malaysia before 2 December 2019.
    ///
    /// # Examples
    ///
    /// ```
    /// use miqat::{Method, chrono::NaiveDate, methods};
    /// let on = |year| Method::by_id_on("ummalqura", NaiveDate::from_ymd_opt(year, 6, 1).unwrap());
    /// assert_eq!(on(2026), Some(&methods::UMM_AL_QURA));
    /// assert_eq!(on(2005), Some(&methods::UMM_AL_QURA_PRE_1430));
    /// ```
    pub fn by_id_on(id: &str, date: NaiveDate) -> Option<&'static Self> {
        Some(on(Self::by_id(id)?, date))
    }
}
