"""How long an answer takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.plan.pace import Timed, tempo_of


def test_who_has_answered_nothing_is_as_quick_as_is_usual() -> None:
    """A new fact takes longer than one that was met, and one that was not known longest."""
    pace = tempo_of([])
    assert 10 < pace.review < pace.new < 60
    assert pace.of(0.5) == pace.review + pace.again / 2
    assert pace.of(1.0, is_new=True) == pace.new


def test_many_answers_decide_and_few_do_not() -> None:
    """Two quick answers move little, five hundred most of it."""
    usual = tempo_of([]).review
    few = tempo_of([Timed("choice", False, 2, 6.0)]).review
    many = tempo_of([Timed("choice", False, 500, 1500.0)], (500, 500.0)).review
    assert usual - 2 < few < usual
    assert 4 <= many < usual / 2


@given(
    st.lists(
        st.builds(
            Timed,
            st.sampled_from(["ox", "choice", "flashcard", "unheard"]),
            st.booleans(),
            st.integers(1, 10_000),
            st.floats(0, 10**6),
        )
    ),
    st.tuples(st.integers(0, 1000), st.floats(0, 60_000)),
)
def test_no_times_give_a_day_without_answers_or_without_end(
    timed: list[Timed], reading: tuple[int, float]
) -> None:
    """Whatever a clock did: between two seconds and three minutes."""
    pace = tempo_of(timed, reading)
    assert all(2 <= each <= 180 for each in (pace.new, pace.review, pace.again))
