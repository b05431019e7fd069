"""What a collection of Anki says of its note types, decks and settings: JSON in old ones, tables
with messages of protocol buffers in new ones."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

import msgspec
from msgspec import Struct

from awsquiz.formats.anki.wire import number_in, text_in

_BETWEEN = "\x1f"
_CLOZE = 1
_NEWER_SCHEDULER = 2


class Template(Struct, frozen=True):
    """How a card of a type is shown."""

    front: str = ""
    back: str = ""


class NoteKind(Struct, frozen=True):
    """A type of notes."""

    name: str
    fields: tuple[str, ...]
    is_cloze: bool
    templates: tuple[Template, ...]
    """Of gaps there is one, whatever their number."""


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


class _OldSettings(Struct, rename="camel"):
    sched_ver: int = 1


def old_kinds(db: sqlite3.Connection) -> dict[int, NoteKind]:
    """The note types by their ids."""
    (told,) = db.execute("select models from col").fetchone()
    found = msgspec.json.decode(told, type=dict[str, _OldKind], strict=False)
    return {
        int(number): NoteKind(
            each.name,
            tuple(field.name for field in each.flds),
            each.type == _CLOZE,
            tuple(Template(template.qfmt, template.afmt) for template in each.tmpls),
        )
        for number, each in found.items()
    }


def old_decks(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """The names of each deck and of those above it, by its id."""
    (told,) = db.execute("select decks from col").fetchone()
    found = msgspec.json.decode(told, type=dict[str, _Named], strict=False)
    return {int(number): tuple(each.name.split("::")) for number, each in found.items()}


def was_old_scheduler(db: sqlite3.Connection) -> bool:
    """Whether answers were given with the scheduler of before 2018."""
    (told,) = db.execute("select conf from col").fetchone()
    settings = msgspec.json.decode(told or b"{}", type=_OldSettings, strict=False)
    return settings.sched_ver < _NEWER_SCHEDULER


def new_kinds(db: sqlite3.Connection) -> dict[int, NoteKind]:
    """The same of a new collection."""
    fields: defaultdict[int, list[str]] = defaultdict(list)
    for number, _ord, name in sorted(db.execute("select ntid, ord, name from fields")):
        fields[number].append(name)
    templates: defaultdict[int, list[Template]] = defaultdict(list)
    for number, config in db.execute("select ntid, config from templates order by ntid, ord"):
        templates[number].append(Template(text_in(config, 1), text_in(config, 2)))
    return {
        number: NoteKind(
            name, tuple(fields[number]), number_in(config, 1) == _CLOZE, tuple(templates[number])
        )
        for number, name, config in db.execute("select id, name, config from notetypes")
    }


def new_decks(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """The same of a new collection."""
    rows = db.execute("select id, name from decks")
    return {number: tuple(name.replace("::", _BETWEEN).split(_BETWEEN)) for number, name in rows}
