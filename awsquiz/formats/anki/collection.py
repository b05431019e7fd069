"""Anki's database as bytes: notes, their cards, decks and log, in the form of schema 11.

Every Anki since 2.0 reads it, and so do AnkiDroid and AnkiMobile; the tables and what their columns
mean are told by Anki's own source and by AnkiDroid's wiki, "Database Structure".
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from hashlib import blake2b, sha1
from html import unescape

import msgspec

from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.anki_note import AnkiNote
from awsquiz.formats.anki.history import CardState, LoggedReview
from awsquiz.formats.anki.look import NOTE_TYPE, note_type

_SCHEMA = """
create table col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
"""
_BETWEEN = "\x1f"
"""What stands between the fields of a note."""
_TAG = pattern_of(r"<[^>]*>")
_DEFAULT = 1
"""The id of the deck, and of the settings of decks, that every collection has."""
_OPTIONS = {
    **{"id": _DEFAULT, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True},
    **{"timer": 0, "replayq": True, "dyn": False},
    "new": {
        **{"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1, "perDay": 20},
        **{"bury": False, "separate": True},
    },
    "rev": {
        **{"perDay": 200, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "bury": False},
        **{"minSpace": 1, "hardFactor": 1.2},
    },
    "lapse": {
        **{"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0},
    },
}


class Deck(msgspec.Struct, frozen=True):
    """What a collection is made of."""

    notes: Sequence[AnkiNote]
    states: Mapping[str, CardState]
    """Fact → how its cards stand; those of others are new."""
    log: Mapping[str, Sequence[LoggedReview]]
    """Fact → its log."""


def collection_bytes(deck: Deck, at: datetime, began: int, rollover: int) -> bytes:
    """The database, as it was at `at`; `began` is the start of its first day."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(_SCHEMA)
        names = dict.fromkeys(
            name for note in deck.notes for name in (_name(note.deck[:1]), _name(note.deck))
        )
        decks = {name: _deck_id(name) for name in names}
        seconds, ms = int(at.timestamp()), int(at.timestamp() * 1000)
        _write_col(db, decks, at, began, rollover)
        _write_notes(db, deck, decks, seconds, ms)
        db.commit()
        return db.serialize()


def _write_col(
    db: sqlite3.Connection, decks: dict[str, int], at: datetime, began: int, rollover: int
) -> None:
    seconds, ms = int(at.timestamp()), int(at.timestamp() * 1000)
    offset = at.utcoffset()
    west = -int(offset.total_seconds() // 60) if offset else 0
    rows = {"Default": _DEFAULT, **decks}
    conf = {
        **{"schedVer": 2, "rollover": rollover, "creationOffset": west, "localOffset": west},
        **{"activeDecks": [_DEFAULT], "curDeck": _DEFAULT, "nextPos": 1, "sortType": "noteFld"},
        **{"sortBackwards": False, "curModel": NOTE_TYPE, "newSpread": 0, "collapseTime": 1200},
        **{"timeLim": 0, "estTimes": True, "dueCounts": True, "addToCur": True},
    }
    first = next(iter(decks.values()), _DEFAULT)
    values = (
        *(1, began, ms, ms, 11, 0, 0, 0, _json(conf)),
        _json({str(NOTE_TYPE): note_type(first)}),
        _json({str(number): _deck(name, number, seconds) for name, number in rows.items()}),
        *(_json({str(_DEFAULT): _OPTIONS}), "{}"),
    )
    db.execute(f"insert into col values ({', '.join('?' * len(values))})", values)


def _deck(name: str, number: int, seconds: int) -> dict[str, object]:
    today = [0, 0]
    return {
        **{"id": number, "name": name, "mod": seconds, "usn": -1, "desc": "", "dyn": 0},
        **{"conf": _DEFAULT, "collapsed": False, "browserCollapsed": False},
        **{"extendNew": 0, "extendRev": 0},
        **{"newToday": today, "revToday": today, "lrnToday": today, "timeToday": today},
    }


def _write_notes(
    db: sqlite3.Connection, deck: Deck, decks: dict[str, int], seconds: int, ms: int
) -> None:
    """Each note with its cards and their log. Ids are times, as Anki's are; guids tell notes."""
    card = ms
    cards: list[tuple[object, ...]] = []
    log: dict[int, tuple[object, ...]] = {}
    for place, note in enumerate(deck.notes):
        first = note.fields[0]
        tags = f" {' '.join(note.tags)} " if note.tags else ""
        db.execute(
            "insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
            (
                *(ms + place, note.guid, NOTE_TYPE, seconds, tags, _BETWEEN.join(note.fields)),
                *(_bare(first), _checksum(first)),
            ),
        )
        state = deck.states.get(note.fact or "", CardState(due=place + 1))
        for ord in range(note.cards):
            belongs = (ms + place, decks[_name(note.deck)])
            cards.append((card + ord, *belongs, ord, seconds, *state))
        for row in deck.log.get(note.fact or "", ()):
            log[_free(row.at, log)] = (card, *row[1:])
        card += note.cards
    db.executemany(
        "insert into cards values (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)", cards
    )
    db.executemany(
        "insert into revlog values (?, ?, -1, ?, ?, ?, ?, ?, ?)",
        [(at, *row) for at, row in log.items()],
    )


def _free(at: int, taken: dict[int, tuple[object, ...]]) -> int:
    """The moment, or the next one at which nothing was logged: two devices may have had it."""
    while at in taken:
        at += 1
    return at


def _name(deck: tuple[str, ...]) -> str:
    """The deck's name; `::` stands between those above it, and nowhere else."""
    return "::".join(" ".join(name.split()).replace("::", "∷") or "–" for name in deck)


def _deck_id(name: str) -> int:
    """Made of the name, in the range of Anki's ids, which are milliseconds."""
    digest = blake2b(name.casefold().encode(), digest_size=5).digest()
    return 1_500_000_000_000 + int.from_bytes(digest, "big") % 100_000_000_000


def _bare(field: str) -> str:
    return unescape(_TAG.sub("", field))


def _checksum(field: str) -> int:
    """By which Anki looks for doubles: of the first field without HTML."""
    return int(sha1(_bare(field).encode(), usedforsecurity=False).hexdigest()[:8], 16)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
