"""Islamic prayer times and the Hijri calendar, from the sky to the printed minute.

    >>> from datetime import date
    >>> import miqat
    >>> cairo = miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method="egypt")
    >>> cairo.day(date(2024, 11, 24)).fajr.strftime("%H:%M")
    '04:57'

Degrees are north and east, heights in metres, and every time is an aware datetime. A value that cannot be used raises
`MiqatError`, a ValueError whose message contains the value and the allowed range.
"""

from miqat import hijri
from miqat._columns import times, to_gregorian, to_hijri, with_times
from miqat._miqat import (
    City,
    Column,
    Columns,
    Day,
    Method,
    MiqatError,
    Qibla,
    Schedule,
    Stream,
    __version__,
    cities,
    method_for_country,
    method_on,
    methods,
    place,
    places,
    qibla,
)
from miqat.hijri import HijriDate

__all__ = [
    "City",
    "Column",
    "Columns",
    "Day",
    "HijriDate",
    "Method",
    "MiqatError",
    "Qibla",
    "Schedule",
    "Stream",
    "__version__",
    "cities",
    "hijri",
    "method_for_country",
    "method_on",
    "methods",
    "place",
    "places",
    "qibla",
    "times",
    "to_gregorian",
    "to_hijri",
    "with_times",
]
