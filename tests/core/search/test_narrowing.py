"""What the operators of a query allow."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import entry
from awsquiz.core.search.narrowing import allowed_facts
from awsquiz.core.search.operators import narrowed

IT = entry(
    Concept(
        id="lambda",
        title="Lambda",
        facts=(
            Fact(id="lambda.0000", text="추가 요금이 없다", facet="요금"),
            Fact(id="lambda.0001", text="요금을 추가로 낸다", facet="요금", why="추가 요금이다"),
            Fact(id="lambda.0002", text="크기를 제한한다", facet="제한 사항"),
        ),
    ),
    (),
)


@pytest.mark.parametrize(
    ("query", "facts"),
    [
        ("요금", None),
        ("-크기", {0, 1}),
        ('"추가 요금"', {0, 1}),
        ('"요금 추가"', {1}),
        ("facet:제한", {2}),
        ("facet:요금 -없다", {1}),
        ("-lambda", set()),
        ('"lambda"', {0, 1, 2}),
    ],
)
def test_facts_are_allowed(query: str, facts: set[int] | None) -> None:
    """By their words, their heading and the names of their concept."""
    assert allowed_facts(IT, narrowed(query)) == facts
