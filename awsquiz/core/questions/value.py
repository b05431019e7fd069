"""Which value does the concept's attribute have, or which one belongs in the gap?

The others are values of other concepts, or numbers that are false where one alone can be true.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from random import Random

from awsquiz.core.claims.scales import Stretch, read_value
from awsquiz.core.claims.sole import SoleValue
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.attribute_questions import question_of_value
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.known_values import overlap
from awsquiz.core.questions.name_ideas import ideas_told
from awsquiz.core.questions.name_words import tokens
from awsquiz.core.questions.one_row import is_of_one_row
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.question import Option, Question, explain, explain_whole
from awsquiz.core.questions.sole_options import in_rank, is_told, ranked, sole_values
from awsquiz.core.questions.standing import labels_above
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.telltales import tells
from awsquiz.core.questions.terms import GAP
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import is_true_after_all, other_values
from awsquiz.core.questions.wrong_options import (
    MAX_OPTIONS,
    MIN_OPTIONS,
    alike,
    is_one_named,
    lettered,
    pick_false,
)
from awsquiz.core.text.particles import of_its

_Valued = tuple[Falsehood, str]


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The value among others; None with fewer than two that cannot be its own, and of what a person
    calls obvious.

    Values of other concepts go before numbers: the learner has met them.
    """
    if fact.obvious or fact.kind == "name" or is_of_one_row(fact, concept):
        return None
    others = _others(library, concept, fact, random)
    if len(others) >= MIN_OPTIONS - 1:
        return _among_others(library, concept, fact, others, random)
    return _among_numbers(library, concept, fact, random)


def _others(library: Library, concept: Concept, fact: Fact, random: Random) -> list[_Valued]:
    """The values that other concepts have of the attribute, each once."""
    if not fact.attribute or not fact.value:
        return []
    found = other_values(library, concept, fact.attribute, is_trusted(fact), random)
    # 객체 and Object are one value: of those that read alike one will do.
    values = [(each, each.fact.value) for each in found if each.fact.value]
    return list({read_value(value) or value: (each, value) for each, value in values}.values())


def _among_others(
    library: Library, concept: Concept, fact: Fact, others: list[_Valued], random: Random
) -> Question | None:
    """The value of the attribute among those that other concepts have of it."""
    right = fact.value or ""
    words = survey_of(library).name_words(concept.id)
    told = words & tokens(right)  # 할당량 of Service Quotas: all have the word, or none
    fitting = [each for each in others if words & tokens(each[1]) == told]
    chosen = pick_false(
        lambda left: _picked(right, left, random),
        _apart(right, fitting),
        lambda each: is_true_after_all(library, concept, each[0]),
    )
    if len(chosen) < MIN_OPTIONS - 1:
        return None
    stem = question_of_value(library, concept, fact)
    if is_one_named(stem, [right, *(value for _false, value in chosen)]):
        return None
    ideas = survey_of(library).name_ideas(concept.id)
    of_others = frozenset().union(*(ideas_told(value, ideas) for _false, value in chosen))
    if ideas_told(right, ideas) - of_others:
        return None
    others_of = [each.concept for each, _value in chosen]
    if tells(library, concept, right, others_of) or all(
        tells(library, each.concept, value, [concept]) for each, value in chosen
    ):
        return None
    options = [Option("", right, True, explain_whole(fact), fact.id, concept.id)]
    options += [_option(each, value) for each, value in chosen]
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        options=lettered(options, random),
        variant="+".join(sorted(each.fact.id for each, _value in chosen)),
        unseen=True,
    )


def _apart(right: str, others: Iterable[_Valued]) -> list[_Valued]:
    """Those of which none says what the right one or another before it says."""
    found: list[_Valued] = []
    for each in others:
        if not any(overlap(each[1], said) for said in (right, *(value for _, value in found))):
            found.append(each)
    return found


def _picked(right: str, others: Sequence[_Valued], random: Random) -> list[_Valued]:
    """Numbers so that the right one has any rank as often; other values that look like it."""
    own = _number(right)
    amounts = [_number(value) for _, value in others]
    known = [amount for amount in amounts if amount is not None]
    if own is None or len(known) < len(amounts):
        return alike(right, others, itemgetter(1), MAX_OPTIONS - 1, random)
    pairs = list(zip(known, others, strict=True))
    below = [each for amount, each in pairs if amount < own]
    above = [each for amount, each in pairs if amount > own]
    return in_rank(below, above, random)


def _number(value: str) -> float | None:
    """A value that is one number, in the smallest unit of its dimension."""
    members = read_value(value)
    if len(members) != 1 or not isinstance(members[0], Stretch):
        return None
    return members[0].low if members[0].low == members[0].high else None


def _among_numbers(
    library: Library, concept: Concept, fact: Fact, random: Random
) -> Question | None:
    """A number of the statement among some that are false in its place."""
    soles = sole_values(fact, concept)
    if not soles:
        return None
    sole = random.choice(soles)
    stem, statement = _gapped(library, concept, fact, sole)
    if is_told(sole, f"{stem} {statement or ''}"):
        return None
    false = ranked(library, concept, fact, sole, random)
    if not false:
        return None
    told = explain(fact) if statement else explain_whole(fact)
    options = [Option("", sole.written, True, told, fact.id, concept.id)]
    options += [
        Option("", value, False, sole.because(value), fact.id, concept.id, sole.rule)
        for value in false
    ]
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        statement=statement,
        options=lettered(options, random),
        variant="+".join(sorted("".join(value.split()) for value in (sole.written, *false))),
        unseen=statement is None,
    )


def _gapped(
    library: Library, concept: Concept, fact: Fact, sole: SoleValue
) -> tuple[str, str | None]:
    """What is asked, and the statement with its gap, below its labels; none of a cell."""
    if fact.attribute and sole.written == fact.value:
        return question_of_value(library, concept, fact), None
    place, gapped = labels_above(fact), f"{sole.before}{GAP}{sole.after}"
    stem = f"{concept.title}에 대한 설명이다. 빈칸에 들어갈 값은?"
    return stem, f"{place}: {gapped}" if place else gapped


FORM = Generated(
    "value",
    name=N_("value"),
    level="recall",
    chance=0.3,  # three options about as often as four
    make=make,
    in_exams=True,
)


def _option(false: Falsehood, value: str) -> Option:
    """Another concept's value, with whose it is: the right option says what the concept has."""
    reason = f"{of_its(false.concept.title, false.fact.attribute or '')}: {value}"
    return Option("", value, False, reason, false.fact.id, false.concept.id, false.proof.why)
