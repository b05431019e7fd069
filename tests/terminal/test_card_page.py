"""The page of a concept."""

from __future__ import annotations

import io

from rich.console import Console

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.terminal.cards import show_page


def page(*facts: Fact, width: int = 60) -> list[str]:
    """The lines of the page of a concept with these facts."""
    concept = Concept(id="sqs", title="SQS", facts=facts)
    screen = Console(file=io.StringIO(), width=width)
    show_page(screen, Library((concept,)), concept, "sqs.yaml:1")
    return screen.file.getvalue().splitlines()  # type: ignore[attr-defined, no-any-return]


def test_what_was_checked_and_when_is_told() -> None:
    """A sign beside each fact that was, and the days below; a retired fact counts no more."""
    day, later = "2026-11-26", "2026-12-03"
    shown = page(
        Fact(id="sqs.a001", text="넉 달 보관한다", line=3, checked=day),
        Fact(id="sqs.a002", text="순서를 지킨다", checked=later),
        Fact(id="sqs.a003", text="묶어서 받는다", line=5),
        Fact(id="sqs.a004", text="지난 말이다", checked=day, retired=True),
    )
    text = "\n".join(shown)
    assert "넉 달 보관한다" in text
    assert next(line.split()[-2:] for line in shown if "✓" in line) == ["3", "✓"]
    assert "✓ checked 2026-11-26 (1), 2026-12-03 (1)" in text
    assert sum(line.rstrip().endswith("✓") for line in shown) == 2


def test_nothing_is_said_of_checks_where_there_was_none() -> None:
    """As on the page of one's own notes."""
    assert "checked" not in "\n".join(page(Fact(id="sqs.a001", text="넉 달 보관한다")))


def test_why_a_fact_is_set_aside_is_told() -> None:
    """Below the fact; one that a person takes back is shown as any other."""
    shown = "\n".join(
        page(
            Fact(id="sqs.a001", text="이름을 입력합니다", aside="step"),
            Fact(id="sqs.a002", text="보안", aside="label", ask=True),
        )
    )
    assert "a step of a lab" in shown
    assert "only names what follows" not in shown


def test_what_the_learner_said_is_false_is_shown() -> None:
    """Below its fact, so that it can be seen again; not of what was checked, which has many."""
    own = Fact(id="sqs.a001", text="넉 달 보관한다", false_text="한 해 보관한다")
    assert "false: 한 해 보관한다" in "\n".join(page(own))
    checked = Fact(id="sqs.a002", text="순서를 지킨다", false_text="뒤섞는다", checked="2026-11-26")
    assert "뒤섞는다" not in "\n".join(page(checked))
