"""What a question shows of the code and the images that its fact carries."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Fact
from awsquiz.core.questions import Option, Question
from awsquiz.core.questions.question import explain_whole

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


@pytest.mark.parametrize(
    ("text", "why", "said"),
    [
        (
            "템플릿에 Transform을 적는다",
            "이 선언이 있어야 한다",
            "템플릿에 Transform을 적는다. 이 선언이 있어야 한다",
        ),
        ("템플릿에 적는다.", "그래야 읽는다", "템플릿에 적는다. 그래야 읽는다"),
        ("적는 파일: template.yaml", "SAM이 읽는다", "SAM이 읽는다"),
        ("템플릿에 적는다", None, "템플릿에 적는다"),
    ],
)
def test_a_reason_stands_behind_its_fact_where_that_is_not_shown(
    text: str, why: str | None, said: str
) -> None:
    """A pronoun of it has something to refer to; of a cell that is asked nothing is said again."""
    fact = Fact(id="a.aaaa", text=text, why=why, attribute="적는 파일", value="template.yaml")
    assert explain_whole(fact) == said
