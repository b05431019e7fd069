"""At the desk of a session: what is asked, and that each act is on disk before it is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.events import Resume, Review, Star, Suspend, Undo, Unstar, moment
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.study.memory import fold
from tests.core.study.seats import DAY, DiskFull, Seat

Act = Callable[[StudyDesk], object]
ACTS: dict[str, Act] = {
    "1": lambda desk: desk.answer(desk.judge(["1"])),
    "3": lambda desk: desk.answer(desk.judge(["3"])),
    "guess": lambda desk: desk.answer(desk.judge(["4"]), guess=True),
    "undo": StudyDesk.undo,
    "star": StudyDesk.star,
    "suspend": StudyDesk.suspend,
    "doubt": lambda desk: desk.doubt(desk.open.question, (), "틀렸다"),
}


def state(desk: StudyDesk) -> tuple[Any, ...]:
    """All that a desk could say, without asking it for the next question."""
    session = desk.session
    stars = desk.starred
    return (session.next(), session.left, session.done, list(desk.tally.answered), stars, desk.open)


@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.booleans()), max_size=40))
def test_what_is_said_is_on_disk(acts: list[tuple[str, bool]]) -> None:
    """Whatever is done in whatever order, on a disk that is full now and then.

    What cannot be written is not said, and nothing has changed; what is said, is the fold of what
    was written, which has grown by one event.
    """
    seat = Seat()
    for name, full in acts:
        if seat.desk.next() is None:
            break
        before, written = state(seat.desk), list(seat.disk.events)
        seat.disk.full = full
        try:
            said = ACTS[name](seat.desk)
        except DiskFull:
            assert full
            assert (state(seat.desk), seat.disk.events) == (before, written)
            continue
        finally:
            seat.disk.full = False
        assert len(seat.disk.events) == len(written) + (said is not None)
        undone = {event.event for event in seat.disk.events if isinstance(event, Undo)}
        kept = [event.id for event in seat.reviews if event.id not in undone]
        assert [each.event for each in seat.desk.tally.answered] == kept
        folded = fold(seat.disk.events, 4)  # type: ignore[arg-type]
        assert seat.desk.starred == (seat.desk.open.item.fact in folded.starred)


@pytest.mark.parametrize("name", [name for name in ACTS if name != "undo"])
def test_nothing_is_said_before_it_is_written(name: str) -> None:
    """While the disk is writing, the desk still stands as before the act."""
    seat = Seat()
    seat.desk.next()
    before, seen = state(seat.desk), []
    write = seat.disk.write
    seat.desk._write = lambda events: (seen.append(state(seat.desk)), write(events))
    ACTS[name](seat.desk)
    assert seen == [before]
    assert state(seat.desk) != before


def test_an_answer_is_a_review_of_its_question() -> None:
    """With the fact, the form, the grade, what was given, how, and the time that it took."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    seat.clock.passes(2.5)
    attempt = seat.desk.judge(["4"])
    seat.clock.passes(60)  # on deciding whether a slip is right
    said = seat.desk.answer(attempt, hint=True)
    [review] = seat.reviews
    assert (review.fact, review.form, review.grade) == ("ec2.0000", "flashcard", 4)
    assert (review.answer, review.ms, review.hint, review.practice) == (("4",), 2500, True, False)
    assert review.question == "flashcard:ec2.0000"
    assert review.seed is not None
    assert said.event == review.id


def test_the_time_of_an_answer_begins_with_its_question() -> None:
    """What passed before, such as in reading the answer to the last one, does not count."""
    seat = Seat()
    seat.answers("3")
    seat.clock.passes(100)
    seat.desk.next()
    seat.clock.passes(1)
    seat.desk.answer(seat.desk.judge(["3"]))
    assert [review.ms for review in seat.reviews] == [0, 1000]


def test_a_fact_that_went_wrong_returns_and_counts_once() -> None:
    """Its number among the facts stays that of its first answer."""
    seat = Seat("ec2.0000", "ecs.0000")
    seat.answers("1")
    seat.desk.next()
    assert (seat.desk.number, seat.desk.returns) == (2, False)
    seat.desk.answer(seat.desk.judge(["3"]))
    asked = seat.desk.next()
    assert asked is not None
    assert asked.item.fact == "ec2.0000"
    assert (seat.desk.number, seat.desk.returns) == (2, True)


def test_a_session_has_an_end() -> None:
    """When all has been known once."""
    seat = Seat("ec2.0000", "ecs.0000")
    seat.answers("3", "3")
    assert seat.desk.next() is None
    assert (seat.desk.session.left, seat.desk.session.done) == (0, 2)


