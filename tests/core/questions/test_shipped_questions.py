"""The shipped cards, asked: how much they give, and the truth rules on real study material."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from random import Random

import pytest

from awsquiz.core.model import Fact, Library
from awsquiz.core.questions import FORMS, Question, ask, draw
from awsquiz.core.questions.masks import names_in
from awsquiz.storage.library import load

CONTENT = Path(__file__).parents[3] / "content"
SEEDS = range(4)  # `which` refuses now and then, for balance


@pytest.fixture(scope="module")
def library() -> Library:
    return load([CONTENT / "cards"], [CONTENT / "scenarios"]).library


@pytest.fixture(scope="module")
def questions(library: Library) -> list[Question]:
    """Every askable fact in every form, with a few seeds."""
    return [
        question
        for fact in facts(library)
        for form in FORMS
        for seed in SEEDS
        if (question := ask(library, fact.id, form, Random(seed)))
    ]


def facts(library: Library) -> list[Fact]:
    """Every askable fact."""
    every = (fact for concept in library.by_id.values() for fact in concept.facts)
    return [fact for fact in every if fact.askable]


def test_every_concept_is_asked_in_four_forms(library: Library, questions: list[Question]) -> None:
    """No shipped concept is left with fewer than four ways to ask about it."""
    forms = defaultdict(set)
    for question in questions:
        forms[question.concept].add(question.form)
    few = {name: forms[name] for name in library.by_id if len(forms[name]) < 4}
    assert few == {}


def test_every_fact_is_asked_in_three_forms(library: Library, questions: list[Question]) -> None:
    """No shipped fact that may be asked is left with fewer than three."""
    forms = defaultdict(set)
    for question in questions:
        forms[question.fact].add(question.form)
    few = {fact.id: forms[fact.id] for fact in facts(library) if len(forms[fact.id]) < 3}
    assert few == {}


def test_the_cards_give_hundreds_of_questions(library: Library, questions: list[Question]) -> None:
    """At least 400 that differ by form, fact or the facts of their options."""
    distinct = {
        (question.form, question.fact, frozenset(option.fact for option in question.options))
        for question in questions
    }
    assert len(distinct) >= 400
    assert {question.form for question in questions} == set(FORMS)


def test_fourteen_attributes_compare_four_concepts(library: Library) -> None:
    """Each of them has a value, with its page, for at least four concepts, and not all the same."""
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for concept in library.by_id.values():
        for fact in concept.facts:
            if fact.attribute and fact.value and fact.docs and not fact.retired:
                values[fact.attribute][concept.id] = fact.value
    wide = [name for name, cells in values.items() if len(cells) >= 4]
    assert len(wide) >= 14
    assert all(len(set(values[name].values())) > 1 for name in wide)


def test_every_question_is_explained_and_cited(questions: list[Question]) -> None:
    """Each question has documentation and an explanation, each option a reason."""
    for question in questions:
        assert (question.docs or "").startswith("https://"), question.id
        assert question.explanation.strip(), question.id
        assert all(option.reason.strip() for option in question.options), question.id


def test_every_concept_can_be_asked_in_a_draw(library: Library) -> None:
    """A draw as long as there are concepts asks about each of them once."""
    concepts = list(library.by_id.values())
    drawn = draw(library, concepts, len(concepts), Random(1))
    assert sorted(q.concept for q in drawn) == sorted(library.by_id)


def test_wrong_options_are_proved_and_of_strangers(
    library: Library, questions: list[Question]
) -> None:
    """Each wrong option has its proof; kin and confusable concepts supply none."""
    for question in questions:
        if question.form in ("not", "match", "order", "scenario"):
            continue
        for option in question.options:
            assert (option.why_false is None) is option.correct
            if option.why_false in ("false_for", "value", "definition"):
                assert not library.are_close(question.concept, option.concept or "")


def test_concepts_of_a_match_are_strangers(library: Library, questions: list[Question]) -> None:
    """No two concepts of a match are kin or confusable."""
    for question in questions:
        concepts = [pair.concept for pair in question.pairs if pair.concept]
        for at, one in enumerate(concepts):
            assert not any(library.are_close(one, other) for other in concepts[at + 1 :]), (
                question.id
            )


def test_statements_do_not_name_their_concept(library: Library, questions: list[Question]) -> None:
    """What is to be recognised does not say what it is, but for what an abbreviation stands for."""
    for question in questions:
        concept, fact = library.fact(question.fact) or (None, None)
        assert concept is not None
        assert fact is not None
        if question.form == "which" and fact.kind != "name":
            assert not names_in(question.statement or "", concept)
        if question.form in ("choice", "multi", "not") and fact.kind != "name":
            assert not any(names_in(option.text, concept) for option in question.options)
