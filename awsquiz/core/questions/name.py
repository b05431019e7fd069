"""What does the abbreviation stand for? Typed, or chosen where wrong expansions are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
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

_LOOKED_AT = 12
"""Of so many wrong expansions all combinations are tried."""


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
        others = _beside(full, wrong, random)
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


def _beside(full: str, wrong: Sequence[Option], random: Random) -> list[Option]:
    """Wrong expansions of which none differs from the right one as all the others do: Container
    and Cluster, each with Service and with System, where there are such."""
    few = random.sample(wrong, min(len(wrong), _LOOKED_AT))
    if even := _even(full, few, MAX_OPTIONS - 1):
        return [*random.choice(even)]
    chosen = alike(full, few, attrgetter("text"), MAX_OPTIONS - 1, random)
    if not _stands_alone(full, _texts(chosen)):
        return chosen
    even = _even(full, few, MIN_OPTIONS - 1)
    return [*random.choice(even)] if even else []


def _even(full: str, wrong: Sequence[Option], size: int) -> list[tuple[Option, ...]]:
    """So many of them at a time, where at each place any word stands as often as any other."""
    return [some for some in combinations(wrong, size) if _are_even([full, *_texts(some)])]


def _texts(options: Iterable[Option]) -> list[str]:
    return [option.text for option in options]


def _are_even(names: Sequence[str]) -> bool:
    split = [_words_of(name) for name in names]
    if len({len(words) for words in split}) > 1:
        return False
    return all(len({*Counter(words).values()}) == 1 for words in zip(*split, strict=True))


def _words_of(name: str) -> list[str]:
    return [*map(key, name.split())]


def _stands_alone(full: str, others: Sequence[str]) -> bool:
    """Whether its first or last word is not the one that all the others share."""
    split, own = [_words_of(name) for name in others], _words_of(full)
    return any(
        len(shared := {words[at] for words in split if words}) == 1 and own[at] not in shared
        for at in (0, -1)
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
