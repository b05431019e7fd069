"""What the desk of a session asks, answered by the index: the one place that it is asked at."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from awsquiz.core.model import Library
from awsquiz.core.study.session import Item, Undoable
from awsquiz.storage.index import queue
from awsquiz.storage.index.incoming import STAR
from awsquiz.storage.index.neighbours import Neighbours

if TYPE_CHECKING:
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.database import Database


class IndexedKnowledge:
    """The `core.study.desk.Knowledge` of an index. Raises what `Index.ask` does.

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

    def meant(self, fact: str) -> Item | None:
        """A fact as it is known now; None where it may not be asked."""
        return self._index.ask(queue.meant, fact, leech=self._leeches)

    def item(self, fact: str) -> Item | None:
        """The same whether it may be asked or not; None where no card has it."""
        return self._index.ask(queue.item, fact)

    def latest(self, day: int) -> Undoable | None:
        """The latest answer of a study day that has not been taken back."""
        return self._index.ask(queue.last_answer, day)

    def starred(self) -> Collection[str]:
        """The targets that are starred."""
        return self._index.ask(queue.marked, STAR)

    def library(self, item: Item, *, options: bool) -> Library:
        """As many cards as a question on the fact needs; without options only its own."""
        return self._index.ask(partial(self._around, item, options))

    def _around(self, item: Item, options: bool, _db: Database) -> Library:
        return self._neighbours.of(item, options=options)
