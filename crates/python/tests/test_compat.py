"""The shims have the names, the arguments and the answers of the packages whose names they have."""

from __future__ import annotations

import datetime as dt
import inspect

import hijridate
import prayer_times_calculator_offline as offline
import pytest

from miqat.compat import hijridate as our_hijridate
from miqat.compat import prayer_times_calculator_offline as ours


def test_the_calculator_has_every_argument_and_every_key() -> None:
    theirs = inspect.signature(offline.PrayerTimesCalculator.__init__).parameters
    own = inspect.signature(ours.PrayerTimesCalculator.__init__).parameters
    assert list(own) == list(theirs)
    for name, parameter in theirs.items():
        assert own[name].default == parameter.default and own[name].kind == parameter.kind, name
    public = {name for name in dir(offline.PrayerTimesCalculator) if not name.startswith("_")}
    assert public <= set(dir(ours.PrayerTimesCalculator))
    assert set(offline.__all__) <= set(dir(ours))


@pytest.mark.parametrize("method", sorted(set(ours.METHODS) - {"custom"}))
def test_home_assistants_call_gives_every_time_near_the_other_package(method: str) -> None:
    # As Home Assistant's integration islamic_prayer_times calls it.
    question = {
        "latitude": 30.0444,
        "longitude": 31.2357,
        "calculation_method": method,
        "latitudeAdjustmentMethod": "middle of the night",
        "midnightMode": "standard",
        "school": "shafi",
        "date": "2024-11-24",
        "iso8601": True,
    }
    theirs = offline.PrayerTimesCalculator(**question).fetch_prayer_times()
    own = ours.PrayerTimesCalculator(**question).fetch_prayer_times()  # type: ignore[arg-type]
    assert list(own) == list(theirs)
    assert own["date"].keys() == theirs["date"].keys() and own["date"]["hijri"].keys() == theirs["date"]["hijri"].keys()
    assert own["date"]["gregorian"] == theirs["date"]["gregorian"]
    for name in own.keys() - {"date"}:
        time, other = dt.datetime.fromisoformat(own[name]), dt.datetime.fromisoformat(theirs[name])
        assert time.utcoffset() == other.utcoffset() == dt.timedelta(0)
        # Both are times of the same day; an authority's margins and angles are not those of its name there.
        assert abs(time - other) < dt.timedelta(minutes=45), (method, name, own[name], theirs[name])


def test_what_the_other_package_refuses_is_refused_alike() -> None:
    good = {"latitude": 30.0, "longitude": 31.0, "calculation_method": "egypt", "date": "2024-11-24"}
    for bad in ({"calculation_method": "x"}, {"school": "x"}, {"midnightMode": "x"}, {"latitudeAdjustmentMethod": "x"}):
        with pytest.raises(offline.CalculationMethodError):
            offline.PrayerTimesCalculator(**{**good, **bad})
        with pytest.raises(ours.CalculationMethodError):
            ours.PrayerTimesCalculator(**{**good, **bad})  # type: ignore[arg-type]
    for module in (offline, ours):
        with pytest.raises(ValueError, match="yyyy-mm-dd"):
            module.PrayerTimesCalculator(**{**good, "date": "24/11/2024"})


def test_tuning_moves_a_mark_and_a_time_that_is_missing_is_empty() -> None:
    good = {"latitude": 30.0, "longitude": 31.0, "calculation_method": "egypt", "date": "2024-11-24"}
    plain = ours.PrayerTimesCalculator(**good).fetch_prayer_times()  # type: ignore[arg-type]
    tuned = ours.PrayerTimesCalculator(**good, tune=True, maghrib_tune=3, imsak_tune=-2).fetch_prayer_times()  # type: ignore[arg-type]
    moved = {name: dt.datetime.fromisoformat(tuned[name]) - dt.datetime.fromisoformat(plain[name]) for name in ("Maghrib", "Imsak", "Asr")}
    assert moved == {"Maghrib": dt.timedelta(minutes=3), "Imsak": dt.timedelta(minutes=-2), "Asr": dt.timedelta(0)}
    june = {**good, "latitude": 69.65, "longitude": 18.96, "calculation_method": "mwl", "date": "2026-06-21"}
    assert ours.PrayerTimesCalculator(**june).fetch_prayer_times()["Sunset"] == ""  # type: ignore[arg-type]
    custom = {**good, "calculation_method": "custom", "fajr_angle": 19.5, "isha_angle": 17.5}
    assert ours.PrayerTimesCalculator(**custom).fetch_prayer_times()["Fajr"]  # type: ignore[arg-type]


def test_hijri_and_gregorian_have_every_name() -> None:
    for theirs, own in ((hijridate.Hijri, our_hijridate.Hijri), (hijridate.Gregorian, our_hijridate.Gregorian)):
        names = {name for name in dir(theirs) if not name.startswith("_")}
        assert names <= set(dir(own))


def test_every_day_of_the_other_package_is_the_same_date() -> None:
    first, last = dt.date(1924, 8, 1), dt.date(2077, 11, 16)
    days = (last - first).days + 1
    assert days == 55_991
    for number in range(days):
        date = first + dt.timedelta(days=number)
        theirs = hijridate.Gregorian.fromdate(date).to_hijri()
        own = our_hijridate.Gregorian.fromdate(date).to_hijri()
        assert own.datetuple() == theirs.datetuple(), date
        assert own.to_gregorian() == date and own.to_julian() == theirs.to_julian() and own.weekday() == theirs.weekday()
    ours_1446, theirs_1446 = our_hijridate.Hijri(1446, 9, 1), hijridate.Hijri(1446, 9, 1)
    for call in ("isoformat", "dmyformat", "year_length", "month_length", "isoweekday", "month_name", "day_name", "notation"):
        assert getattr(ours_1446, call)() == getattr(theirs_1446, call)(), call
    assert str(ours_1446) == str(theirs_1446) and repr(ours_1446) == repr(theirs_1446)
    assert ours_1446 < our_hijridate.Hijri(1446, 10, 1) and ours_1446 == our_hijridate.Hijri.fromisoformat("1446-09-01")


def test_hijri_refuses_what_the_other_package_refuses() -> None:
    for numbers, error in (((1342, 12, 1), OverflowError), ((1501, 1, 1), OverflowError), ((1446, 13, 1), ValueError), ((1446, 9, 30), ValueError)):
        for module in (hijridate, our_hijridate):
            with pytest.raises(error):
                module.Hijri(*numbers)
