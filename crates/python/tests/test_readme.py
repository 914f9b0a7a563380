"""Every block of Python in the README runs, and the first prints what the README says."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_no_block_is_lost() -> None:
    assert len(BLOCKS) == 8


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_a_block_of_the_readme_runs(number: int) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(BLOCKS[number], f"README.md, block {number}", "exec"), {})
    if number == 0:
        (expected,) = re.findall(r"^```text\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
        assert printed.getvalue() == expected
        assert len(BLOCKS[0].splitlines()) == 3
    else:
        assert "assert " in BLOCKS[number]
