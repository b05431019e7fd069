"""The journal's events: what the learner did, one record a line, never changed afterwards.

`weights` are what a fit carries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from msgspec import Meta, Struct

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, FSRS_6, Weights
from awsquiz.core.exam_question import ExamOption, ExamQuestion

EVENT_VERSION = 1
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
ELSEWHERE = "anki"
"""The form of answers that were given in another program: they count for the schedule and as
history, neither for a streak nor for the day's limits, and are not taken back here."""
WRITTEN = "scenario:"
"""What the ids of questions that people wrote begin with."""

# In UTC and nothing else, so that the order of events is the same wherever they are read.
At = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$(?!\n)")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$(?!\n)")]
Grade = Annotated[int, Meta(ge=AGAIN, le=EASY)]
Minutes = Annotated[int, Meta(ge=-24 * 60, le=24 * 60)]
Milliseconds = Annotated[int, Meta(ge=0)]
Number = Annotated[int, Meta(ge=1)]
DayMinutes = Annotated[int, Meta(ge=1, le=24 * 60)]


class Scheduler(Struct, frozen=True):
    """The scheduler of a review, so that another program can interpret it."""

    name: str
    version: str
    parameters: tuple[float, ...]
    retention: float


class Stamped(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type"):
    """What every event has."""

    SINCE: ClassVar[int] = EVENT_VERSION
    """The version of the form of events that has its type first."""

    v: int
    """Version of the form of events: that of its type. An older awsquiz keeps and skips it."""
    id: str
    """Sorts by time; no other event has it."""
    at: At
    """When it was: UTC, ISO 8601 with milliseconds."""
    offset: Minutes
    """Minutes by which the learner's clock is ahead of UTC."""

    def study_day(self, rollover: int) -> int:
        """The study day on which it was, as a day's ordinal: see `study_day`."""
        return study_day(self.at, self.offset, rollover)


class Review(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="review"):
    """An answer to a question."""

    fact: str
    form: str
    grade: Grade
    """1 Again, 2 Hard, 3 Good, 4 Easy."""
    ms: Annotated[int, Meta(ge=0, le=10**12)]
    """Milliseconds from question to answer."""
    answer: tuple[str, ...]
    """What was answered: the keys of options, or what was typed."""
    question: str | None = None
    """The question's id."""
    chosen: tuple[str, ...] = ()
    """The statements that were chosen, as they were shown, where there were some to choose from:
    keys of options tell nothing once the question is gone."""
    guess: bool = False
    """The learner said that it was guessed: graded as not known."""
    hint: bool = False
    """A hint was taken: graded as hard at best."""
    practice: bool = False
    """Asked outside the schedule, which it does not move."""
    exam: str | None = None
    """The exam in which it was asked: the id of its start."""
    also: tuple[str, ...] = ()
    """Further facts on which the answer rested: where it was wrong they are due the next day."""
    seed: int | None = None
    """Seed of the random numbers by which the question was made."""
    place: Annotated[float, Meta(ge=0, le=1)] | None = None
    """Where in the range of its interval the fact is due, 0 to 1: chosen so that days are equally
    full, kept so that a replay finds the same day. Without one the fact's id decides."""
    scheduler: Scheduler | None = None


class Undo(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="undo"):
    """Takes back an earlier event, as if it had never been."""

    event: str
    """Id of the event that it takes back; one of this type is never taken back itself."""
    fact: str | None = None
    """The fact of that event, where it is a review or a doubt: so it is found at once."""


class _Aimed(Stamped, frozen=True, kw_only=True, omit_defaults=True):
    target: str
    """Id of a fact, or of a concept: then of all that is in it and below it."""


class Suspend(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="suspend"):
    """Not to be asked until it is resumed."""


class Resume(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="resume"):
    """To be asked again; a leech is given another chance."""


class Star(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="star"):
    """Starred by the learner, to be found again."""


class Unstar(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="unstar"):
    """No longer starred."""


class KeyDoubt(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="doubt"):
    """The learner says that the key of a question is wrong: it is not asked until that is cleared.

    A doubt also ends when the card that the key rests on is changed: its digest is then no longer
    `content`.
    """

    question: str
    """The question's id."""
    fact: str
    form: str
    content: str
    """Digest of what the key rests on, as it was then."""
    awsquiz: str
    """The version that asked."""
    answer: tuple[str, ...] = ()
    """What was answered, as in `Review`; nothing where it was not, or not yet."""
    words: str = ""
    """What the learner says of it."""
    note: str | None = None
    line: int | None = None
    stem: str = ""
    statement: str | None = None
    options: tuple[ExamOption, ...] = ()
    right: tuple[str, ...] = ()
    """What counted as right: the keys of options, what was to be typed, or the back of a card."""
    exam: str | None = None
    """The exam in which it was asked: the id of its start."""

    @property
    def target(self) -> str:
        """What is not asked: the question where a person wrote it, otherwise its fact."""
        return doubt_target(self.question, self.fact)


class DoubtClear(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="doubt-clear"):
    """What was doubted is asked again; the target is that of the doubt."""


class Due(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="due"):
    """The learner says when a fact is to be asked again, whatever the schedule thinks."""

    day: Day | None = None
    """The study day; without one the fact is new again, as if it had never been answered."""

    def __post_init__(self) -> None:
        """Raises ValueError for a date that no calendar has."""
        if self.day is not None:
            date.fromisoformat(self.day)

    @property
    def ordinal(self) -> int | None:
        """The study day as an ordinal."""
        return None if self.day is None else date.fromisoformat(self.day).toordinal()


class Remark(_Aimed, frozen=True, kw_only=True, omit_defaults=True, tag="remark"):
    """What the learner says of a fact: shown where it is answered, in place of what was before."""

    words: str = ""
    """Nothing takes it away."""


class Goal(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="goal"):
    """The day on which the learner means to sit an exam; without a date there is none any more."""

    exam: str
    date: Day | None = None
    """Local, ISO 8601: 2027-01-15."""
    minutes: DayMinutes | None = None
    """That are to be studied a day; without them nothing is planned."""

    def __post_init__(self) -> None:
        """Raises ValueError for a date that no calendar has."""
        if self.date is not None:
            date.fromisoformat(self.date)


class Fit(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="fit"):
    """The memory model was fitted to the answers: the whole history is reckoned by it."""

    SINCE: ClassVar[int] = 2

    model: str = FSRS_6
    values: tuple[float, ...] = ()
    """The weights of the model; without any those of many learners hold again."""
    reviews: Annotated[int, Meta(ge=0)] = 0
    """How many answers they were fitted to."""

    def __post_init__(self) -> None:
        """Raises ValueError for weights with which the model cannot reckon."""
        if self.values:
            Weights(self.values, self.model)

    @property
    def weights(self) -> Weights:
        """The weights that hold from then on."""
        return Weights(self.values, self.model) if self.values else DEFAULT_WEIGHTS


class ExamResult(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="result"):
    """How an exam at AWS went, beside what had been foretold of it."""

    SINCE: ClassVar[int] = 2

    exam: str
    passed: bool
    score: Annotated[int, Meta(ge=0, le=1000)] | None = None
    expected: int | None = None
    """What was foretold then, where anything was; the score was to lie between low and high."""
    low: int | None = None
    high: int | None = None


class Break(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="break"):
    """Study days, both included, on which nothing is to be asked; one before its first is none."""

    SINCE: ClassVar[int] = 2

    first: Day
    last: Day

    def __post_init__(self) -> None:
        """Raises ValueError for a date that no calendar has."""
        date.fromisoformat(self.first)
        date.fromisoformat(self.last)


class ExamDomain(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A part of an exam that the report tells by itself."""

    id: str
    title: str
    weight: int


class ExamStart(Stamped, frozen=True, kw_only=True, omit_defaults=True, tag="exam-start"):
    """An exam was drawn and begun: all of it, so that a later edit of cards changes nothing."""

    blueprint: str
    """Id of the blueprint by which it was drawn."""
    title: str
    ms: Milliseconds
    """The time that is allowed."""
    pass_mark: int
    """The scaled score, 100 to 1000, with which it is passed."""
    domains: tuple[ExamDomain, ...]
    questions: tuple[ExamQuestion, ...]
    """In the order in which they are numbered, from 1."""
    scope: tuple[str, ...] = ()
    """The categories that the cards covered."""
    retry: str | None = None
    """The exam of which these are the mistakes: the id of its start."""


class _Sitting(Stamped, frozen=True, kw_only=True, omit_defaults=True):
    exam: str
    """Id of the exam's start."""
    step: Number
    """Counts the events of a sitting: their order, whatever the clock did meanwhile."""
    ms: Milliseconds
    """Time used since the event before it; it went to the question that was open."""


class ExamTurn(_Sitting, frozen=True, kw_only=True, omit_defaults=True, tag="exam-turn"):
    """A question was opened, or is still open: a crash returns no more than moments of time."""

    question: Number


class ExamAnswer(_Sitting, frozen=True, kw_only=True, omit_defaults=True, tag="exam-answer"):
    """What is chosen now in a question; no keys where all was taken back."""

    question: Number
    answer: tuple[str, ...]
    guess: bool = False
    """The learner said that it is guessed."""


class ExamFlag(_Sitting, frozen=True, kw_only=True, omit_defaults=True, tag="exam-flag"):
    """A question was flagged for review, or the flag taken away."""

    question: Number
    flag: bool


class ExamFinish(_Sitting, frozen=True, kw_only=True, omit_defaults=True, tag="exam-finish"):
    """The exam was handed in: nothing after it counts."""

    by: Literal["learner", "time"]


ExamEvent = ExamStart | ExamTurn | ExamAnswer | ExamFlag | ExamFinish
_OfTargets = Suspend | Resume | Star | Unstar | KeyDoubt | DoubtClear | Due | Remark
Event = Review | Undo | _OfTargets | Goal | ExamResult | Break | Fit | ExamEvent

Stamper = Callable[[], Any]
"""Gives what every event begins with: `v`, `id`, `at` and `offset`."""
Writer = Callable[[Sequence[Stamped]], object]
"""Brings events to disk together; raises where it cannot."""

_Event = TypeVar("_Event", bound=Stamped)


@lru_cache(maxsize=16)  # of one event it is asked several times
def moment(at: str) -> int:
    """Milliseconds since 1970 of an event's time. Raises ValueError where it is none."""
    return round(_utc(at).timestamp() * 1000)


def study_day(at: str, offset: int, rollover: int) -> int:
    """The learner's date when it was, as an ordinal; a day begins at the rollover hour.

    By the offset of the event itself, so that neither travel nor summer time moves a day.
    """
    return (_utc(at) + _shift(offset, rollover)).toordinal()


_utc = lru_cache(maxsize=16)(datetime.fromisoformat)


@lru_cache(maxsize=64)
def _shift(offset: int, rollover: int) -> timedelta:
    return timedelta(minutes=offset, hours=-rollover)


def doubt_target(question: str, fact: str) -> str:
    """What is not asked where a question on a fact is doubted: see `KeyDoubt.target`."""
    return question if question.startswith(WRITTEN) else fact


def in_order(events: Iterable[_Event]) -> list[_Event]:
    """The events of all devices in the one order that there is: by time, then by id; none twice."""
    return sorted(set(events), key=lambda event: (moment(event.at), event.id))


def grade(right: bool, *, guess: bool = False, hint: bool = False) -> int:
    """The grade of an objective form: Again or Good; a guess is Again, a hint Hard at best."""
    if not right or guess:
        return AGAIN
    return HARD if hint else GOOD
