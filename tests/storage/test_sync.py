"""Two devices meet in a folder: what goes along, what is told, what is not taken."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.events import Star
from awsquiz.core.merge.known_notes import KnownNote
from awsquiz.core.sync.objects import name_for
from awsquiz.core.sync.versions import Recorded, Version, record_line
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.paths import Folders
from awsquiz.storage.journal import Journal, stamp
from awsquiz.storage.ledger import ledger_text
from awsquiz.storage.notes import LEDGER
from awsquiz.storage.sync import Synced, meeting_at, owned, synchronise
from tests.conftest import Script

NOW = datetime(2026, 11, 3, tzinfo=UTC)


class Home:
    """A device of the learner's."""

    def __init__(self, home: Path, meeting: Path) -> None:
        self._meeting = meeting
        self.content = home / "content"
        self.journal = Journal(home / "journal")
        self.folders = Folders(self.content, home / "journal", home, home / "cache")

    def star(self, target: str) -> None:
        self.journal.append(Star(**stamp(NOW), target=target))

    def starred(self) -> list[str]:
        return sorted(each.target for each in self.journal.events() if isinstance(each, Star))

    def write(self, path: str, text: str) -> Path:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def texts(self) -> dict[str, str]:
        files = (path for path in self.content.rglob("*") if path.is_file())
        return {path.relative_to(self.content).as_posix(): path.read_text() for path in files}

    def sync(self, **how: bool) -> Synced:
        target = meeting_at(str(self._meeting))
        return synchronise(target, self.folders, lambda _done, _total: None, **how)


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """The folder in which devices meet."""
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    return folder


@pytest.fixture
def device(tmp_path: Path, meeting: Path) -> Callable[[str], Home]:
    """Makes a device by its name."""
    return lambda name: Home(tmp_path / name, meeting)


def codes(done: Synced) -> list[str]:
    return [each.code for each in done.findings]


def fates(done: Synced) -> dict[str, str]:
    return {each.path: each.fate for each in done.files}


def test_two_devices_become_the_same(device: Callable[[str], Home]) -> None:
    """Answers unite, files go along; a second time nothing is new."""
    laptop, desktop = device("laptop"), device("desktop")
    laptop.star("lambda")
    laptop.write("notes/한글 노트.md", "# S3\n")
    desktop.star("s3")
    assert (laptop.sync().sent, desktop.sync().taken, laptop.sync().taken) == (1, 1, 1)
    assert laptop.starred() == desktop.starred() == ["lambda", "s3"]
    assert desktop.texts() == {"notes/한글 노트.md": "# S3\n"}
    for each in (laptop, desktop):
        done = each.sync()
        assert (done.sent, done.taken, done.files, done.findings) == (0, 0, [], [])


def test_what_was_changed_on_both_sides_lies_beside(device: Callable[[str], Home]) -> None:
    """On each device the same one stays; taken away there it is gone here, and kept."""
    laptop, desktop = device("laptop"), device("desktop")
    laptop.write("cards/s3.yaml", "one\n")
    laptop.sync()
    desktop.sync()
    laptop.write("cards/s3.yaml", "laptop\n")
    desktop.write("cards/s3.yaml", "desktop\n")
    laptop.sync()
    done = desktop.sync()
    assert fates(done) == {"cards/s3.yaml": "both"}
    (beside,) = done.files[0].beside
    laptop.sync()
    assert laptop.texts() == desktop.texts()
    assert sorted(laptop.texts().values()) == ["desktop\n", "laptop\n"]
    assert beside.endswith(".other")
    (desktop.content / beside).unlink()
    desktop.sync()
    laptop.sync()
    assert laptop.texts().keys() == {"cards/s3.yaml", f"removed/{beside}"}


def test_what_was_deleted_is_kept_on_the_other_device(device: Callable[[str], Home]) -> None:
    """In a folder that nothing reads; and edited meanwhile it stays."""
    laptop, desktop = device("laptop"), device("desktop")
    for name in ("a.md", "b.md"):
        laptop.write(f"notes/{name}", "text\n")
    laptop.sync()
    desktop.sync()
    for name in ("a.md", "b.md"):
        (laptop.content / "notes" / name).unlink()
    desktop.write("notes/b.md", "edited\n")
    assert fates(laptop.sync()) == {"notes/a.md": "away-there", "notes/b.md": "away-there"}
    assert fates(desktop.sync()) == {"notes/a.md": "taken-away", "notes/b.md": "sent"}
    assert desktop.texts() == {"removed/notes/a.md": "text\n", "notes/b.md": "edited\n"}
    laptop.sync()
    assert laptop.texts() == {"notes/b.md": "edited\n"}


