"""Backups, and that restoring unites: nothing is overwritten, nothing comes twice."""

from __future__ import annotations

import os
import shutil
import warnings
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.events import Event
from awsquiz.core.study.memory import State, fold
from awsquiz.errors import CannotGoOn, WrongUse
from awsquiz.paths import Folders
from awsquiz.storage import archive
from awsquiz.storage.archive import Restored
from awsquiz.storage.journal import Journal, UnreadLine
from tests.storage.histories import histories, write

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MANIFEST = '{"format":1,"awsquiz":"0.1.0","at":"2026-11-22T12:00:00+00:00"}'


def unseen(done: int, total: int) -> None:
    """Shows nothing."""


def home(root: Path) -> Folders:
    """Folders as AWSQUIZ_HOME has them."""
    return Folders(root / "content", root / "journal", root, root / "cache")


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def backed_up(folders: Folders, path: Path) -> Path:
    archive.back_up(path, folders, "0.1.0", NOW, unseen)
    return path


def restored(path: Path, folders: Folders, *, dry: bool = False) -> list[Restored]:
    return archive.restore(path, folders, unseen, dry=dry)


def everything(root: Path) -> dict[str, bytes]:
    """All files below a folder with what they hold."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def state(folders: Folders) -> State:
    events = Journal(folders.journal).events()
    return fold([event for event in events if not isinstance(event, UnreadLine)], 4)


@settings(max_examples=40)
@given(histories(), st.data())
def test_restoring_gives_the_fold_of_both(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event], data: st.DataObject
) -> None:
    """Each event on one side or on both, on any device; a second time changes no byte."""
    root = tmp_path_factory.mktemp("law")
    here, there = home(root / "a"), home(root / "b")
    for event in events:
        sides = data.draw(st.sampled_from([[here], [there], [here, there]]))
        device = data.draw(st.sampled_from(["phone", "laptop"]))
        for side in sides:
            write(side.journal, [event], device)
    zipped = backed_up(here, root / "backup.zip")
    before = everything(root / "b")
    foreseen = restored(zipped, there, dry=True)
    assert everything(root / "b") == before
    assert restored(zipped, there) == foreseen
    assert state(there) == fold(events, 4)
    after = everything(root / "b")
    for name, content in before.items():
        assert after[name].startswith(content)
    assert {each.fate for each in restored(zipped, there)} <= {"same"}
    assert everything(root / "b") == after
    shutil.rmtree(root)


def test_a_backup_has_all_that_is_the_learners(tmp_path: Path) -> None:
    """Not the index, nor the device's name, nor what the program makes; whole lines only."""
    root = tmp_path / "home"
    for name in (
        *("content/cards/a.yaml", "content/notes/노트.md", "content/exams/saa.yaml", "config.toml"),
        *("content/cards/card.schema.json", "content/old.zip", "content/cards/.a.yaml.x1"),
        *("cache/index.db", "journal/this-device", "journal/astray.jsonl"),
    ):
        put(root / name, "text\n")
    put(root / "journal/phone/2026-11.jsonl", '{"whole":1}\n{"torn')
    assert archive.back_up(tmp_path / "b.zip", home(root), "0.1.0", NOW, unseen) == (5, [])
    with zipfile.ZipFile(tmp_path / "b.zip") as zipped:
        assert zipped.testzip() is None
        assert zipped.namelist() == [
            *("awsquiz-backup.json", "config.toml", "content/cards/a.yaml"),
            *("content/exams/saa.yaml", "content/notes/노트.md", "journal/phone/2026-11.jsonl"),
        ]
        assert zipped.read("journal/phone/2026-11.jsonl") == b'{"whole":1}\n'


def test_a_new_home_gets_all(tmp_path: Path) -> None:
    """Byte for byte, on another device's folders."""
    root = tmp_path / "home"
    for name in ("content/cards/a.yaml", "content/notes/노트.md", "config.toml"):
        put(root / name, f"{name}\r\n")
    put(root / "journal/phone/2026-11.jsonl", '{"v":9}\nnoise\n')
    zipped = backed_up(home(root), tmp_path / "b.zip")
    found = restored(zipped, home(tmp_path / "new"))
    assert everything(tmp_path / "new") == everything(root)
    assert [(each.fate, each.lines) for each in found] == [*(("new", 0),) * 3, ("new", 2)]


