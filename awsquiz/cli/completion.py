"""What the shell offers for a CONCEPT or a NOTE: quick, for it is asked at each press of tab."""

from __future__ import annotations

import os
from contextlib import suppress

from awsquiz.core.study.notes_named import NOTE_ENDINGS
from awsquiz.errors import AwsquizError

_MOST = 50


def begun(incomplete: str) -> list[str]:
    """Ids, titles and aliases of concepts with this prefix, their spaces left out.

    Names are found whatever their spacing, and a shell takes a name with spaces for several words.
    """
    from awsquiz.paths import content, folders
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.search.names import beginning_so

    names = beginning_so(folders().index, incomplete, _MOST)
    if names is None:  # the first command of all: nothing may be drawn while the shell waits
        with suppress(AwsquizError), Index(folders().index, content(), None) as index:
            index.catch_up(journal=False)
        names = beginning_so(folders().index, incomplete, _MOST) or []
    spaceless = dict.fromkeys("".join(name.split()) for name in names)
    return [name for name in spaceless if _is_one_word(name)]


def begun_or_note(incomplete: str) -> list[str]:
    """The same, and notes and folders here whose paths begin so."""
    return [*begun(incomplete), *note_begun(incomplete)]


def note_begun(incomplete: str) -> list[str]:
    """Notes and folders whose paths begin so, no hidden ones; a folder ends with a slash."""
    folder, slash, name = incomplete.rpartition("/")
    try:
        entries = sorted(os.scandir(folder + slash or "."), key=lambda entry: entry.name)
    except OSError:
        return []
    begin = [it for it in entries if it.name.startswith(name) and not it.name.startswith(".")]
    paths = [f"{folder}{slash}{it.name}{'/' if it.is_dir() else ''}" for it in begin]
    notes = [path for path in paths if path.casefold().endswith((*NOTE_ENDINGS, "/"))]
    return [path for path in notes if _is_one_word(path)][:_MOST]


def category_begun(incomplete: str) -> list[str]:
    """Categories that begin so."""
    from awsquiz.terminal.categories import categories

    return [name for name in categories() if name.startswith(incomplete)]


def exam_begun(incomplete: str) -> list[str]:
    """Exams that begin so, by the names of their files: nothing is read."""
    from awsquiz.paths import both

    names = (path.stem for folder in both("exams") for path in sorted(folder.glob("*.yaml")))
    return [name for name in dict.fromkeys(names) if name.startswith(incomplete)]


def _is_one_word(name: str) -> bool:
    """Whether every shell takes it for a plain word."""
    return all(char.isalnum() or char in "-_./" for char in name)
