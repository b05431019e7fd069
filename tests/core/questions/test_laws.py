"""What holds for every question of every form, over random libraries."""

from __future__ import annotations

import re

import msgspec
from hypothesis import given

from awsquiz.core.model import Library
from awsquiz.core.questions import FORMS, Question
from awsquiz.core.questions.question import explain_whole
from awsquiz.core.study.answers import Attempt
from awsquiz.core.study.typed import understand
from tests.core.questions.checks import LAWS, SEEDS, owned, questions, squash
from tests.core.questions.libraries import libraries

OPTIONS = {
    **dict.fromkeys(["choice", "not", "which", "value"], (3, 4)),
    **{"ox": (2,), "multi": (5, 6), "match": (3, 4, 5)},
    **dict.fromkeys(["cloze", "flashcard"], (0,)),
    "name": (0, 3, 4),
    **{"order": (3, 4, 5), "scenario": (3, 4, 5, 6)},
}
"""How many options each form has; one that is not here may have any number that has a key."""
NUMBERS = {"두 개": 2, "세 개": 3}
BY_HAND = ("order", "scenario")


def rights(question: Question) -> int:
    """How many right options the stem speaks of; where a person wrote it, how many there are."""
    if question.form in BY_HAND:
        return len(question.answer)
    return next((count for said, count in NUMBERS.items() if said in question.stem), 1)


@LAWS
@given(libraries(), SEEDS)
def test_as_many_options_are_right_as_the_stem_says(library: Library, seed: int) -> None:
    """The answer is the right options' keys: one, or with `multi` as many as the stem tells."""
    for question in questions(library, seed):
        assert question.answer
        if question.shape in ("one", "several"):
            assert question.answer == tuple(o.key for o in question.options if o.correct)
            assert len(question.answer) == rights(question)


@LAWS
@given(libraries(), SEEDS)
def test_no_option_comes_twice(library: Library, seed: int) -> None:
    """No two options have the same key or say the same, in whatever spacing and Unicode form."""
    for question in questions(library, seed):
        count = len(question.options)
        assert len({option.key for option in question.options}) == count
        assert len({squash(option.text) for option in question.options}) == count
        assert count in OPTIONS.get(question.form, range(10))
        assert question.form != "multi" or count == rights(question) + 3


@LAWS
@given(libraries(), SEEDS)
def test_every_option_says_why(library: Library, seed: int) -> None:
    """Each option has a reason; what is wrong, in `not` the answer, has a proof."""
    for question in questions(library, seed):
        assert question.explanation
        for option in question.options:
            assert option.reason.strip()
            proof = option.correct is (question.form == "not")
            assert (option.why_false is not None) is proof


@LAWS
@given(libraries(), SEEDS)
def test_names_are_hidden(library: Library, seed: int) -> None:
    """The concept's names stand in none of the statements by which it is to be known."""
    for question in questions(library, seed, ["choice", "not", "multi", "which"]):
        shown = [(question.concept, question.fact, question.statement or "")]
        if question.form != "which":
            shown = [(question.concept, o.fact or "", o.text) for o in question.options]
        for concept_id, fact_id, text in shown:
            concept, (_, fact) = library.by_id[concept_id], owned(library, fact_id)
            for name in (concept.title,) if fact.kind == "name" else concept.names:
                assert not re.search(rf"(?<!\w){re.escape(name)}(?![A-Za-z0-9])", text, re.I)


@LAWS
@given(libraries(), SEEDS)
def test_a_question_knows_its_own_answer(library: Library, seed: int) -> None:
    """A quiz calls the answer right, typed as a line, and every other single option wrong."""
    for question in questions(library, seed):
        typed = " ".join(question.answer) if question.options else question.answer[0]
        if question.form == "flashcard":
            typed = "3"
        given_keys = understand(question, typed)
        assert given_keys is not None
        assert Attempt.of(question, given_keys).settled().right
        for option in question.options:
            single = (option.key,)
            assert (Attempt.of(question, single).verdict == "right") is (single == question.answer)


@LAWS
@given(libraries(), SEEDS)
def test_the_same_seed_asks_the_same(library: Library, seed: int) -> None:
    """Questions depend on nothing but the cards and the random numbers."""
    again = Library(library.cards, library.scenarios)
    assert list(questions(library, seed)) == list(questions(again, seed))


@LAWS
@given(libraries(), SEEDS)
def test_questions_survive_json(library: Library, seed: int) -> None:
    """A question written as JSON and read again is the same question."""
    for question in questions(library, seed):
        assert msgspec.json.decode(msgspec.json.encode(question), type=Question) == question


@LAWS
@given(libraries(), SEEDS)
def test_only_what_may_be_asked_is_asked(library: Library, seed: int) -> None:
    """Retired and unfit facts are asked in no form; every question is on the fact it names."""
    for question in questions(library, seed):
        concept, fact = owned(library, question.fact)
        assert fact.askable
        assert question.concept == concept.id
        assert question.level == FORMS[question.form].level
        if question.form in BY_HAND:
            assert question.id in {f"scenario:{it.id}" for it in library.scenarios_on(fact.id)}
        else:
            assert question.id.startswith(f"{question.form}:{fact.id}")
            said = question.explanation
            assert said == (fact.why or fact.text) or said == explain_whole(fact)
        assert question.source is None or question.source.line == fact.line
        for option in question.options:
            assert option.fact is None or owned(library, option.fact)[1].askable
