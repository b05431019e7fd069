"""The fold of events into what the learner knows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from awsquiz.core.events import (
    AGAIN,
    GOOD,
    Due,
    Event,
    Goal,
    Remark,
    Resume,
    Review,
    Star,
    Suspend,
    Undo,
    Unstar,
)
from awsquiz.core.study.memory import LEECH, Answer, Moved, Resumed, Shaken, fold, remembered
from awsquiz.core.study.models import DEFAULT_MODEL

START = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAY = START.toordinal()


def stamped(kind: type[Event], days: float, **fields: object) -> Event:
    """An event so many days after the start; its id is its time."""
    at = (START + timedelta(days=days)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return kind(v=1, id=f"id{days}{kind.__name__}", at=at, offset=0, **fields)


def review(days: float, grade: int = GOOD, fact: str = "a.0001", **fields: object) -> Event:
    answer = {"form": "ox", "ms": 900, "answer": ("o",)}
    return stamped(Review, days, fact=fact, grade=grade, **answer, **fields)


def test_only_the_first_answer_of_a_day_moves_the_schedule() -> None:
    """Wrong at first and right a minute later counts as wrong; the last grade is kept beside."""
    memory = remembered([Answer(DAY, AGAIN), Answer(DAY, GOOD), Answer(DAY, GOOD)])
    assert memory is not None
    assert memory.strength == DEFAULT_MODEL.reviewed(None, AGAIN, DAY)
    assert (memory.reviews, memory.grade, memory.asked) == (1, GOOD, DAY)


def test_practice_never_moves_the_schedule() -> None:
    """A fact that was only practised is not known to the schedule, and its first day is free."""
    only = remembered([Answer(DAY, GOOD, practice=True)])
    assert only is not None
    assert (only.strength, only.met, only.asked) == (None, None, DAY)
    then = remembered([Answer(DAY, AGAIN, practice=True), Answer(DAY, GOOD)])
    assert then is not None
    assert then.strength == DEFAULT_MODEL.reviewed(None, GOOD, DAY)


def test_lapses_are_failures_of_what_was_learnt() -> None:
    """Again on the first day is no lapse; again later is one."""
    memory = remembered([Answer(DAY, AGAIN), Answer(DAY + 1, AGAIN), Answer(DAY + 2, GOOD)])
    assert memory is not None
    assert memory.lapses == 1


def test_a_leech_is_set_aside_after_its_lapses_and_resumed_by_the_learner() -> None:
    """Eight lapses make one; once resumed it has eight more."""
    history = [Answer(DAY + day, AGAIN) for day in range(LEECH + 1)]
    before, leech = remembered(history[:-1]), remembered(history)
    assert before is not None
    assert leech is not None
    assert (before.leech, leech.leech) == (False, True)
    resumed = remembered([*history, Resumed(), Answer(DAY + 20, AGAIN)])
    assert resumed is not None
    assert (resumed.leech, resumed.lapses) == (False, LEECH + 1)


def test_a_wrong_scenario_has_its_other_facts_due_the_next_day() -> None:
    """It shows that something was not known; a right one brings nothing sooner or later."""
    known = [review(0, fact="a.0002"), review(9, fact="a.0002")]
    before = fold(known, 4).facts["a.0002"]
    wrong = review(10, AGAIN, also=("a.0002",))
    after = fold([*known, wrong], 4).facts["a.0002"]
    assert after.due("a.0002", 0.9) == DAY + 11
    assert (after.strength, after.reviews) == (before.strength, before.reviews)
    for harmless in (review(10, GOOD, also=("a.0002",)), review(10, AGAIN, practice=True)):
        assert fold([*known, harmless], 4).facts["a.0002"] == before
    undone = [*known, wrong, stamped(Undo, 11, event=wrong.id)]
    assert fold(undone, 4).facts["a.0002"] == before


def test_a_wrong_scenario_says_nothing_of_what_is_new_or_due_sooner() -> None:
    """What was never met stays new; what is due already stays so."""
    wrong = review(10, AGAIN, also=("a.0002",))
    assert "a.0002" not in fold([wrong], 4).facts
    due = [Answer(DAY, AGAIN)]
    before, after = remembered(due), remembered([*due, Shaken(DAY + 10)])
    assert before is not None
    assert after is not None
    assert after.due("a.0002", 0.9) == before.due("a.0002", 0.9)


def test_a_day_that_was_set_holds_until_the_next_answer() -> None:
    """Then the schedule counts on from what it knew."""
    history = [Answer(DAY, GOOD), Moved(DAY + 90)]
    moved = remembered(history)
    assert moved is not None
    assert moved.due("a.0001", 0.9) == DAY + 90
    practised = remembered([*history, Answer(DAY + 3, AGAIN, practice=True)])
    assert practised is not None
    assert practised.due("a.0001", 0.9) == DAY + 90
    answered = remembered([*history, Answer(DAY + 90, GOOD)])
    assert answered == remembered([Answer(DAY, GOOD), Answer(DAY + 90, GOOD)])


def test_a_fact_that_was_reset_is_new_again() -> None:
    """As if it had never been answered, with as many lapses before it."""
    history = [Answer(DAY + day, AGAIN) for day in range(LEECH + 1)]
    assert remembered([*history, Moved(None)]) is None
    again = remembered([*history, Moved(None), Answer(DAY + 20, GOOD)])
    assert again == remembered([Answer(DAY + 20, GOOD)])


def test_a_clock_that_ran_backwards_gives_no_negative_time() -> None:
    """An answer of an earlier day than the last one does not move the schedule."""
    memory = remembered([Answer(DAY, GOOD), Answer(DAY - 3, AGAIN)])
    assert memory is not None
    assert memory.strength == DEFAULT_MODEL.reviewed(None, GOOD, DAY)


def test_an_event_that_was_taken_back_has_never_been() -> None:
    """The next answer of that day is then the first."""
    wrong, right = review(0, AGAIN), review(0.01, GOOD)
    state = fold([wrong, right, stamped(Undo, 0.02, event=wrong.id)], 4)
    assert state.facts["a.0001"] == remembered([Answer(DAY, GOOD)])
    nothing = fold([wrong, stamped(Undo, 0.02, event=wrong.id)], 4)
    assert nothing.facts == {}


def test_marks_are_what_was_said_last() -> None:
    """Starred, suspended, the day of an exam; an undo brings the earlier word back."""
    unstar = stamped(Unstar, 2, target="lambda")
    events = [
        *(stamped(Star, 1, target="lambda"), unstar, stamped(Star, 1, target="a.0001")),
        *(stamped(Suspend, 1, target="ecs"), stamped(Resume, 3, target="ecs")),
        *(
            stamped(Suspend, 4, target="a.0001"),
            stamped(Goal, 1, exam="saa-c03", date="2027-01-15"),
        ),
        *(stamped(Goal, 1.5, exam="clf-c02", date="2026-12-01"), stamped(Goal, 2, exam="clf-c02")),
    ]
    state = fold(events, 4)
    assert state.starred == {"a.0001"}
    assert state.suspended == {"a.0001"}
    assert state.goals == {"saa-c03": "2027-01-15"}
    taken_back = fold([*events, stamped(Undo, 5, event=unstar.id)], 4)
    assert taken_back.starred == {"a.0001", "lambda"}


def test_what_the_learner_says_of_a_fact_is_kept_until_it_is_said_otherwise() -> None:
    """Without words it is taken away; an undo brings the earlier words back."""
    first, second = (stamped(Remark, n, target="a.0001", words=f"{n}") for n in (1, 2))
    assert fold([first, second], 4).remarks == {"a.0001": "2"}
    assert fold([first, second, stamped(Undo, 3, event=second.id)], 4).remarks == {"a.0001": "1"}
    assert fold([first, stamped(Remark, 3, target="a.0001")], 4).remarks == {}


@given(st.lists(st.tuples(st.floats(0, 40), st.sampled_from("rwdn")), max_size=20))
def test_days_that_were_set_and_scenarios_are_replayed_in_any_order(
    events: list[tuple[float, str]],
) -> None:
    """Right and wrong scenarios, days and resets: the fold does not depend on files."""
    said = [
        {
            "r": review(day, fact="a.0002", also=("a.0001",)),
            "w": review(day, AGAIN, fact="a.0002", also=("a.0001",)),
            "d": stamped(Due, day, target="a.0001", day="2026-12-24"),
            "n": stamped(Due, day, target="a.0001"),
        }[kind]
        for day, kind in events
    ]
    told = [replace(event, id=f"{n:04}") for n, event in enumerate([review(0), *said])]
    assert fold(told, 4) == fold(told[::-1], 4)


@given(
    st.lists(st.tuples(st.floats(0, 40), st.integers(1, 4), st.booleans()), max_size=30),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_events_are_given_does_not_matter(
    answers: list[tuple[float, int, bool]], random: object
) -> None:
    """Any order of files and devices gives the same state."""
    events = [
        replace(review(day, grade, practice=practice), id=f"{number:04}")
        for number, (day, grade, practice) in enumerate(answers)
    ]
    mixed = list(events)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert fold(events, 4) == fold(mixed, 4)