def test_a_file_that_differs_is_put_beside(tmp_path: Path) -> None:
    """Under a name that nothing reads; once more with the next number, never twice the same."""
    card = put(tmp_path / "home/content/cards/a.yaml", "first\n")
    zipped = backed_up(home(tmp_path / "home"), tmp_path / "b.zip")
    card.write_text("mine\n")
    beside = card.with_name("a.yaml.restored")
    assert restored(zipped, home(tmp_path / "home")) == [Restored(beside, "beside")]
    assert restored(zipped, home(tmp_path / "home")) == [Restored(beside, "same")]
    beside.write_text("another\n")
    further = card.with_name("a.yaml.restored-2")
    assert restored(zipped, home(tmp_path / "home")) == [Restored(further, "beside")]
    assert (card.read_text(), further.read_text()) == ("mine\n", "first\n")


def test_lines_come_behind_a_torn_one(tmp_path: Path) -> None:
    """On lines of their own, in their order; those that are there stay where they are."""
    path = put(tmp_path / "home/journal/phone/2026-11.jsonl", '{"a":1}\n{"b":2}\n{"c":3}\n')
    zipped = backed_up(home(tmp_path / "home"), tmp_path / "b.zip")
    path.write_bytes(b'{"b":2}\n{"mine":1}\n{"to')
    [found] = restored(zipped, home(tmp_path / "home"))
    assert (found.fate, found.lines) == ("joined", 2)
    assert path.read_bytes() == b'{"b":2}\n{"mine":1}\n{"to\n{"a":1}\n{"c":3}\n'


def test_a_backup_takes_the_place_of_a_backup_only(tmp_path: Path) -> None:
    """Another file of that name stays."""
    folders = home(tmp_path / "home")
    backed_up(folders, tmp_path / "b.zip")
    backed_up(folders, tmp_path / "b.zip")
    other = put(tmp_path / "thesis.zip", "precious")
    with pytest.raises(WrongUse, match="is there already and no backup: name another"):
        backed_up(folders, other)
    assert other.read_text() == "precious"


