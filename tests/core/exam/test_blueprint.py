"""Blueprints: what contradicts itself, how shares are dealt, which domain a fact has."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.exam.blueprint import Domain, Task, shares
from awsquiz.core.lint.blueprints import contradictions
from tests.core.exam.cards import blueprint

TASKS = (Task(id="1.1", title="저장", services=("S3",)),)


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
        (
            {"domains": (Domain(id="a", title="A", weight=100, tasks=TASKS),)},
            [("domain a", "not-in-scope")],
        ),
        ({"forms": {"choice": 50, "cloze": 50}}, [("forms", "no-exam-form")]),
        (
            {
                "domains": (
                    Domain(id="a", title="가", weight=60),
                    Domain(id="a", title="나", weight=40),
                )
            },
            [("domains", "duplicate-domain")],
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


def test_time_is_in_proportion_to_the_questions() -> None:
    """Half the questions, half the time, and never none."""
    exam = blueprint(questions=65, minutes=130)
    assert [exam.minutes_for(count) for count in (65, 33, 10, 1)] == [130, 66, 20, 2]
