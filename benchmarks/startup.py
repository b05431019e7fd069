"""Start-up of quick commands against a bare Typer + Rich program, in turn, in new processes.

    python benchmarks/startup.py [RUNS] [PYTHON…]

Each PYTHON is one in which an awsquiz is installed, by default this one: so that versions stand
side by side in one run. Prints for each command the median time of the processor, and the median
ratios of neighbouring runs: of the processor's time, and of the time on the wall, which says
little on a machine that does other work. `--help` is compared with the bare program's `--help`.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

BARE = """
import typer
from rich.console import Console
app = typer.Typer()
@app.command()
def one() -> None: Console().print("hello")
@app.command()
def two() -> None: pass
app()
"""
COMMANDS = {
    "--version": ["--version"],
    "--help": ["--help"],
    "list": ["list"],
    "show 람다": ["show", "람다"],
    "search 람다 비용": ["search", "람다 비용"],
    "check": ["check"],
    "quiz (first question)": ["quiz", "--seed", "1"],
}


class Time(NamedTuple):
    """Seconds of one run."""

    cpu: float
    wall: float


def taken(command: list[str], environment: dict[str, str]) -> Time:
    """What the command takes, stdin empty."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        command,
        env=environment,
        cwd=tempfile.gettempdir(),  # `python -m` would take what lies in the working folder
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Time(cpu, wall)


def main(runs: int, pythons: list[str]) -> None:
    """Prints the table, a line for each command and version."""
    # As with an installed program, modules are compiled once: by the first run, which is not told.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        print(f"{'command':24}{'cpu':>9}{'bare':>9}{'ratio':>8}{'wall':>8}")
        for name, arguments in COMMANDS.items():
            plain = ["--help"] if name == "--help" else ["one"]
            rows: list[list[Time]] = []
            for _ in range(runs + 1):
                rows.append([taken([pythons[0], str(bare), *plain], kept)])
                for at, python in enumerate(pythons):
                    home = kept | {"AWSQUIZ_HOME": str(Path(folder) / str(at))}
                    rows[-1].append(taken([python, "-m", "awsquiz", *arguments], home))
            tell(name, rows[1:], len(pythons))  # the first one fills the index


def tell(name: str, rows: list[list[Time]], versions: int) -> None:
    """One line for each version; each row is a run of the bare program and one of each version."""
    for at in range(1, versions + 1):
        own = statistics.median(row[at].cpu for row in rows)
        plain = statistics.median(row[0].cpu for row in rows)
        cpu = statistics.median(row[at].cpu / row[0].cpu for row in rows)
        wall = statistics.median(row[at].wall / row[0].wall for row in rows)
        print(f"{name:24}{own * 1000:7.0f}ms{plain * 1000:7.0f}ms{cpu:8.2f}{wall:8.2f}")


if __name__ == "__main__":
    main(
        int((sys.argv[1:] or ["9"])[0]),
        [str(Path(python).absolute()) for python in sys.argv[2:]] or [sys.executable],
    )