def test_content_that_is_lost_comes_back(device: Callable[[str], Home]) -> None:
    """A disk that is not in is no wish to delete all; --yes says that it is one."""
    laptop = device("laptop")
    for number in range(12):
        laptop.write(f"notes/{number}.md", f"{number}\n")
    laptop.sync()
    os.rename(laptop.content, laptop.content.with_name("lost"))
    assert codes(laptop.sync()) == ["many-gone"]
    assert len(laptop.texts()) == 12
    for path in laptop.content.glob("notes/*.md"):
        path.unlink()
    assert set(fates(laptop.sync(all_gone=True)).values()) == {"away-there"}
    assert laptop.texts() == {}


def test_dry_says_the_same_and_writes_nothing(device: Callable[[str], Home], meeting: Path) -> None:
    """Neither there nor here, not even what is remembered."""
    laptop, desktop = device("laptop"), device("desktop")
    laptop.star("lambda")
    laptop.write("notes/a.md", "a\n")
    done = laptop.sync(dry=True)
    assert (done.sent, fates(done)) == (1, {"notes/a.md": "sent"})
    assert [*meeting.rglob("*")] == [*laptop.folders.cache.glob("sync-*")] == []
    laptop.sync()
    done = desktop.sync(dry=True)
    assert (done.taken, fates(done)) == (1, {"notes/a.md": "taken"})
    assert (desktop.texts(), desktop.starred()) == ({}, [])


@pytest.mark.parametrize("kind", ["journal", "files", "blobs"])
@pytest.mark.parametrize("lie", ["cut", "altered", "empty"])
def test_of_an_object_that_is_not_what_its_name_says_nothing_is_taken(
    device: Callable[[str], Home], meeting: Path, kind: str, lie: str
) -> None:
    """It is told; who has what it held puts it right when all is looked at again."""
    laptop, desktop = device("laptop"), device("desktop")
    laptop.star("lambda")
    laptop.write("notes/a.md", "a text\n")
    laptop.sync()
    (path,) = (path for path in (meeting / kind).rglob("*") if path.is_file())
    good = path.read_bytes()
    altered = good.replace(b"lambda", b"lbmdaa").replace(b"text", b"tixt")
    path.write_bytes({"cut": good[:-2], "altered": altered[::-1], "empty": b""}[lie])
    done = desktop.sync()
    assert [each.code for each in done.findings if each.code.startswith("object")] == [
        "object-altered"
    ]
    assert desktop.starred() == ([] if kind == "journal" else ["lambda"])
    assert desktop.texts() == ({"notes/a.md": "a text\n"} if kind == "journal" else {})
    laptop.sync(again=True)
    assert desktop.sync().findings == []
    assert (path.read_bytes(), desktop.texts()) == (good, {"notes/a.md": "a text\n"})
    assert desktop.starred() == ["lambda"]


@pytest.mark.parametrize("kind", ["journal", "files", "blobs"])
def test_what_is_gone_from_there_is_put_there_again(
    device: Callable[[str], Home], meeting: Path, kind: str
) -> None:
    """By any device that has it, and told."""
    laptop, desktop, third = device("laptop"), device("desktop"), device("third")
    laptop.star("lambda")
    laptop.write("notes/a.md", "a\n")
    laptop.sync()
    desktop.sync()
    for path in [*(meeting / kind).rglob("*")]:
        if path.is_file():
            path.unlink()
    assert set(codes(desktop.sync())) == {"content-gone" if kind == "blobs" else "object-gone"}
    assert third.sync().findings == []
    assert (third.starred(), third.texts()) == (["lambda"], {"notes/a.md": "a\n"})


def test_ledgers_of_two_devices_become_one(device: Callable[[str], Home]) -> None:
    """Each converted other notes: nobody could put that together by hand, and nothing is told."""
    place = f"cards/{LEDGER}"
    assert place == owned._LEDGER
    laptop, desktop = device("laptop"), device("desktop")
    both = [KnownNote(name=f"{name}.md", digest=name) for name in ("ec2", "s3", "vpc")]
    laptop.write("cards/notes.json", ledger_text(both[:2]).decode())
    desktop.write("cards/notes.json", ledger_text(both[1:]).decode())
    laptop.sync()
    assert fates(desktop.sync()) == {"cards/notes.json": "sent"}
    assert fates(laptop.sync()) == {"cards/notes.json": "taken"}
    for each in (laptop, desktop):
        assert each.texts() == {"cards/notes.json": ledger_text(both).decode()}
        assert each.sync().files == []


