"""The report of a sitting: where one stands, and every question with what was answered.

`cli/exam_json.py` makes JSON of its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from awsquiz.core.exam.score import pass_share, scaled
from awsquiz.core.exam.sitting import Sitting, Slot
from awsquiz.core.exam_question import ExamQuestion


class Part(Struct, frozen=True):
    """The questions of a domain or a concept that count."""

    id: str
    title: str
    right: int
    total: int
    weight: int | None = None
    """Percent of the exam, where it is a domain."""

    @property
    def share(self) -> float:
        """The share of right answers."""
        return self.right / self.total if self.total else 0.0


class Changes(Struct, frozen=True):
    """How often a complete answer was replaced by another one."""

    right_to_wrong: int = 0
    wrong_to_right: int = 0
    wrong_to_wrong: int = 0


class Pace(Struct, frozen=True):
    """Seconds a question, of those that were seen."""

    median: float
    longest: float
    longest_number: int
    """The number of the question that took longest."""


class Earlier(Struct, frozen=True):
    """An earlier sitting of the same exam."""

    id: str
    at: str
    offset: int
    scaled: int
    right: int
    scored: int


class MarkedAnswer(Struct, frozen=True):
    """A question with what was answered."""

    number: int
    right: bool
    given: tuple[str, ...]
    guess: bool
    flag: bool
    doubted: bool
    """Its key is said to be wrong; it counts all the same."""
    seconds: float
    question: ExamQuestion


class Report(Struct, frozen=True, kw_only=True):
    """A sitting, counted."""

    id: str
    exam: str
    """Id of the blueprint."""
    title: str
    at: str
    """When it began: UTC, ISO 8601."""
    offset: int
    """Minutes by which the learner's clock was ahead of UTC."""
    state: str
    """`handed-in`, `time-up` or `open`."""
    retry: str | None
    """The sitting of which these are the mistakes."""
    scope: tuple[str, ...]
    scaled: int
    """100 to 1000: an estimate, for AWS does not publish how it scales."""
    pass_mark: int
    passed: bool | None
    """None where it is not handed in, or no whole exam: the mistakes of another one."""
    right: int
    scored: int
    """How many questions count."""
    unscored_right: int
    unscored: int
    own_sentences: int
    """How many questions ask for what nobody has looked up."""
    answered: int
    guessed: int
    flagged: int
    doubted_count: int
    seconds: float
    allowed_seconds: float
    pace: Pace | None
    changes: Changes
    domains: tuple[Part, ...]
    concepts: tuple[Part, ...]
    """The weakest first."""
    earlier: tuple[Earlier, ...]
    questions: tuple[MarkedAnswer, ...]
    """In their order."""

    @property
    def pass_share(self) -> float:
        """The share of right answers that is the pass mark."""
        return pass_share(self.pass_mark)

    @property
    def mistakes_first(self) -> list[MarkedAnswer]:
        """The questions, wrong ones first, then guessed ones, then the rest."""
        return sorted(self.questions, key=lambda row: (row.right, not row.guess, row.number))


def report(sitting: Sitting, others: Iterable[Sitting] = ()) -> Report:
    """Counts a sitting, and compares it with earlier ones of the same exam among `others`."""
    start, slots = sitting.start, sitting.slots
    scored = [slot for slot in slots if slot.question.scored]
    rest = [slot for slot in slots if not slot.question.scored]
    right = _right(scored)
    points = scaled(right, len(scored))
    whole = sitting.finish is not None and start.retry is None
    return Report(
        id=sitting.id,
        exam=start.blueprint,
        title=start.title,
        at=start.at,
        offset=start.offset,
        state=state(sitting),
        retry=start.retry,
        scope=start.scope,
        scaled=points,
        pass_mark=start.pass_mark,
        passed=points >= start.pass_mark if whole else None,
        right=right,
        scored=len(scored),
        unscored_right=_right(rest),
        unscored=len(rest),
        own_sentences=sum(slot.question.own_sentence for slot in slots),
        answered=sum(slot.answered for slot in slots),
        guessed=sum(slot.guess for slot in slots),
        flagged=len(sitting.flagged),
        doubted_count=sum(slot.doubted for slot in slots),
        seconds=sitting.used / 1000,
        allowed_seconds=start.ms / 1000,
        pace=_pace(slots),
        changes=_changes(slots),
        domains=tuple(_domains(sitting, scored)),
        concepts=tuple(_concepts(scored)),
        earlier=tuple(_earlier(sitting, others)),
        questions=tuple(_row(slot) for slot in slots),
    )


