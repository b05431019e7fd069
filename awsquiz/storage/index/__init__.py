"""The index: everything that is worked out of cards and journal, ready to be asked.

It is disposable. Each opening brings it up to date; what is damaged is made anew.

Read in this order: `database` (the file, made anew when it is damaged), `sources` (which files of
content have changed), `settling` (cards) with their `card_rows`, `scenarios`, `glossary`,
`services` and `attributes` (what they hold) with the `wordbook` of the last three, `growth` (which
files of the journal have more), `incoming` (events of the journal on their way into the tables),
`reviews` and `folding` (their fold by fact) with `fitted` (by which weights), `doubts` (what is not
asked for its key is doubted), then what is asked of them: `cards`, `overview`, `in_force` (stars,
goals), `answered`, `queue` (what is due), `acts` (what can be taken back), `neighbours` (as much of
a large library as one question needs), `glance`, `statistics`, `exam_events`, `knowledge`,
`days_off`, `planned` (the plan of the day, and what it is made of), `checkup`; `content_files`
gives files as `check` and `convert` want them. `following` keeps up while a session goes on.
`search/` has its own tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from awsquiz.errors.failures import FileFailure
from awsquiz.storage.index import sources
from awsquiz.storage.index.database import Damaged, Database
from awsquiz.storage.progress import Progress

# What those who only look things up do not need is imported where it is used: it takes as long as
# half of a search.
if TYPE_CHECKING:
    from awsquiz.core.model import Library
    from awsquiz.core.study.memory import Memory
    from awsquiz.core.study.schedule import MemoryModel
    from awsquiz.storage.index.following import Following
    from awsquiz.storage.journal import Journal

__all__ = ["Index"]

_P = ParamSpec("_P")
_T = TypeVar("_T")


def _kind(name: str) -> sources.SourceKind:
    from awsquiz.storage.index import attributes, glossary, scenarios, services, settling

    kinds: dict[str, sources.SourceKind] = {
        "cards": settling,
        "scenarios": scenarios,
        "glossary": glossary,
        "services": services,
        "attributes": attributes,
    }
    return kinds[name]


def _schema() -> str:
    from awsquiz.storage.index import (
        content_files,
        doubts,
        glossary,
        planned,
        reviews,
        scenarios,
        services,
        settling,
        wordbook,
    )
    from awsquiz.storage.index.search import tables as search

    cards = (sources, settling, scenarios, reviews, doubts, planned)
    rooms = (*cards, search, glossary, services, content_files, wordbook)
    return ";".join(room.SCHEMA for room in rooms)


def _settled(connection: sqlite3.Connection) -> None:
    from awsquiz.storage.index import doubts, planned

    doubts.refresh(connection)
    planned.forget(connection)


def _silent(done: int, total: int) -> None:
    """Shows no progress."""


def _unsaid(line: str) -> None:
    """Tells nobody."""


class Index:
    """Cards and journal as one database.

    `folders` hold content by its kind (see `_kind`), the earlier of which go first. Without a
    journal nothing can be asked of it. `progress` is told how much is done of how much while there
    is much to read, `warn` where the file cannot be used and all goes on without it.
    """

    def __init__(
        self,
        path: Path,
        folders: Mapping[str, Sequence[Path]],
        journal: Journal | None,
        *,
        retention: float | None = None,
        rollover: int | None = None,
        progress: Progress = _silent,
        warn: Callable[[str], None] = _unsaid,
    ) -> None:
        self._folders = folders
        self._journal = journal
        self._given_retention = retention
        self._rollover = rollover
        self._progress = progress
        self._with_journal = journal is not None
        self._following: Following | None = None
        self.db = Database(path, _schema, self._fill, warn)

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.db.close()

    def query(
        self, function: Callable[Concatenate[Database, _P], _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """The result of a function of one of the index's modules; of a damaged index, made anew.

        >>> index.query(queue.due, Selection(), day, 10)
        """
        try:
            return function(self.db, *args, **kwargs)
        except Damaged:  # while its rows were read one by one
            self._fill()
            return function(self.db, *args, **kwargs)

    def catch_up(self, *, journal: bool = True) -> set[str]:
        """Reads what has changed; returns the facts on which the journal has got something.

        Without the journal for those who ask for nothing of it.
        """
        self._with_journal = journal
        return self._fill()

    def catch_up_journal(self) -> set[str]:
        """Reads new events of the journal; returns the facts that they concern."""
        try:
            with self.db.filling():
                return self._read_journal()
        except Damaged:
            return self._fill()

    def _fill(self) -> set[str]:
        """Reads what is new; begins again where the file cannot be used, and then without it."""
        while True:
            self._following = None  # what was read is of another index
            try:
                with self.db.filling():
                    sources.bring_up_to_date(
                        self.db, _kind, self._folders, self._progress, _settled
                    )
                    return self._read_journal() if self._with_journal else set()
            except Damaged:
                continue  # a file is given up once for damage, and once for good

    def _read_journal(self) -> set[str]:
        from awsquiz.core.settings import ROLLOVER
        from awsquiz.storage.index import reviews
        from awsquiz.storage.index.following import Following

        db, journal = self.db, self._journal
        assert journal is not None, "the index was opened without its journal"
        rollover = ROLLOVER if self._rollover is None else self._rollover
        if self._following is None:
            self._following = Following(journal)
        try:
            files = self._following.files()
        except OSError as error:
            raise FileFailure(error.filename, error.strerror) from error
        facts = reviews.read_journal(db, journal, rollover, self._due, self._progress, files)
        then = reviews.setting(db, "retention")
        if then != self._retention:
            if then is not None:
                reviews.reschedule(db, self._due)
            with db.writing() as connection:
                reviews.set_setting(connection, "retention", self._retention)
        return facts

    @property
    def _retention(self) -> float:
        from awsquiz.core.settings import RETENTION

        return RETENTION if self._given_retention is None else self._given_retention

    def _due(self, fact: str, memory: Memory, model: MemoryModel) -> int | None:
        return memory.due(fact, self._retention, model)

    def library(self) -> Library:
        """All cards and scenarios."""
        from awsquiz.core.model import Library
        from awsquiz.storage.index import cards, scenarios, wordbook

        written, words = self.query(scenarios.scenarios), self.query(wordbook.known_words)
        return Library(self.query(cards.cards), written, words)