def test_what_another_terminal_has_asked_is_not_asked_here() -> None:
    """Nor what it has suspended; what was answered here may return."""
    seat = Seat("ec2.0000", "ecs.0000", "lambda.0000")
    there = Seat("ecs.0000", disk=seat.disk)
    there.answers("3")
    there = Seat("lambda.0000", disk=seat.disk)
    there.desk.next()
    there.desk.suspend()
    seat.answers("1", "3")
    assert [review.fact for review in seat.reviews] == ["ecs.0000", "ec2.0000", "ec2.0000"]
    assert seat.desk.next() is None


def test_a_suspended_fact_is_asked_again_when_it_is_resumed() -> None:
    """By whoever resumes it, in the next session."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    assert seat.desk.suspend() == "ec2.0000"
    assert seat.desk.next() is None
    [suspended] = seat.disk.events
    assert isinstance(suspended, Suspend)
    again = {"v": 1, "id": "z", "at": "2026-11-22T23:00:00.000Z", "offset": 540}
    seat.disk.write([Resume(**again, target="ec2.0000")])
    assert Seat("ec2.0000", disk=seat.disk).desk.next() is not None


def test_undo_asks_again_at_once() -> None:
    """The answer is gone from the score as well."""
    seat = Seat()
    seat.answers("1")
    seat.desk.next()
    [given] = seat.reviews
    last = seat.desk.undo()
    assert last is not None
    assert (last.id, last.fact) == (given.id, given.fact)
    assert seat.desk.tally.answered == []
    asked = seat.desk.next()
    assert asked is not None
    assert (asked.item.fact, seat.desk.number) == (given.fact, 1)


def test_what_is_asked_again_after_undo_is_the_very_question() -> None:
    """And so is the one that stood open when it was taken back; an edit draws both anew."""
    seat = Seat()
    first = seat.desk.next()
    seat.desk.answer(seat.desk.judge(["1"]))
    second = seat.desk.next()
    assert first is not None
    assert second is not None
    seat.desk.undo()
    again = seat.desk.next()
    assert again is not None
    assert (again.question, again.seed) == (first.question, first.seed)
    seat.desk.answer(seat.desk.judge(["1"]))
    back = seat.desk.next()
    assert back is not None
    assert (back.question, back.seed) == (second.question, second.seed)


def test_a_remark_is_kept_shown_and_taken_back() -> None:
    """With the fact that is open; nothing takes it away."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    seat.desk.remark("헷갈린다")
    assert seat.desk.open.question.remark == "헷갈린다"
    seat.desk.remark("")
    assert seat.desk.open.question.remark is None
    last = seat.desk.undo()
    assert last is not None
    assert (last.what, last.clears) == ("remark", True)


def test_undo_of_nothing_writes_nothing() -> None:
    """It says so instead."""
    seat = Seat()
    seat.desk.next()
    assert seat.desk.undo() is None
    assert seat.disk.events == []


