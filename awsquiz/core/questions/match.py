"""Match three to five concepts with their definitions, or with their values of an attribute."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.options import lettered
from awsquiz.core.questions.question import Level, Option, Pair, Question, question
from awsquiz.core.questions.wrong import why_false
from awsquiz.core.text import key

FORM = "match"
LEVEL: Level = "recall"
_MOST, _LEAST = 5, 3

_Matched = tuple[Concept, Fact]


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact with others of its kind, each of them known to be false of all other concepts."""
    if fact.kind != "definition" and not (fact.attribute and fact.value):
        return None
    chosen = [(concept, fact)]
    candidates = _candidates(library, fact)
    random.shuffle(candidates)
    for candidate in candidates:
        if len(chosen) < _MOST and all(_apart(library, candidate, other) for other in chosen):
            chosen.append(candidate)
    if len(chosen) < _LEAST:
        return None
    texts = {each.id: _right_side(owner, each, fact) for owner, each in chosen}
    if len(set(map(key, texts.values()))) < len(texts) or not all(
        map(says_something, texts.values())
    ):
        return None
    options = lettered(
        [
            Option("", texts[each.id], True, each.why or each.text, each.id, owner.id)
            for owner, each in chosen
        ],
        random,
    )
    by_fact = {option.fact: option.key for option in options}
    random.shuffle(chosen)
    pairs = tuple(Pair(owner.title, by_fact[each.id], owner.id, each.id) for owner, each in chosen)
    matter = "정의를" if fact.kind == "definition" else f"값({fact.attribute})을"
    return question(
        FORM,
        LEVEL,
        library,
        concept,
        fact,
        stem=f"개념마다 알맞은 {matter} 고르시오.",
        options=options,
        pairs=pairs,
        answer=tuple(pair.right for pair in pairs),
        tail="+".join(sorted(pair.fact for pair in pairs if pair.fact != fact.id)),
    )


def _candidates(library: Library, fact: Fact) -> list[_Matched]:
    """One fact of the same kind or attribute of each concept."""
    found: dict[str, _Matched] = {}
    for owner in library.by_id.values():
        for other in owner.facts:
            same = (
                other.kind == "definition"
                if fact.kind == "definition"
                else other.attribute == fact.attribute and bool(other.value)
            )
            if same and other.askable and other.id != fact.id:
                found.setdefault(owner.id, (owner, other))
    return list(found.values())


def _apart(library: Library, one: _Matched, other: _Matched) -> bool:
    """Whether each of two facts is known to be false of the other one's concept."""
    (concept, fact), (other_concept, other_fact) = one, other
    if concept.id == other_concept.id:
        return False
    return bool(
        why_false(library, other_concept, concept, fact)
        and why_false(library, concept, other_concept, other_fact)
    )


def _right_side(owner: Concept, fact: Fact, asked: Fact) -> str:
    if asked.kind == "definition":
        return shown(fact, owner)
    return fact.value or ""
