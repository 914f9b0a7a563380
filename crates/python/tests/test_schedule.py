"""A schedule on clocks with gaps and folds, on dates without marks, in other processes and on many threads."""

from __future__ import annotations

import datetime as dt
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from zoneinfo import ZoneInfo

import pytest

import miqat

UTC = dt.timezone.utc
CAIRO = miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method="egypt")
DATE = dt.date(2024, 11, 24)


def test_a_time_in_the_hour_that_a_clock_shows_twice_has_its_fold() -> None:
    # New York's clocks went back at 06:00 UTC on 1 November 2026. Fajr on the equator of the Atlantic is around that hour.
    found = {}
    for lon in (-15.0, -24.0):
        fajr = miqat.Schedule(0.0, lon, "America/New_York", method="mwl").day(dt.date(2026, 11, 1)).fajr
        assert fajr is not None and fajr.hour == 1
        found[lon] = (fajr.fold, fajr.utcoffset(), fajr.astimezone(UTC).hour)
    assert found == {-15.0: (0, dt.timedelta(hours=-4), 5), -24.0: (1, dt.timedelta(hours=-5), 6)}


def test_a_day_whose_noon_a_clock_skipped_and_a_date_that_it_skipped() -> None:
    # Khartoum's clocks went from 12:00 to 13:00 on 15 January 2000, and Apia's had no 30 December 2011 (tz database).
    khartoum = miqat.Schedule(15.55, 32.53, "Africa/Khartoum", method="mwl")
    day = khartoum.day(dt.date(2000, 1, 15))
    assert day.dhuhr and (day.dhuhr.hour, day.dhuhr.utcoffset()) == (11, dt.timedelta(hours=2))
    assert day.asr and (day.asr.hour, day.asr.utcoffset()) == (16, dt.timedelta(hours=3))
    apia = miqat.Schedule(-13.83, -171.76, "Pacific/Apia", method="mwl")
    with pytest.raises(miqat.MiqatError, match="2011-12-30"):
        apia.day(dt.date(2011, 12, 30))
    dates = [day.date.day for day in apia.days(dt.date(2011, 12, 28), dt.date(2012, 1, 1))]
    assert dates == [28, 29, 31, 1]


def test_the_night_that_a_clock_moves_is_as_long_as_it_is() -> None:
    # Cairo's clocks went forward at 00:00 on 26 April 2024: Isha of the 25th to Fajr of the 26th crosses the gap.
    before, after = CAIRO.days(dt.date(2024, 4, 25), dt.date(2024, 4, 26))
    assert before.isha and after.fajr
    assert before.isha.utcoffset() == dt.timedelta(hours=2) and after.fajr.utcoffset() == dt.timedelta(hours=3)
    night = after.fajr.astimezone(UTC) - before.isha.astimezone(UTC)
    assert dt.timedelta(hours=6) < night < dt.timedelta(hours=9)


@pytest.mark.parametrize("tz", ["Africa/Cairo", ZoneInfo("Africa/Cairo"), dt.timezone(dt.timedelta(hours=2))])
def test_a_zone_is_a_name_a_zoneinfo_or_an_offset(tz: str | dt.tzinfo) -> None:
    fajr = miqat.Schedule(30.0444, 31.2357, tz, method="egypt").day(DATE).fajr
    assert fajr == dt.datetime(2024, 11, 24, 2, 57, tzinfo=UTC)
    assert fajr is not None and fajr.strftime("%H:%M") == "04:57"
    if not isinstance(tz, str):
        assert fajr.tzinfo is tz


class Broken(dt.tzinfo):
    """A zone that raises."""

    def utcoffset(self, when: dt.datetime | None) -> dt.timedelta:
        raise RuntimeError("no clock")

    def dst(self, when: dt.datetime | None) -> None:
        return None

    def tzname(self, when: dt.datetime | None) -> None:
        return None


def test_an_exception_of_a_zone_arrives_as_it_is() -> None:
    schedule = miqat.Schedule(30.0, 31.0, Broken(), method="egypt")
    with pytest.raises(RuntimeError, match="no clock"):
        schedule.day(DATE)
    with pytest.raises(miqat.MiqatError, match="row 0: no clock"):
        miqat.times(30.0, 31.0, DATE, tz=Broken(), method="egypt")


def test_what_is_absent_is_none_with_its_reason() -> None:
    june = miqat.Schedule(69.6492, 18.9553, "Europe/Oslo", method="mwl").day(dt.date(2026, 6, 21))
    above = "the Sun never sinks far enough"
    assert june.reasons == dict.fromkeys(("fajr", "sunrise", "sunset", "maghrib", "isha"), above)
    assert june.isha is None and june.why("isha") == above and june["isha"] is None and june.basis("isha") is None
    assert june.dhuhr is not None and june.why("dhuhr") is None and june.basis("dhuhr") == "sun"
    assert june.midnight is None and june.last_third is None
    with pytest.raises(KeyError, match="noon"):
        june["noon"]


def test_the_next_prayer_the_current_one_and_the_hijri_date() -> None:
    day = CAIRO.day(DATE)
    assert day.isha and day.maghrib and day.sunrise and day.dhuhr
    assert CAIRO.current(day.isha) == "isha" and CAIRO.current(day.sunrise) is None
    prayer, time = CAIRO.next(day.isha)
    assert (prayer, time.isoformat()) == ("fajr", "2024-11-25T04:58:00+02:00")
    assert [name for name, _ in CAIRO.upcoming(day.isha, 6)] == ["fajr", "dhuhr", "asr", "maghrib", "isha", "fajr"]
    assert CAIRO.day_of(day.isha) == day
    # Umm al-Qura's 22 Jumada al-Ula 1446 is 24 November 2024; the date turns at sunset.
    dates = [CAIRO.hijri_at(time) for time in (day.dhuhr, day.maghrib + dt.timedelta(minutes=5))]
    assert [str(date) for date in dates] == ["1446-05-22", "1446-05-23"]


