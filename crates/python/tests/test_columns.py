"""Columns in from every library with Arrow and out to it, equal to a schedule row by row."""

from __future__ import annotations

import array
import datetime as dt
import random
import zoneinfo
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import resources
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import miqat
from conftest import zones

MARKS = ("fajr", "sunrise", "dhuhr", "asr", "sunset", "maghrib", "isha")
ROWS = 3000


def rows() -> dict[str, list[Any]]:
    """Places of which one row in three repeats the place before, and dates of which many follow each other."""
    dice = random.Random(7)
    columns: dict[str, list[Any]] = {"lat": [], "lon": [], "date": []}
    while len(columns["lat"]) < ROWS:
        lat, lon = dice.uniform(-75, 75), dice.uniform(-180, 180)
        first = dt.date(2026, 1, 1) + dt.timedelta(days=dice.randint(0, 3000))
        for day in range(dice.choice([1, 1, 2, 5, 40])):
            columns["lat"].append(lat)
            columns["lon"].append(lon)
            columns["date"].append(first + dt.timedelta(days=day * dice.choice([1, 1, 1, 30])))
    return {name: values[:ROWS] for name, values in columns.items()}


COLUMNS: dict[str, Any] = rows()
EXPECTED = pa.table(miqat.times(**COLUMNS, method="mwl", reasons=True))

TURNED: dict[str, Callable[[list[Any]], Any]] = {
    "lists": list,
    "tuples": tuple,
    "pyarrow arrays": pa.array,
    "pyarrow chunks": lambda values: pa.chunked_array([values[:1000], values[1000:1001], values[1001:]]),
    "polars series": pl.Series,
    "polars chunks": lambda values: pl.concat([pl.Series(values[:17]), pl.Series(values[17:])], rechunk=False),
    "pandas series": lambda values: pd.Series(values),
    "pandas of pyarrow": lambda values: pd.Series(pa.array(values), dtype=pd.ArrowDtype(pa.array(values).type)),
    "pandas timestamps": lambda values: pd.Series(pd.to_datetime(values) if isinstance(values[0], dt.date) else values),
    "numpy arrays": lambda values: np.array(values, dtype="M8[D]" if isinstance(values[0], dt.date) else "f8"),
    "numpy every second": lambda values: np.repeat(np.array(values, dtype="M8[D]" if isinstance(values[0], dt.date) else ">f8"), 2)[::2],
    "numpy nanoseconds": lambda values: np.array(values, dtype="M8[ns]" if isinstance(values[0], dt.date) else "f8"),
    "buffers": lambda values: values if isinstance(values[0], dt.date) else array.array("d", values),
    "duckdb relations": lambda values: duckdb.from_arrow(pa.table({"value": pa.array(values)})),
}


@pytest.mark.parametrize("kind", TURNED)
def test_every_kind_of_column_gives_the_same_times(kind: str) -> None:
    turned = {name: TURNED[kind](values) for name, values in COLUMNS.items()}
    assert pa.table(miqat.times(**turned, method="mwl", reasons=True)).equals(EXPECTED)


def test_each_row_is_that_of_a_schedule() -> None:
    dice = random.Random(11)
    names = zones(dice)
    methods = [method.id for method in miqat.methods()]
    settings: list[tuple[str, str, str, float]] = [
        (dice.choice(names), dice.choice(methods), dice.choice(["shafii", "hanafi"]), dice.choice([0.0, 812.5])) for _ in range(60)
    ]
    of_rows = [dice.choice(settings) for _ in range(ROWS)]
    tz, method, madhab, elevation = (list(column) for column in zip(*of_rows))
    table = pa.table(miqat.times(**COLUMNS, tz=tz, method=method, madhab=madhab, elevation=elevation, reasons=True)).to_pylist()
    absent = 0
    for row, (found, lat, lon, date) in enumerate(zip(table, *COLUMNS.values(), strict=True)):
        schedule = miqat.Schedule(lat, lon, tz[row], method=method[row], madhab=madhab[row], elevation=elevation[row])
        day = schedule.day(date)
        for mark in MARKS:
            time = day[mark]
            assert found[mark] == (time and time.astimezone(dt.timezone.utc).replace(microsecond=0)), (row, mark, schedule)
        absent += bool(day.reasons)
        named = [mark for reason in (found["reason"] or "").split("; ") if reason for mark in reason.split(": ")[0].split(", ")]
        assert sorted(named) == sorted(day.reasons)
    assert absent > 50


