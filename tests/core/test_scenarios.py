"""Scenarios written by hand: which can be asked, and how a library finds them."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Library
from awsquiz.core.scenarios import Choice, Match, Scenario, Step, is_sound


def a_scenario(**more: Any) -> Scenario:
    """One of four, unless it is said otherwise."""
    options = tuple(Choice(text=f"{at}번 방법을 쓴다", correct=at == 2) for at in range(1, 5))
    given = {
        **{"id": "ec2-spot", "kind": "single", "exams": {"clf": "billing"}},
        **{"concepts": ("ec2",), "facts": ("ec2.aaaa", "ec2.bbbb"), "stem": "알맞은 방법은?"},
        **{"options": options, "docs": "https://docs.aws.amazon.com/"},
    }
    return Scenario(**(given | more))


SINGLE = a_scenario()
STEPS = a_scenario(kind="order", options=(), steps=tuple(Step(text=text) for text in "가나다"))
PAIRS = a_scenario(
    kind="match",
    options=(),
    pairs=tuple(Match(left=left, right=left.upper()) for left in "abc"),
)


def rights(count: int, of: int) -> tuple[Choice, ...]:
    return tuple(Choice(text=f"{at}번", correct=at < count) for at in range(of))


@pytest.mark.parametrize(
    "scenario",
    [
        SINGLE,
        STEPS,
        PAIRS,
        a_scenario(options=rights(1, 3)),
        a_scenario(kind="multiple", options=rights(2, 5)),
        a_scenario(kind="multiple", options=rights(3, 6)),
    ],
)
def test_what_can_be_judged_is_sound(scenario: Scenario) -> None:
    """Each kind with as many parts and as many right ones as it wants."""
    assert is_sound(scenario)


@pytest.mark.parametrize(
    "scenario",
    [
        a_scenario(options=rights(0, 4)),
        a_scenario(options=rights(2, 4)),
        a_scenario(options=rights(1, 2)),
        a_scenario(kind="multiple", options=rights(1, 5)),
        a_scenario(kind="multiple", options=rights(2, 4)),
        a_scenario(kind="order"),
        a_scenario(stem=" "),
        a_scenario(options=(*rights(1, 3), Choice(text=" "))),
        a_scenario(options=(*rights(1, 3), Choice(text="** 1 번.**"))),
        replace(STEPS, steps=STEPS.steps[:2]),
        replace(STEPS, steps=(*STEPS.steps, Step(text="가"))),
        replace(PAIRS, pairs=(*PAIRS.pairs, Match(left="d", right="A"))),
        replace(PAIRS, pairs=(*PAIRS.pairs, Match(left="a", right="D"))),
    ],
)
def test_what_cannot_be_judged_is_not_sound(scenario: Scenario) -> None:
    """Too few or too many right options or parts, parts that say nothing or the same."""
    assert not is_sound(scenario)


def test_a_library_finds_the_scenarios_on_a_fact() -> None:
    """Each under all its facts, once, in order; of two with one id the first is meant."""
    other = a_scenario(id="ec2-other", facts=("ec2.bbbb", "ec2.bbbb"))
    library = Library((), (SINGLE, other, a_scenario(facts=("ec2.cccc",))))
    assert library.scenarios_on("ec2.aaaa") == (SINGLE,)
    assert library.scenarios_on("ec2.bbbb") == (SINGLE, other)
    assert library.scenarios_on("ec2.cccc") == ()
