"""What the shell offers for a word: quick, for it is asked at each press of tab.

Where a file is meant nothing is offered: then each shell offers files by itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

import typer

from awsquiz.core.study.notes_named import NOTE_ENDINGS
from awsquiz.errors import AwsquizError
from awsquiz.i18n import LANGUAGES

_MOST = 50
_T = TypeVar("_T")


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


def target_begun(incomplete: str) -> list[str]:
    """What a mark is put on: concepts; facts once there is a dot."""
    return fact_begun(incomplete) if "." in incomplete else begun(incomplete)


def fact_begun(incomplete: str) -> list[str]:
    """Ids of facts that begin so."""
    from awsquiz.storage.index.cards import facts_beginning

    return _asked(facts_beginning, incomplete, _MOST)


def target_or_note(incomplete: str) -> list[str]:
    """The same, and notes that were converted."""
    return [*target_begun(incomplete), *known_note_begun(incomplete)]


def facet_begun(incomplete: str) -> list[str]:
    """Facets that begin so."""
    return _values("facet", incomplete)


def known_note_begun(incomplete: str) -> list[str]:
    """Notes that were converted, and begin so."""
    return _values("note", incomplete)


def _values(name: str, incomplete: str) -> list[str]:
    from awsquiz.storage.index.queue import values_of

    found = (value for value in _asked(values_of, name) if value.startswith(incomplete))
    return [value for value in found if _is_one_word(value)][:_MOST]


def _asked(function: Callable[..., list[_T]], *given: object) -> list[_T]:
    """What the index says as it stands; nothing where there is none."""
    from awsquiz.paths import content, folders
    from awsquiz.storage.index import Index

    with suppress(AwsquizError), Index(folders().index, content(), None) as index:
        return index.query(function, *given)
    return []


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


def finished_begun(incomplete: str) -> list[tuple[str, str]]:
    """Sittings that are over, by number or id, each with its date and exam."""
    return _sittings(incomplete, finished=True)


def unfinished_begun(incomplete: str) -> list[tuple[str, str]]:
    """Those that can be gone on with."""
    return _sittings(incomplete, finished=False)


def _sittings(incomplete: str, *, finished: bool) -> list[tuple[str, str]]:
    """Numbers as in `exam list`; the long ids only once one is begun."""
    from awsquiz.core.exam.sitting import sittings_of
    from awsquiz.storage.index.exam_events import events
    from awsquiz.terminal.exam.report import local

    found = []
    for number, sitting in enumerate(sittings_of(_asked(events)), 1):
        start = sitting.start
        what = f"{local(start.at, start.offset)} {start.blueprint}"
        names = (str(number), sitting.id) if incomplete else (str(number),)
        if (sitting.finish is not None) is finished:
            found += [(name, what) for name in names if name.startswith(incomplete)]
    return found[-_MOST:]


def domain_begun(incomplete: str) -> list[str]:
    """Domains of exams that begin so."""
    from awsquiz.cli.exam_loading import blueprints

    with suppress(AwsquizError):
        found = dict.fromkeys(each.id for exam in blueprints().values() for each in exam.domains)
        return [name for name in found if name.startswith(incomplete)]
    return []


def form_begun(incomplete: str) -> list[str]:
    """Forms of questions that begin so, behind those that stand there already: `ox,choice`."""
    from awsquiz.core.questions import FORMS

    before, comma, last = incomplete.rpartition(",")
    new = (name for name in FORMS if name not in before.split(","))
    return [f"{before}{comma}{name}" for name in new if name.startswith(last)]


def setting_begun(incomplete: str) -> list[str]:
    """Settings that begin so."""
    from awsquiz.core.settings import NAMES

    return [name for name in NAMES if name.startswith(incomplete)]


def value_begun(ctx: typer.Context, incomplete: str) -> list[str]:
    """What the setting that is named can be, where that is one of some words."""
    from awsquiz.core.settings import words_for

    name = ctx.params.get("name") or ""
    words = LANGUAGES if name == "language" else words_for(name)
    return [word for word in words if word.startswith(incomplete)]


def format_begun(incomplete: str) -> list[str]:
    """Formats of exported files that begin so."""
    from awsquiz.cli.export_files import EXPORT_FILES

    return [name for name in EXPORT_FILES if name.startswith(incomplete)]


def language_begun(incomplete: str) -> list[str]:
    """Languages that begin so."""
    return [name for name in LANGUAGES if name.startswith(incomplete)]


def one_of(*words: str) -> Callable[[str], list[str]]:
    """Those of the words that begin so."""

    def begun_of_these(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return begun_of_these


def command_begun(ctx: typer.Context, incomplete: str) -> list[str]:
    """Commands that begin so; behind a group's name, those of the group."""
    from awsquiz.cli.commands import COMMANDS, commands_below

    before = ctx.params.get("words") or []
    names = commands_below(before[0]) if before else list(COMMANDS)
    return [name for name in names if name.startswith(incomplete)]


def _is_one_word(name: str) -> bool:
    """Whether every shell takes it for a plain word."""
    return all(char.isalnum() or char in "-_./" for char in name)
