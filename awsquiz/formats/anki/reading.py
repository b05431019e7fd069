"""Anki's database read: its notes with their fields, cards and reviews, of old and new schemas.

Nothing in a database is believed: what is no number where one belongs is not there.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing

import msgspec
from msgspec import Struct

from awsquiz.formats.anki.collection_parts import (
    NoteKind,
    new_decks,
    new_kinds,
    old_decks,
    old_kinds,
    was_old_scheduler,
)
from awsquiz.formats.anki.unpacking import RefusedDeck

_BETWEEN = "\x1f"
_OLD, _NEWEST_KNOWN = 11, 18
_STEPS = 1000
_MOST_STEPS = 2_000_000
"""Thousands of steps of the database's machine: a crafted one would go on for ever."""
_MOST = {"notes": 200_000, "cards": 1_000_000, "revlog": 2_000_000}
"""Rows that are read; nobody has more."""
_LARGEST_ROW = 32 * 1024 * 1024
_NEEDED = {"col", *_MOST}
_LEARNING, _RELEARNING, _FILTERED, _MANUAL = 0, 2, 3, 4
_SUSPENDED = -1
_MOST_DAYS = 40_000


class LoggedAnswer(Struct, frozen=True):
    """A review in Anki's log."""

    at: int
    """Milliseconds since 1970."""
    ease: int
    """1 Again to 4 Easy; 0 where the card was made new again."""
    ms: int
    is_practice: bool = False


class ReadCard(Struct, frozen=True):
    """A card of a note, with how it stands in Anki."""

    ord: int
    """Which template of its type it is, from 0; of gaps one less than their number."""
    answers: tuple[LoggedAnswer, ...] = ()
    """In order."""
    due: int | None = None
    """The day on which Anki asks it, as an ordinal; None of what is new or being learnt."""
    interval: int = 0
    """Days."""
    is_suspended: bool = False
    changed: int = 0
    """When it was changed last, be it by an answer: seconds since 1970."""


class ReadNote(Struct, frozen=True):
    """A note of a deck."""

    guid: str
    kind: NoteKind
    fields: Mapping[str, str]
    """HTML, by name."""
    deck: tuple[str, ...]
    tags: tuple[str, ...] = ()
    cards: tuple[ReadCard, ...] = ()

    @property
    def answers(self) -> tuple[LoggedAnswer, ...]:
        """Those of all cards."""
        return tuple(answer for card in self.cards for answer in card.answers)


def read_collection(database: bytes, began_on: Callable[[int], int]) -> list[ReadNote]:
    """All notes of a database, in the order in which they were made. Raises RefusedDeck.

    `began_on` tells of a moment, in seconds since 1970, the ordinal of its day by the learner's
    clock: from that of its beginning a collection counts its days.
    """
    try:
        with closing(sqlite3.connect(":memory:")) as db:
            db.deserialize(_at_rest(database))
            db.text_factory = lambda text: text.decode(errors="replace")
            db.create_collation("unicase", lambda a, b: (a > b) - (a < b))
            return list(_notes(db, _version(db), began_on))
    except (sqlite3.Error, ValueError, LookupError, TypeError, OverflowError) as error:
        raise RefusedDeck("damaged") from error
    except (msgspec.MsgspecError, RecursionError) as error:
        raise RefusedDeck("damaged") from error


def _at_rest(database: bytes) -> bytes:
    """The database as one that needs no file beside it: Anki's are written ahead, and whole."""
    return database[:18] + b"\x01\x01" + database[20:]


def _version(db: sqlite3.Connection) -> int:
    """The version of its schema, once nothing that stands in it can be run or go on for ever."""
    db.execute("pragma trusted_schema = off")
    db.execute("pragma cell_size_check = on")
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_ROW)
    steps = iter(range(_MOST_STEPS))
    db.set_progress_handler(lambda: next(steps, None) is None, _STEPS)
    # What has no page of its own is a view or a virtual table.
    rows = db.execute("select name from sqlite_master where type = 'table' and rootpage > 0")
    if not {name for (name,) in rows} >= _NEEDED:
        raise RefusedDeck("no-deck")
    for table in _NEEDED:
        if any(row[-1] for row in db.execute(f"pragma table_xinfo({table})")):
            raise RefusedDeck("damaged")  # a column that is worked out, by whatever it says
    (version,) = db.execute("select ver from col").fetchone()
    if not isinstance(version, int) or version < _OLD:
        raise RefusedDeck("no-deck")
    if version > _NEWEST_KNOWN:
        raise RefusedDeck("newer")
    for table, most in _MOST.items():
        if db.execute(f"select count() from {table}").fetchone()[0] > most:
            raise RefusedDeck("too-large")
    return version


def _notes(
    db: sqlite3.Connection, version: int, began_on: Callable[[int], int]
) -> Iterator[ReadNote]:
    is_old = version == _OLD
    kinds = old_kinds(db) if is_old else new_kinds(db)
    decks = old_decks(db) if is_old else new_decks(db)
    answers = _answers(db, with_three_buttons=is_old and was_old_scheduler(db))
    place: dict[int, int] = {}
    cards: defaultdict[int, list[ReadCard]] = defaultdict(list)
    (began,) = db.execute("select crt from col").fetchone()
    first_day = began_on(began)
    rows = db.execute(
        "select id, nid, iif(odid > 0, odid, did), ord, queue, iif(odid > 0, odue, due), ivl, mod"
        " from cards order by ord, id"
    )
    for row in rows:
        if all(isinstance(each, int) for each in row):
            card, note, deck, ord, queue, due, ivl, changed = row
            place.setdefault(note, deck)
            is_due = queue == 2 and 0 <= due < _MOST_DAYS
            on = first_day + due if is_due else None
            logged = tuple(answers.pop(card, ()))
            is_suspended = queue == _SUSPENDED
            cards[note].append(ReadCard(ord, logged, on, ivl, is_suspended, changed))
    rows = db.execute("select id, guid, mid, tags, flds from notes order by id")
    for number, guid, kind, tags, fields in rows:
        if (known := kinds.get(kind)) is None:
            continue
        values = dict(zip(known.fields, str(fields).split(_BETWEEN), strict=False))
        deck = decks.get(place.get(number, 0), ())
        told = tuple(str(tags).split())
        yield ReadNote(str(guid), known, values, deck, told, tuple(cards.get(number, ())))


def _answers(db: sqlite3.Connection, *, with_three_buttons: bool) -> dict[int, list[LoggedAnswer]]:
    """Card → what was logged of it. Not joined by the database: a crafted one would have each row
    fit each other one."""
    found: defaultdict[int, list[LoggedAnswer]] = defaultdict(list)
    for row in db.execute("select cid, id, ease, time, type, factor from revlog order by id"):
        if not all(isinstance(each, int) for each in row):
            continue
        card, at, ease, ms, kind, factor = row
        if ease == 0 and not (kind == _MANUAL and factor == 0):
            continue  # its due day was set by hand
        if with_three_buttons and kind in (_LEARNING, _RELEARNING) and ease in (2, 3):
            ease += 1  # the oldest scheduler had no Hard while learning
        if 0 <= ease <= 4:
            practice = kind == _FILTERED and not factor
            found[card].append(LoggedAnswer(at, ease, max(0, ms), practice))
    return found