def test_what_would_fill_the_disk_is_not_taken(
    device: Callable[[str], Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Journal and versions, or contents, that are more than a learner writes."""
    laptop = device("laptop")
    laptop.star("lambda")
    laptop.write("notes/a.md", "a" * 1000)
    laptop.sync()
    for number, room in enumerate(("sync.owned", "sync")):
        desktop = device(str(number))
        monkeypatch.setattr(f"awsquiz.storage.{room}._MOST_BYTES", 100)
        with pytest.raises(TargetFailure, match="more than"):
            desktop.sync()
        assert desktop.texts() == {}


def put(meeting: Path, name: str, data: bytes) -> None:
    (meeting / name).parent.mkdir(parents=True, exist_ok=True)
    (meeting / name).write_bytes(data)


LINE = msgspec.json.encode(Star(**stamp(NOW), target="lambda"))


def test_of_a_hostile_segment_events_alone_are_taken(
    device: Callable[[str], Home], meeting: Path
) -> None:
    """By the rules of the journal: years that nobody lives in, grades, nesting, other types."""
    for number, line in enumerate(
        (
            LINE.replace(b"2026-11-03", b"0001-01-01"),
            LINE.replace(b'"v":1', b'"v":"1"'),
            b"[" * 100_000,
            b"\xff\xfe",
            b'{"type":"review"}',
        )
    ):
        data = line + b"\n" + LINE + b"\n"
        put(meeting, name_for("journal", data, sealed=False, file=f"x/2026-1{number}"), data)
    desktop = device("desktop")
    assert codes(desktop.sync()) == ["object-foreign"] * 5
    assert [Path(path.path).read_bytes() for path in desktop.journal.files()] == [LINE + b"\n"] * 5


@pytest.mark.parametrize("name", ["../x", "..", ".git/2026-11", "con/2026-11", "x/.y", "x/a:b"])
def test_a_hostile_name_leads_out_of_no_folder(
    device: Callable[[str], Home], meeting: Path, name: str
) -> None:
    """Of a file of the journal, and of content."""
    data = record_line(
        Recorded(v=1, version=Version(path=f"notes/{name}", content="a" * 64), blob="a" * 64)
    )
    put(meeting, name_for("files", data, sealed=False), data)
    lines = LINE + b"\n"
    object_name = name_for("journal", lines, sealed=False, file=name)
    if ".." not in name:
        put(meeting, object_name, lines)
    desktop = device("desktop")
    assert codes(desktop.sync()) == ["object-foreign"]
    assert (desktop.texts(), desktop.starred()) == ({}, [])


def test_what_no_device_should_get_stays(device: Callable[[str], Home], tmp_path: Path) -> None:
    """What is hidden, made by the program, or in a file of a name that others cannot have."""
    laptop = device("laptop")
    for path in ("cards/.git/config", "cards/card.schema.json", "removed/a.md", "a.zip"):
        laptop.write(path, "x\n")
    if os.name != "nt":
        laptop.write("notes/a:b.md", "x\n")
    done = laptop.sync()
    assert (done.files, codes(done)) == ([], ["not-in-sync"] if os.name != "nt" else [])


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    """A stick that is not in would be written into its empty place."""
    with pytest.raises(TargetFailure, match="make it first"):
        meeting_at(str(tmp_path / "stick"))


def test_a_torn_line_goes_when_it_is_whole(device: Callable[[str], Home]) -> None:
    """And a line that is none stays on its own device."""
    laptop, desktop = device("laptop"), device("desktop")
    laptop.star("lambda")
    (file,) = laptop.journal.files()
    with Path(file.path).open("ab") as stream:
        stream.write(b'{"v":1,"id":"torn')
    assert laptop.sync().sent == 1
    laptop.star("s3")
    assert laptop.sync().sent == 1
    assert desktop.sync().findings == []
    assert desktop.starred() == ["lambda", "s3"]


@settings(max_examples=25)
@given(random=st.randoms(use_true_random=False))
def test_devices_become_the_same_whatever_happens(
    random: Random, benchmark_named: Script, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Two or three, cut off anywhere, in any order, again; `benchmarks/sync.py` has many more."""
    benchmark_named("sync").history(random, tmp_path_factory.mktemp("history"))


@settings(max_examples=10)
@given(random=st.randoms(use_true_random=False))
def test_nothing_lies_beside_where_nobody_worked_apart(
    random: Random, benchmark_named: Script, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whoever meets before and after has what was written last, whatever was cut off meanwhile."""
    folder = tmp_path_factory.mktemp("history")
    benchmark_named("sync").history_of_one_at_a_time(random, folder)
