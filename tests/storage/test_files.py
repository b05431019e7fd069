"""Files are replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from awsquiz.errors import CannotGoOn
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
