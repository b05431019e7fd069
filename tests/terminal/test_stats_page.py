"""The page of statistics: nothing runs over, nothing is told by colour alone."""

from __future__ import annotations

import io
from datetime import date

import pytest
from rich.cells import cell_len
from rich.console import Console

from awsquiz.core.model import Concept, Fact
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.portion import Portion
from awsquiz.core.study.stats import Activity, Branch, FactStanding, Statistics, summed_up
from awsquiz.terminal.stats import statistics_page

TODAY = date(2026, 11, 22).toordinal()
LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    facts=(Fact(id="lambda.a001", text="15분까지 [실행]된다 \x1b[31m"),),
)


def statistics(**given: object) -> Statistics:
    """Two weeks of answers on one concept and another below it."""
    known: dict[str, object] = {
        "today": TODAY,
        "days": 365,
        "desired": 0.9,
        "activity": {TODAY - day: Activity(3 * day + 1, 60_000) for day in range(14)},
        "due": {TODAY: 2, TODAY + 1: 4},
        "counted": {(TODAY, False, True): 8, (TODAY, False, False): 2, (TODAY, True, True): 5},
        "standings": [
            FactStanding("lambda.a001", "lambda", 40.0, 9.3, TODAY, 3),
            FactStanding("lambda.a002", "lambda", None, 0.0, 0, 0),
            FactStanding("edge.b001", "edge", 2.0, 5.0, TODAY, 0),
        ],
        "branches": [Branch("lambda", "Lambda", 0), Branch("edge", "엣지에서 실행되는 함수", 1)],
    }
    today: dict[str, object] = {"portion": Portion(2, 0, 10), "leeches": 0, "model": DEFAULT_MODEL}
    return summed_up(**(today | known | given))  # type: ignore[arg-type]


def drawn(found: Statistics, width: int, **given: object) -> list[str]:
    """The lines of the page."""
    screen = Console(file=io.StringIO(), width=width, **given)
    screen.print(statistics_page(screen, found, {"lambda.a001": (LAMBDA, LAMBDA.facts[0])}))
    return screen.file.getvalue().splitlines()


@pytest.mark.parametrize("width", [40, 60, 80, 99, 100, 120, 200])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """Nor broken where it should not: as many concepts as lines of bars."""
    lines = drawn(statistics(), width)
    assert max(map(cell_len, lines)) <= width
    assert sum("╍╍" in line and "%" in line for line in lines) >= 2


def test_numbers_are_on_the_page() -> None:
    """Those that matter most at the top."""
    text = "\n".join(drawn(statistics(), 80))
    for said in ("287", "14 min", "14 days", "87%", "today 2 · tomorrow 4 · in 30 days 6"):
        assert said in text
    assert "9.3 Lambda: 15분까지 [실행]된다 �[31m" in text
    assert "and 1 facts that are new" in text
    assert "67%" in text


def test_without_colours_no_escape_is_sent() -> None:
    """With them the characters are the same."""
    plain = drawn(statistics(), 80, no_color=True, force_terminal=False)
    assert not any("\x1b" in line for line in plain)
    coloured = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="truecolor")
    with coloured.capture() as captured:
        coloured.print(statistics_page(coloured, statistics(), {}))
    assert "\x1b[" in captured.get()


def test_a_period_without_answers_is_shown_as_such() -> None:
    """A dash where there is nothing to tell of."""
    old = {TODAY - 400: Activity(5, 1000)}
    text = "\n".join(drawn(statistics(activity=old, counted={}, standings=[], due={}), 80))
    assert "–" in text
    assert "None is hard so far." in text


def test_of_many_concepts_the_tops_are_shown_and_of_many_tops_the_weakest() -> None:
    """What is left out is said."""
    branches = [Branch(f"c{n}", f"C{n}", n % 2) for n in range(80)]
    standings = [FactStanding(f"c{n}.a", f"c{n}", n + 1.0, 5.0, TODAY - 30, 0) for n in range(80)]
    lines = drawn(statistics(branches=branches, standings=standings), 80)
    bars = [line for line in lines if line.startswith("C") and "%" in line]
    assert len(bars) == 30
    assert bars[0].startswith("C0 ")
    assert any("and 10 more" in line for line in lines)


def test_what_is_studied_stands_before_what_is_not_begun() -> None:
    """The weakest first; of the others there is a count by category alone."""
    branches = [Branch(f"c{n}", f"C{n}", 0, "compute" if n < 30 else "") for n in range(40)]
    standings = [
        FactStanding(f"c{n}.a", f"c{n}", 50.0 + n if n > 36 else None, 5.0, TODAY - 30, 0)
        for n in range(40)
    ]
    lines = drawn(statistics(branches=branches, standings=standings), 80)
    bars = [line.split()[0] for line in lines if line.startswith("C") and "%" in line]
    assert bars == ["C37", "C38", "C39"]
    assert any("Not begun: compute\u00a030 · without a category\u00a07" in line for line in lines)
