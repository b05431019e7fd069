"""Anki's database read: its notes with their fields, decks and reviews, of old and new schemas."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing

import msgspec
from msgspec import Struct

from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.unpacking import RefusedDeck
from awsquiz.formats.anki.wire import number_in, text_in

_BETWEEN = "\x1f"
_OLD, _NEWEST_KNOWN = 11, 18
_STEPS = 1000
_MOST_STEPS = 2_000_000
"""Thousands of steps of the database's machine: a crafted one would go on for ever."""
_NEEDED = {"col", "notes", "cards", "revlog"}
_FIELD = pattern_of(r"\{\{(?:[^{}]{0,60}:)?([^{}#^/:][^{}:]{0,200})\}\}")
_OCCLUSION = "image-occlusion:"


class NoteKind(Struct, frozen=True):
    """A type of notes: which of its fields are asked, and which answer."""

    name: str
    fields: tuple[str, ...]
    is_cloze: bool
    front: tuple[str, ...] = ()
    """Fields on the front of its first card."""
    back: tuple[str, ...] = ()
    """Those on its back alone."""


class LoggedAnswer(Struct, frozen=True):
    """A review in Anki's log."""

    at: int
    """Milliseconds since 1970."""
    ease: int
    ms: int
    is_practice: bool


class ReadNote(Struct, frozen=True):
    """A note of a deck."""

    guid: str
    kind: NoteKind
    fields: Mapping[str, str]
    """HTML, by name."""
    deck: tuple[str, ...]
    answers: tuple[LoggedAnswer, ...] = ()
    """Of all of its cards, in order."""

    @property
    def is_picture(self) -> bool:
        """Whether parts of an image are asked for."""
        return any(_OCCLUSION in value for value in self.fields.values())


def read_collection(database: bytes) -> list[ReadNote]:
    """All notes of a database, in the order in which they were made. Raises RefusedDeck."""
    try:
        with closing(sqlite3.connect(":memory:")) as db:
            db.deserialize(_at_rest(database))
            db.create_collation("unicase", lambda a, b: (a > b) - (a < b))
            _be_careful(db)
            return list(_notes(db))
    except (sqlite3.Error, ValueError, LookupError, TypeError, OverflowError) as error:
        raise RefusedDeck("damaged") from error
    except msgspec.MsgspecError as error:
        raise RefusedDeck("damaged") from error


def _at_rest(database: bytes) -> bytes:
    """The database as one that needs no file beside it: Anki's are written ahead, and whole."""
    return database[:18] + b"\x01\x01" + database[20:]


def _be_careful(db: sqlite3.Connection) -> None:
    """Nothing that stands in the schema is run, and no reading goes on for ever."""
    db.execute("pragma trusted_schema = off")
    steps = iter(range(_MOST_STEPS))
    db.set_progress_handler(lambda: next(steps, None) is None, _STEPS)
    tables = {name for (name,) in db.execute("select name from sqlite_master where type = 'table'")}
    if not tables >= _NEEDED:
        raise RefusedDeck("no-deck")
    (version,) = db.execute("select ver from col").fetchone()
    if not isinstance(version, int) or version < _OLD:
        raise RefusedDeck("no-deck")
    if version > _NEWEST_KNOWN:
        raise RefusedDeck("newer")


def _notes(db: sqlite3.Connection) -> Iterator[ReadNote]:
    is_old = db.execute("select ver from col").fetchone()[0] == _OLD
    kinds = _old_kinds(db) if is_old else _new_kinds(db)
    decks = _old_decks(db) if is_old else _new_decks(db)
    owner: dict[object, object] = {}
    place: dict[object, int] = {}
    for card, note, deck in db.execute("select id, nid, did from cards order by id desc"):
        owner[card], place[note] = note, deck
    answers: defaultdict[object, list[LoggedAnswer]] = defaultdict(list)
    rows = db.execute(
        "select cid, id, ease, time, type, factor from revlog"
        " where ease between 1 and 4 order by id"
    )
    # Not joined by the database: a crafted one would have each row fit each other one.
    for card, at, ease, ms, kind, factor in rows:
        if card in owner:
            practice = kind == 3 and not factor
            answers[owner[card]].append(LoggedAnswer(at, ease, max(0, ms), practice))
    for number, guid, kind, fields in db.execute(
        "select id, guid, mid, flds from notes order by id"
    ):
        if (known := kinds.get(kind)) is None:
            continue
        values = dict(zip(known.fields, str(fields).split(_BETWEEN), strict=False))
        deck = decks.get(place.get(number, 0), ())
        yield ReadNote(str(guid), known, values, deck, tuple(answers[number]))


def _kind(name: str, fields: tuple[str, ...], is_cloze: bool, front: str, back: str) -> NoteKind:
    asked = tuple(dict.fromkeys(each for each in _FIELD.findall(front) if each in fields))
    told = dict.fromkeys(each for each in _FIELD.findall(back) if each in fields)
    return NoteKind(
        name, fields, is_cloze, asked, tuple(each for each in told if each not in asked)
    )


class _Named(Struct):
    name: str


class _OldTemplate(Struct):
    qfmt: str
    afmt: str


class _OldKind(Struct):
    name: str
    flds: list[_Named]
    tmpls: list[_OldTemplate]
    type: int = 0


def _old_kinds(db: sqlite3.Connection) -> dict[int, NoteKind]:
    """From JSON."""
    (told,) = db.execute("select models from col").fetchone()
    found = msgspec.json.decode(told, type=dict[str, _OldKind], strict=False)
    return {
        int(number): _kind(
            each.name,
            tuple(field.name for field in each.flds),
            each.type == 1,
            *((each.tmpls[0].qfmt, each.tmpls[0].afmt) if each.tmpls else ("", "")),
        )
        for number, each in found.items()
    }


def _old_decks(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    (told,) = db.execute("select decks from col").fetchone()
    found = msgspec.json.decode(told, type=dict[str, _Named], strict=False)
    return {int(number): tuple(each.name.split("::")) for number, each in found.items()}


def _new_kinds(db: sqlite3.Connection) -> dict[int, NoteKind]:
    """From tables: what a type is, and its templates, are messages in them."""
    fields: defaultdict[int, list[str]] = defaultdict(list)
    for number, _ord, name in sorted(db.execute("select ntid, ord, name from fields")):
        fields[number].append(name)
    templates = dict(db.execute("select ntid, config from templates order by ord desc"))
    kinds = {}
    for number, name, config in db.execute("select id, name, config from notetypes"):
        template = templates.get(number, b"")
        front, back = text_in(template, 1), text_in(template, 2)
        kinds[number] = _kind(name, tuple(fields[number]), number_in(config, 1) == 1, front, back)
    return kinds


def _new_decks(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    rows = db.execute("select id, name from decks")
    return {number: tuple(name.replace("::", _BETWEEN).split(_BETWEEN)) for number, name in rows}
