"""Each proof is found in the cards again, by whoever has nothing but the cards and the question."""

from __future__ import annotations

from hypothesis import given

from awsquiz.core.claims.rules import untruths_of
from awsquiz.core.claims.scales import exclude, read_value
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Option, Question
from awsquiz.core.questions.masks import meaning, shown
from awsquiz.core.questions.standing import in_place
from awsquiz.core.text import key
from tests.core.questions.checks import LAWS, SEEDS, family, owned, questions, said_of, squash
from tests.core.questions.libraries import libraries

FORMS = ("choice", "multi", "not", "ox", "which", "value")
RULES = ("negation", "contrast", "number", "count")


def false_statements(question: Question) -> list[Option]:
    """The options that bear a proof."""
    return [option for option in question.options if option.why_false]


def is_recognised(concept: Concept) -> bool:
    return bool(concept.docs) or any(it.checked and not it.retired for it in concept.facts)


def replayed(library: Library, question: Question, option: Option) -> bool:
    """Whether the cards give the proof of an option again."""
    asked, right = owned(library, question.fact)
    if question.form == "which":
        owner, fact, of = asked, right, library.by_id[option.concept or ""]
    else:
        (owner, fact), of = owned(library, option.fact), asked
    if option.why_false == "stated":
        return owner is of and squash(fact.text) in squash(question.statement or "")
    if option.why_false in RULES:
        return owner is of and _is_ruled(library, question, option, owner, fact)
    if option.why_false == "mark":
        return owner is of and bool(fact.false_text or fact.mark or fact.false_names)
    close = owner in family(library, of) or {of.id, *of.confusable}.intersection(
        {owner.id, *owner.confusable} - {of.id}
    )
    if option.why_false == "false_for":
        return of.id in (fact.false_for or ())
    if option.why_false == "definition":
        return fact.kind == "definition" and is_recognised(of) and is_recognised(owner)
    values = [it for it in of.facts if it.attribute == fact.attribute and it.value and it.states]
    values = [it for it in values if it.askable and (it.checked or not right.checked)]
    return (
        bool(values)
        and not (owner in family(library, of) and close)
        and all(
            key(it.value or "") != key(fact.value or "")
            and (
                (it.reviewed and fact.reviewed)
                or exclude(it.value or "", fact.value or "")
                or (question.form == "which" and not read_value(fact.value or ""))
            )
            for it in values
        )
    )


def _is_ruled(
    library: Library, question: Question, option: Option, owner: Concept, fact: Fact
) -> bool:
    names = {key(name) for concept in library.by_id.values() for name in concept.names}
    made = [it for it in untruths_of(fact, owner, names) if it.rule == option.why_false]
    if question.form == "value":
        return bool(made) or any(char.isdigit() for char in option.text)
    if question.form == "ox":
        return any(squash(it.text) == squash(question.statement or "") for it in made)
    texts = {in_place(fact, shown(fact, owner, text=it.text), owner) for it in made}
    return option.text in texts and option.reason in {it.because for it in made}


@LAWS
@given(libraries(), SEEDS)
def test_every_proof_can_be_replayed(library: Library, seed: int) -> None:
    """By the fact that an option cites, and what its concept has in the cards."""
    for question in questions(library, seed, FORMS):
        for option in false_statements(question):
            assert replayed(library, question, option), option


@LAWS
@given(libraries(), SEEDS)
def test_no_card_states_what_is_called_false(library: Library, seed: int) -> None:
    """In no wording that the judge takes for the same, of the concept or its kin."""
    for question in questions(library, seed, ("choice", "multi", "not", "ox")):
        asked = library.by_id[question.concept]
        stated = {
            meaning(text)
            for member in family(library, asked)
            for fact in member.facts
            for text in (fact.text, shown(fact, member))
        }
        if question.form == "ox":
            false = [question.statement or ""] if question.answer == ("x",) else []
        else:
            false = [option.text for option in false_statements(question)]
        for text in false:
            assert meaning(text) not in stated
            assert squash(text) not in said_of(library, asked)
