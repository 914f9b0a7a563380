"""A shim with the names of the PyPI package `hijridate` 2.6: `Hijri` and `Gregorian`.

    from miqat.compat.hijridate import Gregorian, Hijri

The calendar is "umm-al-qura-printed", whose table is that package's, so that every date from 1343 to 1500 AH is the same
(`tests/test_compat.py`). The default of this package, "umm-al-qura", follows KACST's computation from 1451 on, and differs there
by a day in 211 months. Names of months and days are those of Unicode CLDR in nine languages,
which can be spelt otherwise.
"""

from __future__ import annotations

import datetime

from miqat import hijri
from miqat._miqat import HijriDate, MiqatError, _words

__all__ = ["Gregorian", "Hijri"]

_CALENDAR = "umm-al-qura-printed"
#: The Julian day number of the day before 0001-01-01, whose ordinal is 0 in Python.
_JDN_OF_ORDINAL_0 = 1721425


def _language(language: str) -> str:
    code = language.lower()[:2]
    if code not in hijri.LANGUAGES:
        raise ValueError(f"unsupported language: {code}")
    return code


class Hijri:
    """A date of the Umm al-Qura calendar.

    Raises:
        OverflowError: for a year outside 1343 to 1500.
        ValueError: for a month or a day that the year does not have.
    """

    __slots__ = ("_day", "_month", "_year")

    def __init__(self, year: int, month: int, day: int, *, validate: bool = True) -> None:
        self._year, self._month, self._day = year, month, day
        if validate:
            self._date()

    def _date(self) -> HijriDate:
        first, last = hijri.years(_CALENDAR)
        if not first <= self._year <= last:
            raise OverflowError(f"year must be in {first}-{last}, got '{self._year}'")
        if not 1 <= self._month <= 12:
            raise ValueError(f"month must be in 1-12, got '{self._month}'")
        length = hijri.month_length(self._year, self._month, _CALENDAR)
        if not 1 <= self._day <= length:
            raise ValueError(f"day must be in 1-{length} for month, got '{self._day}'")
        return HijriDate(self._year, self._month, self._day, _CALENDAR)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._year}, {self._month}, {self._day})"

    def __str__(self) -> str:
        return self.isoformat()

    def __hash__(self) -> int:
        return hash(("Hijri", self._year, self._month, self._day))

    def __eq__(self, other: object) -> bool:
        return self.datetuple() == other.datetuple() if isinstance(other, Hijri) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return self.datetuple() < other.datetuple() if isinstance(other, Hijri) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.datetuple() <= other.datetuple() if isinstance(other, Hijri) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.datetuple() > other.datetuple() if isinstance(other, Hijri) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.datetuple() >= other.datetuple() if isinstance(other, Hijri) else NotImplemented

    @classmethod
    def fromisoformat(cls, date_string: str) -> Hijri:
        """The date of a text YYYY-MM-DD."""
        year, month, day = map(int, date_string.split("-"))
        return cls(year, month, day)

    @classmethod
    def today(cls) -> Hijri:
        """Today, by the system's clock."""
        return Gregorian.today().to_hijri()

    @property
    def year(self) -> int:
        return self._year

    @property
    def month(self) -> int:
        return self._month

    @property
    def day(self) -> int:
        return self._day

    def datetuple(self) -> tuple[int, int, int]:
        """Year, month and day."""
        return self._year, self._month, self._day

    def isoformat(self) -> str:
        """YYYY-MM-DD."""
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    def dmyformat(self, separator: str = "/", *, padding: bool = True) -> str:
        """DD/MM/YYYY with another separator, and without zeros if padding is false."""
        width = 2 if padding else 1
        return f"{self._day:0{width}}{separator}{self._month:0{width}}{separator}{self._year}"

    def year_length(self) -> int:
        """The number of days in the year."""
        return HijriDate(self._year, 1, 1, _CALENDAR).year_length()

    def month_length(self) -> int:
        """The number of days in the month."""
        return hijri.month_length(self._year, self._month, _CALENDAR)

    def month_name(self, language: str = "en") -> str:
        """The name of the month in a language of `hijri.LANGUAGES`."""
        return hijri.month_name(self._month, _language(language))

    def weekday(self) -> int:
        """Monday is 0."""
        return self._date().weekday()

    def isoweekday(self) -> int:
        """Monday is 1."""
        return self.weekday() + 1

    def day_name(self, language: str = "en") -> str:
        """The name of the day of the week in a language of `hijri.LANGUAGES`."""
        return self._date().weekday_name(_language(language))

    @staticmethod
    def notation(language: str = "en") -> str:
        """The era in a language of `hijri.LANGUAGES`."""
        return _words(_language(language))[3]

    def to_julian(self) -> int:
        """The Julian day number."""
        return self._date().to_gregorian().toordinal() + _JDN_OF_ORDINAL_0

    def to_gregorian(self) -> Gregorian:
        """The civil date."""
        return Gregorian.fromdate(self._date().to_gregorian())


class Gregorian(datetime.date):
    """A civil date, with the methods of `datetime.date`."""

    __slots__ = ()

    @classmethod
    def fromdate(cls, date_object: datetime.date) -> Gregorian:
        """The same date as this class."""
        return cls(date_object.year, date_object.month, date_object.day)

    def datetuple(self) -> tuple[int, int, int]:
        """Year, month and day."""
        return self.year, self.month, self.day

    def dmyformat(self, separator: str = "/", *, padding: bool = True) -> str:
        """DD/MM/YYYY with another separator, and without zeros if padding is false."""
        width = 2 if padding else 1
        return f"{self.day:0{width}}{separator}{self.month:0{width}}{separator}{self.year}"

    def month_name(self, language: str = "en") -> str:
        """The name of the month in a language of `hijri.LANGUAGES`."""
        return _words(_language(language))[0][self.month - 1]

    def day_name(self, language: str = "en") -> str:
        """The name of the day of the week in a language of `hijri.LANGUAGES`."""
        return _words(_language(language))[1][self.weekday()]

    @staticmethod
    def notation(language: str = "en") -> str:
        """The era in a language of `hijri.LANGUAGES`."""
        return _words(_language(language))[2]

    def to_julian(self) -> int:
        """The Julian day number."""
        return self.toordinal() + _JDN_OF_ORDINAL_0

    def to_hijri(self) -> Hijri:
        """The Hijri date. Raises OverflowError outside the calendar's years."""
        try:
            date = HijriDate.from_gregorian(datetime.date(self.year, self.month, self.day), _CALENDAR)
        except MiqatError as error:
            raise OverflowError(str(error)) from None
        return Hijri(date.year, date.month, date.day, validate=False)
