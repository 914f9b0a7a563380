"""Hijri dates against printed ones, and the laws that they keep."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import miqat
from miqat import hijri
from miqat.hijri import HijriDate

# The first days of Muharram, Ramadan, Shawwal and Dhu al-Hijja of 1446, as Saudi Arabia's calendar printed them.
PRINTED = [
    ((1446, 1, 1), dt.date(2024, 7, 7)),
    ((1446, 9, 1), dt.date(2025, 3, 1)),
    ((1446, 10, 1), dt.date(2025, 3, 30)),
    ((1446, 12, 1), dt.date(2025, 5, 28)),
]


@pytest.mark.parametrize(("numbers", "civil"), PRINTED)
def test_the_printed_months_of_1446(numbers: tuple[int, int, int], civil: dt.date) -> None:
    date = HijriDate(*numbers)
    assert date.to_gregorian() == civil and HijriDate.from_gregorian(civil) == date
    assert (date.year, date.month, date.day) == numbers and str(date) == "{}-{:02}-{:02}".format(*numbers)
    assert date.weekday() == civil.weekday()


def test_a_month_of_29_days_has_no_30th() -> None:
    assert hijri.month_length(1446, 9) == HijriDate(1446, 9, 1).month_length() == 29
    with pytest.raises(miqat.MiqatError, match="1 to 29"):
        HijriDate(1446, 9, 30)
    assert HijriDate(1446, 9, 29) + dt.timedelta(days=1) == HijriDate(1446, 10, 1)
    assert HijriDate(1446, 8, 29).add_months(1) == HijriDate(1446, 9, 29)
    assert HijriDate(1446, 10, 1) - HijriDate(1446, 9, 1) == dt.timedelta(days=29)
    assert HijriDate(1446, 10, 1).occasions() and HijriDate(1446, 9, 1).add_years(1).year == 1447


def test_calendars_have_ids_and_years() -> None:
    ids = hijri.calendars()
    assert len(ids) == len(set(ids)) > 70
    assert {"umm-al-qura", "tabular-ii-civil", "country-tr", "country-id"} <= set(ids)
    assert hijri.calendar_of_country("TR") == "country-tr" and hijri.years("umm-al-qura") == (1300, 1600)
    civil = dt.date(2025, 3, 30)
    assert HijriDate.from_gregorian(civil, "umm-al-qura+1").day == 29
    date = HijriDate.from_gregorian(civil, "tabular-ii-civil")
    assert date.in_calendar("umm-al-qura") == HijriDate(1446, 10, 1) and date != HijriDate(1446, 10, 1)
    with pytest.raises(TypeError, match="no order"):
        date < HijriDate(1446, 10, 1)
    with pytest.raises(miqat.MiqatError, match="umm-al-qura"):
        HijriDate(1446, 1, 1, "no-such")


def test_names_come_in_nine_languages() -> None:
    assert len(hijri.LANGUAGES) == 9
    names = {lang: HijriDate(1446, 9, 1).month_name(lang) for lang in hijri.LANGUAGES}
    assert (names["en"], names["ar"], names["tr"]) == ("Ramadan", "رمضان", "Ramazan")
    assert hijri.month_name(1) == HijriDate(1446, 1, 1).month_name()
    assert HijriDate(1446, 10, 1).weekday_name() == "Sunday"
    with pytest.raises(miqat.MiqatError):
        hijri.month_name(13)


@given(st.dates(dt.date(1883, 1, 1), dt.date(2170, 1, 1)), st.integers(-20_000, 20_000))
def test_there_and_back_is_the_same_day_in_every_calendar(civil: dt.date, days: int) -> None:
    for calendar in ("umm-al-qura", "tabular-iv-astronomical", "country-tr"):
        date = HijriDate.from_gregorian(civil, calendar)
        assert date.to_gregorian() == civil and HijriDate.fromisoformat(date.isoformat(), calendar) == date
        try:
            later = date.add_days(days)
        except miqat.MiqatError:
            continue
        assert later.to_gregorian() == civil + dt.timedelta(days=days) and (later > date) == (days > 0)
        assert later - date == dt.timedelta(days=days)


@given(st.lists(st.one_of(st.none(), st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))), max_size=50))
def test_columns_are_the_dates_one_by_one(dates: list[dt.date | None]) -> None:
    import pyarrow as pa

    table = pa.table(miqat.to_hijri(dates))
    one_by_one = [date and HijriDate.from_gregorian(date) for date in dates]
    numbers = [(row["year"], row["month"], row["day"]) for row in table.to_pylist()]
    assert numbers == [(date.year, date.month, date.day) if date else (None, None, None) for date in one_by_one]
    back = miqat.to_gregorian(table["year"], table["month"], table["day"])
    assert pa.table(back)["date"].to_pylist() == dates


def test_dates_beyond_a_calendar_are_errors_with_their_row_or_nulls() -> None:
    dates = [dt.date(2024, 1, 1), dt.date(1500, 1, 1)]
    with pytest.raises(miqat.MiqatError, match="row 1: .*1500-01-01"):
        miqat.to_hijri(dates)
    assert miqat.to_hijri(dates, errors="null")["year"].null_count == 1
    with pytest.raises(miqat.MiqatError, match="row 0: a month of 2.5 is not a whole number"):
        miqat.to_gregorian([1446], [2.5], [1])
    assert miqat.to_gregorian([1446, 1446], 9, [29, 30], errors="null")["date"].null_count == 1
