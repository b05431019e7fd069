"""What the learner knows: the fold of all events, in any order of files and devices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from msgspec import Struct, field
from msgspec.structs import replace

from awsquiz.core.events import (
    AGAIN,
    EASY,
    DoubtClear,
    Due,
    Event,
    Fit,
    Goal,
    KeyDoubt,
    Remark,
    Resume,
    Review,
    Star,
    Suspend,
    Undo,
    Unstar,
    in_order,
)
from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.models import DEFAULT_MODEL, model_of
from awsquiz.core.study.schedule import MemoryModel, Strength, due_day

LEECH = 8
"""Lapses after which a fact is set aside: it wants another wording rather than another try."""


class Memory(Struct, frozen=True, kw_only=True):
    """What the answers on one fact have made of it."""

    strength: Strength | None = None
    """None where it was only practised."""
    met: int | None = None
    """The study day on which it was first answered by the schedule."""
    reviews: int = 0
    """Answers that moved the schedule."""
    lapses: int = 0
    """Those among them that were Again, though it had been learnt before."""
    leech: bool = False
    asked: int = 0
    """The study day of the latest answer of any kind."""
    grade: int = 0
    """The grade of the last answer of any kind."""
    due_on: int | None = None
    """The study day that the learner set for it, until it is answered."""
    place: float | None = None
    """Where it is due in the range of its interval, 0 to 1, as its last answer has it."""
    due_by: int | None = None
    """The study day on which it is due at the latest: a scenario that rests on it went wrong."""

    def due(self, fact: str, retention: float, model: MemoryModel = DEFAULT_MODEL) -> int | None:
        """The study day on which it is due; None where the schedule does not know it."""
        if self.strength is None:
            return None
        if self.due_on is not None:
            return self.due_on
        due = due_day(model, self.strength, fact, self.reviews, retention, self.place)
        return due if self.due_by is None else min(due, self.due_by)


class Resumed(Struct, frozen=True):
    """The learner had it asked again."""


class Shaken(Struct, frozen=True):
    """A scenario that rests on it went wrong on that study day."""

    day: int


class Moved(Struct, frozen=True):
    """The learner set a study day for it; None has it new again."""

    day: int | None


class Answer(Struct, frozen=True):
    """What counts of a review: when, how well, and whether it was besides the schedule."""

    day: int
    """Study day."""
    grade: int
    practice: bool = False
    place: float | None = None
    """Where in the range of its interval the fact is due: see `levelling`."""


Happened = Answer | Resumed | Shaken | Moved
"""What changes the memory of a fact."""


def remembered(
    history: Sequence[Happened],
    memory: Memory | None = None,
    model: MemoryModel = DEFAULT_MODEL,
) -> Memory | None:
    """The fold of what happened to one fact, in order.

    Only the first answer of a study day moves the schedule, and practice never does. A resumed
    leech has as many lapses before it as a new fact. A day that was set holds until an answer moves
    the schedule. Without any answer there is no memory but the one before it.
    """
    now = memory or Memory()
    forgiven = 0
    for each in history:
        match each:
            case Answer():
                now = _answered(now, each, forgiven, model)
            case Resumed():
                now, forgiven = replace(now, leech=False), now.lapses
            case Moved(day=None):
                now, forgiven = Memory(), 0
            case Moved():
                now = replace(now, due_on=each.day, due_by=None)
            case Shaken():
                now = replace(now, due_by=min(now.due_by or each.day + 1, each.day + 1))
            case _:
                assert_never(each)
    if now.grade:
        return now
    return None if any(isinstance(each, Moved) and each.day is None for each in history) else memory


def _answered(before: Memory, answer: Answer, forgiven: int, model: MemoryModel) -> Memory:
    """The memory after an answer; lapses up to the forgiven ones make no leech."""
    after = replace(before, asked=max(before.asked, answer.day), grade=answer.grade)
    if answer.practice or (before.strength is not None and answer.day <= before.strength.day):
        return after
    lapses = before.lapses + (answer.grade == AGAIN and before.strength is not None)
    return replace(
        after,
        strength=model.reviewed(before.strength, answer.grade, answer.day),
        met=answer.day if before.met is None else before.met,
        reviews=before.reviews + 1,
        lapses=lapses,
        leech=lapses - forgiven >= LEECH,
        place=answer.place,
        due_on=None,
        due_by=None,
    )


def preview(
    fact: str,
    memory: Memory | None,
    day: int,
    retention: float,
    model: MemoryModel = DEFAULT_MODEL,
    place: float | None = None,
) -> list[int]:
    """Days until the fact is due again by each grade, 1 to 4, if it is answered on that day.

    `place` is where in its range it would be due. No days where an answer would not move the
    schedule: it has been answered on that day before.
    """
    found = []
    for grade in range(AGAIN, EASY + 1):
        after = remembered([Answer(day, grade, place=place)], memory, model)
        assert after is not None
        due = after.due(fact, retention, model)
        if due is None or (memory is not None and after.reviews == memory.reviews):
            return []
        found.append(due - day)
    return found


class State(Struct, frozen=True):
    """All that follows from the journal."""

    facts: Mapping[str, Memory] = field(default_factory=dict)
    starred: frozenset[str] = frozenset()
    suspended: frozenset[str] = frozenset()
    """Ids of facts, and of concepts with all below them."""
    goals: Mapping[str, str] = field(default_factory=dict)
    """Exam → the local date on which it is to be sat."""
    doubted: Mapping[str, str] = field(default_factory=dict)
    """Fact, or question that a person wrote → the digest of what it said when it was doubted."""
    remarks: Mapping[str, str] = field(default_factory=dict)
    """Fact → what the learner says of it."""
    weights: Weights = DEFAULT_WEIGHTS
    """By which all answers are reckoned, whenever they were given."""


def fold(events: Iterable[Event], rollover: int) -> State:
    """The state after all events: the same whatever the order in which they are given.

    Events without a fact of the library count as well: a card may come back. An event that is
    taken back has never been; only taking back cannot be taken back. The weights fitted last hold
    for the whole history.
    """
    ordered = in_order(events)
    undone = {event.event for event in ordered if isinstance(event, Undo)}
    histories: dict[str, list[Happened]] = defaultdict(list)
    marks = _Marks()
    for event in ordered:
        if event.id in undone:
            continue
        marks.take(event)
        for fact, happened in _happenings(event, rollover):
            histories[fact].append(happened)
    model = model_of(marks.weights)
    facts = {
        fact: memory
        for fact, history in histories.items()
        if (memory := remembered(history, model=model)) is not None
    }
    return marks.state(facts)


def _happenings(event: Event, rollover: int) -> Iterator[tuple[str, Happened]]:
    """What an event does to facts."""
    if isinstance(event, Review):
        day = event.study_day(rollover)
        yield event.fact, Answer(day, event.grade, event.practice, event.place)
        for fact in shaken_by(event):
            yield fact, Shaken(day)
    elif isinstance(event, Resume):
        yield event.target, Resumed()
    elif isinstance(event, Due):
        yield event.target, Moved(event.ordinal)


class _Marks:
    """What was said last of each fact, concept and exam."""

    def __init__(self) -> None:
        self._starred: dict[str, bool] = {}
        self._suspended: dict[str, bool] = {}
        self._goals: dict[str, str | None] = {}
        self._doubted: dict[str, str] = {}
        self._remarks: dict[str, str] = {}
        self.weights = DEFAULT_WEIGHTS

    def take(self, event: Event) -> None:
        if isinstance(event, Star | Unstar):
            self._starred[event.target] = isinstance(event, Star)
        elif isinstance(event, Suspend | Resume):
            self._suspended[event.target] = isinstance(event, Suspend)
        elif isinstance(event, Goal):
            self._goals[event.exam] = event.date
        elif isinstance(event, KeyDoubt | DoubtClear):
            self._doubted[event.target] = event.content if isinstance(event, KeyDoubt) else ""
        elif isinstance(event, Remark):
            self._remarks[event.target] = event.words
        elif isinstance(event, Fit):
            self.weights = event.weights

    def state(self, facts: Mapping[str, Memory]) -> State:
        return State(
            facts,
            frozenset(target for target, on in self._starred.items() if on),
            frozenset(target for target, on in self._suspended.items() if on),
            {exam: date for exam, date in self._goals.items() if date},
            {target: content for target, content in self._doubted.items() if content},
            {fact: words for fact, words in self._remarks.items() if words},
            self.weights,
        )


def shaken_by(review: Review) -> tuple[str, ...]:
    """The further facts that are due sooner by it: a wrong one shows that something was not known,
    and not which; a right one shows nothing of each."""
    if review.grade != AGAIN or review.practice:
        return ()
    return tuple(fact for fact in dict.fromkeys(review.also) if fact != review.fact)
