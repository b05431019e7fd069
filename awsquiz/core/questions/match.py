"""Match three to five concepts with their definitions, or with their values of an attribute."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from awsquiz.core.claims.scales import read_value
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.about import is_about_it
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.known_values import overlap, values_around
from awsquiz.core.questions.masks import MASK, says_something, shown
from awsquiz.core.questions.name_words import tell_as_much
from awsquiz.core.questions.question import (
    Option,
    Pair,
    Question,
)
from awsquiz.core.questions.standing import fits_an_option, in_place
from awsquiz.core.questions.surroundings import STRANGE, surroundings_of
from awsquiz.core.questions.survey import Owned, sampled, survey_of, value_key
from awsquiz.core.questions.telltales import are_told
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import proof_of
from awsquiz.core.questions.wrong_options import lettered
from awsquiz.core.text import key, plain
from awsquiz.core.text.particles import of_its, with_particle
from awsquiz.core.text.regexes import pattern_of

_MOST, _LEAST = 5, 3
_ENDS = pattern_of(
    r"(?:(?P<service>서비스|플랫폼|\bservices?)|기능|방식|방법|것|단위|모델|패턴|원칙|전략|규칙|정책|문서|템플릿"
    r"|애플리케이션|소프트웨어|\b(?:feature|way|method|model|pattern|policy|template|unit)s?)"
    r"(?:이다|입니다|임|다)?$",
    re.IGNORECASE,
)


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact with others of its kind, each of them known to be false of all other concepts; None
    of what a person calls obvious."""
    if fact.obvious:
        return None
    if fact.kind != "definition" and not (fact.attribute and fact.value):
        return None
    own = _right_side(concept, fact, fact)
    if not (fits_an_option(fact, own, concept) and _can_stand(own)):
        return None
    chosen = _chosen(library, concept, fact, random)
    if len(chosen) < _LEAST:
        return None
    said = [(owner, each, _right_side(owner, each, fact)) for owner, each in chosen]
    valued = [(owner, right) for owner, _each, right in said]
    if fact.kind != "definition" and are_told(library, valued):
        return None
    sides = [
        Option("", right, True, _what_it_is(owner, each), each.id, owner.id)
        for owner, each, right in said
    ]
    options = lettered(sides, random)
    by_fact = {option.fact: option.key for option in options}
    random.shuffle(chosen)
    pairs = tuple(Pair(owner.title, by_fact[each.id], owner.id, each.id) for owner, each in chosen)
    asked = (
        ""
        if fact.kind == "definition"
        else f"{with_particle(plain(fact.attribute or ''), '으로/로')} "
    )
    matter = "정의를" if fact.kind == "definition" else "것을"
    fitting = "" if all(map(_is_sure, chosen)) else "가장 "
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"개념마다 {asked}{fitting}알맞은 {matter} 고르시오.",
        options=options,
        pairs=pairs,
        answer=tuple(pair.right for pair in pairs),
        variant="+".join(sorted(each.id for _, each in chosen if each.id != fact.id)),
    )


FORM = Generated(
    "match",
    name=N_("matching"),
    level="recall",
    chance=1 / 24,
    make=ask,
    every_reason=True,
)


def _chosen(library: Library, concept: Concept, fact: Fact, random: Random) -> list[Owned]:
    """The fact and up to four like it, each known to be false of all the others' concepts."""
    trusted = is_trusted(fact)
    pool = survey_of(library).pool(trusted)
    is_definition = fact.kind == "definition"
    like = pool.definitions if is_definition else pool.valued.get(fact.attribute or "", ())
    near = surroundings_of(library)
    rows: list[Sequence[Owned]] = [like]
    if is_definition:
        around = (sampled([some], random) for some in near.around(concept.id))
        rows += [[it for each in some for it in pool.defining.get(each.id, ())] for some in around]
    candidates = list({each.id: (owner, each) for owner, each in sampled(rows, random)}.values())
    random.shuffle(candidates)
    note = library.note_of(concept, fact)  # what is learnt together is told apart first
    candidates.sort(key=lambda owned: library.note_of(*owned) != note)
    if is_definition:  # then what is near
        candidates.sort(key=lambda owned: near.distance(concept.id, owned[0].id))
    chosen = [(concept, fact)]
    kinds = {_kind_of(fact), None}
    said = {key(_right_side(concept, fact, fact))}
    for owner, other in candidates:
        strange = is_definition and near.distance(concept.id, owner.id) == STRANGE
        if strange:  # five strangers are told apart by their headings
            break
        right = _right_side(owner, other, fact)
        if other.obvious or not other.askable or not _can_stand(right) or key(right) in said:
            continue
        kind = _kind_of(other)
        if len(kinds | {kind}) > 2:  # one of each kind beside what says none
            continue
        if not (is_about_it(owner, other) and fits_an_option(other, right, owner)):
            continue
        if all(
            _apart(library, (owner, other), earlier, trusted)
            and not _are_named(library, (owner, other), earlier, fact)
            and not (fact.value and overlap(right, earlier[1].value or ""))
            for earlier in chosen
        ):
            chosen.append((owner, other))
            kinds.add(kind)
            said.add(key(right))
            if len(chosen) == _MOST:
                break
    return chosen


def _can_stand(right: str) -> bool:
    """Whether it says something, and hides no name: the one that does would be told by it."""
    return says_something(right) and MASK not in right


def _kind_of(fact: Fact) -> bool | None:
    """Whether it defines a service (True), or a feature, a way or a part (False); None of what does
    not say so, as a value. A service among features would be told by that alone."""
    if fact.kind != "definition":
        return None
    ends = _ENDS.search(plain(fact.text).rstrip(" ."))
    return bool(ends["service"]) if ends else None


def _apart(library: Library, one: Owned, other: Owned, trusted: bool) -> bool:
    """Whether two facts are each known to be false of the other's concept, by what is trusted."""
    if key(one[0].title) == key(other[0].title):
        return False
    return all(
        proof_of(library, concept, owner, fact, trusted)
        and value_key(fact.value) not in values_around(library, concept.id, fact.attribute)
        for (owner, fact), (concept, _) in ((one, other), (other, one))
    )


def _are_named(library: Library, one: Owned, other: Owned, asked: Fact) -> bool:
    """Whether what is said of one has a word of its names that is not of the other's: who knows
    neither would see whose it is."""
    words = survey_of(library).name_words
    return any(
        not tell_as_much(_right_side(owner, fact, asked), words(owner.id), [words(stranger.id)])
        for (owner, fact), (stranger, _) in ((one, other), (other, one))
    )


def _is_sure(owned: Owned) -> bool:
    """Whether another value than its own is surely false: not of free text that nobody checked."""
    fact = owned[1]
    return fact.kind == "definition" or is_trusted(fact) or bool(read_value(fact.value or ""))


def _what_it_is(owner: Concept, fact: Fact) -> str:
    """Of which concept it is what: why, where the card says it."""
    if fact.kind == "definition":
        told = with_particle(f"{owner.title}의 정의", "이다/다")
    else:
        told = f"{of_its(owner.title, fact.attribute or '')}: {fact.value}"
    return f"{told}. {fact.why}" if fact.why else told


def _right_side(owner: Concept, fact: Fact, asked: Fact) -> str:
    if asked.kind != "definition":
        return fact.value or ""
    return in_place(fact, shown(fact, owner), owner)
