"""Three lines give the six minutes that Cairo's newspaper printed on 24 November 2024."""

from datetime import date

import pyarrow as pa

import miqat

SIX = ("fajr", "sunrise", "dhuhr", "asr", "maghrib", "isha")
# The page of al-Masry al-Youm, as the README of the library has it.
PRINTED = ["04:57", "06:28", "11:42", "14:36", "16:56", "18:17"]
DATE = date(2024, 11, 24)


def minutes(day: miqat.Day) -> list[str]:
    return [time.strftime("%H:%M") for time in (day[mark] for mark in SIX) if time]


def test_the_six_minutes_of_cairo_are_those_of_the_newspaper() -> None:
    cairo = miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method="egypt")
    assert minutes(cairo.day(DATE)) == PRINTED


def test_a_place_by_name_has_them_too() -> None:
    assert minutes(miqat.place("Cairo").schedule(on=DATE).day(DATE)) == PRINTED


def test_columns_have_them_in_utc() -> None:
    table = pa.table(miqat.times(30.0444, 31.2357, DATE, method="egypt", tz="Africa/Cairo"))
    (row,) = table.to_pylist()
    tz = miqat.Schedule(0, 0, "Africa/Cairo", method="egypt").tz
    assert [row[mark].astimezone(tz).strftime("%H:%M") for mark in SIX] == PRINTED
