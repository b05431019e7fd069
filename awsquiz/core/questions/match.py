"""Match three to five concepts with their values of an attribute."""

from __future__ import annotations

from random import Random

from awsquiz.core.claims.scales import read_value
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.about import is_about_it
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.known_values import overlap, values_around
from awsquiz.core.questions.masks import MASK, says_something
from awsquiz.core.questions.name_ideas import told_by_idea
from awsquiz.core.questions.name_words import tell_as_much
from awsquiz.core.questions.pools import Owned, sampled
from awsquiz.core.questions.question import (
    Option,
    Pair,
    Question,
    explain_whole,
)
from awsquiz.core.questions.standing import fits_an_option
from awsquiz.core.questions.survey import survey_of, value_key
from awsquiz.core.questions.telltales import are_told
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import proof_of
from awsquiz.core.questions.wrong_options import lettered
from awsquiz.core.text import key, plain
from awsquiz.core.text.particles import of_its, with_particle

_MOST, _LEAST = 5, 3


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact's value with those of other concepts, each of them known to be false of all the
    others; None of what a person calls obvious.

    Definitions are not matched: names tell them, and `영역` at the end of one tells it from
    what is a `서비스`.
    """
    if fact.obvious or not (fact.attribute and fact.value):
        return None
    if not (fits_an_option(fact, fact.value, concept) and _can_stand(fact.value)):
        return None
    chosen = _chosen(library, concept, fact, random)
    if len(chosen) < _LEAST:
        return None
    if are_told(library, [(owner, each.value or "") for owner, each in chosen]):
        return None
    sides = [
        Option("", each.value or "", True, _what_it_is(owner, each), each.id, owner.id)
        for owner, each in chosen
    ]
    options = lettered(sides, random)
    by_fact = {option.fact: option.key for option in options}
    random.shuffle(chosen)
    pairs = tuple(Pair(owner.title, by_fact[each.id], owner.id, each.id) for owner, each in chosen)
    asked = with_particle(plain(fact.attribute), "으로/로")
    fitting = "" if all(map(_is_sure, chosen)) else "가장 "
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"개념마다 {asked} {fitting}알맞은 것을 고르시오.",
        options=options,
        pairs=pairs,
        answer=tuple(pair.right for pair in pairs),
        variant="+".join(sorted(each.id for _, each in chosen if each.id != fact.id)),
        unseen=True,
    )


FORM = Generated(
    "match",
    name=N_("matching"),
    level="recall",
    chance=1 / 24,
    make=make,
    every_reason=True,
)


def _chosen(library: Library, concept: Concept, fact: Fact, random: Random) -> list[Owned]:
    """The fact and up to four with its attribute, each known to be false of all the others'
    concepts."""
    trusted = is_trusted(fact)
    like = survey_of(library).pool(trusted).valued.get(fact.attribute or "", ())
    candidates = sampled([like], random)
    random.shuffle(candidates)
    note = library.note_of(concept, fact)  # what is learnt together is told apart first
    candidates.sort(key=lambda owned: library.note_of(*owned) != note)
    chosen = [(concept, fact)]
    said = {key(fact.value or "")}
    for owner, other in candidates:
        right = other.value or ""
        if other.obvious or not other.askable:
            continue
        if not _can_stand(right) or key(right) in said:
            continue
        if not (is_about_it(owner, other) and fits_an_option(other, right, owner)):
            continue
        if all(
            _apart(library, (owner, other), earlier, trusted)
            and not _are_named(library, (owner, other), earlier)
            and not overlap(right, earlier[1].value or "")
            for earlier in chosen
        ):
            chosen.append((owner, other))
            said.add(key(right))
            if len(chosen) == _MOST:
                break
    return chosen


def _can_stand(right: str) -> bool:
    """Whether it says something, and hides no name: the one that does would be told by it."""
    return says_something(right) and MASK not in right


def _apart(library: Library, one: Owned, other: Owned, trusted: bool) -> bool:
    """Whether two facts are each known to be false of the other's concept, by what is trusted."""
    if key(one[0].title) == key(other[0].title):
        return False
    return all(
        proof_of(library, concept, owner, fact, trusted)
        and value_key(fact.value) not in values_around(library, concept.id, fact.attribute)
        for (owner, fact), (concept, _) in ((one, other), (other, one))
    )


def _are_named(library: Library, one: Owned, other: Owned) -> bool:
    """Whether what is said of one has a word of its names that is not of the other's, or says
    their idea: who knows neither would see whose it is."""
    words, ideas = survey_of(library).name_words, survey_of(library).name_ideas
    return any(
        not tell_as_much(fact.value or "", words(owner.id), [words(stranger.id)])
        or told_by_idea(fact.value or "", ideas(owner.id), [ideas(stranger.id)])
        for (owner, fact), (stranger, _) in ((one, other), (other, one))
    )


def _is_sure(owned: Owned) -> bool:
    """Whether another value than its own is surely false: not of free text that nobody checked."""
    fact = owned[1]
    return is_trusted(fact) or bool(read_value(fact.value or ""))


def _what_it_is(owner: Concept, fact: Fact) -> str:
    """Of which concept it is what: why, where the card says it."""
    told = f"{of_its(owner.title, fact.attribute or '')}: {fact.value}"
    return f"{told}. {explain_whole(fact)}" if fact.why else told
