"""To which concept does this fact, this value or this definition belong, or to which of a list?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from random import Random

from awsquiz.core.claims.scales import NO, YES, read_value
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.about import is_about_it
from awsquiz.core.questions.among import ask_among
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.known_values import values_around
from awsquiz.core.questions.masks import names_in, says_something, shown
from awsquiz.core.questions.name_ideas import told_by_idea
from awsquiz.core.questions.name_words import tell_as_much
from awsquiz.core.questions.nearness import definition_of, is_near, truth_beside
from awsquiz.core.questions.proof import Proof, in_words
from awsquiz.core.questions.question import Option, Question
from awsquiz.core.questions.standing import fits_an_option, in_place
from awsquiz.core.questions.surroundings import ALIKE, NEAR, RELATED, STRANGE, surroundings_of
from awsquiz.core.questions.survey import survey_of, value_key
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import concepts_it_is_false_of, is_stated
from awsquiz.core.questions.wrong_options import (
    MAX_OPTIONS,
    MIN_OPTIONS,
    is_one_named,
    lettered,
    pick_false,
    unrelated,
)
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.particles import with_particle

_Other = tuple[Concept, Proof]
"""A concept, and the proof that the fact is false of it."""


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """What it is said of: the concept, or where that cannot be asked, a thing of the note's list,
    whatever concept that is about."""
    of_concept = fact.states and is_about_it(concept, fact)
    question = _among_concepts(library, concept, fact, random) if of_concept else None
    return question or ask_among(FORM, library, concept, fact, random)


def _among_concepts(
    library: Library, concept: Concept, fact: Fact, random: Random
) -> Question | None:
    """The concept among some of which the fact is known to be false; None with fewer than two, and
    of what a person calls obvious: its name would tell it, as the letters of an abbreviation tell
    what it stands for."""
    if fact.obvious or fact.kind == "name":
        return None
    said = shown(fact, concept)
    if not (says_something(said) and fits_an_option(fact, said, concept)):
        return None
    stem, statement = _asked(fact, in_place(fact, said, concept))
    asked = statement or stem
    if names_in(asked, concept):  # within a longer name, which cannot be hidden
        return None
    found = _candidates(library, concept, fact, asked, random)
    chosen = _chosen(library, concept, fact, found, random)
    if len(chosen) < MIN_OPTIONS - 1:
        return None
    options = [Option("", concept.title, True, "맞는 개념이다", fact.id, concept.id)]
    options += [_wrong(library, other, proof, concept, fact) for other, proof in chosen]
    survey = survey_of(library)
    ideas = [survey.name_ideas(other.id) for other, _proof in chosen]
    named = is_one_named(asked, [it.text for it in options])
    if named or told_by_idea(asked, survey.name_ideas(concept.id), ideas):
        return None
    return FORM.question(
        library,
        concept,
        fact,
        stem=stem,
        statement=statement,
        options=lettered(options, random),
        variant="+".join(sorted(other.id for other, _ in chosen)),
    )


def _candidates(
    library: Library, concept: Concept, fact: Fact, asked: str, random: Random
) -> list[_Other]:
    """Concepts of which the fact is false, each title once, and whose names tell nothing."""
    survey, taken = survey_of(library), set(map(key, concept.names))
    found: list[_Other] = []
    for other, proof in concepts_it_is_false_of(library, concept, fact, random):
        # One that the statement names is hardly what the statement is about, nor one of whose
        # matter it does not speak.
        if key(other.title) in taken or survey.tell_apart(concept.id, fact.text, other.id):
            continue
        if not names_in(asked, other) and not _is_told(library, concept, other, asked):
            taken.add(key(other.title))
            found.append((other, proof))
    return found


def _chosen(
    library: Library, concept: Concept, fact: Fact, found: Sequence[_Other], random: Random
) -> list[_Other]:
    """Those that stand in the question, near ones rather than others."""
    if fact.kind == "definition":
        # Of what nobody defines none is the answer either.
        found = [each for each in found if _is_defined(each[0])] or found
        near = surroundings_of(library)
        found = [it for it in found if near.distance(concept.id, it[0].id) < STRANGE]
    most, distance = MAX_OPTIONS - 1, _distance(library, concept, fact)
    return pick_false(
        lambda left: unrelated(library, concept, left, itemgetter(0), most, random, distance),
        found,
        lambda each: is_stated(library, each[0], concept, fact, fact.text),
    )


FORM = Generated(
    "which",
    name=N_("which concept"),
    level="recall",
    chance=0.3,  # three options about as often as four
    make=make,
    of_any=True,
    of_place=True,
    in_exams=True,
)


def _distance(library: Library, concept: Concept, fact: Fact) -> Callable[[_Other], int]:
    """How near others are. Those that a statement names as others are the nearer if their cards
    speak of its matter; of definitions any might stand there.

    Near ones are drawn by weight alone: those that `false_for` names are named often anyway.
    """
    near, matter = surroundings_of(library), survey_of(library).matter

    def distance(each: _Other) -> int:
        other = each[0].id
        if fact.kind != "definition":
            return NEAR if is_near(matter(other), fact.text) else RELATED
        return NEAR if near.distance(concept.id, other) <= ALIKE else RELATED

    return distance


def _is_told(library: Library, concept: Concept, other: Concept, said: str) -> bool:
    """Whether words of the names of one of the two, that are not of the other's, stand in what is
    said: who knows neither would see which it is, or which it is not."""
    survey = survey_of(library)
    own, theirs = survey.name_words(concept.id), survey.name_words(other.id)
    return not (tell_as_much(said, own, [theirs]) and tell_as_much(said, theirs, [own]))


def _is_defined(concept: Concept) -> bool:
    """Whether a definition of the concept can be asked."""
    return any(each.kind == "definition" and each.askable for each in concept.facts)


def _asked(fact: Fact, statement: str) -> tuple[str, str | None]:
    """The stem and what it is about: a value by its attribute, free text as what fits best."""
    if not (fact.attribute and fact.value) or is_trusted(fact):
        return "다음은 무엇에 대한 설명인가?", statement
    if not read_value(fact.value):
        return "다음에 가장 알맞은 것은?", statement
    value = plain(fact.value)
    if key(fact.text) != key(f"{fact.attribute}{value}"):
        return "다음은 무엇에 대한 설명인가?", statement
    # 90일인 것은, but ‘없음’인 것은.
    named = value if has_letter(value) and key(value) not in YES | NO else f"‘{value}’"
    return f"{with_particle(plain(fact.attribute), '이/가')} {named}인 것은?", None


def _wrong(library: Library, other: Concept, proof: Proof, concept: Concept, fact: Fact) -> Option:
    """A concept that is not the answer, with the value that the proof cites, or what is true of it
    instead."""
    if proof.cited is not None:
        return _option(other, in_words(proof, other, concept, fact), proof.cited, proof)
    true = _true_instead(library, other, concept, fact)
    if true is None:
        return _option(other, f"{other.title}에는 맞지 않는 설명이다", None, proof)
    said = plain(true.text)
    told = said if names_in(said, other) else f"{other.title}: {said}"
    return _option(other, told, true, proof)


def _true_instead(library: Library, other: Concept, concept: Concept, fact: Fact) -> Fact | None:
    """What another concept has where the fact is the asked one's: its value of the same thing, or
    what it is; nothing that is true of the asked one too, which would tell neither apart."""
    own = truth_beside(other, fact.text, fact)
    if own is None or own.kind == "definition":
        return own
    if value_key(own.value) in values_around(library, concept.id, own.attribute) or is_stated(
        library, concept, other, own, own.text
    ):
        return definition_of(other, is_trusted(fact))
    return own


def _option(other: Concept, reason: str, cited: Fact | None, proof: Proof) -> Option:
    fact = cited.id if cited else None
    return Option("", other.title, False, reason, fact, other.id, proof.why)
