"""What a session asks, answered by the index: which facts there are, and what the desk wants."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from awsquiz.core.model import Library
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.levelling import ComingDay
from awsquiz.core.study.portion import Agenda, Done
from awsquiz.core.study.session import Item
from awsquiz.storage.index import answered, doubts, fitted, in_force, queue
from awsquiz.storage.index.incoming import REMARK, STAR
from awsquiz.storage.index.neighbours import Neighbours

if TYPE_CHECKING:
    from awsquiz.core.study.schedule import MemoryModel
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.database import Database


class IndexedKnowledge:
    """The `core.study.desk.Knowledge` of an index. Raises what `Index.query` does.

    `leeches` where facts that were set aside are meant.
    """

    def __init__(self, index: Index, *, leeches: bool = False) -> None:
        self._index = index
        self._leeches = leeches
        self.reload()

    def reload(self) -> None:
        """Forgets the cards that were read: they have changed."""
        self._neighbours = Neighbours(self._index.db)

    def catch_up(self) -> None:
        """Takes in what has been written since."""
        self._index.catch_up_journal()
        if self._index.query(doubts.doubted) != self._neighbours.doubted:
            self.reload()

    def meant(self, fact: str) -> Item | None:
        """A fact as it is known now; None where it may not be asked."""
        return self._index.query(queue.meant, fact, leech=self._leeches)

    def item(self, fact: str) -> Item | None:
        """The same whether it may be asked or not; None where no card has it."""
        return self._index.query(queue.item, fact)

    def starred(self) -> Collection[str]:
        """The targets that are starred."""
        return self._index.query(in_force.last_values, STAR)

    def remarks(self) -> Mapping[str, str]:
        """Fact → what the learner says of it."""
        return self._index.query(in_force.last_values, REMARK)

    def content(self, question: str, fact: str) -> str | None:
        """The digest of what the key of a question rests on; None where no card has it."""
        return self._index.query(doubts.content_now, question, fact)

    def coming(self, concept: str, first: int, last: int) -> Mapping[int, ComingDay]:
        """What is due from one study day to another, both included."""
        return self._index.query(queue.coming_days, concept, first, last)

    def model(self) -> MemoryModel:
        """The learner's own model of memory."""
        return self._index.query(fitted.model)

    def library(self, item: Item, *, options: bool) -> Library:
        """As many cards as a question on the fact needs; without options only its own."""
        return self._index.query(partial(self._around, item, options))

    def around(self, fact: str) -> Library | None:
        """As many cards as a question with options on the fact needs; None where no card has it."""
        item = self.item(fact)
        return None if item is None else self.library(item, options=True)

    def _around(self, item: Item, options: bool, _db: Database) -> Library:
        return self._neighbours.of(item, options=options)


class IndexedQueue:
    """The `core.study.choosing.FactQueue` of an index. Raises what `Index.query` does."""

    def __init__(self, index: Index, hardness: Mapping[str, float] | None = None) -> None:
        """`hardness` is that of facts for others, where a group has told it."""
        self._ask = index.query
        self._hardness = hardness

    def everything(self, among: Selection) -> Sequence[Item]:
        """All facts that are meant, by their positions; of notes as they stand there."""
        return self._ask(queue.everything, among)

    def wrong_last_time(self, among: Selection, limit: int) -> Sequence[Item]:
        """What was last answered wrong, the latest first."""
        return self._ask(queue.wrong_last_time, among, limit)

    def weak(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        """What is hard to keep on that day, the hardest first."""
        return self._ask(queue.weak, among, day, limit)

    def ahead(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        """What is known and not due yet, the soonest due first."""
        return self._ask(queue.ahead, among, day, limit)

    def wrong(self, among: Selection, day: int) -> Sequence[Item]:
        """What was answered wrong on that day and not right since."""
        return self._ask(queue.wrong, among, day)

    def due(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        """What is due by that day, the least likely to be remembered first."""
        return self._ask(queue.due, among, day, limit)

    def new(self, among: Selection, limit: int) -> Sequence[Item]:
        """What has not been met: of each concept the first, then of each the second, …"""
        return self._ask(queue.new, among, limit, self._hardness)

    def on_agenda(self, agenda: Agenda, day: int) -> tuple[Sequence[Item], Sequence[Item]]:
        """What a plan asks on that day and was not asked on it yet: reviews, and new facts."""
        return self._ask(queue.on_agenda, agenda, day)

    def done(self, day: int) -> Done:
        """What was done on that study day."""
        return self._ask(answered.done, day)

    def how_many(self, among: Selection) -> int:
        """How many facts are meant."""
        return self._ask(queue.how_many, among)

    def how_many_due(self, among: Selection, day: int, at_most: int | None = None) -> int:
        """How many of them are due by that day; of more than `at_most` no more are counted."""
        return self._ask(queue.how_many_due, among, day, at_most)

    def how_many_aside(self, notes: Sequence[str]) -> int:
        """How many facts of these notes are set aside."""
        return self._ask(queue.how_many_aside, notes)

    def how_many_new(self, among: Selection) -> int:
        """How many facts have not been met."""
        return self._ask(queue.how_many_new, among)

    def next_due(self, day: int) -> tuple[int, int] | None:
        """The first day after this one on which something is due, and how much."""
        return self._ask(queue.next_due, day)