def test_a_star_is_put_on_and_taken_off() -> None:
    """Each time an event, and the next session knows."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    assert [seat.desk.star(), seat.desk.star(), seat.desk.star()] == [True, False, True]
    assert [type(event) for event in seat.disk.events] == [Star, Unstar, Star]
    there = Seat("ec2.0000", disk=seat.disk)
    there.desk.next()
    assert there.desk.starred


def test_practice_is_written_so_and_has_no_intervals() -> None:
    """An answer does not move the schedule then."""
    seat = Seat("ec2.0000", practice=True)
    seat.desk.next()
    assert seat.desk.intervals() == []
    seat.desk.answer(seat.desk.judge(["3"]))
    assert seat.reviews[0].practice


def test_the_intervals_grow_with_the_grade() -> None:
    """Days until a new fact is due again."""
    seat = Seat("ec2.0000")
    seat.desk.next()
    days = seat.desk.intervals()
    assert len(days) == 4
    assert days == sorted(days)


def test_the_outcome_is_what_the_schedule_has_made_of_it() -> None:
    """As known when what was written has been taken in, once for the answer and the next."""
    seat = Seat()
    seat.desk.next()
    before = seat.knowledge.caught_up
    seat.desk.answer(seat.desk.judge(["3"]))
    after = seat.desk.outcome()
    assert after is not None
    assert after.memory is not None
    assert (after.memory.reviews, after.memory.asked) == (1, DAY)
    seat.desk.next()
    assert seat.knowledge.caught_up == before + 1


def test_facts_that_the_forms_cannot_ask_are_passed_by() -> None:
    """Where the learner named the forms; otherwise they are flashcards."""
    assert Seat(forms=["value"]).desk.next() is None
    asked = Seat(forms=["value"], named=False).desk.next()
    assert asked is not None
    assert asked.question.form == "flashcard"


def test_the_same_seed_asks_the_same() -> None:
    """Of the same cards, in the same order."""
    forms = ["ox", "flashcard"]
    asked = [Seat(forms=forms, seed=seed).desk.next() for seed in (5, 5)]
    assert asked[0] == asked[1]


def test_a_review_names_the_scheduler() -> None:
    """With its parameters and the retention, so that another program can tell."""
    seat = Seat()
    seat.answers("3")
    [review] = seat.reviews
    assert isinstance(review, Review)
    assert review.scheduler is not None
    assert (review.scheduler.name, review.scheduler.retention) == ("fsrs", 0.9)


def test_a_doubted_fact_does_not_return() -> None:
    """Though it was answered wrong; the answer stays, and counts."""
    seat = Seat("ec2.0000", "ecs.0000")
    seat.answers("1")
    first = seat.desk.tally.answered[0]
    made = seat.desk.doubt(first.question, first.given, "둘 다 맞다")
    assert made is not None
    assert (made.question, made.fact, made.answer) == (first.question.id, "ec2.0000", ("1",))
    assert (made.words, made.awsquiz, made.right) == ("둘 다 맞다", "1", first.question.answer)
    assert seat.desk.is_doubted(first.question)
    seat.answers("3")
    assert seat.desk.next() is None
    assert [each.fact for each in seat.reviews] == ["ec2.0000", "ecs.0000"]


@pytest.mark.parametrize(("given", "asked_again"), [("1", True), ("3", False)])
def test_a_doubt_taken_back_asks_what_was_not_known(given: str, asked_again: bool) -> None:
    """What was known already is not asked once more, and no answer is taken back."""
    seat = Seat("ec2.0000")
    seat.answers(given)
    first = seat.desk.tally.answered[0]
    seat.desk.doubt(first.question, first.given, "")
    assert seat.desk.next() is None
    last = seat.desk.undo()
    assert last is not None
    assert last.what == "doubt"
    assert not seat.desk.is_doubted(first.question)
    assert (seat.desk.next() is not None) is asked_again
    assert len(seat.desk.tally.answered) == 1


@pytest.mark.parametrize("at_first", [(), ("3",)])
def test_undo_takes_back_the_last_act_whatever_it_was(at_first: tuple[str, ...]) -> None:
    """A suspension before the answer that was given before it; then that; then nothing is left."""
    seat = Seat("ec2.0000", "ecs.0000")
    seat.answers(*at_first)
    seat.desk.next()
    fact = seat.desk.suspend()
    taken = seat.desk.undo()
    assert taken is not None
    assert (taken.what, taken.fact) == ("suspend", fact)
    again = seat.desk.next()
    assert again is not None
    assert again.item.fact == fact
    assert [seat.desk.undo() is not None for _at in range(2)] == [bool(at_first), False]


def test_a_star_is_taken_back_without_another_question() -> None:
    """What is asked stays open; what was known before it was suspended is not asked again."""
    seat = Seat("ec2.0000")
    seat.answers("3")
    seat.desk.star()
    seat.desk.suspend()
    taken = [seat.desk.undo(), seat.desk.undo()]
    assert [each.what for each in taken if each] == ["suspend", "star"]
    assert not seat.desk.starred
    assert seat.desk.next() is None


def test_an_edit_is_taken_back_before_what_was_done_earlier() -> None:
    """By whoever edited; where that fails it can be tried again."""
    seat, undone = Seat("ec2.0000", "ecs.0000"), []
    seat.answers("3")
    seat.desk.next()
    seat.desk.edited(lambda: undone.append("card"))
    taken = seat.desk.undo()
    assert taken is not None
    assert (taken.what, undone) == ("edit", ["card"])
    assert seat.desk.has_acted
    seat.desk.undo()
    assert not seat.desk.has_acted


def test_what_is_taken_back_has_its_time() -> None:
    """Whatever it was: an answer, a star, a suspension."""
    seat = Seat("ec2.0000", "ec2.0001")
    seat.answers("3")
    seat.desk.next()
    seat.desk.star()
    seat.desk.suspend()
    wanted = [moment(event.at) for event in reversed(seat.disk.events)]
    taken = [act for _ in range(3) if (act := seat.desk.undo())]
    assert [each.what for each in taken] == ["suspend", "star", "answer"]
    assert [each.at for each in taken] == wanted
