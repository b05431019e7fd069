"""What an exam may ask, and how likely each of it is to be asked: the ground of the forecast."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.domains import card_of, facts_of
from awsquiz.core.exam.supply import scenarios_of
from awsquiz.core.exam.turns import turns_of
from awsquiz.core.model import Library
from awsquiz.core.questions import FORMS, SCENARIO
from awsquiz.core.scenarios import Scenario


class Drawable(NamedTuple):
    """A fact, asked in an exam's manner."""

    domain: str
    concept: str
    fact: str
    chance: float
    """The probability that one who does not know it is right."""
    weight: float
    """Its expected share of the exam; all shares add up to 1."""
    applied: bool = False
    """Whether it is asked in a scenario: what is known has to be applied."""


def pool(library: Library, blueprint: Blueprint) -> list[Drawable]:
    """All that may be asked, weighted as the draw takes it: by turns of the cards."""
    scenarios = scenarios_of(library, blueprint)
    facts = facts_of(library, blueprint)
    chance = _chance_of_forms(blueprint)
    found: list[Drawable] = []
    for domain in blueprint.domains:
        expected = blueprint.questions * domain.weight / 100
        written = [
            (concept, each.facts[0], _chance(each))
            for several in (False, True)
            for concepts in scenarios.get((domain.id, several), {}).values()
            for concept, group in concepts.items()
            for each in group
        ]
        made = [
            (concept, fact, chance)
            for concepts in facts[domain.id].values()
            for concept, group in concepts.items()
            for fact in group
        ]
        by_hand = min(expected * blueprint.forms.get(SCENARIO.id, 0) / 100, len(written))
        for rows, count, applied in (
            (written, by_hand, True),
            (made, expected - by_hand, False),
        ):
            shares = _shares(library, Counter(concept for concept, _fact, _by in rows), count)
            found += [
                Drawable(domain.id, concept, fact, by, shares[concept], applied)
                for concept, fact, by in rows
            ]
    total = sum(item.weight for item in found)
    return [item._replace(weight=item.weight / total) for item in found] if total else []


def _shares(library: Library, sizes: Mapping[str, int], count: float) -> dict[str, float]:
    """How often each item of a concept is expected among `count`: the cards are taken in turn,
    in each its concepts."""
    cards: dict[str, dict[str, int]] = {}
    for concept, size in sizes.items():
        cards.setdefault(card_of(library, concept), {})[concept] = size
    dealt = in_turn({name: sum(each.values()) for name, each in cards.items()}, count)
    return {
        concept: share / sizes[concept]
        for card, part in dealt.items()
        for concept, share in in_turn(cards[card], part).items()
    }


def in_turn(sizes: Mapping[str, int], count: float) -> dict[str, float]:
    """How many of `count` come from each group, by the turns that it has (`turns_of`)."""
    turns = {name: turns_of(size) for name, size in sizes.items() if size}
    taken = dict.fromkeys(turns, 0.0)
    while turns and count > 1e-9:
        round_ = min((sizes[name] - taken[name]) / each for name, each in turns.items())
        round_ = min(round_, count / sum(turns.values()))
        count -= round_ * sum(turns.values())
        for name, each in list(turns.items()):
            taken[name] += round_ * each
            if sizes[name] - taken[name] <= 1e-9:
                del turns[name]
    return taken


def _chance(scenario: Scenario) -> float:
    parts = len(scenario.parts)
    if scenario.kind in ("match", "order"):
        return 1 / max(1, math.factorial(parts) - (scenario.kind == "order"))
    return 1 / math.comb(parts, scenario.right)


def _chance_of_forms(blueprint: Blueprint) -> float:
    """The chance of a blind guess at a generated question, weighted by the forms' shares."""
    shares = [
        (FORMS[form].chance or 0.0, share)
        for form, share in blueprint.forms.items()
        if form != SCENARIO.id
    ]
    total = sum(share for _chance, share in shares)
    if not total:
        return FORMS["choice"].chance or 0.0
    return sum(by * share for by, share in shares) / total
