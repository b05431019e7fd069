"""Files that are written together: all or none, and a way back."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from awsquiz.errors.failures import FileFailure
from awsquiz.storage import files, together
from awsquiz.storage.together import finish, last, take_back, write_together


class Killed(BaseException):
    """The end of the process, wherever it is."""


def texts(folder: Path) -> dict[str, bytes]:
    found = folder.rglob("*")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if path.is_file() and ".awsquiz" not in path.as_posix()
    }


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A folder of cards with two files, and a third one beside it."""
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(b"a")
    (folder / "b.yaml").write_bytes(b"b")
    (tmp_path / "beside.yaml").write_bytes(b"beside")
    return folder


def changes(cards: Path) -> dict[Path, bytes | None]:
    return {
        cards / "a.yaml": b"a, new",
        cards / "b.yaml": None,
        cards / "c.yaml": b"c",
        cards.parent / "beside.yaml": b"beside, new",
        cards.parent / "further" / "d.yaml": b"d",
    }


BEFORE = {"cards/a.yaml": b"a", "cards/b.yaml": b"b", "beside.yaml": b"beside"}
AFTER = {
    **{"cards/a.yaml": b"a, new", "cards/c.yaml": b"c"},
    **{"beside.yaml": b"beside, new", "further/d.yaml": b"d"},
}


def test_all_is_written_and_can_be_taken_back_byte_for_byte(cards: Path, tmp_path: Path) -> None:
    """Also what was deleted; there is nothing to take back a second time."""
    written = write_together(cards, changes(cards), "convert", ["a.md"])
    assert (texts(tmp_path), len(written)) == (AFTER, 5)
    done = last(cards)
    assert done is not None
    assert (done.what, done.notes) == ("convert", ["a.md"])
    back = take_back(cards, done)
    assert (texts(tmp_path), back.changed) == (BEFORE, [])
    assert last(cards) is None


def test_what_changes_nothing_leaves_the_way_back(cards: Path, tmp_path: Path) -> None:
    """The last conversion is the last one that wrote something."""
    write_together(cards, changes(cards), "convert")
    before = last(cards)
    assert write_together(cards, {cards / "c.yaml": b"c"}, "convert") == []
    assert last(cards) == before


def test_a_file_that_was_changed_since_stops_the_way_back(cards: Path, tmp_path: Path) -> None:
    """It is named; the others alone are put back where that is wanted."""
    write_together(cards, changes(cards), "convert")
    (cards / "c.yaml").write_bytes(b"mine")
    done = last(cards)
    assert done is not None
    assert take_back(cards, done).changed == [cards / "c.yaml"]
    assert texts(tmp_path) == AFTER | {"cards/c.yaml": b"mine"}
    take_back(cards, done, others=True)
    assert texts(tmp_path) == BEFORE | {"cards/c.yaml": b"mine"}


def test_a_folder_may_be_moved_before_it_is_taken_back(cards: Path, tmp_path: Path) -> None:
    """What was written is known by its place from the folder."""
    write_together(cards, changes(cards), "convert")
    moved = tmp_path.parent / f"{tmp_path.name}-moved"
    tmp_path.rename(moved)
    done = last(moved / "cards")
    assert done is not None
    take_back(moved / "cards", done)
    assert texts(moved) == BEFORE


STEPS = ["sync", "sync_folder", "replace"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("at", range(12))
def test_a_kill_at_any_moment_leaves_all_or_nothing(
    cards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, at: int
) -> None:
    """After the next start; and the way back is whole."""
    real = getattr(files, step)
    left = [at]

    def fatal(*arguments: object) -> None:
        if not left[0]:
            raise Killed
        left[0] -= 1
        real(*arguments)

    monkeypatch.setattr(together.shutil, "rmtree", _not_at_its_end(cards))
    monkeypatch.setattr(files, step, fatal)
    with contextlib.suppress(Killed):
        write_together(cards, changes(cards), "convert")
    monkeypatch.undo()
    finish(cards)
    assert texts(tmp_path) in (BEFORE, AFTER)
    if (done := last(cards)) is not None:
        take_back(cards, done)
    assert texts(tmp_path) == BEFORE
    assert [it.name for it in cards.iterdir() if it.name[0] == "."] == []


def _not_at_its_end(cards: Path) -> object:
    """A killed process does not tidy up."""
    return lambda *_arguments, **_named: None


def test_a_full_disk_leaves_all_as_it_was(
    cards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that had no room is named."""

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "sync", full)
    with pytest.raises(FileFailure, match="No space left"):
        write_together(cards, changes(cards), "convert")
    assert texts(tmp_path) == BEFORE
    assert [it.name for it in cards.iterdir() if it.name[0] == "."] == []


def test_what_a_person_changed_after_a_kill_stays(
    cards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told when the rest is finished."""

    def fatal(*_arguments: object) -> None:
        raise Killed

    monkeypatch.setattr(files, "replace", fatal)
    with pytest.raises(Killed):
        write_together(cards, changes(cards), "convert")
    monkeypatch.undo()
    (cards / "a.yaml").write_bytes(b"mine")
    [found] = finish(cards)
    assert (found.code, found.path) == ("changed-meanwhile", cards / "a.yaml")
    assert texts(tmp_path) == AFTER | {"cards/a.yaml": b"mine"}


def test_a_break_in_the_middle_of_placing_ends_whole(
    cards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts already is finished before the command ends."""
    real, broken = files.replace, []

    def interrupted(one: Path, other: Path) -> None:
        if not broken:
            broken.append(one)
            raise KeyboardInterrupt
        real(one, other)

    monkeypatch.setattr(files, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_together(cards, changes(cards), "convert")
    assert texts(tmp_path) == AFTER
