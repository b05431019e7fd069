"""Cards, scenarios and blueprints for tests: plenty of each, so that draws have a choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import Choice, Scenario, Step

WORDS = ("요금", "암호", "성능")
"""Facets, by which facts find their domain."""


def blueprint(**more: Any) -> Blueprint:
    """An exam of ten questions in three domains, half of it scenarios."""
    given: dict[str, Any] = {
        "id": "test-exam",
        "title": "시험",
        "questions": 10,
        "minutes": 20,
        "pass_mark": 700,
        "forms": {"scenario": 50, "choice": 50},
        "domains": (
            Domain(id="cost", title="비용", weight=50, facets=("요금",)),
            Domain(id="safe", title="보안", weight=30, facets=("암호",)),
            Domain(id="rest", title="나머지", weight=20),
        ),
    }
    return Blueprint(**given | more)


def library(cards: int = 6, facts: int = 9, scenarios: int = 4, subs: int = 0) -> Library:
    """Cards of facts, each turned round and with a word of a domain; scenarios on some of them."""
    made = tuple(_card(f"card-{at}", facts, subs) for at in range(cards))
    written = tuple(
        scenario(f"card-{at}", f"card-{at}.{number:04}", number)
        for at in range(cards)
        for number in range(scenarios)
    )
    return Library(made, written)


def _card(name: str, facts: int, subs: int) -> Concept:
    below = tuple(_concept(f"{name}-sub-{at}", facts) for at in range(subs))
    top = _concept(name, facts)
    return Concept(id=top.id, title=top.title, category="compute", facts=top.facts, concepts=below)


def _concept(name: str, facts: int) -> Concept:
    return Concept(
        id=name,
        title=name.title(),
        facts=tuple(
            Fact(
                id=f"{name}.{at:04}",
                facet=WORDS[at % 3],
                text=f"{WORDS[at % 3]}에 대해 {name} {at}번째로 알려 준다",
                false_text=f"{WORDS[at % 3]}에 대해 {name} {at}번째로 숨겨 둔다",
            )
            for at in range(facts)
        ),
    )


def scenario(
    concept: str,
    fact: str,
    number: int = 0,
    exams: Mapping[str, str] | None = None,
    kind: str = "single",
) -> Scenario:
    """A scenario on a fact; every other one has two right options."""
    several = kind == "single" and number % 2 == 1
    given: dict[str, Any] = {
        "id": f"{concept}-scenario-{number}",
        "kind": "multiple" if several else kind,
        "exams": exams or {},
        "concepts": (concept,),
        "facts": (fact,),
        "stem": f"{fact}은 어떻게 하는가?",
    }
    if kind == "order":
        return Scenario(**given, steps=tuple(Step(text=f"단계 {at}", why="") for at in range(4)))
    right = (0, 2) if several else (0,)
    return Scenario(
        **given,
        options=tuple(
            Choice(text=f"{fact} 보기 {at}", correct=at in right, why=f"이유 {at}")
            for at in range(5 if several else 4)
        ),
    )