def test_rules_for_all_rows_are_those_of_a_schedule() -> None:
    rules: dict[str, Any] = {
        "method": {"fajr": {"depression": 18}, "isha": {"depression": 17}, "rounding": {"fajr": "exact"}},
        "high_latitude": "makkah_durations",
        "polar": "nearest_latitude",
        "shifts": {"maghrib": "3min"},
        "elevation_rule": {"sunrise_and_sunset": "geometric"},
        "elevation": 500.0,
    }
    one = dt.timezone(dt.timedelta(hours=3, seconds=7))
    table = pa.table(miqat.times(**COLUMNS, tz=one, **rules)).to_pylist()
    for found, lat, lon, date in zip(table[:400], *COLUMNS.values()):
        day = miqat.Schedule(lat, lon, one, **rules).day(date)
        assert found == {mark: time and time.replace(microsecond=0) for mark, time in day.as_dict().items()}


def test_polars_pandas_duckdb_and_numpy_take_the_columns() -> None:
    columns = miqat.times(**COLUMNS, method="mwl")
    times = EXPECTED.select(list(MARKS))
    assert pa.table(columns).equals(times) and pa.record_batch(columns).num_rows == len(columns) == ROWS
    assert pa.array(columns["fajr"]).equals(times["fajr"].combine_chunks())
    frame = pl.DataFrame(columns)
    assert frame["isha"].null_count() == times["isha"].null_count > 0
    assert frame["dhuhr"].dt.epoch("s").to_list() == times["dhuhr"].cast(pa.int64()).to_pylist()
    pandas = pd.DataFrame.from_arrow(columns)  # type: ignore[attr-defined]
    assert str(pandas["fajr"].dtype).startswith("datetime64[s, UTC") and pandas["isha"].isna().sum() == times["isha"].null_count
    (found,) = duckdb.from_arrow(pa.table(columns)).aggregate("count(isha)").fetchall()
    assert found == (ROWS - times["isha"].null_count,)
    arrays = columns.to_numpy()
    assert list(arrays) == list(MARKS) == columns.names
    assert int(np.isnat(arrays["isha"]).sum()) == times["isha"].null_count
    assert arrays["dhuhr"].dtype == "M8[s]" and arrays["dhuhr"].astype("i8").tolist() == times["dhuhr"].cast(pa.int64()).to_pylist()
    with pytest.raises(KeyError, match="fajr, sunrise"):
        columns["noon"]


def test_a_unit_changes_the_type_and_not_the_time() -> None:
    for unit in ("ms", "us"):
        table = pa.table(miqat.times(**COLUMNS, method="mwl", unit=unit))
        assert table.schema.field("fajr").type == pa.timestamp(unit, "UTC")
        assert table["fajr"].to_pylist() == EXPECTED["fajr"].to_pylist()


def test_one_thread_many_threads_and_any_order_give_the_same() -> None:
    lat, lon = np.array(COLUMNS["lat"] * 20), np.array(COLUMNS["lon"] * 20)
    date = np.array(COLUMNS["date"] * 20, dtype="M8[D]")
    by_one = miqat.times(lat, lon, date, method="mwl", threads=1).to_numpy()
    by_many = miqat.times(lat, lon, date, method="mwl", threads=7).to_numpy()
    order = np.random.default_rng(1).permutation(len(lat))
    in_disorder = miqat.times(lat[order], lon[order], date[order], method="mwl").to_numpy()
    for mark in MARKS:
        assert np.array_equal(by_one[mark], by_many[mark], equal_nan=True)
        assert np.array_equal(by_one[mark][order], in_disorder[mark], equal_nan=True)


def test_a_table_keeps_its_columns_and_gets_the_times() -> None:
    table = pa.table({**COLUMNS, "id": list(range(ROWS)), "method": ["mwl"] * ROWS})
    for source in (table, pl.DataFrame(table), pd.DataFrame(COLUMNS), duckdb.from_arrow(table), table.to_reader(100)):
        got = pa.table(miqat.with_times(source, method="mwl", reasons=True))
        assert got.select(list(EXPECTED.column_names)).equals(EXPECTED)
    batch = table.to_batches()[0]
    with_batch = pa.record_batch(miqat.with_times(batch, method="method"))
    assert with_batch.column_names == [*table.column_names, *MARKS]
    assert pa.Table.from_batches([with_batch]).select(list(MARKS)).equals(EXPECTED.select(list(MARKS)))
    renamed = table.rename_columns(["breite", "laenge", "tag", "id", "method"])
    got = pa.table(miqat.with_times(renamed, "breite", "laenge", "tag", method="method"))
    assert got["isha"].equals(EXPECTED["isha"])
    with pytest.raises(KeyError, match="breite"):
        miqat.with_times(renamed.to_batches()[0], method="mwl")


