"""Hijri dates and calendars.

A `HijriDate` belongs to a calendar, which says on which civil day its months begin. `calendars()` lists the ids: three versions
of Umm al-Qura, eight tabular calendars, calendars computed from the crescent, and those of 60 countries ("country-tr").
"umm-al-qura+1" is a calendar a day later than another. Which calendar is right is for the community that uses it to say, and no
calendar knows what will be announced.

    >>> from datetime import date, timedelta
    >>> from miqat.hijri import HijriDate
    >>> HijriDate.from_gregorian(date(2024, 11, 24))
    HijriDate(1446, 5, 22, "umm-al-qura")
    >>> (HijriDate(1446, 9, 29) + timedelta(days=1)).to_gregorian()
    datetime.date(2025, 3, 30)
"""

from miqat._miqat import (
    LANGUAGES,
    HijriDate,
    calendar_of_country,
    calendars,
    month_length,
    month_name,
    years,
)

__all__ = [
    "LANGUAGES",
    "HijriDate",
    "calendar_of_country",
    "calendars",
    "month_length",
    "month_name",
    "years",
]
