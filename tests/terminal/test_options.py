"""What is to be done with the options of a question, said once."""

from __future__ import annotations

import pytest

from awsquiz.terminal.options import asks_besides
from tests.core.exam.papers import several


@pytest.mark.parametrize(
    "stem",
    ["알맞은 조치는? (두 가지 선택)", "옳은 것을 2개 고르시오.", "What is true? (Choose TWO.)"],
)
def test_how_many_is_not_said_twice(stem: str) -> None:
    """The stem says it already, in words or in digits."""
    assert asks_besides(several("a", ("1", "3"), stem=stem)) == ""


@pytest.mark.parametrize(
    "stem",
    ["알맞은 조치를 모두 고르시오.", "세 가지 방식 중 옳은 것은?", "두 개의 VPC를 잇는 방법은?"],
)
def test_how_many_is_said_where_the_stem_does_not(stem: str) -> None:
    """Another number that stands in it is not how many are right."""
    assert asks_besides(several("a", ("1", "3"), stem=stem)) == "Choose 2."
