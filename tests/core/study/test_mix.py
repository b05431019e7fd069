"""What a session is mixed of, by the forms that were asked before."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.questions import OBJECTIVE
from awsquiz.core.study.mix import APPLYING, AT_EXAM, FIRST, MOST, NEAR, THEN, TYPED, Mix, share


def asked(
    stabilities: list[float | None], mix: Mix, can: frozenset[str] = frozenset(OBJECTIVE)
) -> list[str]:
    """The forms of a session on facts known so well, all to be asked in forms of `can`."""
    random, forms = Random(1), []
    for stability in stabilities:
        form = next(each for each in mix.in_turn(stability, random) if each in can)
        mix.asked(form, stability)
        forms.append(form)
    return forms


def applying(forms: list[str]) -> int:
    return sum(form in APPLYING for form in forms)


@pytest.mark.parametrize(("stability", "of_ten"), [(None, 2), (3.0, 2), (10.0, 5), (90.0, 8)])
def test_the_better_facts_are_known_the_more_is_applied(
    stability: float | None, of_ten: int
) -> None:
    """A fifth of what is new, half of what is young, four of five of what is mature."""
    met = dict.fromkeys(OBJECTIVE, 5)  # none is met for the first time
    assert abs(applying(asked([stability] * 100, Mix(OBJECTIVE, met=met))) - 10 * of_ten) <= 1


@pytest.mark.parametrize("questions", [2, 5, 10])
def test_every_session_applies(questions: int) -> None:
    """Also the shortest."""
    met = dict.fromkeys(OBJECTIVE, 5)
    assert applying(asked([None] * questions, Mix(OBJECTIVE, met=met))) >= 1


def test_a_newcomer_recognises_first() -> None:
    """Twice; the third question of all applies, and of ten two do."""
    forms = asked([None] * 10, Mix(OBJECTIVE))
    assert [form in APPLYING for form in forms[:3]] == [False, False, True]
    assert applying(forms) == 2


@pytest.mark.parametrize(
    ("days_left", "expected"),
    [(None, FIRST), (NEAR, FIRST), (NEAR // 2, (FIRST + AT_EXAM) / 2), (0, AT_EXAM), (-1, FIRST)],
)
def test_more_is_applied_as_the_exam_comes_near(days_left: int | None, expected: float) -> None:
    """Even of what is new; an exam that is over changes nothing, and what is known stays."""
    assert share(None, days_left) == pytest.approx(expected)
    assert share(90.0, days_left) == MOST


def test_a_lean_halves_it_or_makes_it_all() -> None:
    """As --easy and --hard wish."""
    assert (share(10.0, lean="easy"), share(10.0), share(None, lean="hard")) == (THEN / 2, THEN, 1)


def test_what_was_never_met_is_not_to_be_typed() -> None:
    """Gaps and names of new facts come last, and before nothing else that can be asked."""
    in_turn = Mix(OBJECTIVE).in_turn(None, Random(1))
    assert {*in_turn[-2:]} == TYPED
    assert not TYPED & {*Mix(OBJECTIVE).in_turn(3.0, Random(1))[-2:]}


def test_scenarios_are_met_most_and_the_rest_evenly() -> None:
    """Four of them for each of another form that applies; what is recognised in equal parts."""
    counts = Counter(asked([90.0] * 500, Mix(OBJECTIVE)))
    others = [counts[form] for form in sorted(APPLYING - {"scenario"})]
    assert max(others) - min(others) <= 1
    assert counts["scenario"] == pytest.approx(4 * others[0], abs=4)
    recognised = [counts[form] for form in sorted(set(OBJECTIVE) - APPLYING)]
    assert max(recognised) - min(recognised) <= 1


def test_a_form_not_met_for_long_goes_first_wherever_it_can() -> None:
    """Few facts have steps to order: the turn of applying would seldom fall on one."""
    met = dict.fromkeys(set(OBJECTIVE) - {"order"}, 9)
    assert Mix(OBJECTIVE, met=met).missing == ["order"]
    assert asked([None], Mix(OBJECTIVE, met=met)) == ["order"]
    assert Mix(OBJECTIVE).missing == []  # who begins has not missed them


def test_where_nothing_can_be_applied_the_rest_is_asked_and_little_is_owed() -> None:
    """Notes without scenarios are asked; later not everything is applied at once."""
    mix = Mix(OBJECTIVE, met=dict.fromkeys(OBJECTIVE, 9))
    assert not applying(asked([None] * 50, mix, frozenset({"ox", "choice"})))
    assert applying(asked([None] * 10, mix)) <= 4


@given(
    st.lists(st.one_of(st.none(), st.floats(0.1, 400)), max_size=30),
    st.sets(st.sampled_from(OBJECTIVE), min_size=1),
    st.integers(0, 9),
)
def test_the_same_session_is_mixed_the_same(
    stabilities: list[float | None], forms: set[str], seed: int
) -> None:
    """Whatever the order in which forms are named; all of them are tried."""
    one, other = Mix(sorted(forms)), Mix(sorted(forms, reverse=True))
    for stability in stabilities:
        in_turn = one.in_turn(stability, Random(seed))
        assert in_turn == other.in_turn(stability, Random(seed))
        assert {*in_turn} == forms
        one.asked(in_turn[0], stability)
        other.asked(in_turn[0], stability)
