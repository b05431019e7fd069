"""Truth first: wrong options are proved wrong over random libraries, right ones are true."""

from __future__ import annotations

from typing import get_args

from hypothesis import given

from awsquiz.core.claims.untruth import Rule
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.question import WhyFalse
from tests.core.questions.checks import (
    LAWS,
    SEEDS,
    family,
    owned,
    questions,
    said_of,
    squash,
)
from tests.core.questions.libraries import libraries


def strangers(library: Library, one: Concept, other: Concept) -> bool:
    """Whether two concepts are neither kin nor confusable."""
    return (
        other not in family(library, one)
        and other.id not in one.confusable
        and one.id not in other.confusable
    )


def values(concept: Concept, attribute: str | None) -> set[str]:
    """The concept's own values of an attribute."""
    return {
        squash(fact.value)
        for fact in concept.facts
        if fact.attribute == attribute and fact.value and not fact.retired
    }


def hidden_of(concept: Concept) -> list[str]:
    """What is hidden in statements on a concept: its names, also without their maker."""
    bare = [name.removeprefix("AWS ").removeprefix("Amazon ") for name in concept.names]
    return [*concept.names, *filter(None, bare)]


def proved(
    library: Library, why: WhyFalse | None, asked: Concept, owner: Concept, fact: Fact
) -> bool:
    """Whether the proof that is named holds for the fact of its owner; a rule makes something false
    of its own concept alone, and `test_proof_laws` asks it again."""
    if why in get_args(Rule):
        return owner is asked
    if why == "mark":
        turned = {"○": "✕", "✕": "○"}
        swapped = "".join(turned.get(char, char) for char in fact.text)
        return owner is asked and (bool(fact.false_text) or swapped != fact.text)
    around = [values(member, fact.attribute) for member in family(library, asked)]
    proofs = {
        "false_for": asked.id in (fact.false_for or ()),
        "definition": fact.kind == "definition",
        "value": bool(fact.attribute and fact.value and values(asked, fact.attribute))
        and all(squash(fact.value or "") not in known for known in around),
    }
    return strangers(library, asked, owner) and proofs[why or ""]


@LAWS
@given(libraries(), SEEDS)
def test_wrong_statements_are_false_by_proof(library: Library, seed: int) -> None:
    """In `choice` and `multi` each is proved wrong as it says, and no card says it."""
    for question in questions(library, seed, ["choice", "multi"]):
        asked = library.by_id[question.concept]
        for option in question.options:
            owner, fact = owned(library, option.fact)
            if option.correct:
                assert (owner, fact.askable) == (asked, True)
            else:
                assert fact.id not in [o.fact for o in question.options if o.correct]
                assert proved(library, option.why_false, asked, owner, fact)
                assert squash(option.text) not in said_of(library, asked)


@LAWS
@given(libraries(), SEEDS)
def test_right_statements_are_the_concepts_facts(library: Library, seed: int) -> None:
    """The fact asked for is among the right options; all of them are the concept's own."""
    for question in questions(library, seed, ["choice", "multi", "which", "value"]):
        right = [option for option in question.options if option.correct]
        assert question.fact in [option.fact for option in right]
        assert {option.concept for option in right} == {question.concept}


@LAWS
@given(libraries(), SEEDS)
def test_one_statement_of_not_is_false(library: Library, seed: int) -> None:
    """The answer is the fact turned round, which no card says; the rest are facts as they stand."""
    for question in questions(library, seed, ["not"]):
        asked = library.by_id[question.concept]
        for option in question.options:
            owner, fact = owned(library, option.fact)
            assert owner is asked
            assert option.correct is (fact.id == question.fact)
            if option.correct:
                assert proved(library, option.why_false, asked, owner, fact)
                assert squash(option.text) not in said_of(library, asked)
            else:
                assert fact.askable
                assert squash(option.text) == squash(fact.text) or any(
                    squash(name) in squash(fact.text) for name in hidden_of(asked)
                )


@LAWS
@given(libraries(), SEEDS)
def test_concepts_of_which_are_wrong_by_proof(library: Library, seed: int) -> None:
    """Of each wrong concept the statement is proved wrong, and no card of it says it."""
    for question in questions(library, seed, ["which"]):
        owner, fact = owned(library, question.fact)
        for option in question.options:
            if not option.correct:
                other = library.by_id[option.concept or ""]
                assert option.text == other.title
                assert proved(library, option.why_false, other, owner, fact)
                assert squash(fact.text) not in said_of(library, other)


@LAWS
@given(libraries(), SEEDS)
def test_values_are_wrong_by_proof(library: Library, seed: int) -> None:
    """A wrong value is another concept's, and neither the concept nor its kin has it."""
    for question in questions(library, seed, ["value"]):
        asked, right = owned(library, question.fact)
        for option in question.options:
            owner, fact = owned(library, option.fact)
            if option.why_false == "number":
                assert owner is asked
                for member in family(library, asked):
                    assert squash(option.text) not in values(member, fact.attribute)
                continue
            assert (option.text, right.attribute) == (fact.value, fact.attribute)
            if not option.correct:
                assert proved(library, option.why_false, asked, owner, fact)
                for member in family(library, asked):
                    assert squash(option.text) not in values(member, fact.attribute)


@LAWS
@given(libraries(), SEEDS)
def test_a_match_goes_one_way_only(library: Library, seed: int) -> None:
    """Each concept has one right side and no two the same, false of all other concepts."""
    for question in questions(library, seed, ["match"]):
        pairs = question.pairs
        assert question.fact in [pair.fact for pair in pairs]
        assert sorted(pair.right for pair in pairs) == [option.key for option in question.options]
        assert question.answer == tuple(pair.right for pair in pairs)
        assert len({squash(pair.left) for pair in pairs}) == len(pairs)
        for pair in pairs:
            owner, fact = owned(library, pair.fact)
            option = question.option(pair.right)
            assert (pair.left, pair.concept) == (owner.title, owner.id)
            assert (option.fact, option.concept) == (fact.id, owner.id)
            for other in pairs:
                if other is not pair:
                    asked = library.by_id[other.concept]
                    ways: list[WhyFalse] = ["false_for", "value", "definition"]
                    assert any(proved(library, why, asked, owner, fact) for why in ways)
                    assert squash(fact.text) not in said_of(library, asked)
                    assert squash(option.text) not in values(asked, fact.attribute)


@LAWS
@given(libraries(), SEEDS)
def test_statements_of_ox_are_what_they_are_taken_for(library: Library, seed: int) -> None:
    """What is to be called true is the fact; what is to be called false no card says."""
    for question in questions(library, seed, ["ox"]):
        concept, fact = owned(library, question.fact)
        said = squash(question.statement or "")
        assert (said == squash(fact.text)) is (question.answer == ("o",))
        assert (said in said_of(library, concept)) is (question.answer == ("o",))
