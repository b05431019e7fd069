"""The shipped cards, asked: how much they give, and the truth rules on real study material."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from random import Random

import pytest

from awsquiz.core.model import Fact, Library
from awsquiz.core.questions import FORMS, Question, ask, draw
from awsquiz.core.questions.masks import MASK, names_in
from awsquiz.storage.library import load

CONTENT = Path(__file__).parents[3] / "content"
SEEDS = range(3)  # `which` refuses now and then, for balance
SAMPLE = 240
"""Facts that are asked in every form: all of them take a minute."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load([CONTENT / "cards"], [CONTENT / "scenarios"]).library


@pytest.fixture(scope="module")
def questions(library: Library) -> list[Question]:
    """A sample of the askable facts in every form, with a few seeds."""
    return [
        question
        for fact in Random(1).sample(facts(library), SAMPLE)
        for form in FORMS
        for seed in SEEDS
        if (question := ask(library, fact.id, form, Random(seed)))
    ]


def facts(library: Library) -> list[Fact]:
    """Every askable fact."""
    every = (fact for concept in library.by_id.values() for fact in concept.facts)
    return [fact for fact in every if fact.askable]


def test_every_fact_has_a_question_with_a_key(library: Library) -> None:
    """No shipped fact that may be asked is left to be turned over alone."""
    left = {fact.id for fact in facts(library)}
    for form in ("ox", "cloze", "value", "choice"):
        asked = (name for name in left for seed in SEEDS if ask(library, name, form, Random(seed)))
        left -= {*asked}
    assert left == set()


def test_facts_are_asked_in_several_forms(questions: list[Question]) -> None:
    """Three of four in four or more: what gives itself away in a form is not asked so."""
    forms = defaultdict(set)
    for question in questions:
        forms[question.fact].add(question.form)
    assert sum(len(each) >= 4 for each in forms.values()) >= 0.75 * SAMPLE


def test_the_cards_give_hundreds_of_questions(library: Library, questions: list[Question]) -> None:
    """At least 400 that differ by form, fact or the facts of their options."""
    distinct = {
        (question.form, question.fact, frozenset(option.fact for option in question.options))
        for question in questions
    }
    assert len(distinct) >= 400
    rare = set(FORMS) - {question.form for question in questions}
    for form in rare:  # so few facts have it that the sample may miss them
        asked = (
            ask(library, fact.id, form, Random(seed)) for fact in facts(library) for seed in SEEDS
        )
        assert any(asked), form


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
    """A draw as long as there are concepts with facts asks about each of them once."""
    told = [card for card in library.by_id.values() if any(fact.askable for fact in card.facts)]
    drawn = draw(library, told, len(told), Random(1))
    assert sorted(q.concept for q in drawn) == sorted(card.id for card in told)


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


def test_only_what_asks_for_a_name_hides_one(library: Library, questions: list[Question]) -> None:
    """What is to be recognised does not say what it is, but for what an abbreviation stands for;
    below a stem that names the concept nothing is hidden."""
    for question in questions:
        concept, fact = library.fact(question.fact) or (None, None)
        assert concept is not None
        assert fact is not None
        if question.form == "which" and fact.kind != "name":
            assert not names_in(question.statement or "", concept)
        if question.form in ("ox", "choice", "multi", "not", "value", "cloze"):
            texts = (question.statement or "", *(option.text for option in question.options))
            assert not any(MASK in text for text in texts), question.id
