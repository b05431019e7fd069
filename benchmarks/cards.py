"""Cards on their way into the index: `python benchmarks/cards.py [FACTS] [CARDS]`.

Reads cards of 100,000 facts into a new index, then 10,000 small cards of which one changes, each in
a process of its own; prints seconds (and those of the processor), and the memory that was held.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import memory

_CODE = """
import sys, time
from pathlib import Path
from awsquiz.storage.index import Index
start, processor = time.perf_counter(), time.process_time()
with Index(Path(sys.argv[1]) / "index.db", {"cards": [Path(sys.argv[1]) / "cards"]}, None) as index:
    index.catch_up(journal=False)
print(time.perf_counter() - start, time.process_time() - processor)
try: print(next(l for l in open('/proc/self/status') if l.startswith('VmHWM')))
except OSError: pass
"""


def catch_up(folder: Path, what: str) -> None:
    """Brings the index of a folder up to date, and prints what that took."""
    done = subprocess.run(
        [sys.executable, "-c", _CODE, str(folder)], capture_output=True, text=True, check=True
    )
    seconds, processor, _name, held = [*done.stdout.split(), "0", "0", "0"][:4]
    print(f"{what}: {float(seconds):.2f} s ({float(processor):.2f} s), {int(held) / 1024:.0f} MB")


def write_small(folder: Path, cards: int) -> None:
    """So many cards of four facts each."""
    folder.mkdir(parents=True)
    for n in range(cards):
        lines = ["format: 1", f"id: small-{n}", f"title: Small {n}", "facts:"]
        for at in range(4):
            lines += [f"  - id: small-{n}.{at:04}", f"    text: {n}번째 일을 {at}분 안에 한다"]
        path = folder / f"small-{n}.yaml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))


def main(facts: int, cards: int) -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as name:
        large, small = Path(name) / "large", Path(name) / "small"
        memory.write_cards(large / "cards", facts)
        catch_up(large, f"{facts:,} facts")
        write_small(small / "cards", cards)
        catch_up(small, f"{cards:,} cards")
        path = small / "cards" / f"small-{cards // 2}.yaml"
        path.write_text(path.read_text("utf-8").replace("한다", "맡는다"), encoding="utf-8")
        os.utime(path, (1_700_000_100, 1_700_000_100))
        catch_up(small, f"one changed of {cards:,} cards")
        catch_up(small, "nothing changed")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*given, *(100_000, 10_000)[len(given) :])
