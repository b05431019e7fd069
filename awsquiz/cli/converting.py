"""What `awsquiz convert` does, for it and for whoever asks a note at once: notes into cards."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from rich.emoji import Emoji

from awsquiz.cli.cardfolder import card_folder, writing_alone
from awsquiz.cli.notices import tell
from awsquiz.cli.side_by_side import side_by_side
from awsquiz.core.lint.currency import Renewal, lint_currency
from awsquiz.core.lint.finding import Finding
from awsquiz.core.merge.conversion import Conversion, Converted
from awsquiz.core.merge.conversion import convert as bring_in
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.core.model import Library
from awsquiz.errors import AwsquizError
from awsquiz.errors.wrong_use import NothingKnown
from awsquiz.paths import CURRENCY, SERVICES, both, content, folders
from awsquiz.storage import cardfile, currencyfile, library, servicefile, shelfwriter, together
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.cardfolder import refuse_damaged, scenarios_beside, texts_of
from awsquiz.storage.index import Index, content_files
from awsquiz.storage.ledger import read_ledger, text_of_known
from awsquiz.storage.library import Shelf
from awsquiz.storage.notes import front_matter, read_note_file, read_note_from
from awsquiz.storage.notetree import find_notes, is_note
from awsquiz.terminal.converting import working

_STDIN = Path("-")
NOTHING_BESIDE: Mapping[Path, bytes] = {}
MayRetire = Callable[[Sequence[Converted]], bool]
"""Asked with the notes of which very much would be retired; False stops, and nothing is written."""


class ConversionRun(NamedTuple):
    """A conversion, and what it wrote."""

    conversion: Conversion
    written: list[Path]
    """The files of cards that were written, or would be."""
    failed: bool
    """Whether a note could not be read: it was told on the way."""
    stopped: bool = False
    """Whether nothing was written, for too much would have been retired."""


def convert_notes(
    paths: Sequence[Path],
    to: Path | None = None,
    *,
    name: str | None = None,
    beside: Mapping[Path, bytes] = NOTHING_BESIDE,
    dry_run: bool = False,
    may_retire: MayRetire = lambda _notes: False,
) -> ConversionRun:
    """Converts files and folders of notes into the folder of cards, by default one's own.

    Without any, all notes that the folder knows are read again. `-` is the note on stdin, of that
    name. `beside` are files that are written with the cards; the notes among them are converted.
    What cannot be read is told and passed over. Raises AwsquizError where nothing can be read, or
    nothing written: then all is as it was.
    """
    gc.disable()  # a conversion makes many small records and keeps them all: a third of the time
    folder = card_folder(to)
    if beside:
        texts, failed = _notes_among(beside), False
    else:
        texts, failed = _read(paths or _known_paths(folder), name)
    changes = currencyfile.load(both(CURRENCY))
    # Two at once would each give the same new concepts cards of their own.
    with nullcontext() if dry_run else writing_alone(folder):
        shelf, conversion = _bring_in(texts, folder, changes, is_alone=to is not None)
        _tell_outdated(conversion, changes)
        files = texts_of(folder, shelf, conversion.cards, conversion.scenarios, conversion.ledger)
        named = [path for path in files if path.suffix != ".json"]
        written = [path for path in named if path.parent.name != shelfwriter.COPIES]
        many = [each for each in conversion.notes if each.retires_much]
        if many and not may_retire(many):
            return ConversionRun(conversion, [], failed, stopped=True)
        if not dry_run:
            shown = [each.shown for each in texts]
            together.write_together(folder, {**files, **beside}, "convert", shown)
            for each in shelfwriter.slimmed_files(files):
                tell(each)
    return ConversionRun(conversion, written, failed)


def _tell_outdated(conversion: Conversion, changes: Sequence[Renewal]) -> None:
    """Of what is new or changed in the notes, what AWS has changed since."""
    paths = {name: note.path for note in conversion.notes for name in (*note.added, *note.changed)}
    found = lint_currency(Library(conversion.cards), changes, only=paths.keys())
    for concept, fact, change in found if paths else ():
        words = {"says": change.says, "docs": change.docs}
        where = (Path(paths[fact.id]), fact.line)
        tell(Finding("outdated", words, *where, concept.id, fact.id, level="notice"))


def _notes_among(beside: Mapping[Path, bytes]) -> list[NoteText]:
    notes = ((path, data) for path, data in beside.items() if is_note(path.name))
    return [NoteText(_as_text(path), data.decode(), shown=_as_text(path)) for path, data in notes]


def _known_paths(folder: Path) -> list[Path]:
    """The files and folders that were converted into the folder of cards; what is gone is told.

    Raises NothingKnown.
    """
    rows = read_ledger(folder)
    roots = dict.fromkeys(Path(row.root or row.path) for row in rows if os.path.isabs(row.path))
    if not roots:
        raise NothingKnown
    for root in roots:
        if not os.path.lexists(root):
            tell(Finding("note-gone", path=root, level="notice"))
    return [root for root in roots if os.path.lexists(root)]


def _read(paths: Sequence[Path], name: str | None) -> tuple[list[NoteText], bool]:
    """The notes, and whether some could not be read, which are told."""
    found = find_notes([path for path in paths if path != _STDIN])
    for notice in found.notices:
        tell(notice)
    failures = [*found.failures]
    texts: list[NoteText] = []
    if _STDIN in paths:
        texts.append(_from_stdin(name))
    for path, root in found.notes:
        try:
            text = read_note_file(path)
        except AwsquizError as error:
            failures.append(error)
            continue
        above = "" if root == path else _as_text(root.absolute())
        texts.append(NoteText(_as_text(path.absolute()), text, above, _as_text(path)))
    last = failures.pop() if failures and not texts else None
    for each in failures:
        tell(each.finding)
    if last is not None:
        raise last
    return texts, bool(failures)


def _from_stdin(name: str | None) -> NoteText:
    called = name or "stdin"
    if not is_note(called):
        called += ".md"
    return NoteText(called, read_note_from(sys.stdin.buffer, Path(called)), shown=called)


def _as_text(path: Path) -> str:
    """The path with what is not UTF-8 in it spelt out: a card can hold nothing else."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _bring_in(
    texts: Sequence[NoteText], folder: Path, changes: Sequence[Renewal], *, is_alone: bool
) -> tuple[Shelf, Conversion]:
    """The cards as they are, and the notes brought into them.

    A folder that is alone is all there is; otherwise your cards go on from the shipped ones.
    """
    own, shipped = both("cards")
    beside = [scenarios_beside(folder)]
    # What has not changed is in the index mostly, whose YAML need not be parsed.
    with Index(folders().index, content(), None) as index:

        def read(path: Path) -> CardFile:
            if path.parent == folder:
                return index.query(content_files.known_card_file, path) or cardfile.read(path)
            return index.query(content_files.card_file, path)

        shelf = library.load([folder] if is_alone else [folder, shipped], beside, read)
        refuse_damaged(shelf, folder)
        known = [shelf.library]
        if is_alone:
            known.append(library.load([own, shipped], read=read).library)
        services = servicefile.load(
            both(SERVICES), lambda path: index.query(content_files.service_file, path)
        )
    with working([each.text for each in texts]) as progress:
        return shelf, bring_in(
            texts,
            shelf.library.cards,
            known,
            emojize=Emoji.replace,
            front_matter=front_matter,
            services=services,
            scenarios=shelf.library.scenarios,
            ledger=read_ledger(folder),
            reread=text_of_known,
            shipped=_facts_outside(shelf, folder),
            changes=changes,
            progress=progress,
            spread=side_by_side,
        )


def _facts_outside(shelf: Shelf, folder: Path) -> frozenset[str]:
    """The ids of the facts that other folders have, also of those that this one goes before."""
    concepts = shelf.concepts_outside(folder)
    return frozenset(fact.id for concept in concepts for fact in concept.facts)
