"""What must be done is not false oftener than true."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.duties import is_left_out, share_of_duties

TRUE, FALSE = "요청을 {}번 받는다", "요청을 {}번 받아야 한다"


def a_library(true_duties: int, false_duties: int) -> Library:
    """So many facts that tell a duty, and so many whose false text does."""
    rows = [(FALSE, TRUE)] * true_duties + [(TRUE, FALSE)] * false_duties
    facts = tuple(
        Fact(id=f"lambda.{at:04}", text=true.format(at), false_text=false.format(at))
        for at, (true, false) in enumerate(rows)
    )
    return Library((Concept(id="lambda", title="Lambda", facts=facts),))


@pytest.mark.parametrize(
    ("true", "false", "share"), [(0, 0, 1.0), (2, 82, 1 / 9), (40, 40, 1.0), (40, 4, 1.0)]
)
def test_so_many_false_ones_are_shown_as_there_are_true_ones(
    true: int, false: int, share: float
) -> None:
    """All where there are no more of them; of few nothing is known, so that most are."""
    assert share_of_duties(a_library(true, false)) == pytest.approx(share)


def test_only_duties_are_left_out() -> None:
    """Another statement is shown at all times, a duty as seldom as a true one."""
    library = a_library(2, 82)
    left = [is_left_out(library, "요청을 받아야 한다", Random(seed)) for seed in range(90)]
    assert 65 <= sum(left) <= 89
    assert not any(is_left_out(library, "요청을 받는다", Random(seed)) for seed in range(90))


def test_in_ox_a_duty_is_seldom_shown_false() -> None:
    """Most statements that are shown are true then; each that is shown has its answer."""
    library = a_library(2, 82)
    found = [ask(library, f"lambda.{at:04}", "ox", Random(at)) for at in range(2, 84)]
    shown = [each for each in found if each]
    assert {"야 한" in (each.statement or "") for each in shown if each.answer == ("o",)} == {False}
    assert sum(each.answer == ("x",) for each in shown) <= 12
