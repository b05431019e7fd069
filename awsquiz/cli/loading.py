"""What commands load: settings, journal, index, and the concepts that words name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from awsquiz.cli.notices import tell
from awsquiz.cli.slips import Slip, is_taken
from awsquiz.errors.wrong_use import NoSuchConcept, NoSuchFact, NoSuchName
from awsquiz.i18n import _
from awsquiz.paths import content, folders
from awsquiz.storage.index import Index, sources
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from pathlib import Path

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
        for path in index.query(sources.read_in_part):
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


def concepts_named(
    index: Index, library: Library, words: Sequence[str] | None, slip: Slip = "take"
) -> list[Concept]:
    """The concepts that the words name, each once; without words the top ones.

    Raises NoSuchConcept, with near ones.
    """
    ids = ids_named(index, words, slip)
    return [library.by_id[name] for name in ids] or list(library.cards)


def ids_named(index: Index, words: Iterable[str] | None, slip: Slip = "take") -> tuple[str, ...]:
    """The ids of the concepts that the words name, each once. Raises NoSuchConcept."""
    return tuple(dict.fromkeys(id_named(index, word, slip) for word in words or ()))


def notes_meant(index: Index, words: Iterable[str] | None, slip: Slip = "take") -> tuple[str, ...]:
    """The notes in the cards that the words mean, each once. Raises NoSuchName."""
    if not words:
        return ()
    from awsquiz.storage.index.queue import values_of

    return notes_called(words, index.query(values_of, "note"), folders().cards, slip)


def notes_called(
    words: Iterable[str], known: Sequence[str], folder: Path, slip: Slip
) -> tuple[str, ...]:
    """Those of the `known` notes of a folder of cards that the words mean, each once.

    Raises NoSuchName.
    """
    from awsquiz.core.study.notes_named import notes_named  # seldom

    found: dict[str, None] = {}
    for word in words:
        meant = _notes_at(folder, word) or notes_named(word, known)
        if not meant:
            unknown = NoSuchName("note", word, known)
            if unknown.near is None or not is_taken(slip, word, unknown.near):
                raise unknown
            meant = (unknown.near,)
        found |= dict.fromkeys(meant)
    return tuple(found)


def notes_and_concepts(
    index: Index, library: Library, words: Iterable[str], slip: Slip = "take"
) -> tuple[frozenset[str], frozenset[str]]:
    """What the words mean: notes, else concepts by id with all below them.

    Raises NoSuchConcept, and NoSuchName for what can only be a note.
    """
    from awsquiz.core.study.notes_named import NOTE_ENDINGS  # seldom

    notes: set[str] = set()
    concepts: set[str] = set()
    for word in words:
        can_only_be_note = word.casefold().endswith(NOTE_ENDINGS)
        try:
            notes.update(notes_meant(index, [word], slip if can_only_be_note else "refuse"))
        except NoSuchName:
            if can_only_be_note:
                raise
            found = library.by_id[id_named(index, word, slip)]
            concepts.update(each.id for each in found.walk())
    return frozenset(notes), frozenset(concepts)


def _notes_at(folder: Path, word: str) -> tuple[str, ...]:
    """The notes that were converted from a path, whatever the cards call them."""
    if not os.path.lexists(word):
        return ()
    from awsquiz.storage.ledger import names_at  # seldom

    return names_at(folder, word)


def id_named(index: Index, word: str, slip: Slip = "take") -> str:
    """The id of the concept with that id, title or alias; otherwise of what was clearly meant.

    Raises NoSuchConcept, with near ones.
    """
    from awsquiz.storage.index.search import names  # a session of all is without words

    if (exact := index.query(names.named, word)) is not None:
        return exact
    from awsquiz.storage.index.search.lookup import search_index  # seldom: most words are names

    found = index.query(search_index, word, _NEAR)
    if found.page is not None and found.exact:
        return found.page.id
    meant = index.query(names.nearly_named, word)
    if meant is None and found.page is not None:
        meant = found.page.id, found.page.title
    if meant is not None and is_taken(slip, word, meant[1]):
        return meant[0]
    if meant is not None:
        raise NoSuchConcept(word, [f"{meant[1]} ({meant[0]})"])
    least = found.hits[0].score * _AS_NEAR if found.hits else 0
    near = [f"{hit.title} ({hit.id})" for hit in found.hits if hit.score >= least]
    raise NoSuchConcept(word, near, is_folder=os.path.isdir(word))


def fact_meant(index: Index, word: str, slip: Slip) -> str:
    """The id of the fact whose concept was misspelt. Raises NoSuchFact."""
    from awsquiz.storage.index import cards
    from awsquiz.storage.index.search import names

    concept, _dot, own = word.rpartition(".")
    ids = [f"{each}.{own}" for each in index.query(names.of_nearly, concept)]
    found = [each for each in ids if index.query(cards.holder, each)]
    if len(found) == 1 and is_taken(slip, word, found[0]):
        return found[0]
    raise NoSuchFact(word, found)
