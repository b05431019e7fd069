"""What files are called that go to other devices: odd names, long ones, those of another system."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from awsquiz.core.sync.objects import digest_of_bytes, name_for
from awsquiz.core.sync.versions import Recorded, Version, name_beside, record_line
from tests.storage.test_sync import Home, codes, device, fates, meeting

__all__ = ["device", "meeting"]


def nfd(path: str) -> str:
    """As macOS, and what is packed there, writes Korean names."""
    return unicodedata.normalize("NFD", path)


def put(meeting: Path, kind: str, data: bytes, file: str = "") -> None:
    """An object that somebody lays there by hand."""
    path = meeting / name_for(kind, data, sealed=False, file=file)  # type: ignore[arg-type]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_a_name_in_another_normal_form_is_the_same_file(device: Callable[[str], Home]) -> None:
    """A folder of notes that came from macOS: it goes along, is edited in place, and goes away."""
    one, other = device("one"), device("other")
    path = "notes/컴퓨팅/람다 노트.md"
    file = one.write(nfd(path), "first\n")
    assert fates(one.sync()) == {path: "sent"}
    assert fates(other.sync()) == {path: "taken"}
    other.write(path, "second\n")
    other.write("notes/컴퓨팅/새 노트.md", "new\n")
    other.sync()
    done = one.sync()
    assert (codes(done), file.read_text()) == ([], "second\n")
    assert [each.name for each in (one.content / "notes").iterdir()] == [nfd("컴퓨팅")]
    other.write(path, "third\n")
    file.write_text("fourth\n")
    for home in (one, other, one):
        assert codes(home.sync()) == []
    normal = {unicodedata.normalize("NFC", name): text for name, text in one.texts().items()}
    assert normal == other.texts()
    assert len(normal) == 3
    (other.content / path).unlink()
    other.sync()
    one.sync()
    assert not file.exists()
    assert codes(one.sync()) == []


def test_two_files_of_one_name_are_told(device: Callable[[str], Home]) -> None:
    """Where only the normal form differs one goes along, whichever is listed last; both stay."""
    one, other = device("one"), device("other")
    for name in ("notes/가.md", nfd("notes/가.md")):
        one.write(name, f"{len(name)}\n")
    done = one.sync()
    assert codes(done) == ["same-name"]
    assert codes(other.sync()) == []
    assert len(other.texts()) == 1
    assert len(one.texts()) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_text_stays(device: Callable[[str], Home]) -> None:
    """It is told; all else goes along."""
    one, other = device("one"), device("other")
    one.write("notes/ok.md", "ok\n")
    try:
        Path(os.fsdecode(os.fsencode(one.content) + b"/notes/\xff.md")).write_text("?\n")
    except OSError:
        pytest.skip("this file system takes no such names")
    assert codes(one.sync()) == ["not-in-sync"]
    other.sync()
    assert other.texts() == {"notes/ok.md": "ok\n"}


def test_the_longest_name_has_room_beside_it(device: Callable[[str], Home]) -> None:
    """Of 255 bytes, which is all that a name may have: changed on both sides, deleted, again."""
    one, other = device("one"), device("other")
    path = f"notes/{'가' * 84}.md"
    one.write(path, "one\n")
    other.write(path, "other\n")
    for home in (one, other, one):
        assert codes(home.sync()) == []
    assert one.texts() == other.texts()
    assert len(one.texts()) == 2
    for _again in range(2):
        one.write(path, "again\n")
        one.sync()
        other.sync()
        (one.content / path).unlink()
        assert codes(one.sync()) == codes(other.sync()) == []
        assert not (other.content / path).exists()


@pytest.mark.parametrize("name", ["x" * 256, "가" * 86, "a/" + "나" * 100 + "/x.md"])
def test_a_name_that_no_device_can_have_stops_nothing(
    device: Callable[[str], Home], meeting: Path, name: str
) -> None:
    """Out of a hostile segment: it is told and left out, and all else goes along."""
    data = b"hostile"
    version = Version(path=f"notes/{name}", content=digest_of_bytes(data))
    put(meeting, "blobs", data)
    put(meeting, "files", record_line(Recorded(v=1, version=version, blob=version.content)))
    one = device("one")
    one.write("notes/ok.md", "ok\n")
    done = one.sync()
    assert (codes(done), fates(done)) == (["object-foreign"], {"notes/ok.md": "sent"})


def test_a_name_beside_fits_and_tells_long_names_apart() -> None:
    """It is cut between letters where it would be too long, with a hash of all of it."""
    content = "ab" * 32
    assert name_beside("notes/s3.md", content) == "notes/s3.md.abababab.other"
    names = [name_beside(f"notes/{'가' * 80}{end}.md", content) for end in ("나", "다")]
    assert len({*names}) == 2
    for name in names:
        assert len(name.rpartition("/")[2].encode()) <= 255
        assert name.endswith(".other")


def test_no_device_is_called_as_what_says_which_device_this_is(
    device: Callable[[str], Home], meeting: Path
) -> None:
    """A folder in the place of that file would keep this device from writing anything."""
    one, other = device("one"), device("other")
    one.star("lambda")
    (file,) = one.journal.folder.rglob("*.jsonl")
    put(meeting, "journal", file.read_bytes(), f"{other.journal.device_file.name}/2026-11")
    other.sync()
    other.star("ec2")
    assert other.starred() == ["ec2"]


def test_what_could_not_be_put_in_place_does_not_count_as_taken(
    device: Callable[[str], Home], tmp_path: Path
) -> None:
    """A link that leads nowhere has the name: that is told, and nothing else."""
    one, other = device("one"), device("other")
    one.write("notes/a.md", "a\n")
    one.sync()
    (other.content / "notes").mkdir(parents=True)
    try:
        (other.content / "notes/a.md").symlink_to(tmp_path / "nowhere")
    except OSError:
        pytest.skip("links are not allowed here")
    done = other.sync()
    assert (codes(done), done.files) == (["unwritable"], [])
    assert not (tmp_path / "nowhere").exists()
