"""The functions for the SQL of DataFusion, which are in `examples/datafusion_times.py`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import pytest
from datafusion import SessionContext

sys.path.insert(0, str(Path(__file__).parent.parent / "examples"))
import datafusion_times
import inputs
import parts
from test_examples import computed

import miqat


@pytest.fixture
def context() -> SessionContext:
    found = SessionContext().enable_url_table()
    datafusion_times.register(found)
    return found


def answer(context: SessionContext, query: str) -> list[Any]:
    return [value for batch in context.sql(query).collect() for value in batch.column(0).to_pylist()]


def test_a_query_gives_the_time_of_the_schedule(context: SessionContext) -> None:
    query = "SELECT prayer_time(30.0444, 31.2357, DATE '2024-11-24', 'egypt', mark) FROM (VALUES ('fajr'), ('isha'), (NULL)) AS t(mark)"
    day = miqat.Schedule(30.0444, 31.2357, "Africa/Cairo", method="egypt").day(dt.date(2024, 11, 24))
    assert day.fajr and day.fajr.strftime("%H:%M") == "04:57"
    assert answer(context, query) == [day.fajr, day.isha, None]
    assert answer(context, "SELECT prayer_time(69.6492, 18.9553, DATE '2026-06-21', 'mwl', 'isha')") == [None]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("30, 31, DATE '2026-01-01', 'mwl', 'noon'", "'noon' is no mark"),
        ("30, 31, DATE '2026-01-01', 'nobody', 'fajr'", "nobody"),
        ("91, 31, DATE '2026-01-01', 'mwl', 'fajr'", "91"),
    ],
)
def test_what_cannot_be_computed_is_an_error_of_the_query(context: SessionContext, arguments: str, message: str) -> None:
    with pytest.raises(Exception, match=message):
        answer(context, f"SELECT prayer_time({arguments})")


def test_in_a_table_such_a_row_has_a_reason_and_no_times(context: SessionContext) -> None:
    rows = "(VALUES (91.0, 31.0, DATE '2026-01-01', 'mwl'), (30.0, 31.0, DATE '2026-01-01', 'mwl')) AS t(lat, lon, day, method)"
    bad, good = answer(context, f"SELECT prayer_times(lat, lon, day, method) FROM {rows}")
    assert "91" in bad["reason"] and all(bad[mark] is None for mark in parts.MARKS)
    assert good["reason"] is None and all(good[mark] for mark in parts.MARKS)


def test_a_table_has_the_times_of_columns_and_one_call_for_a_batch(
    context: SessionContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = []
    times = miqat.times
    source, output = tmp_path / "input", tmp_path / "times"
    inputs.write(source, 40, dt.date(2026, 6, 1), 10, 200)
    computed(source, tmp_path / "columns")

    def counted(*arguments: Any, **options: Any) -> miqat.Columns:
        calls.append(len(arguments[0]))
        return times(*arguments, **options)

    monkeypatch.setattr(miqat, "times", counted)
    for part in parts.missing(source, output):
        datafusion_times.compute(context, part, output)
    assert calls == [200, 200]
    assert parts.digest(output) == parts.digest(tmp_path / "columns")
    assert parts.missing(source, output) == []
