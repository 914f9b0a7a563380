"""What several tests use."""

from __future__ import annotations

import os
import random
import subprocess
import zoneinfo
from pathlib import Path

import pytest
from hypothesis import settings

# The zones of the package tzdata, as the program has them. A system can have other offsets before 1970 (Debian's "backzone").
zoneinfo.reset_tzpath(to=[])
# A machine that does other things too has no deadline; the same cases come every time.
settings.register_profile("steady", deadline=None, derandomize=True, database=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def program() -> str:
    """The program of `crates/cli`, with which days are compared."""
    path = os.environ.get("MIQAT_PROGRAM", "")
    assert Path(path).is_file(), f"MIQAT_PROGRAM={path!r} is not the program: cargo build --release, then target/release/miqat"
    return path


def asked(program: str, *arguments: str) -> str:
    """What the program prints."""
    call = [program, *arguments, "--no-config"]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def zones(dice: random.Random) -> list[str]:
    """The names of the tz database in an order that the dice decide."""
    names = sorted(name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith(("posix", "right")))
    assert len(names) > 400
    dice.shuffle(names)
    return names