def test_the_middle_of_the_night_and_its_last_third_divide_it() -> None:
    day, after = CAIRO.days(DATE, DATE + dt.timedelta(days=1))
    assert day.sunset and after.fajr and day.midnight and day.last_third
    assert day.midnight - day.sunset == (after.fajr - day.sunset) / 2
    # The library counts in milliseconds.
    assert abs(after.fajr - day.last_third - (after.fajr - day.sunset) / 3) <= dt.timedelta(milliseconds=1)


def test_rules_move_what_they_are_for() -> None:
    def isha(**rules: object) -> str | None:
        london = miqat.Schedule(51.5074, -0.1278, "Europe/London", method="mwl", **rules)  # type: ignore[arg-type]
        time = london.day(dt.date(2026, 6, 21)).isha
        return time.strftime("%H:%M") if time else None

    assert isha(high_latitude="unresolved") is None
    by_rule = isha(high_latitude={"portion": {"portion": "seventh", "night": "own", "limit": "when_absent"}})
    assert by_rule is not None and by_rule != isha()
    hanafi = miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method="egypt", madhab="hanafi").day(DATE)
    # As the documentation of the library's `with_madhab` and `with_shift` has them.
    assert hanafi.asr and hanafi.asr.strftime("%H:%M") == "15:19"
    later = miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method="egypt", shifts={"maghrib": "3min"}).day(DATE)
    assert later.maghrib and later.maghrib.strftime("%H:%M") == "16:59"
    own = {"fajr": {"depression": 19.5}, "isha": {"depression": 17.5}}
    assert miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method=own).method is None


def test_a_schedule_a_day_a_hijri_date_and_a_city_survive_pickle() -> None:
    rules = {"high_latitude": "makkah_durations", "shifts": {"fajr": "-2min"}, "madhab": "hanafi", "elevation": 12.5}
    schedule = miqat.Schedule(30.0444, 31.2357, ZoneInfo("Africa/Cairo"), method="egypt", **rules)  # type: ignore[arg-type]
    city = miqat.place("Kuala Lumpur")
    for value in (schedule, schedule.day(DATE), miqat.HijriDate(1446, 9, 29), city, city.schedule(madhab="hanafi")):
        again = pickle.loads(pickle.dumps(value))
        assert again == value and hash(again) == hash(value) and type(again) is type(value)
    again = pickle.loads(pickle.dumps(schedule))
    assert again.day(DATE).as_dict() == schedule.day(DATE).as_dict() and again.elevation == 12.5
    place = pickle.loads(pickle.dumps(city.schedule()))
    assert place.day(DATE).as_dict() == city.schedule().day(DATE).as_dict()
    assert schedule != CAIRO and CAIRO != object() and schedule.day(DATE) != CAIRO.day(DATE)


def _columns(number: int) -> list[object]:
    return [miqat.times(30.0, 31.0, DATE + dt.timedelta(days=number), method="egypt")["isha"].to_numpy()[0]]


def test_threads_and_forked_processes_have_the_same_times() -> None:
    dates = [DATE + dt.timedelta(days=number) for number in range(200)]
    expected = [CAIRO.day(date).as_dict() for date in dates]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda date: CAIRO.day(date).as_dict(), dates)) == expected
    # The threads of a pool would be missing in a child that was forked after it had started.
    many = miqat.times([30.0] * 50_000, [31.0] * 50_000, DATE, method="egypt", threads=4)
    assert len(many) == 50_000
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as processes:
        assert list(processes.map(_columns, range(8), timeout=60)) == [_columns(number) for number in range(8)]


def test_the_qibla_and_the_registry() -> None:
    qibla = miqat.qibla(30.0444, 31.2357)
    # As the documentation of the library has them, from spherical trigonometry.
    assert qibla.bearing is not None and (round(qibla.bearing, 1), round(qibla.distance_km)) == (136.1, 1287)
    assert miqat.qibla(21.4225, 39.8262).bearing is None
    ids = [method.id for method in miqat.methods()]
    assert len(ids) == len(set(ids)) >= 79 and {"egypt", "mwl", "ummalqura"} <= set(ids)
    egypt = next(method for method in miqat.methods() if method.id == "egypt")
    assert egypt.evidence == "measured" and egypt.source and egypt.url and egypt.url.startswith("http")
    assert (miqat.method_for_country("EG"), miqat.method_for_country("XX")) == ("egypt", None)
    assert miqat.method_on("ummalqura", dt.date(2000, 1, 1)) == "ummalqura-pre1430"


def test_places_have_names_in_many_letters() -> None:
    cairo = miqat.place("القاهرة")
    assert (cairo.name, cairo.country, cairo.tz, cairo.method) == ("Cairo", "EG", "Africa/Cairo", "egypt")
    assert abs(cairo.lat - 30.06) < 0.1 and abs(cairo.lon - 31.25) < 0.1 and cairo.population > 5_000_000
    assert len(miqat.places("Springfield")) > 3
    assert miqat.place("London", country="CA").country == "CA"
    assert cairo.name_in("ar") == "القاهرة"
    with pytest.raises(miqat.MiqatError, match="Cairo"):
        miqat.place("Kairoo")
