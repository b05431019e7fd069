"""Exams of very many cards, and a sitting's keys: `python benchmarks/exam.py [CONCEPTS] [SEEDS]`.

Draws whole exams of 65 questions by the shipped blueprint of saa-c03 from 100,000 facts that stand
in memory and have been prepared, each with another seed. Then presses keys in a sitting, each of
which is written to disk as an event, and draws the page anew as the terminal gets it.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median

from draw import a_library
from rich.console import Console

from awsquiz.core.exam.blueprint import Blueprint, facts_of
from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.paper import beginning
from awsquiz.core.exam.sitting import Sitting
from awsquiz.core.questions import prepare
from awsquiz.paths import shipped_content
from awsquiz.storage import blueprints
from awsquiz.storage.journal import Journal, Stamp, stamp
from awsquiz.terminal.prompts_screen import ansi
from awsquiz.terminal.sitting import ExamScreen

DRAW, REDRAW = 200, 50
"""Milliseconds that they may take."""
KEYS = ("down", "1", "f", "right", "2", "x", "r", "right", "enter", "b", "g", "7", "enter", "n")


def milliseconds(act: Callable[[], object]) -> float:
    """How long it takes."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def told(what: str, times: list[float], limit: int) -> bool:
    """Prints the figures; returns whether the slowest is within the limit."""
    print(f"{what}: median {median(times):.0f}, max {max(times):.0f} ms, limit {limit} ms")
    return max(times) <= limit


def now() -> Stamp:
    """What an event begins with."""
    return stamp(datetime.now(UTC))


def a_sitting(blueprint: Blueprint, journal: Journal) -> ExamScreen:
    """An exam of the benchmark's cards, at its first page."""
    drawn = draw_exam(a_library(100), blueprint, blueprint.questions, Random(1))
    start = beginning(blueprint, drawn, blueprint.minutes, now)
    journal.append(start)
    return ExamScreen(Desk(Sitting.of(start), now, journal.append_all, time.monotonic))


def redrawn(pages: ExamScreen, screen: Console, key: str) -> None:
    """A key, and the page as the terminal gets it."""
    pages.press(key)
    ansi(screen, pages.lines(79, 40), 80)


def main() -> int:
    """Prints the figures; 1 where something takes longer than its limit."""
    concepts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    seeds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    [file] = [
        each
        for each in blueprints.load([shipped_content() / "exams"])
        if each.blueprint and each.blueprint.id == "saa-c03"
    ]
    blueprint = file.blueprint
    assert blueprint
    library = a_library(concepts)
    prepared = milliseconds(lambda: (prepare(library), facts_of(library, blueprint.domains)))
    gc.freeze()  # as the command does: what is loaded stays
    print(f"{10 * concepts:,} facts, prepared in {prepared / 1000:.2f} s")
    draws = [
        milliseconds(partial(draw_exam, library, blueprint, blueprint.questions, Random(seed)))
        for seed in range(seeds)
    ]
    quick = told(f"{blueprint.questions} questions, {seeds} seeds", draws, DRAW)
    with tempfile.TemporaryDirectory() as folder:
        pages = a_sitting(blueprint, Journal(Path(folder)))
        screen = Console(force_terminal=True, width=80)
        presses = [milliseconds(partial(redrawn, pages, screen, key)) for key in KEYS * 20]
    return int(not (told(f"{len(presses)} keys", presses, REDRAW) and quick))


if __name__ == "__main__":
    sys.exit(main())
