"""Whatever is passed in, the answer is a result or an exception that says why: nothing panics or aborts."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import miqat
from miqat.compat.prayer_times_calculator_offline import CalculationMethodError, PrayerTimesCalculator
from miqat.hijri import HijriDate

ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.binary(max_size=9),
    st.dates(),
    st.datetimes(),
    st.timedeltas(),
    st.lists(st.one_of(st.none(), st.floats(), st.text(max_size=3), st.dates()), max_size=3),
    st.dictionaries(st.text(max_size=8), st.one_of(st.text(max_size=8), st.floats()), max_size=2),
)
NUMBERS = st.one_of(st.floats(), st.integers(-400, 400), st.floats(-91, 91))
DATES = st.dates()
ZONES = st.one_of(
    st.sampled_from(sorted(zoneinfo.available_timezones())),
    st.timedeltas(dt.timedelta(hours=-23), dt.timedelta(hours=23)).map(dt.timezone),
    st.timezones(),
)
METHODS = st.sampled_from([method.id for method in miqat.methods()])
# The exceptions of Python for a value of another type or of another size are as good as ours.
REFUSED = (miqat.MiqatError, TypeError, OverflowError)


@settings(max_examples=400)
@given(NUMBERS, NUMBERS, ZONES, METHODS, DATES, NUMBERS)
def test_any_place_date_and_zone_is_a_day_or_our_error(
    lat: float, lon: float, tz: dt.tzinfo | str, method: str, date: dt.date, elevation: float
) -> None:
    try:
        schedule = miqat.Schedule(lat, lon, tz, method=method, elevation=elevation)
        day = schedule.day(date)
    except (miqat.MiqatError, OverflowError) as error:
        assert str(error)
        with pytest.raises((miqat.MiqatError, OverflowError)):
            miqat.times(lat, lon, date, tz=tz, method=method, elevation=elevation)
        return
    found = miqat.times(lat, lon, date, tz=tz, method=method, elevation=elevation)
    assert len(found) == 1 and set(day.reasons) == {mark for mark in found.names if found[mark].null_count}
    try:
        marks = day.as_dict()
    except miqat.MiqatError as error:
        # The years of Python's datetime are 1 to 9999: Fajr of the first date can be in the year 0.
        assert "1 to 9999" in str(error) and date.year == 1
        return
    assert all(time is None or abs(time.replace(tzinfo=None).date() - date) <= dt.timedelta(days=1) for time in marks.values())
    assert repr(day).startswith("<Day")


@given(ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING, ANYTHING)
def test_anything_is_refused_with_words(lat: Any, lon: Any, tz: Any, method: Any, rule: Any, date: Any) -> None:
    calls: list[Callable[[], object]] = [
        lambda: miqat.Schedule(lat, lon, tz, method=method),
        lambda: miqat.Schedule(30.0, 31.0, tz, method=method, polar=rule),
        lambda: miqat.Schedule(30.0, 31.0, "UTC", method="mwl", high_latitude=rule, madhab=lon, elevation=lat),
        lambda: miqat.Schedule(30.0, 31.0, "UTC", method="mwl", shifts=rule, ramadan=method, elevation_rule=tz),
        lambda: miqat.Schedule(30.0, 31.0, "UTC", method="mwl").day(date),
        lambda: miqat.Schedule(30.0, 31.0, "UTC", method="mwl").next(date),
        lambda: miqat.Schedule(30.0, 31.0, "UTC", method="mwl").hijri_at(date, method),
        lambda: miqat.times(lat, lon, date, method=method, tz=tz),
        lambda: miqat.times(30.0, 31.0, dt.date(2026, 1, 1), method="mwl", tz=tz, madhab=method, shifts=rule, unit=lat, threads=lon),
        lambda: miqat.with_times(lat, lon, date, method=method),
        lambda: miqat.to_hijri(date, calendar=method),
        lambda: miqat.to_gregorian(lat, lon, date),
        lambda: HijriDate(lat, lon, date, method),
        lambda: HijriDate.fromisoformat(method),
        lambda: HijriDate.from_gregorian(date),
        lambda: miqat.place(method, country=tz),
        lambda: miqat.qibla(lat, lon),
        lambda: miqat.hijri.month_length(lat, lon),
    ]
    for call in calls:
        try:
            call()
        except REFUSED as error:
            assert str(error)


@given(st.integers(), st.integers(), st.integers(), st.integers())
def test_any_numbers_are_a_hijri_date_or_an_error(year: int, month: int, day: int, more: int) -> None:
    for calendar in ("umm-al-qura", "tabular-i-civil", "country-sa", "umm-al-qura-1"):
        try:
            date = HijriDate(year, month, day, calendar)
            date.add_days(more)
            date.add_months(more)
            date.add_years(more)
            date.to_gregorian()
            date + dt.timedelta(days=min(max(more, -999_999_999), 999_999_999))
        except REFUSED as error:
            assert str(error)


@given(NUMBERS, NUMBERS, st.one_of(METHODS, st.text(max_size=8)), st.one_of(DATES.map(str), st.text(max_size=12)), NUMBERS)
def test_the_shim_answers_or_refuses(lat: float, lon: float, method: str, date: str, tune: float) -> None:
    try:
        PrayerTimesCalculator(lat, lon, method, date, tune=True, fajr_tune=tune, fajr_angle=tune, isha_angle=18).fetch_prayer_times()
    except (CalculationMethodError, ValueError, OverflowError) as error:
        assert str(error)


def test_a_date_with_a_clock_is_not_a_date() -> None:
    schedule = miqat.Schedule(30.0, 31.0, "Africa/Cairo", method="egypt")
    with pytest.raises(TypeError, match="day_of"):
        schedule.day(dt.datetime(2026, 1, 1))
    with pytest.raises(miqat.MiqatError, match="without a time zone"):
        schedule.next(dt.datetime(2026, 1, 1))
    import pyarrow as pa

    with pytest.raises(TypeError, match=r"date: dates are expected, not Timestamp\(.*UTC"):
        miqat.times(30.0, 31.0, pa.array([dt.datetime(2026, 1, 1)], pa.timestamp("s", "UTC")), method="mwl")
