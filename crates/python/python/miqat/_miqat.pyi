import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Final, overload

from miqat._types import DateColumn, NumberColumn, Rule

__version__: Final[str]
LANGUAGES: Final[list[str]]

class MiqatError(ValueError):
    """A value that cannot be used, or a question without an answer. The message contains the value and the allowed range."""

class Schedule:
    """The prayer times of a place: its coordinates, its time zone, and the rules for the times.

    Args:
        lat: Degrees north, -90 to 90.
        lon: Degrees east, -180 to 180.
        tz: A name of the tz database, a `ZoneInfo`, a `timezone`, or another `tzinfo`, except one of pytz.
        method: An id of `methods()`, or a dict of rules in the library's settings form.
        madhab: "shafii" or "hanafi"; without it, the method's.
        elevation: Metres above the sea, -500 to 9000. It moves times only where the method or `elevation_rule` uses it.
        high_latitude: The rule for nights without darkness, such as "makkah_durations" or
            {"nearest_day": {"search": "nearest", "scope": "when_absent"}}; without it, the method's.
        polar: The rule for days without sunrise or sunset, such as "nearest_latitude".
        ramadan: Which dates are Ramadan: "calendar", "always", "never", {"moved": -1}.
        elevation_rule: How the elevation moves times: "ignored", {"sunrise_and_sunset": "geometric"}.
        shifts: Margins of your own by mark, such as {"maghrib": "3min"}.

    Raises:
        MiqatError: for a value that is out of range or unknown.
        TypeError: for a value of another type.
    """

    def __new__(
        cls,
        lat: float,
        lon: float,
        tz: str | datetime.tzinfo,
        *,
        method: str | Mapping[str, Any],
        madhab: str | None = None,
        elevation: float = 0.0,
        high_latitude: Rule = None,
        polar: Rule = None,
        ramadan: Rule = None,
        elevation_rule: Rule = None,
        shifts: Mapping[str, str] | None = None,
    ) -> Schedule: ...
    @property
    def lat(self) -> float:
        """The latitude in degrees north."""
    @property
    def lon(self) -> float:
        """The longitude in degrees east."""
    @property
    def elevation(self) -> float:
        """The elevation in metres above the sea."""
    @property
    def tz(self) -> datetime.tzinfo:
        """The time zone."""
    @property
    def method(self) -> str | None:
        """The id of the method, after the selection by the place's latitude; None for rules of one's own."""
    @property
    def madhab(self) -> str:
        """The school of Asr: "shafii" or "hanafi"."""
    def day(self, date: datetime.date) -> Day:
        """The marks of a date on the place's clock.

        Raises MiqatError for a date outside the years 1 to 4000, and for one that the clock skipped.
        """
    def days(self, first: datetime.date, last: datetime.date) -> list[Day]:
        """The marks of the dates from the first to the last, both included, without those that the clock skipped."""
    def day_of(self, instant: datetime.datetime) -> Day:
        """The marks of the date that the place's clock shows at an aware datetime."""
    def next(self, now: datetime.datetime) -> tuple[str, datetime.datetime]:
        """The next prayer after an aware datetime: its name and its time."""
    def upcoming(self, now: datetime.datetime, count: int) -> list[tuple[str, datetime.datetime]]:
        """The next prayers after an aware datetime, as `next` returns them."""
    def current(self, now: datetime.datetime) -> str | None:
        """The prayer whose time an aware datetime is in; None from sunrise to Dhuhr."""
    def hijri_at(self, now: datetime.datetime, calendar: str = "umm-al-qura") -> HijriDate:
        """The Hijri date at an aware datetime. It changes at sunset."""
    def __hash__(self) -> int: ...

