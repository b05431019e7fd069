"""The notes below folders: Markdown files, without what is hidden or what `.gitignore` names."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from awsquiz.core.lint.finding import Finding
from awsquiz.core.study.notes_named import NOTE_ENDINGS
from awsquiz.errors import AwsquizError
from awsquiz.errors.failures import FileFailure
from awsquiz.errors.wrong_use import NoNotes
from awsquiz.storage import files

_NEVER = frozenset({"node_modules"})
_RULES = ".gitignore"
_Identity = tuple[int, int]


class FoundNote(NamedTuple):
    """A file that is a note."""

    path: Path
    """As it was named, or below the folder as it was named."""
    root: Path
    """The file or folder that was named."""


class NoteTree(NamedTuple):
    """The notes that are found, each once, and what stood in the way."""

    notes: list[FoundNote]
    failures: list[AwsquizError]
    notices: list[Finding]


def is_note(name: str) -> bool:
    """Whether a file of that name is a note."""
    return name.casefold().endswith(NOTE_ENDINGS)


def find_notes(paths: Sequence[Path]) -> NoteTree:
    """The notes that files and folders name, in the order of the paths and of their names.

    A file that is named itself is one whatever it is called, and need not exist: who reads it
    tells so. Links to notes that are found as well are left out.
    """
    failures: list[AwsquizError] = []
    notices: list[Finding] = []
    found: list[FoundNote] = []
    for path in paths:
        if not os.path.isdir(path):
            found.append(FoundNote(path, path))
            continue
        below = [FoundNote(note, path) for note in _Walk(path, failures, notices).notes()]
        found += below
        if not below:
            failures.append(NoNotes(path))
    return NoteTree(_each_once(found), failures, notices)


def _each_once(notes: Sequence[FoundNote]) -> list[FoundNote]:
    """Without those that lead to the same file: itself goes before a link to it."""
    real = [os.path.realpath(note.path) for note in notes]
    are_links = [os.path.islink(note.path) for note in notes]
    themselves = {one for one, is_link in zip(real, are_links, strict=True) if not is_link}
    kept: dict[str, FoundNote] = {}
    for one, is_link, note in zip(real, are_links, notes, strict=True):
        if one not in themselves or not is_link:
            kept.setdefault(one, note)
    return list(kept.values())


class _Rules(NamedTuple):
    """What a `.gitignore` says of what lies below its folder."""

    folder: str
    spec: GitIgnoreSpec


class _Folder(NamedTuple):
    path: str
    above: tuple[_Identity, ...]
    rules: tuple[_Rules, ...]


class _Walk:
    """One way through a folder, without recursion: folders may lie a thousand deep."""

    def __init__(self, root: Path, failures: list[AwsquizError], notices: list[Finding]) -> None:
        self._root, self._real = str(root), os.path.realpath(root)
        self._failures, self._notices = failures, notices

    def notes(self) -> Iterator[Path]:
        waiting = [_Folder(self._root, (), _rules_above(self._real))]
        while waiting:
            folder = waiting.pop()
            names, inner = self._look_into(folder)
            yield from (Path(folder.path, name) for name in names)
            waiting += reversed(inner)

    def _look_into(self, folder: _Folder) -> tuple[list[str], list[_Folder]]:
        """The names of the notes right in it, and the folders."""
        try:
            status = os.stat(folder.path)
            identity = (status.st_dev, status.st_ino)
            if identity in folder.above:
                self._notices.append(
                    Finding("link-to-above", path=Path(folder.path), level="notice")
                )
                return [], []
            with os.scandir(folder.path) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._failures.append(FileFailure(folder.path, error.strerror))
            return [], []
        rules = folder.rules
        if any(entry.name == _RULES for entry in found):
            rules = (*rules, *_rules_in(self._real_path(folder.path)))
        names: list[str] = []
        inner: list[_Folder] = []
        for entry in found:
            is_folder = _is_folder(entry)
            if entry.name[0] == "." or not (is_folder or is_note(entry.name)):
                continue
            if entry.name in _NEVER or _is_ignored(rules, self._real_path(entry.path), is_folder):
                continue
            if is_folder:
                inner.append(_Folder(entry.path, (*folder.above, identity), rules))
            else:
                names.append(entry.name)
        return names, inner

    def _real_path(self, path: str) -> str:
        """The path below the folder's real place, from which rules count."""
        return self._real + path.removeprefix(self._root)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself: who reads it tells so
        return False


def _is_ignored(rules: tuple[_Rules, ...], path: str, is_folder: bool) -> bool:
    """Whether the rules name the path to be left out: what a deeper file says goes before."""
    for folder, spec in reversed(rules):
        below = path.removeprefix(folder).replace(os.sep, "/").lstrip("/")
        said = spec.check_file(f"{below}/" if is_folder else below).include
        if said is not None:
            return said
    return False


def _rules_in(folder: str) -> list[_Rules]:
    try:
        data = files.read(os.path.join(folder, _RULES), files.MB)
    except OSError:
        return []  # without it more is read, and nothing is lost
    lines = data.decode("utf-8-sig", "surrogateescape").splitlines()
    return [_Rules(folder, GitIgnoreSpec.from_lines(filter(_can_be_read, lines)))]


def _can_be_read(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False  # git passes over such lines too
    return True


def _rules_above(folder: str) -> tuple[_Rules, ...]:
    """The rules of the repository in which a folder lies, unless they leave itself out."""
    above: list[str] = []
    here = folder
    while not os.path.exists(os.path.join(here, ".git")):
        here, inner = os.path.dirname(here), here
        if here == inner:
            return ()
        above.append(here)
    rules: tuple[_Rules, ...] = ()
    for outer, inner in zip(reversed(above), reversed([folder, *above[:-1]]), strict=True):
        rules = (*rules, *_rules_in(outer))
        if _is_ignored(rules, inner, is_folder=True):
            return ()
    return rules
