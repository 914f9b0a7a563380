"""Prayer times of a table of places and days by Spark: `mapInArrow`, Parquet in and out.

    python inputs.py --output input
    python spark_times.py --master "local-cluster[2,1,1024]" --input input --output times

`times` is the part that a job of your own needs. Each partition is a job of Spark, several at once; one whose output is there is not
computed again, so the same command goes on after a stop. README.md has what it needs, and how to start it in local-cluster mode.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
from pyspark.sql import SparkSession

import parts
from parts import MARKS

SCHEMA = "place int, day date, " + ", ".join(f"{mark} timestamp" for mark in MARKS) + ", reason string"


def times(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The seven times of each row. It runs in the worker processes of Spark, one for each core, and so with one thread."""
    import miqat

    for batch in batches:
        row = batch["lat"], batch["lon"], batch["day"]
        # A row that cannot be computed has no times, and its reason is the message.
        found = miqat.times(*row, method=batch["method"], unit="us", reasons=True, errors="null", threads=1)
        columns = pa.record_batch(found)
        names = [*MARKS, "reason"]
        yield pa.record_batch({"place": batch["place"], "day": batch["day"], **{name: columns[name] for name in names}})


def session(master: str) -> SparkSession:
    builder = SparkSession.builder.appName("miqat").master(master)
    # Times are instants, which the zone of the driver must not move.
    builder = builder.config("spark.sql.session.timeZone", "UTC")
    # Parquet's timestamps, which every reader knows, and not the older INT96.
    builder = builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
    builder = builder.config("spark.sql.parquet.compression.codec", "zstd")
    # A batch of many days of a place is cheaper than a small one.
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "100000")
    # The partitions that are computed at once share the workers.
    builder = builder.config("spark.scheduler.mode", "FAIR")
    builder = builder.config("spark.ui.enabled", "false")
    return builder.getOrCreate()


def compute(spark: SparkSession, part: Path, outputs: Path) -> Path:
    """Writes the times of a partition. Without `_SUCCESS`, which Spark writes at the end, the next run writes it again."""
    output = outputs / part.name
    # One task for each partition, and so one file.
    rows = spark.read.parquet(str(part)).coalesce(1)
    writer = rows.mapInArrow(times, SCHEMA).write.mode("overwrite")
    # Differences from day to day instead of a dictionary: a sixth of the bytes.
    writer = writer.option("parquet.writer.version", "PARQUET_2_0").option("parquet.enable.dictionary", "false")
    writer.parquet(str(output))
    return output


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--master", default="local[2]", help="where Spark runs")
    parser.add_argument("--at-once", type=int, default=4, help="the partitions computed at once: twice the cores of the workers")
    parser.add_argument("--input", type=Path, default=Path("input"), help="the folder of inputs.py")
    parser.add_argument("--output", type=Path, default=Path("times"), help="the folder of the times")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    inputs, outputs = given.input.resolve(), given.output.resolve()
    if not parts.missing(inputs, outputs):
        print("all partitions are there already")
        return
    spark = session(given.master)
    progress = parts.Progress.of_folders(inputs, outputs)
    progress.run(given.at_once, lambda part: compute(spark, part, outputs))
    spark.stop()


if __name__ == "__main__":
    main()