class Day:
    """A date at a place. Each mark is an aware datetime in the schedule's zone, or None where it does not exist.

    A mark belongs to the solar day whose transit is nearest to the date's noon: Isha can fall on the next date.
    """

    @property
    def date(self) -> datetime.date: ...
    @property
    def schedule(self) -> Schedule: ...
    @property
    def fajr(self) -> datetime.datetime | None: ...
    @property
    def sunrise(self) -> datetime.datetime | None: ...
    @property
    def dhuhr(self) -> datetime.datetime | None: ...
    @property
    def asr(self) -> datetime.datetime | None: ...
    @property
    def sunset(self) -> datetime.datetime | None: ...
    @property
    def maghrib(self) -> datetime.datetime | None: ...
    @property
    def isha(self) -> datetime.datetime | None: ...
    @property
    def midnight(self) -> datetime.datetime | None:
        """The middle of the night after the date, from sunset to the method's end of the night (mostly Fajr)."""
    @property
    def last_third(self) -> datetime.datetime | None:
        """The beginning of the last third of the same night."""
    @property
    def reasons(self) -> dict[str, str]:
        """The marks that do not exist, each with its reason."""
    def why(self, mark: str) -> str | None:
        """The reason why a mark does not exist; None where it does. Raises KeyError for another name."""
    def __getitem__(self, mark: str) -> datetime.datetime | None: ...
    def unrounded(self, mark: str) -> datetime.datetime | None:
        """The time of a mark with every margin, but before rounding, to the millisecond."""
    def exact(self, mark: str) -> datetime.datetime | None:
        """The time of a mark by the rule alone, before margins and rounding, to the millisecond."""
    def basis(self, mark: str) -> str | None:
        """The basis of a mark: "sun", "interval", or the rule that gave the time; None where it does not exist."""
    def as_dict(self) -> dict[str, datetime.datetime | None]:
        """The seven marks by their names, in the order of the day."""
    def __hash__(self) -> int: ...

class HijriDate:
    """A date of a Hijri calendar: year, month from 1 to 12, day from 1. Dates of one calendar are ordered.

    Raises:
        MiqatError: if the calendar does not have the date.
    """

    def __new__(cls, year: int, month: int, day: int, calendar: str = "umm-al-qura") -> HijriDate: ...
    @staticmethod
    def from_gregorian(date: datetime.date, calendar: str = "umm-al-qura") -> HijriDate:
        """The Hijri date of a civil date, midnight to midnight. The Hijri day begins at sunset on the evening before."""
    @staticmethod
    def fromisoformat(text: str, calendar: str = "umm-al-qura") -> HijriDate:
        """The date of a text such as "1446-05-22"."""
    @property
    def year(self) -> int: ...
    @property
    def month(self) -> int: ...
    @property
    def day(self) -> int: ...
    @property
    def calendar(self) -> str:
        """The id of the calendar."""
    def to_gregorian(self) -> datetime.date:
        """The civil date. Raises MiqatError outside the years 1 to 9999."""
    def in_calendar(self, calendar: str) -> HijriDate:
        """The date in another calendar on the same civil day."""
    def add_days(self, days: int) -> HijriDate: ...
    def add_months(self, months: int) -> HijriDate:
        """The same day this number of months later, or the last day of a month that is shorter."""
    def add_years(self, years: int) -> HijriDate:
        """The same day and month this number of years later, or the last day of a month that is shorter."""
    def month_length(self) -> int: ...
    def year_length(self) -> int: ...
    def day_of_year(self) -> int: ...
    def weekday(self) -> int:
        """The day of the week: Monday is 0, as in datetime."""
    def month_name(self, lang: str = "en") -> str:
        """The name of the month in a language of `hijri.LANGUAGES`."""
    def weekday_name(self, lang: str = "en") -> str:
        """The name of the day of the week in a language of `hijri.LANGUAGES`."""
    def occasions(self) -> list[str]:
        """The religious days that fall on the date, in English."""
    def isoformat(self) -> str: ...
    def __lt__(self, other: HijriDate) -> bool: ...
    def __le__(self, other: HijriDate) -> bool: ...
    def __gt__(self, other: HijriDate) -> bool: ...
    def __ge__(self, other: HijriDate) -> bool: ...
    def __hash__(self) -> int: ...
    def __add__(self, other: datetime.timedelta) -> HijriDate: ...
    @overload
    def __sub__(self, other: HijriDate) -> datetime.timedelta: ...
    @overload
    def __sub__(self, other: datetime.timedelta) -> HijriDate: ...

