"""Spark and DataFusion against the Rust batch: the digest of their times, what a killed process loses, and rows a second.

    python benches/engines.py ROWS FOLDER PROGRAM [PYTHON_WITH_BALLISTA]

`scripts/engines` makes the environment and starts it. PROGRAM is `rows_digest` of `crates/tables`, FOLDER is where the tables are written. It
needs /proc, by which it finds the processes that it kills: only descendants of those that it started.
"""

from __future__ import annotations

import os
import platform
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
sys.path.insert(0, str(EXAMPLES))
import parts  # noqa: E402

FIRST = "2026-01-01"
CITIES = 34_006
LEAST_DAYS = 200
PARTS = 20
# How often core times are read.
SAMPLE_S = 0.2
# How often it is seen which process computes, and for how long at most.
LOOK_S = 0.03
WAIT_S = 20.0
# A partition of this size takes Spark a second and more.
LONG_PART_ROWS = 500_000
# What Spark writes when a task was lost with its process of Python, and with its executor.
LOST = ("Python worker exited unexpectedly", "ExecutorLostFailure")


def processor() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} threads"


def descendants(root: int) -> Iterator[tuple[int, int, str]]:
    """The processes below one: the id, the id of the parent, and the command."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            found[int(folder.name)] = parent, (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            # It has ended meanwhile.
            continue
    for process, (parent, command) in found.items():
        above = parent
        while above in found and above != root:
            above = found[above][0]
        if above == root:
            yield process, parent, command


def used_s(process: int) -> float:
    """The core time of a process; 0 when it has ended."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    # The times of proc(5): utime and stime, the fields 14 and 15.
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Cores:
    """The core time of a process and of all below it, which other work on the machine hardly changes."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._used_s: dict[int, float] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._ended.wait(SAMPLE_S):
            for process in [self._root, *(process for process, _, _ in descendants(self._root))]:
                self._used_s[process] = max(used_s(process), self._used_s.get(process, 0.0))

    def end(self) -> float:
        """The core time in seconds; what a process used after the last sample is not in it."""
        self._ended.set()
        self._thread.join()
        return sum(self._used_s.values())


def kill_worker(root: int) -> None:
    """Kills a process of Python in which an executor computes at this moment: one that idles would cost no task."""
    before: dict[int, float] = {}
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        known = list(descendants(root))
        daemons = {process for process, _, command in known if "pyspark.daemon" in command}
        now = {process: used_s(process) for process, parent, _ in known if parent in daemons}
        for process, used in now.items():
            if used > before.get(process, used):
                os.kill(process, signal.SIGKILL)
                return
        before = now
        time.sleep(LOOK_S)
    raise AssertionError("no process of Python computes for Spark")


def kill_executor(root: int) -> None:
    """Kills an executor, and its processes of Python with it."""
    executors = [process for process, _, command in descendants(root) if "CoarseGrainedExecutorBackend" in command]
    assert executors, "no executor of Spark was found"
    os.kill(executors[0], signal.SIGKILL)


def kill_program(root: int) -> None:
    os.kill(root, signal.SIGKILL)


class Bench:
    """The checks over one table."""

    def __init__(self, rows: int, folder: Path, program: str) -> None:
        self.days = max(LEAST_DAYS, -(-rows // CITIES))
        self.places = -(-rows // self.days)
        self.rows = self.places * self.days
        self.rows_a_part = self.rows // PARTS
        self.folder = folder
        self.program = program
        self.expected = ""
        self.faults = 0
        self.core_s = 0.0

    def prepare(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        start = time.perf_counter()
        self.run("inputs.py", *self.of_table(), "--output", "input")
        seconds = time.perf_counter() - start
        count, total = parts.size(self.folder / "input")
        assert count == self.rows
        name = f"the input: {self.places} cities x {self.days} days"
        print(f"| {name} | {seconds:.1f} | | | | {total / count:.1f} | |", flush=True)
        start = time.perf_counter()
        call = [self.program, str(self.places), FIRST, str(self.days)]
        self.expected = subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
        seconds = time.perf_counter() - start
        row = f"| | {self.rows / seconds:.0f} | | {self.expected.split()[1][:16]}…"
        print(f"| Rust `Batch`, one thread, with the digest | {seconds:.1f} | {row} |", flush=True)

    def of_table(self) -> list[str]:
        return ["--places", str(self.places), "--days", str(self.days), "--rows", str(self.rows_a_part), "--first", FIRST]

    def run(
        self, example: str, *arguments: str, python: str = sys.executable, kills: dict[int, Callable[[int], None]] | None = None
    ) -> tuple[int, float]:
        """Runs an example, and kills processes of it after as many partitions as stated.

        Returns the rows and the seconds between its first and its last partition.
        """
        environment = {
            **os.environ,
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        at: list[tuple[float, int]] = []
        with (self.folder / f"{example}.log").open("a", encoding="utf-8") as log:
            call = [python, "-u", str(EXAMPLES / example), *arguments]
            process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=log, text=True, cwd=self.folder, env=environment)
            assert process.stdout
            cores = Cores(process.pid)
            for line in process.stdout:
                log.write(line)
                if " rows, " in line:
                    at.append((time.perf_counter(), int(line.split(" rows, ")[0].split()[-1])))
                    if kills and (kill := kills.pop(len(at), None)):
                        kill(process.pid)
            self.core_s = cores.end()
            code = process.wait()
        assert not kills, f"{example}: nothing was killed after partition {min(kills or [0])}"
        if code not in (0, -signal.SIGKILL):
            raise SystemExit(f"{example} failed with {code}: {self.folder}/{example}.log")
        return (at[-1][1] - at[0][1], at[-1][0] - at[0][0]) if at else (0, 0.0)

    def check(self, name: str, output: str, call: Callable[[], tuple[int, float]], fresh: bool = True) -> None:
        """Prints the line of a run, whose digest has to be that of Rust."""
        if fresh:
            shutil.rmtree(self.folder / output, ignore_errors=True)
        start = time.perf_counter()
        rows, steady_s = call()
        seconds = time.perf_counter() - start
        found = "{} {}".format(*parts.digest(self.folder / output))
        same = found == self.expected
        self.faults += not same
        speed = f"{rows / steady_s:.0f}" if steady_s else ""
        count, total = parts.size(self.folder / output)
        digest = "as Rust" if same else f"differs: {found}, but Rust has {self.expected}"
        # After a stop, it computed only some of the rows.
        cores = f"{self.core_s:.1f} | " + (f"{self.core_s / self.rows * 1e6:.2f}" if fresh else "")
        print(f"| {name} | {seconds:.1f} | {cores} | {speed} | {total / count:.1f} | {digest} |", flush=True)


def main() -> None:
    rows, folder, program = int(sys.argv[1]), Path(sys.argv[2]).resolve(), sys.argv[3]
    bench = Bench(rows, folder, program)
    print(f"{processor()}, Python {platform.python_version()}, {bench.rows} rows in partitions of {bench.rows_a_part}\n")
    print("| | seconds | core seconds | core µs a row | rows a second | bytes a row | digest |\n|---|---|---|---|---|---|---|")
    bench.prepare()

    def spark(workers: int, kills: dict[int, Callable[[int], None]] | None = None) -> tuple[int, float]:
        master = f"local-cluster[{workers},1,1024]"
        return bench.run("spark_times.py", "--master", master, "--input", "input", "--output", "spark", kills=kills)

    def fusion(threads: int, kills: dict[int, Callable[[int], None]] | None = None) -> tuple[int, float]:
        return bench.run("datafusion_times.py", "--threads", str(threads), "--input", "input", "--output", "datafusion", kills=kills)

    bench.check("Spark, 1 worker", "spark", lambda: spark(1))
    bench.check("Spark, 2 workers", "spark", lambda: spark(2))
    killed: dict[int, Callable[[int], None]] = {3: kill_worker, 6: kill_executor}
    bench.check("Spark, 2 workers, a Python process and an executor killed", "spark", lambda: spark(2, killed))
    log = (folder / "spark_times.py.log").read_text(encoding="utf-8", errors="replace")
    print(f"\n{', '.join(f'{text}: {log.count(text)}' for text in LOST)}", file=sys.stderr)
    # In a quick run a task can end between the look and the kill.
    if bench.rows_a_part >= LONG_PART_ROWS:
        assert all(text in log for text in LOST), "a process was killed that had no task"
    bench.check("DataFusion, SQL, 1 thread", "datafusion", lambda: fusion(1))
    bench.check("DataFusion, SQL, 2 threads", "datafusion", lambda: fusion(2))
    shutil.rmtree(folder / "datafusion")
    fusion(2, {5: kill_program})
    there = len(parts.whole(folder / "datafusion"))
    assert 5 <= there < PARTS, f"{there} partitions when it was killed"
    name = f"DataFusion killed after {there} partitions, and started again for the others"
    bench.check(name, "datafusion", lambda: fusion(2), fresh=False)
    if len(sys.argv) > 4:
        ballista = ["ballista_times.py", *bench.of_table(), "--output", "ballista"]
        name = "Ballista makes the rows, this process the times"
        bench.check(name, "ballista", lambda: bench.run(*ballista, python=sys.argv[4]))
    if bench.faults:
        raise SystemExit(f"{bench.faults} digests differ")


if __name__ == "__main__":
    main()
