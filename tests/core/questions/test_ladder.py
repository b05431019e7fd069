"""Forms climb with stability."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS as EVERY
from awsquiz.core.questions.ladder import ask_at_level, forms_in_turn, level_for

FORMS = ("ox", "choice", "cloze", "which", "flashcard")


@pytest.mark.parametrize(
    ("stability", "lean", "height"),
    [
        *((None, None, 0), (2.3, None, 0), (7.0, None, 1), (29.9, None, 1), (30.0, None, 2)),
        *((None, "easy", 0), (None, "hard", 1), (400.0, "hard", 2), (400.0, "easy", 1)),
    ],
)
def test_a_fact_climbs_with_its_stability(
    stability: float | None, lean: str | None, height: int
) -> None:
    """Young facts are recognised, then recalled, mature ones applied; a lean is one rung."""
    assert level_for(stability, lean) == height


@pytest.mark.parametrize("seed", range(5))
def test_forms_of_the_rung_go_first_then_easier_ones(seed: int) -> None:
    """Whatever the order in which they are given; by the same random numbers the same."""
    recalled = forms_in_turn(FORMS, 12.0, Random(seed))
    assert [EVERY[form].level for form in recalled] == ["recall"] * 2 + ["recognise"] * 3
    assert recalled == forms_in_turn(FORMS[::-1], 12.0, Random(seed))
    assert [EVERY[form].level for form in forms_in_turn(FORMS, None, Random(seed))[:3]] == [
        "recognise"
    ] * 3


def test_a_fact_without_the_rung_s_forms_is_asked_in_others() -> None:
    """A mature fact with no scenario and no gap is still asked, as true or false."""
    fact = Fact(id="lambda.a001", text="15분까지 실행된다", false_text="하루까지 실행된다")
    library = Library((Concept(id="lambda", title="Lambda", facts=(fact,)),))
    question = ask_at_level(library, fact.id, ("ox", "which"), 90.0, Random(1))
    assert question is not None
    assert question.form == "ox"


def test_a_fact_that_no_form_can_ask_is_not_asked() -> None:
    """None, rather than a doubtful question."""
    fact = Fact(id="lambda.a001", text="15분까지 실행된다")
    library = Library((Concept(id="lambda", title="Lambda", facts=(fact,)),))
    assert ask_at_level(library, fact.id, ("which", "value"), None, Random(1)) is None
