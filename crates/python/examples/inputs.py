"""Writes a table of cities and days: the input of the other examples.

    python inputs.py --places 1000 --days 365 --output input

A row has the number of the city in `miqat.cities()`, its latitude and longitude in degrees, the id of the method that serves it, and
a day. The days of a city are together, because then they are cheapest to compute and smallest in Parquet. A partition that is there is
not written again.
"""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import miqat
import parts


def table(cities: list[miqat.City], first_place: int, first_day: datetime.date, days: int) -> pa.Table:
    """The rows of these cities, of which the first has this number."""
    number = np.repeat(np.arange(len(cities), dtype=np.int32), days)
    columns = {
        "lat": pa.array([city.lat for city in cities]),
        "lon": pa.array([city.lon for city in cities]),
        "method": pa.array([city.method for city in cities]),
    }
    day = np.tile(np.datetime64(first_day) + np.arange(days), len(cities))
    place = pa.array(number + np.int32(first_place))
    return pa.table({"place": place, **{name: of.take(pa.array(number)) for name, of in columns.items()}, "day": pa.array(day)})


def write(output: Path, places: int, first_day: datetime.date, days: int, rows_a_part: int) -> int:
    """Writes the partitions that are not there, and returns the number of all."""
    cities = miqat.cities()
    if not 1 <= places <= len(cities):
        raise SystemExit(f"{places} places: 1 to {len(cities)} are known")
    places_a_part = max(1, rows_a_part // days)
    starts = range(0, places, places_a_part)
    for number, start in enumerate(starts):
        part = output / parts.name(number)
        if not parts.is_whole(part):
            rows = table(cities[start : min(start + places_a_part, places)], start, first_day, days)
            parts.write_whole(part, lambda path, rows=rows: pq.write_table(rows, path, compression="zstd"))  # type: ignore[misc]
    return len(starts)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=1000, help="the number of cities, largest first")
    parser.add_argument("--first", type=datetime.date.fromisoformat, default=datetime.date(2026, 1, 1), help="the first day")
    parser.add_argument("--days", type=int, default=365, help="the number of days")
    parser.add_argument("--rows", type=int, default=1_000_000, help="the rows of a partition, at least the days of one city")
    parser.add_argument("--output", type=Path, default=Path("input"), help="the folder that is written")
    return parser.parse_args()


if __name__ == "__main__":
    given = arguments()
    written = write(given.output, given.places, given.first, given.days, given.rows)
    print(f"{given.output} has {given.places * given.days} rows in {written} partitions")
