"""All days until an exam, one after another: what each asks, and what is known of it in the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.plan.effect import Effects
from awsquiz.core.plan.pace import Tempo
from awsquiz.core.plan.picking import DayPick, PlanFact, known_of, picked
from awsquiz.core.plan.rhythm import Rhythm
from awsquiz.core.study.portion import Agenda, minutes_of
from awsquiz.core.study.schedule import MemoryModel, Strength

MOCKS = (14, 7, 4)
"""Days before the exam on which a mock is sat, where there is time for one."""
_OF_MOCK = 1 / 3
"""Share of such a day that it takes."""
_LEAST_QUESTIONS = 5
"""With fewer it would be none."""


class PlanDay(Struct, frozen=True):
    """A day of the plan."""

    day: int
    new: int
    """Facts to be met."""
    reviews: int
    minutes: int
    known: float
    """Share of the exam that would be known on its day, if nothing were studied after this one."""
    mock: int = 0
    """Questions of a mock exam."""


class Plan(Struct, frozen=True):
    """What is to be done until an exam, beginning with today."""

    exam: int
    """Its study day."""
    days: tuple[PlanDay, ...]
    """From today to the one before the exam, without those on which nothing can be done."""
    today: Agenda
    recall: Mapping[str, float]
    """Fact → how likely it is remembered on the day of the exam, of those studied by then."""
    known_now: float
    """Share of the exam that would be known on its day without any more study."""
    known: float
    """The same with it."""
    unmet: tuple[str, ...]
    """Facts that would not be met by then, the least loss first."""


class Means(Struct, frozen=True):
    """What a plan is made by, apart from the facts."""

    model: MemoryModel
    pace: Tempo
    rhythm: Rhythm
    mock_seconds: float = 120.0
    """Of a question of the exam."""


def agenda_to(exam: int, today: int, facts: Sequence[PlanFact], means: Means) -> Agenda:
    """What the plan from today to the exam asks today: `plan_to(…).today`, and quick."""
    known = known_of(facts)
    effects = Effects(means.model, means.pace, exam)
    return _agenda(_day(exam, today, facts, means, effects, known), known, means)


def plan_to(
    exam: int,
    today: int,
    facts: Sequence[PlanFact],
    means: Means,
    progress: Callable[[int, int], None] | None = None,
) -> Plan:
    """The plan from today to the exam, both study days; the same for the same arguments.

    Facts in the order of learning. What was studied today already is as it was before: the plan of
    a day does not change while it is followed. `progress` is told the days that are done, of all.
    """
    effects = Effects(means.model, means.pace, exam)
    known = known_of(facts)
    counted = [each for each in facts if each.counts]
    worth = sum(each.worth for each in counted) or 1.0
    value = sum(each.worth * effects.recall(each.strength) for each in counted)
    begun = value
    days: list[PlanDay] = []
    agenda = Agenda()
    for day in range(today, exam):
        if progress is not None:
            progress(day - today, exam - today)
        done = _day(exam, day, facts, means, effects, known)
        new = sum(each.fact not in known for each in done.asked.facts)
        if day == today:
            agenda = _agenda(done, known, means)
        for each in done.asked.facts:
            before = known.get(each.fact)
            known[each.fact] = after = effects.after(before, day)
            if each.counts:
                value += each.worth * (effects.recall(after) - effects.recall(before))
        if done.seconds:
            reviews, share = len(done.asked.facts) - new, round(value / worth, 4)
            days.append(PlanDay(day, new, reviews, minutes_of(done.spent), share, done.mock))
    return Plan(
        exam,
        tuple(days),
        agenda,
        {fact: round(effects.recall(strength), 4) for fact, strength in known.items()},
        round(begun / worth, 4),
        round(value / worth, 4),
        tuple(
            each.fact
            for each in sorted(facts, key=lambda each: each.worth)
            if each.fact not in known
        ),
    )


def with_due_beside(plan: Plan, today: int, due: int) -> Plan:
    """The plan with so many more reviews today: due by the schedule, and not chosen by the plan."""
    minutes = plan.today.minutes(due, 0)
    days = (
        replace(each, reviews=each.reviews + due, minutes=each.minutes + minutes)
        if each.day == today
        else each
        for each in plan.days
    )
    return replace(plan, days=tuple(days))


def meets_all(exam: int, today: int, facts: Sequence[PlanFact], means: Means) -> bool:
    """Whether that plan would have met every fact by the exam."""
    effects = Effects(means.model, means.pace, exam)
    known = known_of(facts)
    for day in range(today, exam):
        if len(known) == len(facts):
            break
        for each in _day(exam, day, facts, means, effects, known).asked.facts:
            known[each.fact] = effects.after(known.get(each.fact), day)
    return len(known) == len(facts)


class _Day(NamedTuple):
    """What a day asks."""

    asked: DayPick
    mock: int
    seconds: float
    """How long the day is."""
    spent: float
    """Seconds of it that all of it is expected to take."""


def _day(
    exam: int,
    day: int,
    facts: Sequence[PlanFact],
    means: Means,
    effects: Effects,
    known: Mapping[str, Strength],
) -> _Day:
    seconds = means.rhythm.seconds(day)
    mock = mock_questions(exam - day, seconds, means.mock_seconds)
    of_mock = mock * means.mock_seconds
    asked = picked(facts, known, effects, day, exam - day, seconds - of_mock)
    return _Day(asked, mock, seconds, asked.seconds + of_mock)


def _agenda(day: _Day, known: Mapping[str, Strength], means: Means) -> Agenda:
    """What that day asks, before any of it is known."""
    rows = list(zip(day.asked.facts, day.asked.each, strict=True))
    new = [(each.fact, seconds) for each, seconds in rows if each.fact not in known]
    reviews = [(each.fact, seconds) for each, seconds in rows if each.fact in known]
    return Agenda(
        tuple(fact for fact, _seconds in reviews),
        tuple(fact for fact, _seconds in new),
        day.mock,
        max(0, int((day.seconds - day.spent) / means.pace.review)),
        # Where the plan chose none, there may be others that are due.
        round(_mean([seconds for _fact, seconds in reviews]) or means.pace.review, 2),
        round(_mean([seconds for _fact, seconds in new]), 2),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def mock_questions(left: int, seconds: float, a_question: float) -> int:
    """How many questions of a mock exam are sat so many days before the exam."""
    if left not in MOCKS:
        return 0
    questions = int(seconds * _OF_MOCK / a_question)
    return questions if questions >= _LEAST_QUESTIONS else 0
