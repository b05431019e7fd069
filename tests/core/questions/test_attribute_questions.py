"""How a value is asked for: by its fact, its attribute, or the attribute's name."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.attribute_questions import question_of_value
from awsquiz.core.text.wordbook import Attribute, Wordbook

ROW = Attribute(name="최대 실행 시간", question="{은/는} 얼마 동안 실행할 수 있는가?")


def cards(question: str | None = None, *rows: Attribute) -> Library:
    """Three concepts with a time each; the first has the question."""
    concepts = tuple(
        Concept(
            id=name.lower(),
            title=name,
            facts=(
                Fact(
                    id=f"{name.lower()}.0000",
                    text=f"최대 실행 시간은 {value}이다",
                    question=question if name == "Lambda" else None,
                    attribute="최대 실행 시간",
                    value=value,
                ),
            ),
        )
        for name, value in (("Lambda", "15분"), ("Edge", "30초"), ("Batch", "14일"))
    )
    return Library(concepts, words=Wordbook(attributes=lambda: rows))


@pytest.mark.parametrize(
    ("question", "rows", "asked"),
    [
        (None, (), "Lambda의 최대 실행 시간은?"),
        (None, (ROW,), "Lambda는 얼마 동안 실행할 수 있는가?"),
        ("{}의 호출 한 번은 최대 얼마인가?", (ROW,), "Lambda의 호출 한 번은 최대 얼마인가?"),
    ],
)
def test_the_nearest_question_is_asked(
    question: str | None, rows: tuple[Attribute, ...], asked: str
) -> None:
    """That of the fact goes before that of its attribute, and both before the mere name."""
    library = cards(question, *rows)
    concept = library.cards[0]
    assert question_of_value(library, concept, concept.facts[0]) == asked


def test_value_and_flashcard_ask_it() -> None:
    """Both forms ask for the value in the sentence."""
    library = cards(None, ROW)
    for form in ("value", "flashcard"):
        seeds = (ask(library, "lambda.0000", form, Random(seed)) for seed in range(9))
        made = next(filter(None, seeds), None)
        assert made is not None
        assert made.stem == "Lambda는 얼마 동안 실행할 수 있는가?"


def test_a_value_with_a_question_stays_a_statement() -> None:
    """A question for its value makes no answer of the text."""
    fact = cards("{}의 한도는?").cards[0].facts[0]
    assert fact.states
    assert fact.answered is None
