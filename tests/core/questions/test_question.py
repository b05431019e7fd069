"""What a question shows of the code and the images that its fact carries."""

from __future__ import annotations

import pytest

from awsquiz.core.questions import Option, Question

CODE = "```python\ncontext.get_remaining_time_in_millis()\n```"
IMAGE = "![구조](a.png)"


def question(**more: object) -> Question:
    given = {
        **{
            "id": "q",
            "form": "cloze",
            "level": "recall",
            "concept": "lambda",
            "fact": "lambda.0000",
        },
        **{"stem": "?", "answer": ("a",), "explanation": "까닭", "carries": (CODE, IMAGE)},
    }
    return Question(**(given | more))  # type: ignore[arg-type]


def test_code_that_tells_nothing_is_shown() -> None:
    """Where the answer is not in it, code and images stand below the question."""
    assert question(accept=("15분",), answer=("15분",)).shows == (CODE, IMAGE)


@pytest.mark.parametrize(
    "more",
    [
        {"accept": ("get_remaining_time_in_millis",), "answer": ("x",)},
        {"options": (Option("a", "`context.get_remaining_time`", True, ""),)},
    ],
)
def test_code_that_holds_the_answer_waits(more: dict[str, object]) -> None:
    """It would give away what is to be typed or chosen."""
    assert question(**more).shows == (IMAGE,)


def test_card_with_a_gap_shows_nothing_in_front() -> None:
    """What stands in its gap may be in the code."""
    assert question(form="flashcard", statement="람다는 …").shows == ()
