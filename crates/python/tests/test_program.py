"""10,000 random days have the times, the seconds and the absent marks that the Rust program has."""

from __future__ import annotations

import datetime as dt
import json
import random

import pyarrow as pa

import miqat
from conftest import asked, zones

MARKS = ("fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha")
PLACES, DAYS = 104, 100
REASONS = {
    "sun_stays_above": "the Sun never sinks far enough",
    "sun_stays_below": "the Sun never rises far enough",
}


def utc(time: dt.datetime) -> dt.datetime:
    """The instant: by PEP 495, a time that a clock shows twice equals none of another zone."""
    return time.astimezone(dt.timezone.utc)


def test_10_000_random_days_are_those_of_the_program_to_the_second(program: str) -> None:
    dice = random.Random(19)
    names = zones(dice)
    methods = [method.id for method in miqat.methods()]
    compared = absent = on_other_dates = 0
    columns: dict[str, list[object]] = {name: [] for name in ("lat", "lon", "date", "tz", "method", "madhab")}
    expected: list[dict[str, dt.datetime | None]] = []
    for number in range(PLACES):
        lat, lon = round(dice.uniform(-89, 89), 4), round(dice.uniform(-180, 180), 4)
        tz, method, madhab = names[number], dice.choice(methods), dice.choice(["shafii", "hanafi"])
        # One place in ten is before 1973, when clocks differed from UTC by seconds.
        first = dt.date(dice.randint(1860, 1971) if number % 10 == 0 else dice.randint(1973, 2060), dice.randint(1, 12), 15)
        last = first + dt.timedelta(days=DAYS - 1)
        question = [f"--tz={tz}", f"--method={method}", f"--madhab={madhab}", f"--from={first}", f"--to={last}"]
        question += ["--point=centre", "--format=json"]
        printed, unrounded = (
            json.loads(asked(program, "times", f"{lat},{lon}", *question, f"--precision={precision}"))
            for precision in ("minute", "second")
        )
        # The program takes the rule of the date.
        rule = miqat.method_on(method, first)
        if rule != miqat.method_on(method, last):
            continue
        schedule = miqat.Schedule(lat, lon, tz, method=rule, madhab=madhab)
        days = schedule.days(first, last)
        assert [day.date.isoformat() for day in days] == [row["date"] for row in printed], (lat, lon, tz)
        for day, row, seconds in zip(days, printed, unrounded, strict=True):
            at = f"{lat} {lon} {tz} {method} {madhab} {day.date}"
            assert day.as_dict() == schedule.day(day.date).as_dict(), at
            for mark in MARKS:
                time, exact = day[mark], day.unrounded(mark)
                compared += 1
                if time is None or exact is None:
                    absent += 1
                    assert row[mark] is None and REASONS[row["absent"][mark]] == day.why(mark), f"{at} {mark}: {row['absent']}"
                    continue
                assert utc(time) == dt.datetime.fromisoformat(row[mark]), f"{at} {mark}: {time} {row[mark]}"
                if day.date.year >= 1973:
                    # Before, the program writes offsets with seconds in whole minutes, as RFC 3339 has them.
                    assert time.utcoffset() == dt.datetime.fromisoformat(row[mark]).utcoffset(), f"{at} {mark}"
                exact = utc(exact).replace(microsecond=0)
                assert exact == dt.datetime.fromisoformat(seconds[mark]), f"{at} {mark}: {exact} {seconds[mark]}"
                on_other_dates += time.date() != day.date
            for name, value in zip(columns, (lat, lon, day.date, tz, rule, madhab)):
                columns[name].append(value)
            expected.append({mark: time and utc(time).replace(microsecond=0) for mark, time in day.as_dict().items()})
    assert compared >= 7 * 10_000
    assert absent > 300 and on_other_dates > 300, (absent, on_other_dates)
    rows = pa.table(miqat.with_times(pa.table(columns), tz="tz", method="method", madhab="madhab")).select(MARKS).to_pylist()
    for number, (found, wanted) in enumerate(zip(rows, expected, strict=True)):
        assert found == wanted, {name: values[number] for name, values in columns.items()}
