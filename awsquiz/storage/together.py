"""Several files written together: all of them or none, and a way back.

What is to be written is staged in a hidden folder beside the cards, with a record of it. Renaming
that folder is the moment from which all of it counts: then each file is put in its place. What a
kill leaves is so either taken back or finished by whoever writes there next. What was replaced is
kept, until the next time, for `take_back`.

All of it wants `locks.alone` on the folder.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from awsquiz.core.lint.finding import Finding
from awsquiz.errors.failures import FileFailure
from awsquiz.storage import files

_STAGED, _PLACING, _KEPT = ".awsquiz-staged", ".awsquiz-placing", ".awsquiz-undo"
_RECORD = "record.json"


class WrittenFile(Struct, frozen=True):
    """A file, by its path from the folder, with the SHA-256 of what it held; None for no file."""

    path: str
    before: str | None
    after: str | None


class Together(Struct, frozen=True):
    """Files that were written together, by what and of which notes."""

    what: str
    notes: list[str]
    parts: list[WrittenFile]
    kept: bool = True
    """Whether what was replaced can be taken back afterwards."""


class TakenBack(Struct, frozen=True):
    """What was taken back, and the files that were left alone, for they were changed since."""

    done: Together
    restored: list[Path]
    changed: list[Path]


def write_together(
    folder: Path,
    texts: Mapping[Path, bytes | None],
    what: str,
    notes: Sequence[str] = (),
    *,
    kept: bool = True,
) -> list[Path]:
    """Writes all files, or deletes those without a text; returns those that this changes.

    Raises FileFailure, naming the file, and has written nothing then.
    """
    finish(folder)
    old = {path: _bytes(path) for path in texts}
    changes = {path: text for path, text in texts.items() if text != old[path]}
    if not changes:
        return []
    parts = [
        WrittenFile(_named(folder, at), _sum(old[at]), _sum(text)) for at, text in changes.items()
    ]
    _stage(folder, changes, Together(what, [*notes], parts, kept))
    try:
        _place(folder)
    except KeyboardInterrupt:  # it counts already: what was begun is finished first
        _place(folder)
        raise
    return list(changes)


def finish(folder: Path) -> list[Finding]:
    """Takes back or finishes what a killed awsquiz was writing into the folder.

    Finds the files that a person has changed since, which stay as they are.
    """
    with _failing(folder):
        shutil.rmtree(folder / _STAGED, ignore_errors=True)
        if (folder / _PLACING).is_dir():
            return _place(folder)
    return []


def last(folder: Path) -> Together | None:
    """What was written together last, and can be taken back."""
    return _record(folder / _KEPT)


def take_back(
    folder: Path, done: Together, *, others: bool = False, dry: bool = False
) -> TakenBack:
    """Puts back what the files of `last` held before, byte for byte.

    Where some were changed since nothing is done; with `others` the rest is put back. Nothing is
    done either where `dry`.
    """
    texts: dict[Path, bytes | None] = {}
    changed: list[Path] = []
    for number, part in enumerate(done.parts):
        path = _found(folder, part.path)
        is_now = _sum(_bytes(path))
        if is_now == part.after:
            texts[path] = None if part.before is None else _kept_bytes(folder, number, part)
        elif is_now != part.before:
            changed.append(path)
    if changed and not others:
        return TakenBack(done, [], changed)
    if dry:
        return TakenBack(done, [*texts], changed)
    restored = write_together(folder, texts, "undo", done.notes, kept=False)
    with _failing(folder):
        shutil.rmtree(folder / _KEPT)
    return TakenBack(done, restored, changed)


def _kept_bytes(folder: Path, number: int, part: WrittenFile) -> bytes:
    path = folder / _KEPT / f"{number}.old"
    data = _bytes(path)
    if data is None or _sum(data) != part.before:
        raise FileFailure(path, os.strerror(errno.EIO))
    return data


def _stage(folder: Path, changes: Mapping[Path, bytes | None], record: Together) -> None:
    staged = folder / _STAGED
    at = folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        staged.mkdir()
        for number, (path, text) in enumerate(changes.items()):
            at = Path(os.path.realpath(path))
            at.parent.mkdir(parents=True, exist_ok=True)
            if not os.access(at.parent, os.W_OK):  # to be found out before it counts
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            mode = None
            if record.parts[number].before is not None:
                mode = at.stat().st_mode
                _keep(at, staged / f"{number}.old")
            if text is not None:
                _write(staged / f"{number}.new", text, mode)
        at = folder
        said = json.dumps(msgspec.to_builtins(record))  # escapes names that are not UTF-8
        _write(staged / _RECORD, said.encode(), None)
        files.sync_folder(staged)
        staged.rename(folder / _PLACING)
        files.sync_folder(folder)
    except OSError as error:
        shutil.rmtree(staged, ignore_errors=True)
        raise FileFailure(at, error.strerror) from error
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise


def _keep(path: Path, copy: Path) -> None:
    """Keeps what a file holds, by a second name of it: it is going to be replaced as a whole."""
    try:
        os.link(path, copy)
    except (OSError, NotImplementedError):  # another disk, or a file system without such
        _write(copy, path.read_bytes(), path.stat().st_mode)


def _write(path: Path, data: bytes, mode: int | None) -> None:
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        files.sync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def _place(folder: Path) -> list[Finding]:
    """Puts in place what is not there yet; whatever it is called again after, the end is one."""
    placing = folder / _PLACING
    record = _record(placing)
    if record is None:  # never: it is there before the folder gets its name
        shutil.rmtree(placing)
        return []
    changed: list[Finding] = []
    for number, part in enumerate(record.parts):
        path = Path(os.path.realpath(_found(folder, part.path)))
        is_now = _sum(_bytes(path))
        if is_now not in (part.before, part.after):
            changed.append(Finding("changed-meanwhile", path=path, level="notice"))
        elif is_now != part.after:
            _put(placing / f"{number}.new", path, part.after)
    for parent in {_found(folder, part.path).parent for part in record.parts}:
        files.sync_folder(parent)
    if record.kept:
        shutil.rmtree(folder / _KEPT, ignore_errors=True)
        placing.rename(folder / _KEPT)
    else:
        shutil.rmtree(placing)
    return changed


def _put(staged: Path, path: Path, after: str | None) -> None:
    try:
        if after is None:
            path.unlink(missing_ok=True)
        else:
            files.replace(staged, path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise FileFailure(path, error.strerror) from error
        files.write_atomically(path, staged.read_bytes())


def _record(folder: Path) -> Together | None:
    try:
        return msgspec.convert(json.loads((folder / _RECORD).read_bytes()), Together)
    except (OSError, ValueError, msgspec.ValidationError):
        return None


def _bytes(path: Path) -> bytes | None:
    try:
        return files.read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileFailure(path, error.strerror) from error


def _sum(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _named(folder: Path, path: Path) -> str:
    """The path from the folder, so that a folder of content may be moved; or whole."""
    with suppress(ValueError):  # on another drive
        return os.path.relpath(path, folder).replace(os.sep, "/")
    return str(path)


def _found(folder: Path, name: str) -> Path:
    return Path(os.path.normpath(folder / name))


@contextmanager
def _failing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileFailure(error.filename or folder, error.strerror) from error
