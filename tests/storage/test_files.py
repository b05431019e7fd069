"""Files are replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from awsquiz.errors import CannotGoOn
from awsquiz.storage import files
from awsquiz.storage.files import write_atomically


def test_a_file_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    """Nothing else is left in its folder."""
    path = tmp_path / "a" / "b" / "카드.yaml"
    write_atomically(path, "글\n".encode())
    assert path.read_bytes() == "글\n".encode()
    assert list(path.parent.iterdir()) == [path]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """A reader who had it open still reads the old one."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        if sys.platform == "win32":
            reader.close()
            write_atomically(path, b"new")
        else:
            write_atomically(path, b"new")
            assert reader.read() == b"old"
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    """A new file has the usual one."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "b.yaml", b"new")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "b.yaml").stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_link_keeps_pointing_where_it_does(tmp_path: Path) -> None:
    """The file behind it is replaced: cards may be linked from a repository."""
    (tmp_path / "repository").mkdir()
    path, link = tmp_path / "repository" / "a.yaml", tmp_path / "a.yaml"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the file that was to be written."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotGoOn) as caught:
        write_atomically(path, b"new")
    assert str(caught.value) == f"{path}: {os.strerror(errno.ENOSPC)}"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C goes on its way once the half-written file is gone."""

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_is_a_clear_error(tmp_path: Path) -> None:
    """A file stands where a folder is needed; or a folder where the file is to be."""
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file" / "a.yaml", tmp_path):
        with pytest.raises(CannotGoOn) as caught:
            write_atomically(path, b"new")
        assert str(caught.value).startswith(f"{path}: ")
    assert list(tmp_path.parent.glob(f".{tmp_path.name}*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_told_before_it_is_opened(tmp_path: Path) -> None:
    """A pipe would be waited for, and a device never ends."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("pipe", "endless", "loop", "."):
        with pytest.raises(OSError, match=r"pipe or a device|folder|symbolic"):
            files.read(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    """Root would make a file of /dev/null, and a pipe would lose whoever reads it."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link"):
        with pytest.raises(CannotGoOn, match="pipe or a device"):
            write_atomically(tmp_path / name, b"new")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """With the limit in the reason."""
    (tmp_path / "large").write_bytes(b"x" * 3000)
    with pytest.raises(OSError, match="larger than 2 KB"):
        files.read(tmp_path / "large", 2048)


def test_what_a_killed_run_left_is_deleted_by_the_next(tmp_path: Path) -> None:
    """Only what is ours, and not what may still be written."""
    old, new, other = (tmp_path / n for n in (".awsquiz-1.part", ".awsquiz-2.part", ".b.part"))
    for path in (old, new, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (0, 0))
    write_atomically(tmp_path / "a.yaml", b"new")
    assert {path.name for path in tmp_path.iterdir()} == {"a.yaml", new.name, other.name}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_a_walk_follows_links_and_ends(tmp_path: Path) -> None:
    """Notes may be linked from elsewhere; a link upwards is not followed again."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.md").write_text("a")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "notes" / "up").symlink_to(tmp_path / "notes")
    failed: list[OSError] = []
    found = [path.relative_to(tmp_path) for path in files.walk(tmp_path / "notes", failed)]
    assert (found, failed) == ([Path("notes/linked/a.md")], [])