def zipped(path: Path, *members: tuple[str | zipfile.ZipInfo, str]) -> Path:
    """An archive of these members, as someone else may have made it."""
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w") as made:
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, text in members:
            made.writestr(name, text)
    return path


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = 0o120777 << 16
    return entry


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../evil",
            "/etc/passwd",
            "content/../../evil",
            "content/./a",
            "content//a",
            "content/..",
        ),
        *("C:/evil", "content/C:evil", "content\\..\\evil", "journal/../x.jsonl", "elsewhere/a"),
        *("journal/phone/a.txt", "journal/a.jsonl", "journal/a/b/c.jsonl", "cache/index.db"),
        *("journal/this-device", "content/a\nb", "content/a?", "content" + "/d" * 2000),
    ],
)
def test_a_name_that_no_backup_has_is_refused(tmp_path: Path, name: str) -> None:
    """Before anything is written, wherever it stands in the archive."""
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    path = zipped(
        *(tmp_path / "b.zip", ("awsquiz-backup.json", MANIFEST), ("content/a.yaml", "a")),
        (entry, "evil"),
    )
    with pytest.raises(CannotGoOn) as caught:
        restored(path, home(tmp_path / "home"))
    assert "which no backup does: nothing was restored" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([("content/a.yaml", "a")], "is no backup of awsquiz"),
        ([("awsquiz-backup.json", "[]")], "is no backup of awsquiz"),
        ([("awsquiz-backup.json", "x" * 20_000)], "is no backup of awsquiz"),
        ([("awsquiz-backup.json", MANIFEST.replace("1", "2", 1))], "is of a newer awsquiz"),
        (
            [("awsquiz-backup.json", MANIFEST), ("content/a", "1"), ("content/A", "2")],
            "holds “content/A”",
        ),
        ([("awsquiz-backup.json", MANIFEST), (link("content/a"), "/etc")], "holds “content/a”"),
    ],
    ids=["other", "list", "large", "newer", "twice", "link"],
)
def test_what_is_not_ours_is_refused(
    tmp_path: Path, members: list[tuple[str, str]], said: str
) -> None:
    """In one line; nothing is written."""
    path = zipped(tmp_path / "b.zip", *members)
    with pytest.raises(CannotGoOn, match=said):
        restored(path, home(tmp_path / "home"))
    assert list(tmp_path.iterdir()) == [path]


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_archive_restores_nothing_or_what_it_had(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Cut or changed at any byte: one clear error and no file, or all as it was."""
    root = tmp_path_factory.mktemp("damage")
    put(root / "home/content/cards/a.yaml", "text " * 40)
    put(root / "home/journal/phone/2026-11.jsonl", '{"a":1}\n' * 9)
    whole = backed_up(home(root / "home"), root / "b.zip").read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        damaged = whole[:at]
    else:
        damaged = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    (root / "b.zip").write_bytes(damaged)
    said = None
    try:
        restored(root / "b.zip", home(root / "new"))
    except CannotGoOn as error:
        said = str(error)
    texts = everything(root / "new").values()
    assert set(texts) <= {b"text " * 40, b'{"a":1}\n'}
    assert said is None or ("\n" not in said and not texts)
    shutil.rmtree(root)


def test_an_archive_that_is_missing_is_wrong_use(tmp_path: Path) -> None:
    """Named."""
    with pytest.raises(WrongUse, match=r"b\.zip: there is no such file or folder"):
        restored(tmp_path / "b.zip", home(tmp_path / "home"))


@pytest.mark.parametrize(
    "name",
    [
        *("content/.git/config", "content/cards/.x.yaml", "journal/.d/2026-11.jsonl"),
        *("content/notes/NUL.md", "content/con", "content/notes/a.", "content/notes/a /b.md"),
    ],
)
def test_names_that_do_something_are_refused(tmp_path: Path, name: str) -> None:
    """Hidden ones, by which git runs commands, and those that Windows takes for a device."""
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("awsquiz-backup.json", MANIFEST)
        zipped.writestr(name, "x")
    with pytest.raises(CannotGoOn, match="no backup does"):
        restored(path, home(tmp_path / "new"))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("name", "size"),
    [("content/notes/x.md", 33 << 20), ("journal/d/x.jsonl", 17 << 20), ("config.toml", 2 << 20)],
)
def test_a_bomb_is_refused(tmp_path: Path, name: str, size: int) -> None:
    """A small archive that becomes a large file, before it is unpacked."""
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("awsquiz-backup.json", MANIFEST)
        zipped.writestr(name, b"\0" * size)
    with pytest.raises(CannotGoOn, match="too large"):
        restored(path, home(tmp_path / "new"))


def test_what_restore_would_refuse_is_not_in_a_backup(tmp_path: Path) -> None:
    """It is named, so that nobody relies on it."""
    odd = put(tmp_path / "home" / "content" / "notes" / "왜?.md", "# 왜\n")
    count, left_out = archive.back_up(tmp_path / "b.zip", home(tmp_path / "home"), "1", NOW, unseen)
    assert (count, left_out) == (0, [odd])
    assert restored(tmp_path / "b.zip", home(tmp_path / "new")) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_a_backup_leaves_nothing_out_silently(tmp_path: Path) -> None:
    """What is no file, and so cannot be read, is named; an older archive stays as it is."""
    zipped = backed_up(home(tmp_path / "home"), tmp_path / "b.zip")
    before = zipped.read_bytes()
    (tmp_path / "home" / "content").mkdir(parents=True)
    os.mkfifo(tmp_path / "home" / "content" / "pipe.md")
    with pytest.raises(CannotGoOn, match=r"pipe\.md"):
        backed_up(home(tmp_path / "home"), zipped)
    assert zipped.read_bytes() == before
