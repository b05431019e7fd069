"""Blueprints: what contradicts itself, how shares are dealt, which domain a fact has."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.exam.blueprint import Domain, domain_of, facts_of, shares
from awsquiz.core.lint.blueprints import contradictions
from awsquiz.core.model import Concept, Fact, Library
from tests.core.exam.cards import blueprint, library


@given(st.lists(st.integers(0, 100), min_size=1, max_size=8), st.integers(0, 300))
def test_shares_add_up_and_are_fair(weights: list[int], total: int) -> None:
    """All is dealt out, and nobody is a whole one away from the exact share."""
    dealt = shares(weights, total)
    if sum(weights) == 0:
        assert dealt == [0] * len(weights)
        return
    assert sum(dealt) == total
    for weight, share in zip(weights, dealt, strict=True):
        assert abs(share - weight * total / sum(weights)) < 1


def test_the_real_exam_is_dealt_by_its_weights() -> None:
    """65 questions of SAA-C03: 30, 26, 24 and 20 percent."""
    assert shares([30, 26, 24, 20], 65) == [19, 17, 16, 13]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"domains": ()}, [("domains", "no-domains")]),
        ({"unscored": 10}, [("unscored", "all-unscored")]),
        ({"forms": {"choice": 50, "scenario": 40}}, [("forms", "not-all")]),
        ({"forms": {"choice": 50, "cloze": 50}}, [("forms", "no-exam-form")]),
        (
            {
                "domains": (
                    Domain(id="a", title="가", weight=60),
                    Domain(id="a", title="나", weight=40),
                )
            },
            [("domains", "duplicate-domain"), ("domains", "two-rests")],
        ),
        ({"multiple": 20, "forms": {"choice": 100}}, [("multiple", "no-multiple")]),
        ({"multiple": 20, "forms": {"choice": 80, "multi": 20}}, []),
        ({"multiple": 20, "kinds": ("single",)}, [("multiple", "no-multiple")]),
    ],
)
def test_what_contradicts_itself_is_named(
    changed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """Each with the key at which it is to be mended."""
    found = contradictions(blueprint(**changed), lambda key: (PurePath(key), 1))
    assert [(str(each.path), each.code) for each in found] == expected


def fact(**more: Any) -> Fact:
    given: dict[str, Any] = {"id": "a.0001", "text": "코드를 실행한다"}
    return Fact(**given | more)


DOMAINS = (
    Domain(id="by-attribute", title="1", weight=20, attributes=("과금 단위",)),
    Domain(id="by-word", title="2", weight=20, words=("요금", "IAM")),
    Domain(id="by-facet", title="3", weight=20, facets=("제한 사항",)),
    Domain(id="by-concept", title="4", weight=20, concepts=("a",)),
    Domain(id="rest", title="5", weight=20),
)


@pytest.mark.parametrize(
    ("asked", "concept", "domain"),
    [
        (fact(), "c", "rest"),
        (fact(), "a", "by-concept"),
        (fact(), "b", "by-concept"),
        (fact(facet="제한사항"), "a", "by-facet"),
        (fact(facet="제한 사항", text="iam 역할이 있다"), "a", "by-word"),
        (fact(attribute="과금 단위", text="요금은 초 단위다"), "a", "by-attribute"),
    ],
)
def test_a_fact_finds_its_domain(asked: Fact, concept: str, domain: str) -> None:
    """Attribute before word, word before facet, facet before concept, then the rest."""
    sub = Concept(id="b", title="B")
    cards = Library((Concept(id="a", title="A", concepts=(sub,)), Concept(id="c", title="C")))
    assert domain_of(cards, DOMAINS, cards.by_id[concept], asked) == domain


def test_a_fact_of_no_domain_is_not_asked() -> None:
    """Where no domain takes the rest."""
    cards = library(cards=1, facts=6)
    domains = (Domain(id="cost", title="비용", weight=100, words=("요금",)),)
    [concepts] = facts_of(cards, domains)["cost"].values()
    assert [name for names in concepts.values() for name in names] == ["card-0.0000", "card-0.0003"]


def test_time_is_in_proportion_to_the_questions() -> None:
    """Half the questions, half the time, and never none."""
    exam = blueprint(questions=65, minutes=130)
    assert [exam.minutes_for(count) for count in (65, 33, 10, 1)] == [130, 66, 20, 2]
