"""What commands load: settings, journal, index, and the concepts that words name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from awsquiz.cli.notices import tell
from awsquiz.errors.wrong_use import NoSuchConcept, NoSuchName
from awsquiz.i18n import _
from awsquiz.paths import content, folders
from awsquiz.storage.index import Index, sources
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from awsquiz.core.model import Concept, Library
    from awsquiz.core.settings import Settings
    from awsquiz.storage.journal import Journal

_NEAR = 5
_AS_NEAR = 0.85  # of the score of the nearest


@cache
def settings() -> Settings:
    """What the learner has set."""
    from awsquiz.storage import config

    return config.read(folders().settings)


def journal() -> Journal:
    """The learner's journal, to be written to."""
    from awsquiz.storage.journal import Journal

    return Journal(folders().journal)


@contextmanager
def opened(*, journal: bool = True) -> Iterator[Index]:
    """The index, brought up to date; what cannot be read of the cards is said on stderr.

    Without the journal, for commands that only look things up.
    """
    chosen = settings() if journal else None
    with Watch(_("Reading cards and journal")) as watch, index_by(chosen, watch) as index:
        index.catch_up(journal=journal)
        watch.stop()
        for path in index.ask(sources.read_in_part):
            from awsquiz.core.lint.finding import Finding  # seldom, and it takes msgspec

            tell(Finding("read-in-part", path=path))
        yield index


def index_by(chosen: Settings | None, watch: Watch) -> Index:
    """The index by these settings, not up to date yet; without them, without the journal."""
    if chosen is None:
        return Index(folders().index, content(), None, progress=watch, warn=_without_file)
    return Index(
        *(folders().index, content(), journal()),
        retention=chosen.retention,
        rollover=chosen.rollover,
        progress=watch,
        warn=_without_file,
    )


def _without_file(why: str) -> None:
    from awsquiz.core.lint.finding import Finding

    tell(Finding("index-in-memory", {"why": why}, path=folders().index))


def concepts_named(index: Index, library: Library, words: Sequence[str] | None) -> list[Concept]:
    """The concepts that the words name, each once; without words the top ones.

    Raises NoSuchConcept, with near ones.
    """
    ids = ids_named(index, words)
    return [library.by_id[name] for name in ids] or list(library.cards)


def ids_named(index: Index, words: Iterable[str] | None) -> tuple[str, ...]:
    """The ids of the concepts that the words name, each once. Raises NoSuchConcept."""
    return tuple(dict.fromkeys(id_named(index, word) for word in words or ()))


def notes_meant(index: Index, words: Iterable[str] | None) -> tuple[str, ...]:
    """The notes in the cards that the words mean, each once. Raises NoSuchName."""
    from awsquiz.core.study.notes_named import notes_named  # seldom
    from awsquiz.storage.index.queue import values_of

    found: dict[str, None] = {}
    for word in words or ():
        known = index.ask(values_of, "note")
        meant = _notes_at(word) or notes_named(word, known)
        if not meant:
            raise NoSuchName("note", word, known)
        found |= dict.fromkeys(meant)
    return tuple(found)


def notes_and_concepts(
    index: Index, library: Library, words: Iterable[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """What the words mean: notes, else concepts by id with all below them.

    Raises NoSuchConcept, and NoSuchName for what can only be a note.
    """
    from awsquiz.core.study.notes_named import NOTE_ENDINGS  # seldom

    notes: set[str] = set()
    concepts: set[str] = set()
    for word in words:
        try:
            notes.update(notes_meant(index, [word]))
        except NoSuchName:
            if word.casefold().endswith(NOTE_ENDINGS):
                raise
            concepts.update(each.id for each in library.by_id[id_named(index, word)].walk())
    return frozenset(notes), frozenset(concepts)


def _notes_at(word: str) -> tuple[str, ...]:
    """The notes that were converted from a path, whatever the cards call them."""
    if not os.path.lexists(word):
        return ()
    from awsquiz.storage.ledger import names_at  # seldom

    return names_at(folders().cards, word)


def id_named(index: Index, word: str) -> str:
    """The id of the concept with that id, title or alias; otherwise of the search's clear hit.

    Raises NoSuchConcept, with near ones.
    """
    from awsquiz.storage.index.search import names  # a session of all is without words

    if (exact := index.ask(names.named, word)) is not None:
        return exact
    from awsquiz.storage.index.search.lookup import search_index  # seldom: most words are names

    found = index.ask(search_index, word, _NEAR)
    if found.clear is not None:
        return found.clear
    least = found.hits[0].score * _AS_NEAR if found.hits else 0
    near = [f"{hit.title} ({hit.id})" for hit in found.hits if hit.score >= least]
    raise NoSuchConcept(word, near, is_folder=os.path.isdir(word))