def test_a_stream_is_computed_as_it_is_read() -> None:
    read = 0

    def batches() -> Any:
        nonlocal read
        for first in range(0, ROWS, 100):
            read += 1
            yield pa.record_batch({name: values[first : first + 100] for name, values in COLUMNS.items()})

    schema = pa.record_batch({name: values[:1] for name, values in COLUMNS.items()}).schema
    stream = miqat.with_times(pa.RecordBatchReader.from_batches(schema, batches()), method="mwl")
    assert read == 0
    first = next(stream)
    assert read == 1 and len(first) == 100
    rest = [pa.record_batch(batch) for batch in stream]
    assert read == 30 and sum(batch.num_rows for batch in rest) == ROWS - 100
    spent = miqat.with_times(pa.table(COLUMNS), method="mwl")
    pa.table(spent)
    with pytest.raises(miqat.MiqatError, match="can be read once"):
        pa.table(spent)


def test_a_null_in_is_a_null_out_and_a_bad_row_is_named() -> None:
    table = pa.table(miqat.times([30.0, None, 30.0], 31.0, [dt.date(2026, 1, 1), dt.date(2026, 1, 1), None], method="mwl", reasons=True))
    assert table["dhuhr"].null_count == 2 and table["reason"].to_pylist() == [None, "an input is null", "an input is null"]
    nat = miqat.times(30.0, 31.0, np.array(["2026-01-01", "NaT"], dtype="M8[ns]"), method="mwl")
    assert nat["fajr"].null_count == 1
    bad: dict[str, Any] = {"lat": [30.0, 91.0], "lon": 31.0, "date": dt.date(2026, 1, 1), "method": ["mwl", "mwl"]}
    with pytest.raises(miqat.MiqatError, match="row 1: a latitude of 91° is not within -90° to 90°"):
        miqat.times(**bad)
    table = pa.table(miqat.times(**bad, errors="null", reasons=True))
    assert table["reason"].to_pylist() == [None, "a latitude of 91° is not within -90° to 90°"]
    assert table["dhuhr"].null_count == 1
    apia = pa.table(miqat.times(-13.83, -171.76, dt.date(2011, 12, 30), tz="Pacific/Apia", method="mwl", errors="null", reasons=True))
    assert "2011-12-30" in apia["reason"][0].as_py() and apia["dhuhr"][0].as_py() is None
    with pytest.raises(miqat.MiqatError, match="row 1: .*no-such"):
        miqat.times(**{**bad, "lat": 30.0, "method": ["mwl", "no-such"]})
    with pytest.raises(miqat.MiqatError, match="lon has 3 rows, and lat 2"):
        miqat.times([1.0, 2.0], [1.0, 2.0, 3.0], dt.date(2026, 1, 1), method="mwl")


def test_what_is_no_table_or_no_column_is_refused() -> None:
    nulls = pa.array([{"lat": 1.0, "lon": 1.0, "date": dt.date(2026, 1, 1)}, None])
    for table in (pa.array([1.0]), nulls, pa.chunked_array([[1.0]]), pl.Series([1.0]), [1.0], None):
        anything: Any = table
        with pytest.raises((TypeError, ValueError)):
            pa.table(miqat.with_times(anything, method="mwl"))
    for column in (pa.table({"a": [1.0], "b": [2.0]}), pa.array([[1.0]]), pa.array(["x"]), np.array([True]), np.array([1j]), "x", {1.0: 2}):
        with pytest.raises((TypeError, ValueError)):
            miqat.times(column, 31.0, dt.date(2026, 1, 1), method="mwl")  # type: ignore[arg-type]
    assert miqat.times(pa.array([{"lat": 30.0}, None]), 31.0, dt.date(2026, 1, 1), method="mwl")["fajr"].null_count == 1
    none = pd.Series([None, None], dtype=pd.CategoricalDtype([]))
    assert miqat.times([30.0, 31.0], 31.0, dt.date(2026, 1, 1), method=none)["fajr"].null_count == 2
    assert miqat.times(pa.nulls(2), 31.0, pa.nulls(2), method="mwl")["fajr"].null_count == 2


def test_without_rows_there_are_columns() -> None:
    empty = miqat.times(np.array([]), np.array([]), np.array([], dtype="M8[D]"), method="mwl")
    assert len(empty) == 0 and pa.table(empty).column_names == list(MARKS)
    frame = pl.DataFrame({"lat": [], "lon": [], "date": []}, schema={"lat": pl.Float64, "lon": pl.Float64, "date": pl.Date})
    assert pl.DataFrame(miqat.with_times(frame, method="mwl")).shape == (0, 10)


