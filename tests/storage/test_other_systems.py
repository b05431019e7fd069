"""What macOS and Windows do otherwise, with their calls in the place of this system's."""

from __future__ import annotations

import errno
import importlib.util
import os
import plistlib
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from awsquiz import __main__ as program
from awsquiz import i18n
from awsquiz.storage import editor, files, locks

fcntl = pytest.importorskip("fcntl")
FULL = 51
"""What macOS calls F_FULLFSYNC."""


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How what was written was made safe, call by call."""
    calls: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _handle: calls.append("fsync"))
    return calls


def with_full_sync(monkeypatch: pytest.MonkeyPatch, answer: Callable[[], None]) -> None:
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", FULL, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _handle, _command: answer())


def test_a_mac_is_asked_to_write_through(
    monkeypatch: pytest.MonkeyPatch, synced: list[str], tmp_path: Path
) -> None:
    """Its fsync leaves data in the cache of the drive."""
    with_full_sync(monkeypatch, lambda: synced.append("full"))
    files.append(tmp_path / "2026-11.jsonl", b"{}\n")
    assert synced[0] == "full"


def test_where_that_is_refused_there_is_fsync(
    monkeypatch: pytest.MonkeyPatch, synced: list[str], tmp_path: Path
) -> None:
    """Network file systems of a Mac do."""

    def refuse() -> None:
        raise OSError(errno.ENOTSUP, "not supported")

    with_full_sync(monkeypatch, refuse)
    files.append(tmp_path / "2026-11.jsonl", b"{}\n")
    assert synced[0] == "fsync"


def test_a_folder_that_refuses_to_be_synced_holds_nothing_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The answer is saved; to say that it is not would be untrue."""
    whole = os.fsync

    def refusing(handle: int) -> None:
        if os.fstat(handle).st_mode & 0o170000 == 0o040000:
            raise OSError(errno.EINVAL, "Invalid argument")
        whole(handle)

    monkeypatch.setattr(os, "fsync", refusing)
    files.append(tmp_path / "2026-11.jsonl", b"{}\n")
    files.write_atomically(tmp_path / "card.yaml", b"id: a\n")
    assert (tmp_path / "2026-11.jsonl").read_bytes() == b"{}\n"


def held_by_a_scanner(monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """Has a file be held for so many attempts to replace it, as on Windows; counts them."""
    whole, attempts = Path.replace, list[int]()

    def replace(self: Path, target: Path) -> Path:
        attempts.append(len(attempts))
        if len(attempts) <= times:
            raise PermissionError(errno.EACCES, "Access is denied")
        return whole(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "os", SimpleNamespace(**vars(os) | {"name": "nt"}))
    return attempts


def test_a_file_that_is_held_for_a_moment_is_replaced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By a virus scanner, an indexer or an editor."""
    (new := tmp_path / "new").write_text("new", encoding="utf-8")
    (old := tmp_path / "old").write_text("old", encoding="utf-8")
    attempts = held_by_a_scanner(monkeypatch, 2)
    files.replace(new, old)
    assert (len(attempts), old.read_text(encoding="utf-8")) == (3, "new")


def test_a_file_that_is_held_for_long_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After a second."""
    (new := tmp_path / "new").write_text("new", encoding="utf-8")
    monkeypatch.setattr(files, "_PATIENCE", 0.1)
    held_by_a_scanner(monkeypatch, 10_000)
    with pytest.raises(PermissionError):
        files.replace(new, tmp_path / "old")


def test_no_line_is_lost_where_to_append_is_to_seek_and_to_write(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As on Windows: whoever appends holds a lock meanwhile."""
    whole = os.open

    def seeking(path: Path, flags: int, *mode: int, **more: Any) -> int:
        return whole(path, flags & ~os.O_APPEND, *mode, **more)

    monkeypatch.setattr(os, "open", seeking)
    journal = tmp_path / "2026-11.jsonl"
    lines = [f"{number:04}\n".encode() for number in range(200)]
    with ThreadPoolExecutor(8) as several:
        list(several.map(lambda line: files.append(journal, line), lines))
    assert sorted(journal.read_bytes().splitlines(keepends=True)) == lines


def test_windows_locks_a_byte_far_behind_what_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is locked there nobody can read; and it is let go again."""
    calls: list[tuple[str, int]] = []

    def locking(handle: int, mode: str, _length: int) -> None:
        calls.append((mode, os.lseek(handle, 0, os.SEEK_CUR)))

    fake = SimpleNamespace(locking=locking, LK_NBLCK="lock", LK_UNLCK="unlock")
    monkeypatch.setitem(sys.modules, "msvcrt", fake)  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "platform", "win32")
    windows = _loaded_again(Path(locks.__file__))
    handle = os.open(tmp_path / "2026-11.jsonl", os.O_RDWR | os.O_CREAT)
    with windows.briefly(handle):
        assert calls == [("lock", 1 << 40)]
    os.close(handle)
    assert calls[1:] == [("unlock", 1 << 40)]


def _loaded_again(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("locks_of_windows", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_editor_is_found_whatever_its_ending(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On Windows `code` is code.cmd, which is found by its name alone only by who looks for it."""
    started: list[list[str]] = []

    def run(command: list[str], check: bool) -> SimpleNamespace:
        started.append(command)
        return SimpleNamespace(returncode=0)

    monkeypatch.setenv("VISUAL", "code --wait")
    monkeypatch.setattr(editor.shutil, "which", lambda name: rf"C:\bin\{name}.cmd")
    monkeypatch.setattr(editor.subprocess, "run", run)
    editor.run_editor(tmp_path / "card.yaml", 7)
    assert started == [[r"C:\bin\code.cmd", "--wait", str(tmp_path / "card.yaml")]]


@pytest.mark.parametrize(
    ("kept", "spoken"),
    [
        ({"AppleLanguages": ["ko-KR", "en-KR"]}, "ko"),
        ({"AppleLanguages": ["en-KR", "ko-KR"]}, "en"),
        ({"AppleLanguages": []}, "en"),
        ({}, "en"),
    ],
)
def test_a_mac_without_a_locale_speaks_its_first_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept: dict[str, list[str]], spoken: str
) -> None:
    """The terminals of its editors have none."""
    folder = tmp_path / "Library" / "Preferences"
    folder.mkdir(parents=True)
    (folder / ".GlobalPreferences.plist").write_bytes(plistlib.dumps(kept))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert i18n.language([], {}) == spoken
    assert i18n.language([], {"LANG": "ko_KR.UTF-8"}) == "ko"


@pytest.mark.parametrize("data", [None, b"", b"no list"])
def test_a_mac_that_does_not_tell_speaks_english(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: bytes | None
) -> None:
    """No file, or a damaged one."""
    folder = tmp_path / "Library" / "Preferences"
    folder.mkdir(parents=True)
    if data is not None:
        (folder / ".GlobalPreferences.plist").write_bytes(data)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert i18n.language([], {}) == "en"


def test_a_pipe_that_is_closed_is_no_failure_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """There it is an invalid argument; and only there, and of no file."""
    told = OSError(errno.EINVAL, "Invalid argument")
    assert not program._is_closed_pipe(told)
    monkeypatch.setattr(sys, "platform", "win32")
    assert program._is_closed_pipe(told)
    assert not program._is_closed_pipe(OSError(errno.EINVAL, "Invalid argument", "card.yaml"))
