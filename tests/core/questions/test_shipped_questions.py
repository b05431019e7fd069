"""The shipped cards, asked: the truth rules on real study material."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from awsquiz.core.model import Library
from awsquiz.core.questions import FORMS, ask, draw
from awsquiz.core.questions.masks import names_in
from awsquiz.storage.library import load

CARDS = Path(__file__).parents[3] / "content" / "cards"


@pytest.fixture(scope="module")
def library() -> Library:
    return load([CARDS]).library


def test_every_askable_fact_can_be_asked(library: Library) -> None:
    """No shipped fact that may be asked is left without a form."""
    dumb = [
        fact.id
        for concept in library.by_id.values()
        for fact in concept.facts
        if fact.askable and not any(ask(library, fact.id, form, Random(1)) for form in FORMS)
    ]
    assert dumb == []


def test_every_concept_can_be_asked_in_a_draw(library: Library) -> None:
    """A draw as long as there are concepts asks about each of them once."""
    concepts = list(library.by_id.values())
    drawn = draw(library, concepts, len(concepts), Random(1))
    assert sorted(q.concept for q in drawn) == sorted(library.by_id)


def test_shipped_questions_have_one_right_option_and_proofs(library: Library) -> None:
    """Each has one right option, a proof for every other, and names neither kin nor confusable."""
    for question in draw(library, list(library.by_id.values()), 200, Random(1)):
        assert sum(option.correct for option in question.options) == 1
        for option in question.options:
            assert (option.why_false is None) is option.correct
            if not option.correct and option.why_false != "mark":
                assert not library.close(question.concept, option.concept or "")


def test_shipped_statements_do_not_name_their_concept(library: Library) -> None:
    """What is to be recognised does not say what it is, but for what an abbreviation stands for."""
    for question in draw(library, list(library.by_id.values()), 200, Random(2), ["which"]):
        concept, fact = library.fact(question.fact) or (None, None)
        assert concept is not None
        assert fact is not None
        assert fact.kind == "name" or not names_in(question.statement or "", concept)
