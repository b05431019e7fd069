"""A sitting is the fold of its events."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.events import ExamAnswer, ExamFinish, ExamFlag, ExamTurn, Stamped
from awsquiz.core.exam.sitting import Sitting, sittings_of
from tests.core.exam.papers import MINUTE, acted, one, ordering, several, start

PAPER = start(one("a", "1"), several("b", "13"), ordering("c", "312"))


def folded(*events: Stamped) -> Sitting:
    [sitting] = sittings_of([PAPER, *events])
    return sitting


def test_an_answer_is_kept_and_replaced() -> None:
    """The last one counts; no keys take it back."""
    events = [
        acted(ExamAnswer, 1, question=1, answer=("2",)),
        acted(ExamAnswer, 2, question=1, answer=("1",)),
        acted(ExamAnswer, 3, question=2, answer=("3", "1")),
        acted(ExamAnswer, 4, question=3, answer=("1",)),
        acted(ExamAnswer, 5, question=3, answer=()),
    ]
    sitting = folded(*events)
    assert [slot.answer for slot in sitting.slots] == [("1",), ("1", "3"), ()]
    assert [slot.answered for slot in sitting.slots] == [True, True, False]


def test_an_answer_that_lacks_options_is_not_answered() -> None:
    """One of two is not an answer yet, and is not right."""
    sitting = folded(acted(ExamAnswer, 1, question=2, answer=("1",)))
    assert (sitting.slots[1].answered, sitting.slots[1].right) == (False, False)


def test_time_goes_to_the_question_that_was_open() -> None:
    """Whatever the event is about."""
    sitting = folded(
        acted(ExamTurn, 1, question=3, ms=5000),
        acted(ExamFlag, 2, question=3, flag=True, ms=2000),
        acted(ExamTurn, 3, question=1, ms=3000),
    )
    assert [slot.ms for slot in sitting.slots] == [5000, 0, 5000]
    assert sitting.used == 10_000
    assert (sitting.at, sitting.slots[2].flag) == (1, True)


def test_events_follow_their_steps_and_not_the_clock() -> None:
    """A clock that was set back an hour in between changes nothing."""
    early = "2026-11-22T08:00:00.000Z"
    sitting = folded(
        acted(ExamAnswer, 1, question=1, answer=("2",)),
        acted(ExamAnswer, 2, question=1, answer=("1",), at=early),
        acted(ExamFinish, 3, by="learner", at=early),
    )
    assert sitting.slots[0].answer == ("1",)
    assert sitting.finish is not None


def test_nothing_counts_after_the_end() -> None:
    """Neither an answer nor a second end."""
    sitting = folded(
        acted(ExamFinish, 1, by="time"),
        acted(ExamAnswer, 2, question=1, answer=("1",)),
        acted(ExamFinish, 3, by="learner"),
    )
    assert sitting.slots[0].answer == ()
    assert sitting.finish is not None
    assert sitting.finish.by == "time"


def test_no_more_time_is_used_than_there_was() -> None:
    """Whatever the events say."""
    sitting = folded(acted(ExamTurn, 1, question=2, ms=99 * MINUTE))
    assert (sitting.used, sitting.remaining) == (10 * MINUTE, 0)


def test_what_names_no_question_is_nothing() -> None:
    """A question, an option or an exam that does not exist, an option twice."""
    sitting = folded(
        acted(ExamAnswer, 1, question=9, answer=("1",)),
        acted(ExamAnswer, 2, question=1, answer=("7", "2", "2")),
        acted(ExamAnswer, 3, question=2, answer=("1",), exam="another"),
    )
    assert [slot.answer for slot in sitting.slots] == [("2",), (), ()]


def test_answers_are_noted_as_they_were_left() -> None:
    """Not those on the way: only what stood when another question was opened."""
    sitting = folded(
        acted(ExamAnswer, 1, question=1, answer=("2",)),
        acted(ExamAnswer, 2, question=1, answer=("3",)),
        acted(ExamTurn, 3, question=2),
        acted(ExamTurn, 4, question=1),
        acted(ExamTurn, 5, question=2),
        acted(ExamTurn, 6, question=1),
        acted(ExamAnswer, 7, question=1, answer=("1",)),
        acted(ExamFinish, 8, by="learner"),
    )
    assert sitting.slots[0].left == [("3",), ("1",)]


@given(st.data(), st.integers())
def test_the_order_of_files_does_not_matter(data: st.DataObject, seed: int) -> None:
    """Events may be read in any order, and twice: the sitting is the same."""
    kinds = st.one_of(
        st.builds(lambda n: (ExamTurn, {"question": n}), st.integers(1, 4)),
        st.builds(
            lambda n, keys: (ExamAnswer, {"question": n, "answer": tuple(keys)}),
            st.integers(1, 4),
            st.lists(st.sampled_from("12345"), max_size=4),
        ),
        st.builds(
            lambda n, on: (ExamFlag, {"question": n, "flag": on}), st.integers(1, 3), st.booleans()
        ),
        st.just((ExamFinish, {"by": "learner"})),
    )
    drawn = data.draw(st.lists(kinds, max_size=12))
    events = [acted(kind, step, **fields) for step, (kind, fields) in enumerate(drawn, 1)]
    mixed = [*events, *events[:3]]
    Random(seed).shuffle(mixed)
    assert folded(*mixed) == folded(*events)
