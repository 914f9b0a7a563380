"""What the examples share: the partitions of a table, which of them are missing, progress, and the digest of a result.

    python parts.py digest OUTPUT    prints the rows of a folder of times and their SHA-256
    python parts.py bytes FOLDER     prints the rows of a folder, its bytes, and the bytes of a row

A table is a folder of partitions `part-00000.parquet`, `part-00001.parquet`, … A partition of the times has the name of its input. It
is a file, or a folder as Spark writes it, which is whole when Spark has put `_SUCCESS` in it. All other names in the folder are ignored.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

MARKS = ("fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha")
# A mark that does not exist, in a row of the digest.
NO_TIME = np.iinfo(np.int64).min


def name(number: int) -> str:
    return f"part-{number:05}.parquet"


def is_whole(part: Path) -> bool:
    return part.is_file() or (part / "_SUCCESS").is_file()


def whole(folder: Path) -> list[Path]:
    """The whole partitions of a table, in their order."""
    return [part for part in sorted(folder.glob("part-*.parquet")) if is_whole(part)]


def missing(inputs: Path, outputs: Path) -> list[Path]:
    """The partitions of the input that have no whole output."""
    given = whole(inputs)
    if not given:
        raise SystemExit(f"{inputs} has no part-*.parquet: inputs.py writes them")
    return [part for part in given if not is_whole(outputs / part.name)]


def write_whole(part: Path, write: Callable[[Path], None]) -> None:
    """Writes a file that is whole or absent: under a name that is ignored, and then renamed, which a file system does at once."""
    part.parent.mkdir(parents=True, exist_ok=True)
    unfinished = part.with_name(f".{part.name}.{os.getpid()}")
    try:
        write(unfinished)
        os.replace(unfinished, part)
    finally:
        unfinished.unlink(missing_ok=True)


class Progress:
    """A line for each partition that is done."""

    def __init__(self, wanted: list[Path], absent: list[Path]) -> None:
        self.missing = absent
        self._all = len(wanted)
        self._done = self._all - len(absent)
        self._rows = 0
        self._start = time.perf_counter()
        if self._done:
            print(f"{self._done} of {self._all} partitions are there already", flush=True)

    @classmethod
    def of_folders(cls, inputs: Path, outputs: Path) -> Progress:
        return cls(whole(inputs), missing(inputs, outputs))

    def done(self, part: Path) -> None:
        self._done += 1
        self._rows += rows(part)
        seconds = time.perf_counter() - self._start
        print(f"{part.name}: {self._done} of {self._all}, {self._rows} rows, {self._rows / seconds:.0f} rows/s", flush=True)

    def run(self, at_once: int, compute: Callable[[Path], Path]) -> None:
        """Computes what is missing, as many partitions at once as stated. After an error, those that have begun are the last."""
        with ThreadPoolExecutor(at_once) as pool:
            try:
                for job in as_completed([pool.submit(compute, part) for part in self.missing]):
                    self.done(job.result())
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        self.end()

    def end(self) -> None:
        print(f"{self._rows} rows in {time.perf_counter() - self._start:.2f} s", flush=True)


def files(part: Path) -> list[Path]:
    return [part] if part.is_file() else sorted(part.glob("[!._]*.parquet"))


def rows(part: Path) -> int:
    return sum(int(pq.ParquetFile(file).metadata.num_rows) for file in files(part))


def _values(column: pa.ChunkedArray, kind: pa.DataType) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    found: np.ndarray[tuple[int], np.dtype[np.int64]]
    found = column.cast(kind).cast(pa.int64()).fill_null(NO_TIME).to_numpy().astype(np.int64)
    return found


def _sorted_rows(part: Path) -> Iterator[bytes]:
    for file in files(part):
        table = pq.read_table(file, partitioning=None)
        columns = [_values(table["place"], pa.int64()), _values(table["day"].cast(pa.int32()), pa.int64())]
        columns += [_values(table[mark], pa.timestamp("s", "UTC")) for mark in MARKS]
        found = np.stack(columns, axis=1)
        # An engine may write the rows of a partition in another order.
        yield found[np.lexsort((found[:, 1], found[:, 0]))].astype("<i8").tobytes()


def digest(folder: Path) -> tuple[int, str]:
    """The rows of a table of times, and the SHA-256 of them in the order of places and days.

    A row is the place, the day since 1970-01-01, and the seven marks in Unix seconds, as nine little-endian numbers of 64 bits.
    The program `rows_digest` of the repository prints the same from the library itself.
    """
    found = hashlib.sha256()
    count = 0
    for part in whole(folder):
        for block in _sorted_rows(part):
            found.update(block)
            count += len(block) // (8 * (2 + len(MARKS)))
    return count, found.hexdigest()


def size(folder: Path) -> tuple[int, int]:
    """The rows and the bytes of a table."""
    parts = whole(folder)
    return sum(map(rows, parts)), sum(file.stat().st_size for part in parts for file in files(part))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["digest", folder]:
            print(*digest(Path(folder)))
        case ["bytes", folder]:
            count, total = size(Path(folder))
            print(count, total, f"{total / max(count, 1):.2f}")
        case _:
            sys.exit(__doc__)
