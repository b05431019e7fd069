"""The ledger of notes beside the cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.core.merge.known_notes import KnownNote
from awsquiz.errors.failures import NewerFile
from awsquiz.storage.ledger import ledger_text, read_ledger, text_of_known
from awsquiz.storage.notes import LEDGER, lines_around, places_of

A = KnownNote(name="a/노트.md", path="/n/a/노트.md", root="/n", digest="12", reading=2)
B = KnownNote(name="b.md", path="/n/b.md", root="/n", digest="34", reading=2)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """A note a line, by name."""
    (tmp_path / LEDGER).write_bytes(ledger_text([B, A]))
    assert read_ledger(tmp_path) == (A, B)
    assert len((tmp_path / LEDGER).read_text("utf-8").splitlines()) == 4


def test_without_a_ledger_no_note_is_known(tmp_path: Path) -> None:
    """A home of 0.1 has none; one that cannot be read is like none."""
    assert read_ledger(tmp_path) == ()
    (tmp_path / LEDGER).write_text("<<<<<<< HEAD\n", "utf-8")
    assert read_ledger(tmp_path) == ()


def test_keys_that_nobody_knows_are_passed_over(tmp_path: Path) -> None:
    """The rest is still known."""
    (tmp_path / LEDGER).write_text(
        '{"format":1,"new":1,"notes":[{"name":"b.md","more":2}]}', "utf-8"
    )
    assert read_ledger(tmp_path) == (KnownNote(name="b.md"),)


def test_the_ledger_of_a_newer_awsquiz_is_left_alone(tmp_path: Path) -> None:
    """The next conversion would lose what it holds."""
    (tmp_path / LEDGER).write_text('{"format":2,"notes":[]}', "utf-8")
    with pytest.raises(NewerFile):
        read_ledger(tmp_path)


def test_a_known_notes_text_is_read_where_it_lies(tmp_path: Path) -> None:
    """Nothing where it is gone, and no word where it cannot be told."""
    path = tmp_path / "노트.md"
    known = KnownNote(name="노트.md", path=str(path))
    assert text_of_known(known) is None
    path.write_text("# 가\n", "utf-8")
    assert text_of_known(known) == "# 가\n"
    path.write_bytes(b"\xff\x00\x80")
    assert text_of_known(known) == ""
    assert text_of_known(KnownNote(name="노트.md")) is None


def test_the_lines_of_a_note_are_found_where_it_was_converted_from(tmp_path: Path) -> None:
    """Before those of a note of that name in a folder of notes."""
    for folder in ("mine", "notes"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.md").write_text(f"# {folder}\n\n- 가\n", "utf-8")
    places = places_of(tmp_path, [tmp_path / "notes"], "a.md")
    assert lines_around(places, 3, margin=2)[0] == (1, "# notes")
    known = KnownNote(name="a.md", path=str(tmp_path / "mine" / "a.md"))
    (tmp_path / LEDGER).write_bytes(ledger_text([known]))
    places = places_of(tmp_path, [tmp_path / "notes"], "a.md")
    assert lines_around(places, 3, margin=2)[0] == (1, "# mine")
