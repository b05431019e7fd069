"""Which facts a session asks: what was wished for, within the limits of the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from random import Random
from typing import Literal, Protocol

from msgspec import Struct

from awsquiz.core.settings import Settings
from awsquiz.core.study.backlog import most_lost_first
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.portion import Agenda, Done, Ration, portion
from awsquiz.core.study.schedule import MemoryModel
from awsquiz.core.study.session import Item, Session, by_concept, in_rounds

MOST_FACTS = 500
"""Facts that one session holds at most; what is due beyond that waits for the next."""
_ALL = 1_000_000
"""More than there are: a number may be wished for that none can count to."""
_LOOKED_AT = 2000
"""How many facts are searched for ones that can be asked in the named forms."""

_FURTHER = 250
"""New facts among which one is looked for that can be asked in a form not met for long."""

WHOLE_DAY = Ration()
"""That of a day which nothing bounds but the settings."""
Aim = Literal["due", "more", "everything", "whole", "mistakes", "weak", "ahead"]
"""`due` is what the day brings: what went wrong, what is due, and new facts; `more` the same beyond
its limits. `whole` is everything in its order without what was asked today, until all was."""
CanAsk = Callable[[Item], bool]


class Selection(Struct, frozen=True):
    """Which facts are meant; by default all that may be asked."""

    concepts: tuple[str, ...] = ()
    """Only these, with all below them."""
    without: tuple[str, ...] = ()
    """Not these, nor anything below them."""
    category: str | None = None
    facet: str | None = None
    notes: tuple[str, ...] = ()
    """Only facts of these notes, in the order in which they stand there."""
    facts: frozenset[str] | None = None
    """Only these; None for whatever they are."""
    starred: bool = False
    leeches: bool = False
    """Only the facts that were set aside, which are otherwise left out."""


class Wanted(Struct, frozen=True):
    """What the learner wants to be asked."""

    aim: Aim = "due"
    among: Selection = Selection()
    most: int | None = None
    """Facts at most; None for as many as a session holds."""


class FactQueue(Protocol):
    """What is asked of the index, which knows the facts that are meant and how they stand."""

    def everything(self, among: Selection) -> Sequence[Item]:
        """All of them, by their positions; where notes are chosen, in the order of these."""

    def wrong_last_time(self, among: Selection, limit: int) -> Sequence[Item]:
        """Those last answered wrong, whenever that was, the latest first."""

    def weak(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        """Those that are hard to keep, or went wrong lately before that day, the hardest first."""

    def ahead(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        """Those that are known and not due yet on that day, the soonest due first."""

    def wrong(self, among: Selection, day: int) -> Sequence[Item]:
        """Those answered wrong on that day and not right since."""

    def due(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        """Those due by that day, the least likely to be remembered first."""

    def new(self, among: Selection, limit: int) -> Sequence[Item]:
        """Those that have not been met, in the order of learning."""

    def on_agenda(self, agenda: Agenda, day: int) -> tuple[Sequence[Item], Sequence[Item]]:
        """What a plan asks on that day and was not asked on it yet: reviews, and new facts."""

    def done(self, day: int) -> Done:
        """What was done on that day, whatever is meant now."""

    def how_many(self, among: Selection) -> int:
        """How many there are."""

    def how_many_due(self, among: Selection, day: int, at_most: int | None = None) -> int:
        """How many of them are due by that day; of more than `at_most` no more are counted."""

    def how_many_aside(self, notes: Sequence[str]) -> int:
        """How many facts of these notes are set aside, and not asked."""

    def how_many_new(self, among: Selection) -> int:
        """How many have not been met."""

    def next_due(self, day: int) -> tuple[int, int] | None:
        """The first day after this one on which any fact is due, and how many; None for never."""


def session_for(
    queue: FactQueue,
    wanted: Wanted,
    settings: Settings,
    day: int,
    random: Random,
    can_ask: CanAsk,
    is_rare: CanAsk = lambda _item: False,
    ration: Ration = WHOLE_DAY,
    model: MemoryModel = DEFAULT_MODEL,
) -> Session:
    """A session on that study day, of the facts that can be asked; empty where there is none.

    Of new facts one that `is_rare` is preferred: it brings a form that was not met for long. The
    limits of the day hold only where the learner takes what the day brings. `random` mixes what has
    no order of its own.
    """
    among, most = wanted.among, min(wanted.most or MOST_FACTS, _ALL)
    if wanted.aim == "due":
        return _of_the_day(queue, among, settings, day, most, can_ask, is_rare, ration, model)
    if wanted.aim == "everything":
        found: Iterable[Item] = by_concept(queue.everything(among), random)
    elif wanted.aim == "whole":
        found = _not_today_yet(in_rounds(queue.everything(among), day, random), day)
    elif wanted.aim == "mistakes":
        found = queue.wrong_last_time(among, _LOOKED_AT)
    elif wanted.aim == "weak":
        found = queue.weak(among, day, _LOOKED_AT)
    elif wanted.aim == "more":
        found = [
            *queue.wrong(among, day),
            *queue.due(among, day, _LOOKED_AT),
            *queue.new(among, _LOOKED_AT),
        ]
    else:
        found = queue.ahead(among, day, _LOOKED_AT)
    return Session(_first(found, most, can_ask))


def _not_today_yet(items: Sequence[Item], day: int) -> Sequence[Item]:
    """Those that were not asked on that study day: so one goes on where one stopped. All of them
    once all were."""
    waiting = [item for item in items if not (item.memory and item.memory.asked >= day)]
    return waiting or items


def _of_the_day(
    queue: FactQueue,
    among: Selection,
    settings: Settings,
    day: int,
    most: int,
    can_ask: CanAsk,
    is_rare: CanAsk,
    ration: Ration,
    model: MemoryModel,
) -> Session:
    """What went wrong today is not counted anew: it returns whatever the limits are. A plan decides
    what else there is, but where only some of all facts are meant."""
    wrong = _first(queue.wrong(among, day), most, can_ask)
    if ration.agenda is not None and among == Selection():
        reviews, fresh = queue.on_agenda(ration.agenda, day)
        due = _first(reviews, most - len(wrong), can_ask)
        new = _first(fresh, most - len(wrong) - len(due), can_ask)
    else:
        left = most - len(wrong)
        due, new = _by_limits(queue, among, settings, day, left, can_ask, ration.share, model)
    if new and not any(map(is_rare, new)):
        further = filter(can_ask, queue.new(among, _FURTHER))
        new = [*new[:-1], next(filter(is_rare, further), new[-1])]
    return Session(due, new, wrong)


def _by_limits(
    queue: FactQueue,
    among: Selection,
    settings: Settings,
    day: int,
    most: int,
    can_ask: CanAsk,
    share: float,
    model: MemoryModel,
) -> tuple[list[Item], list[Item]]:
    """What is due, and new facts. What is named may be more than all that waits: obvious facts that
    are known come only so."""
    everything, done = Selection(), queue.done(day)
    # To count all of very many takes a tenth of a second, and more than this changes nothing.
    enough = max(most, settings.backlog, (settings.reviews or 0) + done.reviews) + 1
    waiting = queue.how_many_due(everything, day, enough)
    if among != everything:
        waiting = max(waiting, queue.how_many_due(among, day, enough))
        share = share or 1.0  # who names something in a break wants it
    today = portion(waiting, done, settings, share)
    left = min(most, today.due)
    due: list[Item] = []
    if left and today.backlog:
        due = _first(most_lost_first(queue.due(among, day, _LOOKED_AT), day, model), left, can_ask)
    elif left:
        due = _first(queue.due(among, day, max(MOST_FACTS, left)), left, can_ask)
    fresh = min(today.new, most - len(due))
    return due, _first(queue.new(among, _LOOKED_AT), fresh, can_ask) if fresh else []


def _first(items: Iterable[Item], most: int, can_ask: CanAsk) -> list[Item]:
    """The first `most` items that can be asked."""
    return list(islice(filter(can_ask, items), most))


WhyNothing = Literal[
    "nothing-answered",
    "no-mistakes",
    "no-facts",
    "note",
    "filtered",
    "nothing-learnt",
    "nothing-weak",
    "done",
    "break",
]


class NothingToAsk(Struct, frozen=True):
    """Why a session would be empty."""

    why: WhyNothing
    days: int = 0
    """Until something is due again; 0 for never."""
    due: int = 0
    """Facts due on that day."""
    new: int = 0
    """Facts that wait to be met."""
    backlog: int = 0
    """Facts that are due beyond the limit of the day."""
    aside: int = 0
    """Facts of the notes that are not asked, where nothing else is in them."""
    chosen: bool = False
    """Only some of all facts were meant: of these are `new` and `backlog`, and no day is told."""
    planned: bool = False
    """A plan to an exam says how much is new a day, and no setting."""


def _is_newcomer(queue: FactQueue) -> bool:
    return queue.how_many(Selection()) == queue.how_many_new(Selection())


def why_nothing(
    queue: FactQueue, wanted: Wanted, day: int, ration: Ration = WHOLE_DAY
) -> NothingToAsk:
    """Why there is nothing to ask of what is wanted on that study day."""
    if wanted.aim in ("mistakes", "weak") and _is_newcomer(queue):
        return NothingToAsk("nothing-answered")
    if wanted.aim == "mistakes":
        return NothingToAsk("no-mistakes")
    if wanted.among.notes and not queue.how_many(Selection(notes=wanted.among.notes)):
        return NothingToAsk("note", aside=queue.how_many_aside(wanted.among.notes))
    if not queue.how_many(wanted.among):
        return NothingToAsk("no-facts" if wanted.among == Selection() else "filtered")
    if wanted.aim in ("whole", "everything"):
        return NothingToAsk("filtered")
    if wanted.aim == "weak":
        return NothingToAsk("nothing-weak")
    if wanted.aim == "ahead":
        return NothingToAsk("nothing-learnt")
    if not ration.share and wanted.among == Selection():
        return NothingToAsk("break")
    chosen, planned = wanted.among != Selection(), ration.agenda is not None
    coming, due = (day, 0) if chosen else queue.next_due(day) or (day, 0)
    new, backlog = queue.how_many_new(wanted.among), queue.how_many_due(wanted.among, day)
    return NothingToAsk(*("done", coming - day, due, new, backlog), chosen=chosen, planned=planned)
