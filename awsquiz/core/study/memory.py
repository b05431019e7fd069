"""What the learner knows: the fold of all events, in any order of files and devices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from awsquiz.core.events import (
    AGAIN,
    EASY,
    DoubtClear,
    Event,
    Goal,
    KeyDoubt,
    Resume,
    Review,
    Star,
    Suspend,
    Undo,
    Unstar,
    in_order,
)
from awsquiz.core.study import schedule

LEECH = 8
"""Lapses after which a fact is set aside: it wants another wording rather than another try."""


class Memory(Struct, frozen=True, kw_only=True):
    """What the answers on one fact have made of it."""

    strength: schedule.Strength | None = None
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

    def due(self, fact: str, retention: float) -> int | None:
        """The study day on which it is due; None where the schedule does not know it."""
        if self.strength is None:
            return None
        return schedule.due_day(self.strength, fact, self.reviews, retention)


class Answer(Struct, frozen=True):
    """What counts of a review: when, how well, and whether it was besides the schedule."""

    day: int
    """Study day."""
    grade: int
    practice: bool = False


def remembered(history: Iterable[Answer | None], memory: Memory | None = None) -> Memory | None:
    """The fold of one fact's answers, in order; None stands where the fact was resumed.

    Only the first answer of a study day moves the schedule, and practice never does. A resumed
    leech has as many lapses before it as a new fact. Without any answer there is no memory but
    the one before it.
    """
    start = memory or Memory()
    strength, met, reviews, lapses = start.strength, start.met, start.reviews, start.lapses
    leech, asked, grade = start.leech, start.asked, start.grade
    forgiven = 0
    for answer in history:
        if answer is None:
            forgiven, leech = lapses, False
            continue
        day, grade = answer.day, answer.grade
        asked = max(asked, day)
        if answer.practice or (strength is not None and day <= strength.day):
            continue
        lapses += grade == AGAIN and strength is not None
        leech = lapses - forgiven >= LEECH
        strength = schedule.reviewed(strength, grade, day)
        met = day if met is None else met
        reviews += 1
    if not grade:
        return memory
    return Memory(
        strength=strength,
        met=met,
        reviews=reviews,
        lapses=lapses,
        leech=leech,
        asked=asked,
        grade=grade,
    )


def preview(fact: str, memory: Memory | None, day: int, retention: float) -> list[int]:
    """Days until the fact is due again by each grade, 1 to 4, if it is answered on that day.

    None where an answer would not move the schedule: it has been answered on that day before.
    """
    found = []
    for grade in range(AGAIN, EASY + 1):
        after = remembered([Answer(day, grade)], memory)
        assert after is not None
        due = after.due(fact, retention)
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


def fold(events: Iterable[Event], rollover: int) -> State:
    """The state after all events: the same whatever the order in which they are given.

    Events without a fact of the library count as well: a card may come back. An event that is
    taken back has never been; only taking back cannot be taken back.
    """
    ordered = in_order(events)
    undone = {event.event for event in ordered if isinstance(event, Undo)}
    histories: dict[str, list[Answer | None]] = defaultdict(list)
    starred: dict[str, bool] = {}
    suspended: dict[str, bool] = {}
    goals: dict[str, str | None] = {}
    doubted: dict[str, str] = {}
    for event in ordered:
        if event.id in undone:
            continue
        if isinstance(event, Review):
            day = event.study_day(rollover)
            histories[event.fact].append(Answer(day, event.grade, event.practice))
        elif isinstance(event, Star | Unstar):
            starred[event.target] = isinstance(event, Star)
        elif isinstance(event, Suspend | Resume):
            suspended[event.target] = isinstance(event, Suspend)
            if isinstance(event, Resume):
                histories[event.target].append(None)
        elif isinstance(event, Goal):
            goals[event.exam] = event.date
        elif isinstance(event, KeyDoubt | DoubtClear):
            doubted[event.target] = event.content if isinstance(event, KeyDoubt) else ""
    facts = {
        fact: memory
        for fact, history in histories.items()
        if (memory := remembered(history)) is not None
    }
    return State(
        facts,
        frozenset(target for target, on in starred.items() if on),
        frozenset(target for target, on in suspended.items() if on),
        {exam: date for exam, date in goals.items() if date},
        {target: content for target, content in doubted.items() if content},
    )
