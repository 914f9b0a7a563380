"""Columns in, columns out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, overload

from miqat import _miqat
from miqat._miqat import Columns, Stream
from miqat._types import ArrowArray, ArrowStream, DateColumn, NumberColumn, Options, Rule, TextColumn

if TYPE_CHECKING:
    from typing_extensions import Unpack


def times(
    lat: NumberColumn,
    lon: NumberColumn,
    date: DateColumn,
    *,
    method: str | Mapping[str, Any] | TextColumn,
    tz: str | datetime.tzinfo | TextColumn | None = None,
    madhab: str | TextColumn | None = None,
    elevation: NumberColumn = 0.0,
    high_latitude: Rule = None,
    polar: Rule = None,
    ramadan: Rule = None,
    elevation_rule: Rule = None,
    shifts: Mapping[str, str] | None = None,
    reasons: bool = False,
    errors: Literal["raise", "null"] = "raise",
    unit: Literal["s", "ms", "us"] = "s",
    threads: int | None = None,
) -> Columns:
    """The printed times of each row of a place and a date, to the second as `Schedule` gives them.

    Each argument is a value for all rows or a column: an Arrow array or stream (pyarrow, polars, pandas, DuckDB), an array of
    NumPy, a buffer of doubles, or a sequence. All columns have one length.

    Args:
        lat: Degrees north, -90 to 90.
        lon: Degrees east, -180 to 180.
        date: Dates of the years 1 to 4000 on the clock of the place. A timestamp without a time zone is its date.
        method: An id of `methods()`, a dict of rules, or a column of ids.
        tz: The place's time zone: a name, a `tzinfo`, or a column of names. It decides which solar day a date is. Without it, the
            clock is the Sun's in whole hours, `round(lon / 15)`, which is the same day except near the date line.
        madhab: "shafii" or "hanafi", or a column of these; without it, the method's.
        elevation: Metres above the sea, -500 to 9000. It moves times only where the method or `elevation_rule` uses it.
        high_latitude, polar, ramadan, elevation_rule: Rules instead of the method's, as `Schedule` takes them.
        shifts: Margins of your own by mark, such as `{"maghrib": "3min"}`.
        reasons: Adds a column `reason` of texts, null where all seven marks exist.
        errors: "raise" raises `MiqatError` at the first row that cannot be computed, and names it. "null" leaves its marks null.
        unit: The unit of the timestamps: "s", "ms" or "us".
        threads: How many threads compute; without it, those of the machine. The interpreter is free meanwhile.

    Returns:
        The columns fajr, sunrise, dhuhr, asr, sunset, maghrib and isha: timestamps in UTC, null where a mark does not exist or
        an input is null.

    Raises:
        MiqatError: for a row or an option that cannot be used, with the library's message.
        TypeError: for a column of another type.
    """
    options = _options(
        method=method,
        tz=tz,
        madhab=madhab,
        elevation=elevation,
        high_latitude=high_latitude,
        polar=polar,
        ramadan=ramadan,
        elevation_rule=elevation_rule,
        shifts=shifts,
        reasons=reasons,
        errors=errors,
        unit=unit,
        threads=threads,
    )
    return _miqat._times(lat, lon, date, options)


@overload
def with_times(
    table: ArrowArray,
    lat: str | float = ...,
    lon: str | float = ...,
    date: str | datetime.date = ...,
    *,
    method: str | Mapping[str, Any] | TextColumn,
    **options: Unpack[Options],
) -> Columns: ...


@overload
def with_times(
    table: ArrowStream,
    lat: str | float = ...,
    lon: str | float = ...,
    date: str | datetime.date = ...,
    *,
    method: str | Mapping[str, Any] | TextColumn,
    **options: Unpack[Options],
) -> Stream: ...


def with_times(
    table: ArrowArray | ArrowStream,
    lat: str | float = "lat",
    lon: str | float = "lon",
    date: str | datetime.date = "date",
    *,
    method: str | Mapping[str, Any] | TextColumn,
    **options: Unpack[Options],
) -> Columns | Stream:
    """A table with the columns of `times` after its own. The options are those of `times`.

    `lat`, `lon`, `date` and `elevation` are names of columns of the table, or values for all rows. `method`, `madhab` and `tz`
    are names of columns if the table has them, otherwise values.

    A record batch gives `Columns`. A stream (a table, a frame, a reader, a relation) gives a `Stream`, which computes a batch
    when it is read, so that memory does not grow with the number of rows.

    Raises:
        KeyError: for a column that the record batch does not have.
        MiqatError: if the table has a column of the name of a mark, or `reason`, already.
        MiqatError, TypeError: as `times`; while a stream is read, the library that reads it raises an error with the message.
    """
    found: Columns | Stream = _miqat._with_times(table, lat, lon, date, _options(method=method, **options))
    return found


def _options(
    *,
    method: object,
    tz: object = None,
    madhab: object = None,
    elevation: object = 0.0,
    high_latitude: object = None,
    polar: object = None,
    ramadan: object = None,
    elevation_rule: object = None,
    shifts: object = None,
    reasons: object = False,
    errors: object = "raise",
    unit: object = "s",
    threads: object = None,
) -> dict[str, object]:
    return dict(locals())


def to_hijri(
    dates: DateColumn,
    *,
    calendar: str = "umm-al-qura",
    errors: Literal["raise", "null"] = "raise",
    threads: int | None = None,
) -> Columns:
    """The Hijri dates of civil dates, as columns year, month and day of whole numbers.

    Args:
        dates: A column as `times` takes it, or a date.
        calendar: An id of `hijri.calendars()`.
        errors: "raise" raises `MiqatError` at the first date that the calendar does not cover, and names its row. "null" leaves
            it null.
        threads: How many threads convert; without it, those of the machine.
    """
    return _miqat._to_hijri(dates, calendar, errors, threads)


def to_gregorian(
    year: NumberColumn,
    month: NumberColumn,
    day: NumberColumn,
    *,
    calendar: str = "umm-al-qura",
    errors: Literal["raise", "null"] = "raise",
) -> Columns:
    """The civil dates of Hijri dates, as a column `date`.

    Args:
        year, month, day: Columns of whole numbers, or a number for all rows.
        calendar: An id of `hijri.calendars()`.
        errors: "raise" raises `MiqatError` at the first date that the calendar does not have. "null" leaves it null.
    """
    return _miqat._to_gregorian(year, month, day, calendar, errors)
