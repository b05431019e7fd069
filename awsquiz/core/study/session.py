"""A study session: which fact is asked next, until each has been known once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import islice, zip_longest
from random import Random
from typing import Literal, NamedTuple

from msgspec import Struct

from awsquiz.core.events import AGAIN
from awsquiz.core.study.memory import Memory

APART = 2
"""Questions between two of one concept, where others wait."""
RETURN = 4
"""Questions after which a fact that went wrong is asked again."""
_LOOKED_AT = 24


class Item(Struct, frozen=True):
    """A fact that waits to be asked."""

    fact: str
    concept: str
    card: str
    memory: Memory | None = None
    """None where it has never been answered."""
    due: int | None = None
    """The study day on which it is due; None where the schedule does not know it."""

    @property
    def stability(self) -> float | None:
        """In days; None where the schedule does not know the fact."""
        return self.memory.strength.stability if self.memory and self.memory.strength else None


Deed = Literal["answer", "doubt", "suspend", "star", "due", "remark", "edit"]
"""What a learner does that can be taken back."""


class Undoable(NamedTuple):
    """What was done, and may be taken back."""

    id: str
    """Of its event; an edited card has none."""
    fact: str
    form: str = ""
    """In which it was asked; nothing where it was not."""
    grade: int | None = None
    """Of an answer alone."""
    at: int = 0
    """Milliseconds since 1970."""
    what: Deed = "answer"
    clears: bool = False
    """Whether it took such a mark away: resumed, no star any more."""


class Session:
    """What waits and what returns; every answer is told to it.

    What went wrong earlier on the same day comes first, then what is due, in the order given, with
    the new facts spread among it.
    """

    def __init__(
        self, due: Sequence[Item] = (), new: Sequence[Item] = (), wrong: Sequence[Item] = ()
    ) -> None:
        again = {item.fact for item in wrong}
        self._waiting = list(wrong)
        self._waiting += spread(
            [item for item in due if item.fact not in again],
            [item for item in new if item.fact not in again],
        )
        self._returning: list[tuple[int, Item]] = []
        self._recent: deque[str] = deque(maxlen=APART)
        self._answers = 0
        self._known: set[str] = set()

    @property
    def left(self) -> int:
        """How many facts are still to be known."""
        return len(self._waiting) + len(self._returning)

    @property
    def done(self) -> int:
        """How many facts have been known."""
        return len(self._known)

    def knows(self, fact: str) -> bool:
        """Whether a fact has been known."""
        return fact in self._known

    def next(self) -> Item | None:
        """The fact to be asked now; None at the end. The same until it is answered or dropped."""
        ready = [item for after, item in self._returning if after <= self._answers]
        if ready or not self._waiting:
            returning = ready or [item for _after, item in self._returning]
            return self._apart(returning)
        return self._apart(self._waiting)

    def _apart(self, items: Sequence[Item]) -> Item | None:
        """The first whose concept was not just asked about; failing that, the first."""
        for item in islice(items, _LOOKED_AT):
            if item.concept not in self._recent:
                return item
        return items[0] if items else None

    def answered(self, item: Item, grade: int) -> None:
        """Takes note of an answer: what was not known returns after a while."""
        self.drop([item.fact])
        self._answers += 1
        self._recent.append(item.concept)
        if grade == AGAIN:
            self._returning.append((self._answers + RETURN, item))
        else:
            self._known.add(item.fact)

    def take_back(self, item: Item) -> None:
        """Takes an answer back: its fact is asked at once."""
        self.drop([item.fact])
        self._known.discard(item.fact)
        self._recent.clear()
        self._waiting.insert(0, item)
        # What returns has to wait until it has been asked.
        self._returning = [(max(after, self._answers + 1), item) for after, item in self._returning]

    def drop(self, facts: Iterable[str]) -> None:
        """Drops facts that were suspended or answered elsewhere."""
        gone = set(facts)
        self._waiting = [item for item in self._waiting if item.fact not in gone]
        self._returning = [each for each in self._returning if each[1].fact not in gone]


def spread(due: Sequence[Item], new: Sequence[Item]) -> list[Item]:
    """Both in their orders, the new ones at even distances among those that are due."""
    mixed: list[Item] = []
    every = len(due) / (len(new) + 1)
    taken = 0
    for at, item in enumerate(new, 1):
        upto = round(every * at)
        mixed += due[taken:upto]
        mixed.append(item)
        taken = upto
    return [*mixed, *due[taken:]]


def in_rounds(items: Sequence[Item], day: int, random: Random) -> list[Item]:
    """Of each concept one, then of each another, the concepts in their order and the facts of each
    mixed; behind them those that were asked on that study day already."""
    again = [bool(item.memory and item.memory.asked >= day) for item in items]
    fresh = [item for item, was_asked in zip(items, again, strict=True) if not was_asked]
    asked = [item for item, was_asked in zip(items, again, strict=True) if was_asked]
    return [*_rounds(fresh, random), *_rounds(asked, random)]


def _rounds(items: Sequence[Item], random: Random) -> list[Item]:
    waiting: dict[str, list[Item]] = {}
    for item in items:
        waiting.setdefault(item.concept, []).append(item)
    for facts in waiting.values():
        random.shuffle(facts)
    rounds = zip_longest(*waiting.values())
    return [item for each in rounds for item in each if item is not None]


def by_concept(items: Sequence[Item], random: Random) -> list[Item]:
    """All of them mixed: of each concept one, then of each another, so that one with many facts is
    not asked about more often than one with few."""
    waiting: dict[str, list[Item]] = {}
    for item in items:
        waiting.setdefault(item.concept, []).append(item)
    for facts in waiting.values():
        random.shuffle(facts)
    mixed: list[Item] = []
    while waiting:
        concepts = list(waiting)
        random.shuffle(concepts)
        for concept in concepts:
            mixed.append(waiting[concept].pop())
            if not waiting[concept]:
                del waiting[concept]
    return mixed
