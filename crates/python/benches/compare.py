"""The speed of columns against the packages that Python has, and the memory of a stream, in one run.

    python benches/compare.py

needs what tests/requirements.txt lists. A package of others is timed on a stated sample, because all of it would take minutes.
"""

from __future__ import annotations

import datetime as dt
import platform
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa

import miqat

PLACES, DAYS = 1000, 365
SAMPLE_DAYS = 1000
SAMPLE_DATES = 100_000
DATES = 1_000_000
BATCH_ROWS = 50_000


def best_s(call: Callable[[], object], times: int = 5) -> float:
    """The least of several runs, in seconds."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        found.append(time.perf_counter() - start)
    return min(found)


def processor() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} threads" if names else platform.processor()


def row(name: str, per: str, seconds: float, ours_s: float) -> None:
    print(f"| {name} | {seconds * 1e6:.3f} µs {per} | {seconds / ours_s:.0f} |")


def times_of_a_year() -> None:
    dice = random.Random(1)
    places = [(dice.uniform(-60, 60), dice.uniform(-180, 180)) for _ in range(PLACES)]
    first = np.datetime64("2026-01-01")
    lat = np.repeat([place[0] for place in places], DAYS)
    lon = np.repeat([place[1] for place in places], DAYS)
    date = np.tile(first + np.arange(DAYS), PLACES)
    all_s = best_s(lambda: miqat.times(lat, lon, date, method="mwl")) / len(lat)
    one_s = best_s(lambda: miqat.times(lat, lon, date, method="mwl", threads=1)) / len(lat)
    order = np.random.default_rng(1).permutation(len(lat))
    disorder = lat[order], lon[order], date[order]
    order_s = best_s(lambda: miqat.times(*disorder, method="mwl"), 3) / len(lat)

    sample = [(*dice.choice(places), dt.date(2026, 1, 1) + dt.timedelta(days=dice.randrange(DAYS))) for _ in range(SAMPLE_DAYS)]
    utc = dt.timezone.utc

    def by_schedules() -> None:
        for lat, lon, day in sample:
            miqat.Schedule(lat, lon, utc, method="mwl").day(day).as_dict()

    def by_adhanpy() -> None:
        from adhanpy.calculation import CalculationMethod
        from adhanpy.PrayerTimes import PrayerTimes

        for lat, lon, day in sample:
            PrayerTimes((lat, lon), dt.datetime(day.year, day.month, day.day), CalculationMethod.MUSLIM_WORLD_LEAGUE)

    def by_calculator() -> None:
        from prayer_times_calculator_offline import PrayerTimesCalculator

        for lat, lon, day in sample:
            PrayerTimesCalculator(lat, lon, "mwl", str(day)).fetch_prayer_times()

    print(f"\n{PLACES} places x {DAYS} days by `times`; the others {SAMPLE_DAYS} of these days, one by one\n")
    print("| | time | ratio |\n|---|---|---|")
    row("`miqat.times`, all threads", "a day", all_s, all_s)
    row("`miqat.times`, one thread", "a day", one_s, all_s)
    row("`miqat.times`, all threads, rows in disorder", "a day", order_s, all_s)
    for name, call in (
        ("`miqat.Schedule(…).day(…).as_dict()`", by_schedules),
        ("adhanpy 1.0.5", by_adhanpy),
        ("prayer_times_calculator_offline 1.0.3", by_calculator),
    ):
        row(name, "a day", best_s(call, 3) / SAMPLE_DAYS, all_s)


def hijri_dates() -> None:
    from hijridate import Gregorian

    dates = np.datetime64("1925-01-01") + np.arange(DATES) % 55_000
    ours_s = best_s(lambda: miqat.to_hijri(dates)) / DATES
    sample: list[dt.date] = dates[:: DATES // SAMPLE_DATES].tolist()
    theirs_s = best_s(lambda: [Gregorian.fromdate(date).to_hijri() for date in sample], 3) / len(sample)
    one_s = best_s(lambda: [miqat.HijriDate.from_gregorian(date) for date in sample], 3) / len(sample)
    print(f"\n{DATES} dates by `to_hijri`; the others {len(sample)} of these dates, one by one\n")
    print("| | time | ratio |\n|---|---|---|")
    row("`miqat.to_hijri`, all threads", "a date", ours_s, ours_s)
    row("`miqat.HijriDate.from_gregorian`", "a date", one_s, ours_s)
    row("hijridate 2.6.0", "a date", theirs_s, ours_s)


def batches(rows: int) -> Iterator[pa.RecordBatch]:
    dice = np.random.default_rng(1)
    for first in range(0, rows, BATCH_ROWS):
        size = min(BATCH_ROWS, rows - first)
        lat, lon = np.repeat(dice.uniform(-60, 60, (2, -(-size // 50))), 50, axis=1)[:, :size]
        date = np.datetime64("2026-01-01") + np.arange(size) % 50
        yield pa.record_batch({"lat": lat, "lon": lon, "date": pa.array(date)})


def stream(rows: int) -> None:
    """Reads a stream of rows to its end, and prints the most memory that the process has had, in MB."""
    schema = next(batches(1)).schema
    read = 0
    for batch in miqat.with_times(pa.RecordBatchReader.from_batches(schema, batches(rows)), method="mwl"):
        read += len(batch)
    assert read == rows
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def memory() -> None:
    print(f"\nThe most memory of a process that reads `with_times` of a stream of batches of {BATCH_ROWS} rows\n")
    print("| rows | memory | time |\n|---|---|---|")
    for rows in (1_000_000, 10_000_000):
        start = time.perf_counter()
        out: Any = subprocess.run([sys.executable, __file__, str(rows)], check=True, stdout=subprocess.PIPE, text=True).stdout
        print(f"| {rows} | {float(out):.0f} MB | {time.perf_counter() - start:.1f} s |")


if len(sys.argv) > 1:
    stream(int(sys.argv[1]))
else:
    print(f"{processor()}, Python {platform.python_version()}, miqat {miqat.__version__}")
    times_of_a_year()
    hijri_dates()
    memory()
