"""The files into which `awsquiz export` writes: a row each."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, cast

from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import NoSuchName

if TYPE_CHECKING:
    from awsquiz.core.questions.question import Shape
    from awsquiz.formats.handout import Handout, What


class ExportFile(NamedTuple):
    """What makes the bytes of the file, and what it can hold."""

    place: str
    """Module of `formats`, colon, function: it is imported only where it is asked for."""
    endings: tuple[str, ...]
    holds: tuple[What, ...]
    """What it can hold, and first what it holds where nothing is said."""
    asks: tuple[str, ...] = ()
    """The forms in which it asks facts, the first that will do; none where it tells them."""
    shapes: tuple[Shape, ...] = ()
    """The shapes of questions that it can hold; none where it can hold all."""
    shows_images: bool = False
    """Whether it has the images that facts carry in it."""
    is_binary: bool = False
    """Whether it is no text, which a terminal could show."""
    is_kept_elsewhere: bool = False
    """Whether the program that takes it in keeps what it had before."""
    keeps_history: bool = False
    """Whether it has room for answers beside the facts."""
    reader: str = ""
    """The program that it is for, where its ending does not tell."""

    def data(self, handout: Handout) -> bytes:
        """The whole file."""
        module, _colon, function = self.place.partition(":")
        made = getattr(import_module(f"awsquiz.formats.{module}"), function)
        return cast("Callable[[Handout], bytes]", made)(handout)


_JUDGED: tuple[Shape, ...] = ("one", "several", "typed", "pairs")
_ROWS: tuple[What, ...] = ("facts", "questions", "answers")
EXPORT_FILES = {
    "csv": ExportFile("tables.delimited:csv_file", (".csv",), _ROWS),
    "tsv": ExportFile("tables.delimited:tsv_file", (".tsv", ".tab"), _ROWS),
    "jsonl": ExportFile("tables.json_rows:json_rows", (".jsonl", ".ndjson"), _ROWS),
    "apkg": ExportFile(
        *("anki.package:anki_package", (".apkg",), ("facts",)),
        asks=(
            *("cloze", "flashcard", "choice", "value", "name", "ox", "not", "which", "multi"),
            *("match", "order", "scenario"),
        ),
        shows_images=True,
        is_binary=True,
        is_kept_elsewhere=True,
        keeps_history=True,
        reader="Anki",
    ),
    "md": ExportFile(
        *("markdown_notes:markdown_note", (".md", ".markdown"), ("facts",)),
        asks=("cloze", "flashcard", "scenario", "order"),
    ),
    "gift": ExportFile(
        *("quizzes.gift_file:gift_file", (".gift", ".gift.txt"), ("questions",)), shapes=_JUDGED
    ),
    "aiken": ExportFile(
        *("quizzes.aiken_file:aiken_file", (".aiken", ".aiken.txt"), ("questions",)),
        shapes=("one",),
    ),
    "moodle": ExportFile(
        *("quizzes.moodle_file:moodle_file", (".xml",), ("questions",)),
        shapes=_JUDGED,
        reader="Moodle",
    ),
    "qti": ExportFile(
        *("quizzes.qti_package:qti_package", (".zip", ".qti"), ("questions",)),
        shapes=(*_JUDGED, "sequence"),
        is_binary=True,
        reader="QTI 2.1",
    ),
    "html": ExportFile(
        *("printed_pages:printed_pages", (".html", ".htm"), ("facts", "questions")),
        shows_images=True,
    ),
}
"""By the name of the format."""


def endings_for(what: What) -> str:
    """How the files end that can hold it, with the programs that they are for."""
    files = (file for file in EXPORT_FILES.values() if what in file.holds)
    return ", ".join(
        f"{each.endings[0]} ({each.reader})" if each.reader else each.endings[0] for each in files
    )


def export_format(name: str | None, path: str) -> str:
    """The format of that name, or of the path's ending. Raises NoSuchName, WrongArguments."""
    if name is not None:
        if (known := name.casefold().lstrip(".")) in EXPORT_FILES:
            return known
        raise NoSuchName("format", name, list(EXPORT_FILES))
    for format, file in EXPORT_FILES.items():
        if path.casefold().endswith(file.endings):
            return format
    endings = [each.endings[0] for each in EXPORT_FILES.values()]
    if suffix := PurePath(path).suffix:
        raise NoSuchName("format", suffix, endings)
    raise WrongArguments.no_ending(PurePath(path), endings)
