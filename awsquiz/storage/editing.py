"""Opens a card in the user's editor; of a shipped one a draft in the user's own folder."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from awsquiz.errors.failures import FileFailure, NoEditor
from awsquiz.storage import cardfile
from awsquiz.storage.files import read, write_atomically
from awsquiz.storage.library import add_schema, free_path

# Editors that open a file at the line in an argument +N.
_TAKES_LINE = frozenset({"vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "joe"})
_DRAFT = ".draft.yaml"
_USUAL = ("nano", "vim", "vi", "notepad")


def edit(path: Path, own_folder: Path, line: int) -> Path | None:
    """Lets the user edit the card. Returns the user's file, or None where nothing was changed.

    A shipped card is edited as a draft and becomes a card of the user's only when it was changed,
    so that later versions of it are seen; a draft that was left behind is gone on with. A file that
    the user's folder has of that name is never written over: one that cannot be read is opened
    itself, to be mended. Raises NoEditor where no editor can be started.
    """
    own = own_folder / path.name
    if path.parent != own_folder and own.exists():
        broken = cardfile.read(own)
        if broken.card is None:
            path, line = own, broken.problems[0].line or line
    if path.parent != own_folder:
        return _edit_draft(path, own_folder, line)
    before = _bytes(path)
    _run(path, line)
    return path if path.exists() and _bytes(path) != before else None


def _edit_draft(path: Path, own_folder: Path, line: int) -> Path | None:
    before, draft = _bytes(path), draft_of(own_folder, path.stem)
    if not draft.exists():
        write_atomically(draft, before)
    add_schema(own_folder)
    try:
        _run(draft, line)
    finally:
        own = _taken(draft, before, path.stem)
    return own


def _taken(draft: Path, before: bytes, name: str) -> Path | None:
    """The card that a draft has become; None where it says what the shipped one does."""
    if not draft.exists():
        return None
    own = None
    if (after := _bytes(draft)) != before:
        own = free_path(draft.parent, name)
        write_atomically(own, after)
    draft.unlink()
    return own


def draft_of(own_folder: Path, name: str) -> Path:
    """Where a shipped card is edited: hidden, for it is none of the cards yet."""
    return own_folder / f".{name}{_DRAFT}"


def is_draft(path: Path) -> bool:
    """Whether it is a card that was being edited when its awsquiz was killed."""
    return path.name.startswith(".") and path.name.endswith(_DRAFT)


def _bytes(path: Path) -> bytes:
    try:
        return read(path)
    except OSError as error:
        raise FileFailure(error.filename, error.strerror) from error


def _run(path: Path, line: int) -> None:
    command = _editor()
    called = command[0]
    command[0] = shutil.which(command[0]) or command[0]  # on Windows `code` is code.cmd
    if Path(command[0]).stem in _TAKES_LINE:
        command = [*command, f"+{line}"]
    try:
        ended = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        raise NoEditor.cannot_start(called, error.strerror) from error
    if ended != 0:
        raise NoEditor.ended(called, ended, _shown(path))


def _shown(path: Path) -> Path:
    """The path under which a draft is kept."""
    return path.with_name(path.name[1:].replace(_DRAFT, ".yaml")) if is_draft(path) else path


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
