"""Prayer times with Ballista: its executors make the table of places and days, and this program computes the times.

    python ballista_times.py --output times
    python ballista_times.py --scheduler df://host:50050 --output times
    python ballista_times.py --try-udf

Ballista's executors do not run functions of Python: it sends them a query as a message, and the message cannot have such a function.
`--try-udf` tries it, and prints the error. So the rows come over the network, and the times are computed here, on all cores of this machine.
Times on the executors need a function in Rust, registered in an executor of your own; README.md says how.

Without `--scheduler`, a scheduler and an executor are started in this process. A partition whose output is there is not computed again.
"""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from ballista import BallistaExecutor, BallistaScheduler, BallistaSessionContext

import miqat
import parts
from parts import MARKS

HOST = "127.0.0.1"
SCHEDULER_PORT, EXECUTOR_PORT = 50150, 50151


def start() -> str:
    """A scheduler and an executor in this process, and the address."""
    BallistaScheduler(bind_host=HOST, bind_port=SCHEDULER_PORT).start()
    BallistaExecutor(
        bind_host=HOST, bind_port=EXECUTOR_PORT, scheduler_host=HOST, scheduler_port=SCHEDULER_PORT, concurrent_tasks=2
    ).start()
    return f"df://{HOST}:{SCHEDULER_PORT}"


def tables(folder: Path, places: int, first: datetime.date, days: int) -> tuple[Path, Path]:
    """Two files that every executor can read: the places and the days."""
    cities = miqat.cities()[:places]
    columns = {
        "place": pa.array(range(len(cities)), pa.int32()),
        "lat": pa.array([city.lat for city in cities]),
        "lon": pa.array([city.lon for city in cities]),
        "method": pa.array([city.method for city in cities]),
    }
    of_places, of_days = folder / "places.parquet", folder / "days.parquet"
    parts.write_whole(of_places, lambda path: pq.write_table(pa.table(columns), path))
    days_of_table = pa.table({"day": pa.array(np.datetime64(first) + np.arange(days))})
    parts.write_whole(of_days, lambda path: pq.write_table(days_of_table, path))
    return of_places, of_days


def with_times(rows: pa.Table) -> pa.Table:
    # One batch, because the executors' batches cut the days of a place.
    (batch,) = rows.combine_chunks().to_batches() or [None]
    row = batch["lat"], batch["lon"], batch["day"]
    # A row that cannot be computed has no times, and its reason is the message.
    found = pa.record_batch(miqat.times(*row, method=batch["method"], unit="us", reasons=True, errors="null"))
    names = [*MARKS, "reason"]
    return pa.table({"place": batch["place"], "day": batch["day"], **{name: found[name] for name in names}})


def compute(context: BallistaSessionContext, output: Path, first_place: int, end: int) -> None:
    """Writes the times of the places from the first one to the one before the end."""
    # In the order of places and days, in which the times are cheapest.
    query = f"""SELECT place, lat, lon, method, day FROM places CROSS JOIN days
        WHERE place >= {first_place} AND place < {end} ORDER BY place, day"""
    times = with_times(pa.Table.from_batches(context.sql(query).collect()))
    # Differences from day to day instead of a dictionary: a tenth of the bytes.
    delta = dict.fromkeys(("place", "day", *MARKS), "DELTA_BINARY_PACKED")
    options = {"compression": "zstd", "use_dictionary": ["reason"], "column_encoding": delta}
    parts.write_whole(output, lambda path: pq.write_table(times, path, **options))


def try_udf(context: BallistaSessionContext) -> None:
    """Sends the function of `datafusion_times.py` to the executors, and prints the answer."""
    from datafusion_times import register

    register(context)
    try:
        print(context.sql("SELECT prayer_time(lat, lon, DATE '2026-11-29', method, 'fajr') FROM places").collect())
    except Exception as error:
        print(f"Ballista refuses a function of Python: {error}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scheduler", help="the address of a scheduler, such as df://host:50050")
    parser.add_argument("--places", type=int, default=1000, help="the number of cities, largest first")
    parser.add_argument("--first", type=datetime.date.fromisoformat, default=datetime.date(2026, 1, 1), help="the first day")
    parser.add_argument("--days", type=int, default=365, help="the number of days")
    parser.add_argument("--rows", type=int, default=1_000_000, help="the rows of a partition, at least the days of one city")
    parser.add_argument("--output", type=Path, default=Path("times"), help="the folder of the times, which executors must see")
    parser.add_argument("--try-udf", action="store_true", help="try a function of Python on the executors")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    output = given.output.resolve()
    files = tables(output, given.places, given.first, given.days)
    context = BallistaSessionContext(given.scheduler or start())
    for name, file in zip(("places", "days"), files, strict=True):
        context.register_parquet(name, str(file))
    if given.try_udf:
        try_udf(context)
        return
    places_a_part = max(1, given.rows // given.days)
    starts = range(0, given.places, places_a_part)
    wanted = [output / parts.name(number) for number in range(len(starts))]
    progress = parts.Progress(wanted, [part for part in wanted if not parts.is_whole(part)])
    for part in progress.missing:
        start_of_part = starts[wanted.index(part)]
        compute(context, part, start_of_part, min(start_of_part + places_a_part, given.places))
        progress.done(part)
    progress.end()


if __name__ == "__main__":
    main()
