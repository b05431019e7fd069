"""Pictures of notes: which are opened, and with what."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from awsquiz.errors.failures import NoPicture
from awsquiz.storage.pictures import open_picture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the opener here is a script")


@pytest.fixture
def opener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of the platform that writes down what it was given; the file."""
    said = tmp_path / "opened"
    for name in ("xdg-open", "open"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        refuses = '[ "$1" = https://broken ] && exit 3'
        program.write_text(f'#!/bin/sh\n{refuses}\necho "$1" >>"{said}"\n')
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    return said


def test_a_file_is_looked_for_beside_the_note(opener: Path, tmp_path: Path) -> None:
    """In each place where the note may be; a name with %20 is one with a space."""
    there = tmp_path / "b" / "img" / "내 그림.png"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"")
    open_picture("img/내%20그림.png", [tmp_path / "a", tmp_path / "b"])
    open_picture("https://example.com/a.png", [])
    assert opener.read_text() == f"{there}\nhttps://example.com/a.png\n"


@pytest.mark.parametrize("image", ["a.png", "run.sh", "x.desktop", "https://broken"])
def test_what_cannot_be_opened_is_said(opener: Path, tmp_path: Path, image: str) -> None:
    """What is not there, what is no picture by its name, and what the opener fails at."""
    for name in ("run.sh", "x.desktop"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(NoPicture):
        open_picture(image, [tmp_path])
    assert not opener.exists()


def test_without_an_opener_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk has none, and a terminal alone, as over SSH, has no screen for pictures."""
    (tmp_path / "a.png").write_bytes(b"")
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform == "linux":
        with pytest.raises(NoPicture, match="no screen for windows"):
            open_picture("a.png", [tmp_path])
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(NoPicture, match=r"a\.png could not be opened"):
        open_picture("a.png", [tmp_path])
