"""At the desk: acts become events, and the clock decides when it is over."""

from __future__ import annotations

import pytest

from awsquiz.core.events import DoubtClear, ExamFinish, ExamTurn, KeyDoubt, Review
from awsquiz.core.exam.desk import HEARTBEAT
from awsquiz.core.exam.sitting import sittings_of
from awsquiz.core.study.stopwatch import ASLEEP
from tests.core.exam.papers import MINUTE, Seat, matching, one, ordering, several


def test_every_act_is_written_before_it_is_seen() -> None:
    """The fold of what was written is the sitting at the desk."""
    seat = Seat(one("a"), several("b"), ordering("c"))
    seat.desk.choose("2")
    seat.desk.turn(2)
    seat.clock.passes(3)
    seat.desk.choose("1")
    seat.desk.choose("3")
    seat.desk.flag()
    seat.desk.guess()
    assert sittings_of(seat.written) == [seat.sitting]
    assert [slot.answer for slot in seat.sitting.slots] == [("2",), ("1", "3"), ()]


def test_a_choice_of_one_replaces_the_last() -> None:
    """And choosing it again takes it back."""
    seat = Seat(one("a"))
    seat.desk.choose("1")
    seat.desk.choose("2")
    assert seat.sitting.open.answer == ("2",)
    seat.desk.choose("2")
    assert seat.sitting.open.answer == ()


def test_no_more_are_chosen_than_are_asked_for() -> None:
    """A third of two is refused until one is taken back."""
    seat = Seat(several("b", "13"))
    assert seat.desk.choose("1")
    assert seat.desk.choose("2")
    assert not seat.desk.choose("3")
    assert seat.desk.choose("2")
    assert seat.desk.choose("3")
    assert seat.sitting.open.answer == ("1", "3")


def test_a_matching_is_filled_from_the_top() -> None:
    """Keys stand in the order of choosing, and close up where one is taken back."""
    seat = Seat(matching("c", "231"))
    for key in ("3", "2", "1", "3", "3"):
        seat.desk.choose(key)
    assert seat.sitting.open.answer == ("2", "1", "3")


def test_an_exam_is_resumed_with_the_time_and_at_the_question() -> None:
    """Time away does not count, whatever the clocks say meanwhile."""
    seat = Seat(one("a"), one("b"), minutes=10)
    seat.clock.passes(60)
    seat.desk.turn(2)
    seat.clock.passes(30)
    seat.desk.rest()
    seat.clock.passes(5 * 3600)
    [again] = sittings_of(seat.written)
    seat.sit_down(again)
    assert seat.desk.remaining == 10 * MINUTE - 90_000
    assert seat.sitting.at == 2


def test_a_crash_gives_back_moments_only() -> None:
    """The time is written down now and then though nothing is done."""
    seat = Seat(one("a"), ticking=True)
    for _second in range(100):
        seat.clock.passes(1)
        seat.desk.tick()
    [again] = sittings_of(seat.written)
    assert 100_000 - HEARTBEAT <= again.used <= 100_000
    assert sum(isinstance(event, ExamTurn) for event in seat.written) <= 5


def test_it_hands_itself_in_when_the_time_is_up() -> None:
    """To the millisecond, with what is chosen by then; nothing is taken any more."""
    seat = Seat(one("a"), one("b"), minutes=1)
    seat.desk.choose("1")
    seat.clock.passes(59)
    seat.desk.tick()
    assert not seat.desk.over
    seat.clock.passes(7)
    seat.desk.tick()
    seat.desk.choose("2")
    seat.desk.turn(2)
    assert seat.desk.over
    assert seat.sitting.finish is not None
    assert (seat.sitting.finish.by, seat.sitting.used) == ("time", MINUTE)
    assert seat.sitting.slots[0].answer == ("1",)


def test_an_act_after_the_time_is_not_taken() -> None:
    """Line by line nothing ticks: the act itself finds that the time is up."""
    seat = Seat(one("a"), minutes=1)
    seat.clock.passes(61)
    seat.desk.choose("1")
    assert seat.desk.over
    assert seat.sitting.slots[0].answer == ()


@pytest.mark.parametrize("jump", [-3600.0, -0.5, -1e9])
def test_a_clock_that_runs_backwards_takes_no_time(jump: float) -> None:
    """Nor does it give any back: the time left only falls."""
    seat = Seat(one("a"), ticking=True)
    seat.clock.passes(10)
    seat.desk.tick()
    before = seat.desk.remaining
    seat.clock.passes(jump)
    seat.desk.tick()
    assert seat.desk.remaining == before == 10 * MINUTE - 10_000
    seat.clock.passes(5)
    assert seat.desk.remaining == before - 5000


def test_sleep_is_time_away() -> None:
    """Where it ticks every second, a leap is a machine that slept; in lines it is thinking."""
    for ticking, left in ((True, 10 * MINUTE), (False, 10 * MINUTE - 5 * MINUTE)):
        seat = Seat(one("a"), ticking=ticking)
        seat.clock.passes(5 * 60)
        assert 5 * MINUTE > ASLEEP
        assert seat.desk.remaining == left


def test_handing_in_tells_the_schedule_what_was_seen() -> None:
    """Right is Good; wrong, guessed and left open are Again; what was never seen is nothing."""
    seat = Seat(one("a", "1"), one("b", "1"), one("c", "1"), one("d", "1"), one("e", "1"))
    seat.answers("1", "2", "1", "-", seconds=2)
    seat.desk.turn(3)
    seat.desk.guess()
    seat.desk.hand_in()
    told = [event for event in seat.written if isinstance(event, Review)]
    assert {event.fact: event.grade for event in told} == {
        "a.0001": 3,
        "b.0001": 1,
        "c.0001": 1,
        "d.0001": 1,
    }
    assert {event.exam for event in told} == {seat.start.id}
    assert [event.guess for event in told] == [False, False, True, False]
    assert isinstance(seat.written[-1], ExamFinish)


def test_a_fact_that_was_asked_twice_is_one_review() -> None:
    """The worse of the two."""
    twice = [one("a", "1"), one("a", "1")]
    seat = Seat(*twice)
    seat.answers("1", "2")
    seat.desk.hand_in()
    [told] = [event for event in seat.written if isinstance(event, Review)]
    assert told.grade == 1


def test_the_end_is_written_once() -> None:
    """Handing in again, or the clock afterwards, writes nothing."""
    seat = Seat(one("a"))
    seat.desk.hand_in()
    written = list(seat.written)
    seat.clock.passes(9999)
    seat.desk.tick()
    seat.desk.hand_in()
    seat.desk.rest()
    assert seat.written == written


def test_a_doubt_is_written_and_counts_on() -> None:
    """With what is chosen then; the same key takes it back, and no time is told."""
    seat = Seat(one("a"), one("gone"))
    seat.desk.choose("2")
    assert seat.desk.doubt("둘 다 맞다")
    [made] = [event for event in seat.written if isinstance(event, KeyDoubt)]
    assert (made.question, made.answer, made.exam) == ("choice:a.0001", ("2",), seat.sitting.id)
    assert (made.right, len(made.options), made.words) == (("1",), 4, "둘 다 맞다")
    assert seat.sitting.open.doubted
    assert seat.desk.doubt()
    assert not seat.sitting.open.doubted
    assert isinstance(seat.written[-1], DoubtClear)
    assert seat.written[-1].target == made.target
    seat.desk.turn(2)
    before = len(seat.written)
    assert not seat.desk.doubt()
    assert (len(seat.written), seat.sitting.open.doubted) == (before, False)