def test_categories_and_views_of_texts_are_texts() -> None:
    methods = pd.Series(["mwl", "egypt", None], dtype="category")
    found = pa.table(miqat.times([30.0] * 3, 31.0, dt.date(2026, 1, 1), method=methods))
    assert found["fajr"].null_count == 1 and len(set(found["fajr"].to_pylist())) == 3
    for turn in (pa.array(["mwl", "egypt"]).dictionary_encode(), pa.array(["mwl", "egypt"], pa.string_view()), pa.array(["mwl", "egypt"], pa.large_string())):
        assert pa.table(miqat.times([30.0] * 2, 31.0, dt.date(2026, 1, 1), method=turn))["fajr"].to_pylist() == found["fajr"].to_pylist()[:2]


def test_a_zone_of_a_file_has_its_own_clock_whatever_its_name() -> None:
    with resources.files("tzdata.zoneinfo.Pacific").joinpath("Kiritimati").open("rb") as file:
        own = zoneinfo.ZoneInfo.from_file(file, key="Africa/Cairo")
    date = dt.date(2026, 1, 1)
    found = {}
    for tz in (own, zoneinfo.ZoneInfo("Pacific/Kiritimati"), zoneinfo.ZoneInfo("Pacific/Honolulu")):
        (row,) = pa.table(miqat.times(1.87, -157.43, date, tz=tz, method="mwl")).to_pylist()
        day = miqat.Schedule(1.87, -157.43, tz, method="mwl").day(date)
        assert day.dhuhr == row["dhuhr"]
        found[str(tz), tz is own] = row["dhuhr"].date()
    # Kiritimati's clock is a day ahead of Honolulu's, where the Sun is near.
    assert list(found.values()) == [dt.date(2025, 12, 31), dt.date(2025, 12, 31), dt.date(2026, 1, 1)]


def test_no_clock_leaves_the_bounds_that_its_months_show() -> None:
    # A table takes a zone for one near the Sun by its offsets on the 15th of each month from 1973 to 2040, and allows 10 h of 11.7.
    noons = [dt.datetime(1973, 1, 1, 12, tzinfo=dt.timezone.utc) + dt.timedelta(days=3 * number) for number in range(10_000)]
    months = [dt.datetime(year, month, 15, 12, tzinfo=dt.timezone.utc) for year in range(1973, 2041) for month in range(1, 13)]
    names = zones(random.Random(1))[::4]
    for name in names:
        tz = zoneinfo.ZoneInfo(name)
        every, seen = ([noon.astimezone(tz).utcoffset() or dt.timedelta(0) for noon in of] for of in (noons, months))
        strays = (max(every) - min(every)) - (max(seen) - min(seen))
        assert strays <= dt.timedelta(hours=1), name


def test_a_stream_is_read_by_many_threads() -> None:
    table = pa.table({name: values * 4 for name, values in COLUMNS.items()})
    stream = miqat.with_times(table.to_reader(200), method="mwl", threads=2)
    with ThreadPoolExecutor(4) as pool:
        counts = list(pool.map(lambda _: sum(len(batch) for batch in stream), range(4), timeout=60))
    assert sum(counts) == 4 * ROWS


def batch(lat: list[float]) -> pa.RecordBatch:
    return pa.record_batch({"lat": lat, "lon": [31.0] * len(lat), "date": [dt.date(2026, 6, 21)] * len(lat)})


def test_a_fault_in_a_stream_has_the_row_of_the_table_and_ends_the_stream() -> None:
    table = pa.Table.from_batches([batch([30.0] * 3), batch([30.0, 95.0]), batch([30.0] * 2)])
    stream = iter(miqat.with_times(table, method="mwl"))
    assert len(next(stream)) == 3
    with pytest.raises(miqat.MiqatError, match="row 4: a latitude of 95"):
        next(stream)
    assert list(stream) == []


def test_a_table_with_a_column_of_that_name_is_refused() -> None:
    once = pa.record_batch(miqat.with_times(batch([30.0]), method="mwl"))
    for table in (once, pa.Table.from_batches([once])):
        with pytest.raises(miqat.MiqatError, match="the table has a column \"fajr\" already"):
            miqat.with_times(table, method="egypt")


def test_a_masked_array_is_refused() -> None:
    masked: Any = getattr(np.ma, "MaskedArray")([30.0, 31.0], mask=[False, True])
    with pytest.raises(TypeError, match="lat: a masked array is not taken"):
        miqat.times(masked, 31.0, dt.date(2026, 6, 21), method="mwl")


def test_a_stream_has_its_columns_before_it_is_read() -> None:
    stream = miqat.with_times(pa.Table.from_batches([batch([30.0])]), method="mwl")
    assert pa.schema(stream).names[:4] == ["lat", "lon", "date", "fajr"]
    assert pa.table(stream).num_rows == 1
