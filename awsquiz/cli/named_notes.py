"""Notes that words of `quiz`, `study`, `questions` and `triage` name: converted before all else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from awsquiz.cli.notices import tell
from awsquiz.core.study.notes_named import NOTE_ENDINGS, is_path_of_notes
from awsquiz.errors.wrong_use import NoSuchFile, NoSuchName

if TYPE_CHECKING:
    from awsquiz.storage.index import Index


class NamedNotes(NamedTuple):
    """What words name: concepts by their names, and notes by their paths."""

    words: list[str]
    """All that are no paths."""
    converted: tuple[str, ...] = ()
    """What the cards call the notes that have been converted now."""
    missing: tuple[str, ...] = ()
    """Paths at which nothing is: perhaps of notes that have been converted before."""

    @property
    def of_notes(self) -> bool:
        """Whether any of them is a path."""
        return bool(self.converted or self.missing)


def notes_of_words(words: Iterable[str] | None, *, quiet: bool = False) -> NamedNotes:
    """Converts the notes and folders that are among the words, and says what became of them.

    Not where it is to be `quiet`. Raises AwsquizError, and typer.Exit where the conversion stopped.
    """
    names: list[str] = []
    there: list[Path] = []
    missing: list[str] = []
    for word in words or ():
        path = Path(os.path.expanduser(word))
        if not is_path_of_notes(word.replace(os.sep, "/")):
            names.append(word)
        elif os.path.lexists(path):
            there.append(path)
        elif word.casefold().endswith((*NOTE_ENDINGS, "/")):
            missing.append(word)
        else:
            names.append(word)  # CI/CD
    if not there:
        return NamedNotes(names, missing=tuple(missing))
    from awsquiz.cli.converting_first import converted_first  # the converter takes long to load

    return NamedNotes(names, converted_first(there, quiet=quiet), tuple(missing))


def known_notes(index: Index, named: NamedNotes, words: Sequence[str] | None) -> tuple[str, ...]:
    """What the cards call the notes that are named by paths, and by the words of `--note`.

    Raises NoSuchName, and NoSuchFile for a path that is not even known from before.
    """
    from awsquiz.cli.loading import notes_meant
    from awsquiz.core.lint.finding import Finding

    found = [*named.converted, *notes_meant(index, words)]
    for word in named.missing:
        try:
            found += notes_meant(index, [word])
        except NoSuchName:
            raise NoSuchFile(Path(word)) from None
        tell(Finding("note-not-here", path=Path(word), level="notice"))
    return tuple(dict.fromkeys(found))
