"""Opens a card in the user's editor; a shipped one is copied to the user's folder first."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from awsquiz.errors import NoEditor
from awsquiz.storage import cardfile
from awsquiz.storage.files import write_atomically
from awsquiz.storage.library import add_schema, free_path

# Editors that open a file at the line in an argument +N.
_TAKES_LINE = frozenset({"vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe"})
_USUAL = ("nano", "vim", "vi", "notepad")


def edit(path: Path, own_folder: Path, line: int) -> Path | None:
    """Lets the user edit the card. Returns the user's file, or None where nothing was changed.

    A copy that was not changed goes again, so that later versions of the shipped card are seen.
    A file that the user's folder has of that name is never written over: one that cannot be
    read is opened itself, to be mended. Raises NoEditor where no editor can be started.
    """
    own = own_folder / path.name
    if path.parent != own_folder and own.exists():
        broken = cardfile.read(own)
        if broken.card is None:
            path, line = own, broken.problems[0].line or line
    before = path.read_bytes()
    copied = path.parent != own_folder
    if copied:
        own = free_path(own_folder, path.stem)
        write_atomically(own, before)
        add_schema(own_folder)
    try:
        _run(own, line)
        changed = own.exists() and own.read_bytes() != before
    finally:
        if copied and own.exists() and own.read_bytes() == before:
            own.unlink()
    return own if changed else None


def _run(path: Path, line: int) -> None:
    command = _editor()
    if Path(command[0]).stem in _TAKES_LINE:
        command = [*command, f"+{line}"]
    try:
        ended = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise NoEditor.cannot_start(command[0], error.strerror) from error
    if ended != 0:
        raise NoEditor.ended(command[0], ended, path)


def _editor() -> list[str]:
    named = (os.environ.get("VISUAL") or os.environ.get("EDITOR") or "").strip()
    if named:
        try:
            words = shlex.split(named, posix=os.name != "nt")
        except ValueError:
            words = [named]  # that cannot be started either, which is said
        return [word.strip('"') for word in words] if os.name == "nt" else words
    for usual in _USUAL:
        if shutil.which(usual):
            return [usual]
    raise NoEditor.unknown()
