"""Databases and packages that nobody should have made: refused, or read where they are sound."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.formats.anki.deck_cards import told_by
from awsquiz.formats.anki.field_text import said_in
from awsquiz.formats.anki.reading import ReadNote, read_collection
from awsquiz.formats.anki.unpacking import Package, RefusedDeck
from awsquiz.formats.anki.wire import fields_of, text_in

KIND = (
    '{"1": {"name": "K", "flds": [{"name": "F"}, {"name": "B"}],'
    ' "tmpls": [{"qfmt": "{{F}}", "afmt": "{{B}}"}]}}'
)
TABLES = (
    "create table col(id, crt, ver, conf, models, decks)",
    f"insert into col values(1, 0, 11, '{{\"schedVer\": 2}}', '{KIND}', '{{}}')",
    "create table notes(id, guid, mid, tags, flds)",
    "insert into notes values(1, 'a', 1, '', '앞' || char(31) || '뒤')",
    "create table cards(id, nid, did, odid, ord, queue, due, odue, ivl, mod)",
    "insert into cards values(1, 1, 1, 0, 0, 2, 9, 0, 5, 9)",
    "create table revlog(id, cid, ease, time, type, factor)",
    "insert into revlog values(1000000000000, 1, 3, 1, 1, 1)",
)


def database(*statements: str) -> bytes:
    db = sqlite3.connect(":memory:")
    for statement in (*TABLES, *statements):
        db.execute(statement)
    db.commit()
    return db.serialize()


def read(*statements: str) -> list[ReadNote]:
    return read_collection(database(*statements), lambda seconds: 700_000 + seconds // 86_400)


def package(**files: bytes) -> Package:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "."), data)
    return Package(out)


ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n)"


@pytest.mark.parametrize(
    ("statements", "why"),
    [
        (["drop table revlog", f"create view revlog as {ENDLESS} select i from n"], "no-deck"),
        (["drop table notes", "create virtual table notes using fts5(id, flds)"], "no-deck"),
        (["alter table notes add x as (length(hex(zeroblob(99999999))))"], "damaged"),
        (["update col set ver = 19"], "newer"),
        (["update col set ver = 'x'"], "no-deck"),
        (["update col set crt = 'x'"], "damaged"),
        (["update col set models = '" + "[" * 100_000 + "'"], "damaged"),
        (["delete from col"], "damaged"),
        (["update notes set flds = hex(zeroblob(20000000))"], "damaged"),
        (["drop table cards"], "no-deck"),
    ],
    ids=["view", "virtual", "column", "newer", "version", "day", "deep", "empty", "row", "table"],
)
def test_a_crafted_database_is_refused(statements: list[str], why: str) -> None:
    """Nothing that stands in its schema is run."""
    with pytest.raises(RefusedDeck) as refused:
        read(*statements)
    assert refused.value.why == why


def test_what_is_no_number_is_not_there() -> None:
    """Rows of the log and cards that are absurd are passed over, and the rest is read."""
    [note] = read(
        "insert into revlog values('x', 1, 3, 1, 1, 1), (2, 1, x'00', 1, 1, 1), (3, 1, 9, 1, 1, 1)",
        "insert into revlog values(4, 1, 2, -99, 1, 1), (5, null, 2, 1, 1, 1)",
        "insert into cards values('x', 1, 1, 0, 0, 0, 0, 0, 0, 0)",
        "create trigger t after insert on notes begin delete from notes; end",
    )
    [card] = note.cards
    assert [(answer.at, answer.ease, answer.ms) for answer in card.answers] == [
        (4, 2, 0),
        (1_000_000_000_000, 3, 1),
    ]
    assert card.due == 700_009


def test_the_buttons_of_the_oldest_scheduler_are_ours() -> None:
    """While a card was learnt it had no Hard: its second button was Good."""
    log = "insert into revlog values(5, 1, 2, 1, 0, 1), (6, 1, 3, 1, 2, 1), (7, 1, 2, 1, 1, 1)"
    for conf, eases in (("{}", [3, 4, 2]), ('{"schedVer": 2}', [2, 3, 2])):
        [note] = read(log, f"update col set conf = '{conf}'")
        assert [answer.ease for answer in note.answers[:3]] == eases


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 255)), min_size=1, max_size=60))
def test_a_database_with_wrong_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    """Whatever is wrong with it, no other error comes of it."""
    data = bytearray(database())
    for at, byte in changes:
        data[at % len(data)] = byte
    try:
        notes = read_collection(bytes(data), lambda _seconds: 1)
    except RefusedDeck:
        return
    told_by(notes, lambda _id: False, lambda _name: None)


@given(st.binary(max_size=60))
def test_no_message_is_too_strange(data: bytes) -> None:
    """Its fields, or ValueError."""
    try:
        assert sum(1 for _field in fields_of(data)) <= len(data)
        text_in(data, 1)
    except ValueError:
        return


@pytest.mark.parametrize(
    ("media", "shown"),
    [(b"[1]", None), (b"{", None), (b'{"0": "a.png"}', b"image"), (b'{"9": "a.png"}', b"")],
)
def test_a_list_of_media_is_read_or_refused(media: bytes, shown: bytes | None) -> None:
    """What it names and is not there is no image."""
    files = {"collection__anki2": database(), "media": media, "0": b"image"}
    if shown is None:
        with pytest.raises(RefusedDeck):
            package(**files)
        return
    assert dict(package(**files).images(["a.png", "b.png"])) == ({"a.png": shown} if shown else {})


def test_a_package_of_a_newer_kind_is_told_of() -> None:
    """By the number in its `meta`."""
    with pytest.raises(RefusedDeck) as refused:
        package(collection__anki2=database(), meta=b"\x08\x04")
    assert refused.value.why == "newer"


@pytest.mark.parametrize("unit", ["<!--", '<a "', "<a ", "</a <", "&a", "<![CDATA[", "{{c1::"])
def test_the_time_of_a_field_grows_with_its_length_alone(unit: str) -> None:
    """A field of tags that never end would take the parser hours."""
    began = process_time()
    said_in(unit * (50_000 // len(unit)))
    assert process_time() - began < 1