def state(sitting: Sitting) -> str:
    """`open`, `handed-in` by the learner, or `time-up`."""
    if sitting.finish is None:
        return "open"
    return "time-up" if sitting.finish.by == "time" else "handed-in"


def _right(slots: Iterable[Slot]) -> int:
    return sum(slot.right for slot in slots)


def _row(slot: Slot) -> MarkedAnswer:
    return MarkedAnswer(
        number=slot.number,
        right=slot.right,
        given=slot.answer,
        guess=slot.guess,
        flag=slot.flag,
        doubted=slot.doubted,
        seconds=slot.ms / 1000,
        question=slot.question,
    )


def _pace(slots: Sequence[Slot]) -> Pace | None:
    seen = [slot for slot in slots if slot.seen]
    if not seen:
        return None
    longest = max(seen, key=lambda slot: slot.ms)
    middle = median(slot.ms for slot in seen)
    return Pace(middle / 1000, longest.ms / 1000, longest.number)


def _changes(slots: Iterable[Slot]) -> Changes:
    kinds = [
        (slot.question.right(before), slot.question.right(after))
        for slot in slots
        for before, after in pairwise(slot.left)
    ]
    return Changes(
        kinds.count((True, False)), kinds.count((False, True)), kinds.count((False, False))
    )


def _domains(sitting: Sitting, scored: Sequence[Slot]) -> Iterator[Part]:
    groups = _grouped(scored, lambda question: question.domain)
    for domain in sitting.start.domains:
        if group := groups.get(domain.id):
            yield Part(domain.id, domain.title, _right(group), len(group), domain.weight)


def _concepts(scored: Sequence[Slot]) -> list[Part]:
    parts = [
        Part(concept, group[0].question.title, _right(group), len(group))
        for concept, group in _grouped(scored, lambda question: question.concept).items()
    ]
    return sorted(parts, key=lambda part: (part.share, -part.total, part.id))


def _grouped(slots: Iterable[Slot], of: Callable[[ExamQuestion], str]) -> dict[str, list[Slot]]:
    groups: dict[str, list[Slot]] = {}
    for slot in slots:
        groups.setdefault(of(slot.question), []).append(slot)
    return groups


def _earlier(sitting: Sitting, others: Iterable[Sitting]) -> Iterator[Earlier]:
    """Those of the same exam that were handed in, whole ones only, and began before this one."""
    this = sitting.start
    for other in others:
        start = other.start
        is_same_exam = start.blueprint == this.blueprint and not (start.retry or this.retry)
        is_earlier = (start.at, start.id) < (this.at, this.id)
        if is_same_exam and is_earlier and other.finish is not None:
            scored = [slot for slot in other.slots if slot.question.scored]
            right = _right(scored)
            points = scaled(right, len(scored))
            yield Earlier(start.id, start.at, start.offset, points, right, len(scored))


def as_json(told: Report) -> dict[str, object]:
    """The report as mappings and lists, every key there whatever its value."""
    return {name: _plain(getattr(told, name)) for name in told.__struct_fields__}


_IN_SHORT = (
    *("id", "exam", "title", "at", "offset", "state", "retry", "pass_mark", "passed"),
    *("scaled", "right", "scored", "answered", "seconds"),
)


def in_short(told: Report) -> dict[str, object]:
    """A sitting in a list; of one that is under way nothing tells what was right."""
    told_early = {} if told.state != "open" else {"scaled": None, "right": None}
    return {name: getattr(told, name) for name in _IN_SHORT} | told_early


def _plain(value: object) -> object:
    if isinstance(value, Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
