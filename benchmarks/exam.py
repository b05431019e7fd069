"""Exams of very many cards, and a sitting's keys: `python benchmarks/exam.py [CONCEPTS] [SEEDS]`.

Draws whole exams of 65 questions by the shipped blueprint of saa-c03 from 100,000 facts that stand
in memory and have been prepared, each with another seed: once with a scenario on every hundredth
fact, as the blueprint expects, and once without any, so that all questions have to be made. Then
presses keys in a sitting, each of
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

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.domains import facts_of
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.paper import beginning
from awsquiz.core.exam.sitting import Sitting
from awsquiz.core.model import Library
from awsquiz.core.questions import prepare
from awsquiz.core.scenarios import Choice, Scenario
from awsquiz.paths import shipped_content
from awsquiz.storage import blueprints
from awsquiz.storage.journal import Journal, Stamp, stamp
from awsquiz.terminal.exam.screen import ExamScreen
from awsquiz.terminal.prompts.screen import ansi

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


def with_scenarios(library: Library) -> Library:
    """The library with a scenario on every hundredth fact."""
    facts = [(card.id, fact.id) for card in library.by_id.values() for fact in card.facts]
    domains = ("secure", "resilient", "high-performing", "cost-optimised")
    made = Library(
        library.cards,
        tuple(
            Scenario(
                id=f"scenario-{at}",
                kind="multiple" if at % 4 == 0 else "single",
                exams={"saa": domains[at // 4 % 4]},
                concepts=(concept,),
                facts=(fact,),
                stem=f"{at}번째 상황에 알맞은 것은?",
                options=tuple(
                    Choice(text=f"보기 {key}", correct=key < (2 if at % 4 == 0 else 1), why="이유")
                    for key in range(5 if at % 4 == 0 else 4)
                ),
            )
            for at, (concept, fact) in enumerate(facts[::100])
        ),
    )
    prepare(made)
    return made


def drawn_quickly(library: Library, blueprint: Blueprint, seeds: int, name: str) -> bool:
    """Draws exams and prints how long it took."""
    facts_of(library, blueprint)
    gc.freeze()  # as the command does: what is loaded stays
    draws = [
        milliseconds(partial(draw_exam, library, blueprint, blueprint.questions, Random(seed)))
        for seed in range(seeds)
    ]
    return told(f"{blueprint.questions} questions, {seeds} seeds, {name}", draws, DRAW)


def now() -> Stamp:
    """What an event begins with."""
    return stamp(datetime.now(UTC))


def a_sitting(blueprint: Blueprint, journal: Journal) -> ExamScreen:
    """An exam of the benchmark's cards, at its first page."""
    drawn = draw_exam(a_library(100), blueprint, blueprint.questions, Random(1))
    start = beginning(blueprint, drawn, blueprint.minutes, now)
    journal.append(start)
    desk = Desk(Sitting.of(start), now, journal.append_all, time.monotonic, lambda *_: None)
    return ExamScreen(desk)


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
    prepared = milliseconds(lambda: (prepare(library), facts_of(library, blueprint)))
    print(f"{10 * concepts:,} facts, prepared in {prepared / 1000:.2f} s")
    quick = drawn_quickly(with_scenarios(library), blueprint, seeds, "with scenarios")
    quick &= drawn_quickly(library, blueprint, seeds, "without scenarios")
    with tempfile.TemporaryDirectory() as folder:
        pages = a_sitting(blueprint, Journal(Path(folder)))
        screen = Console(force_terminal=True, width=80)
        presses = [milliseconds(partial(redrawn, pages, screen, key)) for key in KEYS * 20]
    return int(not (told(f"{len(presses)} keys", presses, REDRAW) and quick))


if __name__ == "__main__":
    sys.exit(main())
