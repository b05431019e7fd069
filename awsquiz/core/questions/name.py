"""What does the abbreviation stand for? Typed, or chosen where wrong expansions are known."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.proof import in_truth
from awsquiz.core.questions.question import Option, Question
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import is_stated, proof_of
from awsquiz.core.questions.wrong_options import MAX_OPTIONS, MIN_OPTIONS, alike, lettered
from awsquiz.core.text import key, plain
from awsquiz.core.text.makers import without_maker
from awsquiz.core.text.particles import with_particle


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The expansion, with or without the maker's name; None for other facts than names.

    With two wrong expansions or more that fit beside it, it is as often chosen as typed.
    """
    if fact.kind != "name" or not concept.name:
        return None
    full = without_maker(concept.name)
    if key(full) in key(concept.title):  # no abbreviation: the question would tell its answer
        return None
    stem = f"{with_particle(concept.title, '은/는')} 무엇의 약자인가?"
    others: list[Option] = []
    if random.random() < 0.5:
        wrong = list(_wrong(library, concept, fact, full))
        others = alike(full, wrong, attrgetter("text"), MAX_OPTIONS - 1, random)
    if len(others) >= MIN_OPTIONS - 1:
        right = Option("", full, True, fact.why or fact.text, fact.id, concept.id)
        return FORM.question(
            library,
            concept,
            fact,
            stem=stem,
            options=lettered([right, *others], random),
            variant="+".join(sorted(key(option.text) for option in others)),
        )
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{stem} 풀어서 쓰시오.",
        variant="",
        answer=(full,),
        accept=_in_full(library, concept, fact, full),
    )


FORM = Generated(
    "name",
    name=N_("abbreviation"),
    level="recall",
    chance=0.0,
    make=make,
)


def _in_full(library: Library, concept: Concept, fact: Fact, full: str) -> tuple[str, ...]:
    """What counts as the expansion: names of several words that hold no abbreviation."""
    named = (name for name in library.words.names(full) if len(name.split()) > 1)
    spelt_out = (name for name in named if key(concept.title) not in key(name))
    said = (full, concept.name or full, *spelt_out, *(fact.accept or ()))
    return tuple(dict.fromkeys(said))


def _wrong(library: Library, concept: Concept, fact: Fact, full: str) -> Iterator[Option]:
    """Expansions that are known to be wrong, each once: those of the fact turned round, and what
    abbreviations of others stand for. None is a name of the concept or of its kin."""
    taken = {
        key(without_maker(name))
        for kin in library.kin(concept.id)
        for name in library.by_id[kin].names
    }
    for option in _candidates(library, concept, fact, full):
        said = key(without_maker(option.text))
        if said and said not in taken:
            taken.add(said)
            yield option


def _candidates(library: Library, concept: Concept, fact: Fact, full: str) -> Iterator[Option]:
    written = [*filter(None, [_turned_round(fact, full)]), *fact.false_names]
    for name in written:
        statement = plain(fact.text).replace(full, name)
        if not is_stated(library, concept, concept, fact, statement):
            yield Option("", name, False, in_truth(fact), fact.id, concept.id, "mark")
    trusted = is_trusted(fact)
    for owner, other in survey_of(library).pool(trusted).against.get((concept.id, "name"), ()):
        if owner.name and other.askable:
            proof = proof_of(library, concept, owner, other, trusted)
            if proof is not None:
                reason = f"{owner.title}의 설명이다: {plain(other.text)}"
                text = without_maker(owner.name)
                yield Option("", text, False, reason, other.id, owner.id, proof.why)


def _turned_round(fact: Fact, full: str) -> str | None:
    """What stands in the fact's `false_text` where its text has the right expansion."""
    before, found, after = plain(fact.text).partition(full)
    false = plain(fact.false_text or "")
    if not (found and false.startswith(before) and false.endswith(after)):
        return None
    return false[len(before) : len(false) - len(after)].strip() or None