class City:
    """A city of GeoNames (CC BY 4.0) with more than 15,000 people, or a capital."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str:
        """The ISO 3166 code of its country."""
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...
    @property
    def tz(self) -> str:
        """The name of its time zone."""
    @property
    def population(self) -> int: ...
    @property
    def method(self) -> str | None:
        """The id of the method that serves it, or "mwl" where none is known."""
    @property
    def geonames_id(self) -> int: ...
    def name_in(self, lang: str) -> str:
        """Its name in a language, or in Latin letters where GeoNames has none."""
    def schedule(self, *, madhab: str | None = None, on: datetime.date | None = None) -> Schedule:
        """The schedule by the city's method, for the point for which the authority computes the city where that is known."""
    def __hash__(self) -> int: ...

class Method:
    """An authority's or a program's rules, as the registry has them."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def evidence(self) -> str | None: ...
    @property
    def source(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...

class Qibla:
    """The direction of the Kaaba and its distance."""

    @property
    def bearing(self) -> float | None:
        """Degrees clockwise from true north, 0 to 360; None within a centimetre of the Kaaba and of its antipode."""
    @property
    def distance_km(self) -> float:
        """Kilometres along the great circle."""

class Column:
    """One column, with the Arrow PyCapsule interface."""

    def __len__(self) -> int: ...
    @property
    def null_count(self) -> int: ...
    def to_numpy(self) -> Any:
        """The column as an array of NumPy, which must be installed. A null is NaT."""
    def __arrow_c_schema__(self) -> Any: ...
    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...

class Columns:
    """Columns of equal length, which every library with the Arrow PyCapsule interface takes without copying."""

    @property
    def names(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, name: str) -> Column: ...
    def to_numpy(self) -> dict[str, Any]:
        """The columns as arrays of NumPy, which must be installed. A null is NaT."""
    def __arrow_c_schema__(self) -> Any: ...
    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...

class Stream:
    """A table that is computed as it is read, batch by batch. It can be read once."""

    def __iter__(self) -> Iterator[Columns]: ...
    def __next__(self) -> Columns: ...
    def __arrow_c_schema__(self) -> Any: ...
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...

def method_for_country(code: str) -> str | None:
    """The id of the method of a country's authority, by the country's ISO 3166 code; None where no authority is known."""

def method_on(id: str, date: datetime.date) -> str:
    """The id of the rule that the authority of a method followed on a date, such as "ummalqura-pre1430" for "ummalqura".

    `Schedule` and `times` take a method as it is now. Raises MiqatError for an unknown id.
    """

def methods() -> list[Method]:
    """All methods of the registry."""

def place(name: str, country: str | None = None) -> City:
    """The city with a name, in any spelling in Latin, Arabic, Cyrillic, Bengali and Devanagari letters; of several, the largest.

    `country` is an ISO 3166 code or a name. Raises MiqatError with the nearest names.
    """

def places(name: str, country: str | None = None) -> list[City]:
    """All cities with a name, in the order in which `place` takes them."""

def cities(country: str | None = None) -> list[City]:
    """All cities, largest first. `country` is an ISO 3166 code or a name."""

def qibla(lat: float, lon: float) -> Qibla:
    """The direction of the Kaaba from a point, in degrees clockwise from true north, and its distance."""

def calendars() -> list[str]:
    """The ids of all calendars."""

def years(calendar: str) -> tuple[int, int]:
    """The first and the last Hijri year that a calendar covers."""

def calendar_of_country(code: str) -> str:
    """The id of the calendar that an authority of a country keeps, by the country's ISO 3166 code."""

def month_length(year: int, month: int, calendar: str = "umm-al-qura") -> int:
    """The number of days in a month of a calendar."""

def month_name(month: int, lang: str = "en") -> str:
    """The name of a month, 1 to 12, in a language of `LANGUAGES`."""

def _words(lang: str) -> tuple[list[str], list[str], str, str]: ...
def _times(lat: NumberColumn, lon: NumberColumn, date: DateColumn, options: dict[str, object]) -> Columns: ...
def _with_times(table: object, lat: object, lon: object, date: object, options: dict[str, object]) -> Any: ...
def _to_hijri(dates: DateColumn, calendar: str, errors: str, threads: int | None) -> Columns: ...
def _to_gregorian(
    year: NumberColumn, month: NumberColumn, day: NumberColumn, calendar: str, errors: str
) -> Columns: ...
