"""What holds for every question of every form, over random libraries; checked anew, not by the
code that picks the options."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from random import Random

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, Option, Question, ask
from awsquiz.core.quiz import Quiz, understand
from tests.core.questions.libraries import libraries

LAWS = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
SEEDS = st.integers(0, 2**32)


def questions(library: Library, seed: int) -> Iterator[Question]:
    """Every fact in every form in which it can be asked."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            for form in FORMS:
                if question := ask(library, fact.id, form, Random(seed)):
                    yield question


def owned(library: Library, fact_id: str | None) -> tuple[Concept, Fact]:
    """The fact and its concept, both of which there have to be."""
    found = library.fact(fact_id or "")
    assert found is not None
    return found


def squash(text: str) -> str:
    """A text without case, spacing, markup and punctuation; points in numbers and ○✕ stay."""
    folded = unicodedata.normalize("NFKC", re.sub(r"[*`]", "", text)).casefold()
    said = re.sub(r"(?<!\d)\.|\.(?!\d)|[^\w.○✕]|_", "", folded)
    return unicodedata.normalize("NFC", said) or folded.strip()


def family(library: Library, concept: Concept) -> list[Concept]:
    """The concept, what is below it and what it is within."""
    return [
        other
        for other in library.by_id.values()
        if concept in other.walk() or other in concept.walk()
    ]


def proved(library: Library, option: Option, asked: Concept, owner: Concept, fact: Fact) -> bool:
    """Whether the proof that the option names holds for the fact of its owner."""
    if option.why_false == "mark":
        turned = {"○": "✕", "✕": "○"}
        swapped = "".join(turned.get(char, char) for char in fact.text)
        return owner is asked and (bool(fact.false_text) or swapped != fact.text)
    strangers = (
        owner not in family(library, asked)
        and owner.id not in asked.confusable
        and asked.id not in owner.confusable
    )
    values = {
        member.id: {
            squash(other.value)
            for other in member.facts
            if other.attribute == fact.attribute and other.value and not other.retired
        }
        for member in family(library, asked)
    }
    proofs = {
        "false_for": asked.id in (fact.false_for or ()),
        "definition": fact.kind == "definition",
        "value": bool(fact.attribute and fact.value and values[asked.id])
        and all(squash(fact.value or "") not in known for known in values.values()),
    }
    return strangers and proofs[option.why_false or ""]


def said_of(library: Library, concept: Concept) -> set[str]:
    """What the cards say of the concept and its kin."""
    return {squash(fact.text) for member in family(library, concept) for fact in member.facts}


@LAWS
@given(libraries(), SEEDS)
def test_exactly_one_option_is_right(library: Library, seed: int) -> None:
    """Each question has one right option, and its answer is that option's key."""
    for question in questions(library, seed):
        assert question.answer == tuple(o.key for o in question.options if o.correct)
        assert len(question.answer) == 1


@LAWS
@given(libraries(), SEEDS)
def test_no_option_comes_twice(library: Library, seed: int) -> None:
    """No two options have the same key or say the same, in whatever spacing and Unicode form."""
    for question in questions(library, seed):
        count = len(question.options)
        assert len({option.key for option in question.options}) == count
        assert len({squash(option.text) for option in question.options}) == count
        assert count in ((2,) if question.form == "ox" else (3, 4))


@LAWS
@given(libraries(), SEEDS)
def test_statements_of_choice_are_false_by_proof(library: Library, seed: int) -> None:
    """Each wrong statement is proved wrong as it says, and no card says it of the concept."""
    for question in questions(library, seed):
        asked = library.by_id[question.concept]
        for option in question.options if question.form == "choice" else ():
            if not option.correct:
                owner, fact = owned(library, option.fact)
                assert fact.askable
                assert fact.id != question.fact
                assert proved(library, option, asked, owner, fact)
                assert squash(option.text) not in said_of(library, asked)


@LAWS
@given(libraries(), SEEDS)
def test_concepts_of_which_are_wrong_by_proof(library: Library, seed: int) -> None:
    """Of each wrong concept the statement is proved wrong, and no card of it says it."""
    for question in questions(library, seed):
        owner, fact = owned(library, question.fact)
        for option in question.options if question.form == "which" else ():
            if not option.correct:
                other = library.by_id[option.concept or ""]
                assert option.text == other.title
                assert proved(library, option, other, owner, fact)
                assert squash(fact.text) not in said_of(library, other)


@LAWS
@given(libraries(), SEEDS)
def test_statements_of_ox_are_what_they_are_taken_for(library: Library, seed: int) -> None:
    """What is to be called true is the fact; what is to be called false no card says."""
    for question in questions(library, seed):
        if question.form == "ox":
            concept, fact = owned(library, question.fact)
            said = squash(question.statement or "")
            assert (said == squash(fact.text)) is (question.answer == ("o",))
            assert (said in said_of(library, concept)) is (question.answer == ("o",))


@LAWS
@given(libraries(), SEEDS)
def test_names_are_hidden(library: Library, seed: int) -> None:
    """The concept's names stand in no option of choice and in no statement of which."""
    for question in questions(library, seed):
        concept = library.by_id[question.concept]
        _, fact = owned(library, question.fact)
        hidden = (concept.title,) if fact.kind == "name" else concept.names
        shown = {
            "choice": [option.text for option in question.options],
            "which": [question.statement or ""],
        }
        for text in shown.get(question.form, []):
            for name in hidden:
                assert not re.search(rf"(?<!\w){re.escape(name)}(?![A-Za-z0-9])", text, re.I)


@LAWS
@given(libraries(), SEEDS)
def test_a_question_knows_its_own_answer(library: Library, seed: int) -> None:
    """A quiz calls the right option right and every other wrong, as typed."""
    for question in questions(library, seed):
        for option in question.options:
            given_keys = understand(question, option.key)
            assert given_keys == (option.key,)
            assert Quiz([question]).answer(given_keys).right is option.correct


@LAWS
@given(libraries(), SEEDS)
def test_the_same_seed_asks_the_same(library: Library, seed: int) -> None:
    """Questions depend on nothing but the cards and the random numbers."""
    again = Library(library.cards)
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
        assert question.explanation == (fact.why or fact.text)
        assert question.source is None or question.source.line == fact.line
