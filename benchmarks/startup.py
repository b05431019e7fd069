"""Start-up of quick commands against a bare Typer + Rich program, in turn, in new processes.

    python benchmarks/startup.py [RUNS]

Prints the median wall time of each and the median of the ratios of neighbouring runs.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

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
    "check": ["check"],
    "quiz (first question)": ["quiz", "--seed", "1"],
}


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of the command, stdin empty."""
    start = time.perf_counter()
    subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True
    )
    return time.perf_counter() - start


def main(runs: int) -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        environment = os.environ | {"AWSQUIZ_HOME": folder}
        print(f"{'command':24}{'median':>10}{'bare':>10}{'ratio':>8}")
        for name, arguments in COMMANDS.items():
            pairs = []
            for _ in range(runs + 1):
                one = seconds([sys.executable, "-m", "awsquiz", *arguments], environment)
                other = seconds([sys.executable, str(bare), "one"], environment)
                pairs.append((one, other))
            pairs = pairs[1:]  # the first run warms the disk's cache
            own = statistics.median(pair[0] for pair in pairs)
            plain = statistics.median(pair[1] for pair in pairs)
            ratio = statistics.median(one / other for one, other in pairs)
            print(f"{name:24}{own * 1000:8.0f}ms{plain * 1000:8.0f}ms{ratio:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
