"""The back of a flashcard: all that one grades oneself by, before one does."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from awsquiz.core.questions import Question, Source
from awsquiz.core.study.answers import Answered
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import console, show
from awsquiz.terminal.feedback import feedback

BACK = "메시지는 4일 동안 남는다"


def card(
    explanation: str = "그 뒤에는 지워진다", lit: tuple[tuple[int, int], ...] = ()
) -> Question:
    return Question(
        id="flashcard:sqs.0000",
        form="flashcard",
        level="recognise",
        concept="sqs",
        fact="sqs.0000",
        stem="SQS › 보관",
        statement="메시지는 (      ) 동안 남는다",
        answer=(BACK,),
        lit=lit,
        explanation=explanation,
        source=Source("sqs.md", 7),
        docs="https://docs.aws.amazon.com/sqs",
    )


def back(question: Question) -> list[str]:
    screen = console(plain=True, file=(out := io.StringIO()))
    show(screen, shown.back(question, signs=True))
    return [line.strip() for line in out.getvalue().splitlines() if line.strip()]


def test_the_back_has_the_reason_and_the_source() -> None:
    """The statement, why, the note's line and the documentation."""
    assert back(card()) == [
        BACK,
        "그 뒤에는 지워진다",
        "sqs.md, line 7",
        "https://docs.aws.amazon.com/sqs",
    ]


def test_without_a_reason_the_statement_is_not_said_twice() -> None:
    """Its markup makes no difference."""
    assert back(card(explanation="메시지는 **4일** 동안 남는다"))[1] == "sqs.md, line 7"


def test_what_was_asked_for_stands_between_signs_without_colours() -> None:
    """So that a reader that shows no style tells it too."""
    assert back(card(lit=((5, 7),)))[0] == "메시지는 «4일» 동안 남는다"


def test_what_was_asked_for_is_lit_on_a_terminal() -> None:
    """In a style, without signs."""
    screen = Console(
        file=(out := io.StringIO()), force_terminal=True, color_system="standard", width=80
    )
    show(screen, shown.back(card(lit=((5, 7),))))
    assert "«" not in out.getvalue()
    assert "메시지는 4일" not in out.getvalue()  # its style begins between


@pytest.mark.parametrize(("turned", "says_it"), [(True, False), (False, True)])
def test_looking_back_shows_the_back(turned: bool, says_it: bool) -> None:
    """After its grade it is above already; at an earlier card it is shown again."""
    screen = console(plain=True, file=(out := io.StringIO()))
    show(screen, feedback(Answered(card(), ("3",), True), turned=turned))
    assert (BACK in out.getvalue()) is says_it
    assert "sqs.md" in out.getvalue() or turned
