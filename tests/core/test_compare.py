"""Concepts side by side."""

from __future__ import annotations

import pytest

from awsquiz.core.compare import Comparison
from awsquiz.core.model import Fact


def row(*values: str | None) -> Comparison:
    """An attribute with a value for each concept; None where it is not known."""
    facts = (
        None
        if value is None
        else Fact(id=f"ec2.{at:04}", text=value, attribute="한도", value=value)
        for at, value in enumerate(values)
    )
    return Comparison("한도", tuple(facts))


@pytest.mark.parametrize(
    ("values", "lit"),
    [
        (("15분", "15분", "30초"), (False, False, True)),
        (("15분", None, "15분"), (False, False, False)),  # what is missing differs in nothing
        (("15분", None, "30초"), (True, False, True)),
        (("15분", "1시간", "30초"), (True, True, True)),
        (("있음", "있음", "없음", "없음"), (True, True, True, True)),
    ],
)
def test_a_value_stands_out_that_is_another_than_most_have(
    values: tuple[str | None, ...], lit: tuple[bool, ...]
) -> None:
    """Where none is that of most, each does."""
    compared = row(*values)
    assert tuple(compared.stands_out(fact) for fact in compared.facts) == lit
