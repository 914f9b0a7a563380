"""Prayer times in the SQL of DataFusion: two functions, and a table of times, Parquet in and out.

    python datafusion_times.py --sql "SELECT prayer_time(30.0444, 31.2357, DATE '2026-11-29', 'egypt', 'fajr')"
    python inputs.py --output input
    python datafusion_times.py --input input --output times

`register` is the part that a program of your own needs. A partition whose output is there is not computed again, so the same command goes
on after a stop.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from datafusion import SessionConfig, SessionContext, udf

import miqat
import parts
from parts import MARKS

PLACE_AND_DAY = [pa.float64(), pa.float64(), pa.date32(), pa.string()]
BATCH_ROWS = 65_536
TIME = pa.timestamp("us", "UTC")
NAMES = [*MARKS, "reason"]
TIMES = pa.struct([*((mark, TIME) for mark in MARKS), ("reason", pa.string())])
SCHEMA = pa.schema([("place", pa.int32()), ("day", pa.date32()), *TIMES])
# Differences from day to day instead of a dictionary: a tenth of the bytes.
DELTA = dict.fromkeys(("place", "day", *MARKS), "DELTA_BINARY_PACKED")


def prayer_times(lat: pa.Array, lon: pa.Array, day: pa.Array, method: pa.Array) -> pa.Array:
    """The seven times and the reason as a struct. The engine calls it from its own threads, so each call has one thread.

    A row that cannot be computed has no times, and its reason is the message.
    """
    found = miqat.times(lat, lon, day, method=method, unit="us", reasons=True, errors="null", threads=1)
    columns = pa.record_batch(found)
    return pa.StructArray.from_arrays([columns[name] for name in NAMES], fields=list(TIMES))


def prayer_time(lat: pa.Array, lon: pa.Array, day: pa.Array, method: pa.Array, mark: pa.Array) -> pa.Array:
    """One time of each row, whose mark may differ from row to row. A row that cannot be computed is an error of the query."""
    found = miqat.times(lat, lon, day, method=method, unit="us", threads=1)
    names = pc.unique(mark).drop_null().to_pylist()
    unknown = sorted(set(names) - set(MARKS))
    if unknown:
        raise ValueError(f"{unknown[0]!r} is no mark: {', '.join(MARKS)}")
    if not names:
        return pa.nulls(len(mark), TIME)
    number = pc.index_in(mark, pa.array(names))
    return pc.choose(number, *(pa.array(found[name]) for name in names))


def register(context: SessionContext) -> None:
    """Makes `prayer_time` and `prayer_times` known to the SQL of a context."""
    context.register_udf(udf(prayer_times, PLACE_AND_DAY, TIMES, "immutable", "prayer_times"))
    context.register_udf(udf(prayer_time, [*PLACE_AND_DAY, pa.string()], TIME, "immutable", "prayer_time"))


def compute(context: SessionContext, part: Path, outputs: Path) -> Path:
    """Writes the times of a partition, batch by batch."""
    # `unnest` takes all columns from one call. A column of each field, `t['fajr']`, would call the function for each.
    rows = f"SELECT place, day, unnest(prayer_times(lat, lon, day, method)) FROM '{part}'"
    times = context.sql(f"SELECT * FROM ({rows}) AS times(place, day, {', '.join(NAMES)})")

    def write(path: Path) -> None:
        # pyarrow's writer is on the thread that calls it. That of the engine encodes on all cores, and takes more of their time.
        with pq.ParquetWriter(path, SCHEMA, compression="zstd", use_dictionary=["reason"], column_encoding=DELTA) as writer:
            for batch in times.execute_stream():
                writer.write_batch(pa.RecordBatch.from_arrays(batch.to_pyarrow().columns, schema=SCHEMA))

    output = outputs / part.name
    parts.write_whole(output, write)
    return output


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sql", help="a query to print instead of a table to write")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="the partitions computed at once")
    parser.add_argument("--input", type=Path, default=Path("input"), help="the folder of inputs.py")
    parser.add_argument("--output", type=Path, default=Path("times"), help="the folder of the times")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    # A batch of many days of a place is cheaper than one of the usual 8,192 rows.
    config = SessionConfig().with_target_partitions(1).with_batch_size(BATCH_ROWS)
    context = SessionContext(config).enable_url_table()
    register(context)
    if given.sql:
        context.sql(given.sql).show()
        return
    inputs, outputs = given.input.resolve(), given.output.resolve()
    progress = parts.Progress.of_folders(inputs, outputs)
    # A partition is too small a file for the engine to divide, and undivided its rows keep their order: so several at once.
    progress.run(given.threads, lambda part: compute(context, part, outputs))


if __name__ == "__main__":
    main()
