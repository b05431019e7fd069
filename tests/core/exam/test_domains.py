"""Which domain of an exam a fact belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from awsquiz.core.exam.blueprint import Domain
from awsquiz.core.exam.domains import domain_of, facts_of, tag_of
from awsquiz.core.model import Concept, Fact, Library
from tests.core.exam.cards import blueprint


def fact(**more: Any) -> Fact:
    given: dict[str, Any] = {"id": "a.0001", "text": "코드를 실행한다"}
    return Fact(**given | more)


RULES = (
    Domain(id="by-attribute", title="1", weight=20, attributes=("과금 단위",)),
    Domain(id="by-facet", title="2", weight=20, facets=("제한 사항",)),
    Domain(id="by-concept", title="3", weight=20, concepts=("a",)),
    Domain(id="rest", title="4", weight=40),
)
PARTS = tuple(Domain(id=name, title=name, weight=50) for name in ("secure", "cheap"))


@pytest.mark.parametrize(
    ("asked", "concept", "domain"),
    [
        (fact(), "c", "rest"),
        (fact(), "a", "by-concept"),
        (fact(), "b", "by-concept"),
        (fact(facet="제한사항"), "a", "by-facet"),
        (fact(attribute="과금 단위", facet="제한 사항"), "a", "by-attribute"),
        (fact(attribute="과금 단위", exams={"test-exam": "by-facet"}), "a", "by-facet"),
    ],
)
def test_rules_place_what_has_no_tag(asked: Fact, concept: str, domain: str) -> None:
    """A tag before an attribute, that before a facet, a facet before a concept, then the rest."""
    sub = Concept(id="b", title="B")
    cards = Library((Concept(id="a", title="A", concepts=(sub,)), Concept(id="c", title="C")))
    exam = blueprint(domains=RULES)
    assert domain_of(cards, exam, cards.by_id[concept], asked) == domain


@pytest.mark.parametrize(
    ("asked", "domain"),
    [
        (fact(), "cheap"),
        (fact(facet="보안"), "secure"),
        (fact(facet="요금"), None),
        (fact(facet="보안", exams={"saa": "cheap"}), "cheap"),
        (fact(exams={"saa-c03": "secure"}), "secure"),
        (fact(exams={"dva": "secure"}), "cheap"),
        (fact(exams={"saa": "none"}), None),
        (fact(exams={"saa": "no-such"}), None),
    ],
)
def test_tags_are_inherited(asked: Fact, domain: str | None) -> None:
    """The fact's own, then its facet's, then its concept's, then those above, by family."""
    sub = Concept(id="b", title="B", exams_by_facet={"요금": {"saa": "none"}})
    top = Concept(
        id="a",
        title="A",
        exams={"saa": "cheap", "dva": "secure"},
        exams_by_facet={"보안": {"saa-c02": "secure"}},
        concepts=(sub,),
    )
    cards = Library((top,))
    exam = blueprint(id="saa-c03", family="saa", domains=PARTS)
    assert domain_of(cards, exam, sub, asked) == domain


def test_a_nearer_concept_goes_before_a_facet_above() -> None:
    """What is said of the feature itself is said of all its facets."""
    sub = Concept(id="b", title="B", exams={"saa": "cheap"})
    top = Concept(id="a", title="A", exams_by_facet={"보안": {"saa": "secure"}}, concepts=(sub,))
    assert tag_of(Library((top,)), sub, fact(facet="보안"), "saa") == "cheap"


@pytest.mark.parametrize(("domains", "asked"), [(PARTS, 1), (PARTS[:1], 2)])
def test_the_rest_is_taken_by_one_domain_alone(domains: tuple[Domain, ...], asked: int) -> None:
    """Where several have no rules, what is not tagged is not asked."""
    facts = (fact(exams={"test-exam": "secure"}), fact(id="a.0002"))
    cards = Library((Concept(id="a", title="A", facts=facts),))
    [concepts] = facts_of(cards, blueprint(domains=domains))["secure"].values()
    assert len(concepts["a"]) == asked


def test_obvious_facts_are_asked_only_where_there_are_no_others() -> None:
    """A definition is no question of an exam, but in a domain that has nothing else."""
    defining = Fact(id="a.0001", kind="definition", text="서버 없이 코드를 실행하는 서비스")
    telling = Fact(id="a.0002", text="15분까지 실행된다")
    exam = blueprint(domains=(Domain(id="compute", title="컴퓨팅", weight=100, concepts=("a",)),))
    alone = Library((Concept(id="a", title="A", facts=(defining,)),))
    both = Library((Concept(id="a", title="A", facts=(defining, telling)),))
    assert facts_of(alone, exam) == {"compute": {"a": {"a": ["a.0001"]}}}
    assert facts_of(both, exam) == {"compute": {"a": {"a": ["a.0002"]}}}
