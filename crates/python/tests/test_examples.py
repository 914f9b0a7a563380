"""The parts of the examples that need no engine: partitions that are whole or absent, what is missing, the digest, the input.

`scripts/engines` runs the examples with Spark, DataFusion and Ballista.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import struct
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import miqat

sys.path.insert(0, str(Path(__file__).parent.parent / "examples"))
import inputs
import parts

FIRST = dt.date(2026, 6, 20)


def times_of(part: Path) -> pa.Table:
    rows = pq.read_table(part)
    found = miqat.times(rows["lat"], rows["lon"], rows["day"], method=rows["method"], unit="us")
    marks = pa.record_batch(found)
    return pa.table({"place": rows["place"], "day": rows["day"], **{mark: marks[mark] for mark in parts.MARKS}})


def computed(source: Path, output: Path) -> None:
    for part in parts.missing(source, output):
        table = times_of(part)
        parts.write_whole(output / part.name, lambda path, table=table: pq.write_table(table, path))  # type: ignore[misc]


def test_all_cities_are_known_largest_first() -> None:
    cities = miqat.cities()
    assert (len(cities), cities[0].name) == (34_006, "Shanghai")
    people = [city.population for city in cities]
    assert people == sorted(people, reverse=True)
    egypt = miqat.cities("EG")
    assert egypt == miqat.cities("Egypt") == [city for city in cities if city.country == "EG"] and len(egypt) > 100
    with pytest.raises(miqat.MiqatError, match="Atlantis"):
        miqat.cities("Atlantis")


def test_the_input_has_each_city_and_day_once(tmp_path: Path) -> None:
    # 7 places of 3 days in partitions of at most 8 rows: two places each, and one in the last.
    assert inputs.write(tmp_path, 7, FIRST, 3, 8) == 4
    tables = [pq.read_table(part) for part in parts.whole(tmp_path)]
    assert [table.num_rows for table in tables] == [6, 6, 6, 3]
    rows = pa.concat_tables(tables).to_pylist()
    expected = [(place, FIRST + dt.timedelta(days=day)) for place in range(7) for day in range(3)]
    assert [(row["place"], row["day"]) for row in rows] == expected
    cities = miqat.cities()
    for row in rows:
        city = cities[row["place"]]
        assert (row["lat"], row["lon"], row["method"]) == (city.lat, city.lon, city.method)
    with pytest.raises(SystemExit, match="0 places: 1 to 34006"):
        inputs.write(tmp_path, 0, FIRST, 3, 8)


def test_a_file_is_whole_or_absent(tmp_path: Path) -> None:
    def stopped(path: Path) -> None:
        path.write_bytes(b"the first half")
        raise KeyboardInterrupt

    part = tmp_path / "times" / parts.name(0)
    with pytest.raises(KeyboardInterrupt):
        parts.write_whole(part, stopped)
    assert list(part.parent.iterdir()) == []
    parts.write_whole(part, lambda path: pq.write_table(pa.table({"a": [1]}), path) and None)
    assert parts.whole(part.parent) == [part]


def test_only_missing_partitions_are_computed_again(tmp_path: Path) -> None:
    source, output = tmp_path / "input", tmp_path / "times"
    assert inputs.write(source, 6, FIRST, 3, 3) == 6
    assert parts.missing(source, output) == parts.whole(source)
    computed(source, output)
    assert parts.missing(source, output) == []
    before = {part.name: part.stat().st_mtime_ns for part in parts.whole(output)}
    digest = parts.digest(output)

    (output / parts.name(2)).unlink()
    # A process that was killed leaves a name that is no partition, and Spark a folder without its mark of success.
    (output / f".{parts.name(4)}.123").write_bytes(b"the first half")
    (output / parts.name(5)).unlink()
    folder = output / parts.name(5)
    folder.mkdir()
    (folder / "part-00000-a.zstd.parquet").write_bytes(b"the first half")
    assert [part.name for part in parts.missing(source, output)] == [parts.name(2), parts.name(5)]

    pq.write_table(times_of(source / parts.name(5)), folder / "part-00000-a.zstd.parquet")
    (folder / "_SUCCESS").touch()
    assert [part.name for part in parts.missing(source, output)] == [parts.name(2)]
    computed(source, output)
    assert parts.digest(output) == digest
    assert all((output / parts.name(number)).stat().st_mtime_ns == before[parts.name(number)] for number in (0, 1, 3, 4))
    with pytest.raises(SystemExit, match="has no part"):
        parts.missing(tmp_path / "nothing", output)


def test_an_error_stops_the_rest_and_keeps_what_is_done(tmp_path: Path) -> None:
    source, output = tmp_path / "input", tmp_path / "times"
    inputs.write(source, 6, FIRST, 3, 3)

    def fails_at_the_third(part: Path) -> Path:
        if part.name == parts.name(2):
            raise ValueError("the third")
        parts.write_whole(output / part.name, lambda path: pq.write_table(times_of(part), path) and None)
        return output / part.name

    with pytest.raises(ValueError, match="the third"):
        parts.Progress.of_folders(source, output).run(1, fails_at_the_third)
    there = [part.name for part in parts.whole(output)]
    assert there[:2] == [parts.name(0), parts.name(1)] and parts.name(2) not in there
    computed(source, output)
    assert parts.missing(source, output) == [] and parts.digest(output)[0] == 18


def test_the_digest_is_that_of_the_schedules(tmp_path: Path) -> None:
    source, output = tmp_path / "input", tmp_path / "times"
    inputs.write(source, 20, FIRST, 2, 10)
    # Tromsø in June, where marks do not exist.
    north = {"place": pa.array([20], pa.int32()), "lat": [69.6492], "lon": [18.9553], "method": ["mwl"], "day": [FIRST]}
    pq.write_table(pa.table(north), source / parts.name(4))
    computed(source, output)
    expected, absent, count = hashlib.sha256(), 0, 0
    for row in pa.concat_tables(pq.read_table(part) for part in parts.whole(source)).to_pylist():
        clock = dt.timezone(dt.timedelta(hours=int(row["lon"] / 15 + 100.5) - 100))
        day = miqat.Schedule(row["lat"], row["lon"], clock, method=row["method"]).day(row["day"])
        marks = [day[mark] for mark in parts.MARKS]
        seconds = [parts.NO_TIME if mark is None else int(mark.timestamp()) for mark in marks]
        expected.update(struct.pack("<9q", row["place"], (row["day"] - dt.date(1970, 1, 1)).days, *seconds))
        absent += marks.count(None)
        count += 1
    assert absent >= 5
    assert parts.digest(output) == (count, expected.hexdigest()) == (41, expected.hexdigest())


def test_the_digest_sees_a_moved_time_and_a_lost_row_but_not_the_order(tmp_path: Path) -> None:
    source, output = tmp_path / "input", tmp_path / "times"
    inputs.write(source, 4, FIRST, 5, 100)
    computed(source, output)
    digest = parts.digest(output)
    part = output / parts.name(0)
    table = pq.read_table(part)
    pq.write_table(table.take(list(reversed(range(table.num_rows)))), part)
    assert parts.digest(output) == digest
    pq.write_table(table.slice(1), part)
    assert parts.digest(output)[0] == 19 and parts.digest(output)[1] != digest[1]
    isha = table["isha"].to_pylist()
    isha[7] += dt.timedelta(seconds=1)
    moved = table.set_column(table.column_names.index("isha"), "isha", pa.array(isha, table["isha"].type))
    pq.write_table(moved, part)
    assert parts.digest(output)[0] == 20 and parts.digest(output)[1] != digest[1]
