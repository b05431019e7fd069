"""What narrows a search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.operators import Narrowed, narrowed


def test_operators_are_taken_out() -> None:
    """Each with what it asks for; the words of a phrase are looked for as well."""
    found = narrowed('요금 -람다는 "추가 요금" concept:lambda-edge facet:"제한 사항"')
    assert found.text.split() == ["요금", "추가", "요금"]
    assert found.without == ((keys("람다"),),)
    assert found.phrases == (tuple(keys("추가 요금").split()),)
    assert found.concepts == ("lambdaedge",)
    assert found.facets == (tuple(keys("제한 사항").split()),)


@pytest.mark.parametrize(
    "text",
    [
        "on-demand 요금",
        "--nonsense",
        "-",
        "-!",
        '"',
        '""',
        "concept:",
        "facet: 요금",
        "a:b",
        "ecs;--",
    ],
)
def test_all_else_is_plain(text: str) -> None:
    """A sign within a word, or one that nothing follows."""
    assert narrowed(text) == Narrowed(text)


@given(st.text('람다 -":facetconcep“”', max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Nothing is an error."""
    narrowed(text)
