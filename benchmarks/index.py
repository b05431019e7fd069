"""How long cards take into the index: `python benchmarks/index.py [--concepts N] [--files N]`.

Three things are measured, in seconds of this process's CPU and of the clock, with the peak of its
memory: many new concepts put into the tables of the search alone; the same as card files brought
up to date whole (YAML, rows and search); and one changed card among many files, the median of five.
"""

from __future__ import annotations

import argparse
import importlib.util
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from awsquiz.core.model import Concept
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.search import tables

with suppress(ImportError):
    import resource

A_CARD = 100
RUNS = 5

_spec = importlib.util.spec_from_file_location("searching", Path(__file__).with_name("search.py"))
assert _spec is not None
assert _spec.loader is not None
searching = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(searching)


def peak() -> str:
    """The most memory that this process has had, where the system tells."""
    if "resource" not in globals():
        return ""
    unit = 1 if sys.platform == "darwin" else 1024
    return f", peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20:.0f} MB"


def measured(what: str, work: Callable[[], object]) -> None:
    """Does the work and prints how long it took."""
    cpu, clock = time.process_time(), time.perf_counter()
    work()
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    print(f"{what}: {cpu:.1f} s of CPU, {clock:.1f} s{peak()}", flush=True)


def cards(concepts: int) -> Iterator[Concept]:
    """Made-up concepts, a hundred a card."""
    for begin in range(0, concepts, A_CARD):
        top, *below = map(searching.made_up, range(begin, min(begin + A_CARD, concepts)))
        yield Concept(
            **{name: getattr(top, name) for name in ("id", "title", "name", "aliases", "facts")},
            concepts=tuple(below),
        )


def into_search(path: Path, concepts: int) -> None:
    """Puts new concepts into the tables of the search alone."""
    db = Database(path, lambda: tables.SCHEMA)
    with db.writing() as connection:
        tables.replace_cards(connection, [], cards(concepts))
    db.close()


def brought_up_to_date(home: Path) -> None:
    """Opens the index of a home, and reads what has changed."""
    with searching.opened(home) as index:
        index.catch_up(journal=False)


def one_changed(home: Path) -> None:
    """Changes one card among all, again and again."""
    path = sorted((home / "content" / "cards").glob("*.yaml"))[0]
    before = path.read_text(encoding="utf-8")
    cpus, clocks = [], []
    for run in range(RUNS):
        path.write_text(before.replace("관리형", f"관리형 {run}번"), encoding="utf-8")
        cpu, clock = time.process_time(), time.perf_counter()
        brought_up_to_date(home)
        cpus.append(time.process_time() - cpu)
        clocks.append(time.perf_counter() - clock)
    path.write_text(before, encoding="utf-8")
    cpu, clock = statistics.median(cpus), statistics.median(clocks)
    print(f"one changed card: {cpu:.2f} s of CPU, {clock:.2f} s")


def main() -> None:
    """Prints all figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--concepts", type=int, default=100_000)
    parser.add_argument("--files", type=int, default=10_000, help="card files of one concept each")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.concepts:
            what = f"{given.concepts:,} new concepts"
            path = folder / "search.db"
            measured(f"{what} into the search", lambda: into_search(path, given.concepts))
            home = folder / "concepts"
            searching.fill(home / "content" / "cards", given.concepts, A_CARD)
            measured(f"{what} from card files", lambda: brought_up_to_date(home))
        if given.files:
            home = folder / "files"
            searching.fill(home / "content" / "cards", given.files, 1)
            measured(f"{given.files:,} card files", lambda: brought_up_to_date(home))
            one_changed(home)


if __name__ == "__main__":
    main()
